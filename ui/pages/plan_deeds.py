"""Putting the plan of a pupil on one sheet, for parents and child."""

from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import fill
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.change import Changes
from models.goal import open_goals
from models.ids import PupilId
from models.meeting import ActionState
from models.progress import Progress
from models.usecases.plan_sheets import PlanChoice
from models.usecases.pupils import Dossier
from ui.dialogs.plan_sheet_dialog import PlanSheetDialog
from ui.pages.dialog_work import DialogWork
from ui.pages.dossier_desk import Deed, Desk, Way
from ui.pages.file_saver import FileSaver

_SIGNS_ON_A_LINE: Final = 46
"""What somebody has to judge he must be able to read to the end, also with large text."""


class PlanDeeds(QObject):
    """Asks what goes on the sheet, where to save it, and has it made.

    Signals:
        changed: the ``Changes`` of a use case; making a sheet changes nothing.
        told: that the sheet was saved.
        failed: an ``AppError``.

    """

    changed = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, view: QWidget) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._work = DialogWork(self)
        self._saver = FileSaver(desk.runner, view)
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self.failed)
        self._pupil = PupilId("")

    def ways(self) -> Mapping[Deed, Way]:
        """Return how each deed begins."""
        return {Deed.SAVE_PLAN: self._save_plan}

    def forget(self) -> None:
        """Let go of whose plan it was."""
        self._work.forget()
        self._saver.forget()
        self._pupil = PupilId("")

    def _save_plan(self, dossier: Dossier, _record: str) -> None:
        self._pupil = dossier.pupil.id
        still = [action for action in dossier.actions if action.state is ActionState.OPEN]
        actions = [(action.id, fill(f"{action.owner}: {action.text}", _SIGNS_ON_A_LINE)) for action in still]
        called = dossier.pupil.name.given or dossier.pupil.name.full
        dialog = PlanSheetDialog(called, actions, self._desk.clock, self._view)
        today = self._desk.today
        coming = [goal.evaluate_on for goal in open_goals(dossier.goals) if goal.evaluate_on is not None]
        dialog.suggest_talk(min((day for day in coming if day >= today), default=None))
        self._work.open(dialog, self._make)

    def _make(self, choice: PlanChoice) -> Changes:
        """Ask where to put the sheet; its name says nothing about whose it is."""
        name = self.tr("plan-{0}").format(self._desk.today.isoformat())
        self._saver.ask(self.tr("Save the sheet"), f"{name}.pdf", _SheetMade(self._desk, self._pupil, choice))
        return Changes()

    @Slot()
    def _on_saved(self) -> None:
        self.told.emit(self.tr("The sheet is saved. Read it through before you give it away. It is not encrypted."))


@dataclass(frozen=True, slots=True)
class _SheetMade:
    """Makes the sheet, for the background."""

    desk: Desk
    pupil: PupilId
    choice: PlanChoice

    def __call__(self, _progress: Progress) -> bytes:
        papers = self.desk.papers
        return papers.plan_sheet(self.desk.plan_sheets.sheet(self.pupil, self.choice)) if papers else b""
