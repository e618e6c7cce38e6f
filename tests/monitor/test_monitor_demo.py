"""Each definition on the demo school: a table of numbers that somebody looked at, and that hang together."""

import pytest

from models.monitor.cases import cases_of
from models.monitor.counting import count
from models.monitor.definition import Definition
from models.monitor.facts import SchoolFacts, school_facts
from models.monitor.figures import school_figures
from models.monitor.gaps import gaps
from models.monitor.links import links
from models.monitor.parsing import load
from models.monitor.periods import Period, parse_period
from models.monitor.survey import known_answers
from models.monitor.tables import Tables
from models.monitor.tailored import for_school
from tests.demo.demo_schools import school_of
from tests.monitor.demo import PUPILS, demo_records
from tests.monitor.test_monitor_histories import OPT_IN

PERIODS = {"sjso": "2025-2026-H2", "collective": "2025-2026", "jos": "2025-2026-H2", "school_survey": "2025-2026"}


def made(name: str) -> tuple[Definition, Period, SchoolFacts]:
    period = parse_period(PERIODS[name])
    records = demo_records()
    facts = school_facts(school_of(PUPILS).school, period.span, records)
    return for_school(load(name), period, facts, OPT_IN), period, facts


def counted(name: str) -> Tables:
    definition, period, facts = made(name)
    return count(cases_of(demo_records()), definition, period, facts)


def told(name: str) -> dict[str, int]:
    """Return the numbers that are not zero, each under one name."""
    tables = counted(name)
    scopes = {one.id: set(one.within) for one in tables.layout.indicators}
    found: dict[str, int] = {}
    for key, value in tables.values().items():
        shown = [one.name for one in key.categories if one not in scopes[key.indicator]]
        if value and len(shown) < 2:
            breakdown = [one.breakdown for one in key.categories if one not in scopes[key.indicator]]
            found[" ".join([key.indicator, *breakdown, *shown])] = value
    return found


EXPECTED = {
    "sjso": {
        "pupils": 31,
        "pupils perspective diagnostics": 1,
        "pupils perspective treatment": 13,
        "pupils perspective guidance": 16,
        "pupils perspective unknown": 1,
        "pupils residence own": 20,
        "pupils residence region": 8,
        "pupils residence elsewhere": 3,
        "pupils provider altra": 8,
        "pupils elsewhere no": 10,
        "pupils elsewhere b": 5,
        "pupils elsewhere yes": 5,
        "pupils elsewhere unknown": 11,
        "pupils referral none": 30,
        "pupils referral other": 1,
        "stock_start": 16,
        "inflow": 15,
        "inflow wait_assessment days_0_14": 6,
        "inflow wait_assessment days_15_28": 7,
        "inflow wait_assessment days_29_98": 2,
        "inflow wait_start days_15_28": 3,
        "inflow wait_start days_29_98": 12,
        "outflow": 3,
        "outflow duration months_6_11": 1,
        "outflow duration months_12_23": 2,
        "outflow end_reason 01": 2,
        "outflow end_reason unknown": 1,
        "outflow goals reached": 2,
        "outflow goals partly": 1,
        "stock_end": 28,
        "incidents": 1,
        "suspensions": 0,
    },
    "collective": {
        "pupils": 58,
        "pupils residence own": 38,
        "pupils residence region": 12,
        "pupils residence elsewhere": 8,
        "pupils form individual": 43,
        "pupils form advice": 21,
        "pupils setting school": 55,
        "pupils setting home": 21,
        "pupils setting after_school": 7,
        "pupils setting elsewhere": 4,
        "pupils provider_role main": 57,
        "pupils provider_role sub": 19,
        "pupils decision yes": 10,
        "pupils decision no": 46,
        "pupils decision unknown": 2,
        "collective_pupils": 55,
        "stock_start": 20,
        "inflow": 38,
        "inflow route care_team": 33,
        "inflow route access_team": 1,
        "inflow route gp": 1,
        "inflow route medical": 1,
        "inflow route other": 2,
        "inflow wait_start days_0_14": 16,
        "inflow wait_start days_15_28": 7,
        "inflow wait_start days_29_98": 15,
        "outflow": 22,
        "stock_end": 36,
        "at_home_pupils": 1,
    },
    "jos": {
        "pupils": 71,
        "pupils signal learning": 12,
        "pupils signal social_emotional": 12,
        "pupils signal absence": 7,
        "pupils signal other": 10,
        "pupils signal none": 34,
        "pupils clarified yes": 61,
        "pupils clarified no": 10,
        "pupils light_help none": 58,
        "pupils light_help up_to_5": 10,
        "pupils light_help more": 3,
        "pupils bridging yes": 7,
        "pupils bridging no": 64,
        "pupils referral none": 68,
        "pupils referral youth_mental_health": 1,
        "pupils referral other": 2,
        "stock_start": 39,
        "inflow": 32,
        "outflow": 15,
        "stock_end": 56,
    },
}


@pytest.mark.parametrize("name", EXPECTED)
def test_the_demo_school_gives_these_numbers(name: str) -> None:
    found = told(name)
    assert {cell: found.get(cell, 0) for cell in EXPECTED[name]} == EXPECTED[name]


@pytest.mark.parametrize("name", ["sjso", "collective", "jos"])
def test_every_breakdown_of_a_definition_comes_alive(name: str) -> None:
    found = told(name)
    for breakdown in made(name)[0].breakdowns:
        places = {cell.split(" ", 2)[2] for cell in found if cell.split(" ")[1:2] == [breakdown.id]}
        hidden = not any(breakdown.id in table for one in made(name)[0].indicators for table in one.tables)
        assert hidden or len(places) >= 2, breakdown.id


@pytest.mark.parametrize("name", ["sjso", "collective", "jos"])
def test_all_sums_hold(name: str) -> None:
    tables = counted(name)
    values = tables.values()
    for link in links(tables.layout):
        left, right = (sum(values[key] for key in side) for side in (link.left, link.right))
        assert left == right if link.exact else left <= right


@pytest.mark.parametrize("name", PERIODS)
def test_gaps_and_figures_are_there_to_look_at(name: str) -> None:
    definition, period, facts = made(name)
    found = gaps(cases_of(demo_records()), definition, period, facts)
    assert bool(found) == bool(definition.indicators)
    rows = school_figures(definition, demo_records(), period, facts)
    assert {row.indicator for row in rows} == {figure.id for figure in definition.figures}


def test_the_survey_is_filled_in_as_far_as_it_is_known() -> None:
    definition, period, _ = made("school_survey")
    assert known_answers(definition, demo_records(), period.last).keys() == {
        "municipalities",
        "partnerships",
        "expertise",
        "funding",
    }
