"""Safety reports (*meldingen*): what was reported, what came back, who watches, and when somebody looks again.

A report stays open until a person closes it with a reason. Nothing else closes it: no help that starts, no care file
that closes (Kohnstamm 2020: reports are not picked up where help is present, and nobody knows who monitors).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from models.ids import ProfessionalId, PupilId, SafetyReportId, UserId, WeighedId
from models.validation import Checks


class SafetyReportKind(StrEnum):
    """Whether advice was asked or a report was made (Meldcode, steps 2 and 5)."""

    ADVICE = "advice"
    REPORT = "report"


class ReportedTo(StrEnum):
    """Who was asked or told."""

    VEILIG_THUIS = "veilig_thuis"
    GI = "gi"
    CHILD_PROTECTION = "child_protection"
    OTHER = "other"


class SafetyState(StrEnum):
    """Where the watching over a report stands on a day."""

    LATE = "late"
    NO_CHECK = "no_check"
    """Nobody agreed on a day to look again."""
    DUE = "due"
    PLANNED = "planned"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyAnswer:
    """What the other party really said or did, on a day."""

    on: date
    text: str

    def __post_init__(self) -> None:
        """Raise ValidationError when it says nothing."""
        checks = Checks()
        checks.require("text", self.text)
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyCheck:
    """What somebody saw when he looked again, and when that happens next."""

    on: date
    seen: str
    next_check: date

    def __post_init__(self) -> None:
        """Raise ValidationError when nothing was seen, or the next check is not later than this one."""
        checks = Checks()
        checks.require("seen", self.seen)
        checks.that("next_check", self.on < self.next_check, "later")
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyClosing:
    """How a report is closed: by a deed, with a reason."""

    on: date
    because: str

    def __post_init__(self) -> None:
        """Raise ValidationError without a reason."""
        checks = Checks()
        checks.require("because", self.because)
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyReport:
    """A report or a question for advice about the safety of a pupil.

    Attributes:
        to_name: the office or person, or who it is when ``to`` is other.
        concern: what it is about, as short as possible.
        expected, expected_by: what the other party should do, and before when.
        answers, checks: history in the order it was noted; only ever added to.
        monitored_by: the name of who watches; ``monitor_user`` or ``monitor_professional`` says who it is when the
            store knows him. Empty: nobody watches.
        next_check: the day on which somebody looks again.
        weighed: the decision to share without consent that it rests on; None when it rests on consent or on none.

    """

    id: SafetyReportId
    pupil: PupilId
    on: date
    kind: SafetyReportKind
    to: ReportedTo
    to_name: str = ""
    concern: str = ""
    expected: str = ""
    expected_by: date | None = None
    answers: tuple[SafetyAnswer, ...] = ()
    monitored_by: str = ""
    monitor_user: UserId | None = None
    monitor_professional: ProfessionalId | None = None
    next_check: date | None = None
    checks: tuple[SafetyCheck, ...] = ()
    closing: SafetyClosing | None = None
    weighed: WeighedId | None = None

    def __post_init__(self) -> None:
        """Raise ValidationError for an unnamed other party, or a day that lies before the report."""
        checks = Checks()
        checks.that("to_name", self.to is not ReportedTo.OTHER or self.to_name.strip(), "required")
        checks.order("expected_by", self.on, self.expected_by)
        checks.order("next_check", self.on, self.next_check)
        checks.order("on", self.on, self.closing.on if self.closing else None)
        checks.done()

    @property
    def open(self) -> bool:
        """Whether nobody closed it."""
        return self.closing is None


def state_on(report: SafetyReport, day: date) -> SafetyState:
    """Return where a report stands on a day."""
    if not report.open:
        return SafetyState.CLOSED
    if report.next_check is None:
        return SafetyState.NO_CHECK
    if report.next_check == day:
        return SafetyState.DUE
    return SafetyState.LATE if report.next_check < day else SafetyState.PLANNED


def pressing_first(reports: Iterable[SafetyReport], day: date) -> tuple[SafetyReport, ...]:
    """Return reports with the most pressing first: late, without a day, due, planned; closed ones last."""
    order = list(SafetyState)
    return tuple(sorted(reports, key=lambda report: (order.index(state_on(report, day)), *_by_check(report))))


def answer_missing(report: SafetyReport, day: date) -> bool:
    """Tell whether the other party should have answered before a day and has said nothing."""
    return report.open and not report.answers and report.expected_by is not None and report.expected_by < day


def with_answer(report: SafetyReport, answer: SafetyAnswer) -> SafetyReport:
    """Return a report with an answer added; an answer closes nothing."""
    _want_after(report, answer.on)
    return replace(report, answers=(*report.answers, answer))


def with_check(report: SafetyReport, check: SafetyCheck) -> SafetyReport:
    """Return a report with a check added. The latest check says when the next one is, also when noted out of order."""
    _want_after(report, check.on)
    latest = all(earlier.on <= check.on for earlier in report.checks)
    following = check.next_check if latest else report.next_check
    return replace(report, checks=(*report.checks, check), next_check=following)


def safety_checks_due(reports: Iterable[SafetyReport], until: date) -> tuple[SafetyReport, ...]:
    """Return the open reports to look at up to and including a day: those without an agreed day first, then by day."""
    due = [entry for entry in reports if entry.open and (entry.next_check is None or entry.next_check <= until)]
    return tuple(sorted(due, key=_by_check))


def _by_check(report: SafetyReport) -> tuple[date, date, str]:
    return (report.next_check or date.min, report.on, report.id)


def _want_after(report: SafetyReport, day: date) -> None:
    checks = Checks()
    checks.order("on", report.on, day)
    checks.done()
