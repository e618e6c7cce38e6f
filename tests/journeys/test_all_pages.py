"""Every page can be reached with a key, and a dossier opened; nothing but the window ever shows on the way."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from tests.journeys.hands import Hands
from ui.page import Place

_PARTS = 9


class Strays(QObject):
    """Notes every window that shows itself: one that is shown too early takes the keyboard away."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWindow):
            self.names.append(watched.objectName())
        return False


@pytest.fixture
def strays(qapp: QApplication) -> Iterator[Strays]:
    watching = Strays()
    qapp.installEventFilter(watching)
    yield watching
    qapp.removeEventFilter(watching)


def test_hands_walk_through_all_pages(hands: Hands, strays: Strays) -> None:
    strays.names.clear()
    frame = hands.window.frame
    assert frame is not None
    for place in frame.places:
        hands.go(place)
    hands.go(Place.PUPILS)
    hands.press("Down", "Enter")
    hands.wait_for("Wie beslist")
    hands.press(*(f"Alt+{part}" for part in range(1, _PARTS + 1)))
    assert not strays.names
