"""What comes next in a care file, and who is there for the family."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.carefile import CareFile, FamilyCoach
from models.ids import OrganisationId, ProfessionalId, UserId
from models.usecases.network import Network
from ui.dialogs.choices import organisation_suggestions, professional_suggestions
from ui.dialogs.refusable_dialog import RefusableDialog
from ui.fields.choice_field import ChoiceField
from ui.fields.suggestion_field import SuggestionField
from ui.fields.text_field import NoteField, TextField


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
        self.coach: SuggestionField[ProfessionalId] = SuggestionField(
            "family_coach",
            self.tr("The family's own coach"),
            people,
            hint=self.tr("Often nobody who sits at your table. Type a name, or choose from the network."),
            free=True,
        )
        self.coach_at: SuggestionField[OrganisationId] = SuggestionField(
            "coach_organisation", self.tr("Works for"), organisation_suggestions(network.organisations)
        )
        self.coach_phone = TextField("coach_phone", self.tr("Telephone of the coach"))
        self.form.add(self.step)
        self.form.add(self.contact)
        self.form.add(self.coach)
        self.form.add(self.coach_at, self.coach_phone)
        if len(users) > 1:
            self.form.add(self.lead)
        self.step.set_value(care_file.next_step)
        self.contact.set_value(care_file.family_contact)
        self.lead.set_value(care_file.coordinator)
        self._fill_coach(care_file.family_coach)

    def _fill_coach(self, coach: FamilyCoach | None) -> None:
        if coach is None:
            return
        self.coach.set_text(coach.name)
        if coach.professional:
            self.coach.set_value(coach.professional)
        self.coach_at.set_value(coach.organisation)
        self.coach_phone.set_value(coach.phone)

    def _coach(self, values: dict[str, Any]) -> FamilyCoach | None:
        professional = values["family_coach"]
        name = "" if professional else self.coach.text
        if not (professional or name or values["coach_organisation"] or values["coach_phone"]):
            return None
        return FamilyCoach(
            name=name,
            phone=values["coach_phone"],
            professional=professional,
            organisation=values["coach_organisation"],
        )

    @override
    def construct(self, values: dict[str, Any]) -> CareFile:
        return replace(
            self._care_file,
            next_step=values["next_step"],
            family_contact=values["family_contact"],
            family_coach=self._coach(values),
            coordinator=values.get("coordinator") or self._care_file.coordinator,
        )
