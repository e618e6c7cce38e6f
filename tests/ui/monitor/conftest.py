from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.usecases.session import Session
from tests.stores import (
    demo_coordinator,
    demo_folder,
    demo_opened,
    demo_school,
    demo_session,
    demo_vault,
    empty_opened,
    empty_session,
)
from tests.ui.monitor.monitor_stage import MonitorStage, RememberingDesk
from ui.background import BackgroundRunner

__all__ = [
    "demo_coordinator",
    "demo_folder",
    "demo_opened",
    "demo_school",
    "demo_session",
    "demo_vault",
    "empty_opened",
    "empty_session",
]


@pytest.fixture
def runner(qapp: object) -> Iterator[BackgroundRunner]:
    del qapp
    made = BackgroundRunner()
    yield made
    made.close()


@pytest.fixture(scope="session")
def desk() -> RememberingDesk:
    return RememberingDesk()


@pytest.fixture
def stage(
    demo_session: Session, desk: RememberingDesk, qtbot: QtBot, runner: BackgroundRunner, tmp_path: Path
) -> MonitorStage:
    """The page on the demo school."""
    folder = tmp_path / "Documenten"
    folder.mkdir()
    return MonitorStage(session=demo_session, desk=desk, qtbot=qtbot, runner=runner, folder=folder)


@pytest.fixture
def bare_stage(
    empty_session: Session, desk: RememberingDesk, qtbot: QtBot, runner: BackgroundRunner, tmp_path: Path
) -> MonitorStage:
    """The page on a store in which no school has been filled in."""
    return MonitorStage(session=empty_session, desk=desk, qtbot=qtbot, runner=runner, folder=tmp_path)
