"""What one recipient gets of a meeting: named where he may know, without a name where he may not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.anonymise import pseudonyms
from models.ids import AgendaItemId, ProfessionalId, PupilId
from models.meeting import Action, AgendaItem, Decision, Participant, Remark
from models.minutes import ActionView, Attendee, DecisionView, ItemView, MinutesView, RemarkView
from models.preparation import Treatment
from models.usecases.giveaways import Giveaways
from models.usecases.meeting_table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The words a copy needs that the store does not hold: the school's name, and what this meeting is called."""

    school: str
    kind: str


def internal_copy(table: Table, labels: Labels) -> MinutesView:
    """Return the internal version: every name and every text."""
    return _Copy(table=table, recipient=None, letters={}).view(labels)


def copy_for(table: Table, recipient: ProfessionalId, found: Giveaways, labels: Labels) -> MinutesView:
    """Return the copy of one recipient.

    A pupil he may not know goes by a letter, the same in every copy of this meeting; one beside the agenda by nothing.
    An item that is left out for him is not in it. Every text of the copy is searched for what would give such a pupil
    away, and for the full name of any other pupil; a text with a hit is left out as a whole.

    Args:
        table: the meeting and who may hear what.
        recipient: a participant.
        found: the search for this meeting.
        labels: what school and meeting are called.

    """
    hidden = hidden_from(table, recipient)
    letters = {pupil: letter for pupil, letter in pseudonyms(table.meeting).items() if pupil in hidden}
    readers = (named_for(table, recipient),)
    return _Copy(table=table, recipient=recipient, letters=letters, found=found, readers=readers).view(labels)


def item_for_room(table: Table, item: AgendaItem, people: Sequence[ProfessionalId], found: Giveaways) -> ItemView:
    """Return an item as everybody in a room may read it: what stands in the copy of each of them, and nothing else.

    In a room of which nobody is known every pupil goes by a letter.
    """
    listeners: Sequence[ProfessionalId | None] = people or (None,)
    hidden = {pupil for person in listeners for pupil in hidden_from(table, person)}
    letters = {pupil: letter for pupil, letter in pseudonyms(table.meeting).items() if pupil in hidden}
    readers = tuple(named_for(table, person) for person in listeners)
    number = table.meeting.items.index(item) + 1
    return _Copy(table=table, recipient=None, letters=letters, found=found, readers=readers).item(number, item)


def hidden_from(table: Table, person: ProfessionalId | None) -> frozenset[PupilId]:
    """Return the pupils on the agenda who have no name for somebody; for nobody in particular that is each of them."""
    pupils = ((item.pupil, item) for item in table.meeting.items if item.pupil)
    return frozenset(pupil for pupil, item in pupils if person is None or not table.may_hear(item, person))


def named_for(table: Table, person: ProfessionalId | None) -> frozenset[PupilId]:
    """Return the pupils somebody may know here, on the agenda and beside it; nobody in particular knows none."""
    if person is None:
        return frozenset()
    beside = {entry.pupil.id for entry in table.beside if person in entry.hearing}
    return frozenset({item.pupil for item in table.meeting.items if item.pupil} - hidden_from(table, person) | beside)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Copy:
    """One copy while it is made; for nobody in particular and without a search it holds everything.

    Attributes:
        readers: for each reader the pupils he may know.

    """

    table: Table
    recipient: ProfessionalId | None
    letters: Mapping[PupilId, str]
    found: Giveaways | None = None
    readers: tuple[frozenset[PupilId], ...] = ()

    def view(self, labels: Labels) -> MinutesView:
        """Return the whole copy."""
        meeting = self.table.meeting
        known = {item.id for item in meeting.items}
        remarks = self._remarks_to_tell()
        return MinutesView(
            school=labels.school,
            kind=labels.kind,
            on=meeting.on,
            at=meeting.at,
            place=self.found.place(meeting.place, *self.readers) if self.found else meeting.place,
            chair=meeting.chair,
            minute_taker=meeting.minute_taker,
            state=meeting.state,
            adopted_on=meeting.adopted_on,
            recipient=self.table.professionals[self.recipient].name if self.recipient else "",
            attendees=tuple(self._attendee(participant) for participant in meeting.participants),
            items=tuple(
                self.item(number, item) for number, item in enumerate(meeting.items, start=1) if self._comes(item)
            ),
            items_left_out=sum(not self._comes(item) for item in meeting.items),
            loose_actions=self._actions(None, known),
            went_well=self._clean(meeting.went_well) or "",
            went_badly=self._clean(meeting.went_badly) or "",
            to_change=self._clean(meeting.to_change) or "",
            remarks=tuple(view for place, remark in remarks if (view := self._remark(place, remark)) is not None),
            remarks_left_out=sum(self._remark(place, remark) is None for place, remark in remarks),
            sent_on=meeting.sent_on,
            sent_by=meeting.sent_by,
            remarks_until=meeting.remarks_until,
        )

    def _comes(self, item: AgendaItem) -> bool:
        """Tell whether an item is in this copy at all."""
        return self.recipient is None or self.table.treatment(item, self.recipient) is not Treatment.LEFT_OUT

    def _remarks_to_tell(self) -> Sequence[tuple[int, Remark]]:
        """Return the remarks that are for this recipient: none about what he does not get, or heard nothing of."""
        items = {item.id: item for item in self.table.meeting.items}
        remarks = enumerate(self.table.meeting.remarks)
        about = [(place, remark, items.get(remark.item) if remark.item else None) for place, remark in remarks]
        return [
            (place, remark)
            for place, remark, item in about
            if item is None or (self._comes(item) and self.recipient not in item.absent)
        ]

    def _remark(self, place: int, remark: Remark) -> RemarkView | None:
        """Return a remark; None when what it says, or what was answered, gives somebody away."""
        number, item = next(
            (found for found in enumerate(self.table.meeting.items, start=1) if found[1].id == remark.item), (0, None)
        )
        about = item.pupil if item else None
        said = [self._clean(text, about) for text in (remark.text, remark.because)]
        if None in said:
            return None
        return RemarkView(
            place=place,
            text=remark.text,
            by=self._clean(remark.by, about) or "",
            on=remark.on,
            number=number,
            after_adoption=remark.after_adoption,
            answer=remark.answer,
            because=remark.because,
        )

    def _attendee(self, participant: Participant) -> Attendee:
        person = self.table.professionals[participant.professional]
        employer = self.table.employer_of(person)
        return Attendee(
            name=person.name,
            role=person.role,
            organisation=employer.name if employer else "",
            presence=participant.presence,
        )

    def item(self, number: int, item: AgendaItem) -> ItemView:
        """Return one item of the copy."""
        letter = self.letters.get(item.pupil, "") if item.pupil else ""
        pupil = self.table.pupils[item.pupil] if item.pupil and not letter else None
        theme = (self._clean(item.theme) or "") if not item.pupil else ""
        was_out = self.recipient in item.absent
        return ItemView(
            id=item.id,
            number=number,
            subject=pupil.name.full if pupil else theme,
            detail=pupil.group if pupil else "",
            pseudonym=letter,
            about_pupil=item.pupil is not None,
            minutes=item.minutes,
            reason=self._clean(item.reason, item.pupil),
            question=self._clean(item.question, item.pupil),
            discussion="" if was_out else self._clean(item.discussion, item.pupil),
            was_out=was_out,
            conditions=self._clean(self._conditions(item), item.pupil) if pupil else "",
            decisions=tuple(self._decision(entry, item) for entry in item.decisions),
            actions=self._actions(item.id, set()),
            parents=item.parents,
            child=item.child,
        )

    def _decision(self, decision: Decision, item: AgendaItem) -> DecisionView:
        text = self._clean(decision.text, item.pupil)
        return DecisionView(
            text=text,
            kind=decision.kind if text is not None else None,
            decided_by=self._clean(decision.decided_by, item.pupil) or "",
            mandate=self._clean(decision.mandate, item.pupil) or "",
        )

    def _conditions(self, item: AgendaItem) -> str:
        """Return what is to be respected by this recipient; in the internal version by everybody at the table."""
        verdicts = self.table.verdicts
        readers = (
            [self.recipient] if self.recipient else [entry.professional for entry in self.table.meeting.participants]
        )
        found = [verdicts[item.id, reader] for reader in readers if (item.id, reader) in verdicts]
        wanted = dict.fromkeys(answer.conditions for answer in found if answer.allowed and answer.conditions)
        return "\n".join(wanted)

    def _actions(self, item: AgendaItemId | None, known: set[AgendaItemId]) -> tuple[ActionView, ...]:
        """Return the actions of an item; for ``None`` those that belong to none of the known items."""
        chosen = [
            action
            for action in self.table.actions
            if (action.item == item if item else action.item is None or action.item not in known)
        ]
        return tuple(self._action(action) for action in chosen)

    def _action(self, action: Action) -> ActionView:
        return ActionView(
            id=action.id,
            text=self._clean(action.text, action.pupil),
            owner=self._clean(action.owner, action.pupil) or "",
            due=action.due,
            state=action.state,
            about=self._about(action.pupil),
        )

    def _about(self, pupil: PupilId | None) -> str:
        """Return what a pupil is called in this copy; empty for one who is not on the agenda."""
        if pupil is None or pupil not in self.table.pupils:
            return ""
        return self.letters.get(pupil) or self.table.pupils[pupil].name.full

    def _clean(self, text: str, about: PupilId | None = None) -> str | None:
        """Return a text, or None when it gives somebody away to one of the readers."""
        if self.found is None:
            return text
        return None if any(self.found.hits(text, about, named) for named in self.readers) else text
