"""A monitor definition: what a recipient asks, as data. Read from ``resources/monitors/*.toml`` by ``parsing``."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.monitor.periods import PeriodKind
from models.monitor.tables import Category, Identity, Rounding, Status
from models.trajectory import Funding, Layer

Text = Mapping[str, str]
"""One text in each language of the app."""


class RecipientKind(StrEnum):
    """Who a monitor is for."""

    MUNICIPALITY = "municipality"
    PARTNERSHIP = "partnership"
    BOARD = "board"


class Measure(StrEnum):
    """What is counted: distinct pupils."""

    PUPILS = "pupils"


class Method(StrEnum):
    """How numbers are protected."""

    CONTROLLED_ROUNDING = "controlled-rounding"


class Attribute(StrEnum):
    """What a breakdown looks at.

    A pupil has one perspective, residence and education type per period: the one on his last day in help in that
    period. ``perspectives`` are all those he had in the period, so there a pupil may count more than once.
    """

    PERSPECTIVE = "perspective"
    PERSPECTIVES = "perspectives"
    RESIDENCE = "residence"
    EDUCATION_TYPE = "education_type"


class Residency(StrEnum):
    """Where a pupil lives, seen from the contracting municipality."""

    OWN = "own"
    REGION = "region"
    ELSEWHERE = "elsewhere"
    UNKNOWN = "unknown"


UNKNOWN = "unknown"
"""The category of not knowing, in every breakdown."""


class Counted(StrEnum):
    """Which pupils an indicator counts."""

    REACHED = "reached"
    STOCK_START = "stock_start"
    INFLOW = "inflow"
    OUTFLOW = "outflow"
    STOCK_END = "stock_end"


STATUSES: Mapping[Counted, frozenset[Status]] = {
    Counted.REACHED: frozenset(Status),
    Counted.STOCK_START: frozenset({Status.STAYED, Status.ENDED}),
    Counted.INFLOW: frozenset({Status.NEW, Status.PASSED}),
    Counted.OUTFLOW: frozenset({Status.ENDED, Status.PASSED}),
    Counted.STOCK_END: frozenset({Status.STAYED, Status.NEW}),
}
"""Start + in - out = end holds because both sides count the same statuses equally often."""


class WlzRule(StrEnum):
    """What happens to pupils with care under the Long-term Care Act (Wlz): outside a municipality's reach."""

    EXCLUDED = "excluded"
    INCLUDED = "included"


@dataclass(frozen=True, slots=True, kw_only=True)
class Population:
    """Whose help counts.

    Attributes:
        layer: how deep the help is.
        help_plan: help counts from the day there is a help plan (*hulpverleningsplan*).
        funding: who pays for it; not knowing must be named to be counted.

    """

    id: str
    layer: Layer
    help_plan: bool
    wlz: WlzRule
    funding: frozenset[Funding]


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryDefinition:
    """One category with its words."""

    id: str
    title: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """How a total is divided.

    Attributes:
        overlapping: a pupil may count in several categories; otherwise the categories add up to the total.
        per_school: only the categories that this school offers, and unknown.
        priority: which category counts when several hold at once, first one first.

    """

    id: str
    attribute: Attribute
    title: Text
    explanation: Text
    categories: tuple[CategoryDefinition, ...]
    overlapping: bool = False
    per_school: bool = False
    priority: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One question of the recipient.

    Attributes:
        tables: breakdowns, single or crossed, in the order of the file.
        basis: who and what is counted, in one sentence.
        caveat: what the figure does not say, in one sentence.

    """

    id: str
    title: Text
    measure: Measure
    counted: Counted
    population: str
    tables: tuple[tuple[str, ...], ...]
    basis: Text
    caveat: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class RollUp:
    """One step to coarser tables: leave out a table, or put categories of a breakdown together.

    Attributes:
        drop: the table to leave out everywhere; empty when categories are merged.
        merge: the categories that become one.
        into: that one.

    """

    drop: tuple[str, ...] = ()
    merge: tuple[Category, ...] = ()
    into: Category | None = None
    title: Text

    @property
    def code(self) -> str:
        """How the ledger names this step: ``without perspective+residence`` or ``residence: outside``."""
        if self.into is None:
            return f"without {'+'.join(self.drop)}"
        return f"{self.into.breakdown}: {self.into.name}"

    def concerns(self, categories: tuple[Category, ...]) -> bool:
        """Tell whether this step makes a cell with these categories coarser."""
        if self.drop:
            return {category.breakdown for category in categories} >= set(self.drop)
        return bool(set(categories) & set(self.merge))


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A monitor: its id and version travel with every file made by it."""

    id: str
    version: str
    title: Text
    recipient: RecipientKind
    period: PeriodKind
    method: Method
    rounding: Rounding
    population: Population
    breakdowns: tuple[Breakdown, ...]
    indicators: tuple[Indicator, ...]
    identities: tuple[Identity, ...]
    rollups: tuple[RollUp, ...]

    def breakdown(self, name: str) -> Breakdown:
        """Return one breakdown."""
        return next(found for found in self.breakdowns if found.id == name)

    def category_titles(self) -> Mapping[Category, Text]:
        """Return the words of every category, merged ones included."""
        titles = {
            Category(breakdown.id, category.id): category.title
            for breakdown in self.breakdowns
            for category in breakdown.categories
        }
        return titles | {step.into: step.title for step in self.rollups if step.into is not None}
