"""Judgements that a pupil cannot weigh his interests (*wilsonbekwaam*): dated, and about what they are about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from models.consent import Question
from models.validation import Checks

EVERYTHING = frozenset(Question)
"""What a judgement is about when nothing else is said."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Incapacity:
    """One judgement that a pupil cannot weigh his interests (Jeugdwet art. 7.3.15, BW 7:465).

    It is about the decisions that were judged, never about the person as a whole, and it holds for some time: who
    could not weigh one thing may weigh another, and later this one as well.

    Attributes:
        judged_by: who judged, with his profession.
        since, until: the days it holds, both included; without a last day until somebody judges anew.
        questions: the decisions it is about.

    """

    judged_by: str
    since: date
    until: date | None = None
    questions: frozenset[Question] = EVERYTHING

    def __post_init__(self) -> None:
        """Raise ValidationError without a judge or a question, or with an end before its beginning."""
        checks = Checks()
        checks.require("judged_by", self.judged_by)
        checks.that("questions", self.questions, "required")
        checks.order("until", self.since, self.until)
        checks.done()

    def holds_on(self, day: date) -> bool:
        """Tell whether it holds on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


def unable_on(judgements: Iterable[Incapacity], question: Question, day: date) -> bool:
    """Tell whether some judgement takes a decision from the pupil on a day."""
    return any(question in entry.questions and entry.holds_on(day) for entry in judgements)


def turns_of(judgements: Iterable[Incapacity]) -> Iterable[date]:
    """Yield each day on which a judgement begins, and each first day on which one no longer holds."""
    for entry in judgements:
        yield entry.since
        if entry.until is not None and entry.until < date.max:
            yield entry.until + _DAY
