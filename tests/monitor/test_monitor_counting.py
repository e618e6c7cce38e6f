from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.errors import ReportError
from models.ids import PupilId, TrajectoryId
from models.monitor.cases import Help, MonitorCase
from models.monitor.counting import count, stay_of
from models.monitor.layouts import layout_of
from models.monitor.parsing import load, parse
from models.monitor.periods import parse_period
from models.monitor.tables import Stay
from models.monitor.tailored import for_school
from models.pupil import Residence, YesNoUnknown
from models.school import EducationType
from models.spans import Span
from models.trajectory import Funding, Layer, Perspective
from tests.monitor.definitions import SJSO, changed, tailored
from tests.monitor.facts import FACTS
from tests.monitor.invented import invented_school

PERIOD = parse_period("2025-2026-H1")
FIRST, LAST = PERIOD.first, PERIOD.last
DAY = timedelta(days=1)


def a_help(started: date, ended: date | None = None, perspective: Perspective = Perspective.GUIDANCE) -> Help:
    return Help(id=TrajectoryId("t"), plan_on=started, started_on=started, ended_on=ended, perspective=perspective)


def a_case(*helps: Help) -> MonitorCase:
    return MonitorCase(
        pupil=PupilId("p"),
        helps=helps,
        residences=(Residence(municipality="Amsterdam"),),
        education_type=EducationType.SO,
        wlz=YesNoUnknown.NO,
    )


def stay(case: MonitorCase) -> Stay | None:
    return stay_of(case, SJSO, PERIOD, FACTS)


def status_of(case: MonitorCase) -> str | None:
    found = stay(case)
    return found.status.value if found else None


def status(*helps: Help) -> str | None:
    return status_of(a_case(*helps))


def category(case: MonitorCase, breakdown: str) -> str:
    found = stay(case)
    assert found is not None
    (name,) = [one.name for one in found.categories if one.breakdown == breakdown]
    return name


@pytest.mark.parametrize(
    ("started", "ended", "expected"),
    [
        (FIRST - DAY, None, "stayed"),
        (FIRST - DAY, LAST + DAY, "stayed"),
        (FIRST - DAY, LAST, "ended"),
        (FIRST - DAY, FIRST, "ended"),
        (FIRST - DAY, FIRST - DAY, None),
        (FIRST, None, "new"),
        (LAST, None, "new"),
        (LAST, LAST, "passed"),
        (FIRST, LAST, "passed"),
        (LAST + DAY, None, None),
    ],
)
def test_status_follows_from_the_days_on_both_sides_of_each_boundary(
    started: date, ended: date | None, expected: str | None
) -> None:
    assert status(a_help(started, ended)) == expected


def test_help_that_follows_without_a_day_between_goes_on() -> None:
    assert status(a_help(FIRST - DAY, LAST), a_help(LAST + DAY)) == "stayed"
    assert status(a_help(FIRST - DAY, LAST), a_help(LAST + 2 * DAY)) == "ended"
    assert status(a_help(FIRST - DAY, LAST - DAY), a_help(LAST + DAY)) == "ended"


def test_who_stops_and_starts_again_within_the_period_has_stayed() -> None:
    assert status(a_help(FIRST - DAY, FIRST + 5 * DAY), a_help(LAST - DAY)) == "stayed"


@pytest.mark.parametrize(
    "outside",
    [
        replace(a_help(FIRST), plan_on=None),
        replace(a_help(FIRST), layer=Layer.PREVENTIVE),
        replace(a_help(FIRST), funding=Funding.INDIVIDUAL_DECISION),
        replace(a_help(FIRST), funding=Funding.WLZ),
        replace(a_help(FIRST), started_on=None),
    ],
)
def test_other_help_does_not_count(outside: Help) -> None:
    assert status(outside) is None
    assert status(outside, a_help(FIRST)) == "new"


def test_help_counts_from_the_day_of_the_plan() -> None:
    assert status(replace(a_help(FIRST - DAY), plan_on=FIRST + DAY)) == "new"
    assert status(replace(a_help(FIRST, LAST), plan_on=LAST + DAY)) is None


def test_pupils_under_the_wlz_do_not_count_and_those_of_whom_it_is_unknown_do() -> None:
    assert status_of(replace(a_case(a_help(FIRST)), wlz=YesNoUnknown.YES)) is None
    assert status_of(replace(a_case(a_help(FIRST)), wlz=YesNoUnknown.UNKNOWN)) == "new"


def test_help_ends_when_the_pupil_leaves_the_school() -> None:
    case = a_case(a_help(FIRST - DAY))
    assert status_of(replace(case, enrolment=Span(end=LAST))) == "ended"
    assert status_of(replace(case, enrolment=Span(end=FIRST - DAY))) is None
    assert status_of(replace(case, enrolment=Span(start=FIRST))) == "new"


def test_the_perspective_is_that_of_the_last_day_in_help() -> None:
    early = a_help(FIRST, FIRST + DAY, perspective=Perspective.TREATMENT)
    late = a_help(FIRST, FIRST + 9 * DAY, perspective=Perspective.GUIDANCE)
    assert category(a_case(early, late), "perspective") == "guidance"


def test_of_several_perspectives_on_that_day_the_first_by_priority_counts() -> None:
    helps = [a_help(FIRST, perspective=one) for one in (Perspective.UNKNOWN, Perspective.GUIDANCE)]
    assert category(a_case(*helps), "perspective") == "guidance"
    helps.append(a_help(FIRST, perspective=Perspective.TREATMENT))
    assert category(a_case(*helps), "perspective") == "treatment"


@pytest.mark.parametrize(
    ("town", "expected"),
    [("AMSTERDAM ", "own"), ("Zaanstad", "region"), ("Haarlem", "elsewhere"), ("", "unknown")],
)
def test_residence_is_seen_from_the_contracting_municipality(town: str, expected: str) -> None:
    home = Residence(municipality=town, postcode="" if town else "1011")
    assert category(replace(a_case(a_help(FIRST)), residences=(home,)), "residence") == expected


def test_who_moves_lives_where_he_lived_on_the_last_day_in_help() -> None:
    moved = (Residence(municipality="Amsterdam"), Residence(municipality="Haarlem", since=FIRST + 5 * DAY))
    assert category(replace(a_case(a_help(FIRST, FIRST + 4 * DAY)), residences=moved), "residence") == "own"
    assert category(replace(a_case(a_help(FIRST, FIRST + 5 * DAY)), residences=moved), "residence") == "elsewhere"


def test_without_any_residence_it_is_unknown() -> None:
    assert category(replace(a_case(a_help(FIRST)), residences=()), "residence") == "unknown"


def test_an_education_type_that_the_school_does_not_offer_is_unknown() -> None:
    assert category(replace(a_case(a_help(FIRST)), education_type=EducationType.PRO), "education_type") == "unknown"


def test_a_school_that_has_not_said_what_it_offers_cannot_be_counted() -> None:
    with pytest.raises(ReportError) as caught:
        for_school(load("sjso"), PERIOD, replace(FACTS, education_types=(EducationType.UNKNOWN,)))
    assert caught.value.code == "education_types_missing"


def test_the_size_of_the_school_limits_only_when_it_can_be_right() -> None:
    cases = (a_case(a_help(FIRST)), replace(a_case(a_help(FIRST)), pupil=PupilId("q")))
    sizes = (None, 1, 2, 300)
    found = [count(cases, SJSO, PERIOD, replace(FACTS, size=size)).layout.ceiling for size in sizes]
    assert found == [None, 1, 2, 300], "so few pupils are too few for any file"
    old = [layout_of(SJSO, PERIOD, replace(FACTS, size=size), at_least=400).ceiling for size in (399, 400)]
    assert old == [None, 400]


def test_the_layout_does_not_depend_on_the_pupils() -> None:
    assert count((), SJSO, PERIOD, FACTS).layout == count(invented_school(40, PERIOD, 1), SJSO, PERIOD, FACTS).layout


def test_pupils_under_the_wlz_are_in_one_line_where_the_definition_wants_it() -> None:
    line = """[[indicator]]
id = "wlz"
measure = "pupils"
counted = "wlz"
population = "help_plan"
title = { nl = "Wlz", en = "Wlz" }
basis = { nl = "x.", en = "x." }
caveat = { nl = "x.", en = "x." }

# --- what holds"""
    text = changed("# --- what holds", line, changed('wlz = "excluded"', 'wlz = "one_line"'))
    definition = for_school(parse(text, "mine.toml"), PERIOD, FACTS)
    under = replace(a_case(a_help(FIRST)), pupil=PupilId("w"), wlz=YesNoUnknown.YES)
    tables = count((a_case(a_help(FIRST)), under), definition, PERIOD, FACTS)
    totals = {one.id: tables.values()[tables.layout.key(one)] for one in tables.layout.indicators}
    assert totals == {"pupils": 1, "stock_start": 0, "inflow": 1, "outflow": 0, "stock_end": 1, "wlz": 1}
    assert (
        sum(tables.values().values())
        == sum(value for key, value in tables.values().items() if ("wlz", "no") in key.categories) + 1
    )


def test_another_population_is_a_part_of_the_first() -> None:
    year = parse_period("2025-2026")
    decided = replace(a_help(FIRST), funding=Funding.INDIVIDUAL_DECISION)
    cases = (a_case(a_help(FIRST)), replace(a_case(decided), pupil=PupilId("q")))
    tables = count(cases, tailored("collective", year.id), year, FACTS)
    totals = {one.id: tables.values()[tables.layout.key(one)] for one in tables.layout.indicators}
    assert (totals["pupils"], totals["collective_pupils"]) == (2, 1)
