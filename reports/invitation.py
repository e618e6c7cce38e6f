"""Invitations as ``.ics`` (RFC 5545 and 5546), with the times of the Netherlands."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, vCalAddress, vRecur
from icalendar import Event as CalendarEvent

from models.invitation import Event, EventSeries, Guest, InvitationView

_ZONE: Final = ZoneInfo("Europe/Amsterdam")
_MAKER: Final = "-//Luwte//Luwte//NL"
_USUAL: Final = 60
"""Minutes, for a meeting of which nobody said how long it takes."""


def invitation(view: InvitationView) -> bytes:
    """Return the file. It holds when, where, what kind of meeting, and the e-mail of who is invited; nothing else."""
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", _method(view))
    for series in view.series:
        calendar.add_component(_master(series, view))
        for changed in series.changed:
            calendar.add_component(_single(changed, view))
    for event in view.events:
        calendar.add_component(_single(event, view))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _method(view: InvitationView) -> str:
    """Return what a calendar is to do: take it off, ask whether one comes, or just show it (RFC 5546, section 3.2)."""
    if view.cancels:
        return "CANCEL"
    return "REQUEST" if view.guests and view.organizer else "PUBLISH"


def _single(event: Event, view: InvitationView) -> CalendarEvent:
    made = _made(event.uid, event.sequence, event.place, view)
    for name, moment in _times(event.on, event.at, event.length):
        made.add(name, moment)
    if event.slot is not None:
        made.add("recurrence-id", _moment(event.slot, event.slot_at))
    made.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    return made


def _master(series: EventSeries, view: InvitationView) -> CalendarEvent:
    made = _made(series.uid, series.sequence, series.place, view)
    for name, moment in _times(series.first, series.at, series.length):
        made.add(name, moment)
    rule = vRecur.from_ical(series.rhythm)
    rule["UNTIL"] = _until(series.until, series.at)
    made.add("rrule", rule)
    for day in series.left_out:
        if day > series.first:
            made.add("exdate", _moment(day, series.at))
    made.add("status", "CONFIRMED")
    return made


def _made(uid: str, sequence: int, place: str, view: InvitationView) -> CalendarEvent:
    made = CalendarEvent()
    made.add("uid", uid)
    made.add("sequence", sequence)
    made.add("dtstamp", view.made_at.astimezone(UTC))
    made.add("summary", view.title)
    made.add("class", "PRIVATE")
    if place:
        made.add("location", place)
    if view.about:
        made.add("description", view.about)
    if view.organizer is not None and view.guests:
        made.add("organizer", _address(view.organizer))
    for guest in view.guests:
        made.add("attendee", _address(guest))
    return made


def _address(guest: Guest) -> vCalAddress:
    address = vCalAddress(f"mailto:{guest.mail}")
    address.params["CN"] = guest.name
    return address


def _times(on: date, at: time | None, length: int | None) -> Iterator[tuple[str, date | datetime]]:
    """Yield when it begins and ends; without a time it is the whole day."""
    start = _moment(on, at)
    yield "dtstart", start
    yield "dtend", start + (timedelta(minutes=length or _USUAL) if at else timedelta(days=1))


def _moment(on: date, at: time | None) -> date | datetime:
    return datetime.combine(on, at, _ZONE) if at else on


def _until(until: date, at: time | None) -> date | datetime:
    """Return the end of a rhythm: a moment of UTC when its beginning has a time (RFC 5545, section 3.3.10)."""
    return datetime.combine(until, time.max.replace(microsecond=0), _ZONE).astimezone(UTC) if at else until
