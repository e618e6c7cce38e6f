"""When the app locks: after a while without keys or mouse, when the computer goes to sleep, and when one wants it.

Keys and mouse are noticed at the windows, where Qt delivers them first, and only there: a filter on the whole
application would pass every event of every widget through Python.
"""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from typing_extensions import override

from ui.settings import DEFAULT_IDLE_MINUTES
from ui.suspend import SuspendWatch

_LOOK_EVERY: Final = 5_000
"""Milliseconds between two looks at the clock."""

_SECONDS: Final = 60
_ACTIVITY: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class LockController(QObject):
    """Says when to lock, while there is something to lock.

    Signals:
        locked: lock now; said once for each ``arm``.

    """

    locked = Signal()

    def __init__(
        self, minutes: int = DEFAULT_IDLE_MINUTES, clock: Callable[[], float] = time.time, parent: QObject | None = None
    ) -> None:
        """Begin unarmed.

        Args:
            minutes: how long nobody may touch the app.
            clock: seconds by the clock on the wall; it goes on while the computer sleeps, and timers do not.

        """
        super().__init__(parent)
        self._limit = minutes * _SECONDS
        self._clock = clock
        self._touched = clock()
        self._armed = False
        self._watch = SuspendWatch(self)
        self._watch.suspended.connect(self.lock)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY)
        self._timer.timeout.connect(self._on_looked_at_clock)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._on_focus_window_changed)

    @property
    def armed(self) -> bool:
        """Whether there is something to lock."""
        return self._armed

    def set_minutes(self, minutes: int) -> None:
        """Change how long nobody may touch the app."""
        self._limit = minutes * _SECONDS

    def arm(self, window: QWindow | None = None) -> None:
        """Begin to watch; call this when the store is open.

        Args:
            window: the native window of the app, for systems that tell a window about sleep.

        """
        self._armed = True
        self._touched = self._clock()
        self._timer.start()
        if window is not None:
            window.installEventFilter(self)
            self._watch.listen(window)

    def disarm(self) -> None:
        """Stop watching; there is nothing to lock any longer."""
        self._armed = False
        self._timer.stop()

    @Slot()
    def lock(self) -> None:
        """Lock now; Ctrl+L."""
        if self._armed:
            self.disarm()
            self.locked.emit()

    @Slot()
    def _on_looked_at_clock(self) -> None:
        if self._clock() - self._touched >= self._limit:
            self.lock()

    @Slot(QWindow)
    def _on_focus_window_changed(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._armed and event.type() in _ACTIVITY:
            now = self._clock()
            if now - self._touched >= self._limit:
                # the computer slept, or the timer is late: this touch may be somebody else's
                self.lock()
                return True
            self._touched = now
        return False
