"""Mixed-integer programmes, solved by HiGHS: the only module that knows the solver.

One thread and a fixed seed, so that the same programme gives the same answer. HiGHS: Huangfu and Hall,
"Parallelizing the dual revised simplex method", Mathematical Programming Computation 10 (2018).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

import numpy as np
from highspy import Highs, HighsCallbackEvent, HighsModelStatus, HighsVarType

SEED = 20250801
_ROUGH = 0.5
"""For so rough an answer making the programme smaller first takes longer than solving it."""
_PRECISION = 0.5
"""Whole costs: two different outcomes differ by at least one."""


class Outcome(Enum):
    """How solving ended."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    """An answer, not known to be the best: a limit was reached."""
    INFEASIBLE = "infeasible"
    OUT_OF_TIME = "out_of_time"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """When to stop.

    Attributes:
        seconds: the last resort on a slow machine.
        gap: be content with an answer this close to the best, as a share of it.
        stop: asked now and then; True means that nobody wants the answer any longer.

    """

    seconds: float
    gap: float = 0.0
    stop: Callable[[], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Solution:
    """What was found; no values without an answer."""

    outcome: Outcome
    values: tuple[int, ...] = ()


@dataclass(slots=True)
class Programme:
    """Whole variables between bounds, with costs, under linear conditions; build it, then solve it."""

    _low: list[float] = field(default_factory=list)
    _high: list[float] = field(default_factory=list)
    _cost: list[float] = field(default_factory=list)
    _rows: list[tuple[float, float, Sequence[tuple[int, int]]]] = field(default_factory=list)

    def variable(self, low: int, high: int, cost: int = 0) -> int:
        """Add a whole variable and return its number."""
        self._low.append(low)
        self._high.append(high)
        self._cost.append(cost)
        return len(self._cost) - 1

    def price(self, number: int, cost: int) -> None:
        """Give a variable another cost."""
        self._cost[number] = cost

    def between(self, low: int, terms: Sequence[tuple[int, int]], high: int) -> int:
        """Want a sum of variables (number, factor) to lie between two values; return the number of this condition."""
        return self._condition(low, terms, high)

    def at_most(self, terms: Sequence[tuple[int, int]], high: int) -> int:
        """Want a sum of variables to be at most a value."""
        return self._condition(-np.inf, terms, high)

    def at_least(self, low: int, terms: Sequence[tuple[int, int]]) -> int:
        """Want a sum of variables to be at least a value."""
        return self._condition(low, terms, np.inf)

    def minimise(self, effort: Effort) -> Solution:
        """Find whole values with the lowest cost; all variables are bounded, so the cost is too."""
        highs = self._load(effort)

        def ask(event: HighsCallbackEvent) -> None:
            if effort.stop():
                event.interrupt()

        highs.cbMipInterrupt.subscribe(ask)
        highs.run()
        return _read(highs)

    def relaxed(self, effort: Effort) -> "Relaxed":
        """Return the programme without the wish for whole values."""
        return Relaxed(self._load(replace(effort, gap=0.0), whole=False))

    def _condition(self, low: float, terms: Sequence[tuple[int, int]], high: float) -> int:
        self._rows.append((low, high, terms))
        return len(self._rows) - 1

    def _load(self, effort: Effort, *, whole: bool = True) -> Highs:
        highs = Highs()
        for option, value in _options(effort).items():
            highs.setOptionValue(option, value)
        count = len(self._cost)
        none = np.zeros(0, dtype=np.int32)
        highs.addCols(
            count, np.array(self._cost), np.array(self._low), np.array(self._high), 0, none, none, none.astype(float)
        )
        if whole:
            kinds = np.full(count, int(HighsVarType.kInteger), dtype=np.uint8)
            highs.changeColsIntegrality(count, np.arange(count, dtype=np.int32), kinds)
        for low, high, terms in self._rows:
            numbers = np.array([number for number, _ in terms], dtype=np.int32)
            highs.addRow(low, high, len(terms), numbers, np.array([float(factor) for _, factor in terms]))
        return highs


@dataclass(frozen=True, slots=True, kw_only=True)
class Relaxation:
    """The best values when they need not be whole.

    Attributes:
        duals: how much the cost grows with the bound of each condition.

    """

    cost: float
    values: tuple[float, ...]
    duals: tuple[float, ...]


class Relaxed:
    """A linear programme of which bounds change: each next answer starts from the one before."""

    def __init__(self, highs: Highs) -> None:
        self._highs = highs

    def limit(self, number: int, low: float, high: float) -> None:
        """Want a variable to lie between two values."""
        self._highs.changeColBounds(number, low, high)

    def bound(self, condition: int, low: float | None = None, high: float | None = None) -> None:
        """Want the sum of a condition to lie between two values."""
        self._highs.changeRowBounds(condition, -np.inf if low is None else low, np.inf if high is None else high)

    def minimise(self) -> Relaxation | None:
        """Find the values with the lowest cost; None when there are none."""
        self._highs.run()
        if self._highs.getModelStatus() != HighsModelStatus.kOptimal:
            return None
        solution = self._highs.getSolution()
        cost = self._highs.getInfo().objective_function_value
        return Relaxation(cost=cost, values=tuple(solution.col_value), duals=tuple(solution.row_dual))


def _options(effort: Effort) -> Mapping[str, bool | float | str]:
    return {
        "output_flag": False,
        "threads": 1,
        "parallel": "off",
        "random_seed": SEED,
        "time_limit": effort.seconds,
        "mip_rel_gap": effort.gap,
        "mip_abs_gap": _PRECISION,
        "presolve": "off" if effort.gap >= _ROUGH else "choose",
    }


_OUTCOMES = {
    HighsModelStatus.kOptimal: Outcome.OPTIMAL,
    HighsModelStatus.kInfeasible: Outcome.INFEASIBLE,
    HighsModelStatus.kUnboundedOrInfeasible: Outcome.INFEASIBLE,
    HighsModelStatus.kInterrupt: Outcome.CANCELLED,
}


def _read(highs: Highs) -> Solution:
    outcome = _OUTCOMES.get(highs.getModelStatus(), Outcome.OUT_OF_TIME)
    if outcome in (Outcome.INFEASIBLE, Outcome.CANCELLED):
        return Solution(outcome=outcome)
    solution = highs.getSolution()
    if not solution.value_valid:
        return Solution(outcome=outcome)
    values = tuple(round(value) for value in solution.col_value)
    found = Outcome.FEASIBLE if outcome is Outcome.OUT_OF_TIME else outcome
    return Solution(outcome=found, values=values)
