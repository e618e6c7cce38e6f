"""The words in a definition, each by where it stands: to change them, and to tell two definitions apart."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from models.monitor.definition import CategoryDefinition, Definition, Figure, Indicator, Text
from models.monitor.questions import Choice, Question

Words = Mapping[str, Text]
"""Texts by place, such as ``indicator.pupils.title`` or ``breakdown.perspective.category.treatment``."""
Asked = TypeVar("Asked", Indicator, Figure, Question)
Group = TypeVar("Group", CategoryDefinition, Choice)


def words_of(definition: Definition) -> Words:
    """Return every text of a definition, in its order."""
    return dict(_words(definition))


def with_words(definition: Definition, words: Words) -> Definition:
    """Return a definition with other texts; places that it does not have are left alone."""
    pen = _Pen(words)
    return replace(
        definition,
        title=pen.text("title", definition.title),
        breakdowns=tuple(
            replace(
                one,
                title=pen.text(f"breakdown.{one.id}.title", one.title),
                explanation=pen.text(f"breakdown.{one.id}.explanation", one.explanation),
                categories=pen.groups(f"breakdown.{one.id}.category", one.categories),
            )
            for one in definition.breakdowns
        ),
        indicators=tuple(pen.asked("indicator", one) for one in definition.indicators),
        rollups=tuple(replace(one, title=pen.text(f"rollup.{one.code}", one.title)) for one in definition.rollups),
        figures=tuple(
            replace(pen.asked("figure", one), categories=pen.groups(f"figure.{one.id}.category", one.categories))
            for one in definition.figures
        ),
        questions=tuple(
            replace(pen.asked("question", one), choices=pen.groups(f"question.{one.id}.choice", one.choices))
            for one in definition.questions
        ),
    )


class _Pen:
    """Writes the texts there are for a place."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def text(self, place: str, text: Text) -> Text:
        return self._words.get(place, text)

    def asked(self, kind: str, one: Asked) -> Asked:
        place = f"{kind}.{one.id}"
        return replace(
            one,
            title=self.text(f"{place}.title", one.title),
            basis=self.text(f"{place}.basis", one.basis),
            caveat=self.text(f"{place}.caveat", one.caveat),
        )

    def groups(self, place: str, groups: tuple[Group, ...]) -> tuple[Group, ...]:
        return tuple(replace(one, title=self.text(f"{place}.{one.id}", one.title)) for one in groups)


def _words(definition: Definition) -> Iterator[tuple[str, Text]]:
    yield "title", definition.title
    for breakdown in definition.breakdowns:
        place = f"breakdown.{breakdown.id}"
        yield f"{place}.title", breakdown.title
        yield f"{place}.explanation", breakdown.explanation
        yield from ((f"{place}.category.{one.id}", one.title) for one in breakdown.categories)
    for indicator in definition.indicators:
        yield from _of_asked("indicator", indicator)
    yield from ((f"rollup.{step.code}", step.title) for step in definition.rollups)
    for figure in definition.figures:
        yield from _of_asked("figure", figure)
        yield from ((f"figure.{figure.id}.category.{one.id}", one.title) for one in figure.categories)
    for question in definition.questions:
        yield from _of_asked("question", question)
        yield from ((f"question.{question.id}.choice.{one.id}", one.title) for one in question.choices)


def _of_asked(kind: str, one: Indicator | Figure | Question) -> Iterator[tuple[str, Text]]:
    place = f"{kind}.{one.id}"
    yield f"{place}.title", one.title
    yield f"{place}.basis", one.basis
    yield f"{place}.caveat", one.caveat
