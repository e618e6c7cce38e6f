from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import ReportError, ValidationError
from models.ids import FreeDaysId
from models.school_days import (
    FreeDays,
    FreeKind,
    HolidayRegion,
    SchoolCalendar,
    closed_days,
    holidays,
    parse,
    public_holidays,
)
from models.spans import Span

NORTH = SchoolCalendar(region=HolidayRegion.NORTH)
SOUTH = SchoolCalendar(region=HolidayRegion.SOUTH)
YEARS = range(2024, 2030)


@pytest.mark.parametrize("region", HolidayRegion)
@pytest.mark.parametrize("year", YEARS)
def test_every_school_year_has_its_five_holidays_in_every_region(region: HolidayRegion, year: int) -> None:
    span = Span(start=date(year, 9, 10), end=date(year + 1, 8, 1))
    found = [entry.kind for entry in SchoolCalendar(region=region).within(span)]
    assert found == [FreeKind.AUTUMN, FreeKind.CHRISTMAS, FreeKind.SPRING, FreeKind.MAY, FreeKind.SUMMER]


def test_a_holiday_runs_from_saturday_to_sunday_and_no_region_has_two_at_once() -> None:
    for region in HolidayRegion:
        own = [entry for entry in holidays() if region in entry.regions]
        assert all((entry.first.weekday(), entry.last.weekday()) == (5, 6) for entry in own)
        assert all(first.last < second.first for first, second in pairwise(own))


def test_the_summer_holiday_has_six_weeks_and_is_spread() -> None:
    summers = [entry for entry in holidays() if entry.kind is FreeKind.SUMMER]
    assert {entry.last - entry.first for entry in summers} == {timedelta(days=43)}
    for year in YEARS:
        assert len({entry.first for entry in summers if entry.first.year == year + 1}) == len(HolidayRegion)


def test_autumn_and_spring_are_advice_and_the_rest_is_fixed() -> None:
    assert {entry.kind for entry in holidays() if entry.advised} == {FreeKind.AUTUMN, FreeKind.SPRING}
    assert {entry.kind for entry in holidays() if not entry.advised} == {
        FreeKind.CHRISTMAS,
        FreeKind.MAY,
        FreeKind.SUMMER,
    }


def test_a_second_week_in_may_counts_only_when_the_school_takes_it_and_is_offered_until_it_said_something() -> None:
    span = Span(start=date(2027, 8, 1), end=date(2028, 8, 1))
    (week,) = NORTH.to_choose(span)
    assert (week.first, week.last) == (date(2028, 4, 22), date(2028, 4, 30))
    day = week.first + timedelta(days=3)
    assert NORTH.free(day) is None
    own = FreeDays(id=FreeDaysId("may"), title="meivakantie", first=week.first, last=week.last)
    said = SchoolCalendar(region=HolidayRegion.NORTH, own=(own,))
    assert said.free(day) is not None
    assert said.to_choose(span) == ()
    assert SchoolCalendar().to_choose(span) == ()


def test_regions_differ() -> None:
    day = date(2026, 10, 12)
    free = NORTH.free(day)
    assert free is not None
    assert free.kind is FreeKind.AUTUMN
    assert SOUTH.free(day) is None
    assert SchoolCalendar().free(day) is None


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2026, 4, 6), FreeKind.EASTER_MONDAY),
        (date(2026, 5, 14), FreeKind.ASCENSION),
        (date(2026, 5, 25), FreeKind.WHIT_MONDAY),
        (date(2026, 4, 27), FreeKind.KINGS_DAY),
        (date(2025, 4, 26), FreeKind.KINGS_DAY),
        (date(2027, 1, 1), FreeKind.NEW_YEAR),
    ],
)
def test_public_holidays(day: date, kind: FreeKind) -> None:
    assert public_holidays(day.year)[day] is kind
    assert SchoolCalendar().free(day) is not None


def free_days(first: date, last: date, *, school_open: bool = False) -> FreeDays:
    return FreeDays(id=FreeDaysId("f"), title="Studiedag", first=first, last=last, school_open=school_open)


def test_what_the_school_says_goes_first() -> None:
    day = date(2026, 10, 12)
    study = SchoolCalendar(own=(free_days(day, day),))
    assert [free.title for free in closed_days(study, [day, day + timedelta(days=1)]).values()] == ["Studiedag"]
    assert SchoolCalendar(region=HolidayRegion.NORTH, own=(free_days(day, day, school_open=True),)).free(day) is None


@given(st.dates(date(2024, 1, 1), date(2030, 12, 31)))
def test_a_weekday_without_a_reason_is_a_school_day(day: date) -> None:
    free = NORTH.free(day)
    inside = any(entry.first <= day <= entry.last for entry in NORTH.within(Span(start=day, end=day)))
    assert (free is not None) == (inside or day in public_holidays(day.year))


def test_what_is_known_ends() -> None:
    assert NORTH.known_until() == date(2030, 9, 1)
    assert SchoolCalendar().known_until() is None


@pytest.mark.parametrize(
    ("title", "last", "problem"),
    [("", date(2026, 1, 2), "title"), ("x", date(2025, 1, 1), "last"), ("x", date(2028, 1, 1), "last")],
)
def test_free_days_that_cannot_be(title: str, last: date, problem: str) -> None:
    with pytest.raises(ValidationError) as refused:
        FreeDays(id=FreeDaysId("f"), title=title, first=date(2026, 1, 1), last=last)
    assert set(refused.value.problems) == {problem}


def test_a_file_with_a_strange_key_is_refused() -> None:
    with pytest.raises(ReportError):
        parse("x.toml", {"holiday": [{"kind": "autumn", "regions": ["noord"], "first": date(2026, 1, 1)}]})
