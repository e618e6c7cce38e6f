"""Backups: one a day, made on closing, each opened and checked before it counts; the last fourteen are kept."""

import contextlib
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from models.errors import StorageError, StoreDamagedError, StoreMissingError
from storage.driver import Connection, connect, copy, problems

KEPT = 14
_NAME = re.compile(r"store-(\d{4}-\d{2}-\d{2})\.db")


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One backup: the day it was made and its size in bytes."""

    file: Path
    on: date
    size: int

    @property
    def keys(self) -> Path:
        """The key file as it was on that day."""
        return self.file.with_name(f"keys-{self.on.isoformat()}.json")


def backups(folder: Path) -> Sequence[Backup]:
    """Return the backups, newest first; what does not look like one is passed over."""
    found = []
    for file in folder.glob("store-*.db"):
        name = _NAME.fullmatch(file.name)
        if name:
            with contextlib.suppress(ValueError, OSError):
                found.append(Backup(file=file, on=date.fromisoformat(name[1]), size=file.stat().st_size))
    return sorted(found, key=lambda backup: backup.on, reverse=True)


def make(connection: Connection, key: bytes, folder: Path, today: date) -> Backup | None:
    """Make today's backup unless it is there already; return it when it was made.

    Raises:
        DiskFullError: there is no room; no half file stays behind.
        StoreDamagedError: the copy did not pass its check; it is removed.

    """
    target = folder / f"store-{today.isoformat()}.db"
    if target.exists():
        return None
    folder.mkdir(exist_ok=True)
    verified_copy(connection, key, target)
    shutil.copyfile(folder.parent / "keys.json", folder / f"keys-{today.isoformat()}.json")
    made = Backup(file=target, on=today, size=target.stat().st_size)
    _rotate(folder, made)
    return made


def verified_copy(connection: Connection, key: bytes, target: Path) -> None:
    """Copy a database and open the copy to check it; only a copy that passed gets its name."""
    fresh = target.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    copy(connection, fresh)
    try:
        verify(fresh, key)
    except StorageError:
        fresh.unlink(missing_ok=True)
        raise
    fresh.replace(target)


def verify(file: Path, key: bytes) -> None:
    """Open a database and run every check on it; raises StoreDamagedError when one fails."""
    if not file.is_file():
        raise StoreMissingError("backup")
    opened = connect(file, key, read_only=True)
    try:
        if problems(opened):
            raise StoreDamagedError("backup")
    finally:
        opened.close()


def put_back(backup: Backup, key: bytes, folder: Path, now: datetime) -> Path:
    """Put a backup in the place of the database; what stood there is kept beside the backups, and returned.

    Raises:
        StoreDamagedError: the backup does not pass its check; nothing was changed.

    """
    verify(backup.file, key)
    fresh = folder / "store.db.new"
    shutil.copyfile(backup.file, fresh)
    aside = folder / "backups" / f"aside-{now:%Y-%m-%d-%H%M%S}.db"
    for ending in ("", "-wal", "-shm"):
        old = folder / f"store.db{ending}"
        if old.exists():
            old.replace(aside.with_name(f"{aside.name}{ending}"))
    fresh.replace(folder / "store.db")
    if not (folder / "keys.json").exists() and backup.keys.exists():
        shutil.copyfile(backup.keys, folder / "keys.json")
    return aside


def _rotate(folder: Path, made: Backup) -> None:
    """Remove the oldest beyond those kept, never the one just made: a clock set back must not cost it."""
    for old in [backup for backup in backups(folder) if backup.file != made.file][KEPT - 1 :]:
        old.file.unlink(missing_ok=True)
        old.keys.unlink(missing_ok=True)
