"""A dossier by keys: beside the list, over the page, from part to part, and back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar

from tests.ui.pupils.pupils_stage import Stage
from ui.page import Place


def test_t_goes_to_consent_and_escape_comes_back_in_steps(stage: Stage) -> None:
    stage.table.setFocus()
    stage.table.choose_first()
    stage.press("t")
    tabs = stage.find(QTabBar, "dossier_tabs")
    assert tabs.tabText(tabs.currentIndex()) == "Toestemming"
    stage.press(Qt.Key.Key_Escape)
    assert tabs.currentIndex() == 0
    assert not stage.table.isVisible()
    stage.press(Qt.Key.Key_Escape)
    assert stage.table.isVisible()
    assert stage.table.hasFocus()


def test_enter_gives_the_dossier_the_whole_page_also_where_both_fit(stage: Stage) -> None:
    stage.table.choose_first()
    stage.table.setFocus()
    stage.press(Qt.Key.Key_Return)
    assert stage.dossier_view.isVisible()
    assert not stage.table.isVisible()
    stage.click("back_to_list")
    assert stage.table.isVisible()


def test_a_narrow_window_shows_one_at_a_time(stage: Stage) -> None:
    stage.resize(900, 700)
    stage.qtbot.waitUntil(lambda: not stage.dossier_view.isVisible())
    assert stage.table.isVisible()
    stage.table.choose_first()
    stage.table.setFocus()
    stage.press(Qt.Key.Key_Return)
    assert stage.dossier_view.isVisible()
    assert not stage.table.isVisible()
    stage.resize(1280, 720)
    assert stage.dossier_view.isVisible()


def test_resting_on_a_row_opens_its_dossier_beside_the_list(stage: Stage) -> None:
    stage.table.choose_first()
    assert stage.dossier_view.pupil is None
    stage.qtbot.waitUntil(lambda: stage.dossier_view.pupil == stage.rows()[0].pupil.id)
    assert stage.table.isVisible()


def test_going_through_the_list_opens_only_where_one_rests(stage: Stage) -> None:
    with stage.session.store.read() as uow:
        before = uow.log.verify().count
    stage.table.setFocus()
    stage.table.choose_first()
    for _ in range(5):
        stage.press(Qt.Key.Key_Down)
    stage.qtbot.waitUntil(lambda: stage.dossier_view.pupil == stage.rows()[5].pupil.id)
    with stage.session.store.read() as uow:
        assert uow.log.verify().count == before + 1


def test_another_page_opens_a_dossier_outside_the_caseload(stage: Stage) -> None:
    row = stage.pupil(lambda row: not row.in_caseload)
    stage.frame.go(Place.PUPILS, row.pupil.id)
    assert stage.dossier_view.pupil == row.pupil.id
    assert stage.find(QTabBar, "pupil_scope").currentIndex() == 1
    stage.frame.go(Place.PUPILS, f"{row.pupil.id}#consent")
    tabs = stage.find(QTabBar, "dossier_tabs")
    assert tabs.tabText(tabs.currentIndex()) == "Toestemming"


def test_arrows_scroll_the_dossier(stage: Stage) -> None:
    stage.resize(1280, 520)
    stage.show(stage.pupil(lambda row: row.running > 0))
    stage.dossier_view.take_focus()
    scroll = stage.dossier_view._parts[0].scroller
    assert scroll is not None
    bar = scroll.verticalScrollBar()
    stage.press(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    stage.press(Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_keys_scroll_nothing_without_a_dossier(stage: Stage) -> None:
    QTest.keyClick(stage.dossier_view, Qt.Key.Key_Down)
    assert stage.dossier_view.pupil is None


def test_alt_and_a_number_go_to_a_part(stage: Stage) -> None:
    stage.show(stage.pupil(lambda row: row.running > 0))
    stage.dossier_view.take_focus()
    tabs = stage.find(QTabBar, "dossier_tabs")
    QTest.keyClick(tabs, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert tabs.currentIndex() == 1
    QTest.keyClick(tabs, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert tabs.currentIndex() == 0
    QTest.keyClick(tabs, Qt.Key.Key_9, Qt.KeyboardModifier.AltModifier)
    assert tabs.currentIndex() == 0
