"""The clock of the item that is talked about."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

_TICK: Final = 1_000


class ItemClock(QObject):
    """Counts seconds for one item at a time; can stand still.

    Signals:
        ticked: a second went by, or the clock was set or stopped.

    """

    ticked = Signal()

    def __init__(self, seconds: Callable[[], float] = time.monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._before = 0
        self._since: float | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self.ticked)

    @property
    def running(self) -> bool:
        """Whether time goes on."""
        return self._since is not None

    @property
    def spent(self) -> int:
        """How long the item took so far, in whole seconds."""
        running = self._seconds() - self._since if self._since is not None else 0.0
        return self._before + int(running)

    def start(self, before: int) -> None:
        """Begin with an item that took some time already."""
        self._before, self._since = before, self._seconds()
        self._timer.start()
        self.ticked.emit()

    def stop(self) -> None:
        """Let no time go by; what was spent stays."""
        self._before, self._since = self.spent, None
        self._timer.stop()
        self.ticked.emit()

    @Slot()
    def toggle(self) -> None:
        """Stand still, or go on."""
        if self.running:
            self.stop()
        else:
            self.start(self._before)
