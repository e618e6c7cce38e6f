"""Undo and redo from anywhere in the window: the keys, the link that appears after a change, and the list of steps."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from models.change import Changes
from models.errors import AppError
from models.ids import UndoId
from models.usecases.undo import UndoUseCases
from ui.frame import Frame
from ui.itemmodels.steps import step_row
from ui.steps_dialog import StepsDialog
from ui.words import texts


class UndoDesk(QObject):
    """Carries out for one frame what its user wants to take back or do again."""

    def __init__(self, frame: Frame, cases: UndoUseCases) -> None:
        super().__init__(frame)
        self._frame = frame
        self._cases = cases
        self._dialog: StepsDialog | None = None
        frame.undo_wanted.connect(self._on_offer_taken)
        frame.newest_undo_wanted.connect(self._on_newest_undo_wanted)
        frame.redo_wanted.connect(self._on_redo_wanted)
        frame.steps_wanted.connect(self.open_steps)

    @Slot()
    def open_steps(self) -> None:
        """Show what the user did."""
        self._dialog = StepsDialog(self._frame)
        self._dialog.undo_wanted.connect(self._on_step_wanted)
        self._dialog.undo_until_wanted.connect(self._on_undo_until_wanted)
        self._dialog.finished.connect(self._on_dialog_finished)
        if self._show_steps():
            self._dialog.open()

    def _show_steps(self) -> bool:
        """Fill the list, if it is open; tell whether the user may have one."""
        if self._dialog is None:
            return False
        try:
            lines = self._cases.steps()
        except AppError as error:
            self._dialog.forget()
            self._frame.show_error(error)
            return False
        words = texts()
        self._dialog.show_steps([step_row(line, words) for line in lines])
        return True

    def _carry_out(self, deed: Callable[[], Changes], done: str, nothing: str = "") -> None:
        """Do it and say so; a refusal is told where the user is looking."""
        try:
            changes = deed()
        except AppError as error:
            self._tell(error)
            return
        self._frame.publish(changes)
        self._frame.tell(done if changes.topics else nothing)
        self._show_steps()

    def _tell(self, error: AppError) -> None:
        if self._dialog is not None:
            self._show_steps()
        if self._dialog is not None:
            self._dialog.show_error(error)
        else:
            self._frame.show_error(error)

    @Slot(object)
    def _on_offer_taken(self, step: UndoId) -> None:
        self._carry_out(_Undoing(self._cases, step), self.tr("Undone"))

    @Slot(object)
    def _on_step_wanted(self, step: UndoId) -> None:
        self._carry_out(_Undoing(self._cases, step), self.tr("Done"))

    @Slot(object)
    def _on_undo_until_wanted(self, step: UndoId) -> None:
        self._carry_out(_UndoingUntil(self._cases, step), self.tr("Undone"))

    @Slot()
    def _on_newest_undo_wanted(self) -> None:
        self._carry_out(self._cases.undo_newest, self.tr("Undone"), self.tr("There is nothing to undo"))

    @Slot()
    def _on_redo_wanted(self) -> None:
        self._carry_out(self._cases.redo_newest, self.tr("Done again"), self.tr("There is nothing to do again"))

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._dialog = None


class _Undoing:
    """Taking one step back."""

    def __init__(self, cases: UndoUseCases, step: UndoId) -> None:
        self._cases = cases
        self._step = step

    def __call__(self) -> Changes:
        return self._cases.undo(self._step)


class _UndoingUntil:
    """Taking everything back down to one step."""

    def __init__(self, cases: UndoUseCases, step: UndoId) -> None:
        self._cases = cases
        self._step = step

    def __call__(self) -> Changes:
        return self._cases.undo_until(self._step)
