"""Attendance events in the store."""

from collections.abc import Sequence
from typing import NamedTuple

from models.attendance import AttendanceEvent, AttendanceKind
from models.errors import NotFoundError
from models.ids import AttendanceEventId, PupilId
from models.limits import LIST_LIMIT
from storage.rows import WITH_ID, Connection, Records, codes, to_day, to_text

_KINDS = codes(AttendanceKind)


class _Row(NamedTuple):
    id: AttendanceEventId
    pupil: PupilId
    kind: str
    happened_on: str
    lasted_until: str | None
    note: str


_EVENT = Records(
    make=_Row._make,
    columns="SELECT id, pupil, kind, happened_on, lasted_until, note FROM attendance_event",
    write="""
        INSERT INTO attendance_event (id, pupil, kind, happened_on, lasted_until, note, added)
        VALUES (?, ?, ?, ?, ?, ?, (SELECT coalesce(max(added), 0) + 1 FROM attendance_event))
        ON CONFLICT (id) DO UPDATE SET
            pupil = excluded.pupil, kind = excluded.kind, happened_on = excluded.happened_on,
            lasted_until = excluded.lasted_until, note = excluded.note
    """,
)
_REMOVE = "DELETE FROM attendance_event WHERE id = ?"
_OF_PUPIL = " WHERE pupil = ? ORDER BY happened_on DESC, added DESC LIMIT ?"


class AttendanceEvents:
    """Attendance events; see ``models.ports_safety.AttendanceRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, event: AttendanceEventId) -> AttendanceEvent:
        """Return an event; raises NotFoundError."""
        for row in _EVENT.select(self._connection, WITH_ID, event):
            return _event(row)
        raise NotFoundError("attendance_event", record=event)

    def of_pupil(self, pupil: PupilId) -> Sequence[AttendanceEvent]:
        """Return a pupil's events, newest first."""
        return [_event(row) for row in _EVENT.select(self._connection, _OF_PUPIL, pupil, LIST_LIMIT)]

    def save(self, event: AttendanceEvent) -> None:
        """Write an event."""
        row = _Row(
            id=event.id,
            pupil=event.pupil,
            kind=event.kind.value,
            happened_on=to_text(event.on),
            lasted_until=to_text(event.until),
            note=event.note,
        )
        _EVENT.save(self._connection, row)

    def remove(self, event: AttendanceEventId) -> None:
        """Remove an event; nothing happens when it is not there."""
        self._connection.execute(_REMOVE, (event,))


def _event(row: _Row) -> AttendanceEvent:
    return AttendanceEvent(
        id=row.id,
        pupil=row.pupil,
        kind=_KINDS[row.kind],
        on=to_day(row.happened_on),
        until=to_day(row.lasted_until),
        note=row.note,
    )
