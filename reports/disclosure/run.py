"""Make tables safe: protect, attack, verify; with coarser tables as long as the proof is not complete.

There is no way around the audit: what cannot be proven safe, or not in time, is not released, at any detail.
"""

import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import count

from models.errors import ReportError
from models.monitor.definition import Definition, RollUp
from models.monitor.rollup import rolled_up_run
from models.monitor.tables import (
    NO_PAST,
    CellKey,
    Child,
    Goal,
    Layout,
    Past,
    Proof,
    Published,
    Rounding,
    Run,
    Story,
    Tables,
    View,
)
from models.progress import CancelledError, Progress
from reports.disclosure import checker
from reports.disclosure.attacker import Attack, attack
from reports.disclosure.keyed import uses_its_key
from reports.disclosure.protector import rounded
from reports.disclosure.solver import Effort
from reports.disclosure.suppression import all_hidden, below_minimum, more_hidden

SECONDS = 60.0
"""For one programme; a hundred times what it takes, so that a number never depends on the speed of a machine."""
CLOSE_ENOUGH = 2.0
"""A world need not tell the very most new stories: a third of that is found much faster, and takes few worlds more."""
CHEAP_ENOUGH = 0.1
"""Cells to hide need not be the very cheapest ones."""
_TURNS = 12
_TOTAL = 100
_ROUNDED = 10
"""Rounding is about a tenth of the work."""
_MARK = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step to coarser tables that was needed, and the cells it was needed for."""

    taken: RollUp
    cells: tuple[CellKey, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Protected:
    """Tables that may leave.

    Attributes:
        published: what all recipients get together.
        views: the same cells by recipient, in the layouts that were reached.
        truth: the true values of the same cells; never leaves.
        past: everything that was released, this included, with the proof; kept in the ledger, never leaves.
        steps: the steps to coarser tables that were needed, and why.
        searches: how many programmes the last audit solved.

    """

    published: Published
    views: tuple[View, ...]
    truth: Mapping[CellKey, int]
    past: Past
    steps: tuple[Step, ...] = ()
    searches: int = 0

    @property
    def proof(self) -> Proof:
        """Why it is safe."""
        return self.past.proof

    @property
    def rolled_up(self) -> tuple[RollUp, ...]:
        """The steps that were needed."""
        return tuple(step.taken for step in self.steps)

    @property
    def smallest_interval(self) -> int | None:
        """How far apart the stories of a small cell are at least, in pupils; None when no cell is small."""
        return checker.smallest_interval(self.past)

    def seen_by(self, recipient: str) -> Published:
        """Return what one recipient gets."""
        view = next(view for view in self.views if view.recipient == recipient)
        return self.published.seen_by(view)


class Quiet:
    """Progress that nobody looks at."""

    def report(self, done: int, total: int) -> None:
        """Hear how far it is."""


def protect(run: Run, definition: Definition, secret: bytes, progress: Progress, past: Past = NO_PAST) -> Protected:
    """Return tables that may leave, as detailed as can be proven safe beside all that left before.

    Args:
        run: the views of all recipients, and the children as they count in this period.
        definition: names the method and the order of the steps to coarser tables.
        secret: the store's monitor secret, at least 16 random bytes.
        progress: hears how far it is, and may stop it.
        past: everything that was released before; its periods are frozen.

    Raises:
        ReportError: even the coarsest tables are not safe, or not in time; the facts name the cells. Or the school is
            too small, or the period does not follow on what was released.
        CancelledError: the user stopped it.

    """
    _refuse(run.layout, definition.rounding, past)
    run = replace(run, children=tuple(_marked(child, secret) for child in run.children))
    steps: tuple[Step, ...] = ()
    left = definition.rollups
    while True:
        watch = _Watch(progress)
        attempt = _attempt(run, definition.rounding, secret, past, left, watch)
        watch.check()
        if attempt.past is not None and not attempt.unmet:
            if not uses_its_key(rounded, definition.rounding, secret, Effort(seconds=SECONDS, stop=watch.stopped)):
                raise _broken()
            published = attempt.past.releases[-1]
            return Protected(
                published=published,
                views=run.views,
                truth=attempt.truth,
                past=attempt.past,
                steps=steps,
                searches=attempt.searches,
            )
        step = proposal(_first_to_take(left, definition.rounding, attempt.unmet), attempt.unmet)
        if step is None:
            raise _refusal(attempt)
        left = tuple(other for other in left if other is not step)
        coarser = rolled_up_run(run, step)
        if coarser.layout != run.layout:
            cells = tuple(dict.fromkeys(goal.key for goal in attempt.unmet))
            run, steps = coarser, (*steps, Step(taken=step, cells=cells))


def _refuse(layout: Layout, rounding: Rounding, past: Past) -> None:
    """Refuse a school that is too small, and a period that does not follow on what was released."""
    least = rounding.smallest_school
    if layout.ceiling is not None and layout.ceiling < least:
        raise ReportError("monitor_school_too_small", least=least)
    editions = {published.layout.edition for published in past.releases}
    known = {layout.previous, layout.replaces} - {""} <= editions
    newest = not layout.replaces or layout.replaces == past.latest
    if not known or not newest or layout.edition in editions:
        raise ReportError("monitor_order", period=layout.period)


def _marked(child: Child, secret: bytes) -> Child:
    """Name a child by a keyed mark: the ledger recognises him and does not know who he is."""
    mark = hmac.new(secret, b"child\x1d" + child.pupil.encode(), sha256).hexdigest()
    return replace(child, pupil=mark[:_MARK])


def proposal(steps: Iterable[RollUp], unmet: Iterable[Goal]) -> RollUp | None:
    """Return the step to take: the first one that makes an unsafe cell coarser, or else the first one there is."""
    order = tuple(steps)
    cells = {goal.key.categories for goal in unmet}
    helps = (step for step in order if any(step.concerns(categories) for categories in cells))
    return next(helps, order[0] if order else None)


def _first_to_take(steps: Iterable[RollUp], rounding: Rounding, unmet: Iterable[Goal]) -> tuple[RollUp, ...]:
    """Return the steps to choose from: where hiding is the method, putting small categories together comes first."""
    order = tuple(steps)
    return (_merging(order, unmet) if rounding.minimum else ()) or order


def _merging(steps: Iterable[RollUp], unmet: Iterable[Goal]) -> tuple[RollUp, ...]:
    """Return the steps that put categories of an unsafe cell together."""
    cells = {goal.key.categories for goal in unmet}
    return tuple(step for step in steps if step.into and any(step.concerns(categories) for categories in cells))


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Attempt:
    """One try at a level of detail; ``decided`` is False when there was no answer in time."""

    truth: Mapping[CellKey, int] = field(default_factory=dict)
    past: Past | None = None
    unmet: tuple[Goal, ...] = ()
    decided: bool = False
    searches: int = 0


def _attempt(
    run: Run, rounding: Rounding, secret: bytes, past: Past, steps: tuple[RollUp, ...], watch: _Watch
) -> _Attempt:
    watch.at(0)
    tables = Tables(layout=run.layout, children=_histories(past, run))
    truth = tables.values()
    _, published = rounded(tables, rounding, secret, Effort(seconds=SECONDS, stop=watch.stopped), past)
    if published is None:
        return _Attempt()
    watch.at(_ROUNDED)
    if published.rounding != rounding or checker.faults(published):
        raise _broken()
    if checker.contradictions(published, past.releases):
        raise _broken()
    if rounding.minimum:
        published = below_minimum(published, truth)
    published, found = _attacked(past, published, steps, watch)
    watch.at(_TOTAL)
    whole = Past(releases=(*past.releases, published), children=tables.children, proof=found.proof)
    if not checker.fits(whole.releases, tuple(Story(number=1, stays=child.stays) for child in tables.children)):
        raise _broken()
    return _Attempt(
        truth=truth, past=whole, unmet=checker.unmet(whole), decided=not found.undecided, searches=found.searches
    )


def _attacked(past: Past, published: Published, steps: tuple[RollUp, ...], watch: _Watch) -> tuple[Published, Attack]:
    """Attack; where hiding is the method and no categories are left to put together, hide more as long as it helps."""
    effort = Effort(seconds=SECONDS, gap=CLOSE_ENOUGH, stop=watch.stopped)
    for turn in count():
        found = attack(past, published, effort)
        hides = published.rounding.minimum and not _merging(steps, found.unmet)
        fewer = _hiding(past, published, found, turn, effort) if hides else None
        if fewer is None:
            break
        published = fewer
    return published, found


def _hiding(past: Past, published: Published, found: Attack, turn: int, effort: Effort) -> Published | None:
    """Hide more for what the attacker found: cheap cells at first, after some turns all that is beside it."""
    if not found.unmet or found.undecided:
        return None
    cheap = more_hidden(published, past, found.unmet, replace(effort, gap=CHEAP_ENOUGH)) if turn < _TURNS else None
    return cheap or all_hidden(published, found.unmet)


def _histories(past: Past, run: Run) -> tuple[Child, ...]:
    """Return all children with what was counted of them before and what is counted now."""
    stays = {child.pupil: child.stays for child in past.children}
    for child in run.children:
        stays[child.pupil] = (*stays.get(child.pupil, ()), *child.stays)
    return tuple(Child(pupil=pupil, stays=found) for pupil, found in sorted(stays.items()))


def _broken() -> RuntimeError:
    return RuntimeError("the protector broke its own rules")


def _refusal(attempt: _Attempt) -> ReportError:
    if not attempt.decided:
        return ReportError("monitor_no_answer")
    cells = dict.fromkeys(_cell_name(goal.key) for goal in attempt.unmet)
    return ReportError("monitor_unsafe", count=len(cells), cells="; ".join(cells))


def _cell_name(key: CellKey) -> str:
    places = ", ".join(f"{category.breakdown}: {category.name}" for category in key.categories)
    return f"{key.indicator} ({places})" if places else key.indicator
