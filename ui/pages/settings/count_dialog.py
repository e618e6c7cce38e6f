"""How many pupils the school had on a day."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.school import PupilCount
from models.typed_dates import Leaning
from ui.dialogs.value_dialog import ValueDialog
from ui.fields.date_field import DateField
from ui.fields.text_field import NumberField


class CountDialog(ValueDialog):
    """Asks a reference date and a number.

    Signals:
        accepted_value: the ``PupilCount``.

    """

    def __init__(self, count: PupilCount | None, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("count_dialog")
        self.set_heading(self.tr("Number of pupils"), self.tr("All pupils who were enrolled on that day."))
        day = DateField("on", self.tr("Reference date"), today, leaning=Leaning.BACK, hint=self.tr("For example 1-10"))
        number = NumberField("number", self.tr("Pupils"))
        self.form.add(day, number)
        if count is not None:
            day.set_value(count.on)
            number.set_value(count.number)

    @override
    def construct(self, values: dict[str, Any]) -> PupilCount:
        missing = {name: "required" for name in ("on", "number") if values[name] is None}
        if missing:
            raise ValidationError(missing)
        return PupilCount(on=values["on"], number=values["number"])
