"""A monitor file as its reader sees it: what the recipient, or a school that gets one back, knows and no more."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from models.monitor.release import HIDDEN, Replaces, Row

Place = tuple[str, str, str, str]
"""Breakdown, category, second breakdown, second category; empty where there is none."""


def place_of(row: Row) -> Place:
    """Return where a row stands within its indicator."""
    return row.breakdown, row.category, row.breakdown2, row.category2


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedIndicator:
    """A question with its words, in the language of the file.

    Attributes:
        about_school: its numbers are not about pupils and the method did nothing to them, such as fte or minutes.

    """

    id: str
    title: str
    unit: str
    basis: str
    caveat: str
    about_school: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedBreakdown:
    """A breakdown with its words; categories are (id, title), in the order of the file."""

    id: str
    title: str
    categories: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coarser:
    """A step to coarser tables that was taken; see ``models.monitor.definition.RollUp``.

    Attributes:
        drop: breakdowns of the table that was left out; empty when categories were merged.
        breakdown, merge, into: which categories became which one.

    """

    title: str
    drop: tuple[str, ...] = ()
    breakdown: str = ""
    merge: tuple[str, ...] = ()
    into: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a file says about itself.

    Attributes:
        definition, version, title: the monitor.
        base: published values are multiples of it; 1 where numbers are not rounded.
        overlapping: breakdowns whose categories may count one pupil twice.
        identities: indicators of which the left ones add up to the same as the right ones.
        rolled_up: codes of the steps to coarser tables; ``coarser`` tells them, in files that do.
        corrects: ids of earlier periods of which late changes are counted here.

    """

    definition: str
    version: str
    title: str
    language: str
    school_code: str
    recipient: str
    recipient_name: str
    period: str
    serial: int
    generated_on: date
    software: str
    method: str
    base: int
    overlapping: tuple[str, ...]
    identities: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    rolled_up: tuple[str, ...]
    coarser: tuple[Coarser, ...]
    corrects: tuple[str, ...]
    replaces: Replaces | None
    indicators: tuple[ReceivedIndicator, ...]
    breakdowns: tuple[ReceivedBreakdown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A monitor file that was found to be in order.

    Attributes:
        sha256: of the file.

    """

    facts: Facts
    rows: tuple[Row, ...]
    sha256: str

    @property
    def file_name(self) -> str:
        """What the file should be called."""
        facts = self.facts
        return f"luwte-monitor_{facts.school_code}_{facts.recipient}_{facts.period}_{facts.serial}.zip"

    @property
    def hidden(self) -> int:
        """How many numbers are hidden."""
        return sum(row.status == HIDDEN for row in self.rows)

    def tables(self) -> Mapping[str, Mapping[Place, Row]]:
        """Return the rows of each indicator by their place."""
        found: dict[str, dict[Place, Row]] = {}
        for row in self.rows:
            found.setdefault(row.indicator, {})[place_of(row)] = row
        return found
