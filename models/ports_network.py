"""What the network needs from the store: organisations and people, staffing, and merging what is double."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from models.ids import OrganisationId, ProfessionalId, StaffingId
from models.limits import LIST_LIMIT
from models.network import Organisation, Professional
from models.staffing import Staffing


class NetworkRepository(Protocol):
    """Organisations and professionals."""

    def organisation(self, organisation: OrganisationId) -> Organisation:
        """Return an organisation; raises NotFoundError."""
        ...

    def organisations(self, limit: int = LIST_LIMIT) -> Sequence[Organisation]:
        """Return all organisations, by name."""
        ...

    def save_organisation(self, organisation: Organisation) -> None:
        """Write an organisation."""
        ...

    def professional(self, professional: ProfessionalId) -> Professional:
        """Return a professional; raises NotFoundError."""
        ...

    def professionals(self, limit: int = LIST_LIMIT) -> Sequence[Professional]:
        """Return all professionals, by name."""
        ...

    def save_professional(self, professional: Professional) -> None:
        """Write a professional."""
        ...


class StaffingRepository(Protocol):
    """How many people organisations put to work at the school."""

    def all(self) -> Sequence[Staffing]:
        """Return all staffing: per organisation, from the first."""
        ...

    def save(self, staffing: Staffing) -> None:
        """Write staffing."""
        ...

    def remove(self, staffing: StaffingId) -> None:
        """Take staffing out that was noted by mistake."""
        ...


class DoubleRepository(Protocol):
    """Records of the network that turn out to be one.

    What refers to the one that goes is moved to the one that stays. History, such as consents, keeps its words in the
    store, and whoever reads it finds the one that stays.
    """

    def referring_to_organisation(self, organisation: OrganisationId) -> Mapping[str, int]:
        """Count what refers to an organisation, by the kind of record."""
        ...

    def referring_to_professional(self, professional: ProfessionalId) -> Mapping[str, int]:
        """Count what refers to a professional, by the kind of record."""
        ...

    def merge_organisation(self, goes: OrganisationId, stays: OrganisationId) -> None:
        """Let an organisation go on as another."""
        ...

    def merge_professional(self, goes: ProfessionalId, stays: ProfessionalId) -> None:
        """Let a professional go on as another."""
        ...
