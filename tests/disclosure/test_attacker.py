from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.monitor.tables import CellKey, Goal, Published, Rounding, Status, Stay, Tables
from reports.disclosure import checker
from reports.disclosure.attacker import Attack, attack, kinds, narrowed
from reports.disclosure.claims import Reading, goals, reading
from reports.disclosure.protector import rounded
from reports.disclosure.solver import Effort
from tests.disclosure.schools import (
    EFFORT,
    FIVES,
    PINNED,
    QUICK,
    SECRET,
    cell,
    children,
    flow_layout,
    keys,
    one_way,
    school_tables,
)

TWO = flow_layout(one_way("a", "b"))
NOBODY = children(TWO, {})


def told(values: dict[CellKey, int], tables: Tables = NOBODY, rounding: Rounding = FIVES) -> Published:
    rest = dict.fromkeys(tables.layout.cells(), 0)
    return Published(layout=tables.layout, rounding=rounding, values=rest | values)


def attacked(published: Published, known: tuple[Stay, ...] = ()) -> Attack:
    ranges = reading(published)
    return attack(published.layout, ranges, goals(ranges, 5, known), QUICK)


@given(st.integers(0, 90), st.integers(0, 1000))
@settings(max_examples=4, deadline=None)
def test_protected_tables_leave_every_story_open(pupils: int, seed: int) -> None:
    _, published = rounded(school_tables(pupils, seed), FIVES, SECRET, EFFORT)
    assert published is not None
    found = attacked(published)
    assert found.unmet == ()
    assert checker.unmet(published, found.proof) == ()


def test_pinned_zeros_are_caught() -> None:
    """A published 5 would prove somebody, a published 0 that there are at most four."""
    values = {cell("all"): 5, cell("old"): 5, cell("all", kind="a"): 5, cell("old", kind="a"): 5}
    found = attacked(told(values, rounding=PINNED))
    assert Goal(key=cell("all", kind="a"), at_least=0) in found.proven
    assert Goal(key=cell("all", kind="b"), at_least=5) in found.proven
    assert attacked(told(values)).unmet == ()


def test_the_size_of_the_school_is_used() -> None:
    small = flow_layout(one_way("a", "b"), ceiling=4)
    found = attacked(told({}, children(small, {})))
    assert {goal.at_least for goal in found.proven} == {5}
    assert keys(found.proven) == set(small.cells())
    assert attacked(told({}, children(replace(small, ceiling=5), {}))).unmet == ()


def test_an_insider_knows_more() -> None:
    """Somebody who knows a child in b knows that a cannot hold all five pupils there can be."""
    child = Stay(period=TWO.period, status=Status.STAYED, categories=frozenset(cell("all", kind="b").categories))
    assert attacked(told({})).unmet == ()
    found = attacked(told({}), (child,))
    assert Goal(key=cell("all", kind="a"), at_least=5, known=(child,)) in found.proven
    assert Goal(key=cell("all", kind="a"), at_least=0, known=(child,)) not in found.proven
    assert Goal(key=cell("all", kind="b"), at_least=0, known=(child,)) not in found.proven
    for world in found.proof.worlds:
        assert checker.fits(TWO, reading(told({})), world)


def test_two_insiders_together_know_twice() -> None:
    child = Stay(period=TWO.period, status=Status.NEW, categories=frozenset(cell("all", kind="b").categories))
    ranges = reading(told({}))
    both = Goal(key=cell("all", kind="b"), at_least=0, known=(child, child))
    found = attack(TWO, ranges, [both], EFFORT)
    (world,) = found.proof.worlds
    assert checker.reached(TWO, both, world)
    assert checker.added_up(TWO, cell("all", kind="b"), world) == 2


def test_links_between_tables_are_used() -> None:
    """Each cell alone is open; together they are not, because new and old are all."""
    ranges: Reading = dict.fromkeys(TWO.cells(), (0, 9)) | {
        cell("all", kind="a"): (6, 6),
        cell("new", kind="a"): (4, 6),
        cell("old", kind="a"): (0, 9),
    }
    assert narrowed(TWO, ranges, cell("old", kind="a"), EFFORT) == (0, 2)
    found = attack(TWO, ranges, goals(ranges, 5), QUICK)
    assert Goal(key=cell("old", kind="a"), at_least=5) in found.proven


def test_what_contradicts_itself_proves_everything() -> None:
    ranges: Reading = dict.fromkeys(TWO.cells(), (0, 9)) | {cell("all"): (0, 0), cell("new"): (1, 1)}
    found = attack(TWO, ranges, goals(ranges, 5), QUICK)
    assert found.proof.worlds == ()
    assert len(found.proven) == len(list(goals(ranges, 5)))
    assert narrowed(TWO, ranges, cell("all"), EFFORT) is None


def test_who_stops_halfway_has_proven_nothing() -> None:
    found = attack(TWO, reading(told({})), goals(reading(told({})), 5), Effort(seconds=0.0, stop=lambda: True))
    assert found.proven == ()
    assert found.undecided == found.unmet != ()


def test_children_of_an_overlapping_breakdown_may_count_twice() -> None:
    layout = flow_layout(one_way("a", "b", "c", overlapping=True), one_way("x", "y", breakdown="other"))
    found = list(kinds(layout))
    assert len(found) == len(set(found)) == len(Status) * (3 + 3) * 2
    values = {key: 5 for key in layout.cells() if key.categories[:1] in ((), (("kind", "a"),), (("kind", "b"),))}
    assert attacked(told(values, children(layout, {}))).unmet == ()


@pytest.mark.parametrize("seed", range(3))
def test_a_known_child_more_than_the_search_thinks_of_is_possible(seed: int) -> None:
    layout = flow_layout(one_way("a", "b", "c", overlapping=True))
    categories = frozenset(
        category for key in layout.table_cells(layout.indicators[0], ("kind",)) for category in key.categories
    )
    child = Stay(period=layout.period, status=list(Status)[seed], categories=categories)
    found = attacked(told({}, children(layout, {})), (child,))
    assert Goal(key=cell("all"), at_least=0, known=(child,)) not in found.unmet
