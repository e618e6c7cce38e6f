"""The network: organisations around the school and the people who work for them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.capacity import Capacity, CapacityReport, last_said
from models.employment import DayChange, Deployment, Employment, employed_twice
from models.ids import LocationId, OrganisationId, ProfessionalId
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An organisation, known under its name and its aliases.

    Attributes:
        offers: what it offers, each in one line, such as *speltherapie op school, 4 tot 12 jaar*.
        capacities: what was ever said about room for new clients, oldest first.

    """

    id: OrganisationId
    name: str
    roles: frozenset[OrganisationRole] = frozenset()
    aliases: tuple[str, ...] = ()
    phone: str = ""
    email: str = ""
    offers: tuple[str, ...] = ()
    capacities: tuple[CapacityReport, ...] = ()
    contract: Span = ALWAYS
    note: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError when there is no name."""
        checks = Checks()
        checks.require("name", self.name)
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class Professional:
    """Somebody who works around pupils.

    Attributes:
        role: the local name of the role, free text such as *ouder- en kindadviseur*.
        employments: for whom he works, has worked and will work. Two employers at once are allowed: many in youth care
            have two small jobs. What he hears for one he knows at the other: consent towards either reaches him.
        deployments: when and where he is put to work at the school.
        days: weekdays present at the school, 0 is Monday.
        day_changes: days on which it is otherwise; of two about one day the last one counts.
        medical_secrecy: bound by medical secrecy (BIG); keeps a file of his own.

    """

    id: ProfessionalId
    name: str
    role: str = ""
    employments: tuple[Employment, ...] = ()
    deployments: tuple[Deployment, ...] = (Deployment(),)
    days: frozenset[int] = frozenset()
    day_changes: tuple[DayChange, ...] = ()
    phone: str = ""
    email: str = ""
    medical_secrecy: bool = False

    def __post_init__(self) -> None:
        """Raise ValidationError without a name, for a day outside the school week, or one employer twice at once."""
        checks = Checks()
        checks.require("name", self.name)
        checks.that("days", all(day in DAYS_IN_A_SCHOOL_WEEK for day in self.days), "weekday")
        checks.that("employments", not employed_twice(self.employments), "employed_twice")
        checks.done()


def deployed_on(professional: Professional, day: date) -> bool:
    """Tell whether somebody works at the school on a day."""
    return any(entry.span.covers(day) for entry in professional.deployments)


def comes_on(professional: Professional, day: date) -> date | None:
    """Return when somebody who does not work at the school yet begins; None when that is not known or not so."""
    if deployed_on(professional, day):
        return None
    starts = (entry.span.start for entry in professional.deployments if entry.span.start)
    return min((start for start in starts if start > day), default=None)


def left_on(professional: Professional) -> date | None:
    """Return the last day somebody works at the school; None while that is open."""
    ends = [entry.span.end for entry in professional.deployments]
    known = [end for end in ends if end is not None]
    return max(known) if known and len(known) == len(ends) else None


def location_on(professional: Professional, day: date) -> LocationId | None:
    """Return the place of the school somebody is put to work at on a day; None for all of it."""
    return next((entry.location for entry in professional.deployments if entry.span.covers(day)), None)


def employers_on(professional: Professional, day: date) -> tuple[OrganisationId, ...]:
    """Return the organisations somebody works for on a day, who came last first."""
    there = (entry for entry in reversed(professional.employments) if entry.span.covers(day))
    return tuple(entry.organisation for entry in there if entry.organisation)


def employer_on(professional: Professional, day: date) -> OrganisationId | None:
    """Return the organisation somebody works for on a day, the last one he came to; None for nobody or the school."""
    return next(iter(employers_on(professional, day)), None)


def last_employer(professional: Professional) -> OrganisationId | None:
    """Return the organisation somebody came to last: to tell namesakes apart, never to judge what he may know."""
    last = next(reversed(professional.employments), None)
    return last.organisation if last else None


def school_staff_on(professional: Professional, day: date) -> bool:
    """Tell whether the school itself employs somebody on a day.

    That is said in so many words. Who works for himself has no employer either, and is a third party all the same.
    """
    return any(entry.school and entry.span.covers(day) for entry in professional.employments)


def present_on(professional: Professional, day: date) -> bool:
    """Tell whether somebody is at the school on a day, as far as was noted."""
    if not deployed_on(professional, day):
        return False
    changed = [change.present for change in professional.day_changes if change.covers(day)]
    return changed[-1] if changed else day.weekday() in professional.days


def capacity_of(organisation: Organisation, day: date) -> CapacityReport:
    """Return what was last said about room for new clients, as one knew it on a day."""
    return last_said(organisation.capacities, day)


def capacity_warning(organisation: Organisation, day: date) -> CapacityReport | None:
    """Return what stands in the way of new help by an organisation: it is closed or has people waiting; else None."""
    said = capacity_of(organisation, day)
    return said if said.capacity in (Capacity.CLOSED, Capacity.WAITING_LIST) else None
