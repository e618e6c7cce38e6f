"""How long what is known of a pupil is kept, and what may go: terms, holds, and what is due on a day.

The unit is a part of one pupil's record. The care file goes first, the declaration of admissibility after it, and what
shows that he was enrolled and absent last; with that last part the pupil himself goes, and everything that is left.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache

from dateutil.relativedelta import relativedelta

import resources
from models.ids import HoldId, PupilId, UserId
from models.spans import Span
from models.validation import Checks

FOLDER = "retention"
FILE = "terms.toml"
MOST_YEARS = 100


class Part(StrEnum):
    """A part of what is known of a pupil, with a term of its own; in the order in which they go."""

    CARE = "care"
    """The care file: signals, help, goals, talks, consents, safety, documents, minutes, agreements."""
    ADMISSIBILITY = "admissibility"
    """The declaration of admissibility (TLV), and decisions about education."""
    ENROLMENT = "enrolment"
    """Enrolment and absence, and with it the pupil himself and his guardians."""


class Stop(StrEnum):
    """Why something whose term is over does not go."""

    HOLD = "hold"
    OPEN_SAFETY = "open_safety"
    """A safety report is still watched: somebody has to close that first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """How many whole years a part is kept after the last day at the school.

    Attributes:
        source: where the school has the term from, when it is the school's own; empty for the standard one.

    """

    part: Part
    years: int
    source: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError for years that cannot be."""
        checks = Checks()
        checks.that("years", 0 <= self.years <= MOST_YEARS, "out_of_range")
        checks.done()

    @property
    def own(self) -> bool:
        """Whether the school itself set it."""
        return bool(self.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardTerms:
    """The terms that come with the app.

    Attributes:
        sources: per part, per language.

    """

    version: str
    years: Mapping[Part, int]
    sources: Mapping[Part, Mapping[str, str]]


Terms = Mapping[Part, Term]
"""The term of each part, as it holds at this school."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """That nothing of a pupil may go (*bewaarplicht*), such as during a complaint or a lawsuit, until it is ended."""

    id: HoldId
    pupil: PupilId
    reason: str
    placed_by: UserId
    placed_on: date
    ended_by: UserId | None = None
    ended_on: date | None = None
    ended_because: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError without a reason, or when it was ended without one."""
        checks = Checks()
        checks.require("reason", self.reason)
        checks.that("ended_because", self.ended_on is None or self.ended_because.strip(), "required")
        checks.order("ended_on", self.placed_on, self.ended_on)
        checks.done()

    @property
    def running(self) -> bool:
        """Whether it has not been ended."""
        return self.ended_on is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """What the store holds of a pupil.

    Attributes:
        records: how many records there are in each part; a part that is not in here is empty.

    """

    pupil: PupilId
    enrolment: Span
    records: Mapping[Part, int] = field(default_factory=dict)
    held: bool = False
    open_safety: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A pupil of whom something may go.

    Attributes:
        parts: what may go, in the order of ``Part``.
        since: the first day on which any of it might have gone.
        records: how many records that are together.
        stop: why it does not go all the same.

    """

    pupil: PupilId
    left_on: date
    parts: tuple[Part, ...]
    since: date
    records: int
    stop: Stop | None = None

    @property
    def whole(self) -> bool:
        """Whether nothing of him stays."""
        return Part.ENROLMENT in self.parts


@cache
def standard_terms() -> StandardTerms:
    """Return the terms that come with the app, with their sources (``resources/retention``)."""
    read = resources.read_toml(FOLDER, FILE)
    tables = {Part(table["part"]): table for table in read["term"]}
    return StandardTerms(
        version=read["version"],
        years={part: tables[part]["years"] for part in Part},
        sources={part: tables[part]["source"] for part in Part},
    )


def terms_in_use(own: Iterable[Term]) -> Terms:
    """Return the term of each part: the school's own, or else the standard one."""
    years = standard_terms().years
    return {part: Term(part=part, years=years[part]) for part in Part} | {term.part: term for term in own}


def source_of(term: Term, language: str) -> str:
    """Return where a term comes from, in words."""
    return term.source or standard_terms().sources[term.part][language]


def left_on(enrolment: Span, day: date) -> date | None:
    """Return the last day a pupil was at the school; None while he is, may be, or will be there.

    Whoever was enrolled again is there: his enrolment then begins anew, or has no end.
    """
    if enrolment.end is None or enrolment.end >= day:
        return None
    return enrolment.end


def goes_from(last_day: date, years: int) -> date:
    """Return the first day on which something may go that is kept for some years after a last day.

    The years are over at the end of the same day of the year; after a 29 February that is 28 February, so that the
    first day is 1 March, never a day too early.
    """
    return last_day + relativedelta(years=years, days=1)


def dates(last_day: date, terms: Terms) -> Mapping[Part, date]:
    """Return from when each part may go. The pupil himself goes last, whatever terms a school made."""
    found = {part: goes_from(last_day, terms[part].years) for part in Part}
    return found | {Part.ENROLMENT: max(found.values())}


def due(holding: Holding, terms: Terms, day: date) -> Due | None:
    """Return what of a pupil may go on a day, or None: who is enrolled is kept, and so is what is not yet due."""
    last_day = left_on(holding.enrolment, day)
    if last_day is None:
        return None
    since = dates(last_day, terms)
    parts = tuple(part for part in Part if since[part] <= day and holding.records.get(part, 0))
    if not parts:
        return None
    return Due(
        pupil=holding.pupil,
        left_on=last_day,
        parts=parts,
        since=min(since[part] for part in parts),
        records=sum(holding.records[part] for part in parts),
        stop=_stop(holding),
    )


def _stop(holding: Holding) -> Stop | None:
    if holding.held:
        return Stop.HOLD
    return Stop.OPEN_SAFETY if holding.open_safety else None


def all_due(holdings: Iterable[Holding], terms: Terms, day: date) -> Sequence[Due]:
    """Return what may go on a day, longest due first."""
    found = (due(holding, terms, day) for holding in holdings)
    return sorted((entry for entry in found if entry is not None), key=lambda entry: (entry.since, entry.pupil))


def own_term(part: Part, years: int, source: str) -> Term:
    """Return a term of the school's own.

    Raises:
        ValidationError: without a source.

    """
    checks = Checks()
    checks.require("source", source)
    checks.done()
    return Term(part=part, years=years, source=source.strip())
