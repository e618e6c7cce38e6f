"""A field for a time of day."""

from datetime import time
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from models.errors import ValidationError
from ui.clock import clock_time, parse_time
from ui.drafts import Kept
from ui.fields.field import Field
from ui.theme import NORMAL

_CHARACTERS: Final = 9


class TimeField(Field[time | None]):
    """A time of day, or nothing; typed as ``10:30``, ``1030`` or ``10u``."""

    def __init__(self, name: str, label: str, *, hint: str = "") -> None:
        super().__init__(name, label, hint=hint)
        self._line = QLineEdit()
        self._line.setMaximumWidth(QFontMetrics(self._line.font()).averageCharWidth() * _CHARACTERS + 2 * NORMAL)
        self._put(self._line)
        self._line.textEdited.connect(self.changed)
        self._line.editingFinished.connect(self._on_editing_finished)

    @Slot()
    def _on_editing_finished(self) -> None:
        try:
            self.set_value(self.value())
        except ValidationError:
            return  # the words stay, to be corrected; the problem comes up when the value is asked for
        self.committed.emit()

    @override
    def value(self) -> time | None:
        try:
            return parse_time(self._line.text())
        except ValidationError as error:
            raise ValidationError({self.name: "time"}) from error

    @override
    def set_value(self, value: time | None) -> None:
        self._line.setText(clock_time(value) if value else "")

    @override
    def draft(self) -> Kept:
        return self._line.text()

    @override
    def take_draft(self, kept: Kept) -> None:
        self._line.setText(str(kept))

    @override
    def forget(self) -> None:
        self._line.clear()
