"""A series of meetings: a rhythm, from a day until the end of the school year, leaving out the days without school.

Every meeting of a series is a meeting of its own, so that one can be moved, cancelled or prepared without the others.
Place, time and people are those of the meeting before until they are changed (``follow``).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final

from dateutil.rrule import rrulestr

from models.ids import MeetingId, SeriesId
from models.meeting import Meeting, MinutesState, Participant
from models.school_days import FreeDay, SchoolCalendar
from models.spans import school_year_end
from models.validation import Checks

MOST_MEETINGS: Final = 120
"""A series is no longer; that is more than two years of a meeting every week."""

_WEEK: Final = 7
_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LAST: Final = -1
_FREQUENCIES: Final = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})


class Repeat(StrEnum):
    """How often a series comes, as one chooses it."""

    ONCE = "once"
    WEEKLY = "weekly"
    EVERY_2 = "every_2"
    EVERY_3 = "every_3"
    EVERY_4 = "every_4"
    EVERY_6 = "every_6"
    EVERY_8 = "every_8"
    MONTHLY = "monthly"
    """On the same weekday of the month: the second Tuesday."""
    MONTHLY_LAST = "monthly_last"
    """On the last of that weekday in the month."""


class Scope(StrEnum):
    """What a change is for."""

    ONE = "one"
    FOLLOWING = "following"


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A rhythm with when and where it is held unless a meeting says otherwise.

    Attributes:
        rhythm: the value of an RRULE (RFC 5545, section 3.3.10) without its end.
        first, until: the first and the last day it may fall on.
        length: minutes.
        follows: the series it was split from, when all that follow were moved.
        revision: how often when or where was changed (SEQUENCE, RFC 5545, section 3.8.7.4).

    """

    id: SeriesId
    kind: str
    rhythm: str
    first: date
    until: date
    at: time | None = None
    length: int | None = None
    place: str = ""
    follows: SeriesId | None = None
    revision: int = 0

    def __post_init__(self) -> None:
        """Raise ValidationError for a rhythm nobody can read, days in the wrong order, or too many of them."""
        checks = Checks()
        checks.require("kind", self.kind)
        checks.order("until", self.first, self.until)
        checks.that("repeat", _readable(self.rhythm), "rhythm")
        checks.done()
        checks.that("until", len(_days(self, MOST_MEETINGS + 1)) <= MOST_MEETINGS, "series_too_long")
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A day of a rhythm, and why there is no school that day, if so."""

    on: date
    free: FreeDay | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A meeting as it was filled in, the series it begins, and for which meetings a change counts."""

    meeting: Meeting
    series: Series | None = None
    scope: Scope = Scope.ONE


def days_of(series: Series) -> tuple[date, ...]:
    """Return the days of a series, those without school included."""
    return _days(series, MOST_MEETINGS)


def slots(series: Series, calendar: SchoolCalendar) -> tuple[Slot, ...]:
    """Return the days of a series, and which of them are free."""
    return tuple(Slot(on=day, free=calendar.free(day)) for day in days_of(series))


def rhythm_of(repeat: Repeat, first: date) -> str:
    """Return the rhythm of a choice, for the weekday of the first meeting; empty for a meeting that comes once."""
    day = _DAYS[first.weekday()]
    if repeat is Repeat.ONCE:
        return ""
    if repeat is Repeat.MONTHLY:
        return f"FREQ=MONTHLY;BYDAY={(first.day - 1) // _WEEK + 1}{day}"
    if repeat is Repeat.MONTHLY_LAST:
        return f"FREQ=MONTHLY;BYDAY={_LAST}{day}"
    every = 1 if repeat is Repeat.WEEKLY else int(repeat.removeprefix("every_"))
    return f"FREQ=WEEKLY;INTERVAL={every};BYDAY={day}" if every > 1 else f"FREQ=WEEKLY;BYDAY={day}"


def repeat_of(rhythm: str) -> Repeat:
    """Return the choice that comes nearest to the rhythm of a type of meeting; one per year or less comes once."""
    parts = dict(part.split("=", 1) for part in rhythm.split(";") if "=" in part)
    every = int(parts.get("INTERVAL", "1"))
    if parts.get("FREQ") == "WEEKLY":
        known = {1: Repeat.WEEKLY} | {int(found.removeprefix("every_")): found for found in Repeat if "_" in found[-2:]}
        return known.get(every, Repeat.ONCE)
    if parts.get("FREQ") == "MONTHLY" and every == 1:
        return Repeat.MONTHLY_LAST if parts.get("BYDAY", "").startswith("-") else Repeat.MONTHLY
    return Repeat.ONCE


def usual_end(first: date) -> date:
    """Return until when a series runs unless somebody says otherwise: the end of the school year, 31 July."""
    return school_year_end(first)


def occurrences(series: Series, template: Meeting, ids: Sequence[MeetingId], calendar: SchoolCalendar) -> list[Meeting]:
    """Return the meetings of a series on the days with school: as the template, without its agenda.

    Args:
        series: when they are.
        template: the first one; it keeps its own id and agenda.
        ids: for the others, at least as many as there are days.
        calendar: which days are free.

    """
    days = [slot.on for slot in slots(series, calendar) if slot.free is None]
    found = []
    for day, new in zip(days, [template.id, *ids], strict=False):
        meeting = template if new == template.id else _bare(template, new)
        found.append(replace(meeting, on=day, series=series.id, slot=day))
    return found


def follow(later: Meeting, before: Meeting, after: Meeting) -> Meeting:
    """Return a later meeting with what was changed in an earlier one, as far as it was still like that one.

    What a later meeting has of its own stays: a place that was changed for that day only, a guest.
    """
    changed = {
        name: getattr(after, name)
        for name in ("kind", "at", "length", "place", "chair", "minute_taker")
        if getattr(later, name) == getattr(before, name)
    }
    return replace(later, **changed, participants=_seats(later, before, after))


def moved(later: Meeting, before: Meeting, after: Meeting, days: Sequence[date]) -> date:
    """Return the day of a later meeting when an earlier one moves: the day of the new rhythm nearest to as many on."""
    wanted = later.on + (after.on - before.on)
    return min(days, key=lambda day: abs(day - wanted), default=wanted)


def replanned(before: Meeting | None, after: Meeting) -> Meeting:
    """Return a meeting with a new revision when it is at another time or place than before, or is on or off again."""
    if before is None or _when_and_where(before) == _when_and_where(after):
        return after
    return replace(after, revision=before.revision + 1)


def rhythm_on(rhythm: str, day: date) -> str:
    """Return a rhythm on the weekday of a day; in a month also in the week of that day, unless it is in the last."""
    parts = []
    for part in rhythm.split(";"):
        name, _, value = part.partition("=")
        parts.append(f"{name}={_week(value, day)}{_DAYS[day.weekday()]}" if name == "BYDAY" else part)
    return ";".join(parts)


def open_to_change(meeting: Meeting) -> bool:
    """Tell whether a change for all that follow reaches a meeting: it is not cancelled and nothing was minuted."""
    return meeting.cancelled_on is None and meeting.state is MinutesState.DRAFT


def _when_and_where(meeting: Meeting) -> tuple[object, ...]:
    return (meeting.kind, meeting.on, meeting.at, meeting.length, meeting.place, meeting.cancelled_on is None)


def _week(value: str, day: date) -> str:
    """Return which week of the month a weekday of a rhythm is in, for another day; empty for a rhythm of weeks."""
    if not value[:-2] or value.startswith("-"):
        return value[:-2]
    return str((day.day - 1) // _WEEK + 1)


def _seats(later: Meeting, before: Meeting, after: Meeting) -> tuple[Participant, ...]:
    """Return who sits at a later table: who was added comes, who was taken off goes, guests of that day stay."""
    was = {seat.professional for seat in before.participants}
    now = {seat.professional for seat in after.participants}
    staying = tuple(seat for seat in later.participants if seat.professional not in was or seat.professional in now)
    known = {seat.professional for seat in staying}
    added = [seat.professional for seat in after.participants if seat.professional not in (was | known)]
    return (*staying, *(Participant(professional=person) for person in added))


def _bare(template: Meeting, new: MeetingId) -> Meeting:
    return replace(
        template,
        id=new,
        items=(),
        pseudonym_seed="",
        participants=tuple(Participant(professional=seat.professional) for seat in template.participants),
    )


def _days(series: Series, most: int) -> tuple[date, ...]:
    start = datetime.combine(series.first, time.min)
    found: list[date] = []
    for moment in rrulestr(series.rhythm, dtstart=start):
        if moment.date() > series.until or len(found) >= most:
            break
        found.append(moment.date())
    return tuple(found)


def _readable(rhythm: str) -> bool:
    """Tell whether a rhythm comes by the day, week, month or year, does not end by itself, and can be read."""
    parts = dict(part.partition("=")[::2] for part in rhythm.split(";"))
    if parts.get("FREQ") not in _FREQUENCIES or {"COUNT", "UNTIL"} & set(parts):
        return False
    try:
        rrulestr(rhythm, dtstart=datetime(2024, 8, 1))  # noqa: DTZ001 - a series of days, without a zone
    except (ValueError, TypeError, AttributeError):
        return False
    return True
