"""A window that may only look cannot log what leaves the store: then no paper of a meeting leaves it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from models.errors import StoreReadOnlyError
from models.usecases.session import Session
from storage.vault import Vault, Way
from tests.stores import PHRASE, session_of
from tests.ui.meetings.meetings_stage import Stage
from ui.page import Place


@pytest.fixture
def looking(demo_vault: Vault, demo_session: Session) -> Iterator[Session]:
    opened = demo_vault.unlock(demo_session.user.id, PHRASE, Way(read_only=True))
    yield session_of(opened, demo_session.user)
    opened.close()


def test_no_copy_of_the_minutes_is_given_out(
    looking: Session, stage_for: Callable[[Session, Place], Stage], tmp_path: Path
) -> None:
    stage = stage_for(looking, Place.MEETINGS)
    stage.show(stage.adopted().id)
    stage.click("save_copy")
    dialog = next(top for top in QApplication.topLevelWidgets() if isinstance(top, QFileDialog) and top.isVisible())
    place = tmp_path / "notulen.pdf"
    dialog.fileSelected.emit(str(place))
    dialog.close()
    stage.wait()
    assert not place.exists()
    assert isinstance(stage.failures[-1], StoreReadOnlyError)
    assert stage.told == []
