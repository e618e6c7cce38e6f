"""Looking at a goal: what came of it, who was asked, and what is next."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.goal import Evaluation, Goal, GoalOutcome
from models.ids import GoalId
from models.pupil import YesNoUnknown
from models.typed_dates import Leaning
from models.usecases.goals import Look
from resources import Texts
from ui.dialogs.choices import choices
from ui.dialogs.goal_dialog import UNTIL_EVALUATION, GoalSetting, heard_and_agreed
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.text_field import NoteField

NEW: Final = GoalId("")
"""Stands for a goal that is yet to be made, in the choice of what takes the place of another."""

_GOES_ON: Final = (GoalOutcome.PARTLY, GoalOutcome.NOT)


class GoalEvaluationDialog(RefusableDialog):
    """Adds one look to the history of a goal."""

    def __init__(
        self,
        goal: Goal,
        others: Sequence[tuple[GoalId, str]],
        setting: GoalSetting,
        texts: Texts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("goal_evaluation_dialog")
        self.set_heading(self.tr("Look at a goal"), goal.text)
        self._goal = goal
        self._setting = setting
        self._create_fields(others, texts)
        self._prefill()
        self.form.changed.connect(self._on_form_changed)

    def _create_fields(self, others: Sequence[tuple[GoalId, str]], texts: Texts) -> None:
        today = self._setting.today
        self._outcome: ChoiceField[GoalOutcome] = ChoiceField(
            "outcome", self.tr("What came of it?"), choices(GoalOutcome, texts)
        )
        self._on = DateField("on", self.tr("Day"), today, leaning=Leaning.BACK)
        self.form.add(self._outcome, self._on)
        self._instead: ChoiceField[GoalId] = ChoiceField(
            "replaced_by", self.tr("What takes its place?"), [(NEW, self.tr("a new goal")), *others]
        )
        self._new_text = NoteField("text", self.tr("The new goal"), lines=2)
        self.form.add(self._instead)
        self.form.add(self._new_text)
        self.form.add(NoteField("note", self.tr("What do you see?"), lines=2))
        self.form.add(*heard_and_agreed(self.tr("Child heard?"), self.tr("Parents agree?"), texts))
        self._next_on = DateField(
            "next_on",
            self.tr("Looked at again on"),
            today,
            hint=self.tr("Leave this empty when you stop working at this goal."),
        )
        self.form.add(self._next_on)

    def _prefill(self) -> None:
        today = self._setting.today()
        self._on.set_value(today)
        self._next_on.set_value(today + UNTIL_EVALUATION)
        self._instead.set_value(NEW)
        for name in ("child_heard", "parents_agreed"):
            self.form.fields[name].set_value(YesNoUnknown.UNKNOWN)
        self._look()

    def _look(self) -> None:
        outcome = self._outcome.value()
        replaced = outcome is GoalOutcome.REPLACED
        self._instead.setVisible(replaced)
        self._new_text.setVisible(replaced and self._instead.value() == NEW)
        self._next_on.setVisible(outcome in (*_GOES_ON, GoalOutcome.REPLACED))
        if self.isVisible():
            self._fit()

    @Slot()
    def _on_form_changed(self) -> None:
        self._look()

    @override
    def construct(self, values: dict[str, Any]) -> Look:
        missing = {name: "required" for name in ("outcome", "on") if values[name] is None}
        if missing:
            raise ValidationError(missing)
        outcome = values["outcome"]
        successor = self._successor(values) if outcome is GoalOutcome.REPLACED else None
        chosen = values["replaced_by"] if outcome is GoalOutcome.REPLACED else None
        evaluation = Evaluation(
            on=values["on"],
            outcome=outcome,
            child_heard=values["child_heard"],
            parents_agreed=values["parents_agreed"],
            note=values["note"],
            replaced_by=successor.id if successor else chosen,
        )
        next_on = values["next_on"] if outcome in _GOES_ON else None
        return Look(evaluation=evaluation, next_on=next_on, successor=successor)

    def _successor(self, values: dict[str, Any]) -> Goal | None:
        """Return the new goal, for the same part of life and the same help; None when it is there already."""
        if values["replaced_by"] != NEW:
            return None
        return Goal(
            id=self._setting.new_id(),
            pupil=self._goal.pupil,
            text=values["text"],
            area=self._goal.area,
            set_on=values["on"],
            trajectory=self._goal.trajectory,
            child_heard=values["child_heard"],
            parents_agreed=values["parents_agreed"],
            evaluate_on=values["next_on"],
        )
