"""Days on which the school is closed, or open in spite of a holiday."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.ids import FreeDaysId
from models.school_days import FreeDays
from ui.dialogs.value_dialog import ValueDialog
from ui.fields.choice_field import CheckField
from ui.fields.date_field import DateField
from ui.fields.text_field import TextField


class FreeDaysDialog(ValueDialog):
    """Edits what the school says of some days; ``accepted_value`` carries the ``FreeDays``."""

    def __init__(
        self, days: FreeDays | None, new: FreeDaysId, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("free_days_dialog")
        self._id = days.id if days else new
        self.set_heading(self.tr("Days off"), self.tr("No series of meetings falls on a day off."))
        title = TextField("title", self.tr("What is it?"), example=self.tr("study day"))
        first = DateField("first", self.tr("First day"), today)
        last = DateField("last", self.tr("Last day"), today, hint=self.tr("Leave it empty for one day"))
        open_all_the_same = CheckField("school_open", self.tr("There is school all the same"))
        self.form.add(title)
        self.form.add(first, last)
        self.form.add(open_all_the_same)
        if days is not None:
            title.set_value(days.title)
            first.set_value(days.first)
            last.set_value(days.last)
            open_all_the_same.set_value(days.school_open)

    @override
    def construct(self, values: dict[str, Any]) -> FreeDays:
        if values["first"] is None:
            raise ValidationError({"first": "required"})
        return FreeDays(
            id=self._id,
            title=values["title"],
            first=values["first"],
            last=values["last"] or values["first"],
            school_open=values["school_open"],
        )
