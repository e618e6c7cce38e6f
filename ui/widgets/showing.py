"""Showing and hiding parts of a page that may not have been placed in it yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_shown(widget: QWidget, *, shown: bool) -> None:
    """Show or hide a part. One without a parent is shown with its parent, later: Qt would open a window for it now."""
    if shown and widget.parentWidget() is None:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)
    else:
        widget.setVisible(shown)
