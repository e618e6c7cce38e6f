"""Safety reports and attendance events of the demo: a few, and each with what people really struggle with."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from models.attendance import AttendanceEvent, AttendanceKind
from models.demo.courses import Course
from models.demo.days import after, school_day
from models.demo.dice import Deck, Dice
from models.demo.frame import Frame
from models.demo.network import Network
from models.demo.phrases import in_secondary, lines, told
from models.ids import AttendanceEventId, SafetyReportId
from models.pupil import Pupil
from models.safety import (
    ReportedTo,
    SafetyAnswer,
    SafetyCheck,
    SafetyClosing,
    SafetyReport,
    SafetyReportKind,
    with_answer,
    with_check,
)

_REPORTED = 9
"""Of a hundred courses, how many have a report."""
_NOBODY = 25
"""Of a hundred reports, how many nobody watches: the studies' sorest point."""
_INTERRUPTED = 14
_BACK = 50
"""Of a hundred who sat at home long enough to come back, how many did."""
_FORGOTTEN = 6
"""Of a hundred checks, how many nobody made in time."""
_MOST_CHECKS = 9
_PARTIES = {ReportedTo.VEILIG_THUIS: 7, ReportedTo.GI: 2, ReportedTo.CHILD_PROTECTION: 1}
_EVENTS = {
    AttendanceKind.INCIDENT: 5,
    AttendanceKind.TIME_OUT: 4,
    AttendanceKind.SUSPENSION: 2,
    AttendanceKind.AT_HOME: 3,
    AttendanceKind.TRANSFER: 1,
}


def safety_reports(paths: Sequence[Course], frame: Frame, network: Network) -> Iterable[SafetyReport]:
    """Yield the reports, in the order of the courses."""
    dice = frame.dice("safety reports")
    parties = Deck(dice, _PARTIES)
    for course in paths:
        day = after(course.opened, dice.between(5, 60))
        if dice.chance(_REPORTED) and day <= min(frame.today, course.closed):
            yield _followed(_reported(course, day, parties.deal(), dice, network), course.child.pupil, frame, dice)


def attendance_events(paths: Sequence[Course], frame: Frame) -> Iterable[AttendanceEvent]:
    """Yield the events, in the order of the courses; who sits at home may still do so."""
    dice = frame.dice("attendance events")
    kinds = Deck(dice, _EVENTS)
    for course in paths:
        if not dice.chance(_INTERRUPTED):
            continue
        for _ in range(dice.between(1, 2)):
            on = after(course.opened, dice.between(0, 120))
            if on <= min(frame.today, course.closed):
                yield _event(course.child.pupil, kinds.deal(), on, frame.today, dice)


def _reported(course: Course, on: date, to: ReportedTo, dice: Dice, network: Network) -> SafetyReport:
    pupil = course.child.pupil
    lead = network.lead(secondary=in_secondary(pupil))
    watched = not dice.chance(_NOBODY)
    advice = to is ReportedTo.VEILIG_THUIS and dice.chance(40)
    return SafetyReport(
        id=SafetyReportId(dice.identity()),
        pupil=pupil.id,
        on=on,
        kind=SafetyReportKind.ADVICE if advice else SafetyReportKind.REPORT,
        to=to,
        concern=told(dice.choose(lines("safety", "reports", "concerns")), pupil),
        expected=dice.choose(lines("safety", "reports", "expected")),
        expected_by=after(on, 21),
        monitored_by=lead.name if watched else "",
        monitor_professional=lead.id if watched else None,
        next_check=after(on, 14),
    )


def _followed(report: SafetyReport, pupil: Pupil, frame: Frame, dice: Dice) -> SafetyReport:
    """Let time pass: an answer, some checks, and after a while a closing by somebody's deed."""
    answered = after(report.on, dice.between(8, 40))
    if answered <= frame.today and dice.chance(75):
        text = dice.choose(lines("safety", "reports", "answers"))
        report = with_answer(report, SafetyAnswer(on=answered, text=text))
    for _ in range(_MOST_CHECKS):
        on = report.next_check
        if on is None or on > frame.today or dice.chance(_FORGOTTEN):
            break
        seen = told(dice.choose(lines("safety", "reports", "seen")), pupil)
        report = with_check(report, SafetyCheck(on=on, seen=seen, next_check=after(on, dice.between(21, 56))))
    closed = after(report.on, dice.between(90, 160))
    if len(report.checks) > 1 and closed <= frame.today and closed >= report.checks[-1].on:
        because = dice.choose(lines("safety", "reports", "closed"))
        return replace(report, closing=SafetyClosing(on=closed, because=because), next_check=None)
    return report


def _event(pupil: Pupil, kind: AttendanceKind, on: date, today: date, dice: Dice) -> AttendanceEvent:
    until = None
    if kind is AttendanceKind.SUSPENSION:
        until = school_day(on + timedelta(days=dice.between(0, 3)))
    if kind is AttendanceKind.AT_HOME:
        back = after(on, dice.between(60, 300))
        until = back if back <= today and dice.chance(_BACK) else None
    return AttendanceEvent(
        id=AttendanceEventId(dice.identity()),
        pupil=pupil.id,
        kind=kind,
        on=on,
        until=until,
        note=dice.choose(lines("safety", "attendance", kind.value)),
    )
