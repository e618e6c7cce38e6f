"""Looking at what a dossier was before."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.history import RecordKind
from models.usecases.history import HistoryUseCases
from models.usecases.pupils import Dossier
from ui.dialogs.history_dialog import HistoryDialog, Looked
from ui.pages.dossier_desk import Deed, Desk, Way
from ui.pages.dossier_help_words import help_title
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

    def _show_history(self, dossier: Dossier, _record: str) -> None:
        cases = HistoryUseCases(self._desk.session)
        dialog = HistoryDialog(cases, tuple(self._records(dossier)), self._desk.today, self._view)
        dialog.changed.connect(self.changed)
        dialog.load()
        dialog.open()

    def _records(self, dossier: Dossier) -> Iterator[Looked]:
        words = self._desk.texts
        yield Looked(kind=RecordKind.PUPIL, id=dossier.pupil.id, words=words("history.kind.pupil"))
        for guardian in dossier.guardians:
            called = f"{words('history.kind.guardian')}: {guardian.name}"
            yield Looked(kind=RecordKind.GUARDIAN, id=guardian.id, words=called)
        for file in dossier.care_files:
            called = f"{words('history.kind.care_file')}: {date_of(file.opened_on)}"
            yield Looked(kind=RecordKind.CARE_FILE, id=file.id, words=called)
        for entry in dossier.trajectories:
            called = f"{words('history.kind.trajectory')}: {help_title(entry, dossier, words)}"
            yield Looked(kind=RecordKind.TRAJECTORY, id=entry.id, words=called)
