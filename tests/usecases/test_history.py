"""What a record was before, and making it again so."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from models.carefile import CareFileStatus, ClosingReason, Signal, SignalKind
from models.change import LogQuery
from models.errors import ConflictError, PermissionDeniedError
from models.guardian import Guardian
from models.history import RecordKind, RecordVersion
from models.ids import GuardianId, PupilId, UserId, VersionId
from models.meeting import AgendaItem, Meeting
from models.pupil import Residence
from models.school import School
from models.usecases.carefiles import CareFileUseCases, Closing
from models.usecases.closings import ClosingUseCases
from models.usecases.history import HistoryUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from models.user import Role, User
from tests.stores import NOW, TODAY
from tests.usecases.dumps import dump
from tests.usecases.random_work import DEEDS, PUPILS, do, pupil


@pytest.fixture
def school(empty_session: Session) -> Session:
    SchoolUseCases(empty_session).save(School(name="De Luwte", municipality="Amsterdam"))
    for number in range(len(PUPILS)):
        PupilUseCases(empty_session).save(pupil(number, ""))
    return empty_session


def versions(session: Session, kind: RecordKind, record: str) -> list[RecordVersion]:
    return [line.version for line in HistoryUseCases(session).history(kind, record).lines]


def as_role(session: Session, role: Role) -> Session:
    return replace(session, user=User(id=UserId("x"), name="X", role=role))


def test_each_change_says_who_when_and_what(school: Session) -> None:
    PupilUseCases(school).save(pupil(0, "OB1"))
    history = HistoryUseCases(school).history(RecordKind.PUPIL, PUPILS[0])
    newest, first = history.lines
    assert (newest.who, newest.version.at, newest.version.action) == (school.user.name, NOW, "pupil.saved")
    (change,) = newest.version.changes
    assert change.old is not None
    assert change.new is not None
    assert (change.place, change.old["group_name"], change.new["group_name"]) == ("pupil", "", "OB1")
    assert "surname" not in change.new
    assert [(c.old, c.new) for c in first.version.changes] == [(None, {})], "only that it was made"
    assert history.may_restore


def test_a_record_is_made_again_as_it_was_with_all_that_is_part_of_it(school: Session) -> None:
    moved = replace(pupil(0, "OB1"), residences=(Residence(municipality="Diemen", since=TODAY),))
    PupilUseCases(school).save(moved)
    state = dump(school)
    wanted = versions(school, RecordKind.PUPIL, PUPILS[0])[0].number
    PupilUseCases(school).save(replace(pupil(0, "OB2"), residences=()))
    PupilUseCases(school).save(pupil(1, "BB9"))
    other = dump(school)
    changes = HistoryUseCases(school).restore(RecordKind.PUPIL, PUPILS[0], wanted)
    assert PupilUseCases(school).dossier(moved.id).pupil == moved
    assert dump(school)["residence"] == state["residence"]
    with school.store.read() as uow:
        entry = next(e.entry for e in uow.log.page(LogQuery(actions=("pupil.restored",))).entries)
    assert entry.record == PUPILS[0]
    assert changes.undo is not None
    UndoUseCases(school).undo(changes.undo)
    assert dump(school) == other


def test_a_secret_address_is_not_in_what_was_before(school: Session) -> None:
    """Neither for who may only look, nor for who keeps it: he asks for it in so many words, and that is logged."""
    home = replace(pupil(0, ""), residences=(Residence(municipality="Diemen", postcode="1111"),))
    mother = Guardian(id=GuardianId("m"), pupil=home.id, name="Fatma", phone="06-1", email="f@x.nl")
    for change in (home, replace(home, residences=(Residence(municipality="Almere"),))):
        PupilUseCases(school).save(change)
    for parent in (mother, replace(mother, phone="06-2", contact_preference="appen", language="Turks")):
        PupilUseCases(school).save_guardian(parent)
    assert {"Diemen", "1111", "06-1", "06-2"} <= told(school, home.id, mother.id)
    PupilUseCases(school).save(replace(home, secret_address=True))
    for session in (school, as_role(school, Role.READER)):
        assert not told(session, home.id, mother.id) & {"Diemen", "1111", "Almere", "06-1", "06-2", "f@x.nl", "appen"}
        assert "Turks" in told(session, home.id, mother.id)


def told(session: Session, about: PupilId, guardian: GuardianId) -> set[object]:
    found = [*versions(session, RecordKind.PUPIL, about), *versions(session, RecordKind.GUARDIAN, guardian)]
    sides = [side for version in found for change in version.changes for side in (change.old, change.new) if side]
    return {value for side in sides for value in side.values()}


def test_restoring_is_a_version_too_and_can_be_restored_from(school: Session) -> None:
    for group in ("OB1", "OB2", "OB3"):
        PupilUseCases(school).save(pupil(0, group))
    oldest = versions(school, RecordKind.PUPIL, PUPILS[0])[-1]
    newest = versions(school, RecordKind.PUPIL, PUPILS[0])[0]
    cases = HistoryUseCases(school)
    cases.restore(RecordKind.PUPIL, PUPILS[0], oldest.number)
    assert PupilUseCases(school).dossier(pupil(0, "").id).pupil.group == ""
    cases.restore(RecordKind.PUPIL, PUPILS[0], newest.number)
    assert PupilUseCases(school).dossier(pupil(0, "").id).pupil.group == "OB3"
    assert len(versions(school, RecordKind.PUPIL, PUPILS[0])) == 6


def test_a_version_of_another_record_is_refused(school: Session) -> None:
    other = versions(school, RecordKind.PUPIL, PUPILS[1])[0].number
    with pytest.raises(ConflictError, match="history_gone"):
        HistoryUseCases(school).restore(RecordKind.PUPIL, PUPILS[0], other)
    with pytest.raises(ConflictError, match="history_gone"):
        HistoryUseCases(school).restore(RecordKind.GUARDIAN, PUPILS[0], VersionId(1))


def test_only_who_sees_everything_sees_what_was_and_only_who_changes_restores(school: Session) -> None:
    PupilUseCases(school).save(pupil(0, "OB1"))
    wanted = versions(school, RecordKind.PUPIL, PUPILS[0])[-1].number
    reader = HistoryUseCases(as_role(school, Role.READER))
    assert len(reader.history(RecordKind.PUPIL, PUPILS[0]).lines) == 2
    assert not reader.may_restore(RecordKind.PUPIL)
    with pytest.raises(PermissionDeniedError, match="edit_pupils"):
        reader.restore(RecordKind.PUPIL, PUPILS[0], wanted)
    for role in (Role.YOUTH_PROFESSIONAL, Role.ADMINISTRATOR):
        with pytest.raises(PermissionDeniedError, match="read_history"):
            HistoryUseCases(as_role(school, role)).history(RecordKind.PUPIL, PUPILS[0])


def test_adopted_minutes_stay_as_they_are(school: Session) -> None:
    cases = MeetingUseCases(school)
    meeting = Meeting(id=cases.new_meeting_id(), kind="care_team", on=TODAY)
    cases.save(meeting)
    item = AgendaItem(id=cases.new_item_id(), pupil=pupil(0, "").id)
    cases.save(replace(cases.table(meeting.id).meeting, items=(item,)))
    first = versions(school, RecordKind.MEETING, meeting.id)[-1].number
    HistoryUseCases(school).restore(RecordKind.MEETING, meeting.id, first)
    assert cases.table(meeting.id).meeting.items == ()
    cases.adopt(meeting.id)
    with pytest.raises(ConflictError, match="minutes_adopted"):
        HistoryUseCases(school).restore(RecordKind.MEETING, meeting.id, first)


def test_a_file_is_not_closed_again_while_help_runs(school: Session) -> None:
    files = CareFileUseCases(school)
    files.start(pupil(0, "").id, Signal(id=files.new_signal_id(), on=TODAY, kind=SignalKind.HOME))
    file = PupilUseCases(school).dossier(pupil(0, "").id).care_files[0]
    ClosingUseCases(school, resources.texts("nl")).close(file.id, Closing(on=TODAY, reason=ClosingReason.OTHER))
    closed = versions(school, RecordKind.CARE_FILE, file.id)[0].number
    files.move(file.id, CareFileStatus.IN_HELP)
    do(school, 5, 0)
    with pytest.raises(ConflictError, match="help_still_open"):
        HistoryUseCases(school).restore(RecordKind.CARE_FILE, file.id, closed)
    assert PupilUseCases(school).dossier(pupil(0, "").id).care_files[0].status is not CareFileStatus.CLOSED


def test_what_is_typed_in_minutes_is_one_step_and_one_version(school: Session) -> None:
    cases = MeetingUseCases(school)
    meeting = Meeting(id=cases.new_meeting_id(), kind="care_team", on=TODAY)
    cases.save(meeting)
    before = dump(school)
    steps = len(UndoUseCases(school).steps())
    for text in ("Goe", "Goed", "Goed gegaan"):
        cases.minute(replace(cases.table(meeting.id).meeting, went_well=text))
    lines = UndoUseCases(school).steps()
    assert len(lines) == steps + 1
    newest, made = versions(school, RecordKind.MEETING, meeting.id)
    (change,) = newest.changes
    assert (change.old, change.new) == ({"went_well": ""}, {"went_well": "Goed gegaan"})
    assert made.action == "meeting.saved"
    UndoUseCases(school).undo_newest()
    assert dump(school) == before
    UndoUseCases(school).redo_newest()
    assert cases.table(meeting.id).meeting.went_well == "Goed gegaan"


def test_typing_after_a_pause_is_another_step(school: Session) -> None:
    cases = MeetingUseCases(school)
    meeting = Meeting(id=cases.new_meeting_id(), kind="care_team", on=TODAY)
    cases.save(meeting)
    cases.minute(replace(cases.table(meeting.id).meeting, went_well="Goed"))
    PupilUseCases(school).save(pupil(0, "OB1"))
    cases.minute(replace(cases.table(meeting.id).meeting, went_well="Goed gegaan"))
    assert [line.step.name.action for line in UndoUseCases(school).steps()[:3]] == [
        "meeting.minuted",
        "pupil.saved",
        "meeting.minuted",
    ]
    assert timedelta(0) == NOW - UndoUseCases(school).steps()[0].step.at


@given(work=st.lists(st.tuples(st.integers(0, len(DEEDS) - 1), st.integers(0, 9)), min_size=2, max_size=8))
@settings(max_examples=12, deadline=None)
def test_any_record_comes_back_as_any_of_its_versions_or_is_refused_whole(
    shared_school: Session, work: list[tuple[int, int]]
) -> None:
    session = shared_school
    cases = HistoryUseCases(session)
    seen: dict[VersionId, object] = {}
    for deed, number in work:
        do(session, deed, number)
        newest = versions(session, RecordKind.PUPIL, PUPILS[0])[0].number
        seen[newest] = PupilUseCases(session).dossier(pupil(0, "").id).pupil
    for version, state in reversed(seen.items()):
        cases.restore(RecordKind.PUPIL, PUPILS[0], version)
        assert PupilUseCases(session).dossier(pupil(0, "").id).pupil == state
    for file in PupilUseCases(session).dossier(pupil(0, "").id).care_files[:1]:
        for entry in versions(session, RecordKind.CARE_FILE, file.id)[:4]:
            before = dump(session)
            try:
                cases.restore(RecordKind.CARE_FILE, file.id, entry.number)
            except ConflictError:
                assert dump(session) == before
