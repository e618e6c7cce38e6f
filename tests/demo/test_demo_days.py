from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.demo.days import add_years, after, in_holiday, leap_birth, school_day, weekday, weekdays, year_end
from models.pupil import age_on

DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


@given(DAYS)
def test_a_school_day_is_no_weekend_and_no_holiday(day: date) -> None:
    found = school_day(day)
    assert found >= day
    assert found.weekday() < 5
    assert not in_holiday(found)


@given(DAYS, st.integers(0, 60))
def test_school_days_keep_their_order(day: date, later: int) -> None:
    assert school_day(day) <= school_day(day + timedelta(days=later)) == after(day, later)
    assert weekday(day) <= weekday(day + timedelta(days=later))


@given(DAYS)
def test_a_weekday_lies_at_most_two_days_back(day: date) -> None:
    assert weekday(day).weekday() < 5
    assert timedelta(0) <= day - weekday(day) <= timedelta(days=2)


@pytest.mark.parametrize(
    ("day", "years", "expected"),
    [
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2024, 2, 29), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 76, date(2100, 2, 28)),
        (date(2023, 3, 1), -3, date(2020, 3, 1)),
    ],
)
def test_years_are_added(day: date, years: int, expected: date) -> None:
    assert add_years(day, years) == expected


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2026, 7, 31), date(2026, 7, 31)), (date(2026, 8, 1), date(2027, 7, 31))]
)
def test_a_school_year_ends_on_31_july(day: date, expected: date) -> None:
    assert year_end(day) == expected


@given(st.dates(date(2020, 1, 1), date(2110, 1, 1)), st.integers(4, 19))
def test_somebody_born_on_a_leap_day_is_about_as_old_as_asked(today: date, age: int) -> None:
    born = leap_birth(today, age)
    assert (born.month, born.day) == (2, 29)
    assert age - 1 <= age_on(born, today) <= age + 8


def test_weekly_days_leave_out_the_holidays() -> None:
    days = weekdays(date(2025, 12, 2), date(2026, 1, 13))
    assert days == [date(2025, 12, 2), date(2025, 12, 9), date(2025, 12, 16), date(2026, 1, 6), date(2026, 1, 13)]
