"""Closing a care file: when, why, what becomes of what is open, and what the school goes on doing."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.carefile import ClosingReason
from models.closing import Closing, Handling, StillOpen
from models.errors import ValidationError
from models.typed_dates import Leaning
from resources import Texts
from ui.dialogs.choices import choices
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.date_field import DateField
from ui.fields.text_field import NoteField, TextField
from ui.plain_text import breakable
from ui.theme import Tone
from ui.widgets.labels import Hint
from ui.widgets.showing import set_shown
from ui.widgets.strip import Strip


class CloseFileDialog(RefusableDialog):
    """Asks how a care file is closed."""

    def __init__(self, left: StillOpen, today: Callable[[], date], texts: Texts, parent: QWidget | None = None) -> None:
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
        self._waits = (
            self.tr("Help that has not started cannot end; it goes on, or you hand it over.") if left.waiting else ""
        )
        self.help: ChoiceField[Handling] = ChoiceField(
            "help_handling",
            self.tr("%n pieces of help are still open", "", left.help),
            self._ways(can_end=not left.waiting),
            hint=self._waits,
        )
        self.actions_left: ChoiceField[Handling] = ChoiceField(
            "actions_handling",
            self.tr("%n actions are still open", "", left.actions),
            self._ways(can_end=True),
        )
        self.handed_to = TextField("handed_to", self.tr("Who takes it over?"))
        self._consents = Hint(
            self.tr("%n questions for consent are not answered yet. They stay as they are.", "", left.consents)
            if left.consents
            else ""
        )
        self._reports = Strip()
        self._reports.setObjectName("open_reports")
        self.form.add_widget(self._reports)
        self.form.add(self.reason)
        self.form.add(self.on)
        for field, number in ((self.help, left.help), (self.actions_left, left.actions)):
            self.form.add(field)
            set_shown(field, shown=bool(number))
            field.changed.connect(self._on_handling_chosen)
        self.form.add(self.handed_to)
        self.handed_to.hide()
        self.form.add_widget(self._consents)
        self.form.add(self.goes_on)
        self.warn_of_reports(left.safety)

    def _ways(self, *, can_end: bool) -> list[tuple[Handling, str]]:
        """Return what can happen to what is still open."""
        ways = [(Handling.CARRY_ON, self.tr("It goes on; the school keeps an eye on it"))]
        if can_end:
            ways.append((Handling.END, self.tr("It ends with the care file")))
        return [*ways, (Handling.HAND_OVER, self.tr("Somebody else takes it over"))]

    @Slot()
    def _on_handling_chosen(self) -> None:
        """Ask who takes over, when somebody does."""
        self.handed_to.setVisible(Handling.HAND_OVER in (self.help.value(), self.actions_left.value()))

    def name_open(self, given: Sequence[str], actions: Sequence[str]) -> None:
        """Say which help and which actions are still open."""
        for field, names, more in ((self.help, given, self._waits), (self.actions_left, actions, "")):
            said = "; ".join(name.rstrip(".") for name in names)
            field.set_hint(breakable(". ".join(part for part in (said, more) if part)))

    def warn_of_reports(self, number: int) -> None:
        """Say that reports about safety are open, and stay so; nothing is said of none."""
        if number:
            words = self.tr("%n reports about safety stay open. Agree on who follows them.", "", number)
            self._reports.say(words, Tone.WARN)

    @override
    def construct(self, values: dict[str, Any]) -> Closing:
        asked = ["closed_on", "closing_reason"]
        asked += [field.name for field in (self.help, self.actions_left) if field.isVisibleTo(self)]
        problems = {name: "required" for name in asked if values[name] is None}
        if problems:
            raise ValidationError(problems)
        return Closing(
            on=values["closed_on"],
            reason=values["closing_reason"],
            continued_by_school=values["continued_by_school"],
            help=values["help_handling"],
            actions=values["actions_handling"],
            handed_to=values["handed_to"],
        )
