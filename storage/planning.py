"""Series of meetings, own free days and requests to talk about something in the store."""

from collections.abc import Sequence
from datetime import time
from typing import NamedTuple

from models.agenda_proposal import AgendaRequest
from models.errors import NotFoundError
from models.ids import AgendaRequestId, FreeDaysId, PupilId, SeriesId
from models.limits import LIST_LIMIT
from models.school_days import FreeDays
from models.series import Series
from storage.rows import WITH_ID, Connection, Records, to_day, to_text


class _Series(NamedTuple):
    id: SeriesId
    kind: str
    rhythm: str
    first_on: str
    until_on: str
    held_at: str | None
    length: int | None
    place: str
    follows: SeriesId | None
    revision: int


class _FreeDays(NamedTuple):
    id: FreeDaysId
    title: str
    first_on: str
    last_on: str
    school_open: int


class _Request(NamedTuple):
    id: AgendaRequestId
    pupil: PupilId | None
    theme: str
    question: str
    asked_by: str
    asked_on: str
    settled_on: str | None


_SERIES = Records(
    make=_Series._make,
    columns="""
        SELECT id, kind, rhythm, first_on, until_on, held_at, length, place, follows, revision FROM meeting_series
    """,
    write="""
        INSERT INTO meeting_series (
            id, kind, rhythm, first_on, until_on, held_at, length, place, follows, revision
        )
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            kind = excluded.kind, rhythm = excluded.rhythm, first_on = excluded.first_on,
            until_on = excluded.until_on, held_at = excluded.held_at, length = excluded.length,
            place = excluded.place, follows = excluded.follows, revision = excluded.revision
    """,
)
_FREE_DAYS = Records(
    make=_FreeDays._make,
    columns="SELECT id, title, first_on, last_on, school_open FROM free_days",
    write="""
        INSERT INTO free_days (id, title, first_on, last_on, school_open) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            title = excluded.title, first_on = excluded.first_on, last_on = excluded.last_on,
            school_open = excluded.school_open
    """,
)
_REQUESTS = Records(
    make=_Request._make,
    columns="SELECT id, pupil, theme, question, asked_by, asked_on, settled_on FROM agenda_request",
    write="""
        INSERT INTO agenda_request (id, pupil, theme, question, asked_by, asked_on, settled_on)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            pupil = excluded.pupil, theme = excluded.theme, question = excluded.question,
            asked_by = excluded.asked_by, asked_on = excluded.asked_on, settled_on = excluded.settled_on
    """,
)
_OPEN = " WHERE settled_on IS NULL ORDER BY asked_on, id LIMIT ?"
_IN_ORDER = " ORDER BY first_on, id LIMIT ?"
_REMOVE = "DELETE FROM free_days WHERE id = ?"


class Planning:
    """Series and free days; see ``models.ports_planning.PlanningRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def series(self, series: SeriesId) -> Series:
        """Return a series; raises NotFoundError."""
        for row in _SERIES.select(self._connection, WITH_ID, series):
            return _series(row)
        raise NotFoundError("series", record=series)

    def save_series(self, series: Series) -> None:
        """Write a series."""
        row = _Series(
            id=series.id,
            kind=series.kind,
            rhythm=series.rhythm,
            first_on=to_text(series.first),
            until_on=to_text(series.until),
            held_at=series.at.isoformat() if series.at else None,
            length=series.length,
            place=series.place,
            follows=series.follows,
            revision=series.revision,
        )
        _SERIES.save(self._connection, row)

    def free_days(self) -> Sequence[FreeDays]:
        """Return what the school says of its own days, by first day."""
        return [_free_days(row) for row in _FREE_DAYS.select(self._connection, _IN_ORDER, LIST_LIMIT)]

    def save_free_days(self, days: FreeDays) -> None:
        """Write what the school says of some days."""
        row = _FreeDays(days.id, days.title, to_text(days.first), to_text(days.last), int(days.school_open))
        _FREE_DAYS.save(self._connection, row)

    def remove_free_days(self, days: FreeDaysId) -> None:
        """Remove what the school says of some days; what is not there is nothing to remove."""
        self._connection.execute(_REMOVE, (days,))

    def open_requests(self) -> Sequence[AgendaRequest]:
        """Return what was asked to be talked about and is not settled, oldest first."""
        return [_request(row) for row in _REQUESTS.select(self._connection, _OPEN, LIST_LIMIT)]

    def save_request(self, request: AgendaRequest) -> None:
        """Write a request."""
        row = _Request(
            id=request.id,
            pupil=request.pupil,
            theme=request.theme,
            question=request.question,
            asked_by=request.asked_by,
            asked_on=to_text(request.asked_on),
            settled_on=to_text(request.settled_on),
        )
        _REQUESTS.save(self._connection, row)


def _series(row: _Series) -> Series:
    return Series(
        id=row.id,
        kind=row.kind,
        rhythm=row.rhythm,
        first=to_day(row.first_on),
        until=to_day(row.until_on),
        at=time.fromisoformat(row.held_at) if row.held_at else None,
        length=row.length,
        place=row.place,
        follows=row.follows,
        revision=row.revision,
    )


def _free_days(row: _FreeDays) -> FreeDays:
    return FreeDays(
        id=row.id,
        title=row.title,
        first=to_day(row.first_on),
        last=to_day(row.last_on),
        school_open=bool(row.school_open),
    )


def _request(row: _Request) -> AgendaRequest:
    return AgendaRequest(
        id=row.id,
        pupil=row.pupil,
        theme=row.theme,
        question=row.question,
        asked_by=row.asked_by,
        asked_on=to_day(row.asked_on),
        settled_on=to_day(row.settled_on),
    )
