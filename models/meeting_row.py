"""A meeting as a line of a list: nothing of what was said."""

from dataclasses import dataclass
from datetime import date, time

from models.ids import MeetingId
from models.meeting import Meeting, MinutesState, is_minuted


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow:
    """When, where and how far; never what about.

    Attributes:
        cancelled: it does not take place.
        noted: something was said or decided.
        stale: invitations were saved, and it was planned otherwise since.

    """

    id: MeetingId
    kind: str
    on: date
    at: time | None
    place: str
    state: MinutesState
    items: int
    participants: int
    cancelled: bool = False
    noted: bool = False
    stale: bool = False


def meeting_row(meeting: Meeting) -> MeetingRow:
    """Return a meeting as a line."""
    return MeetingRow(
        id=meeting.id,
        kind=meeting.kind,
        on=meeting.on,
        at=meeting.at,
        place=meeting.place,
        state=meeting.state,
        items=len(meeting.items),
        participants=len(meeting.participants),
        cancelled=meeting.cancelled_on is not None,
        noted=is_minuted(meeting),
        stale=meeting.invited is not None and meeting.invited < meeting.revision,
    )
