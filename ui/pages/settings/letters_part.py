"""The texts of letters: looking at them, changing them, and going back to what they were."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from models.change import Topic
from models.errors import AppError
from models.history import RecordKind
from models.letter_template import LetterKind, LetterReader, LetterTemplate, copied
from models.usecases.history import HistoryUseCases
from models.usecases.letter_templates import LetterTemplateUseCases
from models.usecases.session import Session
from ui.dialogs.history_dialog import HistoryDialog, Looked
from ui.dialogs.letter_template_dialog import LetterTemplateDialog
from ui.drafts import About, set_about
from ui.itemmodels.letter_templates import LetterTemplateModel
from ui.page import Place
from ui.pages.looking_back import may_look_back
from ui.pages.settings.letter_detail import LetterDetail
from ui.pages.settings.listed_part import ListedPart
from ui.widgets.buttons import Button
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Hint
from ui.widgets.table_view import TableView
from ui.words import language, texts

_NEW = "new"
_COPY = "copy:"


class LettersPart(ListedPart[LetterTemplate]):
    """Lists the texts; beside them the one that is chosen."""

    topics = frozenset({Topic.LETTERS})

    _detail: LetterDetail

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, LetterTemplate, parent)
        self.setObjectName("letters_part")
        self._cases = LetterTemplateUseCases(session)
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    def _create_widgets(self) -> None:
        self._about = Hint(
            self.tr("The texts that letters to parents and pupils begin with. Who writes can still change a letter.")
        )
        self._new = Button(self.tr("New text"), "plus")
        self._new.setObjectName("new_letter_text")
        self._new.setEnabled(self._may_edit)
        self._table = LetterTemplateModel(self)
        self._view = TableView(self._table, self.tr("Texts of letters"))
        self._view.setObjectName("letters_view")
        self._view.setSortingEnabled(False)
        self._detail = LetterDetail(may_edit=self._may_edit, may_look_back=may_look_back(self._session))

    def _create_layout(self) -> None:
        head = QVBoxLayout()
        head.addWidget(self._about)
        buttons = FlowRow()
        buttons.add(self._new)
        self._lay_out(head, (self._view, buttons))

    def _connect_signals(self) -> None:
        self._new.clicked.connect(self._on_new_clicked)
        self._detail.change_wanted.connect(self._on_change_wanted)
        self._detail.copy_wanted.connect(self._on_copy_wanted)
        self._detail.turn_wanted.connect(self._on_turn_wanted)
        self._detail.back_wanted.connect(self._on_back_wanted)
        self._detail.history_wanted.connect(self._on_history_wanted)

    def _open(self, template: LetterTemplate, detail: str) -> None:
        dialog = LetterTemplateDialog(template, texts(), self)
        set_about(dialog, About(place=Place.SETTINGS, record="letters", detail=detail))
        self._work.open(dialog, self._cases.save)

    def _empty(self) -> LetterTemplate:
        """Return what a new text begins with."""
        words = texts()
        return LetterTemplate(
            id=self._cases.new_template_id(),
            name=words("letters.new.name"),
            kind=LetterKind.NEUTRAL,
            reader=LetterReader.PARENTS,
            language=language(),
            subject=words("letters.new.subject"),
            body=words("letters.new.body"),
        )

    @Slot()
    def _on_new_clicked(self) -> None:
        self._open(self._empty(), _NEW)

    @Slot()
    def _on_change_wanted(self) -> None:
        template = self._chosen()
        if template is not None and self._may_edit:
            self._open(template, template.id)

    @Slot()
    def _on_copy_wanted(self) -> None:
        template = self._chosen()
        if template is not None:
            name = self.tr("{0} (copy)").format(template.name)
            self._open(copied(template, self._cases.new_template_id(), name), f"{_COPY}{template.id}")

    @Slot()
    def _on_turn_wanted(self) -> None:
        template = self._chosen()
        if template is not None:
            self._carry_out(self._cases.revive if template.retired else self._cases.retire, template.id)

    @Slot()
    def _on_back_wanted(self) -> None:
        template = self._chosen()
        if template is not None:
            self._carry_out(self._cases.put_back, template.id)

    @Slot()
    def _on_history_wanted(self) -> None:
        template = self._chosen()
        if template is None:
            return
        looked = (Looked(kind=RecordKind.LETTER_TEMPLATE, id=template.id, words=template.name),)
        dialog = HistoryDialog(HistoryUseCases(self._session), looked, self._session.today, self)
        dialog.changed.connect(self._on_changed)
        try:
            dialog.load()
        except AppError as error:
            self.failed.emit(error)
            return
        dialog.open()

    @override
    def title(self) -> str:
        return self.tr("Letters")

    @override
    def _rows(self) -> Sequence[LetterTemplate]:
        return self._cases.templates()

    @override
    def _open_row(self) -> None:
        self._on_change_wanted()

    @override
    def resume(self, detail: str) -> None:
        if not self._may_edit:
            return
        if detail == _NEW:
            self._on_new_clicked()
        elif detail.startswith(_COPY) and self._view.choose(detail.removeprefix(_COPY)):
            self._on_copy_wanted()
        elif self._view.choose(detail):
            self._on_change_wanted()
