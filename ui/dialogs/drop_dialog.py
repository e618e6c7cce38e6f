"""Why something agreed is dropped."""

from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.validation import Checks
from ui.dialogs.value_dialog import ValueDialog
from ui.fields.text_field import TextField


class DropDialog(ValueDialog):
    """Asks for the reason; ``accepted_value`` carries it."""

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drop_dialog")
        self.set_heading(self.tr("Drop this action?"), what)
        self.set_save_words(self.tr("Drop action"))
        self.form.add(TextField("dropped_because", self.tr("Why"), hint=self.tr("For example: parents arranged it")))

    @override
    def construct(self, values: dict[str, Any]) -> str:
        checks = Checks()
        checks.require("dropped_because", values["dropped_because"])
        checks.done()
        return str(values["dropped_because"])
