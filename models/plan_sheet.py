"""One child, one plan: what goes on a single sheet for parents and child. Presentation-neutral; a report sets it.

It holds what the plan is about and nothing else: no codes, no payment, no birth date, no address, nothing of safety
reports, and of the parents no more than a name.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.goal import GoalOutcome, LifeArea
from models.guardian import Relation
from models.trajectory import Perspective
from models.validation import Checks


class PlanReader(StrEnum):
    """For whom the sheet is, by age (Jeugdwet art. 7.3.4 and 7.3.5)."""

    PARENTS = "parents"
    PARENTS_AND_CHILD = "parents_and_child"
    CHILD = "child"


class PlanPart(StrEnum):
    """What somebody is in the plan."""

    CHILD = "child"
    PARENT = "parent"
    LEAD = "lead"
    CONTACT = "contact"
    HELPER = "helper"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPerson:
    """Somebody in the plan.

    Attributes:
        relation: what a parent or carer is to the child.
        detail: what somebody does, and for whom he works.

    """

    name: str
    part: PlanPart
    relation: Relation | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanGoal:
    """A goal, with what was found when it was last looked at."""

    text: str
    area: LifeArea
    outcome: GoalOutcome | None = None
    next_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanHelp:
    """Help that runs or waits.

    Attributes:
        by: who gives it.
        since: the first day; None while it waits.

    """

    form: str
    perspective: Perspective
    by: str
    how_often: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAction:
    """Something somebody does, and before when."""

    owner: str
    text: str
    due: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSheetView:
    """The sheet.

    Attributes:
        pupil: the child's full name; ``called`` is how sentences name it.
        dated: the day on the sheet.
        talk_on: when everybody talks again; None while nothing was agreed.
        agreed: what was agreed, in words.

    """

    school: str
    pupil: str
    called: str
    dated: date
    reader: PlanReader
    people: tuple[PlanPerson, ...]
    goals: tuple[PlanGoal, ...] = ()
    helps: tuple[PlanHelp, ...] = ()
    actions: tuple[PlanAction, ...] = ()
    talk_on: date | None = None
    agreed: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError without a child."""
        checks = Checks()
        checks.require("pupil", self.pupil)
        checks.require("called", self.called)
        checks.done()
