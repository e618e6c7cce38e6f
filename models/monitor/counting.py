"""Counting: from cases to true tables.

The rules, for each pupil and period:

- Help counts when its layer and funding belong to the population, from the day it has started and (where the
  definition asks so) there is a help plan, until its last day, as long as the pupil is enrolled. An open care file
  counts as well where the definition says so. Age plays no part: help may go on after the eighteenth birthday (Jeugdwet
  art. 1.1, extended youth help).
- Several helps at once, and helps that follow each other without a day between, are one stretch of help.
- A pupil is in stock at a boundary when he has help on the day before and on the day after it. So the stock at the
  end of a period is the stock at the start of the next, and help that ends on the last day has flowed out.
- A pupil who stops and starts again within a period has stayed: he is counted once.
- A pupil has one residence, type and status per period, those of his last day in help in it, so that these categories
  add up. With several perspectives on that day the first in the definition's priority counts.
- Not knowing is a category of its own, and never a no. An education type that the school does not offer is not known.
- Pupils under the Wlz are left out where the definition says so, or counted in one line beside the others; a pupil of
  whom it is not known is counted.
- Start, in, out and end are those of the definition's first population; another one is a part of it.
- Everything counts distinct pupils. Where one can have several (providers, forms, settings, signals) he counts once in
  each of them, and the categories do not add up to the total.
"""

from collections.abc import Iterable, Iterator

from models.monitor.cases import MonitorCase
from models.monitor.codes import NO, YES
from models.monitor.definition import WLZ, Definition
from models.monitor.facts import SchoolFacts
from models.monitor.layouts import layout_of
from models.monitor.periods import Period
from models.monitor.seen import Seen
from models.monitor.stretches import excluded, status_of, stretches_of
from models.monitor.tables import Category, Child, Stay, Tables
from models.monitor.traits import traits


def count(cases: Iterable[MonitorCase], definition: Definition, period: Period, facts: SchoolFacts) -> Tables:
    """Return the true tables of a period; the definition is made to measure for the school."""
    children = children_of(cases, definition, period, facts)
    return Tables(layout=layout_of(definition, period, facts, at_least=len(children)), children=children)


def children_of(
    cases: Iterable[MonitorCase], definition: Definition, period: Period, facts: SchoolFacts
) -> tuple[Child, ...]:
    """Return the pupils that count in a period, each with one stay."""
    found = ((case, stay_of(case, definition, period, facts)) for case in cases)
    return tuple(Child(pupil=case.pupil, stays=(stay,)) for case, stay in found if stay is not None)


def stay_of(case: MonitorCase, definition: Definition, period: Period, facts: SchoolFacts) -> Stay | None:
    """Return how a pupil counts in a period, or None when he does not."""
    if not definition.populations or (excluded(case, definition.population) and not definition.wlz_line):
        return None
    seen = Seen(case=case, stretches=stretches_of(case, definition.population), period=period, facts=facts)
    if not seen.within:
        return None
    status = status_of(seen.stretches, period)
    categories = (
        Category(breakdown.id, str(name))
        for breakdown in definition.breakdowns
        if status in breakdown.kind.statuses
        for name in traits(seen, breakdown)
    )
    return Stay(period=period.id, status=status, categories=frozenset((*categories, *_hidden(seen, definition))))


def _hidden(seen: Seen, definition: Definition) -> Iterator[Category]:
    """Yield which other populations a pupil belongs to in the period, and whether he is under the Wlz."""
    used = {indicator.population for indicator in definition.indicators}
    for population in definition.populations[1:]:
        if population.id in used:
            belongs = any(stretch.touches(seen.period) for stretch in stretches_of(seen.case, population))
            yield Category(population.breakdown, YES if belongs else NO)
    if definition.wlz_line:
        yield Category(WLZ, YES if excluded(seen.case, definition.population) else NO)
