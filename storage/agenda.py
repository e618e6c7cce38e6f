"""Agenda items in the store, with what was said and decided; a part of ``meetings.py``."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from models.consent import InformationKind
from models.ids import AgendaItemId, MeetingId, PupilId
from models.meeting import AgendaItem, Decision, Involvement, Meeting
from storage.rows import Connection, Parts, codes, id_list

_INFORMATION_KINDS = codes(InformationKind)
_INVOLVEMENTS = codes(Involvement)


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


class _Kind(NamedTuple):
    item: str
    kind: str


class _Decision(NamedTuple):
    item: str
    position: int
    wording: str
    decided_by: str
    mandate: str


_ITEMS = Parts(
    make=_Item._make,
    read="""
        SELECT meeting, id, position, pupil, theme, anonymous, reason, question, minutes, discussion, parents, child
        FROM agenda_item
        WHERE meeting IN (SELECT value FROM json_each(?)) ORDER BY meeting, position
    """,
    write="""
        INSERT INTO agenda_item (
            meeting, id, position, pupil, theme, anonymous, reason, question, minutes, discussion, parents, child
        )
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            meeting = excluded.meeting, position = excluded.position, pupil = excluded.pupil, theme = excluded.theme,
            anonymous = excluded.anonymous, reason = excluded.reason, question = excluded.question,
            minutes = excluded.minutes, discussion = excluded.discussion, parents = excluded.parents,
            child = excluded.child
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
_DECISIONS = Parts(
    make=_Decision._make,
    read="""
        SELECT item, position, wording, decided_by, mandate FROM decision
        WHERE item IN (SELECT value FROM json_each(?)) ORDER BY item, position
    """,
    write="""
        INSERT INTO decision (item, position, wording, decided_by, mandate) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (item, position) DO UPDATE SET
            wording = excluded.wording, decided_by = excluded.decided_by, mandate = excluded.mandate
    """,
    remove="DELETE FROM decision WHERE item = ? AND position = ?",
)


def read_items(connection: Connection, meetings: str) -> Mapping[str, Sequence[AgendaItem]]:
    """Return the agenda items of the meetings in an ``id_list``, by meeting, in their order."""
    found = _ITEMS.of(connection, meetings)
    ids = id_list(row.id for rows in found.values() for row in rows)
    kinds, decisions = _KINDS.of(connection, ids), _DECISIONS.of(connection, ids)
    return {
        meeting: [_item(row, kinds.get(row.id, ()), decisions.get(row.id, ())) for row in rows]
        for meeting, rows in found.items()
    }


def save_items(connection: Connection, meeting: Meeting) -> None:
    """Write the agenda of a meeting; an item that stood on another agenda moves to this one with all it has."""
    ids = [item.id for item in meeting.items]
    _ITEMS.save(connection, [meeting.id], (_item_row(meeting.id, *entry) for entry in enumerate(meeting.items)))
    _KINDS.save(connection, ids, (_Kind(item.id, kind.value) for item in meeting.items for kind in sorted(item.kinds)))
    _DECISIONS.save(connection, ids, (row for item in meeting.items for row in _decision_rows(item)))


def _decision_rows(item: AgendaItem) -> list[_Decision]:
    return [
        _Decision(item.id, place, entry.text, entry.decided_by, entry.mandate)
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
    )


def _item(row: _Item, kinds: Sequence[_Kind], decisions: Sequence[_Decision]) -> AgendaItem:
    return AgendaItem(
        id=row.id,
        pupil=row.pupil,
        theme=row.theme,
        anonymous=bool(row.anonymous),
        reason=row.reason,
        question=row.question,
        minutes=row.minutes,
        kinds=frozenset(_INFORMATION_KINDS[entry.kind] for entry in kinds),
        discussion=row.discussion,
        decisions=tuple(
            Decision(text=entry.wording, decided_by=entry.decided_by, mandate=entry.mandate) for entry in decisions
        ),
        parents=_INVOLVEMENTS[row.parents],
        child=_INVOLVEMENTS[row.child],
    )
