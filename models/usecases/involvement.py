"""Who is active with which pupils, as far as the user may know that."""

from collections.abc import Iterable
from dataclasses import dataclass

from models.consent import InformationKind
from models.ids import OrganisationId, ProfessionalId, PupilId
from models.involvement import HelperCount, Involvement, count_helpers, involvements
from models.network import employers_on
from models.ports import UnitOfWork
from models.pupil import Pupil
from models.usecases.session import Session
from models.usecases.visibility import knowing, sight
from models.user import Permission, allows


@dataclass(frozen=True, slots=True, kw_only=True)
class InvolvedPupil:
    """A pupil somebody is or was involved with.

    Attributes:
        current: whether that is so today.

    """

    pupil: Pupil
    involvement: Involvement
    current: bool


class InvolvementUseCases:
    """What a user can ask about who is active around pupils.

    Who is involved with whom is read once and kept until ``renew``; whom the user may know is judged at each question.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: tuple[Involvement, ...] | None = None

    def renew(self) -> None:
        """Read anew at the next question."""
        self._known = None

    def of_professional(self, professional: ProfessionalId) -> tuple[InvolvedPupil, ...]:
        """Return the pupils somebody is or was involved with, present ones first and by name."""
        with self._session.read(Permission.READ_NETWORK) as uow:
            return self._pupils(uow, (entry for entry in self._all(uow) if entry.professional == professional))

    def of_organisation(self, organisation: OrganisationId) -> tuple[InvolvedPupil, ...]:
        """Return the pupils an organisation or its people are or were involved with."""
        with self._session.read(Permission.READ_NETWORK) as uow:
            today = self._session.today
            people = {entry.id for entry in uow.network.professionals() if organisation in employers_on(entry, today)}
            found = (
                entry for entry in self._all(uow) if entry.organisation == organisation or entry.professional in people
            )
            return self._pupils(uow, found)

    def in_school(self) -> HelperCount:
        """Count who is active in the school today: a number about nobody, for everybody to know."""
        with self._session.read(Permission.READ_NETWORK) as uow:
            return count_helpers(self._all(uow), self._session.today)

    def _all(self, uow: UnitOfWork) -> tuple[Involvement, ...]:
        if self._known is None:
            self._known = involvements(uow.trajectories.all(), uow.care_files.all())
        return self._known

    def _pupils(self, uow: UnitOfWork, found: Iterable[Involvement]) -> tuple[InvolvedPupil, ...]:
        if not allows(self._session.user.role, Permission.READ_PUPILS):
            return ()
        entries = list(found)
        pupils = knowing(uow, (entry.pupil for entry in entries), InformationKind.CARE, sight(self._session))
        known = (
            InvolvedPupil(pupil=pupils[entry.pupil], involvement=entry, current=entry.current(self._session.today))
            for entry in entries
            if entry.pupil in pupils
        )
        return tuple(sorted(known, key=_order))


def pupils_waiting_for(found: Iterable[InvolvedPupil], organisation: OrganisationId) -> tuple[Pupil, ...]:
    """Return who waits for help by an organisation, each once: whom it hits when it takes no new clients."""
    waiting = {
        entry.pupil.id: entry.pupil
        for entry in found
        if entry.current and not entry.involvement.active and entry.involvement.organisation == organisation
    }
    return tuple(waiting.values())


def _order(entry: InvolvedPupil) -> tuple[bool, str, PupilId]:
    return not entry.current, entry.pupil.name.listed, entry.pupil.id
