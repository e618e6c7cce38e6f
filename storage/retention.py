"""Terms, holds and destructions in the store, and what there is of pupils who left."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from models.destruction import (
    Counts,
    DestroyedKind,
    Destruction,
    DestructionState,
    Hand,
    Line,
    TermUsed,
)
from models.errors import NotFoundError
from models.ids import DestructionId, HoldId, PupilId, UserId
from models.limits import LIST_LIMIT
from models.retention import Hold, Holding, Part, Term
from models.user import Role
from storage.destroying import destroy
from storage.doomed import CARE_COLUMNS, DECIDED_ON_EDUCATION, of_the_care_file
from storage.driver import Connection
from storage.rows import WITH_ID, Parts, Records, codes, id_list, to_day, to_span, to_text

_PARTS = codes(Part)
_STATES = codes(DestructionState)
_KINDS = codes(DestroyedKind)
_ROLES = codes(Role)


class _HoldRow(NamedTuple):
    id: HoldId
    pupil: PupilId
    reason: str
    placed_by: UserId
    placed_on: str
    ended_by: UserId | None
    ended_on: str | None
    ended_because: str


class _Row(NamedTuple):
    id: DestructionId
    state: str
    proposed_by: UserId
    proposed_name: str
    proposed_role: str
    proposed_on: str
    approved_by: UserId | None
    approved_name: str
    approved_role: str
    approved_on: str | None
    carried_out_by: UserId | None
    carried_out_name: str
    carried_out_role: str
    carried_out_on: str | None
    finished_on: str | None
    left_out: int
    backups_removed: int


class _LineRow(NamedTuple):
    destruction: DestructionId
    position: int
    pupil: PupilId
    part: str


class _TermRow(NamedTuple):
    destruction: DestructionId
    part: str
    years: int
    source: str
    version: str
    pupils: int


class _CountRow(NamedTuple):
    destruction: DestructionId
    kind: str
    number: int


_HOLD = Records(
    make=_HoldRow._make,
    columns="SELECT id, pupil, reason, placed_by, placed_on, ended_by, ended_on, ended_because FROM legal_hold",
    write="""
        INSERT INTO legal_hold (id, pupil, reason, placed_by, placed_on, ended_by, ended_on, ended_because, added)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(added), 0) + 1 FROM legal_hold))
        ON CONFLICT (id) DO UPDATE SET
            pupil = excluded.pupil, reason = excluded.reason, placed_by = excluded.placed_by,
            placed_on = excluded.placed_on, ended_by = excluded.ended_by, ended_on = excluded.ended_on,
            ended_because = excluded.ended_because
    """,
)
_HOLDS_OF_PUPIL = " WHERE pupil = ? ORDER BY added DESC LIMIT ?"
_DESTRUCTION = Records(
    make=_Row._make,
    columns="""
        SELECT id, state, proposed_by, proposed_name, proposed_role, proposed_on, approved_by, approved_name,
            approved_role, approved_on, carried_out_by, carried_out_name, carried_out_role, carried_out_on,
            finished_on, left_out, backups_removed
        FROM destruction
    """,
    write="""
        INSERT INTO destruction (
            id, state, proposed_by, proposed_name, proposed_role, proposed_on, approved_by, approved_name,
            approved_role, approved_on, carried_out_by, carried_out_name, carried_out_role, carried_out_on,
            finished_on, left_out, backups_removed, added
        )
        VALUES (
            ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(added), 0) + 1 FROM destruction)
        )
        ON CONFLICT (id) DO UPDATE SET
            state = excluded.state, proposed_by = excluded.proposed_by, proposed_name = excluded.proposed_name,
            proposed_role = excluded.proposed_role, proposed_on = excluded.proposed_on,
            approved_by = excluded.approved_by, approved_name = excluded.approved_name,
            approved_role = excluded.approved_role, approved_on = excluded.approved_on,
            carried_out_by = excluded.carried_out_by, carried_out_name = excluded.carried_out_name,
            carried_out_role = excluded.carried_out_role, carried_out_on = excluded.carried_out_on,
            finished_on = excluded.finished_on, left_out = excluded.left_out,
            backups_removed = excluded.backups_removed
    """,
)
_ALL = " ORDER BY added DESC LIMIT ?"
_LINES = Parts(
    make=_LineRow._make,
    read="""
        SELECT destruction, position, pupil, part FROM destruction_line
        WHERE destruction IN (SELECT value FROM json_each(?)) ORDER BY destruction, position
    """,
    write="INSERT INTO destruction_line (destruction, position, pupil, part) VALUES (?, ?, ?, ?)",
    remove="DELETE FROM destruction_line WHERE destruction = ? AND position = ?",
)
_TERMS_USED = Parts(
    make=_TermRow._make,
    read="""
        SELECT destruction, part, years, source, version, pupils FROM destruction_term
        WHERE destruction IN (SELECT value FROM json_each(?)) ORDER BY destruction, part
    """,
    write="""
        INSERT INTO destruction_term (destruction, part, years, source, version, pupils) VALUES (?, ?, ?, ?, ?, ?)
    """,
    remove="DELETE FROM destruction_term WHERE destruction = ? AND part = ?",
)
_COUNTS = Parts(
    make=_CountRow._make,
    read="""
        SELECT destruction, kind, number FROM destruction_count
        WHERE destruction IN (SELECT value FROM json_each(?)) ORDER BY destruction, kind
    """,
    write="INSERT INTO destruction_count (destruction, kind, number) VALUES (?, ?, ?)",
    remove="DELETE FROM destruction_count WHERE destruction = ? AND kind = ?",
)
_TERMS = "SELECT part, years, source FROM retention_term ORDER BY part"
_SAVE_TERM = """
INSERT INTO retention_term (part, years, source) VALUES (?, ?, ?)
ON CONFLICT (part) DO UPDATE SET years = excluded.years, source = excluded.source
"""
_DROP_TERM = "DELETE FROM retention_term WHERE part = ?"
_LEFT = """
SELECT id, enrolled_from, enrolled_until FROM pupil WHERE enrolled_until < ? ORDER BY enrolled_until, id LIMIT ?
"""
_HELD = "SELECT DISTINCT pupil FROM legal_hold WHERE ended_on IS NULL"
_OPEN_SAFETY = "SELECT DISTINCT pupil FROM safety_report WHERE closed_on IS NULL"
_AMONG = "IN (SELECT value FROM json_each(?))"
_COUNT = "SELECT {column}, count(*) FROM {table} WHERE {column} {among} {only} GROUP BY {column}"
_CARE_FACTS = "SELECT id, 1 FROM pupil WHERE id {among} AND ({facts})"
_ADMISSIBILITY = "SELECT id, 1 FROM pupil WHERE id {among} AND tlv_category IS NOT NULL"


class Retention:
    """Terms, holds and destructions; see ``models.ports_retention.RetentionRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def terms(self) -> Sequence[Term]:
        """Return the terms the school set itself."""
        rows = self._connection.execute(_TERMS).fetchall()
        return [Term(part=_PARTS[part], years=years, source=source) for part, years, source in rows]

    def save_term(self, term: Term) -> None:
        """Set a term of the school's own."""
        self._connection.execute(_SAVE_TERM, (term.part.value, term.years, term.source))

    def drop_term(self, part: Part) -> None:
        """Go back to the standard term."""
        self._connection.execute(_DROP_TERM, (part.value,))

    def hold(self, hold: HoldId) -> Hold:
        """Return a hold; raises NotFoundError."""
        for row in _HOLD.select(self._connection, WITH_ID, hold):
            return _hold(row)
        raise NotFoundError("hold", record=hold)

    def holds(self, pupil: PupilId) -> Sequence[Hold]:
        """Return the holds on a pupil, newest first."""
        return [_hold(row) for row in _HOLD.select(self._connection, _HOLDS_OF_PUPIL, pupil, LIST_LIMIT)]

    def save_hold(self, hold: Hold) -> None:
        """Write a hold."""
        _HOLD.save(self._connection, _hold_row(hold))

    def left_before(self, day: date) -> Sequence[Holding]:
        """Return what there is of pupils whose last day lies before a day, in the order in which they left."""
        rows = self._connection.execute(_LEFT, (to_text(day), LIST_LIMIT)).fetchall()
        ids = id_list(pupil for pupil, _, _ in rows)
        counts = self._counts(ids)
        held = {pupil for (pupil,) in self._connection.execute(_HELD).fetchall()}
        watched = {pupil for (pupil,) in self._connection.execute(_OPEN_SAFETY).fetchall()}
        return [
            Holding(
                pupil=pupil,
                enrolment=to_span(start, end),
                records={part: counts[part].get(pupil, 0) for part in Part} | {Part.ENROLMENT: 1},
                held=pupil in held,
                open_safety=pupil in watched,
            )
            for pupil, start, end in rows
        ]

    def destruction(self, destruction: DestructionId) -> Destruction:
        """Return a destruction; raises NotFoundError."""
        for found in self._made(_DESTRUCTION.select(self._connection, WITH_ID, destruction)):
            return found
        raise NotFoundError("destruction", record=destruction)

    def destructions(self) -> Sequence[Destruction]:
        """Return the destructions, newest first."""
        return self._made(_DESTRUCTION.select(self._connection, _ALL, LIST_LIMIT))

    def save(self, destruction: Destruction) -> None:
        """Write a destruction."""
        id_, connection = destruction.id, self._connection
        _DESTRUCTION.save(connection, _row(destruction))
        lines = (_LineRow(id_, place, line.pupil, line.part) for place, line in enumerate(destruction.lines))
        _LINES.save(connection, [id_], lines)
        terms = (
            _TermRow(id_, used.term.part, used.term.years, used.term.source, used.version, used.pupils)
            for used in destruction.terms
        )
        _TERMS_USED.save(connection, [id_], terms)
        _COUNTS.save(connection, [id_], (_CountRow(id_, kind, number) for kind, number in destruction.counts.items()))

    def destroy(self, lines: Collection[Line], put_instead: str) -> Counts:
        """Remove what the lines name, with every trace of it in the database; nothing can put it back."""
        return destroy(self._connection, lines, put_instead)

    def _made(self, rows: Sequence[_Row]) -> Sequence[Destruction]:
        ids = id_list(row.id for row in rows)
        lines = _LINES.of(self._connection, ids)
        terms = _TERMS_USED.of(self._connection, ids)
        counts = _COUNTS.of(self._connection, ids)
        return [_destruction(row, lines.get(row.id, ()), terms.get(row.id, ()), counts.get(row.id, ())) for row in rows]

    def _counts(self, ids: str) -> Mapping[Part, Mapping[PupilId, int]]:
        """Return how many records of the care file and of the admissibility there are, per pupil."""
        care = [
            _COUNT.format(table=table, column=column, among=_AMONG, only=f"AND NOT ({only})" if only else "")
            for table, column, only in of_the_care_file(self._connection)
        ]
        care.append(_CARE_FACTS.format(among=_AMONG, facts=" OR ".join(fact for _, _, fact in CARE_COLUMNS)))
        decided = _COUNT.format(table="document", column="pupil", among=_AMONG, only=f"AND {DECIDED_ON_EDUCATION}")
        admissibility = [_ADMISSIBILITY.format(among=_AMONG), decided]
        return {Part.CARE: self._sum(care, ids), Part.ADMISSIBILITY: self._sum(admissibility, ids), Part.ENROLMENT: {}}

    def _sum(self, statements: Sequence[str], ids: str) -> Mapping[PupilId, int]:
        found: dict[PupilId, int] = {}
        for statement in statements:
            for pupil, number in self._connection.execute(statement, (ids,)).fetchall():
                found[pupil] = found.get(pupil, 0) + number
        return found


def _hold_row(hold: Hold) -> _HoldRow:
    return _HoldRow(
        id=hold.id,
        pupil=hold.pupil,
        reason=hold.reason,
        placed_by=hold.placed_by,
        placed_on=to_text(hold.placed_on),
        ended_by=hold.ended_by,
        ended_on=to_text(hold.ended_on),
        ended_because=hold.ended_because,
    )


def _hold(row: _HoldRow) -> Hold:
    return Hold(
        id=row.id,
        pupil=row.pupil,
        reason=row.reason,
        placed_by=row.placed_by,
        placed_on=to_day(row.placed_on),
        ended_by=row.ended_by,
        ended_on=to_day(row.ended_on),
        ended_because=row.ended_because,
    )


def _row(destruction: Destruction) -> _Row:
    by, approved, done = destruction.proposed, destruction.approved, destruction.carried_out
    return _Row(
        id=destruction.id,
        state=destruction.state.value,
        proposed_by=by.user,
        proposed_name=by.name,
        proposed_role=by.role.value,
        proposed_on=to_text(by.on),
        approved_by=approved.user if approved else None,
        approved_name=approved.name if approved else "",
        approved_role=approved.role.value if approved else "",
        approved_on=to_text(approved.on) if approved else None,
        carried_out_by=done.user if done else None,
        carried_out_name=done.name if done else "",
        carried_out_role=done.role.value if done else "",
        carried_out_on=to_text(done.on) if done else None,
        finished_on=to_text(destruction.finished_on),
        left_out=destruction.left_out,
        backups_removed=destruction.backups_removed,
    )


def _destruction(
    row: _Row, lines: Sequence[_LineRow], terms: Sequence[_TermRow], counts: Sequence[_CountRow]
) -> Destruction:
    used = {_PARTS[term.part]: term for term in terms}
    numbers = {_KINDS[count.kind]: count.number for count in counts}
    return Destruction(
        id=row.id,
        state=_STATES[row.state],
        proposed=Hand(
            user=row.proposed_by, name=row.proposed_name, role=_ROLES[row.proposed_role], on=to_day(row.proposed_on)
        ),
        approved=_hand(row.approved_by, row.approved_name, row.approved_role, row.approved_on),
        carried_out=_hand(row.carried_out_by, row.carried_out_name, row.carried_out_role, row.carried_out_on),
        finished_on=to_day(row.finished_on),
        lines=tuple(Line(pupil=line.pupil, part=_PARTS[line.part]) for line in lines),
        terms=tuple(_used(used[part]) for part in Part if part in used),
        counts={kind: numbers[kind] for kind in DestroyedKind if kind in numbers},
        left_out=row.left_out,
        backups_removed=row.backups_removed,
    )


def _hand(user: UserId | None, name: str, role: str, on: str | None) -> Hand | None:
    return Hand(user=user, name=name, role=_ROLES[role], on=to_day(on)) if user and on else None


def _used(row: _TermRow) -> TermUsed:
    term = Term(part=_PARTS[row.part], years=row.years, source=row.source)
    return TermUsed(term=term, version=row.version, pupils=row.pupils)
