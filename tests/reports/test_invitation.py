"""Invitations as other programs read them: parsed back with the library, expanded with dateutil."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Component

from models.ids import MeetingId, SeriesId
from models.invitation import Guest, InvitationView, event, event_series, uid
from models.meeting import Meeting
from models.school_days import HolidayRegion, SchoolCalendar
from models.series import Repeat, Series, occurrences, rhythm_of, usual_end
from reports.invitation import invitation

MADE = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)
FIRST = date(2026, 9, 1)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
CALENDAR = SchoolCalendar(region=HolidayRegion.NORTH)
VIEW = InvitationView(title="Zorgteam", about="Leerlingen bespreken.", made_at=MADE)


def series(repeat: Repeat = Repeat.WEEKLY, at: time | None = time(13, 30)) -> Series:
    return Series(
        id=SeriesId("s"),
        kind="zorgteam",
        rhythm=rhythm_of(repeat, FIRST),
        first=FIRST,
        until=usual_end(FIRST),
        at=at,
        length=90,
        place="Kamer 2",
    )


def meetings(of: Series) -> list[Meeting]:
    template = Meeting(id=MeetingId("m0"), kind="zorgteam", on=of.first, at=of.at, length=of.length, place=of.place)
    return occurrences(of, template, [MeetingId(f"m{number}") for number in range(1, 130)], CALENDAR)


def view_of(of: Series, held: list[Meeting]) -> InvitationView:
    return replace(VIEW, series=(event_series(of, held, of.place, [meeting.place for meeting in held]),))


def events(view: InvitationView) -> list[Component]:
    return list(Calendar.from_ical(invitation(view)).walk("VEVENT"))


def rule_of(view: InvitationView) -> str:
    """Return the rule of the first event as it stands in the file."""
    events_part = invitation(view).decode().replace("\r\n ", "").partition("BEGIN:VEVENT")[2]
    return next(line.removeprefix("RRULE:") for line in events_part.splitlines() if line.startswith("RRULE:"))


def days(view: InvitationView) -> list[date]:
    """Return the days on which a calendar shows the meetings of a series."""
    master, *changed = events(view)
    start = master.decoded("dtstart")
    rule = rrulestr(rule_of(view), dtstart=start)
    left = master.get("exdate", [])
    out = {entry.dt for part in (left if isinstance(left, list) else [left]) for entry in part.dts}
    found = {moment for moment in rule if moment not in out}
    for entry in changed:
        found.discard(entry.decoded("recurrence-id"))
        if entry["status"] != "CANCELLED":
            found.add(entry.decoded("dtstart"))
    return sorted(moment.date() for moment in found)


@settings(max_examples=25, deadline=None)
@given(repeat=st.sampled_from([Repeat.WEEKLY, Repeat.EVERY_2, Repeat.EVERY_6, Repeat.MONTHLY]), data=st.data())
def test_a_calendar_shows_what_was_planned(repeat: Repeat, data: st.DataObject) -> None:
    of = series(repeat)
    held = meetings(of)
    for _ in range(data.draw(st.integers(0, 3))):
        place = data.draw(st.integers(0, len(held) - 1))
        one = held[place]
        held[place] = data.draw(
            st.sampled_from([replace(one, cancelled_on=FIRST), replace(one, on=one.on + timedelta(days=1)), one])
        )
    expected = sorted(meeting.on for meeting in held if meeting.cancelled_on is None)
    assert days(view_of(of, held)) == expected


def test_times_are_those_of_the_netherlands_in_summer_and_in_winter() -> None:
    of = series()
    master = events(view_of(of, meetings(of)))[0]
    start = master.decoded("dtstart")
    assert (start.utcoffset(), start.time()) == (timedelta(hours=2), time(13, 30))
    winter = Meeting(id=MeetingId("w"), kind="zorgteam", on=date(2027, 1, 12), at=time(13, 30), length=45)
    (single,) = events(replace(VIEW, events=(event(winter, None, ""),)))
    assert single.decoded("dtstart") == datetime(2027, 1, 12, 13, 30, tzinfo=AMSTERDAM)
    assert single.decoded("dtend") - single.decoded("dtstart") == timedelta(minutes=45)
    assert "location" not in single
    assert b"VTIMEZONE" in invitation(replace(VIEW, events=(event(winter, None, ""),)))


def test_one_meeting_of_a_series_goes_by_its_own_day_and_counts_its_changes() -> None:
    of = series()
    moved = replace(meetings(of)[3], on=date(2026, 9, 23), revision=2)
    (single,) = events(replace(VIEW, events=(event(moved, of, "Kamer 2"),)))
    assert single["uid"] == uid("s")
    assert single["sequence"] == 2
    assert single.decoded("recurrence-id").date() == moved.slot
    assert single.decoded("dtstart").date() == date(2026, 9, 23)


def test_what_is_cancelled_is_taken_off() -> None:
    gone = Meeting(id=MeetingId("m"), kind="zorgteam", on=FIRST, cancelled_on=FIRST, revision=1)
    view = replace(VIEW, events=(event(gone, None, ""),))
    calendar = Calendar.from_ical(invitation(view))
    assert calendar["method"] == "CANCEL"
    assert events(view)[0]["status"] == "CANCELLED"
    assert events(view)[0].decoded("dtstart") == FIRST


@pytest.mark.parametrize(("organizer", "method"), [(None, "PUBLISH"), (Guest(name="Anja", mail="a@x.nl"), "REQUEST")])
def test_guests_are_asked_only_by_somebody(organizer: Guest | None, method: str) -> None:
    guests = (Guest(name="Şahin & Zn; Ĳ, “B”", mail="b@x.nl"),)
    meeting = Meeting(id=MeetingId("m"), kind="zorgteam", on=FIRST, at=time(9, 0))
    view = replace(VIEW, guests=guests, organizer=organizer, events=(event(meeting, None, ""),))
    calendar = Calendar.from_ical(invitation(view))
    assert calendar["method"] == method
    (found,) = calendar.walk("VEVENT")
    assert str(found["attendee"]) == "mailto:b@x.nl"
    assert ("organizer" in found) == (organizer is not None)


def test_odd_signs_and_long_texts_come_back_as_they_were() -> None:
    place = "Kamer ’t Hof; 2e verdieping, links\\rechts & “Ĳ” 🌱 " + "lang " * 60
    meeting = Meeting(id=MeetingId("m"), kind="zorgteam", on=FIRST, at=time(9, 0))
    view = replace(VIEW, events=(event(meeting, None, place.strip()),))
    assert str(events(view)[0]["location"]) == place.strip()
    assert all(len(line) <= 75 for line in invitation(view).split(b"\r\n"))


def test_equal_data_gives_equal_bytes() -> None:
    of = series()
    assert invitation(view_of(of, meetings(of))) == invitation(view_of(of, meetings(of)))


def test_a_series_without_a_time_is_of_whole_days() -> None:
    of = series(at=None)
    master = events(view_of(of, meetings(of)))[0]
    assert master.decoded("dtstart") == FIRST
    assert "UNTIL=20270731" in rule_of(view_of(of, meetings(of))).split(";")
