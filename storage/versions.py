"""What records were before: kept from what the triggers of undo record, in the same transaction, but for good.

A record is a row with all rows that would be removed along with it (ON DELETE CASCADE), so every table of the domain
takes part by itself. Of a changed row only the columns that differ are kept; of a new record only that it was made.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from models.errors import ConflictError
from models.history import RecordKind, RecordVersion, RowChange, Stored
from models.ids import UndoId, UserId, VersionId
from models.steps import TYPED, TYPED_WITHIN
from storage.driver import Connection
from storage.undo_triggers import Column, columns_of, quoted

KEPT_VERSIONS = 200
"""Of one record; minutes are saved while they are typed, and their history must not grow without end."""

_OF_A_USER = ("user",)
"""What a user arranged for himself is no record of anybody."""

Row = Mapping[str, Stored]

_CHANGED = "SELECT place, event, old, new FROM undo_change WHERE number > ? ORDER BY number"
_MADE = "SELECT at, user FROM undo_step WHERE id = ?"
_PARENTS = """
SELECT "table", "from" FROM pragma_foreign_key_list(?) WHERE on_delete = 'CASCADE' ORDER BY id DESC LIMIT 1
"""
_ADD = "INSERT INTO record_version (place, record, at, user, action) VALUES (?, ?, ?, ?, ?) RETURNING number"
_ADD_CHANGE = "INSERT INTO record_change (version, position, place, key, old, new) VALUES (?, ?, ?, ?, ?, ?)"
_NEXT = "SELECT coalesce(max(position) + 1, 0) FROM record_change WHERE version = ?"
_LATEST = """
SELECT position, old, new FROM record_change WHERE version = ? AND place = ? AND key = ? ORDER BY position DESC LIMIT 1
"""
_JOIN = "UPDATE record_change SET old = ?, new = ? WHERE version = ? AND position = ?"
_PRUNE = """
DELETE FROM record_version WHERE place = ?1 AND record = ?2 AND number <= (
    SELECT number FROM record_version WHERE place = ?1 AND record = ?2 ORDER BY number DESC LIMIT 1 OFFSET ?3
)
"""
_OF = """
SELECT number, at, user, action FROM record_version WHERE place = ? AND record = ? ORDER BY number DESC LIMIT ?
"""
_CHANGES = "SELECT place, old, new FROM record_change WHERE version = ? ORDER BY position"
_SINCE = """
SELECT record_change.place, key, old, new FROM record_change JOIN record_version ON number = version
WHERE record_version.place = ? AND record = ? AND number > ? ORDER BY number DESC, position DESC
"""
_KNOWN = "SELECT 1 FROM record_version WHERE place = ? AND record = ? AND number = ?"


class Record(NamedTuple):
    """A record by its table and its id."""

    place: str
    id: str


@dataclass(frozen=True, slots=True)
class _Change:
    """One changed row: whole, as far as it is known, before and after."""

    place: str
    old: Row | None
    new: Row | None

    @property
    def row(self) -> Row:
        return self.new or self.old or {}


@dataclass(slots=True)
class _Tables:
    """What is known of the tables while a transaction is looked through."""

    connection: Connection
    columns: dict[str, Sequence[Column]] = field(default_factory=dict)
    parents: dict[str, tuple[str, str] | None] = field(default_factory=dict)
    rows: dict[tuple[str, str], Row] = field(default_factory=dict)

    def columns_of(self, table: str) -> Sequence[Column]:
        """Return the columns of a table."""
        if table not in self.columns:
            self.columns[table] = columns_of(self.connection, table)
        return self.columns[table]

    def parent_of(self, table: str) -> tuple[str, str] | None:
        """Return what a row of this table is part of: a table, and the column that names the row there."""
        if table not in self.parents:
            found = self.connection.execute(_PARENTS, (table,)).fetchone()
            self.parents[table] = (found[0], found[1]) if found else None
        return self.parents[table]

    def key(self, table: str, row: Row) -> list[Stored]:
        """Return the primary key of a row."""
        return [row.get(column.name) for column in self.columns_of(table) if column.place]

    def identity(self, table: str, row: Row) -> str:
        """Return what other rows refer to this one by: its id, or else its primary key."""
        key = self.key(table, row)
        return str(row["id"]) if "id" in row else str(key[0]) if len(key) == 1 else json.dumps(key)

    def change(self, place: str, event: str, old: str, new: str) -> _Change:
        """Return a change as the triggers wrote it down."""
        columns = self.columns_of(place)
        before = dict(zip((c.name for c in columns), json.loads(old), strict=False)) if event != "INSERT" else None
        seen = [c.name for c in columns if c.form != "BLOB"]
        after = dict(zip(seen, json.loads(new), strict=True)) if new else None
        if before is not None:
            before = {name: before[name] for name in seen}
        found = _Change(place, before, after)
        self.rows[place, self.identity(place, found.row)] = found.row
        return found

    def record(self, place: str, row: Row) -> Record:
        """Return the record a row belongs to."""
        parent = self.parent_of(place)
        if parent is None:
            return Record(place, self.identity(place, row))
        table, column = parent
        if self.parent_of(table) is None:
            return Record(table, str(row.get(column)))
        return self.record(table, self._row(table, str(row.get(column))))

    def _row(self, table: str, key: str) -> Row:
        found = self.rows.get((table, key))
        if found is None:
            columns = self.columns_of(table)
            names = ", ".join(quoted(column.name) for column in columns)
            first = quoted(next((c.name for c in columns if c.name == "id"), columns[0].name))
            row = self.connection.execute(f"SELECT {names} FROM {quoted(table)} WHERE {first} = ?", (key,)).fetchone()  # noqa: S608 -- names come from the schema
            found = dict(zip((column.name for column in columns), row or (), strict=False))
            self.rows[table, key] = found
        return found


def keep_versions(connection: Connection, after: int, action: str, step: UndoId | None) -> None:
    """Keep what changed in this transaction, record by record."""
    changed = connection.execute(_CHANGED, (after,)).fetchall()
    if not changed:
        return
    tables = _Tables(connection)
    changes = [tables.change(*row) for row in changed]
    made = {tables.record(c.place, c.row) for c in changes if c.old is None and tables.parent_of(c.place) is None}
    made = {record for record in made if record.place not in _OF_A_USER}
    found: dict[Record, list[tuple[str, str, str | None, str | None]]] = {record: [] for record in made}
    for change in changes:
        record = tables.record(change.place, change.row)
        if record in made or record.place in _OF_A_USER:
            continue
        kept = _differing(change)
        if kept is not None:
            key = json.dumps(tables.key(change.place, change.row))
            found.setdefault(record, []).append((change.place, key, *kept))
    ((at, user),) = connection.execute(_MADE, (step,)).fetchall()
    for record, rows in found.items():
        begun = [(record.place, json.dumps([record.id]), None, "{}")] if record in made else []
        _write(connection, record, (at, user, action), [*begun, *rows])


def _differing(change: _Change) -> tuple[str | None, str | None] | None:
    """Return the columns that differ, before and after; None when nothing does."""
    if change.old is None or change.new is None:
        return (_text(change.old), _text(change.new))
    differing = [name for name, value in change.new.items() if change.old[name] != value]
    if not differing:
        return None
    return (_text({n: change.old[n] for n in differing}), _text({n: change.new[n] for n in differing}))


def _text(row: Row | None) -> str | None:
    return None if row is None else json.dumps(row, ensure_ascii=False)


def _write(
    connection: Connection,
    record: Record,
    made: tuple[str, str, str],
    rows: Iterable[tuple[str, str, str | None, str | None]],
) -> None:
    number = _joined(connection, record, made)
    if number is None:
        ((number,),) = connection.execute(_ADD, (*record, *made)).fetchall()
    ((position,),) = connection.execute(_NEXT, (number,)).fetchall()
    for row in rows:
        if not _put_together(connection, number, row):
            connection.execute(_ADD_CHANGE, (number, position, *row))
            position += 1
    connection.execute(_PRUNE, (*record, KEPT_VERSIONS))


def _joined(connection: Connection, record: Record, made: tuple[str, str, str]) -> int | None:
    """Return the version that this change goes on with: what the same user typed there since a moment ago."""
    at, user, action = made
    row = connection.execute(_OF, (*record, 1)).fetchone()
    if action not in TYPED or row is None or (row[2], row[3]) != (user, action):
        return None
    return int(row[0]) if datetime.fromisoformat(at) - datetime.fromisoformat(row[1]) <= TYPED_WITHIN else None


def _put_together(connection: Connection, number: int, row: tuple[str, str, str | None, str | None]) -> bool:
    """Make one change of two that followed each other in the same row, and tell whether that could be."""
    place, key, old, new = row
    if old is None or new is None:
        return False
    found = connection.execute(_LATEST, (number, place, key)).fetchone()
    if found is None or found[2] is None:
        return False
    position, before, after = found
    first = None if before is None else json.dumps({**json.loads(old), **json.loads(before)}, ensure_ascii=False)
    last = json.dumps({**json.loads(after), **json.loads(new)}, ensure_ascii=False)
    connection.execute(_JOIN, (first, last, number, position))
    return True


class Versions:
    """What records were before; see ``models.ports_undo.VersionRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, kind: RecordKind, record: str, limit: int = KEPT_VERSIONS) -> Sequence[RecordVersion]:
        """Return the versions of a record, newest first."""
        rows = self._connection.execute(_OF, (kind.value, record, limit)).fetchall()
        return [self._version(row) for row in rows]

    def restore(self, kind: RecordKind, record: str, version: VersionId) -> None:
        """Make a record as a version left it, by taking back every later change of it, newest first.

        Raises:
            ConflictError: it was not there yet, or something changed that was not kept.

        """
        if self._connection.execute(_KNOWN, (kind.value, record, version)).fetchone() is None:
            raise ConflictError("history_gone")
        self._connection.execute("PRAGMA defer_foreign_keys = ON")
        for place, key, old, new in self._connection.execute(_SINCE, (kind.value, record, version)).fetchall():
            self._take_back(place, json.loads(key), _row(old), _row(new))

    def _version(self, row: tuple[Any, ...]) -> RecordVersion:
        number, at, user, action = row
        changes = self._connection.execute(_CHANGES, (number,)).fetchall()
        return RecordVersion(
            number=VersionId(number),
            at=datetime.fromisoformat(at),
            user=UserId(user),
            action=action,
            changes=tuple(RowChange(place=place, old=_row(old), new=_row(new)) for place, old, new in changes),
        )

    def _take_back(self, place: str, key: Sequence[Stored], old: Row | None, new: Row | None) -> None:
        columns = columns_of(self._connection, place)
        names = {column.name for column in columns}
        where = " AND ".join(f"{quoted(column.name)} = ?" for column in columns if column.place)
        before = {name: value for name, value in (old or {}).items() if name in names}
        after = {name: value for name, value in (new or {}).items() if name in names}
        assigned = ", ".join(f"{quoted(name)} = ?" for name in before)
        as_left = "".join(f" AND {quoted(name)} IS ?" for name in after)
        if old is None:
            done = self._run(f"DELETE FROM {quoted(place)} WHERE {where}", key)  # noqa: S608 -- names come from the schema
        elif new is None:
            listed, marks = ", ".join(quoted(name) for name in before), ", ".join("?" for _ in before)
            statement = f"INSERT OR IGNORE INTO {quoted(place)} ({listed}) VALUES ({marks})"  # noqa: S608 -- names come from the schema
            done = self._run(statement, tuple(before.values()))
        else:
            statement = f"UPDATE {quoted(place)} SET {assigned} WHERE {where}{as_left}"  # noqa: S608 -- names come from the schema
            done = self._run(statement, (*before.values(), *key, *after.values()))
        if not done:
            raise ConflictError("history_gap")

    def _run(self, statement: str, values: Sequence[Stored]) -> bool:
        return self._connection.execute(statement, values).rowcount == 1


def _row(text: str | None) -> Row | None:
    return None if text is None else json.loads(text)
