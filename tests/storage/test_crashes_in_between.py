"""Whatever is done to the files of a store, a crash in between leaves what was or what will be, and can be done again.

Each deed is killed just before its first change of a file, just before its second, and so on until it is done. What
happens within the database is SQLite's, and killed elsewhere.
"""

import multiprocessing
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from models.destruction import DestructionState
from models.errors import WrongPasswordError
from models.ids import DestructionId, PupilId
from models.spans import Span
from models.usecases.retention import RetentionUseCases
from storage.driver import connect
from storage.migrate import migrate
from storage.users import Users
from storage.vault import Vault
from tests.canary.pages import decrypted
from tests.storage.conftest import ANJA, BRAM, add_pupil, pupils_in
from tests.storage.deeds import OTHER, add_user, change_password, create, do_until, opened_in, remove_user, vault_in
from tests.stores import PHRASE, session_of

MOST = 60
Start = Callable[[str, Path, int], BaseProcess]


@pytest.fixture(scope="module")
def start() -> Start:
    """Begin a deed in a process of its own: a copy of a clean one that has loaded what it needs, where that exists."""
    if sys.platform == "win32":
        spawned = multiprocessing.get_context("spawn")
        return lambda deed, folder, at: spawned.Process(target=do_until, args=(deed, folder, at))
    forked = multiprocessing.get_context("forkserver")
    forked.set_forkserver_preload(["__main__", "tests.storage.deeds"])
    return lambda deed, folder, at: forked.Process(target=do_until, args=(deed, folder, at))


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with two users, three pupils and a backup from when there were two."""
    folder = tmp_path_factory.mktemp("base") / "Base.luwte"
    create(folder)
    opened = opened_in(folder)
    with opened.store.write(ANJA.id) as work:
        work.users.save(BRAM)
    vault_in(folder).add_slot(opened, BRAM, OTHER)
    add_pupil(opened, 1)
    add_pupil(opened, 2)
    opened.close()
    opened = opened_in(folder)
    add_pupil(opened, 3)
    opened.abandon()
    return folder


def crashes(start: Start, deed: str, base: Path | None, tmp_path: Path) -> Iterator[tuple[Path, bool]]:
    """Yield the folder after each crash, and in the end after the deed was done, with whether it was."""
    for at in range(1, MOST):
        folder = tmp_path / str(at) / "Store.luwte"
        folder.parent.mkdir()
        if base:
            shutil.copytree(base, folder)
        process = start(deed, folder, at)
        process.start()
        process.join(30)
        assert process.exitcode is not None
        yield folder, process.exitcode == 0
        if process.exitcode == 0:
            assert at > 1, "nothing was changed at all"
            return
    pytest.fail("it never ended")


def pupils_after(folder: Path, password: str = PHRASE) -> set[str]:
    opened = vault_in(folder).unlock(ANJA.id, password)
    found = pupils_in(opened)
    with opened.store.read() as work:
        assert work.log.verify().ok
    opened.abandon()
    return found


def opens(vault: Vault, password: str) -> bool:
    try:
        vault.check_password(ANJA.id, password)
    except WrongPasswordError:
        return False
    return True


def test_making_a_store(start: Start, tmp_path: Path) -> None:
    for folder, done in crashes(start, "create", None, tmp_path):
        vault = vault_in(folder)
        if not vault.exists:
            assert not done
            assert not folder.exists()
            create(folder)
        assert pupils_after(folder) == set()
        shutil.rmtree(folder)
        create(folder)
        assert not folder.with_name(f"{folder.name}.new").exists()


def test_a_day_with_its_backup(start: Start, base: Path, tmp_path: Path) -> None:
    for folder, done in crashes(start, "open_and_close", base, tmp_path):
        found = pupils_after(folder)
        assert found - {"p500"} == {"p1", "p2", "p3"}
        assert not done or "p500" in found
        opened = opened_in(folder)
        assert opened.close() == ()
        assert [made.file.name for made in vault_in(folder).backups()] == ["store-2026-03-10.db"]
        assert not list(folder.rglob("*.new"))


def test_changing_a_password(start: Start, base: Path, tmp_path: Path) -> None:
    for folder, done in crashes(start, "change_password", base, tmp_path):
        vault = vault_in(folder)
        assert opens(vault, OTHER) != opens(vault, PHRASE)
        assert opens(vault, OTHER) or not done
        if opens(vault, PHRASE):
            change_password(folder)
        assert opens(vault, OTHER)
        assert pupils_after(folder, OTHER) == {"p1", "p2", "p3"}


def test_adding_a_user(start: Start, base: Path, tmp_path: Path) -> None:
    for folder, done in crashes(start, "add_user", base, tmp_path):
        accounts = users_in(folder)
        with_password = {user.id for user in vault_in(folder).users()}
        assert with_password <= accounts.keys()
        assert not done or len(with_password) == 3
        add_user(folder)


def users_in(folder: Path) -> dict[str, bool]:
    opened = opened_in(folder)
    with opened.store.read() as work:
        found = {user.id: user.active for user in work.users.all()}
    opened.abandon()
    return {str(user): active for user, active in found.items()}


def test_letting_a_user_go(start: Start, base: Path, tmp_path: Path) -> None:
    for folder, done in crashes(start, "remove_user", base, tmp_path):
        active = users_in(folder)[BRAM.id]  # opening puts the key file in order
        assert not (done and active)
        assert ([user.id for user in vault_in(folder).users()] == [ANJA.id]) != active
        remove_user(folder)
        assert [user.id for user in vault_in(folder).users()] == [ANJA.id]


def test_renaming_a_user(start: Start, base: Path, tmp_path: Path) -> None:
    for folder, done in crashes(start, "rename_user", base, tmp_path):
        opened = opened_in(folder)
        with opened.store.read() as work:
            name = work.users.get(BRAM.id).name
        opened.abandon()
        assert name == "Bram Bakker" or not done
        assert {user.name for user in vault_in(folder).users()} == {ANJA.name, name}


def test_putting_a_backup_back(start: Start, base: Path, tmp_path: Path) -> None:
    now_there, then_there = {"p1", "p2", "p3"}, {"p1", "p2"}
    for folder, done in crashes(start, "restore", base, tmp_path):
        found = pupils_after(folder)
        assert found in (now_there, then_there)
        assert found == then_there or not done
        if found == then_there:
            (aside,) = (made for made in vault_in(folder).backups() if made.file.name.startswith("aside"))
            vault_in(folder).restore(aside, ANJA.id, PHRASE)
            assert pupils_after(folder) == now_there


def test_bringing_an_old_store_up_to_date(start: Start, base: Path, tmp_path: Path) -> None:
    key = vault_in(base)._key(ANJA.id, PHRASE)
    old = tmp_path / "old" / "Old.luwte"
    shutil.copytree(base, old)
    (old / "store.db").unlink()
    connection = connect(old / "store.db", key, create=True)
    migrate(connection, until=1)
    Users(connection).save(ANJA)
    Users(connection).save(BRAM)
    connection.close()
    for folder, _ in crashes(start, "open_and_close", old, tmp_path):
        assert pupils_after(folder) <= {"p500"}
        assert set(users_in(folder)) == {ANJA.id, BRAM.id}


@pytest.fixture(scope="module")
def approved(base: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same store, in which somebody left long ago and it was approved that he goes."""
    folder = tmp_path_factory.mktemp("approved") / "Base.luwte"
    shutil.copytree(base, folder)
    opened = opened_in(folder)
    use_cases = RetentionUseCases(session_of(opened, ANJA))
    with opened.store.write(ANJA.id) as work:
        work.pupils.save(replace(work.pupils.get(PupilId("p1")), enrolment=Span(end=date(2015, 7, 31))))
    use_cases.approve(DestructionId(use_cases.propose([PupilId("p1")]).record))
    opened.close()
    return folder


def test_what_is_destroyed_is_gone_from_every_copy_or_still_there_whole(
    start: Start, approved: Path, tmp_path: Path
) -> None:
    states = set()
    for folder, done in crashes(start, "destroy", approved, tmp_path):
        assert vault_in(folder).backups(), "there is no moment without a backup"
        opened = opened_in(folder)
        with opened.store.read() as work:
            (found,) = work.retention.destructions()
            there = {pupil.id for pupil in work.pupils.all()}
            assert work.log.verify().ok
        states.add(found.state)
        assert (PupilId("p1") in there) == (found.state is DestructionState.APPROVED)
        assert {"p2", "p3"} <= there
        copies = [decrypted(copy.file, opened.store.key) for copy in vault_in(folder).backups()]
        if found.state is DestructionState.FINISHED:
            assert not [copy for copy in copies if b"Kind1" in copy]
            assert b"Kind1" not in decrypted(opened.store.database, opened.store.key)
        opened.abandon()
        assert found.state is DestructionState.FINISHED or not done
    assert states == {DestructionState.APPROVED, DestructionState.FINISHED}
