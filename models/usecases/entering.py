"""Entering in the dossiers what a meeting decided: one confirmation, one transaction, one step to take back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from models.carefile import CareFile, CareFileStatus
from models.change import Changes, Topic
from models.entering import Around, EntryKind, Proposal, proposals
from models.errors import ConflictError
from models.goal import Evaluation, GoalOutcome
from models.ids import ActionId, MeetingId, TrajectoryId
from models.meeting import Action, AgendaItem, Involvement, Meeting
from models.ports import UnitOfWork
from models.pupil import Pupil, YesNoUnknown
from models.trajectory import Layer, ReferralRoute, Trajectory
from models.usecases.carefiles import keep_help
from models.usecases.goals import Look, keep_look
from models.usecases.open_file import open_file
from models.usecases.session import Session
from models.user import Permission
from models.validation import Checks

UNTIL_NEXT_LOOK: Final = timedelta(weeks=10)
"""After how long a goal that goes on is looked at again, unless somebody says otherwise."""

_TO_BE_DONE: Final = frozenset({EntryKind.ASKING, EntryKind.WEIGHING})
"""What cannot be settled by a tick: it becomes something agreed, for who is at work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A proposal that is confirmed.

    Attributes:
        layer: how deep help goes.
        starts_on: when help starts, if that is known already.
        outcome: what came of a goal.
        words: what a task is called, for what has to be done by hand.

    """

    proposal: Proposal
    layer: Layer = Layer.INDIVIDUAL
    starts_on: date | None = None
    outcome: GoalOutcome | None = None
    words: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError for a goal of which nobody says what came of it."""
        checks = Checks()
        checks.that("outcome", self.proposal.kind is not EntryKind.GOAL or self.outcome, "required")
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A proposal with the pupil it is about."""

    proposal: Proposal
    pupil: Pupil


class EnteringUseCases:
    """What a user can do with what a meeting decided."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def proposed(self, meeting: MeetingId) -> tuple[Proposed, ...]:
        """Return what can be entered, in the order of the agenda. Only for who keeps the dossiers."""
        with self._session.read(Permission.EDIT_PUPILS) as uow:
            found = uow.meetings.get(meeting)
            pupils = uow.pupils.some([item.pupil for item in found.items if item.pupil])
            return tuple(
                Proposed(proposal=proposal, pupil=pupils[proposal.pupil])
                for item in found.items
                if item.pupil
                for proposal in proposals(found, item, _around(uow, item))
            )

    def enter(self, meeting: MeetingId, entries: Sequence[Entry]) -> Changes:
        """Enter what was confirmed, all of it or nothing, and note at each decision that it stands in the dossier.

        Raises:
            ConflictError: something was entered by now, or what it belongs to is not there any longer.

        """
        topics = (Topic.MEETINGS, Topic.CARE_FILES, Topic.TRAJECTORIES, Topic.GOALS, Topic.ACTIONS)
        with self._session.intend(Permission.EDIT_PUPILS, "meeting.entered", *topics) as intention:
            present = intention.uow.meetings.get(meeting)
            intention.record = meeting
            work = _Work(session=self._session, uow=intention.uow, meeting=present)
            for entry in entries:
                work.enter(entry)
            intention.uow.meetings.save(_marked(present, entries, self._session.today))
        return intention.changes


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """Entering, while it goes on."""

    session: Session
    uow: UnitOfWork
    meeting: Meeting

    @property
    def day(self) -> date:
        """The day on which it was decided; nothing is decided in the future."""
        return min(self.meeting.on, self.session.today)

    def enter(self, entry: Entry) -> None:
        """Write one thing."""
        kind = entry.proposal.kind
        self._want_still_proposed(entry.proposal)
        if kind in (EntryKind.HELP, EntryKind.REFERRED):
            keep_help(self.uow, self._help(entry), self.session.today)
        elif kind is EntryKind.GOAL:
            self._look(entry)
        elif kind in _TO_BE_DONE:
            self.uow.actions.save(self._task(entry))
        else:
            self.uow.care_files.save(self._file(entry))

    def _item(self, proposal: Proposal) -> AgendaItem:
        found = next((item for item in self.meeting.items if item.id == proposal.item), None)
        if found is None:
            raise ConflictError("entered_elsewhere")
        return found

    def _want_still_proposed(self, proposal: Proposal) -> None:
        item = self._item(proposal)
        if not proposal.possible or proposal not in proposals(self.meeting, item, _around(self.uow, item)):
            raise ConflictError("entered_elsewhere")

    def _decider(self, proposal: Proposal) -> str:
        item = self._item(proposal)
        return item.decisions[proposal.place].decided_by if proposal.place is not None else ""

    def _help(self, entry: Entry) -> Trajectory:
        """Return help that was asked on the day of the meeting; whoever gives it is filled in later, in the dossier."""
        return Trajectory(
            id=TrajectoryId(self.session.new_id()),
            layer=entry.layer,
            pupil=entry.proposal.pupil,
            form=entry.proposal.text,
            decided_by=self._decider(entry.proposal),
            route=ReferralRoute.CARE_TEAM,
            asked_on=self.day,
            started_on=entry.starts_on,
        )

    def _look(self, entry: Entry) -> None:
        item = self._item(entry.proposal)
        if entry.outcome is None or entry.proposal.goal is None:
            raise ConflictError("entered_elsewhere")
        goes_on = entry.outcome is not GoalOutcome.REACHED
        evaluation = Evaluation(
            on=self.day,
            outcome=entry.outcome,
            child_heard=_took_part(item.child),
            parents_agreed=YesNoUnknown.UNKNOWN,
            note=item.decisions[0].text,
        )
        next_on = self.day + UNTIL_NEXT_LOOK if goes_on else None
        keep_look(self.uow, entry.proposal.goal, Look(evaluation=evaluation, next_on=next_on))

    def _task(self, entry: Entry) -> Action:
        user, item = self.session.user, entry.proposal.item
        text = ": ".join(part for part in (entry.words, entry.proposal.text) if part)
        return Action(
            id=ActionId(self.session.new_id()),
            text=text,
            owner=user.name,
            user=user.id,
            professional=user.professional,
            due=self.session.today + timedelta(weeks=1),
            pupil=entry.proposal.pupil,
            meeting=self.meeting.id,
            item=item,
        )

    def _file(self, entry: Entry) -> CareFile:
        """Return the care file with what was decided as its next step, and with the need where that became clear."""
        care_file = open_file(self.uow, entry.proposal.pupil)
        if care_file is None:
            raise ConflictError("entered_elsewhere")
        changed = replace(care_file, next_step=entry.proposal.text)
        if entry.proposal.kind is EntryKind.NEED:
            return _with_need(changed, entry.proposal.text, self.session.today)
        if entry.proposal.kind is EntryKind.FOLLOWED and care_file.status is not CareFileStatus.IN_HELP:
            return _moved(changed, CareFileStatus.FOLLOWING, self.session.today)
        return changed


def _around(uow: UnitOfWork, item: AgendaItem) -> Around:
    if item.pupil is None:
        return Around()
    return Around(
        care_file=open_file(uow, item.pupil),
        goals=uow.goals.of_pupil(item.pupil),
    )


def _with_need(care_file: CareFile, need: str, today: date) -> CareFile:
    """Note what is needed at the newest signal of which that was not clear yet."""
    signals = care_file.signals
    if signals and not signals[-1].assessed_need:
        care_file = replace(care_file, signals=(*signals[:-1], replace(signals[-1], assessed_need=need)))
    if care_file.status is CareFileStatus.SIGNALLED:
        return _moved(care_file, CareFileStatus.CLARIFYING, today)
    return care_file


def _moved(care_file: CareFile, status: CareFileStatus, today: date) -> CareFile:
    return care_file if care_file.status is status else replace(care_file, status=status, status_since=today)


def _took_part(how: Involvement) -> YesNoUnknown:
    heard = how in (Involvement.PRESENT, Involvement.HEARD)
    return YesNoUnknown.YES if heard else YesNoUnknown.UNKNOWN


def _marked(meeting: Meeting, entries: Sequence[Entry], today: date) -> Meeting:
    """Return the meeting with a note at each decision that was entered, also when its minutes are adopted."""
    done = {(entry.proposal.item, entry.proposal.place) for entry in entries}
    items = tuple(
        replace(
            item,
            decisions=tuple(
                replace(decision, entered_on=today) if (item.id, place) in done else decision
                for place, decision in enumerate(item.decisions)
            ),
        )
        for item in meeting.items
    )
    return replace(meeting, items=items)
