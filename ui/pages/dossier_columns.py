"""Sections in two columns where there is room, and under each other where there is not."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import CLOSE, NORMAL, Theme
from ui.widgets.scroll import Scroll

_TWO_FROM_ROWS: Final = 24
"""Two columns from this width, in heights of a row: about 680 pixels at normal text size."""


class Columns(QWidget):
    """Lays out sections.

    Args:
        left: what stands at the left where there are two columns.
        right: what stands at the right.
        order: all of them, as they stand under each other.

    """

    def __init__(self, left: Sequence[QWidget], right: Sequence[QWidget], order: Sequence[QWidget]) -> None:
        super().__init__()
        self._left, self._right, self._order = tuple(left), tuple(right), tuple(order)
        self._first = QVBoxLayout()
        self._second = QVBoxLayout()
        self._two: bool | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, CLOSE, 0)
        for column in (self._first, self._second):
            column.setSpacing(CLOSE)
            column.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._row.addLayout(column, 1)
        self.arrange(two=False)

    def arrange(self, *, two: bool) -> None:
        """Make one column or two."""
        if two == self._two:
            return
        self._two = two
        for section in self._left if two else self._order:
            self._first.addWidget(section)
        for section in self._right if two else ():
            self._second.addWidget(section)
        self._row.setStretch(1, 1 if two else 0)
        self._row.setSpacing(NORMAL if two else 0)


class ScrolledColumns(Scroll):
    """Scrolls over columns, and decides by its own width how many there are."""

    def __init__(self, columns: Columns) -> None:
        super().__init__(columns)
        self._columns = columns

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(Theme.of_app().row_height * 8, Theme.of_app().row_height * 4)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._columns.arrange(two=self.viewport().width() >= Theme.of_app().row_height * _TWO_FROM_ROWS)
        super().resizeEvent(event)
