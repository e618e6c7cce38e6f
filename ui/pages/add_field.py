"""A field in which Enter adds: the suggestion that is marked, or what was typed when nothing fits."""

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
        if popup is not None and popup.isVisible():
            row = popup.currentIndex().row()
            if 0 <= row < len(self._found):
                self.set_text(self._found[row].words)
            popup.hide()
            self._found = []  # the list hears this key too, and has nothing left to choose then
        self.picked.emit()

    @Slot()
    def _on_suggestion_taken(self) -> None:
        self.picked.emit()
