"""A definition as the text of its file: what ``parsing`` reads back is the same definition."""

import json
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from models.monitor import definition as parts
from models.monitor.codes import Method
from models.monitor.definition import Definition, Text
from models.monitor.questions import Choice, Question
from models.trajectory import Funding, Layer


def written(definition: Definition) -> str:
    """Return the text of a definition, in the order in which it is read."""
    return "\n".join(_lines(definition)) + "\n"


def _lines(definition: Definition) -> Iterator[str]:
    yield _entry("id", definition.id)
    yield _entry("version", definition.version)
    if definition.based_on:
        yield _entry("based_on", definition.based_on)
    yield _entry("recipients", definition.recipients)
    if definition.residents:
        yield _entry("residents", definition.residents)
    yield _entry("period", definition.period)
    yield _words("title", definition.title)
    yield from _protection(definition)
    for population in definition.populations:
        yield from _population(population)
    for breakdown in definition.breakdowns:
        yield from _breakdown(breakdown)
    for indicator in definition.indicators:
        yield from _indicator(indicator)
    for identity in definition.identities:
        yield from _table("identity", (_entry("left", identity.left), _entry("right", identity.right)))
    for step in definition.rollups:
        yield from _rollup(step)
    for figure in definition.figures:
        yield from _figure(figure)
    for question in definition.questions:
        yield from _question(question)


def _protection(definition: Definition) -> Iterator[str]:
    hides = definition.method is Method.THRESHOLD
    yield ""
    yield "[protection]"
    yield _entry("method", definition.method)
    yield f"minimum = {definition.rounding.minimum}" if hides else f"base = {definition.rounding.base}"


def _population(population: parts.Population) -> Iterator[str]:
    yield ""
    yield f"[population.{population.id}]"
    yield _entry("layers", [layer for layer in Layer if layer in population.layers])
    yield f"help_plan = {_flag(population.help_plan)}"
    yield f"care_file = {_flag(population.care_file)}"
    yield _entry("wlz", population.wlz)
    yield _entry("funding", [funding for funding in Funding if funding in population.funding])


def _breakdown(breakdown: parts.Breakdown) -> Iterator[str]:
    yield from _table("breakdown", (_entry("id", breakdown.id), _entry("attribute", breakdown.attribute)))
    if breakdown.per_school:
        yield "per_school = true"
    if breakdown.priority:
        yield _entry("priority", breakdown.priority)
    yield _words("title", breakdown.title)
    yield _words("explanation", breakdown.explanation)
    yield from _categories("category", breakdown.categories)


def _indicator(indicator: parts.Indicator) -> Iterator[str]:
    yield from _table("indicator", (_entry("id", indicator.id), _entry("measure", indicator.measure)))
    yield _entry("counted", indicator.counted)
    yield _entry("population", indicator.population)
    if indicator.within:
        inside = ", ".join(f"{_quoted(one.breakdown)} = {_quoted(one.name)}" for one in indicator.within)
        yield f"within = {{ {inside} }}"
    if indicator.tables:
        yield f"tables = [{', '.join(_list(table) for table in indicator.tables)}]"
    if indicator.opt_in:
        yield "opt_in = true"
    yield from _explained(indicator)


def _rollup(step: parts.RollUp) -> Iterator[str]:
    yield from _table("rollup", ())
    if step.into is None:
        yield _entry("drop", step.drop)
    else:
        yield _entry("breakdown", step.into.breakdown)
        yield _entry("merge", [category.name for category in step.merge])
        yield _entry("into", step.into.name)
    yield _words("title", step.title)


def _figure(figure: parts.Figure) -> Iterator[str]:
    yield from _table("figure", (_entry("id", figure.id), _entry("measure", figure.measure)))
    yield _entry("source", figure.source)
    yield from _explained(figure)
    yield from _categories("category", figure.categories)


def _question(question: Question) -> Iterator[str]:
    yield from _table("question", (_entry("id", question.id), _entry("kind", question.kind)))
    if question.known is not None:
        yield _entry("known", question.known)
    yield from _explained(question)
    yield from _categories("choice", question.choices)


def _explained(entry: parts.Indicator | parts.Figure | Question) -> Iterator[str]:
    yield _words("title", entry.title)
    yield _words("basis", entry.basis)
    yield _words("caveat", entry.caveat)


def _categories(key: str, categories: Iterable[parts.CategoryDefinition | Choice]) -> Iterator[str]:
    lines = [f"    {{ id = {_quoted(one.id)}, {_words('title', one.title)} }}," for one in categories]
    if lines:
        yield f"{key} = ["
        yield from lines
        yield "]"


def _table(name: str, entries: Iterable[str]) -> Iterator[str]:
    yield ""
    yield f"[[{name}]]"
    yield from entries


def _entry(key: str, value: str | Iterable[str]) -> str:
    return f"{key} = {_quoted(value) if isinstance(value, str) else _list(value)}"


def _words(key: str, words: Text) -> str:
    return f"{key} = {{ {_inside(words)} }}"


def _inside(words: Mapping[str, str]) -> str:
    return ", ".join(f"{language} = {_quoted(text)}" for language, text in words.items())


def _list(values: Iterable[str]) -> str:
    return f"[{', '.join(_quoted(value) for value in values)}]"


def _quoted(text: str) -> str:
    """Return a text in quotes; what JSON escapes, TOML reads in the same way."""
    return json.dumps(text.value if isinstance(text, StrEnum) else text, ensure_ascii=False)


def _flag(value: bool) -> str:  # noqa: FBT001 -- the value itself, not a switch
    return "true" if value else "false"
