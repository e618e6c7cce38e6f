"""What a definition must hold to beyond its keys: what it names is there, and its sums hold for any pupils."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import chain

from models.monitor.attributes import ATTENDANCE, HELP_ONLY
from models.monitor.codes import STATUSES, UNKNOWN, Attribute, Counted, Measure, RecipientKind, WlzRule
from models.monitor.definition import Breakdown, Definition, Figure, Indicator, Population
from models.monitor.figure_codes import SOURCES
from models.monitor.tables import Category, Identity
from models.monitor.tomlreader import Reader

_CROSSED = 2
_WHERE = frozenset({Attribute.RESIDENCE, Attribute.MUNICIPALITY})
_OVERLAPS_AT_MOST = 1
"""Two breakdowns in which a pupil may have several categories cannot be crossed: which goes with which is not known."""


def check_breakdown(breakdown: Breakdown, table: Reader) -> None:
    """Want exactly the categories of the attribute, and an order where several can hold at once."""
    found = [category.id for category in breakdown.categories]
    values = breakdown.kind.values
    if set(found) != set(values) or len(found) != len(values):
        raise table.fail("definition_categories", "category")
    ordered = breakdown.attribute is Attribute.PERSPECTIVE
    if Counter(breakdown.priority) != (Counter(values) if ordered else Counter()):
        raise table.fail("definition_value", "priority")
    if breakdown.per_school and (breakdown.attribute is not Attribute.EDUCATION_TYPE or UNKNOWN not in values):
        raise table.fail("definition_value", "per_school")


def check_figure(figure: Figure, table: Reader) -> None:
    """Want the measure and exactly the categories of the source."""
    measure, values = SOURCES[figure.source]
    if figure.measure is not measure:
        raise table.fail("definition_value", "measure")
    if Counter(category.id for category in figure.categories) != Counter(values):
        raise table.fail("definition_categories", "category")


def check(definition: Definition, reader: Reader) -> None:
    """Want a definition to hang together.

    Raises:
        ReportError: it does not; the facts name file and key.

    """
    _check_names(definition, reader)
    _check_populations(definition, reader)
    for indicator in definition.indicators:
        _check_indicator(indicator, definition, reader)
    indicators = {indicator.id: indicator for indicator in definition.indicators}
    if not all(_balances(identity, indicators) for identity in definition.identities):
        raise reader.fail("definition_identity", "identity")
    _check_rollups(definition, reader)
    divided = {breakdown.attribute for breakdown in definition.breakdowns}
    residents = RecipientKind.RESIDENCE_MUNICIPALITY in definition.recipients
    if residents and definition.indicators and Attribute.MUNICIPALITY not in divided:
        raise reader.fail("definition_value", "recipients")
    known = {breakdown.id for breakdown in definition.breakdowns if breakdown.attribute not in _WHERE}
    if not known.issuperset(definition.residents):
        raise reader.fail("definition_value", "residents")


def _check_names(definition: Definition, reader: Reader) -> None:
    """Want names that differ: those of indicators, figures and questions all stand in one column of the file."""
    if not definition.recipients:
        raise reader.fail("definition_value", "recipients")
    names = [entry.id for entry in definition.indicators]
    names += [entry.id for entry in definition.figures]
    names += [entry.id for entry in definition.questions]
    if not names or _doubles(names):
        raise reader.fail("definition_double", "indicator")
    if _doubles([breakdown.id for breakdown in definition.breakdowns]):
        raise reader.fail("definition_double", "breakdown")
    if _doubles([breakdown.attribute for breakdown in definition.breakdowns]):
        raise reader.fail("definition_double", "breakdown")
    for question in definition.questions:
        if not question.choices or _doubles([choice.id for choice in question.choices]):
            raise reader.fail("definition_double", f"question.{question.id}.choice")


def _doubles(names: Sequence[str]) -> bool:
    return len(set(names)) != len(names)


def _check_populations(definition: Definition, reader: Reader) -> None:
    if bool(definition.populations) != bool(definition.indicators):
        raise reader.fail("definition_missing", "population")
    for population in definition.populations[1:]:
        if not _part_of(population, definition.population):
            raise reader.fail("definition_population", f"population.{population.id}")
    whole = definition.populations[:1]
    if any(population.care_file for population in whole):
        for breakdown in definition.breakdowns:
            if breakdown.attribute in HELP_ONLY:
                raise reader.fail("definition_population", f"breakdown.{breakdown.id}.attribute")
    if any((population.wlz is WlzRule.ONE_LINE) != definition.wlz_line for population in whole):
        raise reader.fail("definition_value", f"population.{definition.population.id}.wlz")
    inside = {breakdown.attribute for breakdown in definition.breakdowns}
    for breakdown in definition.breakdowns:
        if breakdown.kind.inside not in (None, *inside):
            raise reader.fail("definition_population", f"breakdown.{breakdown.id}.attribute")


def _part_of(population: Population, whole: Population) -> bool:
    """Tell whether everybody who belongs to a population belongs to another for certain."""
    kinds = population.layers <= whole.layers and population.funding <= whole.funding
    plans = population.help_plan or not whole.help_plan
    return kinds and plans and whole.care_file >= population.care_file and population.wlz is whole.wlz


def _check_indicator(indicator: Indicator, definition: Definition, reader: Reader) -> None:
    place = f"indicator.{indicator.id}"
    if indicator.measure is not Measure.PUPILS:
        raise reader.fail("definition_value", f"{place}.measure")
    whole = indicator.population == definition.population.id
    flows = indicator.counted in (Counted.REACHED, Counted.WLZ) or whole
    if indicator.population not in {population.id for population in definition.populations} or not flows:
        raise reader.fail("definition_value", f"{place}.population")
    if not _within_fits(indicator, definition):
        raise reader.fail("definition_value", f"{place}.within")
    if not _tables_fit(indicator, definition) or (indicator.counted is Counted.WLZ and indicator.tables):
        raise reader.fail("definition_tables", f"{place}.tables")
    looked_at = {category.breakdown for category in indicator.within} | set(chain.from_iterable(indicator.tables))
    restrained = any(definition.breakdown(name).attribute in ATTENDANCE for name in looked_at)
    if restrained and not indicator.opt_in:
        raise reader.fail("definition_opt_in", f"{place}.opt_in")


def _within_fits(indicator: Indicator, definition: Definition) -> bool:
    known = {
        Category(breakdown.id, category.id)
        for breakdown in definition.breakdowns
        for category in breakdown.categories
        if _asked(breakdown, indicator) and not breakdown.kind.own
    }
    return known.issuperset(indicator.within)


def _asked(breakdown: Breakdown, indicator: Indicator) -> bool:
    """Tell whether all pupils of an indicator have a category of a breakdown."""
    return STATUSES[indicator.counted] <= breakdown.kind.statuses


def _tables_fit(indicator: Indicator, definition: Definition) -> bool:
    known = {breakdown.id: breakdown for breakdown in definition.breakdowns if _asked(breakdown, indicator)}
    tables = indicator.tables
    parts_there = all((name,) in tables for table in tables if len(table) == _CROSSED for name in table)
    sizes_fit = all(1 <= len(table) == len(set(table)) <= _CROSSED and known.keys() >= set(table) for table in tables)
    if not parts_there or not sizes_fit or len({frozenset(table) for table in tables}) != len(tables):
        return False
    taken = {category.breakdown for category in indicator.within}
    return all(not taken & set(table) and _crosses([known[name] for name in table]) for table in tables)


def _crosses(breakdowns: Collection[Breakdown]) -> bool:
    several = sum(breakdown.overlapping for breakdown in breakdowns)
    nested = any(one.kind.inside is other.attribute for one in breakdowns for other in breakdowns)
    return several <= _OVERLAPS_AT_MOST and not nested


def _balances(identity: Identity, indicators: Mapping[str, Indicator]) -> bool:
    """Tell whether both sides count every status of the same pupils equally often, so that it holds for any pupils."""
    if not all(name in indicators for name in identity.left + identity.right):
        return False
    sides = [[indicators[name] for name in side] for side in (identity.left, identity.right)]
    whose = {(indicator.population, frozenset(indicator.within)) for side in sides for indicator in side}
    first, second = (Counter(status for one in side for status in STATUSES[one.counted]) for side in sides)
    return len(whose) == 1 and first == second and not any(one.counted is Counted.WLZ for one in chain(*sides))


def _check_rollups(definition: Definition, reader: Reader) -> None:
    """Want each step to name what is still there after those before it, and to keep what indicators count within."""
    kept = {category for indicator in definition.indicators for category in indicator.within}
    left = {breakdown.id: {category.id for category in breakdown.categories} for breakdown in definition.breakdowns}
    for place, step in enumerate(definition.rollups):
        if step.into is not None:
            there = left.get(step.into.breakdown, set())
            gone = {category.name for category in step.merge}
            if len(gone) < _CROSSED or not gone <= there or step.into.name in there - gone or kept & set(step.merge):
                raise reader.fail("definition_rollup", f"rollup.{place}.merge")
            left[step.into.breakdown] = (there - gone) | {step.into.name}
        elif not 1 <= len(step.drop) <= _CROSSED or not left.keys() >= set(step.drop):
            raise reader.fail("definition_rollup", f"rollup.{place}.drop")
