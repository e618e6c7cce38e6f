"""Which columns a list shows, and in which order."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from ui.dialogs.refusable_dialog import RefusableDialog
from ui.theme import SMALL, Theme
from ui.widgets.buttons import Button

_NAME: Final = Qt.ItemDataRole.UserRole
_MOVES: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ColumnList(QListWidget):
    """Columns to tick; Alt+Up and Alt+Down move the one that one is on."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "list")
        self.setAccessibleName(self.tr("Columns"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def move_by(self, step: int) -> None:
        """Move the column one is on up or down."""
        row, other = self.currentRow(), self.currentRow() + step
        if row >= 0 and 0 <= other < self.count():
            self.insertItem(other, self.takeItem(row))
            self.setCurrentRow(other)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _MOVES.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_by(step)
        else:
            super().keyPressEvent(event)


class ColumnsDialog(RefusableDialog):
    """Chooses columns; ``accepted_value`` carries their names, from left to right.

    Args:
        offered: every column by name, with its title.
        shown: those that are shown, from left to right.
        always: the column that cannot be left out.

    """

    draftless: ClassVar[str] = "ticks, and no text"

    def __init__(
        self, offered: Mapping[str, str], shown: Sequence[str], always: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("columns_dialog")
        self.set_heading(
            self.tr("Columns of the list"), self.tr("Tick what you want to see. Alt+Up and Alt+Down change the order.")
        )
        self.set_save_words(self.tr("Show these columns"))
        self._always = always
        self.columns = ColumnList()
        self.columns.setObjectName("columns")
        self._up = Button(self.tr("Move up"), "arrow-up")
        self._down = Button(self.tr("Move down"), "arrow-down")
        for name in (*shown, *(name for name in offered if name not in shown)):
            self._add(name, offered[name], ticked=name in shown)
        self.columns.setCurrentRow(0)
        self.form.add_widget(self._laid_out())
        self._up.clicked.connect(self._on_up_clicked)
        self._down.clicked.connect(self._on_down_clicked)
        self.columns.setFocus()

    def _add(self, name: str, title: str, *, ticked: bool) -> None:
        item = QListWidgetItem(title)
        item.setData(_NAME, name)
        item.setSizeHint(QSize(0, Theme.of_app().row_height))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        if name == self._always:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        self.columns.addItem(item)

    def _laid_out(self) -> QWidget:
        whole = QWidget()
        buttons = QVBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self._up)
        buttons.addWidget(self._down)
        buttons.addStretch()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.columns, 1)
        row.addLayout(buttons)
        self.columns.setMinimumHeight(Theme.of_app().row_height * 8)
        return whole

    @Slot()
    def _on_up_clicked(self) -> None:
        self.columns.move_by(-1)

    @Slot()
    def _on_down_clicked(self) -> None:
        self.columns.move_by(1)

    @override
    def construct(self, values: dict[str, Any]) -> Sequence[str]:
        items = [self.columns.item(row) for row in range(self.columns.count())]
        ticked = Qt.CheckState.Checked
        return [str(item.data(_NAME)) for item in items if item.checkState() is ticked]
