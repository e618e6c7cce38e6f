"""The rhythm of the care teams: the meetings of this school year as series, and those that are still to come."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from models.demo.frame import Frame
from models.ids import MeetingId, SeriesId
from models.meeting import Meeting, Participant
from models.school_days import HolidayRegion, SchoolCalendar
from models.series import Repeat, Series, days_of, rhythm_of
from models.spans import school_year_end, school_year_start

REGION = HolidayRegion.NORTH
LENGTH = 90
"""Minutes."""
_WEEK, _FORTNIGHT = timedelta(weeks=1), timedelta(weeks=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """The series of a school.

    Attributes:
        meetings: those there were, with the series they belong to.
        ahead: those to come after the one that is being prepared, without an agenda.

    """

    series: tuple[Series, ...]
    meetings: tuple[Meeting, ...]
    ahead: tuple[Meeting, ...]


def rhythm(meetings: Sequence[Meeting], frame: Frame) -> Rhythm:
    """Return meetings as the series they are, one for each place at which a team sits."""
    dice = frame.dice("series")
    found: dict[str, Series] = {}
    for meeting in meetings:
        if meeting.on >= frame.today:
            found[meeting.place] = _series(meeting, meetings, SeriesId(dice.identity()))
    ahead = [
        replace(later, id=MeetingId(dice.identity()), pseudonym_seed=dice.identity())
        for meeting in meetings
        if meeting.on >= frame.today
        for later in _later(meeting, found[meeting.place])
    ]
    return Rhythm(
        series=tuple(found.values()),
        meetings=tuple(_within(meeting, found.get(meeting.place)) for meeting in meetings),
        ahead=tuple(ahead),
    )


def _series(coming: Meeting, meetings: Sequence[Meeting], new: SeriesId) -> Series:
    """Return the series a coming meeting is the next of, from the beginning of the school year."""
    days = sorted(entry.on for entry in meetings if entry.place == coming.place)
    gaps = [later - earlier for earlier, later in pairwise(days)]
    step = _FORTNIGHT if min(gaps[:-1], default=_FORTNIGHT) > _WEEK else _WEEK
    start = school_year_start(coming.on)
    first = coming.on - step * ((coming.on - start) // step)
    return Series(
        id=new,
        kind=coming.kind,
        rhythm=rhythm_of(Repeat.EVERY_2 if step > _WEEK else Repeat.WEEKLY, first),
        first=first,
        until=school_year_end(coming.on),
        at=coming.at,
        length=LENGTH,
        place=coming.place,
    )


def _within(meeting: Meeting, series: Series | None) -> Meeting:
    """Return a meeting with its length, and with the series when it falls on a day of it."""
    timed = replace(meeting, length=LENGTH)
    return replace(timed, series=series.id, slot=meeting.on) if series and _covers(series, meeting.on) else timed


def _covers(series: Series, day: date) -> bool:
    return day in days_of(series)


def _later(meeting: Meeting, series: Series) -> Iterator[Meeting]:
    """Yield the meetings after the one that is being prepared, on days with school."""
    calendar = SchoolCalendar(region=REGION)
    for day in days_of(series):
        if day > meeting.on and calendar.free(day) is None:
            seats = tuple(Participant(professional=seat.professional) for seat in meeting.participants)
            yield replace(meeting, on=day, items=(), participants=seats, length=LENGTH, series=series.id, slot=day)
