"""A folder that goes away, may not be written in, or is open elsewhere; a clock that was set back."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from models.errors import StoreLockedError, StoreMissingError, StoreReadOnlyError
from storage.vault import Opened, Vault, Warned, Way
from tests.faults.small_disks import unwritable
from tests.faults.victims import COST, COUNTED, PHRASE, USER, count, fill, new_store, now, told

ROOT = Path(__file__).resolve().parents[2]
LOOK = Way(read_only=True)


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return new_store(tmp_path / "Zorgteam.luwte")[0]


@contextmanager
def writing(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Let another process write to a store, until it is killed."""
    command = [sys.executable, "-m", "tests.faults.killed_writer", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        yield writer
        writer.kill()
        writer.stdout.read()


def counted(opened: Opened) -> int:
    with opened.store.read() as work:
        return int(work.settings.get(COUNTED, "0"))


def test_a_folder_that_goes_away_loses_nothing_that_was_committed(vault: Vault) -> None:
    opened = vault.unlock(USER.id, PHRASE)
    fill(opened)
    away = vault.folder.with_name("Weg.luwte")
    vault.folder.rename(away)
    for deed in DEEDS:
        with told(StoreMissingError, "vanished"):
            deed(opened)
    away.rename(vault.folder)
    fill(opened, 100, 1)
    assert count(opened) == 41
    opened.close()


DEEDS: list[Callable[[Opened], object]] = [lambda opened: fill(opened, 100, 1), count]


def test_a_folder_that_stays_away_lets_the_window_close(vault: Vault) -> None:
    opened = vault.unlock(USER.id, PHRASE)
    fill(opened)
    away = vault.folder.with_name("Weg.luwte")
    vault.folder.rename(away)
    assert opened.close() == (Warned.BACKUP_FAILED,)
    assert not vault.folder.exists()
    with told(StoreMissingError, "store"):
        vault.unlock(USER.id, PHRASE)
    again = Vault(away, now, COST).unlock(USER.id, PHRASE)
    assert count(again) == 40
    again.close()


def test_a_folder_that_was_deleted_is_told_and_lets_the_window_close(vault: Vault) -> None:
    opened = vault.unlock(USER.id, PHRASE)
    shutil.rmtree(vault.folder)
    with told(StoreMissingError, "vanished"):
        fill(opened)
    assert opened.close() == (Warned.BACKUP_FAILED,)


def test_a_folder_that_may_not_be_written_in_can_be_looked_at(vault: Vault, tmp_path: Path) -> None:
    opened = vault.unlock(USER.id, PHRASE)
    fill(opened)
    opened.close()
    with unwritable(vault.folder, tmp_path / "shown") as shown:
        there = Vault(shown, now, COST)
        with told(StoreReadOnlyError, "folder"):
            there.unlock(USER.id, PHRASE)
        with told(StoreReadOnlyError, "folder"):
            there.change_password(USER.id, PHRASE, "een heel ander")
        looking = there.unlock(USER.id, PHRASE, LOOK)
        assert count(looking) == 40
        with told(StoreReadOnlyError, "window"):
            fill(looking, 100, 1)
        assert looking.close() == ()


def test_what_was_left_in_the_log_beside_it_can_only_be_taken_in_by_writing(vault: Vault, tmp_path: Path) -> None:
    opened = vault.unlock(USER.id, PHRASE)
    fill(opened)
    kept = Path(shutil.copytree(vault.folder, tmp_path / "Kopie.luwte"))
    opened.close()
    (kept / "store.db-shm").unlink()
    with unwritable(kept, tmp_path / "shown") as shown, told(StoreReadOnlyError, "unfinished"):
        Vault(shown, now, COST).unlock(USER.id, PHRASE, LOOK)


def test_a_second_window_is_refused_and_may_look_at_every_moment_that_was(vault: Vault) -> None:
    with writing(vault.folder):
        with told(StoreLockedError, "this_machine"):
            vault.unlock(USER.id, PHRASE)
        looking = vault.unlock(USER.id, PHRASE, LOOK)
        first = counted(looking)
        while counted(looking) <= first:
            pass
        looking.close()
        with told(StoreLockedError, "this_machine"):
            vault.unlock(USER.id, PHRASE)
    opened = vault.unlock(USER.id, PHRASE)
    assert Warned.CHECKED in opened.warnings
    assert counted(opened) > first
    opened.close()


def test_the_lock_of_another_machine_is_believed_until_a_person_decides(vault: Vault) -> None:
    (vault.folder / "lock").write_text('{"host": "LAPTOP-7", "process": 4}', encoding="utf-8")
    with told(StoreLockedError, "other_machine"):
        vault.unlock(USER.id, PHRASE)
    vault.unlock(USER.id, PHRASE, LOOK).close()
    opened = vault.unlock(USER.id, PHRASE, Way(take_over=True))
    assert Warned.CHECKED in opened.warnings
    opened.close()
    vault.unlock(USER.id, PHRASE).close()


def test_a_clock_that_was_set_back_is_told(vault: Vault) -> None:
    later = Vault(vault.folder, lambda: now() + timedelta(days=400), COST)
    later.unlock(USER.id, PHRASE).close()
    opened = vault.unlock(USER.id, PHRASE)
    assert opened.warnings == (Warned.CLOCK_SET_BACK,)
    fill(opened)
    assert count(opened) == 40
    assert opened.close() == ()
    assert {backup.on.year for backup in vault.backups()} == {2026, 2027}
