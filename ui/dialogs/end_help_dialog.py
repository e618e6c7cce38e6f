"""The end of help: when, and why."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.trajectory import EndReason, Trajectory
from models.typed_dates import Leaning
from resources import Texts
from ui.dialogs.choices import choices
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField


class EndHelpDialog(RefusableDialog):
    """Ends help. Its value is the help as it will be."""

    def __init__(
        self, trajectory: Trajectory, title: str, today: Callable[[], date], texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("end_help_dialog")
        self.set_heading(self.tr("End help"), title)
        self.set_save_words(self.tr("End help"))
        self._trajectory = trajectory
        self.on = DateField("ended_on", self.tr("Last day"), today, leaning=Leaning.BACK)
        self.on.set_value(today())
        self.reason: ChoiceField[EndReason] = ChoiceField("end_reason", self.tr("Why"), choices(EndReason, texts))
        self.form.add(self.on)
        self.form.add(self.reason)

    @override
    def construct(self, values: dict[str, Any]) -> Trajectory:
        problems = {name: "required" for name in ("ended_on", "end_reason") if values[name] is None}
        if problems:
            raise ValidationError(problems)
        return replace(self._trajectory, ended_on=values["ended_on"], end_reason=values["end_reason"])
