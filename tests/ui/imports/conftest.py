from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.school import School
from models.usecases.school import SchoolUseCases
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
from tests.ui.imports.import_stage import ImportStage
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

EXAMPLES = (Path(__file__).parents[3] / "../shared/examples").resolve()
SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def sample() -> Callable[[str], Path]:
    """Give one of the project's own files, or of the standards' files, which do not travel with the project."""

    def find(name: str) -> Path:
        if (SAMPLES / name).is_file():
            return SAMPLES / name
        if not EXAMPLES.is_dir():
            pytest.skip("the standards' own sample files are not on this machine")
        return EXAMPLES / name

    return find


@pytest.fixture
def runner(qapp: object) -> Iterator[BackgroundRunner]:
    del qapp
    made = BackgroundRunner()
    yield made
    made.close()


@pytest.fixture
def stage(demo_session: Session, qtbot: QtBot, runner: BackgroundRunner, tmp_path: Path) -> Iterator[ImportStage]:
    """The flow on the demo school."""
    made = ImportStage(session=demo_session, qtbot=qtbot, runner=runner, folder=tmp_path)
    yield made
    made.wait()


@pytest.fixture
def bare_stage(empty_session: Session, qtbot: QtBot, runner: BackgroundRunner, tmp_path: Path) -> Iterator[ImportStage]:
    """The flow on a school without pupils."""
    SchoolUseCases(empty_session).save(School(name="De Vuurvlinder", brin="99ZZ"))
    made = ImportStage(session=empty_session, qtbot=qtbot, runner=runner, folder=tmp_path)
    yield made
    made.wait()
