"""Somebody leaves the school and hands over what he carries: one intention, one step to take back."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from models.carefile import CareFileStatus
from models.change import Changes, Topic
from models.ids import ActionId, CareFileId, MeetingId, ProfessionalId, TrajectoryId
from models.leaving import Carried, CarriedKind, Leaving, gone_after, seat_handed
from models.meeting import ActionState, MinutesState
from models.network import Professional
from models.ports import UnitOfWork
from models.usecases.session import Session
from models.user import Permission

_TOPICS = (
    Topic.NETWORK,
    Topic.CONSENTS,
    Topic.TRAJECTORIES,
    Topic.CARE_FILES,
    Topic.MEETINGS,
    Topic.ACTIONS,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Luggage:
    """What somebody carries, who could take it over, and whether he has an account that should be closed."""

    professional: Professional
    carried: tuple[Carried, ...]
    account: bool


class LeavingUseCases:
    """What a user can do when somebody leaves."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def luggage(self, professional: ProfessionalId) -> Luggage:
        """Return what somebody carries. Only who may change the network, and so sees all of it, can hand it over."""
        with self._session.read(Permission.EDIT_NETWORK) as uow:
            return Luggage(
                professional=uow.network.professional(professional),
                carried=tuple(_carried(uow, professional, self._session.today)),
                account=any(user.active and user.professional == professional for user in uow.users.all()),
            )

    def leave(self, leaving: Leaving) -> Changes:
        """Let somebody go after a day and hand over what he carries.

        What is not handed over has nobody afterwards: help and contact are noted without a name, at a meeting his seat
        is free. An action stays on his name, for somebody promised it.
        """
        with self._session.intend(Permission.EDIT_NETWORK, "professional.left", *_TOPICS) as intention:
            uow, who = intention.uow, leaving.professional
            intention.record = who
            for entry in _carried(uow, who, self._session.today):
                if entry.kind is not CarriedKind.MEETING or (entry.on and entry.on > leaving.last_day):
                    _hand(uow, entry, who, leaving.handed.get(entry.key))
            uow.network.save_professional(gone_after(uow.network.professional(who), leaving.last_day))
        return intention.changes


def _carried(uow: UnitOfWork, who: ProfessionalId, today: date) -> Iterator[Carried]:
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
    for care_file in uow.care_files.all():
        if care_file.family_contact == who and care_file.status is not CareFileStatus.CLOSED:
            yield Carried(
                kind=CarriedKind.FAMILY_CONTACT, record=care_file.id, pupil=care_file.pupil, on=care_file.opened_on
            )
    for meeting in uow.meetings.all():
        seated = any(participant.professional == who for participant in meeting.participants)
        if seated and meeting.on >= today and meeting.state is MinutesState.DRAFT:
            yield Carried(kind=CarriedKind.MEETING, record=meeting.id, words=meeting.kind, on=meeting.on)
    for action in uow.actions.all():
        if action.professional == who and action.state is ActionState.OPEN:
            yield Carried(
                kind=CarriedKind.ACTION, record=action.id, pupil=action.pupil, words=action.text, on=action.due
            )


def _hand(uow: UnitOfWork, entry: Carried, who: ProfessionalId, to: ProfessionalId | None) -> None:
    if entry.kind is CarriedKind.HELP:
        present = uow.trajectories.get(TrajectoryId(entry.record))
        uow.trajectories.save(replace(present, professional=to))
    elif entry.kind is CarriedKind.FAMILY_CONTACT:
        care_file = uow.care_files.get(CareFileId(entry.record))
        uow.care_files.save(replace(care_file, family_contact=to))
    elif entry.kind is CarriedKind.MEETING:
        uow.meetings.save(seat_handed(uow.meetings.get(MeetingId(entry.record)), who, to))
    elif to is not None:
        action = uow.actions.get(ActionId(entry.record))
        uow.actions.save(replace(action, professional=to, owner=uow.network.professional(to).name))
