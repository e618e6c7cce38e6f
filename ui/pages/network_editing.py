"""Adding and editing people and organisations: opens the dialogs, saves what they give, and says what follows."""

from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.errors import AppError
from models.network import Organisation, Professional
from models.usecases.network import Network, NetworkUseCases
from models.usecases.profiles import ProfileUseCases
from models.usecases.session import Session
from ui.dialogs.choices import role_suggestions
from ui.dialogs.organisation_dialog import OrganisationDialog
from ui.dialogs.professional_dialog import ProfessionalDialog, chosen_employer, employer_change
from ui.drafts import About, set_about
from ui.page import Place

_NOBODY = Network()


NEW_PERSON: Final = "new_person"
NEW_ORGANISATION: Final = "new_organisation"
CHANGE: Final = "change"


class NetworkEditing(QObject):
    """Edits the network from a page.

    Signals:
        changed: the ``Changes`` of a use case.
        saved: the id of what was saved, and a sentence about what follows from it; mostly empty.

    """

    changed = Signal(object)
    saved = Signal(str, str)

    def __init__(self, session: Session, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._page = page
        self._cases = NetworkUseCases(session)
        self._profiles = ProfileUseCases(session)
        self._network = _NOBODY
        self._person: ProfessionalDialog | None = None
        self._organisation: OrganisationDialog | None = None

    def set_network(self, network: Network) -> None:
        """Know who is there."""
        self._network = network

    def forget(self) -> None:
        """Drop everybody, and what is being typed."""
        self._network = _NOBODY
        for dialog in (self._organisation, self._person):
            if dialog is not None:
                dialog.forget()

    @Slot()
    def add_person(self) -> None:
        """Begin somebody new."""
        self._open_person(None)

    @Slot()
    def add_organisation(self) -> None:
        """Begin a new organisation."""
        self._open_organisation(None, self._page)

    def edit_person(self, person: Professional) -> None:
        """Change somebody."""
        self._open_person(person)

    def edit_organisation(self, organisation: Organisation) -> None:
        """Change an organisation."""
        self._open_organisation(organisation, self._page)

    def note_room(self, organisation: Organisation) -> None:
        """Note whether an organisation takes new pupils."""
        self._open_organisation(organisation, self._page).begin_at_room()

    def _open_person(self, person: Professional | None) -> None:
        new_id = self._cases.new_professional_id
        roles = role_suggestions(self._network.professionals, self._profiles.today().roles)
        self._person = dialog = ProfessionalDialog(
            person, self._network, new_id, self._today, roles=roles, parent=self._page
        )
        dialog.accepted_value.connect(self._on_person_accepted)
        set_about(dialog, _about(person.id if person else "", NEW_PERSON))
        dialog.organisation_wanted.connect(self._on_employer_wanted)
        dialog.finished.connect(self._on_person_finished)
        dialog.open()

    def _open_organisation(self, organisation: Organisation | None, parent: QWidget) -> OrganisationDialog:
        others, new_id = self._network.organisations, self._cases.new_organisation_id
        self._organisation = dialog = OrganisationDialog(organisation, new_id, self._today, others, parent)
        set_about(dialog, _about(organisation.id if organisation else "", NEW_ORGANISATION))
        dialog.accepted_value.connect(self._on_organisation_accepted)
        dialog.finished.connect(self._on_organisation_finished)
        dialog.open()
        return dialog

    def _today(self) -> date:
        return self._session.today

    @Slot()
    def _on_person_finished(self) -> None:
        self._person = None

    @Slot()
    def _on_organisation_finished(self) -> None:
        self._organisation = None

    @Slot(object)
    def _on_person_accepted(self, person: Professional) -> None:
        before = next((entry for entry in self._network.professionals if entry.id == person.id), None)
        organisations = {entry.id: entry for entry in self._network.organisations}
        try:
            changes = self._cases.save_professional(person)
        except AppError as error:
            if self._person is not None:
                self._person.show_error(error)
            return
        self.changed.emit(changes)
        today = self._today()
        old, new = (chosen_employer(entry, today) for entry in (before or person, person))
        self.saved.emit(person.id, employer_change(old, new, person, organisations))

    @Slot(object)
    def _on_organisation_accepted(self, organisation: Organisation) -> None:
        try:
            changes = self._cases.save_organisation(organisation)
        except AppError as error:
            if self._organisation is not None:
                self._organisation.show_error(error)
            return
        self.changed.emit(changes)
        if self._person is None:
            self.saved.emit(organisation.id, "")
        else:
            self._person.add_employer(organisation)

    @Slot(str)
    def _on_employer_wanted(self, typed: str) -> None:
        if self._person is not None:
            self._open_organisation(None, self._person).begin_with(typed)


def _about(record: str, new: str) -> About:
    return About(place=Place.NETWORK, record=record, detail=CHANGE if record else new)
