"""A monitor file into a place the user chooses, under its own name: whoever receives it knows it by that name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSaveFile, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from models.errors import AppError, ReportError
from models.progress import Progress
from models.submission import Submission
from models.usecases.monitor import MonitorPreview, MonitorUseCases
from ui.background import BackgroundRunner

MakeSubmissions = Callable[[], Sequence[Submission]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """The files that were written, with where."""

    submissions: Sequence[Submission]
    folder: Path


class FilesSaver(QObject):
    """Asks where, makes the files in the background and writes each whole or not at all.

    One file goes where it is saved, several go into a folder.

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

    def __init__(self, runner: BackgroundRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._runner = runner
        self._window = parent
        self._make: MakeSubmissions | None = None
        self._name = ""

    def save_again(self, submission: Submission) -> None:
        """Save the same bytes once more."""
        self.ask(_Known(submission=submission), submission.file_name)

    def forget(self) -> None:
        """Let go of what was to be saved."""
        self._make, self._name = None, ""

    def ask_folder(self, make: MakeSubmissions) -> None:
        """Ask in which folder several files go; they are made once it was chosen."""
        self._make, self._name = make, ""
        dialog = QFileDialog(self._window, self.tr("Save the monitor files in a folder"))
        dialog.setObjectName("monitor_folder_dialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog.fileSelected.connect(self._on_folder_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _on_folder_selected(self, path: str) -> None:
        make = self._make
        self.forget()
        if path and make is not None:
            self._start(_Saving(make=make, folder=Path(path)))

    def ask(self, make: MakeSubmissions, name: str) -> None:
        """Ask where one file of this name goes; it is made once a place was chosen."""
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
        self._start(_Saving(make=make, folder=Path(path).parent))

    def _start(self, work: "_Saving") -> None:
        self.started.emit(self._runner.start(work, finished=self._on_written, failed=self._on_not_written))

    @Slot(object)
    def _on_written(self, saved: Saved) -> None:
        self.saved.emit(saved)

    @Slot(object)
    def _on_not_written(self, error: AppError) -> None:
        self.failed.emit(error)


class MonitorSaver(FilesSaver):
    """Saves the files of a preview."""

    def __init__(self, monitor: MonitorUseCases, runner: BackgroundRunner, parent: QWidget) -> None:
        super().__init__(runner, parent)
        self._monitor = monitor

    def save_new(self, preview: MonitorPreview) -> None:
        """Save the files of a run; those of one that was released again, all of them."""
        files = len(preview.same_run) or len(preview.releases)
        making = _Approving(monitor=self._monitor, preview=preview)
        if files == 1:
            self.ask(making, preview.sent_before.file_name if preview.sent_before else preview.release.file_name)
        else:
            self.ask_folder(making)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Approving:
    """Puts a run in the ledger."""

    monitor: MonitorUseCases
    preview: MonitorPreview

    def __call__(self) -> Sequence[Submission]:
        return self.monitor.submit(self.preview)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """Takes what is in the ledger."""

    submission: Submission

    def __call__(self) -> Sequence[Submission]:
        return (self.submission,)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Saving:
    """Makes and writes, away from the screen."""

    make: MakeSubmissions
    folder: Path

    def __call__(self, _progress: Progress) -> Saved:
        submissions = self.make()
        for submission in submissions:
            write_whole(self.folder / submission.file_name, submission.content)
        return Saved(submissions=submissions, folder=self.folder)


def write_whole(file: Path, content: bytes) -> None:
    """Write a file whole or not at all.

    Raises:
        ReportError: it could not be written there.

    """
    target = QSaveFile(str(file))
    opened = target.open(QSaveFile.OpenModeFlag.WriteOnly)
    if not (opened and target.write(content) == len(content) and target.commit()):
        raise ReportError("monitor_not_written")
