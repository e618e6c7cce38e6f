"""One child, one plan: always one page, the same bytes for the same data, and nothing on it that should not be."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.platypus import Flowable

from models.errors import ReportError, ValidationError
from models.goal import GoalOutcome, LifeArea
from models.guardian import Relation
from models.plan_sheet import PlanAction, PlanGoal, PlanHelp, PlanPart, PlanPerson, PlanReader, PlanSheetView
from models.trajectory import Perspective
from reports.blocks import paragraph
from reports.layout import Paper, render_on_one_page
from reports.plan_sheet import plan_sheet
from tests.reports.paper_reading import pages, squeezed, words

DAY = date(2026, 3, 10)
NASTY = ("Şükran Yıldız", "Ĳsbrand & 't Hart", "W" * 300, "woord " * 60, "👩‍👧", "a\n\nb", "<b>vet</b> &amp;")

texts = st.sampled_from(NASTY) | st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)
filled = texts.filter(lambda text: bool(text.strip()))
days = st.none() | st.dates()
people = st.builds(
    PlanPerson, name=filled, part=st.sampled_from(PlanPart), relation=st.sampled_from(Relation), detail=texts
)
goals = st.builds(
    PlanGoal,
    text=filled,
    area=st.sampled_from(LifeArea),
    outcome=st.none() | st.sampled_from(GoalOutcome),
    next_on=days,
)
helps = st.builds(
    PlanHelp,
    form=texts,
    perspective=st.sampled_from(Perspective),
    by=texts,
    how_often=texts,
    since=days,
    until=days,
)
actions = st.builds(PlanAction, owner=filled, text=filled, due=days)


def many(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(strategy, max_size=12).map(tuple)


views = st.builds(
    PlanSheetView,
    school=texts,
    pupil=filled,
    called=filled,
    dated=st.just(DAY),
    reader=st.sampled_from(PlanReader),
    people=many(people),
    goals=many(goals),
    helps=many(helps),
    actions=many(actions),
    talk_on=days,
    agreed=st.sampled_from(("", "Afspraak. " * 500, "regel\n" * 200, *NASTY)),
)

PLAIN = PlanSheetView(
    school="De Luwte",
    pupil="Şükran Yıldız",
    called="Şükran",
    dated=DAY,
    reader=PlanReader.PARENTS,
    people=(
        PlanPerson(name="Şükran Yıldız", part=PlanPart.CHILD),
        PlanPerson(name="Fatma & Zoë", part=PlanPart.PARENT, relation=Relation.MOTHER),
        PlanPerson(name="Anna Jansen", part=PlanPart.HELPER, detail="speltherapeut"),
    ),
    goals=(PlanGoal(text="Zonder buikpijn naar school", area=LifeArea.SCHOOL, next_on=DAY),),
    helps=(PlanHelp(form="", perspective=Perspective.GUIDANCE, by="Altra", how_often="elke week", since=DAY),),
    actions=(PlanAction(owner="Anja", text="Belt moeder", due=DAY),),
    talk_on=DAY,
    agreed="We beginnen rustig.",
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(view=views, language=st.sampled_from(("nl", "en")))
def test_it_is_always_one_page(view: PlanSheetView, language: str) -> None:
    assert len(pages(plan_sheet(view, language))) == 1


@pytest.mark.parametrize("number", [0, 1, 12, 200])
def test_any_number_of_goals_fits_and_the_rest_is_counted(number: int) -> None:
    found = words(plan_sheet(replace(PLAIN, goals=PLAIN.goals * number), "nl"))
    shown = found.count("Zonder buikpijn naar school")
    assert ("Hier staat nog geen doel." in found) == (number == 0)
    if shown < number:
        assert f"En nog {number - shown}, zie dossier." in found
    else:
        assert "zie dossier" not in found


def test_equal_data_gives_equal_bytes() -> None:
    assert plan_sheet(PLAIN, "nl") == plan_sheet(replace(PLAIN), "nl")


def test_it_says_who_what_and_when_in_plain_words() -> None:
    found = words(plan_sheet(PLAIN, "nl"))
    for said in (
        "Het plan voor Şükran",
        "Fatma & Zoë moeder, beslist mee",
        "Anna Jansen helpt, speltherapeut",
        "Op school Zonder buikpijn naar school nieuw, we kijken weer op di 10 mrt 2026",
        "Altra Begeleiding, elke week sinds di 10 mrt 2026",
        "Anja Belt moeder voor di 10 mrt 2026",
        "We beginnen rustig.",
        "Op di 10 maart 2026 praten we verder.",
        "Voor de ouders met gezag van Şükran.",
    ):
        assert said in found
    assert "The plan for Şükran" in words(plan_sheet(PLAIN, "en"))


def test_what_is_shortened_says_where_the_rest_is() -> None:
    long = replace(PLAIN, agreed="Elke ochtend beginnen we samen met een rustige taak. " * 200)
    found = squeezed(words(plan_sheet(long, "nl")))
    assert squeezed("… (zie dossier)") in found


@pytest.mark.parametrize(
    ("reader", "said"),
    [
        (PlanReader.PARENTS_AND_CHILD, "Voor Şükran en de ouders met gezag."),
        (PlanReader.CHILD, "Anderen krijgen dit blad alleen als Şükran dat goedvindt."),
    ],
)
def test_the_foot_says_for_whom_it_is(reader: PlanReader, said: str) -> None:
    assert said in words(plan_sheet(replace(PLAIN, reader=reader), "nl"))


def test_a_sheet_is_about_a_child() -> None:
    with pytest.raises(ValidationError):
        replace(PLAIN, called=" ")


def lines(text: str, number: int) -> list[Flowable]:
    return [paragraph(text) for _ in range(number)]


def test_what_never_fits_is_not_cut_off_in_silence() -> None:
    paper = Paper(title="Lang", school="", language="nl")
    assert "kort" in words(render_on_one_page(paper, [lines("lang", 90), lines("kort", 1)]))
    with pytest.raises(ReportError, match="longer_than_a_page"):
        render_on_one_page(paper, [lines("lang", 90)])
