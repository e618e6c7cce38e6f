from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from models.consent import InformationKind, Purpose, Question
from models.consent_form import ConsentFormView, FormGiver
from models.errors import ValidationError
from models.guardian import Relation

FORM = ConsentFormView(
    school="De Wissel",
    pupil="Bilal de Boer",
    question=Question.SHARE_SCHOOL,
    purpose=Purpose.CARE_TEAM,
    asked_on=date(2026, 11, 3),
    givers=(FormGiver(name="Fatima Şahin", relation=Relation.MOTHER),),
    contact="Anne Jansen",
    kinds=(InformationKind.EDUCATION,),
    parties=("Groei & Glunder",),
)


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"pupil": " "}, {"pupil": "required"}),
        ({"contact": ""}, {"contact": "required"}),
        ({"givers": ()}, {"givers": "required"}),
        ({"parties": ()}, {"parties": "required"}),
        ({"kinds": ()}, {"kinds": "required"}),
        ({"valid_until": date(2026, 11, 2)}, {"valid_until": "before_start"}),
        ({"return_by": date(2026, 11, 2)}, {"return_by": "before_start"}),
    ],
)
def test_a_form_that_cannot_be_signed_is_refused(changes: dict[str, Any], problems: dict[str, str]) -> None:
    with pytest.raises(ValidationError) as caught:
        replace(FORM, **changes)
    assert caught.value.problems == problems


def test_a_question_about_help_needs_no_receiver() -> None:
    asked = replace(FORM, question=Question.HELP, purpose=Purpose.START_HELP, kinds=(), parties=())
    assert asked.parties == ()


def test_a_pupil_may_be_heard_without_deciding_but_a_guardian_may_not() -> None:
    assert FormGiver(name="Bilal", decides=False).is_pupil
    with pytest.raises(ValidationError) as caught:
        FormGiver(name="Fatima", relation=Relation.MOTHER, decides=False)
    assert caught.value.problems == {"decides": "decides"}


def test_a_giver_has_a_name() -> None:
    with pytest.raises(ValidationError):
        FormGiver(name=" ")
