"""Contact moments in the store."""

from collections.abc import Sequence
from typing import NamedTuple

from models.contact import Contact, ContactWay
from models.errors import NotFoundError
from models.ids import ContactId, PupilId, TrajectoryId, UserId
from models.limits import LIST_LIMIT
from storage.rows import WITH_ID, Connection, Records, codes, to_day, to_text

_WAYS = codes(ContactWay)


class _Row(NamedTuple):
    id: ContactId
    pupil: PupilId
    held_on: str
    who: str
    way: str
    summary: str
    trajectory: TrajectoryId | None
    noted_by: UserId | None


_CONTACT = Records(
    make=_Row._make,
    columns="SELECT id, pupil, held_on, who, way, summary, trajectory, noted_by FROM contact",
    write="""
        INSERT INTO contact (id, pupil, held_on, who, way, summary, trajectory, noted_by, added)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(added), 0) + 1 FROM contact))
        ON CONFLICT (id) DO UPDATE SET
            pupil = excluded.pupil, held_on = excluded.held_on, who = excluded.who, way = excluded.way,
            summary = excluded.summary, trajectory = excluded.trajectory, noted_by = excluded.noted_by
    """,
)
_OF_PUPIL = " WHERE pupil = ? ORDER BY held_on, added LIMIT ?"


class Contacts:
    """Contact moments; see ``models.ports_help.ContactRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, contact: ContactId) -> Contact:
        """Return a contact moment; raises NotFoundError."""
        for row in _CONTACT.select(self._connection, WITH_ID, contact):
            return _contact(row)
        raise NotFoundError("contact", record=contact)

    def of_pupil(self, pupil: PupilId) -> Sequence[Contact]:
        """Return a pupil's contact moments, oldest first and then as they were noted."""
        return [_contact(row) for row in _CONTACT.select(self._connection, _OF_PUPIL, pupil, LIST_LIMIT)]

    def save(self, contact: Contact) -> None:
        """Write a contact moment."""
        _CONTACT.save(self._connection, _row(contact))


def _row(contact: Contact) -> _Row:
    return _Row(
        id=contact.id,
        pupil=contact.pupil,
        held_on=to_text(contact.on),
        who=contact.who,
        way=contact.way.value,
        summary=contact.summary,
        trajectory=contact.trajectory,
        noted_by=contact.noted_by,
    )


def _contact(row: _Row) -> Contact:
    return Contact(
        id=row.id,
        pupil=row.pupil,
        on=to_day(row.held_on),
        who=row.who,
        way=_WAYS[row.way],
        summary=row.summary,
        trajectory=row.trajectory,
        noted_by=row.noted_by,
    )
