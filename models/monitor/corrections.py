"""Late changes: what was released stays as it is, and what has changed since is told in the next period.

So that start = end of the period before + added - removed holds in what is published.
"""

from collections.abc import Iterator
from dataclasses import replace

import resources
from models.monitor.codes import Counted, Measure
from models.monitor.definition import Definition, Indicator, Text
from models.monitor.tables import Carried, IndicatorLayout, Layout

ADDED, REMOVED = "correction_added", "correction_removed"
_NAMES = {Carried.ADDED: ADDED, Carried.REMOVED: REMOVED}


def with_corrections(definition: Definition) -> Definition:
    """Return a definition that asks for the corrections of the period before as well."""
    return replace(definition, indicators=(*definition.indicators, *_indicators(definition)))


def carrying(layout: Layout) -> Layout:
    """Return a layout in which the corrections of the period before are counted, in total only."""
    cells = (IndicatorLayout(id=name, statuses=frozenset(), carried=carried) for carried, name in _NAMES.items())
    return replace(layout, indicators=(*layout.indicators, *cells))


def _indicators(definition: Definition) -> Iterator[Indicator]:
    for carried, name in _NAMES.items():
        yield Indicator(
            id=name,
            title=_words(carried, "title"),
            measure=Measure.PUPILS,
            counted=Counted.STOCK_START,
            population=definition.population.id,
            tables=(),
            basis=_words(carried, "basis"),
            caveat=_words(carried, "caveat"),
        )


def _words(carried: Carried, part: str) -> Text:
    return {
        language: resources.texts(language)(f"monitor.correction.{carried.value}.{part}")
        for language in resources.LANGUAGES
    }
