"""What one types to narrow the list, and which lines are left."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from models.carefile import CareFile, CareFileStatus
from models.caseload import ActionMark, CaseloadFilter, Condition, Facet, PupilRow
from models.caseload_query import ProblemKind, QueryLanguage
from models.ids import CareFileId, PupilId
from models.names import PersonName
from models.pupil import Pupil


def row(key: str, status: CareFileStatus = CareFileStatus.WAITING, group: str = "BB1") -> PupilRow:
    pupil = Pupil(id=PupilId(key), name=PersonName(surname=key), group=group)
    care_file = CareFile(id=CareFileId(key), pupil=pupil.id, opened_on=date(2026, 1, 1), status=status)
    return PupilRow(pupil=pupil, care_file=care_file, consent=None, waiting=None, running=0)


ROWS = (
    replace(row("a"), waiting=50, norm=42, age=12, home="Amsterdam", providers=("Altra", "MOC ’t Kabouterhuis")),
    replace(row("b", CareFileStatus.IN_HELP, "BB10"), waiting=20, age=16, coordinator="Anja de Wit", home="Diemen"),
    replace(row("c", CareFileStatus.FOLLOWING, "OB 2"), action=ActionMark.LATE, location="Tuinzijde (vso)"),
    PupilRow(
        pupil=Pupil(id=PupilId("d"), name=PersonName(surname="d")),
        care_file=None,
        consent=None,
        waiting=None,
        running=0,
    ),
)
DUTCH = QueryLanguage(resources.texts("nl"), ROWS)
EVERYBODY = CaseloadFilter(everybody=True)


def left(typed: str) -> str:
    query = DUTCH.understand(typed)
    assert not query.problems, query.problems
    return "".join(entry.pupil.id for entry in ROWS if replace(EVERYBODY, conditions=query.conditions)(entry))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("status:wacht", "a"),
        ("STATUS:Wacht", "a"),
        ("status:volgen", "c"),
        ("status:wacht status:volgen", "ac"),
        ("groep:BB1", "a"),
        ("groep:bb", "ab"),
        ('groep:"OB 2"', "c"),
        ("groep:ob-2", "c"),
        ("actie:te-laat", "c"),
        ("actie:geen", "ab"),
        ("aanbieder:Altra", "a"),
        ("aanbieder:kabouter", "a"),
        ("regie:anja", "b"),
        ("regie:wit", "b"),
        ("woont:Amsterdam", "a"),
        ("wacht:>6", "a"),
        ("wacht:>=7", "a"),
        ("wacht:<5", "b"),
        ("wacht:2-7", "ab"),
        ("wacht:te-lang", "a"),
        ('wacht:"wacht op hulp"', "ab"),
        ("leeftijd:12", "a"),
        ("leeftijd:>12", "b"),
        ("leeftijd:16-12", "ab"),
        ("locatie:vso", "c"),
        ("toestemming:niet-gevraagd", "abc"),
        ("toestemming:verlopen", ""),
        ("woont:Amsterdam leeftijd:16", ""),
        ("status:", "abcd"),
    ],
)
def test_a_field_leaves_who_fits(typed: str, expected: str) -> None:
    assert left(typed) == expected


def test_words_beside_fields_are_a_name() -> None:
    query = DUTCH.understand('jan "de boer" groep:BB1 x')
    assert query.words == "jan de boer x"
    assert [condition.facet for condition in query.conditions] == [Facet.GROUP]


@pytest.mark.parametrize(
    ("typed", "kind", "said"),
    [
        ("stats:wacht", ProblemKind.NO_FIELD, "status:"),
        ("kleur:rood", ProblemKind.NO_SUCH_FIELD, "status, toestemming"),
        ("woont:Amsterdm", ProblemKind.NO_VALUE, "woont:Amsterdam"),
        ("wacht:lang?", ProblemKind.NO_NUMBER, "wacht:>6"),
        ("leeftijd:twaalf", ProblemKind.NO_NUMBER, "leeftijd:4-8"),
    ],
)
def test_what_is_not_understood_is_said_with_what_may_be_meant(typed: str, kind: ProblemKind, said: str) -> None:
    [problem] = DUTCH.understand(typed).problems
    assert problem.kind is kind
    assert said in DUTCH.explain(problem)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("toe", ["toestemming:"]),
        ("jan st", ["jan status:"]),
        ("j", []),
        ("woont:a", ["woont:Amsterdam"]),
        ("groep:ob", ['groep:"OB 2"']),
        ("status:wacht ", []),
        ("kleur:r", []),
    ],
)
def test_typing_goes_on(typed: str, expected: list[str]) -> None:
    assert list(DUTCH.complete(typed)) == expected


def test_what_is_completed_is_understood() -> None:
    for facet in Facet:
        for value in DUTCH.vocabulary[facet]:
            [condition] = DUTCH.understand(DUTCH.token(facet, value)).conditions
            assert condition == Condition(facet=facet, values=frozenset({value}))
            assert DUTCH.words(facet, value) in DUTCH.say(condition)


def test_bounds_are_said() -> None:
    said = [DUTCH.say(c) for c in DUTCH.understand("wacht:>6 wacht:<3 wacht:4 leeftijd:12-15").conditions]
    assert said == [
        "Wacht: 7 weken of langer",
        "Wacht: hoogstens 2 weken",
        "Wacht: 4 weken",
        "Leeftijd: 12 tot 15 jaar",
    ]


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from('statuwoenlfijdgrp:"<>=-()*^ 0129🙂\n\0'), max_size=60) | st.text(max_size=60))
def test_whatever_is_typed_is_no_mistake(typed: str) -> None:
    query = DUTCH.understand(typed)
    chosen = CaseloadFilter(everybody=True, conditions=query.conditions)
    assert [chosen(entry) in (True, False) for entry in ROWS]
    assert all(DUTCH.explain(problem) for problem in query.problems)
    assert all(isinstance(text, str) for text in DUTCH.complete(typed))
