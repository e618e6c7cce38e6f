"""Which shown numbers leave a story untold: found by linear programmes over all worlds of a period at once.

The worlds of ``search`` without the wish that children are whole, and without the numbers that are shown: these come in
from outside, as the range that each cell may have. When no such world tells a story, the duals of the programme say
why, in one inequality over the ends of these ranges: a *condition*, which all numbers must meet that are to leave the
story open, whatever is shown and hidden (Benders; in cell suppression Fischetti and Salazar-González, *Management
Science* 47, 2001). Numbers that meet all conditions may still leave a story untold, for children are whole; the audit
decides.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.monitor.tables import END, START, Carried, CellKey, Goal
from reports.disclosure.claims import Range
from reports.disclosure.kinds import Kinds
from reports.disclosure.search import Block
from reports.disclosure.solver import Effort, Programme, Relaxation

_LITTLE = 1e-6
FAR = 1_000_000
_GRAIN = 1 << 10
"""Duals are kept in parts of this size: they are simple fractions, or near enough for a condition on whole numbers."""
_SLACK = _GRAIN // 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What ranges must meet: the weights of their ends, in grains, add up to at most the limit.

    Attributes:
        low: the weight of the lower end of each cell.
        high: that of the upper end; negative.

    """

    low: Mapping[CellKey, int]
    high: Mapping[CellKey, int]
    limit: int

    def weight(self, key: CellKey, found: Range) -> int:
        """Return what one cell adds when it has a range."""
        return self.low.get(key, 0) * found[0] + self.high.get(key, 0) * found[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of what came before.

    Attributes:
        ranges: what can be read of all earlier cells.
        before: the kinds of children of the period right before, when that was released.
        stocks: how many may have been in stock at the end of each edition, where that is not worked out.
        most: more children than this are looked for in no cell.

    """

    ranges: Mapping[CellKey, Range]
    before: Kinds | None
    stocks: Mapping[str, Range]
    most: int


class Worlds:
    """The worlds of a period and the one before it, relaxed.

    Args:
        kinds: the kinds of children.
        cells: those that may carry a number.
        stories: all that could be asked.
        known: what came before.
        room: so many children more must fit in each cell.
        effort: when to stop.

    """

    def __init__(
        self,
        kinds: Kinds,
        cells: Iterable[CellKey],
        stories: Iterable[Goal],
        known: Known,
        *,
        room: int,
        effort: Effort,
    ) -> None:
        self._known = known
        self._room = room
        self._most = known.most
        self._programme = Programme()
        self._columns: dict[tuple[CellKey, ...], int] = {}
        self._limits: dict[int, Range] = {}
        self._blocks = [Block(self._programme, one, room) for one in (known.before, kinds) if one is not None]
        for block in self._blocks:
            for key, terms in block.cells():
                self._count((key,), terms, *known.ranges.get(key, (0, FAR)))
        for block in self._blocks:
            self._tie(block)
        for goal in stories:
            self._rest(self._here(goal))
        self._ends = {key: self._open(self._columns[key,]) for key in cells}
        self._relaxed = self._programme.relaxed(effort)

    def look(self, ranges: Mapping[CellKey, Range], goals: Iterable[Goal]) -> Iterator[tuple[Goal | None, Condition]]:
        """Yield the conditions that are not met when cells have these ranges, each with a story that asks for it.

        Without a story: there is no world with so much room at all. A story that no ranges help is not told of.
        """
        for key, (lower, upper) in self._ends.items():
            low, high = ranges[key]
            self._relaxed.bound(lower, low=low)
            self._relaxed.bound(upper, high=high)
        answer = self._relaxed.minimise()
        if answer is None:
            return
        if answer.cost > _LITTLE:
            yield None, self._condition(answer, ranges)
            return
        left = [goal for goal in goals if not self._tells(answer, goal)]
        while left:
            goal = left.pop()
            told = self._asked(goal)
            if told is not None and told.cost > _LITTLE:
                yield goal, self._condition(told, ranges)
            elif told is not None:
                left = [other for other in left if not self._tells(told, other)]

    def _asked(self, goal: Goal) -> Relaxation | None:
        number, wanted = self._place(goal)
        self._relaxed.limit(number, *wanted)
        answer = self._relaxed.minimise()
        self._relaxed.limit(number, *self._limits[number])
        return answer

    def _tells(self, answer: Relaxation, goal: Goal) -> bool:
        number, (low, high) = self._place(goal)
        return low - _LITTLE <= answer.values[number] <= high + _LITTLE

    def _place(self, goal: Goal) -> tuple[int, Range]:
        """Return which variable a story is about, and between which values that tells it."""
        then = [self._known.ranges[key] for key in goal.minus if (key,) not in self._columns]
        high = self._most if goal.at_least else sum(most for _, most in then)
        return self._columns[self._here(goal)], (goal.at_least + sum(least for least, _ in then), high)

    def _here(self, goal: Goal) -> tuple[CellKey, ...]:
        return (goal.key, *(key for key in goal.minus if (key,) in self._columns))

    def _condition(self, answer: Relaxation, ranges: Mapping[CellKey, Range]) -> Condition:
        low = {key: round(answer.duals[lower] * _GRAIN) for key, (lower, _) in self._ends.items()}
        high = {key: round(answer.duals[upper] * _GRAIN) for key, (_, upper) in self._ends.items()}
        made = sum(low[key] * ranges[key][0] + high[key] * ranges[key][1] for key in self._ends)
        return Condition(
            low={key: weight for key, weight in low.items() if weight},
            high={key: weight for key, weight in high.items() if weight},
            limit=round(made - answer.cost * _GRAIN) + _SLACK,
        )

    def _count(self, here: tuple[CellKey, ...], terms: Sequence[tuple[int, int]], low: int, high: int) -> None:
        high = max(low, min(high - self._room, self._most))
        number = self._columns[here] = self._programme.variable(low, high)
        self._limits[number] = (low, high)
        self._programme.between(0, [(number, -1), *terms], 0)

    def _rest(self, here: tuple[CellKey, ...]) -> None:
        if here not in self._columns:
            terms = [(self._columns[key,], -1 if place else 1) for place, key in enumerate(here)]
            self._count(here, terms, -self._most * len(here), FAR)

    def _tie(self, block: Block) -> None:
        """Tie the stock at the start to that at the end of the period before, and count what was corrected."""
        layout = block.layout
        keys = {one.carried: layout.key(one) for one in layout.indicators if one.carried is not None}
        most = self._most if keys and layout.previous else 0
        added, removed = self._programme.variable(0, most), self._programme.variable(0, most)
        for carried, key in keys.items():
            ends = self._known.ranges.get(key, (0, FAR))
            self._count((key,), [(added if carried is Carried.ADDED else removed, 1)], *ends)
        if layout.previous:
            stock = self._stock(layout.previous)
            self._programme.between(0, [*block.with_status(START), (added, -1), (removed, 1), *_minus(stock)], 0)
            self._programme.at_most([(removed, 1), *_minus(stock)], 0)

    def _stock(self, edition: str) -> list[tuple[int, int]]:
        """Return the variables that add up to the stock at the end of an edition."""
        for block in self._blocks:
            if block.layout.edition == edition:
                return block.with_status(END)
        low, high = self._known.stocks[edition]
        return [(self._programme.variable(low, min(high, self._most)), 1)]

    def _open(self, number: int) -> tuple[int, int]:
        """Let a range be given to a cell: to leave it costs what it is left by."""
        below, above = (self._programme.variable(0, FAR, 1) for _ in range(2))
        lower = self._programme.at_least(0, [(number, 1), (below, 1)])
        return lower, self._programme.at_most([(number, 1), (above, -1)], self._most)


def _minus(terms: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    return [(number, -factor) for number, factor in terms]
