"""The steps after a safety report: what was seen, what was answered, and why it can be closed."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.safety import SafetyAnswer, SafetyCheck, SafetyClosing
from models.typed_dates import Leaning
from models.validation import Checks
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.dialogs.safety_report_dialog import NEXT_CHECK
from ui.fields.date_field import DateField
from ui.fields.text_field import NoteField


class SafetyStepDialog(RefusableDialog):
    """What the three have in common: the day, today unless the user says otherwise."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.on = DateField("on", self.tr("When"), today, leaning=Leaning.BACK)
        self.on.set_value(today())

    def _want(self, values: dict[str, Any], *names: str) -> None:
        """Want fields that are filled in."""
        checks = Checks()
        for name in names:
            checks.that(name, values[name] is not None, "required")
        checks.done()


class SafetyCheckDialog(SafetyStepDialog):
    """Notes a check; ``accepted_value`` carries the ``SafetyCheck``."""

    def __init__(self, title: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(today, parent)
        self.setObjectName("safety_check_dialog")
        self.set_heading(self.tr("Note a check"), title)
        self.seen = NoteField("seen", self.tr("What did you see or hear?"), lines=4)
        self.next_check = DateField("next_check", self.tr("Next check"), today)
        self.next_check.set_value(today() + NEXT_CHECK)
        self.form.add(self.seen)
        self.form.add(self.on, self.next_check)

    @override
    def construct(self, values: dict[str, Any]) -> SafetyCheck:
        self._want(values, "on", "next_check")
        return SafetyCheck(on=values["on"], seen=values["seen"], next_check=values["next_check"])


class SafetyAnswerDialog(SafetyStepDialog):
    """Notes what the other party said; ``accepted_value`` carries the ``SafetyAnswer``."""

    def __init__(self, title: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(today, parent)
        self.setObjectName("safety_answer_dialog")
        self.set_heading(self.tr("Note an answer"), title)
        self.text = NoteField(
            "text", self.tr("What did they say or do?"), lines=4, hint=self.tr("The report stays open.")
        )
        self.form.add(self.text)
        self.form.add(self.on)

    @override
    def construct(self, values: dict[str, Any]) -> SafetyAnswer:
        self._want(values, "on")
        return SafetyAnswer(on=values["on"], text=values["text"])


class SafetyClosingDialog(SafetyStepDialog):
    """Closes a report; ``accepted_value`` carries the ``SafetyClosing``."""

    def __init__(self, title: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(today, parent)
        self.setObjectName("safety_closing_dialog")
        self.set_heading(self.tr("Close the report"), title)
        self.set_save_words(self.tr("Close the report"))
        self.because = NoteField(
            "because",
            self.tr("Why can it be closed?"),
            lines=3,
            hint=self.tr("Say who saw that it is safe. That there is help is no reason by itself."),
        )
        self.form.add(self.because)
        self.form.add(self.on)

    @override
    def construct(self, values: dict[str, Any]) -> SafetyClosing:
        self._want(values, "on")
        return SafetyClosing(on=values["on"], because=values["because"])
