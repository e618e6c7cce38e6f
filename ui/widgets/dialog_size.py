"""How large a dialog opens that holds a list: as large as one reads at ease, but never larger than the screen."""

from typing import Final

from PySide6.QtWidgets import QWidget

from ui.theme import Theme

_SHARE_OF_SCREEN: Final = 0.9


def open_at(dialog: QWidget, *, width: int, height: int) -> None:
    """Give a dialog its first size, both in heights of a row, so that it grows with the text."""
    row, room = Theme.of_app().row_height, dialog.screen().availableSize()
    dialog.resize(
        min(width * row, round(room.width() * _SHARE_OF_SCREEN)),
        min(height * row, round(room.height() * _SHARE_OF_SCREEN)),
    )
