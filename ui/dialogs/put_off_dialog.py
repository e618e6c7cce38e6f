"""On which day something comes back."""

from collections.abc import Callable
from datetime import date
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.typed_dates import Leaning
from models.validation import Checks
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.date_field import DateField


class PutOffDialog(RefusableDialog):
    """Asks for a day; ``accepted_value`` carries it."""

    draftless: ClassVar[str] = "one day, and no text"

    def __init__(self, what: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("put_off_dialog")
        self.set_heading(self.tr("When does this come back?"), what)
        self.set_save_words(self.tr("Put off"))
        hint = self.tr("For example: mo, +1w, 3/11")
        self.form.add(DateField("until", self.tr("Day"), today=today, leaning=Leaning.AHEAD, hint=hint))

    @override
    def construct(self, values: dict[str, Any]) -> date:
        checks = Checks()
        checks.that("until", values["until"], "required")
        checks.done()
        day: date = values["until"]
        return day
