"""The navigation at the left: where one can be, and where something waits."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.icons import app_icon, put_icon
from ui.page import Place
from ui.theme import CLOSE, NORMAL, SMALL, TIGHT, Theme, Tone
from ui.widgets.labels import Rule, Text
from ui.words import whole_number

_ICONS: Final[Mapping[Place, str]] = {
    Place.TODAY: "sun",
    Place.PUPILS: "users",
    Place.MEETINGS: "messages-square",
    Place.ACTIONS: "list-checks",
    Place.NETWORK: "heart-handshake",
    Place.PREVENTION: "sprout",
    Place.MONITOR: "chart-column",
    Place.SETTINGS: "settings",
}
_WIDTH_IN_ROWS: Final = 7.2
_MOST_SHOWN: Final = 99


def place_words(place: Place) -> str:
    """Return what a place is called."""
    words = {
        Place.TODAY: QCoreApplication.translate("Navigation", "Today"),
        Place.PUPILS: QCoreApplication.translate("Navigation", "Pupils"),
        Place.MEETINGS: QCoreApplication.translate("Navigation", "Meetings"),
        Place.ACTIONS: QCoreApplication.translate("Navigation", "Actions"),
        Place.NETWORK: QCoreApplication.translate("Navigation", "Network"),
        Place.PREVENTION: QCoreApplication.translate("Navigation", "Prevention"),
        Place.MONITOR: QCoreApplication.translate("Navigation", "Monitor"),
        Place.SETTINGS: QCoreApplication.translate("Navigation", "Settings"),
    }
    return words[place]


def place_icon(place: Place) -> str:
    """Return the name of the icon of a place."""
    return _ICONS[place]


class EntryButton(QPushButton):
    """One entry: icon, word, and a count where something waits."""

    def __init__(self, words: str, icon: str, *, checkable: bool) -> None:
        super().__init__()
        self._words = words
        self._waiting = 0
        self._compact = False
        self.setProperty("look", "entry")
        self.setCheckable(checkable)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        put_icon(self, icon, Tone.MUTED, checked=Tone.PRIMARY)
        self._badge = QLabel()
        self._badge.setProperty("look", "badge")
        self._badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._dot = QLabel()
        self._dot.setProperty("look", "dot")
        self._dot.setFixedSize(SMALL, SMALL)
        self._dot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        row.addStretch()
        row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._dot, 0, Qt.AlignmentFlag.AlignTop)
        self._show()

    @property
    def waiting(self) -> int:
        """How many things wait there."""
        return self._waiting

    def set_waiting(self, number: int) -> None:
        """Show how many things wait; nothing for none."""
        self._waiting = number
        self._show()

    def set_compact(self, *, compact: bool) -> None:
        """Show only the icon; the words are in the tooltip then."""
        self._compact = compact
        self._show()

    def _show(self) -> None:
        shown = str(self._waiting) if self._waiting <= _MOST_SHOWN else f"{_MOST_SHOWN}+"
        spoken = f"{self._words}, {whole_number(self._waiting)}" if self._waiting else self._words
        self.setText("" if self._compact else f" {self._words}")
        self.setAccessibleName(spoken)
        self.setToolTip(spoken if self._compact else "")
        self._badge.setText(shown)
        self._badge.setVisible(bool(self._waiting) and not self._compact)
        self._dot.setVisible(bool(self._waiting) and self._compact)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), round(Theme.of_app().row_height * 1.15))


class Navigation(QWidget):
    """All entries, the app's name above them and the lock under them.

    Signals:
        place_chosen: the place to go to.
        lock_chosen: lock now.

    """

    place_chosen = Signal(str)
    lock_chosen = Signal()

    def __init__(self, places: Iterable[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._compact = False
        self._entries = {place: self._entry(place) for place in places}
        self._lock = EntryButton(self.tr("Lock"), "lock", checkable=False)
        self._lock.clicked.connect(self.lock_chosen)
        self._group = QButtonGroup(self)
        for entry in self._entries.values():
            self._group.addButton(entry)
        self._create_layout()
        self.set_compact(compact=False)
        Theme.of_app().changed.connect(self._on_theme_changed)

    @property
    def places(self) -> tuple[Place, ...]:
        """The places one can go to, from top to bottom."""
        return tuple(self._entries)

    @property
    def compact(self) -> bool:
        """Whether only icons are shown."""
        return self._compact

    def mark(self, place: Place) -> None:
        """Show where one is."""
        self._entries[place].setChecked(True)

    def set_waiting(self, place: Place, number: int) -> None:
        """Show how many things wait at a place; a place that is not there waits for nobody."""
        if place in self._entries:
            self._entries[place].set_waiting(number)

    def set_compact(self, *, compact: bool) -> None:
        """Show words and icons, or only icons."""
        self._compact = compact
        self._name.setVisible(not compact)
        for entry in (*self._entries.values(), self._lock):
            entry.set_compact(compact=compact)
        row = Theme.of_app().row_height
        self.setFixedWidth(row + 2 * NORMAL if compact else round(row * _WIDTH_IN_ROWS))

    def _entry(self, place: Place) -> EntryButton:
        entry = EntryButton(place_words(place), place_icon(place), checkable=True)
        entry.setObjectName(f"go_{place.value}")
        entry.clicked.connect(self._on_entry_clicked)
        return entry

    def _create_layout(self) -> None:
        self._mark = QLabel()
        self._mark.setPixmap(app_icon().pixmap(24, 24))
        self._name = Text("Luwte", "section")
        self._name.setWordWrap(False)
        head = QHBoxLayout()
        head.setContentsMargins(SMALL, 0, 0, 0)
        head.setSpacing(SMALL)
        head.addWidget(self._mark)
        head.addWidget(self._name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(CLOSE, NORMAL, CLOSE, NORMAL)
        column.setSpacing(TIGHT)
        column.addLayout(head)
        column.addSpacing(NORMAL)
        for place, entry in self._entries.items():
            if place is Place.SETTINGS:
                column.addStretch()
                column.addWidget(Rule())
                column.addSpacing(TIGHT)
            column.addWidget(entry)
        if Place.SETTINGS not in self._entries:
            column.addStretch()
        column.addWidget(self._lock)

    @Slot()
    def _on_entry_clicked(self) -> None:
        clicked = self.sender()
        for place, entry in self._entries.items():
            if entry is clicked:
                self.place_chosen.emit(place.value)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.set_compact(compact=self._compact)
