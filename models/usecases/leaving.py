"""Somebody leaves the school and hands over what he carries: one intention, one step to take back."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from models.carefile import CareFileStatus, FamilyCoach
from models.change import Changes, Topic
from models.consent import InformationKind
from models.ids import ActionId, CareFileId, MeetingId, ProfessionalId, PupilId, SafetyReportId, TrajectoryId
from models.leaving import Carried, CarriedKind, Leaving, gone_after, seat_handed
from models.meeting import MinutesState
from models.names import PersonName
from models.network import Professional, employer_on
from models.ports import UnitOfWork
from models.sharing import audience
from models.usecases.session import Session
from models.usecases.visibility import Sight, knowing
from models.user import Permission

_TOPICS = (
    Topic.NETWORK,
    Topic.CONSENTS,
    Topic.TRAJECTORIES,
    Topic.CARE_FILES,
    Topic.MEETINGS,
    Topic.ACTIONS,
    Topic.SAFETY,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Luggage:
    """What somebody carries, about whom that is, and whether he has an account that should be closed."""

    professional: Professional
    carried: tuple[Carried, ...]
    account: bool
    pupils: Mapping[PupilId, PersonName] = field(default_factory=dict)


class LeavingUseCases:
    """What a user can do when somebody leaves."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def luggage(self, professional: ProfessionalId) -> Luggage:
        """Return what somebody carries. Only who may change the network, and so sees all of it, can hand it over."""
        with self._session.read(Permission.EDIT_NETWORK) as uow:
            carried = tuple(_carried(uow, professional, self._session.today))
            about = [entry.pupil for entry in carried if entry.pupil]
            return Luggage(
                professional=uow.network.professional(professional),
                carried=carried,
                account=any(user.active and user.professional == professional for user in uow.users.all()),
                pupils={key: pupil.name for key, pupil in uow.pupils.some(about).items()},
            )

    def kept_from(self, to: ProfessionalId, pupils: Collection[PupilId]) -> frozenset[PupilId]:
        """Return those of some pupils about whose care somebody may know nothing today: taking over gives no ground."""
        with self._session.read(Permission.EDIT_NETWORK) as uow:
            viewer = audience(uow.network.professional(to), self._session.today)
            looking = Sight(session=self._session, viewer=viewer, circle=frozenset(pupils))
            return frozenset(pupils) - knowing(uow, pupils, InformationKind.CARE, looking).keys()

    def leave(self, leaving: Leaving) -> Changes:
        """Let somebody go after a day and hand over what he carries.

        What is not handed over has nobody afterwards: help and contact are noted without a name, nobody watches over
        a safety report, at a meeting his seat is free. An action stays on his name, for somebody promised it; and whom
        a family has as its own coach it keeps, for he is the family's and not the school's.
        """
        with self._session.intend(Permission.EDIT_NETWORK, "professional.left", *_TOPICS) as intention:
            uow, who = intention.uow, leaving.professional
            intention.record = who
            for entry in _carried(uow, who, self._session.today):
                if entry.kind is not CarriedKind.MEETING or (entry.on and entry.on > leaving.last_day):
                    _hand(uow, entry, who, leaving.handed.get(entry.key), self._session.today)
            uow.network.save_professional(gone_after(uow.network.professional(who), leaving.last_day))
        return intention.changes


def _carried(uow: UnitOfWork, who: ProfessionalId, today: date) -> Iterator[Carried]:
    yield from _carried_help(uow, who)
    yield from _carried_families(uow, who)
    yield from _carried_safety(uow, who)
    yield from _carried_work(uow, who, today)


def _carried_help(uow: UnitOfWork, who: ProfessionalId) -> Iterator[Carried]:
    for help_given in uow.trajectories.all():
        if help_given.professional == who and help_given.ended_on is None:
            since = help_given.started_on or help_given.asked_on
            yield Carried(
                kind=CarriedKind.HELP,
                record=help_given.id,
                pupil=help_given.pupil,
                words=help_given.form or help_given.target_name,
                on=since,
            )


def _carried_families(uow: UnitOfWork, who: ProfessionalId) -> Iterator[Carried]:
    for care_file in uow.care_files.all():
        if care_file.status is CareFileStatus.CLOSED:
            continue
        coach = care_file.family_coach
        parts = (
            (CarriedKind.FAMILY_CONTACT, care_file.family_contact),
            (CarriedKind.FAMILY_COACH, coach.professional if coach else None),
        )
        for kind in (kind for kind, professional in parts if professional == who):
            yield Carried(kind=kind, record=care_file.id, pupil=care_file.pupil, on=care_file.opened_on)


def _carried_safety(uow: UnitOfWork, who: ProfessionalId) -> Iterator[Carried]:
    """Yield the reports he watches over, by his name in the network or with his account."""
    accounts = {user.id for user in uow.users.all() if user.professional == who}
    for report in uow.safety.open_until(date.max):
        if report.monitor_professional == who or report.monitor_user in accounts:
            yield Carried(
                kind=CarriedKind.SAFETY, record=report.id, pupil=report.pupil, words=report.concern, on=report.on
            )


def _carried_work(uow: UnitOfWork, who: ProfessionalId, today: date) -> Iterator[Carried]:
    for meeting in uow.meetings.all():
        seated = any(participant.professional == who for participant in meeting.participants)
        if seated and meeting.on >= today and meeting.state is MinutesState.DRAFT:
            yield Carried(kind=CarriedKind.MEETING, record=meeting.id, words=meeting.kind, on=meeting.on)
    for action in uow.actions.open_of(who):
        yield Carried(kind=CarriedKind.ACTION, record=action.id, pupil=action.pupil, words=action.text, on=action.due)


def _hand(uow: UnitOfWork, entry: Carried, who: ProfessionalId, to: ProfessionalId | None, today: date) -> None:
    if entry.kind is CarriedKind.HELP:
        present = uow.trajectories.get(TrajectoryId(entry.record))
        uow.trajectories.save(replace(present, professional=to))
    elif entry.kind is CarriedKind.FAMILY_CONTACT:
        care_file = uow.care_files.get(CareFileId(entry.record))
        uow.care_files.save(replace(care_file, family_contact=to))
    elif entry.kind is CarriedKind.SAFETY:
        watcher = uow.network.professional(to).name if to else ""
        report = uow.safety.get(SafetyReportId(entry.record))
        uow.safety.save(replace(report, monitored_by=watcher, monitor_user=None, monitor_professional=to))
    elif entry.kind is CarriedKind.MEETING:
        uow.meetings.save(seat_handed(uow.meetings.get(MeetingId(entry.record)), who, to))
    elif to is not None and entry.kind is CarriedKind.FAMILY_COACH:
        care_file = uow.care_files.get(CareFileId(entry.record))
        employer = employer_on(uow.network.professional(to), today)
        uow.care_files.save(replace(care_file, family_coach=FamilyCoach(professional=to, organisation=employer)))
    elif to is not None:
        action = uow.actions.get(ActionId(entry.record))
        uow.actions.save(replace(action, professional=to, owner=uow.network.professional(to).name))
