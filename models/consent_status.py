"""What a consent is worth on a day. It follows from the answers; it is never stored."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from models.consent import PUPIL, SILENT, Answer, AnswerKind, Consent, Giver, Question, answers_until
from models.consent_givers import (
    DAY,
    Deciders,
    Say,
    age_limits,
    decides_on,
    moves_on,
    next_move,
    say_on,
    turning_points,
)
from models.pupil import age_on

__all__ = [
    "ConsentState",
    "ConsentStatus",
    "Deciders",
    "looking_ahead",
    "next_move",
    "status_after",
    "status_on",
    "worth_on",
]


class ConsentState(StrEnum):
    """The worth of a consent on a day. Only ``VALID`` is a ground to do something."""

    VALID = "valid"
    INCOMPLETE = "incomplete"
    NOT_ANSWERED = "not_answered"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    LAPSED_BY_BIRTHDAY = "lapsed_by_birthday"
    AUTHORITY_CHANGED = "authority_changed"
    AGE_UNKNOWN = "age_unknown"
    NOBODY_DECIDES = "nobody_decides"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentStatus:
    """A consent on a day, with all that is needed to say it in a sentence.

    Attributes:
        required: who must say yes on that day, in the order of the dossier.
        given, missing, refused, withdrawn: those of the required, by their last answer.
        said: of those who do not agree with each other, what each said last; empty while nobody contradicts another.
        too_early: those of the missing who did say yes, but before it was theirs to say.
        authority_unknown: those of the required of whom it is not known whether they have authority.
        pupil_objects: the pupil need not consent but was heard and said no.
        source: the legal source of the rule that was used.
        changes_on, changes_at: the next birthday that moves this decision, if there is one to come, and the age then.
        lapses, next_to_ask: whether a consent that is valid now ends on that birthday, and whose yes it will lack.
        question: what was asked; None when nobody looked.
        age: the pupil's age on that day, in whole years.
        lost_on, lost_at: the first day on which a consent that was valid no longer was, when it expired, lapsed with
            a birthday, or somebody else came to decide; and the age on that day.

    """

    state: ConsentState
    required: tuple[Giver, ...] = ()
    given: tuple[Giver, ...] = ()
    missing: tuple[Giver, ...] = ()
    too_early: tuple[Giver, ...] = ()
    refused: tuple[Giver, ...] = ()
    withdrawn: tuple[Giver, ...] = ()
    said: tuple[Answer, ...] = ()
    authority_unknown: tuple[Giver, ...] = ()
    pupil_objects: bool = False
    source: str = ""
    changes_on: date | None = None
    changes_at: int | None = None
    lapses: bool = False
    next_to_ask: tuple[Giver, ...] = ()
    question: Question | None = None
    age: int | None = None
    lost_on: date | None = None
    lost_at: int | None = None

    @property
    def valid(self) -> bool:
        """Whether it is a ground on that day."""
        return self.state is ConsentState.VALID

    @property
    def divided(self) -> bool:
        """Whether one of those who must say yes did so while another said no, or took his yes back."""
        return bool(self.said)

    @property
    def against(self) -> tuple[Giver, ...]:
        """Those of the required who do not want it."""
        return (*self.refused, *self.withdrawn)


def status_on(consent: Consent, deciders: Deciders, day: date) -> ConsentStatus:
    """Return what a consent is worth on a day.

    Whoever must say yes is decided by the age on that day, by who has authority on that day, and by a judgement of
    incapacity (``consent_givers``). One no or withdrawal of somebody who must say yes outweighs every yes. A yes
    counts when it was its giver's to say on the day he said it: what a child of thirteen found when he was heard, or
    a stepfather before he had authority, is no consent once the decision has moved to him.
    """
    return looking_ahead(worth_on(consent, deciders, day), consent, deciders, day)


def status_after(consent: Consent, deciders: Deciders, day: date, *, heard_until: date) -> ConsentStatus:
    """Return what a consent will be worth on a day if nobody says anything more after another day."""
    return _status(replace(consent, answers=tuple(answers_until(consent, heard_until))), deciders, day)


def worth_on(consent: Consent, deciders: Deciders, day: date) -> ConsentStatus:
    """Return the same without looking ahead to the next birthday: half the work, for long lists."""
    now = _status(consent, deciders, day)
    lost_on = None
    if now.state is ConsentState.EXPIRED and consent.valid_until:
        lost_on = consent.valid_until + DAY
    elif now.state in (ConsentState.INCOMPLETE, ConsentState.NOT_ANSWERED):
        lost_on = _lost_on(consent, deciders, day)
    if lost_on is None:
        return now
    return replace(
        now, state=_explained(now.state, deciders, lost_on), lost_on=lost_on, lost_at=_age(deciders, lost_on)
    )


class _Last(NamedTuple):
    """What somebody said last, and whether a yes counts."""

    answer: Answer
    counts: bool

    def says(self, kind: AnswerKind) -> bool:
        return self.answer.kind is kind and self.counts


def _status(consent: Consent, deciders: Deciders, day: date) -> ConsentStatus:
    say = say_on(deciders, consent.question, day)
    if say is None:
        return ConsentStatus(state=ConsentState.AGE_UNKNOWN, question=consent.question)
    last = _last_answers(consent, deciders, day)
    by_kind: dict[AnswerKind | None, list[Giver]] = {}
    for giver in say.required:
        by_kind.setdefault(_said(last.get(giver)), []).append(giver)
    missing = tuple(by_kind.get(None, ()))
    return ConsentStatus(
        state=_state(consent, say, by_kind, day),
        required=say.required,
        given=tuple(by_kind.get(AnswerKind.YES, ())),
        missing=missing,
        too_early=tuple(giver for giver in missing if giver in last and not last[giver].counts),
        refused=tuple(by_kind.get(AnswerKind.NO, ())),
        withdrawn=tuple(by_kind.get(AnswerKind.WITHDRAWN, ())),
        said=_contradicting(say, by_kind, last),
        authority_unknown=say.unknown,
        pupil_objects=say.heard and _objects(last.get(PUPIL)),
        source=say.source,
        question=consent.question,
        age=say.age,
    )


def _said(last: _Last | None) -> AnswerKind | None:
    """Return the answer of somebody that counts; None while he was only asked, or said yes before it was his to say."""
    if last is None or not last.counts or last.answer.kind in SILENT:
        return None
    return last.answer.kind


def _contradicting(
    say: Say, by_kind: Mapping[AnswerKind | None, Sequence[Giver]], last: Mapping[Giver, _Last]
) -> tuple[Answer, ...]:
    """Return what everybody said when one says yes and another does not want it, in the order of the dossier."""
    against = AnswerKind.NO in by_kind or AnswerKind.WITHDRAWN in by_kind
    if not against or AnswerKind.YES not in by_kind:
        return ()
    silent = by_kind.get(None, ())
    return tuple(last[giver].answer for giver in say.required if giver not in silent)


def _state(consent: Consent, say: Say, by_kind: Mapping[AnswerKind | None, Sequence[Giver]], day: date) -> ConsentState:
    """Return the state without asking how it came about; the first that holds is the one to act on."""
    yes = len(by_kind.get(AnswerKind.YES, ()))
    holds = (
        (ConsentState.NOBODY_DECIDES, not say.required),
        (ConsentState.REFUSED, AnswerKind.NO in by_kind),
        (ConsentState.WITHDRAWN, AnswerKind.WITHDRAWN in by_kind),
        (ConsentState.EXPIRED, consent.valid_until is not None and consent.valid_until < day),
        (ConsentState.NOT_ANSWERED, not yes),
        (ConsentState.INCOMPLETE, yes < len(say.required) or bool(say.unknown)),
        (ConsentState.VALID, True),
    )
    return next(state for state, here in holds if here)


def _last_answers(consent: Consent, deciders: Deciders, day: date) -> dict[Giver, _Last]:
    """Return what each giver said last; asking again takes nothing back, repeating a yes that counts keeps it."""
    found: dict[Giver, _Last] = {}
    question = consent.question
    for answer in answers_until(consent, day):
        before = found.get(answer.giver)
        if answer.kind in SILENT:
            found.setdefault(answer.giver, _Last(answer=answer, counts=True))
        elif answer.kind is not AnswerKind.YES or (before is not None and before.says(AnswerKind.YES)):
            found[answer.giver] = _Last(answer=answer, counts=True)
        else:
            counts = decides_on(deciders, question, answer.giver, answer.on)
            found[answer.giver] = _Last(answer=answer, counts=counts)
    return found


def _objects(last: _Last | None) -> bool:
    return last is not None and last.answer.kind in (AnswerKind.NO, AnswerKind.WITHDRAWN)


def looking_ahead(now: ConsentStatus, consent: Consent, deciders: Deciders, day: date) -> ConsentStatus:
    """Add to a worth which birthday moves the decision, and what that will do to a consent that is valid now."""
    moment = moves_on(deciders, consent.question, day) if now.age is not None else None
    if moment is None:
        return now
    now = replace(now, changes_on=moment, changes_at=_age(deciders, moment))
    if not now.valid:
        return now
    then = status_after(consent, deciders, moment, heard_until=day)
    if then.state in (ConsentState.VALID, ConsentState.EXPIRED):
        return now
    return replace(now, lapses=True, next_to_ask=tuple(giver for giver in then.required if giver not in then.given))


def _age(deciders: Deciders, day: date | None) -> int | None:
    born = deciders.pupil.birth_date
    return age_on(born, day) if born and day else None


def _explained(state: ConsentState, deciders: Deciders, lost_on: date | None) -> ConsentState:
    """Return why a consent that once was valid no longer is: a birthday, or another change of who decides."""
    if lost_on is None or state is ConsentState.EXPIRED:
        return state
    return ConsentState.LAPSED_BY_BIRTHDAY if lost_on in age_limits(deciders) else ConsentState.AUTHORITY_CHANGED


def _lost_on(consent: Consent, deciders: Deciders, day: date) -> date | None:
    """Return since when a consent is no longer valid that nobody took back; None when it never was valid.

    Somebody who said no in between ended it himself: then it did not lapse, and what is missing is all there is to say.
    """
    once = _last_valid_day(consent, deciders, day)
    if once is None or _status(consent, deciders, once + DAY).state in (ConsentState.REFUSED, ConsentState.WITHDRAWN):
        return None
    return once + DAY


def _last_valid_day(consent: Consent, deciders: Deciders, day: date) -> date | None:
    """Return the last day before this one on which the consent was valid, among the eves of every change."""
    if not any(answer.kind is AnswerKind.YES and answer.on < day for answer in consent.answers):
        return None
    changes = {moment for moment in _changes(consent, deciders) if date.min < moment <= day}
    eves = sorted((moment - DAY for moment in changes), reverse=True)
    return next((eve for eve in eves if _status(consent, deciders, eve).valid), None)


def _changes(consent: Consent, deciders: Deciders) -> Iterable[date]:
    """Yield every day on which a consent can lose its worth."""
    yield from turning_points(deciders)
    yield from (answer.on for answer in consent.answers)
