"""Weighed sharings in the store: decisions that are only ever added, and ended."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from models.consent import InformationKind, Purpose, Question
from models.errors import ConflictError, NotFoundError
from models.ids import PupilId, WeighedId
from models.limits import LIST_LIMIT
from models.weighed import WeighedEnd, WeighedGround, WeighedSharing
from storage.parties import PartyColumns, party_columns, to_party
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
    to_text,
    undisturbed,
    within_limit,
)

_GROUNDS = codes(WeighedGround)
_INFORMATION_KINDS = codes(InformationKind)
_PURPOSES = codes(Purpose)
_QUESTIONS = codes(Question)


class _Row(NamedTuple):
    id: WeighedId
    pupil: PupilId
    party_kind: str
    organisation: str | None
    professional: str | None
    meeting_kind: str | None
    role: str | None
    question: str
    purpose: str
    reason: str
    ground: str
    ground_words: str
    alternatives: str
    consulted: str
    parents_told: int
    parents_untold: str
    child_told: int
    child_untold: str
    decided_by: str
    decided_on: str
    since: str
    until: str


class _Kind(NamedTuple):
    weighed: str
    kind: str


class _End(NamedTuple):
    weighed: str
    ended_on: str
    because: str


_WEIGHED = Records(
    make=_Row._make,
    columns="""
        SELECT id, pupil, party_kind,
            coalesce((SELECT merged_into FROM organisation AS o WHERE o.id = organisation), organisation)
                AS organisation,
            coalesce((SELECT merged_into FROM professional AS p WHERE p.id = professional), professional)
                AS professional,
            meeting_kind, role, question, purpose, reason, ground, ground_words, alternatives, consulted, parents_told,
            parents_untold, child_told, child_untold, decided_by, decided_on, since, until
        FROM weighed_sharing
    """,
    write="""
        INSERT INTO weighed_sharing (
            id, pupil, party_kind, organisation, professional, meeting_kind, role, question, purpose, reason, ground,
            ground_words, alternatives, consulted, parents_told, parents_untold, child_told, child_untold, decided_by,
            decided_on, since, until, added
        )
        VALUES (
            ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
            (SELECT coalesce(max(added), 0) + 1 FROM weighed_sharing)
        )
    """,
)
_KINDS = Parts(
    make=_Kind._make,
    read="""
        SELECT weighed, kind FROM weighed_kind
        WHERE weighed IN (SELECT value FROM json_each(?)) ORDER BY weighed, kind
    """,
    write="INSERT INTO weighed_kind (weighed, kind) VALUES (?, ?)",
)
_ENDS = Parts(
    make=_End._make,
    read="""
        SELECT weighed, ended_on, because FROM weighed_end
        WHERE weighed IN (SELECT value FROM json_each(?)) ORDER BY weighed
    """,
    write="INSERT INTO weighed_end (weighed, ended_on, because) VALUES (?, ?, ?)",
)
_OF_PUPIL = " WHERE pupil = ? ORDER BY decided_on DESC, added DESC LIMIT ?"
_OF_PUPILS = " WHERE pupil IN (SELECT value FROM json_each(?)) ORDER BY decided_on DESC, added DESC LIMIT ?"
_ALL = " ORDER BY decided_on DESC, added DESC LIMIT ?"


class Weighed:
    """Weighed sharings; see ``models.ports_consent.WeighedRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, weighed: WeighedId) -> WeighedSharing:
        """Return a weighed sharing; raises NotFoundError."""
        for found in self._read(WITH_ID, weighed):
            return found
        raise NotFoundError("weighed", record=weighed)

    def of_pupil(self, pupil: PupilId) -> Sequence[WeighedSharing]:
        """Return a pupil's weighed sharings, latest decision first."""
        return self._read(_OF_PUPIL, pupil, LIST_LIMIT)

    def by_pupil(self, pupils: Sequence[PupilId] | None = None) -> Mapping[PupilId, Sequence[WeighedSharing]]:
        """Return the weighed sharings of these pupils, or of all, per pupil, latest decision first.

        Raises:
            StorageError: there are more than one school can have.

        """
        if pupils is None:
            return by_pupil(within_limit(self._read(_ALL, GROUPED_LIMIT)))
        return by_pupil(within_limit(self._read(_OF_PUPILS, id_list(pupils), GROUPED_LIMIT)))

    def add(self, weighed: WeighedSharing) -> None:
        """Write a new weighed sharing; raises ConflictError when the id exists."""
        if _WEIGHED.select(self._connection, WITH_ID, weighed.id):
            raise ConflictError("weighed_exists", record=weighed.id)
        _WEIGHED.add(self._connection, _row(weighed))
        _KINDS.add(self._connection, (_Kind(weighed.id, kind.value) for kind in sorted(weighed.kinds)))
        if weighed.ended:
            self.end(weighed.id, weighed.ended)

    def end(self, weighed: WeighedId, ended: WeighedEnd) -> None:
        """Write that a weighed sharing was ended; raises ConflictError when it was already."""
        if self.get(weighed).ended is not None:
            raise ConflictError("weighed_ended", record=weighed)
        _ENDS.add(self._connection, [_End(weighed, to_text(ended.on), ended.because)])

    def _read(self, which: str, *parameters: Value) -> list[WeighedSharing]:
        with undisturbed():
            rows = _WEIGHED.select(self._connection, which, *parameters)
            ids = id_list(row.id for row in rows)
            kinds, ends = _KINDS.of(self._connection, ids), _ENDS.of(self._connection, ids)
            return [_weighed(row, kinds.get(row.id, ()), ends.get(row.id, ())) for row in rows]


def _row(weighed: WeighedSharing) -> _Row:
    return _Row(
        weighed.id,
        weighed.pupil,
        *party_columns(weighed.party),
        question=weighed.question.value,
        purpose=weighed.purpose.value,
        reason=weighed.reason,
        ground=weighed.ground.value,
        ground_words=weighed.ground_words,
        alternatives=weighed.alternatives,
        consulted=weighed.consulted,
        parents_told=weighed.parents_told,
        parents_untold=weighed.parents_untold,
        child_told=weighed.child_told,
        child_untold=weighed.child_untold,
        decided_by=weighed.decided_by,
        decided_on=to_text(weighed.decided_on),
        since=to_text(weighed.since),
        until=to_text(weighed.until),
    )


def _weighed(row: _Row, kinds: Sequence[_Kind], ends: Sequence[_End]) -> WeighedSharing:
    columns = PartyColumns(row.party_kind, row.organisation, row.professional, row.meeting_kind, row.role)
    return WeighedSharing(
        id=row.id,
        pupil=row.pupil,
        party=to_party(columns),
        kinds=frozenset(_INFORMATION_KINDS[entry.kind] for entry in kinds),
        purpose=_PURPOSES[row.purpose],
        reason=row.reason,
        ground=_GROUNDS[row.ground],
        alternatives=row.alternatives,
        consulted=row.consulted,
        decided_by=row.decided_by,
        decided_on=to_day(row.decided_on),
        since=to_day(row.since),
        until=to_day(row.until),
        parents_told=bool(row.parents_told),
        child_told=bool(row.child_told),
        question=_QUESTIONS[row.question],
        ground_words=row.ground_words,
        parents_untold=row.parents_untold,
        child_untold=row.child_untold,
        ended=next((WeighedEnd(on=to_day(entry.ended_on), because=entry.because) for entry in ends), None),
    )
