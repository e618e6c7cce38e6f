"""A store on disk: making it, opening it, and who may.

A store is a folder ``<name>.luwte`` with ``store.db``, ``keys.json``, ``lock`` and ``backups/``.
"""

import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from models.errors import (
    ConflictError,
    StoreDamagedError,
    StoreMissingError,
    StoreReadOnlyError,
    WrongPasswordError,
)
from models.ids import UserId
from models.user import Role, User
from storage import backup, keyslots, recovery
from storage.driver import connect, problems
from storage.keyslots import Cost, KeyFile
from storage.lock import Lock
from storage.migrate import behind, migrate, version
from storage.opened import Opened, Warned
from storage.store import OpenStore

SUFFIX = ".luwte"
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

        """
        if self.folder.exists() and any(self.folder.iterdir()):
            raise ConflictError("store_exists")
        key = os.urandom(keyslots.KEY_BYTES)
        fresh = self.folder.with_name(f"{self.folder.name}.new")
        shutil.rmtree(fresh, ignore_errors=True)
        try:
            (fresh / "backups").mkdir(parents=True, mode=0o700)
        except OSError:
            raise StoreReadOnlyError("folder") from None
        self._fill(fresh, key, user, password)
        if self.folder.exists():
            self.folder.rmdir()
        fresh.replace(self.folder)
        return recovery.encode(key)

    def users(self) -> Sequence[KnownUser]:
        """Return who has a password, by name.

        Raises:
            StoreMissingError: there is no store or no key file here.
            StoreDamagedError: the key file cannot be read.

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

        """
        keys = self._keys()
        return self._open(keyslots.unwrap(keys.slot(user), password, keys.key_mark), user, way)

    def unlock_with_recovery(self, code: str, user: UserId | None, new_password: str) -> Opened:
        """Open the store with the recovery code and give a user a new password; makes ``keys.json`` when it is lost.

        Args:
            code: the code, however it was typed.
            user: whose password it will be; None for the first coordinator.
            new_password: the password from now on.

        """
        key = recovery.decode(code)
        known = self._keys_or_none()
        if known and known.key_mark != keyslots.mark(key):
            raise WrongPasswordError("recovery_other_store")
        opened = self._open(key, user, NORMAL, action="store.recovered")
        keys = known or KeyFile(key_mark=keyslots.mark(key), slots=())
        self._put_slot(keys, key, opened.user, new_password)
        return opened

    def check_password(self, user: UserId, password: str) -> None:
        """Want a password to fit; raises WrongPasswordError."""
        keys = self._keys()
        keyslots.unwrap(keys.slot(user), password, keys.key_mark)

    def change_password(self, user: UserId, old: str, new: str) -> None:
        """Give a user another password; nothing is encrypted again."""
        keys = self._keys()
        key = keyslots.unwrap(keys.slot(user), old, keys.key_mark)
        self._put_slot(keys, key, User(id=user, name=keys.slot(user).name, role=Role.READER), new)

    def add_slot(self, opened: Opened, user: User, password: str) -> None:
        """Give a user of an open store a password; who had one gets this one instead."""
        self._put_slot(self._keys(), opened.store.key, user, password)

    def remove_slot(self, user: UserId) -> None:
        """Take a user's password away.

        Raises:
            ConflictError: it is the last one.

        """
        keys = self._keys()
        left = tuple(slot for slot in keys.slots if slot.user != user)
        if not left:
            raise ConflictError("last_user")
        keyslots.write(self._keyfile, replace(keys, slots=left))

    def recovery_code(self, opened: Opened) -> tuple[str, ...]:
        """Return the recovery code of an open store, to print it again."""
        return recovery.encode(opened.store.key)

    def backups(self) -> Sequence[backup.Backup]:
        """Return the backups, newest first."""
        return backup.backups(self.folder / "backups")

    def restore(self, chosen: backup.Backup, user: UserId, password: str) -> None:
        """Put a backup in the place of the database, with the password of a user who had one then or has one now.

        The present database is kept beside the backups. The store must not be open.
        """
        keys = self._keys_or_none() or keyslots.read(chosen.keys)
        key = keyslots.unwrap(keys.slot(user), password, keys.key_mark)
        lock = Lock(self.folder / "lock", self._now())
        try:
            backup.put_back(chosen, key, self.folder, self._now())
        finally:
            lock.release()

    def _fill(self, folder: Path, key: bytes, user: User, password: str) -> None:
        connection = connect(folder / "store.db", key, create=True)
        migrate(connection)
        connection.close()
        store = OpenStore(folder / "store.db", key, read_only=False)
        opened = Opened(store=store, user=user, now=self._now)
        opened.begin_users()
        store.close()
        slot = keyslots.wrap(key, user.id, user.name, password, self._costs())
        keyslots.write(folder / "keys.json", KeyFile(key_mark=keyslots.mark(key), slots=(slot,)))

    def _open(self, key: bytes, user: UserId | None, way: Way, action: str = "store.opened") -> Opened:
        if not self.exists:
            raise StoreMissingError("store")
        lock = None if way.read_only else Lock(self.folder / "lock", self._now(), take_over=way.take_over)
        try:
            self._make_ready(key, unclean=lock is not None and lock.unclean, read_only=way.read_only)
            store = OpenStore(self._database, key, read_only=way.read_only)
        except BaseException:
            if lock:
                lock.leave()
            raise
        opened = Opened(store=store, user=None, now=self._now, lock=lock, folder=self.folder)
        return opened.begin(user, action)

    def _make_ready(self, key: bytes, *, unclean: bool, read_only: bool) -> None:
        """Check after an unclean end, and migrate an older store after a verified copy was made."""
        connection = connect(self._database, key, read_only=read_only)
        try:
            if unclean and problems(connection):
                raise StoreDamagedError("check_failed")
            if not behind(connection):
                return
            if read_only:
                raise StoreReadOnlyError("must_migrate")
            kept = self.folder / "backups" / f"before-version-{version(connection) + 1}-{self._now():%Y%m%d%H%M%S}.db"
            kept.parent.mkdir(exist_ok=True)
            backup.verified_copy(connection, key, kept)
            migrate(connection)
        finally:
            connection.close()

    def _put_slot(self, keys: KeyFile, key: bytes, user: User, password: str) -> None:
        slot = keyslots.wrap(key, user.id, user.name, password, self._costs())
        others = tuple(entry for entry in keys.slots if entry.user != user.id)
        keyslots.write(self._keyfile, replace(keys, slots=(*others, slot)))

    def _costs(self) -> Cost:
        return self._cost or keyslots.calibrated()

    def _keys(self) -> KeyFile:
        if not self.exists:
            raise StoreMissingError("store")
        return keyslots.read(self._keyfile)

    def _keys_or_none(self) -> KeyFile | None:
        try:
            return self._keys()
        except (StoreDamagedError, StoreMissingError):
            if not self.exists:
                raise
            return None

    @property
    def _database(self) -> Path:
        return self.folder / "store.db"

    @property
    def _keyfile(self) -> Path:
        return self.folder / "keys.json"


__all__ = ["NORMAL", "KnownUser", "Opened", "Vault", "Warned", "Way"]
