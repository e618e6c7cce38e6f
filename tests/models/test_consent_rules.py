"""The rule table: what comes with the app, and what is wrong with tables that cannot be used."""

from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from models.consent import Question
from models.consent_rules import NO_LIMIT, Givers, Rule, default_rules, read_rules, rule_for
from models.errors import NotFoundError, ValidationError

Table = dict[str, Any]
FIRST = date(2015, 1, 1)


def table() -> Table:
    return deepcopy(resources.read_toml("consent", "rules.toml"))


def problems(change: Callable[[Table], object]) -> dict[str, str]:
    changed = table()
    change(changed)
    with pytest.raises(ValidationError) as caught:
        read_rules(changed, "school.toml")
    return caught.value.problems


def test_the_table_of_the_app_is_whole() -> None:
    assert default_rules() == read_rules(table())
    assert len(default_rules()) == 12


@given(st.sampled_from(Question), st.integers(0, NO_LIMIT), st.dates())
def test_there_is_one_rule_for_every_question_age_and_day(question: Question, age: int, day: date) -> None:
    rule = rule_for(default_rules(), question, age, day)
    assert rule.question is question
    assert rule.age_from <= age <= rule.age_until


def test_every_rule_names_a_statute() -> None:
    statutes = ("Jeugdwet art.", "BW ", "AVG art.", "UAVG art.", "IVRK art.")
    for rule in default_rules():
        assert rule.source.startswith(statutes)
        assert bool(rule.unable_source) == (rule.givers is not Givers.GUARDIANS)
        assert not rule.unable_source or rule.unable_source.startswith(statutes)


def test_a_day_before_the_first_rule_uses_the_oldest() -> None:
    old, new = (_rule(since=since) for since in (date(2010, 1, 1), date(2020, 1, 1)))
    assert rule_for([new, old], Question.HELP, 5, date(2000, 1, 1)) is old
    assert rule_for([new, old], Question.HELP, 5, date(2019, 12, 31)) is old
    assert rule_for([new, old], Question.HELP, 5, date(2020, 1, 1)) is new


def test_no_rule_for_an_age_is_a_mistake_in_the_data() -> None:
    with pytest.raises(NotFoundError) as caught:
        rule_for([_rule(since=FIRST)], Question.HELP, 40, FIRST)
    assert (caught.value.code, caught.value.facts) == ("consent_rule", {"age": 40})


def test_a_rule_names_its_sources_and_has_ages_in_order() -> None:
    with pytest.raises(ValidationError) as caught:
        Rule(
            question=Question.HELP,
            since=FIRST,
            age_from=-2,
            age_until=-3,
            givers=Givers.PUPIL,
            heard=False,
            source=" ",
        )
    assert caught.value.problems == {
        "source": "required",
        "unable_source": "required",
        "age_from": "negative",
        "age_until": "before_start",
    }


@pytest.mark.parametrize("broken", [{}, {"rule": []}, {"rule": {}}, {"rule": "none"}])
def test_a_table_without_rules(broken: Table) -> None:
    with pytest.raises(ValidationError) as caught:
        read_rules(broken, "school.toml")
    assert caught.value.problems == {"school.toml, rule": "required"}


def test_a_table_that_is_unknown() -> None:
    assert problems(lambda found: found.update(extra=1)) == {"school.toml, extra": "unknown"}


def test_an_entry_that_is_no_table() -> None:
    assert problems(lambda found: found["rule"].insert(2, 7)) == {"school.toml, rule 3": "kind"}


def test_unknown_and_missing_keys_are_named_together() -> None:
    def change(found: Table) -> None:
        found["rule"][4]["givars"] = found["rule"][4].pop("givers")
        del found["rule"][1]["source"]

    assert problems(change) == {
        "school.toml, rule 5, givars": "unknown",
        "school.toml, rule 5, givers": "required",
        "school.toml, rule 2, source": "required",
    }


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("question", "hulp"),
        ("question", ["help"]),
        ("from", "2015-01-01"),
        ("from", datetime(2015, 1, 1, tzinfo=UTC)),
        ("age_from", "0"),
        ("age_from", True),
        ("age_until", 11.5),
        ("givers", "parents"),
        ("heard", "no"),
        ("source", 7),
        ("unable_source", None),
    ],
)
def test_a_value_of_the_wrong_kind(key: str, value: object) -> None:
    assert problems(lambda found: found["rule"][0].update({key: value})) == {f"school.toml, rule 1, {key}": "kind"}


def test_what_a_rule_itself_refuses_is_named_with_its_place() -> None:
    assert problems(lambda found: found["rule"][1].update(age_until=3)) == {
        "school.toml, rule 2, age_until": "before_start"
    }
    assert problems(lambda found: found["rule"][2].pop("unable_source")) == {
        "school.toml, rule 3, unable_source": "required"
    }


def test_two_rules_for_one_age_from_one_day() -> None:
    assert problems(lambda found: found["rule"][1].update(age_from=11)) == {"school.toml, rule 2, age_from": "overlap"}

    def change(found: Table) -> None:
        found["rule"][0], found["rule"][1] = found["rule"][1], found["rule"][0]
        found["rule"][1]["age_until"] = 12

    assert problems(change) == {"school.toml, rule 2, age_from": "overlap"}


def test_a_rule_may_be_about_one_age_only() -> None:
    changed = table()
    changed["rule"][1]["age_until"] = 12
    changed["rule"][2]["age_from"] = 13
    assert rule_for(read_rules(changed), Question.HELP, 12, FIRST).givers is Givers.PUPIL_AND_GUARDIANS


def test_an_age_without_a_rule() -> None:
    assert problems(lambda found: found["rule"][1].update(age_from=13)) == {"school.toml, help, age 12": "no_rule"}
    assert problems(lambda found: found["rule"][3].update(age_until=120)) == {"school.toml, help, age 121": "no_rule"}
    assert problems(lambda found: found["rule"][3].update(age_until=NO_LIMIT - 1)) == {
        f"school.toml, help, age {NO_LIMIT}": "no_rule"
    }


def test_a_question_without_rules() -> None:
    def change(found: Table) -> None:
        found["rule"] = [entry for entry in found["rule"] if entry["question"] != "share_school"]

    assert problems(change) == {"school.toml, share_school, age 0": "no_rule"}


def test_a_later_rule_may_replace_some_ages() -> None:
    changed = table()
    later = {**changed["rule"][5], "from": date(2027, 1, 1), "age_from": 14, "givers": "pupil", "unable_source": "x"}
    changed["rule"].append(later)
    rules = read_rules(changed)
    assert rule_for(rules, Question.SHARE_SCHOOL, 14, date(2026, 12, 31)).givers is Givers.GUARDIANS
    assert rule_for(rules, Question.SHARE_SCHOOL, 14, date(2027, 1, 1)).givers is Givers.PUPIL
    assert rule_for(rules, Question.SHARE_SCHOOL, 13, date(2027, 1, 1)).givers is Givers.GUARDIANS


def _rule(since: date) -> Rule:
    return Rule(
        question=Question.HELP,
        since=since,
        age_from=0,
        age_until=11,
        givers=Givers.GUARDIANS,
        heard=False,
        source="BW 1:233",
    )
