"""The shape of a monitor's tables and the children behind them: what protector, attacker and checker share.

A *layout* says which cells a period has. A *child* is one pupil's history as the tables see it. A *world* is a
complete set of children, true or imagined; adding a world up gives one number for each cell.

A cell has one identity: its period, its indicator and the set of categories of the children it counts, wherever it is
shown. So a cell that is in the files of two recipients has one value, and all files of a run are one set of cells.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain, product
from typing import NamedTuple

_SMALLEST_SCHOOL = 2
"""In bases."""


class Status(StrEnum):
    """How a pupil passes through a period; every pupil with help in a period has exactly one.

    The boundaries of a period are its first and last day. Who stops and starts again within a period crosses both
    boundaries and has stayed.
    """

    STAYED = "stayed"
    """In help at both boundaries."""
    ENDED = "ended"
    """In help at the start, not at the end."""
    NEW = "new"
    """In help at the end, not at the start."""
    PASSED = "passed"
    """Came and went within the period."""


START = frozenset({Status.STAYED, Status.ENDED})
"""Who is in stock at the first boundary of a period."""
END = frozenset({Status.STAYED, Status.NEW})
"""Who is in stock at the last boundary; what was counted before decides who this is at the start of the next period."""


class Carried(StrEnum):
    """A correction of earlier periods, counted in the period after it: what was submitted is frozen."""

    ADDED = "added"
    """In stock at the start of this period, and not counted at the end of the one before."""
    REMOVED = "removed"
    """Counted at the end of the period before, and not in stock at the start of this one."""


class Category(NamedTuple):
    """One category of one breakdown, such as residence: region."""

    breakdown: str
    name: str


class CellKey(NamedTuple):
    """Which cell; no categories means the indicator's total over all children.

    Attributes:
        period: the edition of the layout, so that a replaced version has cells of its own.
        categories: what every child in it has, in the order of the breakdowns of the layout.

    """

    period: str
    indicator: str
    categories: tuple[Category, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakdownLayout:
    """The categories of a breakdown, in the order of the file.

    Attributes:
        overlapping: a pupil may count in several categories; otherwise the categories add up to the total.
        optional: a pupil may have no category at all; then the categories add up to at most the total.
        statuses: who has a category. All others have none, as anybody knows: a reason of ending when help ended.
        inside: the coarser breakdown that this one divides further, such as residence for municipality.
        places: the category of that breakdown in which each category lies, in the same order.

    """

    id: str
    categories: tuple[str, ...]
    overlapping: bool = False
    optional: bool = False
    statuses: frozenset[Status] = frozenset(Status)
    inside: str = ""
    places: tuple[str, ...] = ()

    @property
    def partition(self) -> bool:
        """Whether everybody who has a category has exactly one."""
        return not self.overlapping and not self.optional


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorLayout:
    """An indicator's cells.

    Attributes:
        statuses: which pupils it counts.
        tables: the breakdowns of each table below the total; a table of two comes with the table of each.
        within: it counts only children with these categories, such as the residents of one municipality. No table
            divides by the same breakdown again, nor by one that is coarser.
        carried: it counts corrections of the period before, in total only.

    """

    id: str
    statuses: frozenset[Status]
    tables: tuple[tuple[str, ...], ...] = ()
    within: tuple[Category, ...] = ()
    carried: Carried | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Indicators of which the left ones add up to the same as the right ones, in total and in each category."""

    left: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """All tables of one period.

    Attributes:
        ceiling: no more pupils than this can be in the tables, as anybody knows: the size of the school.
        version: counts the versions of one period, from 1; a higher one replaces the one below it.
        previous: the edition of the period right before this one, when that was released; its stock at the end is,
            with corrections, the stock at the start.
        replaces: the edition that this one replaces.

    """

    period: str
    breakdowns: tuple[BreakdownLayout, ...]
    indicators: tuple[IndicatorLayout, ...]
    identities: tuple[Identity, ...] = ()
    ceiling: int | None = None
    version: int = 1
    previous: str = ""
    replaces: str = ""

    @property
    def edition(self) -> str:
        """The name of this version of this period, in cells and stays."""
        return self.period if self.version == 1 else f"{self.period}#{self.version}"

    def breakdown(self, name: str) -> BreakdownLayout:
        """Return one breakdown."""
        return next(found for found in self.breakdowns if found.id == name)

    def cells(self) -> Iterator[CellKey]:
        """Yield all cells in the order of the file, each once."""
        return iter(dict.fromkeys(chain.from_iterable(self.indicator_cells(one) for one in self.indicators)))

    def indicator_cells(self, indicator: IndicatorLayout) -> Iterator[CellKey]:
        """Yield the cells of one indicator: its total, then its tables."""
        yield self.key(indicator)
        for table in indicator.tables:
            yield from self.table_cells(indicator, table)

    def table_cells(self, indicator: IndicatorLayout, table: tuple[str, ...]) -> Iterator[CellKey]:
        """Yield the cells of one table, without its margins."""
        named = ([Category(name, category) for category in self.breakdown(name).categories] for name in table)
        places = self._places()
        return (self._key(indicator, cell, places) for cell in product(*named))

    def key(self, indicator: IndicatorLayout, categories: Iterable[Category] = ()) -> CellKey:
        """Return the cell of an indicator that counts children with these categories."""
        return self._key(indicator, categories, self._places())

    def _places(self) -> Mapping[str, int]:
        return {breakdown.id: place for place, breakdown in enumerate(self.breakdowns)}

    def _key(self, indicator: IndicatorLayout, categories: Iterable[Category], places: Mapping[str, int]) -> CellKey:
        wanted = sorted((*indicator.within, *categories), key=lambda category: places[category.breakdown])
        return CellKey(self.edition, indicator.id, tuple(wanted))


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What one recipient gets of a run: a layout over the same children and with the same breakdowns as the others."""

    recipient: str
    layout: Layout


def union(views: Iterable[View]) -> Layout:
    """Return the layout of everything that any recipient gets; it depends on nothing but the views."""
    layouts = [view.layout for view in views]
    ceilings = [layout.ceiling for layout in layouts if layout.ceiling is not None]
    breakdowns = {breakdown.id: breakdown for layout in layouts for breakdown in layout.breakdowns}
    return replace(
        layouts[0],
        breakdowns=tuple(breakdowns.values()),
        indicators=tuple(dict.fromkeys(one for layout in layouts for one in layout.indicators)),
        identities=tuple(dict.fromkeys(one for layout in layouts for one in layout.identities)),
        ceiling=min(ceilings, default=None),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """How a child counts in one period.

    Attributes:
        period: the edition of the layout it is counted in.
        categories: one of each breakdown; of an overlapping breakdown one or more, of an optional one perhaps none.

    """

    period: str
    status: Status
    categories: frozenset[Category]


@dataclass(frozen=True, slots=True, kw_only=True)
class Child:
    """A pupil as the tables see him: an opaque id and his stays, oldest first."""

    pupil: str
    stays: tuple[Stay, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """So many children with the same history."""

    number: int
    stays: tuple[Stay, ...]


World = tuple[Story, ...]
"""A complete set of children, true or imagined."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """The true tables: the layout and the children to be counted in it, with what was counted of them before."""

    layout: Layout
    children: tuple[Child, ...]

    def contributors(self) -> Mapping[CellKey, frozenset[str]]:
        """Return which pupils each cell counts; a cell's true value is how many."""
        found: dict[CellKey, set[str]] = {key: set() for key in self.layout.cells()}
        counting = Counting(self.layout)
        for child in self.children:
            for key in counting.cells(child.stays):
                found[key].add(child.pupil)
        return {key: frozenset(pupils) for key, pupils in found.items()}

    def values(self) -> dict[CellKey, int]:
        """Return the true value of each cell."""
        return {key: len(pupils) for key, pupils in self.contributors().items()}


class Counting:
    """Which cells of a layout count a child."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._keys = {
            (one.id, frozenset(key.categories)): key for one in layout.indicators for key in layout.indicator_cells(one)
        }

    def cells(self, stays: Iterable[Stay]) -> Iterator[CellKey]:
        """Yield the cells that count a child with this history; one may come twice."""
        editions = {stay.period: stay for stay in stays}
        stay, before = editions.get(self._layout.edition), editions.get(self._layout.previous)
        for indicator in self._layout.indicators:
            if indicator.carried is not None:
                if self._layout.previous and carries(indicator.carried, before, stay):
                    yield self._layout.key(indicator)
            elif stay is not None and stay.status in indicator.statuses:
                yield from self._of_stay(indicator, stay)

    def _of_stay(self, indicator: IndicatorLayout, stay: Stay) -> Iterator[CellKey]:
        tables = ((), *indicator.tables) if stay.categories.issuperset(indicator.within) else ()
        for table in tables:
            named = ([one for one in stay.categories if one.breakdown == name] for name in table)
            for cell in product(*named):
                yield self._keys[indicator.id, frozenset((*indicator.within, *cell))]


def carries(carried: Carried, before: Stay | None, stay: Stay | None) -> bool:
    """Tell whether a child is a correction of the period before."""
    was, is_ = before is not None and before.status in END, stay is not None and stay.status in START
    return is_ and not was if carried is Carried.ADDED else was and not is_


@dataclass(frozen=True, slots=True, kw_only=True)
class Rounding:
    """The protection method, as everybody may know it.

    Attributes:
        base: published values are multiples of it.
        zeros_move: a true multiple of the base, zero among them, may be published as its neighbour. Without that a
            published 5 would prove that there is somebody.
        minimum: cells below it, true or rounded, carry no number; 0 when every cell carries one.

    """

    base: int = 5
    zeros_move: bool = True
    minimum: int = 0

    @property
    def smallest_school(self) -> int:
        """Of about fewer pupils than ten CBS publishes nothing at the level of a school, in whatever way."""
        return _SMALLEST_SCHOOL * self.base


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What a file says, or all files of a run together: the method and a value for each cell that carries one."""

    layout: Layout
    rounding: Rounding
    values: Mapping[CellKey, int]

    def seen_by(self, view: View) -> "Published":
        """Return what one recipient gets."""
        values = {key: self.values[key] for key in view.layout.cells() if key in self.values}
        return replace(self, layout=view.layout, values=values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A story that a proof must leave open, about a cell or about what is left of it without others.

    Attributes:
        minus: cells that are taken off: the same one in the period before, or the parts that are published elsewhere.
        at_least: the story in which it counts at least so many; 0 for the one in which it counts exactly nobody.
        insiders: in a world to which any so many children, known to insiders, could be added. They come on top: the
            story is about all others.

    """

    key: CellKey
    minus: tuple[CellKey, ...] = ()
    at_least: int
    insiders: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """Alternative worlds that fit all that is published; together they leave every story open."""

    worlds: tuple[World, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What was released earlier, and why it is safe; kept in the ledger and never published.

    Attributes:
        releases: what all recipients of each edition got together, oldest first.
        children: the histories as they were counted then, frozen.
        proof: worlds of complete histories over all these releases.

    """

    releases: tuple[Published, ...] = ()
    children: tuple[Child, ...] = ()
    proof: Proof = Proof()

    @property
    def latest(self) -> str:
        """The newest edition of the newest period; empty when nothing was released."""
        return self.releases[-1].layout.edition if self.releases else ""


NO_PAST = Past()
"""Nothing was released yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Everything that leaves at once about one period.

    Attributes:
        views: one for each recipient; all are protected together.
        children: as they count in this period now, each with one stay.

    """

    views: tuple[View, ...]
    children: tuple[Child, ...]

    @property
    def layout(self) -> Layout:
        """All cells of the run."""
        return union(self.views)
