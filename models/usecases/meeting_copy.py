"""What one recipient gets of a meeting: named where he may know, without a name where he may not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.anonymise import Identifier, full_name, gives_away, identifiers, pseudonyms
from models.ids import AgendaItemId, ProfessionalId, PupilId
from models.meeting import Action, AgendaItem, Participant
from models.minutes import ActionView, Attendee, DecisionView, ItemView, MinutesView
from models.pupil import Pupil
from models.usecases.meeting_table import Table

FullNames = Mapping[PupilId, frozenset[Identifier]]
"""The full names of the pupils of the school."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The words a copy needs that the store does not hold: the school's name, and what this meeting is called."""

    school: str
    kind: str


def internal_copy(table: Table, labels: Labels) -> MinutesView:
    """Return the internal version: every name and every text."""
    return _Copy(table=table, recipient=None, forbidden=(), letters={}).view(labels)


def copy_for(table: Table, recipient: ProfessionalId, others: Sequence[Pupil], labels: Labels) -> MinutesView:
    """Return the copy of one recipient.

    A pupil he may not know goes by a letter, the same in every copy of this meeting; one beside the agenda by nothing.
    Every text of the copy is searched for what would give such a pupil away, and for the full name of any other pupil;
    a text with a hit is left out as a whole.

    Args:
        table: the meeting and who may hear what.
        recipient: a participant.
        others: all pupils of the school; a full name of one who is not named in this copy is a hit.
        labels: what school and meeting are called.

    """
    hidden = hidden_from(table, recipient)
    forbidden = unsayable(table, recipient, full_names(others))
    letters = {pupil: letter for pupil, letter in pseudonyms(table.meeting).items() if pupil in hidden}
    return _Copy(table=table, recipient=recipient, forbidden=tuple(forbidden), letters=letters).view(labels)


def item_for_room(table: Table, item: AgendaItem, people: Sequence[ProfessionalId], names: FullNames) -> ItemView:
    """Return an item as everybody in a room may read it: what stands in the copy of each of them, and nothing else.

    In a room of which nobody is known every pupil goes by a letter.
    """
    listeners: Sequence[ProfessionalId | None] = people or (None,)
    hidden = {pupil for person in listeners for pupil in hidden_from(table, person)}
    forbidden = {found for person in listeners for found in unsayable(table, person, names)}
    letters = {pupil: letter for pupil, letter in pseudonyms(table.meeting).items() if pupil in hidden}
    number = table.meeting.items.index(item) + 1
    return _Copy(table=table, recipient=None, forbidden=tuple(forbidden), letters=letters).item(number, item)


def full_names(pupils: Sequence[Pupil]) -> FullNames:
    """Return what in a text is the full name of a pupil, by pupil."""
    return {pupil.id: full_name(pupil.name) for pupil in pupils}


def hidden_from(table: Table, person: ProfessionalId | None) -> frozenset[PupilId]:
    """Return the pupils on the agenda who have no name for somebody; for nobody in particular that is each of them."""
    pupils = ((item.pupil, item) for item in table.meeting.items if item.pupil)
    return frozenset(pupil for pupil, item in pupils if person is None or not table.may_hear(item, person))


def unsayable(table: Table, person: ProfessionalId | None, names: FullNames) -> frozenset[Identifier]:
    """Return what in a text gives away somebody whom a person, or nobody in particular, may not know here."""
    hidden = hidden_from(table, person)
    named = {item.pupil for item in table.meeting.items if item.pupil} - hidden
    kept = [(table.pupils[pupil], table.guardians[pupil]) for pupil in hidden]
    kept += [(entry.pupil, entry.guardians) for entry in table.beside if person not in entry.hearing]
    forbidden = {found for pupil, guardians in kept for found in identifiers(pupil, guardians)}
    forbidden |= {found for pupil, words in names.items() if pupil not in named for found in words}
    return frozenset(forbidden - {found for pupil in named for found in full_name(table.pupils[pupil].name)})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Copy:
    """One copy while it is made."""

    table: Table
    recipient: ProfessionalId | None
    forbidden: Sequence[Identifier]
    letters: Mapping[PupilId, str]

    def view(self, labels: Labels) -> MinutesView:
        """Return the whole copy."""
        meeting = self.table.meeting
        known = {item.id for item in meeting.items}
        return MinutesView(
            school=labels.school,
            kind=labels.kind,
            on=meeting.on,
            at=meeting.at,
            place=meeting.place,
            chair=meeting.chair,
            minute_taker=meeting.minute_taker,
            state=meeting.state,
            adopted_on=meeting.adopted_on,
            recipient=self.table.professionals[self.recipient].name if self.recipient else "",
            attendees=tuple(self._attendee(participant) for participant in meeting.participants),
            items=tuple(self.item(number, item) for number, item in enumerate(meeting.items, start=1)),
            loose_actions=self._actions(None, known),
            went_well=self._clean(meeting.went_well) or "",
            went_badly=self._clean(meeting.went_badly) or "",
            to_change=self._clean(meeting.to_change) or "",
            remarks=tuple(text for remark in meeting.remarks if (text := self._clean(remark))),
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
        return ItemView(
            id=item.id,
            number=number,
            subject=pupil.name.full if pupil else theme,
            detail=pupil.group if pupil else "",
            pseudonym=letter,
            about_pupil=item.pupil is not None,
            minutes=item.minutes,
            reason=self._clean(item.reason),
            question=self._clean(item.question),
            discussion=self._clean(item.discussion),
            conditions=self._clean(self._conditions(item)) if pupil else "",
            decisions=tuple(
                DecisionView(
                    text=self._clean(entry.text),
                    decided_by=self._clean(entry.decided_by) or "",
                    mandate=self._clean(entry.mandate) or "",
                )
                for entry in item.decisions
            ),
            actions=self._actions(item.id, set()),
            parents=item.parents,
            child=item.child,
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
            text=self._clean(action.text),
            owner=self._clean(action.owner) or "",
            due=action.due,
            state=action.state,
            about=self._about(action.pupil),
        )

    def _about(self, pupil: PupilId | None) -> str:
        """Return what a pupil is called in this copy; empty for one who is not on the agenda."""
        if pupil is None or pupil not in self.table.pupils:
            return ""
        return self.letters.get(pupil) or self.table.pupils[pupil].name.full

    def _clean(self, text: str) -> str | None:
        return None if self.forbidden and gives_away(text, self.forbidden) else text
