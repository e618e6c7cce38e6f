"""Records of the network that are one: finding them, looking at what moves, and merging."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.change import Changes, Topic
from models.doubles import (
    Double,
    double_organisations,
    double_professionals,
    merged_organisation,
    merged_professional,
    moved_employer,
)
from models.errors import ConflictError
from models.ids import OrganisationId, ProfessionalId
from models.network import Organisation, Professional
from models.ports import UnitOfWork
from models.usecases.session import Session
from models.user import Permission

_ALL = tuple(Topic)
"""What refers to people and organisations is everywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubles:
    """What may be double in the network."""

    organisations: tuple[Double[Organisation], ...] = ()
    professionals: tuple[Double[Professional], ...] = ()


class DoubleUseCases:
    """What a user can do with records that may be one."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self) -> Doubles:
        """Return what may be double."""
        with self._session.read(Permission.READ_NETWORK) as uow:
            return Doubles(
                organisations=double_organisations(uow.network.organisations()),
                professionals=double_professionals(uow.network.professionals()),
            )

    def organisation_moves(self, goes: OrganisationId) -> Mapping[str, int]:
        """Count what would refer to the one that stays, by the kind of record."""
        with self._session.read(Permission.EDIT_NETWORK) as uow:
            return uow.doubles.referring_to_organisation(goes)

    def professional_moves(self, goes: ProfessionalId) -> Mapping[str, int]:
        """Count what would refer to the one that stays, by the kind of record."""
        with self._session.read(Permission.EDIT_NETWORK) as uow:
            return uow.doubles.referring_to_professional(goes)

    def merge_organisations(self, goes: OrganisationId, stays: OrganisationId) -> Changes:
        """Let an organisation go on as another, under both names. Consents towards it then reach the people of both.

        Raises:
            ConflictError: an organisation cannot be merged into itself.

        """
        with self._session.intend(Permission.EDIT_NETWORK, "organisation.merged", *_ALL) as intention:
            uow = intention.uow
            intention.record = stays
            _want_two(goes, stays)
            kept = merged_organisation(uow.network.organisation(goes), uow.network.organisation(stays))
            for person in uow.network.professionals():
                uow.network.save_professional(moved_employer(person, goes, stays))
            uow.network.save_organisation(kept)
            uow.doubles.merge_organisation(goes, stays)
        return intention.changes

    def merge_professionals(self, goes: ProfessionalId, stays: ProfessionalId) -> Changes:
        """Let somebody go on as another record of him; a user who was the one then is the other.

        Raises:
            ConflictError: somebody cannot be merged into himself, nor two who each have an account: those are two.

        """
        with self._session.intend(Permission.EDIT_NETWORK, "professional.merged", *_ALL) as intention:
            uow = intention.uow
            intention.record = stays
            _want_two(goes, stays)
            _want_one_account(uow, goes, stays)
            kept = merged_professional(uow.network.professional(goes), uow.network.professional(stays))
            uow.network.save_professional(kept)
            uow.doubles.merge_professional(goes, stays)
        return intention.changes


def _want_two(goes: str, stays: str) -> None:
    if goes == stays:
        raise ConflictError("merge_itself")


def _want_one_account(uow: UnitOfWork, goes: ProfessionalId, stays: ProfessionalId) -> None:
    linked = {user.professional for user in uow.users.all() if user.active}
    if {goes, stays} <= linked:
        raise ConflictError("merge_two_accounts")
