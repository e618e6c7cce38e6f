"""What was agreed and is still to be done, with the pupil and the meeting it belongs to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.consent import InformationKind
from models.ids import MeetingId, PupilId
from models.meeting import Action
from models.ports import UnitOfWork
from models.pupil import Pupil
from models.usecases.action_sight import readable
from models.usecases.meeting_rows import MeetingRow, concerns, meeting_row
from models.usecases.session import Session
from models.usecases.visibility import Sight, knowing, sight
from models.user import Permission, Role, User, allows


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRow:
    """An open action as a line.

    Attributes:
        pupil: whom it is about, as far as this user may know.
        meeting: where it was agreed, as far as this user may know that it was held.
        mine: whether this user is to do it.
        followed: whether this user has to see to it that it is done; the coordinator follows them all.

    """

    action: Action
    pupil: Pupil | None
    meeting: MeetingRow | None
    mine: bool
    followed: bool


class ActionRowUseCases:
    """The list of what is still to be done."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def open_rows(self) -> tuple[ActionRow, ...]:
        """Return the open actions by due date; for a youth professional his own."""
        user = self._session.user
        looking = sight(self._session)
        with self._session.read(Permission.READ_MEETINGS) as uow:
            actions = [entry for entry in uow.actions.open() if _shown(entry, user)]
            pupils = _pupils(uow, actions, looking)
            meetings = _meetings(uow, actions, user)
            actions = readable(uow, actions, looking)
        return tuple(
            ActionRow(
                action=action,
                pupil=pupils.get(action.pupil) if action.pupil else None,
                meeting=meetings.get(action.meeting) if action.meeting else None,
                mine=owns(user, action),
                followed=user.role is Role.COORDINATOR or owns(user, action),
            )
            for action in actions
        )


def owns(user: User, action: Action) -> bool:
    """Tell whether an action is for a user to do."""
    return action.user == user.id or (user.professional is not None and action.professional == user.professional)


def _shown(action: Action, user: User) -> bool:
    return allows(user.role, Permission.READ_ALL_MINUTES) or owns(user, action)


def _pupils(uow: UnitOfWork, actions: Sequence[Action], looking: Sight) -> Mapping[PupilId, Pupil]:
    return knowing(uow, (action.pupil for action in actions if action.pupil), InformationKind.CARE, looking)


def _meetings(uow: UnitOfWork, actions: Sequence[Action], user: User) -> Mapping[MeetingId, MeetingRow]:
    wanted = {action.meeting for action in actions if action.meeting}
    found = (uow.meetings.get(meeting) for meeting in wanted)
    return {meeting.id: meeting_row(meeting) for meeting in found if concerns(user, meeting)}
