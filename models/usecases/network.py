"""The network: who is around the school."""

from dataclasses import dataclass

from models.change import Changes, Topic
from models.ids import OrganisationId, ProfessionalId
from models.network import Organisation, Professional
from models.usecases.session import Session
from models.user import Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Everybody around the school, by name."""

    organisations: tuple[Organisation, ...]
    professionals: tuple[Professional, ...]

    def employer_of(self, professional: Professional) -> Organisation | None:
        """Return the organisation somebody works for; None for staff of the school itself."""
        return next((entry for entry in self.organisations if entry.id == professional.employer), None)


class NetworkUseCases:
    """What a user can do with organisations and professionals."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def network(self) -> Network:
        """Return everybody around the school."""
        with self._session.read(Permission.READ_NETWORK) as uow:
            return Network(
                organisations=tuple(uow.network.organisations()), professionals=tuple(uow.network.professionals())
            )

    def save_organisation(self, organisation: Organisation) -> Changes:
        """Add an organisation or write what was changed of it."""
        with self._session.intend(Permission.EDIT_NETWORK, "organisation.saved", Topic.NETWORK) as intention:
            intention.record = organisation.id
            intention.uow.network.save_organisation(organisation)
        return intention.changes

    def save_professional(self, professional: Professional) -> Changes:
        """Add a professional or write what was changed of him; his employer decides which consents reach him."""
        topics = (Topic.NETWORK, Topic.CONSENTS)
        with self._session.intend(Permission.EDIT_NETWORK, "professional.saved", *topics) as intention:
            intention.record = professional.id
            intention.uow.network.save_professional(professional)
        return intention.changes

    def new_organisation_id(self) -> OrganisationId:
        """Make an id for an organisation."""
        return OrganisationId(self._session.new_id())

    def new_professional_id(self) -> ProfessionalId:
        """Make an id for a professional."""
        return ProfessionalId(self._session.new_id())
