"""Migrations: numbered SQL files, each in one transaction together with the version it brings.

Adding ``migrations/0005_something.sql`` is all it takes. A file that was released is never edited.
"""

import contextlib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from models.errors import StoreDamagedError, StoreTooNewError
from storage.driver import Connection, failures, statements, take_back

_FOLDER = Path(__file__).resolve().parent / "migrations"
_FORGET_STEPS = ("DELETE FROM undo_change", "DELETE FROM undo_step")
"""What they put back has the form of before."""


@cache
def scripts() -> Sequence[tuple[int, str]]:
    """Return the migrations with their numbers, in order."""
    files = sorted(_FOLDER.glob("[0-9][0-9][0-9][0-9]_*.sql"))
    return tuple((int(file.name[:4]), file.read_text(encoding="utf-8")) for file in files)


def latest() -> int:
    """Return the version this app writes."""
    return scripts()[-1][0]


def version(connection: Connection) -> int:
    """Return the version of a database; 0 for an empty one."""
    with failures():
        row = connection.execute("PRAGMA user_version").fetchone()
    return int(row[0]) if row else 0


def behind(connection: Connection) -> bool:
    """Tell whether a database must be migrated before it can be used.

    Raises:
        StoreTooNewError: a newer app wrote it.

    """
    found = version(connection)
    if found > latest():
        raise StoreTooNewError("newer", found=found, known=latest())
    return found < latest()


def migrate(connection: Connection, until: int | None = None) -> None:
    """Bring a database to the latest version, or to an earlier one for a test; what fails is taken back whole."""
    for number, script in scripts():
        if version(connection) < number <= (until or latest()):
            _step(connection, number, script)


def _step(connection: Connection, number: int, script: str) -> None:
    """Run one migration, with references checked at its end rather than underway: tables may have to be made anew.

    Raises:
        StoreDamagedError: afterwards a record refers to one that is not there; nothing was changed.

    """
    with failures():
        connection.execute("PRAGMA foreign_keys = OFF")
        try:
            with transaction(connection):
                for statement in (*statements(script), *_FORGET_STEPS):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number:d}")
                if connection.execute("PRAGMA foreign_key_check").fetchone():
                    raise StoreDamagedError("migration")
        finally:
            connection.execute("PRAGMA foreign_keys = ON")


@contextlib.contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """Write within one transaction; take all back when an exception passes."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        take_back(connection)
        raise
