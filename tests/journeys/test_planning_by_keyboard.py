"""A coordinator plans a series, moves one meeting of it, cancels one, and makes an agenda; all by keyboard."""

from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from models.ids import MeetingId
from models.meeting import Meeting
from models.school_days import HolidayRegion
from models.series import Scope
from models.usecases.meeting_series import SeriesUseCases
from models.usecases.session import Session
from tests.ui.meetings.conftest import runner, stage_for
from tests.ui.meetings.meetings_stage import Stage
from ui.dialogs.proposal_dialog import ProposalDialog
from ui.page import Place

__all__ = ["runner", "stage_for"]

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MOST_UNTIL_AGENDA = 7
"""Interactions from *nieuw overleg* to an agenda."""


@pytest.fixture
def meetings(stage_for: Callable[[Session, Place], Stage], demo_session: Session) -> Stage:
    SeriesUseCases(demo_session).set_region(HolidayRegion.NORTH)
    return stage_for(demo_session, Place.MEETINGS)


def planned(stage: Stage) -> list[Meeting]:
    """Return the meetings of the newest series, by date."""
    with stage.session.store.read() as uow:
        found = [meeting for meeting in uow.meetings.all() if meeting.series is not None]
        newest = max(found, key=lambda meeting: (meeting.on, meeting.id)).series
        return sorted((meeting for meeting in found if meeting.series == newest), key=lambda meeting: meeting.on)


def made(stage: Stage) -> MeetingId:
    """Return the meeting that was planned here."""
    return next(row.id for row in stage.meetings.rows() if row.id.startswith("new"))


def trigger(stage: Stage, name: str) -> None:
    """Choose what is behind *Meer*."""
    action = stage.page.findChild(QAction, name)
    assert action is not None
    assert action.isVisible()
    action.trigger()
    QApplication.processEvents()


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def go_to(name: str) -> None:
    """Go with Tab to a field by its name; each is within reach."""
    for _ in range(40):
        if focused().objectName() == name:
            return
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    raise AssertionError(name)


def plan_series(stage: Stage) -> list[Meeting]:
    """Plan a series of every other week, with keys alone."""
    stage.press(Qt.Key.Key_N, CTRL)
    stage.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    stage.dialog().activateWindow()
    stage.qtbot.waitUntil(stage.dialog().isActiveWindow)
    go_to("repeat")
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    stage.save_dialog()
    return planned(stage)


def test_a_series_is_planned_outside_holidays_and_opens_at_its_first_meeting(meetings: Stage) -> None:
    found = plan_series(meetings)
    assert {(later.on - first.on).days % 14 for first, later in pairwise(found)} == {0}
    free = SeriesUseCases(meetings.session).calendar().free
    assert all(free(meeting.on) is None for meeting in found)
    assert found[-1].on.month in (6, 7)
    assert meetings.find(QWidget, "meeting_title").isVisible()


def test_one_is_moved_and_then_all_that_follow(meetings: Stage) -> None:
    before = plan_series(meetings)
    meetings.show(before[1].id)
    meetings.click("change_meeting")
    meetings.fill(on=before[1].on + timedelta(days=1))
    meetings.save_dialog()
    assert [meeting.on.weekday() for meeting in planned(meetings)[:3]] == [1, 2, 1]
    meetings.show(before[2].id)
    meetings.click("change_meeting")
    meetings.fill(on=before[2].on + timedelta(days=2), scope=Scope.FOLLOWING)
    meetings.save_dialog()
    assert {meeting.on.weekday() for meeting in planned(meetings)} == {3}
    assert len(planned(meetings)) == len(before) - 2


def test_one_is_cancelled_and_shown_so(meetings: Stage) -> None:
    before = plan_series(meetings)
    meetings.show(before[1].id)
    trigger(meetings, "cancel_meeting")
    meetings.save_dialog()
    assert [bool(meeting.cancelled_on) for meeting in planned(meetings)[:3]] == [False, True, False]
    assert "Gaat toch door" in meetings.said()
    meetings.click("revive_meeting")
    assert not any(meeting.cancelled_on for meeting in planned(meetings))


def test_an_invitation_of_the_whole_series_is_saved_and_noted(meetings: Stage, tmp_path: Path) -> None:
    before = plan_series(meetings)
    meetings.show(before[0].id)
    trigger(meetings, "invite")
    meetings.save_dialog()
    dialog = meetings.page.findChild(QFileDialog, "save_file_dialog")
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith(".ics")
    place = tmp_path / "overleg.ics"
    dialog.fileSelected.emit(str(place))
    dialog.close()
    meetings.wait()
    assert len(Calendar.from_ical(place.read_bytes()).walk("VEVENT")) == 1
    assert {meeting.invited for meeting in planned(meetings)} == {0}
    assert meetings.told


class Hands:
    """Presses keys and counts them as interactions."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.count = 0

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.count += 1
        QTest.keyClick(focused(), key, modifier)
        QApplication.processEvents()

    def in_dialog(self) -> QWidget:
        self._qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
        found = QApplication.activeModalWidget()
        assert found is not None
        found.activateWindow()
        self._qtbot.waitUntil(found.isActiveWindow)
        QApplication.processEvents()
        return found


def test_from_a_new_meeting_to_an_agenda_in_few_keys(meetings: Stage, qtbot: QtBot) -> None:
    hands = Hands(qtbot)
    hands.key(Qt.Key.Key_N, CTRL)
    hands.in_dialog()
    hands.key(Qt.Key.Key_Return, CTRL)
    meetings.wait()
    meetings.frame.activateWindow()
    qtbot.waitUntil(meetings.frame.isActiveWindow)
    hands.key(Qt.Key.Key_V, ALT)
    meetings.wait()
    dialog = hands.in_dialog()
    assert isinstance(dialog, ProposalDialog)
    hands.key(Qt.Key.Key_Return, CTRL)
    meetings.wait()
    hands.in_dialog()
    hands.key(Qt.Key.Key_Return, CTRL | SHIFT)
    meetings.wait()
    hands.in_dialog()
    hands.key(Qt.Key.Key_Escape)
    assert hands.count <= MOST_UNTIL_AGENDA
    table = meetings.read(made(meetings))
    assert len(table.meeting.items) >= 15
    assert len(table.meeting.participants) >= 7
    assert "Veiligheid" not in " ".join(item.reason for item in table.meeting.items)


def test_lines_are_taken_left_out_and_asked_for_with_keys(meetings: Stage, qtbot: QtBot) -> None:
    hands = Hands(qtbot)
    hands.key(Qt.Key.Key_N, CTRL)
    hands.in_dialog()
    hands.key(Qt.Key.Key_Return, CTRL)
    meetings.wait()
    meetings.frame.activateWindow()
    qtbot.waitUntil(meetings.frame.isActiveWindow)
    meeting = made(meetings)
    hands.key(Qt.Key.Key_V, ALT)
    meetings.wait()
    hands.in_dialog()
    hands.key(Qt.Key.Key_Z)
    meetings.wait()
    hands.in_dialog()
    assert [item.anonymous for item in meetings.read(meeting).meeting.items] == [True]
    hands.key(Qt.Key.Key_Delete)
    meetings.wait()
    hands.in_dialog()
    assert len(meetings.read(meeting).meeting.items) == 1
    hands.key(Qt.Key.Key_Return)
    meetings.wait()
    hands.in_dialog()
    assert [item.anonymous for item in meetings.read(meeting).meeting.items] == [True, False]
    hands.key(Qt.Key.Key_T)
    assert meetings.wanted[-1][0] == Place.PUPILS.value
