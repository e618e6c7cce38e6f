"""Putting in the dossiers what a meeting decided, by one confirmation."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.change import Changes
from models.errors import AppError
from models.usecases.entering import EnteringUseCases
from ui.drafts import About, set_about
from ui.meeting_mode.entering_dialog import Confirmed, EnteringDialog
from ui.meeting_mode.entering_lines import EnteringSetting
from ui.page import Place
from ui.pages.consent_parties import table_suggestions
from ui.pages.dialog_work import DialogWork
from ui.pages.meeting_desk import MeetingDesk
from ui.pages.meeting_draft import MeetingDraft
from ui.pages.weighed_deeds import WEIGHING_OF

if TYPE_CHECKING:
    from models.entering import Proposal

ENTERING: Final = "entering"
"""A draft of what goes in the dossiers."""


class Entering(QObject):
    """Opens the dialog and calls the use case.

    Args:
        weigh_now: whether one can go on to a dossier from here.

    Signals:
        weighing_wanted: a pupil, and behind ``#weigh:`` the decision that is to be weighed and written down.

    """

    weighing_wanted = Signal(str)

    def __init__(self, desk: MeetingDesk, draft: MeetingDraft, view: QWidget, *, weigh_now: bool) -> None:
        super().__init__(view)
        self._desk = desk
        self._draft = draft
        self._view = view
        self._weigh_now = weigh_now
        self._to_weigh: tuple[Proposal, ...] = ()
        self._cases = EnteringUseCases(desk.session)
        self._work = DialogWork(self)
        self._work.changed.connect(self._on_entered)

    def forget(self) -> None:
        """Let go of what the last dialog was about."""
        self._to_weigh = ()
        self._work.forget()

    @Slot()
    def open(self) -> None:
        """Show what goes in the dossiers, to confirm it once."""
        meeting = self._draft.meeting
        if meeting is None:
            return
        self._draft.save()
        try:
            proposed = self._cases.proposed(meeting.id)
            network = self._desk.network.network()
        except AppError as error:
            self._draft.failed.emit(error)
            return
        setting = EnteringSetting(
            today=self._desk.today,
            organisations=network.organisations,
            parties=table_suggestions(network, self._desk.profile, self._desk.today()),
            weigh_now=self._weigh_now,
        )
        dialog = EnteringDialog(proposed, setting, self._view)
        set_about(dialog, About(place=Place.MEETINGS, record=meeting.id, detail=ENTERING))
        self._work.open(dialog, self._enter)

    def _enter(self, confirmed: Confirmed) -> Changes:
        meeting = self._draft.meeting
        self._to_weigh = confirmed.to_weigh
        if meeting is None or not confirmed.entries:
            return Changes()
        return self._cases.enter(meeting.id, confirmed.entries)

    @Slot(object)
    def _on_entered(self, changes: Changes) -> None:
        to_weigh, self._to_weigh = self._to_weigh, ()
        if changes.topics:
            self._draft.reload()
            self._draft.changed.emit(changes)
        meeting = self._draft.meeting
        if to_weigh and meeting is not None:
            first = to_weigh[0]
            self.weighing_wanted.emit(f"{first.pupil}{WEIGHING_OF}{meeting.id}:{first.item}:{first.place}")
