"""A remark to minutes that are adopted."""

from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.validation import Checks
from ui.dialogs.value_dialog import ValueDialog
from ui.fields.text_field import NoteField


class RemarkDialog(ValueDialog):
    """Asks for a remark; ``accepted_value`` carries it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("remark_dialog")
        self.set_heading(self.tr("Remark to the minutes"), self.tr("It is added under the minutes and stays there."))
        self.set_save_words(self.tr("Add remark"))
        self.form.add(NoteField("remark", self.tr("Remark"), lines=3))

    @override
    def construct(self, values: dict[str, Any]) -> str:
        checks = Checks()
        checks.require("remark", values["remark"])
        checks.done()
        return str(values["remark"])
