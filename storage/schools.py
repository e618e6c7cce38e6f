"""The school in the store."""

from typing import NamedTuple

from models.errors import ConflictError, NotFoundError
from models.ids import LocationId
from models.school import EducationType, Location, PupilCount, School, Sector
from storage.rows import WITH_ID, Connection, Parts, Records, codes, id_list, to_day, to_text

_ID = "school"

_EDUCATION_TYPES = codes(EducationType)
_SECTORS = codes(Sector)


class _Row(NamedTuple):
    id: str
    name: str
    brin: str
    branch: str
    sector: str
    municipality: str
    board: str
    partnership: str
    profile: str


class _Type(NamedTuple):
    school: str
    education_type: str


class _Municipality(NamedTuple):
    school: str
    position: int
    name: str


class _Location(NamedTuple):
    school: str
    id: LocationId
    position: int
    name: str
    list_key: str


class _Count(NamedTuple):
    school: str
    position: int
    counted_on: str
    number: int


_SCHOOL = Records(
    make=_Row._make,
    columns="SELECT id, name, brin, branch, sector, municipality, board, partnership, profile FROM school",
    write="""
        INSERT INTO school (id, name, brin, branch, sector, municipality, board, partnership, profile)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            name = excluded.name, brin = excluded.brin, branch = excluded.branch, sector = excluded.sector,
            municipality = excluded.municipality, board = excluded.board, partnership = excluded.partnership,
            profile = excluded.profile
    """,
)
_TYPES = Parts(
    make=_Type._make,
    read="""
        SELECT school, education_type FROM school_education_type
        WHERE school IN (SELECT value FROM json_each(?)) ORDER BY school, education_type
    """,
    write="INSERT INTO school_education_type (school, education_type) VALUES (?, ?)",
    remove="DELETE FROM school_education_type WHERE school = ? AND education_type = ?",
)
_MUNICIPALITIES = Parts(
    make=_Municipality._make,
    read="""
        SELECT school, position, name FROM region_municipality
        WHERE school IN (SELECT value FROM json_each(?)) ORDER BY school, position
    """,
    write="""
        INSERT INTO region_municipality (school, position, name) VALUES (?, ?, ?)
        ON CONFLICT (school, position) DO UPDATE SET name = excluded.name
    """,
    remove="DELETE FROM region_municipality WHERE school = ? AND position = ?",
)
_LOCATIONS = Parts(
    make=_Location._make,
    read="""
        SELECT school, id, position, name, list_key FROM location
        WHERE school IN (SELECT value FROM json_each(?)) ORDER BY school, position
    """,
    write="""
        INSERT INTO location (school, id, position, name, list_key) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            position = excluded.position, name = excluded.name, list_key = excluded.list_key
    """,
    remove="DELETE FROM location WHERE school = ? AND id = ?",
)
_COUNTS = Parts(
    make=_Count._make,
    read="""
        SELECT school, position, counted_on, number FROM pupil_count
        WHERE school IN (SELECT value FROM json_each(?)) ORDER BY school, position
    """,
    write="""
        INSERT INTO pupil_count (school, position, counted_on, number) VALUES (?, ?, ?, ?)
        ON CONFLICT (school, position) DO UPDATE SET counted_on = excluded.counted_on, number = excluded.number
    """,
    remove="DELETE FROM pupil_count WHERE school = ? AND position = ?",
)
_PUPILS_ELSEWHERE = """
    SELECT count(*) FROM pupil WHERE location IS NOT NULL AND location NOT IN (SELECT value FROM json_each(?))
"""


class Schools:
    """The one school of the store; see ``models.ports_house.SchoolRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self) -> School:
        """Return the school; raises NotFoundError in a store that has none yet."""
        found = _SCHOOL.select(self._connection, WITH_ID, _ID)
        if not found:
            raise NotFoundError("school")
        return self._school(found[0])

    def save(self, school: School) -> None:
        """Write the school with its locations and counts.

        Raises:
            ConflictError: a location is left out that pupils still go to.

        """
        self._want_locations(school)
        _SCHOOL.save(self._connection, _row(school))
        _TYPES.save(self._connection, [_ID], (_Type(_ID, kind.value) for kind in sorted(school.education_types)))
        _MUNICIPALITIES.save(
            self._connection,
            [_ID],
            (_Municipality(_ID, place, name) for place, name in enumerate(school.region_municipalities)),
        )
        _LOCATIONS.save(
            self._connection,
            [_ID],
            (_Location(_ID, site.id, place, site.name, site.key) for place, site in enumerate(school.locations)),
        )
        _COUNTS.save(
            self._connection,
            [_ID],
            (_Count(_ID, place, to_text(count.on), count.number) for place, count in enumerate(school.counts)),
        )

    def _want_locations(self, school: School) -> None:
        kept = id_list(site.id for site in school.locations)
        [(number,)] = self._connection.execute(_PUPILS_ELSEWHERE, (kept,)).fetchall()
        if number:
            raise ConflictError("location_in_use", number=number)

    def _school(self, row: _Row) -> School:
        ids = id_list([_ID])
        types = _TYPES.of(self._connection, ids).get(_ID, ())
        municipalities = _MUNICIPALITIES.of(self._connection, ids).get(_ID, ())
        locations = _LOCATIONS.of(self._connection, ids).get(_ID, ())
        counts = _COUNTS.of(self._connection, ids).get(_ID, ())
        return School(
            name=row.name,
            brin=row.brin,
            branch=row.branch,
            sector=_SECTORS[row.sector],
            education_types=frozenset(_EDUCATION_TYPES[entry.education_type] for entry in types),
            municipality=row.municipality,
            region_municipalities=tuple(entry.name for entry in municipalities),
            board=row.board,
            partnership=row.partnership,
            profile=row.profile,
            locations=tuple(Location(id=entry.id, name=entry.name, key=entry.list_key) for entry in locations),
            counts=tuple(PupilCount(on=to_day(entry.counted_on), number=entry.number) for entry in counts),
        )


def _row(school: School) -> _Row:
    return _Row(
        id=_ID,
        name=school.name,
        brin=school.brin,
        branch=school.branch,
        sector=school.sector.value,
        municipality=school.municipality,
        board=school.board,
        partnership=school.partnership,
        profile=school.profile,
    )
