"""A note that grows with what is written in it."""

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QFontMetrics

from ui.fields.text_field import NoteField
from ui.theme import NORMAL, Theme

_MOST_LINES: Final = 16


class GrowingNote(NoteField):
    """Several lines of text, as high as they need, up to a bound; from there on it scrolls."""

    def __init__(self, name: str, label: str, *, hint: str = "", lines: int) -> None:
        super().__init__(name, label, hint=hint, lines=lines)
        self._least = lines
        self._note.document().documentLayout().documentSizeChanged.connect(self._fit)
        Theme.of_app().changed.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        written = round(self._note.document().size().height())  # this layout counts in lines
        lines = max(self._least, min(written + 1, _MOST_LINES))
        height = QFontMetrics(Theme.of_app().font()).lineSpacing() * lines + 2 * NORMAL
        if self._note.height() != height:
            self._note.setFixedHeight(height)
