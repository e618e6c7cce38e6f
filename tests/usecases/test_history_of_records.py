"""Every kind of record can be looked back at and made again as it was; the log names the pupil it is about."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from models.attendance import AttendanceEvent, AttendanceKind
from models.carefile import Signal, SignalKind
from models.change import LogQuery
from models.contact import Contact
from models.goal import Goal, LifeArea
from models.history import RecordKind
from models.ids import UserId
from models.letter_template import LetterKind, LetterTemplate
from models.meeting import Action, Meeting
from models.network import Organisation
from models.prevention import PreventionActivity, PreventionKind
from models.pupil import Pupil
from models.safety import ReportedTo, SafetyAnswer, SafetyClosing, SafetyReport, SafetyReportKind
from models.school import School
from models.staffing import Staffing, StaffingKind
from models.usecases.attendance import AttendanceUseCases
from models.usecases.carefiles import CareFileUseCases
from models.usecases.contacts import ContactUseCases
from models.usecases.documents import DocumentUseCases
from models.usecases.goals import GoalUseCases
from models.usecases.history import HistoryUseCases
from models.usecases.letter_templates import LetterTemplateUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.network import NetworkUseCases
from models.usecases.prevention import PreventionUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.safety import SafetyUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from models.usecases.visibility import sight
from models.user import Permission, Role, User, allows
from tests.stores import TODAY
from tests.usecases.dumps import dump
from tests.usecases.random_work import pupil
from tests.usecases.test_documents import add, described

PUPIL = pupil(0, "")
Made = tuple[str, Callable[[], object]]
"""The id of a record that was made, and a change of it."""


@pytest.fixture
def school(empty_session: Session) -> Session:
    SchoolUseCases(empty_session).save(School(name="De Luwte", municipality="Amsterdam"))
    PupilUseCases(empty_session).save(PUPIL)
    return empty_session


def _contact(session: Session, about: Pupil) -> Made:
    cases = ContactUseCases(session)
    entry = Contact(id=cases.new_contact_id(), pupil=about.id, on=TODAY, who="Moeder", summary="Eerst")
    cases.save(entry)
    return entry.id, lambda: cases.save(replace(entry, summary="Later"))


def _safety(session: Session, about: Pupil) -> Made:
    cases = SafetyUseCases(session)
    entry = SafetyReport(
        id=cases.new_report_id(),
        pupil=about.id,
        on=TODAY,
        kind=SafetyReportKind.ADVICE,
        to=ReportedTo.VEILIG_THUIS,
        next_check=TODAY + timedelta(days=9),
    )
    cases.save(entry)

    def change() -> None:
        cases.answer(entry.id, SafetyAnswer(on=TODAY, text="Zij bellen"))
        cases.close(entry.id, SafetyClosing(on=TODAY, because="Het is veilig"))

    return entry.id, change


def _attendance(session: Session, about: Pupil) -> Made:
    cases = AttendanceUseCases(session)
    entry = AttendanceEvent(id=cases.new_event_id(), pupil=about.id, kind=AttendanceKind.AT_HOME, on=TODAY)
    cases.save(entry)
    return entry.id, lambda: cases.save(replace(entry, until=TODAY))


def _document(session: Session, about: Pupil) -> Made:
    cases, entry = DocumentUseCases(session), add(session, about.id)
    return entry.id, lambda: cases.describe(entry.id, described(title="Anders"))


def _goal(session: Session, about: Pupil) -> Made:
    cases = GoalUseCases(session)
    entry = Goal(id=cases.new_goal_id(), pupil=about.id, text="Op tijd", area=LifeArea.SCHOOL, set_on=TODAY)
    cases.save(entry)
    return entry.id, lambda: cases.save(replace(entry, text="Elke dag op tijd"))


def _care_file(session: Session, about: Pupil) -> Made:
    cases = CareFileUseCases(session)
    cases.start(about.id, Signal(id=cases.new_signal_id(), on=TODAY, kind=SignalKind.HOME))
    file = PupilUseCases(session).dossier(about.id).care_files[0]
    return file.id, lambda: cases.save(replace(file, next_step="Bellen"))


def _action(session: Session, about: Pupil) -> Made:
    cases = MeetingUseCases(session)
    entry = Action(id=cases.new_action_id(), text="Bel thuis", owner="Kim", pupil=about.id)
    cases.save_action(entry)
    return entry.id, lambda: cases.save_action(replace(entry, text="Ga langs"))


def _staffing(session: Session, _about: Pupil) -> Made:
    cases = NetworkUseCases(session)
    organisation = Organisation(id=cases.new_organisation_id(), name="Altra")
    cases.save_organisation(organisation)
    entry = Staffing(
        id=cases.new_staffing_id(), organisation=organisation.id, kind=StaffingKind.PLANNED, fte=Decimal("0.8")
    )
    cases.save_staffing(entry)
    return entry.id, lambda: cases.save_staffing(replace(entry, fte=Decimal("0.25"), days=frozenset({0, 2})))


def _prevention(session: Session, _about: Pupil) -> Made:
    cases = PreventionUseCases(session)
    entry = PreventionActivity(
        id=cases.new_activity_id(), kind=PreventionKind.BREAKS, on=TODAY, by=session.user.name, minutes=30
    )
    cases.note(entry)
    return entry.id, lambda: cases.adjust(replace(entry, minutes=45, reached=0))


def _meeting(session: Session, _about: Pupil) -> Made:
    cases = MeetingUseCases(session)
    entry = Meeting(id=cases.new_meeting_id(), kind="care_team", on=TODAY)
    cases.save(entry)
    return entry.id, lambda: cases.save(replace(entry, place="Kamer 4"))


def _letter_template(session: Session, _about: Pupil) -> Made:
    cases = LetterTemplateUseCases(session)
    entry = LetterTemplate(
        id=cases.new_template_id(),
        name="Eigen brief",
        kind=LetterKind.NEUTRAL,
        subject="Over {leerling}",
        body="{aanhef}",
    )
    cases.save(entry)
    return entry.id, lambda: cases.save(replace(entry, body="{aanhef} Dag!", retired=True))


ABOUT_A_PUPIL: Mapping[RecordKind, Callable[[Session, Pupil], Made]] = {
    RecordKind.CARE_FILE: _care_file,
    RecordKind.GOAL: _goal,
    RecordKind.CONTACT: _contact,
    RecordKind.SAFETY_REPORT: _safety,
    RecordKind.ATTENDANCE_EVENT: _attendance,
    RecordKind.DOCUMENT: _document,
    RecordKind.ACTION: _action,
}
OF_THE_SCHOOL = {
    RecordKind.STAFFING: _staffing,
    RecordKind.PREVENTION_ACTIVITY: _prevention,
    RecordKind.MEETING: _meeting,
    RecordKind.LETTER_TEMPLATE: _letter_template,
}


@pytest.mark.parametrize("kind", [*ABOUT_A_PUPIL, *OF_THE_SCHOOL])
def test_a_record_comes_back_as_it_was_and_the_log_says_about_whom(school: Session, kind: RecordKind) -> None:
    record, change = {**ABOUT_A_PUPIL, **OF_THE_SCHOOL}[kind](school, PUPIL)
    before = dump(school)
    change()
    after = dump(school)
    assert before != after
    cases = HistoryUseCases(school)
    lines = cases.history(kind, record).lines
    first = lines[-1].version
    assert [(row.old, row.new) for row in first.changes] == [(None, {})]
    changes = cases.restore(kind, record, first.number)
    assert dump(school) == before
    with school.store.read() as uow:
        logged = uow.log.page(LogQuery(record=PUPIL.id if kind in ABOUT_A_PUPIL else record)).entries
    assert [entry.entry.action for entry in logged][:2] == [f"{kind}.restored", "history.opened"]
    assert changes.undo is not None
    UndoUseCases(school).undo(changes.undo)
    assert dump(school) == after


def test_what_is_gone_can_still_be_looked_at(school: Session) -> None:
    record, _ = _staffing(school, PUPIL)
    with school.store.read() as uow:
        (staffing,) = uow.staffing.all()
    NetworkUseCases(school).remove_staffing(staffing)
    newest = HistoryUseCases(school).history(RecordKind.STAFFING, record).lines[0].version
    assert newest.changes[0].new is None


@pytest.mark.parametrize("role", Role)
def test_only_who_sees_every_kind_of_information_may_look_back(school: Session, role: Role) -> None:
    """Safety and attendance need no question of their own here: looking back asks to see everything."""
    if allows(role, Permission.READ_HISTORY):
        assert sight(replace(school, user=User(id=UserId("x"), name="Kim", role=role))).whole
