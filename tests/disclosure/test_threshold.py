"""The threshold method: small numbers are hidden, and as few others as needed."""

from dataclasses import replace

import pytest

from models.monitor.tables import NO_PAST, CellKey, Published, Rounding
from reports.disclosure import checker
from reports.disclosure.attacker import attack
from reports.disclosure.claims import MANY, reading
from reports.disclosure.run import Protected, Quiet, protect
from reports.disclosure.suppression import all_hidden, below_minimum, more_hidden
from tests.disclosure.schools import EFFORT, QUICK, SECRET, cell, children, flow_layout, one_way, run_of, school_tables
from tests.monitor.definitions import SJSO

TENS = Rounding(minimum=10)
THRESHOLD = replace(SJSO, rounding=TENS)
TWO = flow_layout(one_way("a", "b", "c"))


@pytest.mark.parametrize("pupils", [3, 120])
def test_small_numbers_are_hidden_and_all_stories_stay_open(pupils: int) -> None:
    tables = school_tables(pupils)
    found = protect(run_of(tables), THRESHOLD, SECRET, Quiet())
    assert checker.unmet(found.past) == ()
    for key, value in found.published.values.items():
        assert value >= 10
        assert found.truth[key] >= 10
        assert abs(value - found.truth[key]) <= 5
    assert all(step.taken.into for step in found.steps)


def test_large_numbers_are_shown() -> None:
    found = protect(run_of(school_tables(300)), THRESHOLD, SECRET, Quiet())
    large = [key for key, value in found.truth.items() if value >= 15]
    assert len(large) > 20
    assert sum(key in found.published.values for key in large) > 0.8 * len(large)


def test_a_hidden_cell_may_be_anything_and_a_shown_one_is_no_less_than_the_minimum() -> None:
    published = Published(layout=TWO, rounding=TENS, values={cell("all"): 10})
    ranges = reading(published)
    assert ranges[cell("all")] == (10, 15)
    assert ranges[cell("new")] == (0, MANY)


def exact(values: dict[CellKey, int]) -> Published:
    """Return a file with exact numbers, in which hiding alone must do it."""
    rounding = Rounding(base=1, zeros_move=False, minimum=10)
    return Published(layout=TWO, rounding=rounding, values=values)


def test_one_hidden_number_beside_a_total_is_known_until_another_is_hidden() -> None:
    """The classic of secondary suppression: 40 = 15 + 21 + hidden."""
    tables = children(TWO, {("a",): 15, ("b",): 21, ("c",): 4})
    published = below_minimum(exact(tables.values()), tables.values())
    hidden = {key for key in TWO.cells() if key not in published.values}
    assert cell("all", kind="c") in hidden
    first = attack(NO_PAST, published, QUICK)
    assert first.unmet
    more = more_hidden(published, NO_PAST, first.unmet, EFFORT)
    assert more is not None
    secondary = set(published.values) - set(more.values)
    assert secondary
    assert cell("all", kind="b") not in secondary or cell("all", kind="a") in secondary


def test_nothing_is_hidden_for_a_story_that_hiding_does_not_help() -> None:
    small = replace(TWO, ceiling=4)
    published = Published(layout=small, rounding=TENS, values={})
    found = attack(NO_PAST, published, QUICK)
    assert found.unmet
    assert more_hidden(published, NO_PAST, found.unmet, EFFORT) is None


def test_in_the_end_all_that_is_shown_beside_an_untold_story_is_hidden() -> None:
    tables = children(TWO, {("a",): 15, ("b",): 21, ("c",): 4})
    published = below_minimum(exact(tables.values()), tables.values())
    unmet = [goal for goal in attack(NO_PAST, published, QUICK).unmet if goal.key.indicator == "all"]
    fewer = all_hidden(published, unmet)
    assert fewer is not None
    assert {key.indicator for key in published.values.keys() - fewer.values.keys()} == {"all"}
    assert all(key.indicator != "all" for key in fewer.values)
    assert all_hidden(fewer, unmet) is None


def shown(found: Protected) -> int:
    return len(found.published.values)


def test_the_same_facts_hide_the_same_cells() -> None:
    tables = school_tables(20)
    one, other = (protect(run_of(tables), THRESHOLD, SECRET, Quiet()) for _ in range(2))
    assert one.published == other.published
    assert shown(one) < len(one.truth)
