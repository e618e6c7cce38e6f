from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.ids import PupilId
from models.names import PersonName
from models.pupil import Pupil, age_on
from models.school import EducationType
from models.school_age import leaves_by_age


def pupil(born: date | None, kind: EducationType) -> Pupil:
    return Pupil(id=PupilId("p"), name=PersonName(given="Noor"), birth_date=born, education_type=kind)


@pytest.mark.parametrize(
    ("born", "kind", "last", "age"),
    [
        (date(2012, 7, 31), EducationType.SBO, date(2026, 7, 31), 14),
        (date(2012, 8, 1), EducationType.SBO, date(2027, 7, 31), 14),
        (date(2006, 3, 1), EducationType.VSO, date(2026, 7, 31), 20),
        (date(2008, 2, 29), EducationType.PRO, date(2028, 7, 31), 20),
    ],
)
def test_a_pupil_may_stay_until_the_end_of_the_school_year_in_which_he_reaches_the_age(
    born: date, kind: EducationType, last: date, age: int
) -> None:
    assert leaves_by_age(pupil(born, kind)) == (last, age)


@pytest.mark.parametrize(
    "kind", [EducationType.REGULAR_PRIMARY, EducationType.REGULAR_SECONDARY, EducationType.UNKNOWN]
)
def test_other_forms_know_no_such_day(kind: EducationType) -> None:
    assert leaves_by_age(pupil(date(2012, 1, 1), kind)) is None


def test_without_a_birth_date_nothing_is_said() -> None:
    assert leaves_by_age(pupil(None, EducationType.VSO)) is None


@given(
    born=st.dates(date(1990, 1, 1), date(2025, 12, 31)), kind=st.sampled_from([EducationType.SBO, EducationType.VSO])
)
def test_on_the_last_day_the_age_was_reached_within_a_year(born: date, kind: str) -> None:
    found = leaves_by_age(pupil(born, EducationType(kind)))
    assert found is not None
    last, age = found
    assert age_on(born, last) == age
    assert (last.month, last.day) == (7, 31)
