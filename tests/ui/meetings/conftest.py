from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from models.demo.school import DemoSchool
from models.usecases.session import Session
from models.user import Role
from storage.vault import Opened
from tests.stores import session_of
from tests.ui.meetings.meetings_stage import Stage
from ui.background import BackgroundRunner
from ui.page import Place


@pytest.fixture
def runner() -> Iterator[BackgroundRunner]:
    made = BackgroundRunner()
    yield made
    made.close()


@pytest.fixture
def stage_for(qtbot: QtBot, runner: BackgroundRunner) -> Callable[[Session, Place], Stage]:
    """Make a page for a session; it is forgotten at the end, as when the app locks."""

    def make(session: Session, place: Place) -> Stage:
        stage = Stage(session=session, qtbot=qtbot, runner=runner, place=place)
        stage.open()
        return stage

    return make


@pytest.fixture
def meetings(stage_for: Callable[[Session, Place], Stage], demo_session: Session) -> Stage:
    """Overleg for the coordinator of the demo school."""
    return stage_for(demo_session, Place.MEETINGS)


@pytest.fixture
def actions(stage_for: Callable[[Session, Place], Stage], demo_session: Session) -> Stage:
    """Afspraken for the coordinator of the demo school."""
    return stage_for(demo_session, Place.ACTIONS)


@pytest.fixture
def today(stage_for: Callable[[Session, Place], Stage], demo_session: Session) -> Stage:
    """Vandaag for the coordinator of the demo school."""
    return stage_for(demo_session, Place.TODAY)


@pytest.fixture
def session_as(demo_opened: Opened, demo_school: DemoSchool) -> Callable[[Role], Session]:
    """A session of somebody with another role on the same store."""

    def make(role: Role) -> Session:
        return session_of(demo_opened, next(user for user in demo_school.users if user.role is role))

    return make
