"""From a definition file to a definition that can be counted. What is unknown or does not fit is refused by name."""

import tomllib
from collections import Counter
from collections.abc import Mapping

import resources
from models.errors import ReportError
from models.monitor.definition import (
    STATUSES,
    Attribute,
    Breakdown,
    CategoryDefinition,
    Counted,
    Definition,
    Indicator,
    Measure,
    Method,
    Population,
    RecipientKind,
    Residency,
    RollUp,
    WlzRule,
)
from models.monitor.periods import PeriodKind
from models.monitor.tables import Category, Identity, Rounding
from models.monitor.tomlreader import Reader
from models.school import EducationType
from models.trajectory import Funding, Layer, Perspective

FOLDER = "monitors"
_VALUES: Mapping[Attribute, frozenset[str]] = {
    Attribute.PERSPECTIVE: frozenset(Perspective),
    Attribute.PERSPECTIVES: frozenset(Perspective),
    Attribute.RESIDENCE: frozenset(Residency),
    Attribute.EDUCATION_TYPE: frozenset(EducationType),
}
_CROSSED = 2


def names() -> tuple[str, ...]:
    """Return the ids of the definitions that come with the app."""
    return resources.names(FOLDER, ".toml")


def load(name: str) -> Definition:
    """Return a definition that comes with the app.

    Raises:
        ReportError: the file is not a definition; the facts name file and key.

    """
    file = f"{name}.toml"
    return parse(resources.read_bytes(FOLDER, file).decode("utf-8"), file)


def parse(text: str, file: str) -> Definition:
    """Return the definition in a file's text.

    Raises:
        ReportError: it is not a definition; the facts name file and key.

    """
    try:
        entries = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise ReportError("definition_toml", file=file) from problem
    reader = Reader(file, entries)
    definition = _definition(reader)
    reader.done()
    _check(definition, reader)
    return definition


def _definition(reader: Reader) -> Definition:
    method, rounding = _protection(reader.table("protection"))
    return Definition(
        id=reader.text("id"),
        version=reader.text("version"),
        title=reader.words("title"),
        recipient=reader.code("recipient", RecipientKind),
        period=reader.code("period", PeriodKind),
        method=method,
        rounding=rounding,
        population=_population(reader.table("population")),
        breakdowns=tuple(_breakdown(table) for table in reader.tables("breakdown")),
        indicators=tuple(_indicator(table) for table in reader.tables("indicator")),
        identities=tuple(_identity(table) for table in reader.tables("identity")),
        rollups=tuple(_rollup(table) for table in reader.tables("rollup")),
    )


def _protection(table: Reader) -> tuple[Method, Rounding]:
    found = table.code("method", Method), Rounding(base=table.number("base"))
    table.done()
    return found


def _population(table: Reader) -> Population:
    name = table.only_key()
    inner = table.table(name)
    population = Population(
        id=name,
        layer=inner.code("layer", Layer),
        help_plan=inner.flag("help_plan", default=False),
        wlz=inner.code("wlz", WlzRule),
        funding=frozenset(inner.codes("funding", Funding)),
    )
    inner.done()
    return population


def _breakdown(table: Reader) -> Breakdown:
    breakdown = Breakdown(
        id=table.text("id"),
        attribute=table.code("attribute", Attribute),
        title=table.words("title"),
        explanation=table.words("explanation"),
        categories=tuple(_category(inner) for inner in table.tables("category")),
        overlapping=table.flag("overlapping", default=False),
        per_school=table.flag("per_school", default=False),
        priority=table.texts("priority") if table.has("priority") else (),
    )
    _check_breakdown(breakdown, table)
    table.done()
    return breakdown


def _category(table: Reader) -> CategoryDefinition:
    category = CategoryDefinition(id=table.text("id"), title=table.words("title"))
    table.done()
    return category


def _check_breakdown(breakdown: Breakdown, table: Reader) -> None:
    found = [category.id for category in breakdown.categories]
    values = _VALUES[breakdown.attribute]
    if set(found) != values or len(found) != len(values):
        raise table.fail("definition_categories", "category")
    if breakdown.overlapping != (breakdown.attribute is Attribute.PERSPECTIVES):
        raise table.fail("definition_overlap", "overlapping")
    if set(breakdown.priority) != (values if breakdown.attribute is Attribute.PERSPECTIVE else set()):
        raise table.fail("definition_value", "priority")
    if breakdown.per_school and breakdown.attribute is not Attribute.EDUCATION_TYPE:
        raise table.fail("definition_value", "per_school")


def _indicator(table: Reader) -> Indicator:
    indicator = Indicator(
        id=table.text("id"),
        title=table.words("title"),
        measure=table.code("measure", Measure),
        counted=table.code("counted", Counted),
        population=table.text("population"),
        tables=table.lists("tables"),
        basis=table.words("basis"),
        caveat=table.words("caveat"),
    )
    table.done()
    return indicator


def _identity(table: Reader) -> Identity:
    identity = Identity(left=table.texts("left"), right=table.texts("right"))
    table.done()
    return identity


def _rollup(table: Reader) -> RollUp:
    title = table.words("title")
    if table.has("drop"):
        step = RollUp(drop=table.texts("drop"), title=title)
    else:
        name = table.text("breakdown")
        merge = tuple(Category(name, category) for category in table.texts("merge"))
        step = RollUp(merge=merge, into=Category(name, table.text("into")), title=title)
    table.done()
    return step


def _check(definition: Definition, reader: Reader) -> None:
    indicators = {indicator.id: indicator for indicator in definition.indicators}
    if len(indicators) != len(definition.indicators) or not indicators:
        raise reader.fail("definition_double", "indicator")
    if len({breakdown.id for breakdown in definition.breakdowns}) != len(definition.breakdowns):
        raise reader.fail("definition_double", "breakdown")
    for indicator in definition.indicators:
        if indicator.population != definition.population.id:
            raise reader.fail("definition_value", f"indicator.{indicator.id}.population")
        if not _tables_fit(definition, indicator):
            raise reader.fail("definition_tables", f"indicator.{indicator.id}.tables")
    if not all(_balances(identity, indicators) for identity in definition.identities):
        raise reader.fail("definition_identity", "identity")
    _check_rollups(definition, reader)


def _tables_fit(definition: Definition, indicator: Indicator) -> bool:
    known = {breakdown.id for breakdown in definition.breakdowns}
    tables = indicator.tables
    parts_there = all((name,) in tables for table in tables if len(table) == _CROSSED for name in table)
    sizes_fit = all(1 <= len(table) == len(set(table)) <= _CROSSED and known.issuperset(table) for table in tables)
    return parts_there and sizes_fit and len({frozenset(table) for table in tables}) == len(tables)


def _balances(identity: Identity, indicators: Mapping[str, Indicator]) -> bool:
    """Tell whether both sides count every status equally often, so that the identity holds for any pupils."""
    if not all(name in indicators for name in identity.left + identity.right):
        return False
    sides = (
        Counter(status for name in side for status in STATUSES[indicators[name].counted])
        for side in (identity.left, identity.right)
    )
    return next(sides) == next(sides)


def _check_rollups(definition: Definition, reader: Reader) -> None:
    """Want each step to name what is still there after the steps before it."""
    left = {breakdown.id: {category.id for category in breakdown.categories} for breakdown in definition.breakdowns}
    for place, step in enumerate(definition.rollups):
        if step.into is not None:
            there = left.get(step.into.breakdown, set())
            gone = {category.name for category in step.merge}
            if len(gone) < _CROSSED or not gone <= there or step.into.name in there - gone:
                raise reader.fail("definition_rollup", f"rollup.{place}.merge")
            left[step.into.breakdown] = (there - gone) | {step.into.name}
        elif not 1 <= len(step.drop) <= _CROSSED or not left.keys() >= set(step.drop):
            raise reader.fail("definition_rollup", f"rollup.{place}.drop")
