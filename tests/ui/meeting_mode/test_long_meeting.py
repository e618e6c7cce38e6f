"""Two hours of meeting leave the window as quick as at the start, and no larger than what was written."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.benchmarks.long_meeting import EDITS, minute, twelve_pupils
from tests.ui.meeting_mode.mode_stage import Holding
from ui.pages.meeting_view import MeetingView

SLOWER = 1.8
"""Where other work goes on beside the test; by itself the ratio is near one."""

MOST_MEMORY = 64
"""MiB."""


@pytest.mark.parametrize("edits", [100, pytest.param(EDITS, marks=[pytest.mark.long, pytest.mark.timeout(300)])])
def test_the_last_edits_are_as_quick_as_the_first(holding: Holding, edits: int) -> None:
    stage = holding.stage
    with stage.session.store.read() as uow:
        pupils = [pupil.id for pupil in uow.pupils.all()[:12]]
    meeting = twelve_pupils(stage.session, pupils, holding.meeting)
    holding.mode.close()
    stage.page.go_back()
    stage.frame.publish(stage.meetings.save(stage.read(meeting).meeting))
    stage.wait()
    stage.show(meeting)
    stage.find(MeetingView, "meeting_view").hold_meeting()
    holding.mode.go_on("long-0")
    holding.activate()
    assert holding.mode.stop == "long-0"
    QApplication.processEvents()
    found = minute(holding.mode, edits)
    assert len(found.seconds) == edits
    table = stage.read(meeting)
    assert sum(len(item.decisions) for item in table.meeting.items) == edits // 5
    assert len(table.actions) == edits // 5
    assert found.ratio < SLOWER
    assert found.widgets[1] < 2 * found.widgets[0]
    assert found.grown < MOST_MEMORY
