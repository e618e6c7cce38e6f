"""Before the meeting, for who leads it: who hears of whom and why, who prepared, and the papers for everybody."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.change import Changes
from models.errors import AppError
from models.ids import AgendaItemId, ProfessionalId
from models.meeting import Meeting
from models.preparation import Treatment
from models.progress import Progress
from models.usecases.meeting_rows import meeting_row
from models.usecases.preparations import PreparationOverview
from ui.awaited import Awaited
from ui.background import Job
from ui.dialogs.papers_dialog import PaperPlace, PapersDialog
from ui.itemmodels.meeting_matrix import ItemRow, MeetingMatrix, SeatCell
from ui.itemmodels.telltales import TelltaleLine, TelltaleTableModel
from ui.pages.matrix_view import CellView
from ui.pages.meeting_desk import MeetingDesk
from ui.pages.paper_saver import PAPERS_KEY, PaperSaver, PaperWish
from ui.pages.paper_words import preparation_lines, refusal, telltale_lines
from ui.pages.telltale_changing import TelltaleChanging
from ui.pages.writing_for import WritingFor
from ui.plain_text import breakable
from ui.theme import SMALL, Theme, Tone
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Text
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.strip import Strip
from ui.widgets.table_view import TableView
from ui.words import texts

_LISTED = 4


class PreparationPanel(QWidget):
    """The overview and the papers.

    Signals:
        consent_wanted: the pupil of whom consent is to be asked.
        agenda_wanted: there are no items yet.
        changed: ``Changes`` that other screens should hear of.
        told: a sentence about something that went well.
        failed: an AppError.

    """

    consent_wanted = Signal(str)
    agenda_wanted = Signal()
    changed = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: MeetingDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preparation_panel")
        self._desk = desk
        self._meeting: Meeting | None = None
        self._overview: PreparationOverview | None = None
        self._matrix: MeetingMatrix | None = None
        self._view: CellView | None = None
        self._reading = Awaited(desk.runner)
        self._at = (0, 1)
        self._wanted = False
        self._changing = TelltaleChanging(desk, self)
        self._saver = PaperSaver(desk, self)
        self._writing = WritingFor(desk, self)
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self._create_keys()

    def show_meeting(self, meeting: Meeting) -> None:
        """Show a meeting as it is stored."""
        if self._meeting is not None and self._meeting.id != meeting.id:
            self._at = (0, 1)
            self._wanted = False
        self._meeting = meeting
        self._reading.start(_Reading(self._desk, meeting), finished=self._on_read, failed=self._on_failed)

    def focus_start(self) -> None:
        """Put the keyboard where work begins."""
        (self._empty if self._empty.isVisible() else self._view or self._make).setFocus()

    def forget(self) -> None:
        """Drop everything that is shown."""
        self._reading.leave()
        self._meeting = self._overview = None
        self._wanted = False
        self._saver.forget()
        self._changing.forget()
        self._writing.forget()
        self._drop_matrix()
        self._telling.forget()
        for label in (self._prepared, self._sentence):
            label.setText("")
        self._strip.clear()

    def _create_widgets(self) -> None:
        self._prepared = Text("", "muted")
        self._prepared.setObjectName("who_prepared")
        self._empty = EmptyState(
            "list-checks",
            self.tr("Nothing to prepare yet"),
            self.tr("Put items on the agenda first. Then you see here who may hear which name."),
            self.tr("To the agenda"),
        )
        self._empty.setObjectName("preparation_empty")
        self._empty.hide()
        self._strip = Strip()
        self._sentence = Text("", "muted")
        self._sentence.setObjectName("seat_sentence")
        self._telling = TelltaleTableModel(self)
        self._texts = TableView(self._telling, self.tr("Texts to change"))
        self._texts.setObjectName("telltales")
        self._texts.setSortingEnabled(False)
        self._change = Button(self.tr("Change text…"), "pencil")
        self._change.setObjectName("change_telltale")
        self._ask = Button(self.tr("Ask consent…"), "mail")
        self._nameless = Button(self.tr("Without a name"), "eye-off")
        self._leave = Button(self.tr("Leave out"), "ban")
        self._follow = Button(self.tr("As consent says"), "undo-2")
        self._write = Button(self.tr("Write for this person…"), "pencil")
        self._write.setObjectName("write_for_seat")
        self._make = PrimaryButton(self.tr("Make papers…"), "printer")
        names = ("ask_for_seat", "seat_nameless", "seat_leave_out", "seat_by_consent", "make_papers")
        for button, name in zip((self._ask, self._nameless, self._leave, self._follow, self._make), names, strict=True):
            button.setObjectName(name)
        self._progress = ProgressPanel()

    def _create_layout(self) -> None:
        self._cell_deeds = FlowRow()
        for button in (self._ask, self._nameless, self._leave, self._follow, self._write):
            self._cell_deeds.add(button)
        papers = FlowRow()
        papers.add(self._make)
        papers.add(self._change)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SMALL)
        self._column.addWidget(self._prepared)
        self._place = QVBoxLayout()
        self._column.addLayout(self._place, 1)
        self._column.addWidget(self._empty, 1)
        for part in (self._sentence, self._cell_deeds, self._strip, self._texts, self._progress, papers):
            self._column.addWidget(part)
        self._fit()

    def _connect_signals(self) -> None:
        self._changing.changed.connect(self._on_done)
        self._empty.step_taken.connect(self.agenda_wanted)
        self._ask.clicked.connect(self._on_ask_clicked)
        self._nameless.clicked.connect(self._on_nameless_clicked)
        self._leave.clicked.connect(self._on_leave_clicked)
        self._follow.clicked.connect(self._on_follow_clicked)
        self._write.clicked.connect(self._on_write_clicked)
        self._writing.changed.connect(self._on_done)
        self._change.clicked.connect(self._on_change_clicked)
        self._texts.row_opened.connect(self._on_text_opened)
        self._make.clicked.connect(self._on_make_clicked)
        self._saver.started.connect(self._on_saving_started)
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self.failed)
        Theme.of_app().changed.connect(self._fit)

    def _create_keys(self) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(PAPERS_KEY))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(self._on_make_clicked)
        self.addAction(action)
        self._make.setToolTip(PAPERS_KEY)

    def _show(self, overview: PreparationOverview) -> None:
        self._overview = overview
        self._changing.show(overview)
        self._drop_matrix()
        self._matrix = MeetingMatrix(overview.table, texts(), self)
        self._view = CellView(self._matrix, self.tr("How each item comes to each person"))
        self._view.setObjectName("seat_matrix")
        self._place.addWidget(self._view)
        self._view.cell_chosen.connect(self._on_cell_chosen)
        self._view.cell_opened.connect(self._on_cell_opened)
        self._prepared.setText(self._who_prepared(overview))
        self._telling.set_rows(telltale_lines(overview.table, overview.telltales, texts()))
        blocked = bool(overview.telltales)
        self._texts.setVisible(blocked)
        self._change.setVisible(blocked and self._can_change)
        items = bool(overview.table.meeting.items)
        waits = self._make.hasFocus()
        self._view.setVisible(items)
        self._empty.setVisible(not items)
        self._sentence.setVisible(items)
        if waits and not items:
            self._empty.setFocus()
        self._make.setVisible(self._desk.may_edit and items)
        self._make.setEnabled(bool(self._matrix.cells))
        self._strip.say(breakable(refusal(overview.table, overview.telltales)), Tone.WARN)
        if blocked:
            self._texts.choose_first()
        self._view.setCurrentIndex(self._view.model().index(*self._at))
        self._show_cell()

    @property
    def _can_change(self) -> bool:
        return self._meeting is not None and self._desk.can_change(self._meeting)

    def _who_prepared(self, overview: PreparationOverview) -> str:
        table = overview.table
        counts = {entry.professional: 0 for entry in table.meeting.participants}
        for note in table.notes:
            counts[note.professional] = counts.get(note.professional, 0) + 1
        done = [f"{table.professionals[who].name} ({count})" for who, count in counts.items() if count]
        waiting = [table.professionals[who].name for who, count in counts.items() if not count]
        parts = [self.tr("Prepared: {0}.").format(", ".join(done))] if done else []
        parts += [self.tr("Nothing yet from: {0}.").format(", ".join(waiting))] if waiting else []
        return breakable(" ".join(parts))

    def _cell(self) -> tuple[ItemRow, SeatCell] | None:
        if self._view is None or self._matrix is None:
            return None
        index = self._view.currentIndex()
        row = self._view.proxy.row_at(index.row()) if index.isValid() else None
        if not isinstance(row, ItemRow) or index.column() < 1:
            return None
        return row, self._matrix.cells[index.column() - 1]

    def _show_cell(self) -> None:
        found = self._cell()
        change = self._can_change and found is not None
        self._cell_deeds.setVisible(change)
        if found is None:
            self._sentence.setText(self.tr("Choose a mark to read why."))
            return
        row, cell = found
        how = cell.treatment(row)
        self._sentence.setText(breakable(cell.sentence(row)))
        self._ask.setVisible(row.item.pupil is not None and how is Treatment.ANONYMOUS)
        self._nameless.setVisible(row.item.pupil is not None and how is not Treatment.ANONYMOUS)
        self._leave.setVisible(how is not Treatment.LEFT_OUT)
        self._write.setVisible(how is not Treatment.LEFT_OUT)
        chosen = self._overview is not None and (row.item.id, cell.person.id) in self._overview.table.treatments
        self._follow.setVisible(chosen)

    def _drop_matrix(self) -> None:
        if self._view is not None and self._matrix is not None:
            self._matrix.forget()
            self._place.removeWidget(self._view)
            self._view.deleteLater()
            self._matrix.deleteLater()
        self._view = self._matrix = None

    def _treat(self, how: Treatment) -> None:
        found = self._cell()
        if found is None or self._meeting is None:
            return
        row, cell = found
        try:
            changes = self._desk.preparations.treat(self._meeting.id, row.item.id, cell.person.id, how)
        except AppError as error:
            self.failed.emit(error)
            return
        self._on_done(changes)

    @Slot(object)
    def _on_read(self, overview: PreparationOverview) -> None:
        self._meeting = overview.table.meeting
        self._show(overview)
        if self._wanted:
            self._on_make_clicked()

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self.failed.emit(error)

    @Slot(object)
    def _on_done(self, changes: Changes) -> None:
        self.changed.emit(changes)
        if self._meeting is not None:
            self.show_meeting(self._meeting)

    @Slot(QModelIndex)
    def _on_cell_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self._at = (index.row(), index.column())
        self._show_cell()

    @Slot(QModelIndex)
    def _on_cell_opened(self, _index: QModelIndex) -> None:
        found = self._cell()
        if found is not None and self._ask.isVisible():
            self._on_ask_clicked()

    @Slot()
    def _on_ask_clicked(self) -> None:
        found = self._cell()
        if found is not None and found[0].item.pupil is not None:
            self.consent_wanted.emit(found[0].item.pupil)

    @Slot()
    def _on_nameless_clicked(self) -> None:
        self._treat(Treatment.ANONYMOUS)

    @Slot()
    def _on_leave_clicked(self) -> None:
        self._treat(Treatment.LEFT_OUT)

    @Slot()
    def _on_follow_clicked(self) -> None:
        self._treat(Treatment.NAMED)

    @Slot()
    def _on_write_clicked(self) -> None:
        found = self._cell()
        if found is not None and self._overview is not None:
            self._writing.open(self._overview.table, found[0].item.id, found[1].person.id)

    def resume(self, item: str, who: str) -> None:
        """Open the dialog about what somebody prepared again."""
        if self._overview is not None and self._can_change:
            self._writing.open(self._overview.table, AgendaItemId(item), ProfessionalId(who))

    @Slot()
    def _on_change_clicked(self) -> None:
        self._on_text_opened(self._texts.current_row())

    @Slot(object)
    def _on_text_opened(self, line: object) -> None:
        if isinstance(line, TelltaleLine) and self._can_change:
            self._changing.open(line)

    @Slot()
    def _on_make_clicked(self) -> None:
        overview, matrix = self._overview, self._matrix
        self._wanted = self._reading.busy
        if self._wanted or overview is None or matrix is None or self._meeting is None:
            return
        if not (self._desk.may_edit and matrix.cells):
            return
        refused = refusal(overview.table, overview.telltales)
        if refused:
            self._strip.say(breakable(refused), Tone.DANGER)
            self._texts.setFocus()
            return
        lines = preparation_lines(matrix, overview.table, texts())
        summary = self.tr("{0} papers. This differs per person.").format(len(matrix.cells))
        dialog = PapersDialog(self.tr("Make papers"), summary, lines, self)
        dialog.accepted_value.connect(self._on_place_chosen)
        dialog.open()

    @Slot(object)
    def _on_place_chosen(self, place: PaperPlace) -> None:
        if self._meeting is None:
            return
        ask = self._saver.ask_zip if place is PaperPlace.ZIP else self._saver.ask_folder
        ask(meeting_row(self._meeting), PaperWish.PREPARATIONS)

    @Slot(object)
    def _on_saving_started(self, job: Job) -> None:
        self._progress.watch(job, self.tr("Making the papers…"))

    @Slot(int)
    def _on_saved(self, number: int) -> None:
        self.told.emit(self.tr("%n paper(s) saved.", "", number))

    @Slot()
    def _fit(self) -> None:
        self._texts.setFixedHeight(Theme.of_app().row_height * _LISTED)


class _Reading:
    """Reads the overview, in the background."""

    def __init__(self, desk: MeetingDesk, meeting: Meeting) -> None:
        self._desk = desk
        self._meeting = meeting

    def __call__(self, _progress: Progress) -> PreparationOverview:
        return self._desk.preparations.overview(self._meeting.id)
