"""Preparation of meetings in the store."""

from collections.abc import Sequence
from typing import NamedTuple

from models.consent import InformationKind
from models.ids import AgendaItemId, MeetingId, PreparationId, ProfessionalId
from models.limits import LIST_LIMIT
from models.preparation import ItemTreatment, Preparation, Treatment
from storage.rows import Connection, Parts, Records, codes, id_list, to_day, to_text, write

_KINDS_BY_CODE = codes(InformationKind)
_TREATMENTS = codes(Treatment)


class _Row(NamedTuple):
    id: PreparationId
    item: AgendaItemId
    professional: ProfessionalId
    wording: str
    question: str
    from_help_file: int
    written_on: str
    noted_by: str


class _Kind(NamedTuple):
    preparation: str
    kind: str


_PREPARATION = Records(
    make=_Row._make,
    columns="""
        SELECT
            preparation.id, preparation.item, preparation.professional, preparation.wording, preparation.question,
            preparation.from_help_file, preparation.written_on, preparation.noted_by
        FROM preparation
    """,
    write="""
        INSERT INTO preparation (id, item, professional, wording, question, from_help_file, written_on, noted_by, added)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(added), 0) + 1 FROM preparation))
        ON CONFLICT (id) DO UPDATE SET
            item = excluded.item, professional = excluded.professional, wording = excluded.wording,
            question = excluded.question, from_help_file = excluded.from_help_file, written_on = excluded.written_on,
            noted_by = excluded.noted_by
    """,
)
_KINDS = Parts(
    make=_Kind._make,
    read="""
        SELECT preparation, kind FROM preparation_kind
        WHERE preparation IN (SELECT value FROM json_each(?)) ORDER BY preparation, kind
    """,
    write="INSERT INTO preparation_kind (preparation, kind) VALUES (?, ?)",
    remove="DELETE FROM preparation_kind WHERE preparation = ? AND kind = ?",
)
_OF_MEETING = """
JOIN agenda_item ON agenda_item.id = preparation.item
WHERE agenda_item.meeting = ? ORDER BY agenda_item.position, preparation.added LIMIT ?
"""
_REMOVE = "DELETE FROM preparation WHERE id = ?"
_TREATED = """
SELECT item, professional, treatment FROM item_treatment JOIN agenda_item ON agenda_item.id = item_treatment.item
WHERE agenda_item.meeting = ? ORDER BY agenda_item.position, professional LIMIT ?
"""
_TREAT = """
INSERT INTO item_treatment (item, professional, treatment) VALUES (?, ?, ?)
ON CONFLICT (item, professional) DO UPDATE SET treatment = excluded.treatment
"""
_BY_CONSENT = "DELETE FROM item_treatment WHERE item = ? AND professional = ?"


class Preparations:
    """What was prepared; see ``models.ports_preparation.PreparationRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_meeting(self, meeting: MeetingId) -> Sequence[Preparation]:
        """Return everything that was prepared for a meeting, in the order of its agenda and then of writing."""
        rows = _PREPARATION.select(self._connection, _OF_MEETING, meeting, LIST_LIMIT)
        kinds = _KINDS.of(self._connection, id_list(row.id for row in rows))
        return [_preparation(row, kinds.get(row.id, ())) for row in rows]

    def save(self, preparation: Preparation) -> None:
        """Write what somebody prepared."""
        new = _PREPARATION.save(self._connection, _row(preparation))
        kinds = (_Kind(preparation.id, kind.value) for kind in sorted(preparation.kinds))
        _KINDS.save(self._connection, [preparation.id], kinds, new=new)

    def remove(self, preparation: PreparationId) -> None:
        """Remove what somebody prepared."""
        self._connection.execute(_REMOVE, (preparation,))

    def treatments(self, meeting: MeetingId) -> Sequence[ItemTreatment]:
        """Return what the coordinator chose for the items of a meeting, in the order of its agenda."""
        rows = self._connection.execute(_TREATED, (meeting, LIST_LIMIT)).fetchall()
        return [ItemTreatment(item=item, professional=who, treatment=_TREATMENTS[how]) for item, who, how in rows]

    def treat(self, chosen: ItemTreatment) -> None:
        """Write how an item comes to somebody."""
        write(self._connection, _TREAT, (chosen.item, chosen.professional, chosen.treatment.value))

    def treat_by_consent(self, item: AgendaItemId, professional: ProfessionalId) -> None:
        """Let an item come to somebody as follows from consent."""
        self._connection.execute(_BY_CONSENT, (item, professional))


def _row(preparation: Preparation) -> _Row:
    return _Row(
        id=preparation.id,
        item=preparation.item,
        professional=preparation.professional,
        wording=preparation.text,
        question=preparation.question,
        from_help_file=int(preparation.from_help_file),
        written_on=to_text(preparation.on),
        noted_by=preparation.noted_by,
    )


def _preparation(row: _Row, kinds: Sequence[_Kind]) -> Preparation:
    return Preparation(
        id=row.id,
        item=row.item,
        professional=row.professional,
        on=to_day(row.written_on),
        text=row.wording,
        question=row.question,
        kinds=frozenset(_KINDS_BY_CODE[entry.kind] for entry in kinds),
        from_help_file=bool(row.from_help_file),
        noted_by=row.noted_by,
    )
