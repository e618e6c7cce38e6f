"""The timeline: everything of a pupil in one order, and nothing somebody may not know."""

from dataclasses import replace
from datetime import timedelta

import pytest

import resources
from models.attendance import AttendanceEvent, AttendanceKind
from models.carefile import CareFileStatus
from models.consent import InformationKind, Party, PartyKind, Purpose
from models.document import About, AboutKind, DocumentKind
from models.errors import ConsentMissingError, PermissionDeniedError
from models.ids import AgendaItemId, AttendanceEventId, MeetingId, PupilId, SafetyReportId
from models.meeting import AgendaItem, Meeting
from models.network import employers_on
from models.pupil import Pupil
from models.safety import ReportedTo, SafetyReport, SafetyReportKind
from models.timeline import TimelineEntry, TimelineKind, in_order
from models.usecases.access import AccessUseCases
from models.usecases.carefiles import CareFileUseCases
from models.usecases.documents import Described, DocumentUseCases
from models.usecases.handovers import HandoverUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.session import Session
from models.usecases.timeline import TimelineUseCases
from models.user import Role
from reports.access_list import access_list
from tests import papers
from tests.relations import works_with
from tests.reports.paper_reading import words
from tests.stores import TODAY
from tests.usecases.test_documents import READER, outsider_of
from tests.usecases.test_handovers import GIVEN, consented, organisations, somebody, wish
from tests.usecases.test_permissions import as_role

DUTCH = resources.texts("nl")


def timeline(session: Session, pupil: PupilId) -> tuple[TimelineEntry, ...]:
    return TimelineUseCases(session, DUTCH).of_pupil(pupil)


def busiest(session: Session) -> Pupil:
    rows = [row for row in PupilUseCases(session).rows() if row.in_caseload and row.running]
    return max(rows, key=lambda row: len(timeline(session, row.pupil.id))).pupil


def fill(session: Session, pupil: PupilId) -> None:
    """Add what the demo has none of for this pupil."""
    what = Described(title="Geheim", kind=DocumentKind.REPORT, dated=TODAY, information=InformationKind.HEALTH)
    DocumentUseCases(session).add(pupil, what, papers.png(), READER)
    report = SafetyReport(
        id=SafetyReportId("s"),
        pupil=pupil,
        on=TODAY,
        kind=SafetyReportKind.REPORT,
        to=ReportedTo.VEILIG_THUIS,
        concern="blauwe plek",
    )
    event = AttendanceEvent(
        id=AttendanceEventId("a"),
        pupil=pupil,
        kind=AttendanceKind.SUSPENSION,
        on=TODAY,
        until=TODAY + timedelta(days=2),
    )
    with session.store.write(session.user.id) as uow:
        uow.safety.save(report)
        uow.attendance.save(event)


def test_everything_is_in_it_newest_first_and_says_what_and_when(demo_session: Session) -> None:
    pupil = busiest(demo_session).id
    fill(demo_session, pupil)
    found = timeline(demo_session, pupil)
    days = [entry.on for entry in found]
    assert days == sorted(days, reverse=True)
    kinds = {entry.kind for entry in found}
    assert {TimelineKind.SIGNAL, TimelineKind.HELP, TimelineKind.CONSENT, TimelineKind.MEETING} <= kinds
    assert {TimelineKind.SAFETY, TimelineKind.ATTENDANCE, TimelineKind.DOCUMENT, TimelineKind.CARE_FILE} <= kinds
    said = "\n".join(entry.sentence for entry in found)
    assert "Melding bij Veilig Thuis: blauwe plek" in said
    assert "Schorsing, 3 dagen" in said
    assert "Document, verslag: Geheim" in said
    assert "Besluit" in said
    assert not [entry for entry in found if "{" in entry.sentence or not entry.sentence.strip()]


def test_every_pupil_of_the_demo_has_a_timeline(demo_session: Session) -> None:
    for row in PupilUseCases(demo_session).rows():
        found = timeline(demo_session, row.pupil.id)
        assert bool(found) or row.care_file is None


def test_a_change_of_status_comes_from_the_log_with_who_did_it(demo_session: Session) -> None:
    pupil = busiest(demo_session).id
    with demo_session.store.read() as uow:
        file = uow.care_files.of_pupil(pupil)[0]
    CareFileUseCases(demo_session).move(file.id, CareFileStatus.FOLLOWING)
    moved = next(entry for entry in timeline(demo_session, pupil) if entry.sentence == "Status: volgen")
    assert (moved.on, moved.who) == (TODAY, demo_session.user.name)


def test_who_may_not_know_a_kind_sees_nothing_of_it(demo_session: Session) -> None:
    pupil, person, kinds = outsider_of(demo_session)
    fill(demo_session, pupil)
    found = timeline(as_role(demo_session, Role.YOUTH_PROFESSIONAL, person), pupil)
    assert found
    assert all(entry.needs <= kinds for entry in found)
    said = "\n".join(entry.sentence for entry in found)
    assert "blauwe plek" not in said
    assert "Geheim" not in said
    with pytest.raises(ConsentMissingError):
        timeline(as_role(demo_session, Role.YOUTH_PROFESSIONAL), pupil)
    with pytest.raises(PermissionDeniedError):
        timeline(as_role(demo_session, Role.ADMINISTRATOR), pupil)


def test_what_was_discussed_without_a_name_is_for_the_school_only(demo_session: Session) -> None:
    pupil, person, _ = outsider_of(demo_session)
    item = AgendaItem(
        id=AgendaItemId("i"),
        pupil=pupil,
        anonymous=True,
        kinds=frozenset({InformationKind.CARE}),
        question="heimelijk",
    )
    with demo_session.store.write(demo_session.user.id) as uow:
        uow.meetings.save(Meeting(id=MeetingId("m"), kind="zorgteam", on=TODAY, items=(item,)))
    own = "\n".join(entry.sentence for entry in timeline(demo_session, pupil))
    others = timeline(as_role(demo_session, Role.YOUTH_PROFESSIONAL, person), pupil)
    assert "heimelijk" in own
    assert "heimelijk" not in "\n".join(entry.sentence for entry in others)


def test_nothing_without_a_ground_survives_the_filter() -> None:
    entry = TimelineEntry(on=TODAY, kind=TimelineKind.SIGNAL, sentence="x")
    home = replace(entry, needs=frozenset({InformationKind.CARE, InformationKind.HOME}))
    assert in_order([entry, home], frozenset({InformationKind.CARE})) == (entry,)
    assert in_order([entry, home], frozenset()) == ()


def test_who_looked_when_names_people_and_roles(demo_session: Session) -> None:
    pupil = busiest(demo_session)
    PupilUseCases(demo_session).dossier(pupil.id)
    cases = AccessUseCases(demo_session)
    view = cases.to_print(pupil.id)
    assert [(line.who, line.role, line.action) for line in view.lines][:1] == [
        (demo_session.user.name, Role.COORDINATOR, "pupil.opened")
    ]
    assert cases.of_pupil(pupil.id).lines[0].action == "access.printed"
    paper = words(access_list(view, "nl"))
    assert pupil.name.full in paper
    assert "Dossier bekeken" in paper
    assert demo_session.user.name in paper


@pytest.mark.parametrize("role", [Role.READER, Role.YOUTH_PROFESSIONAL, Role.ADMINISTRATOR])
def test_only_who_reads_the_log_and_pupils_sees_who_looked(demo_session: Session, role: Role) -> None:
    pupil = busiest(demo_session).id
    with pytest.raises(PermissionDeniedError):
        AccessUseCases(as_role(demo_session, role)).of_pupil(pupil)


def sheet_given(session: Session) -> tuple[PupilId, Party]:
    pupil, to = somebody(session), organisations(session)[0]
    consented(session, pupil, to)
    HandoverUseCases(session, resources.texts("nl")).sheet(pupil, wish(to))
    return pupil, to


def test_a_transfer_that_went_out_stands_in_it(demo_session: Session) -> None:
    pupil, _ = sheet_given(demo_session)
    found = [entry for entry in timeline(demo_session, pupil) if entry.sentence.startswith("Overdrachtsblad")]
    assert [(entry.kind, entry.on, entry.needs) for entry in found] == [(TimelineKind.TRANSFER, TODAY, GIVEN)]
    with demo_session.store.read() as uow:
        name = uow.network.organisations()[0].name
    assert name in found[0].sentence
    assert found[0].who == demo_session.user.name


def test_another_party_does_not_hear_to_whom_a_transfer_went(demo_session: Session) -> None:
    """Which others hear of a pupil is itself information about him."""
    pupil, to = sheet_given(demo_session)
    with demo_session.store.read() as uow:
        people = [entry.id for entry in uow.network.professionals() if employers_on(entry, TODAY) not in ((), (to.id,))]
    for person in people[:3]:
        works_with(demo_session, person, pupil)
        consented(demo_session, pupil, Party(kind=PartyKind.PROFESSIONAL, id=person), purpose=Purpose.CARE_TEAM)
        seen = timeline(as_role(demo_session, Role.YOUTH_PROFESSIONAL, person), pupil)
        assert seen
        assert not any(entry.sentence.startswith("Overdrachtsblad") for entry in seen)


def test_a_document_says_which_meeting_it_belongs_to(demo_session: Session) -> None:
    cases = DocumentUseCases(demo_session)
    pupil = next(row.pupil.id for row in PupilUseCases(demo_session).rows() if cases.meetings(row.pupil.id))
    about = About(kind=AboutKind.MEETING, record=cases.meetings(pupil)[0].meeting)
    described = Described(
        title="Verslag", kind=DocumentKind.REPORT, dated=TODAY, information=InformationKind.CARE, about=about
    )
    cases.add(pupil, described, papers.pdf(), READER)
    (found,) = (entry for entry in timeline(demo_session, pupil) if ": Verslag" in entry.sentence)
    assert "Hoort bij" in found.sentence
