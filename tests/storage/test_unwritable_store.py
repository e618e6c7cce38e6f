"""A store on a disk that cannot be written: a write-protected stick, a folder shared to read."""

import contextlib
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.errors import StoreReadOnlyError
from storage.vault import Opened, Vault, Way
from tests.faults.small_disks import small_disk
from tests.storage.conftest import ANJA, Clock, add_pupil, pupils_in
from tests.stores import CHEAP, PHRASE

LOOK = Way(read_only=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", 4) as found:
        yield found


@contextlib.contextmanager
def unwritable(disk: Path) -> Iterator[None]:
    remount(disk, "ro")
    try:
        yield
    finally:
        remount(disk, "rw")


def remount(disk: Path, how: str) -> None:
    subprocess.run([shutil.which("mount") or "mount", "-o", f"remount,{how}", str(disk)], check=True)


def moved(vault: Vault, disk: Path, clock: Clock) -> Vault:
    shutil.copytree(vault.folder, disk / vault.folder.name)
    return Vault(disk / vault.folder.name, clock, CHEAP)


def test_it_can_be_looked_at_and_nothing_else(
    unlock: Callable[[], Opened], vault: Vault, disk: Path, clock: Clock
) -> None:
    opened = unlock()
    add_pupil(opened, 1)
    opened.close()
    there = moved(vault, disk, clock)
    with unwritable(disk):
        assert [user.name for user in there.users()] == [ANJA.name]
        with pytest.raises(StoreReadOnlyError, match="folder"):
            there.unlock(ANJA.id, PHRASE)
        with pytest.raises(StoreReadOnlyError, match="folder"):
            there.change_password(ANJA.id, PHRASE, "iets anders")
        with pytest.raises(StoreReadOnlyError, match="folder"):
            there.restore(there.backups()[0], ANJA.id, PHRASE)
        with pytest.raises(StoreReadOnlyError, match="folder"):
            Vault(disk / "Nieuw.luwte", clock, CHEAP).create(ANJA, PHRASE)
        looking = there.unlock(ANJA.id, PHRASE, LOOK)
        assert pupils_in(looking) == {"p1"}
        with pytest.raises(StoreReadOnlyError, match="window"):
            add_pupil(looking, 2)
        looking.close()
    there.unlock(ANJA.id, PHRASE).close()


def test_last_changes_that_were_not_taken_in_are_not_kept_from_who_looks(
    opened: Opened, vault: Vault, disk: Path, clock: Clock
) -> None:
    add_pupil(opened, 1)
    there = moved(vault, disk, clock)  # while it is open, as a crash leaves it
    (there.folder / "store.db-shm").unlink()
    with unwritable(disk), pytest.raises(StoreReadOnlyError, match="unfinished"):
        there.unlock(ANJA.id, PHRASE, LOOK)
    (there.folder / "lock").unlink()
    found = there.unlock(ANJA.id, PHRASE)
    assert pupils_in(found) == {"p1"}
    found.close()
