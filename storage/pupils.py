"""Pupils in the store."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from models.consent import Question
from models.errors import NotFoundError
from models.ids import LocationId, PupilId
from models.incapacity import Incapacity
from models.limits import LIST_LIMIT
from models.names import PersonName, folded
from models.pupil import Pupil, Residence, Sex, Tlv, TlvCategory, YesNoUnknown
from models.school import EducationType
from storage.rows import WITH_ID, Connection, Parts, Records, Value, codes, id_list, to_day, to_span, to_text

_EDUCATION_TYPES = codes(EducationType)
_SEXES = codes(Sex)
_TLV_CATEGORIES = codes(TlvCategory)
_YES_NO_UNKNOWN = codes(YesNoUnknown)


class _Row(NamedTuple):
    id: PupilId
    number: str
    given: str
    prefix: str
    surname: str
    birth_date: str | None
    sex: str
    group_name: str
    year_group: str
    location: LocationId | None
    education_type: str
    secret_address: int
    enrolled_from: str | None
    enrolled_until: str | None
    tlv_category: str | None
    tlv_partnership: str
    tlv_from: str | None
    tlv_until: str | None
    has_opp: int
    opp_from: str | None
    opp_until: str | None
    exemption_until: str | None
    days_a_week: int | None
    wlz: str
    search_words: str


class _Home(NamedTuple):
    pupil: str
    position: int
    municipality: str
    since: str | None
    postcode: str


class _Unable(NamedTuple):
    pupil: str
    position: int
    judged_by: str
    valid_from: str
    valid_until: str | None
    help: int
    share_school: int
    share_help_file: int


class _Label(NamedTuple):
    pupil: str
    position: int
    label: str


_PUPIL = Records(
    make=_Row._make,
    columns="""
        SELECT id, number, given, prefix, surname, birth_date, sex, group_name, year_group, location, education_type,
            secret_address, enrolled_from, enrolled_until, tlv_category, tlv_partnership, tlv_from, tlv_until, has_opp,
            opp_from, opp_until, exemption_until, days_a_week, wlz, search_words
        FROM pupil
    """,
    write="""
        INSERT INTO pupil (
            id, number, given, prefix, surname, birth_date, sex, group_name, year_group, location, education_type,
            secret_address, enrolled_from, enrolled_until, tlv_category, tlv_partnership, tlv_from, tlv_until, has_opp,
            opp_from, opp_until, exemption_until, days_a_week, wlz, search_words
        )
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            number = excluded.number, given = excluded.given, prefix = excluded.prefix, surname = excluded.surname,
            birth_date = excluded.birth_date, sex = excluded.sex, group_name = excluded.group_name,
            year_group = excluded.year_group, location = excluded.location,
            education_type = excluded.education_type, secret_address = excluded.secret_address,
            enrolled_from = excluded.enrolled_from, enrolled_until = excluded.enrolled_until,
            tlv_category = excluded.tlv_category, tlv_partnership = excluded.tlv_partnership,
            tlv_from = excluded.tlv_from, tlv_until = excluded.tlv_until, has_opp = excluded.has_opp,
            opp_from = excluded.opp_from, opp_until = excluded.opp_until, exemption_until = excluded.exemption_until,
            days_a_week = excluded.days_a_week, wlz = excluded.wlz,
            search_words = excluded.search_words
    """,
)
_HOMES = Parts(
    make=_Home._make,
    read="""
        SELECT pupil, position, municipality, since, postcode FROM residence
        WHERE pupil IN (SELECT value FROM json_each(?)) ORDER BY pupil, position
    """,
    write="""
        INSERT INTO residence (pupil, position, municipality, since, postcode) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (pupil, position) DO UPDATE SET
            municipality = excluded.municipality, since = excluded.since, postcode = excluded.postcode
    """,
    remove="DELETE FROM residence WHERE pupil = ? AND position = ?",
)
_LABELS = Parts(
    make=_Label._make,
    read="""
        SELECT pupil, position, label FROM pupil_label
        WHERE pupil IN (SELECT value FROM json_each(?)) ORDER BY pupil, position
    """,
    write="""
        INSERT INTO pupil_label (pupil, position, label) VALUES (?, ?, ?)
        ON CONFLICT (pupil, position) DO UPDATE SET label = excluded.label
    """,
    remove="DELETE FROM pupil_label WHERE pupil = ? AND position = ?",
)
_UNABLE = Parts(
    make=_Unable._make,
    read="""
        SELECT pupil, position, judged_by, valid_from, valid_until, help, share_school, share_help_file FROM incapacity
        WHERE pupil IN (SELECT value FROM json_each(?)) ORDER BY pupil, position
    """,
    write="""
        INSERT INTO incapacity (
            pupil, position, judged_by, valid_from, valid_until, help, share_school, share_help_file
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (pupil, position) DO UPDATE SET
            judged_by = excluded.judged_by, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
            help = excluded.help, share_school = excluded.share_school, share_help_file = excluded.share_help_file
    """,
    remove="DELETE FROM incapacity WHERE pupil = ? AND position = ?",
)
_ALL = " ORDER BY surname, given, prefix, id LIMIT ?"
_SOME = " WHERE id IN (SELECT value FROM json_each(?)) LIMIT ?"
_SEARCH = """
    WHERE search_row IN (SELECT rowid FROM pupil_search WHERE pupil_search MATCH ?)
    ORDER BY surname, given, prefix, id LIMIT ?
"""


class Pupils:
    """Pupils with their residences; see ``models.ports_pupils.PupilRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, pupil: PupilId) -> Pupil:
        """Return a pupil; raises NotFoundError."""
        for found in self._read(WITH_ID, pupil):
            return found
        raise NotFoundError("pupil", record=pupil)

    def all(self, limit: int = LIST_LIMIT) -> Sequence[Pupil]:
        """Return all pupils, by surname and given name as stored."""
        return self._read(_ALL, limit)

    def some(self, pupils: Sequence[PupilId]) -> Mapping[PupilId, Pupil]:
        """Return the pupils with these ids that exist."""
        return {pupil.id: pupil for pupil in self._read(_SOME, id_list(pupils), LIST_LIMIT)}

    def search(self, words: str, limit: int = 50) -> Sequence[Pupil]:
        """Return pupils whose folded name, number or group has a word beginning with each of the words, by name.

        Without words every pupil fits.
        """
        wanted = search_expression(words)
        return self._read(_SEARCH, wanted, limit) if wanted else self.all(limit)

    def save(self, pupil: Pupil) -> None:
        """Write a pupil."""
        new = _PUPIL.save(self._connection, _row(pupil))
        homes = (
            _Home(pupil.id, place, home.municipality, to_text(home.since), home.postcode)
            for place, home in enumerate(pupil.residences)
        )
        _HOMES.save(self._connection, [pupil.id], homes, new=new)
        labels = (_Label(pupil.id, place, label) for place, label in enumerate(pupil.labels))
        _LABELS.save(self._connection, [pupil.id], labels, new=new)
        unable = (_unable(pupil.id, place, entry) for place, entry in enumerate(pupil.incapacities))
        _UNABLE.save(self._connection, [pupil.id], unable, new=new)

    def _read(self, sql: str, *parameters: Value) -> list[Pupil]:
        rows = _PUPIL.select(self._connection, sql, *parameters)
        ids = id_list(row.id for row in rows)
        homes, labels = _HOMES.of(self._connection, ids), _LABELS.of(self._connection, ids)
        unable = _UNABLE.of(self._connection, ids)
        return [_pupil(row, homes.get(row.id, ()), labels.get(row.id, ()), unable.get(row.id, ())) for row in rows]


def search_expression(words: str) -> str:
    """Return the full-text expression for words a user typed: each, as plain text, the beginning of a word.

    What has a meaning in expressions (quotes, stars, ``NEAR``) is text between quotes. Signs that are part of no word,
    such as a dash, ask for nothing beside words, and find nothing by themselves.
    """
    parts = folded(words.replace("\0", " ")).replace('"', '""').split()
    return " ".join(f'"{part}"*' for part in parts)


def _search_words(pupil: Pupil) -> str:
    """Return what a pupil is found by."""
    return folded(f"{pupil.name.full} {pupil.number} {pupil.group}")


def _row(pupil: Pupil) -> _Row:
    tlv = pupil.tlv or Tlv()
    return _Row(
        id=pupil.id,
        number=pupil.number,
        given=pupil.name.given,
        prefix=pupil.name.prefix,
        surname=pupil.name.surname,
        birth_date=to_text(pupil.birth_date),
        sex=pupil.sex.value,
        group_name=pupil.group,
        year_group=pupil.year_group,
        location=pupil.location,
        education_type=pupil.education_type.value,
        secret_address=pupil.secret_address,
        enrolled_from=to_text(pupil.enrolment.start),
        enrolled_until=to_text(pupil.enrolment.end),
        tlv_category=tlv.category.value if pupil.tlv else None,
        tlv_partnership=tlv.partnership,
        tlv_from=to_text(tlv.span.start),
        tlv_until=to_text(tlv.span.end),
        has_opp=pupil.opp is not None,
        opp_from=to_text(pupil.opp.start) if pupil.opp else None,
        opp_until=to_text(pupil.opp.end) if pupil.opp else None,
        exemption_until=to_text(pupil.exemption_until),
        days_a_week=pupil.days_a_week,
        wlz=pupil.wlz.value,
        search_words=_search_words(pupil),
    )


def _unable(pupil: PupilId, place: int, entry: Incapacity) -> _Unable:
    return _Unable(
        pupil,
        place,
        entry.judged_by,
        entry.since.isoformat(),
        to_text(entry.until),
        *(question in entry.questions for question in Question),
    )


def _incapacity(row: _Unable) -> Incapacity:
    about = zip(Question, (row.help, row.share_school, row.share_help_file), strict=True)
    return Incapacity(
        judged_by=row.judged_by,
        since=to_day(row.valid_from),
        until=to_day(row.valid_until),
        questions=frozenset(question for question, judged in about if judged),
    )


def _pupil(row: _Row, homes: Sequence[_Home], labels: Sequence[_Label], unable: Sequence[_Unable]) -> Pupil:
    return Pupil(
        id=row.id,
        name=PersonName(given=row.given, prefix=row.prefix, surname=row.surname),
        number=row.number,
        birth_date=to_day(row.birth_date),
        sex=_SEXES[row.sex],
        group=row.group_name,
        year_group=row.year_group,
        location=row.location,
        education_type=_EDUCATION_TYPES[row.education_type],
        residences=tuple(_residence(home) for home in homes),
        secret_address=bool(row.secret_address),
        enrolment=to_span(row.enrolled_from, row.enrolled_until),
        tlv=_tlv(row),
        opp=to_span(row.opp_from, row.opp_until) if row.has_opp else None,
        exemption_until=to_day(row.exemption_until),
        days_a_week=row.days_a_week,
        wlz=_YES_NO_UNKNOWN[row.wlz],
        labels=tuple(entry.label for entry in labels),
        incapacities=tuple(_incapacity(entry) for entry in unable),
    )


def _residence(home: _Home) -> Residence:
    return Residence(municipality=home.municipality, since=to_day(home.since), postcode=home.postcode)


def _tlv(row: _Row) -> Tlv | None:
    if row.tlv_category is None:
        return None
    return Tlv(
        category=_TLV_CATEGORIES[row.tlv_category],
        partnership=row.tlv_partnership,
        span=to_span(row.tlv_from, row.tlv_until),
    )
