"""Care files in the store."""

from collections.abc import Sequence
from typing import NamedTuple

from models.carefile import CareFile, CareFileStatus, ClosingReason, FamilyCoach, Signal, SignalKind
from models.errors import NotFoundError
from models.ids import CareFileId, OrganisationId, ProfessionalId, PupilId, SignalId, UserId
from models.limits import LIST_LIMIT
from storage.rows import WITH_ID, Connection, Parts, Records, Value, codes, id_list, to_day, to_text

_STATUSES = codes(CareFileStatus)
_CLOSING_REASONS = codes(ClosingReason)
_SIGNAL_KINDS = codes(SignalKind)


class _Row(NamedTuple):
    id: CareFileId
    pupil: PupilId
    opened_on: str
    status: str
    status_since: str | None
    coordinator: UserId | None
    family_contact: ProfessionalId | None
    next_step: str
    closed_on: str | None
    closing_reason: str | None
    continued_by_school: str
    coach_name: str
    coach_phone: str
    coach_professional: ProfessionalId | None
    coach_organisation: OrganisationId | None


class _Signal(NamedTuple):
    care_file: str
    id: SignalId
    position: int
    noticed_on: str
    kind: str
    noticed_by: str
    question: str
    assessed_need: str


_CARE_FILE = Records(
    make=_Row._make,
    columns="""
        SELECT id, pupil, opened_on, status, status_since, coordinator, family_contact, next_step, closed_on,
            closing_reason, continued_by_school, coach_name, coach_phone, coach_professional, coach_organisation
        FROM care_file
    """,
    write="""
        INSERT INTO care_file (
            id, pupil, opened_on, status, status_since, coordinator, family_contact, next_step, closed_on,
            closing_reason, continued_by_school, coach_name, coach_phone, coach_professional, coach_organisation, added
        )
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(added), 0) + 1 FROM care_file))
        ON CONFLICT (id) DO UPDATE SET
            pupil = excluded.pupil, opened_on = excluded.opened_on, status = excluded.status,
            status_since = excluded.status_since, coordinator = excluded.coordinator,
            family_contact = excluded.family_contact, next_step = excluded.next_step, closed_on = excluded.closed_on,
            closing_reason = excluded.closing_reason, continued_by_school = excluded.continued_by_school,
            coach_name = excluded.coach_name, coach_phone = excluded.coach_phone,
            coach_professional = excluded.coach_professional, coach_organisation = excluded.coach_organisation
    """,
)
_SIGNALS = Parts(
    make=_Signal._make,
    read="""
        SELECT care_file, id, position, noticed_on, kind, noticed_by, question, assessed_need FROM signal
        WHERE care_file IN (SELECT value FROM json_each(?)) ORDER BY care_file, position
    """,
    write="""
        INSERT INTO signal (care_file, id, position, noticed_on, kind, noticed_by, question, assessed_need)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            care_file = excluded.care_file, position = excluded.position, noticed_on = excluded.noticed_on,
            kind = excluded.kind, noticed_by = excluded.noticed_by, question = excluded.question,
            assessed_need = excluded.assessed_need
    """,
    remove="DELETE FROM signal WHERE care_file = ? AND id = ?",
)
_OF_PUPIL = " WHERE pupil = ? ORDER BY opened_on DESC, added DESC LIMIT ?"
_OPEN = " WHERE status <> 'closed' ORDER BY opened_on DESC, added DESC LIMIT ?"
_ALL = " ORDER BY opened_on DESC, added DESC LIMIT ?"


class CareFiles:
    """Care files with their signals; see ``models.ports_pupils.CareFileRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, care_file: CareFileId) -> CareFile:
        """Return a care file; raises NotFoundError."""
        for found in self._read(WITH_ID, care_file):
            return found
        raise NotFoundError("care_file", record=care_file)

    def of_pupil(self, pupil: PupilId) -> Sequence[CareFile]:
        """Return a pupil's care files, newest first."""
        return self._read(_OF_PUPIL, pupil, LIST_LIMIT)

    def open(self) -> Sequence[CareFile]:
        """Return the care files that are not closed, newest first."""
        return self._read(_OPEN, LIST_LIMIT)

    def all(self, limit: int = LIST_LIMIT) -> Sequence[CareFile]:
        """Return all care files, newest first."""
        return self._read(_ALL, limit)

    def save(self, care_file: CareFile) -> None:
        """Write a care file."""
        new = _CARE_FILE.save(self._connection, _row(care_file))
        signals = (_signal_row(care_file.id, place, signal) for place, signal in enumerate(care_file.signals))
        _SIGNALS.save(self._connection, [care_file.id], signals, new=new)

    def _read(self, which: str, *parameters: Value) -> list[CareFile]:
        rows = _CARE_FILE.select(self._connection, which, *parameters)
        signals = _SIGNALS.of(self._connection, id_list(row.id for row in rows))
        return [_care_file(row, signals.get(row.id, ())) for row in rows]


def _row(care_file: CareFile) -> _Row:
    coach = care_file.family_coach
    return _Row(
        id=care_file.id,
        pupil=care_file.pupil,
        opened_on=to_text(care_file.opened_on),
        status=care_file.status.value,
        status_since=to_text(care_file.status_since),
        coordinator=care_file.coordinator,
        family_contact=care_file.family_contact,
        next_step=care_file.next_step,
        closed_on=to_text(care_file.closed_on),
        closing_reason=care_file.closing_reason.value if care_file.closing_reason else None,
        continued_by_school=care_file.continued_by_school,
        coach_name=coach.name if coach else "",
        coach_phone=coach.phone if coach else "",
        coach_professional=coach.professional if coach else None,
        coach_organisation=coach.organisation if coach else None,
    )


def _care_file(row: _Row, signals: Sequence[_Signal]) -> CareFile:
    return CareFile(
        id=row.id,
        pupil=row.pupil,
        opened_on=to_day(row.opened_on),
        status=_STATUSES[row.status],
        status_since=to_day(row.status_since),
        signals=tuple(_signal(entry) for entry in signals),
        coordinator=row.coordinator,
        family_contact=row.family_contact,
        next_step=row.next_step,
        closed_on=to_day(row.closed_on),
        closing_reason=_CLOSING_REASONS[row.closing_reason] if row.closing_reason else None,
        continued_by_school=row.continued_by_school,
        family_coach=_coach(row),
    )


def _coach(row: _Row) -> FamilyCoach | None:
    if not (row.coach_name or row.coach_professional or row.coach_organisation):
        return None
    return FamilyCoach(
        name=row.coach_name,
        phone=row.coach_phone,
        professional=row.coach_professional,
        organisation=row.coach_organisation,
    )


def _signal_row(care_file: CareFileId, place: int, signal: Signal) -> _Signal:
    return _Signal(
        care_file=care_file,
        id=signal.id,
        position=place,
        noticed_on=to_text(signal.on),
        kind=signal.kind.value,
        noticed_by=signal.by,
        question=signal.question,
        assessed_need=signal.assessed_need,
    )


def _signal(row: _Signal) -> Signal:
    return Signal(
        id=row.id,
        on=to_day(row.noticed_on),
        kind=_SIGNAL_KINDS[row.kind],
        by=row.noticed_by,
        question=row.question,
        assessed_need=row.assessed_need,
    )
