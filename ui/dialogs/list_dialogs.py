"""Small questions about a list: what it is to be called, and what is done with the pupils marked in it."""

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.ids import UserId
from models.validation import Checks
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.text_field import TextField


class ViewNameDialog(RefusableDialog):
    """Asks what a list is to be called; ``accepted_value`` carries the name."""

    draftless: ClassVar[str] = "one name for what is on the screen at this moment"

    def __init__(self, heading: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("view_name_dialog")
        self.set_heading(heading, self.tr("Only you see it. It is found under the button with your lists."))
        self.name = TextField("name", self.tr("Name"), example=self.tr("such as: waiting too long"))
        self.name.set_value(name)
        self.form.add(self.name)

    @override
    def construct(self, values: dict[str, Any]) -> str:
        checks = Checks()
        checks.require("name", values["name"])
        checks.done()
        return str(values["name"])


class LeadDialog(RefusableDialog):
    """Asks who gets the lead of some pupils; ``accepted_value`` carries the user."""

    draftless: ClassVar[str] = "one choice about pupils that are marked at this moment"

    def __init__(self, number: int, leads: Sequence[tuple[UserId, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lead_dialog")
        self.set_heading(
            self.tr("Lead of %n pupil(s)", "", number),
            self.tr("Only pupils with an open file get another lead. You can take it back as one step."),
        )
        self.set_save_words(self.tr("Give %n pupil(s) this lead", "", number))
        self.lead: ChoiceField[UserId] = ChoiceField("coordinator", self.tr("Lead"), leads)
        self.form.add(self.lead)

    @override
    def construct(self, values: dict[str, Any]) -> UserId:
        checks = Checks()
        checks.that("coordinator", values["coordinator"], "required")
        checks.done()
        return UserId(values["coordinator"])


class GroupDialog(RefusableDialog):
    """Asks to which group some pupils go; ``accepted_value`` carries its name."""

    draftless: ClassVar[str] = "one word about pupils that are marked at this moment"

    def __init__(self, number: int, groups: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("group_dialog")
        self.set_heading(self.tr("Group of %n pupil(s)", "", number), self.tr("You can take it back as one step."))
        self.set_save_words(self.tr("Put %n pupil(s) in this group", "", number))
        suggestions = [Suggestion(value=group, words=group) for group in groups]
        self.group: SuggestionField[str] = SuggestionField("group", self.tr("Group"), suggestions, free=True)
        self.form.add(self.group)

    @override
    def construct(self, values: dict[str, Any]) -> str:
        checks = Checks()
        checks.require("group", self.group.text)
        checks.done()
        return self.group.text
