"""The turns of care files in the store, and when pupils were on an agenda."""

from collections.abc import Sequence
from typing import NamedTuple

from models.carefile import ClosingReason
from models.carefile_turns import CareFileTurn, Turn
from models.ids import CareFileId, MeetingId, PupilId, UserId
from models.limits import LIST_LIMIT
from models.timeline import AgendaMoment
from storage.agenda import read_items
from storage.rows import Connection, codes, id_list, to_day, to_text, write

_TURNS = codes(Turn)
_CLOSING_REASONS = codes(ClosingReason)


class _Row(NamedTuple):
    care_file: CareFileId
    turn: str
    turned_on: str
    closing_reason: str | None
    words: str
    continued_by_school: str
    by_user: UserId


_OF_PUPIL = """
SELECT care_file, turn, turned_on, care_file_turn.closing_reason, words, care_file_turn.continued_by_school, by_user
FROM care_file CROSS JOIN care_file_turn ON care_file_turn.care_file = care_file.id
WHERE care_file.pupil = ? ORDER BY care_file, position LIMIT ?
"""
_ADD = """
INSERT INTO care_file_turn (
    care_file, turn, turned_on, closing_reason, words, continued_by_school, by_user, position
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, (
    SELECT coalesce(max(position), 0) + 1 FROM care_file_turn WHERE care_file = ?1
))
"""
_MEETINGS = """
SELECT meeting.id, meeting.kind, meeting.held_on FROM agenda_item JOIN meeting ON meeting.id = agenda_item.meeting
WHERE agenda_item.pupil = ? ORDER BY meeting.held_on DESC, meeting.id LIMIT ?
"""


class Turns:
    """Turns of care files; see ``models.ports_timeline.TurnRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_pupil(self, pupil: PupilId) -> Sequence[CareFileTurn]:
        """Return the turns of a pupil's care files, in the order they were noted within each file."""
        rows = self._connection.execute(_OF_PUPIL, (pupil, LIST_LIMIT)).fetchall()
        return [_turn(_Row(*row)) for row in rows]

    def add(self, turn: CareFileTurn) -> None:
        """Write a turn after those there are."""
        row = _Row(
            care_file=turn.care_file,
            turn=turn.turn.value,
            turned_on=to_text(turn.on),
            closing_reason=turn.reason.value if turn.reason else None,
            words=turn.words,
            continued_by_school=turn.continued_by_school,
            by_user=turn.by,
        )
        write(self._connection, _ADD, row)


class Agendas:
    """When pupils were on an agenda; see ``models.ports_timeline.AgendaHistory``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_pupil(self, pupil: PupilId) -> Sequence[AgendaMoment]:
        """Return each time a pupil was on the agenda, latest meeting first."""
        rows = self._connection.execute(_MEETINGS, (pupil, LIST_LIMIT)).fetchall()
        items = read_items(self._connection, id_list(row[0] for row in rows))
        return [
            AgendaMoment(meeting=MeetingId(meeting), meeting_kind=kind, on=to_day(held_on), item=item)
            for meeting, kind, held_on in rows
            for item in items.get(meeting, ())
            if item.pupil == pupil
        ]


def _turn(row: _Row) -> CareFileTurn:
    return CareFileTurn(
        care_file=row.care_file,
        turn=_TURNS[row.turn],
        on=to_day(row.turned_on),
        by=row.by_user,
        reason=_CLOSING_REASONS[row.closing_reason] if row.closing_reason else None,
        words=row.words,
        continued_by_school=row.continued_by_school,
    )
