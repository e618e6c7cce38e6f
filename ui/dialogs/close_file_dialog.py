"""Closing a care file: when, why, and what the school goes on doing."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.carefile import ClosingReason
from models.errors import ValidationError
from models.typed_dates import Leaning
from models.usecases.carefiles import Closing
from resources import Texts
from ui.dialogs.choices import choices
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.text_field import NoteField
from ui.theme import Tone
from ui.widgets.strip import Strip


class CloseFileDialog(RefusableDialog):
    """Asks how a care file is closed."""

    def __init__(self, today: Callable[[], date], texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("close_file_dialog")
        self.set_heading(self.tr("Close the care file"), self.tr("You can open it again later. Nothing is lost."))
        self.set_save_words(self.tr("Close the care file"))
        self.on = DateField("closed_on", self.tr("Closed on"), today, leaning=Leaning.BACK)
        self.on.set_value(today())
        self.reason: ChoiceField[ClosingReason] = ChoiceField(
            "closing_reason", self.tr("Why"), choices(ClosingReason, texts)
        )
        self.goes_on = NoteField(
            "continued_by_school",
            self.tr("What does the school go on doing?"),
            lines=3,
            hint=self.tr("May stay empty."),
        )
        self._reports = Strip()
        self._reports.setObjectName("open_reports")
        self.form.add_widget(self._reports)
        self.form.add(self.reason)
        self.form.add(self.on)
        self.form.add(self.goes_on)

    def warn_of_reports(self, number: int) -> None:
        """Say that reports about safety are open, and stay so; nothing is said of none."""
        if number:
            words = self.tr("%n reports about safety stay open. Agree on who follows them.", "", number)
            self._reports.say(words, Tone.WARN)

    @override
    def construct(self, values: dict[str, Any]) -> Closing:
        problems = {name: "required" for name in ("closed_on", "closing_reason") if values[name] is None}
        if problems:
            raise ValidationError(problems)
        return Closing(
            on=values["closed_on"],
            reason=values["closing_reason"],
            continued_by_school=values["continued_by_school"],
        )
