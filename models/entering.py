"""What a meeting decided becomes what stands in the dossier: proposed once, confirmed once, never typed twice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from models.carefile import CareFile, CareFileStatus
from models.goal import Goal, due_goals
from models.ids import AgendaItemId, GoalId, PupilId
from models.meeting import AgendaItem, Decision, DecisionKind, Meeting


class EntryKind(StrEnum):
    """What is entered."""

    HELP = "help"
    """Help is asked for, or starts."""
    CHANGED_HELP = "changed_help"
    REFERRED = "referred"
    NEED = "need"
    """What is needed is clear now: with the last signal."""
    FOLLOWED = "followed"
    """No help of others: the care file is followed, with what was advised as the next step."""
    ASKING = "asking"
    """Consent is to be asked: the question is written down, ready for the form."""
    WEIGHING = "weighing"
    """A report is to be weighed and written down; that is never a tick."""
    GOAL = "goal"
    """A goal that had to be looked at was looked at."""


ENTERED_AS: Final = {
    DecisionKind.START_HELP: EntryKind.HELP,
    DecisionKind.CHANGE_HELP: EntryKind.CHANGED_HELP,
    DecisionKind.REFER: EntryKind.REFERRED,
    DecisionKind.CLARIFIED: EntryKind.NEED,
    DecisionKind.ADVICE: EntryKind.FOLLOWED,
    DecisionKind.NOTHING: EntryKind.FOLLOWED,
    DecisionKind.ASK_CONSENT: EntryKind.ASKING,
    DecisionKind.REPORT: EntryKind.WEIGHING,
}

_NEEDS_FILE: Final = frozenset({EntryKind.NEED, EntryKind.FOLLOWED, EntryKind.CHANGED_HELP})
"""What can only be entered in an open care file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Something that can be entered.

    Attributes:
        place: which decision of the item it follows from; None for a goal that was due.
        text: what was decided, or the goal.
        goal: the goal that was looked at.
        possible: whether it can be entered; not without an open care file, where one is needed.

    """

    item: AgendaItemId
    pupil: PupilId
    kind: EntryKind
    text: str
    place: int | None = None
    goal: GoalId | None = None
    possible: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What is known around one pupil, to propose by."""

    care_file: CareFile | None = None
    goals: Sequence[Goal] = ()
    helps: bool = False
    """Whether there is help that has not ended."""


def proposals(meeting: Meeting, item: AgendaItem, around: Around) -> Iterator[Proposal]:
    """Return what an item about a pupil brings to his dossier, as far as it was not entered before.

    A decision without a kind is only told: nobody said what it comes down to. Goals that had to be looked at by the
    day of the meeting are proposed when anything was decided about the pupil.
    """
    if item.pupil is None:
        return
    has_file = around.care_file is not None and around.care_file.status is not CareFileStatus.CLOSED
    for place, decision in enumerate(item.decisions):
        kind = entered_as(decision)
        if kind is not None:
            possible = has_file or kind not in _NEEDS_FILE or (kind is EntryKind.CHANGED_HELP and around.helps)
            yield Proposal(
                item=item.id, pupil=item.pupil, kind=kind, text=decision.text, place=place, possible=possible
            )
    if item.decisions:
        for goal in due_goals(around.goals, meeting.on):
            if goal.last is None or goal.last.on < meeting.on:
                yield Proposal(item=item.id, pupil=item.pupil, kind=EntryKind.GOAL, text=goal.text, goal=goal.id)


def entered_as(decision: Decision) -> EntryKind | None:
    """Return what a decision is entered as; None when it was entered already, or nobody said what it comes down to."""
    if decision.entered_on is not None or decision.kind is None:
        return None
    return ENTERED_AS[decision.kind]


def to_enter(meeting: Meeting) -> int:
    """Return how many decisions about pupils wait to be entered."""
    about = (item for item in meeting.items if item.pupil)
    return sum(entered_as(decision) is not None for item in about for decision in item.decisions)
