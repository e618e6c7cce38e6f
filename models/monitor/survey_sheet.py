"""The survey of a school on one sheet: of each question what the answer is, who gave it and from what."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from models.ids import UserId
from models.monitor.definition import Definition
from models.monitor.evidence import Evidence
from models.monitor.periods import Period
from models.monitor.questions import Known, Question, QuestionKind
from models.monitor.release import Row
from models.monitor.survey import Answers
from models.spans import school_year_start
from models.validation import Checks

_OCTOBER, _FIRST = 10, 1
NONE = frozenset[str]()
ABOUT_PUPILS = frozenset({Known.MUNICIPALITIES, Known.PARTNERSHIPS, Known.FUNDING})


class ChangeReason(StrEnum):
    """Why the school answers something else than the app filled in. A closed list: what leaves holds no free text."""

    NOT_IN_LUWTE = "not_in_luwte"
    OUTDATED = "outdated"
    OTHER_DAY = "other_day"
    MEANT_OTHERWISE = "meant_otherwise"


class Origin(StrEnum):
    """Where the answer to a question comes from."""

    SENT = "sent"
    """It was sent, and nobody answered otherwise since."""
    PERSON = "person"
    """Somebody of the school gave it."""
    KNOWN = "known"
    """The app filled it in."""
    LAST_YEAR = "last_year"
    """It was given about the period before; somebody has to say that it still holds."""
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyAnswer:
    """The answer that somebody gave to one question about one period.

    Attributes:
        reason: why it is another than what the app filled in; None when it is not, or the app knew nothing.

    """

    definition: str
    period: str
    question: str
    chosen: frozenset[str]
    answered_on: date
    answered_by: UserId
    reason: ChangeReason | None = None

    def __post_init__(self) -> None:
        """Raise ValidationError for an answer without a choice: who knows nothing leaves the question open."""
        checks = Checks()
        checks.require("definition", self.definition)
        checks.require("question", self.question)
        checks.that("chosen", bool(self.chosen) and all(self.chosen), "required")
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """One question.

    Attributes:
        chosen: the answer; what was said last year while nobody said that it still holds.
        known: what the app fills in by itself.
        evidence: from what; None for a question that only people can answer.
        reason: why the school says something else than the app.
        before: the answer about the period before.
        sent: what the newest file of this period said.

    """

    question: Question
    origin: Origin
    chosen: frozenset[str] = NONE
    known: frozenset[str] = NONE
    evidence: Evidence | None = None
    reason: ChangeReason | None = None
    before: frozenset[str] = NONE
    sent: frozenset[str] = NONE

    @property
    def settled(self) -> bool:
        """Whether the answer leaves as it is."""
        if self.origin is Origin.PERSON:
            return not self.wants_reason
        return self.origin in (Origin.SENT, Origin.KNOWN)

    @property
    def wants_reason(self) -> bool:
        """Whether somebody answered something else than the app filled in, and did not say why."""
        return self.origin is Origin.PERSON and self.differs(self.chosen) and self.reason is None

    @property
    def fixed(self) -> bool:
        """Whether the answer stays as it was sent until the next period.

        It follows from pupils, though from many. A class that changes within the year would tell that one more came
        and on which side of a border the school is; so it is told once.
        """
        return bool(self.sent) and self.question.known in ABOUT_PUPILS

    def differs(self, chosen: frozenset[str]) -> bool:
        """Tell whether an answer is another than what the app fills in."""
        return bool(self.known) and chosen != self.known


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What was answered: about this period, about the one before, and in the newest file."""

    now: Sequence[SurveyAnswer] = ()
    before: Sequence[SurveyAnswer] = ()
    sent: Answers = field(default_factory=dict)
    """What the newest file of this period said."""


def reference_day(period: Period, today: date) -> date:
    """Return the day as on which a survey is filled in: the first of October that schools count on, or today before it.

    Source: the counting date of DUO for the numbers of pupils, 1 October.
    """
    counted = date(school_year_start(period.first).year, _OCTOBER, _FIRST)
    return min(max(counted, period.first), max(today, period.first))


def sheet_lines(
    definition: Definition, known: Answers, evidence: Mapping[str, Evidence], given: Given
) -> tuple[SheetLine, ...]:
    """Return all questions with what there is of an answer; choices that are there no more are left out."""
    now = {answer.question: answer for answer in given.now}
    before = {answer.question: answer.chosen for answer in given.before}
    return tuple(
        _line(
            SheetLine(
                question=question,
                origin=Origin.NOBODY,
                known=known.get(question.id, NONE),
                evidence=evidence.get(question.id),
                before=_offered(question, before.get(question.id, NONE)),
                sent=_offered(question, given.sent.get(question.id, NONE)),
            ),
            now.get(question.id),
        )
        for question in definition.questions
    )


def left_open(lines: Sequence[SheetLine]) -> int:
    """Return how many questions still want somebody."""
    return sum(not line.settled for line in lines)


def answers_of(lines: Sequence[SheetLine]) -> Answers:
    """Return what leaves."""
    return {line.question.id: line.chosen for line in lines if line.settled}


def sent_answers(definition: Definition, rows: Iterable[Row]) -> dict[str, frozenset[str]]:
    """Return what a file answered, by question."""
    asked = {question.id for question in definition.questions}
    found: dict[str, frozenset[str]] = {}
    for row in rows:
        if row.indicator in asked and row.value:
            found[row.indicator] = found.get(row.indicator, NONE) | {row.category}
    return found


def _line(line: SheetLine, given: SurveyAnswer | None) -> SheetLine:
    said = _offered(line.question, given.chosen) if given else NONE
    if line.sent and (line.fixed or said in (line.sent, NONE)):
        reason = given.reason if given and said == line.sent else None
        return replace(line, origin=Origin.SENT, chosen=line.sent, reason=reason)
    if given and said:
        return replace(line, origin=Origin.PERSON, chosen=said, reason=given.reason)
    if line.known:
        return replace(line, origin=Origin.KNOWN, chosen=line.known)
    if line.before:
        return replace(line, origin=Origin.LAST_YEAR, chosen=line.before)
    return line


def _offered(question: Question, chosen: frozenset[str]) -> frozenset[str]:
    """Return the choices that can still be made; of a question with one answer, one."""
    left = chosen & {choice.id for choice in question.choices}
    return NONE if question.kind is QuestionKind.ONE and len(left) != 1 else left
