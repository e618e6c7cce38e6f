"""Questions and answers: what can exist, and what somebody said last."""

from datetime import date

import pytest

from models.consent import (
    Answer,
    AnswerForm,
    AnswerKind,
    Consent,
    InformationKind,
    Purpose,
    Question,
    answers_until,
    latest_answers,
)
from models.errors import ValidationError
from models.ids import ConsentId
from tests.models.consent_cases import ALTRA, BILAL, CHILD, DAY, FATHER, MOTHER, asked, consent, no, withdrawn, yes

MONDAY = date(2026, 3, 2)
TUESDAY = MONDAY + DAY


def test_a_yes_says_how_it_was_given() -> None:
    with pytest.raises(ValidationError) as caught:
        Answer(giver=MOTHER, kind=AnswerKind.YES, on=MONDAY)
    assert caught.value.problems == {"form": "required"}


def test_a_spoken_answer_comes_with_a_note() -> None:
    with pytest.raises(ValidationError) as caught:
        Answer(giver=MOTHER, kind=AnswerKind.YES, on=MONDAY, form=AnswerForm.SPOKEN, note=" ")
    assert caught.value.problems == {"note": "spoken_note"}
    spoken = Answer(giver=MOTHER, kind=AnswerKind.YES, on=MONDAY, form=AnswerForm.SPOKEN, note="aan de telefoon")
    assert spoken.note == "aan de telefoon"


@pytest.mark.parametrize("kind", [AnswerKind.ASKED, AnswerKind.NO, AnswerKind.WITHDRAWN])
def test_other_answers_need_no_form(kind: AnswerKind) -> None:
    assert Answer(giver=MOTHER, kind=kind, on=MONDAY).form is None


@pytest.mark.parametrize("question", [Question.SHARE_SCHOOL, Question.SHARE_HELP_FILE])
def test_sharing_names_a_receiver_and_a_kind(question: Question) -> None:
    with pytest.raises(ValidationError) as caught:
        Consent(id=ConsentId("x"), pupil=BILAL, question=question, purpose=Purpose.CARE_TEAM, asked_on=MONDAY)
    assert caught.value.problems == {"parties": "required", "kinds": "required"}


def test_help_needs_neither() -> None:
    assert consent(Question.HELP).kinds == frozenset()


def test_a_consent_does_not_end_before_it_was_asked() -> None:
    with pytest.raises(ValidationError) as caught:
        Consent(
            id=ConsentId("x"),
            pupil=BILAL,
            question=Question.SHARE_SCHOOL,
            purpose=Purpose.CARE_TEAM,
            asked_on=TUESDAY,
            parties=(ALTRA,),
            kinds=frozenset({InformationKind.CARE}),
            valid_until=MONDAY,
        )
    assert caught.value.problems == {"valid_until": "before_start"}


def test_the_pupil_is_the_giver_without_a_guardian() -> None:
    assert CHILD.is_pupil
    assert not MOTHER.is_pupil


def test_the_last_answer_counts_and_the_future_does_not() -> None:
    entry = consent(Question.HELP, withdrawn(MOTHER, TUESDAY + DAY), yes(MOTHER, TUESDAY), no(MOTHER, MONDAY))
    assert latest_answers(entry, MONDAY - DAY) == {}
    assert latest_answers(entry, MONDAY)[MOTHER].kind is AnswerKind.NO
    assert latest_answers(entry, TUESDAY)[MOTHER].kind is AnswerKind.YES
    assert latest_answers(entry, TUESDAY + DAY)[MOTHER].kind is AnswerKind.WITHDRAWN


def test_of_one_day_the_answer_noted_last_counts() -> None:
    entry = consent(Question.HELP, yes(MOTHER, MONDAY), no(MOTHER, MONDAY))
    assert latest_answers(entry, MONDAY)[MOTHER].kind is AnswerKind.NO
    assert [answer.kind for answer in answers_until(entry, MONDAY)] == [AnswerKind.YES, AnswerKind.NO]


def test_asking_again_takes_no_answer_back() -> None:
    entry = consent(
        Question.HELP, asked(MOTHER, MONDAY), yes(MOTHER, MONDAY), asked(MOTHER, TUESDAY), asked(FATHER, TUESDAY)
    )
    last = latest_answers(entry, TUESDAY)
    assert (last[MOTHER].kind, last[FATHER].kind) == (AnswerKind.YES, AnswerKind.ASKED)
