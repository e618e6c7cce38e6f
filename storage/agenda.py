"""Agenda items in the store, with what was said and decided; a part of ``meetings.py``."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from models.consent import InformationKind
from models.ids import AgendaItemId, MeetingId, ProfessionalId, PupilId
from models.meeting import AgendaItem, Decision, DecisionKind, Involvement, Meeting
from storage.rows import Connection, Parts, codes, id_list, to_day, to_text

_INFORMATION_KINDS = codes(InformationKind)
_INVOLVEMENTS = codes(Involvement)
_DECISION_KINDS = codes(DecisionKind)


class _Item(NamedTuple):
    meeting: str
    id: AgendaItemId
    position: int
    pupil: PupilId | None
    theme: str
    anonymous: int
    reason: str
    question: str
    minutes: int
    discussion: str
    parents: str
    child: str
    spent: int
    letter: str


class _Kind(NamedTuple):
    item: str
    kind: str


class _Absent(NamedTuple):
    item: str
    professional: ProfessionalId


class _Decision(NamedTuple):
    item: str
    position: int
    wording: str
    decided_by: str
    mandate: str
    kind: str | None
    entered_on: str | None


class _Found(NamedTuple):
    """What belongs to the items, by item."""

    kinds: Mapping[str, Sequence[_Kind]]
    decisions: Mapping[str, Sequence[_Decision]]
    absent: Mapping[str, Sequence[_Absent]]


_ITEMS = Parts(
    make=_Item._make,
    read="""
        SELECT
            meeting, id, position, pupil, theme, anonymous, reason, question, minutes, discussion, parents, child,
            spent, letter
        FROM agenda_item
        WHERE meeting IN (SELECT value FROM json_each(?)) ORDER BY meeting, position
    """,
    write="""
        INSERT INTO agenda_item (
            meeting, id, position, pupil, theme, anonymous, reason, question, minutes, discussion, parents, child,
            spent, letter
        )
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            meeting = excluded.meeting, position = excluded.position, pupil = excluded.pupil, theme = excluded.theme,
            anonymous = excluded.anonymous, reason = excluded.reason, question = excluded.question,
            minutes = excluded.minutes, discussion = excluded.discussion, parents = excluded.parents,
            child = excluded.child, spent = excluded.spent, letter = excluded.letter
    """,
    remove="DELETE FROM agenda_item WHERE meeting = ? AND id = ?",
)
_KINDS = Parts(
    make=_Kind._make,
    read="""
        SELECT item, kind FROM agenda_item_kind
        WHERE item IN (SELECT value FROM json_each(?)) ORDER BY item, kind
    """,
    write="INSERT INTO agenda_item_kind (item, kind) VALUES (?, ?)",
    remove="DELETE FROM agenda_item_kind WHERE item = ? AND kind = ?",
)
_ABSENT = Parts(
    make=_Absent._make,
    read="""
        SELECT item, professional FROM agenda_item_absent
        WHERE item IN (SELECT value FROM json_each(?)) ORDER BY item, professional
    """,
    write="INSERT INTO agenda_item_absent (item, professional) VALUES (?, ?)",
    remove="DELETE FROM agenda_item_absent WHERE item = ? AND professional = ?",
)
_DECISIONS = Parts(
    make=_Decision._make,
    read="""
        SELECT item, position, wording, decided_by, mandate, kind, entered_on FROM decision
        WHERE item IN (SELECT value FROM json_each(?)) ORDER BY item, position
    """,
    write="""
        INSERT INTO decision (item, position, wording, decided_by, mandate, kind, entered_on)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (item, position) DO UPDATE SET
            wording = excluded.wording, decided_by = excluded.decided_by, mandate = excluded.mandate,
            kind = excluded.kind, entered_on = excluded.entered_on
    """,
    remove="DELETE FROM decision WHERE item = ? AND position = ?",
)


def read_items(connection: Connection, meetings: str) -> Mapping[str, Sequence[AgendaItem]]:
    """Return the agenda items of the meetings in an ``id_list``, by meeting, in their order."""
    found = _ITEMS.of(connection, meetings)
    ids = id_list(row.id for rows in found.values() for row in rows)
    parts = _Found(
        kinds=_KINDS.of(connection, ids), decisions=_DECISIONS.of(connection, ids), absent=_ABSENT.of(connection, ids)
    )
    return {meeting: [_item(row, parts) for row in rows] for meeting, rows in found.items()}


def save_items(connection: Connection, meeting: Meeting) -> None:
    """Write the agenda of a meeting; an item that stood on another agenda moves to this one with all it has."""
    ids = [item.id for item in meeting.items]
    _ITEMS.save(connection, [meeting.id], (_item_row(meeting.id, *entry) for entry in enumerate(meeting.items)))
    _KINDS.save(connection, ids, (_Kind(item.id, kind.value) for item in meeting.items for kind in sorted(item.kinds)))
    _ABSENT.save(connection, ids, (_Absent(item.id, who) for item in meeting.items for who in sorted(item.absent)))
    _DECISIONS.save(connection, ids, (row for item in meeting.items for row in _decision_rows(item)))


def _decision_rows(item: AgendaItem) -> list[_Decision]:
    return [
        _Decision(item.id, place, entry.text, entry.decided_by, entry.mandate, entry.kind, to_text(entry.entered_on))
        for place, entry in enumerate(item.decisions)
    ]


def _item_row(meeting: MeetingId, place: int, item: AgendaItem) -> _Item:
    return _Item(
        meeting=meeting,
        id=item.id,
        position=place,
        pupil=item.pupil,
        theme=item.theme,
        anonymous=item.anonymous,
        reason=item.reason,
        question=item.question,
        minutes=item.minutes,
        discussion=item.discussion,
        parents=item.parents.value,
        child=item.child.value,
        spent=item.spent,
        letter=item.letter,
    )


def _item(row: _Item, parts: _Found) -> AgendaItem:
    return AgendaItem(
        id=row.id,
        pupil=row.pupil,
        theme=row.theme,
        anonymous=bool(row.anonymous),
        reason=row.reason,
        question=row.question,
        minutes=row.minutes,
        kinds=frozenset(_INFORMATION_KINDS[entry.kind] for entry in parts.kinds.get(row.id, ())),
        discussion=row.discussion,
        decisions=tuple(_decision(entry) for entry in parts.decisions.get(row.id, ())),
        parents=_INVOLVEMENTS[row.parents],
        child=_INVOLVEMENTS[row.child],
        absent=frozenset(entry.professional for entry in parts.absent.get(row.id, ())),
        spent=row.spent,
        letter=row.letter,
    )


def _decision(row: _Decision) -> Decision:
    return Decision(
        text=row.wording,
        decided_by=row.decided_by,
        mandate=row.mandate,
        kind=_DECISION_KINDS[row.kind] if row.kind else None,
        entered_on=to_day(row.entered_on),
    )
