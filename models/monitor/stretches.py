"""When a pupil counts: stretches of help that belongs to a population, and how he passes through a period."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from models.monitor.cases import Help, MonitorCase
from models.monitor.codes import WlzRule
from models.monitor.definition import Population
from models.monitor.periods import Period
from models.monitor.tables import Status
from models.pupil import YesNoUnknown

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Days that count, both ends included.

    Attributes:
        help: what was given then; None for a care file that was open.

    """

    first: date
    last: date
    help: Help | None = None

    def covers(self, day: date) -> bool:
        """Tell whether a day is one of them."""
        return self.first <= day <= self.last

    def touches(self, period: Period) -> bool:
        """Tell whether one of them falls in a period."""
        return self.first <= period.last and period.first <= self.last


def stretches_of(case: MonitorCase, population: Population) -> tuple[Stretch, ...]:
    """Return when a pupil counts in a population, as far as he is enrolled; the Wlz is left aside."""
    found = [_of_help(help_, case, population) for help_ in case.helps]
    if population.care_file:
        found += [_cut(span.start, span.end, case) for file in case.files for span in file.spans]
    return tuple(stretch for stretch in found if stretch is not None)


def excluded(case: MonitorCase, population: Population) -> bool:
    """Tell whether a pupil is outside the municipality's reach; one of whom that is not known is not."""
    return case.wlz is YesNoUnknown.YES and population.wlz is not WlzRule.INCLUDED


def in_population(help_: Help, population: Population) -> bool:
    """Tell whether help is of the kind that is counted, leaving its dates and plan aside."""
    return help_.layer in population.layers and help_.funding in population.funding


def status_of(stretches: Iterable[Stretch], period: Period) -> Status:
    """Return how a pupil passes through a period in which he counts."""
    days = tuple(stretches)
    at_start = _counts(days, period.first - ONE_DAY) and _counts(days, period.first)
    at_end = _counts(days, period.last) and _counts(days, period.last + ONE_DAY)
    if at_start:
        return Status.STAYED if at_end else Status.ENDED
    return Status.NEW if at_end else Status.PASSED


def run_before(stretches: Iterable[Stretch], day: date) -> date:
    """Return the first of the days without a gap that lead up to a day."""
    first = day
    for stretch in sorted(stretches, key=_last, reverse=True):
        if stretch.first < first and first - ONE_DAY <= stretch.last:
            first = stretch.first
    return first


def _of_help(help_: Help, case: MonitorCase, population: Population) -> Stretch | None:
    plan = help_.plan_on if population.help_plan else None
    if help_.started_on is None or (population.help_plan and plan is None) or not in_population(help_, population):
        return None
    return _cut(max(help_.started_on, plan or date.min), help_.ended_on, case, help_)


def _cut(first: date | None, last: date | None, case: MonitorCase, help_: Help | None = None) -> Stretch | None:
    """Return the days on which the pupil was enrolled as well."""
    begin = max(first or date.min, case.enrolment.start or date.min)
    end = min(last or date.max, case.enrolment.end or date.max)
    return Stretch(first=begin, last=end, help=help_) if begin <= end else None


def _counts(stretches: Iterable[Stretch], day: date) -> bool:
    return any(stretch.covers(day) for stretch in stretches)


def _last(stretch: Stretch) -> tuple[date, date]:
    return (stretch.last, stretch.first)


def helps_in(stretches: Iterable[Stretch]) -> Iterator[Help]:
    """Yield the help of some stretches."""
    return (stretch.help for stretch in stretches if stretch.help is not None)
