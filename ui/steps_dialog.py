"""Ctrl+Shift+H: what one did in this session, to take one step back, everything down to it, or do it again."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from models.errors import AppError
from models.steps import StepState
from ui.errors import message_for
from ui.forms import page_column
from ui.itemmodels.steps import StepRow, StepsModel
from ui.theme import SMALL, Theme, Tone
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.labels import Hint, SectionHeading
from ui.widgets.strip import Strip
from ui.widgets.table_view import TableView
from ui.words import texts

_WIDTH: Final = 760
_ROWS: Final = 9
_SHARE_OF_SCREEN: Final = 0.9


class StepsDialog(QDialog):
    """The steps, newest first; Enter takes the chosen one back, or does it again.

    Signals:
        undo_wanted: the step to take back, or to do again.
        undo_until_wanted: the step down to which everything is taken back.

    """

    undo_wanted = Signal(object)
    undo_until_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("steps_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self._show_chosen(None)

    def show_steps(self, rows: Sequence[StepRow]) -> None:
        """Show what there is now; the chosen step stays the chosen one where it can."""
        self._strip.clear()
        self._table.set_rows(rows)
        if self._view.current_row() is None:
            self._view.choose_first()
        self._show_chosen(self._view.current_row())

    def show_error(self, error: AppError) -> None:
        """Say why a step stays as it is."""
        self._strip.say(message_for(error, texts()).sentence, Tone.DANGER)

    def forget(self) -> None:
        """Drop every name and close; called when the app locks."""
        self._table.set_rows(())
        self._hint.say("")
        self.reject()

    def _create_widgets(self) -> None:
        self._heading = SectionHeading(self.tr("What I did"))
        self._strip = Strip()
        self._table = StepsModel(self)
        self._view = TableView(self._table, self.tr("What I did, newest first"))
        self._view.setObjectName("steps")
        self._hint = Hint()
        self._hint.setObjectName("steps_hint")
        self._undo = PrimaryButton(self.tr("Undo this"), "undo-2")
        self._undo.setObjectName("undo_step")
        self._until = Button(self.tr("Undo everything down to here"))
        self._until.setObjectName("undo_until")
        self._close = Button(self.tr("Close"))
        self.setAccessibleName(self._heading.text())

    def _create_layout(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self._close)
        buttons.addStretch()
        buttons.addWidget(self._until)
        buttons.addWidget(self._undo)
        column = page_column(self)
        column.addWidget(self._heading)
        column.addWidget(self._strip)
        column.addWidget(self._view, 1)
        column.addWidget(self._hint)
        column.addLayout(buttons)
        theme, room = Theme.of_app(), self.screen().availableSize() * _SHARE_OF_SCREEN
        self._view.setMinimumHeight(min(theme.row_height * _ROWS, room.height() // 2))
        self.resize(min(_WIDTH * max(theme.text_size, 100) // 100, room.width()), self.sizeHint().height())

    def _connect_signals(self) -> None:
        self._view.row_chosen.connect(self._show_chosen)
        self._view.row_opened.connect(self._on_undo_clicked)
        self._undo.clicked.connect(self._on_undo_clicked)
        self._until.clicked.connect(self._on_until_clicked)
        self._close.clicked.connect(self.reject)

    @Slot(object)
    def _show_chosen(self, row: object) -> None:
        state = row.state if isinstance(row, StepRow) else StepState.HISTORY
        again = state is StepState.UNDONE
        self._undo.setText(self.tr("Do this again") if again else self.tr("Undo this"))
        self._undo.setEnabled(_possible(row))
        self._undo.setToolTip("" if _possible(row) else self._words(row))
        self._until.setEnabled(state is StepState.DONE)
        self._hint.say(self._words(row))

    def _words(self, row: object) -> str:
        if not isinstance(row, StepRow):
            return self.tr("You changed nothing yet since you unlocked.")
        if row.state is StepState.HISTORY:
            return row.stays
        if row.overtaken and row.state is StepState.UNDONE:
            return self.tr("After that the same was changed again, so this cannot be done again.")
        if row.overtaken:
            return self.tr(
                "After that the same was changed again. "
                "If you did that, undo that later step first, or everything down to here."
            )
        if row.state is StepState.UNDONE:
            return self.tr("You took this back. As long as you change nothing else, you can do it again.")
        return self.tr("What somebody has changed again since stays as it is.")

    @Slot()
    def _on_undo_clicked(self) -> None:
        row = self._view.current_row()
        if isinstance(row, StepRow) and _possible(row):
            self.undo_wanted.emit(row.id)

    @Slot()
    def _on_until_clicked(self) -> None:
        row = self._view.current_row()
        if isinstance(row, StepRow) and row.state is StepState.DONE:
            self.undo_until_wanted.emit(row.id)


def _possible(row: object) -> bool:
    """Tell whether a step can be taken back, or done again, by itself."""
    return isinstance(row, StepRow) and row.state is not StepState.HISTORY and not row.overtaken
