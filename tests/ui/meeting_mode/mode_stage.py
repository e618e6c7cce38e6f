"""A meeting that is being held, and hands to lead it."""

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from models.meeting import AgendaItem, Meeting
from models.usecases.meeting_table import Table
from tests.ui.meetings.meetings_stage import Stage
from ui.meeting_mode.mode_window import MeetingMode
from ui.meeting_mode.wall_window import WallWindow

Found = TypeVar("Found", bound=QWidget)


@dataclass
class Holding:
    """A meeting that is being held in its own window, and hands to lead it."""

    stage: Stage
    mode: MeetingMode
    meeting: Meeting

    @property
    def wall(self) -> WallWindow:
        return self.mode.wall

    @property
    def table(self) -> Table:
        return self.stage.read(self.meeting.id)

    def item(self, item: str) -> AgendaItem:
        """Return an item as it is kept now."""
        return next(entry for entry in self.table.meeting.items if entry.id == item)

    def find(self, kind: type[Found], name: str) -> Found:
        found = self.mode.findChildren(kind, name)
        assert found, name
        return next((widget for widget in found if widget.isVisible()), found[0])

    @property
    def focus(self) -> QWidget:
        """What has the keyboard."""
        return QApplication.focusWidget() or self.mode

    def press(self, *keys: str) -> None:
        """Press keys in the window, where the keyboard is."""
        for key in keys:
            self.activate()
            QTest.keySequence(self.focus, QKeySequence(key))
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        target = QApplication.focusWidget()
        assert isinstance(target, QLineEdit | QPlainTextEdit), target
        QTest.keyClicks(target, text)

    def go_to(self, item: str) -> None:
        self.mode.go_on(item)
        QApplication.processEvents()

    def activate(self) -> None:
        if QApplication.activeModalWidget() is None and not self.mode.isActiveWindow():
            self.mode.activateWindow()
            self.stage.qtbot.waitUntil(self.mode.isActiveWindow)
