from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.plain_text import as_caption, as_tooltip
from ui.theme import DARK, LIGHT, Scheme, Theme, Tone
from ui.widgets.buttons import Button, DangerButton, IconButton, LinkButton, PrimaryButton
from ui.widgets.chip import Chip, ChipLook, chip_size, paint_chip
from ui.widgets.empty_state import EmptyState
from ui.widgets.keys_line import KeysLine
from ui.widgets.labels import Hint, Rule, Text
from ui.widgets.list_detail import SIDE_BY_SIDE, ListDetail
from ui.widgets.scroll import Scroll
from ui.widgets.strip import Strip

Check = Callable[[QWidget], None]
NAME = "Groei & Glunder <b>B.V.</b>"


def test_what_people_wrote_is_shown_as_they_wrote_it(qtbot: QtBot) -> None:
    label = Text(NAME)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert as_tooltip(NAME) == "<qt>Groei &amp; Glunder &lt;b&gt;B.V.&lt;/b&gt;</qt>"
    assert as_tooltip("") == ""
    button = QPushButton(as_caption(NAME))
    qtbot.addWidget(button)
    assert button.shortcut().isEmpty()


def test_a_text_without_words_takes_no_room(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    label = Hint(parent=page)
    assert label.isHidden()
    label.say("Een hint")
    assert not label.isHidden()
    label.say("")
    assert label.isHidden()
    rule = Rule()
    qtbot.addWidget(rule)
    assert rule.height() == 1


def test_a_part_that_has_no_place_yet_opens_no_window(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    late = Hint()
    late.say("Toch een hint")
    parts = [Hint("Een hint"), Chip(ChipLook(word="loopt")), late]
    assert not any(part.isVisible() for part in parts)
    column = QVBoxLayout(page)
    for part in parts:
        column.addWidget(part)
    page.show()
    assert all(part.isVisible() for part in parts)


def test_one_button_is_the_primary_one(qtbot: QtBot) -> None:
    buttons = [
        Button("Terug"),
        PrimaryButton("Bewaar"),
        DangerButton("Verwijder afspraak", "trash-2"),
        LinkButton("Meer"),
    ]
    for made in buttons:
        qtbot.addWidget(made)
    assert [made.isDefault() for made in buttons] == [False, True, False, False]
    assert [made.property("look") for made in buttons] == [None, "primary", "danger", "link"]


def test_an_icon_button_has_words_for_who_cannot_see_it(qtbot: QtBot, assert_accessible: Check) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    button = IconButton("x", "Sluit")
    column.addWidget(button)
    other = QLineEdit()
    other.setAccessibleName("Zoek")
    column.addWidget(other)
    qtbot.addWidget(window)
    window.show()
    assert button.toolTip() == "Sluit"
    assert_accessible(window)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_an_icon_button_hears_the_keys_that_press_other_buttons(key: Qt.Key, qtbot: QtBot) -> None:
    button = IconButton("x", "Sluit")
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)
    with qtbot.assertNotEmitted(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(button, Qt.Key.Key_A)


def test_a_line_of_keys_names_as_many_as_fit(qtbot: QtBot) -> None:
    line = KeysLine()
    qtbot.addWidget(line)
    line.show()
    line.resize(900, 30)
    line.name(["N noteert een signaal", "H voegt hulp toe"], "F1 alle toetsen")
    assert line.text() == "N noteert een signaal  ·  H voegt hulp toe  ·  F1 alle toetsen"
    line.resize(line.fontMetrics().horizontalAdvance(line.text()) - 1, 30)
    assert line.text() == "N noteert een signaal  ·  F1 alle toetsen"
    line.resize(20, 30)
    assert line.text() == "F1 alle toetsen"
    line.name([], "F1 alle toetsen")
    assert line.text() == ""


def test_a_chip_says_its_status_in_word_icon_and_colour(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(ChipLook(word="verlopen", tone=Tone.DANGER))
    qtbot.addWidget(chip)
    chip.show()
    assert chip.accessibleName() == "verlopen"
    assert ChipLook(word="verlopen", tone=Tone.DANGER).icon_name == "octagon-alert"
    assert ChipLook(word="wacht", tone=Tone.WARN, icon="hourglass").icon_name == "hourglass"
    assert ChipLook(word="gesloten").icon_name == ""
    before = chip.sizeHint()
    assert before == chip_size(ChipLook(word="verlopen", tone=Tone.DANGER))
    theme.set_text_size(200)
    assert chip.sizeHint().height() > 1.5 * before.height()
    assert not chip.grab().isNull()
    chip.show_look(None)
    assert chip.isHidden()


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST])
def test_a_chip_that_does_not_fit_is_shortened(scheme: Scheme, theme: Theme) -> None:
    theme.choose(scheme)
    picture = QImage(120, 40, QImage.Format.Format_ARGB32)
    picture.fill(QColor(theme.tokens.surface))
    painter = QPainter(picture)
    paint_chip(painter, QRect(0, 0, 60, 40), ChipLook(word="toestemming onvolledig", tone=Tone.DANGER))
    painter.end()
    right = [picture.pixelColor(x, y).name() for x in range(61, 120) for y in range(40)]
    assert set(right) == {QColor(theme.tokens.surface).name()}
    left = {picture.pixelColor(x, 20).name() for x in range(60)}
    assert len(left) > 2


def test_an_empty_place_says_what_it_is_for_and_offers_the_first_step(
    theme: Theme, qtbot: QtBot, assert_accessible: Check
) -> None:
    empty = EmptyState("users", "Nog geen leerlingen", "Hier staat de caseload.", "Lees lijst in")
    qtbot.addWidget(empty)
    empty.resize(800, 500)
    empty.show()
    assert_accessible(empty)
    with qtbot.waitSignal(empty.step_taken):
        empty.findChildren(PrimaryButton)[0].click()
    empty.say("Niets gevonden", "Zoek anders.")
    shown = [label.text() for label in empty.findChildren(QLabel) if label.isVisible() and label.text()]
    assert shown == ["Niets gevonden", "Zoek anders."]
    assert not empty.findChildren(PrimaryButton)[0].isVisible()
    width = empty.minimumSizeHint().width()
    theme.set_text_size(200)
    qtbot.waitUntil(lambda: empty.minimumSizeHint().width() > width)


def test_a_strip_says_a_sentence_in_a_tone(theme: Theme, qtbot: QtBot) -> None:
    theme.choose(Scheme.DARK)
    strip = Strip()
    qtbot.addWidget(strip)
    assert strip.isHidden()
    strip.say("Vader heeft nog niet geantwoord.", Tone.WARN, "Open toestemming")
    assert strip.sentence == "Vader heeft nog niet geantwoord."
    strip.show()
    assert strip.grab().toImage().pixelColor(strip.width() // 2, 0) == QColor(DARK.warn)
    with qtbot.waitSignal(strip.action_taken):
        strip.findChildren(LinkButton)[0].click()
    strip.clear()
    assert strip.isHidden()
    assert LIGHT.warn != DARK.warn


@pytest.fixture
def parts(qtbot: QtBot) -> tuple[ListDetail, QListWidget, QLineEdit]:
    listing, detail = QListWidget(), QWidget()
    line = QLineEdit(detail)
    listing.setAccessibleName("Leerlingen")
    line.setAccessibleName("Naam")
    both = ListDetail(listing, detail)
    qtbot.addWidget(both)
    both.resize(1100, 500)
    both.show()
    both.activateWindow()
    qtbot.waitUntil(both.isActiveWindow)
    return both, listing, line


def test_list_and_detail_stand_side_by_side_where_there_is_room(
    parts: tuple[ListDetail, QListWidget, QLineEdit],
) -> None:
    both, listing, line = parts
    assert both.side_by_side
    assert listing.isVisible()
    assert line.isVisible()
    both.show_detail()
    assert not both.detail_open
    assert not both.leave_detail()


def test_the_detail_covers_the_list_where_there_is_not(
    parts: tuple[ListDetail, QListWidget, QLineEdit], qtbot: QtBot, assert_accessible: Check
) -> None:
    both, listing, line = parts
    shape = both.shape()
    both.resize(SIDE_BY_SIDE - 1, 500)
    assert not both.side_by_side
    assert listing.isVisible()
    assert not line.isVisible()
    both.show_detail()
    assert both.detail_open
    assert line.isVisible()
    assert_accessible(both)
    with qtbot.waitSignal(both.detail_left):
        both.findChildren(LinkButton)[0].click()
    assert listing.hasFocus()
    both.show_detail()
    assert both.leave_detail()
    both.resize(1100, 500)
    assert both.side_by_side
    assert both.shape() == shape


def test_who_is_typing_in_the_detail_stays_there(parts: tuple[ListDetail, QListWidget, QLineEdit]) -> None:
    both, _listing, line = parts
    line.setFocus()
    both.resize(SIDE_BY_SIDE - 1, 500)
    assert both.detail_open


def test_large_text_needs_more_room(parts: tuple[ListDetail, QListWidget, QLineEdit], theme: Theme) -> None:
    both, _listing, _line = parts
    theme.set_text_size(150)
    both.resize(1101, 500)
    assert not both.side_by_side


def test_the_border_is_put_where_it_was(parts: tuple[ListDetail, QListWidget, QLineEdit], qtbot: QtBot) -> None:
    both, _listing, _line = parts
    both._splitter.setSizes([300, 800])
    shape = both.shape()
    again = ListDetail(QListWidget(), QWidget())
    qtbot.addWidget(again)
    again.resize(1100, 500)
    again.show()
    again.set_shape(shape)
    assert again._splitter.sizes() == both._splitter.sizes()


def test_a_scrolling_area_knows_how_high_wrapped_texts_are(qtbot: QtBot, settle: Callable[[], None]) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    text = Text("Vader heeft gezag en heeft nog niet geantwoord. " * 20)
    column.addWidget(text)
    area = Scroll(content)
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    settle()
    assert text.height() >= text.heightForWidth(text.width())
    assert area.verticalScrollBar().maximum() > 0
    text.setText("Kort.")
    settle()
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    plain = QWidget()
    plain.setMinimumHeight(50)
    other = Scroll(plain)
    qtbot.addWidget(other)
    assert other.height_wanted(100) == plain.sizeHint().height()


def _is_seen(widget: QWidget) -> bool:
    return not widget.visibleRegion().isEmpty()


def test_a_scrolling_area_follows_the_keyboard_from_outside(qtbot: QtBot) -> None:
    window = QWidget()
    outside, content = QVBoxLayout(window), QWidget()
    inside = QVBoxLayout(content)
    before, first, last = QLineEdit(), QLineEdit(), QLineEdit()
    inside.addWidget(first)
    inside.addSpacing(1000)
    inside.addWidget(last)
    area = Scroll(content)
    outside.addWidget(before)
    outside.addWidget(area)
    window.resize(300, 200)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    before.setFocus()
    for there in (last, first):
        there.setFocus()
        qtbot.waitUntil(partial(_is_seen, there))


def test_focus_is_seen(theme: Theme, qtbot: QtBot) -> None:
    theme.choose(Scheme.LIGHT)
    window = QWidget()
    column = QVBoxLayout(window)
    widgets: list[QWidget] = [QLineEdit(), Button("Terug"), LinkButton("Meer"), IconButton("x", "Sluit")]
    for widget in widgets:
        column.addWidget(widget)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for widget in widgets:
        widget.setFocus()
        QApplication.processEvents()
        picture = widget.grab().toImage()
        middle = picture.width() // 2
        assert [picture.pixelColor(middle, y) for y in (0, 1)] == [QColor(LIGHT.primary)] * 2
    QTest.keyClick(widgets[0], Qt.Key.Key_Tab)


def test_an_empty_place_without_a_step_does_not_hold_the_keyboard(qtbot: QtBot) -> None:
    around = QWidget()
    column = QVBoxLayout(around)
    before, after = QLineEdit(), QLineEdit()
    empty = EmptyState("list-checks", "Nog niets", "Typ hierboven een naam.")
    for part in (before, empty, after):
        column.addWidget(part)
    qtbot.addWidget(around)
    around.show()
    around.activateWindow()
    qtbot.waitUntil(around.isActiveWindow)
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after
    empty.say("Nog niets", "Begin hier.", "Eerste stap")
    QTest.keyClick(after, Qt.Key.Key_Backtab)
    assert isinstance(QApplication.focusWidget(), QPushButton)
