"""Sections in two columns where there is room, and under each other where there is not."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import CLOSE, NORMAL, Theme

_TWO_FROM_ROWS: Final = 22
"""Two columns from this width, in heights of a row: about 660 pixels at normal text size."""


class Scrolled(QScrollArea):
    """A column that scrolls up and down and never sideways."""

    def __init__(self, content: QWidget, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("look", "plain")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(Theme.of_app().row_height * 8, Theme.of_app().row_height * 4)


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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, CLOSE, 0)
        row.setSpacing(NORMAL)
        for column in (self._first, self._second):
            column.setSpacing(NORMAL)
            column.setAlignment(Qt.AlignmentFlag.AlignTop)
            row.addLayout(column, 1)
        self._arrange(two=False)

    def _arrange(self, *, two: bool) -> None:
        if two == self._two:
            return
        self._two = two
        for column, content in ((self._first, self._left if two else self._order), (self._second, self._right)):
            for section in content:
                if two or column is self._first:
                    column.addWidget(section)
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.setStretch(1, 1 if two else 0)
            row.setSpacing(NORMAL if two else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(two=event.size().width() >= Theme.of_app().row_height * _TWO_FROM_ROWS)
