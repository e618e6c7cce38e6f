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
    BreakdownLayout,
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
from reports.disclosure.claims import INSIDERS, Range, goals, reading

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
        if self.room < goal.insiders:
            return False
        value = self.values[goal.key] - (sum(self.values[key] for key in goal.minus) if goal.minus else 0)
        return value >= goal.at_least if goal.at_least else value == _NOBODY


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sum:
    """The crowd of one period, added up: without corrections, for these are about two periods."""

    values: Mapping[CellKey, int]
    room: int


class Scales:
    """Adds up worlds over all releases; remembers what it added up of a period, for worlds have much in common."""

    def __init__(self, releases: Sequence[Published]) -> None:
        layouts = [published.layout for published in releases]
        self._columns = {layout.edition: _Columns(layout) for layout in layouts}
        ranges = {key: found for published in releases for key, found in reading(published).items()}
        self._ranges = {name: [ranges[key] for key in one.keys] for name, one in self._columns.items()}
        self._ties = [_Tie(layout) for layout in layouts if layout.previous]
        self._corrections = {key: ranges[key] for layout in layouts for _, key in _correction_cells(layout)}
        self._stays: dict[Stay, tuple[int, ...] | None] = {}
        self._periods: dict[tuple[str, frozenset[tuple[Stay, int]]], _Sum | None] = {}

    def among(self, releases: Sequence[Published]) -> "Scales":
        """Return scales for some of these releases, which remember the same periods."""
        fewer = Scales(releases)
        fewer._stays, fewer._periods = self._stays, self._periods
        return fewer

    def weigh(self, world: World) -> Weighed | None:
        """Return a world added up; None when it has an impossible child or does not fit what is published."""
        crowds: dict[str, Counter[Stay]] = {name: Counter() for name in self._columns}
        corrections: Counter[CellKey] = Counter()
        for story in world:
            editions = {stay.period: stay for stay in story.stays}
            if story.number <= 0 or len(editions) != len(story.stays) or not editions.keys() <= crowds.keys():
                return None
            for name, stay in editions.items():
                crowds[name][stay] += story.number
            for tie in self._ties:
                carried = tie.carried(editions)
                if carried is not None:
                    if carried not in tie.cells:
                        return None
                    corrections.update(dict.fromkeys(tie.cells[carried], story.number))
        return self._weighed(crowds, corrections)

    def _weighed(self, crowds: Mapping[str, Counter[Stay]], corrections: Mapping[CellKey, int]) -> Weighed | None:
        """Add up the crowd of each period, and see how much room is left."""
        values: dict[CellKey, int] = {}
        room = INSIDERS
        for name, crowd in crowds.items():
            found = self._period(name, crowd)
            if found is None:
                return None
            values.update(found.values)
            room = min(room, found.room)
        for key, within in self._corrections.items():
            values[key] = corrections.get(key, 0)
            room = min(room, _room(values[key], within))
        return Weighed(values=values, room=room) if room >= 0 else None

    def _period(self, edition: str, crowd: Counter[Stay]) -> _Sum | None:
        """Return what the cells of a period count; None when there is an impossible child."""
        name = edition, frozenset(crowd.items())
        if name not in self._periods:
            self._periods[name] = self._added_up(edition, crowd)
        return self._periods[name]

    def _added_up(self, edition: str, crowd: Counter[Stay]) -> _Sum | None:
        columns, ranges = self._columns[edition], self._ranges[edition]
        values = [0] * len(columns.keys)
        for stay, number in crowd.items():
            if stay not in self._stays:
                self._stays[stay] = columns.cells(stay)
            cells = self._stays[stay]
            if cells is None:
                return None
            for place in cells:
                values[place] += number
        room = min((_room(value, within) for value, within in zip(values, ranges, strict=True)), default=INSIDERS)
        ceiling = columns.layout.ceiling
        room = room if ceiling is None else min(room, ceiling - crowd.total())
        return _Sum(values=dict(zip(columns.keys, values, strict=True)), room=room)


def _room(value: int, within: Range) -> int:
    """Return how many children could be added to a cell; less than nobody when it does not fit as it is."""
    low, high = within
    return high - value if value >= low else _NO_ROOM


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
    there = frozenset(keys)
    for indicator in layout.indicators:
        for key in layout.indicator_cells(indicator):
            wrong |= {key for parts in _parts(layout, indicator, key) if not _equal(values, [key], parts)}
            wrong |= {key for left, right in _sides(layout, key, there) if not _equal(values, left, right)}
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


class _Tie:
    """Two periods on end: who is in stock at the end of the one is so at the start of the other, or is a correction."""

    def __init__(self, layout: Layout) -> None:
        self.cells: dict[Carried, list[CellKey]] = defaultdict(list)
        for carried, key in _correction_cells(layout):
            self.cells[carried].append(key)
        self._before, self._now = layout.previous, layout.edition

    def carried(self, stays: Mapping[str, Stay]) -> Carried | None:
        """Return as which correction a child counts, if any."""
        before, now = stays.get(self._before), stays.get(self._now)
        was, is_ = before is not None and before.status in END, now is not None and now.status in START
        if was == is_:
            return None
        return Carried.ADDED if is_ else Carried.REMOVED


def _correction_cells(layout: Layout) -> Iterator[tuple[Carried, CellKey]]:
    return ((one.carried, layout.key(one)) for one in layout.indicators if one.carried is not None)


class _Columns:
    """The cells of a layout by what they ask of a child, to find quickly which ones count him."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        counted = [one for one in layout.indicators if one.carried is None]
        self.keys = tuple(dict.fromkeys(key for one in counted for key in layout.indicator_cells(one)))
        places = {key: place for place, key in enumerate(self.keys)}
        self._cells = [
            (one, {table: self._places(one, table, places) for table in ((), *one.tables)}) for one in counted
        ]
        self._having = [_Having(breakdown) for breakdown in layout.breakdowns]

    def cells(self, stay: Stay) -> tuple[int, ...] | None:
        """Return the places of the cells that count a stay, each once; None when there cannot be such a child."""
        mine: dict[str, list[Category]] = defaultdict(list)
        for category in stay.categories:
            mine[category.breakdown].append(category)
        known = sum(len(mine[one.breakdown.id]) for one in self._having)
        if known < len(stay.categories) or not all(one.possible(stay, mine) for one in self._having):
            return None
        found: set[int] = set()
        for one, tables in self._cells:
            if stay.status in one.statuses and stay.categories.issuperset(one.within):
                for table, places in tables.items():
                    if len(table) == 1:
                        found.update([places[category,] for category in mine[table[0]]])
                    else:
                        found.update([places[cell] for cell in product(*(mine[name] for name in table))])
        return tuple(found)

    def _places(
        self, one: IndicatorLayout, table: tuple[str, ...], places: Mapping[CellKey, int]
    ) -> Mapping[tuple[Category, ...], int]:
        named = ([Category(name, found) for found in self.layout.breakdown(name).categories] for name in table)
        return {cell: places[self.layout.key(one, cell)] for cell in product(*named)}


class _Having:
    """What every child has of a breakdown: one category of a partition, some of another one, none out of his status."""

    def __init__(self, breakdown: BreakdownLayout) -> None:
        self.breakdown = breakdown
        self._categories = {Category(breakdown.id, name) for name in breakdown.categories}
        around = breakdown.places if breakdown.inside and not breakdown.overlapping else ()
        self._around = dict(zip((Category(breakdown.id, name) for name in breakdown.categories), around, strict=False))

    def possible(self, stay: Stay, all_of_them: Mapping[str, list[Category]]) -> bool:
        """Tell whether a child has what every child has."""
        breakdown, mine = self.breakdown, all_of_them[self.breakdown.id]
        may = stay.status in breakdown.statuses
        least = 1 if may and not breakdown.optional else 0
        most = 0 if not may else len(breakdown.categories) if breakdown.overlapping else 1
        if not least <= len(mine) <= most or not self._categories.issuperset(mine):
            return False
        if not breakdown.inside or breakdown.overlapping:
            return True
        return {self._around[one] for one in mine} == {one.name for one in all_of_them[breakdown.inside]}


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


def _sides(layout: Layout, key: CellKey, there: frozenset[CellKey]) -> Iterator[tuple[list[CellKey], list[CellKey]]]:
    """Yield both sides of each identity that starts at this cell and exists for these categories."""
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
