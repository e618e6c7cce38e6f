"""Tables of the monitor with headings between their lines."""

from typing import Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QStyleOptionViewItem, QWidget
from typing_extensions import override

from ui.itemmodels.monitor import Figure, FigureTableModel, Rank
from ui.itemmodels.monitor_gaps import GapLine
from ui.itemmodels.table import ROW_ROLE, TableModel
from ui.theme import Theme, Tone
from ui.widgets.cell_delegate import CellDelegate
from ui.widgets.table_view import TableView

_SENT_COLUMN: Final = 2
_EDGE: Final = 2
_WIDTH_IN_ROWS: Final = 28
Index = QModelIndex | QPersistentModelIndex


class _RankDelegate(CellDelegate):
    """Makes totals and headings recognisable, and gives the column that leaves a ground of its own."""

    def __init__(self, parent: QWidget, marked: int) -> None:
        super().__init__(parent)
        self._marked = marked

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        heading = _rank(index) is Rank.HEADING
        if heading:
            painter.fillRect(option.rect, QColor(Theme.of_app().tokens.background))
        elif index.column() == self._marked:
            painter.fillRect(option.rect, Theme.of_app().wash(Tone.PRIMARY))
        super()._paint_ground(painter, option, index)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if _rank(index) is not Rank.LINE:
            option.font.setBold(True)
        super().paint(painter, option, index)


class RankedView(TableView):
    """A table in the order it came in, which no header changes."""

    def __init__(self, table: TableModel[Any], name: str, marked: int = -1, parent: QWidget | None = None) -> None:
        super().__init__(table, name, parent)
        self.setSortingEnabled(False)
        self.horizontalHeader().setSectionsClickable(False)
        self._delegate = _RankDelegate(self, marked)
        self.setItemDelegate(self._delegate)


class FiguresView(RankedView):
    """The figures of one indicator, as high as they are many.

    Args:
        counted: what the numbers count.

    Signals:
        line_reached: the rectangle of the line the keyboard is on, to bring it into view.

    """

    line_reached = Signal(QRect)

    def __init__(self, name: str, counted: str, parent: QWidget | None = None) -> None:
        super().__init__(FigureTableModel(counted), name, _SENT_COLUMN, parent)
        self.table.setParent(self)
        self._limit()
        Theme.of_app().changed.connect(self._limit)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.selectionModel().currentRowChanged.connect(self._on_line_reached)

    @Slot()
    def _limit(self) -> None:
        """Keep words and numbers near enough to each other to read across."""
        self.setMaximumWidth(_WIDTH_IN_ROWS * Theme.of_app().row_height)

    @Slot(QModelIndex)
    def _on_line_reached(self, index: QModelIndex) -> None:
        self.line_reached.emit(self.visualRect(index))

    @override
    def sizeHint(self) -> QSize:
        rows = self.table.rowCount() * Theme.of_app().row_height
        return QSize(super().sizeHint().width(), self.horizontalHeader().sizeHint().height() + rows + 2 * _EDGE)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _rank(index: Index) -> Rank:
    row = index.data(ROW_ROLE)
    return row.rank if isinstance(row, Figure | GapLine) else Rank.LINE
