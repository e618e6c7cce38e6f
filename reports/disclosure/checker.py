"""The checker: verifies a proof by adding up. It uses no solver and none of the code that made the numbers.

Trust in a release rests on this module and on ``claims``: if these are right, a mistake anywhere else can make a
release fail, and cannot make it pass.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from models.monitor.tables import Category, CellKey, Goal, IndicatorLayout, Layout, Proof, Published, Stay, World
from reports.disclosure.claims import Reading, goals, reading


def unmet(published: Published, proof: Proof) -> tuple[Goal, ...]:
    """Return what should be left open and is not: empty for a file that may leave.

    Every cell of the layout must be there; worlds that do not fit what is published witness nothing.
    """
    ranges = reading(published)
    worlds = [world for world in proof.worlds if fits(published.layout, ranges, world)]
    wanted = goals(ranges, published.rounding.base)
    return tuple(goal for goal in wanted if not any(reached(published.layout, goal, world) for world in worlds))


def fits(layout: Layout, ranges: Reading, world: World) -> bool:
    """Tell whether a world consists of whole, possible children and gives every cell a value within its range."""
    possible = all(story.number > 0 and all(_possible(layout, stay) for stay in story.stays) for story in world)
    crowd = sum(story.number for story in world)
    if not possible or (layout.ceiling is not None and crowd > layout.ceiling):
        return False
    return all(low <= added_up(layout, key, world) <= high for key, (low, high) in ranges.items())


def reached(layout: Layout, goal: Goal, world: World) -> bool:
    """Tell whether a world tells the story of a goal, with the known children in it."""
    present = {stay: sum(story.number for story in world if stay in story.stays) for stay in goal.known}
    if any(goal.known.count(stay) > number for stay, number in present.items()):
        return False
    value = added_up(layout, goal.key, world)
    indicator = _indicator(layout, goal.key)
    known = sum(_within(indicator, goal.key, stay) for stay in goal.known)
    return value >= goal.at_least if goal.at_least else value == known


def added_up(layout: Layout, key: CellKey, world: World) -> int:
    """Return how many children of a world a cell counts."""
    indicator = _indicator(layout, key)
    return sum(story.number for story in world if any(_within(indicator, key, stay) for stay in story.stays))


def smallest_interval(published: Published, proof: Proof) -> int | None:
    """Return how far apart the values of a small cell in the worlds are at least; None when no cell is small."""
    small = {goal.key for goal in goals(reading(published), published.rounding.base)}
    found = ([added_up(published.layout, key, world) for world in proof.worlds] for key in small)
    return min((max(values) - min(values) for values in found if values), default=None)


def faults(published: Published) -> tuple[CellKey, ...]:
    """Return the cells that are missing, are no multiple of the base or do not add up."""
    layout, values = published.layout, published.values
    keys = tuple(layout.cells())
    bad = {key for key in keys if key not in values or values[key] < 0 or values[key] % published.rounding.base}
    if bad or len(keys) != len(values):
        return tuple(key for key in keys if key in bad) or keys
    wrong = {key for key in keys for parts in _parts(layout, key) if values[key] != sum(values[part] for part in parts)}
    wrong |= {key for key in keys for left, right in _sides(layout, key) if _sum(values, left) != _sum(values, right)}
    return tuple(key for key in keys if key in wrong)


def _possible(layout: Layout, stay: Stay) -> bool:
    """Tell whether a child has what every child has: one category of each partition, some of each other breakdown."""
    known = {Category(breakdown.id, name) for breakdown in layout.breakdowns for name in breakdown.categories}
    numbers = Counter(category.breakdown for category in stay.categories)
    one_each = all(
        numbers[breakdown.id] == 1 or (breakdown.overlapping and numbers[breakdown.id] > 1)
        for breakdown in layout.breakdowns
    )
    return stay.period == layout.period and one_each and stay.categories <= known


def _indicator(layout: Layout, key: CellKey) -> IndicatorLayout:
    return next(indicator for indicator in layout.indicators if indicator.id == key.indicator)


def _within(indicator: IndicatorLayout, key: CellKey, stay: Stay) -> bool:
    return (
        stay.period == key.period
        and stay.status in indicator.statuses
        and all(category in stay.categories for category in key.categories)
    )


def _parts(layout: Layout, key: CellKey) -> Iterator[list[CellKey]]:
    """Yield each set of cells that together are this one."""
    mine = {category.breakdown for category in key.categories}
    for table in _indicator(layout, key).tables:
        more = set(table) - mine
        if len(table) == len(mine) + 1 and len(more) == 1 and not layout.breakdown(*more).overlapping:
            cells = layout.table_cells(_indicator(layout, key), table)
            yield [cell for cell in cells if set(key.categories) <= set(cell.categories)]


def _sides(layout: Layout, key: CellKey) -> Iterator[tuple[list[CellKey], list[CellKey]]]:
    """Yield both sides of each identity that starts at this cell and exists for these categories."""
    there = set(layout.cells())
    for identity in layout.identities:
        left = [CellKey(key.period, name, key.categories) for name in identity.left]
        right = [CellKey(key.period, name, key.categories) for name in identity.right]
        if key == left[0] and there.issuperset(left + right):
            yield left, right


def _sum(values: Mapping[CellKey, int], keys: Iterable[CellKey]) -> int:
    return sum(values[key] for key in keys)
