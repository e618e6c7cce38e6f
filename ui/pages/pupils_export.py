"""Taking the list along as it is shown: as a PDF to print or a file for a spreadsheet."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QDir, QObject, QSaveFile, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from models.errors import AppError, ReportError
from models.progress import Progress
from models.pupil_list import ListForm, Listing
from models.usecases.pupil_lists import PupilListUseCases
from ui.background import BackgroundRunner


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPapers:
    """How a list becomes bytes."""

    pdf: Callable[[Listing], bytes]
    csv: Callable[[Listing], bytes]


class ListSaver(QObject):
    """Asks where, makes the file in the background, writes it and notes that it was made.

    Signals:
        started: the job, to show that it is at work.
        told: that the list was saved.
        failed: an ``AppError``.

    """

    started = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, lists: PupilListUseCases, papers: ListPapers, runner: BackgroundRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._lists = lists
        self._papers = papers
        self._runner = runner
        self._window = parent
        self._wanted: tuple[ListForm, Listing] | None = None

    def ask(self, form: ListForm, listing: Listing) -> None:
        """Ask where a list goes; its name says nothing about who is on it."""
        self._wanted = (form, listing)
        paper = form is ListForm.PAPER
        suffix = "pdf" if paper else "csv"
        dialog = QFileDialog(self._window, self.tr("Save the list"))
        dialog.setObjectName("save_list_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)" if paper else "CSV (*.csv)")
        dialog.setDefaultSuffix(suffix)
        dialog.setDirectory(_documents())
        dialog.selectFile(self.tr("pupils-{0}").format(listing.made_on.isoformat()) + f".{suffix}")
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def forget(self) -> None:
        """Let go of the list."""
        self._wanted = None

    @Slot(str)
    def _on_file_selected(self, path: str) -> None:
        if self._wanted is None or not path:
            return
        form, listing = self._wanted
        self.forget()
        make = self._papers.pdf if form is ListForm.PAPER else self._papers.csv
        work = _Writing(lists=self._lists, form=form, listing=listing, make=make, path=path)
        self.started.emit(self._runner.start(work, finished=self._on_written, failed=self._on_not_written))

    @Slot(object)
    def _on_written(self, form: ListForm) -> None:
        if form is ListForm.PAPER:
            self.told.emit(self.tr("The list is saved. Print it, and destroy the paper after use."))
        else:
            self.told.emit(self.tr("The list is saved. It is not encrypted: remove the file when you are done."))

    @Slot(object)
    def _on_not_written(self, error: AppError) -> None:
        self.failed.emit(error)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writing:
    """Makes a list and writes it, away from the screen; what is noted in the log comes first."""

    lists: PupilListUseCases
    form: ListForm
    listing: Listing
    make: Callable[[Listing], bytes]
    path: str

    def __call__(self, _progress: Progress) -> ListForm:
        content = self.make(self.listing)
        self.lists.note_exported(self.form, self.listing)
        file = QSaveFile(self.path)
        written = file.open(QSaveFile.OpenModeFlag.WriteOnly) and file.write(content) == len(content)
        if not (written and file.commit()):
            raise ReportError("not_written")
        return self.form


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or QDir.homePath()
