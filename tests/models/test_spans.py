from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import ValidationError
from models.spans import ALWAYS, Span, school_year_start

DAYS = st.dates(date(2020, 1, 1), date(2020, 3, 1))
FIRST, LAST = date(2025, 8, 1), date(2026, 7, 31)
DAY = timedelta(days=1)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start, end = draw(st.none() | DAYS), draw(st.none() | DAYS)
    if start and end and end < start:
        start, end = end, start
    return Span(start=start, end=end)


def test_both_ends_belong_to_it() -> None:
    year = Span(start=FIRST, end=LAST)
    assert [year.covers(day) for day in (FIRST - DAY, FIRST, LAST, LAST + DAY)] == [False, True, True, False]


def test_open_ends() -> None:
    assert ALWAYS.covers(date.min)
    assert ALWAYS.covers(date.max)
    assert Span(start=FIRST).covers(date.max)
    assert Span(end=LAST).covers(date.min)
    assert Span(start=FIRST, end=FIRST).covers(FIRST)


def test_the_end_is_not_before_the_start() -> None:
    with pytest.raises(ValidationError) as caught:
        Span(start=LAST, end=FIRST)
    assert caught.value.problems == {"end": "before_start"}


@given(spans(), spans())
def test_overlapping_is_sharing_a_day(one: Span, other: Span) -> None:
    window = [date(2019, 12, 1) + timedelta(days=number) for number in range(150)]
    share = any(one.covers(day) and other.covers(day) for day in window)
    assert one.overlaps(other) == other.overlaps(one) == share


@pytest.mark.parametrize(
    ("day", "start"),
    [
        (date(2026, 7, 31), date(2025, 8, 1)),
        (date(2026, 8, 1), date(2026, 8, 1)),
        (date(2026, 1, 1), date(2025, 8, 1)),
        (date(2025, 12, 31), date(2025, 8, 1)),
    ],
)
def test_a_school_year_begins_on_1_august(day: date, start: date) -> None:
    assert school_year_start(day) == start
