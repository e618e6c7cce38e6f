"""What is left to do after something was destroyed: the file itself, and the copies of it on this computer.

Each step can be done again: a session that ended in between goes on where it was at the next opening.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from models.change import LogEntry, Topic
from models.destruction import Destruction, DestructionState
from models.errors import StorageError
from models.ids import UserId
from models.progress import Progress
from storage import backup
from storage.driver import connect, failures
from storage.rows import id_list
from storage.store import OpenStore

ACTION = "retention.finished"
_STEPS = 4
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table'"
_DONE = """
SELECT count(*) FROM destruction
WHERE (state = 'emptied' OR state = 'finished') AND id IN (SELECT value FROM json_each(?))
"""


def unfinished(store: OpenStore) -> tuple[Destruction, ...]:
    """Return the destructions after which the file or its copies still have to be done."""
    with store.read() as work:
        found = work.retention.destructions()
    return tuple(entry for entry in found if entry.state is DestructionState.EMPTIED)


def sweep(store: OpenStore, folder: Path, user: UserId, now: datetime, progress: Progress | None = None) -> int:
    """Write the file anew, make and check a new backup, remove every older one, and say that it is finished.

    Returns how many copies were removed. The new backup is there before an older one goes.

    Raises:
        StoreLockedError: another window is reading.
        DiskFullError: there is no room for a new file or backup; nothing was removed.
        StoreDamagedError: the new backup did not pass its check; nothing was removed.

    """
    waiting = unfinished(store)
    if not waiting:
        return 0
    today = now.astimezone().date()
    told = progress.report if progress else _untold
    told(0, _STEPS)
    store.compact()
    told(1, _STEPS)
    made = _backed_up(store, folder, today)
    told(2, _STEPS)
    older = [copy for copy in backup.backups(folder) if copy.file != made.file and not _is_later(copy, store, waiting)]
    _note(store, waiting, user, len(older))
    backup.remove(folder, older)
    told(3, _STEPS)
    _finish(store, waiting, user, now)
    told(_STEPS, _STEPS)
    return len(older)


def _is_later(copy: backup.Backup, store: OpenStore, waiting: Sequence[Destruction]) -> bool:
    """Tell whether a copy was made after all of these; what cannot be read may hold anything, and counts as earlier."""
    ids = id_list(entry.id for entry in waiting)
    try:
        opened = connect(copy.file, store.key, read_only=True)
    except StorageError:
        return False
    try:
        with failures():
            known = {name for (name,) in opened.execute(_TABLES).fetchall()}
            [(number,)] = opened.execute(_DONE, (ids,)).fetchall() if "destruction" in known else [(0,)]
    except StorageError:
        return False
    finally:
        opened.close()
    return bool(number == len(waiting))


def _untold(_done: int, _total: int) -> None:
    """Nobody is waiting to hear how far it is."""


def _backed_up(store: OpenStore, folder: Path, today: date) -> backup.Backup:
    connection = connect(store.database, store.key)
    try:
        return backup.make(connection, store.key, folder, today)
    finally:
        connection.close()


def _note(store: OpenStore, waiting: tuple[Destruction, ...], user: UserId, removed: int) -> None:
    """Write down how many copies there are before they go: who goes on after a crash finds fewer."""
    with store.write(user) as work:
        for entry in waiting:
            work.retention.save(replace(entry, backups_removed=max(entry.backups_removed, removed)))


def _finish(store: OpenStore, waiting: tuple[Destruction, ...], user: UserId, now: datetime) -> None:
    today = now.astimezone().date()
    with store.write(user) as work:
        for entry in waiting:
            done = replace(work.retention.destruction(entry.id), state=DestructionState.FINISHED, finished_on=today)
            work.retention.save(done)
            work.log.append(LogEntry(at=now, user=user, action=ACTION, kind=Topic.RETENTION.value, record=entry.id))
