"""Guardians in the store."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from models.errors import NotFoundError
from models.guardian import Authority, Guardian, Relation
from models.ids import GuardianId, PupilId
from models.limits import LIST_LIMIT
from models.pupil import YesNoUnknown
from storage.rows import (
    GROUPED_LIMIT,
    WITH_ID,
    Connection,
    Parts,
    Records,
    Value,
    by_pupil,
    codes,
    id_list,
    to_day,
    to_span,
    to_text,
    within_limit,
)

_RELATIONS = codes(Relation)
_YES_NO_UNKNOWN = codes(YesNoUnknown)


class _Row(NamedTuple):
    id: GuardianId
    pupil: PupilId
    name: str
    relation: str
    institution: int
    deceased: int
    deceased_on: str | None
    secret_address: int
    phone: str
    email: str
    language: str
    interpreter: int
    contact_preference: str


class _Authority(NamedTuple):
    guardian: str
    position: int
    holds: str
    valid_from: str | None
    valid_until: str | None
    source: str


_GUARDIAN = Records(
    make=_Row._make,
    columns="""
        SELECT id, pupil, name, relation, institution, deceased, deceased_on, secret_address, phone, email, language,
            interpreter, contact_preference
        FROM guardian
    """,
    write="""
        INSERT INTO guardian (
            id, pupil, name, relation, institution, deceased, deceased_on, secret_address, phone, email, language,
            interpreter, contact_preference, added
        )
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(added), 0) + 1 FROM guardian))
        ON CONFLICT (id) DO UPDATE SET
            pupil = excluded.pupil, name = excluded.name, relation = excluded.relation,
            institution = excluded.institution, deceased = excluded.deceased, deceased_on = excluded.deceased_on,
            secret_address = excluded.secret_address, phone = excluded.phone, email = excluded.email,
            language = excluded.language, interpreter = excluded.interpreter,
            contact_preference = excluded.contact_preference
    """,
)
_AUTHORITIES = Parts(
    make=_Authority._make,
    read="""
        SELECT guardian, position, holds, valid_from, valid_until, source FROM authority
        WHERE guardian IN (SELECT value FROM json_each(?)) ORDER BY guardian, position
    """,
    write="""
        INSERT INTO authority (guardian, position, holds, valid_from, valid_until, source) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (guardian, position) DO UPDATE SET
            holds = excluded.holds, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
            source = excluded.source
    """,
    remove="DELETE FROM authority WHERE guardian = ? AND position = ?",
)
_OF_PUPIL = " WHERE pupil = ? ORDER BY added LIMIT ?"
_OF_PUPILS = """
    WHERE pupil IN (SELECT value FROM json_each(?)) ORDER BY pupil, added LIMIT ?
"""
_ALL = " ORDER BY pupil, added LIMIT ?"


class Guardians:
    """Guardians with their dated authority; see ``models.ports_pupils.GuardianRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, guardian: GuardianId) -> Guardian:
        """Return a guardian; raises NotFoundError."""
        for found in self._read(WITH_ID, guardian):
            return found
        raise NotFoundError("guardian", record=guardian)

    def of_pupil(self, pupil: PupilId) -> Sequence[Guardian]:
        """Return a pupil's guardians in the order they were added."""
        return self._read(_OF_PUPIL, pupil, LIST_LIMIT)

    def by_pupil(self, pupils: Sequence[PupilId] | None = None) -> Mapping[PupilId, Sequence[Guardian]]:
        """Return the guardians of these pupils, or of all, per pupil, in the order they were added.

        Raises:
            StorageError: there are more than one school can have.

        """
        if pupils is None:
            return by_pupil(within_limit(self._read(_ALL, GROUPED_LIMIT)))
        return by_pupil(within_limit(self._read(_OF_PUPILS, id_list(pupils), GROUPED_LIMIT)))

    def save(self, guardian: Guardian) -> None:
        """Write a guardian."""
        new = _GUARDIAN.save(self._connection, _row(guardian))
        authorities = (
            _Authority(
                guardian=guardian.id,
                position=place,
                holds=entry.holds.value,
                valid_from=to_text(entry.span.start),
                valid_until=to_text(entry.span.end),
                source=entry.source,
            )
            for place, entry in enumerate(guardian.authorities)
        )
        _AUTHORITIES.save(self._connection, [guardian.id], authorities, new=new)

    def _read(self, which: str, *parameters: Value) -> list[Guardian]:
        rows = _GUARDIAN.select(self._connection, which, *parameters)
        authorities = _AUTHORITIES.of(self._connection, id_list(row.id for row in rows))
        return [_guardian(row, authorities.get(row.id, ())) for row in rows]


def _row(guardian: Guardian) -> _Row:
    return _Row(
        id=guardian.id,
        pupil=guardian.pupil,
        name=guardian.name,
        relation=guardian.relation.value,
        institution=guardian.institution,
        deceased=guardian.deceased,
        deceased_on=to_text(guardian.deceased_on),
        secret_address=guardian.secret_address,
        phone=guardian.phone,
        email=guardian.email,
        language=guardian.language,
        interpreter=guardian.interpreter,
        contact_preference=guardian.contact_preference,
    )


def _guardian(row: _Row, authorities: Sequence[_Authority]) -> Guardian:
    return Guardian(
        id=row.id,
        pupil=row.pupil,
        name=row.name,
        relation=_RELATIONS[row.relation],
        authorities=tuple(_authority(entry) for entry in authorities),
        institution=bool(row.institution),
        deceased=bool(row.deceased),
        deceased_on=to_day(row.deceased_on),
        secret_address=bool(row.secret_address),
        phone=row.phone,
        email=row.email,
        language=row.language,
        interpreter=bool(row.interpreter),
        contact_preference=row.contact_preference,
    )


def _authority(row: _Authority) -> Authority:
    return Authority(holds=_YES_NO_UNKNOWN[row.holds], span=to_span(row.valid_from, row.valid_until), source=row.source)
