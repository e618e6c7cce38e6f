"""What still has to be asked, of whom, and when to remind somebody who has not answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import resources
from models.consent import SILENT, Answer, AnswerKind, Giver
from models.consent_overview import SETTLED, JudgedConsent
from models.consent_rules import FILE
from models.consent_status import ConsentState
from models.pupil import Pupil


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderRule:
    """After how many days without an answer somebody is reminded, and after how many more again."""

    first_after: timedelta
    again_after: timedelta


@cache
def reminder_rule() -> ReminderRule:
    """Return the rule of ``resources/consent/rules.toml``."""
    found = resources.read_toml("consent", FILE)["reminder"]
    return ReminderRule(
        first_after=timedelta(days=found["first_after_days"]), again_after=timedelta(days=found["again_after_days"])
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Somebody whose answer is waited for.

    Attributes:
        asked_on: when he was first asked; None when it was never noted, as for who came to decide later.
        reminded_on: when he was last reminded.
        remind_on: from which day on a reminder is in place; None while he still has to be asked.

    """

    giver: Giver
    asked_on: date | None = None
    reminded_on: date | None = None
    remind_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion:
    """A question that is not settled, and everybody it waits for.

    Attributes:
        waiting: who has not answered; empty when something else has to be found out first, or when they do not agree.
        printable: whether there is somebody to sign a form.

    """

    pupil: Pupil
    judged: JudgedConsent
    waiting: tuple[Waiting, ...]

    @property
    def printable(self) -> bool:
        """Whether a form can be made: somebody decides."""
        return bool(self.judged.status.required)

    @property
    def expired(self) -> bool:
        """Whether it ran out and must be asked anew rather than reminded of."""
        return self.judged.status.state is ConsentState.EXPIRED

    @property
    def divided(self) -> bool:
        """Whether those who decide contradict each other."""
        return self.judged.status.divided

    def due(self, day: date) -> bool:
        """Tell whether somebody has to be asked or reminded on a day."""
        return any(entry.remind_on is None or entry.remind_on <= day for entry in self.waiting)


def open_question(pupil: Pupil, judged: JudgedConsent, day: date) -> OpenQuestion | None:
    """Return what is still open about a consent; None when it is settled, a no included.

    A yes that stands beside a no is not settled: there is something to talk about, though nobody to remind.
    """
    status = judged.status
    if status.divided:
        return OpenQuestion(pupil=pupil, judged=judged, waiting=())
    if status.state in SETTLED:
        return None
    people = status.required if status.state is ConsentState.EXPIRED else status.missing
    return OpenQuestion(pupil=pupil, judged=judged, waiting=tuple(_waiting(judged, giver, day) for giver in people))


def _waiting(judged: JudgedConsent, giver: Giver, day: date) -> Waiting:
    answers = [entry for entry in judged.consent.answers if entry.giver == giver and entry.on <= day]
    asked = _days(answers, AnswerKind.ASKED)
    reminded = _days(answers, AnswerKind.REMINDED)
    spoke = any(entry.kind not in SILENT for entry in answers)
    if judged.status.state is ConsentState.EXPIRED or spoke or not (asked or reminded):
        return Waiting(giver=giver, asked_on=min(asked, default=None), reminded_on=max(reminded, default=None))
    rule = reminder_rule()
    due = max(reminded) + rule.again_after if reminded else max(asked) + rule.first_after
    return Waiting(
        giver=giver, asked_on=min(asked, default=None), reminded_on=max(reminded, default=None), remind_on=due
    )


def _days(answers: Sequence[Answer], kind: AnswerKind) -> list[date]:
    return [entry.on for entry in answers if entry.kind is kind]
