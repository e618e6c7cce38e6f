"""The second step, for when the first click was not quite right: how long, by whom, how many it reached."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.prevention import PreventionActivity, PreventionKind, monday_of
from models.typed_dates import Leaning
from models.validation import Checks
from resources import Texts
from ui.dialogs.action_dialog import Owner
from ui.dialogs.choices import choices
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.text_field import NumberField


class PreventionDialog(RefusableDialog):
    """Adjusts one activity; ``accepted_value`` carries the ``PreventionActivity``."""

    def __init__(
        self,
        activity: PreventionActivity,
        people: Sequence[Suggestion[Owner]],
        today: Callable[[], date],
        texts: Texts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("prevention_dialog")
        self.set_heading(self.tr("Adjust"), self.tr("Numbers only: names of pupils do not belong here."))
        self._activity = activity
        self._people = people
        self._create_fields(today, texts)
        self._fill()

    def _create_fields(self, today: Callable[[], date], texts: Texts) -> None:
        self.minutes = NumberField("minutes", self.tr("How long"), unit=self.tr("minutes"))
        self.reached = NumberField(
            "reached", self.tr("How many people did it reach?"), hint=self.tr("Empty when nobody counted.")
        )
        self.by = SuggestionField[Owner]("by", self.tr("Who did it"), self._people, free=True)
        self.kind = ChoiceField[PreventionKind]("kind", self.tr("What was done"), choices(PreventionKind, texts))
        self.on = DateField("on", self.tr("When"), today, leaning=Leaning.BACK)
        if self._activity.whole_week:
            self.on.set_label(self.tr("In the week of"))
        self.form.add(self.minutes, self.reached)
        self.form.add(self.by)
        self.form.add(self.kind, self.on)

    def _fill(self) -> None:
        self.minutes.set_value(self._activity.minutes)
        self.reached.set_value(self._activity.reached)
        self.by.set_text(self._activity.by)
        self.kind.set_value(self._activity.kind)
        self.on.set_value(self._activity.on)

    @override
    def construct(self, values: dict[str, Any]) -> PreventionActivity:
        checks = Checks()
        for name in ("minutes", "kind", "on"):
            checks.that(name, values[name] is not None, "required")
        checks.done()
        name = self.by.text
        found = next((entry.value for entry in self._people if entry.words == name), Owner(name=name))
        on = monday_of(values["on"]) if self._activity.whole_week else values["on"]
        return replace(
            self._activity,
            minutes=values["minutes"],
            reached=values["reached"],
            by=name,
            professional=found.professional,
            kind=values["kind"],
            on=on,
        )
