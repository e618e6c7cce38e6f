"""A disk that is full costs the change that did not fit, and nothing else."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from models.errors import DiskFullError
from storage.driver import connect
from storage.keyslots import KEY_BYTES
from storage.migrate import migrate
from storage.store import OpenStore
from storage.vault import Opened, Vault, Warned, Way
from tests.faults.small_disks import full, no_file_larger_than, small_disk
from tests.faults.victims import COST, PHRASE, USER, count, fill, new_store, now, told

NEXT = "een ander wachtwoord"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", 6) as found:
        yield found


@pytest.fixture
def vault(disk: Path) -> Vault:
    return new_store(disk / "Zorgteam.luwte")[0]


def names_in(folder: Path) -> set[str]:
    return {file.name for file in folder.rglob("*")}


def test_a_change_that_does_not_fit_is_taken_back_and_fits_once_there_is_room(disk: Path, vault: Vault) -> None:
    opened = vault.unlock(USER.id, PHRASE)
    fill(opened, 0, 5)
    with full(disk):
        for _ in range(2):
            with told(DiskFullError, "database"):
                fill(opened, 5, 300)
            assert count(opened) == 5
    fill(opened, 5, 20)
    assert count(opened) == 25
    opened.close()
    again = vault.unlock(USER.id, PHRASE)
    assert (count(again), again.warnings) == (25, ())
    again.close()


def test_a_backup_that_does_not_fit_is_told_and_leaves_nothing_half(disk: Path, vault: Vault) -> None:
    opened = vault.unlock(USER.id, PHRASE)
    fill(opened, 0, 5)
    with full(disk):
        assert opened.close() == (Warned.BACKUP_FAILED,)
        assert vault.backups() == []
        assert not {name for name in names_in(vault.folder) if "new" in name or "journal" in name}
    again = vault.unlock(USER.id, PHRASE)
    assert count(again) == 5
    assert again.close() == ()
    assert len(vault.backups()) == 1


def test_a_password_that_cannot_be_written_is_the_old_one(disk: Path, vault: Vault) -> None:
    before = (vault.folder / "keys.json").read_bytes()
    with full(disk), told(DiskFullError, "database"):
        vault.change_password(USER.id, PHRASE, NEXT)
    assert (vault.folder / "keys.json").read_bytes() == before
    assert not {name for name in names_in(vault.folder) if name.endswith(".new")}
    vault.check_password(USER.id, PHRASE)
    vault.change_password(USER.id, PHRASE, NEXT)
    vault.unlock(USER.id, NEXT).close()


def test_a_full_disk_can_be_looked_at(disk: Path, vault: Vault) -> None:
    opened = vault.unlock(USER.id, PHRASE)
    fill(opened, 0, 5)
    opened.close()
    with full(disk):
        with told(DiskFullError, "database"):
            vault.unlock(USER.id, PHRASE)
        looking = vault.unlock(USER.id, PHRASE, Way(read_only=True))
        assert count(looking) == 5
        looking.close()
    again = vault.unlock(USER.id, PHRASE)
    assert (count(again), again.warnings) == (5, ())
    again.close()


def test_a_store_that_does_not_fit_is_not_made(disk: Path) -> None:
    with full(disk), told(DiskFullError, "database"):
        new_store(disk / "Zorgteam.luwte")
    assert names_in(disk) == set()


def test_a_quota_is_a_full_disk(tmp_path: Path) -> None:
    vault, _ = new_store(tmp_path / "Zorgteam.luwte")
    with ExitStack() as then:
        opened = vault.unlock(USER.id, PHRASE)
        then.callback(opened.close)
        fill(opened, 0, 5)
        with no_file_larger_than(200_000), told(DiskFullError, "refused"):
            fill(opened, 5, 300)
        assert count(opened) == 5
        fill(opened, 5, 20)
        assert count(opened) == 25


def test_a_quota_on_the_key_file_leaves_the_old_password(tmp_path: Path) -> None:
    vault, _ = new_store(tmp_path / "Zorgteam.luwte")
    with no_file_larger_than(16), told(DiskFullError, "database"):
        vault.change_password(USER.id, PHRASE, NEXT)
    Vault(vault.folder, now, COST).check_password(USER.id, PHRASE)


def test_a_quota_on_backups_leaves_the_last_one(tmp_path: Path) -> None:
    vault, _ = new_store(tmp_path / "Zorgteam.luwte")
    opened = vault.unlock(USER.id, PHRASE)
    with no_file_larger_than(100_000):
        assert opened.close() == (Warned.BACKUP_FAILED,)
    assert vault.backups() == []
    assert not {name for name in names_in(vault.folder) if "new" in name or "journal" in name}


def test_a_database_that_may_not_grow_takes_the_whole_change_back(tmp_path: Path) -> None:
    """The same where no disk can be mounted and no limit set: SQLite itself says that it is full."""
    file = tmp_path / "store.db"
    connection = connect(file, bytes(KEY_BYTES), create=True)
    migrate(connection)
    connection.close()
    store = OpenStore(file, bytes(KEY_BYTES), read_only=False)
    assert store._writer is not None
    ((pages,),) = store._writer.execute("PRAGMA page_count").fetchall()
    store._writer.execute(f"PRAGMA max_page_count = {pages + 5}")
    opened = Opened(store=store, user=USER, now=now)
    with told(DiskFullError, "database"):
        fill(opened, 0, 300)
    assert count(opened) == 0
    store._writer.execute("PRAGMA max_page_count = 100000")
    fill(opened, 0, 300)
    assert count(opened) == 300
    store.close()
