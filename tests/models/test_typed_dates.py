from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import ValidationError
from models.typed_dates import FIRST_YEAR, LAST_YEAR, Leaning, parse_day

WEDNESDAY = date(2026, 11, 4)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("vandaag", date(2026, 11, 4)),
        ("Morgen", date(2026, 11, 5)),
        ("overmorgen", date(2026, 11, 6)),
        ("gisteren", date(2026, 11, 3)),
        ("tomorrow", date(2026, 11, 5)),
        ("vr", date(2026, 11, 6)),
        ("vrij", date(2026, 11, 6)),
        ("wo", date(2026, 11, 11)),
        ("wo.", date(2026, 11, 11)),
        ("di", date(2026, 11, 10)),
        ("zondag", date(2026, 11, 8)),
        ("thu", date(2026, 11, 5)),
        ("+2w", date(2026, 11, 18)),
        ("+ 3 d", date(2026, 11, 7)),
        ("+10", date(2026, 11, 14)),
        ("-1m", date(2026, 10, 4)),
        ("+1j", date(2027, 11, 4)),
        ("over 2 weken", date(2026, 11, 18)),
        ("over 1 week", date(2026, 11, 11)),
        ("in 3 months", date(2027, 2, 4)),
        ("2 jaar geleden", date(2024, 11, 4)),
        ("5 days ago", date(2026, 10, 30)),
        ("3/11", date(2027, 11, 3)),
        ("4/11", date(2026, 11, 4)),
        ("5-11", date(2026, 11, 5)),
        ("12-3-2015", date(2015, 3, 12)),
        ("12 3 2015", date(2015, 3, 12)),
        ("12.03.15", date(2015, 3, 12)),
        ("3-11-62", date(1962, 11, 3)),
        ("3-11-46", date(2046, 11, 3)),
        ("12032015", date(2015, 3, 12)),
        ("2015-03-12", date(2015, 3, 12)),
        ("3 nov", date(2027, 11, 3)),
        ("3nov", date(2027, 11, 3)),
        ("3 mrt 2027", date(2027, 3, 3)),
        ("3 maart 2027", date(2027, 3, 3)),
        ("1 mei", date(2027, 5, 1)),
        ("1 sept.", date(2027, 9, 1)),
        ("3 october 2026", date(2026, 10, 3)),
        ("di 10 nov 2026", date(2026, 11, 10)),
        ("15", date(2026, 11, 15)),
        ("3", date(2026, 12, 3)),
        ("31", date(2026, 12, 31)),
        ("29/2", date(2028, 2, 29)),
    ],
)
def test_a_day_is_what_people_mean(typed: str, meant: date) -> None:
    assert parse_day(typed, WEDNESDAY) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("vr", date(2026, 10, 30)),
        ("wo", date(2026, 10, 28)),
        ("3/11", date(2026, 11, 3)),
        ("4/11", date(2026, 11, 4)),
        ("5/11", date(2025, 11, 5)),
        ("31", date(2026, 10, 31)),
        ("29 feb", date(2024, 2, 29)),
    ],
)
def test_what_has_been_is_looked_for_in_the_past(typed: str, meant: date) -> None:
    assert parse_day(typed, WEDNESDAY, Leaning.BACK) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "v",
        "x",
        "31/4",
        "30-2-2026",
        "32",
        "0",
        "3/13",
        "12-3-201",
        "3 foo",
        "99999999",
        "+2x",
        "+9999j",
        "1-1-1899",
    ],
)
def test_what_is_no_day_is_said_beside_the_field(typed: str) -> None:
    with pytest.raises(ValidationError) as caught:
        parse_day(typed, WEDNESDAY)
    assert caught.value.problems == {"date": "date"}


def test_a_leap_day_is_found_over_a_century_without_one() -> None:
    assert parse_day("29/2", date(2097, 3, 1)) == date(2104, 2, 29)


DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


@given(day=DAYS, today=DAYS)
def test_a_whole_date_never_depends_on_today(day: date, today: date) -> None:
    for written in (f"{day.day}-{day.month}-{day.year}", day.isoformat(), f"{day.day:02}{day.month:02}{day.year}"):
        assert parse_day(written, today) == day


@given(day=DAYS, distance=st.integers(0, 360), leaning=st.sampled_from(Leaning))
def test_a_day_without_a_year_is_the_nearest(day: date, distance: int, leaning: Leaning) -> None:
    today = day - timedelta(days=distance) * leaning.value
    if (day.month, day.day) != (2, 29):
        assert parse_day(f"{day.day}/{day.month}", today, leaning) == day


@given(text=st.text(max_size=14), today=DAYS)
def test_any_text_is_a_day_or_a_problem(text: str, today: date) -> None:
    with suppress(ValidationError):
        assert FIRST_YEAR <= parse_day(text, today).year <= LAST_YEAR
