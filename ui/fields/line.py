"""A line to type in that is as wide as what belongs in it."""

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme import NORMAL, Theme

_SHARE: Final = 1.2
"""Digits and capitals are wider than the average letter."""


class Line(QLineEdit):
    """One line of text.

    Args:
        characters: how many the line should have room for, at any text size; 0 takes all the room there is.

    """

    def __init__(self, characters: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._characters = characters
        if characters:
            self._fit()
            Theme.of_app().changed.connect(self._fit)

    @Slot()
    def _fit(self) -> None:
        character = QFontMetrics(Theme.of_app().font()).averageCharWidth()
        self.setMaximumWidth(round(self._characters * character * _SHARE) + 2 * NORMAL)
