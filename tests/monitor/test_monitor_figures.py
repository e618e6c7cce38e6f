from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from models.capacity import Capacity, CapacityReport
from models.employment import Deployment, Employment
from models.ids import OrganisationId, PreventionId, ProfessionalId, PupilId, StaffingId, TrajectoryId
from models.monitor.figures import FigureRow, school_figures, to_nearest
from models.monitor.parsing import load
from models.monitor.periods import parse_period
from models.monitor.records import Records
from models.monitor.tailored import for_school
from models.network import Organisation, OrganisationRole, Professional
from models.prevention import PreventionActivity, PreventionKind
from models.spans import Span
from models.staffing import Staffing, StaffingKind
from models.trajectory import Layer, Target, Trajectory
from tests.monitor.facts import FACTS

PERIOD = parse_period("2025-2026-H1")
YEAR = parse_period("2025-2026")
DAYS = (PERIOD.last - PERIOD.first).days + 1


def rows(name: str, records: Records, indicator: str, period: str = "") -> dict[str, int]:
    when = parse_period(period) if period else PERIOD
    definition = for_school(load(name), when, replace(FACTS, size=120))
    found = school_figures(definition, records, when, replace(FACTS, size=120))
    return {row.category: row.value for row in found if row.indicator == indicator}


def activity(number: int, kind: PreventionKind, *, minutes: int = 45, on: date = PERIOD.first) -> PreventionActivity:
    return PreventionActivity(id=PreventionId(str(number)), kind=kind, on=on, minutes=minutes, reached=3)


def staffing(who: str, fte: str, kind: StaffingKind, span: Span) -> Staffing:
    return Staffing(id=StaffingId(who), organisation=OrganisationId(who), kind=kind, fte=Decimal(fte), span=span)


@pytest.mark.parametrize(("number", "nearest"), [(0, 0), (2, 0), (3, 5), (7, 5), (8, 10)])
def test_rounding_goes_to_the_nearest(number: int, nearest: int) -> None:
    assert to_nearest(number, 5) == nearest


def test_prevention_adds_up_and_what_is_around_one_pupil_is_together() -> None:
    kinds = [PreventionKind.CLASS_OBSERVATION] * 7 + [PreventionKind.TAKING_OUT] * 2 + [PreventionKind.INCIDENT_REVIEW]
    outside = activity(99, PreventionKind.BREAKS, on=PERIOD.last + timedelta(days=1))
    records = Records(prevention=(*(activity(place, kind) for place, kind in enumerate(kinds)), outside))
    often = rows("sjso", records, "prevention_activities")
    assert (often[""], often["class_observation"], often["around_one_pupil"], often["breaks"]) == (10, 5, 5, 0)
    minutes = rows("sjso", records, "prevention_minutes")
    assert (minutes["class_observation"], minutes["around_one_pupil"]) == (330, 150)
    assert minutes[""] == sum(value for name, value in minutes.items() if name)
    assert rows("sjso", records, "prevention_reached")[""] == 30
    assert rows("jos", records, "prevention_levels") == {"": 10, "primary": 0, "secondary": 10}


def test_fte_is_the_average_over_the_period_in_hundredths() -> None:
    half = Span(start=PERIOD.first, end=PERIOD.first + timedelta(days=DAYS // 2 - 1))
    records = Records(
        staffing=(
            staffing("o1", "0.80", StaffingKind.PLANNED, Span()),
            staffing("o1", "0.40", StaffingKind.USED, half),
            staffing("o9", "0.20", StaffingKind.PLANNED, Span()),
        )
    )
    assert rows("sjso", records, "fte_planned") == {"": 100, "altra": 80, "kabouterhuis": 0, "other": 20}
    assert rows("sjso", records, "fte_used") == {"": 20, "altra": 20, "kabouterhuis": 0, "other": 0}


def test_providers_and_helpers_come_from_the_network_and_not_from_the_help_of_pupils() -> None:
    people = [
        Professional(id=ProfessionalId(name), name=name, employments=(job,), deployments=(Deployment(span=span),))
        for name, job, span in (
            ("a", Employment(organisation=OrganisationId("o1")), Span()),
            ("b", Employment(school=True), Span()),
            ("c", Employment(organisation=OrganisationId("o1")), Span(end=YEAR.first - timedelta(days=1))),
        )
    ]
    records = Records(professionals=tuple(people))
    assert rows("collective", records, "helpers", YEAR.id) == {"": 1}
    assert rows("collective", records, "providers", YEAR.id) == {"": 2}
    assert rows("collective", records, "school_size", YEAR.id) == {"": 120}


def test_help_for_more_than_one_is_counted_in_offers() -> None:
    offers = [
        Trajectory(
            id=TrajectoryId(name),
            layer=Layer.PREVENTIVE,
            target=target,
            target_name="3B",
            started_on=start,
            ended_on=end,
        )
        for name, target, start, end in (
            ("1", Target.CLASS, PERIOD.first, None),
            ("2", Target.SCHOOL, PERIOD.first, PERIOD.first),
            ("3", Target.GROUP, PERIOD.last + timedelta(days=1), None),
            ("4", Target.GROUP, PERIOD.first - timedelta(days=9), PERIOD.first - timedelta(days=1)),
            ("5", Target.GROUP, None, None),
        )
    ]
    assert rows("jos", Records(trajectories=tuple(offers)), "group_offers") == {"": 2}


def test_waiting_times_are_what_organisations_said_last() -> None:
    said = [
        (Capacity.OPEN, None),
        (Capacity.WAITING_LIST, 13),
        (Capacity.WAITING_LIST, 27),
        (Capacity.WAITING_LIST, None),
        (Capacity.CLOSED, None),
    ]
    organisations = [
        Organisation(
            id=OrganisationId(str(place)),
            name=str(place),
            roles=frozenset({OrganisationRole.PROVIDER}),
            capacities=(CapacityReport(capacity=capacity, on=PERIOD.first, waiting_weeks=weeks),),
        )
        for place, (capacity, weeks) in enumerate(said)
    ]
    organisations.append(Organisation(id=OrganisationId("x"), name="x", roles=frozenset({OrganisationRole.BOARD})))
    found = rows("jos", Records(organisations=tuple(organisations)), "waiting_outside")
    assert found == {
        "": 5,
        "open": 1,
        "weeks_0_13": 1,
        "weeks_14_26": 0,
        "weeks_27": 1,
        "waiting_list": 1,
        "closed": 1,
        "unknown": 0,
    }


def test_what_nobody_knows_has_no_row() -> None:
    definition = for_school(load("sjso"), PERIOD, FACTS)
    found = school_figures(definition, Records(), PERIOD, FACTS)
    assert not [row for row in found if row.indicator == "school_size"]
    assert FigureRow(indicator="providers", unit="organisations", value=2) in found


def test_a_pupil_more_or_less_in_care_changes_no_figure_about_the_school() -> None:
    one = Trajectory(
        id=TrajectoryId("1"), layer=Layer.INDIVIDUAL, target=Target.CLASS, target_name="3B", started_on=PERIOD.first
    )
    names = ("sjso", "collective", "jos", "school_survey")
    for name in names:
        definition = load(name)
        period = PERIOD if definition.period == "half_year" else YEAR
        made = for_school(definition, period, FACTS)
        before = school_figures(made, Records(trajectories=(one,)), period, FACTS)
        helped = replace(one, id=TrajectoryId("2"), target=Target.PUPIL, target_name="", pupil=PupilId("p"))
        assert school_figures(made, Records(trajectories=(one, helped)), period, FACTS) == before
