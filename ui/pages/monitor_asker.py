"""Asking a colleague to approve files, away from the screen: what is counted is looked at once more."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from models.change import Changes
from models.errors import AppError
from models.ids import ApprovalId
from models.progress import Progress
from models.usecases.monitor import MonitorPreview
from models.usecases.monitor_approval import MonitorApprovalUseCases
from ui.background import BackgroundRunner


class Asker(QObject):
    """Asks, takes the question back, and lets it lapse.

    Signals:
        changed: the ``Changes`` of a use case.
        failed: the AppError that stopped it.

    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, approvals: MonitorApprovalUseCases, runner: BackgroundRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._approvals = approvals
        self._runner = runner

    def ask(self, preview: MonitorPreview) -> None:
        """Ask whether what is shown may leave."""
        self._runner.start(_Asking(self._approvals, preview), finished=self._on_done, failed=self._on_failed)

    def withdraw(self, approval: ApprovalId) -> None:
        """Take the question back."""
        self._runner.start(_Withdrawing(self._approvals, approval), finished=self._on_done, failed=self._on_failed)

    def lapse(self, preview: MonitorPreview) -> None:
        """Let the question lapse, since what is shown is something else."""
        self._runner.start(_Lapsing(self._approvals, preview), finished=self._on_done, failed=self._on_failed)

    @Slot(object)
    def _on_done(self, changes: Changes) -> None:
        self.changed.emit(changes)

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self.failed.emit(error)


@dataclass(frozen=True, slots=True)
class _Asking:
    approvals: MonitorApprovalUseCases
    preview: MonitorPreview

    def __call__(self, _progress: Progress) -> Changes:
        return self.approvals.ask(self.preview)


@dataclass(frozen=True, slots=True)
class _Withdrawing:
    approvals: MonitorApprovalUseCases
    approval: ApprovalId

    def __call__(self, _progress: Progress) -> Changes:
        return self.approvals.withdraw(self.approval)


@dataclass(frozen=True, slots=True)
class _Lapsing:
    approvals: MonitorApprovalUseCases
    preview: MonitorPreview

    def __call__(self, _progress: Progress) -> Changes:
        return self.approvals.lapse(self.preview)
