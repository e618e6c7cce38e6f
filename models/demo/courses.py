"""The course of a care file: what happens when, from signal to closing, planned without regard to today.

Everything else is read off from these days. What lies after today has not happened yet.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from models.carefile import CareFileStatus, SignalKind
from models.demo.days import after, before, weekday
from models.demo.dice import Deck, Dice
from models.demo.frame import Frame
from models.demo.phrases import table
from models.demo.pupils import Child
from models.ids import CareFileId

NEVER = date.max

_NEEDS_CARE = 64
"""Of a hundred pupils, how many ever come into the caseload."""

_BEGINS_AT_ONCE = 12
"""Of a hundred of those, how many already had help when they came (*ombouw*)."""

_BETWEEN_TWO = 520
"""Most days between two courses of one pupil."""

_LONG_WAIT = 12
_NOT_YET = 9999
_FEW = 28


class Outcome(StrEnum):
    """What a signal came to."""

    ADVICE = "advice"
    PREVENTIVE = "preventive"
    INDIVIDUAL = "individual"
    DECLINED = "declined"
    REFERRED = "referred"

    @property
    def helped(self) -> bool:
        """Whether there is help from the care team's providers."""
        return self in (Outcome.PREVENTIVE, Outcome.INDIVIDUAL)


_OUTCOMES = {
    Outcome.ADVICE: 22,
    Outcome.PREVENTIVE: 27,
    Outcome.INDIVIDUAL: 43,
    Outcome.DECLINED: 4,
    Outcome.REFERRED: 4,
}
_STORIES = {"complete": 77, "one_missing": 8, "unanswered": 4, "refused": 4, "withdrawn": 4, "expired": 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One care file as it goes.

    Attributes:
        story: how the people who decide answer when they are asked to share.
        few: consent to share names two organisations instead of the meeting.
        moved: the pupil left the school before it was finished.

    """

    id: CareFileId
    child: Child
    outcome: Outcome
    kind: SignalKind
    story: str
    few: bool
    opened: date
    clarified: date
    asked: date
    assessed: date
    started: date
    ended: date
    closed: date
    moved: bool = False

    @property
    def steps(self) -> tuple[tuple[CareFileStatus, date], ...]:
        """Return the statuses it goes through and from which day."""
        always = ((CareFileStatus.SIGNALLED, self.opened), (CareFileStatus.CLARIFYING, self.clarified))
        helped = ((CareFileStatus.WAITING, self.asked), (CareFileStatus.IN_HELP, self.started))
        ending = ((CareFileStatus.FOLLOWING, self.ended), (CareFileStatus.CLOSED, self.closed))
        return (*always, *(helped if self.outcome.helped else ()), *ending)

    def standing(self, day: date) -> tuple[CareFileStatus, date]:
        """Return the status on a day and since when it is that."""
        return [step for step in self.steps if step[1] <= day][-1]


def courses(children: Sequence[Child], frame: Frame) -> Sequence[Course]:
    """Return all courses that touch the history of the school, oldest first within each pupil."""
    planner = _Planner(frame)
    return [course for child in children for course in planner.of(child)]


class _Planner:
    """Plan courses pupil by pupil."""

    def __init__(self, frame: Frame) -> None:
        self._today = frame.today
        self._start = frame.start
        self._dice = dice = frame.dice("courses")
        self._ids = frame.dice("care file ids")
        self._outcomes, self._stories = Deck(dice, _OUTCOMES), Deck(dice, _STORIES)
        self._kinds = Deck(dice, {kind: int(table("signals", kind)["weight"]) for kind in SignalKind})

    def of(self, child: Child) -> Iterable[Course]:
        """Yield the courses of one pupil."""
        if child.part.outcome:
            yield self._fixed(child)
        elif self._dice.chance(_NEEDS_CARE):
            yield from self._drawn(child)

    def _fixed(self, child: Child) -> Course:
        first = before(self._today, child.part.opened)
        days = [weekday(first + timedelta(days=days)) if days < _NOT_YET else NEVER for days in child.part.days]
        return self._course(child, Outcome(child.part.outcome), weekday(first), days)

    def _drawn(self, child: Child) -> Iterable[Course]:
        entry = child.pupil.enrolment.start or self._start
        leaves = child.pupil.enrolment.end or NEVER
        at_once = self._dice.chance(_BEGINS_AT_ONCE)
        opened = after(entry, 5 if at_once else self._dice.between(5, _BETWEEN_TWO))
        while opened <= min(self._today, leaves):
            outcome = self._outcomes.deal()
            days = self._days(outcome, opened)
            course = self._course(child, outcome, opened, days)
            if days[-1] >= self._start:
                yield _broken_off(course, leaves) if leaves < days[-1] else course
            opened = after(days[-1], self._dice.between(1, _BETWEEN_TWO))

    def _course(self, child: Child, outcome: Outcome, opened: date, days: Sequence[date]) -> Course:
        role = child.part
        few = role.reach == "few" if role.reach else self._few(child)
        clarified, asked, assessed, started, ended, closed = days
        return Course(
            id=CareFileId(self._ids.identity()),
            child=child,
            outcome=outcome,
            kind=self._kinds.deal(),
            story="disagree" if child.disagree else role.story or self._stories.deal(),
            few=few,
            opened=opened,
            clarified=clarified,
            asked=asked,
            assessed=assessed,
            started=started,
            ended=ended,
            closed=closed,
        )

    def _few(self, child: Child) -> bool:
        """Tell how a family wants it, time after time."""
        return Dice("few", child.pupil.id).chance(_FEW)

    def _days(self, outcome: Outcome, opened: date) -> list[date]:
        """Return the days of clarifying, asking, assessment, start, end and closing."""
        dice = self._dice
        clarified = after(opened, dice.between(4, 21))
        asked = after(clarified, dice.between(6, 32))
        if outcome is Outcome.INDIVIDUAL:
            assessed = after(asked, dice.between(4, 28))
            wait = dice.between(60, 210) if dice.chance(_LONG_WAIT) else dice.between(5, 45)
            lasts = dice.between(120, 640)
        elif outcome is Outcome.PREVENTIVE:
            assessed, wait, lasts = asked, dice.between(2, 20), dice.between(21, 100)
        else:
            assessed, wait, lasts = asked, 0, dice.between(0, 14)
        started = after(assessed, wait)
        ended = after(started, lasts)
        return [clarified, asked, assessed, started, ended, after(ended, dice.between(21, 80))]


def _broken_off(course: Course, leaves: date) -> Course:
    """Return a course that stops on the day a pupil leaves; what had not begun by then never will."""

    def reached(day: date) -> date:
        return day if day <= leaves else NEVER

    return replace(
        course,
        clarified=reached(course.clarified),
        asked=reached(course.asked),
        assessed=reached(course.assessed),
        started=reached(course.started),
        ended=min(course.ended, leaves),
        closed=leaves,
        moved=True,
    )
