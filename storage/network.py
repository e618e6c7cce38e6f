"""Organisations and professionals in the store. A record that was merged into another is found as the other."""

from collections.abc import Sequence

from models.errors import NotFoundError
from models.ids import OrganisationId, ProfessionalId
from models.limits import LIST_LIMIT
from models.network import Organisation, Professional
from storage import organisations, professionals
from storage.rows import Connection

_ORGANISATION = " WHERE id = (SELECT coalesce(merged_into, id) FROM organisation WHERE id = ?)"
_PROFESSIONAL = " WHERE id = (SELECT coalesce(merged_into, id) FROM professional WHERE id = ?)"
_BY_NAME = " WHERE merged_into IS NULL ORDER BY name, id LIMIT ?"


class Network:
    """Organisations and professionals; see ``models.ports_network.NetworkRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def organisation(self, organisation: OrganisationId) -> Organisation:
        """Return an organisation, or the one it was merged into; raises NotFoundError."""
        for found in organisations.read(self._connection, _ORGANISATION, organisation):
            return found
        raise NotFoundError("organisation", record=organisation)

    def organisations(self, limit: int = LIST_LIMIT) -> Sequence[Organisation]:
        """Return all organisations, by name."""
        return organisations.read(self._connection, _BY_NAME, limit)

    def save_organisation(self, organisation: Organisation) -> None:
        """Write an organisation."""
        organisations.save(self._connection, organisation)

    def professional(self, professional: ProfessionalId) -> Professional:
        """Return a professional, or the one he was merged into; raises NotFoundError."""
        for found in professionals.read(self._connection, _PROFESSIONAL, professional):
            return found
        raise NotFoundError("professional", record=professional)

    def professionals(self, limit: int = LIST_LIMIT) -> Sequence[Professional]:
        """Return all professionals, by name."""
        return professionals.read(self._connection, _BY_NAME, limit)

    def save_professional(self, professional: Professional) -> None:
        """Write a professional."""
        professionals.save(self._connection, professional)
