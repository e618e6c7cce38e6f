from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlcipher3.dbapi2 import OperationalError

from models.errors import StoreDamagedError, StoreReadOnlyError, StoreTooNewError
from storage import backup, migrate
from storage.driver import Connection, connect, problems
from storage.users import Users
from storage.vault import Opened, Vault, Way
from tests.storage.conftest import ANJA, Made, add_pupil, pupils_in
from tests.stores import PHRASE

KEY = bytes(32)
VERSIONS = [number for number, _ in migrate.scripts()]
SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name"


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Connection]:
    found = connect(tmp_path / "empty.db", KEY, create=True)
    yield found
    found.close()


def with_script(monkeypatch: pytest.MonkeyPatch, script: str) -> int:
    """Let the app know one version more."""
    number = VERSIONS[-1] + 1
    known = (*migrate.scripts(), (number, script))
    monkeypatch.setattr(migrate, "scripts", lambda: known)
    return number


def test_the_numbers_have_no_gaps() -> None:
    assert list(range(1, len(VERSIONS) + 1)) == VERSIONS
    assert migrate.latest() == len(VERSIONS)


@pytest.mark.parametrize("old", VERSIONS)
def test_every_old_version_becomes_the_latest(empty: Connection, tmp_path: Path, old: int) -> None:
    migrate.migrate(empty, until=old)
    assert migrate.version(empty) == old
    Users(empty).save(ANJA)
    assert migrate.behind(empty) == (old < migrate.latest())
    migrate.migrate(empty)
    fresh = connect(tmp_path / "fresh.db", KEY, create=True)
    migrate.migrate(fresh)
    assert empty.execute(SCHEMA).fetchall() == fresh.execute(SCHEMA).fetchall()
    assert Users(empty).get(ANJA.id) == ANJA
    assert problems(empty) == 0
    assert empty.execute("PRAGMA foreign_keys").fetchall() == [(1,)]
    fresh.close()


@pytest.mark.parametrize("old", VERSIONS[:-1])
def test_a_store_of_an_old_version_opens_and_a_copy_is_kept(vault: Vault, made: Made, old: int) -> None:
    del made
    key = key_of(vault)
    (vault.folder / "store.db").unlink()
    connection = connect(vault.folder / "store.db", key, create=True)
    migrate.migrate(connection, until=old)
    Users(connection).save(ANJA)
    connection.close()
    with pytest.raises(StoreReadOnlyError, match="must_migrate"):
        vault.unlock(ANJA.id, PHRASE, Way(read_only=True))
    opened = vault.unlock(ANJA.id, PHRASE)
    assert opened.user == ANJA
    opened.close()
    (kept,) = (found for found in vault.backups() if found.kind is backup.Kind.BEFORE_VERSION)
    copied = connect(kept.file, key, read_only=True)
    assert migrate.version(copied) == old
    copied.close()


def key_of(vault: Vault) -> bytes:
    return vault._key(ANJA.id, PHRASE)


def test_a_newer_store_is_left_alone(vault: Vault) -> None:
    connection = connect(vault.folder / "store.db", key_of(vault))
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = (vault.folder / "store.db").read_bytes()
    for way in (Way(), Way(read_only=True)):
        with pytest.raises(StoreTooNewError, match="newer") as caught:
            vault.unlock(ANJA.id, PHRASE, way)
        assert caught.value.facts == {"found": 99, "known": migrate.latest()}
    assert (vault.folder / "store.db").read_bytes() == before
    assert (vault.folder / "lock").read_bytes() == b""


def test_an_upgrade_that_fails_changes_nothing(
    vault: Vault, unlock: Callable[[], Opened], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = unlock()
    add_pupil(opened, 1)
    opened.abandon()
    with monkeypatch.context() as patch:
        with_script(patch, "CREATE TABLE extra (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1);")
        with pytest.raises(OperationalError):
            vault.unlock(ANJA.id, PHRASE)
    again = unlock()
    assert pupils_in(again) == {"p1"}
    with again.store.read() as work:
        assert work.users.get(ANJA.id) == ANJA
    connection = connect(vault.folder / "store.db", again.store.key, read_only=True)
    assert migrate.version(connection) == VERSIONS[-1]
    assert connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'extra'").fetchall() == []
    connection.close()


def test_an_upgrade_may_make_a_table_anew_that_others_refer_to(
    unlock: Callable[[], Opened], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = unlock()
    add_pupil(opened, 1)
    opened.abandon()
    script = """
        CREATE TABLE new_user (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL,
            professional TEXT, active INTEGER NOT NULL, added TEXT) STRICT;
        INSERT INTO new_user SELECT *, NULL FROM user;
        DROP TABLE user; ALTER TABLE new_user RENAME TO user;
    """
    with_script(monkeypatch, script)
    again = unlock()
    assert again.user == ANJA
    assert pupils_in(again) == {"p1"}


def test_an_upgrade_that_breaks_a_reference_is_taken_back(empty: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    migrate.migrate(empty)
    number = with_script(monkeypatch, "INSERT INTO residence SELECT 'nobody', 1, 'x', NULL, '' WHERE 1;")
    columns = empty.execute("SELECT count(*) FROM pragma_table_info('residence')").fetchall()
    assert columns == [(5,)], "adapt the script to the table"
    with pytest.raises(StoreDamagedError, match="migration"):
        migrate.migrate(empty)
    assert migrate.version(empty) == number - 1
    assert empty.execute("SELECT count(*) FROM residence").fetchall() == [(0,)]
    assert empty.execute("PRAGMA foreign_keys").fetchall() == [(1,)]


def test_steps_of_before_an_upgrade_cannot_be_taken_back(
    unlock: Callable[[], Opened], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = unlock()
    add_pupil(opened, 1)
    opened.abandon()
    with_script(monkeypatch, "ALTER TABLE pupil ADD COLUMN extra TEXT;")
    again = unlock()
    connection = connect(again.store.database, again.store.key, read_only=True)
    assert connection.execute("SELECT count(*) FROM undo_change").fetchall() == [(0,)]
    connection.close()


def test_a_database_that_never_was_a_store_is_not_made_one(vault: Vault) -> None:
    key = key_of(vault)
    (vault.folder / "store.db").unlink()
    connection = connect(vault.folder / "store.db", key, create=True)
    connection.execute("CREATE TABLE t (x INTEGER)")
    connection.close()
    with pytest.raises(StoreDamagedError, match="emptied"):
        vault.unlock(ANJA.id, PHRASE)
