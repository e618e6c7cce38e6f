"""Moving widgets about without losing the keyboard: Qt gives it to another when its widget gets another parent."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication, QWidget


@contextmanager
def keeping_focus(around: QWidget) -> Iterator[None]:
    """Let the keyboard be where it was within a widget, after something in it was moved."""
    focused = QApplication.focusWidget()
    yield
    if focused is not None and around.isAncestorOf(focused) and QApplication.focusWidget() is not focused:
        focused.setFocus()
