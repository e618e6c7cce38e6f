"""A meeting with everybody and everything it speaks of, and who may hear it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from models.consent import Consent, InformationKind, Purpose, Question
from models.consent_rules import Rules
from models.consent_status import ConsentStatus, Deciders, worth_on
from models.guardian import Guardian
from models.ids import AgendaItemId, ConsentId, OrganisationId, PreparationId, ProfessionalId, PupilId
from models.meeting import Action, AgendaItem, Meeting
from models.network import Organisation, Professional, employer_on
from models.ports import UnitOfWork
from models.preparation import Preparation, Treatment, treatment
from models.pupil import Pupil
from models.secrecy import without_address, without_reach
from models.sharing import Audience, SharingQuestion, Verdict, audience, verdict
from models.weighed import WeighedSharing


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A meeting with what it speaks of, read at one moment.

    Attributes:
        verdicts: for each agenda item about a pupil and each participant: may he know, and why.
        treatments: what the coordinator chose for an item and somebody at the table.
        notes: what was prepared, in the order of the agenda.
        note_verdicts: for each note about a pupil and each participant: may he know what is in it, and why.
        beside: the pupils who are not on the agenda and about whom something was agreed all the same.

    """

    meeting: Meeting
    pupils: Mapping[PupilId, Pupil]
    guardians: Mapping[PupilId, Sequence[Guardian]]
    professionals: Mapping[ProfessionalId, Professional]
    organisations: Mapping[OrganisationId, Organisation]
    actions: Sequence[Action]
    verdicts: Mapping[tuple[AgendaItemId, ProfessionalId], Verdict]
    treatments: Mapping[tuple[AgendaItemId, ProfessionalId], Treatment] = field(default_factory=dict)
    notes: Sequence[Preparation] = ()
    note_verdicts: Mapping[tuple[PreparationId, ProfessionalId], Verdict] = field(default_factory=dict)
    beside: Sequence["Beside"] = ()

    def employer_of(self, professional: Professional) -> Organisation | None:
        """Return the organisation somebody worked for on the day of the meeting."""
        employer = employer_on(professional, self.meeting.on)
        return self.organisations.get(employer) if employer else None

    def may_hear(self, item: AgendaItem, professional: ProfessionalId) -> bool:
        """Tell whether a participant may know who an item is about."""
        return self.treatment(item, professional) is Treatment.NAMED

    def treatment(self, item: AgendaItem, professional: ProfessionalId) -> Treatment:
        """Return how an item comes to a participant."""
        return treatment(
            about_pupil=item.pupil is not None,
            anonymous=item.anonymous,
            allowed=item.pupil is not None and self.verdicts[item.id, professional].allowed,
            chosen=self.treatments.get((item.id, professional)),
        )

    def items_for(self, professional: ProfessionalId) -> tuple[AgendaItem, ...]:
        """Return the items that come to a participant, with or without a name."""
        return tuple(
            item for item in self.meeting.items if self.treatment(item, professional) is not Treatment.LEFT_OUT
        )

    def may_read(self, note: Preparation, professional: ProfessionalId) -> bool:
        """Tell whether a participant may know the kinds of information in what another prepared about a named pupil."""
        found = self.note_verdicts.get((note.id, professional))
        return note.written_by(professional) or found is None or found.allowed

    def kept_from(self, item: AgendaItem) -> tuple[ProfessionalId, ...]:
        """Return the participants for whom an item stays without a name, in the order of the table."""
        people = [participant.professional for participant in self.meeting.participants]
        return tuple(person for person in people if not self.may_hear(item, person))


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A pupil beside the agenda, with those participants who may know of his care."""

    pupil: Pupil
    guardians: Sequence[Guardian]
    hearing: frozenset[ProfessionalId]


def read_table(uow: UnitOfWork, meeting: Meeting, rules: Rules, today: date) -> Table:
    """Read what a meeting speaks of, and judge who may hear it.

    It is judged on the day of the meeting, or today when that is later: who withdrew after the meeting has also
    withdrawn from papers that are made now.
    """
    pupils = [item.pupil for item in meeting.items if item.pupil]
    professionals = {entry.id: entry for entry in uow.network.professionals()}
    circle = _Circle.of(uow, pupils, rules)
    day = max(meeting.on, today)
    listeners = [
        audience(professionals[participant.professional], day, meeting.kind) for participant in meeting.participants
    ]
    actions = uow.actions.of_meeting(meeting.id)
    beside = {action.pupil for action in actions if action.pupil} - set(pupils)
    notes = uow.preparations.of_meeting(meeting.id)
    about = {item.id: item.pupil for item in meeting.items if item.pupil}
    return Table(
        meeting=meeting,
        pupils=circle.pupils,
        guardians=circle.guardians,
        professionals=professionals,
        organisations={entry.id: entry for entry in uow.network.organisations()},
        actions=actions,
        beside=_beside(_Circle.of(uow, sorted(beside), rules), listeners, day),
        verdicts={
            (item.id, listener.professional): circle.verdict(item.pupil, item.kinds, listener, day)
            for item in meeting.items
            if item.pupil
            for listener in listeners
        },
        treatments={(one.item, one.professional): one.treatment for one in uow.preparations.treatments(meeting.id)},
        notes=notes,
        note_verdicts={
            (note.id, listener.professional): circle.verdict(about[note.item], note.kinds, listener, day, note.source)
            for note in notes
            if note.item in about
            for listener in listeners
        },
    )


def _beside(circle: "_Circle", listeners: Sequence[Audience], day: date) -> tuple[Beside, ...]:
    care = frozenset({InformationKind.CARE})
    return tuple(
        Beside(
            pupil=pupil,
            guardians=circle.guardians[key],
            hearing=frozenset(
                listener.professional for listener in listeners if circle.verdict(key, care, listener, day).allowed
            ),
        )
        for key, pupil in circle.pupils.items()
    )


def without_secrets(table: Table) -> Table:
    """Return a meeting as those see it who may not know a secret address."""
    return replace(
        table,
        pupils={key: without_address(pupil) for key, pupil in table.pupils.items()},
        guardians={
            key: [without_reach(guardian, table.pupils[key]) for guardian in guardians]
            for key, guardians in table.guardians.items()
        },
        beside=(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Circle:
    """The pupils on an agenda with those who decide for them and what was consented to."""

    pupils: Mapping[PupilId, Pupil]
    guardians: Mapping[PupilId, Sequence[Guardian]]
    consents: Mapping[PupilId, Sequence[Consent]]
    weighed: Mapping[PupilId, Sequence[WeighedSharing]]
    rules: Rules
    known: dict[tuple[ConsentId, date], ConsentStatus] = field(default_factory=dict)

    @classmethod
    def of(cls, uow: UnitOfWork, pupils: Sequence[PupilId], rules: Rules) -> "_Circle":
        """Read the circle of some pupils, each table once."""
        guardians, consents = uow.guardians.by_pupil(pupils), uow.consents.by_pupil(pupils)
        weighed = uow.weighed.by_pupil(pupils)
        return cls(
            pupils=uow.pupils.some(pupils),
            guardians={pupil: guardians.get(pupil, ()) for pupil in pupils},
            consents={pupil: consents.get(pupil, ()) for pupil in pupils},
            weighed={pupil: weighed.get(pupil, ()) for pupil in pupils},
            rules=rules,
        )

    def verdict(
        self,
        pupil: PupilId,
        kinds: frozenset[InformationKind],
        listener: Audience,
        day: date,
        source: Question = Question.SHARE_SCHOOL,
    ) -> Verdict:
        """Answer whether a listener may know these kinds about a pupil, for the care team."""
        asked = SharingQuestion(to=listener, kinds=kinds, purpose=Purpose.CARE_TEAM, on=day, question=source)
        deciders = Deciders(pupil=self.pupils[pupil], guardians=self.guardians[pupil], rules=self.rules)
        return verdict(asked, self.consents[pupil], deciders, self.weighed[pupil], self._worth)

    def _worth(self, consent: Consent, deciders: Deciders, day: date) -> ConsentStatus:
        """Return what a consent is worth on a day, judged once for everybody at the table."""
        found = self.known.get((consent.id, day))
        if found is None:
            found = self.known[consent.id, day] = worth_on(consent, deciders, day)
        return found
