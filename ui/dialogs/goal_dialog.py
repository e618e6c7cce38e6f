"""A goal: what help should bring, where in a child's life, and when it is looked at."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.goal import Goal, LifeArea
from models.ids import GoalId, PupilId, TrajectoryId
from models.pupil import YesNoUnknown
from models.typed_dates import Leaning
from resources import Texts
from ui.dialogs.choices import choices
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.text_field import NoteField

UNTIL_EVALUATION: Final = timedelta(weeks=12)
"""How long after a goal was set or looked at it is looked at again, unless somebody says otherwise."""

_LINES: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalSetting:
    """What dialogs about goals have to know.

    Attributes:
        helps: help that can work at a goal, with its words; what runs comes first.

    """

    pupil: PupilId
    called: str
    helps: Sequence[tuple[TrajectoryId, str]]
    new_id: Callable[[], GoalId]
    today: Callable[[], date]


class GoalDialog(RefusableDialog):
    """Sets a goal or changes it."""

    def __init__(self, setting: GoalSetting, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("goal_dialog")
        self.set_heading(self.tr("Set a goal"), self.tr("For {0}").format(setting.called))
        self._setting = setting
        self._before: Goal | None = None
        self._create_fields(texts)
        self._prefill()

    def edit(self, goal: Goal) -> None:
        """Change a goal; what was found at evaluations is kept."""
        self._before = goal
        self.set_heading(self.tr("Change goal"), self.tr("For {0}").format(self._setting.called))
        for name in ("text", "area", "trajectory", "child_heard", "parents_agreed", "set_on", "evaluate_on"):
            self.form.fields[name].set_value(getattr(goal, name))

    def start_at(self, trajectory: TrajectoryId) -> None:
        """Begin with the help that works at it."""
        self._helps.set_value(trajectory)

    def _create_fields(self, texts: Texts) -> None:
        today = self._setting.today
        self.form.add(
            NoteField(
                "text",
                self.tr("What do we want to reach?"),
                hint=self.tr("In words that parents and child use themselves."),
                lines=_LINES,
            )
        )
        area: ChoiceField[LifeArea] = ChoiceField("area", self.tr("Where"), choices(LifeArea, texts))
        nothing: tuple[TrajectoryId | None, str] = (None, self.tr("no help, we do it ourselves"))
        self._helps: ChoiceField[TrajectoryId | None] = ChoiceField(
            "trajectory", self.tr("Which help works at it?"), [nothing, *self._setting.helps]
        )
        self.form.add(area, self._helps)
        self.form.add(*heard_and_agreed(self.tr("Child heard?"), self.tr("Parents agree?"), texts))
        self._evaluate_on = DateField("evaluate_on", self.tr("Looked at again on"), today)
        self._set_on = DateField("set_on", self.tr("Set on"), today, leaning=Leaning.BACK)
        self.form.add(self._set_on, self._evaluate_on)

    def _prefill(self) -> None:
        today = self._setting.today()
        self._helps.set_value(self._setting.helps[0][0] if len(self._setting.helps) == 1 else None)
        self._set_on.set_value(today)
        self._evaluate_on.set_value(today + UNTIL_EVALUATION)
        for name in ("child_heard", "parents_agreed"):
            self.form.fields[name].set_value(YesNoUnknown.UNKNOWN)

    @override
    def construct(self, values: dict[str, Any]) -> Goal:
        missing = {name: "required" for name in ("area", "set_on") if values[name] is None}
        if missing:
            raise ValidationError(missing)
        if self._before is not None:
            return replace(self._before, **values)
        return Goal(id=self._setting.new_id(), pupil=self._setting.pupil, **values)


def heard_and_agreed(
    heard: str, agreed: str, texts: Texts
) -> tuple[ChoiceField[YesNoUnknown], ChoiceField[YesNoUnknown]]:
    """Return the two questions about a goal, with three answers each: not knowing is no answer of no."""
    return (
        ChoiceField("child_heard", heard, choices(YesNoUnknown, texts)),
        ChoiceField("parents_agreed", agreed, choices(YesNoUnknown, texts)),
    )
