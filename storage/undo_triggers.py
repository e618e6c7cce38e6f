"""The triggers that record every change of every table, and the statements that take a change back."""

from collections.abc import Iterable, Sequence
from string import Template
from typing import NamedTuple

from storage.driver import Connection
from storage.history import APPEND_ONLY, DERIVED, UNRECORDED


class Column(NamedTuple):
    """A column of a table, with its place in the primary key, or 0."""

    name: str
    place: int
    form: str


_OWN = (
    "user",
    "setting",
    "change_log",
    "change_log_head",
    "undo_step",
    "undo_change",
    "record_version",
    "record_change",
    "draft",
)
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
_COLUMNS = "SELECT name, pk, type FROM pragma_table_info(?) ORDER BY cid"
_TRIGGER = Template("""
CREATE TEMP TRIGGER $trigger AFTER $event ON main.$table BEGIN
    INSERT INTO undo_change (step, touched, place, event, old, new)
    SELECT id, $touched, '$name', '$event', json_array($old), $new FROM current_undo_step;
END
""")
_INVERSE_OF = {
    "INSERT": Template("DELETE FROM $table WHERE $where AND $image = ?"),
    "DELETE": Template("INSERT OR IGNORE INTO $table ($names) VALUES ($marks)"),
    "UPDATE": Template("UPDATE $table SET ($names) = ($marks) WHERE $where AND $image = ?"),
}


def install(connection: Connection) -> None:
    """Make the temporary triggers that record, for every table of the domain."""
    connection.execute("CREATE TEMP TABLE current_undo_step (id INTEGER NOT NULL)")
    for (table,) in connection.execute(_TABLES).fetchall():
        if _recorded(table):
            for statement in _triggers(table, columns_of(connection, table)):
                connection.execute(statement)


def columns_of(connection: Connection, table: str) -> Sequence[Column]:
    """Return the columns of a table, in their order."""
    return [Column(*row) for row in connection.execute(_COLUMNS, (table,)).fetchall()]


def inverse(table: str, event: str, columns: Sequence[Column]) -> str:
    """Return the statement that takes a change back, with marks for what was recorded.

    The last mark, where there is a row to find, is for how the change left it.
    """
    return _INVERSE_OF[event].substitute(
        table=quoted(table),
        names=", ".join(quoted(column.name) for column in columns),
        marks=", ".join("unhex(?)" if column.form == "BLOB" else "?" for column in columns),
        where=" AND ".join(f"{quoted(column.name)} = ?" for column in columns if column.place),
        image=_image(columns),
    )


def quoted(name: str) -> str:
    """Return the name of a table or column as SQL wants it."""
    return f'"{name}"'


def _recorded(table: str) -> bool:
    derived = any(table == name or table.startswith(f"{name}_") for name in DERIVED)
    return not derived and table not in (*_OWN, *APPEND_ONLY, *UNRECORDED)


def _triggers(table: str, columns: Sequence[Column]) -> Iterable[str]:
    key = [f"new.{quoted(column.name)}" for column in columns if column.place]
    whole = [_kept(column) for column in columns]
    for event, old in {"INSERT": key, "DELETE": whole, "UPDATE": whole + key}.items():
        gone = event == "DELETE"
        yield _TRIGGER.substitute(
            trigger=quoted(f"undo_{table}_{event.lower()}"),
            table=quoted(table),
            name=table,
            event=event,
            touched=_touched(table, columns, "old" if gone else "new"),
            old=", ".join(old),
            new="''" if gone else _image(columns, "new."),
        )


def _kept(column: Column) -> str:
    """Return an expression for a value of before, in a form that JSON can hold."""
    name = f"old.{quoted(column.name)}"
    return f"iif({name} IS NULL, NULL, hex({name}))" if column.form == "BLOB" else name


def _image(columns: Sequence[Column], row: str = "") -> str:
    """Return an expression for how a row is, by all of its columns but those of bytes."""
    return "json_array(" + ", ".join(f"{row}{quoted(c.name)}" for c in columns if c.form != "BLOB") + ")"


def _touched(table: str, columns: Sequence[Column], row: str) -> str:
    key = ", ".join(f"{row}.{quoted(column.name)}" for column in columns if column.place)
    return f"'{table}:' || json_array({key})"
