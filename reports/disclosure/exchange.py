"""New worlds from known ones, without a solver: two categories change places.

Categories of which the same was published are alike to the attacker. A world in which five children are in one of them
becomes, by exchange, a world in which five are in the other. Whether it fits is found by adding up, as for any world.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from models.monitor.tables import BreakdownLayout, Category, CellKey, Goal, Layout, Stay

_Likeness = tuple[object, ...]
Swap = tuple[Category, Category]


def exchanges(told: Iterable[Goal], left: Iterable[Goal]) -> tuple[tuple[Swap, ...], ...]:
    """Return exchanges by which a world that told some stories may tell others, which differ in one category.

    As many categories as the world told stories about change places at once.
    """
    known: dict[_Likeness, dict[Category, None]] = defaultdict(dict)
    wanted: dict[_Likeness, dict[Category, None]] = defaultdict(dict)
    for goals, found in ((told, known), (left, wanted)):
        for goal in goals:
            for likeness, category in _likenesses(goal):
                found[likeness][category] = None
    swaps: dict[tuple[Swap, ...], None] = {}
    for likeness, categories in wanted.items():
        donors = tuple(known[likeness]) if likeness in known else ()
        others = [category for category in categories if category not in donors]
        for first in range(0, len(others), max(1, len(donors))):
            swaps |= {tuple(zip(donors, others[first:], strict=False)): None} if donors else {}
    return tuple(swaps)


def exchanged(stays: Iterable[Stay], layout: Layout, swaps: Iterable[Swap]) -> tuple[Stay, ...]:
    """Return the children of a period when categories of a breakdown change places."""
    breakdowns = {breakdown.id: breakdown for breakdown in layout.breakdowns}
    turned = tuple(stays)
    for one, other in swaps:
        sides = {category: frozenset(_all(breakdowns, category)) for category in (one, other)}
        turned = tuple(_turned(stay, sides) for stay in turned)
    return turned


def _turned(stay: Stay, sides: Mapping[Category, frozenset[Category]]) -> Stay:
    has = [category for category in sides if category in stay.categories]
    if len(has) != 1:
        return stay
    (mine,) = (sides[category] for category in has)
    (other,) = (sides[category] for category in sides if category not in has)
    return replace(stay, categories=stay.categories - mine | other)


def _likenesses(goal: Goal) -> Iterator[tuple[_Likeness, Category]]:
    """Yield what a story is when one of its categories is left open, and that category."""
    if goal.at_least:
        for category in goal.key.categories:
            keys = tuple(_without(key, category) for key in (goal.key, *goal.minus))
            yield (keys, category.breakdown, goal.at_least, goal.insiders), category


def _without(key: CellKey, category: Category) -> CellKey:
    return key._replace(categories=tuple(other for other in key.categories if other != category))


def _all(breakdowns: Mapping[str, BreakdownLayout], category: Category) -> Iterator[Category]:
    """Yield a category and the coarser ones that it lies in."""
    yield category
    breakdown = breakdowns[category.breakdown]
    if breakdown.inside and breakdown.inside in breakdowns:
        place = breakdown.places[breakdown.categories.index(category.name)]
        yield from _all(breakdowns, Category(breakdown.inside, place))
