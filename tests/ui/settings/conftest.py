from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.usecases.session import Session
from models.user import Role
from storage.desks import BackupDesk, RecoveryDesk, UserDesk
from storage.vault import Opened, Vault
from tests.ui.settings.settings_stage import Stage, StageFor, paper
from ui.background import BackgroundRunner
from ui.pages.settings.users_part import UserTools
from ui.settings import Settings
from ui.theme import Theme


@pytest.fixture
def stage_for(
    qtbot: QtBot, theme: Theme, tmp_path: Path, demo_opened: Opened, demo_vault: Vault, demo_session: Session
) -> Iterator[StageFor]:
    runner = BackgroundRunner()

    def make(role: Role = Role.COORDINATOR, opened: Opened | None = None) -> Stage:
        user = demo_session.user if role is Role.COORDINATOR else replace(demo_session.user, role=role)
        session = replace(demo_session, user=user, store=(opened or demo_opened).store)
        desk = UserDesk(demo_opened, demo_vault, session)
        stage = Stage(
            session=session,
            qtbot=qtbot,
            runner=runner,
            theme=theme,
            settings=Settings(tmp_path / "luwte.ini"),
            tools=UserTools(desk=desk, passwords=desk, recovery=RecoveryDesk(demo_opened, demo_vault, session, paper)),
            backups=BackupDesk(demo_opened, demo_vault),
        )
        stage.open()
        return stage

    yield make
    runner.close()


@pytest.fixture
def stage(stage_for: StageFor) -> Stage:
    return stage_for()
