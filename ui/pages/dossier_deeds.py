"""Doing things in a dossier: each wish opens a dialog, and what it yields goes to one use case."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.carefile import CareFile, CareFileStatus
from models.carefile import Signal as CareSignal
from models.change import Changes
from models.errors import AppError
from models.guardian import Guardian
from models.ids import GuardianId
from models.pupil import Pupil
from models.usecases.pupils import Dossier
from ui.dialogs.authority_dialog import AuthorityDialog
from ui.dialogs.care_file_dialog import CareFileDialog
from ui.dialogs.guardian_dialog import GuardianDialog
from ui.dialogs.incapacity_dialog import IncapacityDialog
from ui.dialogs.pupil_dialog import PupilDialog, PupilSetting
from ui.dialogs.signal_dialog import NotedSignal, SignalDialog
from ui.drafts import About, set_about
from ui.page import Place
from ui.pages.consent_deeds import ConsentDeeds
from ui.pages.dialog_work import DialogWork
from ui.pages.document_deeds import DocumentDeeds
from ui.pages.dossier_desk import Deed, Desk, Way, Wish
from ui.pages.file_deeds import FileDeeds
from ui.pages.help_deeds import HelpDeeds
from ui.pages.history_deeds import HistoryDeeds
from ui.pages.hold_deeds import HoldDeeds
from ui.pages.letter_deeds import LetterDeeds
from ui.pages.meeting_deeds import MeetingDeeds
from ui.pages.plan_deeds import PlanDeeds
from ui.pages.safety_deeds import SafetyDeeds
from ui.pages.weighed_deeds import WeighedDeeds


class DossierDeeds(QObject):
    """Opens dialogs and calls use cases.

    Signals:
        changed: the ``Changes`` of a use case.
        told: a sentence about something that went well.
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
        consent, files = ConsentDeeds(desk, view), FileDeeds(desk, view)
        files.question_wanted.connect(consent.ask_for)
        self._areas = (
            consent,
            WeighedDeeds(desk, view),
            HelpDeeds(desk, view),
            PlanDeeds(desk, view),
            LetterDeeds(desk, view),
            SafetyDeeds(desk, view),
            DocumentDeeds(desk, view),
            files,
            HistoryDeeds(desk, view),
            MeetingDeeds(desk, view),
            HoldDeeds(desk, view),
        )
        for area in self._areas:
            area.changed.connect(self.changed)
            area.told.connect(self.told)
            area.failed.connect(self.failed)
        self._ways: dict[Deed, Way] = {
            Deed.EDIT_PUPIL: self._edit_pupil,
            Deed.NEW_SIGNAL: self._new_signal,
            Deed.EDIT_SIGNAL: self._edit_signal,
            Deed.EDIT_CARE_FILE: self._edit_care_file,
            Deed.MOVE: self._move,
            Deed.NEW_GUARDIAN: self._new_guardian,
            Deed.EDIT_GUARDIAN: self._edit_guardian,
            Deed.NOTE_AUTHORITY: self._note_authority,
            Deed.NOTE_INCAPACITY: self._note_incapacity,
        }
        for area in self._areas:
            self._ways.update(area.ways())

    def do(self, wish: Wish, dossier: Dossier) -> None:
        """Begin a deed; a use case that refuses at once is told by ``failed``."""
        detail = f"{wish.deed}:{wish.record}"
        set_about(self._view, About(place=Place.PUPILS, record=dossier.pupil.id, detail=detail))
        try:
            self._ways[wish.deed](dossier, wish.record)
        except AppError as error:
            self.failed.emit(error)

    def forget(self) -> None:
        """Let go of whose dossier it was."""
        self._work.forget()
        for area in self._areas:
            area.forget()

    def _edit_pupil(self, dossier: Dossier, _record: str) -> None:
        setting = PupilSetting(
            school=self._desk.school.school(), new_id=self._desk.pupils.new_pupil_id, today=self._desk.clock
        )
        dialog = PupilDialog(setting, self._desk.texts, self._view)
        dialog.edit(dossier.pupil)
        self._work.open(dialog, self._save_pupil)

    def _save_pupil(self, pupil: Pupil) -> Changes:
        return self._desk.pupils.save(pupil)

    def _new_signal(self, dossier: Dossier, _record: str) -> None:
        dialog = SignalDialog(
            dossier.pupil.id, self._desk.care_files.new_signal_id, self._desk.clock, self._desk.texts, parent=self._view
        )
        self._work.open(dialog, self._start)

    def _start(self, noted: NotedSignal) -> Changes:
        return self._desk.care_files.start(noted.pupil, noted.signal)

    def _edit_signal(self, dossier: Dossier, record: str) -> None:
        file, signal = _file_and_rest(dossier, record)
        present = next((entry for entry in file.signals if entry.id == signal), None) if file else None
        if file is None or present is None:
            return
        dialog = SignalDialog(
            dossier.pupil.id, self._desk.care_files.new_signal_id, self._desk.clock, self._desk.texts, parent=self._view
        )
        dialog.edit(present)
        self._work.open(dialog, _SignalKept(self._desk, file))

    def _edit_care_file(self, dossier: Dossier, record: str) -> None:
        file, _ = _file_and_rest(dossier, record)
        if file is not None:
            dialog = CareFileDialog(file, self._desk.network.network(), self._desk.user_names(), self._view)
            self._work.open(dialog, self._desk.care_files.save)

    def _move(self, dossier: Dossier, record: str) -> None:
        file, status = _file_and_rest(dossier, record)
        if file is not None:
            self.changed.emit(self._desk.care_files.move(file.id, CareFileStatus(status)))

    def _new_guardian(self, dossier: Dossier, _record: str) -> None:
        self._work.open(self._guardian_dialog(dossier), self._desk.pupils.save_guardian)

    def _edit_guardian(self, dossier: Dossier, record: str) -> None:
        present = _guardian_of(dossier, record)
        if present is not None:
            dialog = self._guardian_dialog(dossier)
            dialog.edit(present)
            self._work.open(dialog, self._desk.pupils.save_guardian)

    def _guardian_dialog(self, dossier: Dossier) -> GuardianDialog:
        return GuardianDialog(
            dossier.pupil.id, self._desk.pupils.new_guardian_id, self._desk.clock, self._desk.texts, self._view
        )

    def _note_authority(self, dossier: Dossier, record: str) -> None:
        present = _guardian_of(dossier, record)
        if present is not None:
            dialog = AuthorityDialog(present, self._desk.clock, self._desk.texts, self._view)
            self._work.open(dialog, self._desk.pupils.save_guardian)

    def _note_incapacity(self, dossier: Dossier, record: str) -> None:
        """Note a judgement; ``record`` is the place of the one to change, or empty."""
        places = [str(place) for place in range(len(dossier.pupil.incapacities))]
        if record and record not in places:
            return
        dialog = IncapacityDialog(dossier.pupil, self._desk.clock, self._desk.texts, self._view)
        if record:
            dialog.edit(int(record))
        self._work.open(dialog, self._desk.pupils.save)


class _SignalKept:
    """Puts a changed signal back in its care file."""

    def __init__(self, desk: Desk, care_file: CareFile) -> None:
        self._desk = desk
        self._care_file = care_file

    def __call__(self, noted: NotedSignal) -> Changes:
        file = self._care_file
        signals = tuple(_either(noted.signal, entry) for entry in file.signals)
        return self._desk.care_files.save(replace(file, signals=signals))


def _either(changed: CareSignal, present: CareSignal) -> CareSignal:
    return changed if changed.id == present.id else present


def _file_and_rest(dossier: Dossier, record: str) -> tuple[CareFile | None, str]:
    """Return the care file whose id begins a record, and what stands behind it."""
    file_id, _, rest = record.partition(":")
    return next((entry for entry in dossier.care_files if entry.id == file_id), None), rest


def _guardian_of(dossier: Dossier, record: str) -> Guardian | None:
    return next((entry for entry in dossier.guardians if entry.id == GuardianId(record)), None)
