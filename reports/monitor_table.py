"""A received monitor file as a table to read in a terminal, in the words of the file."""

from collections.abc import Iterator, Mapping, Sequence

import resources
from models.monitor.mirror import Feedback
from models.monitor.periods import parse_period
from models.monitor.received import Facts, Place, Received, ReceivedIndicator, place_of
from models.monitor.release import Row
from models.monitor.words import counted_as, period_title
from reports import formats

_WIDTH = 100
"""Signs on a line."""
_NUMBER = 7
_STEP = "  "
_NONE = ("", "")


def readable(received: Received, language: str) -> Iterator[str]:
    """Yield the lines of the table: what it is, and below that each number with its words.

    Args:
        received: a file that is in order.
        language: of the words around the table; those in it are the file's own.

    """
    yield from _head(received, language)
    tables = received.tables()
    for indicator in received.facts.indicators:
        if indicator.id in tables:
            yield ""
            yield from _Sheet(received.facts, indicator, tables[indicator.id], language).lines()


def readable_sums(feedback: Feedback, language: str) -> Iterator[str]:
    """Yield the lines of sums over schools; a sum of which a school hides its part is shown as hidden."""
    texts, facts = resources.texts(language), feedback.facts
    period = period_title(parse_period(facts.period), texts)
    yield _STEP + texts("monitor.check.definition", title=facts.title, id=facts.definition, version=facts.version)
    yield _STEP + texts("monitor.combine.for", recipient=facts.recipient_name, period=period)
    yield _STEP + texts.count("monitor.combine.schools", len(feedback.schools))
    tables: dict[str, dict[Place, Row]] = {}
    for row in feedback.rows():
        tables.setdefault(row.indicator, {})[place_of(row)] = row
    for indicator in facts.indicators:
        if indicator.id in tables:
            yield ""
            yield from _Sheet(facts, indicator, tables[indicator.id], language).lines()


def _head(received: Received, language: str) -> Iterator[str]:
    texts, facts = resources.texts(language), received.facts
    period = period_title(parse_period(facts.period), texts)
    day = formats.birth_day(facts.generated_on, language)
    yield _STEP + texts("monitor.check.definition", title=facts.title, id=facts.definition, version=facts.version)
    yield _STEP + texts("monitor.check.school", school=facts.school_code, recipient=facts.recipient_name)
    yield _STEP + texts("monitor.check.period", period=period, serial=facts.serial, day=day)
    if facts.replaces:
        yield _STEP + texts("monitor.check.replaces", serial=facts.replaces.serial)
    if facts.corrects:
        yield _STEP + texts("monitor.check.corrects", periods=", ".join(facts.corrects))
    if facts.base > 1:
        yield _STEP + texts("monitor.check.base", base=facts.base)
    if received.hidden:
        yield _STEP + texts.count("monitor.check.hidden", received.hidden)
    for step in facts.coarser:
        yield _STEP + texts("monitor.check.coarser", step=step.title)


class _Sheet:
    """The numbers of one indicator."""

    def __init__(self, facts: Facts, indicator: ReceivedIndicator, rows: Mapping[Place, Row], language: str) -> None:
        self._texts = resources.texts(language)
        self._indicator = indicator
        self._rows = rows
        self._titles = {one.id: one.title for one in facts.breakdowns}
        self._words = {(one.id, name): title for one in facts.breakdowns for name, title in one.categories}
        self._overlapping = facts.overlapping

    def lines(self) -> Iterator[str]:
        """Yield the total, and each table below its name."""
        total = self._rows.get(("", "", "", ""))
        unit = counted_as(self._indicator.unit, self._texts, distinct=not self._indicator.about_school)
        yield f"{self._indicator.title}: {self._value(total)} {unit}" if total else self._indicator.title
        for first, second in dict.fromkeys((place[0], place[2]) for place in self._rows if place[0]):
            places = [place for place in self._rows if (place[0], place[2]) == (first, second)]
            if self._titles[first] != self._indicator.title:
                yield _STEP + self._title(first, second)
            yield from self._crossed(places) if second else self._listed(places)

    def _title(self, first: str, second: str) -> str:
        names = [self._titles[name] for name in (first, second) if name]
        lowered = names[-1][0].lower() + names[-1][1:]
        title = self._texts("monitor.check.crossed", first=names[0], second=lowered) if second else names[0]
        overlaps = {first, second} & set(self._overlapping)
        return f"{title} {self._texts('monitor.check.overlapping')}" if overlaps else title

    def _listed(self, places: Sequence[Place]) -> Iterator[str]:
        names = {place: self._name(place) for place in places}
        width = max(map(len, names.values()))
        for place, name in names.items():
            yield f"{_STEP * 2}{name:<{width}}{self._value(self._rows[place]):>{_NUMBER}}"

    def _crossed(self, places: Sequence[Place]) -> Iterator[str]:
        """Yield a table with rows and columns, or a list where that is too wide."""
        rows = list(dict.fromkeys(place[:2] for place in places))
        columns = list(dict.fromkeys(place[2:] for place in places))
        first = max(len(self._words[row]) for row in rows)
        widths = [max(_NUMBER, len(self._words[column]) + 2) for column in columns]
        if first + sum(widths) > _WIDTH - 2 * len(_STEP):
            yield from self._listed(places)
            return
        heads = (f"{self._words[column]:>{width}}" for column, width in zip(columns, widths, strict=True))
        yield _STEP * 2 + " " * first + "".join(heads)
        for row in rows:
            found = (self._rows.get((*row, *column)) for column in columns)
            values = (f"{self._value(one) if one else '':>{width}}" for one, width in zip(found, widths, strict=True))
            yield f"{_STEP * 2}{self._words[row]:<{first}}" + "".join(values)

    def _name(self, place: Place) -> str:
        parts = (place[:2], place[2:])
        return ", ".join(self._words[part] for part in parts if part != _NONE)

    def _value(self, row: Row) -> str:
        return self._texts("monitor.check.hidden_value") if row.value is None else str(row.value)
