"""A release: one period's protected tables for one recipient, ready to be written as a file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from models.monitor.codes import Measure
from models.monitor.definition import Definition, Figure, RollUp
from models.monitor.figures import FigureRow
from models.monitor.periods import Period
from models.monitor.questions import Question
from models.monitor.survey import AnswerRow
from models.monitor.tables import Category, Published
from models.validation import Checks

PUBLISHED = "published"
HIDDEN = "hidden"
_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SCHOOL_CODE = re.compile(r"[0-9A-Z]{6}")


def is_school_code(text: str) -> bool:
    """Tell whether a text can be a school's code: BRIN (four signs) and branch (two)."""
    return bool(_SCHOOL_CODE.fullmatch(text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Who receives the file.

    Attributes:
        code: small letters, digits and hyphens; part of the file's name.
        name: as people write it, such as Gemeente Amsterdam.

    """

    code: str
    name: str

    def __post_init__(self) -> None:
        """Raise ValidationError for a code that does not fit in a file's name."""
        checks = Checks()
        checks.that("code", _CODE.fullmatch(self.code), "recipient_code")
        checks.require("name", self.name)
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of ``cells.csv``, in the order of its columns; ``value`` is None when the number is hidden."""

    indicator: str
    period: str
    breakdown: str
    category: str
    breakdown2: str
    category2: str
    unit: str
    value: int | None
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaces:
    """The earlier file of the same period in whose place a file comes, because the recipient asked for it.

    Attributes:
        sha256: of that file, in hexadecimal.

    """

    serial: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question that a file answers, in words.

    Attributes:
        about_school: its numbers are not about pupils, and the method did nothing to them.

    """

    id: str
    title: str
    unit: str
    basis: str
    caveat: str
    about_school: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """Everything that is in the file, and nothing else.

    Attributes:
        school_code: BRIN and branch.
        serial: counts the files of one recipient and period, of whatever definition, from 1.
        made_on: the day only.
        software: name and version of the app.
        rolled_up: the steps to coarser tables that were needed.
        corrects: earlier periods of which late changes are counted in this one.
        replaces: the file it comes in place of, if any.
        figures: about the school and not about its pupils.
        answers: to questions about the school.

    """

    definition: Definition
    school_code: str
    recipient: Recipient
    period: Period
    serial: int
    made_on: date
    software: str
    published: Published
    rolled_up: tuple[RollUp, ...] = ()
    corrects: tuple[Period, ...] = ()
    replaces: Replaces | None = None
    figures: tuple[FigureRow, ...] = ()
    answers: tuple[AnswerRow, ...] = ()

    def __post_init__(self) -> None:
        """Raise ValidationError for a school code or serial that does not fit, or tables of another period."""
        checks = Checks()
        checks.that("school_code", is_school_code(self.school_code), "school_code")
        checks.that("serial", self.serial >= 1, "negative")
        checks.that("replaces", self.replaces is None or self.replaces.serial < self.serial, "negative")
        checks.that("corrects", all(one.first < self.period.first for one in self.corrects), "period")
        checks.that("period", self.published.layout.period == self.period.id, "period")
        checks.that("period", self.definition.period is self.period.kind, "period")
        checks.done()

    @property
    def file_name(self) -> str:
        """What the file is called; it says nothing that is not in it."""
        return f"luwte-monitor_{self.school_code}_{self.recipient.code}_{self.period.id}_{self.serial}.zip"

    @property
    def shown(self) -> tuple[str, ...]:
        """The breakdowns that a table of this file divides by."""
        used = {name for one in self.published.layout.indicators for table in one.tables for name in table}
        return tuple(one.id for one in self.published.layout.breakdowns if one.id in used)

    @property
    def overlapping(self) -> tuple[str, ...]:
        """The breakdowns whose categories need not add up: one pupil may count in several, or in none."""
        return tuple(name for name in self.shown if not self._adds_up(name))

    def _adds_up(self, name: str) -> bool:
        breakdown = self.published.layout.breakdown(name)
        divided = (one for one in self.published.layout.indicators if any(name in table for table in one.tables))
        return breakdown.partition and all(one.statuses <= breakdown.statuses for one in divided)

    def asked(self, language: str) -> Iterator[Asked]:
        """Yield what the file answers, in words, in its order."""
        sent = {indicator.id for indicator in self.published.layout.indicators}
        for one in self.definition.indicators:
            if one.id in sent:
                yield Asked(
                    id=one.id,
                    title=one.title[language],
                    unit=one.measure.value,
                    basis=one.basis[language],
                    caveat=one.caveat[language],
                )
        for asked in self._about_school():
            unit = Measure.ANSWERS.unit if isinstance(asked, Question) else asked.measure.unit
            yield Asked(
                id=asked.id,
                title=asked.title[language],
                unit=unit,
                basis=asked.basis[language],
                caveat=asked.caveat[language],
                about_school=True,
            )

    def groups(self, language: str) -> Iterator[tuple[str, str, tuple[tuple[str, str], ...]]]:
        """Yield how what is about the school is divided: id and words, and those of each category."""
        for asked in self._about_school():
            categories = asked.choices if isinstance(asked, Question) else asked.categories
            if categories:
                words = tuple((one.id, one.title[language]) for one in categories)
                yield _groups_of(asked.id), asked.title[language], words

    def _about_school(self) -> Iterator[Figure | Question]:
        """Yield the figures and questions of which there is a number."""
        sent = {row.indicator for row in self.figures} | {row.question for row in self.answers}
        yield from (figure for figure in self.definition.figures if figure.id in sent)
        yield from (question for question in self.definition.questions if question.id in sent)

    def rows(self) -> Iterator[Row]:
        """Yield the lines of the file, in its order."""
        units = {indicator.id: indicator.measure.value for indicator in self.definition.indicators}
        scopes = {indicator.id: indicator.within for indicator in self.published.layout.indicators}
        for key in self.published.layout.cells():
            within = scopes[key.indicator]
            shown = tuple(category for category in key.categories if category not in within)
            yield _row(self.period.id, key.indicator, shown, units[key.indicator], self.published.values.get(key))
        for figure in self.figures:
            places = (Category(_groups_of(figure.indicator), figure.category),) if figure.category else ()
            yield _row(self.period.id, figure.indicator, places, figure.unit, figure.value)
        for answer in self.answers:
            places = (Category(_groups_of(answer.question), answer.choice),)
            yield _row(self.period.id, answer.question, places, Measure.ANSWERS.unit, answer.value)


def _groups_of(name: str) -> str:
    """Return what the breakdown of a figure or question is called; each has one of its own."""
    return f"{name}_groups"


def _row(period: str, indicator: str, shown: tuple[Category, ...], unit: str, value: int | None) -> Row:
    first, second, *_ = (*shown, Category("", ""), Category("", ""))
    return Row(
        indicator=indicator,
        period=period,
        breakdown=first.breakdown,
        category=first.name,
        breakdown2=second.breakdown,
        category2=second.name,
        unit=unit,
        value=value,
        status=HIDDEN if value is None else PUBLISHED,
    )
