"""Steps: what one user did in this session, and whether it can be taken back or done again."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from models.ids import UndoId, UserId


class StepState(StrEnum):
    """What can be done with a step."""

    DONE = "done"
    """It can be taken back."""
    UNDONE = "undone"
    """It was taken back and can be done again."""
    HISTORY = "history"
    """It added to what is never changed, such as an answer to a question for consent; a new entry corrects it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepName:
    """What a step is called: the action of the change log, and the record it was about. Never a name of a person."""

    action: str
    kind: str = ""
    record: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step.

    Attributes:
        session: the opening of the store in which it was made.
        at: when it was first made; taking it back and doing it again do not change that.

    """

    id: UndoId
    session: str
    user: UserId
    at: datetime
    name: StepName
    state: StepState


TYPED = frozenset({"meeting.minuted", "preparation.written"})
"""Actions that write what is being typed, every other second; one after the other they are one step and one version."""

TYPED_WITHIN = timedelta(minutes=10)
"""How long such writing may go on and still be one."""

_MADE_IN = {
    "action.saved": "action",
    "attendance.saved": "attendance_event",
    "contact.saved": "contact",
    "goal.saved": "goal",
    "guardian.saved": "guardian",
    "meeting.saved": "meeting",
    "organisation.saved": "organisation",
    "professional.saved": "professional",
    "pupil.saved": "pupil",
    "safety.saved": "safety_report",
    "trajectory.saved": "trajectory",
    "view.saved": "saved_view",
}
"""Actions that add as well as change, and where a record of theirs is added."""

MAKING = frozenset(_MADE_IN)
"""Actions that have words of their own when they added something."""


def makes(action: str, places: frozenset[str]) -> bool:
    """Tell whether an action that added rows in some places made its record, and did not just change it."""
    return _MADE_IN.get(action) in places


_NEVER_CHANGED = {
    "consent.": "consent",
    "weighed": "weighed",
    "sharing.": "weighed",
    "monitor.": "submission",
    "user.": "user",
    "retention.carried_out": "destruction",
}


def why_kept(action: str) -> str:
    """Return the code of why an action only adds to what is never changed; empty when it can be taken back."""
    return next((code for start, code in _NEVER_CHANGED.items() if action.startswith(start)), "")
