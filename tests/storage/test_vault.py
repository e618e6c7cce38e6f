import json
import shutil
import stat
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from models.change import LogQuery
from models.errors import (
    ConflictError,
    NotFoundError,
    StoreDamagedError,
    StoreLockedError,
    StoreMissingError,
    StoreReadOnlyError,
    ValidationError,
    WrongPasswordError,
)
from models.ids import UserId
from models.usecases.users import UserUseCases
from models.user import Role
from storage import keyslots
from storage.desks import UserDesk
from storage.recovery import decode
from storage.store import OpenStore
from storage.vault import Opened, Vault, Way
from tests.storage.conftest import ANJA, BRAM, Made, add_pupil, pupils_in
from tests.stores import CHEAP, NOW, PHRASE, now, session_of

OTHER = "heel iets anders"


def names(vault: Vault) -> list[str]:
    return [user.name for user in vault.users()]


def test_a_new_store_is_a_folder_of_its_own(made: Made) -> None:
    assert sorted(path.name for path in made.folder.iterdir()) == ["backups", "keys.json", "store.db"]
    assert Vault(made.folder).name == "Klein"
    assert Vault(made.folder).exists
    if sys.platform != "win32":
        assert stat.S_IMODE(made.folder.stat().st_mode) == 0o700
    assert not made.folder.with_name("Klein.luwte.new").exists()


def test_its_first_user_coordinates_and_its_making_is_logged(opened: Opened) -> None:
    assert opened.user == ANJA
    assert opened.warnings == ()
    with opened.store.read() as work:
        assert [entry.entry.action for entry in work.log.page(LogQuery()).entries] == ["store.opened", "store.created"]


def test_a_store_is_not_made_over_something(tmp_path: Path) -> None:
    (tmp_path / "a.luwte").mkdir()
    (tmp_path / "a.luwte" / "mine.txt").write_text("keep")
    (tmp_path / "b.luwte").write_text("keep")
    for name in ("a.luwte", "b.luwte"):
        with pytest.raises(ConflictError, match="store_exists"):
            Vault(tmp_path / name, now, CHEAP).create(ANJA, PHRASE)
    assert (tmp_path / "a.luwte" / "mine.txt").read_text() == (tmp_path / "b.luwte").read_text() == "keep"


def test_an_empty_folder_and_what_a_crash_left_are_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "a.luwte").mkdir()
    (tmp_path / "a.luwte.new").mkdir()
    (tmp_path / "a.luwte.new" / "store.db").write_bytes(b"half")
    vault = Vault(tmp_path / "a.luwte", now, CHEAP)
    vault.create(ANJA, PHRASE)
    vault.unlock(ANJA.id, PHRASE).close()
    assert not (tmp_path / "a.luwte.new").exists()


def test_a_store_that_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValidationError):
        Vault(tmp_path / "a.luwte", now, CHEAP).create(ANJA, "")
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreMissingError):
        Vault(tmp_path / "file" / "a.luwte", now, CHEAP).create(ANJA, PHRASE)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_the_disk_shows_the_names_of_users_and_nothing_else(opened: Opened, vault: Vault) -> None:
    add_pupil(opened, 1)
    opened.close()
    for file in vault.folder.rglob("*"):
        content = file.read_bytes() if file.is_file() else b""
        assert b"Verzonnen" not in content
        assert (b"Anja" in content) == (file.name == "keys.json")


def test_the_wrong_password_opens_nothing_and_locks_nothing(vault: Vault) -> None:
    for attempt in ("", OTHER, PHRASE.upper(), PHRASE + " "):
        with pytest.raises(WrongPasswordError, match="password"):
            vault.unlock(ANJA.id, attempt)
        with pytest.raises(WrongPasswordError):
            vault.check_password(ANJA.id, attempt)
    with pytest.raises(WrongPasswordError, match="no_slot"):
        vault.unlock(UserId("nobody"), PHRASE)
    assert not (vault.folder / "lock").exists()
    vault.check_password(ANJA.id, PHRASE)


def test_no_store_is_told_from_no_keys(tmp_path: Path, vault: Vault) -> None:
    nowhere = Vault(tmp_path / "none.luwte", now, CHEAP)
    assert not nowhere.exists
    for attempt in (
        nowhere.users,
        lambda: nowhere.unlock(ANJA.id, PHRASE),
        lambda: nowhere.check_password(ANJA.id, PHRASE),
    ):
        with pytest.raises(StoreMissingError, match="store"):
            attempt()
    lose_keys(vault)
    with pytest.raises(StoreMissingError, match="keys_missing"):
        vault.users()


def lose_keys(vault: Vault) -> None:
    for file in vault.folder.rglob("keys.json"):
        file.unlink()


def test_a_second_window_may_only_look(opened: Opened, vault: Vault) -> None:
    with pytest.raises(StoreLockedError, match="this_machine"):
        vault.unlock(ANJA.id, PHRASE)
    looking = vault.unlock(ANJA.id, PHRASE, Way(read_only=True))
    add_pupil(opened, 1)
    assert pupils_in(looking) == {"p1"}
    with pytest.raises(StoreReadOnlyError, match="window"):
        add_pupil(looking, 2)
    looking.close()
    add_pupil(opened, 3)
    assert pupils_in(opened) == {"p1", "p3"}


def test_the_store_of_another_machine_is_taken_over_when_a_person_says_so(vault: Vault) -> None:
    (vault.folder / "lock").write_text(json.dumps({"host": "elders", "process": 1, "since": NOW.isoformat()}))
    with pytest.raises(StoreLockedError, match="other_machine"):
        vault.unlock(ANJA.id, PHRASE)
    vault.unlock(ANJA.id, PHRASE, Way(read_only=True)).close()
    opened = vault.unlock(ANJA.id, PHRASE, Way(take_over=True))
    assert opened.warnings == ("checked",)
    opened.close()
    vault.unlock(ANJA.id, PHRASE).close()


def test_a_changed_password_is_the_only_one(vault: Vault) -> None:
    database = (vault.folder / "store.db").read_bytes()
    with pytest.raises(WrongPasswordError):
        vault.change_password(ANJA.id, OTHER, OTHER)
    vault.change_password(ANJA.id, PHRASE, OTHER)
    with pytest.raises(WrongPasswordError):
        vault.unlock(ANJA.id, PHRASE)
    assert (vault.folder / "store.db").read_bytes() == database
    vault.unlock(ANJA.id, OTHER).close()
    assert names(vault) == [ANJA.name]


def test_a_changed_password_opens_no_backup_either(opened: Opened, vault: Vault) -> None:
    opened.close()
    vault.change_password(ANJA.id, PHRASE, OTHER)
    for file in vault.folder.rglob("keys*.json"):
        keys = keyslots.read(file)
        with pytest.raises(WrongPasswordError):
            keyslots.unwrap(keys.slot(ANJA.id), PHRASE, keys.key_mark)


def test_users_come_and_go(opened: Opened, vault: Vault) -> None:
    desk = UserDesk(opened, vault, session_of(opened, ANJA))
    desk.add("Bram Şahin", Role.READER, OTHER)
    bram = next(user for user in desk.users() if user.name == "Bram Şahin")
    assert names(vault) == ["Anja de Wit", "Bram Şahin"]
    desk.reset_password(bram.id, "weer iets anders")
    with pytest.raises(WrongPasswordError):
        vault.check_password(bram.id, OTHER)
    vault.check_password(bram.id, "weer iets anders")
    desk.save(replace(bram, name="Bram de Boer"))
    assert names(vault) == ["Anja de Wit", "Bram de Boer"]
    desk.save(replace(bram, active=False))
    assert names(vault) == ["Anja de Wit"]
    with pytest.raises(WrongPasswordError, match="no_slot"):
        vault.check_password(bram.id, "weer iets anders")
    desk.change_password(PHRASE, OTHER)
    vault.check_password(ANJA.id, OTHER)


def test_the_last_one_stays(opened: Opened, vault: Vault) -> None:
    with pytest.raises(ConflictError, match="last_user"):
        vault.remove_slot(ANJA.id)
    UserUseCases(session_of(opened, ANJA)).add("Wie nog geen wachtwoord heeft", Role.COORDINATOR)
    desk = UserDesk(opened, vault, session_of(opened, ANJA))
    with pytest.raises(ConflictError, match="last_user"):
        desk.save(replace(ANJA, active=False))
    assert desk.users()[0].active
    vault.add_slot(opened, BRAM, OTHER)
    vault.remove_slot(ANJA.id)
    assert names(vault) == [BRAM.name]


def test_at_opening_the_key_file_follows_the_users(unlock: Callable[[], Opened], vault: Vault) -> None:
    opened = unlock()
    with opened.store.write(ANJA.id) as work:
        work.users.save(replace(ANJA, name="Anja Bakker"))
        work.users.save(replace(BRAM, active=False))
    vault.add_slot(opened, BRAM, OTHER)
    vault.add_slot(opened, replace(BRAM, id=UserId("u9"), name="Zonder account"), OTHER)
    opened.close()
    with pytest.raises(WrongPasswordError, match="no_slot"):
        vault.unlock(BRAM.id, OTHER)
    with pytest.raises(NotFoundError, match="user"):
        vault.unlock(UserId("u9"), OTHER)
    unlock().close()
    assert names(vault) == ["Anja Bakker", "Zonder account"]


def test_a_lost_or_damaged_key_file_is_made_again_from_its_copy(unlock: Callable[[], Opened], vault: Vault) -> None:
    whole = (vault.folder / "keys.json").read_bytes()
    for spoilt in (None, b"", b"{", whole[:50], whole.replace(b"Anja", b"Anje")):
        (vault.folder / "keys.json").unlink()
        if spoilt is not None:
            (vault.folder / "keys.json").write_bytes(spoilt)
        unlock().close()
        assert (vault.folder / "keys.json").read_bytes() == whole
    (vault.folder / "backups" / "keys.json").write_bytes(b"{")
    unlock().close()
    assert (vault.folder / "backups" / "keys.json").read_bytes() == whole
    shutil.rmtree(vault.folder / "backups")
    unlock().close()
    assert (vault.folder / "backups" / "keys.json").read_bytes() == whole


def test_the_recovery_code_gives_a_new_password(made: Made, opened: Opened, vault: Vault) -> None:
    with opened.store.write(ANJA.id) as work:
        work.users.save(BRAM)
    vault.add_slot(opened, BRAM, "van bram")
    add_pupil(opened, 1)
    assert vault.recovery_code(opened) == made.code
    opened.close()
    found = vault.unlock_with_recovery(" ".join(made.code), None, OTHER)
    assert found.user == ANJA
    assert pupils_in(found) == {"p1"}
    with found.store.read() as work:
        assert work.log.page(LogQuery()).entries[0].entry.action == "store.recovered"
    found.close()
    vault.check_password(ANJA.id, OTHER)
    vault.check_password(BRAM.id, "van bram")
    vault.unlock_with_recovery("".join(made.code).lower(), BRAM.id, OTHER).close()
    vault.check_password(BRAM.id, OTHER)


def test_the_recovery_code_opens_a_store_without_any_key_file(made: Made, vault: Vault) -> None:
    lose_keys(vault)
    vault.unlock_with_recovery("-".join(made.code), ANJA.id, OTHER).close()
    vault.unlock(ANJA.id, OTHER).close()
    assert names(vault) == [ANJA.name]


def test_the_code_of_another_store_is_recognised(tmp_path: Path, vault: Vault) -> None:
    code = Vault(tmp_path / "b.luwte", now, CHEAP).create(ANJA, PHRASE)
    with pytest.raises(WrongPasswordError, match="recovery_other_store"):
        vault.unlock_with_recovery("-".join(code), None, OTHER)
    lose_keys(vault)
    with pytest.raises(WrongPasswordError, match="recovery_no_match"):
        vault.unlock_with_recovery("-".join(code), None, OTHER)
    assert not list(vault.folder.rglob("keys.json"))


def test_a_damaged_store_is_not_blamed_on_the_code(made: Made, vault: Vault) -> None:
    (vault.folder / "store.db").write_bytes(b"x" * 9000)
    with pytest.raises(StoreDamagedError, match="unreadable"):
        vault.unlock_with_recovery("-".join(made.code), None, OTHER)


def test_recovering_that_fails_leaves_the_store_closed(made: Made, vault: Vault) -> None:
    with pytest.raises(ValidationError):
        vault.unlock_with_recovery("-".join(made.code), None, "")
    with pytest.raises(NotFoundError, match="user"):
        vault.unlock_with_recovery("-".join(made.code), UserId("nobody"), OTHER)
    vault.unlock(ANJA.id, PHRASE).close()


def test_recovering_finds_whoever_may_come_in(made: Made, opened: Opened, vault: Vault) -> None:
    code = "-".join(made.code)
    with opened.store.write(ANJA.id) as work:
        work.users.save(replace(ANJA, active=False))
    opened.close()
    with pytest.raises(NotFoundError, match="user"):
        vault.unlock_with_recovery(code, None, OTHER)
    with OpenStore(vault.folder / "store.db", decode(code), read_only=False).write(ANJA.id) as work:
        work.users.save(BRAM)
    found = vault.unlock_with_recovery(code, None, OTHER)
    assert found.user == BRAM
    found.close()
