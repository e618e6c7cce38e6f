"""Doing things with safety reports and attendance events: each opens a dialog, and its value goes to a use case."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.attendance import AttendanceEvent
from models.change import Changes
from models.ids import SafetyReportId
from models.safety import SafetyReport
from models.usecases.pupils import Dossier
from ui.dialogs.action_dialog import Owner
from ui.dialogs.attendance_dialog import AttendanceDialog
from ui.dialogs.safety_report_dialog import ReportSetting, SafetyReportDialog
from ui.dialogs.safety_step_dialogs import SafetyAnswerDialog, SafetyCheckDialog, SafetyClosingDialog
from ui.fields.suggestion_field import Suggestion
from ui.pages.dialog_work import DialogWork
from ui.pages.dossier_desk import Deed, Desk, Way
from ui.pages.owners import owners_around
from ui.pages.safety_words import report_title, weighed_title


class SafetyDeeds(QObject):
    """Opens the dialogs about safety and attendance.

    Signals:
        changed: the ``Changes`` of a use case.
        told: never, so far.
        failed: never by itself; ``DossierDeeds`` says what a use case refuses at once.

    """

    changed = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, view: QWidget) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._work = DialogWork(self)
        self._work.changed.connect(self.changed)

    def ways(self) -> Mapping[Deed, Way]:
        """Return how each deed begins."""
        return {
            Deed.NEW_SAFETY_REPORT: self._new_report,
            Deed.EDIT_SAFETY_REPORT: self._edit_report,
            Deed.NOTE_SAFETY_CHECK: self._note_check,
            Deed.NOTE_SAFETY_ANSWER: self._note_answer,
            Deed.CLOSE_SAFETY_REPORT: self._close_report,
            Deed.NEW_ATTENDANCE: self._new_event,
            Deed.EDIT_ATTENDANCE: self._edit_event,
            Deed.REMOVE_ATTENDANCE: self._remove_event,
        }

    def forget(self) -> None:
        """Let go of everything about somebody."""
        self._work.forget()

    def _new_report(self, dossier: Dossier, _record: str) -> None:
        self._work.open(self._report_dialog(dossier), self._desk.safety.save)

    def _edit_report(self, dossier: Dossier, record: str) -> None:
        report = _report_of(dossier, record)
        if report is not None:
            dialog = self._report_dialog(dossier)
            dialog.edit(report)
            self._work.open(dialog, self._desk.safety.save)

    def _report_dialog(self, dossier: Dossier) -> SafetyReportDialog:
        around = owners_around(self._desk.session.user, self._desk.network.network())
        parents = [
            Suggestion(value=Owner(name=guardian.name), words=guardian.name)
            for guardian in dossier.guardians
            if not guardian.deceased
        ]
        setting = ReportSetting(
            pupil=dossier.pupil.id,
            watchers=[*around, *parents],
            weighed=[(entry.id, weighed_title(entry, dossier, self._desk)) for entry in dossier.weighed],
            new_id=self._desk.safety.new_report_id,
            today=self._desk.clock,
        )
        return SafetyReportDialog(setting, self._desk.texts, self._view)

    def _note_check(self, dossier: Dossier, record: str) -> None:
        report = _report_of(dossier, record)
        if report is not None:
            dialog = SafetyCheckDialog(report_title(report, self._desk.texts), self._desk.clock, self._view)
            self._work.open(dialog, _Followed(report.id, self._desk.safety.check))

    def _note_answer(self, dossier: Dossier, record: str) -> None:
        report = _report_of(dossier, record)
        if report is not None:
            dialog = SafetyAnswerDialog(report_title(report, self._desk.texts), self._desk.clock, self._view)
            self._work.open(dialog, _Followed(report.id, self._desk.safety.answer))

    def _close_report(self, dossier: Dossier, record: str) -> None:
        report = _report_of(dossier, record)
        if report is not None:
            dialog = SafetyClosingDialog(report_title(report, self._desk.texts), self._desk.clock, self._view)
            self._work.open(dialog, _Followed(report.id, self._desk.safety.close))

    def _new_event(self, dossier: Dossier, _record: str) -> None:
        self._work.open(self._event_dialog(dossier), self._desk.attendance.save)

    def _edit_event(self, dossier: Dossier, record: str) -> None:
        event = _event_of(dossier, record)
        if event is not None:
            dialog = self._event_dialog(dossier)
            dialog.edit(event)
            self._work.open(dialog, self._desk.attendance.save)

    def _event_dialog(self, dossier: Dossier) -> AttendanceDialog:
        new_id = self._desk.attendance.new_event_id
        return AttendanceDialog(dossier.pupil.id, new_id, self._desk.clock, self._desk.texts, self._view)

    def _remove_event(self, dossier: Dossier, record: str) -> None:
        """Take an event away at once; the link at the bottom of the window brings it back."""
        event = _event_of(dossier, record)
        if event is not None:
            self.changed.emit(self._desk.attendance.remove(event.id))


class _Followed:
    """Adds a step to one report."""

    def __init__(self, report: SafetyReportId, step: Callable[[SafetyReportId, Any], Changes]) -> None:
        self._report = report
        self._step = step

    def __call__(self, value: object) -> Changes:
        return self._step(self._report, value)


def _report_of(dossier: Dossier, record: str) -> SafetyReport | None:
    return next((entry for entry in dossier.safety if entry.id == record), None)


def _event_of(dossier: Dossier, record: str) -> AttendanceEvent | None:
    return next((entry for entry in dossier.attendance if entry.id == record), None)
