"""Counting: from cases to true tables.

The rules, for each pupil and period:

- Help counts when its layer and funding belong to the population, from the day it has started and (where the
  definition asks so) there is a help plan, until its last day, as long as the pupil is enrolled. Age plays no part:
  help may go on after the eighteenth birthday (Jeugdwet art. 1.1, extended youth help).
- Several helps at once, and helps that follow each other without a day between, are one stretch of help.
- A pupil is in stock at a boundary when he has help on the day before and on the day after it. So the stock at the
  end of a period is the stock at the start of the next, and help that ends on the last day has flowed out.
- A pupil who stops and starts again within a period has stayed: he is counted once.
- Residence, education type and perspective are those on his last day in help in the period, so that the categories
  of these breakdowns add up. With several perspectives on that day the first in the definition's priority counts.
- Not knowing is a category of its own. An education type that the school does not offer is not known.
- Pupils under the Wlz are left out where the definition says so; a pupil of whom it is not known is counted.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from models.monitor.cases import Help, MonitorCase, SchoolFacts
from models.monitor.definition import Attribute, Breakdown, Definition, Population, Residency, WlzRule
from models.monitor.layouts import layout_of
from models.monitor.periods import Period
from models.monitor.tables import Category, Child, Status, Stay, Tables
from models.pupil import YesNoUnknown
from models.school import EducationType

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Days in help, both ends included, with the perspective during them."""

    first: date
    last: date
    perspective: str


def count(cases: Iterable[MonitorCase], definition: Definition, period: Period, facts: SchoolFacts) -> Tables:
    """Return the true tables of a period.

    Raises:
        ReportError: a breakdown needs to know what the school offers and that is not filled in.

    """
    children = tuple(
        Child(pupil=case.pupil, stays=(stay,)) for case in cases if (stay := stay_of(case, definition, period, facts))
    )
    return Tables(layout=layout_of(definition, period, facts, at_least=len(children)), children=children)


def stay_of(case: MonitorCase, definition: Definition, period: Period, facts: SchoolFacts) -> Stay | None:
    """Return how a pupil counts in a period, or None when he does not."""
    stretches = stretches_of(case, definition.population)
    within = tuple(stretch for stretch in stretches if stretch.first <= period.last and period.first <= stretch.last)
    if not within:
        return None
    return Stay(
        period=period.id,
        status=_status(stretches, period),
        categories=frozenset(
            Category(breakdown.id, str(name))
            for breakdown in definition.breakdowns
            for name in _categories(breakdown, case, within, period, facts)
        ),
    )


def stretches_of(case: MonitorCase, population: Population) -> tuple[Stretch, ...]:
    """Return when a pupil had help that counts; empty for a pupil outside the population."""
    if population.wlz is WlzRule.EXCLUDED and case.wlz is YesNoUnknown.YES:
        return ()
    found = (_stretch(help_, case, population) for help_ in case.helps)
    return tuple(stretch for stretch in found if stretch is not None)


def in_population(help_: Help, population: Population) -> bool:
    """Tell whether help is of the kind that is counted, leaving its dates and plan aside."""
    return help_.layer is population.layer and help_.funding in population.funding


def _stretch(help_: Help, case: MonitorCase, population: Population) -> Stretch | None:
    no_plan = population.help_plan and help_.plan_on is None
    if no_plan or help_.started_on is None or not in_population(help_, population):
        return None
    plan = help_.plan_on if population.help_plan else None
    first = max(day for day in (help_.started_on, plan, case.enrolment.start) if day is not None)
    last = min(help_.ended_on or date.max, case.enrolment.end or date.max)
    return Stretch(first=first, last=last, perspective=help_.perspective) if first <= last else None


def _status(stretches: Iterable[Stretch], period: Period) -> Status:
    days = tuple(stretches)
    at_start = _in_help(days, period.first - _ONE_DAY) and _in_help(days, period.first)
    at_end = _in_help(days, period.last) and _in_help(days, period.last + _ONE_DAY)
    if at_start:
        return Status.STAYED if at_end else Status.ENDED
    return Status.NEW if at_end else Status.PASSED


def _in_help(stretches: Iterable[Stretch], day: date) -> bool:
    return any(stretch.first <= day <= stretch.last for stretch in stretches)


def _last_day(within: Iterable[Stretch], period: Period) -> date:
    return min(period.last, max(stretch.last for stretch in within))


def _categories(
    breakdown: Breakdown, case: MonitorCase, within: tuple[Stretch, ...], period: Period, facts: SchoolFacts
) -> Iterable[str]:
    day = _last_day(within, period)
    if breakdown.attribute is Attribute.RESIDENCE:
        return (residency(case, day, facts),)
    if breakdown.attribute is Attribute.EDUCATION_TYPE:
        offered = not breakdown.per_school or case.education_type in facts.education_types
        return (case.education_type if offered else EducationType.UNKNOWN,)
    if breakdown.attribute is Attribute.PERSPECTIVES:
        return {stretch.perspective for stretch in within}
    found = {stretch.perspective for stretch in within if stretch.first <= day <= stretch.last}
    return (min(found, key=breakdown.priority.index),)


def residency(case: MonitorCase, day: date, facts: SchoolFacts) -> Residency:
    """Return where a pupil lives on a day, seen from the contracting municipality; spelling in capitals is ignored."""
    begun = [home for home in case.residences if home.since is None or home.since <= day]
    municipality = _plain(begun[-1].municipality) if begun else ""
    if not municipality:
        return Residency.UNKNOWN
    if municipality == _plain(facts.municipality):
        return Residency.OWN
    return Residency.REGION if municipality in {_plain(name) for name in facts.region} else Residency.ELSEWHERE


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
