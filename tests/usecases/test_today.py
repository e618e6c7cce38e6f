"""Vandaag: each rule that brings a line, and what makes it go."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

import resources
from models.capacity import Capacity, CapacityReport
from models.carefile import CareFileStatus, ClosingReason, Signal, SignalKind
from models.consent import Answer, AnswerForm, AnswerKind, Consent, Giver, Purpose, Question
from models.errors import ValidationError
from models.goal import Goal, LifeArea
from models.guardian import Authority, Guardian, Relation
from models.ids import ConsentId, GuardianId, OrganisationId, PupilId, SubmissionId, TrajectoryId
from models.names import PersonName
from models.network import Organisation
from models.pupil import Pupil, Tlv, YesNoUnknown
from models.safety import ReportedTo, SafetyCheck, SafetyReport, SafetyReportKind
from models.school import EducationType, School
from models.spans import Span
from models.submission import Submission
from models.trajectory import EndReason, Layer, Trajectory
from models.usecases.carefiles import CareFileUseCases, Closing
from models.usecases.closings import ClosingUseCases
from models.usecases.consents import ConsentUseCases
from models.usecases.goals import GoalUseCases
from models.usecases.network import NetworkUseCases
from models.usecases.profiles import ProfileUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.safety import SafetyUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.usecases.tasks import Group, Task, TaskKind
from models.usecases.today import TodayUseCases
from models.usecases.undo import UndoUseCases
from models.usecases.users import UserUseCases
from models.user import Role
from tests.stores import TODAY

NOOR = Pupil(id=PupilId("p"), name=PersonName(given="Noor", prefix="'t", surname="Hart & Co"))
ALTRA = Organisation(id=OrganisationId("o"), name="Altra")
HELP = Trajectory(
    id=TrajectoryId("t"),
    layer=Layer.INDIVIDUAL,
    pupil=NOOR.id,
    provider=ALTRA.id,
    asked_on=TODAY - timedelta(days=100),
    started_on=TODAY - timedelta(days=50),
)


@pytest.fixture
def school(empty_session: Session) -> Session:
    SchoolUseCases(empty_session).save(School(name="De Luwte"))
    NetworkUseCases(empty_session).save_organisation(ALTRA)
    PupilUseCases(empty_session).save(NOOR)
    cases = CareFileUseCases(empty_session)
    cases.start(NOOR.id, Signal(id=cases.new_signal_id(), on=TODAY, kind=SignalKind.HOME))
    return empty_session


def tasks(session: Session) -> dict[TaskKind, Task]:
    found = TodayUseCases(session).tasks()
    assert len({task.key for task in found}) == len(found), "nothing stands there twice"
    return {task.kind: task for task in found}


def move(session: Session, status: CareFileStatus) -> None:
    file = PupilUseCases(session).dossier(NOOR.id).care_file
    assert file is not None
    CareFileUseCases(session).move(file.id, status)


def test_a_signal_waits_until_somebody_takes_it_up(school: Session) -> None:
    assert tasks(school)[TaskKind.SIGNAL_NEW].group is Group.DECIDE
    move(school, CareFileStatus.CLARIFYING)
    assert tasks(school) == {}


def test_help_that_stopped_asks_whether_to_go_on_following(school: Session) -> None:
    cases = CareFileUseCases(school)
    cases.save_help(HELP)
    assert TaskKind.HELP_STOPPED not in tasks(school)
    cases.end_help(HELP.id, TODAY, EndReason.AS_PLANNED)
    assert tasks(school)[TaskKind.HELP_STOPPED].on == TODAY
    move(school, CareFileStatus.FOLLOWING)
    assert TaskKind.HELP_STOPPED not in tasks(school)


@pytest.mark.parametrize(
    ("kind", "child"),
    [
        (TaskKind.TLV_ENDS, replace(NOOR, tlv=Tlv(span=Span(end=TODAY + timedelta(days=60))))),
        (TaskKind.OPP_DUE, replace(NOOR, opp=Span(end=TODAY - timedelta(days=1)))),
        (TaskKind.EXEMPTION_ENDS, replace(NOOR, exemption_until=TODAY)),
        (TaskKind.AGE_LIMIT, replace(NOOR, education_type=EducationType.SBO, birth_date=date(2012, 5, 1))),
    ],
)
def test_what_ends_is_said_in_time_and_goes_when_it_was_renewed(school: Session, kind: TaskKind, child: Pupil) -> None:
    move(school, CareFileStatus.CLARIFYING)
    PupilUseCases(school).save(child)
    assert list(tasks(school)) == [kind]
    PupilUseCases(school).save(NOOR)
    assert tasks(school) == {}


def test_what_ends_later_than_sixty_days_is_not_said_yet(school: Session) -> None:
    move(school, CareFileStatus.CLARIFYING)
    PupilUseCases(school).save(replace(NOOR, tlv=Tlv(span=Span(end=TODAY + timedelta(days=61)))))
    assert tasks(school) == {}


def test_help_that_ends_as_planned_is_to_be_discussed(school: Session) -> None:
    cases = CareFileUseCases(school)
    cases.save_help(replace(HELP, planned_end=TODAY + timedelta(days=30)))
    assert tasks(school)[TaskKind.HELP_ENDS].who == "Altra"
    cases.end_help(HELP.id, TODAY - timedelta(days=1), EndReason.AS_PLANNED)
    assert TaskKind.HELP_ENDS not in tasks(school)


def test_a_contract_that_ends_is_one_line_with_how_many_pupils_it_concerns(school: Session) -> None:
    ends = TODAY + timedelta(days=20)
    NetworkUseCases(school).save_organisation(replace(ALTRA, contract=Span(end=ends)))
    assert TaskKind.CONTRACT_ENDS not in tasks(school), "nobody is helped by them"
    CareFileUseCases(school).save_help(HELP)
    found = tasks(school)[TaskKind.CONTRACT_ENDS]
    assert (found.on, found.count, found.record) == (ends, 1, ALTRA.id)


@pytest.fixture
def strict(school: Session) -> Session:
    """The school works by norms of its own: a first talk within 30 days, a start within 60."""
    cases = ProfileUseCases(school)
    cases.say("waiting.common.to_assessment", 30, TODAY - timedelta(days=1))
    cases.say("waiting.common.to_start", 60, TODAY - timedelta(days=1))
    return school


@pytest.mark.parametrize(
    ("asked", "assessed", "expected"),
    [
        (30, None, None),
        (31, None, TaskKind.WAITING_ASSESSMENT),
        (60, 50, None),
        (61, 50, TaskKind.WAITING_LONG),
        (61, None, TaskKind.WAITING_LONG),
    ],
)
def test_waiting_longer_than_the_norm_asks_for_a_call(
    strict: Session, asked: int, assessed: int | None, expected: TaskKind | None
) -> None:
    waiting = replace(
        HELP,
        asked_on=TODAY - timedelta(days=asked),
        assessed_on=TODAY - timedelta(days=assessed) if assessed else None,
        started_on=None,
    )
    CareFileUseCases(strict).save_help(waiting)
    found = {kind: task for kind, task in tasks(strict).items() if task.group is Group.CALL}
    assert list(found) == ([expected] if expected else [])
    assert all((task.who, task.count) == ("Altra", asked // 7) for task in found.values())


def test_waiting_for_who_takes_nobody_asks_for_another_provider(strict: Session) -> None:
    asked = replace(HELP, started_on=None)
    CareFileUseCases(strict).save_help(asked)
    assert TaskKind.WAITING_LONG in tasks(strict)
    stop = CapacityReport(capacity=Capacity.CLOSED, on=TODAY - timedelta(days=2), source="planner")
    NetworkUseCases(strict).save_organisation(replace(ALTRA, capacities=(stop,)))
    found = tasks(strict)
    assert (found[TaskKind.NO_ROOM].who, found[TaskKind.NO_ROOM].group) == ("Altra", Group.DECIDE)
    assert TaskKind.WAITING_LONG not in found
    CareFileUseCases(strict).save_help(replace(asked, accepted_on=TODAY))
    assert TaskKind.NO_ROOM not in tasks(strict)


def test_goals_to_look_at_are_one_line_for_each_pupil(school: Session) -> None:
    cases = GoalUseCases(school)
    for days, text in ((-3, "Rustig in de klas"), (5, "Op tijd"), (30, "Later")):
        goal = Goal(
            id=cases.new_goal_id(),
            pupil=NOOR.id,
            text=text,
            area=LifeArea.SCHOOL,
            set_on=TODAY - timedelta(days=90),
            evaluate_on=TODAY + timedelta(days=days),
        )
        cases.save(goal)
    found = tasks(school)[TaskKind.GOALS_DUE]
    assert (found.count, found.on) == (2, TODAY - timedelta(days=3))


def test_a_safety_report_comes_back_until_somebody_looked_and_also_without_a_care_file(school: Session) -> None:
    cases = SafetyUseCases(school)
    report = SafetyReport(
        id=cases.new_report_id(),
        pupil=NOOR.id,
        on=TODAY - timedelta(days=9),
        kind=SafetyReportKind.ADVICE,
        to=ReportedTo.VEILIG_THUIS,
        next_check=TODAY - timedelta(days=2),
    )
    cases.save(report)
    move(school, CareFileStatus.CLARIFYING)
    file = PupilUseCases(school).dossier(NOOR.id).care_file
    assert file is not None
    ClosingUseCases(school, resources.texts("nl")).close(
        file.id, Closing(on=TODAY, reason=ClosingReason.QUESTION_ANSWERED)
    )
    assert list(tasks(school)) == [TaskKind.SAFETY_CHECK]
    cases.check(report.id, SafetyCheck(on=TODAY, seen="Het gaat beter", next_check=TODAY + timedelta(days=30)))
    assert tasks(school) == {}


MOTHER = Guardian(
    id=GuardianId("g"),
    pupil=NOOR.id,
    name="Anna 't Hart",
    relation=Relation.MOTHER,
    authorities=(Authority(holds=YesNoUnknown.YES),),
)
QUESTION = Consent(
    id=ConsentId("c"),
    pupil=NOOR.id,
    question=Question.HELP,
    purpose=Purpose.START_HELP,
    asked_on=TODAY - timedelta(days=20),
    answers=(Answer(giver=Giver(guardian=MOTHER.id), kind=AnswerKind.ASKED, on=TODAY - timedelta(days=20)),),
)


@pytest.fixture
def asked(school: Session) -> Session:
    """A mother who decides was asked three weeks ago and has not answered."""
    move(school, CareFileStatus.CLARIFYING)
    cases = PupilUseCases(school)
    cases.save(replace(NOOR, birth_date=date(2018, 1, 1)))
    cases.save_guardian(MOTHER)
    ConsentUseCases(school, "nl").ask(QUESTION)
    return school


def test_who_has_not_answered_is_named_until_he_does(asked: Session) -> None:
    found = tasks(asked)[TaskKind.CONSENT_OPEN]
    assert (found.who, found.count, found.record, found.group) == (MOTHER.name, 1, QUESTION.id, Group.CONSENT)
    answer = Answer(giver=Giver(guardian=MOTHER.id), kind=AnswerKind.YES, on=TODAY, form=AnswerForm.SIGNED)
    ConsentUseCases(asked, "nl").answer(QUESTION.id, answer)
    assert tasks(asked) == {}


def test_several_questions_about_a_pupil_are_one_line(asked: Session) -> None:
    earlier = TODAY - timedelta(days=40)
    question = replace(QUESTION, id=ConsentId("c2"), purpose=Purpose.COORDINATE_HELP, asked_on=earlier)
    ConsentUseCases(asked, "nl").ask(question)
    found = tasks(asked)
    assert list(found) == [TaskKind.CONSENTS_OPEN]
    task = found[TaskKind.CONSENTS_OPEN]
    assert (task.count, task.who, task.on, task.record) == (2, MOTHER.name, earlier, NOOR.id)


def test_authority_that_ends_is_announced_with_what_it_does_to_consent(asked: Session) -> None:
    answer = Answer(giver=Giver(guardian=MOTHER.id), kind=AnswerKind.YES, on=TODAY, form=AnswerForm.SIGNED)
    ConsentUseCases(asked, "nl").answer(QUESTION.id, answer)
    ends = TODAY + timedelta(days=40)
    dated = (
        Authority(holds=YesNoUnknown.YES, span=Span(end=ends)),
        Authority(holds=YesNoUnknown.NO, span=Span(start=ends + timedelta(days=1))),
    )
    PupilUseCases(asked).save_guardian(replace(MOTHER, authorities=dated))
    found = tasks(asked)
    assert list(found) == [TaskKind.AUTHORITY_MOVES]
    assert found[TaskKind.AUTHORITY_MOVES].on == ends + timedelta(days=1)


def test_who_may_not_note_answers_is_not_asked_to(asked: Session) -> None:
    reader = replace(asked, user=replace(asked.user, role=Role.READER))
    assert tasks(reader) == {}


def test_what_is_put_off_comes_back_on_its_day_and_can_be_taken_back(school: Session) -> None:
    cases = TodayUseCases(school)
    task = cases.tasks()[0]
    changes = cases.put_off(task, TODAY + timedelta(days=7))
    assert [found.group for found in cases.tasks()] == [Group.LATER]
    later = replace(school, now=lambda: school.now() + timedelta(days=7))
    assert [found.group for found in TodayUseCases(later).tasks()] == [Group.DECIDE]
    assert changes.undo is not None
    UndoUseCases(school).undo(changes.undo)
    assert cases.tasks()[0] == task
    cases.put_off(task, TODAY + timedelta(days=1))
    cases.take_up(cases.tasks()[0])
    assert cases.tasks()[0] == task


@pytest.mark.parametrize(("days", "code"), [(0, "not_ahead"), (-1, "not_ahead"), (367, "too_far")])
def test_something_is_put_off_to_a_day_ahead(school: Session, days: int, code: str) -> None:
    cases = TodayUseCases(school)
    with pytest.raises(ValidationError) as caught:
        cases.put_off(cases.tasks()[0], TODAY + timedelta(days=days))
    assert caught.value.problems == {"until": code}


def test_what_one_puts_off_another_still_sees(school: Session) -> None:
    TodayUseCases(school).put_off(TodayUseCases(school).tasks()[0], TODAY + timedelta(days=7))
    UserUseCases(school).add("Jan", Role.READER)
    jan = next(user for user in UserUseCases(school).users() if user.name == "Jan")
    assert [task.group for task in TodayUseCases(replace(school, user=jan)).tasks()] == [Group.DECIDE]
    with school.store.read() as uow:
        assert list(uow.put_offs.of_user(school.user.id)) == [f"signal_new:{_file(school)}"]


def test_what_a_colleague_leads_is_marked_as_his(school: Session) -> None:
    UserUseCases(school).add("Jan", Role.COORDINATOR)
    jan = next(user for user in UserUseCases(school).users() if user.name == "Jan")
    assert not tasks(school)[TaskKind.SIGNAL_NEW].of_colleague
    assert tasks(replace(school, user=jan))[TaskKind.SIGNAL_NEW].of_colleague
    file = PupilUseCases(school).dossier(NOOR.id).care_file
    assert file is not None
    CareFileUseCases(school).save(replace(file, coordinator=None))
    assert not tasks(replace(school, user=jan))[TaskKind.SIGNAL_NEW].of_colleague, "nobody leads: it is for everybody"


def _file(school: Session) -> str:
    file = PupilUseCases(school).dossier(NOOR.id).care_file
    assert file is not None
    return file.id


def test_the_monitor_of_a_closed_period_waits_until_it_was_sent(demo_session: Session) -> None:
    found = tasks(demo_session)[TaskKind.MONITOR_DUE]
    assert found.group is Group.DECIDE
    assert found.on is not None
    assert found.on < TODAY
    assert not _monitor_due(demo_session, found.record), "it was sent"


def test_the_next_period_is_asked_for_when_an_earlier_one_was_sent(demo_session: Session) -> None:
    name, _, _ = tasks(demo_session)[TaskKind.MONITOR_DUE].record.partition(":")
    assert _monitor_due(demo_session, f"{name}:2024-2025-H1")


def test_another_monitor_is_not_asked_for_beside_the_series_of_the_school(demo_session: Session) -> None:
    assert not _monitor_due(demo_session, "collective:2024-2025-H2")


def test_a_survey_that_was_sent_is_no_monitor_about_pupils(demo_session: Session) -> None:
    assert _monitor_due(demo_session, "school_survey:2024-2025", proof="")


def _monitor_due(session: Session, sent: str, proof: str = "{}") -> bool:
    """Tell whether the monitor is still asked for once a file of ``definition:period`` was sent."""
    definition, _, period = sent.partition(":")
    with session.store.write(session.user.id) as uow:
        uow.submissions.add(
            Submission(
                id=SubmissionId(session.new_id()),
                definition=definition,
                version="1",
                recipient="gemeente-amsterdam",
                period=period,
                serial=1,
                made_on=TODAY,
                approved_by=session.user.id,
                file_name="monitor.zip",
                content=b"zip",
                sha256="0" * 64,
                proof=proof,
            )
        )
    return any(task.kind is TaskKind.MONITOR_DUE for task in TodayUseCases(session).tasks())
