"""From unlocking to locking and back, on a real store: after locking nothing on the screen shows a name."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QLineEdit, QPlainTextEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

import main
from models.demo.school import DemoSchool
from models.destruction import Hand
from models.ids import ApprovalId
from models.monitor_approval import Approval, ApprovalState
from models.usecases.monitor_making import SECOND_PERSON
from models.user import Role, User
from storage.opened import Opened
from storage.vault import Vault
from tests.stores import PHRASE, TODAY, now
from ui.application import Application
from ui.conductor import Conductor
from ui.navigation import EntryButton
from ui.page import Place
from ui.start.unlock_screen import UnlockScreen


@pytest.fixture
def conductor(application: Application, demo_vault: Vault, qtbot: QtBot) -> Conductor:
    application.settings.store_folder = demo_vault.folder
    made = Conductor(application, main.House(application.settings))
    qtbot.addWidget(made.window)
    made.window.resize(1280, 800)
    made.window.show()
    qtbot.waitUntil(made.window.isActiveWindow)
    return made


def texts_of(widget: QWidget) -> Sequence[str]:
    """Return every text a widget and all that is in it shows or holds in a model."""
    found = [widget.windowTitle()]
    found += [label.text() for label in widget.findChildren(QLabel)]
    found += [line.text() for line in widget.findChildren(QLineEdit)]
    found += [edit.toPlainText() for edit in widget.findChildren(QPlainTextEdit)]
    for view in widget.findChildren(QAbstractItemView):
        model = view.model()
        columns = model.columnCount() if isinstance(view, QTableView) else 1
        found += [str(model.index(row, column).data()) for row in range(model.rowCount()) for column in range(columns)]
    return found


def unlock(conductor: Conductor, user: User, qtbot: QtBot) -> None:
    conductor.begin()
    screen = conductor.window.findChild(UnlockScreen)
    assert screen is not None
    screen.choose_user(user.id)
    focus = QApplication.focusWidget()
    assert focus is not None
    with qtbot.waitSignal(conductor.entered, timeout=20_000):
        QTest.keyClicks(focus, PHRASE)
        QTest.keyClick(focus, Qt.Key.Key_Return)
    conductor.window.activateWindow()
    qtbot.waitUntil(conductor.window.isActiveWindow)


def test_one_unlocks_with_the_keyboard_and_walks_every_page(
    conductor: Conductor, demo_coordinator: User, qtbot: QtBot
) -> None:
    unlock(conductor, demo_coordinator, qtbot)
    frame = conductor.window.frame
    assert frame is not None
    assert frame.place is Place.TODAY
    for number, place in enumerate(Place, start=1):
        QTest.keyClick(conductor.window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert frame.place is place
    conductor.window.close()


def _waits(opened: Opened) -> None:
    """Let a colleague ask for approval in the store."""
    user = opened.user
    with opened.store.write(user.id) as uow:
        uow.settings.put(SECOND_PERSON, "yes")
        asked = Approval(
            id=ApprovalId("asked"),
            state=ApprovalState.ASKED,
            definition="sjso",
            version="1",
            period="2025-2026-H1",
            recipients=("gemeente-amsterdam",),
            content="0" * 64,
            asked=Hand(user=user.id, name=user.name, role=user.role, on=TODAY),
        )
        uow.approvals.save(asked)


@pytest.mark.parametrize("waits", [True, False])
def test_who_has_no_today_begins_where_something_waits_for_him(
    conductor: Conductor, demo_opened: Opened, demo_school: DemoSchool, *, waits: bool
) -> None:
    if waits:
        _waits(demo_opened)
    manager = next(user for user in demo_school.users if user.role is Role.ADMINISTRATOR)
    conductor.enter(Opened(store=demo_opened.store, user=manager, now=now))
    frame = conductor.window.frame
    assert frame is not None
    assert frame.place is (Place.MONITOR if waits else Place.NETWORK)
    conductor.window.close()


def test_a_coordinator_begins_at_today_and_sees_where_his_approval_is_wanted(
    conductor: Conductor, demo_opened: Opened, demo_school: DemoSchool
) -> None:
    _waits(demo_opened)
    user, other = (found for found in demo_school.users if found.role is Role.COORDINATOR)
    assert demo_opened.user == user
    conductor.enter(Opened(store=demo_opened.store, user=other, now=now))
    frame = conductor.window.frame
    assert frame is not None
    assert frame.place is Place.TODAY
    entry = next(found for found in frame.findChildren(EntryButton) if found.accessibleName().startswith("Monitor"))
    assert entry.waiting == 1
    conductor.window.close()


def test_after_locking_no_name_is_left_anywhere(
    conductor: Conductor,
    demo_coordinator: User,
    demo_school: DemoSchool,
    qtbot: QtBot,
) -> None:
    unlock(conductor, demo_coordinator, qtbot)
    frame = conductor.window.frame
    assert frame is not None
    for place in Place:
        frame.go(place)
        qtbot.wait(150)
    names = {pupil.name.surname for pupil in demo_school.pupils if len(pupil.name.surname) > 4}
    seen = " ".join(texts_of(conductor.window))
    assert any(name in seen for name in names), "otherwise this test proves nothing"
    with qtbot.waitSignal(conductor.left, timeout=5_000):
        QTest.keyClick(conductor.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait(100)
    assert conductor.window.windowTitle() == "Luwte"
    for widget in QApplication.topLevelWidgets():
        left = " ".join(texts_of(widget))
        assert not [name for name in names if name in left]
    conductor.window.close()


def test_a_store_that_is_not_there_any_longer_begins_the_first_run(
    application: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    application.settings.store_folder = tmp_path / "weg.luwte"
    made = Conductor(application, main.House(application.settings))
    qtbot.addWidget(made.window)
    made.begin()
    assert made.window.findChild(UnlockScreen) is None
    made.window.close()
