"""What the next meeting will most likely be: as the last one, a week later."""

from datetime import date, timedelta
from typing import Final

from models.meeting import Meeting, Participant
from models.usecases.meeting_rows import MeetingRow
from ui.dialogs.meeting_dialog import MeetingChoices
from ui.pages.meeting_desk import MeetingDesk
from ui.words import language

_WEEK: Final = timedelta(weeks=1)


def meeting_choices(desk: MeetingDesk) -> MeetingChoices:
    """Return what can be chosen for a meeting."""
    kinds = [(kind.id, kind.title[language()]) for kind in desk.profile.meetings]
    return MeetingChoices(kinds=kinds, network=desk.network.network(), today=desk.today)


def planned(desk: MeetingDesk, last: MeetingRow | None) -> Meeting:
    """Return a new meeting, like the last one where there is one.

    Raises:
        AppError: the last one cannot be read by this user.

    """
    new, on = desk.meetings.new_meeting_id(), next_day(last.on if last else None, desk.today())
    if last is None:
        return Meeting(id=new, kind=desk.profile.meetings[0].id, on=on, chair=desk.user.name)
    before = desk.meetings.table(last.id).meeting
    return Meeting(
        id=new,
        kind=before.kind,
        on=on,
        at=before.at,
        place=before.place,
        chair=before.chair,
        minute_taker=before.minute_taker,
        participants=tuple(Participant(professional=seat.professional) for seat in before.participants),
    )


def next_day(last: date | None, today: date) -> date:
    """Return the same weekday as last time: the first one after today and after that meeting."""
    if last is None:
        return today + _WEEK
    passed = max(0, (today - last) // _WEEK)
    return last + _WEEK * (passed + 1)
