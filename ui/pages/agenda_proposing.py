"""Proposing an agenda: reading what is due in the background, showing it, and putting on the agenda what is taken."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.agenda_proposal import MOST_PROPOSED, Proposal, room_on
from models.change import Changes
from models.errors import AppError
from models.ids import MeetingId
from models.meeting import AgendaItem, Meeting, planned_minutes
from models.progress import Progress
from models.usecases.agenda_proposals import ProposalUseCases
from ui.awaited import Awaited
from ui.dialogs.proposal_dialog import ProposalDialog
from ui.itemmodels.proposals import ProposalLine
from ui.pages.meeting_desk import MeetingDesk
from ui.pages.meeting_draft import MeetingDraft
from ui.pages.proposal_words import all_reasons, written_reason


class AgendaProposing(QObject):
    """Opens the proposals for the meeting of a draft.

    Signals:
        consent_wanted: the pupil of whom consent is to be asked.

    """

    consent_wanted = Signal(str)

    def __init__(self, desk: MeetingDesk, draft: MeetingDraft, view: QWidget) -> None:
        super().__init__(view)
        self._desk = desk
        self._draft = draft
        self._view = view
        self._reading = Awaited(desk.runner)
        self._dialog: ProposalDialog | None = None
        self._proposals: tuple[Proposal, ...] = ()
        self._more = False

    @Slot()
    def open(self) -> None:
        """Read what is proposed, and show it."""
        meeting = self._draft.meeting
        if meeting is None or self._reading.busy:
            return
        self._draft.save()
        reading = _Reading(self._desk.proposals, meeting.id)
        self._reading.start(reading, finished=self._on_read, failed=self._on_failed)

    def forget(self) -> None:
        """Drop what is shown."""
        self._reading.leave()
        self._proposals = ()
        if self._dialog is not None:
            self._dialog.forget()
        self._dialog = None

    def _show(self) -> None:
        meeting = self._draft.meeting
        if meeting is None:
            return
        if self._dialog is None:
            self._dialog = ProposalDialog(self._desk.name_of(meeting), self._view)
            self._dialog.taken.connect(self._on_taken)
            self._dialog.taken_anonymously.connect(self._on_taken_anonymously)
            self._dialog.left_out.connect(self._on_left_out)
            self._dialog.consent_wanted.connect(self.consent_wanted)
            self._dialog.finished.connect(self._on_closed)
            self._dialog.open()
        lines = [self._line(entry) for entry in self._proposals]
        full = [self.tr("What can wait longer comes later")] if self._more else []
        self._dialog.show_lines(lines, " · ".join([self.time_words(meeting), *full]), room_on(meeting))

    def time_words(self, meeting: Meeting) -> str:
        """Return how full the agenda is against the time of the meeting."""
        minutes = planned_minutes(meeting)
        words = self.tr("%n item(s) on the agenda", "", len(meeting.items))
        if meeting.length is None:
            return f"{words} · " + self.tr("%n minute(s) in all", "", minutes)
        return f"{words} · " + self.tr("{0} of {1} minutes").format(minutes, meeting.length)

    def _line(self, proposal: Proposal) -> ProposalLine:
        why = all_reasons(proposal.reasons, self._desk.texts, self._desk.today())
        return ProposalLine(proposal=proposal, why=why)

    def _item(self, meeting: Meeting, proposal: Proposal, *, anonymous: bool) -> AgendaItem:
        kind = self._desk.kind_of(meeting)
        return AgendaItem(
            id=self._desk.proposals.new_item_id(),
            pupil=proposal.pupil.id if proposal.pupil else None,
            theme=proposal.theme,
            anonymous=anonymous,
            reason=written_reason(proposal, self._desk.texts, self._desk.today(), anonymous=anonymous),
            question=proposal.question,
            minutes=kind.minutes,
            kinds=kind.kinds,
        )

    def _take(self, lines: Sequence[ProposalLine], *, anonymous: bool) -> None:
        meeting = self._draft.meeting
        if meeting is None:
            return
        items = [self._item(meeting, line.proposal, anonymous=anonymous) for line in lines]
        settled = [request for line in lines for request in line.proposal.requests]
        try:
            changes = self._desk.proposals.accept(meeting.id, items, settled)
        except AppError as error:
            self._draft.failed.emit(error)
            return
        self._tell(changes, {line.proposal.key for line in lines})

    def _tell(self, changes: Changes, settled: Collection[str]) -> None:
        """Show what is left: nothing else changes by taking a line or leaving it out, so nothing is read again."""
        self._draft.reload()
        self._draft.changed.emit(changes)
        self._proposals = tuple(entry for entry in self._proposals if entry.key not in settled)
        if self._proposals or not self._more:
            self._show()
        else:
            self.open()

    @Slot(object)
    def _on_read(self, proposals: tuple[Proposal, ...]) -> None:
        self._proposals = proposals
        self._more = len(proposals) == MOST_PROPOSED
        self._show()

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self._draft.failed.emit(error)

    @Slot(object)
    def _on_taken(self, lines: Sequence[ProposalLine]) -> None:
        self._take(lines, anonymous=False)

    @Slot(object)
    def _on_taken_anonymously(self, lines: Sequence[ProposalLine]) -> None:
        self._take(lines, anonymous=True)

    @Slot(object)
    def _on_left_out(self, line: ProposalLine) -> None:
        meeting = self._draft.meeting
        if meeting is None:
            return
        try:
            changes = self._desk.proposals.put_aside(meeting.id, line.proposal.key)
        except AppError as error:
            self._draft.failed.emit(error)
            return
        self._tell(changes, {line.proposal.key})

    @Slot()
    def _on_closed(self) -> None:
        self._dialog, self._proposals = None, ()


class _Reading:
    """Reads what is proposed, in the background."""

    def __init__(self, proposals: ProposalUseCases, meeting: MeetingId) -> None:
        self._proposals = proposals
        self._meeting = meeting

    def __call__(self, _progress: Progress) -> tuple[Proposal, ...]:
        return self._proposals.proposals(self._meeting)
