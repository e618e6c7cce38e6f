from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.attendance import LASTING, AttendanceEvent, AttendanceKind, attendance_years, school_year_words
from models.errors import ValidationError
from models.ids import AttendanceEventId, PupilId
from models.spans import school_year_start

TODAY = date(2026, 3, 10)


def event(kind: AttendanceKind, on: date, until: date | None = None, name: str = "e") -> AttendanceEvent:
    return AttendanceEvent(id=AttendanceEventId(name), pupil=PupilId("p"), kind=kind, on=on, until=until)


@pytest.mark.parametrize(
    ("kind", "until", "problem"),
    [
        (AttendanceKind.AT_HOME, TODAY - timedelta(days=1), "before_start"),
        (AttendanceKind.SUSPENSION, TODAY - timedelta(days=1), "before_start"),
        (AttendanceKind.SUSPENSION, None, "required"),
        (AttendanceKind.INCIDENT, TODAY, "one_day"),
        (AttendanceKind.REMOVAL, TODAY, "one_day"),
    ],
)
def test_what_cannot_be_an_event(kind: AttendanceKind, until: date | None, problem: str) -> None:
    with pytest.raises(ValidationError) as caught:
        event(kind, TODAY, until)
    assert caught.value.problems == {"until": problem}


def test_only_sitting_at_home_can_go_on() -> None:
    assert event(AttendanceKind.AT_HOME, TODAY).goes_on
    assert not event(AttendanceKind.TIME_OUT, TODAY).goes_on
    assert not event(AttendanceKind.AT_HOME, TODAY, TODAY).goes_on


def test_open_sitting_at_home_counts_in_each_school_year_it_touches() -> None:
    at_home = event(AttendanceKind.AT_HOME, date(2024, 2, 29))
    years = attendance_years([at_home], TODAY)
    assert [year.start.year for year in years] == [2025, 2024, 2023]
    assert [at_home.id in year.carried for year in years] == [True, True, False]
    assert all(year.counts == {AttendanceKind.AT_HOME: 1} for year in years)


def test_the_last_day_of_july_and_the_first_of_august_are_two_years() -> None:
    events = [
        event(AttendanceKind.INCIDENT, date(2025, 7, 31), name="a"),
        event(AttendanceKind.INCIDENT, date(2025, 8, 1), name="b"),
        event(AttendanceKind.TIME_OUT, date(2025, 9, 1), name="c"),
    ]
    newest, oldest = attendance_years(events, TODAY)
    assert [entry.id for entry in newest.events] == ["c", "b"]
    assert list(newest.counts.items()) == [(AttendanceKind.INCIDENT, 1), (AttendanceKind.TIME_OUT, 1)]
    assert [entry.id for entry in oldest.events] == ["a"]
    assert school_year_words(newest.start) == "2025-2026"


days = st.dates(date(2015, 1, 1), date(2035, 12, 31))


@given(kind=st.sampled_from(sorted(LASTING)), on=days, length=st.integers(0, 900))
def test_an_event_counts_in_exactly_the_years_of_its_days(kind: AttendanceKind, on: date, length: int) -> None:
    until = on + timedelta(days=length)
    found = attendance_years([event(kind, on, until)], TODAY)
    wanted = {school_year_start(on + timedelta(days=day)) for day in range(length + 1)}
    assert {year.start for year in found} == wanted


def test_what_begins_in_the_future_counts_once() -> None:
    assert len(attendance_years([event(AttendanceKind.AT_HOME, TODAY + timedelta(days=500))], TODAY)) == 1
    assert attendance_years([], TODAY) == ()
