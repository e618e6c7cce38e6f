"""Putting a backup back, so that whoever may come in now may still come in afterwards."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from models.change import LogEntry
from models.errors import StorageError
from models.ids import UserId
from models.user import Permission, User, require
from storage import backup
from storage.backup import Backup
from storage.changelog import ChangeLogTable
from storage.driver import Connection, connect, failures
from storage.migrate import behind, migrate, transaction, version
from storage.users import Users

ACTION = "store.restored"
BY_CODE = UserId("recovery")
"""Who the log names when the recovery code was used: nobody knows who holds the paper."""


def restore(chosen: Backup, key: bytes, folder: Path, by: UserId, now: datetime) -> Path:
    """Put a backup in the place of the database and return where the present one is kept.

    The users are taken along as they are now, as far as the present database can still be read: a backup from before
    somebody left must not let him in again. What the log says after the backup was made stays in the one that is kept.

    Raises:
        PermissionDeniedError: the present database can be read, and this user may not do this.
        StoreDamagedError: the backup does not pass its check; nothing was changed.
        DiskFullError: there is no room for a second database; nothing was changed.
        StoreTooNewError: a newer app made the backup; nothing was changed.

    """
    present = _users(folder / "store.db", key)
    for user in present:
        if user.id == by:
            require(user, Permission.MANAGE_SCHOOL)
    fresh = backup.stand_by(chosen, key, folder)
    try:
        _bring_up_to_date(fresh, key, present, LogEntry(at=now, user=by, action=ACTION))
    except StorageError:
        fresh.unlink(missing_ok=True)
        raise
    return backup.put_in_place(fresh, folder, now)


def _users(database: Path, key: bytes) -> Sequence[User]:
    """Return the users of a database; none when it cannot be read. What its log holds is taken in on the way."""
    try:
        opened = connect(database, key)
    except StorageError:
        return ()
    try:
        with failures():
            return Users(opened).all() if version(opened) else ()
    except StorageError:
        return ()
    finally:
        opened.close()


def _bring_up_to_date(database: Path, key: bytes, users: Sequence[User], entry: LogEntry) -> None:
    opened = connect(database, key)
    try:
        if behind(opened):
            migrate(opened)
        with failures(), transaction(opened):
            _carry(opened, users, entry)
    finally:
        opened.close()


def _carry(connection: Connection, users: Sequence[User], entry: LogEntry) -> None:
    for user in users:
        Users(connection).save(user)
    ChangeLogTable(connection).append(entry)
