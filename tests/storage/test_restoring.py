import errno
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from models.change import LogQuery
from models.errors import (
    PermissionDeniedError,
    StoreDamagedError,
    StoreLockedError,
    StoreMissingError,
    StoreTooNewError,
    WrongPasswordError,
)
from models.ids import UserId
from models.user import Role
from storage.backup import Backup, Kind
from storage.driver import connect
from storage.migrate import migrate
from storage.users import Users
from storage.vault import Vault
from tests.storage.backup_world import Unlock, pupils_of, work_a_day
from tests.storage.conftest import ANJA, BRAM, Clock, Made, add_pupil, pupils_in
from tests.stores import PHRASE


def two_days(unlock: Unlock, vault: Vault, clock: Clock) -> Backup:
    work_a_day(unlock, 1)
    clock.forward(days=1)
    work_a_day(unlock, 2)
    return vault.backups()[-1]


def test_a_backup_is_put_back_and_nothing_is_lost(unlock: Unlock, vault: Vault, clock: Clock) -> None:
    chosen = two_days(unlock, vault, clock)
    aside = vault.restore(chosen, ANJA.id, PHRASE)
    opened = unlock()
    assert pupils_in(opened) == {"p1"}
    assert opened.warnings == ()
    with opened.store.read() as work:
        assert work.log.page(LogQuery()).entries[1].entry.action == "store.restored"
        assert work.log.verify().ok
    assert pupils_of(aside, opened.store.key) == 2
    assert pupils_of(chosen.file, opened.store.key) == 1
    opened.close()
    kept = next(found for found in vault.backups() if found.kind is Kind.ASIDE)
    assert kept.file == aside
    vault.restore(kept, ANJA.id, PHRASE)
    again = unlock()
    assert pupils_in(again) == {"p1", "p2"}


def test_what_was_not_yet_in_the_file_is_kept_as_well(unlock: Unlock, vault: Vault, clock: Clock) -> None:
    chosen = two_days(unlock, vault, clock)
    opened = unlock()
    add_pupil(opened, 3)
    killed = vault.folder.with_name("Killed.luwte")
    shutil.copytree(vault.folder, killed)  # as a crash would leave it, with the log beside the file
    key = opened.store.key
    opened.abandon()
    (killed / "lock").unlink()
    vault = Vault(killed, clock, vault._cost)
    aside = vault.restore(replace(chosen, file=killed / "backups" / chosen.file.name), ANJA.id, PHRASE)
    assert pupils_of(aside, key) == 3


def test_two_restores_in_one_second_keep_both(unlock: Unlock, vault: Vault, clock: Clock) -> None:
    chosen = two_days(unlock, vault, clock)
    first, second = (vault.restore(chosen, ANJA.id, PHRASE) for _ in range(2))
    assert first != second
    assert sum(found.kind is Kind.ASIDE for found in vault.backups()) == 2


def test_a_damaged_store_gives_way_to_its_backup(unlock: Unlock, vault: Vault, clock: Clock) -> None:
    chosen = two_days(unlock, vault, clock)
    database = vault.folder / "store.db"
    for spoilt in (b"", b"x" * 5000, None):
        if spoilt is None:
            database.unlink()
        else:
            database.write_bytes(spoilt)
        aside = vault.restore(chosen, ANJA.id, PHRASE)
        assert not aside.exists() or aside.read_bytes() == spoilt
        opened = unlock()
        assert pupils_in(opened) == {"p1"}
        opened.abandon()


def test_users_that_cannot_be_read_are_those_of_the_backup(unlock: Unlock, vault: Vault, clock: Clock) -> None:
    chosen = two_days(unlock, vault, clock)
    database = vault.folder / "store.db"
    connection = connect(database, vault._key(ANJA.id, PHRASE))
    ((page,),) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'user'").fetchall()
    connection.close()
    spoilt = bytearray(database.read_bytes())
    spoilt[(page - 1) * 4096 + 50] ^= 1
    database.write_bytes(spoilt)
    vault.restore(chosen, ANJA.id, PHRASE)
    assert unlock().user == ANJA


def test_a_log_beside_an_emptied_store_is_kept_and_not_taken_in(unlock: Unlock, vault: Vault, clock: Clock) -> None:
    chosen = two_days(unlock, vault, clock)
    (vault.folder / "store.db").write_bytes(b"")
    (vault.folder / "store.db-wal").write_bytes(b"what was left of the log")
    aside = vault.restore(chosen, ANJA.id, PHRASE)
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == b"what was left of the log"
    assert pupils_in(unlock()) == {"p1"}


def test_wherever_the_store_is_damaged_its_backup_can_be_put_back(unlock: Unlock, vault: Vault, clock: Clock) -> None:
    chosen = two_days(unlock, vault, clock)
    database = vault.folder / "store.db"
    whole = database.read_bytes()
    for place in range(100, len(whole), 12 * 4096):
        database.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        (vault.folder / "store.db-wal").write_bytes(b"what was left of the log")
        vault.restore(chosen, ANJA.id, PHRASE)
        opened = unlock()
        assert pupils_in(opened) == {"p1"}
        opened.abandon()


def test_a_damaged_backup_is_refused_and_changes_nothing(unlock: Unlock, vault: Vault, clock: Clock) -> None:
    chosen = two_days(unlock, vault, clock)
    before = (vault.folder / "store.db").read_bytes()
    whole = chosen.file.read_bytes()
    for spoilt in (b"", whole[:-4096], whole[:9000] + b"x" + whole[9001:], b"x" + whole[1:]):
        chosen.file.write_bytes(spoilt)
        with pytest.raises(StoreDamagedError, match="backup"):
            vault.restore(chosen, ANJA.id, PHRASE)
    chosen.file.unlink()
    with pytest.raises(StoreMissingError, match="backup"):
        vault.restore(chosen, ANJA.id, PHRASE)
    assert (vault.folder / "store.db").read_bytes() == before
    assert sorted(path.name for path in vault.folder.iterdir()) == ["backups", "keys.json", "lock", "store.db"]


def test_a_backup_of_a_newer_app_is_refused(unlock: Unlock, vault: Vault, clock: Clock) -> None:
    chosen = two_days(unlock, vault, clock)
    connection = connect(chosen.file, vault._key(ANJA.id, PHRASE))
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(StoreTooNewError):
        vault.restore(chosen, ANJA.id, PHRASE)
    assert not (vault.folder / "store.db.restored").exists()
    assert pupils_in(unlock()) == {"p1", "p2"}


def test_a_backup_of_an_older_version_is_brought_up_to_date(unlock: Unlock, vault: Vault) -> None:
    key = vault._key(ANJA.id, PHRASE)
    old = vault.folder / "backups" / "before-version-2-2026-01-01-120000.db"
    connection = connect(old, key, create=True)
    migrate(connection, until=1)
    Users(connection).save(ANJA)
    connection.close()
    (chosen,) = vault.backups()
    vault.restore(chosen, ANJA.id, PHRASE)
    assert pupils_in(unlock()) == set()


def test_a_disk_without_second_names_gets_a_copy(
    unlock: Unlock, vault: Vault, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = two_days(unlock, vault, clock)

    def refuse(source: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "no links here", source, None, target)

    monkeypatch.setattr("os.link", refuse)
    aside = vault.restore(chosen, ANJA.id, PHRASE)
    assert pupils_of(aside, vault._key(ANJA.id, PHRASE)) == 2


def test_a_store_that_is_open_is_not_restored(unlock: Unlock, vault: Vault, clock: Clock) -> None:
    chosen = two_days(unlock, vault, clock)
    unlock()
    with pytest.raises(StoreLockedError):
        vault.restore(chosen, ANJA.id, PHRASE)
    with pytest.raises(WrongPasswordError):
        vault.restore(chosen, ANJA.id, "iets anders")


def test_who_left_does_not_come_back_with_a_backup(unlock: Unlock, vault: Vault, clock: Clock) -> None:
    opened = unlock()
    with opened.store.write(ANJA.id) as work:
        work.users.save(BRAM)
    vault.add_slot(opened, BRAM, "van bram")
    opened.close()
    chosen = vault.backups()[0]
    clock.forward(days=1)
    opened = unlock()
    newcomer = replace(BRAM, id=UserId("u3"), name="Chris", role=Role.COORDINATOR)
    with opened.store.write(ANJA.id) as work:
        work.users.save(replace(BRAM, active=False))
        work.users.save(newcomer)
    vault.add_slot(opened, newcomer, "van chris")
    opened.close()
    vault.restore(chosen, newcomer.id, "van chris")
    with pytest.raises(WrongPasswordError, match="no_slot"):
        vault.unlock(BRAM.id, "van bram")
    vault.unlock(newcomer.id, "van chris").close()


def test_who_may_not_manage_may_not_restore(unlock: Unlock, vault: Vault, clock: Clock) -> None:
    chosen = two_days(unlock, vault, clock)
    opened = unlock()
    with opened.store.write(ANJA.id) as work:
        work.users.save(BRAM)
    vault.add_slot(opened, BRAM, "van bram")
    opened.close()
    with pytest.raises(PermissionDeniedError):
        vault.restore(chosen, BRAM.id, "van bram")


def test_the_recovery_code_puts_a_backup_back(made: Made, unlock: Unlock, vault: Vault, clock: Clock) -> None:
    chosen = two_days(unlock, vault, clock)
    (vault.folder / "store.db").write_bytes(b"x" * 5000)
    for file in vault.folder.rglob("keys.json"):
        file.unlink()
    vault.restore_with_recovery(chosen, "-".join(made.code))
    opened = vault.unlock_with_recovery("-".join(made.code), None, PHRASE)
    assert pupils_in(opened) == {"p1"}
    opened.close()
