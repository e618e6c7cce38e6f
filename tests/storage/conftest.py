"""A small store of one coordinator, made once and copied for each test."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from models.ids import PupilId, UserId
from models.names import PersonName
from models.pupil import Pupil
from models.user import Role, User
from storage.vault import Opened, Vault
from tests.stores import CHEAP, NOW, PHRASE, now

ANJA = User(id=UserId("u1"), name="Anja de Wit", role=Role.COORDINATOR)
BRAM = User(id=UserId("u2"), name="Bram Şahin", role=Role.READER)


@dataclass
class Clock:
    """A clock that a test sets."""

    at: datetime = NOW
    stops: list[datetime] = field(default_factory=list)

    def __call__(self) -> datetime:
        return self.at

    def forward(self, **by: float) -> None:
        self.at += timedelta(**by)


@dataclass(frozen=True)
class Made:
    folder: Path
    code: tuple[str, ...]


def a_pupil(number: int) -> Pupil:
    return Pupil(id=PupilId(f"p{number}"), name=PersonName(given=f"Kind{number}", surname="Verzonnen"))


def add_pupil(opened: Opened, number: int) -> None:
    with opened.store.write(opened.user.id) as work:
        work.pupils.save(a_pupil(number))


def pupils_in(opened: Opened) -> set[str]:
    with opened.store.read() as work:
        return {pupil.id for pupil in work.pupils.all()}


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("made") / "Klein.luwte"
    return Made(folder, Vault(folder, now, CHEAP).create(ANJA, PHRASE))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def vault(made: Made, tmp_path: Path, clock: Clock) -> Vault:
    """A copy of the store to do anything with."""
    folder = tmp_path / made.folder.name
    shutil.copytree(made.folder, folder)
    return Vault(folder, clock, CHEAP)


@pytest.fixture
def unlock(vault: Vault) -> Iterator[Callable[[], Opened]]:
    """Open the store, and close it in the end whatever the test did."""
    opened: list[Opened] = []

    def do() -> Opened:
        opened.append(vault.unlock(ANJA.id, PHRASE))
        return opened[-1]

    yield do
    for one in opened:
        one.abandon()


@pytest.fixture
def opened(unlock: Callable[[], Opened]) -> Opened:
    return unlock()
