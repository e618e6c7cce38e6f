"""A field for the days of the school week."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.network import DAYS_IN_A_SCHOOL_WEEK
from ui.fields.ticked_field import TickedField
from ui.theme import NORMAL
from ui.widgets.week_strip import day_word


class WeekField(TickedField[int]):
    """Some of Monday to Friday; 0 is Monday."""

    def __init__(self, name: str, label: str, *, hint: str = "") -> None:
        super().__init__(name, label, hint=hint)
        week = QWidget()
        row = QHBoxLayout(week)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(NORMAL)
        for day in DAYS_IN_A_SCHOOL_WEEK:
            row.addWidget(self._add_box(day, day_word(day)))
        row.addStretch()
        self._put(week, focus_on=self._boxes[0])
        for day, box in self._boxes.items():
            box.setObjectName(f"{name}_{day}")
            box.setAccessibleName(day_word(day, QLocale.FormatType.LongFormat))
            box.setAccessibleDescription(label)
