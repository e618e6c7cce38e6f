"""Meetings in the store: the meeting itself, who sits at the table, and remarks; its agenda is in ``agenda.py``."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from typing import NamedTuple

from models.errors import NotFoundError
from models.ids import AgendaItemId, MeetingId, ProfessionalId, SeriesId
from models.limits import LIST_LIMIT
from models.meeting import AgendaItem, Meeting, MinutesState, Participant, Presence, Remark, RemarkAnswer
from models.meeting_row import MeetingRow
from storage.agenda import read_items, save_items
from storage.rows import WITH_ID, Connection, Parts, Records, Value, codes, id_list, to_day, to_text

_STATES = codes(MinutesState)
_PRESENCES = codes(Presence)
_ANSWERS = codes(RemarkAnswer)


class _Row(NamedTuple):
    id: MeetingId
    kind: str
    held_on: str
    held_at: str | None
    place: str
    chair: str
    minute_taker: str
    state: str
    adopted_on: str | None
    went_well: str
    went_badly: str
    to_change: str
    pseudonym_seed: str
    length: int | None
    series: SeriesId | None
    slot: str | None
    cancelled_on: str | None
    revision: int
    invited: int | None
    rating: int | None
    sent_on: str | None
    sent_by: str
    remarks_until: str | None


class _Participant(NamedTuple):
    meeting: str
    professional: ProfessionalId
    position: int
    presence: str


class _Remark(NamedTuple):
    meeting: str
    position: int
    remark: str
    by_name: str
    said_on: str | None
    noted_by: str
    item: AgendaItemId | None
    after_adoption: int
    answer: str | None
    because: str
    answered_on: str | None


class _Line(NamedTuple):
    id: MeetingId
    kind: str
    held_on: str
    held_at: str | None
    place: str
    state: str
    items: int
    participants: int
    cancelled: int
    noted: int
    stale: int


class _Found(NamedTuple):
    """What belongs to the meetings of one list, by meeting."""

    participants: Mapping[str, Sequence[_Participant]]
    remarks: Mapping[str, Sequence[_Remark]]
    items: Mapping[str, Sequence[AgendaItem]]


_MEETING = Records(
    make=_Row._make,
    columns="""
        SELECT id, kind, held_on, held_at, place, chair, minute_taker, state, adopted_on, went_well, went_badly,
            to_change, pseudonym_seed, length, series, slot, cancelled_on, revision, invited, rating, sent_on,
            sent_by, remarks_until
        FROM meeting
    """,
    write="""
        INSERT INTO meeting (
            id, kind, held_on, held_at, place, chair, minute_taker, state, adopted_on, went_well, went_badly,
            to_change, pseudonym_seed, length, series, slot, cancelled_on, revision, invited, rating, sent_on,
            sent_by, remarks_until
        )
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            kind = excluded.kind, held_on = excluded.held_on, held_at = excluded.held_at, place = excluded.place,
            chair = excluded.chair, minute_taker = excluded.minute_taker, state = excluded.state,
            adopted_on = excluded.adopted_on, went_well = excluded.went_well, went_badly = excluded.went_badly,
            to_change = excluded.to_change, pseudonym_seed = excluded.pseudonym_seed,
            length = excluded.length, series = excluded.series, slot = excluded.slot,
            cancelled_on = excluded.cancelled_on, revision = excluded.revision, invited = excluded.invited,
            rating = excluded.rating, sent_on = excluded.sent_on, sent_by = excluded.sent_by,
            remarks_until = excluded.remarks_until
    """,
)
_PARTICIPANTS = Parts(
    make=_Participant._make,
    read="""
        SELECT meeting, professional, position, presence FROM participant
        WHERE meeting IN (SELECT value FROM json_each(?)) ORDER BY meeting, position
    """,
    write="""
        INSERT INTO participant (meeting, professional, position, presence) VALUES (?, ?, ?, ?)
        ON CONFLICT (meeting, professional) DO UPDATE SET position = excluded.position, presence = excluded.presence
    """,
    remove="DELETE FROM participant WHERE meeting = ? AND professional = ?",
)
_REMARKS = Parts(
    make=_Remark._make,
    read="""
        SELECT meeting, position, remark, by_name, said_on, noted_by, item, after_adoption, answer, because,
            answered_on
        FROM meeting_remark
        WHERE meeting IN (SELECT value FROM json_each(?)) ORDER BY meeting, position
    """,
    write="""
        INSERT INTO meeting_remark (
            meeting, position, remark, by_name, said_on, noted_by, item, after_adoption, answer, because, answered_on
        )
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (meeting, position) DO UPDATE SET
            remark = excluded.remark, by_name = excluded.by_name, said_on = excluded.said_on,
            noted_by = excluded.noted_by, item = excluded.item, after_adoption = excluded.after_adoption,
            answer = excluded.answer, because = excluded.because, answered_on = excluded.answered_on
    """,
    remove="DELETE FROM meeting_remark WHERE meeting = ? AND position = ?",
)
_CURRENT = " WHERE held_on >= ? OR state <> 'adopted' ORDER BY held_on DESC, held_at DESC, id LIMIT ?"
_LAST_BEFORE = """
    WHERE kind = ? AND held_on < ? AND (? OR cancelled_on IS NULL) ORDER BY held_on DESC, held_at DESC, id LIMIT 1
"""
_OF_KIND = " WHERE kind = ? AND held_on >= ? ORDER BY held_on DESC, held_at DESC, id LIMIT ?"
_ROWS = """
    SELECT
        id, kind, held_on, held_at, place, state,
        (SELECT count(*) FROM agenda_item AS i WHERE i.meeting = meeting.id) AS items,
        (SELECT count(*) FROM participant AS p WHERE p.meeting = meeting.id) AS participants,
        cancelled_on IS NOT NULL AS cancelled,
        EXISTS (
            SELECT 1 FROM agenda_item AS i
            WHERE i.meeting = meeting.id
                AND (
                    trim(i.discussion, char(9, 10, 11, 12, 13, 32, 160)) <> ''
                    OR EXISTS (SELECT 1 FROM decision AS d WHERE d.item = i.id)
                )
        ) AS noted,
        invited IS NOT NULL AND invited < revision AS stale
    FROM meeting
    WHERE ?1 IS NULL OR id IN (SELECT meeting FROM participant WHERE professional = ?1)
    ORDER BY held_on DESC, held_at DESC, id LIMIT ?2
"""
_OF_SERIES = " WHERE series = ? ORDER BY held_on, id LIMIT ?"
_ALL = " ORDER BY held_on DESC, held_at DESC, id LIMIT ?"


class Meetings:
    """Meetings with participants, agenda and minutes; see ``models.ports_meetings.MeetingRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, meeting: MeetingId) -> Meeting:
        """Return a meeting; raises NotFoundError."""
        for found in self._read(WITH_ID, meeting):
            return found
        raise NotFoundError("meeting", record=meeting)

    def state(self, meeting: MeetingId) -> MinutesState | None:
        """Return how far the minutes of a meeting are; None when there is no such meeting yet."""
        for row in _MEETING.select(self._connection, WITH_ID, meeting):
            return _STATES[row.state]
        return None

    def all(self, limit: int = LIST_LIMIT) -> Sequence[Meeting]:
        """Return all meetings, latest date first; of one day the latest hour first, those without one last."""
        return self._read(_ALL, limit)

    def current(self, since: date) -> Sequence[Meeting]:
        """Return the meetings from a day on and those whose minutes are not adopted yet, latest date first."""
        return self._read(_CURRENT, to_text(since), LIST_LIMIT)

    def last_before(self, kind: str, day: date, *, cancelled: bool = True) -> Meeting | None:
        """Return the last meeting of a type before a day; of one day the latest hour. None when there was none.

        Without ``cancelled`` those that did not take place are passed over.
        """
        return next(iter(self._read(_LAST_BEFORE, kind, to_text(day), int(cancelled))), None)

    def of_kind(self, kind: str, since: date) -> Sequence[Meeting]:
        """Return the meetings of a type from a day on, latest date first."""
        return self._read(_OF_KIND, kind, to_text(since), LIST_LIMIT)

    def rows(self, invited: ProfessionalId | None = None) -> Sequence[MeetingRow]:
        """Return meetings as lines, latest date first: those somebody is invited to, or all."""
        found = self._connection.execute(_ROWS, (invited, LIST_LIMIT)).fetchall()
        return [_line(_Line._make(row)) for row in found]

    def of_series(self, series: SeriesId) -> Sequence[Meeting]:
        """Return the meetings of a series, by date."""
        return self._read(_OF_SERIES, series, LIST_LIMIT)

    def save(self, meeting: Meeting) -> None:
        """Write a meeting with all that belongs to it."""
        new = _MEETING.save(self._connection, _row(meeting))
        participants = (
            _Participant(meeting.id, entry.professional, place, entry.presence.value)
            for place, entry in enumerate(meeting.participants)
        )
        _PARTICIPANTS.save(self._connection, [meeting.id], participants, new=new)
        save_items(self._connection, meeting)
        _REMARKS.save(self._connection, [meeting.id], _remark_rows(meeting), new=new)

    def _read(self, which: str, *parameters: Value) -> list[Meeting]:
        rows = _MEETING.select(self._connection, which, *parameters)
        ids = id_list(row.id for row in rows)
        found = _Found(
            participants=_PARTICIPANTS.of(self._connection, ids),
            remarks=_REMARKS.of(self._connection, ids),
            items=read_items(self._connection, ids),
        )
        return [_meeting(row, found) for row in rows]


def _row(meeting: Meeting) -> _Row:
    return _Row(
        id=meeting.id,
        kind=meeting.kind,
        held_on=to_text(meeting.on),
        held_at=meeting.at.isoformat() if meeting.at else None,
        place=meeting.place,
        chair=meeting.chair,
        minute_taker=meeting.minute_taker,
        state=meeting.state.value,
        adopted_on=to_text(meeting.adopted_on),
        went_well=meeting.went_well,
        went_badly=meeting.went_badly,
        to_change=meeting.to_change,
        pseudonym_seed=meeting.pseudonym_seed,
        length=meeting.length,
        series=meeting.series,
        slot=to_text(meeting.slot),
        cancelled_on=to_text(meeting.cancelled_on),
        sent_on=to_text(meeting.sent_on),
        sent_by=meeting.sent_by,
        remarks_until=to_text(meeting.remarks_until),
        revision=meeting.revision,
        invited=meeting.invited,
        rating=meeting.rating,
    )


def _meeting(row: _Row, found: _Found) -> Meeting:
    return Meeting(
        id=row.id,
        kind=row.kind,
        on=to_day(row.held_on),
        at=time.fromisoformat(row.held_at) if row.held_at else None,
        place=row.place,
        chair=row.chair,
        minute_taker=row.minute_taker,
        participants=tuple(_participant(entry) for entry in found.participants.get(row.id, ())),
        items=tuple(found.items.get(row.id, ())),
        state=_STATES[row.state],
        adopted_on=to_day(row.adopted_on),
        remarks=tuple(_remark(entry) for entry in found.remarks.get(row.id, ())),
        sent_on=to_day(row.sent_on),
        sent_by=row.sent_by,
        remarks_until=to_day(row.remarks_until),
        went_well=row.went_well,
        went_badly=row.went_badly,
        to_change=row.to_change,
        pseudonym_seed=row.pseudonym_seed,
        length=row.length,
        series=row.series,
        slot=to_day(row.slot),
        cancelled_on=to_day(row.cancelled_on),
        revision=row.revision,
        invited=row.invited,
        rating=row.rating,
    )


def _line(row: _Line) -> MeetingRow:
    return MeetingRow(
        id=row.id,
        kind=row.kind,
        on=to_day(row.held_on),
        at=time.fromisoformat(row.held_at) if row.held_at else None,
        place=row.place,
        state=_STATES[row.state],
        items=row.items,
        participants=row.participants,
        cancelled=bool(row.cancelled),
        noted=bool(row.noted),
        stale=bool(row.stale),
    )


def _participant(row: _Participant) -> Participant:
    return Participant(professional=row.professional, presence=_PRESENCES[row.presence])


def _remark_rows(meeting: Meeting) -> Iterator[_Remark]:
    """Return the rows of the remarks; one about an item that left the agenda stays, about the whole."""
    there = {item.id for item in meeting.items}
    for place, remark in enumerate(meeting.remarks):
        yield _Remark(
            meeting=meeting.id,
            position=place,
            remark=remark.text,
            by_name=remark.by,
            said_on=to_text(remark.on),
            noted_by=remark.noted_by,
            item=remark.item if remark.item in there else None,
            after_adoption=int(remark.after_adoption),
            answer=remark.answer.value if remark.answer else None,
            because=remark.because,
            answered_on=to_text(remark.answered_on),
        )


def _remark(row: _Remark) -> Remark:
    return Remark(
        text=row.remark,
        by=row.by_name,
        on=to_day(row.said_on),
        noted_by=row.noted_by,
        item=row.item,
        after_adoption=bool(row.after_adoption),
        answer=_ANSWERS[row.answer] if row.answer else None,
        because=row.because,
        answered_on=to_day(row.answered_on),
    )
