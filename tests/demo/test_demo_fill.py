from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from models.change import Topic
from models.demo.documents import scan
from models.errors import ConflictError, StoreReadOnlyError
from models.usecases.demo import fill
from storage.driver import KEY_BYTES, connect
from storage.migrate import migrate
from storage.store import OpenStore
from tests.demo.demo_schools import school_of

NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """An encrypted database with the schema and nothing in it."""
    found = tmp_path / "store.db"
    connection = connect(found, bytes(KEY_BYTES), create=True)
    migrate(connection)
    connection.close()
    return found


@pytest.fixture
def store(database: Path) -> Iterator[OpenStore]:
    """An open store."""
    found = OpenStore(database, bytes(KEY_BYTES), read_only=False)
    yield found
    found.close()


def test_everything_stands_in_the_store(store: OpenStore) -> None:
    demo = school_of(75)
    changes = fill(store, demo, by=demo.users[0].id, at=NOW)
    assert Topic.PUPILS in changes.topics
    with store.read() as uow:
        assert uow.school.get() == demo.school
        assert set(uow.users.all()) == set(demo.users)
        assert set(uow.network.organisations()) == set(demo.organisations)
        assert set(uow.network.professionals()) == set(demo.professionals)
        assert set(uow.pupils.all()) == set(demo.pupils)
        assert {found for family in uow.guardians.by_pupil().values() for found in family} == set(demo.guardians)
        assert set(uow.care_files.all()) == set(demo.care_files)
        assert set(uow.trajectories.all()) == set(demo.trajectories)
        goals = [found for pupil in demo.pupils for found in uow.goals.of_pupil(pupil.id)]
        contacts = [found for pupil in demo.pupils for found in uow.contacts.of_pupil(pupil.id)]
        assert set(goals) == set(demo.goals)
        assert set(contacts) == set(demo.contacts)
        assert {found for asked in uow.consents.by_pupil().values() for found in asked} == set(demo.consents)
        assert set(uow.meetings.all()) == {*demo.meetings, *demo.ahead}
        assert set(uow.actions.all()) == set(demo.actions)
        told = [found for pupil in demo.pupils for found in uow.letters.of_pupil(pupil.id)]
        assert told
        assert set(told) == set(demo.letters)
        filed = [found for pupil in demo.pupils for found in uow.documents.of_pupil(pupil.id)]
        assert set(filed) == set(demo.documents)
        assert {uow.documents.content(found) for found in filed} == {scan()}


def test_a_school_without_pupils_can_be_filled_later(store: OpenStore) -> None:
    empty, some = school_of(0), school_of(3)
    fill(store, empty, by=empty.users[0].id, at=NOW)
    fill(store, some, by=some.users[0].id, at=NOW)
    with store.read() as uow:
        assert len(uow.pupils.all()) == 3


def test_invented_children_are_never_put_between_real_ones(store: OpenStore) -> None:
    demo = school_of(1)
    fill(store, demo, by=demo.users[0].id, at=NOW)
    other = school_of(3)
    with pytest.raises(ConflictError) as caught:
        fill(store, other, by=other.users[0].id, at=NOW)
    assert caught.value.code == "demo_not_empty"
    with store.read() as uow:
        assert uow.pupils.all() == list(demo.pupils)


def test_a_window_that_may_only_look_is_not_filled(database: Path) -> None:
    store = OpenStore(database, bytes(KEY_BYTES), read_only=True)
    with pytest.raises(StoreReadOnlyError):
        fill(store, school_of(1), by=school_of(1).users[0].id, at=NOW)
    store.close()
