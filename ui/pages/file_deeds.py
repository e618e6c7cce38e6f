"""Doing things with the file as a whole: closing it, opening it again, handing over, and who looked when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.change import Changes
from models.closing import Closing, Reopening
from models.consent import InformationKind, Party, PartyKind, Purpose
from models.ids import CareFileId, GuardianId, PupilId
from models.meeting import ActionState
from models.progress import Progress
from models.transfer_sheet import Handover, OfferedKind
from models.usecases.closings import ClosingUseCases
from models.usecases.pupils import Dossier
from ui.dialogs.access_dialog import AccessDialog
from ui.dialogs.choices import organisation_suggestions, professional_suggestions
from ui.dialogs.close_file_dialog import CloseFileDialog
from ui.dialogs.confirmation import Confirmation
from ui.dialogs.consent_dialog import ConsentStart
from ui.dialogs.reopen_file_dialog import ReopenFileDialog
from ui.dialogs.transfer_dialog import TransferDialog
from ui.fields.suggestion_field import Suggestion
from ui.pages.dialog_work import DialogWork
from ui.pages.dossier_desk import Deed, Desk, Way
from ui.pages.dossier_help_words import help_title
from ui.pages.dossier_words import contact_line
from ui.pages.file_saver import FileSaver


class FileDeeds(QObject):
    """Opens the dialogs about the whole file and calls their use cases.

    Signals:
        changed: the ``Changes`` of a use case.
        told: what went well.
        failed: an ``AppError`` that is about no dialog.
        question_wanted: a ``Dossier``, and a question for consent to begin with: a ``ConsentStart``.

    """

    changed = Signal(object)
    told = Signal(str)
    failed = Signal(object)
    question_wanted = Signal(object, object)

    def __init__(self, desk: Desk, view: QWidget) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._work = DialogWork(self)
        self._work.changed.connect(self.changed)
        self._saver = FileSaver(desk.runner, view)
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self.failed)
        self._pupil = PupilId("")
        self._dossier: Dossier | None = None

    def ways(self) -> Mapping[Deed, Way]:
        """Return how each deed begins."""
        return {
            Deed.SHOW_ACCESS: self._show_access,
            Deed.CLOSE_FILE: self._close,
            Deed.REOPEN_FILE: self._reopen,
            Deed.MAKE_TRANSFER: self._make_transfer,
            Deed.REVEAL_GUARDIAN: self._reveal,
        }

    def forget(self) -> None:
        """Let go of whose file it was."""
        self._work.forget()
        self._saver.forget()
        self._pupil = PupilId("")
        self._dossier = None

    def _show_access(self, dossier: Dossier, _record: str) -> None:
        self._pupil = dossier.pupil.id
        view = self._desk.access.of_pupil(dossier.pupil.id)
        dialog = AccessDialog(view, self._desk.texts, may_print=self._desk.papers is not None, parent=self._view)
        dialog.list_wanted.connect(self._on_list_wanted)
        dialog.open()

    def _close(self, dossier: Dossier, record: str) -> None:
        if any(file.id == record for file in dossier.care_files):
            left = self._desk.closings.still_open(dossier.pupil.id)
            dialog = CloseFileDialog(left, self._desk.clock, self._desk.texts, self._view)
            given = [help_title(e, dossier, self._desk.texts) for e in dossier.trajectories if e.ended_on is None]
            dialog.name_open(given, [e.text for e in dossier.actions if e.state is ActionState.OPEN])
            self._work.open(dialog, _Closed(self._desk.closings, CareFileId(record)))

    def _reopen(self, dossier: Dossier, record: str) -> None:
        if any(file.id == record for file in dossier.care_files):
            dialog = ReopenFileDialog(self._desk.clock, self._desk.texts, self._view)
            self._work.open(dialog, _Reopened(self._desk.closings, CareFileId(record)))

    def _make_transfer(self, dossier: Dossier, _record: str) -> None:
        self._pupil, self._dossier = dossier.pupil.id, dossier
        network = self._desk.network.network()
        parties = [
            Suggestion(value=Party(kind=PartyKind.ORGANISATION, id=entry.value), words=entry.words, detail=entry.detail)
            for entry in organisation_suggestions(network.organisations)
        ]
        people = [
            Suggestion(value=Party(kind=PartyKind.PROFESSIONAL, id=entry.value), words=entry.words, detail=entry.detail)
            for entry in professional_suggestions(network.professionals, network.organisations)
        ]
        offering = _Offering(self._desk, self._pupil)
        dialog = TransferDialog([*parties, *people], offering, self._desk.clock, self._desk.texts, self._view)
        dialog.consent_wanted.connect(self._on_consent_wanted)
        self._work.open(dialog, self._sheet_wanted)

    @Slot(object, object, object)
    def _on_consent_wanted(self, to: Party, purpose: Purpose, kinds: frozenset[InformationKind]) -> None:
        if self._dossier is not None:
            self.question_wanted.emit(self._dossier, ConsentStart(to=to, purpose=purpose, kinds=kinds))

    def _sheet_wanted(self, handover: Handover) -> Changes:
        """Ask where the sheet goes; it is made, and noted in the log, once that is known."""
        name = self.tr("transfer-{0}").format(self._desk.today.isoformat())
        self._saver.ask(self.tr("Save the sheet"), f"{name}.pdf", _SheetMade(self._desk, self._pupil, handover))
        return Changes()

    def _reveal(self, _dossier: Dossier, record: str) -> None:
        """Show how to reach somebody whose address is secret, for as long as one looks."""
        guardian = self._desk.pupils.reveal(GuardianId(record))
        words = contact_line(guardian)
        hint = self.tr("The address is secret: give this to nobody. It is noted that you looked.")
        dialog = Confirmation(
            guardian.name,
            "\n\n".join(part for part in (words, hint) if part),
            self.tr("Done"),
            destructive=False,
            parent=self._view,
        )
        dialog.setObjectName("revealed_dialog")
        dialog.open()

    @Slot()
    def _on_list_wanted(self) -> None:
        name = self.tr("access-{0}").format(self._desk.today.isoformat())
        making = _ListMade(self._desk, self._pupil)
        self._saver.ask(self.tr("Save the list"), f"{name}.pdf", making)

    @Slot()
    def _on_saved(self) -> None:
        self.told.emit(self.tr("The paper is saved. It is not encrypted: remove it when you no longer need it."))


@dataclass(frozen=True, slots=True)
class _Closed:
    """Closes one care file."""

    closings: ClosingUseCases
    care_file: CareFileId

    def __call__(self, closing: Closing) -> Changes:
        return self.closings.close(self.care_file, closing)


@dataclass(frozen=True, slots=True)
class _Reopened:
    """Opens one care file again."""

    closings: ClosingUseCases
    care_file: CareFileId

    def __call__(self, reopening: Reopening) -> Changes:
        return self.closings.reopen(self.care_file, reopening)


@dataclass(frozen=True, slots=True)
class _Offering:
    """Tells what of one pupil may be given to whom."""

    desk: Desk
    pupil: PupilId

    def __call__(self, to: Party, purpose: Purpose) -> Sequence[OfferedKind]:
        return self.desk.handovers.offer(self.pupil, to, purpose)


@dataclass(frozen=True, slots=True)
class _SheetMade:
    """Makes a transfer sheet, for the background."""

    desk: Desk
    pupil: PupilId
    handover: Handover

    def __call__(self, _progress: Progress) -> bytes:
        papers = self.desk.papers
        return papers.transfer_sheet(self.desk.handovers.sheet(self.pupil, self.handover)) if papers else b""


@dataclass(frozen=True, slots=True)
class _ListMade:
    """Makes the list of who looked when, for the background."""

    desk: Desk
    pupil: PupilId

    def __call__(self, _progress: Progress) -> bytes:
        papers = self.desk.papers
        return papers.access_list(self.desk.access.to_print(self.pupil)) if papers else b""
