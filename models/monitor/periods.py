"""The periods of a monitor: parts of the school year, 1 August to 31 July (WPO art. 1, WVO 2020 art. 1.1)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from models.errors import ReportError
from models.spans import SCHOOL_YEAR_FIRST_MONTH, Span, school_year_start

_ONE_DAY = timedelta(days=1)


class PeriodKind(StrEnum):
    """How long a period is. Half-years and quarters are parts of the school year."""

    SCHOOL_YEAR = "school_year"
    HALF_YEAR = "half_year"
    QUARTER = "quarter"
    CALENDAR_YEAR = "calendar_year"
    MONTH = "month"


_MONTHS = {
    PeriodKind.SCHOOL_YEAR: 12,
    PeriodKind.HALF_YEAR: 6,
    PeriodKind.QUARTER: 3,
    PeriodKind.CALENDAR_YEAR: 12,
    PeriodKind.MONTH: 1,
}
_LETTERS = {PeriodKind.HALF_YEAR: "H", PeriodKind.QUARTER: "Q"}
_SHAPES: Mapping[PeriodKind, re.Pattern[str]] = {
    PeriodKind.SCHOOL_YEAR: re.compile(r"(?P<year>\d{4})-(?P<next>\d{4})"),
    PeriodKind.HALF_YEAR: re.compile(r"(?P<year>\d{4})-(?P<next>\d{4})-H(?P<part>[12])"),
    PeriodKind.QUARTER: re.compile(r"(?P<year>\d{4})-(?P<next>\d{4})-Q(?P<part>[1-4])"),
    PeriodKind.CALENDAR_YEAR: re.compile(r"(?P<year>\d{4})"),
    PeriodKind.MONTH: re.compile(r"(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A period, known by its kind and first day."""

    kind: PeriodKind
    first: date

    @property
    def last(self) -> date:
        """The last day that belongs to it."""
        return self.first + relativedelta(months=_MONTHS[self.kind]) - _ONE_DAY

    @property
    def span(self) -> Span:
        """All its days."""
        return Span(start=self.first, end=self.last)

    @property
    def id(self) -> str:
        """How files and the ledger name it: ``2025-2026-H1``, ``2025-2026``, ``2025``, ``2025-09``."""
        if self.kind is PeriodKind.CALENDAR_YEAR:
            return f"{self.first:%Y}"
        if self.kind is PeriodKind.MONTH:
            return f"{self.first:%Y-%m}"
        start = school_year_start(self.first)
        part = (self.first.month - start.month) % 12 // _MONTHS[self.kind] + 1
        suffix = f"-{_LETTERS[self.kind]}{part}" if self.kind in _LETTERS else ""
        return f"{start.year}-{start.year + 1}{suffix}"


def period_of(kind: PeriodKind, day: date) -> Period:
    """Return the period of a kind in which a day falls."""
    if kind is PeriodKind.CALENDAR_YEAR:
        return Period(kind=kind, first=date(day.year, 1, 1))
    length = _MONTHS[kind]
    start = school_year_start(day)
    months = (day.month - start.month) % 12 // length * length
    return Period(kind=kind, first=start + relativedelta(months=months))


def following(period: Period) -> Period:
    """Return the period right after this one."""
    return Period(kind=period.kind, first=period.last + _ONE_DAY)


def preceding(period: Period) -> Period:
    """Return the period right before this one."""
    return period_of(period.kind, period.first - _ONE_DAY)


def months(period: Period) -> tuple[date, ...]:
    """Return the first day of each month of a period."""
    return tuple(period.first + relativedelta(months=number) for number in range(_MONTHS[period.kind]))


def closed(period: Period, today: date) -> bool:
    """Tell whether a period is over."""
    return period.last < today


def parse_period(text: str) -> Period:
    """Return the period with this id.

    Raises:
        ReportError: no period is called so.

    """
    for kind, shape in _SHAPES.items():
        found = shape.fullmatch(text)
        if found and (period := _made(kind, {name: int(part) for name, part in found.groupdict().items()})):
            return period
    raise ReportError("monitor_period", period=text)


def _made(kind: PeriodKind, parts: Mapping[str, int]) -> Period | None:
    year = parts["year"]
    if not date.min.year < year < date.max.year or parts.get("next", year + 1) != year + 1:
        return None
    if kind is PeriodKind.CALENDAR_YEAR:
        return Period(kind=kind, first=date(year, 1, 1))
    if kind is PeriodKind.MONTH:
        return Period(kind=kind, first=date(year, parts["month"], 1))
    months = (parts.get("part", 1) - 1) * _MONTHS[kind]
    return Period(kind=kind, first=date(year, SCHOOL_YEAR_FIRST_MONTH, 1) + relativedelta(months=months))
