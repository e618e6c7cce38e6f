"""Safety, attendance and prevention on a real store: who may know, what stays open, what can be taken back."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, timedelta

import pytest

import models.monitor
import resources
from models.attendance import AttendanceEvent, AttendanceKind
from models.carefile import ClosingReason, Signal, SignalKind
from models.change import LogQuery, Topic
from models.consent import (
    Answer,
    AnswerForm,
    AnswerKind,
    Consent,
    Giver,
    InformationKind,
    Party,
    PartyKind,
    Purpose,
    Question,
)
from models.employment import employed_by
from models.errors import (
    ConflictError,
    ConsentMissingError,
    NotFoundError,
    PermissionDeniedError,
    StoreReadOnlyError,
    ValidationError,
)
from models.guardian import Authority, Guardian, Relation
from models.ids import (
    AttendanceEventId,
    GuardianId,
    OrganisationId,
    PreventionId,
    ProfessionalId,
    PupilId,
    SafetyReportId,
    UndoId,
    UserId,
    WeighedId,
)
from models.monitor.cases import Happened
from models.monitor.records import Records
from models.names import PersonName
from models.network import Organisation, Professional
from models.prevention import PreventionActivity, PreventionKind
from models.pupil import Pupil, YesNoUnknown
from models.safety import ReportedTo, SafetyAnswer, SafetyCheck, SafetyClosing, SafetyReport, SafetyReportKind
from models.school import School
from models.trajectory import Layer, Perspective, Trajectory
from models.usecases.attendance import AttendanceUseCases
from models.usecases.carefiles import CareFileUseCases, Closing
from models.usecases.closings import ClosingUseCases
from models.usecases.consents import ConsentUseCases
from models.usecases.network import NetworkUseCases
from models.usecases.prevention import PreventionUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.safety import SafetyUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from models.usecases.weighed import WeighedUseCases
from models.user import Role, User
from models.weighed import WeighedGround, WeighedSharing
from storage.vault import Vault, Way
from tests.relations import works_with
from tests.stores import PHRASE, TODAY, session_of

Refused = Callable[[], object]
BILAL = Pupil(id=PupilId("p"), name=PersonName(given="Bilal", prefix="de", surname="Boer"), birth_date=date(2016, 5, 1))
DAY = timedelta(days=1)
MONDAY = TODAY - timedelta(days=TODAY.weekday())
REPORT = SafetyReport(
    id=SafetyReportId("r"),
    pupil=BILAL.id,
    on=TODAY - 30 * DAY,
    kind=SafetyReportKind.REPORT,
    to=ReportedTo.VEILIG_THUIS,
    concern="Blauwe plekken",
    next_check=TODAY - DAY,
)
EVENT = AttendanceEvent(id=AttendanceEventId("e"), pupil=BILAL.id, kind=AttendanceKind.AT_HOME, on=TODAY - 90 * DAY)
OBSERVED = PreventionActivity(
    id=PreventionId("a"), kind=PreventionKind.CLASS_OBSERVATION, on=TODAY, minutes=45, by="Anja de Wit"
)


@pytest.fixture
def school(empty_session: Session) -> Session:
    SchoolUseCases(empty_session).save(School(name="De Luwte", municipality="Amsterdam"))
    PupilUseCases(empty_session).save(BILAL)
    return empty_session


def as_role(session: Session, role: Role, professional: ProfessionalId | None = None) -> Session:
    return replace(session, user=User(id=UserId("u1"), name="X", role=role, professional=professional))


def with_ground(session: Session, kinds: frozenset[InformationKind]) -> Session:
    """Return the session of a youth professional towards whom consent was given for these kinds."""
    network, consents = NetworkUseCases(session), ConsentUseCases(session, "nl")
    network.save_organisation(Organisation(id=OrganisationId("altra"), name="Altra"))
    person = Professional(id=ProfessionalId("kim"), name="Kim", employments=employed_by(OrganisationId("altra")))
    network.save_professional(person)
    works_with(session, person.id, BILAL.id)
    mother = Guardian(
        id=GuardianId("m"),
        pupil=BILAL.id,
        name="Fatma",
        relation=Relation.MOTHER,
        authorities=(Authority(holds=YesNoUnknown.YES),),
    )
    PupilUseCases(session).save_guardian(mother)
    asked = Consent(
        id=consents.new_consent_id(),
        pupil=BILAL.id,
        question=Question.SHARE_SCHOOL,
        purpose=Purpose.CARE_TEAM,
        asked_on=TODAY,
        parties=(Party(kind=PartyKind.PROFESSIONAL, id=person.id),),
        kinds=kinds,
    )
    consents.ask(asked)
    yes = Answer(giver=Giver(guardian=mother.id), kind=AnswerKind.YES, on=TODAY, form=AnswerForm.SIGNED)
    consents.answer(asked.id, yes)
    return as_role(session, Role.YOUTH_PROFESSIONAL, person.id)


def report_of(session: Session) -> SafetyReport:
    (found,) = SafetyUseCases(session).of_pupil(BILAL.id)
    return found


def test_a_report_is_followed_and_closed_only_by_its_own_deed(school: Session) -> None:
    cases, care = SafetyUseCases(school), CareFileUseCases(school)
    cases.save(REPORT)
    care.start(BILAL.id, Signal(id=care.new_signal_id(), on=TODAY, kind=SignalKind.HOME))
    care.save_help(
        Trajectory(
            id=care.new_help_id(),
            layer=Layer.INDIVIDUAL,
            perspective=Perspective.GUIDANCE,
            pupil=BILAL.id,
            started_on=TODAY,
        )
    )
    assert report_of(school).open, "help that is present closes nothing"
    cases.answer(REPORT.id, SafetyAnswer(on=TODAY, text="Er is al hulp; wij doen niets"))
    assert report_of(school).open
    cases.check(REPORT.id, SafetyCheck(on=TODAY, seen="Vertelt vrolijk", next_check=TODAY + 14 * DAY))
    assert report_of(school).next_check == TODAY + 14 * DAY
    changes = cases.close(REPORT.id, SafetyClosing(on=TODAY, because="Veilig"))
    assert changes.topics == {Topic.SAFETY}
    assert changes.record == BILAL.id
    closed = report_of(school)
    assert not closed.open
    assert closed.next_check is None
    assert (len(closed.answers), len(closed.checks)) == (1, 1)
    with pytest.raises(ConflictError, match="safety_closed"):
        cases.check(REPORT.id, SafetyCheck(on=TODAY, seen="Nog eens", next_check=TODAY + DAY))
    UndoUseCases(school).undo(changes.undo or UndoId(0))
    assert report_of(school).next_check == TODAY + 14 * DAY


def test_closing_the_care_file_leaves_the_report_open_and_due(school: Session) -> None:
    cases, care = SafetyUseCases(school), CareFileUseCases(school)
    cases.save(REPORT)
    care.start(BILAL.id, Signal(id=care.new_signal_id(), on=TODAY, kind=SignalKind.HOME))
    (file,) = PupilUseCases(school).dossier(BILAL.id).care_files
    ClosingUseCases(school, resources.texts("nl")).close(file.id, Closing(on=TODAY, reason=ClosingReason.HELP_FINISHED))
    dossier = PupilUseCases(school).dossier(BILAL.id)
    assert [entry.open for entry in dossier.safety] == [True]
    assert [entry.report.id for entry in cases.safety_checks_due(TODAY)] == [REPORT.id]


def test_due_checks_come_with_their_pupil_those_without_a_day_first(school: Session) -> None:
    cases = SafetyUseCases(school)
    cases.save(REPORT)
    cases.save(replace(REPORT, id=SafetyReportId("later"), next_check=TODAY + 7 * DAY))
    cases.save(replace(REPORT, id=SafetyReportId("never"), next_check=None))
    cases.save(replace(REPORT, id=SafetyReportId("far"), next_check=TODAY + 8 * DAY))
    due = cases.safety_checks_due(TODAY + 7 * DAY)
    assert [entry.report.id for entry in due] == ["never", "r", "later"]
    assert {entry.pupil for entry in due} == {BILAL}
    assert SafetyUseCases(as_role(school, Role.READER)).safety_checks_due(TODAY)
    with pytest.raises(PermissionDeniedError):
        SafetyUseCases(as_role(school, Role.ADMINISTRATOR)).safety_checks_due(TODAY)


def test_without_a_ground_for_safety_nothing_of_it_is_seen(school: Session) -> None:
    SafetyUseCases(school).save(REPORT)
    AttendanceUseCases(school).save(EVENT)
    kim = with_ground(school, frozenset({InformationKind.CARE, InformationKind.ATTENDANCE}))
    dossier = PupilUseCases(kim).dossier(BILAL.id)
    assert dossier.safety == ()
    assert [entry.id for entry in dossier.attendance] == [EVENT.id]
    assert SafetyUseCases(kim).safety_checks_due(TODAY) == ()
    with pytest.raises(ConsentMissingError):
        SafetyUseCases(kim).of_pupil(BILAL.id)
    assert AttendanceUseCases(kim).of_pupil(BILAL.id) == (EVENT,)
    assert PupilUseCases(kim).find("blauwe") == ()
    nobody = as_role(school, Role.YOUTH_PROFESSIONAL)
    assert SafetyUseCases(nobody).safety_checks_due(TODAY) == ()
    with pytest.raises(ConsentMissingError):
        AttendanceUseCases(nobody).of_pupil(BILAL.id)


def test_with_a_ground_for_safety_it_is_seen_and_not_changed(school: Session) -> None:
    SafetyUseCases(school).save(REPORT)
    kim = with_ground(school, frozenset({InformationKind.SAFETY}))
    assert PupilUseCases(kim).dossier(BILAL.id).safety == [REPORT]
    assert len(SafetyUseCases(kim).safety_checks_due(TODAY)) == 1
    with pytest.raises(PermissionDeniedError):
        SafetyUseCases(kim).close(REPORT.id, SafetyClosing(on=TODAY, because="Ik vind van wel"))
    with pytest.raises(ConsentMissingError):
        AttendanceUseCases(kim).of_pupil(BILAL.id)


def test_what_is_still_to_come_has_not_happened(school: Session) -> None:
    cases, tomorrow = SafetyUseCases(school), TODAY + DAY
    cases.save(REPORT)
    refused: tuple[Refused, ...] = (
        lambda: cases.save(replace(REPORT, on=tomorrow, next_check=None)),
        lambda: cases.answer(REPORT.id, SafetyAnswer(on=tomorrow, text="Ja")),
        lambda: cases.check(REPORT.id, SafetyCheck(on=tomorrow, seen="Ja", next_check=tomorrow + DAY)),
        lambda: cases.close(REPORT.id, SafetyClosing(on=tomorrow, because="Ja")),
        lambda: AttendanceUseCases(school).save(replace(EVENT, on=tomorrow)),
    )
    for deed in refused:
        with pytest.raises(ValidationError) as caught:
            deed()
        assert caught.value.problems == {"on": "in_future"}


def test_an_event_noted_by_mistake_goes_and_comes_back(school: Session) -> None:
    cases = AttendanceUseCases(school)
    cases.save(EVENT)
    changes = cases.remove(EVENT.id)
    assert cases.of_pupil(BILAL.id) == ()
    with pytest.raises(NotFoundError):
        cases.remove(EVENT.id)
    UndoUseCases(school).undo(changes.undo or UndoId(0))
    assert cases.of_pupil(BILAL.id) == (EVENT,)


def test_a_week_of_prevention_is_noted_adjusted_copied_and_taken_back(school: Session) -> None:
    cases = PreventionUseCases(school)
    cases.note(OBSERVED)
    cases.adjust(replace(OBSERVED, reached=22))
    week = cases.week(TODAY)
    assert (week.monday, week.before) == (MONDAY, 0)
    assert [entry.reached for entry in week.activities] == [22]
    following = MONDAY + timedelta(days=7)
    copying = cases.copy_week(following)
    copied = cases.week(following)
    assert copied.before == 1
    assert [(entry.on, entry.reached) for entry in copied.activities] == [(TODAY + timedelta(days=7), None)]
    UndoUseCases(school).undo(copying.undo or UndoId(0))
    assert cases.week(following).activities == ()
    cases.remove(OBSERVED.id)
    assert cases.week(TODAY).activities == ()
    with pytest.raises(NotFoundError):
        cases.remove(OBSERVED.id)


def test_the_year_holds_what_was_until_the_end_of_the_week(school: Session) -> None:
    cases = PreventionUseCases(school)
    for name, on in (
        ("old", date(2025, 7, 31)),
        ("first", date(2025, 8, 1)),
        ("now", TODAY),
        ("next", TODAY + 7 * DAY),
    ):
        cases.note(replace(OBSERVED, id=PreventionId(name), on=on))
    year = cases.year(TODAY)
    assert (year.start, year.until) == (date(2025, 8, 1), MONDAY + 6 * DAY)
    assert year.totals[PreventionKind.CLASS_OBSERVATION].times == 2
    assert [week for week in year.weeks if week] == [year.weeks[0], year.weeks[-1]]
    assert cases.year(date(2026, 7, 30)).until == date(2026, 7, 31)


@pytest.mark.parametrize("by", ["Bilal de Boer", "met BILAL BOER erbij", "bilal  de  boer’s groepje"])
def test_prevention_has_no_pupil_in_it(school: Session, by: str) -> None:
    cases = PreventionUseCases(school)
    with pytest.raises(ConflictError, match="prevention_pupil_name"):
        cases.note(replace(OBSERVED, by=by))
    cases.note(replace(OBSERVED, by="Bilal van Altra & co"))
    assert {entry.name for entry in fields(PreventionActivity)} == {
        "id",
        "kind",
        "on",
        "whole_week",
        "by",
        "professional",
        "minutes",
        "reached",
    }, "no field for a story about somebody"


def test_a_youth_professional_notes_prevention_and_takes_it_back(school: Session) -> None:
    cases = PreventionUseCases(as_role(school, Role.YOUTH_PROFESSIONAL))
    changes = cases.note(OBSERVED)
    assert changes.topics == {Topic.PREVENTION}
    UndoUseCases(as_role(school, Role.YOUTH_PROFESSIONAL)).undo(changes.undo or UndoId(0))
    assert cases.week(TODAY).activities == ()


@pytest.mark.parametrize("role", [Role.READER, Role.ADMINISTRATOR])
def test_others_note_nothing(school: Session, role: Role) -> None:
    session = as_role(school, role)
    deeds: tuple[Refused, ...] = (
        lambda: PreventionUseCases(session).note(OBSERVED),
        lambda: PreventionUseCases(session).copy_week(MONDAY),
        lambda: PreventionUseCases(session).remove(OBSERVED.id),
        lambda: SafetyUseCases(session).save(REPORT),
        lambda: AttendanceUseCases(session).save(EVENT),
        lambda: AttendanceUseCases(session).remove(EVENT.id),
    )
    for deed in deeds:
        with pytest.raises(PermissionDeniedError):
            deed()
    if role is Role.READER:
        assert PreventionUseCases(session).week(TODAY).activities == ()


def test_each_deed_is_one_line_in_the_log_without_a_word_of_what_was_written(school: Session) -> None:
    SafetyUseCases(school).save(REPORT)
    SafetyUseCases(school).answer(REPORT.id, SafetyAnswer(on=TODAY, text="Geheim"))
    AttendanceUseCases(school).save(replace(EVENT, note="Geheim"))
    PreventionUseCases(school).note(OBSERVED)
    with school.store.read() as uow:
        entries = [found.entry for found in uow.log.page(LogQuery(limit=4)).entries]
    assert [entry.action for entry in entries] == [
        "prevention.noted",
        "attendance.saved",
        "safety.answered",
        "safety.saved",
    ]
    assert [entry.record for entry in entries] == [OBSERVED.id, BILAL.id, BILAL.id, BILAL.id]
    assert not any(word in repr(entries) for word in ("Geheim", "Blauwe", "Anja"))


def test_a_window_that_may_only_look_notes_nothing(demo_vault: Vault, demo_session: Session) -> None:
    opened = demo_vault.unlock(demo_session.user.id, PHRASE, Way(read_only=True))
    try:
        session = session_of(opened, opened.user)
        PreventionUseCases(session).week(TODAY)
        SafetyUseCases(session).safety_checks_due(TODAY)
        with pytest.raises(StoreReadOnlyError):
            PreventionUseCases(session).note(OBSERVED)
        with pytest.raises(StoreReadOnlyError):
            SafetyUseCases(session).save(REPORT)
    finally:
        opened.close()


def test_the_monitor_knows_nothing_of_safety_and_of_attendance_no_more_than_what_and_when() -> None:
    """What the monitor takes in never passes a safety report, nor what was written about an event."""
    modules = [found.name for found in pkgutil.walk_packages(models.monitor.__path__, "models.monitor.")]
    assert len(modules) > 5
    for name in modules:
        source = inspect.getsource(importlib.import_module(name))
        for part in ("safety", "weighed", "consent", "guardian", "meeting", "minutes"):
            assert f"from models.{part} " not in source, f"{name}: {part}"
    assert {field.name for field in fields(Happened)} == {"kind", "on", "until"}
    assert not {field.name for field in fields(Records)} & {"safety", "weighed", "consents", "meetings", "guardians"}


def weighed_about(session: Session, pupil: PupilId) -> WeighedId:
    """Weigh a report to Veilig Thuis."""
    cases = WeighedUseCases(session, "nl")
    weighed = WeighedSharing(
        id=cases.new_weighed_id(),
        pupil=pupil,
        party=Party(kind=PartyKind.ROLE, id="Veilig Thuis"),
        kinds=frozenset({InformationKind.SAFETY}),
        purpose=Purpose.PROTECT,
        reason="Het kan niet wachten",
        ground=WeighedGround.VEILIG_THUIS,
        alternatives="Vragen",
        consulted="De arts",
        decided_by="Anja",
        decided_on=TODAY,
        since=TODAY,
        until=TODAY,
        parents_told=True,
        child_told=True,
    )
    cases.note(weighed)
    return weighed.id


def test_a_report_says_on_which_weighed_decision_it_rests(school: Session) -> None:
    cases, weighed = SafetyUseCases(school), weighed_about(school, BILAL.id)
    cases.save(REPORT)
    changes = cases.save(replace(REPORT, weighed=weighed))
    assert report_of(school).weighed == weighed
    assert changes.undo is not None
    UndoUseCases(school).undo(changes.undo)
    assert report_of(school).weighed is None


def test_a_report_does_not_rest_on_a_decision_about_another_pupil(school: Session) -> None:
    other = replace(BILAL, id=PupilId("other"))
    PupilUseCases(school).save(other)
    weighed = weighed_about(school, other.id)
    with pytest.raises(ConflictError, match="weighed_of_another"):
        SafetyUseCases(school).save(replace(REPORT, weighed=weighed))
