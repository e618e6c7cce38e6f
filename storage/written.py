"""Searching everything that was written down."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from string import Template
from typing import Any, NamedTuple

from models.consent import InformationKind
from models.ids import AgendaItemId, MeetingId, OrganisationId, PupilId
from models.names import folded
from models.written import Written as Found
from models.written import WrittenKind
from storage.rows import Connection, codes, to_day
from storage.text_index import NOBODY
from storage.text_sources import SOURCES, Source

_KINDS = codes(WrittenKind)
_INFORMATION = codes(InformationKind)
_BEGIN, _END = "\x02", "\x03"
_WORDS_AROUND = 14
_SHORTEST = 2
_MOST_WORDS = 12
_PIECES = re.compile(f"{_BEGIN}(.*?){_END}", re.DOTALL)
_PARTS = re.compile(r"[^\W_]+")
_SEARCH = """
SELECT number, source, record, written.words, snippet(written_search, 0, ?, ?, '…', ?)
FROM written_search JOIN written ON written.number = written_search.rowid
WHERE written_search MATCH ? AND written_search.rowid < ? ORDER BY written_search.rowid DESC LIMIT ?
"""
_PLACES = Template("""
SELECT $record, $pupil, $meeting, $item, $on, $information, $organisation FROM $table AS at
WHERE at.$owner IN (SELECT value FROM json_each(?))
""")
_NO_LIMIT = 2**62
_VERSION = "SELECT number FROM change_log WHERE action <> 'pupil.opened' ORDER BY number DESC LIMIT 1"


class _Place(NamedTuple):
    """What a text belongs to now."""

    pupil: PupilId | None
    meeting: MeetingId | None
    item: AgendaItemId | None
    on: str | None
    information: str | None
    organisation: OrganisationId | None


class Written:
    """The index of everything that was written; see ``models.ports_caseload.WrittenRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def search(
        self, words: str, *, about: Sequence[PupilId] | None = None, before: int | None = None, limit: int = 20
    ) -> Sequence[Found]:
        """Return texts that hold a word beginning with each of the words, what was written last first."""
        wanted = _expression(words, about)
        if not wanted:
            return ()
        until = _NO_LIMIT if before is None else before
        asked = (_BEGIN, _END, _WORDS_AROUND, wanted, until, limit)
        rows = self._connection.execute(_SEARCH, asked).fetchall()
        places = self._places(rows)
        return [_found(row, places[row[1], row[2]]) for row in rows if (row[1], row[2]) in places]

    def version(self) -> int:
        """Return a number that changes with whatever is written; looking at a dossier is no writing."""
        row = self._connection.execute(_VERSION).fetchone()
        return int(row[0]) if row else 0

    def _places(self, rows: Iterable[Sequence[Any]]) -> Mapping[tuple[str, str], _Place]:
        """Return what the texts of these rows belong to, with one query for each kind of text among them."""
        asked: dict[str, list[str]] = {}
        for _, source, record, *_ in rows:
            asked.setdefault(source, []).append(record)
        found: dict[tuple[str, str], _Place] = {}
        for source in SOURCES:
            for record, *place in self._rows_of(source, asked.get(source.kind, ())):
                found[source.kind, record] = _Place(*place)
        return found

    def _rows_of(self, source: Source, records: Sequence[str]) -> Sequence[tuple[Any, ...]]:
        if not records:
            return ()
        owners = json.dumps([record.rpartition("#")[0] if source.place else record for record in records])
        return self._connection.execute(places_of(source), (owners,)).fetchall()


@cache
def places_of(source: Source) -> str:
    """Return the query for what texts of a source belong to."""
    return _PLACES.substitute(
        record=source.record("at"),
        pupil=source.pupil,
        meeting=source.meeting,
        item=source.item,
        on=source.on,
        information=source.information,
        organisation=source.organisation,
        table=source.table,
        owner=source.owner,
    )


def _found(row: Sequence[Any], place: _Place) -> Found:
    number, source, record, text, snippet = row
    return Found(
        number=number,
        kind=_KINDS[source],
        record=record,
        text=text,
        excerpt=_excerpt(snippet),
        pupil=place.pupil,
        meeting=place.meeting,
        item=place.item,
        on=to_day(place.on),
        information=_INFORMATION[place.information] if place.information else None,
        organisation=place.organisation,
    )


def _excerpt(snippet: str) -> tuple[tuple[str, bool], ...]:
    """Return a snippet in pieces: between those that fit stands what does not."""
    pieces = ((" ".join(piece.split("\n")), bool(place % 2)) for place, piece in enumerate(_PIECES.split(snippet)))
    return tuple((piece, fits) for piece, fits in pieces if piece)


def _expression(words: str, about: Sequence[PupilId] | None) -> str:
    """Return the full-text expression for what was typed: each word, as plain text, the beginning of a word."""
    parts = [part for part in _PARTS.findall(folded(words.replace("\0", " "))) if len(part) >= _SHORTEST]
    if not parts:
        return ""
    wanted = "words : (" + " AND ".join(f'"{part}" *' for part in list(dict.fromkeys(parts))[:_MOST_WORDS]) + ")"
    if about is None:
        return wanted
    pupils = " OR ".join(f'"{pupil}"' for pupil in (*about, NOBODY))
    return f"{wanted} AND about : ({pupils})"
