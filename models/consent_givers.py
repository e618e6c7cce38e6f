"""Who must say yes about a pupil on a day: by age, authority and a judgement of incapacity."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from models.consent import PUPIL, Giver, Question
from models.consent_rules import AGES_THAT_MOVE_A_DECISION, Givers, Rule, Rules, rule_for
from models.guardian import Guardian, authority_on
from models.incapacity import turns_of, unable_on
from models.pupil import Pupil, YesNoUnknown, age_on, birthday

ADULT = 18
"""Age of majority; parental authority ends (BW 1:233 and 1:245)."""

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciders:
    """Whose decision it is for one pupil: the pupil, his guardians and the rules."""

    pupil: Pupil
    guardians: Sequence[Guardian]
    rules: Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """Whose say it is on a day.

    Attributes:
        required: who must say yes, in the order of the dossier: the pupil first, then the guardians.
        unknown: those of the required of whom it is not known whether they may decide.
        heard: the pupil need not say yes but is heard.
        source: the article it rests on.

    """

    age: int
    required: tuple[Giver, ...]
    unknown: tuple[Giver, ...]
    heard: bool
    source: str


def say_on(deciders: Deciders, question: Question, day: date) -> Say | None:
    """Return whose say a question is on a day; None when the birth date is unknown or lies after that day.

    A guardian whose authority is unknown counts as somebody who must say yes: not knowing is never a reason to skip
    a parent. A pupil judged unable to weigh this question falls back to the guardians (Jeugdwet art. 7.3.15, BW 7:465).

    Raises:
        NotFoundError: the rules say nothing about this question at this age.

    """
    born = deciders.pupil.birth_date
    if born is None or day < born:
        return None
    age = age_on(born, day)
    rule = rule_for(deciders.rules, question, age, day)
    unable = unable_on(deciders.pupil.incapacities, question, day)
    of_age = None if age < ADULT else birthday(born, ADULT)
    authority = {Giver(guardian=guardian.id): _may_decide(guardian, day, of_age) for guardian in deciders.guardians}
    required = _required(rule, authority, unable=unable)
    return Say(
        age=age,
        required=required,
        unknown=tuple(giver for giver in required if authority.get(giver) is YesNoUnknown.UNKNOWN),
        heard=rule.heard and PUPIL not in required,
        source=rule.unable_source if unable and rule.givers is not Givers.GUARDIANS else rule.source,
    )


def decides_on(deciders: Deciders, question: Question, giver: Giver, day: date) -> bool:
    """Tell whether a question was one person's to answer on a day: whether he is among the required of ``say_on``."""
    born = deciders.pupil.birth_date
    if born is None or day < born:
        return False
    age = age_on(born, day)
    rule = rule_for(deciders.rules, question, age, day)
    by_guardians = rule.givers is Givers.GUARDIANS or unable_on(deciders.pupil.incapacities, question, day)
    if giver.is_pupil:
        return not by_guardians
    if rule.givers is Givers.PUPIL and not by_guardians:
        return False
    of_age = None if age < ADULT else birthday(born, ADULT)
    own = (guardian for guardian in deciders.guardians if guardian.id == giver.guardian)
    return any(_may_decide(guardian, day, of_age) is not YesNoUnknown.NO for guardian in own)


def next_move(birth_date: date, day: date) -> date | None:
    """Return the next birthday after a day on which some decision about some pupil moves: 12, 16 or 18."""
    coming = (birthday(birth_date, age) for age in AGES_THAT_MOVE_A_DECISION)
    return next((moment for moment in coming if moment > day), None)


def moves_on(deciders: Deciders, question: Question, day: date) -> date | None:
    """Return the next birthday after a day on which this decision about this pupil moves to others, if any."""
    moves = (moment for moment in age_limits(deciders) if moment > day and _moves(deciders, question, moment))
    return next(moves, None)


def age_limits(deciders: Deciders) -> Sequence[date]:
    """Return, in order, the birthdays on which a decision can move under these rules; none without a birth date."""
    born = deciders.pupil.birth_date
    ages = frozenset(rule.age_from for rule in deciders.rules if rule.age_from)
    return _birthdays(born, ages | {ADULT}) if born else ()


def turning_points(deciders: Deciders) -> Iterable[date]:
    """Yield every day from which somebody else may decide: birthdays, authority, deaths, incapacity, new rules."""
    yield from age_limits(deciders)
    yield from (rule.since for rule in deciders.rules)
    spans = [entry.span for guardian in deciders.guardians for entry in guardian.authorities]
    yield from (span.start for span in spans if span.start)
    yield from (span.end + DAY for span in spans if span.end and span.end < date.max)
    yield from (guardian.deceased_on for guardian in deciders.guardians if guardian.deceased_on)
    yield from turns_of(deciders.pupil.incapacities)


@lru_cache(maxsize=1024)
def _birthdays(born: date, ages: frozenset[int]) -> Sequence[date]:
    return tuple(birthday(born, age) for age in sorted(ages))


def _required(rule: Rule, authority: dict[Giver, YesNoUnknown], *, unable: bool) -> tuple[Giver, ...]:
    guardians = tuple(giver for giver, holds in authority.items() if holds is not YesNoUnknown.NO)
    if rule.givers is Givers.GUARDIANS or unable:
        return guardians
    return (PUPIL,) if rule.givers is Givers.PUPIL else (PUPIL, *guardians)


def _may_decide(guardian: Guardian, day: date, of_age: date | None) -> YesNoUnknown:
    """Return whether a guardian may decide, besides or instead of the pupil.

    For an adult, authority that was noted for the child he was proves nothing: parental authority ended when he came
    of age. Authority noted from that day on is taken as representation: curator, mentor, attorney or next of kin
    (BW 7:465 lid 3). ``of_age`` is None for a minor.
    """
    holds = authority_on(guardian, day)
    if of_age is None or holds is not YesNoUnknown.YES:
        return holds
    last = [entry.span.start for entry in guardian.authorities if entry.span.covers(day)][-1]
    return YesNoUnknown.YES if last is not None and last >= of_age else YesNoUnknown.UNKNOWN


def _moves(deciders: Deciders, question: Question, moment: date) -> bool:
    return _choosers(deciders, question, moment - DAY) != _choosers(deciders, question, moment)


def _choosers(deciders: Deciders, question: Question, day: date) -> tuple[tuple[Giver, ...], ...]:
    say = say_on(deciders, question, day)
    return (say.required, say.unknown) if say else ()
