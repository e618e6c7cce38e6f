"""Days and times of meetings."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import ValidationError
from models.meeting_usual import next_day
from ui.clock import clock_time, parse_time

DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


@given(last=DAYS, today=DAYS)
def test_the_next_day_is_the_same_weekday_and_the_first_after_both(last: date, today: date) -> None:
    found = next_day(last, today)
    assert found.weekday() == last.weekday()
    assert found > max(last, today)
    assert found - timedelta(weeks=1) <= max(last, today)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("10:30", time(10, 30)),
        ("10.30", time(10, 30)),
        ("1030", time(10, 30)),
        ("930", time(9, 30)),
        ("9u", time(9, 0)),
        ("9u15", time(9, 15)),
        ("13 uur", time(13, 0)),
        ("0:05", time(0, 5)),
        (" 8 ", time(8, 0)),
    ],
)
def test_a_time_is_read_as_people_type_it(typed: str, meant: time) -> None:
    assert parse_time(typed) == meant


@pytest.mark.parametrize("typed", ["25:00", "10:60", "half elf", "10:3x", "-1", "123456"])
def test_a_time_nobody_understands_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError) as refused:
        parse_time(typed)
    assert refused.value.problems == {"at": "time"}


def test_no_time_is_no_time() -> None:
    assert parse_time("  ") is None


@given(moment=st.times())
def test_a_time_is_read_back_as_it_is_written(moment: time) -> None:
    assert parse_time(clock_time(moment)) == time(moment.hour, moment.minute)
