"""The table every list of the app uses: a row is one thing; Enter or a double click opens it."""

import math
from typing import Any, Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from ui.itemmodels.sorting import SortFilterModel
from ui.itemmodels.table import ROW_ROLE, TableModel
from ui.theme import SMALL, Theme
from ui.widgets.cell_delegate import CellDelegate

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHRINKS_TO: Final = 12
"""The room, in characters, that a column without a width of its own should at least have."""


class TableView(QTableView):
    """A list of rows.

    Signals:
        row_opened: the row that was opened, by Enter or a double click.
        row_chosen: the row that is the current one now, or None.

    """

    row_opened = Signal(object)
    row_chosen = Signal(object)

    def __init__(self, table: TableModel[Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.proxy = SortFilterModel(table, self)
        self._delegate = CellDelegate(self)
        self._kept = ""
        self.setAccessibleName(name)
        self._set_manners()
        self.setModel(self.proxy)
        self.setItemDelegate(self._delegate)
        self._set_up_header()
        self._connect_signals()

    def current_row(self) -> object:
        """Return the row the user is on, or None."""
        return self.currentIndex().data(ROW_ROLE)

    def choose(self, key: str) -> bool:
        """Go to the row with a key and tell whether it is there."""
        number = self.proxy.number_of(key)
        if number < 0:
            return False
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        index = self.proxy.index(number, 0)
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)
        return True

    def choose_first(self) -> bool:
        """Go to the first row and tell whether there is one."""
        return self.proxy.rowCount() > 0 and self.choose(self.table.key_at(self._source_row(0)))

    def _set_manners(self) -> None:
        self.setProperty("look", "list")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.setMinimumSectionSize(SMALL)
        self.setSortingEnabled(True)
        self.verticalHeader().hide()
        self._fit()

    def _connect_signals(self) -> None:
        self.table.modelAboutToBeReset.connect(self._on_rows_about_to_change)
        self.table.modelReset.connect(self._on_rows_changed)
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)

    @Slot()
    def _on_rows_about_to_change(self) -> None:
        index = self.currentIndex()
        self._kept = self.table.key_at(self._source_row(index.row())) if index.isValid() else ""

    @Slot()
    def _on_rows_changed(self) -> None:
        self._delegate.hovered_row = -1
        if self._kept and not self.choose(self._kept):
            self.row_chosen.emit(None)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.row_opened.emit(index.data(ROW_ROLE))

    @Slot(QModelIndex)
    def _on_current_row_changed(self, index: QModelIndex) -> None:
        self.row_chosen.emit(index.data(ROW_ROLE))

    def _source_row(self, number: int) -> int:
        return self.proxy.mapToSource(self.proxy.index(number, 0)).row()

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered_row:
            self._delegate.hovered_row = row
            self.viewport().update()

    def _fit(self) -> None:
        theme = Theme.of_app()
        self.verticalHeader().setDefaultSectionSize(theme.row_height)
        self._fit_columns(QFontMetrics(theme.font()).averageCharWidth())

    def _fit_columns(self, character: int) -> None:
        room = self.viewport().width()
        header = self.horizontalHeader()
        hidden = self._left_out(room, character)
        widths = self._shrunk(
            {n: self._width(n, character) for n in range(len(self.table.columns)) if n not in hidden}, room, character
        )
        for number, column in enumerate(self.table.columns):
            header.setSectionHidden(number, number in hidden)
            mode = QHeaderView.ResizeMode.Interactive if column.width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(number, mode)
            if column.width:
                header.resizeSection(number, widths.get(number, 0) or self._width(number, character))

    def _shrunk(self, widths: dict[int, int], room: int, character: int) -> dict[int, int]:
        """Take what is too much from the columns that can give, each in proportion to what it can give."""
        can = {
            number: width - self._in_pixels(least, character)
            for number, width in widths.items()
            if (least := self.table.columns[number].least)
        }
        share = min(1.0, max(0, sum(widths.values()) - room) / max(1, sum(can.values())))
        return {number: width - math.ceil(share * can.get(number, 0)) for number, width in widths.items()}

    def _left_out(self, room: int, character: int) -> set[int]:
        widths = {number: self._width(number, character) for number in range(len(self.table.columns))}
        hidden: set[int] = set()
        for number in reversed(range(len(widths))):
            if sum(width for other, width in widths.items() if other not in hidden) <= room:
                break
            if self.table.columns[number].spare:
                hidden.add(number)
        return hidden

    def _width(self, number: int, character: int) -> int:
        return self._in_pixels(
            self.table.columns[number].width or self.table.columns[number].least or _SHRINKS_TO, character
        )

    def _in_pixels(self, characters: int, character: int) -> int:
        return characters * character + 2 * SMALL

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.row_opened.emit(self.current_row())
            event.accept()
            return
        super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.model() is not None:
            self._fit()
