"""An encrypted database with the schema and a small world in it."""

from collections.abc import Iterator

import pytest

from storage.carefiles import CareFiles
from storage.driver import KEY_BYTES, connect
from storage.guardians import Guardians
from storage.meetings import Meetings
from storage.migrate import migrate
from storage.network import Network
from storage.pupils import Pupils
from storage.rows import Connection
from storage.schools import Schools
from storage.trajectories import Trajectories
from storage.users import Users
from tests.storage_repositories import world


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """A database with the world in it, shared by all tests; each works in a transaction of its own."""
    found = connect(tmp_path_factory.mktemp("store") / "store.db", bytes(KEY_BYTES), create=True)
    migrate(found)
    fill(found)
    yield found
    found.close()


@pytest.fixture
def connection(filled: Connection) -> Iterator[Connection]:
    """The database within a transaction that is taken back."""
    filled.execute("BEGIN IMMEDIATE")
    yield filled
    filled.execute("ROLLBACK")


def fill(connection: Connection) -> None:
    """Save the world, in the order in which its records refer to each other."""
    for user in world.users:
        Users(connection).save(user)
    Schools(connection).save(world.school)
    network, pupils, guardians = Network(connection), Pupils(connection), Guardians(connection)
    for organisation in world.organisations:
        network.save_organisation(organisation)
    for professional in world.professionals:
        network.save_professional(professional)
    for pupil in world.pupils:
        pupils.save(pupil)
    for guardian in world.guardians:
        guardians.save(guardian)
    for care_file in world.care_files:
        CareFiles(connection).save(care_file)
    for trajectory in world.trajectories:
        Trajectories(connection).save(trajectory)
    for meeting in world.meetings:
        Meetings(connection).save(meeting)
