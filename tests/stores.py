"""Fixtures for real stores: made once per process with cheap passwords, copied for each test that writes."""

import itertools
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from models.consent_rules import default_rules
from models.demo.school import DemoSchool, generate
from models.ids import UserId
from models.usecases.demo import fill
from models.usecases.session import Session
from models.user import Role, User
from storage.keyslots import Cost
from storage.vault import Opened, Vault

CHEAP = Cost(memory=64, passes=1, lanes=1)
PHRASE = "een goed wachtwoord"
NOW = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
TODAY = date(2026, 3, 10)
PUPILS = 75


def now() -> datetime:
    return NOW


def counter() -> Callable[[], str]:
    """Make ids that are the same in every run."""
    numbers = itertools.count(1)
    return lambda: f"new{next(numbers)}"


def session_of(opened: Opened, user: User) -> Session:
    return Session(store=opened.store, user=user, now=now, new_id=counter(), rules=default_rules())


@pytest.fixture(scope="session")
def demo_school() -> DemoSchool:
    return generate(7, pupils=PUPILS, today=TODAY)


@pytest.fixture(scope="session")
def demo_coordinator(demo_school: DemoSchool) -> User:
    return next(user for user in demo_school.users if user.role is Role.COORDINATOR)


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory, demo_school: DemoSchool, demo_coordinator: User) -> Path:
    """A closed store filled with the demo school; do not write in it."""
    folder = tmp_path_factory.mktemp("demo") / "De Luwte.luwte"
    vault = Vault(folder, now, CHEAP)
    vault.create(demo_coordinator, PHRASE)
    opened = vault.unlock(demo_coordinator.id, PHRASE)
    fill(opened.store, demo_school, by=demo_coordinator.id, at=NOW)
    opened.close()
    return folder


@pytest.fixture
def demo_vault(demo_folder: Path, tmp_path: Path) -> Vault:
    """A copy of the demo store to open and write in."""
    folder = tmp_path / demo_folder.name
    shutil.copytree(demo_folder, folder)
    return Vault(folder, now, CHEAP)


@pytest.fixture
def demo_opened(demo_vault: Vault, demo_coordinator: User) -> Iterator[Opened]:
    opened = demo_vault.unlock(demo_coordinator.id, PHRASE)
    yield opened
    opened.close()


@pytest.fixture
def demo_session(demo_opened: Opened) -> Session:
    """A session of the coordinator on a copy of the demo store."""
    return session_of(demo_opened, demo_opened.user)


@pytest.fixture
def empty_opened(tmp_path: Path) -> Iterator[Opened]:
    """A new store with one coordinator and nothing in it."""
    vault = Vault(tmp_path / "Leeg.luwte", now, CHEAP)
    user = User(id=UserId("u1"), name="Anja de Wit", role=Role.COORDINATOR)
    vault.create(user, PHRASE)
    opened = vault.unlock(user.id, PHRASE)
    yield opened
    opened.close()


@pytest.fixture
def empty_session(empty_opened: Opened) -> Session:
    return session_of(empty_opened, empty_opened.user)
