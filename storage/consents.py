"""Consents in the store: history that is only ever added to."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from models.consent import (
    Answer,
    AnswerForm,
    AnswerKind,
    Consent,
    Giver,
    InformationKind,
    Party,
    Purpose,
    Question,
)
from models.errors import ConflictError, NotFoundError
from models.ids import ConsentId, GuardianId, PupilId
from models.limits import LIST_LIMIT
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

_ANSWER_FORMS = codes(AnswerForm)
_ANSWER_KINDS = codes(AnswerKind)
_INFORMATION_KINDS = codes(InformationKind)
_PURPOSES = codes(Purpose)
_QUESTIONS = codes(Question)


class _Row(NamedTuple):
    id: ConsentId
    pupil: PupilId
    question: str
    purpose: str
    asked_on: str
    valid_until: str | None
    conditions: str


class _Party(NamedTuple):
    consent: str
    position: int
    kind: str
    organisation: str | None
    professional: str | None
    meeting_kind: str | None
    role: str | None


class _Kind(NamedTuple):
    consent: str
    kind: str


class _Answer(NamedTuple):
    consent: str
    position: int
    guardian: GuardianId | None
    kind: str
    answered_on: str
    form: str | None
    note: str


_CONSENT = Records(
    make=_Row._make,
    columns="SELECT id, pupil, question, purpose, asked_on, valid_until, conditions FROM consent",
    write="""
        INSERT INTO consent (id, pupil, question, purpose, asked_on, valid_until, conditions, added)
        VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(added), 0) + 1 FROM consent))
    """,
)
_PARTIES = Parts(
    make=_Party._make,
    read="""
        SELECT
            consent, position, kind, coalesce(organisation.merged_into, consent_party.organisation) AS organisation,
            coalesce(professional.merged_into, consent_party.professional) AS professional, meeting_kind,
            consent_party.role
        FROM consent_party
        LEFT JOIN organisation ON organisation.id = consent_party.organisation
        LEFT JOIN professional ON professional.id = consent_party.professional
        WHERE consent IN (SELECT value FROM json_each(?)) ORDER BY consent, position
    """,
    write="""
        INSERT INTO consent_party (consent, position, kind, organisation, professional, meeting_kind, role)
        VALUES (?, ?, ?, ?, ?, ?, ?)
    """,
)
_KINDS = Parts(
    make=_Kind._make,
    read="""
        SELECT consent, kind FROM consent_kind
        WHERE consent IN (SELECT value FROM json_each(?)) ORDER BY consent, kind
    """,
    write="INSERT INTO consent_kind (consent, kind) VALUES (?, ?)",
)
_ANSWERS = Parts(
    make=_Answer._make,
    read="""
        SELECT consent, position, guardian, kind, answered_on, form, note FROM consent_answer
        WHERE consent IN (SELECT value FROM json_each(?)) ORDER BY consent, position
    """,
    write="""
        INSERT INTO consent_answer (consent, position, guardian, kind, answered_on, form, note)
        VALUES (?, ?, ?, ?, ?, ?, ?)
    """,
)
_OF_PUPIL = " WHERE pupil = ? ORDER BY asked_on DESC, added DESC LIMIT ?"
_OF_PUPILS = """
    WHERE pupil IN (SELECT value FROM json_each(?)) ORDER BY asked_on DESC, added DESC LIMIT ?
"""
_ENDING = "SELECT DISTINCT pupil FROM consent WHERE valid_until BETWEEN ? AND ? ORDER BY pupil LIMIT ?"
_ALL = " ORDER BY asked_on DESC, added DESC LIMIT ?"


class Consents:
    """Consents with all their answers; see ``models.ports_consent.ConsentRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, consent: ConsentId) -> Consent:
        """Return a consent; raises NotFoundError."""
        for found in self._read(WITH_ID, consent):
            return found
        raise NotFoundError("consent", record=consent)

    def of_pupil(self, pupil: PupilId) -> Sequence[Consent]:
        """Return a pupil's consents, newest question first."""
        return self._read(_OF_PUPIL, pupil, LIST_LIMIT)

    def by_pupil(self, pupils: Sequence[PupilId] | None = None) -> Mapping[PupilId, Sequence[Consent]]:
        """Return the consents of these pupils, or of all, per pupil, newest question first.

        Raises:
            StorageError: there are more than one school can have.

        """
        if pupils is None:
            return by_pupil(within_limit(self._read(_ALL, GROUPED_LIMIT)))
        return by_pupil(within_limit(self._read(_OF_PUPILS, id_list(pupils), GROUPED_LIMIT)))

    def ending(self, first: date, last: date) -> frozenset[PupilId]:
        """Return the pupils with a consent of which one of these days is the last, whatever was answered."""
        rows = self._connection.execute(_ENDING, (to_text(first), to_text(last), LIST_LIMIT)).fetchall()
        return frozenset(row[0] for row in rows)

    def add(self, consent: Consent) -> None:
        """Write a new consent with its answers; raises ConflictError when the id exists."""
        if _CONSENT.select(self._connection, WITH_ID, consent.id):
            raise ConflictError("consent_exists", record=consent.id)
        _CONSENT.add(self._connection, _row(consent))
        parties = (_party_row(consent.id, place, party) for place, party in enumerate(consent.parties))
        _PARTIES.add(self._connection, parties)
        _KINDS.add(self._connection, (_Kind(consent.id, kind.value) for kind in sorted(consent.kinds)))
        answers = (_answer_row(consent.id, place, answer) for place, answer in enumerate(consent.answers))
        _ANSWERS.add(self._connection, answers)

    def add_answer(self, consent: ConsentId, answer: Answer) -> None:
        """Add one answer to the history of a consent; raises NotFoundError."""
        noted = len(self.get(consent).answers)
        _ANSWERS.add(self._connection, [_answer_row(consent, noted, answer)])

    def _read(self, which: str, *parameters: Value) -> list[Consent]:
        with undisturbed():
            rows = _CONSENT.select(self._connection, which, *parameters)
            ids = id_list(row.id for row in rows)
            parties, kinds = _PARTIES.of(self._connection, ids), _KINDS.of(self._connection, ids)
            answers = _ANSWERS.of(self._connection, ids)
            return [
                _consent(row, parties.get(row.id, ()), kinds.get(row.id, ()), answers.get(row.id, ())) for row in rows
            ]


def _row(consent: Consent) -> _Row:
    return _Row(
        id=consent.id,
        pupil=consent.pupil,
        question=consent.question.value,
        purpose=consent.purpose.value,
        asked_on=to_text(consent.asked_on),
        valid_until=to_text(consent.valid_until),
        conditions=consent.conditions,
    )


def _consent(row: _Row, parties: Sequence[_Party], kinds: Sequence[_Kind], answers: Sequence[_Answer]) -> Consent:
    return Consent(
        id=row.id,
        pupil=row.pupil,
        question=_QUESTIONS[row.question],
        purpose=_PURPOSES[row.purpose],
        asked_on=to_day(row.asked_on),
        parties=tuple(dict.fromkeys(_party(entry) for entry in parties)),
        kinds=frozenset(_INFORMATION_KINDS[entry.kind] for entry in kinds),
        valid_until=to_day(row.valid_until),
        conditions=row.conditions,
        answers=tuple(_answer(entry) for entry in answers),
    )


def _party_row(consent: ConsentId, place: int, party: Party) -> _Party:
    return _Party(consent, place, *party_columns(party))


def _party(row: _Party) -> Party:
    return to_party(PartyColumns(row.kind, row.organisation, row.professional, row.meeting_kind, row.role))


def _answer_row(consent: ConsentId, place: int, answer: Answer) -> _Answer:
    return _Answer(
        consent=consent,
        position=place,
        guardian=answer.giver.guardian,
        kind=answer.kind.value,
        answered_on=to_text(answer.on),
        form=answer.form.value if answer.form else None,
        note=answer.note,
    )


def _answer(row: _Answer) -> Answer:
    return Answer(
        giver=Giver(guardian=row.guardian),
        kind=_ANSWER_KINDS[row.kind],
        on=to_day(row.answered_on),
        form=_ANSWER_FORMS[row.form] if row.form else None,
        note=row.note,
    )
