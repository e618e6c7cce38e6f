"""A field for a person or organisation: typing finds them, and the last choice makes a new one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit
from typing_extensions import override

from models.errors import ValidationError
from models.names import folded
from ui.drafts import Kept
from ui.fields.field import Field

Value = TypeVar("Value")

_MOST: Final = 8
"""How many suggestions are shown; who needs more types one letter more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion(Generic[Value]):
    """Something that can be chosen.

    Attributes:
        words: what is shown and, once chosen, stands in the field.
        detail: what tells it apart, such as an employer; shown behind the words and searched too.

    """

    value: Value
    words: str
    detail: str = ""

    @property
    def line(self) -> str:
        """How it stands in the list."""
        return f"{self.words} · {self.detail}" if self.detail else self.words


class SuggestionLine(QLineEdit):
    """A line that asks for its list with the arrow down.

    Signals:
        list_wanted: show what there is to choose.

    """

    list_wanted = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)


class SuggestionField(Field[Value | None]):
    """Chooses one of many by typing.

    Args:
        new_words: the words of the last choice, such as "Nieuwe persoon"; empty for a list that cannot grow.
        free: whether a text that is nobody in the list is a fine answer; see ``text``.

    Signals:
        new_wanted: the last choice was taken; what was typed so far.

    """

    new_wanted = Signal(str)

    def __init__(
        self,
        name: str,
        label: str,
        suggestions: Sequence[Suggestion[Value]] = (),
        *,
        hint: str = "",
        new_words: str = "",
        free: bool = False,
    ) -> None:
        super().__init__(name, label, hint=hint)
        self._most = _MOST
        self._new_words = new_words
        self._free = free
        self._suggestions: tuple[Suggestion[Value], ...] = ()
        self._folded: tuple[str, ...] = ()
        self._found: list[Suggestion[Value]] = []
        self._line = SuggestionLine()
        self._lines = QStringListModel(self)
        self._completer = QCompleter(self._lines, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_MOST + 1)
        self._completer.setWidget(self._line)
        self._put(self._line)
        self.set_suggestions(suggestions)
        self._connect_signals()

    @property
    def text(self) -> str:
        """What stands in the field."""
        return " ".join(self._line.text().split())

    def set_suggestions(self, suggestions: Sequence[Suggestion[Value]]) -> None:
        """Offer other suggestions, in the order in which they come."""
        self._suggestions = tuple(suggestions)
        self._folded = tuple(folded(suggestion.line) for suggestion in suggestions)

    def offer_all(self) -> None:
        """Offer every suggestion at once; for a list short enough to scroll through."""
        self._most = len(self._suggestions)

    def set_text(self, text: str) -> None:
        """Show a text that need not be in the list."""
        self._line.setText(text)

    def _connect_signals(self) -> None:
        self._line.textEdited.connect(self._on_text_edited)
        self._line.list_wanted.connect(self._on_list_wanted)
        self._line.editingFinished.connect(self._on_editing_finished)
        self._completer.activated.connect(self._on_line_chosen)

    @Slot()
    def _on_text_edited(self) -> None:
        self._offer(folded(self._line.text()).split())
        self.changed.emit()

    @Slot()
    def _on_list_wanted(self) -> None:
        self._offer([])

    @Slot()
    def _on_editing_finished(self) -> None:
        self.committed.emit()

    @Slot(str)
    def _on_line_chosen(self, line: str) -> None:
        chosen = next((suggestion for suggestion in self._found if suggestion.line == line), None)
        if chosen is None:
            self.new_wanted.emit(self.text)
            return
        self._line.setText(chosen.words)
        self.changed.emit()
        self.committed.emit()

    def _offer(self, words: Sequence[str]) -> None:
        hits = (
            suggestion
            for suggestion, text in zip(self._suggestions, self._folded, strict=True)
            if all(word in text for word in words)
        )
        self._found = [suggestion for _, suggestion in zip(range(self._most), hits, strict=False)]
        lines = [suggestion.line for suggestion in self._found]
        self._lines.setStringList([*lines, self._new_words] if self._new_words else lines)
        popup = self._completer.popup()
        if self._lines.rowCount():
            self._completer.complete()
        elif popup is not None:
            popup.hide()

    @override
    def value(self) -> Value | None:
        text = folded(self._line.text())
        found = [suggestion for suggestion in self._suggestions if folded(suggestion.words) == text]
        if not text or found or self._free:
            return found[0].value if found else None
        raise ValidationError({self.name: "choice"})

    @override
    def set_value(self, value: Value | None) -> None:
        words = (suggestion.words for suggestion in self._suggestions if suggestion.value == value)
        self._line.setText("" if value is None else next(words, ""))
        self._line.setCursorPosition(0)

    @override
    def forget(self) -> None:
        self._line.clear()
        self._found = []
        self._lines.setStringList([])
        self.set_suggestions(())

    @override
    def draft(self) -> Kept:
        return self._line.text()

    @override
    def take_draft(self, kept: Kept) -> None:
        self._line.setText(kept if isinstance(kept, str) else "")
