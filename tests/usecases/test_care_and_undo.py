from dataclasses import replace
from datetime import date, timedelta

import pytest

import resources
from models.carefile import CareFileStatus, ClosingReason, Signal, SignalKind
from models.change import Topic
from models.consent import Answer, AnswerForm, AnswerKind, Consent, Giver, Purpose, Question
from models.errors import ConflictError, ValidationError
from models.ids import ConsentId, PupilId, UndoId
from models.meeting import Action, ActionState
from models.names import PersonName
from models.pupil import Pupil
from models.school import School
from models.trajectory import EndReason, Layer, Perspective, Trajectory
from models.usecases.carefiles import CareFileUseCases, Closing
from models.usecases.closings import ClosingUseCases
from models.usecases.consents import ConsentUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.usecases.tasks import Group, TaskKind
from models.usecases.today import TodayUseCases
from models.usecases.undo import UndoUseCases
from tests.stores import TODAY

BILAL = Pupil(id=PupilId("p"), name=PersonName(given="Bilal", prefix="de", surname="Boer"), birth_date=date(2014, 5, 1))


@pytest.fixture
def school(empty_session: Session) -> Session:
    SchoolUseCases(empty_session).save(School(name="De Luwte", municipality="Amsterdam"))
    PupilUseCases(empty_session).save(BILAL)
    return empty_session


def signal(session: Session, question: str = "") -> Signal:
    cases = CareFileUseCases(session)
    return Signal(id=cases.new_signal_id(), on=TODAY, kind=SignalKind.HOME, question=question)


def status(session: Session) -> CareFileStatus:
    found = PupilUseCases(session).dossier(BILAL.id).care_file
    assert found is not None
    return found.status


def test_a_second_signal_joins_the_open_care_file(school: Session) -> None:
    cases = CareFileUseCases(school)
    cases.start(BILAL.id, signal(school, "een"))
    cases.start(BILAL.id, signal(school, "twee"))
    files = PupilUseCases(school).dossier(BILAL.id).care_files
    assert [entry.question for file in files for entry in file.signals] == ["een", "twee"]


def test_help_moves_the_care_file_along_and_open_help_keeps_it_from_closing(school: Session) -> None:
    cases = CareFileUseCases(school)
    cases.start(BILAL.id, signal(school))
    help_given = Trajectory(
        id=cases.new_help_id(), layer=Layer.INDIVIDUAL, pupil=BILAL.id, asked_on=TODAY - timedelta(days=20)
    )
    cases.save_help(help_given)
    assert status(school) is CareFileStatus.WAITING
    row = PupilUseCases(school).rows()[0]
    assert (row.waiting, row.running, row.in_caseload) == (20, 0, True)
    cases.save_help(replace(help_given, started_on=TODAY, perspective=Perspective.GUIDANCE))
    assert status(school) is CareFileStatus.IN_HELP
    file = PupilUseCases(school).dossier(BILAL.id).care_files[0]
    closing = Closing(on=TODAY, reason=ClosingReason.HELP_FINISHED)
    closings = ClosingUseCases(school, resources.texts("nl"))
    with pytest.raises(ValidationError) as caught:
        closings.close(file.id, closing)
    assert set(caught.value.problems) == {"help_handling"}
    cases.end_help(help_given.id, TODAY, EndReason.AS_PLANNED)
    closings.close(file.id, closing)
    assert status(school) is CareFileStatus.CLOSED
    assert not PupilUseCases(school).rows()[0].in_caseload
    cases.move(file.id, CareFileStatus.FOLLOWING)
    assert status(school) is CareFileStatus.FOLLOWING


def test_a_step_can_be_taken_back_once(school: Session) -> None:
    changes = PupilUseCases(school).save(replace(BILAL, group="OB2"))
    assert changes.topics == {Topic.PUPILS, Topic.CONSENTS}, "a birth date moves what consents are worth"
    assert changes.undo is not None
    UndoUseCases(school).undo(changes.undo)
    assert PupilUseCases(school).rows()[0].pupil == BILAL
    with pytest.raises(ConflictError):
        UndoUseCases(school).undo(changes.undo)


def test_a_step_is_kept_when_somebody_changed_the_same_since(school: Session) -> None:
    first = PupilUseCases(school).save(replace(BILAL, group="OB2"))
    PupilUseCases(school).save(replace(BILAL, group="OB3"))
    with pytest.raises(ConflictError):
        UndoUseCases(school).undo(first.undo or UndoId(0))
    assert PupilUseCases(school).rows()[0].pupil.group == "OB3"


def test_answers_cannot_lie_in_the_future_or_withdraw_what_was_never_given(school: Session) -> None:
    cases = ConsentUseCases(school, "nl")
    consent = Consent(
        id=ConsentId("c"), pupil=BILAL.id, question=Question.HELP, purpose=Purpose.START_HELP, asked_on=TODAY
    )
    changes = cases.ask(consent)
    giver = Giver()
    with pytest.raises(ConflictError, match="answer_in_future"):
        cases.answer(
            consent.id, Answer(giver=giver, kind=AnswerKind.YES, on=TODAY + timedelta(days=1), form=AnswerForm.SIGNED)
        )
    with pytest.raises(ConflictError, match="nothing_to_withdraw"):
        cases.answer(consent.id, Answer(giver=giver, kind=AnswerKind.WITHDRAWN, on=TODAY))
    with pytest.raises(ConflictError, match="nobody_to_sign"):
        cases.form(consent.id, "De coördinator")
    assert changes.undo is None, "consent is history"


def test_actions_that_are_late_or_due_stand_in_today_until_they_are_done(school: Session) -> None:
    cases = MeetingUseCases(school)
    late = Action(id=cases.new_action_id(), text="Bel moeder", owner="Anja", due=TODAY - timedelta(days=1))
    soon = Action(id=cases.new_action_id(), text="Lees plan", owner="Anja", due=TODAY + timedelta(days=3))
    later = Action(id=cases.new_action_id(), text="Later", owner="Anja", due=TODAY + timedelta(days=30))
    for action in (soon, later, late):
        cases.save_action(action)
    kinds = [task.kind for task in TodayUseCases(school).tasks()]
    assert kinds == [TaskKind.ACTION_LATE, TaskKind.ACTION_DUE]
    cases.settle_action(late.id, ActionState.DONE)
    cases.settle_action(soon.id, ActionState.DROPPED, "Niet meer nodig")
    assert TodayUseCases(school).tasks() == ()
    cases.settle_action(late.id, ActionState.OPEN)
    assert len(TodayUseCases(school).tasks()) == 1


def test_today_of_the_demo_school_speaks_of_each_group(demo_session: Session) -> None:
    tasks = TodayUseCases(demo_session).tasks()
    assert len({task.group for task in tasks}) >= 3
    assert [task.group for task in tasks] == sorted((task.group for task in tasks), key=list(Group).index)
