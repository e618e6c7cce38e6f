import errno
import shutil
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import DiskFullError, StoreMissingError, StoreReadOnlyError
from storage import backup
from storage.backup import KEPT, Backup, Kind
from storage.driver import Connection, copy
from storage.files import copy_file, disk_failures
from storage.vault import Vault
from tests.storage.backup_world import Unlock, files, pupils_of, work_a_day
from tests.storage.conftest import ANJA, Clock, add_pupil, pupils_in
from tests.stores import NOW, PHRASE

TODAY = NOW.astimezone().date()


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
