"""Saved lists and chosen columns in the store."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from models.caseload import CaseloadFilter, Condition, Facet
from models.caseload_views import SavedView
from models.ids import UserId, ViewId
from models.limits import LIST_LIMIT
from storage.rows import Connection, Parts, Records, codes, id_list, write

_FACETS = codes(Facet)


class _Row(NamedTuple):
    id: ViewId
    user: UserId
    name: str
    everybody: int
    words: str


class _Condition(NamedTuple):
    view: str
    position: int
    facet: str
    choices: str
    low: int | None
    high: int | None


_VIEW = Records(
    make=_Row._make,
    columns="SELECT id, user, name, everybody, words FROM saved_view",
    write="""
        INSERT INTO saved_view (id, user, name, everybody, words) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            user = excluded.user, name = excluded.name, everybody = excluded.everybody, words = excluded.words
    """,
)
_CONDITIONS = Parts(
    make=_Condition._make,
    read="""
        SELECT view, position, facet, choices, low, high FROM saved_view_condition
        WHERE view IN (SELECT value FROM json_each(?)) ORDER BY view, position
    """,
    write="""
        INSERT INTO saved_view_condition (view, position, facet, choices, low, high) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (view, position) DO UPDATE SET
            facet = excluded.facet, choices = excluded.choices, low = excluded.low, high = excluded.high
    """,
    remove="DELETE FROM saved_view_condition WHERE view = ? AND position = ?",
)
_OF_USER = " WHERE user = ? ORDER BY name LIMIT ?"
_REMOVE = "DELETE FROM saved_view WHERE user = ? AND id = ?"
_COLUMNS = "SELECT name FROM list_column WHERE user = ? ORDER BY position LIMIT ?"
_ADD_COLUMN = """
INSERT INTO list_column (user, position, name) VALUES (?, ?, ?)
ON CONFLICT (user, position) DO UPDATE SET name = excluded.name
"""
_FEWER_COLUMNS = "DELETE FROM list_column WHERE user = ? AND position >= ?"


class Views:
    """Saved lists and chosen columns; see ``models.ports_caseload.ViewRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_user(self, user: UserId) -> Sequence[SavedView]:
        """Return the views of a user, by name."""
        rows = _VIEW.select(self._connection, _OF_USER, user, LIST_LIMIT)
        conditions = _CONDITIONS.of(self._connection, id_list(row.id for row in rows))
        return [_view(row, conditions.get(row.id, ())) for row in rows]

    def save(self, view: SavedView) -> None:
        """Write a view."""
        row = _Row(view.id, view.user, view.name, int(view.filter.everybody), view.words)
        new = _VIEW.save(self._connection, row)
        conditions = (
            _Condition(view.id, place, asked.facet.value, json.dumps(sorted(asked.values)), asked.low, asked.high)
            for place, asked in enumerate(view.filter.conditions)
        )
        _CONDITIONS.save(self._connection, [view.id], conditions, new=new)

    def remove(self, user: UserId, view: ViewId) -> None:
        """Remove a view of a user; one that is not there is none to remove."""
        self._connection.execute(_REMOVE, (user, view))

    def columns(self, user: UserId) -> Sequence[str]:
        """Return the columns a user chose, from left to right; nothing when he chose none."""
        return [name for (name,) in self._connection.execute(_COLUMNS, (user, LIST_LIMIT)).fetchall()]

    def choose_columns(self, user: UserId, columns: Sequence[str]) -> None:
        """Write which columns a user wants, from left to right."""
        for place, name in enumerate(columns):
            write(self._connection, _ADD_COLUMN, (user, place, name))
        self._connection.execute(_FEWER_COLUMNS, (user, len(columns)))


def _view(row: _Row, conditions: Sequence[_Condition]) -> SavedView:
    asked = tuple(
        Condition(
            facet=_FACETS[entry.facet], values=frozenset(json.loads(entry.choices)), low=entry.low, high=entry.high
        )
        for entry in conditions
    )
    chosen = CaseloadFilter(everybody=bool(row.everybody), conditions=asked)
    return SavedView(id=row.id, user=row.user, name=row.name, filter=chosen, words=row.words)
