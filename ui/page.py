"""What a page of the main window is, and what the frame around it wants from it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from models.change import Topic
from models.errors import AppError
from ui.errors import Action


class Place(StrEnum):
    """Where one can be in the main window, in the order of the navigation."""

    TODAY = "today"
    PUPILS = "pupils"
    MEETINGS = "meetings"
    ACTIONS = "actions"
    NETWORK = "network"
    PREVENTION = "prevention"
    MONITOR = "monitor"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyHint:
    """A key of a page and what it does.

    Attributes:
        keys: as people write it: "Enter", "N", "Ctrl+P".
        words: the verb and the thing, beginning with a small letter: "opent het dossier".
        shown: whether the line under the page names it too, besides F1.

    """

    keys: str
    words: str
    shown: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """Something that Ctrl+K finds.

    Attributes:
        run: a bound method without arguments that goes there or does it.
        detail: what tells it apart, shown muted.

    """

    words: str
    run: Callable[[], object]
    detail: str = ""
    icon: str = "arrow-left"


class Page(QWidget):
    """The base of pages. A page calls use cases, shows what they return, and says what it changed.

    Signals:
        summary_changed: the line under the title.
        waiting_changed: how many things wait here for this user; shown in the navigation.
        changed: the ``Changes`` of a use case; the frame refreshes screens, says "Bewaard" and offers the undo.
        told: a sentence about something that went well and changed no record.
        failed: an ``AppError``; the frame shows its sentence.
        place_wanted: go to another place, and to the record with this id there (may be empty).
        lock_wanted: lock now; for a window of the page that covers the frame.
        keys_changed: ``key_hints`` are others now, since the page shows something else.

    """

    summary_changed = Signal(str)
    waiting_changed = Signal(int)
    changed = Signal(object)
    told = Signal(str)
    failed = Signal(object)
    place_wanted = Signal(str, str)
    lock_wanted = Signal()
    keys_changed = Signal()

    topics: ClassVar[frozenset[Topic]] = frozenset()
    """What the page shows; it is refreshed when one of these changes."""

    can_do: ClassVar[frozenset[Action]] = frozenset()
    """What the page can carry out when an error offers it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: list[KeyHint] = []
        self._start: QWidget | None = None

    def start_at(self, widget: QWidget) -> None:
        """Choose where the keyboard is when one comes here.

        Not a focus proxy: with that, Qt lets Tab skip everything in the page that stands before the proxy.
        """
        self._start = widget

    def focus_start(self) -> None:
        """Put the keyboard where work begins."""
        (self._start or self).setFocus()

    def title(self) -> str:
        """Return the title of the page."""
        raise NotImplementedError

    def refresh(self, topics: frozenset[Topic]) -> None:
        """Fetch again what may have changed; called when the page is first shown with all its topics."""

    def notice(self, topics: frozenset[Topic]) -> None:
        """Hear what changed while one is at another page; for what the page shows in a window of its own."""

    def show_record(self, record: str) -> None:
        """Go to a record, by its id."""

    def resume(self, detail: str) -> None:
        """Open a form again, about the record that is shown; ``detail`` is what its draft was told apart by."""

    def save_pending(self) -> None:
        """Save what has been typed and not yet saved; called before locking, closing and leaving the page."""

    def forget(self) -> None:
        """Drop every model and text; called when the app locks, just before the page is deleted."""

    def search_entries(self) -> Sequence[SearchEntry]:
        """Return the commands of this page, for Ctrl+K."""
        return ()

    def add_new(self) -> None:
        """Begin the new thing that fits the page; Ctrl+N."""

    def go_back(self) -> bool:
        """Go one step back within the page and tell whether there was one; Esc or Alt+Left."""
        return False

    def carry_out(self, action: Action) -> None:
        """Do what an error offered; only called for one of ``can_do``."""

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this page, for F1 and for the line under the page."""
        return tuple(self._keys)

    @contextmanager
    def showing_errors(self) -> Iterator[None]:
        """Let the frame say what could not be done, where a use case may refuse."""
        try:
            yield
        except AppError as error:
            self.failed.emit(error)

    def add_key(self, keys: str, words: str, do: Callable[[], object], *, shown: bool = True) -> QAction:
        """Let a key do something while the keyboard is in this page and not in a text.

        Args:
            keys: such as "N" or "Ctrl+P".
            words: what it does, for F1 and the line under the page.
            do: a bound method without arguments.
            shown: whether the line under the page names it.

        """
        action = QAction(words, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(do)
        self.addAction(action)
        self._keys.append(KeyHint(keys=keys, words=words, shown=shown))
        return action

    def note_key(self, keys: str, words: str, *, shown: bool = True) -> None:
        """Name a key that works by itself, such as Enter in a list."""
        self._keys.append(KeyHint(keys=keys, words=words, shown=shown))
