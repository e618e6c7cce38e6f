"""Who must say yes at which age: the dated rule table, read from data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

import resources
from models.consent import Question
from models.errors import NotFoundError
from models.validation import Checks

NO_LIMIT = 200
"""An age nobody reaches, for a rule without an upper limit."""

AGES_THAT_MOVE_A_DECISION = (12, 16, 18)
"""Jeugdwet art. 7.3.4 and 7.3.5, UAVG art. 5, BW 1:233."""


class Givers(StrEnum):
    """Which people must say yes."""

    GUARDIANS = "guardians"
    PUPIL_AND_GUARDIANS = "pupil_and_guardians"
    PUPIL = "pupil"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One line of the table: for a question, from a day on, for pupils of these ages (in whole years, inclusive)."""

    question: Question
    since: date
    age_from: int
    age_until: int
    givers: Givers
    heard: bool
    source: str

    def __post_init__(self) -> None:
        """Raise ValidationError for a rule without its source or with ages out of order."""
        checks = Checks()
        checks.require("source", self.source)
        checks.that("age_until", self.age_from <= self.age_until, "before_start")
        checks.done()


Rules = Sequence[Rule]


def default_rules() -> Rules:
    """Return the rules that come with the app."""
    return tuple(_rule(entry) for entry in resources.read_toml("consent", "rules.toml")["rule"])


def _rule(entry: Mapping[str, Any]) -> Rule:
    return Rule(
        question=Question(entry["question"]),
        since=entry["from"],
        age_from=entry["age_from"],
        age_until=entry.get("age_until", NO_LIMIT),
        givers=Givers(entry["givers"]),
        heard=entry["heard"],
        source=entry["source"],
    )


def rule_for(rules: Rules, question: Question, age: int, day: date) -> Rule:
    """Return the rule that holds for an age on a day: of several, the one that began last.

    A day before the first rule uses that first rule: old answers are judged by the oldest rule known.

    Raises:
        NotFoundError: the table has no rule for this question and age; a mistake in the data.

    """
    fitting = [rule for rule in rules if rule.question is question and rule.age_from <= age <= rule.age_until]
    if not fitting:
        raise NotFoundError("consent_rule", age=age)
    begun = [rule for rule in fitting if rule.since <= day]
    return max(begun, key=lambda rule: rule.since) if begun else min(fitting, key=lambda rule: rule.since)
