"""What a consent is worth on a day. It follows from the answers; it is never stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from models.consent import PUPIL, Answer, AnswerKind, Consent, Giver, latest_answers
from models.consent_rules import AGES_THAT_MOVE_A_DECISION, Givers, Rule, Rules, rule_for
from models.guardian import Guardian, authority_on
from models.pupil import Pupil, YesNoUnknown, age_on, birthday


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
        authority_unknown: those of the required of whom it is not known whether they have authority.
        pupil_objects: the pupil need not consent but was heard and said no.
        source: the legal source of the rule that was used.
        changes_on: the next birthday that moves the decision, if it is still to come.

    """

    state: ConsentState
    required: tuple[Giver, ...] = ()
    given: tuple[Giver, ...] = ()
    missing: tuple[Giver, ...] = ()
    refused: tuple[Giver, ...] = ()
    withdrawn: tuple[Giver, ...] = ()
    authority_unknown: tuple[Giver, ...] = ()
    pupil_objects: bool = False
    source: str = ""
    changes_on: date | None = None

    @property
    def valid(self) -> bool:
        """Whether it is a ground on that day."""
        return self.state is ConsentState.VALID


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciders:
    """Whose decision it is for one pupil: the pupil, his guardians and the rules."""

    pupil: Pupil
    guardians: Sequence[Guardian]
    rules: Rules


def status_on(consent: Consent, deciders: Deciders, day: date) -> ConsentStatus:
    """Return what a consent is worth on a day.

    Whoever must say yes is decided by the age on that day, by who has authority on that day, and by a judgement of
    incapacity. A guardian whose authority is unknown counts as somebody who must say yes: not knowing is never a
    reason to skip a parent. One no or withdrawal of somebody who must say yes outweighs every yes.
    """
    birth_date = deciders.pupil.birth_date
    if birth_date is None:
        return ConsentStatus(state=ConsentState.AGE_UNKNOWN)
    rule = rule_for(deciders.rules, consent.question, age_on(birth_date, day), day)
    now = _judge(consent, deciders, rule, day)
    if now.state in (ConsentState.INCOMPLETE, ConsentState.NOT_ANSWERED):
        return _explain_loss(now, consent, deciders, day)
    return now


def required_givers(deciders: Deciders, rule: Rule, day: date) -> tuple[Giver, ...]:
    """Return who must say yes under a rule on a day, in the order of the dossier."""
    guardians = tuple(
        Giver(guardian=guardian.id)
        for guardian in deciders.guardians
        if authority_on(guardian, day) is not YesNoUnknown.NO
    )
    since = deciders.pupil.incapacity_since
    incapable = since is not None and since <= day
    if rule.givers is Givers.GUARDIANS or incapable:
        return guardians
    return (PUPIL,) if rule.givers is Givers.PUPIL else (PUPIL, *guardians)


def next_move(birth_date: date, day: date) -> date | None:
    """Return the next birthday that can move a decision, after a day."""
    coming = (birthday(birth_date, age) for age in AGES_THAT_MOVE_A_DECISION)
    return next((moment for moment in coming if moment > day), None)


def _judge(consent: Consent, deciders: Deciders, rule: Rule, day: date) -> ConsentStatus:
    required = required_givers(deciders, rule, day)
    answers = latest_answers(consent, day)
    kinds = {giver: answers[giver].kind for giver in required if giver in answers}
    sorted_by = {kind: tuple(giver for giver in required if kinds.get(giver) is kind) for kind in AnswerKind}
    unknown = _authority_unknown(deciders, required, day)
    missing = tuple(giver for giver in required if kinds.get(giver) in (None, AnswerKind.ASKED))
    return ConsentStatus(
        state=_state(consent, sorted_by, required, unknown, day),
        required=required,
        given=sorted_by[AnswerKind.YES],
        missing=missing,
        refused=sorted_by[AnswerKind.NO],
        withdrawn=sorted_by[AnswerKind.WITHDRAWN],
        authority_unknown=unknown,
        pupil_objects=_objects(rule, required, answers.get(PUPIL)),
        source=rule.source,
        changes_on=next_move(deciders.pupil.birth_date, day) if deciders.pupil.birth_date else None,
    )


def _state(
    consent: Consent,
    answers: dict[AnswerKind, tuple[Giver, ...]],
    required: tuple[Giver, ...],
    unknown: tuple[Giver, ...],
    day: date,
) -> ConsentState:
    if not required:
        return ConsentState.NOBODY_DECIDES
    if answers[AnswerKind.NO]:
        return ConsentState.REFUSED
    if answers[AnswerKind.WITHDRAWN]:
        return ConsentState.WITHDRAWN
    if not answers[AnswerKind.YES]:
        return ConsentState.NOT_ANSWERED
    if len(answers[AnswerKind.YES]) < len(required) or unknown:
        return ConsentState.INCOMPLETE
    expired = consent.valid_until is not None and consent.valid_until < day
    return ConsentState.EXPIRED if expired else ConsentState.VALID


def _authority_unknown(deciders: Deciders, required: tuple[Giver, ...], day: date) -> tuple[Giver, ...]:
    unknown = {guardian.id for guardian in deciders.guardians if authority_on(guardian, day) is YesNoUnknown.UNKNOWN}
    return tuple(giver for giver in required if giver.guardian in unknown)


def _objects(rule: Rule, required: tuple[Giver, ...], answer: Answer | None) -> bool:
    said_no = answer is not None and answer.kind in (AnswerKind.NO, AnswerKind.WITHDRAWN)
    return rule.heard and PUPIL not in required and said_no


def _explain_loss(now: ConsentStatus, consent: Consent, deciders: Deciders, day: date) -> ConsentStatus:
    """Say why a consent that once was valid no longer is: a birthday or a change of authority."""
    once = _last_valid_day(consent, deciders, day)
    if once is None or deciders.pupil.birth_date is None:
        return now
    moved = next_move(deciders.pupil.birth_date, once)
    by_birthday = moved is not None and moved <= day
    state = ConsentState.LAPSED_BY_BIRTHDAY if by_birthday else ConsentState.AUTHORITY_CHANGED
    return ConsentStatus(
        state=state,
        required=now.required,
        given=now.given,
        missing=now.missing,
        authority_unknown=now.authority_unknown,
        pupil_objects=now.pupil_objects,
        source=now.source,
        changes_on=now.changes_on,
    )


def _last_valid_day(consent: Consent, deciders: Deciders, day: date) -> date | None:
    """Return the last day before this one on which the consent was valid, among the days that could make a change."""
    moments = sorted({moment for moment in _moments(consent, deciders) if moment < day}, reverse=True)
    return next((moment for moment in moments if _valid_on(consent, deciders, moment)), None)


def _moments(consent: Consent, deciders: Deciders) -> list[date]:
    """Return the days just before or at which a consent can gain or lose its worth."""
    answered = [answer.on for answer in consent.answers]
    spans = [entry.span for guardian in deciders.guardians for entry in guardian.authorities]
    eves = [span.start - timedelta(days=1) for span in spans if span.start]
    ends = [span.end for span in spans if span.end]
    born = deciders.pupil.birth_date
    birthdays = [birthday(born, age) - timedelta(days=1) for age in AGES_THAT_MOVE_A_DECISION] if born else []
    return [*answered, *eves, *ends, *birthdays]


def _valid_on(consent: Consent, deciders: Deciders, day: date) -> bool:
    born = deciders.pupil.birth_date
    if born is None or day < born:
        return False
    rule = rule_for(deciders.rules, consent.question, age_on(born, day), day)
    return _judge(consent, deciders, rule, day).valid
