"""Where the keyboard is, and texts that give way."""

from PySide6.QtWidgets import QApplication, QLabel, QWidget


def in_use(widget: QWidget) -> bool:
    """Tell whether the keyboard is in a widget or in a part of it."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


def give_way(*labels: QLabel) -> None:
    """Let labels be cut off rather than push other things off the screen: a name may be one word of any length."""
    for label in labels:
        label.setMinimumWidth(1)
