"""An open store: one connection that writes, and a few that read.

Readers see the last committed moment and never wait for a writer (write-ahead log), so a long import does not stop the
screen. Writers take turns. A connection that has read is kept for whoever reads next, on whatever thread: one at a time
uses it, which is what SQLite asks for, and no thread that ends leaves one behind.
"""

import contextlib
import secrets
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from models.errors import DiskFullError, StorageError, StoreMissingError, StoreReadOnlyError
from models.ids import UserId
from models.ports import UnitOfWork
from storage import text_index, undo_triggers
from storage.driver import Connection, compact, connect, failures, take_back
from storage.unit_of_work import Work

_KEPT_READERS = 4


class OpenStore:
    """A store whose key is known; see ``models.ports.Store``."""

    def __init__(
        self, database: Path, key: bytes, *, read_only: bool, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._database = database
        self._key = bytearray(key)
        self._read_only = read_only
        self._now = now
        self._turn = threading.RLock()
        self._pool = threading.Lock()
        self._idle: list[Connection] = []
        self._closed = False
        self._written = 0
        self._session = secrets.token_hex(8)
        self._identity = _identity(database)
        self._writer = None if read_only else connect(database, key)
        if self._writer is not None:
            with failures():
                undo_triggers.install(self._writer)
                text_index.install(self._writer)

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

    @property
    def written(self) -> int:
        """How often something was written in this session."""
        return self._written

    @contextlib.contextmanager
    def read(self) -> Iterator[UnitOfWork]:
        """Begin to read; everything read within sees the same moment.

        Raises:
            StoreMissingError: the store's folder went away.
            StorageError: the store was closed.

        """
        connection = self._reader()
        try:
            with failures():
                connection.execute("BEGIN")
                yield Work(connection, self._session)
        finally:
            take_back(connection)
            self._put_by(connection)

    @contextlib.contextmanager
    def write(self, user: UserId) -> Iterator[UnitOfWork]:
        """Begin to write; commits at the end, takes everything back when an exception passes.

        Raises:
            StoreReadOnlyError: this window may only look.
            StoreMissingError: the store's folder went away.
            StorageError: the store was closed.
            DiskFullError: there is no room; nothing was written.

        """
        with self._turn, self._refusals():
            self._want_present()
            writer = self._writer
            if writer is None:
                raise StoreReadOnlyError("window")
            writer.execute("BEGIN IMMEDIATE")
            try:
                work = Work(writer, self._session)
                work.undo.begin(self._now().isoformat(timespec="seconds"), user)
                yield work
                work.undo.end()
                self._want_present()
                writer.execute("COMMIT")
                self._written += 1
            except BaseException:
                take_back(writer)
                raise

    def compact(self) -> None:
        """Write the whole file anew, so that nothing that was removed is left in it, in its indexes or in its log.

        Raises:
            StoreLockedError: another window reads just now, so that the log beside the file could not be emptied.
            DiskFullError: there is no room for a second copy; the data is as it was.

        """
        with self._turn, self._refusals():
            self._want_present()
            if self._writer is None:
                raise StoreReadOnlyError("window")
            compact(self._writer)
            self._written += 1

    def close(self) -> None:
        """Close every connection and forget the key; who still reads or writes may finish.

        The key is overwritten here. Copies that Python and SQLCipher's statement made of it are not within reach: they
        linger until the memory is used again.
        """
        with self._turn, self._pool:
            self._closed = True
            for connection in (*self._idle, *([self._writer] if self._writer else [])):
                connection.close()
            self._idle.clear()
            self._writer = None
            self._key[:] = bytes(len(self._key))

    def _reader(self) -> Connection:
        with self._pool:
            self._want_present()
            return self._idle.pop() if self._idle else connect(self._database, self.key, read_only=True)

    def _put_by(self, connection: Connection) -> None:
        with self._pool:
            if self._closed or len(self._idle) >= _KEPT_READERS:
                connection.close()
            else:
                self._idle.append(connection)

    @contextlib.contextmanager
    def _refusals(self) -> Iterator[None]:
        """Tell a disk that takes nothing more (a quota) from one that is gone: SQLite says the same of both."""
        try:
            with failures():
                yield
        except StoreMissingError as error:
            if error.code != "database":
                raise
            self._want_present()
            raise DiskFullError("refused") from None

    def _want_present(self) -> None:
        """Want the file that was opened to be there still: writing into a file without a name would be lost."""
        if self._closed:
            raise StorageError("closed")
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
