"""Several of a few, as boxes in columns: for lists that would be too high as one."""

from collections.abc import Collection
from typing import Final, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from ui.drafts import Kept
from ui.fields.choice_field import Options
from ui.fields.field import Field
from ui.plain_text import as_caption
from ui.theme import NORMAL, TIGHT
from ui.widgets.check_box import CheckBox

Value = TypeVar("Value")

_COLUMNS: Final = 2


class BoxChoicesField(Field[frozenset[Value]]):
    """Several of a few, in two columns, read from top to bottom."""

    def __init__(self, name: str, label: str, options: Options[Value], *, hint: str = "") -> None:
        super().__init__(name, label, hint=hint)
        self._boxes: list[tuple[Value, CheckBox]] = []
        grid = QWidget()
        self._grid = QGridLayout(grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(NORMAL)
        self._grid.setVerticalSpacing(TIGHT)
        self._grid.setColumnStretch(_COLUMNS, 1)
        rows = -(-len(options) // _COLUMNS)
        for number, (value, words) in enumerate(options):
            self._add(value, words, number % rows, number // rows)
        self._put(grid, focus_on=self._boxes[0][1])
        for value, box in self._boxes:
            box.setObjectName(f"{name}_{value}")
            box.setAccessibleName(box.text())

    def _add(self, value: Value, words: str, row: int, column: int) -> None:
        box = CheckBox(as_caption(words))
        box.setAccessibleDescription(self.label)
        box.clicked.connect(self._on_clicked)
        self._grid.addWidget(box, row, column)
        self._boxes.append((value, box))

    @Slot()
    def _on_clicked(self) -> None:
        self.changed.emit()
        self.committed.emit()

    @override
    def value(self) -> frozenset[Value]:
        return frozenset(value for value, box in self._boxes if box.isChecked())

    @override
    def set_value(self, value: Collection[Value]) -> None:
        for option, box in self._boxes:
            box.setChecked(option in value)

    @override
    def forget(self) -> None:
        self.set_value(())

    @override
    def draft(self) -> Kept:
        return sorted(str(value) for value in self.value())

    @override
    def take_draft(self, kept: Kept) -> None:
        chosen = kept if isinstance(kept, list) else []
        for option, box in self._boxes:
            box.setChecked(str(option) in chosen)
