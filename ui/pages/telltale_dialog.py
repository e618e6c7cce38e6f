"""A text that gives a pupil away, with the words marked, to change it."""

from typing import Any, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.usecases.preparation_views import Telltale
from ui.dialogs.value_dialog import ValueDialog
from ui.pages.telling_note import TellingNote

_LINES = 5


class TelltaleDialog(ValueDialog):
    """Shows a text with what gives somebody away; ``accepted_value`` carries the text as it is to be."""

    draftless: ClassVar[str] = "a stored text with a few words changed, and it holds a name that must not stay about"

    def __init__(self, found: Telltale, where: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("telltale_dialog")
        words = ", ".join(found.words)
        said = self.tr("Somebody at the table may not know who this is. Change: {0}. Write for example 'the pupil'.")
        self.set_heading(where, said.format(words))
        self._text = TellingNote("text", self.tr("Text"), lines=_LINES)
        self._text.set_value(found.text)
        self._text.mark(found.hits)
        self._text.changed.connect(self._on_typed)
        self.form.add(self._text)

    @Slot()
    def _on_typed(self) -> None:
        self._text.mark(())

    @override
    def construct(self, values: dict[str, Any]) -> str:
        return str(values["text"])
