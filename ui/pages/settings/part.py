"""What a part of Beheer is, and what the page around it wants from it."""

from typing import ClassVar, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.change import Topic
from ui.theme import NORMAL, NORMAL_TEXT_SIZE, SMALL, Theme
from ui.widgets.labels import Hint, SectionHeading
from ui.widgets.scroll import Scroll

_NEARLY_ALL: Final = 1000


class SettingsPart(QWidget):
    """The base of parts.

    Signals:
        changed: the ``Changes`` of a use case.
        told: a sentence about something that went well and changed no record.
        failed: an ``AppError``.
        wanted: this part should be shown.

    """

    changed = Signal(object)
    told = Signal(str)
    failed = Signal(object)
    wanted = Signal()

    topics: ClassVar[frozenset[Topic]] = frozenset()
    """What the part shows; it is refreshed when one of these changes, and each time it comes up."""

    def title(self) -> str:
        """Return the word for this part."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Fetch again what is shown."""

    def save_pending(self) -> None:
        """Save what has been typed and not yet saved."""

    def step_back(self) -> bool:
        """Leave what was opened within the part, and tell whether that changed anything."""
        return False

    def resume(self, detail: str) -> None:
        """Open a form again that was about something of this part."""

    def forget(self) -> None:
        """Drop every model and text."""

    @Slot()
    def come_up(self) -> None:
        """Ask to be shown; for Ctrl+K."""
        self.wanted.emit()


def scrolling_column(part: QWidget) -> QVBoxLayout:
    """Return the column of a part that may be higher than the window."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, NORMAL, NORMAL)
    column.setSpacing(NORMAL)
    around = QVBoxLayout(part)
    around.setContentsMargins(0, 0, 0, 0)
    around.addWidget(Scroll(inside))
    return column


class AtLeft(QWidget):
    """Holds a widget that is narrower than the page, in a row of its own; with larger text it may be wider.

    A column asks a widget how high it is at the width of the column; a row asks at the width that it really gets.
    """

    def __init__(self, widget: QWidget, widest: int) -> None:
        super().__init__()
        self._widget = widget
        self._widest = widest
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(widget, _NEARLY_ALL)
        row.addStretch(1)
        self._fit()
        Theme.of_app().changed.connect(self._fit)

    @Slot()
    def _fit(self) -> None:
        larger = max(NORMAL_TEXT_SIZE, Theme.of_app().text_size)
        self._widget.setMaximumWidth(self._widest * larger // NORMAL_TEXT_SIZE)


def headed(heading: str, hint: str = "") -> QVBoxLayout:
    """Return a heading with a line that explains."""
    group = QVBoxLayout()
    group.setSpacing(SMALL)
    group.addWidget(SectionHeading(heading))
    if hint:
        group.addWidget(Hint(hint))
    return group
