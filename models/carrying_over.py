"""What was agreed before and comes back in a meeting until it is done."""

from collections.abc import Iterable
from dataclasses import dataclass

from models.meeting import Action, ActionState, Meeting, overdue, times_late


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedOver:
    """An action that comes back.

    Attributes:
        times_late: how often it was not done by its day; 0 while there is time.

    """

    action: Action
    times_late: int


def carried_over(actions: Iterable[Action], meeting: Meeting) -> tuple[CarriedOver, ...]:
    """Return the open actions of other meetings that are due by the day of a meeting, or have no day, by need.

    What was late most often comes first, then what is late, then by day; those without a day come last.
    """
    back = [
        action
        for action in actions
        if action.state is ActionState.OPEN and action.meeting != meeting.id
        if action.due is None or action.due <= meeting.on
    ]
    found = [CarriedOver(action=action, times_late=times_late(action, meeting.on)) for action in back]
    return tuple(sorted(found, key=lambda entry: _need(entry, meeting)))


def _need(entry: CarriedOver, meeting: Meeting) -> tuple[int, bool, bool, str]:
    action = entry.action
    due = action.due.isoformat() if action.due else ""
    return (-entry.times_late, not overdue(action, meeting.on), action.due is None, due)
