"""The network: who is around the school."""

from dataclasses import dataclass, replace
from datetime import date

from models.change import Changes, Topic
from models.employment import DayChange
from models.errors import NotFoundError
from models.ids import OrganisationId, ProfessionalId, StaffingId
from models.network import Organisation, Professional, employers_on
from models.ports import UnitOfWork
from models.school import Location
from models.staffing import Staffing
from models.usecases.session import Session
from models.user import Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Everybody around the school, by name."""

    organisations: tuple[Organisation, ...] = ()
    professionals: tuple[Professional, ...] = ()
    locations: tuple[Location, ...] = ()
    staffing: tuple[Staffing, ...] = ()

    def employer_of(self, professional: Professional, day: date) -> Organisation | None:
        """Return the organisation somebody works for on a day; None for nobody or only the school."""
        return next(iter(self.employers_of(professional, day)), None)

    def employers_of(self, professional: Professional, day: date) -> tuple[Organisation, ...]:
        """Return the organisations somebody works for on a day, who came last first."""
        known = {entry.id: entry for entry in self.organisations}
        return tuple(known[entry] for entry in employers_on(professional, day) if entry in known)


class NetworkUseCases:
    """What a user can do with organisations and professionals."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def network(self) -> Network:
        """Return everybody around the school."""
        with self._session.read(Permission.READ_NETWORK) as uow:
            return Network(
                organisations=tuple(uow.network.organisations()),
                professionals=tuple(uow.network.professionals()),
                locations=locations_of(uow),
                staffing=tuple(uow.staffing.all()),
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

    def note_day(self, professional: ProfessionalId, change: DayChange) -> Changes:
        """Note days on which somebody is away, or in although he never is; what is past and over is dropped."""
        with self._session.intend(Permission.EDIT_NETWORK, "professional.days", Topic.NETWORK) as intention:
            intention.record = professional
            person = intention.uow.network.professional(professional)
            coming = (entry for entry in person.day_changes if entry.last >= self._session.today)
            intention.uow.network.save_professional(replace(person, day_changes=(*coming, change)))
        return intention.changes

    def drop_day(self, professional: ProfessionalId, change: DayChange) -> Changes:
        """Take back that it would be otherwise on some days."""
        with self._session.intend(Permission.EDIT_NETWORK, "professional.days", Topic.NETWORK) as intention:
            intention.record = professional
            person = intention.uow.network.professional(professional)
            kept = tuple(entry for entry in person.day_changes if entry != change)
            intention.uow.network.save_professional(replace(person, day_changes=kept))
        return intention.changes

    def save_staffing(self, staffing: Staffing) -> Changes:
        """Note how many people an organisation sends, as planned or as it turns out."""
        with self._session.intend(Permission.EDIT_NETWORK, "staffing.saved", Topic.NETWORK) as intention:
            intention.record = staffing.organisation
            intention.uow.staffing.save(staffing)
        return intention.changes

    def remove_staffing(self, staffing: Staffing) -> Changes:
        """Take out what was noted by mistake."""
        with self._session.intend(Permission.EDIT_NETWORK, "staffing.removed", Topic.NETWORK) as intention:
            intention.record = staffing.organisation
            intention.uow.staffing.remove(staffing.id)
        return intention.changes

    def new_staffing_id(self) -> StaffingId:
        """Make an id for staffing."""
        return StaffingId(self._session.new_id())

    def new_organisation_id(self) -> OrganisationId:
        """Make an id for an organisation."""
        return OrganisationId(self._session.new_id())

    def new_professional_id(self) -> ProfessionalId:
        """Make an id for a professional."""
        return ProfessionalId(self._session.new_id())


def locations_of(uow: UnitOfWork) -> tuple[Location, ...]:
    """Return the places of the school; none in a store whose school was not filled in yet."""
    try:
        return uow.school.get().locations
    except NotFoundError:
        return ()
