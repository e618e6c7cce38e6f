"""A note in which the words are marked that give a pupil away."""

from collections.abc import Sequence

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from models.telling import Hit
from ui.pages.growing_note import GrowingNote
from ui.theme import Theme, Tone


class TellingNote(GrowingNote):
    """Several lines of text; marks are drawn over them and are no part of them."""

    def mark(self, hits: Sequence[Hit]) -> None:
        """Mark the words that give somebody away; none takes the marks off."""
        self._note.setExtraSelections([self._selection(hit) for hit in hits])

    def _selection(self, hit: Hit) -> QTextEdit.ExtraSelection:
        found = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._note.document())
        text = self._note.toPlainText()
        cursor.setPosition(_in_qt(text, hit.start))
        cursor.setPosition(_in_qt(text, hit.end), QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        colour = Theme.of_app().colour(Tone.DANGER)
        look.setForeground(colour)
        look.setUnderlineColor(colour)
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        found.cursor, found.format = cursor, look
        return found


def _in_qt(text: str, place: int) -> int:
    """Return a place as Qt counts: a sign beyond the first plane, as an emoji, is two."""
    return len(text[:place].encode("utf-16-le")) // 2
