import gc
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from models.errors import ConflictError, ValidationError
from models.validation import Checks
from ui.dialogs.confirmation import Confirmation
from ui.dialogs.value_dialog import ValueDialog
from ui.fields.choice_field import CheckField
from ui.fields.date_field import DateField
from ui.fields.text_field import NoteField, TextField
from ui.forms import Form, page_column
from ui.theme import Theme
from ui.widgets.buttons import DangerButton, LinkButton, PrimaryButton
from ui.widgets.strip import Strip

Check = Callable[[QWidget], None]
TODAY = date(2026, 11, 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    text: str
    due: date | None
    note: str

    def __post_init__(self) -> None:
        checks = Checks()
        checks.require("text", self.text)
        checks.that("elsewhere", self.text != "nergens", "double")
        checks.done()


def today() -> date:
    return TODAY


class AgreementDialog(ValueDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_heading("Nieuwe afspraak", "Hij komt terug tot hij klaar is.")
        self.set_save_words("Maak afspraak")
        self.form.add(TextField("text", "Wat"))
        self.form.add(DateField("due", "Wanneer", today))
        self.form.add_more()
        self.form.add(NoteField("note", "Toelichting"))

    @override
    def construct(self, values: dict[str, Any]) -> object:
        return Agreement(**values)


@pytest.fixture
def dialog(qtbot: QtBot) -> AgreementDialog:
    made = AgreementDialog()
    made.open()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def line(dialog: QWidget, name: str) -> QLineEdit:
    found = dialog.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def button(dialog: QWidget, words: str) -> QPushButton:
    return next(found for found in dialog.findChildren(QPushButton) if found.text() == words)


def strip(dialog: QWidget) -> Strip:
    found = dialog.findChild(Strip)
    assert isinstance(found, Strip)
    return found


def test_a_dialog_emits_the_value_it_could_make(dialog: AgreementDialog, qtbot: QtBot) -> None:
    assert line(dialog, "text").hasFocus()
    QTest.keyClicks(line(dialog, "text"), "Bel moeder")
    QTest.keyClicks(line(dialog, "due"), "vr")
    with qtbot.waitSignal(dialog.accepted), qtbot.waitSignal(dialog.accepted_value) as heard:
        button(dialog, "Maak afspraak").click()
    assert heard.args == [Agreement(text="Bel moeder", due=date(2026, 11, 6), note="")]


@pytest.mark.parametrize("key", [None, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_saves_and_ctrl_enter_from_anywhere(key: Qt.Key | None, dialog: AgreementDialog, qtbot: QtBot) -> None:
    QTest.keyClicks(line(dialog, "text"), "Bel moeder")
    with qtbot.waitSignal(dialog.accepted_value):
        if key is None:
            QTest.keyClick(line(dialog, "text"), Qt.Key.Key_Return)
        else:
            button(dialog, "Meer").click()
            note = dialog.findChild(QPlainTextEdit)
            assert isinstance(note, QPlainTextEdit)
            note.setFocus()
            QTest.keyClick(note, key, Qt.KeyboardModifier.ControlModifier)


def test_problems_stand_beside_their_fields(dialog: AgreementDialog, qtbot: QtBot) -> None:
    QTest.keyClicks(line(dialog, "due"), "31/4")
    with qtbot.assertNotEmitted(dialog.accepted_value):
        dialog.save()
    fields = dialog.form.fields
    assert fields["due"].problem == "Deze datum is niet te lezen. Schrijf bijvoorbeeld 3-11-2026, vr of +2w."
    line(dialog, "due").clear()
    dialog.save()
    assert fields["due"].problem == ""
    assert fields["text"].problem == "Schrijf kort op waar het om gaat."
    assert line(dialog, "text").hasFocus()
    QTest.keyClicks(line(dialog, "text"), "B")
    assert fields["text"].problem == ""
    dialog.close()


def test_a_problem_without_a_field_is_said_above_the_form(dialog: AgreementDialog) -> None:
    QTest.keyClicks(line(dialog, "text"), "nergens")
    dialog.save()
    assert strip(dialog).sentence == "Hier staat iets twee keer. Haal er een weg."
    line(dialog, "text").setText("ergens")
    dialog.save()
    assert strip(dialog).sentence == ""


def test_who_takes_the_value_may_refuse_it(dialog: AgreementDialog, qtbot: QtBot) -> None:
    refusals: list[ConflictError | ValidationError] = [
        ConflictError("help_still_open", count=2),
        ValidationError({"text": "double"}),
    ]

    def refuse(_value: object) -> None:
        if refusals:
            dialog.show_error(refusals.pop(0))

    dialog.accepted_value.connect(refuse)
    line(dialog, "text").setText("Bel")
    with qtbot.assertNotEmitted(dialog.accepted):
        dialog.save()
        assert "2" in strip(dialog).sentence
        dialog.save()
    assert dialog.form.fields["text"].problem == "Hier staat iets twee keer. Haal er een weg."
    with qtbot.waitSignal(dialog.accepted):
        dialog.save()
    dialog.accepted_value.disconnect(refuse)


@pytest.mark.parametrize("way", ["back", "esc", "lock", "save"])
def test_a_dialog_is_freed_when_it_closes(way: str, qtbot: QtBot, settle: Callable[[], None]) -> None:
    dialog = AgreementDialog()
    gone = weakref.ref(dialog)
    dialog.open()
    line(dialog, "text").setText("Bel")
    with qtbot.waitSignal(dialog.destroyed):
        match way:
            case "back":
                button(dialog, "Terug").click()
            case "esc":
                QTest.keyClick(dialog, Qt.Key.Key_Escape)
            case "lock":
                dialog.forget()
            case _:
                dialog.save()
        del dialog
        settle()
    gc.collect()
    assert gone() is None


def test_locking_drops_what_was_typed(dialog: AgreementDialog) -> None:
    text = line(dialog, "text")
    text.setText("geheim")
    dialog.form.forget()
    assert text.text() == ""
    dialog.close()


def test_a_dialog_can_be_used_without_a_mouse(dialog: AgreementDialog, assert_accessible: Check) -> None:
    assert dialog.accessibleName() == "Nieuwe afspraak"
    dialog.form.show_problems({"note": "required"})
    assert_accessible(dialog)
    dialog.close()


def test_a_dialog_fits_on_a_small_screen_with_large_text(theme: Theme, qtbot: QtBot) -> None:
    theme.set_text_size(200)
    dialog = AgreementDialog()
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    room = dialog.screen().availableSize()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
    dialog.close()


def test_a_dialog_without_a_value_is_a_bug(qtbot: QtBot) -> None:
    dialog = ValueDialog()
    qtbot.addWidget(dialog)
    with pytest.raises(NotImplementedError):
        dialog.construct({})


def test_what_is_rarely_used_unfolds_when_asked_or_when_wrong(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    form.add_heading("Afspraak", "Wie doet wat")
    form.add(TextField("text", "Wat"), DateField("due", "Wanneer", today))
    form.add_widget(QPushButton("Iets"))
    form.add_heading("Meer hierover")
    form.add_more("Zelden nodig")
    form.add(CheckField("told", "Ouders weten ervan"))
    form.show()
    told = form.fields["told"]
    assert not told.isVisible()
    more = form.findChild(LinkButton)
    assert isinstance(more, LinkButton)
    more.click()
    assert told.isVisible()
    more.click()
    assert not told.isVisible()
    assert form.show_problems({"told": "required", "zzz": "double"}) == {
        "zzz": "Hier staat iets twee keer. Haal er een weg."
    }
    assert told.isVisible()
    form.clear_problems()
    assert told.problem == ""


def test_a_form_tells_what_changes(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    form.add(TextField("text", "Wat"))
    form.show()
    with qtbot.waitSignal(form.changed):
        QTest.keyClicks(line(form, "text"), "B")
    with qtbot.waitSignal(form.committed) as heard:
        QTest.keyClick(line(form, "text"), Qt.Key.Key_Return)
    assert heard.args == ["text"]
    assert form.read() == {"text": "B"}


def test_taking_away_is_asked_once_and_enter_does_not_do_it(
    qtbot: QtBot, assert_accessible: Check, settle: Callable[[], None]
) -> None:
    question = Confirmation("Afspraak verwijderen?", "Je kunt dit tien seconden terugdraaien.", "Verwijder afspraak")
    gone = weakref.ref(question)
    question.open()
    question.activateWindow()
    qtbot.waitUntil(question.isActiveWindow)
    assert question.accessibleName() == "Afspraak verwijderen?"
    assert question.accessibleDescription() == "Je kunt dit tien seconden terugdraaien."
    assert_accessible(question)
    back = button(question, "Terug")
    back.setFocus()
    with qtbot.waitSignal(question.rejected):
        QTest.keyClick(QApplication.focusWidget() or question, Qt.Key.Key_Return)
    del question, back
    settle()
    gc.collect()
    assert gone() is None


def test_the_deed_is_done_when_its_button_is_pressed(qtbot: QtBot) -> None:
    for destructive in (True, False):
        question = Confirmation("Weg?", "Echt weg.", "Verwijder", destructive=destructive)
        question.open()
        deed = button(question, "Verwijder")
        assert isinstance(deed, DangerButton if destructive else PrimaryButton)
        assert question.focusWidget() is (button(question, "Terug") if destructive else deed)
        with qtbot.waitSignal(question.accepted):
            deed.click()


def test_a_column_has_the_distances_of_the_look(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    assert page_column(widget).contentsMargins().left() == 24
