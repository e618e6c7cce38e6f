"""What a school changes in a version of its own: any choice gives a monitor, or a sentence that names why not."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import ReportError
from models.monitor.adapting import (
    BASES,
    Adaptation,
    adaptation_of,
    adapted,
    asked_of,
    carried_over,
    limits_of,
    locked,
    tables_of,
)
from models.monitor.codes import Attribute, Method, RecipientKind
from models.monitor.copies import own_definition
from models.monitor.definition import Definition
from models.monitor.definition_changes import ChangeKind, changes_between
from models.monitor.definition_text import written
from models.monitor.parsing import names, parse
from models.monitor.periods import PeriodKind
from models.monitor.tables import Rounding
from models.monitor.wording import words_of
from tests.monitor.definitions import BUILT_IN

SJSO = BUILT_IN["sjso"]
OURS = "own-ours"


@pytest.mark.parametrize("name", names())
def test_what_is_written_is_read_back(name: str) -> None:
    assert parse(written(BUILT_IN[name]), "again.toml") == BUILT_IN[name]
    hides = replace(BUILT_IN[name], method=Method.THRESHOLD, rounding=Rounding(minimum=10))
    assert parse(written(hides), "again.toml") == hides
    assert limits_of(hides)[0] == 10


@pytest.mark.parametrize("name", names())
def test_without_a_choice_it_is_the_same_under_another_name(name: str) -> None:
    original = BUILT_IN[name]
    made = adapted(original, adaptation_of(original), OURS, "1")
    assert changes_between(original, made) == ()
    assert (made.id, made.based_on) == (OURS, f"{name} {original.version}")


def choices(original: Definition) -> st.SearchStrategy[Adaptation]:
    def some(values: frozenset[str]) -> st.SearchStrategy[frozenset[str]]:
        return st.frozensets(st.sampled_from(sorted(values))) if values else st.just(frozenset())

    tables = sorted(tables_of(original))
    words = st.dictionaries(
        st.sampled_from(sorted(words_of(original))),
        st.sampled_from([{"nl": "Onze & 'woorden' \"hier\" \\ Ĳ", "en": "Ours"}]),
        max_size=4,
    )
    return st.builds(
        Adaptation,
        recipients=st.lists(st.sampled_from(list(RecipientKind)), min_size=1, unique=True).map(tuple),
        period=st.sampled_from(list(PeriodKind)),
        limit=st.sampled_from(BASES),
        parts=some(asked_of(original)),
        tables=st.frozensets(st.sampled_from(tables)) if tables else st.just(frozenset()),
        steps=some(frozenset(step.code for step in original.rollups)).map(
            lambda chosen: tuple(step.code for step in original.rollups if step.code in chosen)
        ),
        words=words,
    )


@pytest.mark.parametrize("name", names())
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_any_choice_is_kept_as_it_is_or_refused_by_name(name: str, data: st.DataObject) -> None:
    original = BUILT_IN[name]
    choice = data.draw(choices(original))
    made, entry = original, "none"
    try:
        made = adapted(original, choice, OURS, "3")
    except ReportError as error:
        entry = str(error.facts["entry"])
    assert entry
    if made is original:
        return
    assert own_definition(written(made), OURS) == made
    again = adaptation_of(original, made)
    assert adapted(original, again, OURS, "3") == made
    assert locked(original) <= asked_of(made)
    assert made.populations == original.populations
    assert made.rounding.base >= original.rounding.base


def test_the_sums_stay_and_a_crossed_table_goes_with_its_own() -> None:
    choice = adaptation_of(SJSO)
    made = adapted(SJSO, replace(choice, parts=frozenset()), OURS, "1")
    assert made.identities == SJSO.identities
    crossed = next(table for _, table in tables_of(SJSO) if len(table) > 1)
    left = frozenset(entry for entry in choice.tables if entry[1] != (crossed[0],))
    fewer = adapted(SJSO, replace(choice, tables=left), OURS, "1")
    assert not any(len(table) > 1 and crossed[0] in table for _, table in tables_of(fewer))


def test_without_the_towns_no_other_town_gets_a_file() -> None:
    choice = adaptation_of(SJSO)
    town = next(one.id for one in SJSO.breakdowns if one.attribute is Attribute.MUNICIPALITY)
    left = frozenset(entry for entry in choice.tables if town not in entry[1])
    made = adapted(SJSO, replace(choice, tables=left), OURS, "1")
    assert RecipientKind.RESIDENCE_MUNICIPALITY not in made.recipients


def test_every_difference_is_named() -> None:
    choice = adaptation_of(SJSO)
    opt_in = next(one for one in SJSO.indicators if one.opt_in)
    made = adapted(
        SJSO,
        replace(
            choice,
            recipients=(RecipientKind.BOARD,),
            period=PeriodKind.QUARTER,
            limit=10,
            parts=choice.parts - {opt_in.id},
            tables=choice.tables - {min(entry for entry in choice.tables if len(entry[1]) > 1)},
            steps=choice.steps[:1],
            words={"title": {"nl": "Van ons", "en": "Ours"}},
        ),
        OURS,
        "1",
    )
    found = [change.kind for change in changes_between(SJSO, made)]
    assert {
        ChangeKind.RECIPIENTS,
        ChangeKind.PERIOD,
        ChangeKind.PROTECTION,
        ChangeKind.DROPPED,
        ChangeKind.TABLE_DROPPED,
        ChangeKind.STEPS,
        ChangeKind.WORDS,
    } <= set(found)
    back = {change.kind for change in changes_between(made, SJSO)}
    assert {ChangeKind.ASKED, ChangeKind.TABLE_ADDED} <= back
    other = replace(SJSO, populations=(replace(SJSO.population, help_plan=False),))
    assert [change.kind for change in changes_between(SJSO, other)] == [ChangeKind.COUNTED]
    survey = BUILT_IN["school_survey"]
    first = survey.questions[0]
    fewer = replace(survey, questions=(replace(first, choices=first.choices[1:], known=None), *survey.questions[1:]))
    assert [change.kind for change in changes_between(survey, fewer)] == [ChangeKind.COUNTED, ChangeKind.GROUPS]
    figure = replace(
        survey, figures=(replace(survey.figures[0], source=survey.figures[-1].source), *survey.figures[1:])
    )
    assert changes_between(survey, figure)[0].kind is ChangeKind.COUNTED


def test_a_newer_original_brings_what_is_new_and_leaves_what_was_chosen() -> None:
    before = replace(SJSO, indicators=SJSO.indicators[:-1])
    last = SJSO.indicators[-1]
    dropped = next(one for one in before.indicators if one.opt_in)
    choice = adaptation_of(before)
    mine = adapted(
        before,
        replace(choice, parts=choice.parts - {dropped.id}, words={"title": {"nl": "Van ons", "en": "Ours"}}),
        OURS,
        "1",
    )
    newer = replace(SJSO, version="9")
    made = adapted(newer, carried_over(before, mine, newer), OURS, "2")
    assert last.id in asked_of(made)
    assert dropped.id not in asked_of(made)
    assert made.title["nl"] == "Van ons"
    assert made.based_on == "sjso 9"
