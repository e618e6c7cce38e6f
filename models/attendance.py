"""Attendance events: what interrupted a pupil's days at school. Counted with restraint: no scores, no ranking."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from models.ids import AttendanceEventId, PupilId
from models.spans import Span, school_year_start
from models.validation import Checks


class AttendanceKind(StrEnum):
    """What happened (Kohnstamm 2020, recommendation on incidents, suspensions and transfers)."""

    INCIDENT = "incident"
    TIME_OUT = "time_out"
    SUSPENSION = "suspension"
    REMOVAL = "removal"
    TRANSFER = "transfer"
    AT_HOME = "at_home"


LASTING = frozenset({AttendanceKind.TIME_OUT, AttendanceKind.SUSPENSION, AttendanceKind.AT_HOME})
"""What lasts from a day until another; the others happen on one day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceEvent:
    """One event.

    Attributes:
        until: the last day; None for what happened on one day, and for sitting at home that goes on.
        note: what it was about, as short as possible.

    """

    id: AttendanceEventId
    pupil: PupilId
    kind: AttendanceKind
    on: date
    until: date | None = None
    note: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError for an end before the start, a suspension without one, or one where none can be."""
        checks = Checks()
        checks.order("until", self.on, self.until)
        checks.that("until", self.kind is not AttendanceKind.SUSPENSION or self.until, "required")
        checks.that("until", self.kind in LASTING or self.until is None, "one_day")
        checks.done()

    @property
    def goes_on(self) -> bool:
        """Whether it has not ended: only sitting at home can go on."""
        return self.kind is AttendanceKind.AT_HOME and self.until is None

    def span(self, today: date) -> Span:
        """Return the days it took so far."""
        return Span(start=self.on, end=max(self.on, today) if self.goes_on else self.until or self.on)


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceYear:
    """The events of one school year, newest first, and how many of each kind.

    Attributes:
        start: 1 August.
        carried: what began in an earlier year and went on in this one; it counts in each year it touches.

    """

    start: date
    events: tuple[AttendanceEvent, ...]
    counts: Mapping[AttendanceKind, int]
    carried: frozenset[AttendanceEventId]


def attendance_years(events: Iterable[AttendanceEvent], today: date) -> tuple[AttendanceYear, ...]:
    """Return the events by school year, newest year first; years without events are left out."""
    by_year: dict[date, list[AttendanceEvent]] = {}
    for event in events:
        for start in _years_of(event, today):
            by_year.setdefault(start, []).append(event)
    return tuple(_year(start, by_year[start]) for start in sorted(by_year, reverse=True))


def school_year_words(start: date) -> str:
    """Return how people call a school year: ``2025-2026``."""
    return f"{start.year}-{start.year + 1}"


def _year(start: date, events: list[AttendanceEvent]) -> AttendanceYear:
    ordered = sorted(events, key=_newest, reverse=True)
    kinds = [event.kind for event in ordered]
    return AttendanceYear(
        start=start,
        events=tuple(ordered),
        counts={kind: kinds.count(kind) for kind in AttendanceKind if kind in kinds},
        carried=frozenset(event.id for event in ordered if event.on < start),
    )


def _years_of(event: AttendanceEvent, today: date) -> Iterable[date]:
    span = event.span(today)
    start = school_year_start(event.on)
    while span.end is not None and start <= span.end:
        yield start
        start = school_year_start(start + timedelta(days=366))


def _newest(event: AttendanceEvent) -> tuple[date, str]:
    return (event.on, event.id)
