"""Goals in the store."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from models.errors import NotFoundError
from models.goal import Evaluation, Goal, GoalOutcome, LifeArea
from models.ids import CareFileId, GoalId, PupilId, TrajectoryId
from models.limits import LIST_LIMIT
from models.pupil import YesNoUnknown
from storage.rows import WITH_ID, Connection, Parts, Records, Value, codes, id_list, to_day, to_text

_AREAS = codes(LifeArea)
_OUTCOMES = codes(GoalOutcome)
_YES_NO_UNKNOWN = codes(YesNoUnknown)


class _Row(NamedTuple):
    id: GoalId
    pupil: PupilId
    text: str
    area: str
    set_on: str
    care_file: CareFileId | None
    trajectory: TrajectoryId | None
    child_heard: str
    parents_agreed: str
    evaluate_on: str | None


class _Evaluation(NamedTuple):
    goal: str
    position: int
    evaluated_on: str
    outcome: str
    child_heard: str
    parents_agreed: str
    note: str
    replaced_by: GoalId | None


_GOAL = Records(
    make=_Row._make,
    columns="""
        SELECT id, pupil, text, area, set_on, care_file, trajectory, child_heard, parents_agreed, evaluate_on FROM goal
    """,
    write="""
        INSERT INTO goal (
            id, pupil, text, area, set_on, care_file, trajectory, child_heard, parents_agreed, evaluate_on, added
        )
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(added), 0) + 1 FROM goal))
        ON CONFLICT (id) DO UPDATE SET
            pupil = excluded.pupil, text = excluded.text, area = excluded.area, set_on = excluded.set_on,
            care_file = excluded.care_file, trajectory = excluded.trajectory, child_heard = excluded.child_heard,
            parents_agreed = excluded.parents_agreed, evaluate_on = excluded.evaluate_on
    """,
)
_EVALUATIONS = Parts(
    make=_Evaluation._make,
    read="""
        SELECT goal, position, evaluated_on, outcome, child_heard, parents_agreed, note, replaced_by
        FROM goal_evaluation
        WHERE goal IN (SELECT value FROM json_each(?)) ORDER BY goal, position
    """,
    write="""
        INSERT INTO goal_evaluation (
            goal, position, evaluated_on, outcome, child_heard, parents_agreed, note, replaced_by
        )
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (goal, position) DO UPDATE SET
            evaluated_on = excluded.evaluated_on, outcome = excluded.outcome, child_heard = excluded.child_heard,
            parents_agreed = excluded.parents_agreed, note = excluded.note, replaced_by = excluded.replaced_by
    """,
    remove="DELETE FROM goal_evaluation WHERE goal = ? AND position = ?",
)
_DUE = " WHERE evaluate_on <= ? ORDER BY evaluate_on, added LIMIT ?"
_OF_PUPIL = " WHERE pupil = ? ORDER BY set_on, added LIMIT ?"


class Goals:
    """Goals with their evaluations; see ``models.ports_help.GoalRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, goal: GoalId) -> Goal:
        """Return a goal; raises NotFoundError."""
        for found in self._read(WITH_ID, goal):
            return found
        raise NotFoundError("goal", record=goal)

    def of_pupil(self, pupil: PupilId) -> Sequence[Goal]:
        """Return a pupil's goals, the one that was set first first."""
        return self._read(_OF_PUPIL, pupil, LIST_LIMIT)

    def due(self, day: date) -> Sequence[Goal]:
        """Return all goals that were to be looked at by a day, settled ones among them; by that day."""
        return self._read(_DUE, to_text(day), LIST_LIMIT)

    def save(self, goal: Goal) -> None:
        """Write a goal with its evaluations."""
        new = _GOAL.save(self._connection, _row(goal))
        looks = (_part(goal.id, place, entry) for place, entry in enumerate(goal.evaluations))
        _EVALUATIONS.save(self._connection, [goal.id], looks, new=new)

    def _read(self, which: str, *parameters: Value) -> list[Goal]:
        rows = _GOAL.select(self._connection, which, *parameters)
        looks = _EVALUATIONS.of(self._connection, id_list(row.id for row in rows))
        return [_goal(row, looks.get(row.id, ())) for row in rows]


def _row(goal: Goal) -> _Row:
    return _Row(
        id=goal.id,
        pupil=goal.pupil,
        text=goal.text,
        area=goal.area.value,
        set_on=to_text(goal.set_on),
        care_file=goal.care_file,
        trajectory=goal.trajectory,
        child_heard=goal.child_heard.value,
        parents_agreed=goal.parents_agreed.value,
        evaluate_on=to_text(goal.evaluate_on),
    )


def _part(goal: GoalId, place: int, entry: Evaluation) -> _Evaluation:
    return _Evaluation(
        goal=goal,
        position=place,
        evaluated_on=to_text(entry.on),
        outcome=entry.outcome.value,
        child_heard=entry.child_heard.value,
        parents_agreed=entry.parents_agreed.value,
        note=entry.note,
        replaced_by=entry.replaced_by,
    )


def _goal(row: _Row, looks: Sequence[_Evaluation]) -> Goal:
    return Goal(
        id=row.id,
        pupil=row.pupil,
        text=row.text,
        area=_AREAS[row.area],
        set_on=to_day(row.set_on),
        care_file=row.care_file,
        trajectory=row.trajectory,
        child_heard=_YES_NO_UNKNOWN[row.child_heard],
        parents_agreed=_YES_NO_UNKNOWN[row.parents_agreed],
        evaluate_on=to_day(row.evaluate_on),
        evaluations=tuple(_evaluation(entry) for entry in looks),
    )


def _evaluation(row: _Evaluation) -> Evaluation:
    return Evaluation(
        on=to_day(row.evaluated_on),
        outcome=_OUTCOMES[row.outcome],
        child_heard=_YES_NO_UNKNOWN[row.child_heard],
        parents_agreed=_YES_NO_UNKNOWN[row.parents_agreed],
        note=row.note,
        replaced_by=row.replaced_by,
    )
