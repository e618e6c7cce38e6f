"""An encrypted database with the schema and a small world in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from storage.carefiles import CareFiles
from storage.guardians import Guardians
from storage.meetings import Meetings
from storage.network import Network
from storage.pupils import Pupils
from storage.rows import Connection
from storage.schools import Schools
from tests.storage_repositories import world

MIGRATIONS = Path(__file__).parents[2] / "storage" / "migrations"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """A database with the world in it, shared by the tests of a module; each works in a transaction of its own."""
    found = dbapi2.connect(str(tmp_path_factory.mktemp("store") / "store.db"), isolation_level=None)
    found.execute("PRAGMA key = \"x'" + "ab" * 32 + "'\"")
    found.execute("PRAGMA foreign_keys = ON")
    found.execute("PRAGMA journal_mode = WAL")
    found.execute("CREATE TABLE user (id TEXT PRIMARY KEY NOT NULL) STRICT")
    for file in ("0002_casework", "0003_meetings", "0004_monitor"):
        statement = ""
        for line in (MIGRATIONS / f"{file}.sql").read_text().splitlines(keepends=True):
            statement += line
            if dbapi2.complete_statement(statement):
                found.execute(statement)
                statement = ""
    for user in world.USERS:
        found.execute("INSERT INTO user (id) VALUES (?)", (user,))
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
    for meeting in world.meetings:
        Meetings(connection).save(meeting)
