from collections.abc import Iterator
from pathlib import Path
from string import Template

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import ConflictError
from models.ids import UndoId
from storage import migrate, undo_triggers
from storage.driver import KEY_BYTES, Connection, connect, failures, statements, take_back
from storage.undo import KEPT_STEPS, UndoTable

AT = "2026-03-10T09:30:00+00:00"
SCHEMA = """
CREATE TABLE parent (id TEXT PRIMARY KEY NOT NULL, words TEXT, number INTEGER, weight REAL) STRICT;
CREATE TABLE child (
    parent TEXT NOT NULL REFERENCES parent (id) ON DELETE CASCADE,
    place INTEGER NOT NULL, words TEXT, PRIMARY KEY (parent, place)
) STRICT;
CREATE TABLE strict_child (id INTEGER PRIMARY KEY, parent TEXT REFERENCES parent (id) ON DELETE RESTRICT) STRICT;
CREATE TABLE loose_child (id INTEGER PRIMARY KEY, parent TEXT REFERENCES parent (id) ON DELETE SET NULL) STRICT;
CREATE TABLE "we ird" ("a b" TEXT NOT NULL, "select" TEXT, PRIMARY KEY ("a b")) STRICT, WITHOUT ROWID;
"""
SELECT = Template("SELECT * FROM $table")
TABLES = ("parent", "child", "strict_child", "loose_child", '"we ird"')


def made(file: Path) -> Connection:
    found = connect(file, bytes(KEY_BYTES), create=True)
    migrate.migrate(found)
    for statement in statements(SCHEMA):
        found.execute(statement)
    undo_triggers.install(found)
    return found


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    found = made(tmp_path / "undo.db")
    yield found
    found.close()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    found = made(tmp_path_factory.mktemp("undo") / "undo.db")
    yield found
    found.close()


def do(connection: Connection, *changes: str | tuple[str, int]) -> UndoId | None:
    """Do something as one step."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        with failures():
            journal = UndoTable(connection)
            journal.begin(AT)
            for change in changes:
                statement, *number = (change,) if isinstance(change, str) else change
                connection.execute(str(statement), number)
            step = journal.current
            journal.end()
            connection.execute("COMMIT")
    except BaseException:
        take_back(connection)
        raise
    return step


def undone(connection: Connection, step: UndoId | None) -> UndoId:
    assert step is not None
    connection.execute("BEGIN IMMEDIATE")
    try:
        with failures():
            journal = UndoTable(connection)
            journal.begin(AT)
            reverse = journal.undo(step)
            assert journal.current is None
            journal.end()
            connection.execute("COMMIT")
    except BaseException:
        take_back(connection)
        raise
    return reverse


def content(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    return {table: sorted(connection.execute(SELECT.substitute(table=table)).fetchall(), key=repr) for table in TABLES}


def journal_rows(connection: Connection) -> int:
    ((rows,),) = connection.execute("SELECT count(*) FROM undo_change").fetchall()
    return int(rows)


NEW = "INSERT INTO parent VALUES ('a', 'one', 1, 0.1)"
CHILD = "INSERT INTO child VALUES ('a', 1, 'x')"


def test_every_kind_of_change_comes_back(connection: Connection) -> None:
    do(connection, NEW, CHILD, "INSERT INTO \"we ird\" VALUES ('k', NULL)")
    before = content(connection)
    step = do(
        connection,
        "UPDATE parent SET words = NULL, number = 2",
        "INSERT INTO child VALUES ('a', 2, 'y')",
        "DELETE FROM child WHERE place = 1",
        "UPDATE \"we ird\" SET \"select\" = 'it''s \u0131\U0001f600'",
        "INSERT OR REPLACE INTO parent VALUES ('a', 'other', 3, NULL)",
    )
    assert content(connection) != before
    undone(connection, step)
    assert content(connection) == before


def test_a_step_in_which_nothing_changed_is_none(connection: Connection) -> None:
    assert do(connection) is None
    assert do(connection, "DELETE FROM parent", "INSERT INTO setting VALUES ('a', 'b')") is None
    assert connection.execute("SELECT count(*) FROM undo_step").fetchall() == [(0,)]


def test_a_step_is_taken_back_once(connection: Connection) -> None:
    step = do(connection, NEW)
    undone(connection, step)
    with pytest.raises(ConflictError, match="undo_gone"):
        undone(connection, step)
    assert journal_rows(connection) == 1, "what does it again"


def test_steps_are_taken_back_one_after_the_other(connection: Connection) -> None:
    states = [content(connection)]
    steps = []
    for change in (NEW, "UPDATE parent SET number = 2", "UPDATE parent SET number = 3", "DELETE FROM parent"):
        steps.append(do(connection, change))
        states.append(content(connection))
    for step, state in zip(reversed(steps), reversed(states[:-1]), strict=True):
        undone(connection, step)
        assert content(connection) == state


LATER: list[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = [
    ((), (NEW,), ("UPDATE parent SET number = 2",)),
    ((NEW,), ("UPDATE parent SET number = 2",), ("UPDATE parent SET number = 3",)),
    ((NEW,), ("UPDATE parent SET number = 2",), ("DELETE FROM parent",)),
    ((NEW,), ("DELETE FROM parent",), (NEW,)),
    ((), (NEW,), (CHILD,)),
    ((), (NEW,), ("INSERT INTO loose_child VALUES (1, 'a')",)),
    ((NEW, CHILD), ("UPDATE child SET words = 'y'",), ("DELETE FROM parent",)),
]


@pytest.mark.parametrize(("before", "first", "later"), LATER)
def test_what_changed_since_is_not_taken_away(
    connection: Connection, before: tuple[str, ...], first: tuple[str, ...], later: tuple[str, ...]
) -> None:
    do(connection, *before)
    step = do(connection, *first)
    do(connection, *later)
    state = content(connection)
    with pytest.raises(ConflictError, match="undo_changed_since"):
        undone(connection, step)
    assert content(connection) == state


def test_what_another_record_refers_to_stays(connection: Connection) -> None:
    step = do(connection, NEW)
    do(connection, "INSERT INTO strict_child VALUES (1, 'a')")
    state = content(connection)
    with pytest.raises(ConflictError, match="constraint"):
        undone(connection, step)
    assert content(connection) == state


def test_a_row_that_went_unrecorded_is_noticed(connection: Connection) -> None:
    step = do(connection, NEW)
    connection.execute("DELETE FROM parent")
    with pytest.raises(ConflictError, match="undo_changed_since"):
        undone(connection, step)


def test_children_that_went_along_come_back(connection: Connection) -> None:
    do(connection, NEW, CHILD, "INSERT INTO loose_child VALUES (1, 'a')")
    before = content(connection)
    step = do(connection, "DELETE FROM parent")
    assert content(connection)["child"] == []
    undone(connection, step)
    assert content(connection) == before


def test_only_the_last_steps_are_kept(connection: Connection) -> None:
    steps = [do(connection, ("INSERT INTO parent (id) VALUES ('p' || ?1)", number)) for number in range(KEPT_STEPS + 5)]
    for step in steps[:5]:
        with pytest.raises(ConflictError, match="undo_gone"):
            undone(connection, step)
    undone(connection, steps[5])
    assert journal_rows(connection) == KEPT_STEPS


def test_steps_can_be_taken_back_after_opening_again(connection: Connection, tmp_path: Path) -> None:
    before = content(connection)
    step = do(connection, NEW)
    connection.close()
    again = connect(tmp_path / "undo.db", bytes(KEY_BYTES))
    undo_triggers.install(again)
    undone(again, step)
    assert content(again) == before
    again.close()


CHANGES = (
    "INSERT OR IGNORE INTO parent VALUES ('p' || ?1, 'w' || ?1, ?1, ?1 / 7.0)",
    "INSERT OR REPLACE INTO parent VALUES ('p' || ?1, 'r' || ?1, -?1, ?1 * 1e300)",
    "UPDATE parent SET words = words || ?1, weight = weight / 3 WHERE id = 'p' || ?1",
    "DELETE FROM parent WHERE id = 'p' || ?1",
    "INSERT OR REPLACE INTO child SELECT id, ?1 % 2, 'c' FROM parent WHERE id = 'p' || ?1",
    "UPDATE child SET words = words || ?1",
    "DELETE FROM child WHERE parent = 'p' || ?1",
    "INSERT OR IGNORE INTO loose_child SELECT ?1, id FROM parent LIMIT 1",
)
Change = tuple[str, int]
some_changes = st.lists(st.tuples(st.sampled_from(CHANGES), st.integers(0, 3)), max_size=5)


@given(steps=st.lists(some_changes, max_size=6))
@settings(max_examples=40, deadline=None)
def test_any_history_can_be_walked_back(shared: Connection, steps: list[list[Change]]) -> None:
    do(shared, "DELETE FROM loose_child", "DELETE FROM parent")
    history = []
    for changes in steps:
        before = content(shared)
        history.append((do(shared, *changes), before))
    for step, before in reversed(history):
        if step is not None:
            undone(shared, step)
        assert content(shared) == before


@given(steps=st.lists(some_changes, min_size=2, max_size=5), chosen=st.integers(0, 4))
@settings(max_examples=40, deadline=None)
def test_taking_back_an_earlier_step_leaves_later_rows_alone_or_is_refused(
    shared: Connection, steps: list[list[Change]], chosen: int
) -> None:
    do(shared, "DELETE FROM loose_child", "DELETE FROM parent")
    made = [do(shared, *changes) for changes in steps]
    step = made[chosen % len(made)]
    if step is None:
        return
    touched = {row for (row,) in shared.execute("SELECT touched FROM undo_change WHERE step = ?", (step,)).fetchall()}
    before = rows_by_key(shared)
    try:
        undone(shared, step)
    except ConflictError:
        assert rows_by_key(shared) == before
        return
    after = rows_by_key(shared)
    changed = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    assert changed <= touched


def rows_by_key(connection: Connection) -> dict[str, tuple[object, ...]]:
    rows = content(connection)
    found: dict[str, tuple[object, ...]] = {}
    for table, length in (("parent", 1), ("child", 2), ("loose_child", 1)):
        for row in rows[table]:
            key = ",".join(f'"{part}"' if isinstance(part, str) else str(part) for part in row[:length])
            found[f"{table}:[{key}]"] = row
    return found
