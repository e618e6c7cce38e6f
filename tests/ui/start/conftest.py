import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from models.opening import MadeStore, NewStore
from storage import keyslots
from storage.desks import StoreMaker, StoreOpener, UserDesk, as_opened
from storage.keyslots import Cost
from storage.vault import Vault
from tests.ui.start.start_stage import GOOD, recovery_sheet_pdf, session_of
from ui.background import BackgroundRunner


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyslots, "calibrated", lambda: Cost(memory=64, passes=1, lanes=1))


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[BackgroundRunner]:
    made = BackgroundRunner(qapp)
    yield made
    made.close()


@pytest.fixture
def maker() -> StoreMaker:
    return StoreMaker(session_of, recovery_sheet_pdf)


@pytest.fixture
def made(maker: StoreMaker, tmp_path: Path) -> Iterator[MadeStore]:
    wanted = NewStore(folder=tmp_path / "Zorgteam.luwte", school="De Wilgenroos", user="Annemiek Bakker", password=GOOD)
    store = maker.make(wanted)
    yield store
    as_opened(store.opened).close()


@pytest.fixture
def vault(made: MadeStore, tmp_path: Path) -> Vault:
    as_opened(made.opened).close()
    return Vault(tmp_path / "Zorgteam.luwte")


@pytest.fixture
def opener(vault: Vault) -> StoreOpener:
    return StoreOpener(vault, threading.Lock())


@pytest.fixture
def desk(vault: Vault) -> Iterator[UserDesk]:
    opened = vault.unlock(vault.users()[0].id, GOOD)
    yield UserDesk(opened, vault, session_of(opened))
    opened.close()
