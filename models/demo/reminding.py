"""What came of asking afterwards: reminders to who stays silent, and here and there a local role that receives too."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from models.consent import SILENT, Answer, AnswerForm, AnswerKind, Consent, Party, PartyKind, Purpose, Question
from models.demo.frame import Frame

_WAITED = timedelta(days=12)
_REMINDED = 60
_EVERY = 5


def followed_up(consents: Iterable[Consent], role: str, frame: Frame) -> Iterator[Consent]:
    """Yield the consents with what was done after asking; ``role`` is how one role is called at this school."""
    dice = frame.dice("reminders")
    number = 0
    for asked in consents:
        found = _reminded(asked, frame.today) if dice.chance(_REMINDED) else asked
        if asked.question is Question.SHARE_SCHOOL and asked.purpose is Purpose.COORDINATE_HELP:
            number += 1
            found = _with_role(found, role) if number % _EVERY == 1 else found
        yield found


def _reminded(asked: Consent, today: date) -> Consent:
    """Remind everybody who has said nothing for a while, unless it ran out."""
    spoke = {answer.giver for answer in asked.answers if answer.kind not in SILENT}
    last = {answer.giver: answer.on for answer in asked.answers if answer.kind is AnswerKind.ASKED}
    late = {giver: on + _WAITED for giver, on in last.items() if giver not in spoke}
    until = min(today, asked.valid_until or today)
    reminders = tuple(
        Answer(giver=giver, kind=AnswerKind.REMINDED, on=on, form=AnswerForm.EMAIL)
        for giver, on in late.items()
        if on <= until
    )
    return replace(asked, answers=(*asked.answers, *reminders)) if reminders else asked


def _with_role(asked: Consent, role: str) -> Consent:
    return replace(asked, parties=(*asked.parties, Party(kind=PartyKind.ROLE, id=role)))
