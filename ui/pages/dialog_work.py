"""A dialog and what its value is for: the value goes to a use case, and a refusal goes back to the dialog."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from models.change import Changes
from models.errors import AppError
from ui.dialogs.value_dialog import ValueDialog


class DialogWork(QObject):
    """Opens one dialog at a time. A dialog whose value is refused stays open, with all that was typed.

    Signals:
        changed: the ``Changes`` of the use case that took the value.

    """

    changed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._dialog: ValueDialog | None = None
        self._carry_out: Callable[[Any], Changes] | None = None

    def open(self, dialog: ValueDialog, carry_out: Callable[[Any], Changes]) -> None:
        """Open a dialog; its value goes to a use case."""
        self._dialog, self._carry_out = dialog, carry_out
        dialog.accepted_value.connect(self._on_value_accepted)
        dialog.open()

    def forget(self) -> None:
        """Let go of what the last dialog was about."""
        self._dialog = self._carry_out = None

    @Slot(object)
    def _on_value_accepted(self, value: object) -> None:
        dialog, carry_out = self._dialog, self._carry_out
        if dialog is None or carry_out is None:
            return
        try:
            changes = carry_out(value)
        except AppError as error:
            dialog.show_error(error)
            return
        self.forget()
        self.changed.emit(changes)
