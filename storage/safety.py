"""Safety reports in the store."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from models.errors import NotFoundError
from models.ids import ProfessionalId, PupilId, SafetyReportId, UserId, WeighedId
from models.limits import LIST_LIMIT
from models.safety import ReportedTo, SafetyAnswer, SafetyCheck, SafetyClosing, SafetyReport, SafetyReportKind
from storage.rows import WITH_ID, Connection, Parts, Records, Value, codes, id_list, to_day, to_text

_KINDS = codes(SafetyReportKind)
_PARTIES = codes(ReportedTo)


class _Row(NamedTuple):
    id: SafetyReportId
    pupil: PupilId
    reported_on: str
    kind: str
    reported_to: str
    to_name: str
    concern: str
    expected: str
    expected_on: str | None
    monitored_by: str
    monitor_user: UserId | None
    monitor_professional: ProfessionalId | None
    next_check_on: str | None
    closed_on: str | None
    closed_because: str
    weighed: WeighedId | None


class _Answer(NamedTuple):
    report: str
    position: int
    answered_on: str
    wording: str


class _Check(NamedTuple):
    report: str
    position: int
    checked_on: str
    seen: str
    next_check_on: str


_REPORT = Records(
    make=_Row._make,
    columns="""
        SELECT id, pupil, reported_on, kind, reported_to, to_name, concern, expected, expected_on, monitored_by,
            monitor_user, monitor_professional, next_check_on, closed_on, closed_because, weighed
        FROM safety_report
    """,
    write="""
        INSERT INTO safety_report (
            id, pupil, reported_on, kind, reported_to, to_name, concern, expected, expected_on, monitored_by,
            monitor_user, monitor_professional, next_check_on, closed_on, closed_because, weighed, added
        )
        VALUES (
            ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(added), 0) + 1 FROM safety_report)
        )
        ON CONFLICT (id) DO UPDATE SET
            pupil = excluded.pupil, reported_on = excluded.reported_on, kind = excluded.kind,
            reported_to = excluded.reported_to, to_name = excluded.to_name, concern = excluded.concern,
            expected = excluded.expected, expected_on = excluded.expected_on, monitored_by = excluded.monitored_by,
            monitor_user = excluded.monitor_user, monitor_professional = excluded.monitor_professional,
            next_check_on = excluded.next_check_on, closed_on = excluded.closed_on,
            closed_because = excluded.closed_because, weighed = excluded.weighed
    """,
)
_ANSWERS = Parts(
    make=_Answer._make,
    read="""
        SELECT report, position, answered_on, wording FROM safety_answer
        WHERE report IN (SELECT value FROM json_each(?)) ORDER BY report, position
    """,
    write="""
        INSERT INTO safety_answer (report, position, answered_on, wording) VALUES (?, ?, ?, ?)
        ON CONFLICT (report, position) DO UPDATE SET answered_on = excluded.answered_on, wording = excluded.wording
    """,
    remove="DELETE FROM safety_answer WHERE report = ? AND position = ?",
)
_CHECKS = Parts(
    make=_Check._make,
    read="""
        SELECT report, position, checked_on, seen, next_check_on FROM safety_check
        WHERE report IN (SELECT value FROM json_each(?)) ORDER BY report, position
    """,
    write="""
        INSERT INTO safety_check (report, position, checked_on, seen, next_check_on) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (report, position) DO UPDATE SET
            checked_on = excluded.checked_on, seen = excluded.seen, next_check_on = excluded.next_check_on
    """,
    remove="DELETE FROM safety_check WHERE report = ? AND position = ?",
)
_OF_PUPIL = " WHERE pupil = ? ORDER BY reported_on DESC, added DESC LIMIT ?"
_OPEN_UNTIL = """
    WHERE closed_on IS NULL AND (next_check_on IS NULL OR next_check_on <= ?)
    ORDER BY next_check_on, reported_on, added LIMIT ?
"""


class SafetyReports:
    """Safety reports with their history; see ``models.ports_safety.SafetyRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, report: SafetyReportId) -> SafetyReport:
        """Return a report; raises NotFoundError."""
        for found in self._read(WITH_ID, report):
            return found
        raise NotFoundError("safety_report", record=report)

    def of_pupil(self, pupil: PupilId) -> Sequence[SafetyReport]:
        """Return a pupil's reports, newest first."""
        return self._read(_OF_PUPIL, pupil, LIST_LIMIT)

    def open_until(self, day: date, limit: int = LIST_LIMIT) -> Sequence[SafetyReport]:
        """Return the open reports with a next check up to a day or with none: those without first, then by check."""
        return self._read(_OPEN_UNTIL, to_text(day), limit)

    def save(self, report: SafetyReport) -> None:
        """Write a report."""
        new = _REPORT.save(self._connection, _row(report))
        answers = (
            _Answer(report=report.id, position=place, answered_on=to_text(entry.on), wording=entry.text)
            for place, entry in enumerate(report.answers)
        )
        checks = (_check_row(report.id, place, entry) for place, entry in enumerate(report.checks))
        _ANSWERS.save(self._connection, [report.id], answers, new=new)
        _CHECKS.save(self._connection, [report.id], checks, new=new)

    def _read(self, which: str, *parameters: Value) -> list[SafetyReport]:
        rows = _REPORT.select(self._connection, which, *parameters)
        ids = id_list(row.id for row in rows)
        answers, checks = _ANSWERS.of(self._connection, ids), _CHECKS.of(self._connection, ids)
        return [_report(row, answers.get(row.id, ()), checks.get(row.id, ())) for row in rows]


def _row(report: SafetyReport) -> _Row:
    return _Row(
        id=report.id,
        pupil=report.pupil,
        reported_on=to_text(report.on),
        kind=report.kind.value,
        reported_to=report.to.value,
        to_name=report.to_name,
        concern=report.concern,
        expected=report.expected,
        expected_on=to_text(report.expected_by),
        monitored_by=report.monitored_by,
        monitor_user=report.monitor_user,
        monitor_professional=report.monitor_professional,
        next_check_on=to_text(report.next_check),
        closed_on=to_text(report.closing.on) if report.closing else None,
        closed_because=report.closing.because if report.closing else "",
        weighed=report.weighed,
    )


def _report(row: _Row, answers: Sequence[_Answer], checks: Sequence[_Check]) -> SafetyReport:
    closed_on = to_day(row.closed_on)
    return SafetyReport(
        id=row.id,
        pupil=row.pupil,
        on=to_day(row.reported_on),
        kind=_KINDS[row.kind],
        to=_PARTIES[row.reported_to],
        to_name=row.to_name,
        concern=row.concern,
        expected=row.expected,
        expected_by=to_day(row.expected_on),
        answers=tuple(SafetyAnswer(on=to_day(entry.answered_on), text=entry.wording) for entry in answers),
        monitored_by=row.monitored_by,
        monitor_user=row.monitor_user,
        monitor_professional=row.monitor_professional,
        next_check=to_day(row.next_check_on),
        checks=tuple(_check(entry) for entry in checks),
        closing=SafetyClosing(on=closed_on, because=row.closed_because) if closed_on else None,
        weighed=row.weighed,
    )


def _check_row(report: SafetyReportId, place: int, check: SafetyCheck) -> _Check:
    return _Check(
        report=report,
        position=place,
        checked_on=to_text(check.on),
        seen=check.seen,
        next_check_on=to_text(check.next_check),
    )


def _check(row: _Check) -> SafetyCheck:
    return SafetyCheck(on=to_day(row.checked_on), seen=row.seen, next_check=to_day(row.next_check_on))
