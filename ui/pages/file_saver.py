"""Something that leaves the store as a file: where the user wants it, made in the background, written whole or not."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QDir, QObject, QSaveFile, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from models.errors import AppError, ReportError
from models.progress import Progress
from ui.background import BackgroundRunner

Making = Callable[[Progress], bytes]
"""Makes what is to be written."""


class FileSaver(QObject):
    """Asks where, has it made, and writes it.

    Signals:
        saved: it stands there.
        failed: the AppError that stopped it.

    """

    saved = Signal()
    failed = Signal(object)

    def __init__(self, runner: BackgroundRunner, window: QWidget) -> None:
        super().__init__(window)
        self._runner = runner
        self._window = window
        self._making: Making | None = None

    def ask(self, title: str, name: str, making: Making) -> None:
        """Ask where to write; the name begins as this one, whose ending says what it is, and which names nobody."""
        ending = name.rpartition(".")[2]
        self._making = making
        dialog = QFileDialog(self._window, title)
        dialog.setObjectName("save_file_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{ending.upper()} (*.{ending})")
        dialog.setDefaultSuffix(ending)
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog.setDirectory(place or QDir.homePath())
        dialog.selectFile(name)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def forget(self) -> None:
        """Let go of what was to be written."""
        self._making = None

    @Slot(str)
    def _on_file_selected(self, path: str) -> None:
        making, self._making = self._making, None
        if making is not None and path:
            self._runner.start(_Saving(making, path), finished=self._on_saved, failed=self._on_failed)

    @Slot(object)
    def _on_saved(self, _nothing: object) -> None:
        self.saved.emit()

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self.failed.emit(error)


@dataclass(frozen=True, slots=True)
class _Saving:
    """Makes and writes, for the background."""

    making: Making
    path: str

    def __call__(self, progress: Progress) -> None:
        content = self.making(progress)
        file = QSaveFile(self.path)
        if not (file.open(QSaveFile.OpenModeFlag.WriteOnly) and file.write(content) == len(content) and file.commit()):
            raise ReportError("not_written")
