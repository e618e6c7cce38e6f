from collections.abc import Callable, Sequence
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from models.change import Changes, Topic
from models.errors import AppError, ConflictError, ConsentMissingError
from models.ids import UndoId
from ui.errors import Action, message_for
from ui.frame import COMPACT_BELOW, MOST_PLACES, Frame, PageMakers
from ui.keys_dialog import KeysDialog
from ui.navigation import EntryButton, Navigation, place_words
from ui.page import Page, Place, SearchEntry
from ui.search_palette import SearchPalette
from ui.theme import Theme
from ui.toast import Toast
from ui.widgets.buttons import LinkButton
from ui.widgets.strip import Strip
from ui.words import texts


class PupilsPage(Page):
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.PUPILS, Topic.CONSENTS})
    can_do: ClassVar[frozenset[Action]] = frozenset({Action.OPEN_CONSENT})

    def __init__(self) -> None:
        super().__init__()
        self.done: list[object] = []
        self.deep = False
        self.refusal: AppError | None = None
        self.line = QLineEdit()
        self.line.setAccessibleName("Zoek")
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        self.button = QPushButton("Open")
        column.addWidget(self.button)
        self.start_at(self.button)
        self.note_key("Enter", "opent het dossier")
        self.add_key("N", "nieuw signaal", self.on_key)
        self.add_key("Ctrl+P", "druk af", self.on_key, shown=False)

    @override
    def title(self) -> str:
        return "Leerlingen"

    @override
    def refresh(self, topics: frozenset[Topic]) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.done.append(topics)
        self.summary_changed.emit("Caseload 41")
        self.waiting_changed.emit(6)

    @override
    def show_record(self, record: str) -> None:
        self.done.append(record)

    @override
    def save_pending(self) -> None:
        self.done.append("saved")

    @override
    def forget(self) -> None:
        self.done.append("forgotten")

    @override
    def search_entries(self) -> Sequence[SearchEntry]:
        return (SearchEntry(words="Nieuw signaal", icon="plus", run=self.add_new),)

    @override
    def add_new(self) -> None:
        self.done.append("new")

    @override
    def go_back(self) -> bool:
        was_deep, self.deep = self.deep, False
        return was_deep

    @override
    def carry_out(self, action: Action) -> None:
        self.done.append(action)

    def on_key(self) -> None:
        self.done.append("key")


class PlainPage(Page):
    @override
    def title(self) -> str:
        return "Vandaag"


@pytest.fixture
def makers() -> PageMakers:
    return {Place.PUPILS: PupilsPage, Place.TODAY: PlainPage, Place.SETTINGS: PlainPage}


@pytest.fixture
def frame(makers: PageMakers, qtbot: QtBot) -> Frame:
    made = Frame(makers)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def page_of(frame: Frame) -> PupilsPage:
    assert isinstance(frame.page, PupilsPage)
    return frame.page


def title_of(frame: Frame) -> str:
    return frame.page.title() if frame.page is not None else ""


def texts_in(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def find(frame: Frame, kind: type[QWidget]) -> QWidget:
    found = frame.findChild(kind)
    assert isinstance(found, kind)
    return found


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget() or QApplication.activeWindow()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


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


def test_keys_of_the_page_work_and_leave_texts_alone(frame: Frame) -> None:
    frame.go(Place.PUPILS)
    page = page_of(frame)
    page.done.clear()
    press(Qt.Key.Key_N)
    assert page.done == ["key"]
    page.line.setFocus()
    press(Qt.Key.Key_N)
    assert page.done == ["key"]
    assert page.line.text() == "n"
    press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert page.done == ["key", "key"]


def test_ctrl_n_adds_what_fits(frame: Frame) -> None:
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    frame.go(Place.PUPILS)
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page_of(frame).done[-1] == "new"


def test_ctrl_l_and_the_entry_lock(frame: Frame, qtbot: QtBot) -> None:
    with qtbot.waitSignal(frame.lock_wanted):
        press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(frame.lock_wanted):
        find(frame, Navigation).findChildren(EntryButton)[-1].click()


def test_esc_goes_back_within_the_page_and_alt_left_between_pages(frame: Frame) -> None:
    frame.go(Place.TODAY)
    frame.go(Place.PUPILS)
    page = page_of(frame)
    page.deep = True
    press(Qt.Key.Key_Escape)
    assert not page.deep
    press(Qt.Key.Key_Escape)
    assert frame.place is Place.PUPILS
    page.deep = True
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert not page.deep
    assert frame.place is Place.PUPILS
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert title_of(frame) == "Vandaag"


def test_f1_lists_the_keys(frame: Frame, assert_accessible: Callable[[QWidget], None]) -> None:
    frame.go(Place.PUPILS)
    press(Qt.Key.Key_F1)
    dialog = find(frame, KeysDialog)
    assert {"Enter", "N", "Ctrl+P", "Ctrl+K", "druk af"} <= set(texts_in(dialog))
    assert "Ctrl+P: druk af" in dialog.accessibleDescription()
    assert_accessible(dialog)
    dialog.close()


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


def test_ctrl_k_finds_places_commands_and_what_others_know(
    makers: PageMakers, qtbot: QtBot, assert_accessible: Callable[[QWidget], None]
) -> None:
    asked: list[str] = []
    opened: list[str] = []

    def people(typed: str) -> list[SearchEntry]:
        asked.append(typed)
        found = SearchEntry(words="Eva Özil", detail="BB1", icon="user", run=lambda: opened.append("Eva"))
        return [found] if "ev" in typed else []

    frame = Frame(makers, [people])
    qtbot.addWidget(frame)
    frame.resize(1280, 720)
    frame.show()
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    frame.go(Place.PUPILS)
    press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = find(frame, SearchPalette)
    assert isinstance(palette, SearchPalette)
    qtbot.waitUntil(palette.isVisible)
    assert [entry.words for entry in palette.found] == [
        "Nieuw signaal", "Vandaag", "Leerlingen", "Beheer", "Wat ik deed, ongedaan maken", "Vergrendel",
        "Toetsen van deze pagina",
    ]  # fmt: skip
    assert_accessible(palette)
    line = palette.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setFocus()
    QTest.keyClicks(line, "ev")
    qtbot.waitUntil(lambda: [entry.words for entry in palette.found] == ["Eva Özil"])
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert opened == ["Eva"]
    assert asked[0] == ""
    assert asked[-1] == "ev"


def test_the_search_goes_to_a_place(frame: Frame, qtbot: QtBot) -> None:
    frame.open_search()
    palette = find(frame, SearchPalette)
    assert isinstance(palette, SearchPalette)
    line = palette.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "leer")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert frame.place is Place.PUPILS
    qtbot.waitUntil(lambda: frame.findChild(SearchPalette) is None)


def test_the_arrows_move_through_what_was_found(frame: Frame) -> None:
    frame.open_search()
    palette = find(frame, SearchPalette)
    assert isinstance(palette, SearchPalette)
    line = palette.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Down):
        QTest.keyClick(line, key)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert frame.place is Place.PUPILS


def test_finding_nothing_says_so_and_locking_empties_the_search(frame: Frame, qtbot: QtBot) -> None:
    frame.open_search()
    palette = find(frame, SearchPalette)
    assert isinstance(palette, SearchPalette)
    line = palette.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "zzz")
    qtbot.waitUntil(lambda: palette.found == ())
    assert "Niets gevonden. Probeer minder letters." in texts_in(palette)
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Return)
    palette.forget()
    assert line.text() == ""
