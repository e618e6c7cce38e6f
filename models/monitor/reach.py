"""How much of a definition the audit can carry at once: it looks at every kind of child there can be.

The kinds are the product of all breakdowns, so only the first tables are told as long as that is so.
"""

from dataclasses import replace

from models.monitor.definition import Breakdown, Definition
from models.monitor.tailored import narrowed

MOST = 80
"""Kinds of children, apart from how they pass through the period."""


def within_reach(definition: Definition) -> Definition:
    """Return a definition made to measure with its first tables, as many as the audit can carry."""
    hidden = {indicator.population for indicator in definition.indicators}
    kinds = 2 ** max(0, len(hidden) - 1)
    kept: set[str] = set()
    for indicator in definition.indicators:
        for (name,) in (table for table in indicator.tables if len(table) == 1):
            size = 1 if name in kept else _size(definition.breakdown(name))
            if kinds * size <= MOST and definition.breakdown(name).kind.inside is None:
                kinds *= size
                kept.add(name)
    return narrowed(
        definition,
        tuple(
            replace(indicator, tables=tuple(table for table in indicator.tables if kept.issuperset(table)))
            for indicator in definition.indicators
        ),
    )


def _size(breakdown: Breakdown) -> int:
    number = len(breakdown.categories)
    return number * (number + 1) // 2 if breakdown.overlapping else number
