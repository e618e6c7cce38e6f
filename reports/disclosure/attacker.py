"""The attacker: written apart from the protector, sharing only the data classes with it.

He knows everything but the secret: the definition, the tables and how they hang together, the method and its base,
that children are whole and cannot be fewer than none, that each has one category of every partition, the size of the
school. He does not round and he does not guess: he asks which complete worlds of children fit what was published. A
number is proven when it is the same in all of them.

So the audit looks for worlds that differ. For every cell that may be small it wants one world in which the cell is
empty and one in which it holds at least the base. Each world is found by a mixed-integer programme over all kinds of
children there can be, which reaches as many new goals as possible. When no world reaches what is left, that is
proven, and the file is not safe. This is the integer form of the audit of intervals in the SDC Handbook (2nd ed.,
chapters 4 and 5), over all linked tables at once; the search needs a solver, and what it finds is verified by adding
up (``checker``).

Limits of this audit: one period, one recipient. Insiders come in as goals with ``known`` children. A world is possible
or it is not: how likely each one is, is not weighed. That a breakdown was rolled up tells that finer tables were
not safe under this store's secret.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, product

from models.monitor.tables import (
    BreakdownLayout,
    Category,
    CellKey,
    Goal,
    Layout,
    Proof,
    Status,
    Stay,
    Story,
    World,
)
from reports.disclosure.claims import Range, Reading
from reports.disclosure.solver import Effort, Outcome, Programme

MANY = 100_000
"""More children of one kind than any school has."""
_AT_ONCE = 2
"""In how many categories of an overlapping breakdown an imagined child counts at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attack:
    """What the attacker found.

    Attributes:
        proof: the worlds that leave goals open, as they should be.
        proven: goals that no world reaches: about these cells the file proves something.
        undecided: goals without a world when the search was stopped.

    """

    proof: Proof
    proven: tuple[Goal, ...] = ()
    undecided: tuple[Goal, ...] = ()

    @property
    def unmet(self) -> tuple[Goal, ...]:
        """All goals without a world."""
        return self.proven + self.undecided


def attack(layout: Layout, ranges: Reading, goals: Iterable[Goal], effort: Effort) -> Attack:
    """Look for worlds that fit what can be read, until every goal has one or no world reaches what is left."""
    left = tuple(goals)
    known = frozenset(child for goal in left for child in goal.known)
    worlds: list[World] = []
    while left:
        search = _Search(layout, ranges, known)
        wanted = {goal: search.want(goal) for goal in left}
        solution = search.programme.minimise(effort)
        reached = {goal for goal, number in wanted.items() if solution.values and solution.values[number]}
        if not reached:
            decided = solution.outcome in (Outcome.OPTIMAL, Outcome.INFEASIBLE)
            proof = Proof(worlds=tuple(worlds))
            return Attack(proof=proof, proven=left) if decided else Attack(proof=proof, undecided=left)
        worlds.append(search.world(solution.values))
        left = tuple(goal for goal in left if goal not in reached)
    return Attack(proof=Proof(worlds=tuple(worlds)))


def narrowed(layout: Layout, ranges: Reading, key: CellKey, effort: Effort) -> Range | None:
    """Return the lowest and highest value of a cell in any world that fits; it is recovered when they are equal.

    Returns:
        None when no world fits, or when the search was stopped.

    """
    found: list[int] = []
    for cost in (1, -1):
        search = _Search(layout, ranges)
        search.programme.price(search.cells[key], cost)
        solution = search.programme.minimise(effort)
        if solution.outcome is not Outcome.OPTIMAL:
            return None
        found.append(solution.values[search.cells[key]])
    return found[0], found[1]


def kinds(layout: Layout) -> Iterator[Stay]:
    """Yield every kind of child there can be in the tables of a period.

    In an overlapping breakdown a child has one or two categories: leaving rarer children out makes the search smaller
    and the audit no weaker, for every world that is found is still a possible one.
    """
    options = [tuple(_choices(breakdown)) for breakdown in layout.breakdowns]
    for status in Status:
        for chosen in product(*options):
            yield Stay(period=layout.period, status=status, categories=frozenset(chain.from_iterable(chosen)))


def _choices(breakdown: BreakdownLayout) -> Iterator[tuple[Category, ...]]:
    categories = [Category(breakdown.id, name) for name in breakdown.categories]
    for size in range(1, _AT_ONCE + 1 if breakdown.overlapping else 2):
        yield from combinations(categories, size)


class _Search:
    """A programme of which every solution is a world that fits what can be read."""

    def __init__(self, layout: Layout, ranges: Reading, extra: Iterable[Stay] = ()) -> None:
        self.programme = Programme()
        self._ranges = ranges
        self._statuses = {indicator.id: indicator.statuses for indicator in layout.indicators}
        most = MANY if layout.ceiling is None else layout.ceiling
        self._numbers = {kind: self.programme.variable(0, most) for kind in chain(kinds(layout), extra)}
        if layout.ceiling is not None:
            self.programme.at_most([(number, 1) for number in self._numbers.values()], layout.ceiling)
        self.cells = {key: self._cell(key) for key in ranges}

    def want(self, goal: Goal) -> int:
        """Add a yes-or-no variable that may be yes only in a world that reaches the goal; yes is worth one."""
        reached = self.programme.variable(0, 1, -1)
        cell, high = self.cells[goal.key], self._ranges[goal.key][1]
        if not goal.at_least:
            known = sum(self._counts(goal.key, child) for child in goal.known)
            self.programme.at_most([(cell, 1), (reached, high - known)], high)
        else:
            self.programme.at_least(0, [(cell, 1), (reached, -goal.at_least)])
        for child, times in Counter(goal.known).items():
            self.programme.at_least(0, [(self._numbers[child], 1), (reached, -times)])
        return reached

    def world(self, values: Sequence[int]) -> World:
        """Return the children of a solution."""
        return tuple(
            Story(number=values[number], stays=(kind,)) for kind, number in self._numbers.items() if values[number]
        )

    def _cell(self, key: CellKey) -> int:
        cell = self.programme.variable(*self._ranges[key])
        inside = [(number, 1) for kind, number in self._numbers.items() if self._counts(key, kind)]
        self.programme.between(0, [(cell, -1), *inside], 0)
        return cell

    def _counts(self, key: CellKey, child: Stay) -> bool:
        return child.status in self._statuses[key.indicator] and child.categories.issuperset(key.categories)
