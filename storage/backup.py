"""Backups: one a day, made on closing, each opened and checked before it counts; the last fourteen are kept."""

import contextlib
import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from models.errors import StorageError, StoreDamagedError, StoreMissingError
from storage.driver import Connection, connect, copy, problems
from storage.files import copy_file, disk_failures, keep_as, sync_folder

KEPT = 14
_DATED = re.compile(r"(store|before-version-\d+|aside)-(\d{4}-\d{2}-\d{2})(?:-\d{6})?(?:-\d+)?\.db")


class Kind(StrEnum):
    """Why a backup was made."""

    DAILY = "store"
    BEFORE_VERSION = "before-version"
    """Before a newer app changed the form of the database."""
    ASIDE = "aside"
    """What stood there when a backup was put back; the only kind that was not checked, since it may be damaged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One backup: the day it was made, its size in bytes, and why it was made."""

    file: Path
    on: date
    size: int
    kind: Kind = Kind.DAILY


def backups(folder: Path) -> Sequence[Backup]:
    """Return the backups, newest first; what does not look like one is passed over."""
    found = []
    for file in folder.glob("*.db"):
        name = _DATED.fullmatch(file.name)
        if name:
            with contextlib.suppress(ValueError, OSError):
                kind = next(kind for kind in Kind if name[1].startswith(kind.value))
                on = date.fromisoformat(name[2])
                found.append(Backup(file=file, on=on, size=file.stat().st_size, kind=kind))
    return sorted(found, key=lambda backup: (backup.on, backup.file.name), reverse=True)


def make(connection: Connection, key: bytes, folder: Path, today: date) -> Backup:
    """Make today's backup, in the place of one made earlier today.

    Raises:
        DiskFullError: there is no room; no half file stays behind, and the earlier one stays.
        StoreDamagedError: the copy did not pass its check; it is removed, and the earlier one stays.

    """
    target = daily(folder, today)
    verified_copy(connection, key, target)
    with disk_failures():
        made = Backup(file=target, on=today, size=target.stat().st_size)
        _rotate(folder, made)
    return made


def daily(folder: Path, day: date) -> Path:
    """Return what the backup of a day is called."""
    return folder / f"store-{day.isoformat()}.db"


def before_version(folder: Path, number: int, now: datetime) -> Path:
    """Return what the copy before a migration to a version is called."""
    return folder / f"before-version-{number}-{now:%Y-%m-%d-%H%M%S}.db"


def verified_copy(connection: Connection, key: bytes, target: Path) -> None:
    """Copy a database and open the copy to check it; only a copy that passed gets its name.

    Raises:
        DiskFullError: there is no room; no half file stays behind.
        StoreDamagedError: the copy did not pass its check; it is removed.

    """
    fresh = target.with_name(f"{target.name}.new")
    with disk_failures():
        target.parent.mkdir(exist_ok=True, mode=0o700)
        fresh.unlink(missing_ok=True)
    copy(connection, fresh)
    try:
        verify(fresh, key)
    except StorageError:
        fresh.unlink(missing_ok=True)
        raise
    with disk_failures():
        fresh.replace(target)
        sync_folder(target.parent)


def verify(file: Path, key: bytes) -> None:
    """Open a database and run every check on it.

    Raises:
        StoreMissingError: it is no longer there.
        StoreDamagedError: a check fails.

    """
    if not file.is_file():
        raise StoreMissingError("backup")
    try:
        opened = connect(file, key, read_only=True)
        try:
            found = problems(opened)
        finally:
            opened.close()
    except StoreDamagedError:
        raise StoreDamagedError("backup") from None
    if found:
        raise StoreDamagedError("backup")


def stand_by(chosen: Backup, key: bytes, folder: Path) -> Path:
    """Copy a backup beside the database, to be put in its place by ``put_in_place``; return the copy.

    Raises:
        StoreMissingError: the backup is no longer there.
        StoreDamagedError: it does not pass its check.
        DiskFullError: there is no room for it.

    """
    verify(chosen.file, key)
    fresh = folder / "store.db.restored"
    copy_file(chosen.file, fresh)
    return fresh


def put_in_place(fresh: Path, folder: Path, now: datetime) -> Path:
    """Give a database the place of the store's; what stood there is kept beside the backups, and returned.

    At every moment, a crash included, there is a whole database in the place, and nothing is lost: the old one gets its
    second name first, then loses the log beside it, and is replaced in one step.
    """
    database = folder / "store.db"
    aside = _free(folder / "backups" / f"{Kind.ASIDE.value}-{now:%Y-%m-%d-%H%M%S}.db")
    with disk_failures():
        aside.parent.mkdir(exist_ok=True, mode=0o700)
        if database.exists():
            keep_as(database, aside)
        log = folder / "store.db-wal"
        if log.exists():
            log.replace(aside.with_name(f"{aside.name}-wal"))
        (folder / "store.db-shm").unlink(missing_ok=True)
        fresh.replace(database)
        sync_folder(folder)
    return aside


def remove(folder: Path, copies: Iterable[Backup]) -> None:
    """Remove copies with what lies beside them; who is not there any longer is passed over.

    Raises:
        StoreReadOnlyError: one of them cannot be removed.

    """
    with disk_failures():
        for copy_of in copies:
            for beside in (*folder.glob(f"{copy_of.file.name}-*"), copy_of.file):
                beside.unlink(missing_ok=True)
        sync_folder(folder)


def _free(file: Path) -> Path:
    """Return a name that nothing has yet."""
    names = (file.with_name(f"{file.stem}-{number}{file.suffix}") for number in itertools.count(2))
    return next(name for name in itertools.chain([file], names) if not name.exists())


def _rotate(folder: Path, made: Backup) -> None:
    """Remove the oldest daily ones beyond those kept, never the one just made.

    What is dated after today was made under a clock that has been set back since, so it is older than what is not.
    """
    others = [backup for backup in backups(folder) if backup.kind is Kind.DAILY and backup.file != made.file]
    for old in sorted(others, key=lambda backup: (backup.on <= made.on, backup.on), reverse=True)[KEPT - 1 :]:
        old.file.unlink(missing_ok=True)
