from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.change import Changes, Topic
from models.errors import ConflictError, ConsentMissingError
from models.ids import UndoId
from tests.ui.frame.frame_stage import PupilsPage, find, page_of, press, texts_in, title_of
from ui.errors import Action, message_for
from ui.frame import COMPACT_BELOW, MOST_PLACES, Frame
from ui.navigation import EntryButton, Navigation, place_words
from ui.page import Place
from ui.theme import Theme
from ui.toast import Toast
from ui.widgets.buttons import LinkButton
from ui.widgets.strip import Strip
from ui.words import texts


def test_a_page_is_made_when_one_first_goes_there(frame: Frame) -> None:
    assert frame.page is None
    frame.go(Place.PUPILS)
    page = page_of(frame)
    assert page.done == [PupilsPage.topics]
    frame.go(Place.TODAY)
    frame.go(Place.PUPILS)
    assert page_of(frame) is page
    assert page.done == [PupilsPage.topics, "saved"]


def test_title_summary_and_keys_stand_around_the_page(frame: Frame) -> None:
    frame.go(Place.PUPILS)
    shown = texts_in(frame)
    assert {"Leerlingen", "Caseload 41"} <= set(shown)
    assert "Enter opent het dossier  ·  N nieuw signaal  ·  F1 alle toetsen" in shown
    frame.go(Place.TODAY)
    assert "Caseload 41" not in texts_in(frame)
    frame.go(Place.PUPILS)
    assert "Caseload 41" in texts_in(frame)


def test_the_numbers_go_to_pages_in_the_order_of_the_navigation(frame: Frame) -> None:
    press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert frame.place is Place.PUPILS
    press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert title_of(frame) == "Vandaag"


def test_the_navigation_goes_there_and_shows_what_waits(frame: Frame) -> None:
    navigation = find(frame, Navigation)
    frame.set_waiting(Place.TODAY, 7)
    frame.set_waiting(Place.NETWORK, 3)
    entries = navigation.findChildren(EntryButton)
    assert [entry.accessibleName() for entry in entries] == ["Vandaag, 7", "Leerlingen", "Beheer", "Vergrendel"]
    entries[1].click()
    assert frame.place is Place.PUPILS
    assert entries[1].isChecked()
    assert entries[1].waiting == 6


def test_never_more_than_nine_entries() -> None:
    assert len(Place) + 1 <= MOST_PLACES
    assert len({place_words(place) for place in Place}) == len(Place)


def test_the_navigation_makes_room_in_a_narrow_window(frame: Frame, theme: Theme, qtbot: QtBot) -> None:
    navigation = find(frame, Navigation)
    assert isinstance(navigation, Navigation)
    assert not navigation.compact
    frame.resize(COMPACT_BELOW - 1, 700)
    assert navigation.compact
    assert navigation.findChildren(EntryButton)[0].text() == ""
    assert navigation.findChildren(EntryButton)[0].toolTip() == "Vandaag"
    frame.resize(1400, 700)
    assert not navigation.compact
    wide = navigation.width()
    theme.set_text_size(120)
    qtbot.waitUntil(lambda: navigation.width() > wide)
    theme.set_text_size(150)
    assert navigation.compact


def test_what_changed_is_refreshed_now_or_when_one_comes_back(frame: Frame) -> None:
    frame.go(Place.PUPILS)
    page = page_of(frame)
    page.done.clear()
    frame.publish(Changes(topics=frozenset({Topic.CONSENTS, Topic.MEETINGS})))
    assert page.done == [frozenset({Topic.CONSENTS})]
    frame.publish(Changes(topics=frozenset({Topic.MEETINGS})))
    assert len(page.done) == 1
    frame.go(Place.TODAY)
    page.done.clear()
    frame.publish(Changes(topics=frozenset({Topic.PUPILS})))
    frame.publish(Changes(topics=frozenset({Topic.CONSENTS})))
    assert page.done == []
    frame.go(Place.PUPILS)
    assert page.done == [PupilsPage.topics]


def test_saving_is_quiet_and_can_be_undone(frame: Frame, qtbot: QtBot) -> None:
    frame.go(Place.PUPILS)
    page_of(frame).changed.emit(Changes(topics=frozenset({Topic.PUPILS}), undo=UndoId(12)))
    toast = find(frame, Toast)
    assert "Bewaard" in texts_in(toast)
    link = toast.findChild(LinkButton)
    assert isinstance(link, LinkButton)
    with qtbot.waitSignal(frame.undo_wanted) as heard:
        link.click()
    assert heard.args == [12]
    assert not toast.isVisible()


def test_ctrl_z_undoes_as_long_as_it_is_offered(frame: Frame, qtbot: QtBot) -> None:
    frame.go(Place.PUPILS)
    frame.publish(Changes(topics=frozenset({Topic.PUPILS}), undo=UndoId(5)))
    with qtbot.waitSignal(frame.undo_wanted) as heard:
        press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert heard.args == [5]
    with qtbot.assertNotEmitted(frame.undo_wanted):
        press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_the_offer_ends(frame: Frame, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr("ui.toast.UNDO_STAYS", 20)
    monkeypatch.setattr("ui.toast.WORDS_STAY", 10)
    toast = find(frame, Toast)
    frame.publish(Changes(topics=frozenset({Topic.PUPILS}), undo=UndoId(5)))
    assert toast.isVisible()
    qtbot.waitUntil(lambda: not toast.isVisible())
    frame.tell("Afgedrukt")
    assert texts_in(toast)[-1] == "Afgedrukt"
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_nothing_changed_says_nothing(frame: Frame) -> None:
    frame.publish(Changes())
    assert not find(frame, Toast).isVisible()


def test_an_error_is_said_above_the_page_with_what_can_be_done(frame: Frame) -> None:
    frame.go(Place.PUPILS)
    page = page_of(frame)
    page.failed.emit(ConsentMissingError("pupil"))
    strip = find(frame, Strip)
    assert isinstance(strip, Strip)
    assert strip.sentence == message_for(ConsentMissingError("pupil"), texts()).sentence
    button = strip.findChild(LinkButton)
    assert isinstance(button, LinkButton)
    assert button.text() == "Open toestemming"
    button.click()
    assert page.done[-1] is Action.OPEN_CONSENT
    assert strip.sentence == ""


def test_a_page_that_cannot_help_shows_no_button(frame: Frame) -> None:
    frame.go(Place.TODAY)
    frame.show_error(ConsentMissingError("pupil"))
    button = find(frame, Strip).findChild(LinkButton)
    assert isinstance(button, LinkButton)
    assert not button.isVisible()
    frame.go(Place.PUPILS)
    assert not find(frame, Strip).isVisible()


def test_a_refusal_while_refreshing_is_shown(frame: Frame) -> None:
    frame.go(Place.PUPILS)
    page_of(frame).refusal = ConflictError("changed_since")
    frame.publish(Changes(topics=frozenset({Topic.PUPILS})))
    assert find(frame, Strip).isVisible()


def test_a_page_sends_one_to_another_page(frame: Frame) -> None:
    frame.go(Place.TODAY)
    assert frame.page is not None
    frame.page.place_wanted.emit(Place.PUPILS.value, "p-1")
    assert page_of(frame).done[-1] == "p-1"


def test_the_title_of_the_page_is_passed_on(frame: Frame, qtbot: QtBot) -> None:
    with qtbot.waitSignal(frame.place_changed) as heard:
        frame.go(Place.PUPILS)
    assert heard.args == ["Leerlingen"]


def test_forgetting_reaches_every_page(frame: Frame) -> None:
    frame.go(Place.PUPILS)
    page = page_of(frame)
    frame.publish(Changes(topics=frozenset({Topic.PUPILS}), undo=UndoId(1)))
    frame.save_pending()
    frame.forget()
    assert page.done[-2:] == ["saved", "forgotten"]
    assert not find(frame, Toast).isVisible()
    assert "Caseload 41" not in texts_in(frame)


def test_the_whole_frame_can_be_used_without_a_mouse(
    frame: Frame, assert_accessible: Callable[[QWidget], None]
) -> None:
    frame.go(Place.PUPILS)
    frame.publish(Changes(topics=frozenset({Topic.PUPILS}), undo=UndoId(1)))
    assert_accessible(frame)
