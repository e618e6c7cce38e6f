"""An open store: one connection that writes, and one for each thread that reads.

Readers see the last committed moment and never wait for a writer (write-ahead log), so a long import does not stop the
screen. Writers take turns.
"""

import contextlib
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from models.errors import StorageError, StoreMissingError, StoreReadOnlyError
from models.ids import UserId
from models.ports import UnitOfWork
from storage import undo
from storage.driver import Connection, connect, failures
from storage.unit_of_work import Work


class OpenStore:
    """A store whose key is known; see ``models.ports.Store``."""

    def __init__(self, database: Path, key: bytes, *, read_only: bool) -> None:
        self._database = database
        self._key = bytearray(key)
        self._read_only = read_only
        self._turn = threading.RLock()
        self._local = threading.local()
        self._readers: list[Connection] = []
        self._identity = _identity(database)
        self._writer = None if read_only else connect(database, key)
        if self._writer is not None:
            with failures():
                undo.install(self._writer)

    @property
    def read_only(self) -> bool:
        """Whether this window may only look."""
        return self._read_only

    @property
    def database(self) -> Path:
        """The database file."""
        return self._database

    @property
    def key(self) -> bytes:
        """The store's key, for a backup or another slot; it never leaves ``storage``."""
        return bytes(self._key)

    @contextlib.contextmanager
    def read(self) -> Iterator[UnitOfWork]:
        """Begin to read; everything read within sees the same moment."""
        connection = self._reader()
        with failures():
            connection.execute("BEGIN")
            try:
                yield Work(connection)
            finally:
                connection.execute("ROLLBACK")

    @contextlib.contextmanager
    def write(self, user: UserId) -> Iterator[UnitOfWork]:
        """Begin to write; commits at the end, takes everything back when an exception passes.

        Raises:
            StoreReadOnlyError: this window may only look.
            StoreMissingError: the store's folder went away.
            DiskFullError: there is no room; nothing was written.

        """
        del user  # who writes is in the change log, which the use case adds to
        if self._writer is None:
            raise StoreReadOnlyError("window")
        with self._turn, failures():
            self._want_present()
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                work = Work(self._writer)
                work.undo.begin(datetime.now(UTC).isoformat(timespec="seconds"))
                yield work
                work.undo.end()
                self._writer.execute("COMMIT")
            except BaseException:
                _take_back(self._writer)
                raise

    def close(self) -> None:
        """Close every connection and forget the key, as far as Python allows: copies may linger in memory."""
        with self._turn:
            for connection in (*self._readers, *([self._writer] if self._writer else [])):
                connection.close()
            self._readers.clear()
            self._writer = None
            self._read_only = True
            self._key[:] = bytes(len(self._key))

    def _reader(self) -> Connection:
        found: Connection | None = getattr(self._local, "reader", None)
        if found is None or found not in self._readers:
            self._want_present()
            found = connect(self._database, bytes(self._key), read_only=True)
            self._local.reader = found
            self._readers.append(found)
        return found

    def _want_present(self) -> None:
        """Want the file that was opened to be there still: writing into a file without a name would be lost."""
        if _identity(self._database) != self._identity:
            raise StoreMissingError("vanished")

    def __repr__(self) -> str:
        """Return a text without the key."""
        return f"OpenStore(read_only={self._read_only})"


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino)


def _take_back(connection: Connection) -> None:
    """Roll back; SQLite may have done so already when the disk was full."""
    with contextlib.suppress(StorageError), failures():
        if connection.in_transaction:
            connection.execute("ROLLBACK")
