from datetime import date

import pytest

from ui import words

DAY = date(2026, 11, 3)


@pytest.mark.usefixtures("qapp")
def test_days_are_written_the_dutch_way() -> None:
    assert words.short_day(DAY, date(2026, 1, 1)) == "di 3 nov"
    assert words.short_day(DAY, date(2027, 1, 1)) == "di 3 nov 2026"
    assert words.full_day(DAY) == "dinsdag 3 november 2026"
    assert words.date_of(DAY) == "3 nov 2026"
    assert words.day_in_field(DAY) == "di 3 nov 2026"
    assert words.whole_number(12345) == "12.345"
