from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from models.errors import ValidationError
from models.typed_dates import Leaning
from tests.ui.fields.fields_stage import hint_of, line_of, today
from ui.assembly import use_language
from ui.fields.date_field import DateField


def test_a_day_is_typed_as_people_say_it(show: Callable[..., QWidget], qtbot: QtBot) -> None:
    field = DateField("due", "Wanneer", today, hint="Bijvoorbeeld vr")
    show(field)
    line = line_of(field)
    assert field.value() is None
    QTest.keyClicks(line, "vr")
    assert field.value() == date(2026, 11, 6)
    assert "vrijdag 6 november 2026" in hint_of(field)
    with qtbot.waitSignal(field.committed):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "vr 6 nov 2026"
    assert field.value() == date(2026, 11, 6)
    assert "Bijvoorbeeld vr" in hint_of(field)
    field.forget()
    assert field.value() is None


def test_what_is_no_day_stays_to_be_corrected(show: Callable[..., QWidget], qtbot: QtBot) -> None:
    field = DateField("due", "Wanneer", today)
    show(field)
    line = line_of(field)
    QTest.keyClicks(line, "31/4")
    with qtbot.assertNotEmitted(field.committed):
        QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClick(line, Qt.Key.Key_Up)
    assert line.text() == "31/4"
    with pytest.raises(ValidationError) as caught:
        field.value()
    assert caught.value.problems == {"due": "date"}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("weekday", [True, False])
def test_every_day_is_read_back_from_how_it_is_shown(*, weekday: bool, language: str, qapp: QApplication) -> None:
    use_language(qapp, language)
    try:
        field = DateField("due", "Wanneer", today, weekday=weekday)
        for number in range(0, 4000, 37):
            day = date(2015, 1, 1) + timedelta(days=number)
            field.set_value(day)
            assert field.value() == day
    finally:
        use_language(qapp, "nl")


def test_a_day_that_has_been_is_looked_for_in_the_past(show: Callable[..., QWidget]) -> None:
    field = DateField("seen", "Gezien", today, leaning=Leaning.BACK)
    show(field)
    QTest.keyClicks(line_of(field), "vr")
    assert field.value() == date(2026, 10, 30)


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Qt.Key.Key_Up, date(2026, 11, 5)),
        (Qt.Key.Key_Down, date(2026, 11, 3)),
        (Qt.Key.Key_PageUp, date(2026, 11, 11)),
        (Qt.Key.Key_PageDown, date(2026, 10, 28)),
    ],
)
def test_arrows_step_through_the_days(key: Qt.Key, day: date, show: Callable[..., QWidget], qtbot: QtBot) -> None:
    field = DateField("due", "Wanneer", today)
    show(field)
    with qtbot.waitSignal(field.changed):
        QTest.keyClick(line_of(field), key)
    assert field.value() == day


def test_steps_stop_at_the_last_year(show: Callable[..., QWidget]) -> None:
    field = DateField("due", "Wanneer", today)
    show(field)
    field.set_value(date(2199, 12, 31))
    QTest.keyClick(line_of(field), Qt.Key.Key_Up)
    assert field.value() == date(2199, 12, 31)


def test_a_day_can_be_picked(show: Callable[..., QWidget], qtbot: QtBot) -> None:
    field = DateField("due", "Wanneer", today)
    show(field)
    button = field.findChild(QToolButton)
    assert isinstance(button, QToolButton)
    assert button.accessibleName() == "Kies een dag voor Wanneer"
    for typed in ("", "vr", "zzz"):
        line_of(field).setText(typed)
        button.click()
        calendar = field.findChild(QCalendarWidget)
        assert isinstance(calendar, QCalendarWidget)
        assert calendar.selectedDate() == (QDate(2026, 11, 6) if typed == "vr" else QDate(2026, 11, 4))
        with qtbot.waitSignal(field.committed):
            calendar.activated.emit(QDate(2026, 12, 24))
        assert field.value() == date(2026, 12, 24)
        assert not calendar.isVisible()
        assert line_of(field).hasFocus()
