"""Some periods of a world as a programme: every solution is a set of whole children that fits what can be read of them.

They are tied to the world's earlier periods, and to each other, by who is in stock, and by nothing else: children may
move, change schools within the school, and get other help. Each story that is wanted is worth one, so that a solution
tells as many as it can.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from models.monitor.tables import END, START, Carried, CellKey, Goal, Layout, Status
from reports.disclosure.claims import MANY, Range
from reports.disclosure.kinds import STATUS, Kind, Kinds, Several
from reports.disclosure.solver import Effort, Outcome, Programme

K = TypeVar("K")
_Terms = list[tuple[int, int]]
_NOTHING: Mapping[CellKey, int] = MappingProxyType({})
_OUT_OF_SIGHT = 100
"""So many children more than in any cell that is shown are looked for in a hidden one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What a world was before these periods.

    Attributes:
        stocks: how many of its children were counted as in stock at the end of each edition.
        values: what its earlier cells count.

    """

    stocks: Mapping[str, int] = field(default_factory=dict)
    values: Mapping[CellKey, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The children of a period, as numbers in small tables.

    Attributes:
        tables: how many children of each kind, for each clique.
        several: how many children of each kind have each category, for each breakdown with several.
        removed: how many who were in stock are so no longer, as a correction.

    """

    tables: tuple[Mapping[Kind, int], ...]
    several: tuple[Mapping[tuple[Kind, str], int], ...]
    removed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a search gave, period by period: ``decided`` is False when it was stopped before it knew."""

    found: tuple[Found, ...]
    decided: bool


class Search:
    """A programme for one or more periods after one history.

    Args:
        periods: the kinds of children of each period and what can be read of its cells, oldest first.
        before: the history.
        room: so many children more must fit in each cell.
        prices: cells that may be hidden, and what that costs.

    """

    def __init__(
        self,
        periods: Sequence[tuple[Kinds, Mapping[CellKey, Range]]],
        before: Before,
        room: int = 0,
        prices: Mapping[CellKey, int] = _NOTHING,
    ) -> None:
        self.programme = Programme()
        self.cells: dict[CellKey, int] = {}
        self._ranges = _bounded({key: found for _, ranges in periods for key, found in ranges.items()})
        self._before = before
        self._room = room
        self._prices = prices
        self._hides: dict[CellKey, int] = {}
        self._wanted: dict[Goal, int] = {}
        self._blocks = [Block(self.programme, kinds, room) for kinds, _ in periods]
        for block in self._blocks:
            for key, terms in block.cells():
                self._cell(key, terms)
        for block in self._blocks:
            self._corrections(block)

    def want(self, goal: Goal) -> None:
        """Add a yes-or-no variable that may be yes only in a world that tells a story; yes is worth one."""
        reached = self.programme.variable(0, 1, -1)
        here = [goal.key, *(key for key in goal.minus if key in self.cells)]
        terms = [(self.cells[key], -1 if place else 1) for place, key in enumerate(here)]
        (low, high), *others = (self._bounds(key) for key in here)
        low, high = low - sum(most for _, most in others), high - sum(least for least, _ in others)
        target = goal.at_least + sum(self._before.values.get(key, 0) for key in goal.minus if key not in self.cells)
        if not goal.at_least:
            self.programme.at_most([*terms, (reached, high - target)], high)
        self.programme.at_least(low, [*terms, (reached, low - target)])
        self._wanted[goal] = reached

    def hope(self, key: CellKey, found: Range) -> None:
        """Make a world worth more when a cell is in a range."""
        low, high = self._bounds(key)
        if max(low, found[0]) <= min(high, found[1]):
            reached = self.programme.variable(0, 1, -1)
            self.programme.at_least(low, [(self.cells[key], 1), (reached, low - found[0])])
            self.programme.at_most([(self.cells[key], 1), (reached, high - found[1])], high)

    def hidden(self, goal: Goal, effort: Effort) -> tuple[int, frozenset[CellKey]] | None:
        """Return the cheapest cells to hide so that a story can be told, and their price; None when there are none."""
        self.want(goal)
        self.programme.between(1, [(self._wanted[goal], 1)], 1)
        solution = self.programme.minimise(effort)
        if solution.outcome is not Outcome.OPTIMAL:
            return None
        chosen = frozenset(key for key, number in self._hides.items() if solution.values[number])
        return sum(self._prices[key] for key in chosen), chosen

    def minimise(self, effort: Effort) -> Answer:
        """Look for children."""
        solution = self.programme.minimise(effort)
        if not solution.values:
            return Answer(found=(), decided=solution.outcome is Outcome.INFEASIBLE)
        found = tuple(block.read(solution.values) for block in self._blocks)
        return Answer(found=found, decided=solution.outcome is Outcome.OPTIMAL)

    def _bounds(self, key: CellKey) -> Range:
        low, high = self._ranges[key]
        return low, max(low, high - self._room)

    def _cell(self, key: CellKey, terms: _Terms) -> None:
        low, high = self._bounds(key)
        if key in self._prices:
            most = max(high, _OUT_OF_SIGHT)
            self.cells[key] = self.programme.variable(0, most)
            hide = self._hides[key] = self.programme.variable(0, 1, self._prices[key])
            self.programme.at_least(low, [(self.cells[key], 1), (hide, low)])
            self.programme.at_most([(self.cells[key], 1), (hide, high - most)], high)
        else:
            self.cells[key] = self.programme.variable(low, high)
        self.programme.between(0, [(self.cells[key], -1), *terms], 0)

    def _corrections(self, block: "Block") -> None:
        """Tie the stock at the start to that at the end of the period before, with what was corrected in between."""
        layout = block.layout
        keys = {one.carried: layout.key(one) for one in layout.indicators if one.carried is not None}
        most = block.cap if keys and layout.previous else 0
        added, removed = self.programme.variable(0, most), self.programme.variable(0, most)
        block.removed = removed
        for carried, key in keys.items():
            self._cell(key, [(added if carried is Carried.ADDED else removed, 1)])
        if layout.previous:
            terms, stock = self._stock(layout.previous)
            tie = [*block.with_status(START), (added, -1), (removed, 1), *_minus(terms)]
            self.programme.between(stock, tie, stock)
            self.programme.at_most([(removed, 1), *_minus(terms)], stock)

    def _stock(self, edition: str) -> tuple[_Terms, int]:
        """Return how many were in stock at the end of an edition: variables, or a number that is known."""
        for block in self._blocks:
            if block.layout.edition == edition:
                return block.with_status(END), 0
        return [], self._before.stocks[edition]


class Block:
    """The children of one period."""

    def __init__(self, programme: Programme, kinds: Kinds, room: int) -> None:
        self.layout: Layout = kinds.layout
        self.cap = MANY if kinds.layout.ceiling is None else max(0, kinds.layout.ceiling - room)
        self.removed = -1
        self._programme = programme
        self._kinds = kinds
        self._tables = [self._table(place) for place in range(len(kinds.cliques))]
        self._several = [self._shares(one) for one in kinds.several]
        self._agree()

    def cells(self) -> Iterable[tuple[CellKey, _Terms]]:
        """Yield all cells but corrections, with the variables that they add up."""
        carried = {one.id for one in self.layout.indicators if one.carried is not None}
        return ((key, self._terms(key)) for key in self.layout.cells() if key.indicator not in carried)

    def with_status(self, statuses: frozenset[Status]) -> _Terms:
        """Return the variables that add up to all children with one of these statuses."""
        groups = self._group((STATUS,))
        return [term for (status,), group in groups.items() if status in statuses for term in group]

    def read(self, values: Sequence[int]) -> Found:
        """Return the children of a solution."""
        return Found(
            tables=tuple(_numbers(table, values) for table in self._tables),
            several=tuple(_numbers(table, values) for table in self._several),
            removed=values[self.removed],
        )

    def _table(self, place: int) -> dict[Kind, int]:
        names = self._kinds.cliques[place]
        return {kind: self._programme.variable(0, self.cap) for kind in self._kinds.kinds(names)}

    def _group(self, names: tuple[str, ...]) -> dict[Kind, _Terms]:
        """Return how many children have each combination of values of some variables."""
        return self._margins(self._kinds.home(names), names)

    def _margins(self, place: int, names: tuple[str, ...]) -> dict[Kind, _Terms]:
        at = [self._kinds.cliques[place].index(name) for name in names]
        groups: dict[Kind, _Terms] = {}
        for kind, number in self._tables[place].items():
            groups.setdefault(tuple(kind[one] for one in at), []).append((number, 1))
        return groups

    def _shares(self, one: Several) -> dict[tuple[Kind, str], int]:
        """Add how many children of each kind have each category; who must have one, has."""
        found: dict[tuple[Kind, str], int] = {}
        for kind, group in self._group(one.beside).items():
            if STATUS in one.beside and kind[one.beside.index(STATUS)] not in one.breakdown.statuses:
                continue
            shares = [self._programme.variable(0, self.cap) for _ in one.breakdown.categories]
            for share in shares:
                self._programme.at_most([(share, 1), *_minus(group)], 0)
            if not one.breakdown.optional:
                self._programme.at_least(0, [*((share, 1) for share in shares), *_minus(group)])
            found |= {(kind, name): share for name, share in zip(one.breakdown.categories, shares, strict=True)}
        return found

    def _agree(self) -> None:
        """Want neighbours to agree on what they share, and all of them to fit in the school."""
        for one, other, shared in self._kinds.tree:
            left, right = self._margins(one, shared), self._margins(other, shared)
            for kind in dict.fromkeys((*left, *right)):
                self._programme.between(0, [*left.get(kind, []), *_minus(right.get(kind, []))], 0)
        if self.layout.ceiling is not None:
            self._programme.at_most([(number, 1) for number in self._tables[0].values()], self.cap)

    def _terms(self, key: CellKey) -> _Terms:
        """Return the variables that a cell adds up."""
        counted = self._kinds.counted(key)
        if counted.several is None:
            return [(self._tables[counted.place][kind], 1) for kind in counted.kinds]
        shares = self._several[counted.several]
        return [(shares[kind, counted.name], 1) for kind in counted.kinds if (kind, counted.name) in shares]


def _bounded(ranges: Mapping[CellKey, Range]) -> Mapping[CellKey, Range]:
    """Return ranges in which a hidden cell has an end: a solver is slow where there is none, and no story needs it.

    A world that is not looked for can only make a proof fail.
    """
    most = max((high for _, high in ranges.values() if high < MANY), default=0) + _OUT_OF_SIGHT
    return {key: (low, min(high, most)) for key, (low, high) in ranges.items()}


def _minus(terms: Iterable[tuple[int, int]]) -> _Terms:
    return [(number, -factor) for number, factor in terms]


def _numbers(table: Mapping[K, int], values: Sequence[int]) -> dict[K, int]:
    return {key: values[number] for key, number in table.items() if values[number]}
