"""A safety report: what was done, who keeps an eye on it, and when somebody looks again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.ids import PupilId, SafetyReportId, WeighedId
from models.safety import ReportedTo, SafetyReport, SafetyReportKind
from models.typed_dates import Leaning
from models.validation import Checks
from resources import Texts
from ui.dialogs.action_dialog import Owner
from ui.dialogs.choices import choices
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.text_field import NoteField, TextField

NEXT_CHECK: Final = timedelta(days=14)
"""When somebody looks again, unless the user says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSetting:
    """What a report is made with.

    Attributes:
        watchers: who can keep an eye on it; any other name will do as well.
        weighed: the decisions to share without consent it can rest on, with their words.
        today: the clock.

    """

    pupil: PupilId
    watchers: Sequence[Suggestion[Owner]]
    weighed: Sequence[tuple[WeighedId, str]]
    new_id: Callable[[], SafetyReportId]
    today: Callable[[], date]


class SafetyReportDialog(RefusableDialog):
    """Notes a report or changes one; ``accepted_value`` carries the ``SafetyReport``."""

    def __init__(self, setting: ReportSetting, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("safety_report_dialog")
        self.set_heading(
            self.tr("Note a report"), self.tr("It stays open until somebody closes it, also when there is help.")
        )
        self._setting = setting
        self._before: SafetyReport | None = None
        self._create_fields(texts)

    def edit(self, report: SafetyReport) -> None:
        """Change a report that was noted before."""
        self._before = report
        self.set_heading(self.tr("Change report"), "")
        self.kind.set_value(report.kind)
        self.to.set_value(report.to)
        self.to_name.set_value(report.to_name)
        self.on.set_value(report.on)
        self.concern.set_value(report.concern)
        self.watcher.set_text(report.monitored_by)
        self.next_check.set_value(report.next_check)
        self.expected.set_value(report.expected)
        self.expected_by.set_value(report.expected_by)
        self.weighed.set_value(report.weighed)

    def _create_fields(self, texts: Texts) -> None:
        today = self._setting.today
        self.kind = ChoiceField[SafetyReportKind]("kind", self.tr("What was done"), choices(SafetyReportKind, texts))
        self.to = ChoiceField[ReportedTo]("to", self.tr("To whom"), choices(ReportedTo, texts))
        self.to_name = TextField("to_name", self.tr("Office or person"), example=self.tr("for example: Kim, team 3"))
        self.on = DateField("on", self.tr("When"), today, leaning=Leaning.BACK)
        self.on.set_value(today())
        self.concern = NoteField(
            "concern",
            self.tr("What is it about?"),
            lines=2,
            hint=self.tr("As short as possible. This is never counted."),
        )
        self.watcher = SuggestionField[Owner](
            "monitored_by",
            self.tr("Who"),
            self._setting.watchers,
            free=True,
            hint=self.tr("A colleague, a professional or a parent"),
        )
        self.next_check = DateField("next_check", self.tr("Looks again on"), today)
        self.next_check.set_value(today() + NEXT_CHECK)
        self.expected = NoteField("expected", self.tr("What will they do?"), lines=2)
        self.expected_by = DateField("expected_by", self.tr("Before when"), today)
        nothing: tuple[WeighedId | None, str] = (None, self.tr("On no weighed decision"))
        self.weighed: ChoiceField[WeighedId | None] = ChoiceField(
            "weighed",
            self.tr("On which weighed decision does it rest?"),
            [nothing, *self._setting.weighed],
            hint=self.tr("Weigh it first under Consent when you report without a yes."),
        )
        self.weighed.set_value(None)
        self._place_fields()

    def _place_fields(self) -> None:
        self.form.add(self.kind, self.to)
        self.form.add(self.to_name, self.on)
        self.form.add(self.concern)
        if self._setting.weighed:
            self.form.add(self.weighed)
        self.form.add_heading(self.tr("Who keeps an eye on it?"))
        self.form.add(self.watcher, self.next_check)
        self.form.add_heading(self.tr("What do you expect of them?"))
        self.form.add(self.expected)
        self.form.add(self.expected_by)

    @override
    def construct(self, values: dict[str, Any]) -> SafetyReport:
        checks = Checks()
        for name in ("kind", "to", "on"):
            checks.that(name, values[name] is not None, "required")
        checks.done()
        told = {
            name: values[name]
            for name in ("kind", "to", "to_name", "on", "concern", "next_check", "expected", "expected_by")
        }
        watching = self._watching()
        told["weighed"] = self.weighed.value() if self._setting.weighed else None
        if self._before is not None:
            return replace(self._before, **told, **watching)
        return SafetyReport(id=self._setting.new_id(), pupil=self._setting.pupil, **told, **watching)

    def _watching(self) -> dict[str, Any]:
        """Return who watches: somebody of the list, or whoever goes by this name."""
        name = self.watcher.text
        before = self._before
        if before is not None and before.monitored_by == name:
            found = Owner(name=name, user=before.monitor_user, professional=before.monitor_professional)
        else:
            known = (entry.value for entry in self._setting.watchers if entry.words == name)
            found = next(known, Owner(name=name))
        return {"monitored_by": name, "monitor_user": found.user, "monitor_professional": found.professional}
