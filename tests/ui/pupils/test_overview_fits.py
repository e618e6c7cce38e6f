"""The first questions about a pupil are answered in one screen of a school laptop: 1280 by 720, at normal text size."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from models.usecases.session import Session
from storage.demo_store import demo_store
from tests.stores import NOW, session_of
from tests.ui.pupils.pupils_stage import Stage
from ui.theme import Theme

SECTIONS = ("people", "plan", "help", "consent", "expiry", "actions")


@pytest.fixture(params=[NOW, datetime(2026, 11, 28, 17, 0, tzinfo=UTC)], ids=["spring", "autumn"])
def stage(stage_for: Callable[[Session], Stage], tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Stage]:
    """The page of the coordinator of the school that ``main.py --demo`` shows on a day."""
    moment: datetime = request.param
    opened = demo_store(tmp_path, moment)
    yield stage_for(replace(session_of(opened, opened.user), now=lambda: moment))
    opened.close()


def scroller(stage: Stage) -> QScrollArea:
    around = stage.find(QWidget, "help_section").parentWidget()
    while not isinstance(around, QScrollArea):
        assert around is not None
        around = around.parentWidget()
    return around


def whole(stage: Stage) -> bool:
    """Tell whether every section is there."""
    return all(stage.find(QWidget, f"{name}_section").isVisible() for name in SECTIONS)


def hidden(stage: Stage) -> int:
    """Return how many pixels of the overview are below the screen."""
    area = scroller(stage)
    return area.verticalScrollBar().maximum()


def test_all_of_the_overview_of_every_pupil_is_seen_without_scrolling(stage: Stage, theme: Theme) -> None:
    theme.set_text_size(100)
    stage.resize(1280, 720)
    stage.qtbot.waitUntil(lambda: stage.frame.width() == 1280)
    rows = [row for row in stage.all_rows() if row.in_caseload]
    assert len(rows) > 50
    for row in rows:
        stage.page.show_record(row.pupil.id)
        stage.qtbot.waitUntil(lambda: hidden(stage) == 0)
        stage.qtbot.waitUntil(lambda: whole(stage))


def test_the_columns_are_equally_wide_whatever_stands_in_them(stage: Stage, theme: Theme) -> None:
    theme.set_text_size(100)
    for row in [row for row in stage.all_rows() if row.in_caseload][:6]:
        stage.show(row)
        widths = [stage.find(QWidget, f"{name}_section").width() for name in ("people", "plan", "consent")]
        assert max(widths) - min(widths) <= 1


def test_the_keyboard_stays_where_it_was_when_the_text_grows_and_shrinks(stage: Stage, theme: Theme) -> None:
    theme.set_text_size(100)
    expiry = stage.find(QWidget, "expiry_section")
    for row in [row for row in stage.all_rows() if row.in_caseload]:
        stage.show(row)
        if expiry.findChildren(QAbstractButton):
            break
    toggle = expiry.findChildren(QAbstractButton)[0]
    for button in (toggle, stage.find(QAbstractButton, "new_help")):
        button.setFocus()
        for size in (150, 200, 100):
            theme.set_text_size(size)
            QApplication.processEvents()
            assert QApplication.focusWidget() is button, size
