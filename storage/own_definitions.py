"""Monitor definitions of the school's own, each version whole."""

from collections.abc import Sequence
from typing import NamedTuple

from models.errors import NotFoundError
from models.ids import OwnDefinitionId, UserId
from models.limits import LIST_LIMIT
from models.own_definition import OwnDefinition, OwnVersion
from storage.rows import WITH_ID, Connection, Parts, Records, id_list, to_day, to_text


class _Row(NamedTuple):
    id: OwnDefinitionId
    original: str
    imported: int
    retired_on: str | None


class _VersionRow(NamedTuple):
    definition: str
    version: str
    content: str
    made_on: str
    made_by: UserId
    position: int


_DEFINITION = Records(
    make=_Row._make,
    columns="SELECT id, original, imported, retired_on FROM own_definition",
    write="""
        INSERT INTO own_definition (id, original, imported, retired_on, added)
        VALUES (?, ?, ?, ?, (SELECT coalesce(max(added), 0) + 1 FROM own_definition))
        ON CONFLICT (id) DO UPDATE SET
            original = excluded.original, imported = excluded.imported, retired_on = excluded.retired_on
    """,
)
_VERSIONS = Parts(
    make=_VersionRow._make,
    read="""
        SELECT definition, version, content, made_on, made_by, position FROM own_definition_version
        WHERE definition IN (SELECT value FROM json_each(?)) ORDER BY definition, position
    """,
    write="""
        INSERT INTO own_definition_version (definition, version, content, made_on, made_by, position)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (definition, version) DO UPDATE SET
            content = excluded.content, made_on = excluded.made_on, made_by = excluded.made_by,
            position = excluded.position
    """,
    remove="DELETE FROM own_definition_version WHERE definition = ? AND version = ?",
)
_ALL = " ORDER BY added LIMIT ?"


class OwnDefinitions:
    """Definitions of the school's own; see ``models.ports_monitor.OwnDefinitionRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> Sequence[OwnDefinition]:
        """Return all of them, retired ones included, in the order in which they came."""
        return self._with_versions(_DEFINITION.select(self._connection, _ALL, LIST_LIMIT))

    def get(self, definition: OwnDefinitionId) -> OwnDefinition:
        """Return one.

        Raises:
            NotFoundError: there is none with this id.

        """
        found = self._with_versions(_DEFINITION.select(self._connection, WITH_ID, definition))
        if not found:
            raise NotFoundError("own_definition", record=definition)
        return found[0]

    def save(self, definition: OwnDefinition) -> None:
        """Write a definition with its versions.

        Raises:
            ConflictError: a version by which a file was made would change or go.

        """
        new = _DEFINITION.save(self._connection, _row(definition))
        rows = (_version_row(definition.id, place, one) for place, one in enumerate(definition.versions))
        _VERSIONS.save(self._connection, [definition.id], rows, new=new)

    def _with_versions(self, rows: Sequence[_Row]) -> Sequence[OwnDefinition]:
        versions = _VERSIONS.of(self._connection, id_list(row.id for row in rows))
        return [_definition(row, versions.get(row.id, ())) for row in rows]


def _row(definition: OwnDefinition) -> _Row:
    return _Row(
        id=definition.id,
        original=definition.original,
        imported=int(definition.imported),
        retired_on=to_text(definition.retired_on) if definition.retired_on else None,
    )


def _version_row(definition: str, place: int, version: OwnVersion) -> _VersionRow:
    return _VersionRow(
        definition=definition,
        version=version.version,
        content=version.text,
        made_on=to_text(version.made_on),
        made_by=version.made_by,
        position=place,
    )


def _definition(row: _Row, versions: Sequence[_VersionRow]) -> OwnDefinition:
    return OwnDefinition(
        id=row.id,
        original=row.original,
        imported=bool(row.imported),
        retired_on=to_day(row.retired_on) if row.retired_on else None,
        versions=tuple(
            OwnVersion(version=one.version, text=one.content, made_on=to_day(one.made_on), made_by=one.made_by)
            for one in versions
        ),
    )
