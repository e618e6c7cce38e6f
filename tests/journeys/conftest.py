"""The real app on a real store: everything ``main.py`` puts together, with hands that only have a keyboard."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import main
from models.demo.school import DemoSchool, generate
from models.usecases.demo import fill
from models.user import Role, User
from storage.vault import Opened, Vault
from tests.journeys.hands import Hands
from tests.stores import CHEAP, NOW, PHRASE, TODAY
from ui.application import Application
from ui.conductor import Conductor
from ui.settings import Settings

PUPILS = 60


@dataclass
class Clock:
    """The clock of the computer, which a journey may put forward."""

    moment: datetime = NOW

    def __call__(self) -> datetime:
        return self.moment.astimezone(UTC)

    def move_to(self, day: date) -> None:
        """Let it be another day, at the same time."""
        self.moment = datetime.combine(day, self.moment.timetz())


@pytest.fixture(scope="session")
def journey_school() -> DemoSchool:
    return generate(11, pupils=PUPILS, today=TODAY)


@pytest.fixture(scope="session")
def journey_folder(tmp_path_factory: pytest.TempPathFactory, journey_school: DemoSchool) -> Path:
    """A closed store with an invented school, each of whose users has the same password; do not write in it."""
    folder = tmp_path_factory.mktemp("journey") / "Reis.luwte"
    vault, first = Vault(folder, Clock(), CHEAP), journey_school.users[0]
    vault.create(first, PHRASE)
    opened = vault.unlock(first.id, PHRASE)
    fill(opened.store, journey_school, by=first.id, at=NOW)
    for user in journey_school.users[1:]:
        vault.add_slot(opened, user, PHRASE)
    opened.close()
    return folder


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock by which the app goes."""
    clock = Clock()
    monkeypatch.setattr(main, "now", clock)
    return clock


@pytest.fixture
def own_folder(journey_folder: Path, tmp_path: Path) -> Path:
    """A store of one's own, to write in."""
    return Path(shutil.copytree(journey_folder, tmp_path / journey_folder.name))


@pytest.fixture
def hands_of(
    application: Application,
    qtbot: QtBot,
    journey_school: DemoSchool,
    own_folder: Path,
    clock: Clock,
) -> Iterator[Callable[[Role], Hands]]:
    """Open the app as somebody with a role."""
    settings = Settings(own_folder.parent / "luwte.ini")
    vault = Vault(own_folder, clock, CHEAP)
    conductors: list[Conductor] = []

    def sit_down(role: Role) -> Hands:
        user = _somebody(journey_school, role)
        conductor = Conductor(application, main.House(settings, vault))
        conductors.append(conductor)
        qtbot.addWidget(conductor.window)
        conductor.window.resize(1280, 720)
        conductor.window.show()
        opened = vault.unlock(user.id, PHRASE)
        assert isinstance(opened, Opened)
        conductor.enter(opened)
        conductor.window.activateWindow()
        QTest.qWaitForWindowActive(conductor.window)
        hands = Hands(conductor=conductor, qtbot=qtbot)
        hands.rest()
        return hands

    yield sit_down
    for conductor in conductors:
        conductor.window.close()


@pytest.fixture
def hands(hands_of: Callable[[Role], Hands]) -> Hands:
    """The hands of the care coordinator."""
    return hands_of(Role.COORDINATOR)


def _somebody(school: DemoSchool, role: Role) -> User:
    return next(user for user in school.users if user.role is role)
