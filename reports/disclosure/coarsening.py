"""Which step to coarser tables to take: the one that loses least, of those that concern an unsafe cell.

*What is lost* is counted in pupils, cell by cell: all pupils of cells that could have carried a number and do not exist
in the coarser tables. Who was in a cell below the minimum loses nothing by it. Under controlled rounding every cell
carries a number, and the definition says in which order its tables are left out: there the first step is taken.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from operator import itemgetter

from models.monitor.definition import RollUp
from models.monitor.rollup import rolled_up_run
from models.monitor.tables import CellKey, Goal, Published, Rounding, Run, Tables
from reports.disclosure.suppression import Suppression

_TRIED = 2
"""So many steps are worked out, the cheapest first, before one is taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A level of detail.

    Attributes:
        lost: the pupils of cells that carry no number there, though they are not below the minimum.
        cells: the cells that this is about.
        suppression: what chose the numbers.
        published: these numbers.

    """

    run: Run
    lost: int
    suppression: Suppression
    published: Published
    cells: tuple[CellKey, ...]


def proposal(steps: Iterable[RollUp], unmet: Iterable[Goal]) -> RollUp | None:
    """Return the step to take: the first one that makes an unsafe cell coarser, or else the first one there is."""
    order = tuple(steps)
    return next(iter(concerning(order, (goal.key for goal in unmet))), order[0] if order else None)


def concerning(steps: Iterable[RollUp], cells: Iterable[CellKey]) -> tuple[RollUp, ...]:
    """Return the steps that make one of these cells coarser."""
    found = {key.categories for key in cells}
    return tuple(step for step in steps if any(step.concerns(categories) for categories in found))


def cheapest(steps: Iterable[RollUp], run: Run, rounding: Rounding, unmet: Collection[Goal]) -> RollUp | None:
    """Return the step to take under a minimum: the cheapest that makes an unsafe cell coarser, merging ones first."""
    order = tuple(steps)
    helping = concerning(order, (goal.key for goal in unmet)) or order
    merging = tuple(step for step in helping if step.into is not None) or helping
    return min(merging, key=lambda step: lost_by(run, rolled_up_run(run, step), rounding), default=None)


def lost_by(run: Run, coarser: Run, rounding: Rounding) -> int:
    """Return the pupils, cell by cell, of cells that could carry a number and are gone in the coarser tables."""
    left = set(coarser.layout.cells())
    truth = Tables(layout=run.layout, children=run.children).values()
    return sum(true for key, true in truth.items() if key not in left and true >= rounding.minimum)


def rolled_up_first(
    level: Level, steps: tuple[RollUp, ...], rounding: Rounding, weigh: Callable[[Run, int], Level | None]
) -> tuple[RollUp, Level] | None:
    """Return a step that loses less than hiding does, and what it leads to; None when hiding loses less than any.

    Hiding must lose less after it, or it does not help. Putting categories together comes first: it may lose as much.

    Args:
        level: what is lost without a step.
        steps: those that there are.
        rounding: the method.
        weigh: works a level out; None when it loses more than a limit.

    """
    coarser = [(step, rolled_up_run(level.run, step)) for step in concerning(steps, level.cells)]
    priced = [(lost_by(level.run, run, rounding), step, run) for step, run in coarser if run.layout != level.run.layout]
    best: tuple[RollUp, Level] | None = None
    limit = level.lost
    for own, step, run in sorted(priced, key=itemgetter(0))[:_TRIED]:
        less = 1 if best is not None or step.into is None else 0
        most = min(limit - less - own, level.lost - 1)
        found = weigh(run, most) if most >= 0 else None
        if found is not None:
            best, limit = (step, found), own + found.lost
    return best
