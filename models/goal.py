"""What help should bring: goals, and what became of them at each evaluation."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.ids import CareFileId, GoalId, PupilId, TrajectoryId
from models.pupil import YesNoUnknown
from models.validation import Checks


class LifeArea(StrEnum):
    """Where in a child's life something should change."""

    SCHOOL = "school"
    HOME = "home"
    FREE_TIME = "free_time"


class GoalOutcome(StrEnum):
    """What an evaluation found."""

    REACHED = "reached"
    PARTLY = "partly"
    NOT = "not"
    REPLACED = "replaced"
    """Another goal took its place."""


_FINAL = frozenset({GoalOutcome.REACHED, GoalOutcome.REPLACED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """One look at a goal. Evaluations are history: another one is added, none is overwritten.

    Attributes:
        replaced_by: the goal that took the place of this one.

    """

    on: date
    outcome: GoalOutcome
    child_heard: YesNoUnknown = YesNoUnknown.UNKNOWN
    parents_agreed: YesNoUnknown = YesNoUnknown.UNKNOWN
    note: str = ""
    replaced_by: GoalId | None = None

    def __post_init__(self) -> None:
        """Raise ValidationError when a replaced goal does not say by which, or another one does."""
        checks = Checks()
        replaced = self.outcome is GoalOutcome.REPLACED
        checks.that("replaced_by", replaced == (self.replaced_by is not None), "replaced_by")
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A goal of one pupil.

    Attributes:
        trajectory: the help that works at it; None for a goal of the family or the school itself.
        evaluate_on: the day on which it is looked at again; None when nothing is planned.
        evaluations: every look at it, oldest first.
        child_heard, parents_agreed: whether the child was asked and the parents agreed when it was set.

    """

    id: GoalId
    pupil: PupilId
    text: str
    area: LifeArea
    set_on: date
    care_file: CareFileId | None = None
    trajectory: TrajectoryId | None = None
    child_heard: YesNoUnknown = YesNoUnknown.UNKNOWN
    parents_agreed: YesNoUnknown = YesNoUnknown.UNKNOWN
    evaluate_on: date | None = None
    evaluations: tuple[Evaluation, ...] = ()

    def __post_init__(self) -> None:
        """Raise ValidationError without a text, for days before the goal was set, or a goal that replaces itself."""
        checks = Checks()
        checks.require("text", self.text)
        checks.order("evaluate_on", self.set_on, self.evaluate_on)
        days = [entry.on for entry in self.evaluations]
        checks.that("on", days == sorted(days) and all(self.set_on <= day for day in days), "before_start")
        checks.that("replaced_by", all(entry.replaced_by != self.id for entry in self.evaluations), "replaced_by")
        checks.done()

    @property
    def last(self) -> Evaluation | None:
        """The last look at it."""
        return self.evaluations[-1] if self.evaluations else None

    @property
    def settled(self) -> bool:
        """Whether nothing is left to work at.

        It was reached or replaced; or it was not (wholly) reached, and no next evaluation is planned.
        """
        last = self.last
        return last is not None and (last.outcome in _FINAL or self.evaluate_on is None)


def open_goals(goals: Iterable[Goal]) -> Sequence[Goal]:
    """Return what is still worked at, in the same order."""
    return [goal for goal in goals if not goal.settled]


def due_goals(goals: Iterable[Goal], day: date) -> Sequence[Goal]:
    """Return the goals that had to be looked at by a day, the longest overdue first."""
    due = [(goal.evaluate_on, goal) for goal in open_goals(goals) if goal.evaluate_on is not None]
    return [goal for on, goal in sorted(due, key=_day) if on <= day]


def _day(entry: tuple[date, Goal]) -> date:
    return entry[0]
