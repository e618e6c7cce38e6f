from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

import resources
from models.destruction import Line, lines_of, still_due, terms_used, want_approver
from models.errors import ConflictError, ValidationError
from models.ids import HoldId, PupilId, UserId
from models.retention import (
    Hold,
    Holding,
    Part,
    Stop,
    Term,
    all_due,
    dates,
    due,
    goes_from,
    left_on,
    own_term,
    source_of,
    standard_terms,
    terms_in_use,
)
from models.spans import ALWAYS, Span
from models.user import Role, User

DAY = date(2026, 3, 10)
STANDARD = terms_in_use(())
EVERYTHING = {Part.CARE: 3, Part.ADMISSIBILITY: 1, Part.ENROLMENT: 1}
days = st.dates(date(1990, 1, 1), date(2060, 12, 31))
years = st.integers(0, 30)


def left(last_day: date) -> Holding:
    return Holding(pupil=PupilId("p"), enrolment=Span(end=last_day), records=EVERYTHING)


def user(name: str, role: Role = Role.COORDINATOR, *, active: bool = True) -> User:
    return User(id=UserId(name), name=name, role=role, active=active)


def test_the_terms_are_those_of_the_field_and_each_says_where_it_comes_from() -> None:
    assert {part: term.years for part, term in STANDARD.items()} == {
        Part.CARE: 2,
        Part.ADMISSIBILITY: 3,
        Part.ENROLMENT: 5,
    }
    assert all(source_of(term, language) for term in STANDARD.values() for language in resources.LANGUAGES)
    assert standard_terms().version


def test_a_term_of_the_school_goes_before_the_standard_one() -> None:
    own = own_term(Part.CARE, 4, " beleid 2026 ")
    assert terms_in_use([own])[Part.CARE] == Term(part=Part.CARE, years=4, source="beleid 2026")
    assert source_of(own, "nl") == "beleid 2026"
    with pytest.raises(ValidationError):
        own_term(Part.CARE, 4, " ")
    with pytest.raises(ValidationError):
        Term(part=Part.CARE, years=101)


@pytest.mark.parametrize(
    ("last_day", "kept", "first"),
    [
        (date(2024, 7, 31), 2, date(2026, 8, 1)),
        (date(2024, 2, 29), 2, date(2026, 3, 1)),
        (date(2024, 2, 29), 4, date(2028, 3, 1)),
        (date(2023, 2, 28), 1, date(2024, 2, 29)),
        (date(2024, 12, 31), 0, date(2025, 1, 1)),
    ],
)
def test_something_goes_on_the_day_after_its_years(last_day: date, kept: int, first: date) -> None:
    assert goes_from(last_day, kept) == first


@given(last_day=days, kept=years)
def test_nothing_goes_before_its_years_are_full(last_day: date, kept: int) -> None:
    first = goes_from(last_day, kept)
    assert last_day + relativedelta(years=kept) < first <= last_day + relativedelta(years=kept, days=1)


@given(last_day=days, care=years, admissibility=years, enrolment=years)
def test_the_pupil_himself_goes_last_whatever_the_terms(
    last_day: date, care: int, admissibility: int, enrolment: int
) -> None:
    pairs = {Part.CARE: care, Part.ADMISSIBILITY: admissibility, Part.ENROLMENT: enrolment}
    found = dates(last_day, {part: Term(part=part, years=number) for part, number in pairs.items()})
    assert found[Part.ENROLMENT] == max(found.values())


@pytest.mark.parametrize("enrolment", [ALWAYS, Span(start=DAY), Span(end=DAY), Span(end=DAY + timedelta(days=1))])
def test_who_is_enrolled_or_came_back_is_never_due(enrolment: Span) -> None:
    assert left_on(enrolment, DAY) is None
    assert (
        due(replace(left(DAY), enrolment=enrolment), {p: replace(t, years=0) for p, t in STANDARD.items()}, DAY) is None
    )


@given(gone=st.integers(0, 4000))
def test_each_part_is_due_from_its_own_day_on(gone: int) -> None:
    last_day = DAY - timedelta(days=gone)
    found = due(left(last_day), STANDARD, DAY)
    expected = tuple(part for part in Part if goes_from(last_day, STANDARD[part].years) <= DAY and gone)
    assert (found.parts if found else ()) == expected
    if found:
        assert found.since == goes_from(last_day, 2)
        assert found.whole == (Part.ENROLMENT in expected)


def test_what_is_not_there_is_not_due() -> None:
    last_day = DAY - relativedelta(years=3)
    assert due(replace(left(last_day), records={Part.ENROLMENT: 1}), STANDARD, DAY) is None
    found = due(replace(left(last_day), records={Part.CARE: 4, Part.ENROLMENT: 1}), STANDARD, DAY)
    assert found is not None
    assert (found.parts, found.records) == ((Part.CARE,), 4)


def test_a_hold_stops_everything_and_so_does_a_report_that_is_still_watched() -> None:
    last_day = DAY - relativedelta(years=9)
    stops = [
        replace(left(last_day), held=held, open_safety=safety)
        for held, safety in ((True, True), (False, True), (False, False))
    ]
    found = all_due(stops, STANDARD, DAY)
    assert [entry.stop for entry in found] == [Stop.HOLD, Stop.OPEN_SAFETY, None]
    assert len(lines_of(found)) == 3


def test_a_hold_has_a_reason_and_so_has_its_end() -> None:
    hold = Hold(id=HoldId("h"), pupil=PupilId("p"), reason="klacht", placed_by=UserId("u"), placed_on=DAY)
    assert hold.running
    assert not replace(hold, ended_on=DAY, ended_by=UserId("u"), ended_because="klaar").running
    early = {"ended_on": DAY - timedelta(days=1), "ended_because": "x"}
    wrongs: list[dict[str, Any]] = [{"reason": " "}, {"ended_on": DAY}, early]
    for wrong in wrongs:
        with pytest.raises(ValidationError):
            replace(hold, **wrong)


def test_only_what_was_approved_and_may_still_go_goes() -> None:
    approved = lines_of(all_due([left(DAY - relativedelta(years=2, days=1))], STANDARD, DAY))
    assert approved == (Line(pupil=PupilId("p"), part=Part.CARE),)
    later = all_due([left(DAY - relativedelta(years=6))], STANDARD, DAY)
    assert still_due(approved, later) == approved
    assert still_due(approved, all_due([replace(left(DAY - relativedelta(years=6)), held=True)], STANDARD, DAY)) == ()
    (used,) = terms_used(approved, STANDARD, "v1")
    assert (used.term.years, used.pupils, used.version) == (2, 1, "v1")


def test_who_proposed_it_approves_it_only_when_nobody_else_may() -> None:
    anja, leader = user("Anja"), user("Leider", Role.ADMINISTRATOR)
    want_approver(anja, anja.id, [anja, user("Jan", Role.YOUTH_PROFESSIONAL), user("Weg", active=False)])
    want_approver(leader, anja.id, [anja, leader])
    with pytest.raises(ConflictError, match="retention_own_proposal"):
        want_approver(anja, anja.id, [anja, leader])
