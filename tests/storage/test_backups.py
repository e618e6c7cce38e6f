import errno
import shutil
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.change import LogQuery
from models.errors import (
    DiskFullError,
    PermissionDeniedError,
    StoreDamagedError,
    StoreLockedError,
    StoreMissingError,
    StoreReadOnlyError,
    StoreTooNewError,
    WrongPasswordError,
)
from models.ids import UserId
from models.user import Role
from storage import backup
from storage.backup import KEPT, Backup, Kind
from storage.driver import Connection, connect, copy, problems
from storage.files import copy_file, disk_failures
from storage.migrate import migrate
from storage.users import Users
from storage.vault import Opened, Vault
from tests.storage.conftest import ANJA, BRAM, Clock, Made, add_pupil, pupils_in
from tests.stores import NOW, PHRASE

Unlock = Callable[[], Opened]
TODAY = NOW.astimezone().date()


def files(vault: Vault) -> list[str]:
    return sorted(path.name for path in (vault.folder / "backups").iterdir())


def work_a_day(unlock: Unlock, number: int) -> None:
    opened = unlock()
    add_pupil(opened, number)
    assert opened.close() == ()


def pupils_of(file: Path, key: bytes) -> int:
    connection = connect(file, key, read_only=True)
    ((found,),) = connection.execute("SELECT count(*) FROM pupil").fetchall()
    assert problems(connection) == 0
    connection.close()
    return int(found)


def test_closing_makes_the_backup_of_the_day(unlock: Unlock, vault: Vault) -> None:
    opened = unlock()
    key = opened.store.key
    add_pupil(opened, 1)
    opened.close()
    assert files(vault) == ["keys.json", f"store-{TODAY}.db"]
    (made,) = vault.backups()
    assert made == Backup(file=made.file, on=TODAY, size=made.file.stat().st_size, kind=Kind.DAILY)
    assert pupils_of(made.file, key) == 1
    assert b"Verzonnen" not in made.file.read_bytes()


def test_a_day_has_one_backup_with_its_last_state(unlock: Unlock, vault: Vault) -> None:
    for number in range(3):
        work_a_day(unlock, number)
    (made,) = vault.backups()
    assert pupils_of(made.file, vault._key(ANJA.id, PHRASE)) == 3


def test_who_only_looked_makes_no_new_backup(unlock: Unlock, vault: Vault) -> None:
    work_a_day(unlock, 1)
    (made,) = vault.backups()
    before = made.file.stat().st_mtime_ns
    opened = unlock()
    assert pupils_in(opened) == {"p1"}
    opened.close()
    assert made.file.stat().st_mtime_ns == before


def rotated(folder: Path, days: Iterable[date]) -> set[date]:
    """Make a backup on each of these days, and return the days of which there is one in the end."""
    for day in days:
        file = backup.daily(folder, day)
        file.write_bytes(b"x")
        backup._rotate(folder, Backup(file=file, on=day, size=1))
    return {found.on for found in backup.backups(folder)}


def days_from(start: date, number: int) -> list[date]:
    return [start + timedelta(days=day) for day in range(number)]


def test_days_follow_each_other(unlock: Unlock, vault: Vault, clock: Clock) -> None:
    for _ in range(3):
        work_a_day(unlock, 1)
        clock.forward(days=1)
    assert [made.on for made in vault.backups()] == days_from(TODAY, 3)[::-1]


@given(days=st.lists(st.dates(date(2020, 1, 1), date(2030, 1, 1)), min_size=1, max_size=40))
@settings(max_examples=40, deadline=None)
def test_never_more_than_fourteen_and_always_the_last(
    days: list[date], tmp_path_factory: pytest.TempPathFactory
) -> None:
    found = rotated(tmp_path_factory.mktemp("rotated"), days)
    assert days[-1] in found
    assert found == set(days) if len(set(days)) <= KEPT else len(found) == KEPT


def test_the_last_fourteen_days_are_kept(tmp_path: Path) -> None:
    assert rotated(tmp_path, days_from(TODAY, 20)) == set(days_from(TODAY, 20)[6:])


def test_a_clock_that_is_set_back_costs_no_newer_backup(tmp_path: Path) -> None:
    before, back = days_from(TODAY, KEPT), days_from(date(2020, 1, 1), 3)
    assert rotated(tmp_path, [*before, *back]) == {*before[3:], *back}


def test_backups_of_a_clock_that_ran_ahead_go_first(tmp_path: Path) -> None:
    ahead, normal = days_from(date(2090, 1, 1), KEPT), days_from(TODAY, KEPT)
    assert rotated(tmp_path, [*ahead, *normal[:5]]) == {*ahead[5:], *normal[:5]}
    assert rotated(tmp_path, normal[5:]) == set(normal)


def test_other_copies_are_not_rotated_away(tmp_path: Path) -> None:
    for name in ("aside-2020-03-11-120000.db", "before-version-3-2020-03-09-120000.db"):
        (tmp_path / name).write_bytes(b"x")
    rotated(tmp_path, days_from(TODAY, 20))
    assert len(backup.backups(tmp_path)) == KEPT + 2


def test_what_is_no_backup_is_passed_over(tmp_path: Path) -> None:
    for name in ("store-2026-13-01.db", "store-2026-03-10.db.new", "other.db", "store-2026-03-10-120000.dbx"):
        (tmp_path / name).write_bytes(b"x")
    for name in ("store-2026-03-10.db", "aside-2026-03-11-120000.db", "before-version-3-2026-03-09-120000.db"):
        (tmp_path / name).write_bytes(b"xyz")
    found = backup.backups(tmp_path)
    assert [(one.kind, one.on.day, one.size) for one in found] == [
        (Kind.ASIDE, 11, 3),
        (Kind.DAILY, 10, 3),
        (Kind.BEFORE_VERSION, 9, 3),
    ]
    assert backup.backups(tmp_path / "none") == []


def test_a_backup_that_cannot_be_made_does_not_keep_the_store_open(unlock: Unlock, vault: Vault) -> None:
    opened = unlock()
    shutil.rmtree(vault.folder / "backups")
    (vault.folder / "backups").write_text("in the way")
    assert opened.close() == ("backup_failed",)
    assert opened.close() == ()
    (vault.folder / "backups").unlink()
    assert unlock().close() == ()
    assert len(vault.backups()) == 1


def test_a_copy_that_does_not_pass_its_check_never_counts(
    unlock: Unlock, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    work_a_day(unlock, 1)
    (made,) = vault.backups()
    before = made.file.read_bytes()
    opened = unlock()
    add_pupil(opened, 2)

    def spoil(source: Connection, target: Path) -> None:
        copy(source, target)
        content = bytearray(target.read_bytes())
        content[4096 * 3 + 5] ^= 1
        target.write_bytes(content)

    monkeypatch.setattr("storage.backup.copy", spoil)
    assert opened.close() == ("backup_failed",)
    assert made.file.read_bytes() == before
    assert files(vault) == ["keys.json", made.file.name]


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


def test_a_copy_of_a_file_is_whole_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"x" * 3_000_000)
    copy_file(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == b"x" * 3_000_000

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "full", handle)

    monkeypatch.setattr("os.fsync", full)
    (tmp_path / "a").write_bytes(b"y")
    with pytest.raises(DiskFullError):
        copy_file(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == b"x" * 3_000_000
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, DiskFullError),
        (errno.EFBIG, DiskFullError),
        (errno.EROFS, StoreReadOnlyError),
        (errno.EACCES, StoreReadOnlyError),
        (errno.ENOENT, StoreMissingError),
        (errno.EIO, StoreMissingError),
        (errno.ENODEV, StoreMissingError),
        (errno.EMFILE, OSError),
    ],
)
def test_what_the_system_says_of_a_disk_is_known(number: int, kind: type[Exception]) -> None:
    with pytest.raises(kind) as caught, disk_failures():
        raise OSError(number, "a sentence with /a/path")
    assert "/a/path" not in f"{caught.value!r}" or kind is OSError


def test_a_day_is_named_in_a_file_name() -> None:
    assert backup.daily(Path(), date(2026, 3, 10)) == Path("store-2026-03-10.db")
