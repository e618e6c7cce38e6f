"""From a definition to the layout of one period at one school."""

from models.errors import ReportError
from models.monitor.cases import SchoolFacts
from models.monitor.definition import STATUSES, Breakdown, Definition
from models.monitor.periods import Period
from models.monitor.tables import BreakdownLayout, IndicatorLayout, Layout
from models.school import EducationType


def layout_of(definition: Definition, period: Period, facts: SchoolFacts, *, at_least: int = 0) -> Layout:
    """Return the tables a definition asks of a school. They do not depend on the pupils, so they give nothing away.

    Args:
        definition: what is asked.
        period: of which period.
        facts: what is known of the school.
        at_least: the pupils that are there. A size below it is out of date and limits nothing.

    Raises:
        ReportError: a breakdown needs to know what the school offers and that is not filled in.

    """
    return Layout(
        period=period.id,
        breakdowns=tuple(_breakdown(breakdown, facts) for breakdown in definition.breakdowns),
        indicators=tuple(
            IndicatorLayout(id=indicator.id, statuses=STATUSES[indicator.counted], tables=indicator.tables)
            for indicator in definition.indicators
        ),
        identities=definition.identities,
        ceiling=facts.size if facts.size is not None and facts.size >= at_least else None,
    )


def _breakdown(breakdown: Breakdown, facts: SchoolFacts) -> BreakdownLayout:
    names = tuple(category.id for category in breakdown.categories)
    if breakdown.per_school:
        if not set(facts.education_types) - {EducationType.UNKNOWN}:
            raise ReportError("education_types_missing")
        names = tuple(name for name in names if name in facts.education_types or name == EducationType.UNKNOWN)
    return BreakdownLayout(id=breakdown.id, categories=names, overlapping=breakdown.overlapping)
