"""A field in which Enter adds: the one suggestion that fits, or what was typed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot

from models.ids import PupilId
from ui.fields.suggestion_field import Suggestion, SuggestionField


class AddField(SuggestionField[PupilId]):
    """Chooses by typing; leaving the field adds nothing.

    Signals:
        picked: somebody was chosen, or Enter was pressed on what is nobody's name.

    """

    picked = Signal()

    def __init__(
        self, name: str, label: str, suggestions: Sequence[Suggestion[PupilId]] = (), *, hint: str = ""
    ) -> None:
        super().__init__(name, label, suggestions, hint=hint, free=True)
        self._line.returnPressed.connect(self._on_return_pressed)
        self._completer.activated.connect(self._on_suggestion_taken)

    @Slot()
    def _on_return_pressed(self) -> None:
        popup = self._completer.popup()
        if popup is None:
            return
        offered = popup.isVisible()
        if offered and popup.currentIndex().isValid():
            return  # the list answers this key itself
        if offered and len(self._found) > 1 and self.value() is None:
            return  # several fit: the user has to say which
        if offered and self.value() is None and self._found:
            self.set_text(self._found[0].words)
        if offered:
            popup.hide()
        self.picked.emit()

    @Slot()
    def _on_suggestion_taken(self) -> None:
        self.picked.emit()
