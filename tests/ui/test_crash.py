import logging
import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.crash import CrashDialog, CrashReporter, hand_over, report


def fail_with(secret: str) -> None:
    raise ValueError(secret)


def caught(secret: str) -> ValueError:
    try:
        fail_with(secret)
    except ValueError as error:
        return error
    raise AssertionError


@pytest.fixture
def reporter(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[CrashReporter]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    made = CrashReporter(qapp)
    made.install()
    yield made
    for dialog in crash_dialogs():
        dialog.close()


def crash_dialogs() -> list[CrashDialog]:
    dialogs = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, CrashDialog)]
    return [dialog for dialog in dialogs if dialog.isVisible()]


def details(dialog: CrashDialog) -> str:
    found = dialog.findChild(QPlainTextEdit)
    assert isinstance(found, QPlainTextEdit)
    return found.toPlainText()


def test_a_report_names_places_and_no_values() -> None:
    text = report(caught("Bilal de Boer"))
    assert "ValueError" in text
    assert "tests/ui/test_crash.py" in text
    assert "fail_with" in text
    assert "Bilal" not in text


def test_a_report_follows_what_led_to_it() -> None:
    try:
        try:
            fail_with("geheim")
        except ValueError as first:
            raise KeyError("Eva") from first
    except KeyError as error:
        text = report(error)
    assert text.index("KeyError") < text.index("ValueError")
    assert "Eva" not in text


def test_a_bug_is_logged_and_shown_once(
    reporter: CrashReporter, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(2):
        reporter.hear(ValueError, caught("Bilal de Boer"), None)
    qtbot.waitUntil(lambda: len(crash_dialogs()) == 1)
    dialog = crash_dialogs()[0]
    assert details(dialog).count("ValueError") == 1
    assert "Bilal" not in caplog.text
    assert caplog.records[0].levelno == logging.ERROR
    caplog.clear()


@pytest.mark.usefixtures("reporter")
def test_a_second_bug_comes_below_the_first(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    hand_over(caught("x"))
    hand_over(KeyError("y"))
    qtbot.waitUntil(lambda: bool(crash_dialogs()) and "KeyError" in details(crash_dialogs()[0]))
    assert details(crash_dialogs()[0]).startswith("ValueError")
    crash_dialogs()[0].accept()
    qtbot.waitUntil(lambda: not crash_dialogs())
    hand_over(KeyError("again"))
    qtbot.waitUntil(lambda: bool(crash_dialogs()))
    caplog.clear()


@pytest.mark.usefixtures("reporter")
def test_a_bug_in_another_thread_is_shown_too(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    thread = threading.Thread(target=fail_with, args=("geheim",))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(crash_dialogs()))
    caplog.clear()


def test_ctrl_c_is_no_bug(reporter: CrashReporter, monkeypatch: pytest.MonkeyPatch) -> None:
    passed: list[object] = []
    monkeypatch.setattr(sys, "__excepthook__", lambda *args: passed.append(args[0]))
    reporter.hear(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert passed == [KeyboardInterrupt]
    assert crash_dialogs() == []


def test_uninstalling_gives_python_its_manners_back(reporter: CrashReporter) -> None:
    reporter.uninstall()
    assert sys.excepthook is sys.__excepthook__
    assert threading.excepthook is threading.__excepthook__


def test_the_dialog_is_calm_and_can_be_used_without_a_mouse(
    qtbot: QtBot, assert_accessible: Callable[[QWidget], None]
) -> None:
    dialog = CrashDialog("Luwte")
    qtbot.addWidget(dialog)
    dialog.show_reports(["ValueError\n  ui/x.py:1 y"])
    dialog.show()
    assert_accessible(dialog)
    copy = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Kopieer gegevens")
    copy.click()
    assert "ui/x.py:1" in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()
