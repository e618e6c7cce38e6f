from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.employment import Employment
from models.errors import ValidationError
from models.ids import OrganisationId, ProfessionalId, PupilId, TrajectoryId
from models.monitor.records import Records
from models.monitor.survey import check_answers, known_answers, survey_rows, unanswered
from models.names import PersonName
from models.network import Professional
from models.pupil import Pupil, Residence, Tlv
from models.spans import Span
from models.trajectory import Funding, Layer, Trajectory
from tests.monitor.definitions import BUILT_IN

SURVEY = BUILT_IN["school_survey"]
DAY = date(2025, 10, 1)


def pupils(towns: Iterable[str]) -> tuple[Pupil, ...]:
    return tuple(
        Pupil(
            id=PupilId(str(place)),
            name=PersonName(given="A"),
            residences=(Residence(municipality=town),),
            tlv=Tlv(partnership="SWV Noord"),
        )
        for place, town in enumerate(towns)
    )


def paid(funding: Funding, number: int) -> tuple[Trajectory, ...]:
    return tuple(
        Trajectory(
            id=TrajectoryId(f"{funding}-{place}"),
            layer=Layer.INDIVIDUAL,
            pupil=PupilId(str(place)),
            funding=funding,
            started_on=DAY - timedelta(days=9),
        )
        for place in range(number)
    )


@pytest.mark.parametrize(
    ("number", "expected"), [(1, "up_to_5"), (5, "up_to_5"), (6, "6_10"), (40, "21_40"), (60, "over_40")]
)
def test_the_number_of_municipalities_is_told_in_classes_only(number: int, expected: str) -> None:
    records = Records(pupils=pupils(f"Plaats {place}" for place in range(number)))
    found = known_answers(SURVEY, records, DAY)
    assert found["municipalities"] == {expected}
    assert found["partnerships"] == {"up_to_5"}


def test_who_left_and_who_is_to_come_do_not_count() -> None:
    there, gone = pupils(["Amsterdam", "Diemen"])
    records = Records(pupils=(there, replace(gone, enrolment=Span(end=DAY - timedelta(days=1)))))
    assert known_answers(SURVEY, records, DAY)["municipalities"] == {"up_to_5"}
    assert known_answers(SURVEY, Records(), DAY) == {}


def test_funding_of_a_few_pupils_is_not_filled_in() -> None:
    helps = (*paid(Funding.COLLECTIVE, 5), *paid(Funding.WLZ, 4), *paid(Funding.UNKNOWN, 9))
    records = Records(pupils=pupils(["Amsterdam"] * 9), trajectories=helps)
    assert known_answers(SURVEY, records, DAY)["funding"] == {"municipality_collective"}


def test_expertise_comes_from_who_is_put_to_work() -> None:
    people = (
        Professional(
            id=ProfessionalId("a"),
            name="A",
            employments=(Employment(organisation=OrganisationId("o")),),
            days=frozenset({1}),
            medical_secrecy=True,
        ),
        Professional(id=ProfessionalId("b"), name="B", employments=(Employment(school=True),)),
    )
    found = known_answers(SURVEY, Records(professionals=people), DAY)
    assert found["expertise"] == {"youth_professional", "fixed_days", "own_staff", "specialist"}


def test_what_the_app_cannot_know_is_asked() -> None:
    answers = {"municipalities": frozenset({"6_10"})}
    asked = [question.id for question in unanswered(SURVEY, answers)]
    assert asked == ["partnerships", "expertise", "funding", "feedback", "bottlenecks", "arrangement"]
    assert {question.id for question in SURVEY.questions if question.known is None} == {
        "feedback",
        "bottlenecks",
        "arrangement",
    }


def test_an_answer_is_a_line_for_each_choice_and_no_answer_is_none() -> None:
    found = survey_rows(SURVEY, {"feedback": frozenset({"sometimes"})})
    assert [(row.question, row.choice, row.value) for row in found] == [
        ("feedback", "mostly", 0),
        ("feedback", "sometimes", 1),
        ("feedback", "rarely", 0),
    ]


@pytest.mark.parametrize(
    ("answers", "problem"),
    [
        ({"feedback": frozenset({"sometimes", "mostly"})}, {"feedback": "one_choice"}),
        ({"feedback": frozenset({"perhaps"})}, {"feedback": "choice"}),
        ({"weather": frozenset({"rain"})}, {"weather": "choice"}),
    ],
)
def test_answers_that_were_not_asked_are_refused(answers: dict[str, frozenset[str]], problem: dict[str, str]) -> None:
    with pytest.raises(ValidationError) as caught:
        check_answers(SURVEY, answers)
    assert {name: caught.value.problems[name] for name in problem} == problem
    check_answers(SURVEY, {"bottlenecks": frozenset({"waiting", "procedures"})})
