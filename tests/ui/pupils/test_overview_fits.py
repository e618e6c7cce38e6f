"""The first questions about a pupil are answered in one screen of a school laptop: 1280 by 720, at normal text size."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget

from tests.ui.pupils.pupils_stage import Stage
from ui.theme import Theme

SAMPLE = 12
"""Pupils of the demo school, taken as they come."""


def bottom(stage: Stage, name: str) -> int:
    """Return where a section ends, in pixels from the top of what is seen without scrolling."""
    section = stage.find(QWidget, name)
    return section.mapTo(scroller(stage).viewport(), QPoint(0, section.height())).y()


def scroller(stage: Stage) -> QScrollArea:
    around = stage.find(QWidget, "help_section").parentWidget()
    while not isinstance(around, QScrollArea):
        assert around is not None
        around = around.parentWidget()
    return around


def seen_whole(stage: Stage, name: str) -> bool:
    return bottom(stage, name) <= scroller(stage).viewport().height()


def test_who_is_active_and_what_waits_is_seen_without_scrolling(stage: Stage, theme: Theme) -> None:
    theme.set_text_size(100)
    stage.resize(1280, 720)
    stage.qtbot.waitUntil(lambda: stage.frame.width() == 1280)
    for row in [row for row in stage.all_rows() if row.in_caseload][:SAMPLE]:
        stage.page.show_record(row.pupil.id)
        stage.qtbot.waitUntil(lambda: seen_whole(stage, "plan_section"))
        stage.qtbot.waitUntil(lambda: seen_whole(stage, "help_section"))
