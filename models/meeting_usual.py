"""What a meeting of a type will most likely be: as the last one of its type, or else as the way of working says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from models.ids import MeetingId
from models.meeting import Meeting, Participant
from models.network import Professional, deployed_on, present_on
from models.profile_parts import MeetingKind, Profile
from models.school_days import SchoolCalendar
from models.series import Repeat, repeat_of
from models.wording import word
from resources import LANGUAGES, texts

_WEEK: Final = timedelta(weeks=1)
_FURTHEST: Final = 60
"""Weeks to look ahead for a day with school."""
_FRIDAY: Final = 4
_HOUR: Final = 60
_STEPS: Final = {Repeat.EVERY_2: 2, Repeat.EVERY_3: 3, Repeat.EVERY_4: 4, Repeat.EVERY_6: 6, Repeat.EVERY_8: 8}


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """A meeting filled in as far as can be said, and how often its type comes."""

    meeting: Meeting
    repeat: Repeat


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What decides how a meeting will most likely be.

    Attributes:
        people: everybody of the network.
        before: the meetings of this type that were not cancelled, in any order; of those before today the last will do.

    """

    profile: Profile
    calendar: SchoolCalendar
    people: Sequence[Professional]
    before: Sequence[Meeting]
    today: date


def usual(new: MeetingId, kind: str, chair: str, around: Surroundings) -> Usual:
    """Return what a new meeting will most likely be.

    A type that was never held follows the rhythm of the way of working; one that was, is asked for once more: nobody
    gets a second series unasked.
    """
    known = next((found for found in around.profile.meetings if found.id == kind), None)
    last = max(around.before, key=_moment, default=None)
    repeat = repeat_of(known.rhythm) if known else Repeat.ONCE
    if last is None:
        on = _with_school(_weekday(around.today + _WEEK), around.calendar, step=1)
        people = usual_people(known, around.profile, around.people, on) if known else ()
        return Usual(
            meeting=Meeting(id=new, kind=kind, on=on, length=_HOUR, chair=chair, participants=people), repeat=repeat
        )
    on = _between(last.on, around) or _with_school(
        next_day(last.on, around.today), around.calendar, step=_STEPS.get(repeat, 1)
    )
    meeting = Meeting(
        id=new,
        kind=kind,
        on=on,
        at=last.at,
        length=last.length,
        place=last.place,
        chair=last.chair,
        minute_taker=last.minute_taker,
        participants=tuple(Participant(professional=seat.professional) for seat in last.participants),
    )
    return Usual(meeting=meeting, repeat=Repeat.ONCE)


def usual_people(
    kind: MeetingKind, profile: Profile, people: Sequence[Professional], day: date
) -> tuple[Participant, ...]:
    """Return who usually sits at the table: those with a role of this type, who is at school that day first.

    Who has the role and is there goes before who has it; parents, pupil and teacher are asked case by case.
    """
    found: dict[str, Professional] = {}
    for role in kind.participants:
        names = _names(profile, role)
        fitting = [person for person in people if deployed_on(person, day) and _has(person, names)]
        there = [person for person in fitting if present_on(person, day)]
        found |= {person.id: person for person in there or fitting}
    return tuple(Participant(professional=person.id) for person in found.values())


def _names(profile: Profile, role: str) -> frozenset[str]:
    """Return how a role may be called: here, and by the common word of what it comes down to."""
    found = set()
    for local in profile.roles:
        if local.id == role:
            found |= {title.casefold() for title in local.title.values()}
            found |= {word(texts(language), local.kind).casefold() for language in LANGUAGES}
    return frozenset(found)


def _has(person: Professional, names: frozenset[str]) -> bool:
    said = person.role.casefold().strip()
    return bool(said) and any(said in name or name in said for name in names)


def next_day(last: date, today: date) -> date:
    """Return the same weekday as last time: the first one after today and after that meeting."""
    passed = max(0, (today - last) // _WEEK)
    return last + _WEEK * (passed + 1)


def _between(last: date, around: Surroundings) -> date | None:
    """Return the first such weekday with school on which this type is not held yet, while a series still runs."""
    taken = {meeting.on for meeting in around.before}
    day = around.today + timedelta(days=(last.weekday() - around.today.weekday() - 1) % 7 + 1)
    days = (day + _WEEK * number for number in range(_FURTHEST))
    free = (found for found in days if found < last and found not in taken and around.calendar.free(found) is None)
    return next(free, None)


def _with_school(day: date, calendar: SchoolCalendar, step: int) -> date:
    """Return the first such weekday from a day on with school; the day itself when there is none in sight."""
    days = (day + _WEEK * step * number for number in range(_FURTHEST))
    return next((found for found in days if calendar.free(found) is None), day)


def _weekday(day: date) -> date:
    """Return a day itself, or the Friday before it in a weekend."""
    return day - timedelta(days=max(0, day.weekday() - _FRIDAY))


def _moment(meeting: Meeting) -> tuple[date, str]:
    return (meeting.on, meeting.id)
