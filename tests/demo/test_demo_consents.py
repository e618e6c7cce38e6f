from collections import Counter
from datetime import date, timedelta

import pytest

from models.carefile import CareFileStatus
from models.consent import AnswerForm, AnswerKind, Giver, InformationKind, PartyKind, Purpose, Question
from models.consent_overview import standing
from models.consent_status import ConsentState, status_on
from models.demo.answers import Answering, Asked
from models.demo.frame import Frame
from models.demo.school import generate
from models.ids import GuardianId
from tests.demo.demo_schools import TODAY, around, school_of

SEEDS = (1, 2, 3)
MOTHER, FATHER = Giver(guardian=GuardianId("mother")), Giver(guardian=GuardianId("father"))


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("size", [200, 400])
def test_every_state_occurs(seed: int, size: int) -> None:
    demo = around(school_of(size, seed))
    assert {demo.state(consent, TODAY) for consent in demo.demo.consents} == set(ConsentState)


@pytest.mark.parametrize("day", [date(2026, 8, 10), date(2026, 12, 25), date(2027, 7, 31), date(2028, 2, 29)], ids=str)
def test_every_state_occurs_whatever_the_day(day: date) -> None:
    demo = around(generate(1, pupils=200, today=day))
    assert {demo.state(consent, day) for consent in demo.demo.consents} == set(ConsentState)


@pytest.mark.parametrize("seed", SEEDS)
def test_most_of_what_stands_in_the_caseload_is_valid(seed: int) -> None:
    demo = around(school_of(400, seed))
    open_pupils = {file.pupil for file in demo.demo.care_files if file.status is not CareFileStatus.CLOSED}
    states: Counter[ConsentState] = Counter()
    for pupil in open_pupils:
        asked = sorted((c for c in demo.demo.consents if c.pupil == pupil), key=lambda c: c.asked_on, reverse=True)
        states.update(entry.status.state for entry in standing(asked, demo.deciders(pupil), TODAY))
    assert states[ConsentState.VALID] > states.total() * 0.5
    assert states[ConsentState.VALID] < states.total() * 0.9


def test_every_question_form_and_answer_occurs() -> None:
    consents = school_of(400).consents
    answers = [answer for consent in consents for answer in consent.answers]
    assert {consent.question for consent in consents} == set(Question)
    assert {consent.purpose for consent in consents} == set(Purpose) - {Purpose.PROTECT}
    assert {party.kind for consent in consents for party in consent.parties} == set(PartyKind)
    assert {kind for consent in consents for kind in consent.kinds} >= set(InformationKind) - {InformationKind.SAFETY}
    assert {answer.kind for answer in answers} == set(AnswerKind)
    assert {answer.form for answer in answers} == {None, *AnswerForm}
    assert {answer.giver.is_pupil for answer in answers} == {True, False}
    assert {bool(consent.conditions) for consent in consents} == {True, False}
    assert {consent.valid_until is None for consent in consents} == {True, False}


def test_a_child_who_is_heard_can_object() -> None:
    demo = around(school_of(400))
    judged = [status_on(consent, demo.deciders(consent.pupil), TODAY) for consent in demo.demo.consents]
    assert any(status.pupil_objects for status in judged)


def test_parents_who_disagree_do_so_in_every_question_to_share_with_the_team() -> None:
    demo = around(school_of(75))
    bilal = next(pupil for pupil in demo.pupils.values() if pupil.name.full == "Bilal de Boer")
    shared = [c for c in demo.demo.consents if c.pupil == bilal.id and c.purpose is Purpose.CARE_TEAM]
    assert [demo.state(consent, TODAY) for consent in shared] == [ConsentState.REFUSED]
    assert {answer.kind for answer in shared[0].answers} == {AnswerKind.ASKED, AnswerKind.YES, AnswerKind.NO}


def test_help_that_runs_was_agreed_to_when_it_began() -> None:
    demo = around(school_of(400))
    judged: Counter[bool] = Counter()
    for entry in demo.demo.trajectories:
        asked = [c for c in demo.demo.consents if c.pupil == entry.pupil and c.question is Question.HELP]
        if entry.pupil and entry.started_on:
            judged[any(demo.state(consent, entry.started_on) is ConsentState.VALID for consent in asked)] += 1
    assert judged[False] < judged[True] * 0.12


def test_who_interprets_is_noted() -> None:
    demo = around(school_of(75))
    helped = {guardian.id for guardian in demo.demo.guardians if guardian.interpreter}
    notes = {a.note for c in demo.demo.consents for a in c.answers if a.giver.guardian in helped and a.note}
    assert any("tolk" in note for note in notes)


@pytest.mark.parametrize(
    ("story", "mother", "father"),
    [
        ("complete", [AnswerKind.YES], [AnswerKind.YES]),
        ("expired", [AnswerKind.YES], [AnswerKind.YES]),
        ("one_missing", [AnswerKind.YES], []),
        ("unanswered", [], []),
        ("refused", [AnswerKind.YES], [AnswerKind.NO]),
        ("disagree", [AnswerKind.YES], [AnswerKind.NO]),
        ("withdrawn", [AnswerKind.YES, AnswerKind.WITHDRAWN], [AnswerKind.YES]),
    ],
)
def test_each_story_is_told(story: str, mother: list[AnswerKind], father: list[AnswerKind]) -> None:
    frame = Frame(seed=1, pupils=1, today=TODAY)
    asked = Asked(givers=(MOTHER, FATHER), story=story, on=TODAY - timedelta(days=300))
    answers = Answering(frame).answers(asked)
    told = {
        giver: [a.kind for a in answers if a.giver == giver and a.kind is not AnswerKind.ASKED]
        for giver in asked.givers
    }
    assert told == {MOTHER: mother, FATHER: father}
    assert [answer.on for answer in answers] == sorted(answer.on for answer in answers)


def test_a_parent_alone_does_not_disagree_with_himself() -> None:
    frame = Frame(seed=1, pupils=1, today=TODAY)
    answers = Answering(frame).answers(Asked(givers=(MOTHER,), story="disagree", on=TODAY - timedelta(days=300)))
    assert [answer.kind for answer in answers] == [AnswerKind.ASKED, AnswerKind.YES]


def test_what_is_asked_today_has_no_answer_yet() -> None:
    answers = Answering(Frame(seed=1, pupils=1, today=TODAY)).answers(
        Asked(givers=(MOTHER, FATHER), story="complete", on=TODAY)
    )
    assert [answer.kind for answer in answers] == [AnswerKind.ASKED] * 2
