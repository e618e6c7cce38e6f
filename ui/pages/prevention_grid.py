"""The grid of a week in which a click or Enter notes something, and minus takes it away."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QStyleOptionViewItem, QTableView
from typing_extensions import override

from models.prevention import PreventionActivity, PreventionKind
from ui.icons import pixmap
from ui.itemmodels.prevention import FIRST_DAY, WHOLE_WEEK, KindRow, PreventionModel
from ui.itemmodels.table import Index
from ui.theme import FOCUS_WIDTH, SMALL, Theme, Tone
from ui.widgets.cell_delegate import CellDelegate
from ui.widgets.table_view import TableView

_ADD: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Plus, Qt.Key.Key_Space)
_TAKE: Final = (Qt.Key.Key_Minus, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_RING: Final = FOCUS_WIDTH
_WEEKS: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class GridDelegate(CellDelegate):
    """Paints cells with a hairline between them, a plus where a click would note something, and where one is."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.hovered = QModelIndex()
        self.offers = False

    def _is_day(self, index: Index) -> bool:
        return FIRST_DAY <= index.column() <= WHOLE_WEEK

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        box, theme = option.rect, Theme.of_app()
        if index.column() >= FIRST_DAY:
            painter.fillRect(QRect(box.x(), box.y(), 1, box.height()), QColor(theme.tokens.line))
        current = index == self._view.currentIndex()
        if self.offers and self._is_day(index) and not index.data() and (index == self.hovered or current):
            side = theme.icon_size
            place = QPoint(box.right() - SMALL - side, box.center().y() - side // 2)
            painter.drawPixmap(place, pixmap("plus", Tone.PRIMARY, ratio=painter.device().devicePixelRatioF()))
        if current and self._view.hasFocus():
            painter.setPen(QPen(theme.colour(Tone.PRIMARY), _RING))
            painter.drawRect(box.adjusted(_RING // 2 + 1, _RING // 2, -_RING // 2, -_RING))


class PreventionGrid(TableView):
    """The week. Arrow keys go from cell to cell; a double click notes once.

    Signals:
        cell_chosen: one is on another cell.
        add_wanted: note something in the cell one is on.
        take_wanted: take away what was noted last in it.
        week_wanted: how many weeks to go.

    """

    cell_chosen = Signal()
    add_wanted = Signal()
    take_wanted = Signal()
    week_wanted = Signal(int)

    def __init__(self, model: PreventionModel, name: str, *, may_note: bool) -> None:
        super().__init__(model, name)
        self._cells = GridDelegate(self)
        self._cells.offers = may_note
        self._delegate = self._cells
        self.setItemDelegate(self._cells)
        self.setObjectName("prevention_grid")
        self._place = (0, FIRST_DAY)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSortingEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.clicked.connect(self._on_clicked)
        Theme.of_app().changed.connect(self.updateGeometry)

    @property
    def kind(self) -> PreventionKind | None:
        """The kind one is on; None on the line of totals."""
        row = self.current_row()
        return row.kind if isinstance(row, KindRow) else None

    @property
    def column(self) -> int:
        """The column one is on: of a day or of the whole week."""
        return min(max(self.currentIndex().column(), FIRST_DAY), WHOLE_WEEK)

    def done(self) -> tuple[PreventionActivity, ...]:
        """Return what was noted in the cell one is on."""
        row = self.current_row()
        if not isinstance(row, KindRow) or row.kind is None or not self._is_day(self.currentIndex()):
            return ()
        return row.cells[self.column - FIRST_DAY]

    def go_to(self, row: int, column: int) -> None:
        """Go to a cell."""
        index = self.proxy.index(min(max(row, 0), self.proxy.rowCount() - 1), column)
        self.setCurrentIndex(index)

    def begin_at(self, column: int) -> None:
        """Choose where one is when the first week comes in."""
        self._place = (0, column)

    def go_again(self) -> None:
        """Go to the cell one was on before the rows came in again."""
        self.go_to(*self._place)

    def _is_day(self, index: Index) -> bool:
        return FIRST_DAY <= index.column() <= WHOLE_WEEK

    @Slot(QModelIndex)
    def _on_current_changed(self, index: QModelIndex) -> None:
        if index.isValid() and index.column() >= FIRST_DAY:
            self._place = (index.row(), index.column())
        self.cell_chosen.emit()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if self._is_day(index) and self.kind is not None:
            self.add_wanted.emit()

    @override
    def _on_rows_changed(self) -> None:
        """Stay on the cell, not only on its row."""
        self._cells.hovered, self._cells.hovered_row = QModelIndex(), -1
        self.go_again()

    @override
    def sizeHint(self) -> QSize:
        rows = self.proxy.rowCount() * Theme.of_app().row_height
        bar = self.horizontalScrollBar().sizeHint().height() if self.horizontalScrollBar().isVisible() else 0
        return QSize(300, rows + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + bar)

    def _hover_over(self, index: QModelIndex) -> None:
        """Show the plus in another cell, but not on the line of totals."""
        last = index.row() == self.proxy.rowCount() - 1
        self._cells.hovered = QModelIndex() if last else index
        self.viewport().update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover_over(self.indexAt(event.position().toPoint()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover_over(QModelIndex())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _WEEKS:
            self.week_wanted.emit(_WEEKS[key])
        elif key in _ADD and self.kind is not None and self._is_day(self.currentIndex()):
            self.add_wanted.emit()
        elif key in _TAKE and self.done():
            self.take_wanted.emit()
        elif key not in (*_ADD, *_TAKE):
            super().keyPressEvent(event)
