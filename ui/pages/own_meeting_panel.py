"""What a youth professional sees of a meeting: what he prepares, and his own copy of the minutes."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.meeting import MinutesState
from models.usecases.meeting_rows import MeetingRow
from ui.pages.dossier_parts import Tabs
from ui.pages.meeting_desk import MeetingDesk
from ui.pages.own_copy_panel import OwnCopyPanel
from ui.pages.own_preparation import OwnPreparation
from ui.theme import SMALL

PREPARATION, MINUTES = range(2)


class OwnMeetingPanel(QWidget):
    """Two tabs.

    Signals:
        told: a sentence about something that went well.
        changed: ``Changes`` that other screens should hear of.
        failed: an AppError.

    """

    told = Signal(str)
    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: MeetingDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row: MeetingRow | None = None
        self._tabs = Tabs("own_meeting_tabs", self.tr("Parts of the meeting"))
        for words, keys in ((self.tr("Preparation"), "Alt+1"), (self.tr("Minutes"), "Alt+2")):
            self._tabs.setTabToolTip(self._tabs.addTab(words), keys)
        self._preparation = OwnPreparation(desk)
        self._copy = OwnCopyPanel(desk)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._tabs)
        column.addWidget(self._stack, 1)
        self._tabs.currentChanged.connect(self._on_tab_changed)
        self._preparation.changed.connect(self.changed)
        self._copy.changed.connect(self.changed)
        for panel in (self._preparation, self._copy):
            self._stack.addWidget(panel)
            panel.told.connect(self.told)
            panel.failed.connect(self.failed)

    def show_meeting(self, row: MeetingRow) -> None:
        """Show a meeting at what is to be done with it: to prepare, or to read."""
        other = self._row is None or self._row.id != row.id
        self._row = row
        if other:
            ahead = row.on >= self._desk.today() and row.state is not MinutesState.ADOPTED
            self._tabs.setCurrentIndex(PREPARATION if ahead else MINUTES)
        self._show_tab()

    def choose(self, tab: int) -> None:
        """Go to a tab, when there is one with this number."""
        if tab in (PREPARATION, MINUTES):
            self._tabs.setCurrentIndex(tab)
            self.focus_start()

    def save(self) -> None:
        """Write what was typed, and let other screens know."""
        self._preparation.save()
        self._preparation.tell()

    def focus_start(self) -> None:
        """Put the keyboard where work begins."""
        (self._preparation if self._tabs.currentIndex() == PREPARATION else self._copy).focus_start()

    def go_back(self) -> bool:
        """Go one step back and tell whether there was one."""
        return self._tabs.currentIndex() == PREPARATION and self._preparation.go_back()

    def forget(self) -> None:
        """Drop what is shown."""
        self._row = None
        self._preparation.forget()
        self._copy.forget()

    def _show_tab(self) -> None:
        if self._row is None:
            return
        panel = self._preparation if self._tabs.currentIndex() == PREPARATION else self._copy
        self._stack.setCurrentWidget(panel)
        panel.show_meeting(self._row)

    @Slot(int)
    def _on_tab_changed(self, _number: int) -> None:
        self._preparation.save()
        self._show_tab()
