from datetime import date, timedelta
from decimal import Decimal

import pytest

from models.capacity import NOTHING_SAID, Capacity, CapacityReport, noted
from models.employment import BY_THE_SCHOOL, DayChange, Deployment, Employment, deployed, employed_by, ended, renewed
from models.errors import ValidationError
from models.ids import LocationId, OrganisationId, ProfessionalId, StaffingId
from models.network import (
    Organisation,
    Professional,
    capacity_of,
    capacity_warning,
    comes_on,
    deployed_on,
    employer_on,
    employers_on,
    last_employer,
    left_on,
    location_on,
    present_on,
    school_staff_on,
)
from models.spans import Span, school_year_end
from models.staffing import Staffing, StaffingKind, StaffingTotal, staffing_on

FIRST, LAST = date(2025, 8, 1), date(2026, 7, 31)
DAY = timedelta(days=1)
ALTRA, LEVVEL = OrganisationId("altra"), OrganisationId("levvel")
MONDAY = date(2026, 3, 9)


def professional(
    name: str = "Sanne",
    days: frozenset[int] = frozenset(),
    deployments: tuple[Deployment, ...] = (Deployment(),),
    employments: tuple[Employment, ...] = (),
    changes: tuple[DayChange, ...] = (),
) -> Professional:
    return Professional(
        id=ProfessionalId("p"),
        name=name,
        days=days,
        deployments=deployments,
        employments=employments,
        day_changes=changes,
    )


def closed(on: date | None = FIRST) -> CapacityReport:
    return CapacityReport(capacity=Capacity.CLOSED, on=on, source="teamleider")


def waits(weeks: int, on: date | None = FIRST) -> CapacityReport:
    return CapacityReport(capacity=Capacity.WAITING_LIST, on=on, waiting_weeks=weeks)


def provider(*said: CapacityReport) -> Organisation:
    return Organisation(id=ALTRA, name="Groei & Glunder", capacities=said)


def test_an_organisation_has_a_name() -> None:
    with pytest.raises(ValidationError) as caught:
        Organisation(id=ALTRA, name=" ")
    assert caught.value.problems == {"name": "required"}


def test_nobody_waits_less_than_zero_weeks_or_without_a_waiting_list() -> None:
    assert waits(0).waiting_weeks == 0
    with pytest.raises(ValidationError) as below:
        waits(-1)
    assert below.value.problems == {"waiting_weeks": "negative"}
    with pytest.raises(ValidationError) as open_for_all:
        CapacityReport(capacity=Capacity.OPEN, waiting_weeks=3)
    assert open_for_all.value.problems == {"waiting_weeks": "no_waiting_list"}


def test_of_what_was_said_about_room_the_last_counts_as_one_knew_it_then() -> None:
    entry = provider(waits(3, None), closed(LAST), waits(6, FIRST))
    assert capacity_of(entry, FIRST - DAY) == waits(3, None)
    assert capacity_of(entry, FIRST) == waits(6, FIRST)
    assert capacity_of(entry, LAST) == closed(LAST)
    assert capacity_of(provider(closed()), FIRST - DAY) == capacity_of(provider(), LAST) == NOTHING_SAID


def test_what_is_noted_again_on_the_same_day_gives_way() -> None:
    assert noted([waits(3), closed(LAST)], waits(4)) == (waits(4), closed(LAST))
    assert noted([closed(LAST)], waits(4, None)) == (waits(4, None), closed(LAST))


def test_who_is_closed_or_has_people_waiting_gets_a_warning() -> None:
    assert capacity_warning(provider(closed()), LAST) == closed()
    assert capacity_warning(provider(waits(6)), LAST) == waits(6)
    assert capacity_warning(provider(CapacityReport(capacity=Capacity.OPEN)), LAST) is None
    assert capacity_warning(provider(closed(LAST)), LAST - DAY) is None


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
    here = professional(deployments=deployed(Span(start=FIRST, end=LAST), LocationId("here")))
    assert [deployed_on(here, day) for day in (FIRST - DAY, FIRST, LAST, LAST + DAY)] == [False, True, True, False]
    assert [location_on(here, day) for day in (FIRST - DAY, FIRST)] == [None, "here"]
    assert [comes_on(here, day) for day in (FIRST - DAY, FIRST, LAST + DAY)] == [FIRST, None, None]
    assert deployed_on(professional(), date.max)


def test_when_somebody_leaves_is_known_when_every_deployment_ends() -> None:
    assert left_on(professional()) is None
    assert left_on(professional(deployments=())) is None
    both = (*deployed(Span(end=FIRST)), *deployed(Span(start=FIRST + DAY, end=LAST)))
    assert left_on(professional(deployments=both)) == LAST


def test_an_employer_is_an_organisation_or_the_school() -> None:
    with pytest.raises(ValidationError) as neither:
        Employment()
    assert neither.value.problems == {"employer": "required"}
    with pytest.raises(ValidationError) as both:
        Employment(organisation=ALTRA, school=True)
    assert both.value.problems == {"employer": "school_or_organisation"}


def test_employers_change_and_may_be_two() -> None:
    moved = professional(employments=(*employed_by(ALTRA, Span(end=FIRST)), *employed_by(LEVVEL, Span(start=FIRST))))
    assert [employers_on(moved, day) for day in (FIRST - DAY, FIRST, LAST)] == [(ALTRA,), (LEVVEL, ALTRA), (LEVVEL,)]
    assert employer_on(moved, FIRST) == last_employer(moved) == LEVVEL
    assert employer_on(professional(), FIRST) is last_employer(professional()) is None
    assert not school_staff_on(moved, FIRST)
    with pytest.raises(ValidationError) as twice:
        professional(employments=(*employed_by(ALTRA, Span(end=FIRST)), *employed_by(ALTRA, Span(start=FIRST))))
    assert twice.value.problems == {"employments": "employed_twice"}


def test_staff_of_the_school_is_said_in_so_many_words() -> None:
    assert school_staff_on(professional(employments=BY_THE_SCHOOL), FIRST)
    assert not school_staff_on(professional(), FIRST)
    past = professional(employments=(Employment(school=True, span=Span(end=FIRST)),))
    assert not school_staff_on(past, FIRST + DAY)


def test_somebody_is_in_on_his_days_unless_it_is_otherwise() -> None:
    away = DayChange(first=MONDAY, last=MONDAY + 7 * DAY)
    extra = DayChange(first=MONDAY + DAY, last=MONDAY + DAY, present=True)
    sanne = professional(days=frozenset({0}), changes=(away, extra))
    assert [present_on(sanne, MONDAY + number * DAY) for number in (-7, 0, 1, 2, 7, 14)] == [
        True,
        False,
        True,
        False,
        False,
        True,
    ]
    gone = professional(days=frozenset({0}), deployments=deployed(Span(end=MONDAY - DAY)), changes=(extra,))
    assert not present_on(gone, MONDAY + DAY)
    with pytest.raises(ValidationError) as caught:
        DayChange(first=MONDAY, last=MONDAY - DAY)
    assert caught.value.problems == {"last": "before_start"}


def test_a_later_day_at_another_employer_begins_a_new_stretch() -> None:
    (first,) = employed_by(ALTRA, Span(start=FIRST))
    (second,) = employed_by(LEVVEL, Span(start=LAST))
    assert renewed((), first) == (first,)
    assert renewed((first,), second) == (*employed_by(ALTRA, Span(start=FIRST, end=LAST - DAY)), second)
    (always,) = employed_by(ALTRA)
    assert renewed((always,), second) == (*employed_by(ALTRA, Span(end=LAST - DAY)), second)


@pytest.mark.parametrize(
    "said", [Employment(organisation=LEVVEL), *employed_by(LEVVEL, Span(start=FIRST)), *employed_by(ALTRA)]
)
def test_without_a_later_day_it_corrects_what_stood_there(said: Employment) -> None:
    earlier, last = Employment(school=True, span=Span(end=FIRST - DAY)), employed_by(ALTRA, Span(start=FIRST))[0]
    assert renewed((earlier, last), said) == (earlier, said)


def test_who_comes_back_begins_a_new_stretch_at_the_same_place() -> None:
    (left,) = deployed(Span(end=FIRST))
    (back,) = deployed(Span(start=LAST))
    assert renewed((left,), back) == (left, back)
    (sooner,) = deployed(Span(start=FIRST - DAY))
    assert renewed((left,), sooner) == (sooner,)


def test_ending_leaves_what_was_and_drops_what_would_come() -> None:
    was, runs = employed_by(ALTRA, Span(end=FIRST)), employed_by(LEVVEL, Span(start=FIRST + DAY))
    comes = employed_by(ALTRA, Span(start=LAST + DAY))
    until = employed_by(LEVVEL, Span(start=FIRST + DAY, end=LAST))
    assert ended((*was, *runs, *comes), LAST) == (*was, *until)


def test_contracts_end_with_the_school_year() -> None:
    assert school_year_end(date(2026, 8, 1)) == date(2027, 7, 31)
    assert school_year_end(date(2026, 7, 31)) == date(2026, 7, 31)
    assert school_year_end(date(2024, 2, 29)) == date(2024, 7, 31)


def staffing(fte: str, kind: StaffingKind = StaffingKind.PLANNED, span: Span | None = None) -> Staffing:
    return Staffing(
        id=StaffingId(fte), organisation=ALTRA, kind=kind, fte=Decimal(fte), days=frozenset({1}), span=span or Span()
    )


@pytest.mark.parametrize(("fte", "code"), [("-0.1", "fte"), ("1001", "fte"), ("NaN", "fte"), ("0.125", "hundredths")])
def test_staffing_counts_hundredths(fte: str, code: str) -> None:
    with pytest.raises(ValidationError) as caught:
        staffing(fte)
    assert caught.value.problems == {"fte": code}


def test_planned_and_used_are_two_things_and_nothing_noted_is_not_nought() -> None:
    plan = staffing("0.8", span=Span(start=FIRST))
    more, used = staffing("0.45", span=Span(start=LAST)), staffing("0.60", StaffingKind.USED, Span(start=LAST))
    assert staffing_on([plan, more, used], LAST) == StaffingTotal(planned=Decimal("1.25"), used=Decimal("0.60"))
    assert staffing_on([plan, more, used], FIRST) == StaffingTotal(planned=Decimal("0.8"), used=None)
    assert staffing_on([], FIRST) == StaffingTotal(planned=None, used=None)
    assert staffing_on([staffing("0")], FIRST).planned == 0
    with pytest.raises(ValidationError) as caught:
        Staffing(id=StaffingId("s"), organisation=ALTRA, kind=StaffingKind.USED, fte=Decimal(1), days=frozenset({5}))
    assert caught.value.problems == {"days": "weekday"}
