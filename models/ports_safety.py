"""What the domain needs of storage for safety, attendance and prevention."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from models.attendance import AttendanceEvent
from models.ids import AttendanceEventId, PreventionId, PupilId, SafetyReportId
from models.prevention import PreventionActivity
from models.safety import SafetyReport


class SafetyRepository(Protocol):
    """Safety reports with their answers and checks."""

    def get(self, report: SafetyReportId) -> SafetyReport:
        """Return a report; raises NotFoundError."""
        ...

    def of_pupil(self, pupil: PupilId) -> Sequence[SafetyReport]:
        """Return a pupil's reports, newest first."""
        ...

    def open_until(self, day: date, limit: int = ...) -> Sequence[SafetyReport]:
        """Return the open reports with a next check up to a day or with none: those without first, then by check."""
        ...

    def save(self, report: SafetyReport) -> None:
        """Write a report."""
        ...


class AttendanceRepository(Protocol):
    """Attendance events."""

    def get(self, event: AttendanceEventId) -> AttendanceEvent:
        """Return an event; raises NotFoundError."""
        ...

    def of_pupil(self, pupil: PupilId) -> Sequence[AttendanceEvent]:
        """Return a pupil's events, newest first."""
        ...

    def save(self, event: AttendanceEvent) -> None:
        """Write an event."""
        ...

    def remove(self, event: AttendanceEventId) -> None:
        """Remove an event; nothing happens when it is not there."""
        ...


class PreventionRepository(Protocol):
    """Prevention activities."""

    def get(self, activity: PreventionId) -> PreventionActivity:
        """Return an activity; raises NotFoundError."""
        ...

    def between(self, first: date, last: date, limit: int = ...) -> Sequence[PreventionActivity]:
        """Return the activities of these days, both included, by day and then as they were noted."""
        ...

    def save(self, activity: PreventionActivity) -> None:
        """Write an activity."""
        ...

    def remove(self, activity: PreventionId) -> None:
        """Remove an activity; nothing happens when it is not there."""
        ...
