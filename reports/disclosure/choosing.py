"""The threshold method: which cells carry a number and which number, as one mixed-integer programme.

A cell that counts at least the minimum has some values within the base, and one way more: no number at all. What is
below the minimum never carries one and is no part of this. Where all cells of a sum carry a number, these add up;
where one does not, nothing is promised but that the parts are not more than the whole. Hidden cells have no rounded
value at all: if they had one, whoever knows the method could work it out from the others, and with it a range.

The *conditions* (``outlook``) that keep stories open are met by the choice of numbers where that can be done, and by
hiding where it cannot. Hiding costs the pupils of whom the number is lost, far above nearness. All choices are drawn
for with the secret, hiding too (``noise``): so any permitted choice, for any truth, is the best one for some draws.
"""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter

from models.monitor.links import Link, links, margins
from models.monitor.tables import END, START, Carried, CellKey, Layout, Past, Published, Rounding, Status, Tables
from reports.disclosure.noise import UNIT, draw
from reports.disclosure.outlook import FAR, Condition
from reports.disclosure.protector import LEANING, candidates, price, replaced
from reports.disclosure.solver import Effort, Outcome, Programme

Range = tuple[int, int]
_LOST = 32 * UNIT
"""What it costs for each pupil that a number is lost: so much that nearness never outweighs it."""
_HALVING = 8 * UNIT
"""Hiding for no reason but chance: for a cell of ten, one in a million million; never impossible."""


NOTHING = -1
"""No number, where noise is drawn for a number."""
OUT_OF_REACH = 100
"""So many children more than in any cell that may be shown are looked for in a hidden one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A value that a cell may carry, or None; what it costs and what can be read of it."""

    value: int | None
    cost: int
    range: Range


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """A condition, as long as these cells carry what they carry now; none means always.

    Attributes:
        room: so much the upper end of a range is lowered.

    """

    condition: Condition
    room: int
    when: Mapping[CellKey, int | None]


class Choice:
    """The numbers of a run, chosen under more and more demands."""

    def __init__(self, tables: Tables, rounding: Rounding, secret: bytes, past: Past) -> None:
        self._layout = tables.layout
        self._rounding = rounding
        leaning = {**_stocks_before(tables, past), **replaced(tables, past)}
        edges = margins(tables.layout)
        contributors = tables.contributors()
        self.options = {
            key: tuple(_options(key, pupils, rounding, secret, margin=key in edges, near=leaning.get(key)))
            for key, pupils in contributors.items()
            if len(pupils) >= rounding.minimum
        }
        self.most = OUT_OF_REACH + max((one[0].range[1] for one in self.options.values()), default=0)
        self._pupils = {key: len(pupils) for key, pupils in contributors.items() if key in self.options}
        self._demands: list[Demand] = []
        self._links = links(tables.layout)
        self._ends = _stocks_before(tables, past)
        self.hiding: dict[CellKey, None] = {}

    def demand(self, more: Iterable[Demand]) -> None:
        """Want more of the numbers."""
        self._demands += more

    def hide(self, cells: Iterable[CellKey]) -> None:
        """Show no number in these cells, whatever it costs."""
        self.hiding |= dict.fromkeys(cells)

    def unshown(self, published: Published) -> Iterator[tuple[CellKey, int]]:
        """Yield what each cell could carry that carries nothing: most pupils first, and the cheapest value first."""
        for key in sorted(self.lost(published), key=lambda key: -self._pupils[key]):
            for one in sorted(self.options[key][:-1], key=attrgetter("cost")):
                if one.value is not None:
                    yield key, one.value

    def best(self, effort: Effort) -> Published | None:
        """Return the cheapest numbers that meet all demands; None when there are none, or not in time."""
        costs = {key: [one.cost for one in found] for key, found in self.options.items()}
        return self._cheapest(costs, self.hiding, effort)

    def least(self, effort: Effort) -> int:
        """Return the price below which no numbers meet the demands."""
        costs = {
            key: [0 if one.value is not None else self._pupils[key] for one in found]
            for key, found in self.options.items()
        }
        found = self._cheapest(costs, (), effort)
        return 0 if found is None else self.price(found)

    def price(self, published: Published) -> int:
        """Return the pupils of all cells together that carry no number, and that the minimum would have let through."""
        return sum(self._pupils[key] for key in self.lost(published))

    def lost(self, published: Published) -> list[CellKey]:
        """Return the cells that carry no number though they are not below the minimum."""
        return [key for key in self.options if key not in published.values]

    def prices(self, published: Published) -> Mapping[CellKey, int]:
        """Return what it costs to hide each cell that is shown."""
        return {key: self._pupils[key] for key in published.values}

    def ranges(self, published: Published, room: int) -> Mapping[CellKey, Range]:
        """Return what can be read of each cell that may be shown, with so much room."""
        return {
            key: _lowered(next(one.range for one in found if one.value == published.values.get(key)), room)
            for key, found in self.options.items()
        }

    def _cheapest(
        self, costs: Mapping[CellKey, list[int]], hiding: Container[CellKey], effort: Effort
    ) -> Published | None:
        if not self.options:
            return Published(layout=self._layout, rounding=self._rounding, values={})
        programme = Programme()
        chosen: dict[CellKey, list[int]] = {}
        for key, found in costs.items():
            may = 0 if key in hiding else 1
            chosen[key] = [
                *(programme.variable(0, may, cost) for cost in found[:-1]),
                programme.variable(0, 1, found[-1]),
            ]
            programme.between(1, [(number, 1) for number in chosen[key]], 1)
        for link in self._links:
            self._link(programme, chosen, link)
        self._carry(programme, chosen)
        for one in self._demands:
            self._meet(programme, chosen, one)
        solution = programme.minimise(effort)
        if solution.outcome is not Outcome.OPTIMAL:
            return None
        values = {
            key: one.value
            for key, found in self.options.items()
            for one, number in zip(found, chosen[key], strict=True)
            if solution.values[number] and one.value is not None
        }
        return Published(layout=self._layout, rounding=self._rounding, values=values)

    def _link(self, programme: Programme, chosen: Mapping[CellKey, list[int]], link: Link) -> None:
        """Want shown cells to add up: to the whole where all are shown, else to no more than that."""
        whole, parts = link.right, link.left
        if link.exact and len(link.left) == 1:
            whole, parts = link.left, link.right
        here = [key for key in parts if key in chosen]
        if not here or any(key not in chosen for key in whole):
            return
        most = sum(self._high(key) for key in here)
        terms = [*self._values(chosen, here, 1), *self._values(chosen, whole, -1)]
        gone = [(chosen[key][-1], -most) for key in whole]
        programme.at_most([*terms, *gone], 0)
        if link.exact and len(here) == len(parts):
            over = sum(self._high(key) for key in whole)
            programme.at_least(0, [*terms, *((chosen[key][-1], over) for key in here)])

    def _carry(self, programme: Programme, chosen: Mapping[CellKey, list[int]]) -> None:
        """Want the stock at the start to be the one at the end before with the corrections, where all are shown."""
        corrections = {one.carried: self._layout.key(one) for one in self._layout.indicators if one.carried is not None}
        for start, end in self._ends.items():
            here = [start, *corrections.values()]
            if len(here) > len(Carried) and chosen.keys() >= set(here):
                terms = self._values(chosen, [start, corrections[Carried.REMOVED]], 1)
                terms += self._values(chosen, [corrections[Carried.ADDED]], -1)
                far = end + sum(self._high(key) for key in here)
                programme.at_most([*terms, *((chosen[key][-1], -far) for key in here)], end)
                programme.at_least(end, [*terms, *((chosen[key][-1], far) for key in here)])

    def _values(self, chosen: Mapping[CellKey, list[int]], keys: Iterable[CellKey], sign: int) -> list[tuple[int, int]]:
        return [
            (number, sign * one.value)
            for key in keys
            for one, number in zip(self.options[key], chosen[key], strict=True)
            if one.value
        ]

    def _high(self, key: CellKey) -> int:
        return max(one.value or 0 for one in self.options[key])

    def _meet(self, programme: Programme, chosen: Mapping[CellKey, list[int]], demand: Demand) -> None:
        terms, most = Counter[int](), 0
        for key in {**demand.condition.low, **demand.condition.high}:
            weights = [demand.condition.weight(key, _lowered(one.range, demand.room)) for one in self.options[key]]
            terms.update(dict(zip(chosen[key], weights, strict=True)))
            most += max(weights)
        over = max(0, most - demand.condition.limit)
        for key, value in demand.when.items():
            pairs = zip(self.options[key], chosen[key], strict=True)
            terms.update({number: over for one, number in pairs if one.value == value})
        programme.at_most(list(terms.items()), demand.condition.limit + over * len(demand.when))


def _lowered(found: Range, room: int) -> Range:
    return found[0], max(found[0], found[1] - room)


def _options(
    key: CellKey, pupils: frozenset[str], rounding: Rounding, secret: bytes, *, margin: bool, near: int | None
) -> Iterable[Option]:
    """Yield what a cell may carry; the last one is nothing."""
    slack = rounding.base if rounding.zeros_move else rounding.base - 1
    for value in candidates(len(pupils), rounding):
        if value >= rounding.minimum:
            cost = price(secret, key, pupils, value, margin=margin)
            cost += LEANING * abs(value - near) if near is not None else 0
            yield Option(value=value, cost=cost, range=(max(rounding.minimum, value - slack), value + slack))
    lost = _LOST * len(pupils) - draw(secret, key, pupils, NOTHING, _HALVING)
    yield Option(value=None, cost=lost, range=(0, FAR))


def _stocks_before(tables: Tables, past: Past) -> Mapping[CellKey, int]:
    """Return what was published as stock at the end of the period before, by the cell of the stock at the start."""
    before = next((one for one in past.releases if one.layout.edition == tables.layout.previous), None)
    if before is None:
        return {}
    ends = [before.values[key] for key in _stocks(before.layout, END) if key in before.values]
    return {start: end for start in _stocks(tables.layout, START) for end in ends}


def _stocks(layout: Layout, statuses: frozenset[Status]) -> list[CellKey]:
    found = (one for one in layout.indicators if one.carried is None and not one.within)
    return [layout.key(one) for one in found if one.statuses == statuses]
