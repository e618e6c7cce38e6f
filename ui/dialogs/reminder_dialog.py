"""A reminder to somebody who has not answered yet."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.consent import Answer, AnswerForm, AnswerKind, Giver
from models.errors import ValidationError
from models.typed_dates import Leaning
from resources import Texts
from ui.dialogs.choices import choices
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField, Options
from ui.fields.date_field import DateField
from ui.fields.text_field import NoteField

_WAYS: Final = (AnswerForm.EMAIL, AnswerForm.SPOKEN)


class ReminderDialog(RefusableDialog):
    """Notes that somebody was reminded; it changes nothing of what anybody answered."""

    def __init__(
        self,
        title: str,
        givers: Options[Giver],
        today: Callable[[], date],
        texts: Texts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reminder_dialog")
        self.set_heading(self.tr("Note a reminder"), title)
        self.set_save_words(self.tr("Note the reminder"))
        self.giver: ChoiceField[Giver] = ChoiceField("giver", self.tr("Who was reminded?"), givers)
        self.on = DateField("on", self.tr("When"), today, leaning=Leaning.BACK)
        self.how: ChoiceField[AnswerForm] = ChoiceField("form", self.tr("How"), choices(_WAYS, texts))
        self.form.add(self.giver)
        self.form.add(self.on, self.how)
        self.form.add(NoteField("note", self.tr("Note"), lines=2))
        self.giver.set_value(givers[0][0] if givers else None)
        self.on.set_value(today())
        self.how.set_value(AnswerForm.EMAIL)

    @override
    def construct(self, values: dict[str, Any]) -> Answer:
        problems = {name: "required" for name in ("giver", "on") if values[name] is None}
        if problems:
            raise ValidationError(problems)
        return Answer(kind=AnswerKind.REMINDED, **values)
