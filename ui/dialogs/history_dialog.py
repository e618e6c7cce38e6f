"""What a record was before: who changed what and when, and making it again as it was."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from models.errors import AppError
from models.history import RecordKind
from models.usecases.history import HistoryUseCases
from ui.errors import message_for
from ui.fields.choice_field import ChoiceField
from ui.forms import page_column
from ui.itemmodels.history import FieldsModel, HistoryWords, VersionRow, VersionsModel, changed_fields
from ui.theme import SMALL, Theme, Tone
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.labels import Hint, SectionHeading
from ui.widgets.showing import set_shown
from ui.widgets.strip import Strip
from ui.widgets.table_view import TableView
from ui.words import texts

_WIDTH: Final = 860
_ROWS: Final = 6
_SHARE_OF_SCREEN: Final = 0.92


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A record whose history can be looked at, and what it is called."""

    kind: RecordKind
    id: str
    words: str


class HistoryDialog(QDialog):
    """The versions of one of some records; above them which one, below what changed.

    Signals:
        changed: the ``Changes`` of making a record again as it was.

    """

    changed = Signal(object)

    def __init__(
        self, cases: HistoryUseCases, records: Sequence[Looked], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("history_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self._cases = cases
        self._records = tuple(records)
        self._today = today
        self._words: HistoryWords | None = None
        self._may_restore = False
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    def load(self, record: str = "") -> None:
        """Show a record, else the first; raises AppError when this user may not see what was before."""
        if self._records:
            number = next((n for n, entry in enumerate(self._records) if entry.id == record), 0)
            self._which.set_value(number)
            self._read(self._records[number])

    def forget(self) -> None:
        """Drop every value and close; called when the app locks."""
        self._words, self._records = None, ()
        self._versions.forget()
        self._fields.forget()
        self._which.forget()
        self._view.setAccessibleDescription("")
        self.reject()

    def _read(self, record: Looked) -> None:
        history = self._cases.history(record.kind, record.id)
        self._words = HistoryWords(record.kind, history, texts())
        self._may_restore = history.may_restore
        self._versions.set_rows(self._words.rows(self._today))
        self._view.choose_first()
        self._show_version(self._view.current_row())

    def _create_widgets(self) -> None:
        self._heading = SectionHeading(self.tr("What was here before"))
        stays = self.tr(
            "Answers to consent and weighed sharing are not in this list: they are never changed. "
            "You see all of them under Consent."
        )
        self._stays = Hint(stays)
        set_shown(self._stays, shown=any(record.kind is RecordKind.PUPIL for record in self._records))
        self._which: ChoiceField[int] = ChoiceField(
            "history_record", self.tr("Of what"), [(n, record.words) for n, record in enumerate(self._records)]
        )
        set_shown(self._which, shown=len(self._records) > 1)
        self._strip = Strip()
        self._versions = VersionsModel(self)
        self._view = TableView(self._versions, self.tr("Changes, newest first"))
        self._view.setObjectName("versions")
        self._fields = FieldsModel(self)
        self._details = TableView(self._fields, self.tr("What changed"))
        self._details.setObjectName("changed_fields")
        self._details.setSortingEnabled(False)
        self._hint = Hint()
        self._hint.setObjectName("history_hint")
        self._restore = PrimaryButton(self.tr("Make it again as it was then"), "history")
        self._restore.setObjectName("restore")
        self._close = Button(self.tr("Close"))
        self.setAccessibleName(self._heading.text())

    def _create_layout(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self._close)
        buttons.addStretch()
        buttons.addWidget(self._restore)
        column = page_column(self)
        for part in (self._heading, self._stays, self._which, self._strip):
            column.addWidget(part)
        column.addWidget(self._view, 1)
        column.addWidget(self._details, 1)
        column.addWidget(self._hint)
        column.addLayout(buttons)
        theme, room = Theme.of_app(), self.screen().availableSize() * _SHARE_OF_SCREEN
        for view in (self._view, self._details):
            view.setMinimumHeight(min(theme.row_height * _ROWS, room.height() // 4))
        self.resize(min(_WIDTH * max(theme.text_size, 100) // 100, room.width()), self.sizeHint().height())

    def _connect_signals(self) -> None:
        self._which.committed.connect(self._on_record_chosen)
        self._view.row_chosen.connect(self._show_version)
        self._restore.clicked.connect(self._on_restore_clicked)
        self._close.clicked.connect(self.reject)

    @Slot(object)
    def _show_version(self, row: object) -> None:
        fields = self._words.fields(row.number) if self._words and isinstance(row, VersionRow) else []
        self._fields.set_rows(fields)
        self._view.setAccessibleDescription(changed_fields(fields))
        self._restore.setEnabled(self._may_restore and isinstance(row, VersionRow) and not row.newest)
        self._hint.say(self._hint_for(row))

    def _hint_for(self, row: object) -> str:
        if not isinstance(row, VersionRow):
            return self.tr("Nothing was changed here since Luwte began to keep this.")
        if not self._may_restore:
            return self.tr("You can look. A coordinator can make it again as it was.")
        if row.newest:
            return self.tr("This is how it is now. Choose an earlier line to go back to how it was then.")
        return self.tr("Then it becomes as it was after this change. You can undo that.")

    @Slot()
    def _on_record_chosen(self) -> None:
        number = self._which.value()
        if number is not None:
            self._strip.clear()
            self._try(self._records[number])

    def _try(self, record: Looked) -> bool:
        try:
            self._read(record)
        except AppError as error:
            self._strip.say(message_for(error, texts()).sentence, Tone.DANGER)
            return False
        return True

    @Slot()
    def _on_restore_clicked(self) -> None:
        number, row = self._which.value(), self._view.current_row()
        if number is None or not isinstance(row, VersionRow):
            return
        record = self._records[number]
        try:
            changes = self._cases.restore(record.kind, record.id, row.number)
        except AppError as error:
            self._strip.say(message_for(error, texts()).sentence, Tone.DANGER)
            return
        self.changed.emit(changes)
        if self._try(record):
            self._strip.say(self.tr("It is again as it was then."), Tone.OK)
