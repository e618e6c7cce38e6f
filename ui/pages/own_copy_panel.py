"""What a youth professional sees of a meeting: his own copy of the minutes, to read and to save."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.change import Changes
from models.errors import AppError
from models.meeting import MinutesState
from models.minutes import MinutesView
from models.usecases.meeting_rows import MeetingRow
from models.usecases.minutes_rounds import MinutesRoundUseCases, NewRemark
from ui.awaited import Awaited
from ui.background import Job
from ui.dialogs.remark_dialog import RemarkDialog, RemarkSetting, setting_of_copy
from ui.drafts import About, set_about
from ui.itemmodels.meetings import Recipient
from ui.page import Place
from ui.pages.copy_preview import CopyPreview
from ui.pages.copy_reading import CopyReading, copy_holds
from ui.pages.copy_saver import CopySaver
from ui.pages.dialog_work import DialogWork
from ui.pages.meeting_desk import MeetingDesk
from ui.theme import CLOSE
from ui.widgets.buttons import Button
from ui.widgets.flow_row import FlowRow
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.strip import Strip


class OwnCopyPanel(QWidget):
    """Shows one copy, read-only.

    Signals:
        told: a sentence about something that went well.
        failed: an AppError.
        changed: ``Changes`` that other screens should hear of.

    """

    told = Signal(str)
    failed = Signal(object)
    changed = Signal(object)

    def __init__(self, desk: MeetingDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingRow | None = None
        self._setting = RemarkSetting(items=())
        self._reading = Awaited(desk.runner)
        self._saver = CopySaver(desk, self)
        self._strip = Strip()
        self._preview = CopyPreview()
        self._preview.setObjectName("own_copy")
        self._save = Button(self.tr("Save my copy…"), "download")
        self._save.setObjectName("save_own_copy")
        self._remark = Button(self.tr("Add remark…"), "sticky-note")
        self._remark.setObjectName("add_own_remark")
        self._work = DialogWork(self)
        self._progress = ProgressPanel()
        buttons = FlowRow()
        buttons.add(self._save)
        buttons.add(self._remark)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CLOSE)
        column.addWidget(self._strip)
        column.addWidget(self._preview, 1)
        column.addWidget(self._progress)
        column.addWidget(buttons)
        self._save.clicked.connect(self._on_save_clicked)
        self._remark.clicked.connect(self._on_remark_clicked)
        self._work.changed.connect(self._on_remarked)
        self._saver.started.connect(self._on_saving_started)
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self.failed)

    def show_meeting(self, meeting: MeetingRow) -> None:
        """Show this user's copy of a meeting."""
        self._meeting = meeting
        sent = meeting.state is not MinutesState.DRAFT
        self._remark.setVisible(sent and not self._desk.session.store.read_only)
        reading = CopyReading(self._desk, meeting, self._desk.user.professional)
        self._reading.start(reading, finished=self._on_read, failed=self._on_failed)

    def focus_start(self) -> None:
        """Put the keyboard where work begins."""
        self._preview.setFocus()

    def forget(self) -> None:
        """Drop what is shown."""
        self._reading.leave()
        self._meeting = None
        self._setting = RemarkSetting(items=())
        self._work.forget()
        self._saver.forget()
        self._preview.show_view(None)
        self._strip.clear()

    @Slot(object)
    def _on_read(self, view: MinutesView) -> None:
        self._setting = setting_of_copy(view)
        self._preview.show_view(view)
        self._strip.say(*copy_holds(view))

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self.failed.emit(error)

    @Slot()
    def _on_save_clicked(self) -> None:
        if self._meeting is not None:
            who = Recipient(professional=self._desk.user.professional, name=self._desk.user.name)
            self._saver.ask_file(self._meeting, who)

    @Slot()
    def _on_remark_clicked(self) -> None:
        if self._meeting is not None:
            dialog = RemarkDialog(self._setting, self)
            set_about(dialog, About(place=Place.MEETINGS, record=self._meeting.id, detail="remark"))
            self._work.open(dialog, self._add_remark)

    def _add_remark(self, remark: NewRemark) -> Changes:
        cases = MinutesRoundUseCases(self._desk.session)
        return cases.remark(self._meeting.id, remark) if self._meeting else Changes()

    @Slot(object)
    def _on_remarked(self, changes: Changes) -> None:
        self.changed.emit(changes)
        if self._meeting is not None:
            self.show_meeting(self._meeting)

    @Slot(object)
    def _on_saving_started(self, job: Job) -> None:
        self._progress.watch(job, self.tr("Making the copy…"))

    @Slot(int)
    def _on_saved(self, _number: int) -> None:
        self.told.emit(self.tr("Your copy is saved."))
