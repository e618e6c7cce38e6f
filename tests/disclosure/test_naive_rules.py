"""A judge that convicts nobody is no judge: the rules people use must be caught, on the very same tables."""

from collections.abc import Callable, Mapping

import pytest

from models.monitor.tables import CellKey, Tables
from reports.disclosure.attacker import attack, narrowed
from reports.disclosure.claims import Range, goals, reading
from reports.disclosure.protector import rounded
from tests.disclosure.schools import EFFORT, FIVES, QUICK, SECRET, cell, children, flow_layout, one_way, school_tables

SCHOOLS = [school_tables(pupils, seed) for seed, pupils in enumerate((35, 60))]


def conventional(true: int) -> Range:
    """Return what a number rounded to the nearest five tells."""
    value = (true + 2) // 5 * 5
    return max(0, value - 2), value + 2


def stars(true: int) -> Range:
    """Return what a number tells that is shown unless it is 1-4."""
    return (1, 4) if 1 <= true <= 4 else (true, true)


def random_fives(true: int) -> Range:
    """Return what zero-restricted rounding tells, each cell on its own."""
    value = true // 5 * 5 if true % 2 else -(-true // 5) * 5
    return max(0, value - 4), value + 4


def small(values: Mapping[CellKey, int]) -> list[CellKey]:
    return [key for key, value in values.items() if 1 <= value <= 4]


@pytest.mark.parametrize("rule", [conventional, stars, random_fives])
def test_naive_rules_are_refused(rule: Callable[[int], Range]) -> None:
    for tables in SCHOOLS:
        values = tables.values()
        ranges = {key: rule(value) for key, value in values.items()}
        found = attack(tables.layout, ranges, goals(ranges, 5), QUICK)
        convicted = {goal.key for goal in found.proven}
        assert found.undecided == ()
        assert convicted & set(small(values))


def ranges_found(tables: Tables, ranges: Mapping[CellKey, Range]) -> list[Range]:
    """Return how far every fourth small cell can be narrowed."""
    found = [narrowed(tables.layout, ranges, key, EFFORT) for key in small(tables.values())[::4]]
    return [low_high for low_high in found if low_high is not None]


def test_stars_give_away_small_cells_exactly() -> None:
    tables = SCHOOLS[0]
    found = ranges_found(tables, {key: stars(value) for key, value in tables.values().items()})
    exact = sum(low == high for low, high in found)
    assert exact > len(found) / 5
    assert all(1 <= low <= high <= 4 for low, high in found)


def test_one_star_in_a_row_is_no_star() -> None:
    tables = children(flow_layout(one_way("a", "b")), {("a",): 9, ("b",): 3})
    ranges = {key: stars(value) for key, value in tables.values().items()}
    assert narrowed(tables.layout, ranges, cell("all", kind="b"), EFFORT) == (3, 3)


def test_conventional_rounding_narrows_small_cells() -> None:
    tables = SCHOOLS[0]
    found = ranges_found(tables, {key: conventional(value) for key, value in tables.values().items()})
    assert any(1 <= low <= high <= 4 for low, high in found)


def test_the_product_narrows_none_of_them() -> None:
    tables = SCHOOLS[0]
    _, published = rounded(tables, FIVES, SECRET, EFFORT)
    assert published is not None
    found = ranges_found(tables, reading(published))
    assert len(found) > 5
    assert all(low == 0 and high >= 5 for low, high in found)
