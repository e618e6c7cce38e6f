from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from models.errors import ValidationError
from tests.ui.fields.fields_stage import KINDS, PEOPLE, Check, hint_of, line_of, today
from ui.fields.choice_field import CheckField, ChoiceField, ChoicesField
from ui.fields.date_field import DateField
from ui.fields.field import Field
from ui.fields.password_field import PasswordField
from ui.fields.suggestion_field import SuggestionField
from ui.fields.text_field import NoteField, NumberField, TextField
from ui.theme import Theme


@pytest.mark.usefixtures("qapp")
def test_every_kind_of_field_can_be_used_without_a_mouse(
    show: Callable[..., QWidget], assert_accessible: Check
) -> None:
    window = show(
        TextField("a", "Naam"),
        NoteField("b", "Toelichting"),
        NumberField("c", "Duur", unit="minuten"),
        PasswordField("d", "Wachtwoord"),
        DateField("e", "Wanneer", today),
        ChoiceField("f", "Soort", KINDS),
        CheckField("g", "Ouders weten ervan"),
        ChoicesField("h", "Welke", KINDS),
        SuggestionField("i", "Wie", PEOPLE),
    )
    assert_accessible(window)


def test_the_label_the_hint_and_the_problem_belong_to_the_editor(show: Callable[..., QWidget]) -> None:
    field = TextField("name", "Naam", hint="Zoals je genoemd wordt")
    show(field)
    line = line_of(field)
    assert line.objectName() == "name"
    assert line.accessibleName() == "Naam"
    assert line.accessibleDescription() == "Zoals je genoemd wordt"
    assert [label.buddy() for label in field.findChildren(QLabel) if label.buddy() is not None] == [line]
    field.show_problem("Vul een naam in.")
    assert line.accessibleDescription() == "Vul een naam in. Zoals je genoemd wordt"
    assert line.property("wrong") == "true"
    assert "Zoals je genoemd wordt" not in hint_of(field)
    field.show_problem("")
    assert line.property("wrong") == "false"
    assert "Zoals je genoemd wordt" in hint_of(field)
    field.set_label("Groei & Glunder")
    assert (field.label, line.accessibleName()) == ("Groei & Glunder", "Groei & Glunder")
    assert "Groei && Glunder" in [label.text() for label in field.findChildren(QLabel)], "no shortcut key is made of it"
    field.set_label("Roepnaam")
    assert line.accessibleName() == field.label == "Roepnaam"


def test_a_field_itself_has_no_value(show: Callable[..., QWidget]) -> None:
    field: Field[str] = Field("x", "X")
    show(field)
    with pytest.raises(NotImplementedError):
        field.value()
    with pytest.raises(NotImplementedError):
        field.set_value("y")
    with pytest.raises(NotImplementedError):
        field.forget()


def test_a_line_of_text_is_trimmed_and_says_when_it_is_done(show: Callable[..., QWidget], qtbot: QtBot) -> None:
    field = TextField("name", "Naam", example="Eva", width=10)
    show(field)
    with qtbot.waitSignals([field.changed, field.committed]):
        field.focus()
        QTest.keyClicks(line_of(field), " Eva ")
        QTest.keyClick(line_of(field), Qt.Key.Key_Return)
    assert field.value() == "Eva"
    with qtbot.assertNotEmitted(field.changed):
        field.set_value("Bilal")
    field.forget()
    assert field.value() == ""


def test_a_narrow_line_grows_with_the_text(show: Callable[..., QWidget], theme: Theme) -> None:
    field = TextField("brin", "BRIN", width=6)
    show(field)
    before = line_of(field).maximumWidth()
    theme.set_text_size(200)
    assert line_of(field).maximumWidth() > 1.5 * before


def test_a_number_is_a_number_or_nothing(show: Callable[..., QWidget]) -> None:
    field = NumberField("minutes", "Duur", unit="minuten")
    show(field)
    assert field.label == "Duur (minuten)"
    assert field.value() is None
    QTest.keyClicks(line_of(field), "15")
    assert field.value() == 15
    QTest.keyClicks(line_of(field), " min")
    with pytest.raises(ValidationError) as caught:
        field.value()
    assert caught.value.problems == {"minutes": "number"}
    field.set_value(3)
    assert line_of(field).text() == "3"
    field.forget()
    assert field.value() is None


def test_several_lines_of_text(show: Callable[..., QWidget], qtbot: QtBot) -> None:
    field, other = NoteField("note", "Toelichting"), TextField("name", "Naam")
    show(field, other)
    editor = field.findChild(QPlainTextEdit)
    assert isinstance(editor, QPlainTextEdit)
    field.focus()
    with qtbot.waitSignal(field.changed):
        QTest.keyClicks(editor, "eerste")
    with qtbot.waitSignal(field.committed):
        QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert line_of(other).hasFocus()
    assert field.value() == "eerste"
    with qtbot.assertNotEmitted(field.changed):
        field.set_value("tweede")
    field.forget()
    assert field.value() == ""
    editor.undo()
    assert field.value() == ""


def test_a_password_is_hidden_until_one_asks(show: Callable[..., QWidget], qtbot: QtBot) -> None:
    field = PasswordField("password", "Wachtwoord")
    show(field)
    line, eye = line_of(field), field.findChild(QToolButton)
    assert isinstance(eye, QToolButton)
    with qtbot.waitSignal(field.changed):
        QTest.keyClicks(line, " geheim ")
    assert line.displayText() == "●" * 8
    assert eye.accessibleName() == "Laat wachtwoord zien"
    eye.click()
    assert line.displayText() == field.value() == " geheim "
    assert eye.accessibleName() == "Verberg wachtwoord"
    with qtbot.waitSignal(field.committed):
        QTest.keyClick(line, Qt.Key.Key_Return)
    field.forget()
    assert field.value() == ""
    assert line.echoMode() is QLineEdit.EchoMode.Password
    field.set_value("x")
    assert field.value() == "x"


def test_caps_lock_is_noticed(show: Callable[..., QWidget]) -> None:
    field = PasswordField("password", "Wachtwoord", hint="Minstens tien tekens")
    show(field)
    line = line_of(field)
    QTest.keyClicks(line, "A", Qt.KeyboardModifier.NoModifier)
    assert "Caps Lock staat aan. Minstens tien tekens" in hint_of(field)
    QTest.keyClicks(line, "b")
    assert "Caps Lock" not in hint_of(field)
    QTest.keyClicks(line, "c", Qt.KeyboardModifier.ShiftModifier)
    assert "Caps Lock" in hint_of(field)
    QTest.keyClick(line, Qt.Key.Key_CapsLock)
    assert "Caps Lock" not in hint_of(field)
    QTest.keyClicks(line, "1")
    assert "Caps Lock" not in hint_of(field)
