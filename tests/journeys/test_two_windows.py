"""Two windows on one store: one works, the other only looks, walks everywhere and is offered nothing to change."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import main
from models.demo.school import DemoSchool
from models.user import Role
from storage.vault import Opened, Vault, Way
from tests.journeys.conftest import Clock
from tests.journeys.hands import Hands
from tests.stores import CHEAP, PHRASE
from ui.application import Application
from ui.conductor import Conductor
from ui.dialogs.value_dialog import ValueDialog
from ui.page import Place
from ui.settings import Settings

_PARTS = 8
_STEP = "Belt vrijdag met 't Hart & co"


@pytest.fixture
def second(
    hands_of: Callable[[Role], Hands],
    application: Application,
    qtbot: QtBot,
    journey_school: DemoSchool,
    own_folder: Path,
    clock: Clock,
) -> Iterator[tuple[Hands, Hands]]:
    """The hands of who works, and those of who looks in a second window."""
    working = hands_of(Role.COORDINATOR)
    vault = Vault(own_folder, clock, CHEAP)
    conductor = Conductor(application, main.House(Settings(own_folder.parent / "second.ini"), vault))
    conductor.window.resize(1280, 720)
    conductor.window.show()
    user = next(user for user in journey_school.users if user.role is Role.COORDINATOR)
    opened = vault.unlock(user.id, PHRASE, Way(read_only=True))
    assert isinstance(opened, Opened)
    conductor.enter(opened)
    looking = Hands(conductor=conductor, qtbot=qtbot)
    yield working, looking
    conductor.window.close()


def to_front(hands: Hands) -> None:
    hands.window.activateWindow()
    hands.qtbot.waitUntil(hands.window.isActiveWindow)
    hands.rest()


def walk(hands: Hands) -> None:
    """Go to each page, press the keys that begin something there, and to each part of a dossier."""
    frame = hands.window.frame
    assert frame is not None
    for place in frame.places:
        hands.go(place)
        hands.rest()
        hands.press("Ctrl+N")
        assert not dialogs(hands), place
    hands.go(Place.PUPILS)
    hands.press("Down", "Enter")
    hands.wait_for("Wie beslist")
    for part in range(1, _PARTS + 1):
        hands.press(f"Alt+{part}", "N", "H", "C")
        assert not dialogs(hands), part


def dialogs(hands: Hands) -> list[str]:
    found = [dialog for dialog in hands.window.findChildren(ValueDialog) if dialog.isVisible()]
    return [type(dialog).__name__ for dialog in found]


def log_length(hands: Hands) -> int:
    with hands.session.store.read() as uow:
        return uow.log.verify().count


def test_who_looks_goes_everywhere_changes_nothing_and_sees_what_the_other_did(second: tuple[Hands, Hands]) -> None:
    working, looking = second
    to_front(looking)
    before = log_length(working)
    walk(looking)
    assert log_length(working) == before
    to_front(working)
    working.open_file("dylan")
    working.press("N")
    working.pick("Waar gaat het over?", "Sociaal")
    working.fill("Wat is de vraag?", _STEP)
    working.press("Ctrl+Enter")
    assert _STEP in working.part("plan_section")
    to_front(looking)
    looking.open_file("dylan")
    looking.wait_for(_STEP)
    walk(looking)
