"""Figures about the school and not about its pupils: they leave beside the tables, without the rounding of those.

What may be told so, and why. The test is whether one pupil more or less in care can change the number:

- Planned and used fte are what a contract says and who came, independent of how much help is asked (study of Twente,
  L515-523). Providers and helpers are those that were put to work at the school in the period. All three come from the
  network and never from the help of pupils: the number of providers *of pupils* would change when one child starts with
  one more, and is therefore not here.
- Prevention has no names. What happens around one pupil (taking a child out of class, the review of an incident) could
  point at somebody in a week that everybody remembers, so those kinds are one group. Activities and people reached are
  rounded to fives and minutes to half hours; a total is the sum of what was rounded, so that all adds up.
- Help for a group, a class or the school is counted in offers; who came is not.
- The size of the school is public (DUO publishes it for each first of October). It stands beside the number of pupils
  with help as denominator, with its date. A share is never written: beside a rounded number it would give away the
  true one.
- What organisations said about their waiting time is about them.

Not here, because pupils are behind it: means and shares of any kind, the number of municipalities that pupils in care
come from, and how many providers are active around pupils.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from models.capacity import Capacity, CapacityReport
from models.monitor.codes import OTHER
from models.monitor.definition import Definition, Figure
from models.monitor.facts import SchoolFacts
from models.monitor.figure_codes import ONE_PUPIL, PRIMARY, OutsideWait, PreventionGroup, PreventionLevel, Source
from models.monitor.periods import Period
from models.monitor.records import Records
from models.network import Organisation, OrganisationRole, capacity_of
from models.prevention import PreventionActivity
from models.staffing import Staffing, StaffingKind
from models.trajectory import Target, Trajectory

COUNTS = 5
MINUTES = 30
_HUNDREDTHS = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One number, as a line of the file; without a category it is the total."""

    indicator: str
    category: str = ""
    unit: str
    value: int


def school_figures(
    definition: Definition, records: Records, period: Period, facts: SchoolFacts
) -> tuple[FigureRow, ...]:
    """Return the figures that a definition, made to measure for the school, asks of a period.

    A figure that nobody can know, such as the size of a school without a reference date, has no row.
    """
    reader = _Reader(records, period, facts)
    return tuple(row for figure in definition.figures for row in _rows(figure, reader))


def to_nearest(number: int, base: int) -> int:
    """Return the nearest multiple; halfway it goes up."""
    return (number + base // 2) // base * base


def _rows(figure: Figure, reader: "_Reader") -> Iterable[FigureRow]:
    unit = figure.measure.unit
    if figure.categories:
        values = reader.divided(figure.source)
        numbers = {category.id: values.get(category.id, 0) for category in figure.categories}
        yield FigureRow(indicator=figure.id, unit=unit, value=sum(numbers.values()))
        for name, value in numbers.items():
            yield FigureRow(indicator=figure.id, category=name, unit=unit, value=value)
        return
    number = reader.number(figure.source)
    if number is not None:
        yield FigureRow(indicator=figure.id, unit=unit, value=number)


class _Reader:
    """Looks the figures up."""

    def __init__(self, records: Records, period: Period, facts: SchoolFacts) -> None:
        self._records, self._period, self._facts = records, period, facts
        self._prevention = [entry for entry in records.prevention if period.span.covers(entry.on)]

    def divided(self, source: Source) -> Mapping[str, int]:
        """Return the numbers of a source that is divided; categories with none may be missing."""
        if source in (Source.FTE_PLANNED, Source.FTE_USED):
            return self._fte(StaffingKind.PLANNED if source is Source.FTE_PLANNED else StaffingKind.USED)
        if source is Source.WAITING_OUTSIDE:
            return _tally(
                _wait(capacity_of(entry, self._period.last)) for entry in self._records.organisations if _outside(entry)
            )
        if source is Source.PREVENTION_LEVELS:
            return self._rounded(_level, _once, COUNTS)
        if source is Source.PREVENTION_MINUTES:
            return self._rounded(_group, _minutes, MINUTES)
        return self._rounded(_group, _reached if source is Source.PREVENTION_REACHED else _once, COUNTS)

    def number(self, source: Source) -> int | None:
        """Return the number of a source that is not divided, or None when nobody knows it."""
        if source is Source.SCHOOL_SIZE:
            return self._facts.size
        if source is Source.PROVIDERS:
            return len(self._facts.providers)
        if source is Source.HELPERS:
            return sum(
                any(stay.span.overlaps(self._period.span) for stay in person.deployments)
                and any(job.organisation is not None for job in person.employments)
                for person in self._records.professionals
            )
        return sum(self._offered(entry) for entry in self._records.trajectories)

    def _offered(self, entry: Trajectory) -> bool:
        begun = entry.started_on is not None and entry.started_on <= self._period.last
        runs = entry.ended_on is None or self._period.first <= entry.ended_on
        return entry.target is not Target.PUPIL and begun and runs

    def _fte(self, kind: StaffingKind) -> Mapping[str, int]:
        """Return hundredths of fte for each provider, on average over the days of the period."""
        codes = {entry.organisation: entry.code for entry in self._facts.providers}
        found: dict[str, Decimal] = {}
        for entry in self._records.staffing:
            if entry.kind is kind:
                code = codes.get(entry.organisation, OTHER)
                found[code] = found.get(code, Decimal(0)) + entry.fte * _days(entry, self._period)
        length = (self._period.last - self._period.first).days + 1
        return {code: round(_HUNDREDTHS * days / length) for code, days in found.items()}

    def _rounded(
        self, group: Callable[[PreventionActivity], str], number: Callable[[PreventionActivity], int], base: int
    ) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for entry in self._prevention:
            found[group(entry)] = found.get(group(entry), 0) + number(entry)
        return {name: to_nearest(value, base) for name, value in found.items()}


def _days(entry: Staffing, period: Period) -> int:
    first = max(entry.span.start or period.first, period.first)
    last = min(entry.span.end or period.last, period.last)
    return max(0, (last - first).days + 1)


def _group(entry: PreventionActivity) -> str:
    return PreventionGroup.ONE_PUPIL if entry.kind in ONE_PUPIL else entry.kind.value


def _level(entry: PreventionActivity) -> str:
    return PreventionLevel.PRIMARY if entry.kind in PRIMARY else PreventionLevel.SECONDARY


def _once(_entry: PreventionActivity) -> int:
    return 1


def _minutes(entry: PreventionActivity) -> int:
    return entry.minutes


def _reached(entry: PreventionActivity) -> int:
    return entry.reached or 0


def _outside(organisation: Organisation) -> bool:
    return bool(organisation.roles & {OrganisationRole.PROVIDER, OrganisationRole.ACCESS_TEAM, OrganisationRole.HEALTH})


_WEEKS = ((13, OutsideWait.WEEKS_13), (26, OutsideWait.WEEKS_26))


def _wait(said: CapacityReport) -> str:
    if said.capacity is not Capacity.WAITING_LIST:
        return OutsideWait(said.capacity.value)
    weeks = said.waiting_weeks
    if weeks is None:
        return OutsideWait.WAITING
    return next((code for most, code in _WEEKS if weeks <= most), OutsideWait.LONGER)


def _tally(names: Iterable[str]) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for name in names:
        found[name] = found.get(name, 0) + 1
    return found
