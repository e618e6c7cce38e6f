"""Sending minutes out for correction: until when remarks are waited for."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, ClassVar, Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.typed_dates import Leaning
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.date_field import DateField

USUAL: Final = timedelta(weeks=1)
"""How long remarks are waited for, unless somebody says otherwise."""


class CorrectionDialog(RefusableDialog):
    """Asks for the last day; ``accepted_value`` carries it, or None."""

    draftless: ClassVar[str] = "one day, and no text"

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("correction_dialog")
        self.set_heading(
            self.tr("Send the minutes out for correction"),
            self.tr(
                "Everybody who was invited can read his own copy here and remark on it. "
                "Save the copies to send them to others."
            ),
        )
        self.set_save_words(self.tr("Out for correction"))
        until = DateField(
            "remarks_until",
            self.tr("Remarks until"),
            today=today,
            leaning=Leaning.AHEAD,
            hint=self.tr("This day stands on the minutes. For example: fr, +1w, 3/11"),
        )
        until.set_value(today() + USUAL)
        self.form.add(until)

    @override
    def construct(self, values: dict[str, Any]) -> date | None:
        found: date | None = values["remarks_until"]
        return found
