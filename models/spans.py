"""Stretches of days: validity, periods of the monitor, the school year."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from models.validation import Checks

SCHOOL_YEAR_FIRST_MONTH = 8
"""A school year runs from 1 August to 31 July (WPO art. 1, WVO 2020 art. 1.1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From a day up to and including another; either end may be open."""

    start: date | None = None
    end: date | None = None

    def __post_init__(self) -> None:
        """Raise ValidationError when the end lies before the start."""
        checks = Checks()
        checks.order("end", self.start, self.end)
        checks.done()

    def covers(self, day: date) -> bool:
        """Tell whether a day falls within the span."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def overlaps(self, other: Self) -> bool:
        """Tell whether two spans share a day."""
        starts_in_time = self.start is None or other.end is None or self.start <= other.end
        other_in_time = other.start is None or self.end is None or other.start <= self.end
        return starts_in_time and other_in_time


ALWAYS = Span()
"""Open at both ends."""


def school_year_start(day: date) -> date:
    """Return the first day of the school year a day falls in."""
    year = day.year if day.month >= SCHOOL_YEAR_FIRST_MONTH else day.year - 1
    return date(year, SCHOOL_YEAR_FIRST_MONTH, 1)


def school_year_end(day: date) -> date:
    """Return the last day of the school year a day falls in, on which contracts end too: 31 July."""
    return date(school_year_start(day).year + 1, SCHOOL_YEAR_FIRST_MONTH - 1, 31)
