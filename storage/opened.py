"""A store that a user has opened: what he should know, and how it is closed."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from models.change import LogEntry
from models.errors import AppError, NotFoundError, WrongPasswordError
from models.ids import UserId
from models.progress import Progress
from models.user import Role, User
from storage import backup
from storage.driver import connect
from storage.lock import Lock
from storage.store import OpenStore
from storage.sweeping import sweep

_CLOCK_SLACK = timedelta(minutes=5)


class Warned(StrEnum):
    """What a user should know about the store he opened."""

    CLOCK_SET_BACK = "clock_set_back"
    """The log holds an entry from later than now."""
    CHECKED = "checked"
    """The last session did not end well; everything was checked and is in order."""
    BACKUP_FAILED = "backup_failed"


class Opened:
    """An open store with its user; close it to make the daily backup and give the lock back."""

    def __init__(
        self,
        *,
        store: OpenStore,
        user: User | None,
        now: Callable[[], datetime],
        lock: Lock | None = None,
        folder: Path | None = None,
    ) -> None:
        self.store = store
        self.warnings: tuple[Warned, ...] = ()
        self._user = user
        self._now = now
        self._lock = lock
        self._folder = folder
        self._closed = False
        self._seen = 0

    @property
    def user(self) -> User:
        """Who opened it."""
        if self._user is None:
            raise NotFoundError("user")
        return self._user

    def begin_users(self) -> None:
        """Write the first user of a new store."""
        with self.store.write(self.user.id) as work:
            work.users.save(self.user)
            work.log.append(LogEntry(at=self._now(), user=self.user.id, action="store.created"))

    def begin(self, user: UserId | None, action: str) -> "Opened":
        """Find the user, look at the clock, and log that the store was opened.

        Raises:
            WrongPasswordError: the user may no longer open it.

        """
        try:
            self._user = self._find(user)
            self.warnings = tuple(self._look())
            if not self.store.read_only:
                with self.store.write(self.user.id) as work:
                    work.log.append(LogEntry(at=self._now(), user=self.user.id, action=action))
            self._seen = self.store.written
        except BaseException:
            self.abandon()
            raise
        return self

    def close(self) -> tuple[Warned, ...]:
        """Make today's backup, close, and give the lock back; closing again does nothing.

        A backup that fails does not keep the store open; it is told.
        """
        if self._closed:
            return ()
        failed = False
        try:
            self.back_up()
        except (AppError, OSError):
            failed = True
        self.abandon()
        return (Warned.BACKUP_FAILED,) if failed else ()

    def abandon(self) -> None:
        """Close without a backup and give the lock back."""
        self._closed = True
        self.store.close()
        if self._lock:
            self._lock.release()

    def back_up(self) -> bool:
        """Make today's backup, unless there is one and nothing was written since; tell whether one was made."""
        if self.store.read_only or self._folder is None:
            return False
        folder, today = self._folder / "backups", self._now().astimezone().date()
        written = self.store.written
        if written == self._seen and backup.daily(folder, today).exists():
            return False
        connection = connect(self.store.database, self.store.key)
        try:
            backup.make(connection, self.store.key, folder, today)
        finally:
            connection.close()
        self._seen = written
        return True

    def sweep(self, progress: Progress | None = None) -> int:
        """Do what is left to do after something was destroyed; return how many copies were removed. Slow.

        Raises:
            StoreLockedError: another window is reading.
            DiskFullError: there is no room for a new file or backup; nothing was removed.

        """
        if self.store.read_only or self._folder is None:
            return 0
        return sweep(self.store, self._folder / "backups", self.user.id, self._now(), progress)

    def _find(self, user: UserId | None) -> User:
        with self.store.read() as work:
            found = work.users.get(user) if user is not None else _first(work.users.all())
        if not found.active:
            raise WrongPasswordError("no_slot")
        return found

    def _look(self) -> list[Warned]:
        found = [Warned.CHECKED] if self._lock and self._lock.unclean else []
        with self.store.read() as work:
            last = work.log.last_moment()
        if last and last > self._now() + _CLOCK_SLACK:
            found.append(Warned.CLOCK_SET_BACK)
        return found


def _first(users: Sequence[User]) -> User:
    """Return the first coordinator who may come in, or whoever may; raises NotFoundError when nobody may."""
    active = [user for user in users if user.active]
    found = next((user for user in active if user.role is Role.COORDINATOR), None) or next(iter(active), None)
    if found is None:
        raise NotFoundError("user")
    return found
