"""Which rows belong to what is destroyed: followed from the pupil along the references of the schema itself.

A row belongs to a pupil when it refers to him, and to another row when it cannot be without it. So every table of the
domain takes part by itself, and none can be forgotten; what goes later than the care file is named here, and what is
not named goes with it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from storage.driver import Connection
from storage.rows import id_list
from storage.undo_triggers import columns_of, quoted

DECIDED_ON_EDUCATION: Final = "kind = 'decision' AND information = 'education'"
"""Which documents are kept as long as the declaration of admissibility."""
CARE_COLUMNS: Final = (
    ("has_opp", "0", "has_opp = 1"),
    ("opp_from", "NULL", "opp_from IS NOT NULL"),
    ("opp_until", "NULL", "opp_until IS NOT NULL"),
    ("days_a_week", "NULL", "days_a_week IS NOT NULL"),
    ("wlz", "'unknown'", "wlz <> 'unknown'"),
)
"""Columns of the pupil that belong to his care file: what they become, and how to see that they say something."""
ADMISSIBILITY_COLUMNS: Final = (
    ("tlv_category", "NULL"),
    ("tlv_partnership", "''"),
    ("tlv_from", "NULL"),
    ("tlv_until", "NULL"),
)
MINUTES: Final = "agenda_item"
"""What was said about a pupil is emptied rather than removed: the minutes of a meeting stay the minutes of it."""

_LAST: Final = frozenset({"attendance_event", "guardian", "residence", "legal_hold", "destruction_line"})
"""What goes with the pupil himself."""
_TABLES: Final = """
SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'
ORDER BY name
"""
_REFERENCES: Final = """
SELECT "from", "table", coalesce("to", 'id') FROM pragma_foreign_key_list(?)
"""
_NEEDED: Final = 'SELECT name FROM pragma_table_info(?) WHERE "notnull" = 1 OR pk > 0'

Rows = Mapping[str, Collection[int]]
"""Rows by their table, named by their rowid."""


class Reference(NamedTuple):
    """That rows of one table refer to rows of another."""

    table: str
    column: str
    parent: str
    to: str
    needed: bool


@dataclass(slots=True)
class Doomed:
    """The rows that go, and those of minutes that are emptied."""

    rows: dict[str, set[int]] = field(default_factory=dict)
    emptied: set[int] = field(default_factory=set)

    def add(self, table: str, rows: Iterable[int]) -> set[int]:
        """Add rows and return which of them are new."""
        known = self.emptied if table == MINUTES else self.rows.setdefault(table, set())
        new = set(rows) - known
        known |= new
        return new


def tables_of(connection: Connection) -> Sequence[str]:
    """Return the tables of the schema that are not an index made of other tables."""
    return [name for (name,) in connection.execute(_TABLES).fetchall()]


def references(connection: Connection) -> Sequence[Reference]:
    """Return every reference of the schema."""
    found = []
    for table in tables_of(connection):
        needed = {name for (name,) in connection.execute(_NEEDED, (table,)).fetchall()}
        for column, parent, to in connection.execute(_REFERENCES, (table,)).fetchall():
            found.append(Reference(table, column, parent, to, column in needed))
    return found


def of_the_care_file(connection: Connection) -> Sequence[tuple[str, str, str]]:
    """Return the tables whose rows go with the care file: with the column that names the pupil, and which stay."""
    return [
        (reference.table, reference.column, DECIDED_ON_EDUCATION if reference.table == "document" else "")
        for reference in references(connection)
        if reference.parent == "pupil" and reference.table not in _LAST
    ]


def find(
    connection: Connection, *, care: Collection[str], admissibility: Collection[str], whole: Collection[str]
) -> Doomed:
    """Return the rows that go: of some pupils the care file, of some the admissibility, of some everything."""
    doomed = Doomed()
    known = references(connection)
    for table, column, stays in of_the_care_file(connection):
        _seed(connection, doomed, table, f"{column} {_AMONG}" + (f" AND NOT ({stays})" if stays else ""), care)
    _seed(connection, doomed, "document", f"pupil {_AMONG} AND {DECIDED_ON_EDUCATION}", admissibility)
    _seed(connection, doomed, "pupil", f"id {_AMONG}", whole)
    for reference in known:
        if reference.parent == "pupil":
            _seed(connection, doomed, reference.table, f"{reference.column} {_AMONG}", whole)
    _follow(connection, doomed, known)
    return doomed


_AMONG: Final = "IN (SELECT value FROM json_each(?))"


def _seed(connection: Connection, doomed: Doomed, table: str, which: str, pupils: Collection[str]) -> None:
    found = connection.execute(f"SELECT rowid FROM {quoted(table)} WHERE {which}", (id_list(pupils),)).fetchall()  # noqa: S608 -- names come from the schema
    doomed.add(table, (row for (row,) in found))


def _follow(connection: Connection, doomed: Doomed, known: Sequence[Reference]) -> None:
    """Add what cannot be without what goes, until there is no more; what was agreed about it goes along as well."""
    fresh: dict[str, set[int]] = {table: set(rows) for table, rows in doomed.rows.items()}
    fresh[MINUTES] = set(doomed.emptied)
    while any(fresh.values()):
        found: dict[str, set[int]] = {}
        for reference in known:
            rows = fresh.get(reference.parent)
            if rows and (reference.needed or _goes_along(reference)):
                new = doomed.add(reference.table, _children(connection, reference, rows))
                found.setdefault(reference.table, set()).update(new)
        fresh = found


def _goes_along(reference: Reference) -> bool:
    return reference.table in ("action", "meeting_remark") and reference.column == "item"


def _children(connection: Connection, reference: Reference, parents: Iterable[int]) -> set[int]:
    statement = (
        f"SELECT rowid FROM {quoted(reference.table)} WHERE {quoted(reference.column)} IN "  # noqa: S608 -- names come from the schema
        f"(SELECT {quoted(reference.to)} FROM {quoted(reference.parent)} WHERE rowid {_AMONG})"
    )
    return {row for (row,) in connection.execute(statement, (row_list(parents),)).fetchall()}


def row_list(rows: Iterable[int]) -> str:
    """Return rows as one parameter, for ``IN (SELECT value FROM json_each(?))``."""
    return "[" + ",".join(str(row) for row in sorted(rows)) + "]"


def children_first(known: Sequence[Reference], tables: Collection[str]) -> Sequence[str]:
    """Return tables in an order in which nothing is removed before what refers to it."""
    left, ordered = set(tables), list[str]()
    while left:
        free = {
            table
            for table in left
            if not any(r.parent == table and r.table in left and r.table != table for r in known)
        } or set(left)
        ordered += sorted(free)
        left -= free
    return ordered


def ids_of(connection: Connection, table: str, rows: Collection[int]) -> set[str]:
    """Return the ids of rows, in a table whose rows have one."""
    if "id" not in {column.name for column in columns_of(connection, table)}:
        return set()
    statement = f"SELECT id FROM {quoted(table)} WHERE rowid {_AMONG}"  # noqa: S608 -- names come from the schema
    return {found for (found,) in connection.execute(statement, (row_list(rows),)).fetchall()}
