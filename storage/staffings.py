"""Staffing in the store."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from models.ids import OrganisationId, StaffingId
from models.limits import LIST_LIMIT
from models.staffing import HUNDREDTH, Staffing, StaffingKind
from storage.rows import Connection, Records, codes, to_span, to_text

_KINDS = codes(StaffingKind)


class _Row(NamedTuple):
    id: StaffingId
    organisation: OrganisationId
    kind: str
    role: str
    fte: int
    days: str
    works_from: str | None
    works_until: str | None


_STAFFING = Records(
    make=_Row._make,
    columns="SELECT id, organisation, kind, role, fte, days, works_from, works_until FROM staffing",
    write="""
        INSERT INTO staffing (id, organisation, kind, role, fte, days, works_from, works_until)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            organisation = excluded.organisation, kind = excluded.kind, role = excluded.role, fte = excluded.fte,
            days = excluded.days, works_from = excluded.works_from, works_until = excluded.works_until
    """,
)
_ALL = " ORDER BY organisation, works_from, kind, role, id LIMIT ?"
_REMOVE = "DELETE FROM staffing WHERE id = ?"


class Staffings:
    """Staffing; see ``models.ports_network.StaffingRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self, limit: int = LIST_LIMIT) -> Sequence[Staffing]:
        """Return all staffing: per organisation, from the first."""
        return [_staffing(row) for row in _STAFFING.select(self._connection, _ALL, limit)]

    def save(self, staffing: Staffing) -> None:
        """Write staffing."""
        _STAFFING.save(self._connection, _row(staffing))

    def remove(self, staffing: StaffingId) -> None:
        """Take staffing out that was noted by mistake."""
        self._connection.execute(_REMOVE, (staffing,))


def _row(staffing: Staffing) -> _Row:
    return _Row(
        id=staffing.id,
        organisation=staffing.organisation,
        kind=staffing.kind.value,
        role=staffing.role,
        fte=int(staffing.fte / HUNDREDTH),
        days="".join(str(day) for day in sorted(staffing.days)),
        works_from=to_text(staffing.span.start),
        works_until=to_text(staffing.span.end),
    )


def _staffing(row: _Row) -> Staffing:
    return Staffing(
        id=row.id,
        organisation=row.organisation,
        kind=_KINDS[row.kind],
        role=row.role,
        fte=Decimal(row.fte) * HUNDREDTH,
        days=frozenset(int(day) for day in row.days),
        span=to_span(row.works_from, row.works_until),
    )
