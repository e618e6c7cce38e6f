from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.lock import LockController


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def lock(qapp: QApplication, clock: Clock) -> LockController:
    made = LockController(minutes=5, clock=clock, parent=qapp)
    made._timer.setInterval(5)
    return made


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_locks_before_there_is_something_to_lock(lock: LockController, clock: Clock, qtbot: QtBot) -> None:
    clock.now += 9999
    with qtbot.assertNotEmitted(lock.locked, wait=30):
        lock.lock()
    assert not lock.armed


def test_five_minutes_without_anybody_lock(lock: LockController, clock: Clock, qtbot: QtBot) -> None:
    lock.arm()
    clock.now += 299
    with qtbot.assertNotEmitted(lock.locked, wait=30):
        pass
    with qtbot.waitSignal(lock.locked):
        clock.now += 1
    assert not lock.armed


def test_locking_is_said_once(lock: LockController, qtbot: QtBot) -> None:
    lock.arm()
    heard: list[None] = []
    lock.locked.connect(lambda: heard.append(None))
    lock.lock()
    lock.lock()
    qtbot.wait(20)
    assert len(heard) == 1


@pytest.mark.parametrize("touch", ["key", "mouse", "move"])
def test_who_is_at_work_is_left_alone(
    touch: str, lock: LockController, clock: Clock, window: QWidget, qtbot: QtBot
) -> None:
    native = window.windowHandle()
    lock.arm(native)
    clock.now += 200
    if touch == "key":
        QTest.keyClick(native, Qt.Key.Key_A)
    elif touch == "mouse":
        QTest.mouseClick(native, Qt.MouseButton.LeftButton, pos=native.geometry().center())
    else:
        QTest.mouseMove(native)
    clock.now += 200
    with qtbot.assertNotEmitted(lock.locked, wait=30):
        pass
    with qtbot.waitSignal(lock.locked):
        clock.now += 101


def test_typing_in_a_dialog_counts_too(lock: LockController, clock: Clock, window: QWidget, qtbot: QtBot) -> None:
    lock.arm(window.windowHandle())
    dialog = QDialog(window)
    line = QLineEdit(dialog)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is dialog.windowHandle())
    line.setFocus()
    clock.now += 200
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_B)
    clock.now += 200
    with qtbot.assertNotEmitted(lock.locked, wait=30):
        pass
    dialog.close()


def test_the_first_touch_after_sleep_locks_and_does_nothing_else(
    lock: LockController, clock: Clock, window: QWidget, qtbot: QtBot
) -> None:
    line = QLineEdit(window)
    line.show()
    window.activateWindow()
    line.setFocus()
    lock._timer.setInterval(100_000)
    lock.arm(window.windowHandle())
    clock.now += 8 * 3600
    with qtbot.waitSignal(lock.locked):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_X)
    assert line.text() == ""


def test_the_limit_can_be_changed(lock: LockController, clock: Clock, qtbot: QtBot) -> None:
    lock.arm()
    lock.set_minutes(1)
    with qtbot.waitSignal(lock.locked):
        clock.now += 60


def test_going_to_sleep_locks_at_once(lock: LockController, qtbot: QtBot) -> None:
    lock.arm()
    with qtbot.waitSignal(lock.locked):
        lock._watch.suspended.emit()


def test_disarming_stops_the_watch(lock: LockController, clock: Clock, window: QWidget, qtbot: QtBot) -> None:
    lock.arm(window.windowHandle())
    lock.disarm()
    clock.now += 9999
    with qtbot.assertNotEmitted(lock.locked, wait=30):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_X)


def test_events_that_nobody_caused_do_not_count(
    lock: LockController, clock: Clock, window: QWidget, settle: Callable[[], None], qtbot: QtBot
) -> None:
    lock.arm(window.windowHandle())
    clock.now += 299
    QApplication.sendEvent(window.windowHandle(), QEvent(QEvent.Type.UpdateRequest))
    settle()
    with qtbot.waitSignal(lock.locked):
        clock.now += 1
