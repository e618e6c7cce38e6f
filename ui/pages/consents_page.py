"""Toestemming: what must still be asked of whom, with reminders and the forms to sign."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from models.change import Changes, Topic
from models.consent import Answer, Question
from models.consent_asking import OpenQuestion
from models.consent_wording import consent_line, giver_labels, joined, next_step
from models.errors import AppError
from models.ids import ConsentId
from models.progress import Progress
from models.usecases.asking import AskingUseCases, AskList, giver_names
from models.wording import word
from ui.awaited import Awaited
from ui.dialogs.answer_dialog import AnswerDialog
from ui.dialogs.reminder_dialog import ReminderDialog
from ui.drafts import About, set_about
from ui.itemmodels.open_questions import QuestionTableModel
from ui.itemmodels.table import ROW_ROLE
from ui.page import Page, Place
from ui.pages.consent_words import giver_choices, kinds_words
from ui.pages.dialog_work import DialogWork
from ui.pages.dossier_desk import Deed, Desk
from ui.pages.dossier_words import capital
from ui.pages.file_saver import FileSaver
from ui.plain_text import breakable
from ui.theme import CLOSE
from ui.widgets.buttons import Button, PrimaryButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Hint, Text
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.table_view import TableView
from ui.words import language

ASK_LIST: Final = "ask_list"
"""Drafts of a reminder that was begun in this list."""

_LINES = 3
"""Room for what there is to say of one question, so that the list does not jump while one goes through it."""

_NOTHING = AskList(questions=(), guardians={}, parties={})


class ConsentsPage(Page):
    """The ask-list of the whole caseload; only for who may note consent."""

    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.CONSENTS, Topic.PUPILS, Topic.CARE_FILES})

    def __init__(self, *, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("consents_page")
        self._desk = desk
        self._asking = AskingUseCases(desk.session, language())
        self._listed = _NOTHING
        self._printed: Sequence[ConsentId] = ()
        self._reading = Awaited(desk.runner)
        self._resumed = ""
        self._work = DialogWork(self)
        self._saver = FileSaver(desk.runner, self)
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self._create_keys()

    def _create_widgets(self) -> None:
        self._hint = Hint(self.tr("Choose several with Ctrl or Shift, and print their forms together."), self)
        self._model = QuestionTableModel(self._desk.clock, self._title, self._names, self)
        self._table = TableView(self._model, self.tr("What must still be asked"))
        self._table.setObjectName("open_questions")
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._remind = PrimaryButton(self.tr("Note a reminder"), "bell")
        self._remind.setObjectName("remind")
        self._forms = Button(self.tr("Forms as PDF"), "printer")
        self._forms.setObjectName("save_forms")
        self._answer = Button(self.tr("Note answer"), "check")
        self._answer.setObjectName("note_answer")
        self._said = Text("", "muted")
        self._said.setMinimumHeight(_LINES * self._said.fontMetrics().lineSpacing())
        self._said.setObjectName("question_sentence")
        self._open = Button(self.tr("Open the file"), "folder-open")
        self._open.setObjectName("open_file")
        self._empty = EmptyState(
            "shield-check",
            self.tr("Nothing to ask"),
            self.tr("Everybody who decides has answered. A no is an answer too."),
        )
        self._empty.setObjectName("nothing_to_ask")
        self._progress = ProgressPanel()
        self._stack = QStackedWidget()
        self.start_at(self._table)

    def _create_layout(self) -> None:
        deeds = FlowRow()
        deeds.add(self._remind, self._answer, self._forms, self._open)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CLOSE)
        column.addWidget(self._hint)
        column.addWidget(self._table, 1)
        column.addWidget(self._said)
        column.addWidget(deeds)
        self._stack.addWidget(listed)
        self._stack.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._progress)
        outer.addWidget(self._stack, 1)

    def _connect_signals(self) -> None:
        self._table.row_opened.connect(self._on_open_wanted)
        self._table.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._remind.clicked.connect(self._on_remind_wanted)
        self._answer.clicked.connect(self._on_answer_wanted)
        self._forms.clicked.connect(self._on_forms_wanted)
        self._open.clicked.connect(self._on_open_wanted)
        self._work.changed.connect(self.changed)
        self._saver.saved.connect(self._on_forms_saved)
        self._saver.failed.connect(self.failed)

    def _create_keys(self) -> None:
        self.note_key("Enter", self.tr("opens the file"))
        self.add_key("H", self.tr("notes a reminder"), self._on_remind_wanted)
        self.add_key("A", self.tr("notes an answer"), self._on_answer_wanted)
        self.add_key("F", self.tr("saves the forms"), self._on_forms_wanted)

    @override
    def resume(self, detail: str) -> None:
        self._resumed = detail
        self._go_on()

    def _go_on(self) -> None:
        """Open the reminder that was begun, as soon as the list is there."""
        if self._resumed and self._table.choose(self._resumed):
            self._resumed = ""
            self._on_remind_wanted()

    def _title(self, question: OpenQuestion) -> str:
        """Return what is asked: help by whom, or sharing what with whom."""
        texts, consent = self._desk.texts, question.judged.consent
        names = self._listed.parties.get(consent.id, ())
        parties = joined(list(names), texts) if names else self.tr("by whom is still open")
        if consent.question is Question.HELP:
            return self.tr("Help: {0}").format(parties)
        return self.tr("{0} with {1}").format(capital(kinds_words(consent.kinds, texts)), parties)

    def _names(self, question: OpenQuestion) -> str:
        """Return who is waited for, as they are called around this pupil."""
        guardians = self._listed.guardians.get(question.pupil.id, ())
        labels = giver_labels(question.pupil, guardians, self._desk.texts)
        if question.divided:
            short = self._desk.texts
            said = question.judged.status.said
            return ", ".join(short(f"consent.short.{entry.kind}", who=labels[entry.giver].called) for entry in said)
        people = [labels[entry.giver].called for entry in question.waiting if entry.giver in labels]
        state = word(self._desk.texts, question.judged.status.state)
        return joined(people, self._desk.texts) if people else state

    def _sentence(self, question: OpenQuestion) -> str:
        """Return what a question is worth now, and what to do."""
        guardians, texts = self._listed.guardians.get(question.pupil.id, ()), self._desk.texts
        people, status = giver_labels(question.pupil, guardians, texts), question.judged.status
        return f"{consent_line(status, people, texts)}. {next_step(status, people, texts)}"

    def _may_note(self) -> bool:
        return self._desk.may(Deed.NOTE_ANSWER)

    def _chosen(self) -> list[OpenQuestion]:
        rows = (index.data(ROW_ROLE) for index in self._table.selectionModel().selectedRows())
        return [row for row in rows if isinstance(row, OpenQuestion)]

    def _show_summary(self) -> None:
        due = sum(question.due(self._desk.today) for question in self._listed.questions)
        parts = [self.tr("%n open", "", len(self._listed.questions)), self.tr("%n to ask or remind", "", due)]
        self.summary_changed.emit("  ·  ".join(parts) if self._listed.questions else "")
        self.waiting_changed.emit(due)

    @Slot()
    def _on_selection_changed(self) -> None:
        chosen = self._chosen()
        self._remind.setEnabled(len(chosen) == 1 and bool(chosen[0].waiting))
        self._forms.setEnabled(any(question.printable for question in chosen) and self._desk.papers is not None)
        self._open.setEnabled(len(chosen) == 1)
        self._answer.setEnabled(len(chosen) == 1 and bool(chosen[0].judged.status.required) and self._may_note())
        self._said.setText(breakable(self._sentence(chosen[0])) if len(chosen) == 1 else "")

    @Slot()
    def _on_open_wanted(self) -> None:
        chosen = self._chosen()
        if chosen:
            self.place_wanted.emit(Place.PUPILS, f"{chosen[0].pupil.id}#consent")

    @Slot()
    def _on_remind_wanted(self) -> None:
        chosen = self._chosen()
        if len(chosen) != 1 or not chosen[0].waiting or self._desk.session.store.read_only:
            return
        (question,) = chosen
        names = giver_names(question.pupil, self._listed.guardians.get(question.pupil.id, ()))
        givers = [(entry.giver, names.get(entry.giver, "")) for entry in question.waiting]
        title = f"{question.pupil.name.full} – {self._title(question)}"
        dialog = ReminderDialog(title, givers, self._desk.clock, self._desk.texts, self)
        set_about(dialog, About(place=Place.PUPILS, detail=f"{ASK_LIST}:{question.judged.consent.id}"))
        self._work.open(dialog, _Answered(self._desk, question.judged.consent.id))

    @Slot()
    def _on_answer_wanted(self) -> None:
        chosen = self._chosen()
        if len(chosen) != 1 or not self._may_note():
            return
        (question,) = chosen
        guardians = self._listed.guardians.get(question.pupil.id, ())
        givers = giver_choices(question.pupil, guardians, question.judged.status, self._desk.texts)
        title = f"{question.pupil.name.full} – {self._title(question)}"
        dialog = AnswerDialog(title, givers, self._desk.clock, self._desk.texts, self)
        consent = question.judged.consent.id
        set_about(dialog, About(place=Place.PUPILS, record=question.pupil.id, detail=f"{Deed.NOTE_ANSWER}:{consent}"))
        self._work.open(dialog, _Answered(self._desk, question.judged.consent.id))

    @Slot()
    def _on_forms_wanted(self) -> None:
        chosen = [question.judged.consent.id for question in self._chosen() if question.printable]
        if not chosen or self._desk.papers is None:
            return
        self._printed = chosen
        name = self.tr("consent-forms-{0}.pdf").format(self._desk.today.isoformat())
        self._saver.ask(self.tr("Save the forms"), name, _Forms(self._desk, self._asking, chosen))

    @Slot()
    def _on_forms_saved(self) -> None:
        try:
            self._asking.note_printed(self._printed)
        except AppError as error:
            self.failed.emit(error)
            return
        self.told.emit(self.tr("The forms are saved. Each begins on a new sheet."))

    @Slot(object)
    def _on_listed(self, listed: AskList) -> None:
        self._show_list(listed)
        self._go_on()

    @Slot(object)
    def _on_list_failed(self, error: AppError) -> None:
        self.failed.emit(error)

    @override
    def refresh(self, topics: frozenset[Topic]) -> None:
        job = self._reading.start(_Listing(self._asking), finished=self._on_listed, failed=self._on_list_failed)
        self._progress.watch(job, self.tr("Looking what must still be asked…"), can_stop=False)

    def _show_list(self, listed: AskList) -> None:
        self._listed = listed
        self._model.set_rows(self._listed.questions)
        if self._table.current_row() is None:
            self._table.choose_first()
        self._stack.setCurrentIndex(0 if self._listed.questions else 1)
        self._show_summary()
        self._on_selection_changed()

    @override
    def forget(self) -> None:
        self._reading.leave()
        self._resumed = ""
        self._listed, self._printed = _NOTHING, ()
        self._model.set_rows(())
        self._said.clear()
        self._work.forget()
        self._saver.forget()
        super().forget()


@dataclass(frozen=True, slots=True)
class _Listing:
    """Reads what is open, in the background."""

    asking: AskingUseCases

    def __call__(self, _progress: Progress) -> AskList:
        return self.asking.ask_list()


@dataclass(frozen=True, slots=True)
class _Answered:
    """Notes an answer or a reminder with one question."""

    desk: Desk
    consent: ConsentId

    def __call__(self, answer: Answer) -> Changes:
        return self.desk.consents.answer(self.consent, answer)


@dataclass(frozen=True, slots=True)
class _Forms:
    """Makes several forms in one file."""

    desk: Desk
    asking: AskingUseCases
    consents: Sequence[ConsentId]

    def __call__(self, _progress: Progress) -> bytes:
        papers = self.desk.papers
        views = self.asking.forms(self.consents, self.desk.session.user.name)
        return papers.consent_forms(views) if papers else b""
