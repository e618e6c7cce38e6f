"""What comes next in a care file, and who is there for the family."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.carefile import CareFile
from models.ids import ProfessionalId, UserId
from models.usecases.network import Network
from ui.dialogs.choices import professional_suggestions
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.suggestion_field import SuggestionField
from ui.fields.text_field import NoteField


class CareFileDialog(RefusableDialog):
    """Changes next step, lead and contact person of a care file."""

    def __init__(
        self, care_file: CareFile, network: Network, users: Mapping[UserId, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("care_file_dialog")
        self.set_heading(self.tr("What comes next"), "")
        self._care_file = care_file
        self.step = NoteField(
            "next_step", self.tr("Next step"), lines=3, hint=self.tr("What happens now, who does it, before when.")
        )
        people = professional_suggestions(network.professionals, network.organisations)
        self.contact: SuggestionField[ProfessionalId] = SuggestionField(
            "family_contact", self.tr("Contact for the family"), people, hint=self.tr("One person parents can turn to.")
        )
        self.lead: ChoiceField[UserId] = ChoiceField("coordinator", self.tr("Lead"), list(users.items()))
        self.form.add(self.step)
        self.form.add(self.contact)
        if len(users) > 1:
            self.form.add(self.lead)
        self.step.set_value(care_file.next_step)
        self.contact.set_value(care_file.family_contact)
        self.lead.set_value(care_file.coordinator)

    @override
    def construct(self, values: dict[str, Any]) -> CareFile:
        return replace(
            self._care_file,
            next_step=values["next_step"],
            family_contact=values["family_contact"],
            coordinator=values.get("coordinator") or self._care_file.coordinator,
        )
