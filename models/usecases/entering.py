"""Entering in the dossiers what a meeting decided: one confirmation, one transaction, one step to take back."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256
from typing import Final

from models.carefile import CareFile, CareFileStatus
from models.change import Changes, LogEntry, Topic
from models.consent import Consent, Party, PartyKind, Purpose, Question
from models.entering import Around, EntryKind, Proposal, proposals
from models.entering_start import Ask, HelpChange, WeighingStart, meant_first, parties_to_ask, said_to_change
from models.errors import ConflictError
from models.goal import Evaluation, GoalOutcome
from models.ids import ActionId, AgendaItemId, ConsentId, MeetingId, TrajectoryId
from models.meeting import Action, AgendaItem, Involvement, Meeting, in_the_room
from models.names import folded
from models.network import Organisation, Professional
from models.ports import UnitOfWork
from models.pupil import Pupil, YesNoUnknown
from models.spans import school_year_end
from models.trajectory import Layer, ReferralRoute, Trajectory
from models.usecases.carefiles import keep_help
from models.usecases.consents import keep_question
from models.usecases.goals import Look, keep_look
from models.usecases.meeting_table import Table, read_table
from models.usecases.open_file import open_file
from models.usecases.session import Session
from models.user import Permission, require
from models.validation import Checks

UNTIL_NEXT_LOOK: Final = timedelta(weeks=10)
"""After how long a goal that goes on is looked at again, unless somebody says otherwise."""

_ID_LENGTH: Final = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A proposal that is confirmed.

    Attributes:
        layer: how deep help goes.
        starts_on: when help starts, if that is known already.
        outcome: what came of a goal.
        words: what a task is called, for what has to be done by hand.
        change: the help that changes; without it the decision becomes the next step.
        ask: the question for consent; without it asking becomes something agreed.

    """

    proposal: Proposal
    layer: Layer = Layer.INDIVIDUAL
    starts_on: date | None = None
    outcome: GoalOutcome | None = None
    words: str = ""
    change: HelpChange | None = None
    ask: Ask | None = None

    def __post_init__(self) -> None:
        """Raise ValidationError for a goal of which nobody says what came of it."""
        checks = Checks()
        checks.that("outcome", self.proposal.kind is not EntryKind.GOAL or self.outcome, "required")
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A proposal with the pupil it is about, and what the decision already says.

    Attributes:
        changes: for each help that has not ended what would change of it, the one that is meant first.
        ask: the question for consent.
        asked: that question stands in the dossier already, since what was entered with it was taken back.

    """

    proposal: Proposal
    pupil: Pupil
    changes: tuple[HelpChange, ...] = ()
    ask: Ask | None = None
    asked: bool = False


class EnteringUseCases:
    """What a user can do with what a meeting decided."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def proposed(self, meeting: MeetingId) -> tuple[Proposed, ...]:
        """Return what can be entered, in the order of the agenda. Only for who keeps the dossiers."""
        with self._session.read(Permission.EDIT_PUPILS) as uow:
            found = uow.meetings.get(meeting)
            table = read_table(uow, found, self._session.rules, self._session.today)
            return tuple(
                _proposed(uow, table, item, proposal)
                for item in found.items
                if item.pupil
                for proposal in proposals(found, item, _around(uow, item))
            )

    def weighing(self, meeting: MeetingId, item: AgendaItemId, place: int) -> WeighingStart:
        """Return what a meeting said of sharing that is to be weighed. Only for who may write that down.

        Raises:
            ConflictError: that decision is not there any longer.

        """
        with self._session.read(Permission.EDIT_CONSENT) as uow:
            found = uow.meetings.get(meeting)
            about = next((entry for entry in found.items if entry.id == item), None)
            if about is None or not 0 <= place < len(about.decisions):
                raise ConflictError("entered_elsewhere")
            decision = about.decisions[place]
            people = [uow.network.professional(who).name for who in in_the_room(found, about)]
            return WeighingStart(
                reason=decision.text,
                kinds=about.kinds,
                decided_by=decision.decided_by,
                decided_on=min(found.on, self._session.today),
                people=tuple(people),
            )

    def note_weighed(self, meeting: MeetingId, item: AgendaItemId, place: int) -> Changes:
        """Note at a decision that it was weighed and written down.

        Raises:
            ConflictError: that decision is not there any longer, or stands in the dossier already.

        """
        with self._session.intend(Permission.EDIT_CONSENT, "meeting.entered", Topic.MEETINGS) as intention:
            present = intention.uow.meetings.get(meeting)
            intention.record = meeting
            about = next((entry for entry in present.items if entry.id == item), None)
            if about is None or not 0 <= place < len(about.decisions) or about.decisions[place].entered_on:
                raise ConflictError("entered_elsewhere")
            intention.uow.meetings.save(_marked(present, {(item, place)}, self._session.today))
        return intention.changes

    def enter(self, meeting: MeetingId, entries: Sequence[Entry]) -> Changes:
        """Enter what was confirmed, all of it or nothing, and note at each decision that it stands in the dossier.

        Raises:
            ConflictError: something was entered by now, or what it belongs to is not there any longer.

        """
        topics = (
            Topic.MEETINGS,
            Topic.CARE_FILES,
            Topic.TRAJECTORIES,
            Topic.GOALS,
            Topic.ACTIONS,
            Topic.CONSENTS,
        )
        if any(entry.ask for entry in entries):
            require(self._session.user, Permission.EDIT_CONSENT)
        with self._session.intend(Permission.EDIT_PUPILS, "meeting.entered", *topics) as intention:
            present = intention.uow.meetings.get(meeting)
            intention.record = meeting
            work = _Work(session=self._session, uow=intention.uow, meeting=present)
            for entry in entries:
                work.enter(entry)
            done = {(entry.proposal.item, entry.proposal.place) for entry in entries}
            intention.uow.meetings.save(_marked(present, done, self._session.today))
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
        elif entry.change is not None:
            self._change(entry.change)
        elif entry.ask is not None:
            self._ask(entry.proposal, entry.ask)
        elif kind in (EntryKind.ASKING, EntryKind.WEIGHING):
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

    def _change(self, change: HelpChange) -> None:
        """Change help, when it is still as it was when it was proposed."""
        present = self.uow.trajectories.get(change.before.id)
        if present != change.before or change.after.id != present.id or change.after.pupil != present.pupil:
            raise ConflictError("entered_elsewhere")
        keep_help(self.uow, change.after, self.session.today)

    def _ask(self, proposal: Proposal, ask: Ask) -> None:
        """Write down a question, once: what was asked stays asked, also when the rest is taken back."""
        key = question_of(proposal)
        if any(entry.id == key for entry in self.uow.consents.of_pupil(proposal.pupil)):
            return
        consent = Consent(
            id=key,
            pupil=proposal.pupil,
            question=ask.question,
            purpose=ask.purpose,
            asked_on=self.day,
            parties=ask.parties,
            kinds=ask.kinds,
            valid_until=ask.valid_until,
        )
        keep_question(self.uow, consent, self.session.rules)
        entry = LogEntry(
            at=self.session.now(),
            user=self.session.user.id,
            action="consent.asked",
            kind=Topic.CONSENTS.value,
            record=proposal.pupil,
            reason=key,
        )
        self.uow.log.append(entry)

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
        helps=any(entry.ended_on is None for entry in uow.trajectories.of_pupil(item.pupil)),
    )


def question_of(proposal: Proposal) -> ConsentId:
    """Return the id of the question that follows from a decision: the same each time, so that it is asked once."""
    return ConsentId(sha256(f"{proposal.item}:{proposal.text}".encode()).hexdigest()[:_ID_LENGTH])


def _proposed(uow: UnitOfWork, table: Table, item: AgendaItem, proposal: Proposal) -> Proposed:
    """Return a proposal with what its decision already says."""
    school = folded(uow.school.get().name)
    organisations = [one for one in table.organisations.values() if folded(one.name) != school]
    day, text = table.meeting.on, proposal.text
    changes: tuple[HelpChange, ...] = ()
    ask, asked = None, False
    if proposal.kind is EntryKind.CHANGED_HELP:
        helps = meant_first(text, uow.trajectories.of_pupil(proposal.pupil), organisations)
        changes = tuple(said_to_change(text, entry, organisations, day) for entry in helps)
    if proposal.kind is EntryKind.ASKING:
        ask = _question(table, item, text, organisations)
        asked = any(entry.id == question_of(proposal) for entry in uow.consents.of_pupil(proposal.pupil))
    pupil = table.pupils[proposal.pupil]
    return Proposed(proposal=proposal, pupil=pupil, changes=changes, ask=ask, asked=asked)


def _question(table: Table, item: AgendaItem, text: str, organisations: Sequence[Organisation]) -> Ask:
    """Return the question that a decision to ask comes down to: for this meeting, about what the item touches."""
    kept_from = [_party(table, table.professionals[who]) for who in table.kept_from(item)]
    return Ask(
        question=Question.SHARE_SCHOOL,
        purpose=Purpose.CARE_TEAM,
        parties=parties_to_ask(text, organisations, kept_from, table.meeting.kind),
        kinds=item.kinds,
        valid_until=school_year_end(table.meeting.on),
    )


def _party(table: Table, person: Professional) -> Party:
    employer = table.employer_of(person)
    if employer is not None:
        return Party(kind=PartyKind.ORGANISATION, id=employer.id)
    return Party(kind=PartyKind.PROFESSIONAL, id=person.id)


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


def _marked(meeting: Meeting, done: Collection[tuple[AgendaItemId, int | None]], today: date) -> Meeting:
    """Return the meeting with a note at each decision that was entered, also when its minutes are adopted."""
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
