"""Whether help needs a decision (*beschikking*) of a municipality: the dated rules of a region profile, asked.

It depends on where the pupil lives on the day, where help is given, to one pupil or to a group, how deep it goes and at
which kind of school; six regions have six sets of rules (study of Twente, lines 654-660, 849-857, 1313-1394, 1540-1566,
1841-1851 and 2022-2032). So the rules are data, the first one that fits answers, and a fact that is lacking is named
instead of guessed.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Protocol

import resources
from models.names import folded
from models.pupil import YesNoUnknown
from models.school import EducationType
from models.spans import ALWAYS, Span
from models.trajectory import Layer, Setting, Target

Words = Mapping[str, str]

_PROVINCE = re.compile(r"\s*\([^()]*\)$")


class Offer(StrEnum):
    """Help for one pupil, or for several together."""

    INDIVIDUAL = "individual"
    GROUP = "group"
    UNKNOWN = "unknown"


class Fact(StrEnum):
    """Something a rule asks about."""

    RESIDENCE = "residence"
    SETTING = "setting"
    OFFER = "offer"
    LAYER = "layer"
    EDUCATION_TYPE = "education_type"
    FORM = "form"


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """Help that is thought of, as far as it is known.

    Attributes:
        residence: the municipality the pupil lives in on the day; empty when unknown.
        settings: where help would be given; with several, each of them must be free of a decision.
        form: the id of a help form of the code list; empty when unknown.

    """

    residence: str = ""
    settings: frozenset[Setting] = frozenset()
    offer: Offer = Offer.UNKNOWN
    layer: Layer | None = None
    education_type: EducationType = EducationType.UNKNOWN
    form: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One dated rule. A condition that is empty holds for everything.

    Attributes:
        residence: the municipalities whose residents it is for; a rule for all others stands below it.
        forms: ids of help forms; a form that is not known is taken for none of these.
        why: the rule in words, for who must explain it to parents.
        lines: the lines of the study it was taken from.
        own: whether the school says it itself.

    """

    id: str
    answer: YesNoUnknown
    why: Words
    valid: Span = ALWAYS
    residence: tuple[str, ...] = ()
    settings: frozenset[Setting] = frozenset()
    offer: Offer = Offer.UNKNOWN
    layers: frozenset[Layer] = frozenset()
    education_types: frozenset[EducationType] = frozenset()
    forms: tuple[str, ...] = ()
    lines: str = ""
    own: bool = False

    @property
    def conditions(self) -> tuple[object, ...]:
        """What it asks, to compare rules by; two rules that ask the same may not hold on the same day."""
        places = frozenset(map(folded, self.residence))
        return (places, self.settings, self.offer, self.layers, self.education_types, frozenset(self.forms))


@dataclass(frozen=True, slots=True, kw_only=True)
class Eligibility:
    """The answer, and what it rests on.

    Attributes:
        answer: yes, a decision is needed; no, it is not; or unknown.
        rule: the id of the rule that answered; empty when none could.
        why: the answer explained, in each language.
        source: the study and its lines; empty when no rule answered.
        missing: what should be known first, when the answer is unknown for lack of it.

    """

    answer: YesNoUnknown
    rule: str
    why: Words
    source: Words
    missing: frozenset[Fact] = frozenset()


def offer_of(target: Target) -> Offer:
    """Return whether help for this target is for one pupil or for several."""
    return Offer.INDIVIDUAL if target is Target.PUPIL else Offer.GROUP


class Ruled(Protocol):
    """What has rules: a region profile."""

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Its rules, in the order in which they are asked."""
        ...

    @property
    def study(self) -> Words:
        """The study they were taken from."""
        ...


def decision_needed(profile: Ruled, situation: Situation, day: date) -> Eligibility:
    """Return whether this help needs a decision of a municipality on a day, by the first rule of the profile that fits.

    Where help is given in several places each is judged by itself and the strictest answer counts: yes before unknown
    before no. Without a rule that fits, or without the facts to choose one, the answer is unknown and says what to do.
    """
    valid = tuple(rule for rule in profile.rules if rule.valid.covers(day))
    places: Iterable[frozenset[Setting]] = [frozenset({place}) for place in sorted(situation.settings)]
    found = [_judged(valid, profile.study, replace(situation, settings=place)) for place in places or [frozenset()]]
    return min(found, key=_strictness)


def _strictness(found: Eligibility) -> int:
    return (YesNoUnknown.YES, YesNoUnknown.UNKNOWN, YesNoUnknown.NO).index(found.answer)


def _judged(rules: tuple[Rule, ...], study: Words, situation: Situation) -> Eligibility:
    """Follow the rules in order; those that cannot be told for lack of a fact leave their answer possible."""
    possible: list[Rule] = []
    missing: set[Fact] = set()
    for rule in rules:
        fits = {fact: check(rule, situation) for fact, check in _CHECKS.items()}
        if False in fits.values():
            continue
        doubts = {fact for fact, fit in fits.items() if fit is None}
        possible.append(rule)
        missing |= doubts
        if not doubts:
            return _answered(possible, study, frozenset(missing))
    return _unanswered(frozenset(missing))


def _answered(possible: list[Rule], study: Words, missing: frozenset[Fact]) -> Eligibility:
    if len({rule.answer for rule in possible}) > 1:
        return _unanswered(missing)
    rule = possible[-1]
    return Eligibility(answer=rule.answer, rule=rule.id, why=rule.why, source=_source(rule, study))


def _source(rule: Rule, study: Words) -> Words:
    if rule.own:
        return {language: resources.texts(language)("profiles.own_rule") for language in resources.LANGUAGES}
    if not (study and rule.lines):
        return study
    return {
        language: resources.texts(language)("profiles.source", study=words, lines=rule.lines)
        for language, words in study.items()
    }


def _unanswered(missing: frozenset[Fact]) -> Eligibility:
    why = {language: _lacking(resources.texts(language), missing) for language in resources.LANGUAGES}
    return Eligibility(answer=YesNoUnknown.UNKNOWN, rule="", why=why, source={}, missing=missing)


def _lacking(texts: resources.Texts, missing: frozenset[Fact]) -> str:
    if not missing:
        return texts("profiles.no_rule")
    facts = ", ".join(texts(f"profiles.fact.{fact.value}") for fact in Fact if fact in missing)
    return texts("profiles.missing", facts=facts)


def _fits_residence(rule: Rule, situation: Situation) -> bool | None:
    if not rule.residence:
        return True
    home = _place(situation.residence)
    return home in map(_place, rule.residence) if home else None


def _place(name: str) -> str:
    """Return a municipality as it is compared: ``Hengelo (O.)`` of a school's list is ``hengelo``."""
    return _PROVINCE.sub("", folded(name))


def _fits_setting(rule: Rule, situation: Situation) -> bool | None:
    if not rule.settings:
        return True
    return situation.settings <= rule.settings if situation.settings else None


def _fits_offer(rule: Rule, situation: Situation) -> bool | None:
    if rule.offer is Offer.UNKNOWN:
        return True
    return None if situation.offer is Offer.UNKNOWN else situation.offer is rule.offer


def _fits_layer(rule: Rule, situation: Situation) -> bool | None:
    if not rule.layers:
        return True
    return None if situation.layer is None else situation.layer in rule.layers


def _fits_education(rule: Rule, situation: Situation) -> bool | None:
    if not rule.education_types:
        return True
    known = situation.education_type is not EducationType.UNKNOWN
    return situation.education_type in rule.education_types if known else None


def _fits_form(rule: Rule, situation: Situation) -> bool | None:
    return not rule.forms or situation.form in rule.forms


_CHECKS: Mapping[Fact, Callable[[Rule, Situation], bool | None]] = {
    Fact.RESIDENCE: _fits_residence,
    Fact.SETTING: _fits_setting,
    Fact.OFFER: _fits_offer,
    Fact.LAYER: _fits_layer,
    Fact.EDUCATION_TYPE: _fits_education,
    Fact.FORM: _fits_form,
}
