import pytest
from pytestqt.qtbot import QtBot

from tests.ui.frame.frame_stage import PlainPage, PupilsPage
from ui.frame import Frame, PageMakers
from ui.page import Place


@pytest.fixture
def makers() -> PageMakers:
    return {Place.PUPILS: PupilsPage, Place.TODAY: PlainPage, Place.SETTINGS: PlainPage}


@pytest.fixture
def frame(makers: PageMakers, qtbot: QtBot) -> Frame:
    made = Frame(makers)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made
