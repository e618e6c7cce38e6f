"""Who must say yes at which age: the dated rule table, read from data."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any

import resources
from models.consent import Question
from models.errors import NotFoundError, ValidationError
from models.validation import Checks

NO_LIMIT = 200
"""An age nobody reaches, for a rule without an upper limit."""

AGES_THAT_MOVE_A_DECISION = (12, 16, 18)
"""Jeugdwet art. 7.3.4, 7.3.5 and 7.3.15, UAVG art. 5, BW 1:233."""

FILE = "rules.toml"
_TABLES = ("rule", "reminder", "weighed")
"""What else is in the file is read by ``models.consent_asking`` and ``models.weighed_sources``."""


class Givers(StrEnum):
    """Which people must say yes."""

    GUARDIANS = "guardians"
    PUPIL_AND_GUARDIANS = "pupil_and_guardians"
    PUPIL = "pupil"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One line of the table: for a question, from a day on, for pupils of these ages (in whole years, inclusive).

    Attributes:
        source: the article this rule follows.
        unable_source: the article by which others decide for a pupil who cannot weigh his interests; wanted as soon
            as the pupil has a say.

    """

    question: Question
    since: date
    age_from: int
    age_until: int
    givers: Givers
    heard: bool
    source: str
    unable_source: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError for a rule without its sources or with ages that cannot be."""
        checks = Checks()
        checks.require("source", self.source)
        checks.that("unable_source", self.givers is Givers.GUARDIANS or self.unable_source.strip(), "required")
        checks.that("age_from", self.age_from >= 0, "negative")
        checks.that("age_until", self.age_from <= self.age_until, "before_start")
        checks.done()


Rules = Sequence[Rule]


@cache
def default_rules() -> Rules:
    """Return the rules that come with the app.

    Raises:
        ValidationError: see ``read_rules``.

    """
    return read_rules(resources.read_toml("consent", FILE))


def read_rules(table: Mapping[str, Any], file: str = FILE) -> Rules:
    """Return the rules of a table as it stands in a file, the app's own or a school's.

    Raises:
        ValidationError: something is missing, unknown or impossible, two rules hold for one age from one day, or an
            age has no rule. Each problem names the file and the rule, counted from 1, or the question and the age.

    """
    unknown = {f"{file}, {key}": "unknown" for key in table if key not in _TABLES}
    entries = table.get("rule")
    if unknown or not isinstance(entries, list) or not entries:
        raise ValidationError(unknown or {f"{file}, rule": "required"})
    places = [f"{file}, rule {number}" for number in range(1, len(entries) + 1)]
    _refuse(problem for place, entry in zip(places, entries, strict=True) for problem in _misshapen(place, entry))
    rules = tuple(_rule(place, entry) for place, entry in zip(places, entries, strict=True))
    _refuse(_overlaps(places, rules))
    _refuse((f"{file}, {question}, age {age}", "no_rule") for question, age in _gaps(rules))
    return rules


def rule_for(rules: Rules, question: Question, age: int, day: date) -> Rule:
    """Return the rule that holds for an age on a day: of several, the one that began last.

    A day before the first rule uses that first rule: old answers are judged by the oldest rule known.

    Raises:
        NotFoundError: the table has no rule for this question and age; a mistake in the data.

    """
    fitting = [rule for rule in rules if rule.question is question and rule.age_from <= age <= rule.age_until]
    if not fitting:
        raise NotFoundError("consent_rule", age=age)
    if len(fitting) == 1:
        return fitting[0]
    begun = [rule for rule in fitting if rule.since <= day]
    return max(begun, key=lambda rule: rule.since) if begun else min(fitting, key=lambda rule: rule.since)


def _is_choice(choices: type[StrEnum]) -> Callable[[object], bool]:
    return lambda value: value in list(choices)


def _is_day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_age(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_yes_or_no(value: object) -> bool:
    return isinstance(value, bool)


_SHAPE: Mapping[str, Callable[[object], bool]] = {
    "question": _is_choice(Question),
    "from": _is_day,
    "age_from": _is_age,
    "age_until": _is_age,
    "givers": _is_choice(Givers),
    "heard": _is_yes_or_no,
    "source": _is_text,
    "unable_source": _is_text,
}
_OPTIONAL = {"age_until", "unable_source"}


def _refuse(problems: Iterable[tuple[str, str]]) -> None:
    found = dict(problems)
    if found:
        raise ValidationError(found)


def _misshapen(place: str, entry: object) -> Iterable[tuple[str, str]]:
    """Yield what is wrong with the shape of one entry: keys that are unknown or missing, values of another kind."""
    if not isinstance(entry, Mapping):
        yield place, "kind"
        return
    yield from ((f"{place}, {key}", "unknown") for key in entry if key not in _SHAPE)
    yield from ((f"{place}, {key}", "required") for key in _SHAPE if key not in entry and key not in _OPTIONAL)
    yield from ((f"{place}, {key}", "kind") for key, fits in _SHAPE.items() if key in entry and not fits(entry[key]))


def _rule(place: str, entry: Mapping[str, Any]) -> Rule:
    try:
        return Rule(
            question=Question(entry["question"]),
            since=entry["from"],
            age_from=entry["age_from"],
            age_until=entry.get("age_until", NO_LIMIT),
            givers=Givers(entry["givers"]),
            heard=entry["heard"],
            source=entry["source"],
            unable_source=entry.get("unable_source", ""),
        )
    except ValidationError as error:
        problems = {f"{place}, {field}": code for field, code in error.problems.items()}
        raise ValidationError(problems) from error


def _overlaps(places: Sequence[str], rules: Rules) -> Iterable[tuple[str, str]]:
    """Yield the rules that begin on the same day as an earlier one and share an age with it."""
    for number, rule in enumerate(rules):
        for other in rules[:number]:
            same = (rule.question, rule.since) == (other.question, other.since)
            if same and rule.age_from <= other.age_until and other.age_from <= rule.age_until:
                yield f"{places[number]}, age_from", "overlap"


def _gaps(rules: Rules) -> Iterable[tuple[Question, int]]:
    """Yield for each question the first age that no rule is about."""
    for question in Question:
        spans = [(rule.age_from, rule.age_until) for rule in rules if rule.question is question]
        bare = (age for age in range(NO_LIMIT + 1) if not any(first <= age <= last for first, last in spans))
        yield from ((question, age) for age in [next(bare, None)] if age is not None)
