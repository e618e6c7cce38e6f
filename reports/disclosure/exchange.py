"""New worlds from known ones, without a solver: two categories change places.

Categories of which the same was published are alike to the attacker. A world in which five children are in one of them
becomes, by exchange, a world in which five are in the other. Whether it fits is found by adding up, as for any world.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from models.monitor.tables import BreakdownLayout, Category, Goal, Layout, Stay, Story, World

_Likeness = tuple[object, ...]


def exchanges(told: Iterable[Goal], left: Iterable[Goal]) -> Iterator[tuple[Goal, Category, Category]]:
    """Yield stories that are left and differ in one category from one that was told, with both categories."""
    known: dict[_Likeness, Category] = {}
    for goal in told:
        known |= dict(_likenesses(goal))
    for goal in left:
        for likeness, category in _likenesses(goal):
            if likeness in known:
                yield goal, known[likeness], category


def exchanged(world: World, layout: Layout, one: Category, other: Category) -> World:
    """Return a world in which two categories of a breakdown changed places in one period."""
    breakdowns = {breakdown.id: breakdown for breakdown in layout.breakdowns}
    places = {one: frozenset(_all(breakdowns, other)), other: frozenset(_all(breakdowns, one))}
    mine = {one: frozenset(_all(breakdowns, one)), other: frozenset(_all(breakdowns, other))}

    def turned(stay: Stay) -> Stay:
        has = [category for category in (one, other) if category in stay.categories]
        if stay.period != layout.edition or len(has) != 1:
            return stay
        (category,) = has
        return replace(stay, categories=stay.categories - mine[category] | places[category])

    return tuple(Story(number=story.number, stays=tuple(turned(stay) for stay in story.stays)) for story in world)


def _likenesses(goal: Goal) -> Iterator[tuple[_Likeness, Category]]:
    if goal.at_least and not goal.minus:
        for category in goal.key.categories:
            rest = tuple(other for other in goal.key.categories if other != category)
            yield (goal.key.indicator, rest, category.breakdown, goal.at_least, goal.insiders), category


def _all(breakdowns: Mapping[str, BreakdownLayout], category: Category) -> Iterator[Category]:
    """Yield a category and the coarser ones that it lies in."""
    yield category
    breakdown = breakdowns[category.breakdown]
    if breakdown.inside and breakdown.inside in breakdowns:
        place = breakdown.places[breakdown.categories.index(category.name)]
        yield from _all(breakdowns, Category(breakdown.inside, place))
