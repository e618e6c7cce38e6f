"""Staffing (*inzet*): how many people an organisation puts to work at the school, as planned and as it turns out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from models.ids import OrganisationId, StaffingId
from models.network import DAYS_IN_A_SCHOOL_WEEK
from models.spans import ALWAYS, Span
from models.validation import Checks

HUNDREDTH = Decimal("0.01")
MOST_FTE = 1000


class StaffingKind(StrEnum):
    """Planned and used are two things: what the contract says, and who really comes."""

    PLANNED = "planned"
    USED = "used"


@dataclass(frozen=True, slots=True, kw_only=True)
class Staffing:
    """One organisation's people in one role, for a stretch of days. It moves during the year, so it has dates.

    Attributes:
        role: the local name of the role; empty for all roles together.
        fte: full-time equivalents, to the hundredth.
        days: weekdays, 0 is Monday.

    """

    id: StaffingId
    organisation: OrganisationId
    kind: StaffingKind
    fte: Decimal
    role: str = ""
    days: frozenset[int] = frozenset()
    span: Span = ALWAYS

    def __post_init__(self) -> None:
        """Raise ValidationError for an fte that is no number of hundredths, or a day outside the school week."""
        checks = Checks()
        finite = self.fte.is_finite()
        checks.that("fte", finite and 0 <= self.fte <= MOST_FTE, "fte")
        checks.that("fte", not finite or self.fte == self.fte.quantize(HUNDREDTH), "hundredths")
        checks.that("days", all(day in DAYS_IN_A_SCHOOL_WEEK for day in self.days), "weekday")
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffingTotal:
    """Planned and used together on a day; None where nothing was noted, which is not nought."""

    planned: Decimal | None
    used: Decimal | None


def staffing_on(staffings: Iterable[Staffing], day: date) -> StaffingTotal:
    """Add up what was noted for a day."""
    there = [entry for entry in staffings if entry.span.covers(day)]
    return StaffingTotal(planned=_sum(there, StaffingKind.PLANNED), used=_sum(there, StaffingKind.USED))


def _sum(staffings: Iterable[Staffing], kind: StaffingKind) -> Decimal | None:
    found = [entry.fte for entry in staffings if entry.kind is kind]
    return sum(found, Decimal(0)) if found else None
