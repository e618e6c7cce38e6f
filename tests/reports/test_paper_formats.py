from datetime import date, time

import pytest

from reports import formats

DAY = date(2026, 11, 3)


@pytest.mark.parametrize(("language", "shown"), [("nl", "di 3 november 2026"), ("en", "Tue 3 November 2026")])
def test_a_day_in_full(language: str, shown: str) -> None:
    assert formats.day(DAY, language) == shown


@pytest.mark.parametrize(("language", "shown"), [("nl", "di 3 nov 2026"), ("en", "Tue 3 Nov 2026")])
def test_a_day_in_a_table_keeps_its_year(language: str, shown: str) -> None:
    assert formats.short_day(DAY, language) == shown


def test_a_day_of_birth_has_no_weekday() -> None:
    assert formats.birth_day(date(2013, 2, 1), "nl") == "1 februari 2013"


def test_a_time_has_two_digits() -> None:
    assert formats.clock(time(9, 5), "nl") == "09:05"


def test_numbers_are_dutch() -> None:
    assert formats.number(1234.5, "nl") == "1.234,5"


def test_what_is_not_known_is_a_dash() -> None:
    unknown = [formats.day(None, "nl"), formats.short_day(None, "nl"), formats.birth_day(None, "nl")]
    assert [*unknown, formats.clock(None, "nl")] == ["–"] * 4
