"""How strong a password is, what keyboards do to it, and changing it."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from storage.desks import UserDesk
from storage.vault import Vault
from tests.ui.start.start_stage import GOOD, OTHER, Check, line, press, shown, unlocked_by
from ui.background import BackgroundRunner
from ui.start.change_password import ChangePasswordDialog
from ui.start.new_password import NewPassword
from ui.start.password_test import PasswordTest, has_dead_keys
from ui.widgets.strip import Strip


@pytest.mark.parametrize(
    ("password", "dead"), [("gewoon woord", False), ("tante's sok", True), ("één twee", True), ('quote"', True)]
)
def test_signs_that_keyboards_type_differently_are_warned_of(*, password: str, dead: bool, qtbot: QtBot) -> None:
    assert has_dead_keys(password) == dead
    test = PasswordTest()
    qtbot.addWidget(test)
    test.show()
    test.begin(password)
    assert any(strip.sentence for strip in test.findChildren(Strip)) == dead
    assert not test.passed()
    line(test, "again").setText(password)
    assert test.passed()
    test.forget()
    assert not test.passed()


@pytest.mark.usefixtures("theme")
def test_the_strength_of_a_password_is_told_in_words(qtbot: QtBot) -> None:
    field = NewPassword("Wachtwoord", ["De Wilgenroos"])
    qtbot.addWidget(field)
    field.show()
    for typed, words in (
        ("kort", "Nog te kort."),
        ("qwertyuiopqwerty", "Toetsen op een rij"),
        ("aaaaaaaaaaaa", "Herhalen helpt weinig."),
        ("lantaarn 1987", "Een jaartal helpt weinig."),
        ("welkom lantaarn", "gebruiken veel mensen"),
        ("fiets lantaarn wolkje", "Goed."),
        ("mijn tante breit blauwe sokken voor buren", "Sterk."),
    ):
        line(field, "password").clear()
        QTest.keyClicks(line(field, "password"), typed)
        assert words in shown(field), typed
        assert not field.grab().isNull()
    field.set_own_words(("mijn tante breit blauwe sokken voor buren",))
    assert "Je naam" in shown(field)
    field.forget()
    assert "Sterk." not in shown(field)


def fill_change(dialog: ChangePasswordDialog, old: str, new: str, again: str) -> None:
    for name, text in (("old_password", old), ("password", new), ("again", again)):
        line(dialog, name).clear()
        QTest.keyClicks(line(dialog, name), text)
    press(dialog, "Verander wachtwoord")


def test_a_password_is_changed_by_who_knows_the_old_one(
    desk: UserDesk, vault: Vault, runner: BackgroundRunner, qtbot: QtBot, assert_accessible: Check
) -> None:
    dialog = ChangePasswordDialog(desk, runner)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert_accessible(dialog)
    for old, new, again, problem in (
        ("", OTHER, OTHER, "Vul dit in."),
        (GOOD, "kort", "kort", "Dit wachtwoord is te kort."),
        (GOOD, GOOD, GOOD, "Dit is je oude wachtwoord."),
        (GOOD, OTHER, GOOD, "De twee keren zijn niet gelijk."),
    ):
        fill_change(dialog, old, new, again)
        assert problem in shown(dialog)
    fill_change(dialog, "verkeerd woord", OTHER, OTHER)
    qtbot.waitUntil(lambda: line(dialog, "old_password").isEnabled() and line(dialog, "old_password").hasFocus())
    assert "Dit wachtwoord klopt niet." in shown(dialog)
    with qtbot.waitSignals([dialog.password_changed, dialog.accepted]):
        fill_change(dialog, GOOD, OTHER, OTHER)
    user = vault.users()[0].id
    assert unlocked_by(vault, OTHER, user)
    assert not unlocked_by(vault, GOOD, user)


def test_locking_closes_the_dialog_and_drops_the_passwords(
    desk: UserDesk, runner: BackgroundRunner, qtbot: QtBot
) -> None:
    dialog = ChangePasswordDialog(desk, runner)
    dialog.open()
    old = line(dialog, "old_password")
    QTest.keyClicks(old, "geheim")
    with qtbot.waitSignal(dialog.rejected):
        dialog.forget()
        assert old.text() == ""
