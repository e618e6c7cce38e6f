"""The tabs of a dossier where there is little room: the rest stands behind "Meer", and keys still lead everywhere."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from ui.pages.part_tabs import PartTabs
from ui.theme import Theme

WORDS = ("Overzicht", "Hulp", "Toestemming", "Tijdlijn", "Documenten", "Veiligheid", "Verzuim")


@pytest.fixture
def tabs(qtbot: QtBot, theme: Theme) -> Iterator[PartTabs]:
    theme.set_text_size(100)
    room = QWidget()
    made = PartTabs("dossier_tabs", "Onderdelen")
    made.setParent(room)
    qtbot.addWidget(room)
    for words in WORDS:
        made.add(words)
    room.resize(1400, 100)
    room.show()
    made.resize(1200, 40)
    yield made
    room.close()


def seen(tabs: PartTabs) -> list[str]:
    bar = bar_of(tabs)
    return [bar.tabText(place) for place in range(bar.count()) if bar.isTabVisible(place)]


def bar_of(tabs: PartTabs) -> QTabBar:
    bar = tabs.findChild(QTabBar, "dossier_tabs")
    assert bar is not None
    return bar


def behind(tabs: PartTabs) -> list[str]:
    menu = tabs.findChild(QMenu, "dossier_tabs_menu")
    assert menu is not None
    return [action.text() for action in menu.actions()]


def more(tabs: PartTabs) -> QPushButton:
    button = tabs.findChild(QPushButton, "dossier_tabs_more")
    assert button is not None
    return button


def test_all_are_seen_where_there_is_room(tabs: PartTabs) -> None:
    assert seen(tabs) == list(WORDS)
    assert more(tabs).isHidden()


def test_what_is_used_least_goes_behind_more_with_its_key(tabs: PartTabs) -> None:
    tabs.resize(460, 40)
    assert seen(tabs)[:3] == ["Overzicht", "Hulp", "Toestemming"]
    assert not more(tabs).isHidden()
    assert behind(tabs)[-1] == "Verzuim\tAlt+7"
    bar = bar_of(tabs)
    for place in range(bar.count()):
        assert not bar.isTabVisible(place) or bar.rect().contains(bar.tabRect(place))


def test_the_chosen_part_is_always_seen(tabs: PartTabs) -> None:
    tabs.resize(460, 40)
    tabs.choose(WORDS.index("Verzuim"))
    assert "Verzuim" in seen(tabs)
    assert tabs.current == WORDS.index("Verzuim")
    tabs.choose(0)
    assert "Verzuim" not in seen(tabs)


def test_the_menu_leads_to_a_part(tabs: PartTabs, qtbot: QtBot) -> None:
    tabs.resize(460, 40)
    menu = tabs.findChild(QMenu, "dossier_tabs_menu")
    assert menu is not None
    with qtbot.waitSignal(tabs.chosen) as heard:
        menu.actions()[-1].trigger()
    assert heard.args == [WORDS.index("Verzuim")]
    assert "Verzuim" in seen(tabs)


def test_a_part_that_is_not_offered_is_nowhere(tabs: PartTabs) -> None:
    place = WORDS.index("Veiligheid")
    tabs.choose(place)
    tabs.offer(place, offered=False)
    assert tabs.current == 0
    assert not tabs.offers(place)
    tabs.resize(460, 40)
    assert "Veiligheid" not in seen(tabs)
    assert not [words for words in behind(tabs) if words.startswith("Veiligheid")]
    tabs.offer(place, offered=True)
    tabs.resize(1200, 40)
    assert "Veiligheid" in seen(tabs)


def test_larger_text_folds_more(tabs: PartTabs, theme: Theme, qtbot: QtBot) -> None:
    tabs.resize(800, 40)
    assert len(seen(tabs)) == len(WORDS)
    theme.set_text_size(150)
    qtbot.waitUntil(lambda: len(seen(tabs)) < len(WORDS))
    bar_of(tabs).setFocus()
    QTest.keyClick(bar_of(tabs), Qt.Key.Key_Right)
    assert tabs.current == 1
