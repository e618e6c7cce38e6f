"""The survey on the page of the monitor, filled in and saved with keys and clicks."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QFileDialog, QLabel

from reports.monitor_check import check
from tests.ui.monitor.monitor_stage import MonitorStage
from ui.pages.survey_part import SurveyPart


def opened(stage: MonitorStage) -> SurveyPart:
    stage.open()
    stage.click("monitor_part_survey")
    return stage.find(SurveyPart, "monitor_survey")


def on(stage: MonitorStage, name: str) -> bool:
    return stage.find(QAbstractButton, name).isChecked()


def left(stage: MonitorStage) -> str:
    return stage.find(QAbstractButton, "survey_to_open").text()


def take_year(stage: MonitorStage, number: int) -> None:
    box = stage.find(QComboBox, "survey_period")
    box.setCurrentIndex(number)
    box.activated.emit(number)
    stage.wait()


def save(stage: MonitorStage) -> Path:
    stage.click("survey_save")
    stage.find(QDialog, "survey_confirm").accept()
    return stage.save_as()


def test_what_is_known_is_filled_in_and_said_where_from(stage: MonitorStage) -> None:
    opened(stage)
    assert "Gemeenten volgens Luwte" in stage.label("question_municipalities")
    assert "Netwerk" in stage.label("question_expertise")
    assert on(stage, "expertise_youth_professional")
    assert left(stage) == "4 vragen open"
    assert "Aanbieders op school" in stage.label("survey_figures")
    assert not stage.seen("monitor_recipients")


def test_by_keyboard_from_open_to_answered(stage: MonitorStage) -> None:
    part = opened(stage)
    for number in (3, 2, 1, 0):
        stage.click("survey_to_open")
        focus = stage.frame.focusWidget()
        assert isinstance(focus, QAbstractButton)
        QTest.keyClick(focus, Qt.Key.Key_Space)
        assert part.sheet is not None
        assert part.sheet.left == number
    assert not stage.seen("survey_to_open")
    assert stage.find(QLabel, "survey_verdict").text() == "Alle vragen zijn beantwoord."


def test_something_else_than_luwte_says_wants_a_reason_and_can_go_back(stage: MonitorStage) -> None:
    opened(stage)
    before = on(stage, "expertise_own_staff")
    stage.click("expertise_own_staff")
    reason = stage.find(QComboBox, "reason_expertise")
    assert reason.isVisible()
    assert left(stage) == "5 vragen open"
    reason.setCurrentIndex(1)
    reason.activated.emit(1)
    assert left(stage) == "4 vragen open"
    stage.click("drop_expertise")
    assert on(stage, "expertise_own_staff") is before
    assert not reason.isVisible()


def test_none_of_these_goes_with_nothing_else(stage: MonitorStage) -> None:
    opened(stage)
    stage.click("bottlenecks_waiting")
    stage.click("bottlenecks_procedures")
    stage.click("bottlenecks_none")
    assert [on(stage, f"bottlenecks_{name}") for name in ("waiting", "procedures", "none")] == [False, False, True]
    stage.click("bottlenecks_waiting")
    assert [on(stage, f"bottlenecks_{name}") for name in ("waiting", "none")] == [True, False]
    stage.click("bottlenecks_waiting")
    assert left(stage) == "4 vragen open"


def test_it_is_kept_for_who_comes_back_and_offered_the_year_after(stage: MonitorStage) -> None:
    opened(stage)
    stage.click("feedback_sometimes")
    stage.click("monitor_part_preview")
    stage.click("monitor_part_survey")
    assert on(stage, "feedback_sometimes")
    take_year(stage, 1)
    assert not on(stage, "feedback_sometimes")
    assert "Vorig jaar: Soms" in stage.label("question_feedback")
    assert not stage.find(QAbstractButton, "survey_save").isEnabled()
    assert "loopt tot en met" in stage.find(QLabel, "survey_verdict").text()
    stage.click("agree_feedback")
    assert on(stage, "feedback_sometimes")


def test_it_is_saved_as_a_monitor_file_with_what_is_open_left_out(stage: MonitorStage) -> None:
    opened(stage)
    stage.click("feedback_sometimes")
    file = save(stage)
    received = check(file.read_bytes(), file.name)
    assert received.facts.definition == "school_survey"
    assert "bottlenecks" not in {row.indicator for row in received.rows}
    assert stage.told[-1] == f"Bewaard: {file.name}"
    assert stage.find(QAbstractButton, "survey_save").text() == "Bewaar nogmaals"
    assert not stage.find(QAbstractButton, "municipalities_6_10").isEnabled()
    stage.click("survey_save")
    assert stage.save_as().read_bytes() == file.read_bytes()
    stage.click("feedback_rarely")
    assert "in de plaats" in stage.find(QLabel, "survey_verdict").text()
    second = save(stage)
    assert check(second.read_bytes(), second.name).facts.replaces is not None


def test_another_name_is_refused_and_nothing_is_kept(stage: MonitorStage) -> None:
    part = opened(stage)
    stage.click("survey_save")
    confirm = stage.find(QDialog, "survey_confirm")
    assert any("4 vragen zijn open" in label.text() for label in confirm.findChildren(QLabel))
    confirm.accept()
    stage.save_as("anders.zip")
    assert part.sheet is not None
    assert part.sheet.sent == ()


def test_locking_drops_every_answer(stage: MonitorStage) -> None:
    part = opened(stage)
    stage.page.forget()
    assert part.sheet is None
    assert "Gemeenten volgens" not in stage.words()


def test_a_file_dialog_that_is_closed_changes_nothing(stage: MonitorStage) -> None:
    part = opened(stage)
    stage.click("survey_save")
    stage.find(QDialog, "survey_confirm").accept()
    stage.find(QFileDialog, "monitor_save_dialog").reject()
    stage.wait()
    assert part.sheet is not None
    assert part.sheet.sent == ()
