"""One answer to a question for consent: who, what, when and how it was given."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import Slot
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

_KINDS: Final = (AnswerKind.YES, AnswerKind.NO, AnswerKind.WITHDRAWN)


class AnswerDialog(RefusableDialog):
    """Notes an answer. Nothing that was answered before is changed by it.

    Args:
        title: what was asked.
        givers: who can answer, those whose answer is waited for first.

    """

    def __init__(
        self,
        title: str,
        givers: Options[Giver],
        today: Callable[[], date],
        texts: Texts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("answer_dialog")
        self.set_heading(self.tr("Note an answer"), title)
        self._create_fields(givers, today, texts)

    def _create_fields(self, givers: Options[Giver], today: Callable[[], date], texts: Texts) -> None:
        self.giver: ChoiceField[Giver] = ChoiceField("giver", self.tr("Who answered?"), givers)
        self.kind: ChoiceField[AnswerKind] = ChoiceField("kind", self.tr("Answer"), choices(_KINDS, texts))
        self.on = DateField("on", self.tr("When"), today, leaning=Leaning.BACK)
        self.how: ChoiceField[AnswerForm] = ChoiceField("form", self.tr("How"), choices(AnswerForm, texts))
        self.note = NoteField("note", self.tr("Note"), lines=2)
        self.form.add(self.giver)
        self.form.add(self.kind, self.how)
        self.form.add(self.on)
        self.form.add(self.note)
        self.giver.set_value(_first(givers))
        self.on.set_value(today())
        self.how.committed.connect(self._on_how_committed)

    @Slot()
    def _on_how_committed(self) -> None:
        spoken = self.how.value() is AnswerForm.SPOKEN
        self.note.set_hint(self.tr("What was said, and to whom?") if spoken else "")

    @override
    def construct(self, values: dict[str, Any]) -> Answer:
        problems = {name: "required" for name in ("giver", "kind", "on") if values[name] is None}
        if problems:
            raise ValidationError(problems)
        return Answer(**values)


def _first(givers: Sequence[tuple[Giver, str]]) -> Giver | None:
    return givers[0][0] if givers else None
