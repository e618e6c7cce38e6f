"""Overleg: all meetings, and the one that is open."""

from collections.abc import Sequence
from typing import ClassVar, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from models.change import Changes, Topic
from models.errors import AppError, NotFoundError
from models.history import RecordKind
from models.meeting import MinutesState
from models.usecases.meeting_rows import MeetingRow
from models.usecases.meeting_year import MeetingYearUseCases
from models.usecases.session import Session
from models.wording import word
from ui.awaited import Awaited
from ui.background import BackgroundRunner
from ui.dialogs.history_dialog import Looked
from ui.drafts import About
from ui.itemmodels.meetings import MeetingLine, MeetingTableModel
from ui.page import Page, Place, SearchEntry
from ui.pages.looking_back import look_back, may_look_back
from ui.pages.meeting_desk import MeetingPapers, meeting_desk
from ui.pages.meeting_planning import Planning
from ui.pages.meeting_view import MeetingView
from ui.pages.meeting_year import MeetingYear
from ui.pages.meetings_listing import MeetingsReading, in_order, next_of
from ui.theme import CLOSE, SMALL
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.showing import set_shown
from ui.widgets.table_view import TableView
from ui.words import date_of, texts

NEW: Final = "new"
"""In place of a record in ``place_wanted``: plan a meeting at once."""

CONSENT_OF: Final = "#consent"
"""Behind the id of a pupil: his consents."""

_LISTED: Final = frozenset({Topic.MEETINGS, Topic.SCHOOL})


class MeetingsPage(Page):
    """The list of meetings, and over it the meeting that is open.

    Args:
        session: who is at work, in which store.
        runner: for reading and making copies.
        papers: puts what is made of a meeting on paper.

    """

    topics: ClassVar[frozenset[Topic]] = frozenset(
        {Topic.MEETINGS, Topic.ACTIONS, Topic.PUPILS, Topic.CONSENTS, Topic.NETWORK, Topic.SCHOOL}
    )

    def __init__(
        self,
        *,
        session: Session,
        runner: BackgroundRunner,
        papers: MeetingPapers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("meetings_page")
        self._desk = meeting_desk(session, papers, runner)
        self._reading = Awaited(runner)
        self._wanted = ""
        self._summary = ""
        self._stale = self._telling = False
        self._resuming = ""
        self._planning = Planning(self._desk, self)
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self._create_keys()

    def _create_widgets(self) -> None:
        self._filter = QLineEdit()
        self._filter.setObjectName("meeting_filter")
        self._filter.setPlaceholderText(self.tr("Filter by day, type or place"))
        self._filter.setAccessibleName(self.tr("Filter meetings"))
        self._filter.setClearButtonEnabled(True)
        self._new = PrimaryButton(self.tr("New meeting"), "plus")
        self._new.setObjectName("new_meeting")
        if not self._desk.may_edit:
            self._new.hide()
        self._model = MeetingTableModel({state: word(texts(), state) for state in MinutesState}, self)
        self._table = TableView(self._model, self.tr("Meetings"))
        self._table.setObjectName("meetings")
        self._empty = EmptyState(
            "messages-square",
            self.tr("No meetings yet"),
            self.tr("Here you prepare the meeting of the care team and write its minutes.")
            if self._desk.may_edit
            else self.tr("Here you find the minutes of meetings you were invited to."),
            self.tr("Plan the first meeting") if self._desk.may_edit else "",
        )
        self._empty.setObjectName("no_meetings")
        self._year = MeetingYear()
        self._year_button = Button(self.tr("This year"), "chart-column")
        self._year_button.setObjectName("show_meeting_year")
        set_shown(self._year_button, shown=self._desk.sees_all)
        self._view = MeetingView(self._desk)
        self._stack = QStackedWidget()
        self._list = QWidget()
        self._progress = ProgressPanel()
        self.start_at(self._table)

    def _create_layout(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(SMALL)
        bar.addWidget(self._filter, 1)
        bar.addWidget(self._year_button)
        bar.addWidget(self._new)
        inside = QVBoxLayout(self._list)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(CLOSE)
        inside.addLayout(bar)
        inside.addWidget(self._table, 1)
        for part in (self._list, self._empty, self._view, self._year):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._progress)
        column.addWidget(self._stack, 1)

    def _connect_signals(self) -> None:
        self._filter.textEdited.connect(self._table.proxy.set_filter_text)
        self._new.clicked.connect(self.plan_meeting)
        self._empty.step_taken.connect(self.plan_meeting)
        self._table.row_opened.connect(self._on_row_opened)
        self._planning.changed.connect(self.changed)
        self._planning.opened.connect(self._on_planned)
        self._view.left.connect(self._on_meeting_left)
        self._year_button.clicked.connect(self.show_year)
        self._year.left.connect(self._on_meeting_left)
        self._view.consent_wanted.connect(self._on_consent_wanted)
        self._view.weighing_wanted.connect(self._on_weighing_wanted)
        self._view.changed.connect(self._on_view_changed)
        self._view.told.connect(self.told)
        self._view.failed.connect(self.failed)
        self._view.lock_wanted.connect(self.lock_wanted)

    def _create_keys(self) -> None:
        self.note_key("Enter", self.tr("opens the meeting"))
        if self._desk.may_edit:
            self.add_key("N", self.tr("plans a meeting"), self.add_new)
            self.note_key("Alt+1 … 4", self.tr("agenda, preparation, minutes, copies"))
            self.add_key("F5", self.tr("holds the meeting"), self._view.hold_meeting)
            self.note_key("Ctrl+↓", self.tr("next item"))
            self.note_key(
                "Ctrl+P", self.tr("makes papers for everybody, at the preparation and the copies"), shown=False
            )
            self.note_key("Alt+↓", self.tr("moves an item down"), shown=False)
            self.note_key("Delete", self.tr("takes an item off the agenda"), shown=False)
        if self._desk.sees_all:
            self.add_key("J", self.tr("looks back on this year"), self.show_year, shown=False)
        self.note_key("Esc", self.tr("back to all meetings"), shown=False)

    @Slot()
    def show_year(self) -> None:
        """Look back on the meetings of this school year."""
        if self._view.row is not None or not self._desk.sees_all:
            return
        with self.showing_errors():
            self._year.show_figures(MeetingYearUseCases(self._desk.session).year(), self._desk.kinds_by_id())
            self._stack.setCurrentWidget(self._year)
            self._year.focus_start()

    @Slot()
    def plan_meeting(self) -> None:
        """Ask when the next meeting is, and who is at the table."""
        if not self._desk.may_edit:
            return
        last = self._model.rows[0].row if self._model.rows else None
        with self.showing_errors():
            self._planning.ask(last, About(place=Place.MEETINGS, detail=NEW))

    @Slot()
    def look_back(self) -> None:
        """Show what the meeting that is open was before."""
        row = self._view.row
        if row is None:
            return
        self.save_pending()
        look_back(self, self._desk.session, (Looked(kind=RecordKind.MEETING, id=row.id, words=date_of(row.on)),))

    def _read_rows(self) -> None:
        work = MeetingsReading(self._desk.meetings)
        job = self._reading.start(work, finished=self._on_rows_read, failed=self._on_rows_failed)
        self._progress.watch(job, self.tr("Reading the meetings…"), can_stop=False)

    def _show_rows(self, rows: Sequence[MeetingRow]) -> None:
        today = self._desk.today()
        kinds = self._desk.kind_words(*rows)
        lines = [MeetingLine(row=row, when=self._desk.moment(row), kind=kinds[row.id], today=today) for row in rows]
        self._model.set_rows(in_order(lines, today))
        self._show_summary(self._model.rows)
        if self._view.row is None:
            self._stack.setCurrentWidget(self._list if rows else self._empty)
        if self._table.current_row() is None:
            self._choose_next()

    def _choose_next(self) -> None:
        """Go to the first meeting that is to come, or the last that was."""
        chosen = next_of(self._model.rows)
        if chosen is None:
            self._table.choose_first()
        else:
            self._table.choose(chosen.row.id)

    def _show_summary(self, lines: Sequence[MeetingLine]) -> None:
        coming = next_of(lines)
        unfinished = sum(line.unfinished for line in lines)
        parts = []
        if coming is not None:
            parts.append(self.tr("Next: {0}").format(coming.when))
        if unfinished and self._desk.may_edit:
            parts.append(self.tr("%n time(s) minutes to finish", "", unfinished))
        self._summary = "  ·  ".join(parts)
        self.summary_changed.emit("" if self._view.row else self._summary)
        self.waiting_changed.emit(unfinished if self._desk.may_edit else 0)

    def _open(self, row: MeetingRow) -> None:
        try:
            self._view.open(row)
        except AppError as error:
            self._view.forget()
            self.failed.emit(error)
            return
        self._stack.setCurrentWidget(self._view)
        self._view.focus_on_list()
        self.summary_changed.emit("")

    def _leave(self) -> None:
        left = self._view.row
        self._view.close_meeting()
        self._stack.setCurrentWidget(self._list)
        if self._stale:
            self._read_rows()
        self.summary_changed.emit(self._summary)
        if left is not None:
            self._table.choose(left.id)
        self._table.setFocus()

    @Slot(object)
    def _on_rows_read(self, rows: Sequence[MeetingRow]) -> None:
        self._stale = False
        self._show_rows(rows)
        if self._wanted:
            wanted, self._wanted = self._wanted, ""
            self.show_record(wanted)
            self._go_on()

    @Slot(object)
    def _on_rows_failed(self, error: AppError) -> None:
        self.failed.emit(error)

    @Slot(object)
    def _on_view_changed(self, changes: Changes) -> None:
        """Tell others; what is open here has been read again already."""
        self._telling = True
        try:
            self.changed.emit(changes)
        finally:
            self._telling = False

    @Slot(object)
    def _on_row_opened(self, line: object) -> None:
        if isinstance(line, MeetingLine):
            self._open(line.row)

    @Slot()
    def _on_meeting_left(self) -> None:
        self._leave()

    @Slot(str)
    def _on_consent_wanted(self, pupil: str) -> None:
        self.place_wanted.emit(Place.PUPILS.value, f"{pupil}{CONSENT_OF}")

    @Slot(str)
    def _on_weighing_wanted(self, record: str) -> None:
        self.place_wanted.emit(Place.PUPILS.value, record)

    @Slot(object)
    def _on_planned(self, row: MeetingRow) -> None:
        self._open(row)
        self._view.focus_on_new()

    @override
    def title(self) -> str:
        return self.tr("Meetings")

    @override
    def refresh(self, topics: frozenset[Topic]) -> None:
        if topics & _LISTED:
            self._stale = True
            if self._view.row is None or not self._model.rows:
                self._read_rows()
        if self._telling or self._view.row is None:
            return
        try:
            self._view.refresh()
        except NotFoundError:
            self._view.forget()
            self._leave()

    @override
    def notice(self, topics: frozenset[Topic]) -> None:
        """Read the meeting that is being held again: what hangs on the wall may not be known any longer."""
        if self._view.held:
            self._view.refresh()

    @override
    def show_record(self, record: str) -> None:
        if record == NEW:
            self.plan_meeting()
            return
        line = next((line for line in self._model.rows if line.row.id == record), None)
        if line is None:
            self._wanted = record if self._reading.busy else ""
            return
        self._table.choose(record)
        self._open(line.row)

    @override
    def resume(self, detail: str) -> None:
        if detail == NEW:
            self.plan_meeting()
            return
        self._resuming = detail
        if not self._wanted:
            self._go_on()

    def _go_on(self) -> None:
        """Open the form again that the user wants to go on with, now that its meeting is here."""
        detail, self._resuming = self._resuming, ""
        if detail and self._view.row is not None:
            self._view.resume(detail)

    @override
    def save_pending(self) -> None:
        self._view.save_pending()

    @override
    def forget(self) -> None:
        self._reading.leave()
        self._wanted = self._resuming = ""
        self._planning.forget()
        self._view.forget()
        self._year.forget()
        self._model.forget()
        self._filter.clear()
        self._summary = ""
        self.summary_changed.emit("")

    @override
    def focus_start(self) -> None:
        if self._view.row is None:
            super().focus_start()
        else:
            self._view.focus_on_list()

    @override
    def search_entries(self) -> Sequence[SearchEntry]:
        new = SearchEntry(words=self.tr("New meeting"), run=self.plan_meeting, icon="plus", detail="Ctrl+N")
        before = SearchEntry(words=self.tr("What was here before"), run=self.look_back, icon="history")
        found = (before,) if self._view.row is not None and may_look_back(self._desk.session) else ()
        return (*found, new) if self._desk.may_edit else found

    @override
    def add_new(self) -> None:
        if self._view.row is None:
            self.plan_meeting()
        else:
            self._view.focus_on_new()

    @override
    def go_back(self) -> bool:
        if self._stack.currentWidget() is self._year:
            self._year.forget()
            self._leave()
            return True
        if self._view.row is None:
            return False
        if not self._view.go_back():
            self._leave()
        return True
