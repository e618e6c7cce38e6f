"""Fields for what is typed: one line, several lines, a number."""

from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from models.errors import ValidationError
from ui.drafts import Kept
from ui.fields.field import Field
from ui.fields.line import Line
from ui.theme import NORMAL, Theme

_NOTE_LINES: Final = 4
_DIGITS: Final = 8


class TextField(Field[str]):
    """One line of text. Spaces around it do not count."""

    def __init__(self, name: str, label: str, *, hint: str = "", example: str = "", width: int = 0) -> None:
        super().__init__(name, label, hint=hint)
        self._line = Line(width)
        self._line.setPlaceholderText(example)
        self._put(self._line)
        self._line.textEdited.connect(self.changed)
        self._line.editingFinished.connect(self.committed)

    @override
    def value(self) -> str:
        return self._line.text().strip()

    @override
    def set_value(self, value: str) -> None:
        self._line.setText(value)
        self._line.setCursorPosition(0)

    @override
    def forget(self) -> None:
        self._line.clear()

    @override
    def draft(self) -> Kept:
        return self._line.text()

    @override
    def take_draft(self, kept: Kept) -> None:
        self._line.setText(kept if isinstance(kept, str) else "")


class NumberField(Field[int | None]):
    """A whole number, or nothing."""

    def __init__(self, name: str, label: str, *, hint: str = "", unit: str = "") -> None:
        super().__init__(name, f"{label} ({unit})" if unit else label, hint=hint)
        self._line = Line(_DIGITS)
        self._put(self._line)
        self._line.textEdited.connect(self.changed)
        self._line.editingFinished.connect(self.committed)

    @override
    def value(self) -> int | None:
        text = self._line.text().strip()
        if not text:
            return None
        try:
            return int(text)
        except ValueError as error:
            raise ValidationError({self.name: "number"}) from error

    @override
    def set_value(self, value: int | None) -> None:
        self._line.setText("" if value is None else str(value))

    @override
    def forget(self) -> None:
        self._line.clear()

    @override
    def draft(self) -> Kept:
        return self._line.text()

    @override
    def take_draft(self, kept: Kept) -> None:
        self._line.setText(kept if isinstance(kept, str) else "")


class Note(QPlainTextEdit):
    """Several lines of plain text; Tab leaves it, as it leaves every field.

    Signals:
        left: the keyboard went elsewhere.

    """

    left = Signal()

    def __init__(self, lines: int = _NOTE_LINES, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setTabChangesFocus(True)
        self._fit()
        Theme.of_app().changed.connect(self._fit)

    @Slot()
    def _fit(self) -> None:
        self.setFixedHeight(QFontMetrics(Theme.of_app().font()).lineSpacing() * self._lines + 2 * NORMAL)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class NoteField(Field[str]):
    """Several lines of text."""

    def __init__(self, name: str, label: str, *, hint: str = "", lines: int = _NOTE_LINES) -> None:
        super().__init__(name, label, hint=hint)
        self._note = Note(lines)
        self._put(self._note)
        self._note.textChanged.connect(self._on_text_changed)
        self._note.left.connect(self.committed)

    @Slot()
    def _on_text_changed(self) -> None:
        self.changed.emit()

    @override
    def value(self) -> str:
        return self._note.toPlainText().strip()

    @override
    def set_value(self, value: str) -> None:
        with QSignalBlocker(self._note):
            self._note.setPlainText(value)

    @override
    def draft(self) -> Kept:
        return self._note.toPlainText()

    @override
    def take_draft(self, kept: Kept) -> None:
        self.set_value(kept if isinstance(kept, str) else "")

    @override
    def forget(self) -> None:
        self.set_value("")
        self._note.document().clearUndoRedoStacks()
