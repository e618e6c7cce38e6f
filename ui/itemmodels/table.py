"""A table over frozen rows: the rows come in whole, the columns say how each is shown and compared."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from models.names import folded
from ui.itemmodels.ordering import SortKey, order_of
from ui.plain_text import as_tooltip
from ui.theme import Tone
from ui.widgets.chip import ChipLook

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The row itself, a frozen object."""
SORT_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""What a cell is compared by: a text, a day, a moment, a number, or None for nothing."""
CHIP_ROLE: Final = Qt.ItemDataRole.UserRole + 3
"""The ChipLook of a cell that shows a status."""
ICON_ROLE: Final = Qt.ItemDataRole.UserRole + 4
"""The name of the icon before the text."""
TONE_ROLE: Final = Qt.ItemDataRole.UserRole + 5
"""The tone of the text."""

NOTHING: Final = "–"
"""What an empty cell shows."""

_NO_COLUMN: Final = -1
_AT_TOP_LEVEL = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """One column.

    Attributes:
        title: the word above it.
        name: tells columns apart where one can choose which are shown.
        text: what a cell says; empty is shown as a dash.
        sort: what the cell is compared by; without it the text. Give days, moments and numbers as they are.
        number: whether the text stands at the right.
        width: in characters; 0 takes what is left.
        least: in characters, how far it may shrink where there is little room; 0: not at all. Of a column that takes
            what is left, what it claims before others may stay as they are.
        spare: whether the column may be left out where there is little room.
        tooltip: more words; without it the full text, where it does not fit.
        chip: the status shown instead of the text; its word must then be the text.

    """

    title: str
    text: Callable[[Row], str]
    name: str = ""
    sort: Callable[[Row], SortKey] | None = None
    number: bool = False
    width: int = 0
    least: int = 0
    spare: bool = False
    tooltip: Callable[[Row], str] | None = None
    chip: Callable[[Row], ChipLook | None] | None = None
    icon: Callable[[Row], str] | None = None
    tone: Callable[[Row], Tone] | None = None

    def sort_key(self, row: Row) -> SortKey:
        """Return what a row is compared by in this column."""
        return self.sort(row) if self.sort else self.text(row)


class TableModel(QAbstractTableModel, Generic[Row]):
    """A read-only table.

    Args:
        columns: from left to right.
        key: tells rows apart, so that the same one stays selected when the rows are fetched again.
        searched: the text a row is found by; without it all its cells.

    """

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        *,
        key: Callable[[Row], str],
        searched: Callable[[Row], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key = key
        self._searched = searched or self._all_cells
        self._arrived: tuple[Row, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._sorted_by: tuple[int, Qt.SortOrder] = (_NO_COLUMN, Qt.SortOrder.AscendingOrder)
        self._in_order: tuple[Row, ...] | None = None
        self._folded: list[str] | None = None
        self._answers: dict[int, Callable[[Row, Column[Row]], object]] = {
            Qt.ItemDataRole.DisplayRole: self._display,
            Qt.ItemDataRole.ToolTipRole: self._tooltip,
            Qt.ItemDataRole.TextAlignmentRole: self._alignment,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            ROW_ROLE: self._row,
            SORT_ROLE: self._sort,
            CHIP_ROLE: self._chip,
            ICON_ROLE: self._icon,
            TONE_ROLE: self._tone,
        }

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, in the order in which they are shown."""
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._arrived = tuple(rows)
        self._in_order = None
        self._rows = self._ordered()
        self._folded = None
        self.endResetModel()

    def show_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Show other columns of the same rows, in the order in which they came."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self._sorted_by = (_NO_COLUMN, Qt.SortOrder.AscendingOrder)
        self._in_order = None
        self._rows = self._arrived
        self._folded = None
        self.endResetModel()

    def forget(self) -> None:
        """Drop all rows and every text made from them."""
        self.set_rows(())

    def key_at(self, row: int) -> str:
        """Return the key of a row, by its number."""
        return self._key(self._rows[row])

    def number_of(self, key: str) -> int:
        """Return the number of the row with a key; -1 when it is not there."""
        return next((number for number, row in enumerate(self._rows) if self._key(row) == key), -1)

    def folded_texts(self) -> Sequence[str]:
        """Return for each row the folded text it is found by; made once for each set of rows."""
        if self._folded is None:
            self._folded = [folded(self._searched(row)) for row in self._rows]
        return self._folded

    def summary(self, row: Row) -> str:
        """Return a row as one sentence, for who hears the table instead of seeing it."""
        parts = [self._cell_in_words(row, column) for column in self.columns]
        return ", ".join(part for part in parts if part)

    def _ordered(self) -> tuple[Row, ...]:
        """Return the rows as their column puts them; worked out once for each set of rows and each wish."""
        if self._in_order is None:
            self._in_order = self._put_in_order()
        return self._in_order

    def _put_in_order(self) -> tuple[Row, ...]:
        column, order = self._sorted_by
        if not 0 <= column < len(self.columns):
            return self._arrived
        keys = [self.columns[column].sort_key(row) for row in self._arrived]
        descending = order is Qt.SortOrder.DescendingOrder
        return tuple(self._arrived[number] for number in order_of(keys, descending=descending))

    def _arrange(self) -> None:
        """Show the rows in the order they have now."""
        self.layoutAboutToBeChanged.emit()
        before, self._rows = self._rows, self._ordered()
        self._folded = None
        self._move_persistent_indexes(before)
        self.layoutChanged.emit()

    def _move_persistent_indexes(self, before: Sequence[Row]) -> None:
        places = {id(row): number for number, row in enumerate(self._rows)}
        held = self.persistentIndexList()
        moved = [self.index(places[id(before[index.row()])], index.column()) for index in held]
        self.changePersistentIndexList(held, moved)

    def _cell_in_words(self, row: Row, column: Column[Row]) -> str:
        text = column.text(row)
        if not text or column is self.columns[0] or column.chip:
            return text
        return f"{column.title} {text}" if column.title else text

    def _all_cells(self, row: Row) -> str:
        return " ".join(column.text(row) for column in self.columns)

    def _display(self, row: Row, column: Column[Row]) -> str:
        return column.text(row) or NOTHING

    def _tooltip(self, row: Row, column: Column[Row]) -> str:
        return as_tooltip(column.tooltip(row)) if column.tooltip else ""

    def _alignment(self, _row: Row, column: Column[Row]) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _spoken(self, row: Row, column: Column[Row]) -> str:
        return self.summary(row) if column is self.columns[0] else self._cell_in_words(row, column)

    def _row(self, row: Row, _column: Column[Row]) -> Row:
        return row

    def _sort(self, row: Row, column: Column[Row]) -> SortKey:
        return column.sort_key(row)

    def _chip(self, row: Row, column: Column[Row]) -> ChipLook | None:
        return column.chip(row) if column.chip else None

    def _icon(self, row: Row, column: Column[Row]) -> str:
        return column.icon(row) if column.icon else ""

    def _tone(self, row: Row, column: Column[Row]) -> Tone:
        if column.tone:
            return column.tone(row)
        return Tone.TEXT if column.text(row) else Tone.MUTED

    @override
    def rowCount(self, parent: Index = _AT_TOP_LEVEL) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _AT_TOP_LEVEL) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by, self._in_order = (column, order), None
        self._arrange()

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        answer = self._answers.get(role)
        if answer is None or not index.isValid():
            return None
        return answer(self._rows[index.row()], self.columns[index.column()])

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None
