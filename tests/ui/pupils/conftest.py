from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from models.demo.school import DemoSchool
from models.usecases.session import Session
from models.user import Role
from storage.vault import Opened
from tests.stores import session_of
from tests.ui.pupils.pupils_stage import Stage
from ui.background import BackgroundRunner


@pytest.fixture
def runner() -> Iterator[BackgroundRunner]:
    made = BackgroundRunner()
    yield made
    made.close()


@pytest.fixture
def stage_for(qtbot: QtBot, runner: BackgroundRunner) -> Callable[[Session], Stage]:
    """Make the page of a session; it is forgotten at the end, as when the app locks."""

    def make(session: Session) -> Stage:
        stage = Stage(session=session, qtbot=qtbot, runner=runner)
        stage.open()
        return stage

    return make


@pytest.fixture
def stage(stage_for: Callable[[Session], Stage], demo_session: Session) -> Stage:
    """The page of the coordinator of the demo school."""
    return stage_for(demo_session)


@pytest.fixture
def session_as(demo_opened: Opened, demo_school: DemoSchool) -> Callable[[Role], Session]:
    """A session of somebody with another role on the same store."""

    def make(role: Role) -> Session:
        return session_of(demo_opened, next(user for user in demo_school.users if user.role is role))

    return make
