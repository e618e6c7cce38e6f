from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import ReportError
from models.monitor.periods import Period, PeriodKind, closed, following, parse_period, period_of, preceding
from models.monitor.words import period_title
from resources import texts

ANY_DAY = st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 1, 1))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-2026", date(2025, 8, 1), date(2026, 7, 31)),
        ("2025-2026-H1", date(2025, 8, 1), date(2026, 1, 31)),
        ("2025-2026-H2", date(2026, 2, 1), date(2026, 7, 31)),
        ("2023-2024-Q3", date(2024, 2, 1), date(2024, 4, 30)),
        ("2025-2026-Q1", date(2025, 8, 1), date(2025, 10, 31)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-12", date(2025, 12, 1), date(2025, 12, 31)),
    ],
)
def test_ids_name_first_and_last_day(text: str, first: date, last: date) -> None:
    period = parse_period(text)
    assert (period.first, period.last, period.id) == (first, last, text)


@pytest.mark.parametrize(
    "text",
    ["", "2025-2027", "2025-2025-H1", "2025-2026-H3", "2025-13", "2025-00", "2025-2026-Q5", "0001", "9999", "25", "x"],
)
def test_other_texts_are_no_period(text: str) -> None:
    with pytest.raises(ReportError) as caught:
        parse_period(text)
    assert (caught.value.code, caught.value.facts["period"]) == ("monitor_period", text)


@given(st.sampled_from(PeriodKind), ANY_DAY)
def test_periods_follow_each_other_without_gap_or_overlap(kind: PeriodKind, day: date) -> None:
    period = period_of(kind, day)
    assert period.span.covers(day)
    assert parse_period(period.id) == period
    assert following(period).first == period.last + timedelta(days=1)
    assert preceding(following(period)) == period
    assert following(preceding(period)) == period


@given(st.sampled_from([PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR]), ANY_DAY)
def test_short_periods_lie_within_one_school_year(kind: PeriodKind, day: date) -> None:
    period, year = period_of(kind, day), period_of(PeriodKind.SCHOOL_YEAR, day)
    assert year.first <= period.first <= period.last <= year.last


def test_a_period_is_over_the_day_after_its_last() -> None:
    period = parse_period("2025-2026-H1")
    assert not closed(period, date(2026, 1, 31))
    assert closed(period, date(2026, 2, 1))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2025-2026", "schooljaar 2025-2026"),
        ("2025-2026-H2", "tweede helft van schooljaar 2025-2026"),
        ("2025-2026-Q4", "vierde kwart van schooljaar 2025-2026"),
        ("2025", "kalenderjaar 2025"),
        ("2026-03", "maand 03-2026"),
    ],
)
def test_periods_have_words(text: str, words: str) -> None:
    assert period_title(parse_period(text), texts("nl")) == words
    assert period_title(parse_period(text), texts("en")) != words


def test_a_period_is_a_value() -> None:
    assert parse_period("2025") == Period(kind=PeriodKind.CALENDAR_YEAR, first=date(2025, 1, 1))
