"""What a store holds, table by table, to compare before and after."""

from string import Template

from models.usecases.session import Session
from storage.driver import Connection, connect
from storage.store import OpenStore

_MEMORY = ("change_log", "undo_", "record_", "draft", "setting", "sqlite_", "pupil_search", "written")
_SELECT = Template('SELECT * FROM "$table"')
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"

Dump = dict[str, list[tuple[object, ...]]]


def dump(session: Session) -> Dump:
    """Return all rows of the domain."""
    store = session.store
    assert isinstance(store, OpenStore)
    connection = connect(store.database, store.key, read_only=True)
    try:
        return {table: _rows(connection, table) for table in _names(connection)}
    finally:
        connection.close()


def _names(connection: Connection) -> list[str]:
    return [name for (name,) in connection.execute(_TABLES).fetchall() if not name.startswith(_MEMORY)]


def _rows(connection: Connection, table: str) -> list[tuple[object, ...]]:
    return sorted(connection.execute(_SELECT.substitute(table=table)).fetchall(), key=repr)
