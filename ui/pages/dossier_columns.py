"""Sections in two or three columns where there is room, and under each other where there is not."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import CLOSE, NORMAL, Theme
from ui.widgets.keeping_focus import keeping_focus
from ui.widgets.scroll import Scroll

_TWO_FROM_ROWS: Final = 24
"""Two columns from this width, in heights of a row: about 680 pixels at normal text size."""

_THREE_FROM_ROWS: Final = 34
"""Three columns from this width: about 960 pixels at normal text size, what a school laptop leaves beside the menu."""

_SPACES: Final = (0, 0, NORMAL, CLOSE)
"""What is left open between columns, by how many there are."""


class Column(QWidget):
    """One of the columns; they are equally wide, whatever stands in them."""

    def __init__(self) -> None:
        super().__init__()
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(CLOSE)
        self._inside.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def settle(self) -> None:
        """Take in at once what was added or taken away."""
        self._inside.activate()

    def add(self, section: QWidget) -> None:
        """Add a section at the end, wherever it was."""
        self._inside.removeWidget(section)
        self._inside.insertWidget(self._inside.count() - 1, section)


class Columns(QWidget):
    """Lays out sections.

    Args:
        order: all of them, as they stand under each other.
        two: what stands at the left and at the right where there are two columns.
        three: what stands where there is room for three; otherwise there are two at most.
        loose: what goes under the shortest of three columns.

    """

    def __init__(
        self,
        order: Sequence[QWidget],
        two: Sequence[Sequence[QWidget]],
        three: Sequence[Sequence[QWidget]] = (),
        loose: Sequence[QWidget] = (),
    ) -> None:
        super().__init__()
        self._loose = tuple(loose)
        self._places: list[int] = []
        self._ways = {1: (order,), 2: two, 3: three or two}
        self._now = 0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, CLOSE, 0)
        self._columns = [Column() for _ in self._ways]
        for column in self._columns:
            self._row.addWidget(column, 1)
        self.arrange(1)

    def arrange(self, wanted: int) -> None:
        """Make one column, two or three."""
        sections = self._ways[wanted]
        if wanted == self._now:
            return
        self._now = wanted
        with keeping_focus(self):
            for column, inside in zip(self._columns, sections, strict=False):
                for section in inside:
                    column.add(section)
            for place, column in enumerate(self._columns):
                column.setVisible(place < len(sections))
        self._row.setSpacing(_SPACES[len(sections)])
        self._places = []
        self.balance()

    def balance(self) -> None:
        """Put what is loose where there is most room, now that it is known what stands in each section."""
        if self._now != len(self._columns) or not self._loose:
            return
        width = (self.width() - CLOSE * len(self._columns)) // len(self._columns)
        heights = [sum(_height(section, width) for section in column) for column in self._ways[self._now]]
        places = []
        for section in self._loose:
            places.append(heights.index(min(heights)))
            heights[places[-1]] += _height(section, width)
        if places != self._places:
            self._places = places
            with keeping_focus(self):
                for section, place in zip(self._loose, places, strict=True):
                    self._columns[place].add(section)
            for column in self._columns:
                column.settle()
            self._row.invalidate()


def _height(section: QWidget, width: int) -> int:
    """Return how high a section is in a width, with the space above it; nothing when it is not shown."""
    layout = section.layout()
    if section.isHidden() or layout is None:
        return 0
    layout.activate()
    return layout.totalHeightForWidth(width) + CLOSE


class ScrolledColumns(Scroll):
    """Scrolls over columns, and decides by its own width how many there are."""

    def __init__(self, columns: Columns) -> None:
        super().__init__(columns)
        self._columns = columns

    def _resize(self) -> None:
        """Give the columns the height they want now: Qt asked them before they were balanced."""
        wanted = max(self._columns.minimumHeight(), self.viewport().height())
        if self._columns.height() != wanted:
            self._columns.resize(self.viewport().width(), wanted)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(Theme.of_app().row_height * 8, Theme.of_app().row_height * 4)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        rows = self.viewport().width() / Theme.of_app().row_height
        self._columns.arrange(1 + (rows >= _TWO_FROM_ROWS) + (rows >= _THREE_FROM_ROWS))
        super().resizeEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and watched is self._columns:
            self._columns.balance()
            answer = super().eventFilter(watched, event)
            self._resize()
            return answer
        return super().eventFilter(watched, event)
