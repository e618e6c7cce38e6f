"""The moments in a course at which the care team speaks of a pupil."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from models.demo.courses import NEVER, Course, Outcome

_WAITS_LONG = 40
_EVERY = 84
"""Days between two evaluations of help."""

_SOON = 45


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A reason to speak of a pupil from a day on; ``kind`` is a table of ``resources/demo/meetings.toml``."""

    on: date
    kind: str
    course: Course


def moments(course: Course, start: date, end: date) -> Iterable[Moment]:
    """Yield the moments of a course between two days, the last excluded, in order."""
    for on, kind in _all(course, end):
        if start <= on < end and on <= course.closed:
            yield Moment(on=on, kind=kind, course=course)


def coming(course: Course, today: date) -> Moment | None:
    """Return what to speak of soon, if the course is open and something comes up."""
    if course.closed <= today or course.opened > today:
        return None
    soon = next(iter(moments(course, today, today + timedelta(days=_SOON))), None)
    waits = course.outcome.helped and course.asked <= today < course.started
    return pending(course, today) if waits else soon


def pending(course: Course, today: date) -> Moment:
    """Return what to speak of when an open course is put on the agenda now."""
    steps = (("evaluation", course.started), ("waiting", course.asked), (_kind(course), course.clarified))
    helped = steps if course.outcome.helped else steps[2:]
    kind = next((kind for kind, since in helped if since <= today), "signal")
    return Moment(on=today, kind=kind, course=course)


def _all(course: Course, end: date) -> Iterable[tuple[date, str]]:
    yield course.opened + timedelta(days=2), "signal"
    yield course.clarified, _kind(course)
    if course.outcome.helped:
        yield from _around_help(course, end)


def _kind(course: Course) -> str:
    """Return what is spoken of once the question is clear."""
    named = {Outcome.DECLINED: "declined", Outcome.REFERRED: "referred", Outcome.ADVICE: "advice"}
    return named.get(course.outcome, "plan")


def _around_help(course: Course, end: date) -> Iterable[tuple[date, str]]:
    if course.asked is not NEVER and (min(course.started, end) - course.asked).days > _WAITS_LONG:
        yield course.asked + timedelta(days=_WAITS_LONG - 5), "waiting"
    if course.started is NEVER:
        return
    evaluated = course.started + timedelta(days=_EVERY)
    while evaluated < min(course.ended, end):
        yield evaluated, "evaluation"
        evaluated += timedelta(days=_EVERY)
    yield course.ended, "closing"
