from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.errors import ValidationError
from models.ids import PupilId
from models.names import PersonName
from models.pupil import Pupil, Residence, age_on, birthday, enrolled_on, residence_on
from models.spans import Span

DAY = timedelta(days=1)
BIRTH_DATES = st.dates(date(1990, 1, 1), date(2025, 12, 31))
LEAP = date(2008, 2, 29)


pupil = partial(Pupil, id=PupilId("p"), name=PersonName(given="Eva"))


@given(BIRTH_DATES, st.integers(0, 30))
@example(LEAP, 12)
@example(LEAP, 16)
@example(LEAP, 18)
def test_a_birthday_is_the_first_day_on_which_one_has_that_age(born: date, age: int) -> None:
    day = birthday(born, age)
    assert age_on(born, day) == age
    assert age_on(born, day - DAY) == age - 1


@given(BIRTH_DATES, st.integers(0, 365 * 30))
@example(LEAP, 366)
def test_the_age_is_that_of_the_last_birthday(born: date, days: int) -> None:
    day = born + timedelta(days=days)
    age = age_on(born, day)
    assert birthday(born, age) <= day < birthday(born, age + 1)


def test_born_on_29_february() -> None:
    assert birthday(LEAP, 16) == date(2024, 2, 29)
    assert birthday(LEAP, 18) == date(2026, 3, 1)
    assert age_on(LEAP, date(2026, 2, 28)) == 17


def test_before_the_birth_an_age_is_below_zero() -> None:
    assert age_on(LEAP, LEAP - DAY) == -1


ROTTERDAM = Residence(municipality="Rotterdam", postcode="3011")
DELFT = Residence(municipality="Delft", since=date(2024, 3, 1))
DIEMEN = Residence(municipality="Diemen", since=date(2025, 9, 1))


@pytest.mark.parametrize(
    ("day", "home"),
    [
        (date(2000, 1, 1), ROTTERDAM),
        (date(2024, 2, 29), ROTTERDAM),
        (date(2024, 3, 1), DELFT),
        (date(2025, 8, 31), DELFT),
        (date(2026, 1, 1), DIEMEN),
    ],
)
def test_the_residence_is_the_last_that_has_begun(day: date, home: Residence) -> None:
    assert residence_on(pupil(residences=(ROTTERDAM, DELFT, DIEMEN)), day) == home


def test_a_residence_is_unknown_before_the_first_one() -> None:
    assert residence_on(pupil(residences=(DELFT,)), date(2024, 2, 29)) is None
    assert residence_on(pupil(), date(2024, 2, 29)) is None


@pytest.mark.parametrize("postcode", ["0123", "101", "10111", "1011 AB", "abcd"])
def test_a_postcode_has_four_digits(postcode: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Residence(municipality="Delft", postcode=postcode)
    assert caught.value.problems == {"postcode": "postcode"}


def test_a_residence_is_somewhere() -> None:
    with pytest.raises(ValidationError) as caught:
        Residence(municipality="")
    assert caught.value.problems == {"municipality": "required"}
    assert Residence(municipality="", postcode="1011").postcode == "1011"


@pytest.mark.parametrize("days", [-1, 6])
def test_days_beyond_a_school_week(days: int) -> None:
    with pytest.raises(ValidationError) as caught:
        pupil(days_a_week=days)
    assert caught.value.problems == {"days_a_week": "days_a_week"}


@pytest.mark.parametrize("days", [None, 0, 3, 5])
def test_days_within_a_school_week(days: int | None) -> None:
    assert pupil(days_a_week=days).days_a_week == days


def test_enrolled() -> None:
    here = pupil(enrolment=Span(start=date(2025, 8, 1), end=date(2026, 7, 31)))
    assert enrolled_on(here, date(2026, 7, 31))
    assert not enrolled_on(here, date(2026, 8, 1))
