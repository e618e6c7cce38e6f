"""What somebody has before him to prepare a meeting, put together from what he may know."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from models.anonymise import pseudonyms
from models.attendance import AttendanceEvent
from models.consent import InformationKind
from models.contact import Contact
from models.goal import open_goals
from models.ids import AgendaItemId, ProfessionalId, PupilId
from models.meeting import Action, ActionState, AgendaItem, MinutesState
from models.minutes import ActionView, Attendee
from models.ports import UnitOfWork
from models.preparation import Preparation, Treatment
from models.preparation_sheet import (
    AttendedView,
    KnownView,
    NoteView,
    OwnNote,
    PreparationView,
    SheetItem,
    SpokenView,
)
from models.telling import Hit
from models.usecases.action_sight import action_known
from models.usecases.giveaways import Giveaways, read_giveaways
from models.usecases.meeting_copy import Labels, named_for
from models.usecases.meeting_table import Table
from models.usecases.open_file import open_file
from models.usecases.plan_sheets import plan_goal, plan_help

_LAST = 3
"""So many of the last talks and events of attendance are shown."""


class TextPlace(StrEnum):
    """Where in the preparation of a meeting a text stands."""

    THEME = "theme"
    REASON = "reason"
    QUESTION = "question"
    NOTE = "note"
    NOTE_QUESTION = "note_question"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telltale:
    """A text that gives a pupil away to somebody whom it would come to: to be changed before papers are made.

    Attributes:
        author: who wrote it, for what was prepared.
        kept_from: to whom it gives somebody away.

    """

    item: AgendaItemId
    place: TextPlace
    text: str
    hits: tuple[Hit, ...]
    kept_from: tuple[ProfessionalId, ...]
    author: ProfessionalId | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """The words that do, each once."""
        return tuple(dict.fromkeys(hit.words(self.text) for hit in self.hits))


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A meeting with all that is needed to prepare it, read at one moment."""

    table: Table
    found: Giveaways
    behind: Mapping[PupilId, "Behind"]
    own_actions: Mapping[ProfessionalId, Sequence[Action]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """What stands in the dossier of a pupil on the agenda, of every kind."""

    next_step: str = ""
    plan: KnownView
    contacts: Sequence[Contact] = ()
    attendance: Sequence[AttendanceEvent] = ()
    actions: Sequence[Action] = ()
    origins: Mapping[AgendaItemId, AgendaItem]


def read_desk(uow: UnitOfWork, table: Table) -> Desk:
    """Read what a meeting is prepared from."""
    people = [entry.professional for entry in table.meeting.participants]
    own = {who: uow.actions.open_of(who) for who in people}
    due = [entry for entries in own.values() for entry in entries]
    return Desk(
        table=table,
        found=read_giveaways(uow, table, also=[entry.pupil for entry in due if entry.pupil]),
        behind={pupil: _behind(uow, pupil, table) for pupil in table.pupils},
        own_actions=own,
    )


def _behind(uow: UnitOfWork, pupil: PupilId, table: Table) -> Behind:
    care_file = open_file(uow, pupil)
    helps = [entry for entry in uow.trajectories.of_pupil(pupil) if entry.ended_on is None]
    actions = [action for action in uow.actions.of_pupil(pupil) if action.state is ActionState.OPEN]
    agreed = any(action.item for action in actions)
    plan = KnownView(
        goals=tuple(plan_goal(goal) for goal in open_goals(uow.goals.of_pupil(pupil))),
        helps=tuple(plan_help(uow, entry, table.organisations) for entry in helps),
    )
    return Behind(
        next_step=care_file.next_step if care_file else "",
        plan=plan,
        contacts=uow.contacts.of_pupil(pupil)[: -_LAST - 1 : -1],
        attendance=uow.attendance.of_pupil(pupil)[:_LAST],
        actions=actions,
        origins={moment.item.id: moment.item for moment in uow.agendas.of_pupil(pupil)} if agreed else {},
    )


def telltales(desk: Desk) -> tuple[Telltale, ...]:
    """Return the texts of the agenda and of what was prepared that give a pupil away to who would get them."""
    return tuple(found for item in desk.table.meeting.items for found in _telltales(desk, item))


def _telltales(desk: Desk, item: AgendaItem) -> Iterator[Telltale]:
    people = [entry.professional for entry in desk.table.meeting.participants]
    coming = [who for who in people if desk.table.treatment(item, who) is not Treatment.LEFT_OUT]
    texts: list[tuple[TextPlace, str, Preparation | None]] = [
        (TextPlace.THEME, item.theme, None),
        (TextPlace.REASON, item.reason, None),
        (TextPlace.QUESTION, item.question, None),
    ]
    for written in desk.table.notes:
        if written.item == item.id:
            texts += [(TextPlace.NOTE, written.text, written), (TextPlace.NOTE_QUESTION, written.question, written)]
    for place, text, note in texts:
        readers = [who for who in coming if note is None or _gets(desk.table, item, note, who)]
        found = {who: desk.found.hits(text, item.pupil, named_for(desk.table, who)) for who in readers}
        kept_from = tuple(who for who, hits in found.items() if hits)
        if kept_from:
            yield Telltale(
                item=item.id,
                place=place,
                text=text,
                hits=tuple(dict.fromkeys(hit for who in kept_from for hit in found[who])),
                kept_from=kept_from,
                author=note.professional if note else None,
            )


def _gets(table: Table, item: AgendaItem, note: Preparation, who: ProfessionalId) -> bool:
    """Tell whether what somebody prepared comes to another: with a name only what he may know, and his own apart."""
    if note.written_by(who):
        return False
    return table.treatment(item, who) is not Treatment.NAMED or table.may_read(note, who)


def own_words(desk: Desk, item: AgendaItem, note: Preparation) -> bool:
    """Tell whether somebody may read what stands in his name: what he wrote, else as what anybody else wrote."""
    who = note.professional
    if note.written_by(who):
        return True
    named = named_for(desk.table, who)
    told = any(desk.found.hits(text, item.pupil, named) for text in (note.text, note.question))
    return _gets(desk.table, item, note, who) and not told


def preparation_for(desk: Desk, recipient: ProfessionalId, labels: Labels) -> PreparationView:
    """Return what one person has before him."""
    return _Sheet(desk=desk, recipient=recipient, named=named_for(desk.table, recipient)).view(labels)


def open_actions_for(desk: Desk, recipient: ProfessionalId) -> tuple[ActionView, ...]:
    """Return what one person had to do and has not done, as he may read it."""
    sheet = _Sheet(desk=desk, recipient=recipient, named=named_for(desk.table, recipient))
    return sheet.own_actions()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """One sheet while it is made."""

    desk: Desk
    recipient: ProfessionalId
    named: frozenset[PupilId]

    def view(self, labels: Labels) -> PreparationView:
        """Return the whole sheet."""
        table, meeting = self.desk.table, self.desk.table.meeting
        coming = table.items_for(self.recipient)
        starts = dict(_times(meeting.at, meeting.items))
        return PreparationView(
            school=labels.school,
            kind=labels.kind,
            on=meeting.on,
            at=meeting.at,
            place=self.desk.found.place(meeting.place, self.named),
            chair=meeting.chair,
            recipient=table.professionals[self.recipient].name,
            attendees=tuple(self._attendee(entry.professional) for entry in meeting.participants),
            items=tuple(
                self._item(number, item, starts.get(item.id))
                for number, item in enumerate(meeting.items, start=1)
                if item in coming
            ),
            items_left_out=len(meeting.items) - len(coming),
            own_actions=self.own_actions(),
            frozen=meeting.state is MinutesState.ADOPTED,
        )

    def own_actions(self) -> tuple[ActionView, ...]:
        """Return what he had still to do."""
        return tuple(self._action(action) for action in self.desk.own_actions.get(self.recipient, ()))

    def _attendee(self, who: ProfessionalId) -> Attendee:
        table = self.desk.table
        person = table.professionals[who]
        employer = table.employer_of(person)
        presence = next(entry.presence for entry in table.meeting.participants if entry.professional == who)
        return Attendee(
            name=person.name, role=person.role, organisation=employer.name if employer else "", presence=presence
        )

    def _item(self, number: int, item: AgendaItem, starts: time | None) -> SheetItem:
        table = self.desk.table
        named = table.treatment(item, self.recipient) is Treatment.NAMED
        pupil = table.pupils[item.pupil] if item.pupil and named else None
        written = [note for note in table.notes if note.item == item.id and note.professional != self.recipient]
        read = [note for note in written if _gets(table, item, note, self.recipient)]
        named_his = self._in_his_name(item)
        kept = named_his is not None and not own_words(self.desk, item, named_his)
        return SheetItem(
            id=item.id,
            number=number,
            subject=pupil.name.full if pupil else self._clean(item.theme) or "",
            detail=pupil.group if pupil else "",
            pseudonym=pseudonyms(table.meeting)[item.pupil] if item.pupil and not pupil else "",
            about_pupil=item.pupil is not None,
            starts=starts,
            minutes=item.minutes,
            kinds=item.kinds if item.pupil else frozenset(),
            reason=self._clean(item.reason, item.pupil),
            question=self._clean(item.question, item.pupil),
            conditions=self._clean(self._conditions(item, read), item.pupil) if pupil else "",
            known=self._known(item.pupil, item.kinds) if item.pupil and pupil else KnownView(),
            own=self._own(item),
            notes=tuple(self._note(note, item) for note in read),
            notes_kept=len(written) - len(read) + int(kept),
        )

    def _conditions(self, item: AgendaItem, read: Sequence[Preparation]) -> str:
        """Return what is to be respected: of the consents the item rests on, and of those that the notes rest on."""
        table, who = self.desk.table, self.recipient
        answers = [table.verdicts.get((item.id, who)), *(table.note_verdicts.get((note.id, who)) for note in read)]
        found = (answer.conditions.split("\n") for answer in answers if answer is not None and answer.allowed)
        return "\n".join(dict.fromkeys(line for lines in found for line in lines if line))

    def _own(self, item: AgendaItem) -> OwnNote:
        note = self._in_his_name(item)
        if note is None or not own_words(self.desk, item, note):
            return OwnNote()
        return OwnNote(
            text=note.text,
            question=note.question,
            kinds=note.kinds,
            from_help_file=note.from_help_file,
            noted_by=note.noted_by,
        )

    def _in_his_name(self, item: AgendaItem) -> Preparation | None:
        notes = (note for note in self.desk.table.notes if note.item == item.id)
        return next((note for note in notes if note.professional == self.recipient), None)

    def _note(self, note: Preparation, item: AgendaItem) -> NoteView:
        author = self.desk.table.professionals[note.professional]
        return NoteView(
            author=author.name,
            role=author.role,
            text=self._clean(note.text, item.pupil),
            question=self._clean(note.question, item.pupil),
        )

    def _known(self, pupil: PupilId, kinds: frozenset[InformationKind]) -> KnownView:
        """Return what stands in the dossier, of the kinds the item touches."""
        behind = self.desk.behind[pupil]
        known = KnownView()
        if InformationKind.CARE in kinds:
            known = replace(
                behind.plan,
                goals=tuple(goal for goal in behind.plan.goals if self._clean(goal.text, pupil) is not None),
                next_step=self._clean(behind.next_step, pupil),
                spoken=tuple(self._spoken(entry) for entry in behind.contacts),
                actions=tuple(self._action(entry) for entry in behind.actions if self._agreed(entry, kinds)),
            )
        if InformationKind.ATTENDANCE in kinds:
            known = replace(known, attended=tuple(self._attended(entry) for entry in behind.attendance))
        return known

    def _agreed(self, action: Action, kinds: frozenset[InformationKind]) -> bool:
        origins = self.desk.behind[action.pupil].origins if action.pupil else {}
        return action.meeting != self.desk.table.meeting.id and action_known(
            origins.get(action.item) if action.item else None, kinds
        )

    def _spoken(self, entry: Contact) -> SpokenView:
        return SpokenView(
            on=entry.on,
            who=self._clean(entry.who, entry.pupil) or "",
            way=entry.way,
            summary=self._clean(entry.summary, entry.pupil),
        )

    def _attended(self, entry: AttendanceEvent) -> AttendedView:
        return AttendedView(on=entry.on, kind=entry.kind, until=entry.until, note=self._clean(entry.note, entry.pupil))

    def _action(self, action: Action) -> ActionView:
        named = action.pupil is not None and action.pupil in self.named and action.pupil in self.desk.table.pupils
        return ActionView(
            id=action.id,
            text=self._clean(action.text, action.pupil),
            owner=self._clean(action.owner, action.pupil) or "",
            due=action.due,
            state=action.state,
            about=self.desk.table.pupils[action.pupil].name.full if action.pupil and named else "",
            unnamed=action.pupil is not None and not named,
        )

    def _clean(self, text: str, about: PupilId | None = None) -> str | None:
        """Return a text, or None when it gives somebody away to this reader."""
        return None if self.desk.found.hits(text, about, self.named) else text


def _times(start: time | None, items: Sequence[AgendaItem]) -> Iterator[tuple[AgendaItemId, time]]:
    """Return when each item begins, when they take as long as was set aside."""
    if start is None:
        return
    moment = datetime.combine(date.min + timedelta(days=1), start)
    for item in items:
        yield item.id, moment.time()
        moment += timedelta(minutes=item.minutes)
