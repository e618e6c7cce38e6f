"""A table in which one goes from mark to mark; the sentence behind a mark is shown beside it."""

from typing import Any, Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView
from typing_extensions import override

from ui.itemmodels.table import TableModel
from ui.widgets.table_view import TableView

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CellView(TableView):
    """The table.

    Signals:
        cell_chosen: the mark one is on.
        cell_opened: Enter, or a double click.

    """

    cell_chosen = Signal(QModelIndex)
    cell_opened = Signal(QModelIndex)

    def __init__(self, table: TableModel[Any], name: str) -> None:
        super().__init__(table, name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSortingEnabled(False)
        self.selectionModel().currentChanged.connect(self.cell_chosen)
        self.doubleClicked.connect(self.cell_opened)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.cell_opened.emit(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)
