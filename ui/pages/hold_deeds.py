"""Saying that nothing of a pupil may go for now, and that it may again."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.change import Changes
from models.ids import HoldId, PupilId
from models.usecases.pupils import Dossier
from models.usecases.retention import RetentionUseCases
from ui.dialogs.hold_dialog import HoldDialog
from ui.pages.dialog_work import DialogWork
from ui.pages.dossier_desk import Deed, Desk, Way


class HoldDeeds(QObject):
    """Opens the dialog about a hold and calls its use case.

    Signals:
        changed: the ``Changes`` of a use case.
        told: never; every area of deeds has it.
        failed: an ``AppError`` that is about no dialog.

    """

    changed = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, view: QWidget) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._work = DialogWork(self)
        self._work.changed.connect(self.changed)

    def ways(self) -> Mapping[Deed, Way]:
        """Return how each deed begins."""
        return {Deed.HOLD: self._hold}

    def forget(self) -> None:
        """Let go of whose hold it was."""
        self._work.forget()

    def _hold(self, dossier: Dossier, _record: str) -> None:
        """Ask why it begins; while one runs, why it ends."""
        name, pupil = dossier.pupil.name.full, dossier.pupil.id
        running = self._desk.retention.running_hold(pupil)
        if running is None:
            self._work.open(HoldDialog(name, parent=self._view), HoldPlaced(self._desk.retention, pupil))
        else:
            dialog = HoldDialog(name, running.reason, parent=self._view)
            self._work.open(dialog, HoldEnded(self._desk.retention, running.id))


@dataclass(frozen=True, slots=True)
class HoldPlaced:
    """Places a hold for the reason that was given."""

    use_cases: RetentionUseCases
    pupil: PupilId

    def __call__(self, reason: str) -> Changes:
        """Place it."""
        return self.use_cases.hold(self.pupil, reason)


@dataclass(frozen=True, slots=True)
class HoldEnded:
    """Ends a hold for the reason that was given."""

    use_cases: RetentionUseCases
    hold: HoldId

    def __call__(self, because: str) -> Changes:
        """End it."""
        return self.use_cases.lift(self.hold, because)
