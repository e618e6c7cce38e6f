from datetime import date

from models.ids import PupilId, TrajectoryId
from models.monitor.cases import cases_of, school_facts
from models.names import PersonName
from models.pupil import Pupil, Residence, YesNoUnknown
from models.school import EducationType, PupilCount, School
from models.spans import Span
from models.trajectory import EndReason, Funding, Layer, Perspective, Target, Trajectory

DAY = date(2025, 9, 1)


def pupil(name: str, birth_date: date | None = None) -> Pupil:
    return Pupil(
        id=PupilId(name),
        name=PersonName(given="Ada", surname="Ster"),
        birth_date=birth_date,
        residences=(Residence(municipality="Amsterdam"),),
        education_type=EducationType.VSO,
        wlz=YesNoUnknown.NO,
        enrolment=Span(start=DAY),
    )


def trajectory(name: str, whose: str | None) -> Trajectory:
    return Trajectory(
        id=TrajectoryId(name),
        layer=Layer.INDIVIDUAL,
        target=Target.PUPIL if whose else Target.CLASS,
        target_name="" if whose else "3B",
        pupil=PupilId(whose) if whose else None,
        perspective=Perspective.TREATMENT,
        funding=Funding.COLLECTIVE,
        plan_on=DAY,
        started_on=DAY,
        ended_on=DAY,
        end_reason=EndReason.BY_CLIENT,
    )


def test_a_case_holds_what_is_counted_and_no_name() -> None:
    found = cases_of(
        [pupil("b"), pupil("a"), pupil("c")], [trajectory("1", "b"), trajectory("2", "a"), trajectory("3", "b")]
    )
    assert [(case.pupil, [help_.id for help_ in case.helps]) for case in found] == [("a", ["2"]), ("b", ["1", "3"])]
    assert "Ster" not in repr(found)
    case = found[0]
    assert (case.education_type, case.wlz, case.enrolment) == (EducationType.VSO, YesNoUnknown.NO, Span(start=DAY))
    help_ = case.helps[0]
    assert (help_.perspective, help_.funding, help_.end_reason) == (
        Perspective.TREATMENT,
        Funding.COLLECTIVE,
        EndReason.BY_CLIENT,
    )
    assert help_.plan_on == help_.started_on == help_.ended_on == DAY


def test_help_to_a_class_is_nobodys_case() -> None:
    assert cases_of([pupil("a")], [trajectory("1", None)]) == ()


def test_age_plays_no_part() -> None:
    young, grown = (
        cases_of([pupil("a", born)], [trajectory("1", "a")]) for born in (date(2015, 1, 1), date(2007, 9, 15))
    )
    assert young == grown


def test_the_size_of_the_school_is_that_of_the_last_reference_date() -> None:
    school = School(
        name="De Lucht",
        municipality="Amsterdam",
        region_municipalities=("Zaanstad",),
        education_types=frozenset({EducationType.VSO, EducationType.SO}),
        counts=(PupilCount(on=date(2025, 10, 1), number=120), PupilCount(on=date(2024, 10, 1), number=110)),
    )
    facts = school_facts(school, date(2026, 1, 31))
    assert facts.size == 120
    assert facts.education_types == (EducationType.SO, EducationType.VSO)
    assert (facts.municipality, facts.region) == ("Amsterdam", frozenset({"Zaanstad"}))
    assert school_facts(school, date(2025, 9, 30)).size == 110
    assert school_facts(school, date(2024, 9, 30)).size is None
