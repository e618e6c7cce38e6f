"""Python's collector of cycles, kept to the thread of the screen."""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

EVERY: Final = 1_000
"""Milliseconds between two looks."""
ENOUGH: Final = (5_000, 10, 10)
"""When each generation is due: new objects, collections of the youngest, collections of the middle one."""


class CycleCollector(QObject):
    """Collects cycles now and then, in the thread that made it, instead of whenever and wherever Python likes.

    Python runs its collector in the thread that happens to make the next object. A widget that is part of a cycle and
    is collected in a background thread is deleted there, while the screen may be using it: Qt does not survive that.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_time_passed)
        self._timer.start(EVERY)

    @Slot()
    def _on_time_passed(self) -> None:
        due = [number for number, (have, want) in enumerate(zip(gc.get_count(), ENOUGH, strict=True)) if have > want]
        if due:
            gc.collect(due[-1])
