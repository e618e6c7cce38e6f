"""Preparing for oneself: what one may know of each item, and what one wants to say and ask; saved while one types."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from models.change import Changes, Topic
from models.consent import InformationKind
from models.errors import AppError
from models.ids import AgendaItemId
from models.preparation_sheet import OwnNote, PreparationView, SheetItem
from models.telling import Hit
from models.usecases.meeting_rows import MeetingRow
from models.usecases.preparations import Prepared
from models.wording import word
from ui.awaited import Awaited
from ui.background import Job
from ui.fields.box_choices import BoxChoicesField
from ui.fields.choice_field import CheckField
from ui.itemmodels.meetings import Stop, StopTableModel
from ui.pages.dossier_parts import Section
from ui.pages.focus import give_way, in_use
from ui.pages.meeting_desk import MeetingDesk
from ui.pages.meeting_draft import PATIENCE
from ui.pages.paper_saver import PaperSaver, PaperWish
from ui.pages.sheet_reading import asked, known, others, own_actions, subject_of, when_of
from ui.pages.sheet_work import Asked, Asking, SheetReading, stops_of, with_own
from ui.pages.telling_note import TellingNote
from ui.theme import NORMAL, SMALL, WIDE, Theme, Tone
from ui.widgets.buttons import Button
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Card, Hint, Text, Title
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.scroll import Scroll
from ui.widgets.strip import Strip
from ui.widgets.table_view import TableView
from ui.words import texts

_LIST_IN_ROWS: Final = 8
_LINES: Final = 3


class OwnPreparation(QWidget):
    """Goes from item to item; Ctrl+Down is the next one.

    Signals:
        told: a sentence about something that went well.
        changed: ``Changes`` that other screens should hear of.
        failed: an AppError.

    """

    told = Signal(str)
    changed = Signal(object)
    failed = Signal(object)
    _noted = Signal()

    def __init__(self, desk: MeetingDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row: MeetingRow | None = None
        self._view: PreparationView | None = None
        self._item = ""
        self._dirty = self._untold = False
        self._reading = Awaited(desk.runner)
        self._asking = Awaited(desk.runner)
        self._saver = PaperSaver(desk, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    def show_meeting(self, row: MeetingRow) -> None:
        """Show what this user has before him; what he is typing stays."""
        if self._row is not None and self._row.id != row.id:
            self.save()
        self._row = row
        if self._dirty:
            return
        self._reading.start(SheetReading(self._desk, row), finished=self._on_read, failed=self._on_failed)

    def save(self) -> None:
        """Write what was typed."""
        self._timer.stop()
        if not self._dirty or self._row is None or not self._item:
            return
        try:
            self._desk.preparations.write(self._row.id, AgendaItemId(self._item), self._written())
        except AppError as error:
            self.failed.emit(error)
            return
        self._dirty, self._untold = False, True
        self._saved.say(self.tr("Saved"))
        self._keep_own()
        self._ask()

    def tell(self) -> None:
        """Let other screens know of what was written."""
        if self._untold:
            self._untold = False
            self.changed.emit(Changes(topics=frozenset({Topic.MEETINGS})))

    def focus_start(self) -> None:
        """Put the keyboard where work begins."""
        self._list.setFocus()

    def go_back(self) -> bool:
        """Go from a text to the list and tell whether that changed anything."""
        if not in_use(self._side):
            return False
        self._list.setFocus()
        return True

    def forget(self) -> None:
        """Drop everything that is shown."""
        self._timer.stop()
        self._reading.leave()
        self._asking.leave()
        self._row = self._view = None
        self._item, self._dirty, self._untold = "", False, False
        self._saver.forget()
        self._model.forget()
        for label in (self._subject, self._when, self._hint, self._saved, self._todo):
            label.setText("")
        for section in (self._asked, self._known, self._others):
            section.forget()
        for field in (self._text, self._question):
            field.mark(())
            field.forget()
        self._kinds.forget()
        self._helper.forget()
        self._strip.clear()

    def _create_widgets(self) -> None:
        self._model = StopTableModel(self)
        self._list = TableView(self._model, self.tr("What the meeting goes through"))
        self._list.setObjectName("preparation_items")
        self._list.setSortingEnabled(False)
        self._list.horizontalHeader().hide()
        self._list.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._subject = Title()
        self._subject.setObjectName("preparation_subject")
        self._when = Text("", "muted")
        self._hint = Hint()
        self._todo = Text("", "muted")
        give_way(self._subject, self._when)
        self._asked, self._known, self._others = Section("asked"), Section("known"), Section("others")
        self._asked.set_heading(self.tr("Why it is on the agenda"))
        self._known.set_heading(self.tr("What you may know"))
        self._others.set_heading(self.tr("From others"))
        self._text = TellingNote("preparation_text", self.tr("What do you want to tell?"), lines=_LINES)
        self._question = TellingNote("preparation_question", self.tr("What do you want to ask?"), lines=1)
        kinds = [(kind, word(texts(), kind)) for kind in InformationKind]
        self._kinds = BoxChoicesField(
            "preparation_kinds",
            self.tr("What is it about?"),
            kinds,
            hint=self.tr("Who may not know one of these does not get your text."),
        )
        self._helper = CheckField(
            "from_help_file",
            self.tr("I know this from my own help file"),
            hint=self.tr("Then consent for sharing from that file is needed. What you write here, the school keeps."),
        )
        self._saved = Hint()
        self._strip = Strip()
        self._paper = Button(self.tr("Save my paper…"), "download")
        self._paper.setObjectName("save_own_paper")
        self._progress = ProgressPanel()

    def _create_layout(self) -> None:
        card = Card()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, SMALL, 0)
        column.setSpacing(SMALL)
        for part in (self._subject, self._when, self._hint, self._asked, self._known, self._others):
            column.addWidget(part)
        for field in (self._text, self._question, self._strip, self._kinds, self._helper, self._saved):
            column.addWidget(field)
        column.addStretch()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(WIDE, NORMAL, NORMAL, NORMAL)
        inside.addWidget(Scroll(content))
        self._side = card
        buttons = FlowRow()
        buttons.add(self._paper)
        row = QHBoxLayout()
        row.setSpacing(NORMAL)
        row.addWidget(self._list)
        row.addWidget(card, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SMALL)
        outer.addWidget(self._todo)
        outer.addLayout(row, 1)
        outer.addWidget(self._progress)
        outer.addWidget(buttons)
        self._fit()

    def _connect_signals(self) -> None:
        self._list.row_chosen.connect(self._on_row_chosen)
        self._list.row_opened.connect(self._on_row_opened)
        for field in (self._text, self._question, self._kinds, self._helper):
            field.changed.connect(self._on_typed)
        self._noted.connect(self._on_noted, Qt.ConnectionType.QueuedConnection)
        self._timer.timeout.connect(self._on_time_up)
        self._paper.clicked.connect(self._on_paper_clicked)
        self._saver.started.connect(self._on_saving_started)
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self.failed)
        Theme.of_app().changed.connect(self._fit)
        for keys, do in (("Ctrl+Down", self._on_next_pressed), ("Ctrl+Up", self._on_previous_pressed)):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(do)
            self.addAction(action)

    def _show_item(self, item: SheetItem) -> None:
        self._item = item.id
        today = self._desk.today()
        self._subject.setText(subject_of(item))
        self._when.setText(when_of(item))
        nameless = self.tr("You may not know who this is. Write nothing that tells it.")
        noted = self.tr("{0} wrote this down for you. Change what is not right.").format(item.own.noted_by)
        hints = (nameless if item.pseudonym else "", noted if item.own.noted_by else "")
        self._hint.say(" ".join(part for part in hints if part))
        self._fill(self._asked, list(asked(item)))
        self._fill(self._known, list(known(item, today)))
        self._fill(self._others, list(others(item)))
        own = item.own
        self._text.set_value(own.text)
        self._question.set_value(own.question)
        self._kinds.set_value(own.kinds or frozenset({InformationKind.CARE}))
        self._helper.set_value(own.from_help_file)
        for field in (self._kinds, self._helper):
            field.setVisible(item.about_pupil)
        for writable in (self._text, self._question, self._kinds, self._helper):
            writable.setEnabled(self._can_write)
        self._saved.say("")
        self._show_hits((), ())
        if own != OwnNote():
            self._ask()

    @property
    def _can_write(self) -> bool:
        return self._view is not None and not self._view.frozen and not self._desk.session.store.read_only

    def _fill(self, section: Section, facts: Sequence[tuple[str, str]]) -> None:
        section.forget()
        section.setVisible(bool(facts))
        for label, value in facts:
            section.add_fact(label, value)

    def _written(self) -> Prepared:
        return Prepared(
            text=self._text.value(),
            question=self._question.value(),
            kinds=self._kinds.value(),
            from_help_file=self._helper.value(),
        )

    def _keep_own(self) -> None:
        """Remember what was written, so that going to and fro shows it."""
        if self._view is None:
            return
        done = self._written()
        own = OwnNote(text=done.text, question=done.question, kinds=done.kinds, from_help_file=done.from_help_file)
        self._view = with_own(self._view, self._item, own)
        self._noted.emit()

    @Slot()
    def _on_noted(self) -> None:
        """Mark what was written about; later, because the list does not bear it while it goes to another item."""
        stops = stops_of(self._view) if self._view is not None else ()
        if stops != self._model.rows:
            self._model.set_rows(stops)

    def _ask(self) -> None:
        """Ask in the background which words give somebody away to others."""
        if self._row is None or not self._item:
            return
        asking = Asking(self._desk, self._row.id, AgendaItemId(self._item), self._text.value(), self._question.value())
        self._asking.start(asking, finished=self._on_asked, failed=self._on_not_asked)

    def _show_hits(self, in_text: tuple[Hit, ...], in_question: tuple[Hit, ...]) -> None:
        self._text.mark(in_text)
        self._question.mark(in_question)
        words = [hit.words(self._text.value()) for hit in in_text]
        words += [hit.words(self._question.value()) for hit in in_question]
        if not words:
            self._strip.clear()
            return
        said = self.tr("Not everybody at the table may know who this is. Change: {0}.")
        self._strip.say(said.format(", ".join(dict.fromkeys(words))), Tone.WARN)

    def _step(self, distance: int) -> None:
        number = self._list.currentIndex().row() + distance
        if 0 <= number < len(self._model.rows):
            writing = in_use(self._side)
            self._list.choose(self._model.rows[number].id)
            if writing:
                self._text.focus()

    @Slot(object)
    def _on_read(self, view: PreparationView) -> None:
        if self._dirty:
            return
        self._view = view
        todo = own_actions(view.own_actions, self._desk.today())
        self._todo.say(self.tr("You had still to do: {0}").format(todo.replace("\n", "; ")) if todo else "")
        writing = in_use(self._side)
        self._model.set_rows(stops_of(view))
        if self._list.current_row() is None:
            self._list.choose_first()
        if not writing:
            self._show_chosen()

    def _show_chosen(self) -> None:
        stop = self._list.current_row()
        items = self._view.items if self._view else ()
        item = next((entry for entry in items if isinstance(stop, Stop) and entry.id == stop.id), None)
        self._side.setVisible(item is not None)
        if item is not None:
            self._show_item(item)

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self.failed.emit(error)

    @Slot(object)
    def _on_asked(self, found: Asked) -> None:
        if (found.text, found.question) == (self._text.value(), self._question.value()):
            self._show_hits(found.in_text, found.in_question)

    @Slot(object)
    def _on_not_asked(self, _error: AppError) -> None:
        """Let go of it: whoever makes the papers hears it again."""

    @Slot(object)
    def _on_row_chosen(self, stop: object) -> None:
        if isinstance(stop, Stop) and stop.id != self._item:
            self.save()
            self._show_chosen()

    @Slot(object)
    def _on_row_opened(self, _stop: object) -> None:
        self._text.focus()

    @Slot()
    def _on_typed(self) -> None:
        if not self._item:
            return
        self._dirty = True
        self._saved.say("")
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _on_time_up(self) -> None:
        self.save()

    @Slot()
    def _on_next_pressed(self) -> None:
        self._step(1)

    @Slot()
    def _on_previous_pressed(self) -> None:
        self._step(-1)

    @Slot()
    def _on_paper_clicked(self) -> None:
        self.save()
        if self._row is not None:
            self._saver.ask_file(self._row, PaperWish.OWN_PREPARATION, self._desk.user.name)

    @Slot(object)
    def _on_saving_started(self, job: Job) -> None:
        self._progress.watch(job, self.tr("Making the paper…"))

    @Slot(int)
    def _on_saved(self, _number: int) -> None:
        self.told.emit(self.tr("Your paper is saved."))

    @Slot()
    def _fit(self) -> None:
        row = Theme.of_app().row_height
        self._list.setFixedWidth(min(row * _LIST_IN_ROWS, max(self.width(), 1) // 3))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
