"""Make tables safe: protect, attack, verify; with coarser tables as long as the proof is not complete.

There is no way around the audit: what cannot be proven safe, or not in time, is not released, at any detail.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.errors import ReportError
from models.monitor.definition import Definition, RollUp
from models.monitor.rollup import rolled_up
from models.monitor.tables import CellKey, Goal, Proof, Published, Rounding, Story, Tables
from models.progress import CancelledError, Progress
from reports.disclosure import checker
from reports.disclosure.attacker import attack
from reports.disclosure.claims import goals, reading
from reports.disclosure.protector import rounded
from reports.disclosure.solver import Effort

SECONDS = 20.0
"""For one programme; a hundred times what it takes, so that a number never depends on the speed of a machine."""
CLOSE_ENOUGH = 1.0
"""A world need not reach the very most new goals: half of the most is found much faster, and a few worlds more."""
SMALLEST_SCHOOL = 2
"""In bases: about fewer pupils than ten CBS publishes nothing at the level of a school, in whatever way."""
_TOTAL = 100
_ROUNDED = 10
"""Rounding is about a tenth of the work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Protected:
    """Tables that may leave.

    Attributes:
        truth: the true values of the same cells; never leaves.
        proof: why it is safe; kept in the ledger, never leaves.
        rolled_up: the steps that were needed.

    """

    published: Published
    truth: Mapping[CellKey, int]
    proof: Proof
    rolled_up: tuple[RollUp, ...] = ()


class Quiet:
    """Progress that nobody looks at."""

    def report(self, done: int, total: int) -> None:
        """Hear how far it is."""


def protect(tables: Tables, definition: Definition, secret: bytes, progress: Progress) -> Protected:
    """Return tables that may leave, as detailed as can be proven safe.

    Args:
        tables: the truth.
        definition: names the method and the order of the steps to coarser tables.
        secret: the store's monitor secret, at least 16 random bytes.
        progress: hears how far it is, and may stop it.

    Raises:
        ReportError: even the coarsest tables are not safe, or not in time; the facts name the cells.
        CancelledError: the user stopped it.

    """
    least = SMALLEST_SCHOOL * definition.rounding.base
    if tables.layout.ceiling is not None and tables.layout.ceiling < least:
        raise ReportError("monitor_school_too_small", least=least)
    taken: tuple[RollUp, ...] = ()
    left = definition.rollups
    while True:
        watch = _Watch(progress)
        attempt = _attempt(tables, definition.rounding, secret, watch)
        watch.check()
        if attempt.published is not None and not attempt.unmet:
            published, proof = attempt.published, attempt.proof
            return Protected(published=published, truth=tables.values(), proof=proof, rolled_up=taken)
        step = proposal(left, attempt.unmet)
        if step is None:
            raise _refusal(attempt)
        left = tuple(other for other in left if other is not step)
        coarser = rolled_up(tables, step)
        if coarser.layout != tables.layout:
            tables, taken = coarser, (*taken, step)


def proposal(steps: Iterable[RollUp], unmet: Iterable[Goal]) -> RollUp | None:
    """Return the step to take: the first one that makes an unsafe cell coarser, or else the first one there is."""
    order = tuple(steps)
    cells = {goal.key.categories for goal in unmet}
    helps = (step for step in order if any(step.concerns(categories) for categories in cells))
    return next(helps, order[0] if order else None)


class _Watch:
    """Passes progress on, and keeps a wish to stop until the solver has come to rest."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._wish: CancelledError | None = None
        self._done = 0

    def at(self, done: int) -> None:
        """Tell how far it is."""
        self._done = done
        self.stopped()

    def stopped(self) -> bool:
        """Tell whether the work must stop."""
        try:
            self._progress.report(self._done, _TOTAL)
        except CancelledError as wish:
            self._wish = wish
        return self._wish is not None

    def check(self) -> None:
        """Raise CancelledError when the work must stop."""
        if self._wish is not None:
            raise self._wish


_NO_PROOF = Proof(worlds=())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Attempt:
    """One try at a level of detail; ``decided`` is False when there was no answer in time."""

    published: Published | None = None
    proof: Proof = _NO_PROOF
    unmet: tuple[Goal, ...] = ()
    decided: bool = False


def _attempt(tables: Tables, rounding: Rounding, secret: bytes, watch: _Watch) -> _Attempt:
    watch.at(0)
    _, published = rounded(tables, rounding, secret, Effort(seconds=SECONDS, stop=watch.stopped))
    if published is None:
        return _Attempt()
    watch.at(_ROUNDED)
    ranges = reading(published)
    effort = Effort(seconds=SECONDS, gap=CLOSE_ENOUGH, stop=watch.stopped)
    found = attack(published.layout, ranges, goals(ranges, rounding.base), effort)
    watch.at(_TOTAL)
    _verify(tables, published)
    unmet = checker.unmet(published, found.proof)
    return _Attempt(published=published, proof=found.proof, unmet=unmet, decided=not found.undecided)


def _verify(tables: Tables, published: Published) -> None:
    truth = tuple(Story(number=1, stays=child.stays) for child in tables.children)
    if checker.faults(published) or not checker.fits(published.layout, reading(published), truth):
        message = "the protector broke its own rules"
        raise RuntimeError(message)


def _refusal(attempt: _Attempt) -> ReportError:
    if not attempt.decided:
        return ReportError("monitor_no_answer")
    cells = dict.fromkeys(_cell_name(goal.key) for goal in attempt.unmet)
    return ReportError("monitor_unsafe", count=len(cells), cells="; ".join(cells))


def _cell_name(key: CellKey) -> str:
    places = ", ".join(f"{category.breakdown}: {category.name}" for category in key.categories)
    return f"{key.indicator} ({places})" if places else key.indicator
