"""From a definition to the layout of one period at one school."""

from collections.abc import Iterator
from dataclasses import replace

from models.monitor.codes import NO, STATUSES, YES, Counted
from models.monitor.definition import WLZ, Breakdown, Definition, Indicator
from models.monitor.facts import SchoolFacts
from models.monitor.periods import Period
from models.monitor.tables import BreakdownLayout, Category, IndicatorLayout, Layout
from models.monitor.tailored import coarser_of


def layout_of(definition: Definition, period: Period, facts: SchoolFacts, *, at_least: int = 0) -> Layout:
    """Return the tables a definition asks of a school. They do not depend on the pupils, so they give nothing away.

    Args:
        definition: what is asked, made to measure for the school.
        period: of which period.
        facts: what is known of the school.
        at_least: the pupils that are there. A size below it is out of date and limits nothing, unless a school with
            so few pupils is too small for any file.

    """
    return Layout(
        period=period.id,
        breakdowns=(
            *(_breakdown(breakdown, definition) for breakdown in definition.breakdowns),
            *_hidden(definition),
        ),
        indicators=tuple(_indicator(indicator, definition) for indicator in definition.indicators),
        identities=definition.identities,
        ceiling=facts.size if _limits(facts.size, at_least, definition) else None,
    )


def _limits(size: int | None, at_least: int, definition: Definition) -> bool:
    return size is not None and (size >= at_least or at_least < definition.rounding.smallest_school)


def residents(layout: Layout, definition: Definition, within: tuple[Category, ...]) -> Layout:
    """Return the part of a layout that a municipality gets about its own residents."""
    told = set(definition.residents)
    if not within:
        return layout
    indicators = tuple(
        replace(
            one,
            within=(*one.within, *within),
            tables=tuple(table for table in one.tables if told.issuperset(table)),
        )
        for one in layout.indicators
    )
    return replace(layout, indicators=indicators)


def _breakdown(breakdown: Breakdown, definition: Definition) -> BreakdownLayout:
    coarser = coarser_of(breakdown, definition)
    return BreakdownLayout(
        id=breakdown.id,
        categories=tuple(category.id for category in breakdown.categories),
        overlapping=breakdown.overlapping,
        statuses=breakdown.kind.statuses,
        inside=coarser.id if coarser else "",
        places=tuple(category.inside for category in breakdown.categories) if coarser else (),
    )


def _hidden(definition: Definition) -> Iterator[BreakdownLayout]:
    """Yield the breakdowns that no table shows: who belongs to another population, and who is under the Wlz."""
    used = {indicator.population for indicator in definition.indicators}
    for population in definition.populations[1:]:
        if population.id in used:
            yield BreakdownLayout(id=population.breakdown, categories=(YES, NO))
    if definition.wlz_line:
        yield BreakdownLayout(id=WLZ, categories=(YES, NO))


def _indicator(indicator: Indicator, definition: Definition) -> IndicatorLayout:
    return IndicatorLayout(
        id=indicator.id,
        statuses=STATUSES[indicator.counted],
        tables=indicator.tables,
        within=(*indicator.within, *_hidden_within(indicator, definition)),
    )


def _hidden_within(indicator: Indicator, definition: Definition) -> Iterator[Category]:
    for population in definition.populations[1:]:
        if population.id == indicator.population:
            yield Category(population.breakdown, YES)
    if definition.wlz_line:
        yield Category(WLZ, YES if indicator.counted is Counted.WLZ else NO)
