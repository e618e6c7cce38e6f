"""Taking steps back: every write leaves the statements that undo it, made by triggers.

Temporary triggers on each table, generated from the schema at opening, write down for every changed row what
puts it back (after sqlite.org/undoredo.html), in the encrypted database itself. So no use case has to think
of undo, and no table can be forgotten. Rows are named by their primary key, which survives a backup.
"""

import json
from collections.abc import Iterable, Sequence
from string import Template

from models.errors import ConflictError
from models.ids import UndoId
from storage.driver import Connection
from storage.history import APPEND_ONLY, DERIVED

KEPT_STEPS = 50
Columns = Sequence[tuple[str, int]]
"""The columns of a table, each with its place in the primary key, or 0."""

_OWN = ("user", "setting", "change_log", "change_log_head", "undo_step", "undo_change")
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
_COLUMNS = "SELECT name, pk FROM pragma_table_info(?) ORDER BY cid"
_BEGIN = "INSERT INTO undo_step (at) VALUES (?) RETURNING id"
_RECORD = "INSERT INTO current_undo_step (id) VALUES (?)"
_STOP = "DELETE FROM current_undo_step"
_ANY = "SELECT 1 FROM undo_change WHERE step = ? LIMIT 1"
_FORGET = "DELETE FROM undo_step WHERE id = ?"
_PRUNE = "DELETE FROM undo_step WHERE id <= (SELECT max(id) FROM undo_step) - ?"
_INVERSES = "SELECT place, event, old FROM undo_change WHERE step = ? ORDER BY number DESC"
_TOUCHED_LATER = """
SELECT 1 FROM undo_change AS this JOIN undo_change AS later ON later.touched = this.touched AND later.step > this.step
WHERE this.step = ? LIMIT 1
"""
_LAST = "SELECT coalesce(max(number), 0) FROM undo_change"
_TOUCHED_BESIDE = """
SELECT 1 FROM undo_change WHERE number > ? AND touched NOT IN (SELECT touched FROM undo_change WHERE step = ?) LIMIT 1
"""
_FORGET_AFTER = "DELETE FROM undo_change WHERE number > ?"
_TRIGGER = Template("""
CREATE TEMP TRIGGER $trigger AFTER $event ON main.$table BEGIN
    INSERT INTO undo_change (step, touched, place, event, old)
    SELECT id, $touched, '$name', '$event', json_array($old) FROM current_undo_step;
END
""")
_INVERSE_OF = {
    "INSERT": Template("DELETE FROM $table WHERE $where"),
    "DELETE": Template("INSERT INTO $table ($names) VALUES ($marks)"),
    "UPDATE": Template("UPDATE $table SET ($names) = ($marks) WHERE $where"),
}


class UndoTable:
    """The journal of steps; see ``models.ports_house.UndoJournal``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._step: UndoId | None = None

    @property
    def step(self) -> UndoId | None:
        """The step of this transaction; None while nothing was changed in it that can be taken back."""
        if self._step is None:
            return None
        return self._step if self._connection.execute(_ANY, (self._step,)).fetchone() else None

    def begin(self, at: str) -> None:
        """Begin to record, at a moment."""
        row = self._connection.execute(_BEGIN, (at,)).fetchone()
        self._step = UndoId(row[0]) if row else None
        self._connection.execute(_STOP)
        self._connection.execute(_RECORD, (self._step,))

    def end(self) -> None:
        """Stop recording; a step in which nothing changed is forgotten, and so are the oldest."""
        self._connection.execute(_STOP)
        if self.step is None and self._step is not None:
            self._connection.execute(_FORGET, (self._step,))
        self._connection.execute(_PRUNE, (KEPT_STEPS,))

    def undo(self, step: UndoId) -> None:
        """Take a step back, in the transaction that runs.

        Taking back is recorded as well, to see what it reaches: rows that go along with a removed one (ON DELETE
        CASCADE) and were not part of the step were added later, and must not go with it unnoticed.

        Raises:
            ConflictError: the step is gone, or a later one touched the same rows or added to them.

        """
        inverses = self._connection.execute(_INVERSES, (step,)).fetchall()
        if not inverses:
            raise ConflictError("undo_gone")
        if self._connection.execute(_TOUCHED_LATER, (step,)).fetchone():
            raise ConflictError("undo_changed_since")
        ((last,),) = self._connection.execute(_LAST).fetchall()
        self._connection.execute("PRAGMA defer_foreign_keys = ON")
        self._apply(inverses)
        if self._connection.execute(_TOUCHED_BESIDE, (last, step)).fetchone():
            raise ConflictError("undo_changed_since")
        self._connection.execute(_FORGET_AFTER, (last,))
        self._connection.execute(_FORGET, (step,))

    def _apply(self, inverses: Iterable[tuple[str, str, str]]) -> None:
        """Put rows back, newest first; raises ConflictError when one is not as it was left."""
        known: dict[tuple[str, str], str] = {}
        for table, event, old in inverses:
            if (table, event) not in known:
                known[table, event] = _inverse(table, event, self._connection.execute(_COLUMNS, (table,)).fetchall())
            if self._connection.execute(known[table, event], json.loads(old)).rowcount != 1:
                raise ConflictError("undo_changed_since")


def install(connection: Connection) -> None:
    """Make the temporary triggers that record, for every table of the domain."""
    connection.execute("CREATE TEMP TABLE current_undo_step (id INTEGER NOT NULL)")
    for (table,) in connection.execute(_TABLES).fetchall():
        if _recorded(table):
            for statement in _triggers(table, connection.execute(_COLUMNS, (table,)).fetchall()):
                connection.execute(statement)


def _recorded(table: str) -> bool:
    derived = any(table == name or table.startswith(f"{name}_") for name in DERIVED)
    return not derived and table not in _OWN and table not in APPEND_ONLY


def _triggers(table: str, columns: Columns) -> Iterable[str]:
    names = [name for name, _ in columns]
    key = [name for name, place in columns if place]
    old = {
        "INSERT": [f"new.{_id(name)}" for name in key],
        "DELETE": [f"old.{_id(name)}" for name in names],
        "UPDATE": [f"old.{_id(name)}" for name in names] + [f"new.{_id(name)}" for name in key],
    }
    for event, values in old.items():
        yield _TRIGGER.substitute(
            trigger=_id(f"undo_{table}_{event.lower()}"),
            table=_id(table),
            name=table,
            event=event,
            touched=_touched(table, key, "old" if event == "DELETE" else "new"),
            old=", ".join(values),
        )


def _inverse(table: str, event: str, columns: Columns) -> str:
    """Return the statement that takes a change back, with marks for what ``old`` holds."""
    return _INVERSE_OF[event].substitute(
        table=_id(table),
        names=", ".join(_id(name) for name, _ in columns),
        marks=", ".join("?" for _ in columns),
        where=" AND ".join(f"{_id(name)} = ?" for name, place in columns if place),
    )


def _touched(table: str, key: Sequence[str], row: str) -> str:
    return f"'{table}:' || json_array(" + ", ".join(f"{row}.{_id(name)}" for name in key) + ")"


def _id(name: str) -> str:
    return f'"{name}"'
