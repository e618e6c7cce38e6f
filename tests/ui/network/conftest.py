from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from models.usecases.session import Session
from tests.ui.network.network_stage import Stage


@pytest.fixture
def stage_for(qtbot: QtBot) -> Callable[[Session], Stage]:
    def make(session: Session) -> Stage:
        stage = Stage(session=session, qtbot=qtbot)
        stage.open()
        return stage

    return make


@pytest.fixture
def stage(stage_for: Callable[[Session], Stage], demo_session: Session) -> Stage:
    return stage_for(demo_session)
