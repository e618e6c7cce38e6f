"""A field for the days of the school week."""

from collections.abc import Collection

from PySide6.QtCore import QLocale, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from models.network import DAYS_IN_A_SCHOOL_WEEK
from ui.drafts import Kept
from ui.fields.field import Field
from ui.theme import NORMAL
from ui.widgets.check_box import CheckBox
from ui.widgets.week_strip import day_word


class WeekField(Field[frozenset[int]]):
    """Some of Monday to Friday; 0 is Monday."""

    def __init__(self, name: str, label: str, *, hint: str = "") -> None:
        super().__init__(name, label, hint=hint)
        self._boxes = {day: CheckBox(day_word(day)) for day in DAYS_IN_A_SCHOOL_WEEK}
        week = QWidget()
        row = QHBoxLayout(week)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(NORMAL)
        for box in self._boxes.values():
            box.clicked.connect(self._on_clicked)
            row.addWidget(box)
        row.addStretch()
        self._put(week, focus_on=self._boxes[0])
        for day, box in self._boxes.items():
            box.setObjectName(f"{name}_{day}")
            box.setAccessibleName(day_word(day, QLocale.FormatType.LongFormat))
            box.setAccessibleDescription(label)

    @Slot()
    def _on_clicked(self) -> None:
        self.changed.emit()
        self.committed.emit()

    @override
    def value(self) -> frozenset[int]:
        return frozenset(day for day, box in self._boxes.items() if box.isChecked())

    @override
    def set_value(self, value: Collection[int]) -> None:
        for day, box in self._boxes.items():
            box.setChecked(day in value)

    @override
    def forget(self) -> None:
        self.set_value(())

    @override
    def draft(self) -> Kept:
        return sorted(str(value) for value in self.value())

    @override
    def take_draft(self, kept: Kept) -> None:
        chosen = kept if isinstance(kept, list) else []
        for option, box in self._boxes.items():
            box.setChecked(str(option) in chosen)
