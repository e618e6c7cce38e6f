"""A whole school in a store of each older version becomes one of today: nothing is lost, and one works on in it."""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Template
from typing import Final

import pytest

import resources
from models.history import RecordKind
from models.usecases.history import HistoryUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.session import Session
from models.usecases.timeline import TimelineUseCases
from models.usecases.today import TodayUseCases
from models.usecases.undo import UndoUseCases
from models.user import User
from storage import migrate
from storage.driver import Connection, connect, problems
from storage.vault import Vault
from tests.stores import CHEAP, PHRASE, now, session_of
from tests.usecases.dumps import dump
from tests.usecases.new_deeds import NEW_DEEDS

OLD: Final = [number for number, _ in migrate.scripts()][1:-1]
"""From the first version that holds pupils."""
DERIVED: Final = ("sqlite_", "change_log", "pupil_search", "written", "undo_", "record_", "setting")
_ALL = Template('SELECT * FROM "$table"')
_SOME = Template('SELECT $columns FROM "$table"')
_ADD = Template('INSERT OR IGNORE INTO "$table" ($columns) VALUES ($places)')
_DROP = Template('DELETE FROM "$table" WHERE rowid = ?')
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid"
_UNADDRESSED = "DELETE FROM consent WHERE question <> 'help' AND id NOT IN (SELECT consent FROM consent_party)"
"""Consents towards a kind of receiver that an older version does not know."""
_SAID: Final[Mapping[tuple[str, str], object]] = {("organisation", "capacity"): "unknown"}
"""What columns hold that are gone today, where nothing would not do."""


def tables(connection: Connection) -> list[str]:
    return [name for (name,) in connection.execute(_TABLES).fetchall() if not name.startswith(DERIVED)]


def columns(connection: Connection, table: str) -> dict[str, tuple[str, bool]]:
    """Return the columns of a table that are stored, with their type and whether they must be filled."""
    found = connection.execute(f'PRAGMA table_xinfo("{table}")').fetchall()
    return {row[1]: (row[2], bool(row[3]) and row[4] is None) for row in found if row[6] == 0}


def fill(old: Connection, today: Connection) -> dict[str, int]:
    """Write into a store of an older version what a store of today holds, as far as it has a place for it.

    Returns how many rows each table has then.
    """
    old.execute("PRAGMA foreign_keys = OFF")
    there = set(tables(today))
    for table in tables(old):
        if table in there:
            copy(old, today, table)
    old.execute(_UNADDRESSED)
    while dangling := old.execute("PRAGMA foreign_key_check").fetchall():
        for table, row, *_ in dangling:
            old.execute(_DROP.substitute(table=table), (row,))
    old.execute("PRAGMA foreign_keys = ON")
    return {table: len(rows_of(old, table)) for table in tables(old)}


def rows_of(connection: Connection, table: str) -> Sequence[object]:
    return connection.execute(_ALL.substitute(table=table)).fetchall()


def copy(old: Connection, today: Connection, table: str) -> None:
    wanted, known = columns(old, table), columns(today, table)
    shared = [name for name in wanted if name in known]
    gone = {name: empty(table, name, kind) for name, (kind, must) in wanted.items() if must and name not in known}
    listed = ", ".join(f'"{name}"' for name in (*shared, *gone))
    places = ", ".join("?" * len((*shared, *gone)))
    chosen = ", ".join(f'"{name}"' for name in shared)
    adding = _ADD.substitute(table=table, columns=listed, places=places)
    for row in today.execute(_SOME.substitute(table=table, columns=chosen)).fetchall():
        old.execute(adding, (*row, *gone.values()))


def empty(table: str, column: str, kind: str) -> object:
    return _SAID.get((table, column), "" if kind == "TEXT" else 0)


def looked_at(session: Session) -> int:
    """Open some dossiers and their timelines, and return how many pupils there are."""
    texts = resources.texts("nl")
    rows = PupilUseCases(session).rows()
    for row in rows[:12]:
        PupilUseCases(session).dossier(row.pupil.id)
        TimelineUseCases(session, texts).of_pupil(row.pupil.id)
    return len(rows)


@pytest.mark.parametrize("version", OLD)
def test_a_school_of_an_older_version_goes_on(
    demo_vault: Vault, demo_coordinator: User, tmp_path: Path, version: int
) -> None:
    key = demo_vault._key(demo_coordinator.id, PHRASE)
    file = demo_vault.folder / "store.db"
    today = connect(Path(shutil.copy(file, tmp_path / "today.db")), key, read_only=True)
    for stale in demo_vault.folder.glob("store.db*"):
        stale.unlink()
    old = connect(file, key, create=True)
    migrate.migrate(old, until=version)
    counted = fill(old, today)
    assert all(counted[table] for table in ("pupil", "guardian", "consent", "trajectory", "organisation"))
    old.close()
    today.close()
    opened = Vault(demo_vault.folder, now, CHEAP).unlock(demo_coordinator.id, PHRASE)
    session = session_of(opened, opened.user)
    held = dump(session)
    gone = {table: number for table, number in counted.items() if table in held and len(held[table]) < number}
    assert not gone, gone
    assert looked_at(session) == counted["pupil"]
    TodayUseCases(session).tasks()
    for deed in ("leave", "group"):
        before = dump(session)
        step = NEW_DEEDS[deed](session).undo
        after = dump(session)
        assert step is not None
        UndoUseCases(session).undo_newest()
        assert dump(session) == before
        UndoUseCases(session).redo_newest()
        assert dump(session) == after
    changed = PupilUseCases(session).rows()[0].pupil.id
    assert HistoryUseCases(session).history(RecordKind.PUPIL, changed).lines
    opened.close()
    checked = connect(file, key)
    assert problems(checked) == 0
    checked.close()
