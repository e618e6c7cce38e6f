"""Merging records that are one: whatever refers to the one is made to refer to the other.

What refers to a record is asked of the schema, so that no table can be forgotten. Tables that are only ever added to
stay as they are; reading them follows ``merged_into``.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import Template
from typing import Final

from models.ids import OrganisationId, ProfessionalId
from storage.history import APPEND_ONLY
from storage.rows import Connection

_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
_REFERENCES = 'SELECT "from" FROM pragma_foreign_key_list(?) WHERE "table" = ? ORDER BY id'
_KEY = "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk"
_COUNT = Template('SELECT count(*) FROM "$table" WHERE "$column" = ?')
_MOVE = Template('UPDATE OR IGNORE "$table" SET "$column" = ? WHERE "$column" = ?')
_DROP = Template('DELETE FROM "$table" WHERE "$column" = ?')
_FLATTEN = Template('UPDATE "$table" SET merged_into = ? WHERE merged_into = ? OR id = ?')
_OWN: Final[Mapping[str, frozenset[str]]] = {
    "organisation": frozenset({"organisation", "organisation_role", "organisation_alias", "offer", "capacity_report"}),
    "professional": frozenset({"professional", "employment", "deployment", "day_change"}),
}
"""What belongs to a record goes with it; the use case has already given the other what it wants of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reference:
    table: str
    column: str
    in_key: bool

    @property
    def names(self) -> dict[str, str]:
        """The table and the column, for a statement."""
        return {"table": self.table, "column": self.column}


class Doubles:
    """Merging; see ``models.ports_network.DoubleRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def referring_to_organisation(self, organisation: OrganisationId) -> Mapping[str, int]:
        """Count what refers to an organisation, by the kind of record."""
        return self._counts("organisation", organisation)

    def referring_to_professional(self, professional: ProfessionalId) -> Mapping[str, int]:
        """Count what refers to a professional, by the kind of record."""
        return self._counts("professional", professional)

    def merge_organisation(self, goes: OrganisationId, stays: OrganisationId) -> None:
        """Let an organisation go on as another."""
        self._merge("organisation", goes, stays)

    def merge_professional(self, goes: ProfessionalId, stays: ProfessionalId) -> None:
        """Let a professional go on as another."""
        self._merge("professional", goes, stays)

    def _counts(self, kind: str, record: str) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for reference in self._references(kind):
            ((number,),) = self._connection.execute(_COUNT.substitute(reference.names), (record,)).fetchall()
            if number:
                found[reference.table] = found.get(reference.table, 0) + int(number)
        return found

    def _merge(self, kind: str, goes: str, stays: str) -> None:
        for reference in self._references(kind):
            if reference.table in APPEND_ONLY:
                continue
            self._connection.execute(_MOVE.substitute(reference.names), (stays, goes))
            if reference.in_key:  # the other was there too: at one table, in one list, he is one
                self._connection.execute(_DROP.substitute(reference.names), (goes,))
        self._connection.execute(_FLATTEN.substitute(table=kind), (stays, goes, goes))

    def _references(self, kind: str) -> Iterator[_Reference]:
        for (table,) in self._connection.execute(_TABLES).fetchall():
            key = self._names(_KEY, table)
            for column in self._names(_REFERENCES, table, kind):
                if table not in _OWN[kind]:
                    yield _Reference(table=table, column=column, in_key=column in key)

    def _names(self, statement: str, *parameters: str) -> Sequence[str]:
        return [str(name) for (name,) in self._connection.execute(statement, parameters).fetchall()]
