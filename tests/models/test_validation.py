from datetime import date

import pytest

from models.errors import AppError, ValidationError
from models.validation import Checks

EARLY, LATE = date(2026, 1, 1), date(2026, 1, 2)


def problems(checks: Checks) -> dict[str, str]:
    with pytest.raises(ValidationError) as caught:
        checks.done()
    return caught.value.problems


def test_nothing_wrong_raises_nothing() -> None:
    checks = Checks()
    checks.require("name", "Altra")
    checks.order("end", EARLY, EARLY)
    checks.that("number", [1], "positive")
    checks.done()


def test_all_problems_are_collected_and_the_first_of_a_field_is_kept() -> None:
    checks = Checks()
    checks.require("name", " \t")
    checks.that("name", holds=False, code="double")
    checks.order("end", LATE, EARLY)
    checks.that("number", 0, "positive")
    assert problems(checks) == {"name": "required", "end": "before_start", "number": "positive"}


@pytest.mark.parametrize(("earlier", "later"), [(None, EARLY), (LATE, None), (None, None), (EARLY, LATE)])
def test_an_open_date_is_in_order_with_any(earlier: date | None, later: date | None) -> None:
    checks = Checks()
    checks.order("end", earlier, later)
    checks.done()


def test_the_error_names_fields_and_never_values() -> None:
    error = ValidationError({"surname": "required", "given": "required"})
    assert isinstance(error, AppError)
    assert (error.code, error.facts) == ("invalid", {"fields": "given, surname"})


def test_an_error_without_a_code_is_general() -> None:
    assert AppError().code == "general"
    assert AppError("x", count=3).facts == {"count": 3}
