"""What must hold between the cells of a layout: categories add up, start + in - out = end, a part is in its whole."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from models.monitor.tables import BreakdownLayout, Category, CellKey, Identity, IndicatorLayout, Layout


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The left cells together are as much as the right cells together, or at most as much when not ``exact``."""

    left: tuple[CellKey, ...]
    right: tuple[CellKey, ...]
    exact: bool = True


def links(layout: Layout) -> tuple[Link, ...]:
    """Return all links between the cells of one period."""
    found = [link for indicator in layout.indicators for link in _within(layout, indicator)]
    found += [link for identity in layout.identities for link in _across(layout, identity)]
    found += _nested(layout)
    found += _smaller_populations(layout)
    return tuple(dict.fromkeys(found))


def margins(layout: Layout) -> frozenset[CellKey]:
    """Return the cells that are the sum of other cells of their own indicator; the others are inner cells."""
    return frozenset(link.left[0] for link in links(layout) if len(link.left) == 1 and link.exact)


def _within(layout: Layout, indicator: IndicatorLayout) -> Iterator[Link]:
    for table in indicator.tables:
        for position, name in enumerate(table):
            others = table[:position] + table[position + 1 :]
            for margin in layout.table_cells(indicator, others):
                yield from _sum(layout, indicator, margin, name)


def _sum(layout: Layout, indicator: IndicatorLayout, margin: CellKey, name: str) -> Iterator[Link]:
    breakdown = layout.breakdown(name)
    own = [one for one in margin.categories if one not in indicator.within]
    parts = tuple(layout.key(indicator, (*own, Category(name, category))) for category in breakdown.categories)
    if breakdown.overlapping:
        yield from (Link(left=(part,), right=(margin,), exact=False) for part in parts)
        if not breakdown.optional and indicator.statuses <= breakdown.statuses:
            yield Link(left=(margin,), right=parts, exact=False)
    elif breakdown.optional or not indicator.statuses <= breakdown.statuses:
        yield Link(left=parts, right=(margin,), exact=False)
    else:
        yield Link(left=(margin,), right=parts)


def _across(layout: Layout, identity: Identity) -> Iterator[Link]:
    places = [[key.categories for key in layout.cells() if key.indicator == name] for name in _names(identity)]
    shared = set(places[0]).intersection(*places[1:])
    for categories in places[0]:
        if categories in shared:
            left = tuple(CellKey(layout.edition, name, categories) for name in identity.left)
            right = tuple(CellKey(layout.edition, name, categories) for name in identity.right)
            yield Link(left=left, right=right)


def _names(identity: Identity) -> tuple[str, ...]:
    return identity.left + identity.right


def _nested(layout: Layout) -> Iterator[Link]:
    """Yield that what is published of parts, such as the residents of one municipality, fits in what they are part of.

    A part is linked to the nearest whole that is published: the coarser category that it lies in, or else all children.
    """
    for whole, name, found in _wholes(layout):
        if not layout.breakdown(name).overlapping:
            if _complete(layout, layout.breakdown(name), whole, len(found)):
                yield Link(left=(whole,), right=found)
            else:
                yield Link(left=found, right=(whole,), exact=False)


def _smaller_populations(layout: Layout) -> Iterator[Link]:
    """Yield that who is in a smaller population is in the larger one around it, category by category."""
    there = set(layout.cells())
    counted = [one for one in layout.indicators if one.carried is None]
    for small, large in product(counted, counted):
        if small.id != large.id and small.statuses == large.statuses and set(small.within) > set(large.within):
            for key in layout.indicator_cells(small):
                whole = layout.key(large, [one for one in key.categories if one not in small.within])
                if whole in there:
                    yield Link(left=(key,), right=(whole,), exact=False)


def _wholes(layout: Layout) -> Iterator[tuple[CellKey, str, tuple[CellKey, ...]]]:
    """Yield each published whole with its published parts by one breakdown."""
    there = {(key.indicator, frozenset(key.categories)): key for key in layout.cells()}
    found: dict[tuple[CellKey, str], list[CellKey]] = defaultdict(list)
    for key in there.values():
        for category in key.categories:
            breakdown = layout.breakdown(category.breakdown)
            rest = frozenset(key.categories) - {category}
            coarser = there.get((key.indicator, rest | _around(breakdown, category)))
            whole = coarser or there.get((key.indicator, rest))
            if whole is not None:
                found[whole, breakdown.id].append(key)
    return ((whole, name, tuple(cells)) for (whole, name), cells in found.items())


def _complete(layout: Layout, breakdown: BreakdownLayout, whole: CellKey, number: int) -> bool:
    """Tell whether so many parts are all there are."""
    statuses = next(one.statuses for one in layout.indicators if one.id == whole.indicator)
    around = {category.name for category in whole.categories if category.breakdown == breakdown.inside}
    places = [place for place in breakdown.places or breakdown.categories if not around or place in around]
    return breakdown.partition and statuses <= breakdown.statuses and number == len(places)


def _around(breakdown: BreakdownLayout, category: Category) -> frozenset[Category]:
    """Return the coarser category that a category lies in."""
    if not breakdown.inside:
        return frozenset()
    return frozenset({Category(breakdown.inside, breakdown.places[breakdown.categories.index(category.name)])})
