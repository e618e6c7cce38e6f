"""The encrypted database: the only module that knows SQLCipher.

The key is a raw 256-bit key; deriving it from a password is the work of ``keyslots``. Everything SQLCipher can say is
turned into a known error here, so that no other module knows its exceptions.
"""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

from sqlcipher3 import dbapi2

from models.errors import (
    ConflictError,
    DiskFullError,
    StorageError,
    StoreDamagedError,
    StoreLockedError,
    StoreMissingError,
    StoreReadOnlyError,
)

KEY_BYTES = 32
BUSY_SECONDS = 5.0
_STATEMENTS = 1000
"""More than there are: once the cache is full each new statement is compiled again, which locked memory makes slow."""
_CHECKS = ("cipher_integrity_check", "integrity_check", "foreign_key_check")
_WORD_INDEXES = ("pupil_search", "written_search")
Connection = dbapi2.Connection

_PRIMARY = 0xFF
"""The low byte of an extended result code is the primary one (sqlite.org/rescode.html)."""
_ERRORS: dict[int, type[StorageError]] = {
    5: StoreLockedError,  # BUSY
    6: StoreLockedError,  # LOCKED
    8: StoreReadOnlyError,  # READONLY
    10: StoreMissingError,  # IOERR: the medium does not answer
    11: StoreDamagedError,  # CORRUPT
    13: DiskFullError,  # FULL
    14: StoreMissingError,  # CANTOPEN
}
_CONSTRAINT = 19
_NOTADB = 26
"""The first page does not open: the key does not fit, or it is damaged."""


def connect(path: Path, key: bytes, *, read_only: bool = False, create: bool = False) -> Connection:
    """Open an encrypted database.

    Connections may be used from any thread, one at a time; the store sees to that.

    Args:
        path: the database file.
        key: the 256-bit key of the store.
        read_only: open it without being able to write.
        create: make the file when there is none.

    Raises:
        StoreMissingError: there is no such file.
        StoreDamagedError: the key does not fit, or this is no database.

    """
    if not create and not _is_filled(path):
        raise StoreDamagedError("emptied")
    if not read_only:
        return _opened(f"{path.absolute().as_uri()}?mode={'rwc' if create else 'rw'}", key, read_only=False)
    try:
        return _opened(f"{path.absolute().as_uri()}?mode=ro", key, read_only=True)
    except StoreMissingError:
        if not path.exists():
            raise
        return _unwritable(path, key)


def _is_filled(path: Path) -> bool:
    """Tell whether a file holds anything: SQLite takes an emptied one for a new database, and would begin afresh."""
    try:
        return path.stat().st_size > 0
    except OSError:
        return True  # opening it says what is wrong


def _unwritable(path: Path, key: bytes) -> Connection:
    """Open a database in a folder where SQLite cannot make the files it shares with other windows.

    Raises:
        StoreReadOnlyError: its last changes are still in the log beside it, which can only be taken in by writing.

    """
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        raise StoreReadOnlyError("unfinished")
    return _opened(f"{path.absolute().as_uri()}?mode=ro&immutable=1", key, read_only=True)


def _opened(uri: str, key: bytes, *, read_only: bool) -> Connection:
    with failures():
        found = dbapi2.connect(
            uri,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=_STATEMENTS,
            uri=True,
        )
    try:
        with failures():
            _prepare(found, key, read_only=read_only)
    except StorageError:
        found.close()
        raise
    return found


def _prepare(connection: Connection, key: bytes, *, read_only: bool) -> None:
    """Set the key before anything else; the log is silenced first, since a failing page would be reported on stderr.

    Memory security is off on purpose. It locks and wipes everything SQLite allocates, about 300 system calls for each
    pupil saved: measured, reading 2,000 pupils took 2.5 times as long, and importing them 10 to 30 times. SQLCipher
    locks and wipes the memory of its keys either way; the names it would protect are at that moment also in the
    strings of Python and Qt, which nobody locks or wipes. See "Security" in the README for what that means.
    """
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute("PRAGMA cipher_memory_security = OFF")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA recursive_triggers = ON")
    connection.execute("PRAGMA secure_delete = ON")
    if not read_only:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")


@contextlib.contextmanager
def failures() -> Iterator[None]:
    """Turn what SQLCipher says within into a known error."""
    try:
        yield
    except dbapi2.Error as error:
        raise known(error) from None


def known(error: dbapi2.Error) -> Exception:
    """Return the known error for what SQLCipher said; a mistake in a statement is a bug and stays what it is."""
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
    if code == _CONSTRAINT:
        return ConflictError("constraint")
    if code == _NOTADB:
        return StoreDamagedError("unreadable")
    kind = _ERRORS.get(code)
    return kind("database", result=code) if kind else error


def take_back(connection: Connection) -> None:
    """Roll back; SQLite may have done so already when the disk was full, or be unable to when the disk is gone."""
    with contextlib.suppress(StorageError), failures():
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def statements(script: str) -> Iterator[str]:
    """Yield the statements of a script one by one, so that they can be run within a transaction."""
    statement = ""
    for piece in re.split("(;)", script):
        statement += piece
        if dbapi2.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


def problems(connection: Connection) -> int:
    """Return how many problems the checks of SQLite and SQLCipher find; every row of both is read.

    The check of the pages reads the file itself, so what is still in the log beside it is taken in first.
    """
    with failures():
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return sum(_problems(connection, check) for check in _CHECKS)


def _problems(connection: Connection, check: str) -> int:
    """Return how many rows a check says something is wrong in; a check that cannot go on has found one."""
    try:
        with failures():
            return sum(row != ("ok",) for row in connection.execute(f"PRAGMA {check}").fetchall())
    except StoreDamagedError:
        return 1


def compact(connection: Connection) -> None:
    """Write a database anew, page by page: indexes of words from the words there are, and no page that is free.

    Raises:
        StoreLockedError: somebody reads what was before, so that the log cannot be emptied yet.

    """
    with failures():
        for index in _WORD_INDEXES:
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")  # noqa: S608 -- names of ours
        connection.execute("VACUUM")
        [(busy, *_)] = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    if busy:
        raise StoreLockedError("reading")


def copy(source: Connection, target: Path) -> None:
    """Copy a database into a new file, compact and encrypted under the same key.

    Raises:
        DiskFullError: there is no room; the half file is removed.

    """
    try:
        with failures():
            source.execute("VACUUM INTO ?", (str(target),))
    except StorageError:
        with contextlib.suppress(OSError):
            target.unlink(missing_ok=True)
        raise
