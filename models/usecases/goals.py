"""Goals: setting them, and looking at what became of them."""

from dataclasses import dataclass, replace
from datetime import date

from models.change import Changes, Topic
from models.errors import ConflictError
from models.goal import Evaluation, Goal
from models.ids import GoalId
from models.ports import UnitOfWork
from models.usecases.help_links import want_own_help
from models.usecases.open_file import open_file
from models.usecases.session import Session
from models.user import Permission
from models.validation import Checks


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What is noted when a goal is looked at.

    Attributes:
        next_on: when it is looked at again; None when nothing more is planned.
        successor: the new goal that takes its place; None when that goal was there already, or none does.

    """

    evaluation: Evaluation
    next_on: date | None = None
    successor: Goal | None = None

    def __post_init__(self) -> None:
        """Raise ValidationError when the next time comes before this one, or the new goal is not the one named."""
        checks = Checks()
        checks.order("next_on", self.evaluation.on, self.next_on)
        named = self.successor is None or self.evaluation.replaced_by == self.successor.id
        checks.that("replaced_by", named, "replaced_by")
        checks.done()


class GoalUseCases:
    """What a user can do with goals."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def save(self, goal: Goal) -> Changes:
        """Add a goal or write what was changed of it; what was found at evaluations stays as it is.

        Raises:
            ConflictError: the help that works at it is for somebody else.

        """
        with self._session.intend(Permission.EDIT_PUPILS, "goal.saved", Topic.GOALS) as intention:
            intention.record = goal.pupil
            _save(intention.uow, goal)
        return intention.changes

    def evaluate(self, goal: GoalId, look: Look) -> Changes:
        """Add an evaluation; a goal that is replaced by a new one brings that along.

        Raises:
            ConflictError: it lies in the future.

        """
        if look.evaluation.on > self._session.today:
            raise ConflictError("evaluation_in_future")
        action = "goal.replaced" if look.evaluation.replaced_by else "goal.evaluated"
        with self._session.intend(Permission.EDIT_PUPILS, action, Topic.GOALS) as intention:
            intention.record = keep_look(intention.uow, goal, look).pupil
        return intention.changes

    def new_goal_id(self) -> GoalId:
        """Make an id for a goal."""
        return GoalId(self._session.new_id())


def keep_look(uow: UnitOfWork, goal: GoalId, look: Look) -> Goal:
    """Add an evaluation within a transaction that is going on, and return the goal as it was.

    Raises:
        ConflictError: the goal that takes its place is another pupil's.

    """
    present = uow.goals.get(goal)
    if look.successor is not None:
        _save(uow, look.successor)
    _want_same_pupil(uow, present, look)
    uow.goals.save(replace(present, evaluate_on=look.next_on, evaluations=(*present.evaluations, look.evaluation)))
    return present


def _save(uow: UnitOfWork, goal: Goal) -> None:
    want_own_help(uow, goal.trajectory, goal.pupil)
    stored = next((entry for entry in uow.goals.of_pupil(goal.pupil) if entry.id == goal.id), None)
    if stored is not None:
        uow.goals.save(replace(goal, care_file=stored.care_file, evaluations=stored.evaluations))
        return
    care_file = open_file(uow, goal.pupil)
    uow.goals.save(replace(goal, care_file=care_file.id if care_file else None, evaluations=()))


def _want_same_pupil(uow: UnitOfWork, goal: Goal, look: Look) -> None:
    successor = look.evaluation.replaced_by
    if successor is not None and uow.goals.get(successor).pupil != goal.pupil:
        raise ConflictError("goal_of_another")
