"""The texts of letters: looking at them, changing them, and going back to what they were."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from models.change import Changes, Topic
from models.errors import AppError
from models.history import RecordKind
from models.ids import LetterTemplateId
from models.letter_template import LetterKind, LetterReader, LetterTemplate, copied
from models.usecases.history import HistoryUseCases
from models.usecases.letter_templates import LetterTemplateUseCases
from models.usecases.session import Session
from ui.dialogs.history_dialog import HistoryDialog, Looked
from ui.dialogs.letter_template_dialog import LetterTemplateDialog
from ui.drafts import About, set_about
from ui.itemmodels.letter_templates import LetterTemplateModel
from ui.page import Place
from ui.pages.dialog_work import DialogWork
from ui.pages.looking_back import may_look_back
from ui.pages.settings.letter_detail import LetterDetail
from ui.pages.settings.part import SettingsPart
from ui.theme import CLOSE, NORMAL
from ui.widgets.buttons import Button
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Hint
from ui.widgets.list_detail import ListDetail
from ui.widgets.table_view import TableView
from ui.words import language, texts

_NEW = "new"
_COPY = "copy:"


class LettersPart(SettingsPart):
    """Lists the texts; beside them the one that is chosen."""

    topics = frozenset({Topic.LETTERS})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letters_part")
        self._session = session
        self._may_edit = not session.store.read_only
        self._cases = LetterTemplateUseCases(session)
        self._work = DialogWork(self)
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
        listing = QWidget()
        listing.setFocusProxy(self._view)
        left = QVBoxLayout(listing)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(CLOSE)
        left.addWidget(self._view, 1)
        buttons = FlowRow()
        buttons.add(self._new)
        left.addWidget(buttons)
        self._both = ListDetail(listing, self._detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NORMAL)
        if not self._may_edit:
            column.addWidget(Hint(self.tr("This window is for looking only.")))
        column.addWidget(self._about)
        column.addWidget(self._both, 1)

    def _connect_signals(self) -> None:
        self._new.clicked.connect(self._on_new_clicked)
        self._view.row_chosen.connect(self._on_row_chosen)
        self._view.row_opened.connect(self._on_row_opened)
        self._detail.change_wanted.connect(self._on_change_wanted)
        self._detail.copy_wanted.connect(self._on_copy_wanted)
        self._detail.turn_wanted.connect(self._on_turn_wanted)
        self._detail.back_wanted.connect(self._on_back_wanted)
        self._detail.history_wanted.connect(self._on_history_wanted)
        self._work.changed.connect(self._on_changed)

    def _chosen(self) -> LetterTemplate | None:
        row = self._view.current_row()
        return row if isinstance(row, LetterTemplate) else None

    def _open(self, template: LetterTemplate, detail: str) -> None:
        dialog = LetterTemplateDialog(template, texts(), self)
        set_about(dialog, About(place=Place.SETTINGS, record="letters", detail=detail))
        self._work.open(dialog, self._cases.save)

    def _do(self, deed: Callable[[LetterTemplateId], Changes], template: LetterTemplate) -> None:
        try:
            changes = deed(template.id)
        except AppError as error:
            self.failed.emit(error)
            return
        self._on_changed(changes)

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
            self._do(self._cases.revive if template.retired else self._cases.retire, template)

    @Slot()
    def _on_back_wanted(self) -> None:
        template = self._chosen()
        if template is not None:
            self._do(self._cases.put_back, template)

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

    @Slot(object)
    def _on_row_chosen(self, row: object) -> None:
        self._detail.show_template(row if isinstance(row, LetterTemplate) else None)

    @Slot()
    def _on_row_opened(self) -> None:
        if self._both.side_by_side:
            self._on_change_wanted()
        else:
            self._both.show_detail()
            self._detail.focus()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        self.refresh()
        if changes.record:
            self._view.choose(changes.record)
        self.changed.emit(changes)

    @override
    def title(self) -> str:
        return self.tr("Letters")

    @override
    def refresh(self) -> None:
        self._table.set_rows(self._cases.templates())
        if self._view.current_row() is None:
            self._view.choose_first()
        self._on_row_chosen(self._view.current_row())

    @override
    def step_back(self) -> bool:
        return self._both.leave_detail()

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

    @override
    def forget(self) -> None:
        self._work.forget()
        self._table.forget()
        self._detail.forget()
