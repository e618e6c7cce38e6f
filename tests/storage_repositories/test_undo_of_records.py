"""Taking a step back puts every record back exactly as it was, with its parts and its place in the search."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.attendance import AttendanceEvent
from models.carefile import CareFile
from models.consent import Consent, Purpose, Question
from models.errors import ConflictError, NotFoundError
from models.guardian import Guardian
from models.ids import ActionId, ConsentId, PupilId, UndoId
from models.meeting import Action, Meeting
from models.names import PersonName
from models.network import Organisation
from models.ports import UnitOfWork
from models.prevention import PreventionActivity
from models.pupil import Pupil
from models.safety import SafetyReport
from models.school import School
from models.trajectory import Trajectory
from models.transfer import Transfer
from storage.driver import KEY_BYTES, connect
from storage.migrate import migrate
from storage.store import OpenStore
from tests.storage_repositories import some_help, some_meetings, some_people, world
from tests.storage_repositories.conftest import fill

T = TypeVar("T")
few = settings(max_examples=15, deadline=None)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenStore]:
    path = tmp_path_factory.mktemp("undo") / "store.db"
    connection = connect(path, bytes(KEY_BYTES), create=True)
    migrate(connection)
    fill(connection)
    connection.close()
    found = OpenStore(path, bytes(KEY_BYTES), read_only=False)
    yield found
    found.close()


def does(store: OpenStore, change: Callable[[UnitOfWork], None]) -> UndoId | None:
    with store.write(world.USERS[0]) as work:
        change(work)
        return work.undo_step


def undoes(store: OpenStore, step: UndoId | None) -> None:
    assert step is not None
    with store.write(world.USERS[0]) as work:
        work.undo.undo(step)


def comes_back(
    store: OpenStore, save: Callable[[UnitOfWork, T], None], read: Callable[[UnitOfWork], T], values: tuple[T, T]
) -> None:
    first, second = values
    does(store, lambda work: save(work, first))
    step = does(store, lambda work: save(work, second))
    if first == second:
        assert step is None
        return
    undoes(store, step)
    with store.read() as work:
        assert read(work) == first


def two(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, T]]:
    return st.tuples(strategy, strategy)


@few
@given(values=two(some_people.schools))
def test_school_comes_back(store: OpenStore, values: tuple[School, School]) -> None:
    comes_back(store, lambda work, value: work.school.save(value), lambda work: work.school.get(), values)


@few
@given(values=two(some_people.pupils()))
def test_pupil_comes_back(store: OpenStore, values: tuple[Pupil, Pupil]) -> None:
    key = values[0].id
    comes_back(store, lambda work, value: work.pupils.save(value), lambda work: work.pupils.get(key), values)


@few
@given(values=two(some_people.guardians()))
def test_guardian_comes_back(store: OpenStore, values: tuple[Guardian, Guardian]) -> None:
    key = values[0].id
    comes_back(store, lambda work, value: work.guardians.save(value), lambda work: work.guardians.get(key), values)


@few
@given(values=two(some_people.organisations))
def test_organisation_comes_back(store: OpenStore, values: tuple[Organisation, Organisation]) -> None:
    key = values[0].id
    comes_back(
        store,
        lambda work, value: work.network.save_organisation(value),
        lambda work: work.network.organisation(key),
        values,
    )


@few
@given(values=two(some_help.care_files()))
def test_care_file_comes_back(store: OpenStore, values: tuple[CareFile, CareFile]) -> None:
    key = values[0].id
    comes_back(store, lambda work, value: work.care_files.save(value), lambda work: work.care_files.get(key), values)


@few
@given(values=two(some_help.trajectories()))
def test_trajectory_comes_back(store: OpenStore, values: tuple[Trajectory, Trajectory]) -> None:
    key = values[0].id
    comes_back(
        store, lambda work, value: work.trajectories.save(value), lambda work: work.trajectories.get(key), values
    )


@few
@given(values=two(some_meetings.meetings()))
def test_meeting_comes_back(store: OpenStore, values: tuple[Meeting, Meeting]) -> None:
    key = values[0].id
    comes_back(store, lambda work, value: work.meetings.save(value), lambda work: work.meetings.get(key), values)


@few
@given(values=two(some_meetings.actions()))
def test_action_comes_back(store: OpenStore, values: tuple[Action, Action]) -> None:
    key = values[0].id
    comes_back(store, lambda work, value: work.actions.save(value), lambda work: work.actions.get(key), values)


@few
@given(values=two(some_help.transfers))
def test_transfer_comes_back(store: OpenStore, values: tuple[Transfer, Transfer]) -> None:
    key = values[0].pupil
    comes_back(
        store, lambda work, value: work.transfers.save(value), lambda work: work.transfers.of_pupil(key)[0], values
    )


@few
@given(values=two(some_help.safety_reports()))
def test_safety_report_comes_back(store: OpenStore, values: tuple[SafetyReport, SafetyReport]) -> None:
    key = values[0].id
    comes_back(store, lambda work, value: work.safety.save(value), lambda work: work.safety.get(key), values)


@few
@given(values=two(some_help.attendance_events()))
def test_attendance_event_comes_back(store: OpenStore, values: tuple[AttendanceEvent, AttendanceEvent]) -> None:
    key = values[0].id
    comes_back(store, lambda work, value: work.attendance.save(value), lambda work: work.attendance.get(key), values)


@few
@given(values=two(some_help.prevention_activities()))
def test_prevention_comes_back(store: OpenStore, values: tuple[PreventionActivity, PreventionActivity]) -> None:
    key = values[0].id
    comes_back(store, lambda work, value: work.prevention.save(value), lambda work: work.prevention.get(key), values)


def test_the_search_goes_back_with_the_name(store: OpenStore) -> None:
    pupil = Pupil(id=PupilId("searched"), name=PersonName(surname="Eerstenaam"))
    added = does(store, lambda work: work.pupils.save(pupil))
    renamed = does(store, lambda work: work.pupils.save(replace(pupil, name=PersonName(surname="Tweedenaam"))))
    undoes(store, renamed)
    with store.read() as work:
        assert work.pupils.search("tweede") == []
        assert work.pupils.search("eerste") == [pupil]
    undoes(store, added)
    with store.read() as work:
        assert work.pupils.search("eerste") == []
        with pytest.raises(NotFoundError):
            work.pupils.get(pupil.id)


def test_an_action_finds_its_item_back(store: OpenStore) -> None:
    meeting = world.meetings[0]
    action = Action(id=ActionId("linked"), text="Bellen", owner="Anna", meeting=meeting.id, item=meeting.items[1].id)
    does(store, lambda work: work.actions.save(action))
    step = does(store, lambda work: work.meetings.save(replace(meeting, items=meeting.items[:1])))
    with store.read() as work:
        assert work.actions.get(action.id).item is None
    undoes(store, step)
    with store.read() as work:
        assert work.actions.get(action.id) == action
        assert work.meetings.get(meeting.id) == meeting


def test_a_pupil_who_was_asked_for_consent_stays(store: OpenStore) -> None:
    pupil = Pupil(id=PupilId("asked"), name=PersonName(given="Noor"))
    consent = Consent(
        id=ConsentId("asked"),
        pupil=pupil.id,
        question=Question.HELP,
        purpose=Purpose.START_HELP,
        asked_on=world.DAY,
    )
    step = does(store, lambda work: work.pupils.save(pupil))
    assert does(store, lambda work: work.consents.add(consent)) is None
    with pytest.raises(ConflictError):
        undoes(store, step)
    with store.read() as work:
        assert work.pupils.get(pupil.id) == pupil
