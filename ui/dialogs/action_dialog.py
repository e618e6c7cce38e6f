"""Something agreed: who does what before when."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.ids import ActionId, ProfessionalId, PupilId, UserId
from models.meeting import Action
from models.validation import Checks
from ui.dialogs.value_dialog import ValueDialog
from ui.fields.date_field import DateField
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.text_field import NoteField


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Somebody who can do something: known to the store as a user, as a professional, or both."""

    name: str
    user: UserId | None = None
    professional: ProfessionalId | None = None


Owners = Sequence[Suggestion[Owner]]
Pupils = Sequence[Suggestion[PupilId]]


def owned(action: Action, name: str, owners: Owners) -> Action:
    """Return an action with another owner: somebody of the list, or whoever goes by this name."""
    found = next((entry.value for entry in owners if entry.words == name), Owner(name=name))
    return replace(action, owner=found.name, user=found.user, professional=found.professional)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionChoices:
    """What can be chosen for an action.

    Attributes:
        today: the clock.
        new_id: makes an id for a new action.
        pupils: whom it may be about; empty where that is settled already.

    """

    owners: Owners
    today: Callable[[], date]
    new_id: Callable[[], ActionId]
    pupils: Pupils = ()


class ActionDialog(ValueDialog):
    """Edits one action; ``accepted_value`` carries the ``Action``."""

    def __init__(self, action: Action | None, choices: ActionChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("action_dialog")
        self._action = action
        self._choices = choices
        hint = self.tr("It comes back on the agenda until it is done.")
        self.set_heading(self.tr("New action") if action is None else self.tr("Change action"), hint)
        self._create_fields()
        if action is not None:
            self._fill(action)

    def _create_fields(self) -> None:
        self._text = NoteField("text", self.tr("What"), lines=2)
        self._owner = SuggestionField(
            "owner", self.tr("Who"), self._choices.owners, free=True, hint=self.tr("Anybody, also outside the school")
        )
        self._due = DateField(
            "due", self.tr("Before when"), self._choices.today, hint=self.tr("For example vr, +2w or 3/11")
        )
        self._pupil = SuggestionField("pupil", self.tr("About which pupil"), self._choices.pupils)
        self.form.add(self._text)
        self.form.add(self._owner, self._due)
        if self._choices.pupils:
            self.form.add(self._pupil)

    def _fill(self, action: Action) -> None:
        self._text.set_value(action.text)
        self._owner.set_text(action.owner)
        self._due.set_value(action.due)
        self._pupil.set_value(action.pupil)

    @override
    def construct(self, values: dict[str, Any]) -> Action:
        checks = Checks()
        checks.require("text", values["text"])
        checks.require("owner", self._owner.text)
        checks.done()
        name, pupil = self._owner.text, values["pupil"] if self._choices.pupils else None
        if self._action is None:
            blank = Action(id=self._choices.new_id(), text=values["text"], owner=name, due=values["due"], pupil=pupil)
            return owned(blank, name, self._choices.owners)
        kept = replace(self._action, text=values["text"], due=values["due"])
        if self._choices.pupils:
            kept = replace(kept, pupil=pupil)
        return kept if name == kept.owner else owned(kept, name, self._choices.owners)
