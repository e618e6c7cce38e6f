"""Which meetings somebody may know of, as lines of a list."""

from collections.abc import Sequence

from models.meeting import Meeting
from models.meeting_row import MeetingRow, meeting_row
from models.ports import UnitOfWork
from models.user import Permission, User, allows

__all__ = ["MeetingRow", "concerns", "meeting_row", "rows_for"]


def concerns(user: User, meeting: Meeting) -> bool:
    """Tell whether a user may know that a meeting is held: who sees all minutes, and who is invited."""
    invited = user.professional is not None and any(
        participant.professional == user.professional for participant in meeting.participants
    )
    return invited or allows(user.role, Permission.READ_ALL_MINUTES)


def rows_for(uow: UnitOfWork, user: User) -> Sequence[MeetingRow]:
    """Return the meetings that concern a user, latest first."""
    if allows(user.role, Permission.READ_ALL_MINUTES):
        return uow.meetings.rows()
    return uow.meetings.rows(user.professional) if user.professional is not None else ()
