"""What anybody may know of the school: it decides which cells a file has, so it may not depend on who is in care."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from models.ids import OrganisationId
from models.monitor.codes import OTHER, OWN, UNKNOWN, Residency
from models.monitor.records import Records
from models.names import folded
from models.network import Organisation, OrganisationRole
from models.school import EducationType, PupilCount, School
from models.spans import Span

MOST_SIGNS = 60
"""Of a code: a file names nothing in more than a hundred signs, and a number may be added."""
NOTHING = Records()
_RESERVED = frozenset({OTHER, OWN, UNKNOWN, *Residency})


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A town or an organisation with the code that a file names it by."""

    code: str
    name: str
    organisation: OrganisationId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolFacts:
    """What anybody may know of the school.

    Attributes:
        municipality: the contracting one; a pupil who lives there has his residence in the own municipality.
        region: the other municipalities of the youth-care region.
        elsewhere: municipalities outside the region that the school works with, so that each has its own category.
        education_types: what the school offers, in the order of the code list.
        providers: who had people at the school in the period, whoever they helped.
        size: the number of pupils on the latest reference date in or before the period; None when it is not known.
        size_on: that reference date.

    """

    municipality: str
    region: frozenset[str] = frozenset()
    elsewhere: frozenset[str] = frozenset()
    education_types: tuple[EducationType, ...] = ()
    providers: tuple[Named, ...] = ()
    size: int | None = None
    size_on: date | None = None

    @property
    def region_towns(self) -> tuple[Named, ...]:
        """The other municipalities of the region, by name."""
        return named(name for name in self.region if plain(name) != plain(self.municipality))

    @property
    def other_towns(self) -> tuple[Named, ...]:
        """The municipalities outside the region that the school works with, by name."""
        near = {plain(name) for name in (self.municipality, *self.region)}
        return named(name for name in self.elsewhere if plain(name) not in near)


def school_facts(school: School, span: Span, records: Records = NOTHING) -> SchoolFacts:
    """Return what is known of a school in a period; of the records only the network is looked at."""
    last = span.end or date.max
    counts = sorted((count for count in school.counts if count.on <= last), key=_on)
    network, there = records.organisations, _present(records, span)
    return SchoolFacts(
        municipality=school.municipality,
        region=frozenset(school.region_municipalities),
        elsewhere=frozenset(_town(entry) for entry in network if OrganisationRole.MUNICIPALITY in entry.roles),
        education_types=tuple(kind for kind in EducationType if kind in school.education_types),
        providers=providers_of(entry for entry in network if entry.id in there),
        size=counts[-1].number if counts else None,
        size_on=counts[-1].on if counts else None,
    )


def _present(records: Records, span: Span) -> set[OrganisationId]:
    """Return the organisations that had people at the school: by their staffing, or by who works for them."""
    there = {entry.organisation for entry in records.staffing if entry.span.overlaps(span)}
    for person in records.professionals:
        if any(entry.span.overlaps(span) for entry in person.deployments):
            there |= {job.organisation for job in person.employments if job.organisation and job.span.overlaps(span)}
    return there


def providers_of(organisations: Iterable[Organisation]) -> tuple[Named, ...]:
    """Return organisations with their codes, by name; namesakes are told apart by a number."""
    ordered = sorted(organisations, key=_name)
    codes = _codes([entry.name for entry in ordered])
    return tuple(
        Named(code=code, name=entry.name, organisation=entry.id) for code, entry in zip(codes, ordered, strict=True)
    )


def named(names: Iterable[str]) -> tuple[Named, ...]:
    """Return towns with their codes, by name, each once."""
    ordered = sorted({plain(name): " ".join(name.split()) for name in names if name.strip()}.values(), key=plain)
    return tuple(Named(code=code, name=name) for code, name in zip(_codes(ordered), ordered, strict=True))


def plain(name: str) -> str:
    """Return a name without differences in capitals and spaces, to compare."""
    return " ".join(name.split()).casefold()


def _codes(names: Sequence[str]) -> list[str]:
    taken = set(_RESERVED)
    found: list[str] = []
    for name in names:
        base = _code(name)
        code = next(code for number in range(1, len(names) + 2) if (code := _numbered(base, number)) not in taken)
        taken.add(code)
        found.append(code)
    return found


def _code(name: str) -> str:
    signs = "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in folded(name))
    return "_".join(signs.split())[:MOST_SIGNS].strip("_") or "x"


def _numbered(base: str, number: int) -> str:
    return base if number == 1 else f"{base}_{number}"


def _town(entry: Organisation) -> str:
    """Return the name of a municipality without the word for it."""
    return " ".join(entry.name.split()).removeprefix("Gemeente ").removeprefix("gemeente ")


def _name(entry: Organisation) -> tuple[str, str]:
    return (folded(entry.name), entry.id)


def _on(count: PupilCount) -> date:
    return count.on
