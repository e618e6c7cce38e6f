"""Safety reports: noting them, following them, and closing them by a deed. Nothing else closes one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from models.change import Changes, Topic
from models.consent import InformationKind
from models.errors import ConflictError, ValidationError
from models.ids import PupilId, SafetyReportId
from models.pupil import Pupil
from models.safety import (
    SafetyAnswer,
    SafetyCheck,
    SafetyClosing,
    SafetyReport,
    safety_checks_due,
    with_answer,
    with_check,
)
from models.usecases.session import Session
from models.usecases.visibility import knowing, require_kind, sight
from models.user import Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyDue:
    """An open report somebody has to look at, and about whom it is."""

    report: SafetyReport
    pupil: Pupil


class SafetyUseCases:
    """What a user can do with safety reports."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_pupil(self, pupil: PupilId) -> tuple[SafetyReport, ...]:
        """Return a pupil's reports, newest first.

        Raises:
            ConsentMissingError: this user may not know about the pupil's safety.

        """
        looking = sight(self._session)
        with self._session.read(Permission.READ_PUPILS) as uow:
            require_kind(uow, pupil, InformationKind.SAFETY, looking)
            return tuple(uow.safety.of_pupil(pupil))

    def safety_checks_due(self, day: date) -> tuple[SafetyDue, ...]:
        """Return the open reports to look at up to a day, of pupils of whom this user may know their safety.

        Reports for which no day was agreed come first, then by day.
        """
        looking = sight(self._session)
        with self._session.read(Permission.READ_PUPILS) as uow:
            reports = safety_checks_due(uow.safety.open_until(day), day)
            pupils = knowing(uow, (entry.pupil for entry in reports), InformationKind.SAFETY, looking)
        return tuple(SafetyDue(report=entry, pupil=pupils[entry.pupil]) for entry in reports if entry.pupil in pupils)

    def save(self, report: SafetyReport) -> Changes:
        """Add a report or write what was changed of it.

        Raises:
            ConflictError: it would rest on a decision about another pupil.

        """
        self._want_past("on", report.on)
        with self._session.intend(Permission.EDIT_PUPILS, "safety.saved", Topic.SAFETY) as intention:
            intention.record = report.pupil
            if report.weighed and intention.uow.weighed.get(report.weighed).pupil != report.pupil:
                raise ConflictError("weighed_of_another")
            intention.uow.safety.save(report)
        return intention.changes

    def answer(self, report: SafetyReportId, answer: SafetyAnswer) -> Changes:
        """Add what the other party said or did; that closes nothing."""
        self._want_past("on", answer.on)
        return self._follow(report, "safety.answered", lambda present: with_answer(present, answer))

    def check(self, report: SafetyReportId, check: SafetyCheck) -> Changes:
        """Add what was seen when somebody looked again, and when the next time is."""
        self._want_past("on", check.on)
        return self._follow(report, "safety.checked", lambda present: with_check(present, check))

    def close(self, report: SafetyReportId, closing: SafetyClosing) -> Changes:
        """Close a report, with a reason. This is the only deed that does."""
        self._want_past("on", closing.on)
        return self._follow(report, "safety.closed", lambda present: replace(present, closing=closing, next_check=None))

    def new_report_id(self) -> SafetyReportId:
        """Make an id for a report."""
        return SafetyReportId(self._session.new_id())

    def _follow(self, report: SafetyReportId, action: str, change: Callable[[SafetyReport], SafetyReport]) -> Changes:
        """Change an open report.

        Raises:
            ConflictError: somebody closed it.

        """
        with self._session.intend(Permission.EDIT_PUPILS, action, Topic.SAFETY) as intention:
            present = intention.uow.safety.get(report)
            intention.record = present.pupil
            if not present.open:
                raise ConflictError("safety_closed")
            intention.uow.safety.save(change(present))
        return intention.changes

    def _want_past(self, field: str, day: date) -> None:
        if day > self._session.today:
            raise ValidationError({field: "in_future"})
