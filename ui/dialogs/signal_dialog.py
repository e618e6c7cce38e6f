"""A signal: what somebody noticed, in the half minute between two lessons."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.carefile import Signal, SignalKind
from models.errors import ValidationError
from models.ids import PupilId, SignalId
from models.typed_dates import Leaning
from resources import Texts
from ui.dialogs.choices import choices
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.text_field import NoteField, TextField


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedSignal:
    """A signal, and about whom it is."""

    pupil: PupilId
    signal: Signal


class SignalDialog(RefusableDialog):
    """Notes a signal or changes one.

    Args:
        pupil: whom it is about; None asks for it.
        new_id: makes the id of a new signal.
        today: the clock.
        pupils: whom it can be about, when that is asked.

    """

    def __init__(
        self,
        pupil: PupilId | None,
        new_id: Callable[[], SignalId],
        today: Callable[[], date],
        texts: Texts,
        *,
        pupils: Sequence[Suggestion[PupilId]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("signal_dialog")
        self.set_heading(
            self.tr("Note a signal"), self.tr("What did somebody notice? The signal starts the care file.")
        )
        self._pupil = pupil
        self._new_id = new_id
        self._before: Signal | None = None
        self._create_fields(pupils, today, texts)

    def edit(self, signal: Signal) -> None:
        """Change a signal that was noted before."""
        self._before = signal
        self.set_heading(self.tr("Change signal"), "")
        self.on.set_value(signal.on)
        self.kind.set_value(signal.kind)
        self.by.set_value(signal.by)
        self.question.set_value(signal.question)
        self.need.set_value(signal.assessed_need)
        self.need.setVisible(True)

    def _create_fields(self, pupils: Sequence[Suggestion[PupilId]], today: Callable[[], date], texts: Texts) -> None:
        self.about: SuggestionField[PupilId] = SuggestionField("pupil", self.tr("Pupil"), pupils)
        self.kind: ChoiceField[SignalKind] = ChoiceField(
            "kind", self.tr("What is it about?"), choices(SignalKind, texts)
        )
        self.on = DateField("on", self.tr("When"), today, leaning=Leaning.BACK)
        self.on.set_value(today())
        self.by = TextField("by", self.tr("Who noticed"), example=self.tr("for example: mentor"))
        self.question = NoteField("question", self.tr("What is the question?"), lines=3)
        self.need = NoteField("assessed_need", self.tr("What turned out to be needed?"), lines=2)
        self.need.setVisible(False)
        if self._pupil is None:
            self.form.add(self.about)
        self.form.add(self.kind)
        self.form.add(self.by, self.on)
        self.form.add(self.question)
        self.form.add(self.need)

    @override
    def construct(self, values: dict[str, Any]) -> NotedSignal:
        pupil = self._pupil or values["pupil"]
        missing = {"pupil": pupil, "kind": values["kind"], "on": values["on"]}
        problems = {name: "required" for name, value in missing.items() if not value}
        if problems:
            raise ValidationError(problems)
        told = {name: values[name] for name in ("on", "kind", "by", "question", "assessed_need")}
        signal = replace(self._before, **told) if self._before else Signal(id=self._new_id(), **told)
        return NotedSignal(pupil=pupil, signal=signal)
