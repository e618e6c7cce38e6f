"""Whether an organisation takes new clients: what was said about it, when, and by whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.validation import Checks


class Capacity(StrEnum):
    """Whether an organisation takes new clients."""

    OPEN = "open"
    WAITING_LIST = "waiting_list"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class CapacityReport:
    """What was said about room for new clients on a day.

    Attributes:
        on: the day it was said; None for what was noted without a day.
        source: who said so, such as a name and "by telephone"; free text.

    """

    capacity: Capacity
    on: date | None = None
    waiting_weeks: int | None = None
    source: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError when the waiting time is below zero or does not belong to what was said."""
        checks = Checks()
        checks.that("waiting_weeks", self.waiting_weeks is None or self.waiting_weeks >= 0, "negative")
        waits = self.capacity is Capacity.WAITING_LIST
        checks.that("waiting_weeks", waits or self.waiting_weeks is None, "no_waiting_list")
        checks.done()


NOTHING_SAID = CapacityReport(capacity=Capacity.UNKNOWN)
"""As long as nobody asked."""


def said_in_order(reports: Iterable[CapacityReport]) -> tuple[CapacityReport, ...]:
    """Return reports from the oldest to the newest; of one day in the order they were noted."""
    return tuple(sorted(reports, key=_day))


def last_said(reports: Iterable[CapacityReport], day: date) -> CapacityReport:
    """Return what was said last on or before a day; that nothing is known when nothing was."""
    known = [report for report in said_in_order(reports) if report.on is None or report.on <= day]
    return known[-1] if known else NOTHING_SAID


def _day(report: CapacityReport) -> date:
    return report.on or date.min


def noted(reports: Iterable[CapacityReport], new: CapacityReport) -> tuple[CapacityReport, ...]:
    """Return reports with a new one. What was noted about the same day was a slip and gives way to it."""
    kept = [report for report in reports if report.on != new.on]
    return said_in_order([*kept, new])
