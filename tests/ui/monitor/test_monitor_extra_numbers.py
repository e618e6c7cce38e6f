"""The numbers that go along only when the school wants that: chosen on the page, tried first, and in the file."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QLabel

from models.usecases.monitor_options import MonitorOptionUseCases
from reports.monitor_check import check
from tests.ui.monitor.monitor_stage import MonitorStage
from ui.dialogs.monitor_options_dialog import MonitorOptionsDialog
from ui.widgets.strip import Strip


def _open(stage: MonitorStage) -> MonitorOptionsDialog:
    stage.click("monitor_options")
    return stage.find(MonitorOptionsDialog, "monitor_options_dialog")


def _tick(dialog: MonitorOptionsDialog, name: str) -> None:
    (box,) = dialog.findChildren(QCheckBox, name)
    QTest.keyClick(box, Qt.Key.Key_Space)


def test_they_are_off_and_each_says_what_it_shows(stage: MonitorStage) -> None:
    stage.open()
    assert stage.find(QAbstractButton, "monitor_options").text() == "Extra getallen: 0 van 4"
    dialog = _open(stage)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert not any(box.isChecked() for box in dialog.findChildren(QCheckBox))
    assert "Leerlingen met hulp in de periode die geschorst waren; elke leerling telt één keer." in words
    assert words.count("Eén getal erbij.") == 4
    dialog.reject()


def test_they_are_tried_before_they_are_chosen_and_then_go_along(stage: MonitorStage) -> None:
    page = stage.open()
    dialog = _open(stage)
    _tick(dialog, "suspensions")
    (trying,) = dialog.findChildren(QAbstractButton, "monitor_options_try")
    trying.click()
    stage.wait()
    (answer,) = dialog.findChildren(Strip, "monitor_options_answer")
    assert answer.sentence.startswith("Dit kan"), answer.sentence
    dialog.save()
    QApplication.processEvents()
    assert stage.find(QAbstractButton, "monitor_options").text() == "Extra getallen: 1 van 4"
    stage.count()
    assert page.preview is not None
    assert page.preview.counted.options == {"suspensions"}
    file = stage.save()
    assert "suspensions" in {one.id for one in check(file.read_bytes(), file.name).facts.indicators}


def test_a_choice_begins_the_preview_anew(stage: MonitorStage) -> None:
    page = stage.open()
    stage.count()
    dialog = _open(stage)
    _tick(dialog, "incidents")
    dialog.save()
    stage.wait()
    assert page.preview is not None
    assert page.preview.counted.options == {"incidents"}
    assert "Leerlingen met hulp en een incident" in stage.words()


def test_the_choice_is_not_there_without_numbers_to_choose(stage: MonitorStage) -> None:
    stage.open()
    period = stage.find(QComboBox, "monitor_period").currentData()
    assert len(MonitorOptionUseCases(stage.session).options("sjso", period)) == 4
    stage.click("monitor_part_survey")
    assert not stage.seen("monitor_options")
    stage.page.forget()
    assert not stage.seen("monitor_options")
