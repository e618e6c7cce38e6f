from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QCompleter, QStyleOptionComboBox, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from models.errors import ValidationError
from tests.ui.fields.fields_stage import INVERTED, KINDS, PEOPLE, Kind, line_of
from ui.fields.choice_field import CheckField, ChoiceBox, ChoiceField, ChoicesField
from ui.fields.suggestion_field import SuggestionField
from ui.fields.text_field import TextField


def test_one_of_a_few(show: Callable[..., QWidget], qtbot: QtBot) -> None:
    field = ChoiceField("kind", "Soort", KINDS)
    show(field)
    box = field.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert field.value() is None
    assert box.placeholderText() == "Kies…"
    box.setFocus()
    with qtbot.waitSignals([field.changed, field.committed]):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert field.value() is Kind.CALL
    with qtbot.assertNotEmitted(field.changed):
        field.set_value(Kind.ASK)
        field.set_options(KINDS[::-1])
    assert field.value() is Kind.ASK
    field.set_options(KINDS[:1])
    assert field.value() is None
    field.set_value(Kind.CALL)
    field.forget()
    assert field.value() is None
    assert box.count() == 0


def test_scrolling_over_a_choice_does_not_change_it(show: Callable[..., QWidget]) -> None:
    field, other = ChoiceField("kind", "Soort", KINDS), TextField("x", "X")
    show(field, other)
    field.set_value(Kind.CALL)
    other.focus()
    box = field.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    middle, down = QPointF(box.rect().center()), QPoint(0, -120)

    def scroll() -> None:
        turn = QWheelEvent(
            middle,
            box.mapToGlobal(middle),
            down,
            down,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            INVERTED,
        )
        QApplication.sendEvent(box, turn)

    scroll()
    assert field.value() is Kind.CALL
    box.setFocus()
    scroll()
    assert field.value() is Kind.ASK
    box.setEnabled(False)
    assert not box.grab().isNull()


def test_yes_or_no(show: Callable[..., QWidget], qtbot: QtBot) -> None:
    field = CheckField("told", "Ouders & school weten ervan")
    show(field)
    box = field.findChild(QCheckBox)
    assert isinstance(box, QCheckBox)
    assert box.text() == "Ouders && school weten ervan"
    assert box.accessibleName() == "Ouders & school weten ervan"
    with qtbot.waitSignals([field.changed, field.committed]):
        QTest.keyClick(box, Qt.Key.Key_Space)
    assert field.value() is True
    assert not box.grab().isNull()
    with qtbot.assertNotEmitted(field.changed):
        field.set_value(False)
    field.set_label("Iets anders")
    assert box.text() == "Iets anders"
    field.set_value(True)
    field.forget()
    assert field.value() is False


def test_several_of_a_few(show: Callable[..., QWidget], qtbot: QtBot) -> None:
    field = ChoicesField("kinds", "Welke", KINDS)
    show(field)
    boxes = field.findChildren(QCheckBox)
    assert [box.text() for box in boxes] == ["Bellen && vragen", "Vragen"]
    assert {box.accessibleDescription() for box in boxes} == {"Welke"}
    with qtbot.waitSignals([field.changed, field.committed]):
        boxes[1].click()
    assert field.value() == {Kind.ASK}
    field.set_value(frozenset(Kind))
    assert field.value() == {Kind.CALL, Kind.ASK}
    field.set_options(KINDS[1:])
    assert field.value() == {Kind.ASK}
    field.forget()
    assert field.value() == frozenset()


def completer_of(field: QWidget) -> QCompleter:
    found = field.findChild(QCompleter)
    assert isinstance(found, QCompleter)
    return found


def popup_lines(field: QWidget) -> list[str]:
    model = completer_of(field).completionModel()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_typing_finds_somebody_and_the_last_choice_is_new(show: Callable[..., QWidget], qtbot: QtBot) -> None:
    field = SuggestionField("who", "Wie", PEOPLE, new_words="Nieuwe persoon…")
    show(field)
    line = line_of(field)
    line.setFocus()
    QTest.keyClicks(line, "ozil alt")
    assert popup_lines(field) == ["Eva Özil · Altra", "Nieuwe persoon…"]
    popup = completer_of(field).popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    with qtbot.waitSignals([field.changed, field.committed]):
        QTest.keyClick(popup, Qt.Key.Key_Return)
    assert line.text() == "Eva Özil"
    assert field.value() == 1


def test_the_arrow_down_shows_everybody(show: Callable[..., QWidget]) -> None:
    field = SuggestionField("who", "Wie", PEOPLE)
    show(field)
    QTest.keyClick(line_of(field), Qt.Key.Key_Down)
    assert len(popup_lines(field)) == 3
    assert field.value() is None


def test_somebody_new_is_asked_for_with_what_was_typed(show: Callable[..., QWidget], qtbot: QtBot) -> None:
    field = SuggestionField("who", "Wie", PEOPLE, new_words="Nieuwe persoon…")
    show(field)
    QTest.keyClicks(line_of(field), "Zoe")
    assert popup_lines(field) == ["Nieuwe persoon…"]
    popup = completer_of(field).popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.new_wanted) as heard:
        QTest.keyClick(popup, Qt.Key.Key_Return)
    assert heard.args == ["Zoe"]


def test_nobody_like_that_is_a_problem_unless_any_text_will_do(show: Callable[..., QWidget]) -> None:
    strict, free = SuggestionField("who", "Wie", PEOPLE), SuggestionField("by", "Door", PEOPLE, free=True)
    show(strict, free)
    for field in (strict, free):
        QTest.keyClicks(line_of(field), "  wijkteam  noord ")
        assert field.text == "wijkteam noord"
    assert popup_lines(strict) == []
    assert free.value() is None
    with pytest.raises(ValidationError) as caught:
        strict.value()
    assert caught.value.problems == {"who": "choice"}
    strict.set_text("bilal de BOER")
    assert strict.value() == 2
    strict.set_value(3)
    assert strict.text == "Łukasz Zielony"
    strict.set_value(99)
    assert strict.text == ""
    strict.set_value(None)
    strict.forget()
    assert strict.value() is None
    QTest.keyClick(line_of(strict), Qt.Key.Key_Down)
    assert popup_lines(strict) == []


def test_a_choice_that_does_not_fit_ends_in_dots_and_is_whole_in_the_tooltip(qtbot: QtBot) -> None:
    words = "Kort advies aan ouders door een aanbieder met een lange naam"
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItems([words, "Kort"])
    box.resize(160, 30)
    box.show()
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    assert option.currentText.endswith("…")
    middle = box.rect().center()
    QApplication.sendEvent(box, QHelpEvent(QEvent.Type.ToolTip, middle, box.mapToGlobal(middle)))
    assert words in QToolTip.text()
    box.setCurrentIndex(1)
    QApplication.sendEvent(box, QHelpEvent(QEvent.Type.ToolTip, middle, box.mapToGlobal(middle)))
    qtbot.waitUntil(lambda: not QToolTip.isVisible() or words not in QToolTip.text())
