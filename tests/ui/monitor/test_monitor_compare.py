"""Looking back: figures over periods, and beside what came back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QComboBox, QFileDialog, QWidget

from tests.ui.monitor.monitor_stage import MonitorStage
from ui.widgets.chart_view import ChartView


def charts(stage: MonitorStage) -> Sequence[ChartView]:
    part = stage.find(QWidget, "monitor_compare")
    return [view for view in part.findChildren(ChartView) if view.isVisible()]


def feed(stage: MonitorStage, file: Path) -> None:
    stage.click("monitor_feedback")
    dialog = stage.find(QFileDialog, "monitor_feedback_dialog")
    dialog.fileSelected.emit(str(file))
    dialog.reject()


def test_without_files_it_says_what_to_do(stage: MonitorStage) -> None:
    stage.open()
    stage.click("monitor_part_compare")
    assert "Nog niets te vergelijken" in stage.label("monitor_compare")


def test_two_periods_make_a_line_and_a_file_that_comes_back_is_laid_beside(stage: MonitorStage) -> None:
    stage.open()
    for period in (1, 0):
        stage.take_period(period)
        stage.count()
        file = stage.save()
    stage.click("monitor_part_compare")
    box = stage.find(QComboBox, "monitor_question")
    assert box.itemText(0) == "Leerlingen met hulp in de periode"
    assert len(charts(stage)) > 2
    assert "afgeronde cijfers" in stage.label("monitor_compare")
    feed(stage, file)
    assert charts(stage)
    said = stage.label("monitor_compare")
    assert "Gemeente Amsterdam" in said
    assert not stage.seen("monitor_question")
    stage.click("monitor_own_figures")
    assert stage.seen("monitor_question")
    assert "afgeronde cijfers" in stage.label("monitor_compare")
    feed(stage, file)
    stage.click("monitor_charts_paper")
    dialog = stage.find(QFileDialog, "save_file_dialog")
    paper = stage.folder / "grafieken.pdf"
    dialog.fileSelected.emit(str(paper))
    dialog.reject()
    stage.wait()
    assert paper.read_bytes().startswith(b"%PDF")
    assert stage.told[-1] == "De grafieken zijn bewaard."
    stage.page.forget()
    assert "Gemeente Amsterdam" not in stage.label("monitor_compare")


def test_a_file_that_is_no_feedback_is_refused_by_name(stage: MonitorStage) -> None:
    stage.open()
    stage.count()
    stage.save()
    wrong = stage.folder / "kapot.zip"
    wrong.write_bytes(b"niets")
    stage.click("monitor_part_compare")
    feed(stage, wrong)
    assert "geen monitorbestand" in stage.problem()
    feed(stage, stage.folder / "weg.zip")
    assert "niet worden gelezen" in stage.problem()
    assert stage.find(QAbstractButton, "monitor_charts_paper").isEnabled()
