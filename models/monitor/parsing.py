"""From a definition file to a definition that can be counted. What is unknown or does not fit is refused by name."""

import tomllib
from collections.abc import Iterator

import resources
from models.errors import ReportError
from models.monitor.checking import check, check_breakdown, check_figure
from models.monitor.codes import Attribute, Counted, Measure, Method, RecipientKind, WlzRule
from models.monitor.definition import (
    Breakdown,
    CategoryDefinition,
    Definition,
    Figure,
    Indicator,
    Population,
    RollUp,
)
from models.monitor.figure_codes import Source
from models.monitor.periods import PeriodKind
from models.monitor.questions import Choice, Known, Question, QuestionKind
from models.monitor.tables import Category, Identity, Rounding
from models.monitor.tomlreader import Reader
from models.trajectory import Funding, Layer

FOLDER = "monitors"


def names() -> tuple[str, ...]:
    """Return the ids of the definitions that come with the app."""
    return resources.names(FOLDER, ".toml")


def text_of(name: str) -> str:
    """Return the text of a definition that comes with the app."""
    return resources.read_bytes(FOLDER, f"{name}.toml").decode("utf-8")


def load(name: str) -> Definition:
    """Return a definition that comes with the app.

    Raises:
        ReportError: the file is not a definition; the facts name file and key.

    """
    return parse(text_of(name), f"{name}.toml")


def parse(text: str, file: str) -> Definition:
    """Return the definition in a file's text.

    Raises:
        ReportError: it is not a definition; the facts name file and key.

    """
    try:
        entries = tomllib.loads(text)
    except (ValueError, RecursionError) as problem:  # also a number of 5,000 digits, and lists in lists without end
        raise ReportError("definition_toml", file=file) from problem
    reader = Reader(file, entries)
    definition = _definition(reader)
    reader.done()
    check(definition, reader)
    return definition


def _definition(reader: Reader) -> Definition:
    method, rounding = _protection(reader.table("protection"))
    return Definition(
        id=reader.text("id"),
        version=reader.text("version"),
        based_on=reader.text("based_on") if reader.has("based_on") else "",
        title=reader.words("title"),
        recipients=reader.codes("recipients", RecipientKind),
        residents=reader.texts("residents") if reader.has("residents") else (),
        period=reader.code("period", PeriodKind),
        method=method,
        rounding=rounding,
        populations=tuple(_populations(reader)),
        breakdowns=tuple(_breakdown(table) for table in reader.tables("breakdown")),
        indicators=tuple(_indicator(table) for table in reader.tables("indicator")),
        identities=tuple(_identity(table) for table in reader.tables("identity")),
        rollups=tuple(_rollup(table) for table in reader.tables("rollup")),
        figures=tuple(_figure(table) for table in reader.tables("figure")),
        questions=tuple(_question(table) for table in reader.tables("question")),
    )


def _protection(table: Reader) -> tuple[Method, Rounding]:
    method = table.code("method", Method)
    if method is Method.THRESHOLD:
        rounding = Rounding(minimum=table.number("minimum"))
    else:
        rounding = Rounding(base=table.number("base"))
    table.done()
    return method, rounding


def _populations(reader: Reader) -> Iterator[Population]:
    if not reader.has("population"):
        return
    table = reader.table("population")
    for name in table.left():
        inner = table.table(name)
        yield Population(
            id=name,
            layers=frozenset(inner.codes("layers", Layer)),
            help_plan=inner.flag("help_plan", default=False),
            care_file=inner.flag("care_file", default=False),
            wlz=inner.code("wlz", WlzRule),
            funding=frozenset(inner.codes("funding", Funding)),
        )
        inner.done()


def _breakdown(table: Reader) -> Breakdown:
    breakdown = Breakdown(
        id=table.text("id"),
        attribute=table.code("attribute", Attribute),
        title=table.words("title"),
        explanation=table.words("explanation"),
        categories=tuple(_category(inner) for inner in table.tables("category")),
        per_school=table.flag("per_school", default=False),
        priority=table.texts("priority") if table.has("priority") else (),
    )
    check_breakdown(breakdown, table)
    table.done()
    return breakdown


def _category(table: Reader) -> CategoryDefinition:
    category = CategoryDefinition(id=table.text("id"), title=table.words("title"))
    table.done()
    return category


def _indicator(table: Reader) -> Indicator:
    indicator = Indicator(
        id=table.text("id"),
        title=table.words("title"),
        measure=table.code("measure", Measure),
        counted=table.code("counted", Counted),
        population=table.text("population"),
        within=_within(table),
        tables=table.lists("tables") if table.has("tables") else (),
        opt_in=table.flag("opt_in", default=False),
        basis=table.words("basis"),
        caveat=table.words("caveat"),
    )
    table.done()
    return indicator


def _within(table: Reader) -> tuple[Category, ...]:
    if not table.has("within"):
        return ()
    inner = table.table("within")
    return tuple(Category(name, inner.text(name)) for name in inner.left())


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


def _figure(table: Reader) -> Figure:
    figure = Figure(
        id=table.text("id"),
        title=table.words("title"),
        measure=table.code("measure", Measure),
        source=table.code("source", Source),
        basis=table.words("basis"),
        caveat=table.words("caveat"),
        categories=tuple(_category(inner) for inner in table.tables("category")),
    )
    check_figure(figure, table)
    table.done()
    return figure


def _question(table: Reader) -> Question:
    question = Question(
        id=table.text("id"),
        kind=table.code("kind", QuestionKind),
        title=table.words("title"),
        basis=table.words("basis"),
        caveat=table.words("caveat"),
        choices=tuple(_choice(inner) for inner in table.tables("choice")),
        known=table.code("known", Known) if table.has("known") else None,
    )
    table.done()
    return question


def _choice(table: Reader) -> Choice:
    choice = Choice(id=table.text("id"), title=table.words("title"))
    table.done()
    return choice
