"""A dialog that stays open, with everything typed in it, when its value is refused by who takes it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.errors import AppError
from ui.dialogs.value_dialog import ValueDialog


class RefusableDialog(ValueDialog):
    """Whoever hears ``accepted_value`` may call ``show_error``; then the dialog does not close."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._refused = False

    @override
    def show_error(self, error: AppError) -> None:
        self._refused = True
        super().show_error(error)

    @Slot()
    @override
    def save(self) -> None:
        self._refused = False
        super().save()

    @override
    def accept(self) -> None:
        if not self._refused:
            super().accept()
