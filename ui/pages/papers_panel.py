"""The copies of the minutes: who gets what, a look at each before it is saved, and adopting them."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from models.errors import AppError
from models.meeting import Meeting, MinutesState, unanswered
from models.minutes import MinutesView
from models.progress import Progress
from models.usecases.meeting_papers import AfterMeeting
from models.usecases.meeting_rows import MeetingRow, meeting_row
from models.usecases.meeting_table import Table
from ui.awaited import Awaited
from ui.background import Job
from ui.dialogs.confirmation import Confirmation
from ui.dialogs.papers_dialog import PaperPlace, PapersDialog
from ui.itemmodels.meetings import Recipient, RecipientTableModel
from ui.pages.copy_preview import CopyPreview
from ui.pages.copy_reading import CopyReading, copy_holds
from ui.pages.copy_saver import CopySaver
from ui.pages.focus import give_way
from ui.pages.letter_writing import LetterWriting, letter_tools
from ui.pages.meeting_desk import MeetingDesk
from ui.pages.paper_saver import PAPERS_KEY, PaperSaver, PaperWish
from ui.pages.paper_words import copy_lines
from ui.plain_text import breakable
from ui.theme import CLOSE, NORMAL, SMALL, Theme
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Hint, SectionHeading
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.strip import Strip
from ui.widgets.table_view import TableView
from ui.words import short_day, texts

_LIST_IN_ROWS: Final = 11


class PapersPanel(QWidget):
    """Shows copies and saves them.

    Signals:
        correction_wanted: the minutes go out for correction.
        adoption_wanted: the minutes are to be adopted; the user has confirmed.
        remark_wanted: a remark is to be added.
        changed: the ``Changes`` of making letters.
        told: a sentence about something that went well.
        failed: an AppError.

    """

    correction_wanted = Signal()
    adoption_wanted = Signal()
    remark_wanted = Signal()
    changed = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: MeetingDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: Meeting | None = None
        self._copy = Awaited(desk.runner)
        self._everything = Awaited(desk.runner)
        self._saver = CopySaver(desk, self)
        self._all = PaperSaver(desk, self)
        self._writing = LetterWriting(letter_tools(desk.session, desk.papers.letters, desk.runner), self)
        self._table: Table | None = None
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self._create_keys()

    def show_table(self, table: Table) -> None:
        """Show who can get a copy of a meeting."""
        self._meeting, self._table = table.meeting, table
        self._model.set_rows(recipients(table, self.tr("Internal: all names")))
        if self._view.current_row() is None:
            self._view.choose_first()
        else:
            self._read(self._chosen())
        self._show_state(table.meeting)

    def focus_start(self) -> None:
        """Put the keyboard where work begins."""
        self._view.setFocus()

    def forget(self) -> None:
        """Drop everything that is shown."""
        self._copy.leave()
        self._everything.leave()
        self._meeting = self._table = None
        self._saver.forget()
        self._all.forget()
        self._writing.forget()
        self._model.forget()
        self._preview.show_view(None)
        self._head.setText("")
        self._frozen.say("")
        self._strip.clear()

    def _show_state(self, meeting: Meeting) -> None:
        change = self._desk.can_change(meeting)
        self._correct.setVisible(change)
        self._adopt.setVisible(change)
        for everything in (self._save_all, self._save_lists):
            everything.setVisible(self._desk.may_edit and bool(meeting.participants))
        self._letters.setVisible(self._desk.may_edit and any(item.decisions for item in meeting.items if item.pupil))
        self._remark.setVisible(self._desk.may_edit and meeting.state is not MinutesState.DRAFT)
        self._frozen.say(self._state_words(meeting))

    def _state_words(self, meeting: Meeting) -> str:
        if meeting.state is MinutesState.ADOPTED:
            return self.tr("Adopted minutes no longer change. A remark can be added.")
        if meeting.state is MinutesState.FOR_CORRECTION and meeting.sent_on is not None:
            return breakable(self._round_words(meeting, meeting.sent_on))
        return ""

    def _round_words(self, meeting: Meeting, sent_on: date) -> str:
        today = self._desk.today()
        parts = [
            self.tr("Out for correction since {0}, sent by {1}.").format(short_day(sent_on, today), meeting.sent_by)
        ]
        if meeting.remarks_until is not None:
            parts.append(self.tr("Remarks until {0}.").format(short_day(meeting.remarks_until, today)))
        waiting = unanswered(meeting)
        if waiting:
            parts.append(self.tr("%n remark(s) wait for an answer (tab Minutes).", "", waiting))
        elif meeting.remarks:
            parts.append(self.tr("Remarks: {0}, all answered.").format(len(meeting.remarks)))
        else:
            parts.append(self.tr("No remarks yet."))
        return " ".join(parts)

    def _create_widgets(self) -> None:
        self._model = RecipientTableModel(self)
        self._view = TableView(self._model, self.tr("Who gets a copy"))
        self._view.setObjectName("recipients")
        self._view.setSortingEnabled(False)
        self._head = SectionHeading()
        self._head.setObjectName("copy_head")
        give_way(self._head)
        self._strip = Strip()
        self._preview = CopyPreview()
        self._save = PrimaryButton(self.tr("Save this copy…"), "download")
        self._save.setObjectName("save_copy")
        self._save_all = Button(self.tr("Save all copies…"), "folder-open")
        self._save_all.setObjectName("save_all_copies")
        self._save_lists = Button(self.tr("Save lists of agreements…"), "list-checks")
        self._save_lists.setObjectName("save_action_lists")
        self._letters = Button(self.tr("Letters to parents…"), "mail")
        self._letters.setObjectName("letters_after_meeting")
        self._correct = Button(self.tr("Out for correction…"), "mail")
        self._correct.setObjectName("out_for_correction")
        self._adopt = Button(self.tr("Adopt minutes…"), "lock")
        self._adopt.setObjectName("adopt_minutes")
        self._remark = Button(self.tr("Add remark…"), "sticky-note")
        self._remark.setObjectName("add_remark")
        self._frozen = Hint()
        self._progress = ProgressPanel()

    def _create_layout(self) -> None:
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(SMALL)
        side.addWidget(self._view, 1)
        side.addWidget(self._frozen)
        for button in (self._save_all, self._save_lists, self._letters, self._correct, self._adopt, self._remark):
            side.addWidget(button)
        self._side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        buttons = FlowRow()
        buttons.add(self._save)
        column = QVBoxLayout()
        column.setSpacing(CLOSE)
        column.addWidget(self._head)
        column.addWidget(self._strip)
        column.addWidget(self._preview, 1)
        column.addWidget(self._progress)
        column.addWidget(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(NORMAL)
        row.addWidget(self._side)
        row.addLayout(column, 1)
        self._fit()

    def _connect_signals(self) -> None:
        self._view.row_chosen.connect(self._on_row_chosen)
        self._save.clicked.connect(self._on_save_clicked)
        self._save_all.clicked.connect(self._on_save_all_clicked)
        self._save_lists.clicked.connect(self._on_save_lists_clicked)
        self._all.started.connect(self._on_saving_started)
        self._all.saved.connect(self._on_all_saved)
        self._all.failed.connect(self.failed)
        self._letters.clicked.connect(self._on_letters_clicked)
        self._writing.changed.connect(self.changed)
        self._writing.told.connect(self.told)
        self._writing.failed.connect(self.failed)
        self._correct.clicked.connect(self.correction_wanted)
        self._adopt.clicked.connect(self._on_adopt_clicked)
        self._remark.clicked.connect(self.remark_wanted)
        self._saver.started.connect(self._on_saving_started)
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self.failed)
        Theme.of_app().changed.connect(self._fit)

    def _create_keys(self) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(PAPERS_KEY))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(self._on_papers_key_pressed)
        self.addAction(action)
        self._save_all.setToolTip(PAPERS_KEY)

    def _chosen(self) -> Recipient | None:
        row = self._view.current_row()
        return row if isinstance(row, Recipient) else None

    def _read(self, recipient: Recipient | None) -> None:
        if recipient is None or self._meeting is None:
            self._copy.leave()
            self._preview.show_view(None)
            return
        reading = CopyReading(self._desk, meeting_row(self._meeting), recipient.professional)
        self._copy.start(reading, finished=self._on_copy_read, failed=self._on_copy_failed)

    @Slot(object)
    def _on_row_chosen(self, _row: object) -> None:
        self._read(self._chosen())

    @Slot(object)
    def _on_copy_read(self, view: MinutesView) -> None:
        self._preview.show_view(view)
        head = self.tr("Copy for {0}").format(view.recipient) if view.recipient else self.tr("Internal copy")
        self._head.setText(head)
        self._strip.say(*copy_holds(view))

    @Slot(object)
    def _on_copy_failed(self, error: AppError) -> None:
        self.failed.emit(error)

    @Slot()
    def _on_save_clicked(self) -> None:
        recipient = self._chosen()
        if recipient is not None and self._meeting is not None:
            self._saver.ask_file(meeting_row(self._meeting), recipient)

    @Slot()
    def _on_papers_key_pressed(self) -> None:
        if self._save_all.isVisible():
            self._on_save_all_clicked()

    @Slot()
    def _on_save_all_clicked(self) -> None:
        if self._meeting is not None:
            reading = _Everything(self._desk, meeting_row(self._meeting))
            self._everything.start(reading, finished=self._on_everything_read, failed=self._on_everything_failed)

    @Slot(object)
    def _on_everything_read(self, found: AfterMeeting) -> None:
        """Show what differs before anything goes out."""
        if self._table is None:
            return
        lines = copy_lines(self._table, found.differences, texts())
        summary = self.tr("{0} copies. This differs per person.").format(len(found.copies))
        dialog = PapersDialog(self.tr("Save all copies"), summary, lines, self)
        dialog.accepted_value.connect(self._on_copies_place_chosen)
        dialog.open()

    @Slot(object)
    def _on_everything_failed(self, error: AppError) -> None:
        self.failed.emit(error)

    @Slot()
    def _on_save_lists_clicked(self) -> None:
        summary = self.tr("For each what he does, with boxes to tick. Nobody's list tells what he may not know.")
        dialog = PapersDialog(self.tr("Save lists of agreements"), summary, None, self)
        dialog.accepted_value.connect(self._on_lists_place_chosen)
        dialog.open()

    @Slot()
    def _on_letters_clicked(self) -> None:
        if self._meeting is None:
            return
        try:
            self._writing.write_after(self._meeting.id)
        except AppError as error:
            self.failed.emit(error)

    @Slot(object)
    def _on_copies_place_chosen(self, place: PaperPlace) -> None:
        self._ask_place(place, PaperWish.COPIES)

    @Slot(object)
    def _on_lists_place_chosen(self, place: PaperPlace) -> None:
        self._ask_place(place, PaperWish.LISTS)

    def _ask_place(self, place: PaperPlace, wish: PaperWish) -> None:
        if self._meeting is not None:
            ask = self._all.ask_zip if place is PaperPlace.ZIP else self._all.ask_folder
            ask(meeting_row(self._meeting), wish)

    @Slot(int)
    def _on_all_saved(self, number: int) -> None:
        self.told.emit(self.tr("%n paper(s) saved.", "", number))

    @Slot(object)
    def _on_saving_started(self, job: Job) -> None:
        self._progress.watch(job, self.tr("Making the copies…"))

    @Slot(int)
    def _on_saved(self, number: int) -> None:
        self.told.emit(self.tr("%n copy(ies) saved.", "", number))

    @Slot()
    def _on_adopt_clicked(self) -> None:
        waiting = unanswered(self._meeting) if self._meeting else 0
        told = self.tr("After that nothing in them changes any more. Remarks can still be added.")
        first = self.tr("%n remark(s) are not answered yet.", "", waiting) if waiting else ""
        question = Confirmation(
            self.tr("Adopt the minutes?"),
            " ".join(part for part in (first, told) if part),
            self.tr("Adopt minutes"),
            destructive=False,
            parent=self,
        )
        question.setObjectName("adopt_question")
        question.accepted.connect(self.adoption_wanted)
        question.open()

    @Slot()
    def _fit(self) -> None:
        self._side.setFixedWidth(min(Theme.of_app().row_height * _LIST_IN_ROWS, self.width() * 2 // 5))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class _Everything:
    """Makes everything that goes out, in the background."""

    def __init__(self, desk: MeetingDesk, meeting: MeetingRow) -> None:
        self._desk = desk
        self._meeting = meeting

    def __call__(self, _progress: Progress) -> AfterMeeting:
        return self._desk.after.after(self._meeting.id, self._desk.kind_words(self._meeting)[self._meeting.id])


def recipients(table: Table, internal: str) -> Sequence[Recipient]:
    """Return who can get a copy: the school itself, and everybody at the table."""
    found = [Recipient(professional=None, name=internal)]
    for participant in table.meeting.participants:
        person = table.professionals[participant.professional]
        employer = table.employer_of(person)
        nameless = sum(not table.may_hear(item, person.id) for item in table.meeting.items)
        detail = ", ".join(part for part in (person.role, employer.name if employer else "") if part)
        found.append(Recipient(professional=person.id, name=person.name, detail=detail, nameless=nameless))
    return found
