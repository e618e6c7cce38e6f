"""Days on which somebody is away, or in although he never is."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.employment import DayChange
from models.errors import ValidationError
from models.network import Professional
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField


class DayChangeDialog(RefusableDialog):
    """Notes changed days. Its value is a ``DayChange``."""

    def __init__(self, person: Professional, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("day_change_dialog")
        self.set_heading(self.tr("Other days than usual"), person.name)
        self._kind: ChoiceField[bool] = ChoiceField(
            "present",
            self.tr("What is it?"),
            [(False, self.tr("Away")), (True, self.tr("In on a day that is not usual"))],
            hint=self.tr("Why somebody is away is not noted."),
        )
        self._kind.set_value(False)
        self._first = DateField("first", self.tr("From"), today)
        self._last = DateField("last", self.tr("Until and including"), today, hint=self.tr("Empty: that one day."))
        self._first.set_value(today())
        self.form.add(self._kind)
        self.form.add(self._first, self._last)

    @override
    def construct(self, values: dict[str, Any]) -> DayChange:
        first = values["first"]
        if first is None:
            raise ValidationError({"first": "required"})
        return DayChange(first=first, last=values["last"] or first, present=bool(values["present"]))
