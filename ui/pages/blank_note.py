"""A note in which blanks can be put where the keyboard is."""

from PySide6.QtCore import Qt

from ui.pages.growing_note import GrowingNote


class BlankNote(GrowingNote):
    """Several lines of text with blanks in braces."""

    def insert(self, text: str) -> None:
        """Put a text where the cursor stands, and go on typing behind it."""
        self._note.insertPlainText(text)
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)
