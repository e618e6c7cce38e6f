"""What the store remembers of rows besides the rows themselves, and how it forgets that."""

import json
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from models.names import folded
from storage.doomed import tables_of
from storage.driver import Connection
from storage.rows import id_list
from storage.undo_triggers import columns_of

_NO_STEPS: Final = ("DELETE FROM current_undo_step", "DELETE FROM undo_change", "DELETE FROM undo_step")
_SAYING: Final = """
SELECT DISTINCT record_change.version, record_change.place, key, record_version.place, record
FROM record_change JOIN record_version ON number = version
WHERE EXISTS (SELECT 1 FROM json_each(key) WHERE value IN (SELECT value FROM json_each(?1)))
    OR EXISTS (SELECT 1 FROM json_each(old) WHERE value IN (SELECT value FROM json_each(?1)))
    OR EXISTS (SELECT 1 FROM json_each(new) WHERE value IN (SELECT value FROM json_each(?1)))
"""
_FORGET_SAYING: Final = """
DELETE FROM record_change
WHERE EXISTS (SELECT 1 FROM json_each(key) WHERE value IN (SELECT value FROM json_each(?1)))
    OR EXISTS (SELECT 1 FROM json_each(old) WHERE value IN (SELECT value FROM json_each(?1)))
    OR EXISTS (SELECT 1 FROM json_each(new) WHERE value IN (SELECT value FROM json_each(?1)))
"""
_FORGET_RECORDS: Final = "DELETE FROM record_version WHERE record IN (SELECT value FROM json_each(?))"
_FORGET_EMPTY: Final = """
DELETE FROM record_version WHERE NOT EXISTS (SELECT 1 FROM record_change WHERE version = number)
"""
_DRAFTS: Final = "SELECT rowid, key, record, content FROM draft"
_FORGET_DRAFTS: Final = "DELETE FROM draft WHERE rowid IN (SELECT value FROM json_each(?))"
_PUT_OFF: Final = "SELECT rowid, task FROM put_off"
_FORGET_PUT_OFF: Final = "DELETE FROM put_off WHERE rowid IN (SELECT value FROM json_each(?))"
_VIEWS: Final = "SELECT id, name, words FROM saved_view"
_FORGET_VIEWS: Final = "DELETE FROM saved_view WHERE id IN (SELECT value FROM json_each(?))"
_NAMESAKE: Final = "SELECT 1 FROM pupil WHERE given = ? OR surname = ? LIMIT 1"
_SHORTEST: Final = 3
"""A word of a saved list shorter than this names nobody."""

Name = tuple[str, str, str, str]
"""Given name, prefix, surname, number."""


def stop_recording(connection: Connection) -> None:
    """Forget every step that could be taken back, and record nothing more in this transaction."""
    for statement in _NO_STEPS:
        connection.execute(statement)


def forget_traces(connection: Connection, ids: Collection[str], partly: Collection[str], names: Iterable[Name]) -> None:
    """Forget what is remembered of records by their ids, of pupils of whom a part went, and of who went by his name."""
    _forget_versions(connection, set(ids), partly)
    _forget_what_mentions(connection, ids)
    _forget_views(connection, names)


def _forget_versions(connection: Connection, ids: set[str], partly: Collection[str]) -> None:
    """Forget what records were before: those that went now, and those of the same pupil that went earlier.

    What was removed earlier is known by what it said: its last version names the pupil, and so gives away its id.
    """
    single = {table for table in tables_of(connection) if _has_an_id(connection, table)}
    wanted = id_list(ids | set(partly))
    while True:
        found = {
            str(json.loads(key)[0])
            for _, place, key, _, _ in connection.execute(_SAYING, (wanted,)).fetchall()
            if place in single and place != "pupil"
        }
        if found <= ids:
            break
        ids |= found
        wanted = id_list(ids | set(partly))
    connection.execute(_FORGET_SAYING, (wanted,))
    connection.execute(_FORGET_RECORDS, (wanted,))
    connection.execute(_FORGET_EMPTY)


def _has_an_id(connection: Connection, table: str) -> bool:
    return [column.name for column in columns_of(connection, table) if column.place] == ["id"] or table == "pupil"


def _forget_what_mentions(connection: Connection, ids: Collection[str]) -> None:
    """Forget what was typed and not saved, and what was put off, about records that went."""
    drafts = [row for row, *texts in connection.execute(_DRAFTS).fetchall() if _mentions(texts, ids)]
    connection.execute(_FORGET_DRAFTS, (json.dumps(drafts),))
    put_off = [row for row, task in connection.execute(_PUT_OFF).fetchall() if _mentions([task], ids)]
    connection.execute(_FORGET_PUT_OFF, (json.dumps(put_off),))


def _mentions(texts: Sequence[str], ids: Collection[str]) -> bool:
    together = "\n".join(texts)
    return any(known in together for known in ids)


def _forget_views(connection: Connection, names: Iterable[Name]) -> None:
    """Forget saved lists that ask for a pupil who went, by a word that nobody who is still there is called."""
    said = {folded(word) for name in names for word in _telling(connection, name)}
    views = [
        view
        for view, *texts in connection.execute(_VIEWS).fetchall()
        if any(word in folded(" ".join(texts)) for word in said)
    ]
    connection.execute(_FORGET_VIEWS, (id_list(views),))


def _telling(connection: Connection, name: Name) -> Sequence[str]:
    given, _, surname, number = name
    words = [word for word in (given, surname) if not connection.execute(_NAMESAKE, (word, word)).fetchone()]
    return [word for word in (*words, number) if len(word) >= _SHORTEST]
