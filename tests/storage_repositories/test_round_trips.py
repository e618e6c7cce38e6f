"""What is saved comes back, saving it again writes nothing, and another value with its id replaces it whole."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from models.attendance import AttendanceEvent
from models.carefile import CareFile
from models.consent import Answer, Consent
from models.guardian import Guardian
from models.meeting import Action, Meeting
from models.monitor.survey_sheet import SurveyAnswer
from models.monitor_approval import Approval
from models.network import Organisation, Professional
from models.own_definition import OwnDefinition
from models.prevention import PreventionActivity
from models.pupil import Pupil
from models.safety import SafetyReport
from models.school import School
from models.staffing import Staffing
from models.submission import Submission
from models.trajectory import Trajectory
from models.transfer import Transfer
from storage.actions import Actions
from storage.approvals import Approvals
from storage.attendance import AttendanceEvents
from storage.carefiles import CareFiles
from storage.consents import Consents
from storage.guardians import Guardians
from storage.meetings import Meetings
from storage.network import Network
from storage.own_definitions import OwnDefinitions
from storage.prevention import PreventionActivities
from storage.pupils import Pupils
from storage.rows import Connection
from storage.safety import SafetyReports
from storage.schools import Schools
from storage.staffings import Staffings
from storage.submissions import Submissions
from storage.surveys import Surveys
from storage.trajectories import Trajectories
from storage.transfers import Transfers
from tests.storage_repositories import some_consents, some_help, some_meetings, some_monitor, some_people

T = TypeVar("T")
quick = settings(max_examples=30, deadline=None)


@contextmanager
def taken_back(connection: Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


def written(connection: Connection) -> int:
    [(number,)] = connection.execute("SELECT total_changes()").fetchall()
    return int(number)


def replaces(connection: Connection, save: Callable[[T], None], read: Callable[[], T], values: tuple[T, T]) -> None:
    first, second = values
    with taken_back(connection):
        save(first)
        assert read() == first
        before = written(connection)
        save(first)
        assert written(connection) == before
        save(second)
        assert read() == second


def two(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, T]]:
    return st.tuples(strategy, strategy)


@quick
@given(values=two(some_people.schools))
def test_school(filled: Connection, values: tuple[School, School]) -> None:
    schools = Schools(filled)
    replaces(filled, schools.save, schools.get, values)


@quick
@given(values=two(some_people.pupils()))
def test_pupil(filled: Connection, values: tuple[Pupil, Pupil]) -> None:
    pupils = Pupils(filled)
    replaces(filled, pupils.save, lambda: pupils.get(values[0].id), values)


@quick
@given(values=two(some_people.guardians()))
def test_guardian(filled: Connection, values: tuple[Guardian, Guardian]) -> None:
    guardians = Guardians(filled)
    replaces(filled, guardians.save, lambda: guardians.get(values[0].id), values)


@quick
@given(values=two(some_people.organisations))
def test_organisation(filled: Connection, values: tuple[Organisation, Organisation]) -> None:
    network = Network(filled)
    replaces(filled, network.save_organisation, lambda: network.organisation(values[0].id), values)


@quick
@given(values=two(some_people.professionals))
def test_professional(filled: Connection, values: tuple[Professional, Professional]) -> None:
    network = Network(filled)
    replaces(filled, network.save_professional, lambda: network.professional(values[0].id), values)


@quick
@given(values=two(some_people.staffings))
def test_staffing(filled: Connection, values: tuple[Staffing, Staffing]) -> None:
    staffings = Staffings(filled)
    replaces(filled, staffings.save, lambda: staffings.all()[0], values)


@quick
@given(values=two(some_help.care_files()))
def test_care_file(filled: Connection, values: tuple[CareFile, CareFile]) -> None:
    care_files = CareFiles(filled)
    replaces(filled, care_files.save, lambda: care_files.get(values[0].id), values)


@quick
@given(values=two(some_help.trajectories()))
def test_trajectory(filled: Connection, values: tuple[Trajectory, Trajectory]) -> None:
    trajectories = Trajectories(filled)
    replaces(filled, trajectories.save, lambda: trajectories.get(values[0].id), values)


@quick
@given(values=two(some_meetings.meetings()))
def test_meeting(filled: Connection, values: tuple[Meeting, Meeting]) -> None:
    meetings = Meetings(filled)
    replaces(filled, meetings.save, lambda: meetings.get(values[0].id), values)


@quick
@given(values=two(some_meetings.actions()))
def test_action(filled: Connection, values: tuple[Action, Action]) -> None:
    actions = Actions(filled)
    replaces(filled, actions.save, lambda: actions.get(values[0].id), values)


@quick
@given(values=two(some_help.transfers))
def test_transfer(filled: Connection, values: tuple[Transfer, Transfer]) -> None:
    transfers = Transfers(filled)
    replaces(filled, transfers.save, lambda: transfers.of_pupil(values[0].pupil)[0], values)


@quick
@given(consent=some_consents.consents(), answer=some_consents.answers())
def test_consent(filled: Connection, consent: Consent, answer: Answer) -> None:
    consents = Consents(filled)
    with taken_back(filled):
        consents.add(consent)
        assert consents.get(consent.id) == consent
        consents.add_answer(consent.id, answer)
        assert consents.get(consent.id).answers == (*consent.answers, answer)


@quick
@given(submission=some_monitor.submissions)
def test_submission(filled: Connection, submission: Submission) -> None:
    submissions = Submissions(filled)
    with taken_back(filled):
        submissions.add(submission)
        assert submissions.all() == [submission]


@quick
@given(values=two(some_monitor.survey_answers))
def test_survey_answer(filled: Connection, values: tuple[SurveyAnswer, SurveyAnswer]) -> None:
    surveys = Surveys(filled)
    replaces(filled, surveys.save, lambda: surveys.of("school_survey", "2025-2026")[0], values)


@quick
@given(values=two(some_monitor.own_definitions))
def test_own_definition(filled: Connection, values: tuple[OwnDefinition, OwnDefinition]) -> None:
    own = OwnDefinitions(filled)
    replaces(filled, own.save, lambda: own.get(values[0].id), values)


@quick
@given(values=two(some_monitor.approvals))
def test_approval(filled: Connection, values: tuple[Approval, Approval]) -> None:
    approvals = Approvals(filled)
    replaces(filled, approvals.save, lambda: approvals.get(values[0].id), values)


@quick
@given(values=two(some_help.safety_reports()))
def test_safety_report(filled: Connection, values: tuple[SafetyReport, SafetyReport]) -> None:
    reports = SafetyReports(filled)
    replaces(filled, reports.save, lambda: reports.get(values[0].id), values)


@quick
@given(values=two(some_help.attendance_events()))
def test_attendance_event(filled: Connection, values: tuple[AttendanceEvent, AttendanceEvent]) -> None:
    events = AttendanceEvents(filled)
    replaces(filled, events.save, lambda: events.get(values[0].id), values)


@quick
@given(values=two(some_help.prevention_activities()))
def test_prevention_activity(filled: Connection, values: tuple[PreventionActivity, PreventionActivity]) -> None:
    activities = PreventionActivities(filled)
    replaces(filled, activities.save, lambda: activities.get(values[0].id), values)
