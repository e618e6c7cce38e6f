"""How the app looks, when it locks, and its backups."""

import shutil
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QSlider

from storage.vault import Vault
from tests.stores import TODAY
from tests.ui.settings.settings_stage import Stage
from ui.dialogs.confirmation import Confirmation
from ui.settings import DEFAULT_IDLE_MINUTES
from ui.theme import Scheme
from ui.widgets.buttons import DangerButton
from ui.widgets.table_view import TableView


def test_the_screen_changes_at_once(stage: Stage) -> None:
    stage.go("look")
    stage.choose("scheme", "Donker")
    assert (stage.theme.scheme, stage.settings.scheme) == (Scheme.DARK, Scheme.DARK)
    slider = stage.find(QSlider, "text_size")
    slider.setFocus()
    for _ in range(5):
        QTest.keyClick(slider, Qt.Key.Key_Right)
    stage.qtbot.waitUntil(lambda: stage.theme.text_size == 150)
    assert stage.settings.text_size == 150
    assert stage.find(QLabel, "text_size_value").text() == "150 %"
    stage.click("text_size_normal")
    stage.qtbot.waitUntil(lambda: stage.theme.text_size == 100)


@pytest.mark.parametrize(("key", "percent"), [(Qt.Key.Key_Home, 80), (Qt.Key.Key_End, 200)])
def test_text_goes_from_80_to_200_per_cent(stage: Stage, key: Qt.Key, percent: int) -> None:
    stage.go("look")
    slider = stage.find(QSlider, "text_size")
    slider.setFocus()
    QTest.keyClick(slider, key)
    stage.qtbot.waitUntil(lambda: stage.theme.text_size == percent)
    for part in ("school", "users", "backups", "log", "look"):
        stage.go(part)


def test_the_minutes_of_the_lock_are_told_and_kept(stage: Stage) -> None:
    stage.go("look")
    box = stage.find(QComboBox, "idle_minutes")
    assert box.currentText() == f"{DEFAULT_IDLE_MINUTES} minuten"
    stage.choose("idle_minutes", "10 minuten")
    assert stage.minutes == [10]
    assert stage.settings.idle_minutes == 10


def test_another_language_is_for_the_next_time(stage: Stage) -> None:
    stage.go("look")
    stage.choose("language", "English")
    assert stage.settings.language == "en"
    assert "Vanaf de volgende keer dat je Luwte start." in stage.words()


def test_makes_a_backup_and_lists_it(stage: Stage, demo_vault: Vault) -> None:
    shutil.rmtree(demo_vault.folder / "backups")
    stage.go("backups")
    assert "Nog geen reservekopie" in stage.words()
    stage.click("make_backup")
    stage.wait()
    assert stage.cells("backups_view", 1) == ["vandaag"]
    assert stage.told == ["Reservekopie gemaakt en gecontroleerd"]
    stage.click("make_backup")
    stage.wait()
    assert stage.told[1:] == ["Er is al een kopie van vandaag"]


def test_asks_once_before_a_backup_is_put_back(stage: Stage, demo_vault: Vault) -> None:
    stage.go("backups")
    stage.click("make_backup")
    stage.wait()
    button = stage.find(QAbstractButton, "restore_backup")
    assert not button.isEnabled()
    stage.find(TableView, "backups_view").choose_first()
    stage.click("restore_backup")
    dialog = stage.find(Confirmation, "restore_confirmation")
    assert "apart bewaard" in stage.words(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert stage.restores == []
    stage.click("restore_backup")
    dialog = next(found for found in stage.page.findChildren(Confirmation) if found.isVisible())
    deed = dialog.findChild(DangerButton)
    assert deed is not None
    QTest.mouseClick(deed, Qt.MouseButton.LeftButton)
    assert stage.restores == list(demo_vault.backups())


def test_backups_say_how_old_they_are(stage: Stage, demo_vault: Vault) -> None:
    folder = demo_vault.folder / "backups"
    folder.mkdir(exist_ok=True)
    for days in (0, 1, 12):
        (folder / f"store-{TODAY - timedelta(days=days)}.db").write_bytes(b"x" * 2_000_000)
    stage.go("backups")
    assert stage.cells("backups_view", 1) == ["vandaag", "gisteren", "12 dagen geleden"]
    assert stage.cells("backups_view", 2)[0] == "1,9 MB"
    assert str(folder) in stage.words()
