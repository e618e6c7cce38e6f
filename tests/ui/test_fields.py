from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum

import pytest
from PySide6.QtCore import QDate, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QCompleter,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStyleOptionComboBox,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from models.errors import ValidationError
from models.typed_dates import Leaning
from ui.assembly import use_language
from ui.fields.choice_field import CheckField, ChoiceBox, ChoiceField, ChoicesField
from ui.fields.date_field import DateField
from ui.fields.field import Field
from ui.fields.password_field import PasswordField
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.fields.text_field import NoteField, NumberField, TextField
from ui.theme import Theme

INVERTED = False
TODAY = date(2026, 11, 4)
Check = Callable[[QWidget], None]


class Kind(StrEnum):
    CALL = "call"
    ASK = "ask"


KINDS = ((Kind.CALL, "Bellen & vragen"), (Kind.ASK, "Vragen"))
PEOPLE = (
    Suggestion(value=1, words="Eva Özil", detail="Altra"),
    Suggestion(value=2, words="Bilal de Boer", detail="Groei & Glunder"),
    Suggestion(value=3, words="Łukasz Zielony"),
)


def today() -> date:
    return TODAY


@pytest.fixture
def show(qtbot: QtBot) -> Callable[..., QWidget]:
    kept: list[QWidget] = []

    def do(*fields: QWidget) -> QWidget:
        window = QWidget()
        kept.append(window)
        column = QVBoxLayout(window)
        for field in fields:
            column.addWidget(field)
        qtbot.addWidget(window)
        window.resize(500, 400)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return do


def line_of(field: QWidget) -> QLineEdit:
    found = field.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def hint_of(field: QWidget) -> str:
    return " ".join(label.text() for label in field.findChildren(QLabel) if label.isVisible())


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
