"""One meeting: its agenda, its minutes, and the copies that go out."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from models.change import Changes
from models.errors import AppError
from models.meeting_usual import Usual
from models.series import Repeat, Scope
from models.usecases.meeting_rows import MeetingRow, meeting_row
from ui.dialogs.cancel_meeting_dialog import CancelMeetingDialog
from ui.dialogs.meeting_dialog import MeetingDialog
from ui.drafts import About, set_about
from ui.meeting_mode.mode_window import MeetingMode
from ui.page import Place
from ui.pages.agenda_panel import AgendaPanel
from ui.pages.dialog_work import DialogWork
from ui.pages.dossier_parts import Tabs
from ui.pages.inviting import Inviting
from ui.pages.meeting_desk import MeetingDesk
from ui.pages.meeting_draft import MeetingDraft
from ui.pages.meeting_head import MeetingHead
from ui.pages.meeting_planning import meeting_choices
from ui.pages.minutes_panel import MinutesPanel
from ui.pages.minutes_rounds import MinutesRounds
from ui.pages.own_meeting_panel import OwnMeetingPanel
from ui.pages.papers_panel import PapersPanel
from ui.pages.preparation_panel import PreparationPanel
from ui.pages.writing_for import PREPARED
from ui.theme import SMALL, Theme

AGENDA, PREPARATION, MINUTES, PAPERS = range(4)
_BESIDE_IN_ROWS: Final = 25
"""From this width on the marks stand beside the tabs."""

_CHANGE: Final = "change"

_TAB_KEYS: Final = ("Alt+1", "Alt+2", "Alt+3", "Alt+4")


class MeetingView(QWidget):
    """Shows one meeting as far as the user may see it.

    Signals:
        left: back to all meetings.
        consent_wanted: the pupil of whom consent is to be asked.
        weighing_wanted: a pupil and the decision that is to be weighed, to write that down in his dossier.
        changed: ``Changes`` of a use case.
        told: a sentence about something that went well.
        failed: an AppError.
        lock_wanted: lock now.

    """

    left = Signal()
    consent_wanted = Signal(str)
    weighing_wanted = Signal(str)
    changed = Signal(object)
    told = Signal(str)
    failed = Signal(object)
    lock_wanted = Signal()

    def __init__(self, desk: MeetingDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("meeting_view")
        self._desk = desk
        self._row: MeetingRow | None = None
        self._draft = MeetingDraft(desk, self)
        self._mode: MeetingMode | None = None
        self._work = DialogWork(self)
        self._inviting = Inviting(desk, self)
        self._rounds = MinutesRounds(desk, self._draft, self)
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self._create_keys()

    @property
    def row(self) -> MeetingRow | None:
        """The meeting that is open."""
        return self._row

    @property
    def held(self) -> bool:
        """Whether the whole window is for the meeting now."""
        return self._mode is not None and self._mode.isVisible()

    def open(self, row: MeetingRow) -> None:
        """Open a meeting at what is to be done with it now.

        Raises:
            AppError: it cannot be read by this user.

        """
        self._row = row
        if not self._desk.sees_all:
            self._head.show_row(row)
            self._tabs.hide()
            self._own.show_meeting(row)
            self._stack.setCurrentWidget(self._own)
            return
        self._draft.open(row.id)
        self._tabs.setCurrentIndex(self._first_tab(row))
        self._show_tab()

    def refresh(self) -> None:
        """Fetch again; what was typed is written first."""
        if self._row is None:
            return
        if not self._desk.sees_all:
            self._own.show_meeting(self._row)
        else:
            self._draft.reload()

    def save_pending(self) -> None:
        """Write what was typed, and let other screens know."""
        self._own.save()
        self._draft.save()
        self._draft.tell()

    def close_meeting(self) -> None:
        """Write what was typed and drop the meeting."""
        self._own.save()
        self._draft.close()
        self._drop()

    def forget(self) -> None:
        """Drop everything that is shown."""
        self._draft.forget()
        self._drop()

    def focus_on_list(self) -> None:
        """Put the keyboard where one begins."""
        for panel in (self._agenda, self._preparation, self._minutes, self._papers, self._own):
            if panel is self._stack.currentWidget():
                panel.focus_start()

    def focus_on_new(self) -> None:
        """Put the keyboard where one adds what fits the tab."""
        if self._stack.currentWidget() is self._agenda:
            self._agenda.focus_on_new()
        elif self._stack.currentWidget() is self._minutes:
            self._minutes.focus_on_action()

    def go_back(self) -> bool:
        """Go one step back within the meeting and tell whether there was one."""
        shown = self._stack.currentWidget()
        if shown is self._agenda:
            return self._agenda.go_back()
        if shown is self._own:
            return self._own.go_back()
        return shown is self._minutes and self._minutes.go_back()

    def _drop(self) -> None:
        self._row = None
        self._inviting.forget()
        self._rounds.forget()
        if self._mode is not None:
            self._mode.forget()
        self._head.forget()
        self._agenda.forget()
        self._minutes.forget()
        self._preparation.forget()
        self._papers.forget()
        self._own.forget()

    def _first_tab(self, row: MeetingRow) -> int:
        meeting = self._draft.meeting
        if meeting is None or not self._desk.can_change(meeting):
            return PAPERS
        return AGENDA if row.on > self._desk.today() else MINUTES

    def _create_widgets(self) -> None:
        self._head = MeetingHead(self._desk)
        self._tabs = Tabs("meeting_tabs", self.tr("Parts of the meeting"))
        self._tabs.setUsesScrollButtons(False)
        for words, keys in zip(
            (self.tr("Agenda"), self.tr("Preparation"), self.tr("Minutes"), self.tr("Copies")), _TAB_KEYS, strict=True
        ):
            self._tabs.setTabToolTip(self._tabs.addTab(words), keys)
        self._stack = QStackedWidget()
        self._agenda = AgendaPanel(self._desk, self._draft)
        self._minutes = MinutesPanel(self._desk, self._draft)
        self._preparation = PreparationPanel(self._desk)
        self._papers = PapersPanel(self._desk)
        self._own = OwnMeetingPanel(self._desk)
        for panel in (self._agenda, self._preparation, self._minutes, self._papers, self._own):
            self._stack.addWidget(panel)

    def _create_layout(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._head)
        marks = QHBoxLayout()
        marks.setSpacing(SMALL)
        marks.addStretch()
        for mark in self._head.marks:
            marks.addWidget(mark)
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bar.setSpacing(SMALL)
        self._bar.addWidget(self._tabs)
        self._bar.addLayout(marks, 1)
        column.addLayout(self._bar)
        column.addWidget(self._stack, 1)

    def _connect_signals(self) -> None:
        self._work.changed.connect(self._on_written)
        self._head.left.connect(self.left)
        self._head.change_wanted.connect(self.change_meeting)
        self._head.mode_wanted.connect(self.hold_meeting)
        self._head.cancel_wanted.connect(self.cancel_meeting)
        self._head.invitation_wanted.connect(self.invite)
        self._inviting.changed.connect(self._on_written)
        self._inviting.told.connect(self.told)
        self._inviting.failed.connect(self.failed)
        self._head.revival_wanted.connect(self._on_revival_wanted)
        self._tabs.currentChanged.connect(self._on_tab_changed)
        self._agenda.consent_wanted.connect(self.consent_wanted)
        self._draft.reloaded.connect(self._on_reloaded)
        self._draft.edited.connect(self._head.say_saving)
        self._draft.saved.connect(self._head.say_saved)
        self._draft.changed.connect(self.changed)
        self._draft.failed.connect(self.failed)
        self._papers.correction_wanted.connect(self._rounds.send_out)
        self._papers.adoption_wanted.connect(self._rounds.adopt)
        self._papers.remark_wanted.connect(self._rounds.remark)
        self._papers.changed.connect(self.changed)
        self._minutes.remark_wanted.connect(self._rounds.remark)
        self._minutes.answer_wanted.connect(self._rounds.answer)
        self._minutes.weighing_wanted.connect(self.weighing_wanted)
        self._rounds.written.connect(self._on_written)
        self._rounds.failed.connect(self.failed)
        self._preparation.consent_wanted.connect(self.consent_wanted)
        self._preparation.agenda_wanted.connect(self._on_agenda_wanted)
        self._preparation.changed.connect(self._on_prepared)
        self._own.changed.connect(self.changed)
        for panel in (self._preparation, self._papers, self._own):
            panel.told.connect(self.told)
            panel.failed.connect(self.failed)

    def _create_keys(self) -> None:
        for number, keys in enumerate(_TAB_KEYS):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setProperty("tab", number)
            action.triggered.connect(self._on_tab_key_pressed)
            self.addAction(action)

    def _show_tab(self) -> None:
        meeting = self._draft.meeting
        if meeting is None:
            return
        change = self._desk.can_change(meeting)
        self._tabs.setVisible(change)
        shown = (self._agenda, self._preparation, self._minutes, self._papers)[
            self._tabs.currentIndex() if change else PAPERS
        ]
        self._stack.setCurrentWidget(shown)
        if shown is self._agenda:
            self._agenda.prepare()
        self._show_papers()
        if self.isVisible():
            shown.focus_start()

    def _show_papers(self) -> None:
        if self._draft.table is not None and self._stack.currentWidget() is self._papers:
            self._papers.show_table(self._draft.table)
        if self._draft.meeting is not None and self._stack.currentWidget() is self._preparation:
            self._preparation.show_meeting(self._draft.meeting)

    def resume(self, detail: str) -> None:
        """Open a form about this meeting again."""
        meeting = self._draft.meeting
        if meeting is None:
            return
        if self._rounds.resume(detail):
            return
        if detail == _CHANGE:
            self.change_meeting()
        elif detail.startswith(f"{PREPARED}:"):
            self._tabs.setCurrentIndex(PREPARATION)
            item, _, who = detail.removeprefix(f"{PREPARED}:").rpartition(":")
            self._preparation.resume(item, who)
        elif self._desk.can_change(meeting):
            self._tabs.setCurrentIndex(MINUTES)
            self._minutes.resume(detail)

    @Slot()
    def change_meeting(self) -> None:
        """Edit when, where and what type."""
        meeting = self._draft.meeting
        if meeting is None or not self._desk.can_change(meeting):
            return
        self._draft.save()
        usual = Usual(meeting=meeting, repeat=Repeat.ONCE)
        dialog = MeetingDialog(usual, meeting_choices(self._desk), new=False, parent=self)
        set_about(dialog, About(place=Place.MEETINGS, record=meeting.id, detail=_CHANGE))
        self._work.open(dialog, self._desk.series.change)

    @Slot()
    def hold_meeting(self) -> None:
        """Give the whole window to the meeting, at what is shown of it now."""
        meeting = self._draft.meeting
        if meeting is None or not self._desk.can_change(meeting):
            return
        self._draft.save()
        if self._mode is None:
            self._mode = MeetingMode(self._desk, self._draft, self)
            self._mode.left.connect(self._on_mode_left)
            self._mode.changed.connect(self.changed)
            self._mode.lock_wanted.connect(self.lock_wanted)
        self._mode.begin(self._minutes.stop)

    @Slot()
    def _on_mode_left(self) -> None:
        if self._mode is not None and self._draft.meeting is not None:
            self._tabs.setCurrentIndex(MINUTES)
            self._minutes.choose(self._mode.stop)

    @Slot()
    def _on_agenda_wanted(self) -> None:
        self._tabs.setCurrentIndex(AGENDA)

    @Slot()
    def cancel_meeting(self) -> None:
        """Ask whether the meeting is cancelled, or also those that follow."""
        meeting = self._draft.meeting
        if meeting is None or not self._desk.can_change(meeting):
            return
        self._draft.save()
        self._work.open(CancelMeetingDialog(meeting, self._desk.name_of(meeting), self), self._cancel)

    def _cancel(self, scope: Scope) -> Changes:
        meeting = self._draft.meeting
        return self._desk.series.cancel(meeting.id, scope) if meeting else Changes()

    @Slot()
    def invite(self) -> None:
        """Save an invitation for calendars, of this meeting or its whole series."""
        meeting = self._draft.meeting
        if meeting is not None and self._desk.may_edit:
            self._draft.save()
            self._inviting.ask(meeting)

    @Slot()
    def _on_revival_wanted(self) -> None:
        meeting = self._draft.meeting
        if meeting is None:
            return
        try:
            changes = self._desk.series.revive(meeting.id)
        except AppError as error:
            self.failed.emit(error)
            return
        self._on_written(changes)

    @Slot()
    def _on_reloaded(self) -> None:
        table = self._draft.table
        if table is not None:
            self._row = meeting_row(table.meeting)
            self._head.show_table(self._row, table)
            self._show_papers()

    @Slot(int)
    def _on_tab_changed(self, _number: int) -> None:
        self._draft.save()
        self._show_tab()

    @Slot()
    def _on_tab_key_pressed(self) -> None:
        tab = int(self.sender().property("tab"))
        if self._tabs.isVisible():
            self._tabs.setCurrentIndex(tab)
        elif self._stack.currentWidget() is self._own:
            self._own.choose(tab)

    @Slot(object)
    def _on_prepared(self, changes: Changes) -> None:
        self._draft.reload()
        self.changed.emit(changes)

    @Slot(object)
    def _on_written(self, changes: Changes) -> None:
        self._draft.reload()
        self._show_tab()
        self.changed.emit(changes)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= Theme.of_app().row_height * _BESIDE_IN_ROWS
        self._bar.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
