"""Pupils who left the demo school: there is something to keep, something that may go, and one that is held."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from models.demo.former import with_former
from models.demo.school import generate
from models.retention import Part, Stop
from models.usecases.demo import fill
from models.usecases.retention import RetentionUseCases
from models.usecases.session import Session
from tests.demo.demo_schools import TODAY
from tests.demo.test_demo_school import check
from tests.stores import NOW
from tests.stores import TODAY as STORE_DAY


@settings(max_examples=4, deadline=None)
@given(seed=st.integers(0, 10_000), today=st.dates(min_value=TODAY.replace(year=2024), max_value=TODAY))
def test_they_fit_the_school_and_change_nothing_else(seed: int, today: date) -> None:
    school = generate(seed, pupils=20, today=today)
    whole = with_former(school, seed, today)
    assert whole.pupils[: len(school.pupils)] == school.pupils
    assert whole.meetings == school.meetings
    check(whole, today)
    assert with_former(school, seed, today) == whole


def test_something_of_each_kind_is_due(empty_session: Session) -> None:
    school = with_former(generate(7, pupils=20, today=STORE_DAY), 7, STORE_DAY)
    fill(empty_session.store, school, by=school.users[0].id, at=NOW)
    found = RetentionUseCases(empty_session).retained()
    assert {part for entry in found.files for part in entry.due.parts} == set(Part)
    assert [entry.due.stop for entry in found.files].count(Stop.HOLD) == 1
    assert len(found.free) >= 3
