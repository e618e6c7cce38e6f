"""A monitor definition that the school made for itself or was sent by a municipality, in all its versions."""

from dataclasses import dataclass
from datetime import date

from models.ids import OwnDefinitionId, UserId
from models.validation import Checks


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnVersion:
    """One version.

    Attributes:
        text: the definition file, which ``models.monitor.copies`` reads.

    """

    version: str
    text: str
    made_on: date
    made_by: UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDefinition:
    """A definition of the school's own.

    Attributes:
        versions: oldest first; never none.
        original: the text of the definition it was made from; empty for one that is no copy.
        imported: it came as a file. It is not changed here, so that its sender knows what its versions are.
        retired_on: from when it is no longer offered; files that were made by it stay readable.

    """

    id: OwnDefinitionId
    versions: tuple[OwnVersion, ...]
    original: str = ""
    imported: bool = False
    retired_on: date | None = None

    def __post_init__(self) -> None:
        """Raise ValidationError for a definition without a version, or with one twice."""
        names = [version.version for version in self.versions]
        checks = Checks()
        checks.that("versions", names and len(set(names)) == len(names), "required")
        checks.done()

    @property
    def newest(self) -> OwnVersion:
        """The version that is used from now on."""
        return self.versions[-1]

    def version(self, name: str) -> OwnVersion | None:
        """Return one version; None when there is none of this name."""
        return next((found for found in self.versions if found.version == name), None)
