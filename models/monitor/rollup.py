"""Coarser tables: leave out a table, or put categories together."""

from collections.abc import Container, Iterable
from dataclasses import replace

from models.monitor.definition import RollUp
from models.monitor.tables import (
    BreakdownLayout,
    Category,
    Child,
    IndicatorLayout,
    Layout,
    Run,
    Stay,
    Tables,
    View,
    union,
)


def rolled_up(tables: Tables, step: RollUp) -> Tables:
    """Return the same children in coarser tables."""
    run = rolled_up_run(Run(views=(View(recipient="", layout=tables.layout),), children=tables.children), step)
    return Tables(layout=run.layout, children=run.children)


def rolled_up_run(run: Run, step: RollUp) -> Run:
    """Return the same children in coarser tables for every recipient."""
    views = tuple(replace(view, layout=_coarser(view.layout, step)) for view in run.views)
    if step.into is not None:
        into, merge = step.into, step.merge
        return Run(views=views, children=tuple(_merged_child(child, into, merge) for child in run.children))
    used = {breakdown.id for view in views for breakdown in view.layout.breakdowns}
    views = tuple(replace(view, layout=_with(view.layout, union(run.views), used)) for view in views)
    return Run(views=views, children=tuple(_stripped(child, used) for child in run.children))


def _coarser(layout: Layout, step: RollUp) -> Layout:
    if step.into is None:
        return _without(layout, frozenset(step.drop))
    return _merged(layout, step.into, step.merge)


def _with(layout: Layout, whole: Layout, used: Container[str]) -> Layout:
    """Keep a breakdown that another recipient still sees: all views have the same ones."""
    breakdowns = tuple(_in_what_is_left(breakdown, used) for breakdown in whole.breakdowns if breakdown.id in used)
    return replace(layout, breakdowns=breakdowns)


def _without(layout: Layout, drop: frozenset[str]) -> Layout:
    """Leave a table out; what is crossed with it goes too, because its margins would bring it back."""
    indicators = tuple(
        replace(indicator, tables=tuple(table for table in indicator.tables if not drop <= set(table)))
        for indicator in layout.indicators
    )
    return replace(layout, indicators=indicators, breakdowns=_used(layout.breakdowns, indicators))


def _used(breakdowns: Iterable[BreakdownLayout], indicators: Iterable[IndicatorLayout]) -> tuple[BreakdownLayout, ...]:
    used = {name for indicator in indicators for table in indicator.tables for name in table}
    used |= {category.breakdown for indicator in indicators for category in indicator.within}
    return tuple(_in_what_is_left(breakdown, used) for breakdown in breakdowns if breakdown.id in used)


def _in_what_is_left(breakdown: BreakdownLayout, used: Container[str]) -> BreakdownLayout:
    return breakdown if breakdown.inside in used else replace(breakdown, inside="", places=())


def _stripped(child: Child, used: Container[str]) -> Child:
    """Leave out what no table looks at any longer."""
    stays = (
        replace(stay, categories=frozenset(category for category in stay.categories if category.breakdown in used))
        for stay in child.stays
    )
    return replace(child, stays=tuple(stays))


def _merged(layout: Layout, into: Category, merge: tuple[Category, ...]) -> Layout:
    gone = {category.name for category in merge}

    def merged(names: Iterable[str]) -> tuple[str, ...]:
        return tuple(into.name if name in gone else name for name in names)

    def coarser(breakdown: BreakdownLayout) -> BreakdownLayout:
        if breakdown.inside == into.breakdown:
            return replace(breakdown, places=merged(breakdown.places))
        if breakdown.id != into.breakdown:
            return breakdown
        places = dict(zip(merged(breakdown.categories), breakdown.places or breakdown.categories, strict=True))
        return replace(breakdown, categories=tuple(places), places=tuple(places.values()) if breakdown.places else ())

    return replace(layout, breakdowns=tuple(coarser(breakdown) for breakdown in layout.breakdowns))


def _merged_child(child: Child, into: Category, merge: tuple[Category, ...]) -> Child:
    return replace(child, stays=tuple(_merged_stay(stay, into, merge) for stay in child.stays))


def _merged_stay(stay: Stay, into: Category, merge: tuple[Category, ...]) -> Stay:
    categories = {into if category in merge else category for category in stay.categories}
    return replace(stay, categories=frozenset(categories))
