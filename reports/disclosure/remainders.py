"""What can be worked out by taking published numbers from a published number: the auditor's own list.

The protector has a list of its own of which cells lie in which (``models.monitor.links``), to make its numbers fit.
This one is written again from what a layout is, so that what was overlooked there is not overlooked here.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from itertools import chain, combinations

from models.monitor.tables import BreakdownLayout, Category, CellKey, Layout, Status

_Cells = Mapping[frozenset[Category], CellKey]
"""The published cells of one indicator, by what they ask of a child."""


def remainders(layout: Layout) -> Iterator[tuple[CellKey, tuple[CellKey, ...]]]:
    """Yield each published number with published parts of it that need not be all: what is left of it can be told.

    The parts that are taken away together lie next to each other: they differ in one breakdown of which a child has one
    category at most. Where he may have several, each part is taken away by itself; and so is who belongs to a smaller
    population, such as those whose help needed no decision.
    """
    yield from _outside(layout)
    for indicator in {one.id: one for one in layout.indicators}.values():
        cells = {frozenset(key.categories): key for key in layout.cells() if key.indicator == indicator.id}
        for asked, whole in cells.items():
            for breakdown in layout.breakdowns:
                found = tuple(_parts(asked, breakdown, cells))
                if breakdown.overlapping:
                    yield from ((whole, (part,)) for part in found)
                elif found and not _all_of_it(len(found), asked, breakdown, indicator.statuses):
                    yield whole, found


def _parts(asked: frozenset[Category], breakdown: BreakdownLayout, cells: _Cells) -> Iterator[CellKey]:
    """Yield the cells that ask the same and one category of a breakdown more, and lie in no nearer published cell."""
    if any(one.breakdown == breakdown.id for one in asked):
        return
    area = _area(asked, breakdown)
    for name, place in zip(breakdown.categories, breakdown.places or breakdown.categories, strict=True):
        nearer = asked | {Category(breakdown.inside, place)} if breakdown.inside and area is None else None
        if area in (None, Category(breakdown.inside, place)) and nearer not in cells:
            part = (asked - {area}) | {Category(breakdown.id, name)}
            if part in cells:
                yield cells[part]


def _area(asked: frozenset[Category], breakdown: BreakdownLayout) -> Category | None:
    """Return the coarser category that is asked already, which a finer one takes the place of."""
    return next((one for one in asked if breakdown.inside and one.breakdown == breakdown.inside), None)


def _all_of_it(
    number: int, asked: frozenset[Category], breakdown: BreakdownLayout, statuses: Collection[Status]
) -> bool:
    """Tell whether everybody in a cell is in one of so many parts, so that nothing is left."""
    area = _area(asked, breakdown)
    there = breakdown.categories if area is None else [place for place in breakdown.places if place == area.name]
    return not breakdown.optional and breakdown.statuses.issuperset(statuses) and number == len(there)


def _outside(layout: Layout) -> Iterator[tuple[CellKey, tuple[CellKey, ...]]]:
    """Yield each number of a smaller population as a part of the nearest larger one with the same categories."""
    statuses = {one.id: one.statuses for one in layout.indicators if one.carried is None}
    told: dict[frozenset[Category], list[CellKey]] = defaultdict(list)
    for key in layout.cells():
        if key.indicator in statuses:
            told[frozenset(key.categories)].append(key)
    for indicator in layout.indicators:
        if indicator.carried is None:
            for key in layout.indicator_cells(indicator):
                around = (told[frozenset(key.categories).difference(left)] for left in _some_of(indicator.within))
                larger = ([one for one in cells if statuses[one.indicator] == indicator.statuses] for cells in around)
                others = ([one for one in cells if one.indicator != indicator.id] for cells in larger)
                yield from ((whole, (key,)) for whole in next(filter(None, others), ()))


def _some_of(categories: tuple[Category, ...]) -> Iterator[tuple[Category, ...]]:
    """Yield some of these categories, the fewest first."""
    return chain.from_iterable(combinations(categories, number) for number in range(1, len(categories) + 1))
