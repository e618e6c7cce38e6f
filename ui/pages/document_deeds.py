"""Doing things with documents: adding, looking, keeping a copy outside, removing."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from models.change import Changes
from models.document import MOST_BYTES, About, AboutKind, Document
from models.errors import AppError, ImportFileError
from models.ids import DocumentId, PupilId
from models.profile_choice import meeting_title_on
from models.progress import Progress
from models.usecases.documents import Described, DocumentUseCases
from models.usecases.profiles import ProfileUseCases
from models.usecases.pupils import Dossier
from ui.dialogs.confirmation import Confirmation
from ui.dialogs.document_dialog import DocumentDialog, Records
from ui.dialogs.document_viewer import DocumentViewer
from ui.document_pages import DocumentPages, PageReader
from ui.itemmodels.documents import size_words
from ui.pages.consent_talk import talk_about
from ui.pages.dialog_work import DialogWork
from ui.pages.dossier_desk import Deed, Desk, Way
from ui.pages.dossier_help_words import help_title
from ui.pages.dossier_words import listed
from ui.pages.file_saver import FileSaver
from ui.words import date_of, language

if TYPE_CHECKING:
    from ui.background import Job


class DocumentDeeds(QObject):
    """Opens the dialogs about documents and calls their use cases.

    Signals:
        changed: the ``Changes`` of a use case.
        told: what went well.
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
        self._saver = FileSaver(desk.runner, view)
        self._saver.saved.connect(self._on_copy_saved)
        self._saver.failed.connect(self.failed)
        self._dossier: Dossier | None = None
        self._dialog: DocumentDialog | None = None
        self._job: Job | None = None
        self._files: list[Path] = []
        self._about: About | None = None
        self._copied: Document | None = None

    def ways(self) -> Mapping[Deed, Way]:
        """Return how each deed begins."""
        return {
            Deed.ADD_DOCUMENT: self._add,
            Deed.SHOW_DOCUMENT: self._show,
            Deed.EDIT_DOCUMENT: self._edit,
            Deed.COPY_DOCUMENT: self._copy,
            Deed.REMOVE_DOCUMENT: self._remove,
        }

    def forget(self) -> None:
        """Let go of everything about somebody."""
        self._work.forget()
        self._saver.forget()
        if self._job is not None:
            self._job.cancel()
        self._dossier = self._dialog = self._job = self._about = self._copied = None
        self._files = []

    def _add(self, dossier: Dossier, record: str) -> None:
        """Add files: those that were dropped, or one to choose; for ``consent:<id>:<answer>`` as its evidence."""
        self._dossier, self._about = dossier, _about_of(record)
        if record and self._about is None:
            self._files = [Path(file) for file in record.split("\n")]
            self._ask_about_next()
            return
        dialog = QFileDialog(self._view, self.tr("Choose a document"))
        dialog.setObjectName("choose_document_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(self.tr("Documents") + " (*.pdf *.png *.jpg *.jpeg)")
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog.filesSelected.connect(self._on_files_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(list)
    def _on_files_selected(self, paths: list[str]) -> None:
        self._files = [Path(path) for path in paths]
        self._ask_about_next()

    def _ask_about_next(self) -> None:
        """Ask what the next file is."""
        if not self._files or self._dossier is None:
            return
        file = self._files[0]
        dialog = DocumentDialog(self._records(self._dossier), self._desk.clock, self._desk.texts, self._view)
        size = file.stat().st_size if file.is_file() else 0
        dialog.add(file.name, file.stem.replace("_", " ").strip(), size_words(size))
        if self._about is not None:
            dialog.start_about(self._about)
        dialog.accepted_value.connect(self._on_described)
        dialog.rejected.connect(self._on_not_described)
        self._dialog = dialog
        dialog.open()

    @Slot(object)
    def _on_described(self, described: Described) -> None:
        if self._dialog is None or self._dossier is None:
            return
        work = _Adding(self._desk.documents, self._dossier.pupil.id, self._files[0], described)
        self._job = self._desk.runner.start(work, finished=self._on_added, failed=self._on_not_added)
        self._dialog.wait_for(self._job)

    @Slot(object)
    def _on_added(self, changes: Changes) -> None:
        if self.sender() is self._job and self._dialog is not None:
            self._job = None
            dialog, self._dialog = self._dialog, None
            self._files = self._files[1:]
            dialog.settle()
            self._ask_about_next()
        self.changed.emit(changes)

    @Slot(object)
    def _on_not_added(self, error: AppError) -> None:
        if self.sender() is self._job and self._dialog is not None:
            self._job = None
            self._dialog.show_error(error)

    @Slot()
    def _on_not_described(self) -> None:
        """Go on with the next file when this one is left."""
        if self._dialog is None or self.sender() is not self._dialog:
            return
        self._dialog = self._job = None
        self._files = self._files[1:]
        self._ask_about_next()

    def _show(self, _dossier: Dossier, record: str) -> None:
        found = self._document(record)
        if found is not None:
            opening = _Looking(self._desk.documents, found.id)
            DocumentViewer(found.title, opening, self._desk.runner, self._view).open()

    def _edit(self, dossier: Dossier, record: str) -> None:
        found = self._document(record)
        if found is not None:
            dialog = DocumentDialog(self._records(dossier), self._desk.clock, self._desk.texts, self._view)
            dialog.edit(found)
            self._work.open(dialog, _Redescribed(self._desk.documents, found.id))

    def _copy(self, _dossier: Dossier, record: str) -> None:
        self._copied = self._document(record)
        if self._copied is None:
            return
        question = Confirmation(
            self.tr("Keep a copy outside Luwte?"),
            self.tr(
                "The copy is not encrypted, and whoever finds it can read it. It is noted that you made it. "
                "Remove the copy when you no longer need it."
            ),
            self.tr("Keep a copy…"),
            destructive=False,
            parent=self._view,
        )
        question.setObjectName("copy_question")
        question.accepted.connect(self._on_copy_wanted)
        question.open()

    @Slot()
    def _on_copy_wanted(self) -> None:
        document, self._copied = self._copied, None
        if document is not None:
            name = self.tr("document-{0}").format(document.dated.isoformat())
            making = _TakingOut(self._desk.documents, document.id)
            self._saver.ask(self.tr("Keep a copy outside Luwte"), f"{name}.{_ending(document)}", making)

    @Slot()
    def _on_copy_saved(self) -> None:
        self.told.emit(self.tr("The copy is saved. It is not encrypted: remove it when you no longer need it."))

    def _remove(self, _dossier: Dossier, record: str) -> None:
        self.changed.emit(self._desk.documents.remove(DocumentId(record)))

    def _document(self, record: str) -> Document | None:
        """Return a document, when this user may see it."""
        return self._desk.documents.visible(DocumentId(record))

    def _records(self, dossier: Dossier) -> Records:
        """Return what a document of this pupil can be about: a question for consent, an answer, help, or a meeting."""
        talk = talk_about(dossier, self._desk)
        found: list[tuple[About, str]] = []
        for judged in dossier.consents:
            title = self.tr("Consent: {0}").format(talk.title(judged))
            consent = judged.consent
            found.append((About(kind=AboutKind.CONSENT, record=consent.id), title))
            for place, answer in enumerate(consent.answers):
                if answer.form is not None:
                    who = talk.people[answer.giver].called if answer.giver in talk.people else ""
                    about = About(kind=AboutKind.CONSENT, record=consent.id, answer=place)
                    words = self.tr("answer of {0}").format(who) if who else self.tr("answer")
                    found.append((about, listed(title, words, date_of(answer.on))))
        for entry in dossier.trajectories:
            title = self.tr("Help: {0}").format(help_title(entry, dossier, self._desk.texts))
            found.append((About(kind=AboutKind.TRAJECTORY, record=entry.id), title))
        return [*found, *self._meetings(dossier)]

    def _meetings(self, dossier: Dossier) -> Records:
        """Return the meetings a document of this pupil can belong to."""
        history = ProfileUseCases(self._desk.session).history()
        return [
            (
                About(kind=AboutKind.MEETING, record=moment.meeting),
                listed(meeting_title_on(history, moment.meeting_kind, moment.on, language()), date_of(moment.on)),
            )
            for moment in self._desk.documents.meetings(dossier.pupil.id)
        ]


@dataclass(frozen=True, slots=True)
class _Adding:
    """Reads a file and takes it in, for the background; the file is read once, and no other copy is made."""

    documents: DocumentUseCases
    pupil: PupilId
    file: Path
    described: Described

    def __call__(self, progress: Progress) -> Changes:
        progress.report(0, 0)
        try:
            with self.file.open("rb") as stream:
                content = stream.read(MOST_BYTES + 1)
        except OSError:
            raise ImportFileError("document_missing") from None
        return self.documents.add(self.pupil, self.described, content, PageReader(), progress)


@dataclass(frozen=True, slots=True)
class _Looking:
    """Reads a document and opens it, for the background."""

    documents: DocumentUseCases
    document: DocumentId

    def __call__(self, progress: Progress) -> DocumentPages:
        found, content = self.documents.look(self.document, progress)
        return DocumentPages(content, found.file_type)


@dataclass(frozen=True, slots=True)
class _TakingOut:
    """Reads a document to keep a copy outside, for the background."""

    documents: DocumentUseCases
    document: DocumentId

    def __call__(self, progress: Progress) -> bytes:
        return self.documents.take_out(self.document, progress)[1]


@dataclass(frozen=True, slots=True)
class _Redescribed:
    """Changes what is said of one document."""

    documents: DocumentUseCases
    document: DocumentId

    def __call__(self, described: Described) -> Changes:
        return self.documents.describe(self.document, described)


def evidence(consent: str, answer: int) -> str:
    """Return what to add a document as, so that it is the evidence of an answer: for ``Deed.ADD_DOCUMENT``."""
    return f"{AboutKind.CONSENT}:{consent}:{answer}"


def _about_of(record: str) -> About | None:
    kind, _, rest = record.partition(":")
    consent, _, answer = rest.rpartition(":")
    if kind != AboutKind.CONSENT or not consent or not answer.isdigit():
        return None
    return About(kind=AboutKind.CONSENT, record=consent, answer=int(answer))


def _ending(document: Document) -> str:
    return {"jpeg": "jpg"}.get(document.file_type.value, document.file_type.value)
