"""Looking at what a dossier was before."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.history import RecordKind
from models.usecases.history import HistoryUseCases
from models.usecases.pupils import Dossier
from models.wording import word
from ui.dialogs.history_dialog import HistoryDialog, Looked
from ui.pages.dossier_desk import Deed, Desk, Way
from ui.pages.dossier_help_words import help_title
from ui.pages.safety_words import report_title
from ui.words import date_of


class HistoryDeeds(QObject):
    """Opens the history of everything in a dossier.

    Signals:
        changed: the ``Changes`` of making something again as it was.
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

    def ways(self) -> Mapping[Deed, Way]:
        """Return how each deed begins."""
        return {Deed.SHOW_HISTORY: self._show_history}

    def forget(self) -> None:
        """Let go of everything about somebody; nothing is kept here."""

    def _show_history(self, dossier: Dossier, record: str) -> None:
        cases = HistoryUseCases(self._desk.session)
        dialog = HistoryDialog(cases, tuple(self._records(dossier)), self._desk.today, self._view)
        dialog.changed.connect(self.changed)
        dialog.load(record)
        dialog.open()

    def _records(self, dossier: Dossier) -> Iterator[Looked]:
        yield self._looked(RecordKind.PUPIL, dossier.pupil.id)
        for guardian in dossier.guardians:
            yield self._looked(RecordKind.GUARDIAN, guardian.id, guardian.name)
        for file in dossier.care_files:
            yield self._looked(RecordKind.CARE_FILE, file.id, date_of(file.opened_on))
        yield from self._help(dossier)
        yield from self._events(dossier)
        for document in self._desk.documents.of_pupil(dossier.pupil.id):
            yield self._looked(RecordKind.DOCUMENT, document.id, document.title, date_of(document.dated))
        for action in dossier.actions:
            yield self._looked(RecordKind.ACTION, action.id, action.owner, action.text)

    def _help(self, dossier: Dossier) -> Iterator[Looked]:
        for entry in dossier.trajectories:
            yield self._looked(RecordKind.TRAJECTORY, entry.id, help_title(entry, dossier, self._desk.texts))
        for goal in dossier.goals:
            yield self._looked(RecordKind.GOAL, goal.id, goal.text)
        for contact in dossier.contacts:
            yield self._looked(RecordKind.CONTACT, contact.id, date_of(contact.on), contact.who)

    def _events(self, dossier: Dossier) -> Iterator[Looked]:
        words = self._desk.texts
        for report in dossier.safety:
            yield self._looked(RecordKind.SAFETY_REPORT, report.id, report_title(report, words))
        for event in dossier.attendance:
            yield self._looked(RecordKind.ATTENDANCE_EVENT, event.id, word(words, event.kind), date_of(event.on))

    def _looked(self, kind: RecordKind, record: str, *called: str) -> Looked:
        words = [self._desk.texts(f"history.kind.{kind}"), ", ".join(part for part in called if part)]
        return Looked(kind=kind, id=record, words=": ".join(part for part in words if part))
