"""Prevention activities in the store."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from models.errors import NotFoundError
from models.ids import PreventionId, ProfessionalId
from models.limits import LIST_LIMIT
from models.prevention import PreventionActivity, PreventionKind
from storage.rows import WITH_ID, Connection, Records, codes, to_day, to_text

_KINDS = codes(PreventionKind)


class _Row(NamedTuple):
    id: PreventionId
    kind: str
    held_on: str
    whole_week: int
    done_by: str
    professional: ProfessionalId | None
    minutes: int
    reached: int | None


_ACTIVITY = Records(
    make=_Row._make,
    columns="""
        SELECT id, kind, held_on, whole_week, done_by, professional, minutes, reached FROM prevention_activity
    """,
    write="""
        INSERT INTO prevention_activity (
            id, kind, held_on, whole_week, done_by, professional, minutes, reached, added
        )
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(added), 0) + 1 FROM prevention_activity))
        ON CONFLICT (id) DO UPDATE SET
            kind = excluded.kind, held_on = excluded.held_on, whole_week = excluded.whole_week,
            done_by = excluded.done_by, professional = excluded.professional, minutes = excluded.minutes,
            reached = excluded.reached
    """,
)
_REMOVE = "DELETE FROM prevention_activity WHERE id = ?"
_BETWEEN = " WHERE held_on >= ? AND held_on <= ? ORDER BY held_on, added LIMIT ?"


class PreventionActivities:
    """Prevention activities; see ``models.ports_safety.PreventionRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, activity: PreventionId) -> PreventionActivity:
        """Return an activity; raises NotFoundError."""
        for row in _ACTIVITY.select(self._connection, WITH_ID, activity):
            return _activity(row)
        raise NotFoundError("prevention_activity", record=activity)

    def between(self, first: date, last: date, limit: int = LIST_LIMIT) -> Sequence[PreventionActivity]:
        """Return the activities of these days, both included, by day and then as they were noted."""
        rows = _ACTIVITY.select(self._connection, _BETWEEN, to_text(first), to_text(last), limit)
        return [_activity(row) for row in rows]

    def save(self, activity: PreventionActivity) -> None:
        """Write an activity."""
        row = _Row(
            id=activity.id,
            kind=activity.kind.value,
            held_on=to_text(activity.on),
            whole_week=activity.whole_week,
            done_by=activity.by,
            professional=activity.professional,
            minutes=activity.minutes,
            reached=activity.reached,
        )
        _ACTIVITY.save(self._connection, row)

    def remove(self, activity: PreventionId) -> None:
        """Remove an activity; nothing happens when it is not there."""
        self._connection.execute(_REMOVE, (activity,))


def _activity(row: _Row) -> PreventionActivity:
    return PreventionActivity(
        id=row.id,
        kind=_KINDS[row.kind],
        on=to_day(row.held_on),
        whole_week=bool(row.whole_week),
        by=row.done_by,
        professional=row.professional,
        minutes=row.minutes,
        reached=row.reached,
    )
