"""The real app on a real store: everything ``main.py`` puts together, with hands that only have a keyboard."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
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


@pytest.fixture(scope="session")
def journey_school() -> DemoSchool:
    return generate(11, pupils=PUPILS, today=TODAY)


@pytest.fixture(scope="session")
def journey_folder(tmp_path_factory: pytest.TempPathFactory, journey_school: DemoSchool) -> Path:
    """A closed store with an invented school, each of whose users has the same password; do not write in it."""
    folder = tmp_path_factory.mktemp("journey") / "Reis.luwte"
    vault, first = Vault(folder, _now, CHEAP), journey_school.users[0]
    vault.create(first, PHRASE)
    opened = vault.unlock(first.id, PHRASE)
    fill(opened.store, journey_school, by=first.id, at=NOW)
    for user in journey_school.users[1:]:
        vault.add_slot(opened, user, PHRASE)
    opened.close()
    return folder


@pytest.fixture
def hands_of(
    application: Application,
    qtbot: QtBot,
    journey_folder: Path,
    journey_school: DemoSchool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[[Role], Hands]]:
    """Open the app as somebody with a role."""
    monkeypatch.setattr(main, "now", _now)
    folder = tmp_path / journey_folder.name
    shutil.copytree(journey_folder, folder)
    settings = Settings(tmp_path / "luwte.ini")
    vault = Vault(folder, _now, CHEAP)
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
        hands = Hands(conductor=conductor, session=main.session_of(opened), qtbot=qtbot)
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


def _now() -> datetime:
    return NOW.astimezone(UTC)
