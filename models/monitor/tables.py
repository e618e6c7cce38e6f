"""The shape of a monitor's tables and the children behind them: what protector, attacker and checker share.

A *layout* says which cells a period has. A *child* is one pupil's history as the tables see it. A *world* is a
complete set of children, true or imagined; adding a world up gives one number for each cell.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import NamedTuple


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


class Category(NamedTuple):
    """One category of one breakdown, such as residence: region."""

    breakdown: str
    name: str


class CellKey(NamedTuple):
    """Which cell; no categories means the indicator's total."""

    period: str
    indicator: str
    categories: tuple[Category, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakdownLayout:
    """The categories of a breakdown, in the order of the file.

    Attributes:
        overlapping: a pupil may count in several categories; otherwise the categories add up to the total.

    """

    id: str
    categories: tuple[str, ...]
    overlapping: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorLayout:
    """An indicator's cells.

    Attributes:
        statuses: which pupils it counts.
        tables: the breakdowns of each table below the total; a table of two comes with the table of each.

    """

    id: str
    statuses: frozenset[Status]
    tables: tuple[tuple[str, ...], ...] = ()


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

    """

    period: str
    breakdowns: tuple[BreakdownLayout, ...]
    indicators: tuple[IndicatorLayout, ...]
    identities: tuple[Identity, ...] = ()
    ceiling: int | None = None

    def breakdown(self, name: str) -> BreakdownLayout:
        """Return one breakdown."""
        return next(found for found in self.breakdowns if found.id == name)

    def cells(self) -> Iterator[CellKey]:
        """Yield all cells in the order of the file."""
        for indicator in self.indicators:
            yield CellKey(self.period, indicator.id)
            for table in indicator.tables:
                yield from self.table_cells(indicator.id, table)

    def table_cells(self, indicator: str, table: tuple[str, ...]) -> Iterator[CellKey]:
        """Yield the cells of one table, without its margins."""
        named = ([Category(name, category) for category in self.breakdown(name).categories] for name in table)
        return (CellKey(self.period, indicator, cell) for cell in product(*named))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """How a child counts in one period.

    Attributes:
        categories: one of each breakdown; of an overlapping breakdown one or more.

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
    """The true tables: the layout and the children to be counted in it."""

    layout: Layout
    children: tuple[Child, ...]

    def contributors(self) -> Mapping[CellKey, frozenset[str]]:
        """Return which pupils each cell counts; a cell's true value is how many."""
        found: dict[CellKey, set[str]] = {key: set() for key in self.layout.cells()}
        statuses = {indicator.id: indicator.statuses for indicator in self.layout.indicators}
        for child in self.children:
            for stay in child.stays:
                for key, pupils in found.items():
                    if counts(key, stay, statuses[key.indicator]):
                        pupils.add(child.pupil)
        return {key: frozenset(pupils) for key, pupils in found.items()}

    def values(self) -> dict[CellKey, int]:
        """Return the true value of each cell."""
        return {key: len(pupils) for key, pupils in self.contributors().items()}


def counts(key: CellKey, stay: Stay, statuses: frozenset[Status]) -> bool:
    """Tell whether a cell of an indicator with these statuses counts a stay."""
    return stay.period == key.period and stay.status in statuses and stay.categories.issuperset(key.categories)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rounding:
    """The protection method, as everybody may know it.

    Attributes:
        base: published values are multiples of it.
        zeros_move: a true multiple of the base, zero among them, may be published as its neighbour. Without that a
            published 5 would prove that there is somebody.

    """

    base: int = 5
    zeros_move: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What a file says: a value for each cell of its layout, and the method."""

    layout: Layout
    rounding: Rounding
    values: Mapping[CellKey, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What a proof must leave open about one cell, towards somebody who knows some children already.

    Attributes:
        at_least: the story in which the cell counts at least so many; 0 for the one in which it counts nobody but
            the known children.
        known: the children an insider knows, each as he counts; nobody for an outsider.

    """

    key: CellKey
    at_least: int
    known: tuple[Stay, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """Alternative worlds that fit what is published; together they leave both stories of every small cell open."""

    worlds: tuple[World, ...]
