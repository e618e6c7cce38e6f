"""The checker: verifies a proof by adding up. It uses no solver and none of the code that made the numbers.

Trust in a release rests on this module and on ``claims``: if these are right, a mistake anywhere else can make a
release fail, and cannot make it pass. It looks at everything that was ever released, at all recipients and versions.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from models.monitor.tables import (
    END,
    START,
    Carried,
    Category,
    CellKey,
    Goal,
    IndicatorLayout,
    Layout,
    Past,
    Published,
    Stay,
    Story,
    World,
)
from reports.disclosure.claims import INSIDERS, goals, reading

_NOBODY = 0
_NO_ROOM = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A world that fits, added up.

    Attributes:
        room: how many children could be added to it, whichever they are, and it still fits.

    """

    values: Mapping[CellKey, int]
    room: int

    def tells(self, goal: Goal) -> bool:
        """Tell whether it is the story of a goal."""
        value = self.values[goal.key] - sum(self.values[key] for key in goal.minus)
        return self.room >= goal.insiders and (value >= goal.at_least if goal.at_least else value == _NOBODY)


class Scales:
    """Adds up worlds over all releases; remembers what it added up of a period, for worlds have much in common."""

    def __init__(self, releases: Sequence[Published]) -> None:
        self._layouts = {published.layout.edition: published.layout for published in releases}
        self._columns = {name: _Columns(layout) for name, layout in self._layouts.items()}
        self._ranges = {published.layout.edition: reading(published) for published in releases}
        self._stays: dict[Stay, tuple[CellKey, ...] | None] = {}
        self._periods: dict[tuple[str, frozenset[tuple[Stay, int]]], Mapping[CellKey, int] | None] = {}

    def weigh(self, world: World) -> Weighed | None:
        """Return a world added up; None when it has an impossible child or does not fit what is published."""
        crowds: dict[str, Counter[Stay]] = {name: Counter() for name in self._layouts}
        corrections: Counter[CellKey] = Counter()
        for story in world:
            editions = {stay.period: stay for stay in story.stays}
            if story.number <= 0 or len(editions) != len(story.stays) or not editions.keys() <= crowds.keys():
                return None
            for name, stay in editions.items():
                crowds[name][stay] += story.number
            for layout in self._layouts.values():
                keys = _corrections(layout, editions)
                if keys is None:
                    return None
                corrections.update(dict.fromkeys(keys, story.number))
        return self._weighed(crowds, corrections)

    def _weighed(self, crowds: Mapping[str, Counter[Stay]], corrections: Mapping[CellKey, int]) -> Weighed | None:
        """Add up the crowd of each period, and see how much room is left."""
        values: dict[CellKey, int] = {}
        room = INSIDERS
        for name, crowd in crowds.items():
            found = self._period(name, crowd)
            if found is None:
                return None
            values |= found
            ceiling = self._layouts[name].ceiling
            room = room if ceiling is None else min(room, ceiling - crowd.total())
        values |= corrections
        for ranges in self._ranges.values():
            for key, (low, high) in ranges.items():
                room = min(room, high - values[key]) if values[key] >= low else _NO_ROOM
        return Weighed(values=values, room=room) if room >= 0 else None

    def _period(self, edition: str, crowd: Counter[Stay]) -> Mapping[CellKey, int] | None:
        """Return what the cells of a period count; None when there is an impossible child."""
        name = edition, frozenset(crowd.items())
        if name not in self._periods:
            self._periods[name] = self._added_up(edition, crowd)
        return self._periods[name]

    def _added_up(self, edition: str, crowd: Counter[Stay]) -> Mapping[CellKey, int] | None:
        values = dict.fromkeys(self._ranges[edition], 0)
        for stay, number in crowd.items():
            if stay not in self._stays:
                columns = self._columns[edition]
                self._stays[stay] = columns.cells(stay) if _possible(columns.layout, stay) else None
            cells = self._stays[stay]
            if cells is None:
                return None
            for key in cells:
                values[key] += number
        return values


def unmet(past: Past) -> tuple[Goal, ...]:
    """Return what should be left open and is not, about any release: empty for a file that may leave.

    Worlds that do not fit everything that is published witness nothing.
    """
    scales = Scales(past.releases)
    worlds = [weighed for weighed in map(scales.weigh, past.proof.worlds) if weighed is not None]
    return tuple(goal for goal in all_goals(past.releases) if not any(world.tells(goal) for world in worlds))


def all_goals(releases: Sequence[Published]) -> Iterator[Goal]:
    """Yield what must stay open about all releases."""
    for place, published in enumerate(releases):
        yield from goals(published, releases[:place])


def fits(releases: Sequence[Published], world: World) -> bool:
    """Tell whether a world consists of whole, possible children and gives every cell a value within its range."""
    return Scales(releases).weigh(world) is not None


def alone(stay: Stay) -> Story:
    """Return one child that was seen in one period only."""
    return Story(number=1, stays=(stay,))


def smallest_interval(past: Past) -> int | None:
    """Return how far apart the values of a small cell in the worlds are at least; None when no cell is small."""
    scales = Scales(past.releases)
    worlds = [weighed.values for weighed in map(scales.weigh, past.proof.worlds) if weighed is not None]
    small = {goal.key for goal in all_goals(past.releases) if not goal.minus}
    found = ([values[key] for values in worlds] for key in small)
    return min((max(values) - min(values) for values in found if values), default=None)


def faults(published: Published) -> tuple[CellKey, ...]:
    """Return the cells that are missing, are no multiple of the base or do not add up; a hidden one is left out."""
    layout, values = published.layout, published.values
    keys = tuple(layout.cells())
    hides = published.rounding.minimum > 0
    bad = {key for key, value in values.items() if value < 0 or value % published.rounding.base}
    bad |= {key for key in keys if key not in values and not hides}
    if bad or not set(values) <= set(keys):
        return tuple(key for key in keys if key in bad) or keys
    wrong: set[CellKey] = set()
    for indicator in layout.indicators:
        for key in layout.indicator_cells(indicator):
            wrong |= {key for parts in _parts(layout, indicator, key) if not _equal(values, [key], parts)}
            wrong |= {key for left, right in _sides(layout, key) if not _equal(values, left, right)}
    return tuple(key for key in keys if key in wrong)


def contradictions(published: Published, earlier: Sequence[Published]) -> tuple[CellKey, ...]:
    """Return each stock at the start that is not the one at the end of the period before, with the corrections."""
    layout = published.layout
    before = next((one for one in earlier if layout.previous and one.layout.edition == layout.previous), None)
    carried = {one.carried: layout.key(one) for one in layout.indicators if one.carried is not None}
    if before is None or len(carried) < len(Carried):
        return ()
    changes = [carried[Carried.REMOVED]], [carried[Carried.ADDED]]
    values = {**before.values, **published.values}
    return tuple(
        start
        for start in _stocks(layout, START)
        for end in _stocks(before.layout, END)
        if not _equal(values, [start, *changes[0]], [end, *changes[1]])
    )


def _stocks(layout: Layout, statuses: object) -> list[CellKey]:
    """Return the totals that count all children with some statuses."""
    found = (one for one in layout.indicators if one.carried is None and not one.within)
    return [layout.key(one) for one in found if one.statuses == statuses]


def _possible(layout: Layout, stay: Stay) -> bool:
    """Tell whether a child has what every child has: one category of each partition, some of each other breakdown."""
    chosen: dict[str, set[str]] = {}
    for category in stay.categories:
        chosen.setdefault(category.breakdown, set()).add(category.name)
    for breakdown in layout.breakdowns:
        names = chosen.pop(breakdown.id, set())
        least = 0 if breakdown.optional or stay.status not in breakdown.statuses else 1
        most = (
            0 if stay.status not in breakdown.statuses else (len(breakdown.categories) if breakdown.overlapping else 1)
        )
        if not least <= len(names) <= most or not names <= set(breakdown.categories):
            return False
        if breakdown.inside and not breakdown.overlapping:
            places = {breakdown.places[breakdown.categories.index(name)] for name in names}
            around = {category.name for category in stay.categories if category.breakdown == breakdown.inside}
            if places != around:
                return False
    return not chosen


def _corrections(layout: Layout, stays: Mapping[str, Stay]) -> list[CellKey] | None:
    """Return the cells that count a child as a correction; None when it is one and there is no cell for it."""
    if not layout.previous:
        return []
    before, now = stays.get(layout.previous), stays.get(layout.edition)
    was, is_ = before is not None and before.status in END, now is not None and now.status in START
    if was == is_:
        return []
    wanted = Carried.ADDED if is_ else Carried.REMOVED
    return [layout.key(one) for one in layout.indicators if one.carried is wanted] or None


class _Columns:
    """The cells of a layout by what they ask of a child, to find quickly which ones count him."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self._counted = [one for one in layout.indicators if one.carried is None]
        self._keys = {
            (one.id, frozenset(key.categories)): key for one in self._counted for key in layout.indicator_cells(one)
        }

    def cells(self, stay: Stay) -> tuple[CellKey, ...]:
        """Return the cells that count a stay, each once."""
        mine: dict[str, list[Category]] = defaultdict(list)
        for category in stay.categories:
            mine[category.breakdown].append(category)
        found: set[CellKey] = set()
        for one in self._counted:
            if stay.status in one.statuses and stay.categories.issuperset(one.within):
                for table in ((), *one.tables):
                    chosen = product(*(mine[name] for name in table))
                    found.update(self._keys[one.id, frozenset((*one.within, *cell))] for cell in chosen)
        return tuple(found)


def _parts(layout: Layout, indicator: IndicatorLayout, key: CellKey) -> Iterator[list[CellKey]]:
    """Yield each set of cells that together are this one."""
    mine = [category for category in key.categories if category not in indicator.within]
    for table in indicator.tables:
        more = set(table) - {category.breakdown for category in mine}
        if len(table) == len(mine) + 1 and len(more) == 1:
            (name,) = more
            breakdown = layout.breakdown(name)
            if breakdown.partition and indicator.statuses <= breakdown.statuses:
                yield [layout.key(indicator, (*mine, Category(name, one))) for one in breakdown.categories]


def _sides(layout: Layout, key: CellKey) -> Iterator[tuple[list[CellKey], list[CellKey]]]:
    """Yield both sides of each identity that starts at this cell and exists for these categories."""
    there = set(layout.cells())
    for identity in layout.identities:
        left = [CellKey(key.period, name, key.categories) for name in identity.left]
        right = [CellKey(key.period, name, key.categories) for name in identity.right]
        if key == left[0] and there.issuperset(left + right):
            yield left, right


def _equal(values: Mapping[CellKey, int], left: Iterable[CellKey], right: Iterable[CellKey]) -> bool:
    """Tell whether two sums are equal; with a hidden cell in them nothing is seen."""
    sides = [values.get(key) for key in left], [values.get(key) for key in right]
    if None in sides[0] or None in sides[1]:
        return True
    return sum(value or 0 for value in sides[0]) == sum(value or 0 for value in sides[1])
