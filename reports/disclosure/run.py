"""Make tables safe: protect, attack, verify; with coarser tables as long as the proof is not complete.

There is no way around the audit: what cannot be proven safe, or not in time, is not released, at any detail.
"""

import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import sha256

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
from models.monitor.words import plain_cell
from models.progress import CancelledError, Progress
from reports.disclosure import checker
from reports.disclosure.attacker import Attack, attack
from reports.disclosure.coarsening import Level, cheapest, proposal, rolled_up_first
from reports.disclosure.hiding import hidden
from reports.disclosure.keyed import uses_its_key
from reports.disclosure.protector import rounded
from reports.disclosure.solver import Effort
from reports.disclosure.suppression import Suppression

SECONDS = 60.0
"""For one programme; a hundred times what it takes, so that a number never depends on the speed of a machine."""
CLOSE_ENOUGH = 2.0
"""A world need not tell the very most new stories: a third of that is found much faster, and takes few worlds more."""
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
        lost: where hiding is the method: the pupils, cell by cell, of cells that carry no number though they are not
            below the minimum.
        least: how few these are at least, whatever is hidden; as many when nothing cheaper is safe.

    """

    published: Published
    views: tuple[View, ...]
    truth: Mapping[CellKey, int]
    past: Past
    steps: tuple[Step, ...] = ()
    searches: int = 0
    lost: int = 0
    least: int = 0

    @property
    def proof(self) -> Proof:
        """Why it is safe."""
        return self.past.proof

    @property
    def rolled_up(self) -> tuple[RollUp, ...]:
        """The steps that were needed."""
        return tuple(step.taken for step in self.steps)

    @property
    def hides_least(self) -> bool:
        """Whether it was shown that no fewer pupils can be hidden; where hiding is the method."""
        return self.lost == self.least

    @property
    def unsafe_before(self) -> tuple[CellKey, ...]:
        """The cells that these steps were for."""
        return tuple(dict.fromkeys(key for step in self.steps for key in step.cells))

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
    work = _Work(rounding=definition.rounding, secret=secret, past=past, watch=_Watch(progress))
    left, steps, level = definition.rollups, list[Step](), _weighed(work, run)
    while True:
        if level is not None:
            left, level = _rolled_up_first(work, level, left, steps)
            run = level.run
        attempt = _attempt(work, run, level)
        work.watch.check()
        if attempt.past is not None and not attempt.unmet:
            if not uses_its_key(rounded, definition.rounding, secret, work.exact):
                raise _broken()
            return Protected(
                published=attempt.past.releases[-1],
                views=run.views,
                truth=attempt.truth,
                past=attempt.past,
                steps=tuple(steps),
                searches=attempt.searches,
                lost=attempt.lost,
                least=attempt.least,
            )
        step = _next(left, work.rounding, run, attempt.unmet)
        if step is None:
            raise _refusal(attempt)
        left = tuple(other for other in left if other is not step)
        coarser = rolled_up_run(run, step)
        if coarser.layout != run.layout:
            run, level = coarser, _weighed(work, coarser)
            steps.append(Step(taken=step, cells=_cells(attempt.unmet)))


def _next(steps: tuple[RollUp, ...], rounding: Rounding, run: Run, unmet: tuple[Goal, ...]) -> RollUp | None:
    return cheapest(steps, run, rounding, unmet) if rounding.minimum else proposal(steps, unmet)


def _cells(unmet: Iterable[Goal]) -> tuple[CellKey, ...]:
    return tuple(dict.fromkeys(goal.key for goal in unmet))


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
class _Work:
    """What is the same at every level of detail."""

    rounding: Rounding
    secret: bytes
    past: Past
    watch: _Watch

    @property
    def exact(self) -> Effort:
        """When to stop choosing numbers."""
        return Effort(seconds=SECONDS, stop=self.watch.stopped)

    @property
    def rough(self) -> Effort:
        """When to stop a search of the attacker."""
        return Effort(seconds=SECONDS, gap=CLOSE_ENOUGH, stop=self.watch.stopped)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Attempt:
    """One try at a level of detail; ``decided`` is False when there was no answer in time."""

    truth: Mapping[CellKey, int] = field(default_factory=dict)
    past: Past | None = None
    unmet: tuple[Goal, ...] = ()
    decided: bool = False
    searches: int = 0
    lost: int = 0
    least: int = 0


def _attempt(work: _Work, run: Run, level: Level | None) -> _Attempt:
    work.watch.at(0)
    tables = Tables(layout=run.layout, children=_histories(work.past, run))
    if not work.rounding.minimum:
        return _rounded(work, tables)
    return _Attempt() if level is None else _with_hiding(work, tables, level)


def _rounded(work: _Work, tables: Tables) -> _Attempt:
    _, published = rounded(tables, work.rounding, work.secret, work.exact, work.past)
    if published is None:
        return _Attempt()
    work.watch.at(_ROUNDED)
    _check(work, published)
    return _judged(work, tables, published, attack(work.past, published, work.rough))


def _with_hiding(work: _Work, tables: Tables, level: Level) -> _Attempt:
    found = hidden(level.suppression, level.published, work.past, work.rough)
    _check(work, found.published)
    judged = _judged(work, tables, found.published, found.found)
    return replace(judged, lost=found.lost, least=found.least)


def _check(work: _Work, published: Published) -> None:
    """Want the numbers to be what the method promises."""
    if published.rounding != work.rounding or checker.faults(published):
        raise _broken()
    if checker.contradictions(published, work.past.releases):
        raise _broken()


def _judged(work: _Work, tables: Tables, published: Published, found: Attack) -> _Attempt:
    """Have the checker add up what the attacker found."""
    work.watch.at(_TOTAL)
    whole = Past(releases=(*work.past.releases, published), children=tables.children, proof=found.proof)
    if not checker.fits(whole.releases, tuple(Story(number=1, stays=child.stays) for child in tables.children)):
        raise _broken()
    return _Attempt(
        truth=tables.values(),
        past=whole,
        unmet=checker.unmet(whole),
        decided=not found.undecided,
        searches=found.searches,
    )


def _rolled_up_first(
    work: _Work, level: Level, left: tuple[RollUp, ...], steps: list[Step]
) -> tuple[tuple[RollUp, ...], Level]:
    """Take the steps that lose less than hiding without them; return the steps that are left and where they led."""
    while level.lost:
        found = rolled_up_first(level, left, work.rounding, partial(_weighed, work))
        if found is None:
            break
        steps.append(Step(taken=found[0], cells=level.cells))
        left = tuple(other for other in left if other is not found[0])
        level = found[1]
    return left, level


def _weighed(work: _Work, run: Run, dearest: int | None = None) -> Level | None:
    """Return what hiding loses at a level of detail.

    Returns:
        None when hiding is not the method, when it loses more than is asked, or when there was no answer in time.

    """
    if not work.rounding.minimum:
        return None
    tables = Tables(layout=run.layout, children=_histories(work.past, run))
    suppression = Suppression(tables, work.rounding, work.secret, work.past, work.exact)
    published = suppression.choose(dearest)
    if published is None:
        return None
    return Level(
        run=run,
        lost=suppression.price(published),
        cells=suppression.concerned(published),
        suppression=suppression,
        published=published,
    )


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
    cells = dict.fromkeys(plain_cell(goal.key) for goal in attempt.unmet)
    return ReportError("monitor_unsafe", count=len(cells), cells="; ".join(cells))
