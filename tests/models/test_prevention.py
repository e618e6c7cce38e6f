from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import ValidationError
from models.ids import PreventionId
from models.prevention import (
    DEFAULT_MINUTES,
    MOST_MINUTES,
    MOST_REACHED,
    WEEK,
    PreventionActivity,
    PreventionKind,
    column_day,
    copied,
    minutes_by_week,
    monday_of,
    school_year_of,
    total,
    totals_by_kind,
)

OBSERVED = PreventionKind.CLASS_OBSERVATION


def activity(on: date, kind: PreventionKind = OBSERVED, changes: Mapping[str, Any] | None = None) -> PreventionActivity:
    return replace(PreventionActivity(id=PreventionId("a"), kind=kind, on=on, minutes=30), **(changes or {}))


days = st.dates(date(2000, 1, 1), date(2090, 12, 31))


def test_every_kind_has_minutes_to_begin_with() -> None:
    assert set(DEFAULT_MINUTES) == set(PreventionKind)
    assert all(0 < minutes <= MOST_MINUTES for minutes in DEFAULT_MINUTES.values())


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"minutes": 0}, {"minutes": "positive"}),
        ({"minutes": MOST_MINUTES + 1}, {"minutes": "too_many"}),
        ({"reached": -1}, {"reached": "negative"}),
        ({"reached": MOST_REACHED + 1}, {"reached": "too_many"}),
        ({"whole_week": True}, {"on": "monday"}),
    ],
)
def test_what_cannot_be(changes: dict[str, Any], problem: dict[str, str]) -> None:
    with pytest.raises(ValidationError) as caught:
        activity(date(2024, 2, 29), changes=changes)
    assert caught.value.problems == problem


@given(day=days)
def test_a_week_begins_on_monday_and_has_a_column_for_each_school_day_and_one_for_all(day: date) -> None:
    monday = monday_of(day)
    assert monday.weekday() == 0
    assert monday <= day < monday + WEEK
    for column in range(6):
        on, whole = column_day(monday, column)
        assert activity(on, changes={"whole_week": whole}).column == column
    assert activity(monday + timedelta(days=6)).column == 5, "the weekend stands with the whole week"


def test_week_53_and_new_year_are_one_week() -> None:
    assert monday_of(date(2027, 1, 1)) == monday_of(date(2026, 12, 31)) == date(2026, 12, 28)
    assert date(2026, 12, 28).isocalendar().week == 53


def test_totals_count_only_what_somebody_counted() -> None:
    day = date(2026, 3, 10)
    found = [
        activity(day, changes={"reached": 4}),
        activity(day),
        activity(day, PreventionKind.OFFICE_HOUR, {"minutes": 60}),
    ]
    totals = totals_by_kind(found)
    assert list(totals) == [OBSERVED, PreventionKind.OFFICE_HOUR]
    assert (totals[OBSERVED].times, totals[OBSERVED].minutes, totals[OBSERVED].reached) == (2, 60, 4)
    assert total(found).minutes == 120
    assert total(()).times == 0


@given(on=st.lists(days), first=days, length=st.integers(0, 400))
def test_the_weeks_hold_every_minute_of_their_days_once(on: list[date], first: date, length: int) -> None:
    last = first + timedelta(days=length)
    weeks = minutes_by_week([activity(day) for day in on], first, last)
    within = [day for day in on if monday_of(first) <= day < monday_of(last) + WEEK]
    assert sum(week.get(OBSERVED, 0) for week in weeks) == 30 * len(within)
    assert len(weeks) == (monday_of(last) - monday_of(first)).days // 7 + 1


def test_a_copy_is_a_week_later_and_has_reached_nobody_yet() -> None:
    before = activity(date(2026, 12, 28), changes={"whole_week": True, "by": "Sanne & co", "reached": 12})
    after = copied(before, PreventionId("b"), 1)
    assert (after.on, after.whole_week, after.by, after.minutes) == (date(2027, 1, 4), True, "Sanne & co", 30)
    assert after.reached is None


def test_a_school_year_ends_on_the_last_of_july() -> None:
    assert school_year_of(date(2024, 2, 29)) == (date(2023, 8, 1), date(2024, 7, 31))
