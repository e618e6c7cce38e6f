"""Where the keyboard is."""

from PySide6.QtWidgets import QApplication, QWidget


def in_use(widget: QWidget) -> bool:
    """Tell whether the keyboard is in a widget or in a part of it."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))
