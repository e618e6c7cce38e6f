"""Actions in the store."""

from collections.abc import Sequence
from typing import NamedTuple

from models.errors import NotFoundError
from models.ids import ActionId, AgendaItemId, MeetingId, ProfessionalId, PupilId, UserId
from models.limits import LIST_LIMIT
from models.meeting import Action, ActionState
from storage.rows import WITH_ID, Connection, Records, Value, codes, to_day, to_text

_STATES = codes(ActionState)


class _Row(NamedTuple):
    id: ActionId
    wording: str
    owner: str
    due: str | None
    professional: ProfessionalId | None
    user: UserId | None
    pupil: PupilId | None
    meeting: MeetingId | None
    item: AgendaItemId | None
    state: str
    settled_on: str | None
    dropped_because: str
    postponed: int


_ACTION = Records(
    make=_Row._make,
    columns="""
        SELECT
            id, wording, owner, due, professional, user, pupil, meeting, item, state, settled_on, dropped_because,
            postponed
        FROM action
    """,
    write="""
        INSERT INTO action (
            id, wording, owner, due, professional, user, pupil, meeting, item, state, settled_on, dropped_because,
            postponed, added
        )
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(added), 0) + 1 FROM action))
        ON CONFLICT (id) DO UPDATE SET
            wording = excluded.wording, owner = excluded.owner, due = excluded.due,
            professional = excluded.professional, user = excluded.user, pupil = excluded.pupil,
            meeting = excluded.meeting, item = excluded.item, state = excluded.state,
            settled_on = excluded.settled_on, dropped_because = excluded.dropped_because,
            postponed = excluded.postponed
    """,
)
_ALL = " ORDER BY state <> 'open', due IS NULL, due, added LIMIT ?"
_OPEN = " WHERE state <> 'open' = 0 ORDER BY due IS NULL, due, added LIMIT ?"
_OPEN_OF = " WHERE professional = ? AND state <> 'open' = 0 ORDER BY due IS NULL, due, added LIMIT ?"
_OF_PUPIL = " WHERE pupil = ? ORDER BY state <> 'open', due IS NULL, due, added LIMIT ?"
_OF_MEETING = " WHERE meeting = ? ORDER BY added LIMIT ?"


class Actions:
    """Actions, wherever they were agreed; see ``models.ports_meetings.ActionRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, action: ActionId) -> Action:
        """Return an action; raises NotFoundError."""
        for found in self._read(WITH_ID, action):
            return found
        raise NotFoundError("action", record=action)

    def all(self, limit: int = LIST_LIMIT) -> Sequence[Action]:
        """Return all actions: open ones first, by due date, those without one last."""
        return self._read(_ALL, limit)

    def open(self, limit: int = LIST_LIMIT) -> Sequence[Action]:
        """Return the open actions, by due date, those without one last."""
        return self._read(_OPEN, limit)

    def open_of(self, professional: ProfessionalId) -> Sequence[Action]:
        """Return the open actions of somebody of the network, by due date, those without one last."""
        return self._read(_OPEN_OF, professional, LIST_LIMIT)

    def of_meeting(self, meeting: MeetingId) -> Sequence[Action]:
        """Return what was agreed in a meeting, in the order it was noted."""
        return self._read(_OF_MEETING, meeting, LIST_LIMIT)

    def of_pupil(self, pupil: PupilId) -> Sequence[Action]:
        """Return what was agreed about a pupil: open ones first, by due date, those without one last."""
        return self._read(_OF_PUPIL, pupil, LIST_LIMIT)

    def save(self, action: Action) -> None:
        """Write an action."""
        _ACTION.save(self._connection, _row(action))

    def _read(self, which: str, *parameters: Value) -> list[Action]:
        return [_action(row) for row in _ACTION.select(self._connection, which, *parameters)]


def _row(action: Action) -> _Row:
    return _Row(
        id=action.id,
        wording=action.text,
        owner=action.owner,
        due=to_text(action.due),
        professional=action.professional,
        user=action.user,
        pupil=action.pupil,
        meeting=action.meeting,
        item=action.item,
        state=action.state.value,
        settled_on=to_text(action.settled_on),
        dropped_because=action.dropped_because,
        postponed=action.postponed,
    )


def _action(row: _Row) -> Action:
    return Action(
        id=row.id,
        text=row.wording,
        owner=row.owner,
        due=to_day(row.due),
        professional=row.professional,
        user=row.user,
        pupil=row.pupil,
        meeting=row.meeting,
        item=row.item,
        state=_STATES[row.state],
        settled_on=to_day(row.settled_on),
        dropped_because=row.dropped_because,
        postponed=row.postponed,
    )
