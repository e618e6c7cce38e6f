"""Transfers from other schools in the store."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from models.ids import PupilId
from models.limits import LIST_LIMIT
from models.transfer import Absence, Arrangement, Inspection, Transfer
from storage.rows import (
    GROUPED_LIMIT,
    Connection,
    Parts,
    Records,
    Value,
    by_pupil,
    id_list,
    to_bool,
    to_day,
    to_span,
    to_text,
    within_limit,
)


class _Row(NamedTuple):
    id: str
    pupil: PupilId
    made_on: str
    school_name: str
    school_code: str
    school_type: str
    absence_unit: str | None
    absence_allowed: int | None
    absence_not_allowed: int | None
    absence_over_a_quarter: int | None
    inspected: int
    seen: int | None
    seen_on: str | None
    agreed: int | None
    reason_not_agreed: str
    consented: int | None


class _Arrangement(NamedTuple):
    transfer: str
    position: int
    description: str
    valid_from: str | None
    valid_until: str | None


_TRANSFER = Records(
    make=_Row._make,
    columns="""
        SELECT id, pupil, made_on, school_name, school_code, school_type, absence_unit, absence_allowed,
            absence_not_allowed, absence_over_a_quarter, inspected, seen, seen_on, agreed, reason_not_agreed, consented
        FROM transfer
    """,
    write="""
        INSERT INTO transfer (
            id, pupil, made_on, school_name, school_code, school_type, absence_unit, absence_allowed,
            absence_not_allowed, absence_over_a_quarter, inspected, seen, seen_on, agreed, reason_not_agreed, consented
        )
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            school_name = excluded.school_name, school_type = excluded.school_type,
            absence_unit = excluded.absence_unit, absence_allowed = excluded.absence_allowed,
            absence_not_allowed = excluded.absence_not_allowed,
            absence_over_a_quarter = excluded.absence_over_a_quarter, inspected = excluded.inspected,
            seen = excluded.seen, seen_on = excluded.seen_on, agreed = excluded.agreed,
            reason_not_agreed = excluded.reason_not_agreed, consented = excluded.consented
    """,
)
_ARRANGEMENTS = Parts(
    make=_Arrangement._make,
    read="""
        SELECT transfer, position, description, valid_from, valid_until FROM arrangement
        WHERE transfer IN (SELECT value FROM json_each(?)) ORDER BY transfer, position
    """,
    write="""
        INSERT INTO arrangement (transfer, position, description, valid_from, valid_until) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (transfer, position) DO UPDATE SET
            description = excluded.description, valid_from = excluded.valid_from, valid_until = excluded.valid_until
    """,
    remove="DELETE FROM arrangement WHERE transfer = ? AND position = ?",
)
_ALL = " ORDER BY pupil, made_on DESC, id LIMIT ?"
_OF_PUPIL = " WHERE pupil = ? ORDER BY made_on DESC, id LIMIT ?"


class Transfers:
    """What came with pupils from other schools; see ``models.ports_transfers.TransferRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_pupil(self, pupil: PupilId) -> Sequence[Transfer]:
        """Return the transfers of a pupil, newest first."""
        return self._read(_OF_PUPIL, pupil, LIST_LIMIT)

    def by_pupil(self) -> Mapping[PupilId, Sequence[Transfer]]:
        """Return all transfers per pupil, newest first.

        Raises:
            StorageError: there are more than one school can have.

        """
        return by_pupil(within_limit(self._read(_ALL, GROUPED_LIMIT)))

    def save(self, transfer: Transfer) -> None:
        """Write a transfer; it replaces the one of the same pupil, day and school."""
        row = _row(transfer)
        new = _TRANSFER.save(self._connection, row)
        arrangements = (
            _Arrangement(row.id, place, entry.description, to_text(entry.span.start), to_text(entry.span.end))
            for place, entry in enumerate(transfer.arrangements)
        )
        _ARRANGEMENTS.save(self._connection, [row.id], arrangements, new=new)

    def _read(self, which: str, *parameters: Value) -> list[Transfer]:
        rows = _TRANSFER.select(self._connection, which, *parameters)
        arrangements = _ARRANGEMENTS.of(self._connection, id_list(row.id for row in rows))
        return [_transfer(row, arrangements.get(row.id, ())) for row in rows]


def _id(transfer: Transfer) -> str:
    """Return what identifies a transfer; a school without a code is known by its name."""
    school = transfer.school_code or transfer.school_name
    return f"{transfer.pupil}/{transfer.made_on.isoformat()}/{school}"


def _row(transfer: Transfer) -> _Row:
    absence, inspection = transfer.absence or Absence(), transfer.inspection or Inspection()
    return _Row(
        id=_id(transfer),
        pupil=transfer.pupil,
        made_on=to_text(transfer.made_on),
        school_name=transfer.school_name,
        school_code=transfer.school_code,
        school_type=transfer.school_type,
        absence_unit=absence.unit if transfer.absence else None,
        absence_allowed=absence.allowed,
        absence_not_allowed=absence.not_allowed,
        absence_over_a_quarter=absence.over_a_quarter,
        inspected=transfer.inspection is not None,
        seen=inspection.seen,
        seen_on=to_text(inspection.seen_on),
        agreed=inspection.agreed,
        reason_not_agreed=inspection.reason_not_agreed,
        consented=inspection.consented,
    )


def _transfer(row: _Row, arrangements: Sequence[_Arrangement]) -> Transfer:
    return Transfer(
        pupil=row.pupil,
        made_on=to_day(row.made_on),
        school_name=row.school_name,
        school_code=row.school_code,
        school_type=row.school_type,
        absence=_absence(row),
        arrangements=tuple(_arrangement(entry) for entry in arrangements),
        inspection=_inspection(row),
    )


def _absence(row: _Row) -> Absence | None:
    if row.absence_unit is None:
        return None
    return Absence(
        unit=row.absence_unit,
        allowed=row.absence_allowed,
        not_allowed=row.absence_not_allowed,
        over_a_quarter=to_bool(row.absence_over_a_quarter),
    )


def _arrangement(row: _Arrangement) -> Arrangement:
    return Arrangement(description=row.description, span=to_span(row.valid_from, row.valid_until))


def _inspection(row: _Row) -> Inspection | None:
    if not row.inspected:
        return None
    return Inspection(
        seen=to_bool(row.seen),
        seen_on=to_day(row.seen_on),
        agreed=to_bool(row.agreed),
        reason_not_agreed=row.reason_not_agreed,
        consented=to_bool(row.consented),
    )
