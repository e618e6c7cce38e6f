"""Why a monitor file goes back to the colleague who made it."""

from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.validation import Checks
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.text_field import NoteField


class SendBackDialog(RefusableDialog):
    """Asks the reason; ``accepted_value`` carries it.

    Args:
        name: of the colleague who made the file.

    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("send_back_dialog")
        meaning = self.tr("Nothing leaves. {0} reads this on Today and can make the file again.").format(name)
        self.set_heading(self.tr("Send back to {0}").format(name), meaning)
        self.set_save_words(self.tr("Send back"))
        hint = self.tr("Say which number is not right. Name no pupils.")
        self.form.add(NoteField("reason", self.tr("Why"), hint=hint, lines=3))

    @override
    def construct(self, values: dict[str, Any]) -> str:
        checks = Checks()
        checks.require("reason", values["reason"])
        checks.done()
        return str(values["reason"]).strip()
