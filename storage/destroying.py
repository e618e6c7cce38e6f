"""Destroying what is known of pupils, in the transaction that runs: the rows, and every trace the store keeps of rows.

Nothing of it is recorded, so that nothing can bring it back: the journal of steps is emptied as a whole, since a step
may hold rows of many pupils, and so is every version that tells what a row was.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from string import Template
from typing import Final

from models.destruction import Counts, DestroyedKind, Line
from models.errors import StorageError
from models.retention import Part
from storage.doomed import (
    ADMISSIBILITY_COLUMNS,
    CARE_COLUMNS,
    MINUTES,
    Doomed,
    Reference,
    children_first,
    find,
    ids_of,
    references,
    row_list,
)
from storage.driver import Connection
from storage.rows import id_list
from storage.traces import forget_traces, stop_recording
from storage.undo_triggers import columns_of, quoted

_KINDS: Final = {
    "pupil": DestroyedKind.PUPIL,
    "guardian": DestroyedKind.GUARDIAN,
    "care_file": DestroyedKind.CARE_FILE,
    "trajectory": DestroyedKind.HELP,
    "goal": DestroyedKind.GOAL,
    "contact": DestroyedKind.CONTACT,
    "consent": DestroyedKind.CONSENT,
    "weighed_sharing": DestroyedKind.WEIGHED,
    "safety_report": DestroyedKind.SAFETY,
    "attendance_event": DestroyedKind.ATTENDANCE,
    "document": DestroyedKind.DOCUMENT,
    "letter": DestroyedKind.LETTER,
    "action": DestroyedKind.ACTION,
    "transfer": DestroyedKind.TRANSFER,
}
"""What rows are counted as; rows that are part of another are not counted, and others with an id as something else."""
_UNCOUNTED: Final = frozenset({"signal", "legal_hold"})
_KEPT_OF_MINUTES: Final = frozenset({"id", "meeting", "position", "minutes"})
_PUT_INSTEAD: Final = {"pupil": "NULL", "theme": "?1", "anonymous": "0", "parents": "'not'", "child": "'not'"}
_ALONG: Final = {("trajectory", "follows"): ("continuity",)}
"""Columns that say something of a reference, and go with it."""
_NAMES: Final = "SELECT given, prefix, surname, number FROM pupil WHERE id IN (SELECT value FROM json_each(?))"
_BYTES: Final = "SELECT DISTINCT sha256 FROM document WHERE rowid IN (SELECT value FROM json_each(?))"
_ERASE_BYTES: Final = """
DELETE FROM document_content WHERE sha256 IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM document WHERE document.sha256 = document_content.sha256)
"""
_ADMISSIBLE: Final = """
SELECT count(*) FROM pupil WHERE tlv_category IS NOT NULL AND id IN (SELECT value FROM json_each(?))
"""
_CLEAR: Final = Template("UPDATE pupil SET $assigned WHERE id IN (SELECT value FROM json_each(?))")
_EMPTY: Final = Template("UPDATE $table SET $assigned WHERE rowid IN (SELECT value FROM json_each(?2))")
_UNTIE: Final = Template("""
UPDATE $table SET $assigned WHERE $column IN (
    SELECT $to FROM $parent WHERE rowid IN (SELECT value FROM json_each(?))
) AND rowid NOT IN (SELECT value FROM json_each(?))
""")
_DELETE: Final = Template("DELETE FROM $table WHERE rowid IN (SELECT value FROM json_each(?))")
_GUARDS: Final = """
SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN (SELECT value FROM json_each(?))
"""
_SHAPE: Final = 'SELECT "notnull", dflt_value, type FROM pragma_table_info(?) WHERE name = ?'
_GUARDING: Final = re.compile(r"\bBEFORE (?:DELETE|UPDATE) ON\b")


def destroy(connection: Connection, lines: Collection[Line], put_instead: str) -> Counts:
    """Remove what the lines name and every trace of it; return how many of what.

    Raises:
        StorageError: something still refers to what was removed; the transaction must be taken back.

    """
    stop_recording(connection)
    pupils = {part: {line.pupil for line in lines if line.part is part} for part in Part}
    whole = pupils[Part.ENROLMENT]
    doomed = find(connection, care=pupils[Part.CARE], admissibility=pupils[Part.ADMISSIBILITY], whole=whole)
    counts = _counts(connection, doomed, pupils[Part.ADMISSIBILITY])
    ids = set(whole).union(*(ids_of(connection, table, rows) for table, rows in _all_rows(doomed)))
    names = connection.execute(_NAMES, (id_list(whole),)).fetchall()
    partly = (pupils[Part.CARE] | pupils[Part.ADMISSIBILITY]) - whole
    _remove(connection, doomed, put_instead)
    _clear(connection, pupils[Part.CARE] - whole, ((name, empty) for name, empty, _ in CARE_COLUMNS))
    _clear(connection, pupils[Part.ADMISSIBILITY] - whole, ADMISSIBILITY_COLUMNS)
    forget_traces(connection, ids, partly, names)
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise StorageError("still_referred")
    return counts


def _all_rows(doomed: Doomed) -> Iterable[tuple[str, Collection[int]]]:
    return (*doomed.rows.items(), (MINUTES, doomed.emptied))


def _counts(connection: Connection, doomed: Doomed, admissibility: Collection[str]) -> Counts:
    found: dict[DestroyedKind, int] = {DestroyedKind.AGENDA_ITEM: len(doomed.emptied)}
    for table, rows in doomed.rows.items():
        kind = _KINDS.get(table)
        if kind is None and table not in _UNCOUNTED and ids_of(connection, table, rows):
            kind = DestroyedKind.OTHER
        if kind is not None:
            found[kind] = found.get(kind, 0) + len(rows)
    [(found[DestroyedKind.ADMISSIBILITY],)] = connection.execute(_ADMISSIBLE, (id_list(admissibility),)).fetchall()
    return {kind: found[kind] for kind in DestroyedKind if found.get(kind)}


def _remove(connection: Connection, doomed: Doomed, put_instead: str) -> None:
    known = references(connection)
    documents = row_list(doomed.rows.get("document", ()))
    content = [found for (found,) in connection.execute(_BYTES, (documents,)).fetchall()]
    connection.execute("PRAGMA defer_foreign_keys = ON")
    with _guards_down(connection, [*doomed.rows, MINUTES]):
        for reference in known:
            if not reference.needed and doomed.rows.get(reference.parent):
                goes = () if reference.table == reference.parent else doomed.rows.get(reference.table, ())
                _untie(connection, reference, doomed.rows[reference.parent], goes)
        _empty_minutes(connection, doomed.emptied, put_instead)
        for table in children_first(known, doomed.rows):
            connection.execute(_DELETE.substitute(table=quoted(table)), (row_list(doomed.rows[table]),))
    connection.execute(_ERASE_BYTES, (id_list(content),))


def _untie(connection: Connection, reference: Reference, parents: Collection[int], goes: Collection[int]) -> None:
    """Let nothing that stays, and nothing of the same table, refer to what goes."""
    if reference.table == MINUTES:
        return
    names = (reference.column, *_ALONG.get((reference.table, reference.column), ()))
    statement = _UNTIE.substitute(
        table=quoted(reference.table),
        assigned=", ".join(f"{quoted(name)} = NULL" for name in names),
        column=quoted(reference.column),
        to=quoted(reference.to),
        parent=quoted(reference.parent),
    )
    connection.execute(statement, (row_list(parents), row_list(goes)))


def _empty_minutes(connection: Connection, items: Collection[int], put_instead: str) -> None:
    """Leave of an item that there was one and how long it took: every other column loses what it says."""
    assigned = {
        column.name: _PUT_INSTEAD.get(column.name) or _nothing(connection, column.name)
        for column in columns_of(connection, MINUTES)
        if column.name not in _KEPT_OF_MINUTES
    }
    statement = _EMPTY.substitute(table=MINUTES, assigned=", ".join(f"{quoted(k)} = {v}" for k, v in assigned.items()))
    connection.execute(statement, (put_instead, row_list(items)))


def _nothing(connection: Connection, column: str) -> str:
    """Return what a column of the minutes holds that says nothing: its default, or else nothing at all."""
    [(needed, default, form)] = connection.execute(_SHAPE, (MINUTES, column)).fetchall()
    if not needed:
        return "NULL"
    return str(default) if default is not None else "0" if form == "INTEGER" else "''"


def _clear(connection: Connection, pupils: Collection[str], columns: Iterable[tuple[str, str]]) -> None:
    assigned = ", ".join(f"{name} = {empty}" for name, empty in columns)
    connection.execute(_CLEAR.substitute(assigned=assigned), (id_list(pupils),))


@contextmanager
def _guards_down(connection: Connection, tables: Sequence[str]) -> Iterator[None]:
    """Let rows of history be removed, which only ever happens here; the guards are back before the transaction ends."""
    guards = [
        (name, sql) for name, sql in connection.execute(_GUARDS, (id_list(tables),)).fetchall() if _GUARDING.search(sql)
    ]
    for name, _ in guards:
        connection.execute(f"DROP TRIGGER {quoted(name)}")
    yield
    for _, sql in guards:
        connection.execute(sql)
