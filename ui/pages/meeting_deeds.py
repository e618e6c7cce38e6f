"""Asking from a dossier that the meeting talks about a pupil."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.agenda_proposal import AgendaRequest
from models.change import Changes
from models.usecases.agenda_proposals import ProposalUseCases
from models.usecases.pupils import Dossier
from ui.dialogs.ask_meeting_dialog import AskingSetting, AskMeetingDialog
from ui.pages.dialog_work import DialogWork
from ui.pages.dossier_desk import Deed, Desk, Way
from ui.words import language


class MeetingDeeds(QObject):
    """Opens the dialog and calls its use case.

    Signals:
        changed: the ``Changes`` of a use case.
        told: that it will be proposed.
        failed: an ``AppError`` that is about no dialog.

    """

    changed = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, view: QWidget) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._cases = ProposalUseCases(desk.session, language())
        self._work = DialogWork(self)
        self._work.changed.connect(self._on_asked)

    def ways(self) -> Mapping[Deed, Way]:
        """Return how each deed begins."""
        return {Deed.ASK_MEETING: self._ask}

    def forget(self) -> None:
        """Let go of whose dossier it was."""
        self._work.forget()

    def _ask(self, dossier: Dossier, _record: str) -> None:
        setting = AskingSetting(
            pupil=dossier.pupil.id,
            called=dossier.pupil.name.full,
            asked_by=self._desk.session.user.name,
            today=self._desk.clock,
            new_id=self._cases.new_request_id,
        )
        self._work.open(AskMeetingDialog(setting, self._view), self._carry_out)

    def _carry_out(self, request: AgendaRequest) -> Changes:
        return self._cases.ask(request)

    @Slot(object)
    def _on_asked(self, changes: Changes) -> None:
        self.changed.emit(changes)
        self.told.emit(self.tr("Your question is proposed for the next agenda."))
