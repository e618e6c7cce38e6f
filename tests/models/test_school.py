from datetime import date

import pytest

from models.errors import ValidationError
from models.ids import LocationId
from models.school import Location, PupilCount, School


@pytest.mark.parametrize("brin", ["99zz", "9ZZZ", "99ZZZ", "AB12", "99ZZ00"])
def test_a_brin_is_two_digits_and_two_capitals(brin: str) -> None:
    with pytest.raises(ValidationError) as caught:
        School(name="De Wissel", brin=brin)
    assert caught.value.problems == {"brin": "brin"}


@pytest.mark.parametrize("branch", ["", "0", "000", "0A"])
def test_a_branch_is_two_digits(branch: str) -> None:
    with pytest.raises(ValidationError) as caught:
        School(name="De Wissel", branch=branch)
    assert caught.value.problems == {"branch": "branch"}


def test_the_code_names_school_and_branch() -> None:
    assert School(name="De Wissel", brin="99ZZ", branch="03").code == "99ZZ03"
    assert School(name="De Wissel").code == "00XX00"


def test_a_school_and_a_location_have_names() -> None:
    with pytest.raises(ValidationError) as school:
        School(name=" ")
    assert school.value.problems == {"name": "required"}
    with pytest.raises(ValidationError) as location:
        Location(id=LocationId("l"), name="")
    assert location.value.problems == {"name": "required"}
    assert Location(id=LocationId("l"), name="Hoofdgebouw").key == ""


def test_a_count_is_not_below_zero() -> None:
    with pytest.raises(ValidationError) as caught:
        PupilCount(on=date(2025, 10, 1), number=-1)
    assert caught.value.problems == {"number": "negative"}
    assert PupilCount(on=date(2025, 10, 1), number=0).number == 0
