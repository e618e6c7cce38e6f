"""Counting against a second, naive count, on random histories and for all definitions."""

from collections import Counter

import pytest
from hypothesis import given, settings

from models.monitor.cases import MonitorCase
from models.monitor.counting import children_of, count
from models.monitor.layouts import residents
from models.monitor.parsing import text_of
from models.monitor.periods import following, parse_period
from models.monitor.tables import Category, CellKey, Layout, Tables
from models.monitor.tailored import recipient_within
from tests.monitor.definitions import BUILT_IN, tailored
from tests.monitor.facts import FACTS
from tests.monitor.histories import schools
from tests.monitor.invented import invented_school
from tests.monitor.naive_count import Cell, NaiveCount

OPT_IN = ("incidents", "suspensions", "transfers", "at_home_pupils")
COUNTED = ("sjso", "collective", "jos")
PERIODS = {"sjso": "2025-2026-H1", "collective": "2025-2026", "jos": "2025-2026-H1"}


def plain(tables: Tables) -> Counter[Cell]:
    """Return the numbers that are not zero, as the naive count names its cells."""
    scopes = {indicator.id: set(indicator.within) for indicator in tables.layout.indicators}
    return Counter(
        {
            (
                key.indicator,
                frozenset((one.breakdown, one.name) for one in set(key.categories) - scopes[key.indicator]),
            ): value
            for key, value in tables.values().items()
            if value
        }
    )


def naive(name: str, some: tuple[MonitorCase, ...]) -> Counter[Cell]:
    period = parse_period(PERIODS[name])
    return NaiveCount(text_of(name), period.first, period.last).cells(some)


@pytest.mark.parametrize("name", COUNTED)
@given(some=schools())
@settings(max_examples=40, deadline=None)
def test_counting_agrees_with_a_naive_day_by_day_count(name: str, some: tuple[MonitorCase, ...]) -> None:
    period = parse_period(PERIODS[name])
    found = count(some, tailored(name, PERIODS[name], OPT_IN), period, FACTS)
    assert plain(found) == naive(name, some)


@pytest.mark.parametrize("name", COUNTED)
@given(some=schools())
@settings(max_examples=15, deadline=None)
def test_stocks_of_two_periods_meet_and_every_period_balances(name: str, some: tuple[MonitorCase, ...]) -> None:
    now = parse_period(PERIODS[name])
    after = following(now)
    definition = tailored(name, PERIODS[name])
    first, then = (count(some, tailored(name, one.id), one, FACTS).values() for one in (now, after))
    assert first[CellKey(now.id, "stock_end")] == then[CellKey(after.id, "stock_start")]
    for identity in definition.identities:
        for key in first:
            sides = [
                sum(first.get(key._replace(indicator=one), -1) for one in side)
                for side in (identity.left, identity.right)
            ]
            names = {*identity.left, *identity.right}
            if all(key._replace(indicator=one) in first for one in names):
                assert sides[0] == sides[1]


@pytest.mark.parametrize("name", COUNTED)
@given(some=schools())
@settings(max_examples=15, deadline=None)
def test_the_residents_of_all_municipalities_together_are_all(name: str, some: tuple[MonitorCase, ...]) -> None:
    period = parse_period(PERIODS[name])
    definition = tailored(name, PERIODS[name])
    whole = count(some, definition, period, FACTS)
    parts: Counter[str] = Counter()
    for category in definition.breakdown("municipality").categories:
        layout = residents(whole.layout, definition, (Category("municipality", category.id),))
        values = Tables(layout=layout, children=whole.children).values()
        parts.update({one.id: values[layout.key(one)] for one in layout.indicators})
        assert {name for one in layout.indicators for table in one.tables for name in table} == set(
            definition.residents
        )
    assert parts == Counter({one.id: whole.values()[whole.layout.key(one)] for one in whole.layout.indicators})


@given(some=schools())
@settings(max_examples=20, deadline=None)
def test_a_late_registration_changes_nobody_else(some: tuple[MonitorCase, ...]) -> None:
    period, definition = parse_period(PERIODS["sjso"]), tailored("sjso")
    before = {child.pupil: child for child in children_of(some[:-1], definition, period, FACTS)}
    after = {child.pupil: child for child in children_of(some, definition, period, FACTS)}
    assert {name: after[name] for name in before} == before
    assert len(after) - len(before) in (0, 1)


@pytest.mark.parametrize("name", COUNTED)
@given(some=schools())
@settings(max_examples=15, deadline=None)
def test_every_child_has_what_the_layout_says(name: str, some: tuple[MonitorCase, ...]) -> None:
    tables = count(some, tailored(name, PERIODS[name], OPT_IN), parse_period(PERIODS[name]), FACTS)
    for child in tables.children:
        (stay,) = child.stays
        assert _fits(tables.layout, stay.status, stay.categories)


def _fits(layout: Layout, status: object, categories: frozenset[Category]) -> bool:
    left = set(categories)
    for breakdown in layout.breakdowns:
        has = [one for one in categories if one.breakdown == breakdown.id]
        left -= set(has)
        wanted = len(has) >= 1 if breakdown.overlapping else len(has) == 1
        if not (wanted if status in breakdown.statuses else not has) or any(
            one.name not in breakdown.categories for one in has
        ):
            return False
        if breakdown.inside and has:
            place = breakdown.places[breakdown.categories.index(has[0].name)]
            if Category(breakdown.inside, place) not in categories:
                return False
    return not left


@pytest.mark.parametrize("name", COUNTED)
def test_invented_schools_agree_too(name: str) -> None:
    period = parse_period(PERIODS[name])
    school = invented_school(90, period, 7)
    found = count(school, tailored(name, PERIODS[name], OPT_IN), period, FACTS)
    assert plain(found) == naive(name, school)
    assert len(found.children) > 60


def test_a_municipality_gets_its_own_residents_and_the_contracting_one_all() -> None:
    definition = BUILT_IN["collective"]
    assert recipient_within(definition, FACTS, "amsterdam") == ()
    assert recipient_within(definition, FACTS, "Zaanstad") == (Category("municipality", "zaanstad"),)
    assert recipient_within(definition, FACTS, "Haarlem") == (Category("municipality", "haarlem"),)
