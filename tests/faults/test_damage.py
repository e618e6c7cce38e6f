"""Damage is found before anything is built on it, is told with a way out, and a way out there is."""

import json
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from models.errors import StoreDamagedError, StoreMissingError, StoreTooNewError, WrongPasswordError
from storage.driver import connect
from storage.recovery import decode
from storage.vault import Vault, Warned
from tests.faults.victims import COST, PHRASE, PUPILS, USER, count, fill, new_store, now, told

PAGE = 4096
UNREADABLE, MALFORMED, EMPTIED, CHECKED = "unreadable", "database", "emptied", "check_failed"
Hurt = Callable[[bytes], bytes]


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A closed store of some pages, with a backup, and its recovery code; do not write in it."""
    folder = tmp_path_factory.mktemp("sound") / "Zorgteam.luwte"
    vault, code = new_store(folder)
    opened = vault.unlock(USER.id, PHRASE)
    fill(opened)
    assert opened.close() == ()
    return folder, "-".join(code)


@pytest.fixture
def vault(sound: tuple[Path, str], tmp_path: Path) -> Vault:
    """A copy to hurt."""
    return Vault(Path(shutil.copytree(sound[0], tmp_path / sound[0].name)), now, COST)


@pytest.fixture
def code(sound: tuple[Path, str]) -> str:
    return sound[1]


def flipped(place: float) -> Hurt:
    """Turn one bit over: at a byte, or at a part of the whole."""

    def hurt(content: bytes) -> bytes:
        at = int(place * len(content)) if 0 < place < 1 else int(place)
        return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]

    return hurt


def cut(size: int) -> Hurt:
    """Leave so many bytes; a negative number takes them off the end."""
    return lambda content: content[:size]


def hurt(file: Path, how: Hurt) -> None:
    content = file.read_bytes()
    changed = how(content)
    assert changed != content
    file.write_bytes(changed)


def crashed(vault: Vault) -> None:
    """Leave the words in the lock of a session that did not end."""
    said = {"host": socket.gethostname(), "process": 0}
    (vault.folder / "lock").write_text(json.dumps(said), encoding="utf-8")


@pytest.mark.parametrize(
    ("how", "said"),
    [
        pytest.param(flipped(3), UNREADABLE, id="salt"),
        pytest.param(flipped(40), UNREADABLE, id="first page"),
        pytest.param(flipped(PAGE - 1), UNREADABLE, id="its sum"),
        pytest.param(cut(0), EMPTIED, id="emptied"),
        pytest.param(cut(100), UNREADABLE, id="nearly nothing"),
        pytest.param(cut(PAGE), MALFORMED, id="one page"),
        pytest.param(lambda content: content[: len(content) // 2 // PAGE * PAGE], MALFORMED, id="half"),
        pytest.param(lambda content: b"no store at all " * (len(content) // 16), UNREADABLE, id="something else"),
        pytest.param(lambda content: bytes(len(content)), UNREADABLE, id="zeros"),
    ],
)
def test_a_database_that_is_no_longer_one_is_not_opened(vault: Vault, how: Hurt, said: str) -> None:
    database = vault.folder / "store.db"
    hurt(database, how)
    before = database.read_bytes()
    with told(StoreDamagedError, said):
        vault.unlock(USER.id, PHRASE).close()
    assert database.read_bytes() == before
    vault.restore(vault.backups()[0], USER.id, PHRASE)
    opened = vault.unlock(USER.id, PHRASE)
    assert count(opened) == PUPILS
    opened.close()


@pytest.mark.parametrize("place", [0.2, 0.4, 0.6, 0.8, 0.99])
def test_one_bit_anywhere_is_found_after_an_unclean_end(vault: Vault, place: float) -> None:
    hurt(vault.folder / "store.db", flipped(place))
    crashed(vault)
    for _ in range(2):
        with pytest.raises(StoreDamagedError):
            vault.unlock(USER.id, PHRASE).close()


def test_damage_is_found_when_it_is_read_and_never_goes_into_a_backup(vault: Vault, code: str) -> None:
    backup = vault.backups()[0]
    sound = backup.file.read_bytes()
    hurt(vault.folder / "store.db", where_the_pupils_are(vault, code))
    opened = vault.unlock(USER.id, PHRASE)
    with told(StoreDamagedError, MALFORMED):
        count(opened)
    with opened.store.write(USER.id) as work:
        work.settings.put("noted", "after the damage")
    assert opened.close() == (Warned.BACKUP_FAILED,)
    assert backup.file.read_bytes() == sound
    vault.restore(backup, USER.id, PHRASE)
    again = vault.unlock(USER.id, PHRASE)
    assert count(again) == PUPILS
    again.close()


def where_the_pupils_are(vault: Vault, code: str) -> Hurt:
    """Turn over a bit in the page in which their table begins."""
    connection = connect(vault.folder / "store.db", decode(code))
    ((page,),) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'pupil'").fetchall()
    connection.close()
    return flipped((page - 1) * PAGE + 100)


@pytest.mark.parametrize("how", [cut(0), cut(100), flipped(40), flipped(0.5)])
def test_a_damaged_backup_is_not_put_back(vault: Vault, how: Hurt) -> None:
    backup = vault.backups()[0]
    hurt(backup.file, how)
    before = (vault.folder / "store.db").read_bytes()
    with told(StoreDamagedError, "backup"):
        vault.restore(backup, USER.id, PHRASE)
    assert (vault.folder / "store.db").read_bytes() == before
    opened = vault.unlock(USER.id, PHRASE)
    assert count(opened) == PUPILS
    opened.close()


@pytest.mark.parametrize("how", [cut(0), cut(50), cut(-2), flipped(0.3), flipped(0.7), lambda _: b"null"])
def test_a_damaged_key_file_is_made_again_from_its_copy_or_by_the_code(vault: Vault, code: str, how: Hurt) -> None:
    keys, copy = vault.folder / "keys.json", vault.folder / "backups" / "keys.json"
    before = keys.read_bytes()
    hurt(keys, how)
    vault.unlock(USER.id, PHRASE).close()
    assert keys.read_bytes() == before
    hurt(keys, how)
    hurt(copy, how)
    with told(StoreDamagedError, "keys_damaged"):
        vault.users()
    opened = vault.unlock_with_recovery(code, None, "een heel ander")
    assert count(opened) == PUPILS
    opened.close()
    vault.unlock(USER.id, "een heel ander").close()


def test_a_missing_key_file_is_made_again_from_its_copy_or_by_the_code(vault: Vault, code: str) -> None:
    keys, copy = vault.folder / "keys.json", vault.folder / "backups" / "keys.json"
    keys.unlink()
    vault.unlock(USER.id, PHRASE).close()
    keys.unlink()
    copy.unlink()
    with told(StoreMissingError, "keys_missing"):
        vault.unlock(USER.id, PHRASE)
    vault.unlock_with_recovery(code, USER.id, "een heel ander").close()
    vault.unlock(USER.id, "een heel ander").close()


def test_the_code_of_another_store_is_told(vault: Vault, tmp_path: Path) -> None:
    _, other = new_store(tmp_path / "Anders.luwte")
    with told(WrongPasswordError, "recovery_other_store"):
        vault.unlock_with_recovery("-".join(other), None, "een heel ander")
    (vault.folder / "keys.json").unlink()
    (vault.folder / "backups" / "keys.json").unlink()
    with told(WrongPasswordError, "recovery_no_match"):
        vault.unlock_with_recovery("-".join(other), None, "een heel ander")


def test_a_store_of_a_newer_app_is_left_as_it_is(vault: Vault, code: str) -> None:
    database = vault.folder / "store.db"
    connection = connect(database, decode(code))
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = database.read_bytes()
    with told(StoreTooNewError, "newer"):
        vault.unlock(USER.id, PHRASE)
    assert database.read_bytes() == before


def test_a_log_beside_the_database_that_lost_its_end_costs_that_end_only(vault: Vault) -> None:
    """What was being written when the disk gave up is gone; the store is whole as of a moment before."""
    opened = vault.unlock(USER.id, PHRASE)
    for first in range(PUPILS, PUPILS + 5):
        fill(opened, first, 1)
    kept = Path(shutil.copytree(vault.folder, vault.folder.with_name("Kopie.luwte")))
    opened.close()
    hurt(kept / "store.db-wal", flipped(0.7))
    (kept / "store.db-shm").unlink()
    again = Vault(kept, now, COST).unlock(USER.id, PHRASE)
    assert Warned.CHECKED in again.warnings
    assert PUPILS <= count(again) < PUPILS + 5
    again.close()
