"""Several of a few, as boxes in columns: for lists that would be too high as one."""

from typing import Final, TypeVar

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.fields.choice_field import Options
from ui.fields.ticked_field import TickedField
from ui.theme import NORMAL, TIGHT

Value = TypeVar("Value")

_COLUMNS: Final = 2


class BoxChoicesField(TickedField[Value]):
    """Several of a few, in two columns, read from top to bottom."""

    def __init__(self, name: str, label: str, options: Options[Value], *, hint: str = "") -> None:
        super().__init__(name, label, hint=hint)
        grid = QWidget()
        self._grid = QGridLayout(grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(NORMAL)
        self._grid.setVerticalSpacing(TIGHT)
        self._grid.setColumnStretch(_COLUMNS, 1)
        rows = -(-len(options) // _COLUMNS)
        for number, (value, words) in enumerate(options):
            self._grid.addWidget(self._add_box(value, words), number % rows, number // rows)
        self._put(grid, focus_on=self._boxes[options[0][0]])
        for value, box in self._boxes.items():
            box.setObjectName(f"{name}_{value}")
            box.setAccessibleName(box.text())
