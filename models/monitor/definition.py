"""A monitor definition: what a recipient asks, as data. Read from ``resources/monitors/*.toml`` by ``parsing``."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.monitor.attributes import KINDS, Kind
from models.monitor.codes import Attribute, Counted, Measure, Method, RecipientKind, WlzRule
from models.monitor.figure_codes import Source
from models.monitor.periods import PeriodKind
from models.monitor.questions import Question
from models.monitor.tables import Category, Identity, Rounding
from models.trajectory import Funding, Layer

Text = Mapping[str, str]
"""One text in each language of the app."""
WLZ = "wlz"
"""The hidden breakdown by care under the Wlz, where a definition counts that in one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Population:
    """Whose help counts.

    Attributes:
        layers: how deep the help is.
        help_plan: help counts from the day there is a help plan (*hulpverleningsplan*).
        funding: who pays for it; not knowing must be named to be counted.
        care_file: an open care file counts as well, from signal to closing, whatever help there is.

    """

    id: str
    layers: frozenset[Layer]
    help_plan: bool
    wlz: WlzRule
    funding: frozenset[Funding]
    care_file: bool = False

    @property
    def breakdown(self) -> str:
        """The hidden breakdown by who belongs to it, for a population that is not the main one."""
        return f"population.{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryDefinition:
    """One category with its words.

    Attributes:
        inside: the category of the coarser breakdown it lies in; empty when there is none.

    """

    id: str
    title: Text
    inside: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """How a total is divided.

    Attributes:
        per_school: only the categories that this school offers, and unknown.
        priority: which category counts when several hold at once, first one first.

    """

    id: str
    attribute: Attribute
    title: Text
    explanation: Text
    categories: tuple[CategoryDefinition, ...]
    per_school: bool = False
    priority: tuple[str, ...] = ()

    @property
    def kind(self) -> Kind:
        """What its attribute is."""
        return KINDS[self.attribute]

    @property
    def overlapping(self) -> bool:
        """Whether a pupil may count in several categories; otherwise the categories add up to the total."""
        return self.kind.overlapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One question of the recipient about pupils.

    Attributes:
        population: whose pupils; ``reached`` when it is another than the first population of the definition.
        within: only pupils with these categories.
        tables: breakdowns, single or crossed, in the order of the file.
        opt_in: off until the school switches it on.
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
    within: tuple[Category, ...] = ()
    opt_in: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One question about the school and not about its pupils; see ``figures`` for what may be asked so.

    Attributes:
        categories: the words of the categories of its source; empty when it is one number.

    """

    id: str
    title: Text
    measure: Measure
    source: Source
    basis: Text
    caveat: Text
    categories: tuple[CategoryDefinition, ...] = ()


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
    """A monitor: its id and version travel with every file made by it.

    Attributes:
        based_on: id and version of the definition that a school made its own copy of; empty for one that is not a copy.
        populations: the first is the main one: start, in, out and end are those of its pupils.
        indicators: about pupils; what leaves is protected.
        figures: about the school.
        questions: what the school answers itself.
        residents: the breakdowns of the file for a municipality of its own residents; its totals are there always. They
            are few: of a handful of pupils, more tables would say nothing but 0 and one base.

    """

    id: str
    version: str
    based_on: str = ""
    title: Text
    recipients: tuple[RecipientKind, ...]
    period: PeriodKind
    method: Method
    rounding: Rounding
    populations: tuple[Population, ...] = ()
    breakdowns: tuple[Breakdown, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    identities: tuple[Identity, ...] = ()
    rollups: tuple[RollUp, ...] = ()
    figures: tuple[Figure, ...] = ()
    questions: tuple[Question, ...] = ()
    residents: tuple[str, ...] = ()

    @property
    def population(self) -> Population:
        """The main population."""
        return self.populations[0]

    @property
    def wlz_line(self) -> bool:
        """Whether pupils under the Wlz are counted in one line of their own."""
        return any(indicator.counted is Counted.WLZ for indicator in self.indicators)

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
