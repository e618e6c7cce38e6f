"""Which days the school is closed: the holidays of its region, public holidays, and what the school says itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Final

from dateutil.easter import easter

import resources
from models.ids import FreeDaysId
from models.monitor.tomlreader import Reader
from models.spans import Span
from models.validation import Checks

_FOLDER: Final = "holidays"
_LONGEST: Final = timedelta(days=366)
_SUNDAY: Final = 6


class HolidayRegion(StrEnum):
    """A region for the spreading of school holidays (Regeling spreiding zomervakantie)."""

    NORTH = "noord"
    MIDDLE = "midden"
    SOUTH = "zuid"


class FreeKind(StrEnum):
    """Why there is no school on a day."""

    AUTUMN = "autumn"
    CHRISTMAS = "christmas"
    SPRING = "spring"
    MAY = "may"
    SUMMER = "summer"
    NEW_YEAR = "new_year"
    EASTER_MONDAY = "easter_monday"
    KINGS_DAY = "kings_day"
    ASCENSION = "ascension"
    WHIT_MONDAY = "whit_monday"
    OWN = "own"
    """The school said so itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A school holiday of some regions, first and last day included.

    Attributes:
        advised: the government only advises these days; a school may do otherwise.
        optional: it counts only when the school says so itself.

    """

    kind: FreeKind
    regions: frozenset[HolidayRegion]
    first: date
    last: date
    advised: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeDays:
    """What the school says itself about some days.

    Attributes:
        school_open: there is school on these days, whatever the region does.

    """

    id: FreeDaysId
    title: str
    first: date
    last: date
    school_open: bool = False

    def __post_init__(self) -> None:
        """Raise ValidationError without a title, or when the days are in the wrong order or more than a year."""
        checks = Checks()
        checks.require("title", self.title)
        checks.order("last", self.first, self.last)
        checks.that("last", self.last - self.first <= _LONGEST, "days_too_long")
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeDay:
    """Why a day is free; ``title`` is what the school calls it."""

    kind: FreeKind
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolCalendar:
    """The days of one school.

    Attributes:
        region: None while the school did not say; then only public holidays and its own days count.
        own: what the school says itself; of two about one day the last one counts.

    """

    region: HolidayRegion | None = None
    own: tuple[FreeDays, ...] = ()

    def free(self, day: date) -> FreeDay | None:
        """Return why there is no school on a day; None when there is. What the school says itself goes first."""
        said = [entry for entry in self.own if entry.first <= day <= entry.last]
        if said:
            return None if said[-1].school_open else FreeDay(kind=FreeKind.OWN, title=said[-1].title)
        for holiday in holidays():
            if self.region in holiday.regions and holiday.first <= day <= holiday.last:
                return FreeDay(kind=holiday.kind)
        public = public_holidays(day.year).get(day)
        return FreeDay(kind=public) if public else None

    def known_until(self) -> date | None:
        """Return the last day of which the school holidays are known; None without a region."""
        return max((entry.last for entry in holidays() if self.region in entry.regions), default=None)

    def within(self, span: Span) -> tuple[Holiday, ...]:
        """Return the school holidays of the region in a stretch of days, in order."""
        return self._within(holidays(), span)

    def to_choose(self, span: Span) -> tuple[Holiday, ...]:
        """Return the weeks of the region that the school may take off, and of which it said nothing yet, in order."""
        found = self._within(_optional(), span)
        return tuple(entry for entry in found if not any(_touches(own, entry) for own in self.own))

    def _within(self, entries: Iterable[Holiday], span: Span) -> tuple[Holiday, ...]:
        found = (entry for entry in entries if self.region in entry.regions)
        return tuple(entry for entry in found if span.overlaps(Span(start=entry.first, end=entry.last)))


@cache
def holidays() -> tuple[Holiday, ...]:
    """Return the school holidays that are known, in order; from ``resources/holidays/nl.toml``, which names its source.

    Raises:
        ReportError: the file is not what it should be.

    """
    return tuple(entry for entry in _entries() if not entry.optional)


@cache
def _optional() -> tuple[Holiday, ...]:
    return tuple(entry for entry in _entries() if entry.optional)


@cache
def _entries() -> tuple[Holiday, ...]:
    return parse("nl.toml", resources.read_toml(_FOLDER, "nl.toml"))


def parse(file: str, entries: Mapping[str, object]) -> tuple[Holiday, ...]:
    """Return the holidays of the entries of a file; raises ReportError by file and key."""
    reader = Reader(file, entries)
    found = tuple(_holiday(table) for table in reader.tables("holiday"))
    reader.done()
    return tuple(sorted(found, key=_first))


@cache
def public_holidays(year: int) -> Mapping[date, FreeKind]:
    """Return the public holidays on which there is no school (Algemene termijnenwet art. 3).

    King's Day is 27 April, or the 26th when that is a Sunday. Liberation Day is for the school to say.
    """
    sunday = easter(year)
    kings_day = date(year, 4, 27)
    return {
        date(year, 1, 1): FreeKind.NEW_YEAR,
        sunday + timedelta(days=1): FreeKind.EASTER_MONDAY,
        kings_day - timedelta(days=kings_day.weekday() == _SUNDAY): FreeKind.KINGS_DAY,
        sunday + timedelta(days=39): FreeKind.ASCENSION,
        sunday + timedelta(days=50): FreeKind.WHIT_MONDAY,
        date(year, 12, 25): FreeKind.CHRISTMAS,
        date(year, 12, 26): FreeKind.CHRISTMAS,
    }


def closed_days(calendar: SchoolCalendar, days: Iterable[date]) -> Mapping[date, FreeDay]:
    """Return which of some days are free, and why."""
    found = ((day, calendar.free(day)) for day in days)
    return {day: why for day, why in found if why is not None}


def _holiday(table: Reader) -> Holiday:
    holiday = Holiday(
        kind=table.code("kind", FreeKind),
        regions=frozenset(table.codes("regions", HolidayRegion)),
        first=table.day("first"),
        last=table.day("last"),
        advised=table.flag("advised", default=False),
        optional=table.flag("optional", default=False),
    )
    table.done()
    return holiday


def _touches(own: FreeDays, holiday: Holiday) -> bool:
    return own.first <= holiday.last and holiday.first <= own.last


def _first(holiday: Holiday) -> date:
    return holiday.first
