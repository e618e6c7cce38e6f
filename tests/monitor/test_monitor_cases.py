from dataclasses import fields, replace
from datetime import date, timedelta

import pytest

from models.attendance import AttendanceEvent, AttendanceKind
from models.carefile import CareFile, CareFileStatus, ClosingReason, Signal, SignalKind
from models.carefile_turns import CareFileTurn, Turn
from models.contact import Contact
from models.continuity import Continuity, Follows
from models.goal import Evaluation, Goal, GoalOutcome, LifeArea
from models.ids import (
    AttendanceEventId,
    CareFileId,
    ContactId,
    GoalId,
    OrganisationId,
    PupilId,
    SignalId,
    TrajectoryId,
    UserId,
)
from models.monitor.cases import MonitorCase, cases_of, open_spans
from models.monitor.codes import SignalGroup
from models.monitor.records import Records
from models.names import PersonName
from models.pupil import Pupil, Residence, YesNoUnknown
from models.school import EducationType
from models.spans import Span
from models.spic import Spic, SpicSegment
from models.trajectory import EndReason, Funding, Layer, Perspective, Target, Trajectory

DAY = date(2025, 9, 1)
ONE = timedelta(days=1)


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


def care_file(*signals: SignalKind, status: CareFileStatus = CareFileStatus.CLARIFYING) -> CareFile:
    closed = status is CareFileStatus.CLOSED
    return CareFile(
        id=CareFileId("f"),
        pupil=PupilId("a"),
        opened_on=DAY,
        status=status,
        status_since=DAY + ONE,
        signals=tuple(Signal(id=SignalId(kind), on=DAY, kind=kind) for kind in signals),
        closed_on=DAY + 9 * ONE if closed else None,
        closing_reason=ClosingReason.REFERRED if closed else None,
    )


def case_of(records: Records) -> MonitorCase:
    (found,) = cases_of(replace(records, pupils=(pupil("a"),)))
    return found


def turned(turn: Turn, days: int) -> CareFileTurn:
    reason = ClosingReason.OTHER if turn is Turn.CLOSED else None
    return CareFileTurn(care_file=CareFileId("f"), turn=turn, on=DAY + days * ONE, by=UserId("u"), reason=reason)


def test_a_case_holds_what_is_counted_and_no_name() -> None:
    found = cases_of(
        Records(
            pupils=(pupil("b"), pupil("a"), pupil("c")),
            trajectories=(trajectory("1", "b"), trajectory("2", "a"), trajectory("3", "b")),
        )
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
    assert cases_of(Records(pupils=(pupil("a"),), trajectories=(trajectory("1", None),))) == ()


def test_age_plays_no_part() -> None:
    young, grown = (
        cases_of(Records(pupils=(pupil("a", born),), trajectories=(trajectory("1", "a"),)))
        for born in (date(2015, 1, 1), date(2007, 9, 15))
    )
    assert young == grown


def test_no_safety_report_consent_or_meeting_is_read() -> None:
    names = {field.name for field in fields(Records)}
    assert not names & {"safety", "consents", "weighed", "guardians", "meetings", "documents"}


def test_talks_and_goals_come_with_the_help_they_belong_to() -> None:
    talks = [
        Contact(id=ContactId(str(number)), pupil=PupilId("a"), on=DAY, who="x", trajectory=TrajectoryId(name))
        for number, name in enumerate(("1", "1", "other"))
    ]
    goal = Goal(
        id=GoalId("g"),
        pupil=PupilId("a"),
        text="x",
        area=LifeArea.SCHOOL,
        set_on=DAY,
        trajectory=TrajectoryId("1"),
        evaluations=(Evaluation(on=DAY + ONE, outcome=GoalOutcome.PARTLY),),
    )
    case = case_of(Records(trajectories=(trajectory("1", "a"),), contacts=tuple(talks), goals=(goal,)))
    assert case.helps[0].talks == (DAY, DAY)
    assert [(look.goal, look.outcome) for look in case.helps[0].looks] == [("g", GoalOutcome.PARTLY)]


def test_the_form_the_segment_and_what_it_goes_on_from_come_along() -> None:
    entry = replace(
        trajectory("2", "a"),
        form="Jeugd-ggz",
        funding=Funding.INDIVIDUAL_DECISION,
        spic=Spic(segment=SpicSegment.SPECIALIST),
        provider=OrganisationId("o"),
        follows=Follows(previous=TrajectoryId("1"), kind=Continuity.STEPPED_UP),
    )
    help_ = case_of(Records(trajectories=(entry,))).helps[0]
    assert (help_.form, help_.segment, help_.continuity) == ("jeugd_ggz", SpicSegment.SPECIALIST, Continuity.STEPPED_UP)
    assert case_of(Records(trajectories=(replace(entry, form="iets eigens"),))).helps[0].form == ""


def test_what_goes_on_at_home_is_no_group_of_its_own() -> None:
    found = case_of(Records(care_files=(care_file(*SignalKind),))).files[0]
    groups = [noticed.group for noticed in found.signals]
    assert groups.count(SignalGroup.OTHER) == 2
    assert {group.value for group in groups} == {"learning", "social_emotional", "absence", "other"}


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        ((), [Span(start=DAY)]),
        (((Turn.CLOSED, 3), (Turn.REOPENED, 7)), [Span(start=DAY, end=DAY + 3 * ONE), Span(start=DAY + 7 * ONE)]),
        (((Turn.CLOSED, 3),), [Span(start=DAY, end=DAY + 3 * ONE)]),
        (((Turn.REOPENED, 7),), [Span(start=DAY)]),
    ],
)
def test_a_file_that_was_closed_and_opened_again_was_open_twice(
    turns: tuple[tuple[Turn, int], ...], expected: list[Span]
) -> None:
    assert list(open_spans(care_file(), [turned(*turn) for turn in turns])) == expected


def test_a_file_says_when_its_question_was_clear_and_when_the_pupil_was_referred() -> None:
    waiting, closed = care_file(status=CareFileStatus.WAITING), care_file(status=CareFileStatus.CLOSED)
    assert case_of(Records(care_files=(care_file(),))).files[0].clarified_on is None
    assert case_of(Records(care_files=(waiting,))).files[0].clarified_on == DAY + ONE
    found = case_of(Records(care_files=(closed,))).files[0]
    assert (found.referred_on, found.clarified_on) == (closed.closed_on, None)
    answered = replace(closed, closing_reason=ClosingReason.QUESTION_ANSWERED)
    assert case_of(Records(care_files=(answered,))).files[0].clarified_on == closed.closed_on


def test_sitting_at_home_may_go_on_and_other_events_have_a_last_day() -> None:
    events = [
        AttendanceEvent(id=AttendanceEventId(kind), pupil=PupilId("a"), kind=kind, on=DAY)
        for kind in (AttendanceKind.AT_HOME, AttendanceKind.INCIDENT)
    ]
    found = case_of(Records(care_files=(care_file(),), attendance=tuple(events))).events
    assert [event.until for event in found] == [None, DAY]
