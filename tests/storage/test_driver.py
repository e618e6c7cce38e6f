import logging
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3.dbapi2 import OperationalError

from models.errors import (
    ConflictError,
    DiskFullError,
    StoreDamagedError,
    StoreLockedError,
    StoreMissingError,
    StoreReadOnlyError,
)
from storage import driver
from storage.driver import Connection, connect, copy, failures, problems, statements, take_back

KEY = bytes(range(32))
OTHER = bytes(range(1, 33))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    connection = connect(tmp_path / "a.db", KEY, create=True)
    connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, words TEXT NOT NULL UNIQUE) STRICT")
    connection.execute("INSERT INTO t VALUES (1, 'een zin die nergens leesbaar staat')")
    connection.close()
    return tmp_path / "a.db"


def pragma(connection: Connection, name: str) -> object:
    ((value,),) = connection.execute(f"PRAGMA {name}").fetchall()
    return value


def test_nothing_is_readable_on_the_disk_also_not_while_it_is_open(file: Path) -> None:
    connection = connect(file, KEY)
    connection.execute("INSERT INTO t VALUES (2, 'nog een zin die nergens leesbaar staat')")
    for found in file.parent.iterdir():
        content = found.read_bytes() if found.suffix != ".db" else b""
        assert b"leesbaar" not in content
        assert not content.startswith(b"SQLite format 3")
    connection.close()
    assert b"leesbaar" not in file.read_bytes()
    assert not file.read_bytes().startswith(b"SQLite format 3")


def test_a_database_is_opened_as_the_design_wants_it(file: Path) -> None:
    connection = connect(file, KEY)
    assert pragma(connection, "foreign_keys") == 1
    assert pragma(connection, "recursive_triggers") == 1
    assert pragma(connection, "secure_delete") == 1
    assert pragma(connection, "journal_mode") == "wal"
    assert pragma(connection, "synchronous") == 2
    assert pragma(connection, "cipher_log_level") == "NONE"
    connection.close()


@pytest.mark.parametrize("read_only", [False, True])
def test_another_key_opens_nothing_and_says_nothing(
    file: Path, *, read_only: bool, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG), pytest.raises(StoreDamagedError) as caught:
        connect(file, OTHER, read_only=read_only)
    assert caught.value.code == "unreadable"
    out, err = capfd.readouterr()
    assert out == err == caplog.text == ""
    assert OTHER.hex() not in f"{caught.value!r} {caught.value.facts}"


def test_an_unencrypted_database_is_none_of_ours(tmp_path: Path) -> None:
    plain = sqlite3.connect(tmp_path / "plain.db")
    plain.execute("CREATE TABLE t (id INTEGER)")
    plain.close()
    with pytest.raises(StoreDamagedError, match="unreadable"):
        connect(tmp_path / "plain.db", KEY)


@pytest.mark.parametrize("read_only", [False, True])
def test_an_emptied_file_is_not_taken_for_a_new_database(file: Path, *, read_only: bool) -> None:
    file.write_bytes(b"")
    with pytest.raises(StoreDamagedError, match="emptied"):
        connect(file, KEY, read_only=read_only)
    assert file.read_bytes() == b""


@pytest.mark.parametrize("read_only", [False, True])
def test_opening_never_makes_a_file(tmp_path: Path, *, read_only: bool) -> None:
    with pytest.raises(StoreMissingError):
        connect(tmp_path / "none.db", KEY, read_only=read_only)
    assert not (tmp_path / "none.db").exists()


def test_who_only_reads_cannot_write(file: Path) -> None:
    connection = connect(file, KEY, read_only=True)
    with pytest.raises(StoreReadOnlyError), failures():
        connection.execute("DELETE FROM t")
    connection.close()


def test_a_constraint_is_a_conflict_and_a_mistake_stays_a_bug(file: Path) -> None:
    connection = connect(file, KEY)
    with pytest.raises(ConflictError, match="constraint"), failures():
        connection.execute("INSERT INTO t SELECT 2, words FROM t")
    with pytest.raises(OperationalError, match="no such table"), failures():
        connection.execute("SELECT * FROM none")
    connection.close()


def test_two_who_write_at_once(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver, "BUSY_SECONDS", 0.01)
    first, second = connect(file, KEY), connect(file, KEY)
    first.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreLockedError, match="database"), failures():
        second.execute("BEGIN IMMEDIATE")
    first.execute("ROLLBACK")
    first.close()
    second.close()


def test_a_full_disk_takes_the_whole_transaction_back(file: Path) -> None:
    connection = connect(file, KEY)
    connection.execute("PRAGMA max_page_count = 10")
    connection.execute("BEGIN IMMEDIATE")
    rows = [(number, f"{number}" * 200) for number in range(2, 500)]
    with pytest.raises(DiskFullError, match="database"), failures():
        connection.executemany("INSERT INTO t VALUES (?, ?)", rows)
    take_back(connection)
    take_back(connection)
    assert connection.execute("SELECT count(*) FROM t").fetchall() == [(1,)]
    assert problems(connection) == 0
    connection.close()


def test_every_problem_is_counted(file: Path) -> None:
    connection = connect(file, KEY)
    connection.execute("BEGIN")
    for number in range(2, 400):
        connection.execute("INSERT INTO t VALUES (?, ?)", (number, f"{number:04}" * 100))
    connection.execute("COMMIT")
    connection.execute("CREATE TABLE u (t INTEGER REFERENCES t) STRICT")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("INSERT INTO u VALUES (999)")
    assert problems(connection) == 1
    connection.close()
    spoilt = bytearray(file.read_bytes())
    for page in (5, 9, 20):
        spoilt[4096 * page + 77] ^= 1
    file.write_bytes(spoilt)
    connection = connect(file, KEY)
    assert pragma_rows(connection) == 3
    assert problems(connection) >= 3
    connection.close()


def pragma_rows(connection: Connection) -> int:
    return len(connection.execute("PRAGMA cipher_integrity_check").fetchall())


def test_a_copy_is_encrypted_under_the_same_key_and_whole(file: Path) -> None:
    connection = connect(file, KEY)
    copy(connection, file.with_name("b.db"))
    connection.close()
    assert b"leesbaar" not in file.with_name("b.db").read_bytes()
    copied = connect(file.with_name("b.db"), KEY, read_only=True)
    assert copied.execute("SELECT words FROM t").fetchall() == [("een zin die nergens leesbaar staat",)]
    assert problems(copied) == 0
    copied.close()


def test_a_copy_that_cannot_be_made_leaves_nothing(file: Path) -> None:
    connection = connect(file, KEY)
    with pytest.raises(StoreMissingError):
        copy(connection, file.parent / "none" / "b.db")
    connection.close()
    assert sorted(found.name for found in file.parent.iterdir()) == ["a.db"]


SCRIPT = """
-- a comment; with a semicolon
CREATE TABLE a (x TEXT DEFAULT ';'); CREATE TABLE b (x TEXT);
CREATE TRIGGER c AFTER INSERT ON a BEGIN
    INSERT INTO b VALUES ('one;'); /* two; */
    INSERT INTO b VALUES ('three');
END;
INSERT INTO a VALUES ('x');
INSERT INTO a VALUES ('y')
"""


def test_a_script_is_split_at_its_statements(file: Path) -> None:
    connection = connect(file, KEY)
    for statement in statements(SCRIPT):
        connection.execute(statement)
    assert connection.execute("SELECT count(*) FROM b").fetchall() == [(4,)]
    connection.close()


@given(texts=st.lists(st.text(alphabet="ab;'\n- ", max_size=12), max_size=6))
def test_splitting_loses_no_statement(texts: list[str]) -> None:
    script = "".join(f"SELECT '{text.replace(chr(39), chr(39) * 2)}';\n" for text in texts)
    found = list(statements(script))
    assert len(found) == len(texts)
    assert "".join(found).strip() == script.strip()
