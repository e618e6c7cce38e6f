from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.frame.frame_stage import find, page_of, press, texts_in, title_of
from ui.frame import Frame, PageMakers
from ui.keys_dialog import KeysDialog
from ui.navigation import EntryButton, Navigation
from ui.page import Place, SearchEntry
from ui.search_palette import SearchPalette


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
