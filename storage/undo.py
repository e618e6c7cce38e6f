"""Taking steps back and doing them again: every write leaves the statements that undo it, made by triggers.

Temporary triggers on each table, generated from the schema at opening, write down for every changed row what
puts it back and how it was left (after sqlite.org/undoredo.html), in the encrypted database itself. So no use case
has to think of undo, and no table can be forgotten. Rows are named by their primary key, which survives a backup.

A row is only put back when it still is as the step left it: so it does not matter who changed other things in
between, and nothing that was changed since is lost. Taking a step back is recorded in the same way: as a step that
does it again.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from models.errors import ConflictError
from models.ids import UndoId, UserId
from models.steps import TYPED, TYPED_WITHIN, Step, StepName, StepState
from storage.driver import Connection
from storage.undo_triggers import columns_of, inverse
from storage.versions import keep_versions

KEPT_STEPS = 50

_FIELDS = "SELECT id, session, user, at, action, kind, record, state FROM undo_step "
_MINE = "WHERE session = ? AND user = ? AND action <> '' ORDER BY at DESC, id DESC LIMIT ?"
_ONE = "WHERE id = ?"
_BEFORE = "WHERE session = ? AND user = ? AND id < ? AND state = 'done' ORDER BY id DESC LIMIT 1"
_JOIN = "UPDATE undo_change SET step = ? WHERE step = ?"
_BEGIN = "INSERT INTO undo_step (at, session, user) VALUES (?, ?, ?) RETURNING id"
_REVERSE = """
INSERT INTO undo_step (at, session, user, action, kind, record, state)
SELECT at, session, user, action, kind, record, CASE state WHEN 'done' THEN 'undone' ELSE 'done' END
FROM undo_step WHERE id = ? RETURNING id
"""
_NAME = "UPDATE undo_step SET action = ?, kind = ?, record = ? WHERE id = ?"
_AS_HISTORY = "UPDATE undo_step SET state = 'history' WHERE id = ?"
_RECORD = "INSERT INTO current_undo_step (id) VALUES (?)"
_STOP = "DELETE FROM current_undo_step"
_ANY = "SELECT 1 FROM undo_change WHERE step = ? LIMIT 1"
_FORGET = "DELETE FROM undo_step WHERE id = ?"
_NOT_AGAIN = """
DELETE FROM undo_step WHERE state = 'undone' AND user = (SELECT user FROM undo_step WHERE id = ?1) AND id < ?1
"""
_PRUNE = "DELETE FROM undo_step WHERE id <= (SELECT id FROM undo_step ORDER BY id DESC LIMIT 1 OFFSET ?)"
_INVERSES = "SELECT place, event, old, new FROM undo_change WHERE step = ? ORDER BY number DESC"
# How a row is left is written with each change of it; when the last one left it as this step did, nothing is lost.
_OVERTAKEN = """
SELECT DISTINCT mine.step FROM undo_step JOIN undo_change AS mine ON mine.step = undo_step.id
WHERE session = ? AND user = ?
    AND mine.number = (SELECT max(number) FROM undo_change WHERE touched = mine.touched AND step = mine.step)
    AND mine.new <> (SELECT new FROM undo_change WHERE touched = mine.touched ORDER BY number DESC LIMIT 1)
"""
_MADE = """
SELECT DISTINCT step, place FROM undo_step JOIN undo_change ON step = undo_step.id
WHERE session = ? AND user = ? AND event = CASE state WHEN 'undone' THEN 'DELETE' ELSE 'INSERT' END
"""
_LAST = "SELECT coalesce(max(number), 0) FROM undo_change"
_TOUCHED_BESIDE = """
SELECT 1 FROM undo_change WHERE step = ? AND touched NOT IN (SELECT touched FROM undo_change WHERE step = ?) LIMIT 1
"""


class UndoTable:
    """The journal of steps; see ``models.ports_undo.UndoJournal``."""

    def __init__(self, connection: Connection, session: str = "") -> None:
        self._connection = connection
        self._session = session
        self._step: UndoId | None = None
        self._name = StepName(action="")
        self._history = False
        self._before = 0

    @property
    def session(self) -> str:
        """Which opening of the store this is."""
        return self._session

    @property
    def current(self) -> UndoId | None:
        """The step of this transaction; None while nothing was changed in it that can be taken back."""
        if self._step is None:
            return None
        return self._step if self._connection.execute(_ANY, (self._step,)).fetchone() else None

    def begin(self, at: str, user: str = "") -> None:
        """Begin to record, at a moment, what a user does."""
        ((self._before,),) = self._connection.execute(_LAST).fetchall()
        self._step = self._begun(_BEGIN, (at, self._session, user))

    def name(self, name: StepName, *, history: bool = False) -> None:
        """Say what the step of this transaction is called; ``history`` keeps it also when nothing can be taken back."""
        self._name, self._history = name, history
        self._connection.execute(_NAME, (name.action, name.kind, name.record, self._step))

    def end(self) -> None:
        """Stop recording; a step in which nothing changed is forgotten, and so are the oldest.

        Who does something new cannot do again what he took back before: it would no longer fit.
        """
        self._connection.execute(_STOP)
        keep_versions(self._connection, self._before, self._name.action, self._step)
        if self.current is not None:
            self._connection.execute(_NOT_AGAIN, (self._step,))
            self._join_typing()
        elif self._history:
            self._connection.execute(_AS_HISTORY, (self._step,))
        else:
            self._connection.execute(_FORGET, (self._step,))
        self._connection.execute(_PRUNE, (KEPT_STEPS,))

    def step(self, step: UndoId) -> Step:
        """Return a step; raises ConflictError when it is gone."""
        row = self._connection.execute(_FIELDS + _ONE, (step,)).fetchone()
        if row is None:
            raise ConflictError("undo_gone")
        return _step(row)

    def steps(self, user: UserId, limit: int = KEPT_STEPS) -> Sequence[Step]:
        """Return what a user did in this session, newest first."""
        rows = self._connection.execute(_FIELDS + _MINE, (self._session, user, limit)).fetchall()
        return [_step(row) for row in rows]

    def overtaken(self, user: UserId) -> frozenset[UndoId]:
        """Return the steps of a user whose rows were changed again since."""
        rows = self._connection.execute(_OVERTAKEN, (self._session, user)).fetchall()
        return frozenset(UndoId(number) for (number,) in rows)

    def made(self, user: UserId) -> Mapping[UndoId, frozenset[str]]:
        """Return for each step of a user the tables to which it added something."""
        found: dict[UndoId, frozenset[str]] = {}
        for number, place in self._connection.execute(_MADE, (self._session, user)).fetchall():
            found[UndoId(number)] = found.get(UndoId(number), frozenset()) | {place}
        return found

    def undo(self, step: UndoId) -> UndoId:
        """Take a step back, or do one again that was taken back, in the transaction that runs.

        This is recorded as well: to reverse it, and to see what it reaches. Rows that go along with a removed one
        (ON DELETE CASCADE) and were not part of the step were added later, and must not go with it unnoticed.

        Raises:
            ConflictError: the step is gone, or its rows are no longer as it left them.

        """
        inverses = self._connection.execute(_INVERSES, (step,)).fetchall()
        if not inverses:
            raise ConflictError("undo_gone")
        reverse = self._begun(_REVERSE, (step,))
        self._connection.execute("PRAGMA defer_foreign_keys = ON")
        self._apply(inverses)
        if self._connection.execute(_TOUCHED_BESIDE, (reverse, step)).fetchone():
            raise ConflictError("undo_changed_since")
        self._connection.execute(_FORGET, (step,))
        self._record(self._step)
        return reverse

    def _join_typing(self) -> None:
        """Make one step of what the same user typed in the same record since a moment ago."""
        if self._name.action not in TYPED or self._step is None:
            return
        this = self.step(self._step)
        row = self._connection.execute(_FIELDS + _BEFORE, (self._session, this.user, this.id)).fetchone()
        before = _step(row) if row else None
        if before is None or before.name != this.name or this.at - before.at > TYPED_WITHIN:
            return
        self._connection.execute(_JOIN, (this.id, before.id))
        self._connection.execute(_FORGET, (before.id,))

    def _begun(self, sql: str, values: Sequence[str | int]) -> UndoId:
        ((number,),) = self._connection.execute(sql, values).fetchall()
        self._record(UndoId(number))
        return UndoId(number)

    def _record(self, step: UndoId | None) -> None:
        self._connection.execute(_STOP)
        self._connection.execute(_RECORD, (step,))

    def _apply(self, inverses: Iterable[tuple[str, str, str, str]]) -> None:
        """Put rows back, newest first; raises ConflictError when one is not as it was left."""
        known: dict[tuple[str, str], str] = {}
        for table, event, old, new in inverses:
            if (table, event) not in known:
                known[table, event] = inverse(table, event, columns_of(self._connection, table))
            values = json.loads(old) if event == "DELETE" else [*json.loads(old), new]
            if self._connection.execute(known[table, event], values).rowcount != 1:
                raise ConflictError("undo_changed_since")


def _step(row: tuple[object, ...]) -> Step:
    number, session, user, at, action, kind, record, state = row
    return Step(
        id=UndoId(int(str(number))),
        session=str(session),
        user=UserId(str(user)),
        at=datetime.fromisoformat(str(at)),
        name=StepName(action=str(action), kind=str(kind), record=str(record)),
        state=StepState(str(state)),
    )
