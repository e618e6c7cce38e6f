"""Doing things with sharing that was weighed: writing it down, ending it, and putting it on paper."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.change import Changes
from models.errors import AppError
from models.ids import AgendaItemId, MeetingId, WeighedId
from models.progress import Progress
from models.usecases.entering import EnteringUseCases
from models.usecases.pupils import Dossier
from models.weighed import WeighedEnd, WeighedSharing
from models.weighed_sources import weighed_sources
from ui.dialogs.weighed_dialog import EndWeighedDialog, WeighedDialog, WeighedSetting
from ui.pages.consent_parties import party_suggestions
from ui.pages.consent_words import party_name
from ui.pages.dialog_work import DialogWork
from ui.pages.dossier_desk import Deed, Desk, Way
from ui.pages.file_saver import FileSaver

WEIGHING_OF: Final = "#weigh:"
"""Behind the id of a pupil in ``place_wanted``: weigh a decision of a meeting, which is named after it."""


class WeighedDeeds(QObject):
    """Opens the dialogs about weighed sharing and calls its use cases.

    Signals:
        changed: the ``Changes`` of a use case.
        told: that the paper was saved.
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
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self.failed)
        self._printed = WeighedId("")

    def ways(self) -> Mapping[Deed, Way]:
        """Return how each deed begins."""
        return {
            Deed.WEIGH_SHARING: self._weigh,
            Deed.END_WEIGHED: self._end,
            Deed.SAVE_WEIGHED: self._save,
        }

    def forget(self) -> None:
        """Let go of everything about somebody."""
        self._work.forget()
        self._saver.forget()
        self._printed = WeighedId("")

    def _weigh(self, dossier: Dossier, record: str) -> None:
        """Open the form; from a decision of a meeting it begins with what was said there."""
        setting = WeighedSetting(
            pupil=dossier.pupil.id,
            called=dossier.pupil.name.given or dossier.pupil.name.full,
            parties=party_suggestions(self._desk.surroundings(), self._desk.today),
            sources=weighed_sources(),
            decided_by=self._desk.session.user.name,
            new_id=self._desk.weighed.new_weighed_id,
            today=self._desk.clock,
        )
        dialog = WeighedDialog(setting, self._desk.texts, self._view)
        decided = _decided(record)
        if decided is None:
            self._work.open(dialog, self._desk.weighed.note)
            return
        dialog.start_with(EnteringUseCases(self._desk.session).weighing(*decided))
        self._work.open(dialog, _FromMeeting(self._desk, *decided))

    def _end(self, dossier: Dossier, record: str) -> None:
        found = _weighed_of(dossier, record)
        if found is None:
            return
        name = party_name(found.party, dossier, self._desk.surroundings())
        title = self.tr("From that day on nothing is shared with {0} by this decision.").format(name)
        dialog = EndWeighedDialog(title, self._desk.clock, self._view)
        self._work.open(dialog, _Ended(self._desk, found.id))

    def _save(self, dossier: Dossier, record: str) -> None:
        found = _weighed_of(dossier, record)
        if found is None or self._desk.papers is None:
            return
        self._printed = found.id
        name = self.tr("weighed-sharing-{0}.pdf").format(self._desk.today.isoformat())
        self._saver.ask(self.tr("Save the decision"), name, _Paper(self._desk, found.id))

    @Slot()
    def _on_saved(self) -> None:
        try:
            self._desk.weighed.note_printed(self._printed)
        except AppError as error:
            self.failed.emit(error)
            return
        self.told.emit(self.tr("The decision is saved as PDF. Let who decided sign it."))


@dataclass(frozen=True, slots=True)
class _FromMeeting:
    """Writes down what was weighed, and notes it at the decision of the meeting."""

    desk: Desk
    meeting: MeetingId
    item: AgendaItemId
    place: int

    def __call__(self, weighed: WeighedSharing) -> Changes:
        changes = self.desk.weighed.note(weighed)
        noted = EnteringUseCases(self.desk.session).note_weighed(self.meeting, self.item, self.place)
        return replace(changes, topics=changes.topics | noted.topics)


@dataclass(frozen=True, slots=True)
class _Ended:
    """Ends one decision."""

    desk: Desk
    weighed: WeighedId

    def __call__(self, ended: WeighedEnd) -> Changes:
        return self.desk.weighed.end(self.weighed, ended)


@dataclass(frozen=True, slots=True)
class _Paper:
    """Makes the paper of one decision."""

    desk: Desk
    weighed: WeighedId

    def __call__(self, _progress: Progress) -> bytes:
        papers = self.desk.papers
        return papers.weighed(self.desk.weighed.sheet(self.weighed)) if papers else b""


def _decided(record: str) -> tuple[MeetingId, AgendaItemId, int] | None:
    """Return the decision of a meeting that a record names; None for none."""
    meeting, _, rest = record.partition(":")
    item, _, place = rest.rpartition(":")
    return (MeetingId(meeting), AgendaItemId(item), int(place)) if item and place.isdigit() else None


def _weighed_of(dossier: Dossier, record: str) -> WeighedSharing | None:
    return next((entry for entry in dossier.weighed if entry.id == record), None)
