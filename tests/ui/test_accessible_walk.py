"""The walk that all pages are checked with must itself find what it looks for."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from typing_extensions import override

Check = Callable[[QWidget], None]


class Trap(QLineEdit):
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return True


@pytest.fixture
def show(qtbot: QtBot) -> Callable[..., QWidget]:
    def do(*widgets: QWidget) -> QWidget:
        window = QWidget()
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        qtbot.addWidget(window)
        window.show()
        return window

    return do


def named(widget: QWidget, name: str) -> QWidget:
    widget.setAccessibleName(name)
    return widget


def test_a_good_form_passes(show: Callable[..., QWidget], assert_accessible: Check) -> None:
    line, label = QLineEdit(), QLabel("&Naam")
    label.setBuddy(line)
    box, spin = named(QComboBox(), "Soort"), named(QSpinBox(), "Aantal")
    table = QTableWidget(2, 2)
    table.setTabKeyNavigation(False)
    window = show(label, line, box, spin, QCheckBox("&Ja"), QPushButton("&Bewaar"), named(table, "Lijst"))
    assert_accessible(window)


@pytest.mark.parametrize("widget", [QLineEdit, QComboBox, QSpinBox, QPushButton, QPlainTextEdit])
def test_something_without_a_name_is_found(
    widget: type[QWidget], show: Callable[..., QWidget], assert_accessible: Check
) -> None:
    with pytest.raises(AssertionError, match="without a name"):
        assert_accessible(show(widget(), QPushButton("Bewaar")))


def test_something_the_keyboard_does_not_reach_is_found(show: Callable[..., QWidget], assert_accessible: Check) -> None:
    button = QPushButton("Open")
    button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    with pytest.raises(AssertionError, match="not reached with Tab"):
        assert_accessible(show(named(QLineEdit(), "Naam"), button))


def test_something_that_keeps_the_keyboard_is_found(show: Callable[..., QWidget], assert_accessible: Check) -> None:
    note = named(QPlainTextEdit(), "Toelichting")
    with pytest.raises(AssertionError, match="Tab does not leave"):
        assert_accessible(show(named(QLineEdit(), "Naam"), note, QPushButton("Bewaar")))
    with pytest.raises(AssertionError, match="Tab does not leave"):
        assert_accessible(show(named(Trap(), "Val"), QPushButton("Bewaar")))


def test_two_things_on_one_key_are_found(show: Callable[..., QWidget], assert_accessible: Check) -> None:
    with pytest.raises(AssertionError, match="two things answer to"):
        assert_accessible(show(QPushButton("&Bewaar"), QPushButton("&Bel")))


def test_what_is_hidden_or_disabled_does_not_count(show: Callable[..., QWidget], assert_accessible: Check) -> None:
    hidden, disabled = QLineEdit(), QPushButton("&Bel")
    disabled.setEnabled(False)
    window = show(hidden, disabled, QPushButton("&Bewaar"))
    hidden.hide()
    assert_accessible(window)
