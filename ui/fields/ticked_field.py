"""What fields have in common in which one ticks several of a few."""

from collections.abc import Collection
from typing import TypeVar

from PySide6.QtCore import Slot
from typing_extensions import override

from ui.drafts import Kept
from ui.fields.field import Field
from ui.plain_text import as_caption
from ui.widgets.check_box import CheckBox

Value = TypeVar("Value")


class TickedField(Field[frozenset[Value]]):
    """A box for each value; a subclass makes the boxes and says where they come."""

    def __init__(self, name: str, label: str, *, hint: str = "") -> None:
        super().__init__(name, label, hint=hint)
        self._boxes: dict[Value, CheckBox] = {}

    def _add_box(self, value: Value, words: str) -> CheckBox:
        box = CheckBox(as_caption(words))
        box.setAccessibleDescription(self.label)
        box.clicked.connect(self._on_clicked)
        self._boxes[value] = box
        return box

    @Slot()
    def _on_clicked(self) -> None:
        self.changed.emit()
        self.committed.emit()

    @override
    def value(self) -> frozenset[Value]:
        return frozenset(value for value, box in self._boxes.items() if box.isChecked())

    @override
    def set_value(self, value: Collection[Value]) -> None:
        for option, box in self._boxes.items():
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
        for option, box in self._boxes.items():
            box.setChecked(str(option) in chosen)
