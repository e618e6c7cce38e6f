from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from models.ids import FreeDaysId, MeetingId, ProfessionalId
from models.meeting import Meeting, Participant, Presence
from models.meeting_usual import Surroundings, usual
from models.network import Professional
from models.profile import load_profile
from models.school_days import FreeDays, HolidayRegion, SchoolCalendar
from models.series import Repeat

TODAY = date(2026, 9, 1)
AMSTERDAM = load_profile("amsterdam")
PEOPLE = (
    Professional(id=ProfessionalId("coordinator"), name="Anja", role="zorgcoördinator"),
    Professional(id=ProfessionalId("oka"), name="Bo", role="Ouder-kindadviseur (OKT)", days=frozenset({1})),
    Professional(id=ProfessionalId("oka2"), name="Cas", role="ouder-kindadviseur", days=frozenset({3})),
    Professional(id=ProfessionalId("sport"), name="Dana", role="buurtsportcoach"),
    Professional(id=ProfessionalId("blank"), name="Eef"),
)


def around(*before: Meeting, region: HolidayRegion | None = None) -> Surroundings:
    calendar = SchoolCalendar(region=region)
    return Surroundings(profile=AMSTERDAM, calendar=calendar, people=PEOPLE, before=before, today=TODAY)


def held(on: date) -> Meeting:
    seat = Participant(professional=ProfessionalId("oka"), presence=Presence.ABSENT)
    return Meeting(id=MeetingId("m"), kind="zorgteam", on=on, at=time(9, 0), place="Kamer 2", participants=(seat,))


def test_a_type_that_was_never_held_follows_the_way_of_working() -> None:
    found = usual(MeetingId("new"), "zorgteam", "Anja", around())
    assert found.repeat is Repeat.WEEKLY
    assert (found.meeting.on, found.meeting.chair) == (date(2026, 9, 8), "Anja")
    assert [seat.professional for seat in found.meeting.participants] == ["coordinator", "oka"]


@pytest.mark.parametrize(("kind", "repeat"), [("mdo", Repeat.ONCE), ("a_type_of_elsewhere", Repeat.ONCE)])
def test_a_type_without_a_rhythm_comes_once(kind: str, repeat: Repeat) -> None:
    assert usual(MeetingId("new"), kind, "", around()).repeat is repeat


def test_what_was_held_comes_once_more_with_the_same_people_invited_anew() -> None:
    found = usual(MeetingId("new"), "zorgteam", "", around(held(date(2026, 8, 27)), held(date(2026, 6, 1))))
    assert found.repeat is Repeat.ONCE
    assert (found.meeting.on, found.meeting.at, found.meeting.place) == (date(2026, 9, 3), time(9, 0), "Kamer 2")
    assert found.meeting.participants == (Participant(professional=ProfessionalId("oka")),)


def test_while_a_series_runs_it_is_the_first_day_between() -> None:
    series = [replace(held(TODAY + timedelta(weeks=weeks)), id=MeetingId(f"m{weeks}")) for weeks in (1, 2, 4, 6)]
    assert usual(MeetingId("new"), "zorgteam", "", around(*series)).meeting.on == TODAY + timedelta(weeks=3)


def test_a_day_without_school_is_passed_over() -> None:
    last, later = held(date(2026, 10, 6)), date(2026, 10, 7)
    found = usual(MeetingId("new"), "zorgteam", "", replace(around(last), today=later))
    assert found.meeting.on == date(2026, 10, 13)
    north = replace(around(last, region=HolidayRegion.NORTH), today=later)
    assert usual(MeetingId("new"), "zorgteam", "", north).meeting.on == date(2026, 10, 20)


def test_a_school_that_is_never_open_still_gets_a_day() -> None:
    shut = FreeDays(id=FreeDaysId("f"), title="Dicht", first=date(2026, 9, 1), last=date(2027, 9, 1))
    later = FreeDays(id=FreeDaysId("g"), title="Dicht", first=date(2027, 9, 1), last=date(2028, 9, 1))
    closed = replace(around(), calendar=SchoolCalendar(own=(shut, later)))
    assert usual(MeetingId("new"), "zorgteam", "", closed).meeting.on == date(2026, 9, 8)


def test_a_weekend_day_becomes_a_friday() -> None:
    saturday = replace(around(), today=date(2026, 9, 5))
    assert usual(MeetingId("new"), "zorgteam", "", saturday).meeting.on == date(2026, 9, 11)
