"""What a school year of meetings brought: figures for the team itself, about meetings and never about people."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from models.meeting import Action, ActionState, DecisionKind, Meeting, overdue
from models.meeting_clock import SECONDS
from models.spans import Span, school_year_end, school_year_start
from models.trajectory import ReferralRoute, Trajectory


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionFigures:
    """What became of everything agreed in the meetings of a year.

    Attributes:
        in_time: done by the first day that was agreed, or done without one.
        later: done, but after its day or after it was put off.
        late: open, and its day has passed.

    """

    made: int = 0
    in_time: int = 0
    later: int = 0
    dropped: int = 0
    open: int = 0
    late: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """How long pupils waited from the question to the start of help by the care team.

    Attributes:
        pupils: whose help started in this year.
        days: the median; None when nobody's did.

    """

    pupils: int = 0
    days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a meeting looked back on itself."""

    on: date
    kind: str
    rating: int | None
    went_well: str
    went_badly: str
    to_change: str

    @property
    def said(self) -> bool:
        """Whether anything was said in words."""
        return bool(self.went_well or self.went_badly or self.to_change)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFigures:
    """A school year up to a day.

    Attributes:
        span: from the first day of the school year to the day it is.
        planned, spent: minutes of the items of which both are known.
        timed: of how many items that is.
        decisions: how many of each kind; None is without a kind.
        entered: how many decisions stand in a dossier.
        wait, wait_before: of this year, and of the same days of the year before.
        looks: the meetings that looked back, oldest first.

    """

    span: Span
    meetings: int = 0
    pupils: int = 0
    themes: int = 0
    planned: int = 0
    spent: int = 0
    timed: int = 0
    decisions: Mapping[DecisionKind | None, int]
    entered: int = 0
    actions: ActionFigures
    wait: Wait
    wait_before: Wait
    looks: tuple[Look, ...] = ()


def meeting_figures(
    meetings: Iterable[Meeting], actions: Iterable[Action], help_given: Sequence[Trajectory], today: date
) -> MeetingFigures:
    """Return the figures of the school year a day falls in, up to that day.

    Every figure is a count of what was written down; no person, organisation or school stands beside another.
    """
    span = Span(start=school_year_start(today), end=today)
    held = [entry for entry in meetings if span.covers(entry.on) and entry.cancelled_on is None]
    items = [item for entry in held for item in entry.items]
    timed = [item for item in items if item.spent]
    decisions = [decision for item in items for decision in item.decisions]
    ids = {entry.id for entry in held}
    return MeetingFigures(
        span=span,
        meetings=len(held),
        pupils=sum(item.pupil is not None for item in items),
        themes=sum(item.pupil is None for item in items),
        planned=sum(item.minutes for item in timed),
        spent=sum(item.spent for item in timed) // SECONDS,
        timed=len(timed),
        decisions=Counter(decision.kind for decision in decisions),
        entered=sum(decision.entered_on is not None for decision in decisions),
        actions=action_figures([action for action in actions if action.meeting in ids], today),
        wait=waited(help_given, span),
        wait_before=waited(help_given, year_before(today)),
        looks=tuple(look for entry in sorted(held, key=_on) if (look := _look(entry)) is not None),
    )


def action_figures(actions: Sequence[Action], today: date) -> ActionFigures:
    """Return what became of some actions."""
    done = [action for action in actions if action.state is ActionState.DONE]
    in_time = sum(_in_time(action) for action in done)
    still = [action for action in actions if action.state is ActionState.OPEN]
    return ActionFigures(
        made=len(actions),
        in_time=in_time,
        later=len(done) - in_time,
        dropped=sum(action.state is ActionState.DROPPED for action in actions),
        open=len(still),
        late=sum(overdue(action, today) for action in still),
    )


def waited(help_given: Iterable[Trajectory], span: Span) -> Wait:
    """Return how long was waited for help that came about in the care team and started in these days."""
    days = [
        (entry.started_on - entry.asked_on).days
        for entry in help_given
        if entry.route is ReferralRoute.CARE_TEAM and entry.pupil and entry.asked_on and entry.started_on
        if span.covers(entry.started_on) and entry.asked_on <= entry.started_on
    ]
    return Wait(pupils=len(days), days=round(median(days)) if days else None)


def year_before(today: date) -> Span:
    """Return the same stretch of the school year before: to compare like with like."""
    start = school_year_start(school_year_start(today) - timedelta(days=1))
    length = today - school_year_start(today)
    return Span(start=start, end=min(start + length, school_year_end(start)))


def _in_time(action: Action) -> bool:
    if action.postponed:
        return False
    return action.due is None or (action.settled_on is not None and action.settled_on <= action.due)


def _look(meeting: Meeting) -> Look | None:
    look = Look(
        on=meeting.on,
        kind=meeting.kind,
        rating=meeting.rating,
        went_well=meeting.went_well,
        went_badly=meeting.went_badly,
        to_change=meeting.to_change,
    )
    return look if look.said or look.rating is not None else None


def _on(meeting: Meeting) -> date:
    return meeting.on
