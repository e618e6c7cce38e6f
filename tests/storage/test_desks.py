import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from models.change import LogQuery
from models.errors import (
    ConflictError,
    NotFoundError,
    PermissionDeniedError,
    StoreReadOnlyError,
    ValidationError,
    WrongPasswordError,
)
from models.ids import UserId
from models.opening import NewStore
from models.recovery_sheet import RecoverySheet
from models.school import School
from models.usecases.session import Session
from models.user import Role
from storage.desks import BackupDesk, RecoveryDesk, Restorer, StoreMaker, StoreOpener, UserDesk, as_opened
from storage.recovery import decode
from storage.vault import SUFFIX, Opened, Vault, Way
from tests.faults.small_disks import unwritable
from tests.storage.conftest import ANJA, BRAM, Made, add_pupil, pupils_in
from tests.stores import CHEAP, PHRASE, TODAY, now, session_of

OTHER = "heel iets anders"


def pdf(sheet: RecoverySheet) -> bytes:
    return sheet.code.encode()


def cheap(folder: Path) -> Vault:
    return Vault(folder, now, CHEAP)


def sessions(opened: Opened) -> Session:
    return session_of(opened, opened.user)


def actions(opened: Opened) -> list[str]:
    with opened.store.read() as work:
        return [entry.entry.action for entry in work.log.page(LogQuery()).entries]


def wanted(folder: Path, *, school: str = "De Luwte", user: str = "Anja de Wit", password: str = PHRASE) -> NewStore:
    return NewStore(folder=folder, school=school, user=user, password=password)


@pytest.fixture
def maker() -> StoreMaker:
    return StoreMaker(sessions, pdf, cheap)


@pytest.fixture
def desk(opened: Opened, vault: Vault) -> UserDesk:
    return UserDesk(opened, vault, sessions(opened))


@pytest.fixture
def recovery_desk(opened: Opened, vault: Vault) -> RecoveryDesk:
    session = sessions(opened)
    with opened.store.write(ANJA.id) as work:
        work.school.save(School(name="De Luwte"))
    return RecoveryDesk(opened, vault, session, pdf)


def as_bram(desk: UserDesk, opened: Opened, vault: Vault, role: Role = Role.READER) -> Opened:
    """Let Bram in and open the store for him, in the place of Anja."""
    desk.add(BRAM.name, role, OTHER)
    opened.close()
    (bram,) = (entry for entry in vault.users() if entry.name == BRAM.name)
    return vault.unlock(bram.id, OTHER)


def test_a_store_is_made_whole_with_its_school_and_first_coordinator(maker: StoreMaker, tmp_path: Path) -> None:
    folder = tmp_path / "Zorgteam.luwte"
    made = maker.make(wanted(folder))
    opened = as_opened(made.opened)
    assert (opened.user.name, opened.user.role) == ("Anja de Wit", Role.COORDINATOR)
    assert maker.school(opened) == School(name="De Luwte")
    maker.save_school(opened, School(name="De Luwte", brin="99ZZ"))
    assert maker.school(opened).brin == "99ZZ"
    assert (made.sheet.store_name, made.sheet.school, made.sheet.made_on) == ("Zorgteam", "De Luwte", TODAY)
    assert decode(made.sheet.code) == opened.store.key
    assert maker.recovery_pdf(made.sheet) == made.sheet.code.encode()
    opened.close()
    with pytest.raises(ConflictError):
        maker.make(wanted(folder))


@pytest.mark.parametrize("missing", [{"school": " "}, {"user": ""}, {"password": ""}])
def test_a_store_without_a_name_or_password_is_not_made(
    maker: StoreMaker, tmp_path: Path, missing: dict[str, str]
) -> None:
    with pytest.raises(ValidationError):
        maker.make(wanted(tmp_path / "Zorgteam.luwte", **missing))
    assert list(tmp_path.iterdir()) == []


def test_a_store_whose_school_cannot_be_saved_is_closed_again(tmp_path: Path) -> None:
    def broken(opened: Opened) -> Session:
        return replace(sessions(opened), user=replace(opened.user, role=Role.READER))

    with pytest.raises(PermissionDeniedError):
        StoreMaker(broken, pdf, cheap).make(wanted(tmp_path / "Zorgteam.luwte"))
    vault = cheap(tmp_path / "Zorgteam.luwte")
    vault.unlock(vault.users()[0].id, PHRASE).close()


def test_the_folder_of_a_store_says_nothing_about_a_school(maker: StoreMaker) -> None:
    assert maker.default_folder().name == f"Zorgteam{SUFFIX}"


def test_a_folder_is_looked_at_before_anything_is_made(maker: StoreMaker, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("keep")
    for name in ("empty", "new", "new/and/deeper"):
        maker.check_folder(tmp_path / name)
    for name in ("full", "full/mine.txt"):
        with pytest.raises(ValidationError) as caught:
            maker.check_folder(tmp_path / name)
        assert caught.value.problems == {"folder": "taken"}


@pytest.mark.skipif(sys.platform == "win32", reason="the rights of a folder say something else on Windows")
def test_a_folder_that_cannot_be_written_in_is_told(maker: StoreMaker, tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir()
    with unwritable(tmp_path / "shut", tmp_path / "shown") as shown:
        for name in ("", "new", "new/and/deeper"):
            with pytest.raises(ValidationError) as caught:
                maker.check_folder(shown / name)
            assert caught.value.problems == {"folder": "not_writable"}


def test_a_store_is_opened_by_password_or_only_to_look(vault: Vault) -> None:
    opener = StoreOpener(vault, threading.Lock())
    assert [(user.id, user.name) for user in opener.users()] == [(ANJA.id, ANJA.name)]
    opened = opener.unlock(ANJA.id, PHRASE, read_only=False)
    looking = opener.unlock(ANJA.id, PHRASE, read_only=True)
    assert (opened.store.read_only, looking.store.read_only) == (False, True)
    looking.close()
    opened.close()


def test_opening_waits_while_the_store_is_being_closed(vault: Vault) -> None:
    busy, done = threading.Lock(), threading.Event()
    opener, restorer = StoreOpener(vault, busy), Restorer(vault, busy)

    def work() -> None:
        opener.unlock(ANJA.id, PHRASE, read_only=False).close()
        restorer.restore(vault.backups()[0], ANJA.id, PHRASE)
        done.set()

    thread = threading.Thread(target=work)
    with busy:
        thread.start()
        assert not done.wait(0.05)
    assert done.wait(10)
    thread.join()


def test_a_code_is_looked_at_before_it_is_tried(vault: Vault, made: Made) -> None:
    opener, code = StoreOpener(vault, threading.Lock()), "-".join(made.code)
    opener.check_code(code.lower())
    wrong = "A" if code[0] != "A" else "B"
    slips = {"": "incomplete", "-".join(made.code[:-1]): "incomplete", code[:-1]: "groups", wrong + code[1:]: "groups"}
    for typed, problem in slips.items():
        with pytest.raises(ValidationError) as caught:
            opener.check_code(typed)
        assert caught.value.problems == {"recovery": problem}


@pytest.mark.parametrize("user", [ANJA.id, UserId("")])
def test_the_code_opens_for_who_is_named_or_for_the_first_coordinator(vault: Vault, made: Made, user: UserId) -> None:
    opener = StoreOpener(vault, threading.Lock())
    opened = opener.recover("-".join(made.code), user, OTHER)
    assert opened.user == ANJA
    opened.close()
    opener.unlock(ANJA.id, OTHER, read_only=False).close()


def test_a_backup_is_made_now_and_put_back(opened: Opened, vault: Vault) -> None:
    desk = BackupDesk(opened, vault)
    add_pupil(opened, 1)
    assert desk.make_now()
    assert not desk.make_now()
    assert desk.folder() == vault.folder / "backups"
    add_pupil(opened, 2)
    opened.abandon()
    restorer = Restorer(vault, threading.Lock())
    assert list(restorer.backups()) == list(desk.backups())
    assert [user.name for user in restorer.users()] == [ANJA.name]
    restorer.restore(restorer.backups()[0], ANJA.id, PHRASE)
    with pytest.raises(TypeError):
        restorer.restore("store.db", ANJA.id, PHRASE)
    again = vault.unlock(ANJA.id, PHRASE)
    assert pupils_in(again) == {"p1"}
    again.close()


def test_the_recovery_code_is_given_to_who_manages_and_it_is_noted(recovery_desk: RecoveryDesk, opened: Opened) -> None:
    with pytest.raises(WrongPasswordError):
        recovery_desk.sheet(OTHER)
    assert "store.recovery_printed" not in actions(opened)
    sheet = recovery_desk.sheet(PHRASE)
    assert decode(sheet.code) == opened.store.key
    assert (sheet.store_name, sheet.school) == ("Klein", "De Luwte")
    assert actions(opened)[0] == "store.recovery_printed"
    assert recovery_desk.recovery_pdf(sheet) == sheet.code.encode()


def test_who_comes_in_is_looked_after(desk: UserDesk, vault: Vault) -> None:
    desk.add(BRAM.name, Role.READER, OTHER)
    anja, bram = desk.users()
    vault.check_password(bram.id, OTHER)
    desk.save(replace(bram, name="Bram Bakker"))
    assert [user.name for user in vault.users()] == [ANJA.name, "Bram Bakker"]
    desk.reset_password(bram.id, "nog iets anders")
    vault.check_password(bram.id, "nog iets anders")
    desk.save(replace(bram, active=False))
    assert [user.id for user in vault.users()] == [anja.id]
    desk.save(bram)
    desk.reset_password(bram.id, OTHER)
    vault.check_password(bram.id, OTHER)


def test_every_password_is_noted(desk: UserDesk, opened: Opened, vault: Vault) -> None:
    desk.change_password(PHRASE, OTHER)
    vault.check_password(ANJA.id, OTHER)
    desk.reset_password(ANJA.id, PHRASE)
    assert actions(opened)[:2] == ["user.password_changed"] * 2
    with pytest.raises(WrongPasswordError):
        desk.change_password(OTHER, PHRASE)
    assert actions(opened).count("user.password_changed") == 2


def test_nobody_is_locked_out_by_mistake(desk: UserDesk, vault: Vault) -> None:
    with pytest.raises(ConflictError, match="last_user"):
        desk.save(replace(ANJA, active=False))
    desk.add(BRAM.name, Role.READER, OTHER)
    with pytest.raises(ConflictError, match="last_coordinator"):
        desk.save(replace(ANJA, active=False))
    with pytest.raises(NotFoundError):
        desk.reset_password(UserId("nobody"), OTHER)
    vault.check_password(ANJA.id, PHRASE)
    assert all(user.active for user in desk.users())


@pytest.mark.parametrize(
    "deed",
    [
        lambda desk, _: desk.reset_password(ANJA.id, OTHER),
        lambda desk, _: desk.add("Wie dan ook", Role.COORDINATOR, OTHER),
        lambda desk, _: desk.save(replace(ANJA, role=Role.READER)),
        lambda _, code: code.sheet(OTHER),
    ],
    ids=["reset", "add", "save", "code"],
)
def test_who_may_not_manage_gets_no_way_in_and_no_code(
    desk: UserDesk, opened: Opened, vault: Vault, deed: Callable[[UserDesk, RecoveryDesk], object]
) -> None:
    before = as_bram(desk, opened, vault)
    session = sessions(before)
    with pytest.raises(PermissionDeniedError):
        deed(UserDesk(before, vault, session), RecoveryDesk(before, vault, session, pdf))
    assert sorted(user.name for user in vault.users()) == [ANJA.name, BRAM.name]
    vault.check_password(ANJA.id, PHRASE)
    before.close()


def test_everybody_may_change_his_own_password(desk: UserDesk, opened: Opened, vault: Vault) -> None:
    his = as_bram(desk, opened, vault)
    UserDesk(his, vault, sessions(his)).change_password(OTHER, PHRASE)
    vault.check_password(his.user.id, PHRASE)
    his.close()


def test_a_window_that_may_only_look_changes_no_password_and_gives_no_code(vault: Vault) -> None:
    looking = vault.unlock(ANJA.id, PHRASE, Way(read_only=True))
    session = sessions(looking)
    desk, code = UserDesk(looking, vault, session), RecoveryDesk(looking, vault, session, pdf)
    deeds: list[Callable[[], object]] = [
        lambda: desk.change_password(PHRASE, OTHER),
        lambda: desk.reset_password(ANJA.id, OTHER),
        lambda: desk.add(BRAM.name, Role.READER, OTHER),
        lambda: code.sheet(PHRASE),
    ]
    for deed in deeds:
        with pytest.raises(StoreReadOnlyError):
            deed()
    looking.close()
    vault.check_password(ANJA.id, PHRASE)


def test_what_is_no_open_store_is_a_bug() -> None:
    with pytest.raises(TypeError):
        as_opened("a store")
