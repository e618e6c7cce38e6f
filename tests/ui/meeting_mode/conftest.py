from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from models.ids import AgendaItemId
from models.meeting import MinutesState, Presence
from models.usecases.session import Session
from tests.ui.meeting_mode.mode_stage import Holding
from tests.ui.meetings.meetings_stage import Stage
from ui.background import BackgroundRunner
from ui.meeting_mode.mode_window import MeetingMode
from ui.page import Place
from ui.pages.meeting_view import MeetingView


@pytest.fixture
def runner() -> Iterator[BackgroundRunner]:
    made = BackgroundRunner()
    yield made
    made.close()


@pytest.fixture
def holding(demo_session: Session, qtbot: QtBot, runner: BackgroundRunner) -> Holding:
    """The meeting of the demo school of which most is kept from somebody, being held with everybody there."""
    stage = Stage(session=demo_session, qtbot=qtbot, runner=runner, place=Place.MEETINGS)
    stage.open()
    tables = [stage.read(row.id) for row in stage.meetings.rows() if row.state is not MinutesState.ADOPTED]
    table = max(tables, key=lambda found: sum(bool(found.kept_from(item)) for item in found.meeting.items))
    there = tuple(replace(seat, presence=Presence.PRESENT) for seat in table.meeting.participants)
    stage.meetings.save(replace(table.meeting, participants=there))
    stage.show(table.meeting.id)
    view = stage.find(MeetingView, "meeting_view")
    view.hold_meeting()
    mode = view.findChild(MeetingMode, "meeting_mode")
    assert isinstance(mode, MeetingMode)
    held = Holding(stage=stage, mode=mode, meeting=stage.read(table.meeting.id).meeting)
    held.activate()
    return held


@pytest.fixture
def kept_item(holding: Holding) -> AgendaItemId:
    """An item whose name some at the table may not hear, and others may."""
    table = holding.table
    return next(
        entry.id
        for entry in table.meeting.items
        if entry.pupil and 0 < len(table.kept_from(entry)) < len(table.meeting.participants) and not entry.anonymous
    )
