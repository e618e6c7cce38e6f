"""The school whose care team this store belongs to."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.ids import LocationId
from models.validation import Checks

_BRIN = re.compile(r"\d{2}[A-Z]{2}")
_BRANCH = re.compile(r"\d{2}")


class Sector(StrEnum):
    """Primary or secondary education."""

    PRIMARY = "po"
    SECONDARY = "vo"


class EducationType(StrEnum):
    """A form of education (*onderwijsvorm*); a location can have several."""

    SO = "so"
    VSO = "vso"
    SBO = "sbo"
    PRO = "pro"
    BETWEEN = "tussenvoorziening"
    ABOVE_SCHOOL = "bovenschools"
    REGULAR_PRIMARY = "bao"
    REGULAR_SECONDARY = "vo"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place of the school (*vestiging*)."""

    id: LocationId
    name: str
    key: str = ""
    """The key of this location in the school's own lists, to recognise it in the next file."""

    def __post_init__(self) -> None:
        """Raise ValidationError when there is no name."""
        checks = Checks()
        checks.require("name", self.name)
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class PupilCount:
    """The number of pupils of the school on a reference date (*peildatum*)."""

    on: date
    number: int

    def __post_init__(self) -> None:
        """Raise ValidationError when the number is below zero."""
        checks = Checks()
        checks.that("number", self.number >= 0, "negative")
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    """One school.

    Attributes:
        brin: four signs given by DUO, such as ``99ZZ``; empty for a school without one.
        branch: two digits (*vestigingscode*), ``00`` for the main one.
        municipality: where the school stands; the contracting municipality of its monitor.
        profile: the id of the region profile it works by.

    """

    name: str
    brin: str = ""
    branch: str = "00"
    sector: Sector = Sector.PRIMARY
    education_types: frozenset[EducationType] = frozenset()
    municipality: str = ""
    region_municipalities: tuple[str, ...] = ()
    board: str = ""
    partnership: str = ""
    profile: str = "neutral"
    locations: tuple[Location, ...] = ()
    counts: tuple[PupilCount, ...] = ()

    def __post_init__(self) -> None:
        """Raise ValidationError when the name is missing or a code has the wrong form."""
        checks = Checks()
        checks.require("name", self.name)
        checks.that("brin", not self.brin or _BRIN.fullmatch(self.brin), "brin")
        checks.that("branch", _BRANCH.fullmatch(self.branch), "branch")
        checks.done()

    @property
    def code(self) -> str:
        """BRIN and branch as one word; what a monitor file names the school by."""
        return f"{self.brin or '00XX'}{self.branch}"
