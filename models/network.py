"""The network: organisations around the school and the people who work for them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.ids import OrganisationId, ProfessionalId
from models.spans import ALWAYS, Span
from models.validation import Checks

DAYS_IN_A_SCHOOL_WEEK = range(5)


class OrganisationRole(StrEnum):
    """What an organisation is; one may be several, as Altra is both a provider and a school board."""

    PROVIDER = "provider"
    BOARD = "board"
    PARTNERSHIP = "partnership"
    ACCESS_TEAM = "access_team"
    GI = "gi"
    MUNICIPALITY = "municipality"
    VEILIG_THUIS = "veilig_thuis"
    HEALTH = "health"
    SCHOOL = "school"
    OTHER = "other"


class Capacity(StrEnum):
    """Whether an organisation takes new clients."""

    OPEN = "open"
    WAITING_LIST = "waiting_list"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An organisation, known under its name and its aliases."""

    id: OrganisationId
    name: str
    roles: frozenset[OrganisationRole] = frozenset()
    aliases: tuple[str, ...] = ()
    phone: str = ""
    email: str = ""
    capacity: Capacity = Capacity.UNKNOWN
    capacity_on: date | None = None
    waiting_weeks: int | None = None
    contract: Span = ALWAYS
    note: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError when there is no name or the waiting time is below zero."""
        checks = Checks()
        checks.require("name", self.name)
        checks.that("waiting_weeks", self.waiting_weeks is None or self.waiting_weeks >= 0, "negative")
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class Professional:
    """Somebody who works around pupils.

    Attributes:
        role: the local name of the role, free text such as *ouder- en kindadviseur*.
        employer: the organisation that employs him; the school itself has none.
        days: weekdays present at the school, 0 is Monday.
        medical_secrecy: bound by medical secrecy (BIG); keeps a file of his own.

    """

    id: ProfessionalId
    name: str
    role: str = ""
    employer: OrganisationId | None = None
    deployment: Span = ALWAYS
    days: frozenset[int] = frozenset()
    phone: str = ""
    email: str = ""
    medical_secrecy: bool = False

    def __post_init__(self) -> None:
        """Raise ValidationError when there is no name or a day lies outside the school week."""
        checks = Checks()
        checks.require("name", self.name)
        checks.that("days", all(day in DAYS_IN_A_SCHOOL_WEEK for day in self.days), "weekday")
        checks.done()


def deployed_on(professional: Professional, day: date) -> bool:
    """Tell whether somebody works at the school on a day."""
    return professional.deployment.covers(day)
