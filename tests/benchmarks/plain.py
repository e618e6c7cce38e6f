"""The same store without encryption: the same migrations, repositories and undo on Python's own ``sqlite3``.

It exists to show what encryption costs, and is used for nothing else.
"""

import contextlib
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from models.ids import UserId
from models.ports import UnitOfWork
from storage import text_index, undo_triggers
from storage.driver import Connection
from storage.migrate import migrate
from storage.unit_of_work import Work

_PRAGMAS = (
    "foreign_keys = ON",
    "recursive_triggers = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "cache_size = -8000",
    "journal_mode = WAL",
    "synchronous = FULL",
)
"""What the encrypted store asks for, and what SQLCipher is compiled with where ``sqlite3`` is not."""


class PlainStore:
    """An unencrypted store; see ``models.ports.Store``."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._writer = _connection(database)
        migrate(self._writer)
        undo_triggers.install(self._writer)
        text_index.install(self._writer)
        self._reader = _connection(database)

    @property
    def read_only(self) -> bool:
        """Whether this window may only look."""
        return False

    @contextlib.contextmanager
    def read(self) -> Iterator[UnitOfWork]:
        """Begin to read."""
        self._reader.execute("BEGIN")
        try:
            yield Work(self._reader)
        finally:
            self._reader.execute("ROLLBACK")

    @contextlib.contextmanager
    def write(self, user: UserId) -> Iterator[UnitOfWork]:
        """Begin to write."""
        del user
        self._writer.execute("BEGIN IMMEDIATE")
        try:
            work = Work(self._writer)
            work.undo.begin(datetime.now(UTC).isoformat(timespec="seconds"))
            yield work
            work.undo.end()
            self._writer.execute("COMMIT")
        except BaseException:
            self._writer.execute("ROLLBACK")
            raise

    def open_again(self) -> int:
        """Open the database anew, as unlocking does once the key is known, and return how many users it has."""
        other = PlainStore(self._database)
        with other.read() as work:
            found = len(work.users.all())
        other.close()
        return found

    def close(self) -> None:
        """Close it."""
        self._reader.close()
        self._writer.close()


def _connection(database: Path) -> Connection:
    found = sqlite3.connect(database, isolation_level=None, cached_statements=1000)
    for pragma in _PRAGMAS:
        found.execute(f"PRAGMA {pragma}")
    return cast("Connection", found)
