"""That somebody judged a pupil unable to weigh his interests: who, about what, and for how long."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.consent import Question
from models.errors import ValidationError
from models.incapacity import EVERYTHING, Incapacity
from models.pupil import Pupil
from models.typed_dates import Leaning
from resources import Texts
from ui.dialogs.choices import choices
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.box_choices import BoxChoicesField
from ui.fields.date_field import DateField
from ui.fields.text_field import TextField


class IncapacityDialog(RefusableDialog):
    """Notes a judgement, or corrects or ends one. What was noted before stays, with its own days."""

    def __init__(self, pupil: Pupil, today: Callable[[], date], texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("incapacity_dialog")
        meaning = self.tr("Then the parents or a representative decide instead of the pupil, as long as it holds.")
        self.set_heading(self.tr("Cannot weigh this himself"), meaning)
        self._pupil = pupil
        self._place = len(pupil.incapacities)
        self.form.add(TextField("judged_by", self.tr("Who judged this?"), example=self.tr("name and profession")))
        since = DateField("since", self.tr("Since"), today, leaning=Leaning.BACK)
        self.form.add(
            since, DateField("until", self.tr("Until and including"), today, hint=self.tr("Empty: until judged anew."))
        )
        self.questions: BoxChoicesField[Question] = BoxChoicesField(
            "questions", self.tr("Which decisions is it about?"), choices(Question, texts)
        )
        self.questions.set_value(EVERYTHING)
        self.form.add(self.questions)

    def edit(self, place: int) -> None:
        """Change the judgement that was noted at a place."""
        self._place = place
        present = self._pupil.incapacities[place]
        self.set_heading(self.tr("Change judgement"), self.tr("Is it over? Fill in the last day it holds."))
        for name in ("judged_by", "since", "until", "questions"):
            self.form.fields[name].set_value(getattr(present, name))

    @override
    def construct(self, values: dict[str, Any]) -> Pupil:
        if values["since"] is None:
            raise ValidationError({"since": "required"})
        noted = list(self._pupil.incapacities)
        noted[self._place : self._place + 1] = [Incapacity(**values)]
        return replace(self._pupil, incapacities=tuple(noted))
