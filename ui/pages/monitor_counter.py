"""Counting and protecting a period, away from the screen; one at a time."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import AppError
from models.progress import Progress
from models.usecases.monitor import Asked, MonitorPreview, MonitorUseCases
from ui.background import BackgroundRunner, Job

MakePreview = Callable[[Progress], MonitorPreview]


class MonitorCounter(QObject):
    """Makes a preview.

    Signals:
        counted: the MonitorPreview.
        failed: the AppError that says why there is none.
        stopped: the user stopped it.

    """

    counted = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, runner: BackgroundRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether a preview is being made."""
        return self._job is not None

    def start(self, make: MakePreview) -> Job:
        """Begin; returns the job, to show how far it is."""
        self._job = self._runner.start(make, finished=self._on_counted, failed=self._on_failed)
        self._job.cancelled.connect(self._on_stopped)
        return self._job

    def leave(self) -> None:
        """Stop, and hear nothing more of it."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _ended(self) -> bool:
        """Tell whether the job that speaks is the one that is waited for, and wait for it no longer."""
        mine = self._job is not None and self.sender() is self._job
        if mine:
            self._job = None
        return mine

    @Slot(object)
    def _on_counted(self, preview: MonitorPreview) -> None:
        if self._ended():
            self.counted.emit(preview)

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        if self._ended():
            self.failed.emit(error)

    @Slot()
    def _on_stopped(self) -> None:
        if self._ended():
            self.stopped.emit()


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """Counts and protects what was chosen."""

    monitor: MonitorUseCases
    asked: Asked

    def __call__(self, progress: Progress) -> MonitorPreview:
        """Make the preview."""
        return self.monitor.preview(self.asked, progress)
