"""Keeping the index of everything that was written: triggers on each column of words, made at each opening.

The triggers are temporary and generated from ``text_sources.SOURCES``, as those of ``undo`` are from the schema: a
column of words is one declaration, and no migration and no repository can forget the index. Taking back a step is
changing the rows, and takes the index back with it. When the declarations or the schema changed, the index is made
anew from the rows themselves.
"""

import hashlib
from collections.abc import Iterable, Sequence
from string import Template

from storage.driver import Connection
from storage.migrate import transaction
from storage.text_sources import SOURCES, Source

NOBODY = "nobody"
"""What the index says a text is about that is about no pupil."""

_MADE_FROM = "SELECT value FROM setting WHERE key = 'written_from'"
_REMEMBER = """
INSERT INTO setting (key, value) VALUES ('written_from', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""
_EMPTY = "DELETE FROM written"
_REBUILD = "INSERT INTO written_search (written_search) VALUES ('rebuild')"
_FILL = Template("""
INSERT INTO written (source, record, about, words) SELECT $values FROM $table AS at WHERE $there
""")
_ADDED = Template("""
CREATE TEMP TRIGGER written_${source}_added AFTER INSERT ON main.$table WHEN $there BEGIN
    INSERT INTO written (source, record, about, words) VALUES ($values);
END
""")
_REMOVED = Template("""
CREATE TEMP TRIGGER written_${source}_removed AFTER DELETE ON main.$table BEGIN
    DELETE FROM written WHERE source = '$source' AND record = $old;
END
""")
_CHANGED = Template("""
CREATE TEMP TRIGGER written_${source}_changed AFTER UPDATE OF $named ON main.$table WHEN $differs BEGIN
    DELETE FROM written WHERE source = '$source' AND record = $old;
    INSERT INTO written (source, record, about, words) SELECT $values WHERE $there;
END
""")
_INDEX = (
    """
    CREATE TEMP TRIGGER written_added AFTER INSERT ON main.written BEGIN
        INSERT INTO written_search (rowid, words, about) VALUES (NEW.number, NEW.words, NEW.about);
    END
    """,
    """
    CREATE TEMP TRIGGER written_removed AFTER DELETE ON main.written BEGIN
        INSERT INTO written_search (written_search, rowid, words, about)
        VALUES ('delete', OLD.number, OLD.words, OLD.about);
    END
    """,
)


def install(connection: Connection) -> None:
    """Make the triggers; and the index itself, when it was made from something else than there is now."""
    known = _fingerprint(connection)
    made_from = connection.execute(_MADE_FROM).fetchone()
    if made_from is None or made_from[0] != known:
        with transaction(connection):
            rebuild(connection)
            connection.execute(_REMEMBER, (known,))
    for statement in (*_INDEX, *(trigger for source in SOURCES for trigger in _triggers(source))):
        connection.execute(statement)


def rebuild(connection: Connection) -> None:
    """Make the index anew, in a connection without its triggers."""
    connection.execute(_EMPTY)
    for source in SOURCES:
        connection.execute(_FILL.substitute(values=_values(source, "at"), table=source.table, there=source.there("at")))
    connection.execute(_REBUILD)


def _fingerprint(connection: Connection) -> str:
    [(version,)] = connection.execute("PRAGMA user_version").fetchall()
    return f"{version}:{hashlib.sha256(repr(SOURCES).encode()).hexdigest()}"


def _values(source: Source, row: str) -> str:
    about = source.pupil.replace("at.", f"{row}.")
    return f"'{source.kind}', {source.record(row)}, coalesce({about}, '{NOBODY}'), {row}.{source.column}"


def _triggers(source: Source) -> Iterable[str]:
    named = _named(source)
    parts = {
        "source": source.kind.value,
        "table": source.table,
        "there": source.there("NEW"),
        "values": _values(source, "NEW"),
        "old": source.record("OLD"),
        "named": ", ".join(named),
        "differs": " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in named),
    }
    return (trigger.substitute(parts) for trigger in (_ADDED, _REMOVED, _CHANGED))


def _named(source: Source) -> Sequence[str]:
    """Return the columns of a row that what is in the index is made of."""
    own = ("pupil",) if source.pupil == "at.pupil" else ()
    place = (source.place,) if source.place else ()
    removed = (source.removed,) if source.removed else ()
    return (source.column, source.owner, *place, *own, *removed)
