"""A monitor file into a place the user chooses, under its own name: whoever receives it knows it by that name."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSaveFile, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from models.errors import AppError, ReportError
from models.progress import Progress
from models.submission import Submission
from models.usecases.monitor import MonitorPreview, MonitorUseCases
from ui.background import BackgroundRunner

MakeSubmission = Callable[[], Submission]


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """A file that was written."""

    submission: Submission
    file: Path


class MonitorSaver(QObject):
    """Asks where, makes the file in the background and writes it whole or not at all.

    Signals:
        started: the job, to show how far it is.
        saved: the Saved file.
        misnamed: the name that the file must have; nothing was done.
        failed: the AppError that stopped it.

    """

    started = Signal(object)
    saved = Signal(object)
    misnamed = Signal(str)
    failed = Signal(object)

    def __init__(self, monitor: MonitorUseCases, runner: BackgroundRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._monitor = monitor
        self._runner = runner
        self._window = parent
        self._make: MakeSubmission | None = None
        self._name = ""

    def save_new(self, preview: MonitorPreview) -> None:
        """Approve a release and save its file."""
        self._ask(_Approving(monitor=self._monitor, preview=preview), preview.release.file_name)

    def save_again(self, submission: Submission) -> None:
        """Save the same bytes once more."""
        self._ask(_Known(submission=submission), submission.file_name)

    def forget(self) -> None:
        """Let go of what was to be saved."""
        self._make, self._name = None, ""

    def _ask(self, make: MakeSubmission, name: str) -> None:
        self._make, self._name = make, name
        dialog = QFileDialog(self._window, self.tr("Save the monitor file"))
        dialog.setObjectName("monitor_save_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog.setNameFilter(self.tr("Monitor file (*.zip)"))
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(name)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _on_file_selected(self, path: str) -> None:
        make, name = self._make, self._name
        self.forget()
        if not path or make is None:
            return
        if Path(path).name != name:
            self.misnamed.emit(name)
            return
        work = _Saving(make=make, file=Path(path))
        self.started.emit(self._runner.start(work, finished=self._on_written, failed=self._on_not_written))

    @Slot(object)
    def _on_written(self, saved: Saved) -> None:
        self.saved.emit(saved)

    @Slot(object)
    def _on_not_written(self, error: AppError) -> None:
        self.failed.emit(error)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Approving:
    """Puts a release in the ledger."""

    monitor: MonitorUseCases
    preview: MonitorPreview

    def __call__(self) -> Submission:
        return self.monitor.submit(self.preview)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """Takes what is in the ledger."""

    submission: Submission

    def __call__(self) -> Submission:
        return self.submission


@dataclass(frozen=True, slots=True, kw_only=True)
class _Saving:
    """Makes and writes, away from the screen."""

    make: MakeSubmission
    file: Path

    def __call__(self, _progress: Progress) -> Saved:
        submission = self.make()
        write_whole(self.file, submission.content)
        return Saved(submission=submission, file=self.file)


def write_whole(file: Path, content: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        ReportError: it could not be written there.

    """
    target = QSaveFile(str(file))
    opened = target.open(QSaveFile.OpenModeFlag.WriteOnly)
    if not (opened and target.write(content) == len(content) and target.commit()):
        raise ReportError("monitor_not_written")
