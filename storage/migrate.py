"""Migrations: numbered SQL files, each in one transaction together with the version it brings.

Adding ``migrations/0005_something.sql`` is all it takes. A file that was released is never edited.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from models.errors import StoreTooNewError
from storage.driver import Connection, failures, statements

_FOLDER = Path(__file__).resolve().parent / "migrations"


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
    with failures():
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in statements(script):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number:d}")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
