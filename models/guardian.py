"""The people and institutions that decide for a pupil."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.ids import GuardianId, PupilId
from models.pupil import YesNoUnknown
from models.spans import ALWAYS, Span
from models.validation import Checks


class Relation(StrEnum):
    """What somebody is to the pupil; code list of the OSO standard plus what schools use beside it."""

    FATHER = "father"
    MOTHER = "mother"
    STEPFATHER = "stepfather"
    STEPMOTHER = "stepmother"
    FOSTER_FATHER = "foster_father"
    FOSTER_MOTHER = "foster_mother"
    GRANDPARENT = "grandparent"
    SIBLING = "sibling"
    PARTNER_OF_PARENT = "partner_of_parent"
    LEGAL_GUARDIAN = "legal_guardian"
    INSTITUTION = "institution"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """Whether somebody has parental authority (*gezag*, BW 1:245) during a stretch of days."""

    holds: YesNoUnknown
    span: Span = ALWAYS
    source: str = ""
    """How the school knows: the register of authority, a court order, what a parent said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guardian:
    """A parent, guardian or carer of one pupil.

    Attributes:
        name: as one text, since it may be an institution.
        authorities: dated; where no span covers a day, authority is unknown on that day.

    """

    id: GuardianId
    pupil: PupilId
    name: str
    relation: Relation = Relation.OTHER
    authorities: tuple[Authority, ...] = ()
    institution: bool = False
    deceased: bool = False
    deceased_on: date | None = None
    secret_address: bool = False
    phone: str = ""
    email: str = ""
    language: str = ""
    interpreter: bool = False
    contact_preference: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError without a name, or with a date of death for a living person."""
        checks = Checks()
        checks.require("name", self.name)
        checks.that("deceased_on", self.deceased or self.deceased_on is None, "deceased_on")
        checks.done()


def authority_on(guardian: Guardian, day: date) -> YesNoUnknown:
    """Return whether a guardian has authority on a day; the dead have none, and not knowing stays unknown."""
    if guardian.deceased and (guardian.deceased_on is None or guardian.deceased_on <= day):
        return YesNoUnknown.NO
    for entry in reversed(guardian.authorities):
        if entry.span.covers(day):
            return entry.holds
    return YesNoUnknown.UNKNOWN
