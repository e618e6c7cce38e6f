"""An invitation for a calendar (iCalendar, RFC 5545): when and where, and never about whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from models.ids import SeriesId
from models.meeting import Meeting
from models.series import Series, days_of

DOMAIN: Final = "luwte"
"""Behind the @ of an identifier; it names no server, there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Somebody who is invited by e-mail."""

    name: str
    mail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One meeting in a calendar.

    Attributes:
        uid: the same for as long as the meeting lives (RFC 5545, section 3.8.4.7).
        slot: the day of its series it stands for; None for a meeting of its own.
        slot_at: at what time the series has it.
        length: minutes; None is a usual hour.

    """

    uid: str
    sequence: int
    on: date
    at: time | None
    length: int | None
    place: str
    cancelled: bool = False
    slot: date | None = None
    slot_at: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSeries:
    """A series in a calendar.

    Attributes:
        left_out: days of the rhythm without a meeting (EXDATE).
        changed: meetings that are otherwise than the series says (RECURRENCE-ID).

    """

    uid: str
    sequence: int
    rhythm: str
    first: date
    until: date
    at: time | None
    length: int | None
    place: str
    left_out: tuple[date, ...] = ()
    changed: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationView:
    """What goes into the file.

    Attributes:
        title, about: what the meeting is called and for; no names of pupils.
        made_at: when the invitation was made (DTSTAMP).
        organizer: who invites, when his e-mail is known.

    """

    title: str
    about: str
    made_at: datetime
    organizer: Guest | None = None
    guests: tuple[Guest, ...] = ()
    events: tuple[Event, ...] = ()
    series: tuple[EventSeries, ...] = ()

    @property
    def cancels(self) -> bool:
        """Whether it only tells that meetings do not take place."""
        return bool(self.events) and not self.series and all(event.cancelled for event in self.events)


def event(meeting: Meeting, series: Series | None, place: str) -> Event:
    """Return one meeting as an event; of a series it is the meeting of its own day.

    Args:
        meeting: when it is.
        series: what it belongs to.
        place: where, as it may be said outside.

    """
    return Event(
        uid=uid(series.id if series and meeting.slot else meeting.id),
        sequence=meeting.revision + (series.revision if series else 0),
        on=meeting.on,
        at=meeting.at,
        length=meeting.length,
        place=place,
        cancelled=meeting.cancelled_on is not None,
        slot=meeting.slot if series else None,
        slot_at=series.at if series else None,
    )


def event_series(series: Series, meetings: Sequence[Meeting], place: str, places: Sequence[str]) -> EventSeries:
    """Return a series as a calendar has it: its rhythm, the days left out, and the meetings that are otherwise.

    Args:
        series: the rhythm.
        meetings: all of the series.
        place: where it is held, as it may be said outside.
        places: the same for each meeting.

    """
    days = days_of(series)
    held = {meeting.slot for meeting in meetings}
    changed = [
        event(meeting, series, where)
        for meeting, where in zip(meetings, places, strict=True)
        if meeting.slot in days and not _as_said(meeting, series)
    ]
    revisions = sum(meeting.revision for meeting in meetings)
    return EventSeries(
        uid=uid(series.id),
        sequence=series.revision + revisions,
        rhythm=series.rhythm,
        first=next((day for day in days if day in held), series.first),
        until=series.until,
        at=series.at,
        length=series.length,
        place=place,
        left_out=tuple(day for day in days if day not in held),
        changed=tuple(changed),
    )


def uid(record: str | SeriesId) -> str:
    """Return what a meeting or a series is known by in calendars."""
    return f"{record}@{DOMAIN}"


def _as_said(meeting: Meeting, series: Series) -> bool:
    """Tell whether a meeting is as its series says."""
    here = (meeting.on, meeting.at, meeting.length, meeting.place, meeting.cancelled_on)
    return here == (meeting.slot, series.at, series.length, series.place, None)
