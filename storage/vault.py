"""A store on disk: making it, opening it, and who may.

A store is a folder ``<name>.luwte`` with ``store.db``, ``keys.json``, ``lock`` and ``backups/``.
"""

import contextlib
import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from models.errors import (
    AppError,
    ConflictError,
    StoreDamagedError,
    StoreMissingError,
    StoreReadOnlyError,
    WrongPasswordError,
)
from models.ids import UserId
from models.user import User
from storage import backup, keyslots, recovery, restoring
from storage.driver import connect, problems
from storage.files import disk_failures, sync_folder
from storage.keyring import KeyRing
from storage.keyslots import Cost, KeyFile
from storage.lock import Lock
from storage.migrate import behind, migrate, version
from storage.opened import Opened, Warned
from storage.store import OpenStore

SUFFIX = ".luwte"
_HALF = ("*.new", "backups/*.new", "backups/*.new-journal", "store.db.restored*")
Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownUser:
    """A user as the unlock screen shows him."""

    id: UserId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How a store is opened.

    Attributes:
        read_only: only to look; asks for no lock.
        take_over: take the lock of another machine, after a person decided so.

    """

    read_only: bool = False
    take_over: bool = False


NORMAL = Way()


class Vault:
    """One store's folder."""

    def __init__(self, folder: Path, now: Clock = lambda: datetime.now(UTC), cost: Cost | None = None) -> None:
        self.folder = folder
        self._now = now
        self._cost = cost

    @property
    def name(self) -> str:
        """The store's name: its folder's, without the ending."""
        return self.folder.name.removesuffix(SUFFIX)

    @property
    def exists(self) -> bool:
        """Whether there is a store here."""
        return self._database.exists()

    def create(self, user: User, password: str) -> tuple[str, ...]:
        """Make a store with one user, and return its recovery code in groups.

        It is made beside its place and moved there as a whole, so that a crash leaves a working store or none.

        Raises:
            ConflictError: something stands there already.
            StoreReadOnlyError: the folder cannot be written in.
            DiskFullError: there is no room; nothing is left behind.

        """
        with disk_failures():
            if self.folder.exists() and (not self.folder.is_dir() or any(self.folder.iterdir())):
                raise ConflictError("store_exists")
        key = os.urandom(keyslots.KEY_BYTES)
        fresh = self.folder.with_name(f"{self.folder.name}.new")
        shutil.rmtree(fresh, ignore_errors=True)
        try:
            with disk_failures():
                (fresh / "backups").mkdir(parents=True, mode=0o700)
                fresh.chmod(0o700)
            self._fill(fresh, key, user, password)
            with disk_failures():
                _move(fresh, self.folder)
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise
        return recovery.encode(key)

    def users(self) -> Sequence[KnownUser]:
        """Return who has a password, by name.

        Raises:
            StoreMissingError: there is no store or no key file here.
            StoreDamagedError: the key file cannot be read, and neither can its copy.

        """
        slots = self._keys().slots
        return sorted(
            (KnownUser(id=slot.user, name=slot.name) for slot in slots), key=lambda user: user.name.casefold()
        )

    def unlock(self, user: UserId, password: str, way: Way = NORMAL) -> Opened:
        """Open the store with a password.

        Raises:
            WrongPasswordError: it does not fit.
            StoreLockedError: another window holds the store for writing.
            StoreDamagedError: the database cannot be trusted.
            StoreTooNewError: a newer app wrote it.
            StoreReadOnlyError: the folder cannot be written in, and it was not only to look.

        """
        return self._settled(self._open(self._key(user, password), user, way))

    def unlock_with_recovery(self, code: str, user: UserId | None, new_password: str) -> Opened:
        """Open the store with the recovery code and give a user a new password; makes ``keys.json`` when it is lost.

        Args:
            code: the code, however it was typed.
            user: whose password it will be; None for the first coordinator.
            new_password: the password from now on.

        Raises:
            WrongPasswordError: the code holds a mistake, or is of another store.

        """
        key = recovery.decode(code)
        known = self._keys_for(key)
        try:
            opened = self._open(key, user, NORMAL, action="store.recovered")
        except StoreDamagedError as error:
            if known is None and error.code == "unreadable":
                raise WrongPasswordError("recovery_no_match") from None
            raise
        try:
            keys = known or KeyFile(key_mark=keyslots.mark(key), slots=())
            self._ring.put(keys, key, opened.user.id, opened.user.name, new_password)
        except BaseException:
            opened.abandon()
            raise
        return self._settled(opened)

    def check_password(self, user: UserId, password: str) -> None:
        """Want a password to fit; raises WrongPasswordError."""
        self._key(user, password)

    def change_password(self, user: UserId, old: str, new: str) -> None:
        """Give a user another password; nothing is encrypted again."""
        keys = self._keys()
        self._ring.put(keys, self._key(user, old), user, keys.slot(user).name, new)

    def add_slot(self, opened: Opened, user: User, password: str) -> None:
        """Give a user of an open store a password; who had one gets this one instead.

        The account is written first, then the password: a crash in between leaves an account without a way in.
        """
        self._ring.put(self._keys(), opened.store.key, user.id, user.name, password)

    def remove_slot(self, user: UserId) -> None:
        """Take a user's password away.

        Raises:
            ConflictError: it is the last one.

        """
        self._ring.remove(user)

    def want_other(self, user: UserId) -> None:
        """Want somebody else to be able to open the store; raises ConflictError."""
        self._ring.want_other(user)

    def settle(self, opened: Opened) -> None:
        """Let the key file follow the users of an open store: their names, and who left."""
        with opened.store.read() as work:
            users = work.users.all()
        self._ring.settle(users)

    def recovery_code(self, opened: Opened) -> tuple[str, ...]:
        """Return the recovery code of an open store, to print it again."""
        return recovery.encode(opened.store.key)

    def backups(self) -> Sequence[backup.Backup]:
        """Return the backups, newest first."""
        return backup.backups(self.folder / "backups")

    def restore(self, chosen: backup.Backup, user: UserId, password: str) -> Path:
        """Put a backup in the place of the database; return where the present one is kept.

        The store must not be open. See ``restoring.restore``.
        """
        return self._restore(chosen, self._ring_key(user, password), user)

    def restore_with_recovery(self, chosen: backup.Backup, code: str) -> Path:
        """Put a backup back with the recovery code, for when no password can be used."""
        key = recovery.decode(code)
        self._keys_for(key)
        return self._restore(chosen, key, restoring.BY_CODE)

    def _restore(self, chosen: backup.Backup, key: bytes, by: UserId) -> Path:
        lock = Lock(self.folder / "lock", self._now())
        try:
            aside = restoring.restore(chosen, key, self.folder, by, self._now())
        except BaseException:
            lock.leave()
            raise
        lock.release()
        return aside

    def _fill(self, folder: Path, key: bytes, user: User, password: str) -> None:
        KeyRing(folder, self._cost).begin(key, user, password)
        connection = connect(folder / "store.db", key, create=True)
        try:
            migrate(connection)
        finally:
            connection.close()
        store = OpenStore(folder / "store.db", key, read_only=False)
        try:
            Opened(store=store, user=user, now=self._now).begin_users()
        finally:
            store.close()

    def _open(self, key: bytes, user: UserId | None, way: Way, action: str = "store.opened") -> Opened:
        self._want_store()
        lock = None if way.read_only else Lock(self.folder / "lock", self._now(), take_over=way.take_over)
        try:
            if lock:
                self._clear()
            self._make_ready(key, unclean=lock is not None and lock.unclean, read_only=way.read_only)
            store = OpenStore(self._database, key, read_only=way.read_only, now=self._now)
        except BaseException:
            if lock:
                lock.leave()
            raise
        opened = Opened(store=store, user=None, now=self._now, lock=lock, folder=self.folder)
        return opened.begin(user, action)

    def _clear(self) -> None:
        """Remove what a crash left half; whoever holds the lock is the only one at work here."""
        with disk_failures():
            for left in (found for half in _HALF for found in self.folder.glob(half)):
                left.unlink(missing_ok=True)

    def _settled(self, opened: Opened) -> Opened:
        """Return a store whose key file is in order, as far as that can be had: a full disk must not keep it shut."""
        if not opened.store.read_only:
            with contextlib.suppress(AppError, OSError):
                self.settle(opened)
            with contextlib.suppress(AppError, OSError):
                opened.sweep()
        return opened

    def _make_ready(self, key: bytes, *, unclean: bool, read_only: bool) -> None:
        """Check after an unclean end, and migrate an older store after a verified copy was made."""
        connection = connect(self._database, key, read_only=read_only)
        try:
            if unclean and problems(connection):
                raise StoreDamagedError("check_failed")
            if not behind(connection):
                return
            if version(connection) == 0:
                raise StoreDamagedError("emptied")
            if read_only:
                raise StoreReadOnlyError("must_migrate")
            kept = backup.before_version(self.folder / "backups", version(connection) + 1, self._now())
            backup.verified_copy(connection, key, kept)
            migrate(connection)
        finally:
            connection.close()

    def _key(self, user: UserId, password: str) -> bytes:
        self._want_store()
        return self._ring_key(user, password)

    def _ring_key(self, user: UserId, password: str) -> bytes:
        keys = self._ring.keys()
        return keyslots.unwrap(keys.slot(user), password, keys.key_mark)

    def _keys(self) -> KeyFile:
        self._want_store()
        return self._ring.keys()

    def _keys_for(self, key: bytes) -> KeyFile | None:
        """Return the slots, if they can be read; raises WrongPasswordError when they are of another key."""
        known = self._ring.keys_or_none()
        if known and known.key_mark != keyslots.mark(key):
            raise WrongPasswordError("recovery_other_store")
        return known

    def _want_store(self) -> None:
        if not self.exists:
            raise StoreMissingError("store")

    @property
    def _database(self) -> Path:
        return self.folder / "store.db"

    @property
    def _ring(self) -> KeyRing:
        return KeyRing(self.folder, self._cost)


def _move(fresh: Path, folder: Path) -> None:
    """Give a folder its name, in the place of an empty one."""
    if folder.exists():
        folder.rmdir()
    fresh.replace(folder)
    sync_folder(folder.parent)


__all__ = ["NORMAL", "KnownUser", "Opened", "Vault", "Warned", "Way"]
