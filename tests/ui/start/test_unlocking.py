"""Unlocking a store: one user and several, a wrong password, spoilt files, and the recovery code."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from models.opening import MadeStore, NewStore
from models.user import Role
from storage.desks import StoreMaker, StoreOpener, UserDesk, as_opened
from storage.vault import Vault
from tests.ui.start.start_stage import GOOD, OTHER, Check, line, press, show, shown, strip_of, unlocked_by
from ui.background import BackgroundRunner
from ui.start.recovery_screen import RecoveryScreen
from ui.start.unlock_screen import UnlockScreen
from ui.widgets.buttons import LinkButton


@pytest.fixture
def unlock(opener: StoreOpener, runner: BackgroundRunner, qtbot: QtBot) -> UnlockScreen:
    screen = UnlockScreen(opener, runner)
    show(screen, qtbot)
    return screen


def test_one_user_only_types_a_password(unlock: UnlockScreen, qtbot: QtBot, assert_accessible: Check) -> None:
    assert "Hallo Annemiek Bakker" in shown(unlock)
    assert not unlock.findChildren(QComboBox)[0].isVisible()
    assert_accessible(unlock)
    line(unlock, "password").setFocus()
    QTest.keyClicks(line(unlock, "password"), GOOD)
    with qtbot.waitSignal(unlock.unlocked) as heard:
        QTest.keyClick(line(unlock, "password"), Qt.Key.Key_Return)
        assert not unlock.body.isEnabled()
    assert heard.args is not None
    opened = as_opened(heard.args[0])
    assert heard.args[1] == opened.user.id
    assert line(unlock, "password").text() == ""
    opened.close()


def test_a_wrong_password_is_said_and_the_code_offered(unlock: UnlockScreen, qtbot: QtBot) -> None:
    press(unlock, "Ontgrendel")
    assert "Vul dit in." in shown(unlock)
    QTest.keyClicks(line(unlock, "password"), "verkeerd")
    press(unlock, "Ontgrendel")
    qtbot.waitUntil(unlock.body.isEnabled)
    strip = strip_of(unlock)
    assert "Dit wachtwoord klopt niet." in strip.sentence
    assert line(unlock, "password").text() == ""
    assert line(unlock, "password").hasFocus()
    with qtbot.waitSignal(unlock.recovery_wanted):
        strip.findChildren(LinkButton)[0].click()
    with qtbot.waitSignal(unlock.recovery_wanted):
        press(unlock, "Vergeten? Gebruik de herstelcode")
    with qtbot.waitSignal(unlock.other_store_wanted):
        press(unlock, "Andere gegevens")


def test_a_store_in_use_can_be_opened_to_read(unlock: UnlockScreen, vault: Vault, qtbot: QtBot) -> None:
    elsewhere = vault.unlock(vault.users()[0].id, GOOD)
    QTest.keyClicks(line(unlock, "password"), GOOD)
    press(unlock, "Ontgrendel")
    qtbot.waitUntil(unlock.body.isEnabled)
    assert "al open" in strip_of(unlock).sentence
    with qtbot.waitSignal(unlock.unlocked) as heard:
        press(unlock, "Open om te lezen")
    assert heard.args is not None
    opened = as_opened(heard.args[0])
    assert opened.store.read_only
    opened.close()
    elsewhere.close()


def test_several_users_say_who_they_are(
    opener: StoreOpener, desk: UserDesk, runner: BackgroundRunner, qtbot: QtBot, assert_accessible: Check
) -> None:
    desk.add("Youssef El Amrani & Zn", Role.READER, OTHER)
    screen = UnlockScreen(opener, runner)
    show(screen, qtbot)
    box = screen.findChildren(QComboBox)[0]
    assert [box.itemText(number) for number in range(box.count())] == ["Annemiek Bakker", "Youssef El Amrani & Zn"]
    assert_accessible(screen)
    screen.focus_start()
    assert box.hasFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert (box.currentIndex(), box.hasFocus()) == (1, True)
    box.setCurrentIndex(-1)
    press(screen, "Ontgrendel")
    assert "Kies iets uit de lijst." in shown(screen)
    screen.choose_user(opener.users()[1].id)
    assert box.currentText() == "Youssef El Amrani & Zn"
    assert "Kies iets uit de lijst." not in shown(screen)
    assert line(screen, "password").hasFocus()


def test_a_spoilt_key_file_is_explained(
    opener: StoreOpener, vault: Vault, runner: BackgroundRunner, qtbot: QtBot
) -> None:
    spoil_keys(vault)
    screen = UnlockScreen(opener, runner)
    show(screen, qtbot)
    assert not [found for found in screen.findChildren(QLineEdit) if found.isVisible()]
    assert strip_of(screen).sentence
    with qtbot.waitSignal(screen.recovery_wanted):
        press(screen, "Gebruik de herstelcode")


def test_a_store_that_went_away_is_explained(
    opener: StoreOpener, vault: Vault, runner: BackgroundRunner, qtbot: QtBot
) -> None:
    vault.folder.rename(vault.folder.with_name("Elders.luwte"))
    screen = UnlockScreen(opener, runner)
    show(screen, qtbot)
    assert strip_of(screen).sentence
    assert not strip_of(screen).findChildren(LinkButton)[0].isVisible()


def test_a_damaged_store_offers_its_backups(unlock: UnlockScreen, vault: Vault, qtbot: QtBot) -> None:
    database = vault.folder / "store.db"
    database.write_bytes(b"x" * database.stat().st_size)
    QTest.keyClicks(line(unlock, "password"), GOOD)
    press(unlock, "Ontgrendel")
    qtbot.waitUntil(unlock.body.isEnabled)
    with qtbot.waitSignal(unlock.restore_wanted):
        press(unlock, "Zet een reservekopie terug")


def spoil_keys(vault: Vault) -> None:
    for file in vault.folder.rglob("keys*"):
        file.write_text("{")


def test_the_code_opens_a_store_whose_key_file_is_lost(
    opener: StoreOpener, made: MadeStore, vault: Vault, runner: BackgroundRunner, qtbot: QtBot
) -> None:
    spoil_keys(vault)
    screen = RecoveryScreen(opener, runner)
    show(screen, qtbot)
    assert not screen.findChildren(QComboBox)[0].isVisible()
    with qtbot.waitSignal(screen.unlocked) as heard:
        fill_recovery(screen, " ".join(made.sheet.code_groups), OTHER, OTHER)
    assert heard.args is not None
    opened = as_opened(heard.args[0])
    assert opened.user.name == "Annemiek Bakker"
    assert unlocked_by(vault, OTHER, opened.user.id)
    opened.close()


@pytest.fixture
def recovery(opener: StoreOpener, runner: BackgroundRunner, qtbot: QtBot) -> RecoveryScreen:
    screen = RecoveryScreen(opener, runner)
    show(screen, qtbot)
    return screen


def fill_recovery(screen: RecoveryScreen, code: str, password: str, again: str) -> None:
    note = screen.findChild(QPlainTextEdit)
    assert isinstance(note, QPlainTextEdit)
    note.setPlainText(code)
    for name, text in (("password", password), ("again", again)):
        line(screen, name).clear()
        QTest.keyClicks(line(screen, name), text)
    press(screen, "Open en verander wachtwoord")


def test_the_paper_from_the_safe_opens_the_store(
    recovery: RecoveryScreen, made: MadeStore, vault: Vault, qtbot: QtBot, assert_accessible: Check
) -> None:
    assert_accessible(recovery)
    code = " ".join(made.sheet.code_groups).lower()
    for typed, new, again, problem in (
        ("ABCD", OTHER, OTHER, "De code is nog niet heel."),
        (code, "kort", "kort", "Dit wachtwoord is te kort."),
        (code, OTHER, GOOD, "De twee keren zijn niet gelijk."),
    ):
        fill_recovery(recovery, typed, new, again)
        assert problem in shown(recovery)
    with qtbot.waitSignal(recovery.unlocked) as heard:
        fill_recovery(recovery, code, OTHER, OTHER)
    assert heard.args is not None
    opened = as_opened(heard.args[0])
    assert heard.args[1] == opened.user.id
    assert unlocked_by(vault, OTHER, opened.user.id)
    assert line(recovery, "password").text() == ""
    opened.close()


def test_the_code_of_another_store_does_not_fit(
    recovery: RecoveryScreen, maker: StoreMaker, tmp_path: Path, qtbot: QtBot
) -> None:
    other = maker.make(NewStore(folder=tmp_path / "Ander.luwte", school="Ander", user="Jan", password=GOOD))
    as_opened(other.opened).close()
    fill_recovery(recovery, " ".join(other.sheet.code_groups), OTHER, OTHER)
    qtbot.waitUntil(recovery.body.isEnabled)
    assert strip_of(recovery).sentence


def test_who_remembers_after_all_goes_back(recovery: RecoveryScreen, qtbot: QtBot) -> None:
    QTest.keyClicks(line(recovery, "password"), "iets")
    with qtbot.waitSignal(recovery.left):
        press(recovery, "Terug")
    assert line(recovery, "password").text() == ""
