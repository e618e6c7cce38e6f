"""Facts of all pupils at once, for the list."""

from collections.abc import Mapping, Sequence
from datetime import date

from models.ids import ProfessionalId, PupilId
from models.limits import LIST_LIMIT
from models.ports_caseload import MeetingRecord, NameRecord
from storage.rows import Connection, to_day

_NAMES = "SELECT id, given, prefix, surname, number, group_name FROM pupil ORDER BY search_row LIMIT ?"
_MEETINGS = """
SELECT id, kind, held_on, place FROM meeting
WHERE ?1 IS NULL OR id IN (SELECT meeting FROM participant WHERE professional = ?1)
ORDER BY held_on DESC, held_at DESC, id LIMIT ?2
"""
_DUE = """
SELECT pupil, min(due) FROM action WHERE state = 'open' AND pupil IS NOT NULL GROUP BY pupil LIMIT ?
"""
_CONTACTS = """
SELECT pupil, max(held_on) FROM contact GROUP BY pupil LIMIT ?
"""


class Caseload:
    """Facts of all pupils at once; see ``models.ports_caseload.CaseloadRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def names(self) -> Sequence[NameRecord]:
        """Return what every pupil is found by, in the order in which they were added."""
        return [NameRecord(*row) for row in self._connection.execute(_NAMES, (LIST_LIMIT,)).fetchall()]

    def meetings(self, professional: ProfessionalId | None = None) -> Sequence[MeetingRecord]:
        """Return what meetings are found by, latest first: those somebody sits at, or all."""
        rows = self._connection.execute(_MEETINGS, (professional, LIST_LIMIT)).fetchall()
        return [MeetingRecord(*row) for row in rows]

    def due(self) -> Mapping[PupilId, date | None]:
        """Return for each pupil with an open action when the first is due; None when none has a date."""
        rows = self._connection.execute(_DUE, (LIST_LIMIT,)).fetchall()
        return {pupil: to_day(due) for pupil, due in rows}

    def contacts(self) -> Mapping[PupilId, date]:
        """Return when there was contact last about each pupil."""
        rows = self._connection.execute(_CONTACTS, (LIST_LIMIT,)).fetchall()
        return {pupil: to_day(on) for pupil, on in rows}
