"""The tabs of a dossier: those that fit beside each other, and the rest behind "Meer"."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from ui.pages.dossier_parts import Tabs
from ui.theme import TIGHT
from ui.widgets.buttons import LinkButton

_KEY: Final = "Alt+{0}"


class PartTabs(QWidget):
    """Tabs in the order of use. The part one is at is always among those that are seen.

    Signals:
        chosen: the place of the part one is at now.

    """

    chosen = Signal(int)

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self._offered: set[int] = set()
        self._bar = Tabs(name, words)
        self._menu = QMenu(self)
        self._menu.setObjectName(f"{name}_menu")
        self._more = LinkButton(self.tr("More"))
        self._more.setObjectName(f"{name}_more")
        self._more.setAccessibleName(self.tr("More parts of the file"))
        self._more.setMenu(self._menu)
        self._more.hide()
        self.setFocusProxy(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(self._bar)
        row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self._bar.currentChanged.connect(self._on_bar_changed)
        self._menu.triggered.connect(self._on_action_triggered)

    @property
    def current(self) -> int:
        """The place of the part one is at."""
        return self._bar.currentIndex()

    def add(self, title: str) -> None:
        """Add a part at the end."""
        self._offered.add(self._bar.addTab(title))
        self._fold()

    def choose(self, place: int) -> None:
        """Go to a part."""
        self._bar.setCurrentIndex(place)

    def offer(self, place: int, *, offered: bool) -> None:
        """Let a part be there for this user, or not; the first always is."""
        if offered:
            self._offered.add(place)
        else:
            self._offered.discard(place)
            if place == self.current:
                self.choose(0)
        self._fold()

    def offers(self, place: int) -> bool:
        """Tell whether a part is there for this user, seen or behind "Meer"."""
        return place in self._offered

    def _fold(self) -> None:
        """Show as many tabs as fit, at their full width, and put the others in the menu."""
        seen = self._fitting()
        for place in range(self._bar.count()):
            self._bar.setTabVisible(place, place in seen)
        self._bar.setFixedWidth(min(self.width(), sum(self._width_of(place) for place in seen)))
        self._menu.clear()
        for place in sorted(self._offered - seen):
            action = self._menu.addAction(self._bar.tabText(place) + "\t" + _KEY.format(place + 1))
            action.setData(place)
        self._more.setVisible(not self._menu.isEmpty())

    def _fitting(self) -> set[int]:
        widths = {place: self._width_of(place) for place in sorted(self._offered)}
        room = self.width()
        if sum(widths.values()) <= room:
            return set(widths)
        room -= self._more.sizeHint().width() + TIGHT
        first = [self.current] if self.current in widths else []
        seen: set[int] = set()
        for place in (*first, *(other for other in widths if other not in first)):
            room -= widths[place]
            if seen and room < 0:
                break
            seen.add(place)
        return seen

    def _width_of(self, place: int) -> int:
        return self._bar.tabSizeHint(place).width()

    @Slot(int)
    def _on_bar_changed(self, place: int) -> None:
        self._fold()
        self.chosen.emit(place)

    @Slot(QAction)
    def _on_action_triggered(self, action: QAction) -> None:
        self.choose(int(action.data()))
        self._bar.setFocus()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._more.sizeHint().width() * 2, self._bar.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fold()
