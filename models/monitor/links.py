"""What must hold between the cells of a layout: categories add up, start + in - out = end."""

from collections.abc import Iterator
from dataclasses import dataclass

from models.monitor.tables import Category, CellKey, Identity, IndicatorLayout, Layout


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
    return tuple(found)


def margins(layout: Layout) -> frozenset[CellKey]:
    """Return the cells that are the sum of other cells of their own indicator; the others are inner cells."""
    return frozenset(link.left[0] for link in links(layout) if len(link.left) == 1 and link.exact)


def _within(layout: Layout, indicator: IndicatorLayout) -> Iterator[Link]:
    for table in indicator.tables:
        for position, name in enumerate(table):
            others = table[:position] + table[position + 1 :]
            for margin in layout.table_cells(indicator.id, others):
                yield from _sum(layout, margin, name, position)


def _sum(layout: Layout, margin: CellKey, name: str, position: int) -> Iterator[Link]:
    breakdown = layout.breakdown(name)
    parts = tuple(_insert(margin, Category(name, category), position) for category in breakdown.categories)
    if breakdown.overlapping:
        yield from (Link(left=(part,), right=(margin,), exact=False) for part in parts)
    else:
        yield Link(left=(margin,), right=parts)


def _insert(margin: CellKey, category: Category, position: int) -> CellKey:
    categories = (*margin.categories[:position], category, *margin.categories[position:])
    return CellKey(margin.period, margin.indicator, categories)


def _across(layout: Layout, identity: Identity) -> Iterator[Link]:
    places = [[key.categories for key in layout.cells() if key.indicator == name] for name in _names(identity)]
    shared = set(places[0]).intersection(*places[1:])
    for categories in places[0]:
        if categories in shared:
            left = tuple(CellKey(layout.period, name, categories) for name in identity.left)
            right = tuple(CellKey(layout.period, name, categories) for name in identity.right)
            yield Link(left=left, right=right)


def _names(identity: Identity) -> tuple[str, ...]:
    return identity.left + identity.right
