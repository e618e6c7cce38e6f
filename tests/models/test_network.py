from datetime import date, timedelta

import pytest

from models.errors import ValidationError
from models.ids import OrganisationId, ProfessionalId
from models.network import Organisation, Professional, deployed_on
from models.spans import Span

FIRST, LAST = date(2025, 8, 1), date(2026, 7, 31)
DAY = timedelta(days=1)


def organisation(name: str = "Groei & Glunder", waiting_weeks: int | None = None) -> Organisation:
    return Organisation(id=OrganisationId("o"), name=name, waiting_weeks=waiting_weeks)


def professional(
    name: str = "Sanne", days: frozenset[int] = frozenset(), deployment: Span | None = None
) -> Professional:
    return Professional(id=ProfessionalId("p"), name=name, days=days, deployment=deployment or Span())


def test_an_organisation_has_a_name_and_waits_no_less_than_zero_weeks() -> None:
    with pytest.raises(ValidationError) as caught:
        organisation(name="", waiting_weeks=-1)
    assert caught.value.problems == {"name": "required", "waiting_weeks": "negative"}
    assert organisation(waiting_weeks=0).waiting_weeks == 0
    assert organisation().waiting_weeks is None


@pytest.mark.parametrize("day", [-1, 5, 6])
def test_there_is_no_school_in_the_weekend(day: int) -> None:
    with pytest.raises(ValidationError) as caught:
        professional(days=frozenset({0, day}))
    assert caught.value.problems == {"days": "weekday"}


def test_a_professional_has_a_name() -> None:
    with pytest.raises(ValidationError) as caught:
        professional(name=" ")
    assert caught.value.problems == {"name": "required"}
    assert professional(days=frozenset(range(5))).days == {0, 1, 2, 3, 4}


def test_deployment_includes_its_first_and_last_day() -> None:
    here = professional(deployment=Span(start=FIRST, end=LAST))
    assert [deployed_on(here, day) for day in (FIRST - DAY, FIRST, LAST, LAST + DAY)] == [False, True, True, False]
    assert deployed_on(professional(), date.max)
