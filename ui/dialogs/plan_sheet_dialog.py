"""What goes on the plan on one sheet besides what the file says by itself."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.ids import ActionId
from models.usecases.plan_sheets import PlanChoice
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoicesField
from ui.fields.date_field import DateField
from ui.fields.text_field import NoteField


class PlanSheetDialog(RefusableDialog):
    """Asks what was agreed, when everybody talks again, and which open actions the readers may see."""

    def __init__(
        self,
        called: str,
        actions: Sequence[tuple[ActionId, str]],
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("plan_sheet_dialog")
        self.set_heading(
            self.tr("Plan on one sheet"),
            self.tr("For {0} and who decides. Goals, help and who is who come on it by themselves.").format(called),
        )
        self.set_save_words(self.tr("Make the sheet"))
        self._talk_on = DateField("talk_on", self.tr("When do you talk again?"), today)
        self.form.add(self._talk_on)
        self.form.add(
            NoteField(
                "agreed",
                self.tr("What was agreed?"),
                hint=self.tr("In plain words. Nothing about safety, and nothing about the other parent."),
                lines=3,
            )
        )
        self._actions: ChoicesField[ActionId] | None = None
        if actions:
            self._actions = ChoicesField(
                "actions",
                self.tr("Which open actions may parents and child read?"),
                actions,
                hint=self.tr("None goes on the sheet unless you tick it."),
            )
            self.form.add(self._actions)

    def suggest_talk(self, day: date | None) -> None:
        """Begin with the day on which a goal is looked at again."""
        self._talk_on.set_value(day)

    @override
    def construct(self, values: dict[str, Any]) -> PlanChoice:
        chosen = values.get("actions", frozenset())
        return PlanChoice(talk_on=values["talk_on"], agreed=values["agreed"], actions=frozenset(chosen))
