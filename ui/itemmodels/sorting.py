"""Sorting and filtering of tables, the same everywhere.

Qt's own comparison missorts Python's days and numbers and puts names in the order of code points. So a ``TableModel``
orders its own rows, by ``ordering.order_of``: texts as a Dutch list does, with numbers in them by value, and everything
else as itself. The proxy filters, and passes the wish to sort on.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QSortFilterProxyModel, Qt, Slot
from typing_extensions import override

from models.names import folded
from ui.itemmodels.table import ROW_ROLE, Index, TableModel

Accepts = Callable[[Any], bool]


class SortFilterModel(QSortFilterProxyModel):
    """The one proxy between a ``TableModel`` and its view."""

    def __init__(self, source: TableModel[Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = source
        self._words: tuple[str, ...] = ()
        self._accepts: Accepts | None = None
        self._shown: set[int] | None = None
        # before setSourceModel, to have the filter ready when Qt asks for it
        source.modelReset.connect(self._on_source_rows_changed)
        source.layoutChanged.connect(self._on_source_rows_changed)
        self.setSourceModel(source)

    @property
    def filtering(self) -> bool:
        """Whether a filter leaves rows out on purpose."""
        return self._accepts is not None or bool(self._words)

    def set_filter_text(self, text: str) -> None:
        """Show only rows in which each word occurs somewhere; accents and case do not count."""
        self._words = tuple(folded(text).split())
        self._refilter()

    def set_accepts(self, accepts: Accepts | None) -> None:
        """Show only rows that are accepted, besides the words; None accepts all."""
        self._accepts = accepts
        self._refilter()

    def row_at(self, number: int) -> object:
        """Return the row at a place in the sorted, filtered order."""
        return self.index(number, 0).data(ROW_ROLE)

    def number_of(self, key: str) -> int:
        """Return the place of the row with a key; -1 when it is not shown."""
        number = self._table.number_of(key)
        return number if number < 0 else self.mapFromSource(self._table.index(number, 0)).row()

    @Slot()
    def _on_source_rows_changed(self) -> None:
        self._shown = self._found()

    def _refilter(self) -> None:
        self.beginFilterChange()
        self._shown = self._found()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def _found(self) -> set[int] | None:
        if not self.filtering:
            return None
        rows, accepts = self._table.rows, self._accepts
        found = self._holding_the_words() if self._words else set(range(len(rows)))
        return found if accepts is None else {number for number in found if accepts(rows[number])}

    def _holding_the_words(self) -> set[int]:
        texts = self._table.folded_texts()
        return {number for number, text in enumerate(texts) if all(word in text for word in self._words)}

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._table.sort(column, order)

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        return self._shown is None or source_row in self._shown
