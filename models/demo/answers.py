"""How people answer when they are asked for consent: the story of each giver, step by step."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from models.consent import PUPIL, Answer, AnswerForm, AnswerKind, Giver
from models.demo.days import after
from models.demo.dice import Deck
from models.demo.frame import Frame
from models.demo.phrases import lines

_FORMS = {AnswerForm.SIGNED: 60, AnswerForm.SPOKEN: 24, AnswerForm.EMAIL: 16}
_SLOWEST = 20
_SAYS_NO = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question to several people, and how they will answer.

    Attributes:
        story: complete, one_missing, unanswered, refused, withdrawn, expired or disagree.
        by: everybody who answers has answered by then; ``date.max`` when there is no hurry.
        heard: the pupil need not consent and is heard as well.
        interpreted: those with whom somebody interprets.

    """

    givers: Sequence[Giver]
    story: str
    on: date
    by: date = date.max
    heard: bool = False
    interpreted: frozenset[Giver] = frozenset()


class Answering:
    """Let people answer."""

    def __init__(self, frame: Frame) -> None:
        self._today = frame.today
        self._dice = dice = frame.dice("answers")
        self._forms = Deck(dice, _FORMS)
        notes = [(who, form) for who in ("guardian", "pupil") for form in AnswerForm]
        self._notes = {(who, form): Deck(dice, Counter(lines("consents", who, form))) for who, form in notes}

    def answers(self, asked: Asked) -> tuple[Answer, ...]:
        """Return all answers by today, in the order in which they came."""
        last = len(asked.givers) - 1
        found = []
        for place, giver in enumerate(asked.givers):
            found.append(Answer(giver=giver, kind=AnswerKind.ASKED, on=asked.on))
            found += self._replies(giver, _replies(asked.story, place, last), asked)
        if asked.heard:
            found += self._heard(asked)
        return tuple(sorted((answer for answer in found if answer.on <= self._today), key=lambda answer: answer.on))

    def _replies(self, giver: Giver, kinds: Iterable[AnswerKind], asked: Asked) -> Iterable[Answer]:
        day = asked.on
        for kind in kinds:
            soon = kind is not AnswerKind.WITHDRAWN
            day = after(day, self._dice.between(1, _SLOWEST) if soon else self._dice.between(25, 90))
            day = min(day, asked.by) if soon else day
            yield self._reply(giver, kind, max(day, asked.on), interpreted=giver in asked.interpreted)

    def _reply(self, giver: Giver, kind: AnswerKind, on: date, *, interpreted: bool = False) -> Answer:
        if kind is AnswerKind.YES:
            form = AnswerForm.SPOKEN if interpreted else self._forms.deal()
            return Answer(
                giver=giver, kind=kind, on=on, form=form, note=self._note(giver, form, interpreted=interpreted)
            )
        name = "refused" if kind is AnswerKind.NO else "withdrawn"
        note = self._dice.choose(lines("consents", name))
        return Answer(giver=giver, kind=kind, on=on, form=AnswerForm.SPOKEN, note=note)

    def _note(self, giver: Giver, form: AnswerForm, *, interpreted: bool) -> str:
        if interpreted:
            return self._dice.choose(lines("consents", "guardian", "with_interpreter"))
        return self._notes["pupil" if giver.is_pupil else "guardian", form].deal()

    def _heard(self, asked: Asked) -> Iterable[Answer]:
        on = after(asked.on, self._dice.between(1, _SLOWEST))
        if self._dice.chance(_SAYS_NO):
            note = self._dice.choose(lines("consents", "objects"))
            yield Answer(giver=PUPIL, kind=AnswerKind.NO, on=on, form=AnswerForm.SPOKEN, note=note)
        else:
            yield self._reply(PUPIL, AnswerKind.YES, on)


def _replies(story: str, place: int, last: int) -> tuple[AnswerKind, ...]:
    """Return what the giver at a place says in a story."""
    agrees = (AnswerKind.YES,)
    if story == "unanswered" or (story == "one_missing" and place == last):
        return ()
    if story == "refused" and place == last:
        return (AnswerKind.NO,)
    if story == "disagree" and place == last:
        return (AnswerKind.NO,) if last else agrees
    if story == "withdrawn" and place == 0:
        return (AnswerKind.YES, AnswerKind.WITHDRAWN)
    return agrees
