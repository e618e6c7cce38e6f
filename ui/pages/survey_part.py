"""The survey about the school: what Luwte knows is filled in, the rest is asked, and one file leaves."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.change import Changes, Topic
from models.errors import AppError
from models.monitor.definition import Definition
from models.monitor.periods import Period
from models.monitor.survey_sheet import ChangeReason
from models.monitor.words import period_short
from models.progress import Progress
from models.usecases.survey import SurveySheet, SurveyUseCases
from ui.awaited import Awaited
from ui.background import BackgroundRunner, Job
from ui.dialogs.confirmation import Confirmation
from ui.fields.choice_field import ChoiceBox
from ui.pages.monitor_recipients import RecipientsButton
from ui.pages.monitor_saver import Saved
from ui.pages.survey_bar import SurveyBar
from ui.pages.survey_card import QuestionCard
from ui.pages.survey_figures import SurveyFigures
from ui.pages.survey_saver import SurveySaver
from ui.theme import CLOSE, SMALL
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Text
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.scroll import Scroll
from ui.widgets.showing import set_shown
from ui.words import language, texts

NO_SURVEYS: tuple[Definition, ...] = ()
NO_PERIODS: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Opening:
    """Fills a sheet in, away from the screen."""

    cases: SurveyUseCases
    definition: str
    period: str

    def __call__(self, _progress: Progress) -> SurveySheet:
        return self.cases.sheet(self.definition, self.period)


class SurveyPart(QWidget):
    """Shows one sheet: questions below each other, what goes along, and the button that saves.

    Signals:
        changed: the Changes of an answer, or of a file that was saved.
        told: something went well.
        failed: the AppError that stopped something.

    """

    changed = Signal(object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, cases: SurveyUseCases, runner: BackgroundRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("monitor_survey")
        self._cases = cases
        self._opening = Awaited(runner)
        self._surveys = NO_SURVEYS
        self._periods = NO_PERIODS
        self._sheet: SurveySheet | None = None
        self._cards: list[QuestionCard] = []
        self._saver = SurveySaver(runner, self)
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    @property
    def sheet(self) -> SurveySheet | None:
        """What is shown; None while it is being filled in."""
        return self._sheet

    def show_surveys(self) -> None:
        """Offer the surveys there are, and show the one that was chosen."""
        try:
            self._surveys = self._cases.surveys()
        except AppError as error:
            self.failed.emit(error)
            return
        before = self._survey.currentData()
        with QSignalBlocker(self._survey):
            self._survey.clear()
            for one in self._surveys:
                self._survey.addItem(one.title[language()], one.id)
            self._survey.setCurrentIndex(max(0, self._survey.findData(before)))
        several = len(self._surveys) > 1
        set_shown(self._survey, shown=several)
        set_shown(self._survey_label, shown=several)
        self._offer_periods()
        self._open()

    def forget(self) -> None:
        """Drop every answer and figure."""
        self._opening.leave()
        self._sheet = None
        self._surveys, self._periods = NO_SURVEYS, NO_PERIODS
        self._survey.clear()
        self._period.clear()
        self._recipients.forget()
        self._figures.forget()
        self._bar.forget()
        self._saver.forget()
        self._clear_cards()

    def _create_widgets(self) -> None:
        self._survey, self._survey_label = self._box(self.tr("Survey"), "survey_choice")
        self._period, self._period_label = self._box(self.tr("School year"), "survey_period")
        self._recipients = RecipientsButton()
        self._recipients.setObjectName("survey_recipients")
        self._progress = ProgressPanel()
        self._says = Text(
            self.tr(
                "Only the answers you choose and the figures below leave: no free text. Does somebody ask open"
                " questions too? Answer those outside Luwte, without a pupil in them: a story can give a child away."
            ),
            "muted",
        )
        self._figures = SurveyFigures()
        self._bar = SurveyBar()
        self._inside = QWidget()
        self._scroll = Scroll(self._inside)

    def _box(self, words: str, name: str) -> tuple[ChoiceBox, QLabel]:
        box, label = ChoiceBox(), QLabel(words)
        box.setObjectName(name)
        box.setAccessibleName(words)
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        label.setBuddy(box)
        return box, label

    def _create_layout(self) -> None:
        chosen = QWidget()
        row = QHBoxLayout(chosen)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        for part in (self._survey_label, self._survey, self._period_label, self._period):
            row.addWidget(part)
        head = FlowRow()
        head.add(chosen, self._recipients)
        self._questions = QVBoxLayout()
        self._questions.setSpacing(CLOSE)
        content = QVBoxLayout(self._inside)
        content.setContentsMargins(0, 0, SMALL, 0)
        content.setSpacing(CLOSE)
        content.addWidget(self._says)
        content.addLayout(self._questions)
        content.addWidget(self._figures)
        content.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CLOSE)
        column.addWidget(head)
        column.addWidget(self._progress)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._bar)

    def _connect_signals(self) -> None:
        self._survey.activated.connect(self._on_survey_chosen)
        self._period.activated.connect(self._on_period_chosen)
        self._bar.save_wanted.connect(self._on_save_wanted)
        self._bar.open_wanted.connect(self._on_open_wanted)
        self._saver.started.connect(self._on_saving_started)
        self._saver.saved.connect(self._on_saved)
        self._saver.misnamed.connect(self._on_misnamed)
        self._saver.failed.connect(self._on_not_saved)

    def _offer_periods(self) -> None:
        before = self._period.currentData(Qt.ItemDataRole.UserRole)
        found = next((one for one in self._surveys if one.id == self._survey.currentData()), None)
        self._periods = self._cases.periods(found) if found else NO_PERIODS
        with QSignalBlocker(self._period):
            self._period.clear()
            for period in self._periods:
                self._period.addItem(period_short(period, texts()), period.id)
            self._period.setCurrentIndex(max(0, self._period.findData(before)))

    def _open(self) -> None:
        definition, period = self._survey.currentData(), self._period.currentData()
        if not definition or not period:
            return
        work = _Opening(cases=self._cases, definition=definition, period=period)
        job = self._opening.start(work, finished=self._on_opened, failed=self._on_not_opened)
        self._progress.watch(job, self.tr("Looking up what is known…"))

    def _show(self, sheet: SurveySheet) -> None:
        questions = [line.question for line in sheet.lines]
        if [card.question for card in self._cards] != questions:
            self._clear_cards()
            for number, question in enumerate(questions, start=1):
                self._add_card(QuestionCard(question, number))
            self._scroll.verticalScrollBar().setValue(0)
        self._sheet = sheet
        for card, line in zip(self._cards, sheet.lines, strict=True):
            card.show_line(line)
        self._recipients.offer(sheet.addressees)
        self._figures.show_sheet(sheet)
        self._bar.show_sheet(sheet)

    def _add_card(self, card: QuestionCard) -> None:
        card.answered.connect(self._on_answered)
        card.reason_given.connect(self._on_reason_given)
        card.agreed.connect(self._on_agreed)
        card.dropped.connect(self._on_dropped)
        self._questions.addWidget(card)
        self._cards.append(card)

    def _clear_cards(self) -> None:
        for card in self._cards:
            self._questions.removeWidget(card)
            card.setParent(None)
            card.deleteLater()
        self._cards = []

    def _carry_out(self, do: Callable[[SurveySheet], Changes]) -> None:
        """Do something to the sheet that is shown, and show what became of it."""
        if self._sheet is None:
            return
        try:
            changes = do(self._sheet)
            self._show(self._cases.renewed(self._sheet))
        except AppError as error:
            self._show(self._sheet)
            self.failed.emit(error)
            return
        self.changed.emit(changes)

    @Slot(object)
    def _on_opened(self, sheet: SurveySheet) -> None:
        self._show(sheet)

    @Slot(object)
    def _on_not_opened(self, error: AppError) -> None:
        self.failed.emit(error)

    @Slot()
    def _on_survey_chosen(self) -> None:
        self._offer_periods()
        self._open()

    @Slot()
    def _on_period_chosen(self) -> None:
        self._open()

    @Slot(str, object)
    def _on_answered(self, question: str, chosen: frozenset[str]) -> None:
        self._carry_out(_Answering(self._cases, question, chosen))

    @Slot(str, object)
    def _on_reason_given(self, question: str, reason: ChangeReason) -> None:
        if self._sheet is not None:
            self._carry_out(_Answering(self._cases, question, self._sheet.line(question).chosen, reason))

    @Slot(str)
    def _on_agreed(self, question: str) -> None:
        if self._sheet is not None:
            self._carry_out(_Answering(self._cases, question, self._sheet.line(question).before))

    @Slot(str)
    def _on_dropped(self, question: str) -> None:
        self._carry_out(_Answering(self._cases, question, frozenset()))

    @Slot()
    def _on_open_wanted(self) -> None:
        """Go to the first question that still wants somebody."""
        sheet = self._sheet
        open_ = [line.question.id for line in sheet.lines if not line.settled] if sheet else []
        card = next((card for card in self._cards if card.question.id in open_), None)
        if card is not None:
            self._scroll.ensureWidgetVisible(card)
            card.focus()

    def save(self) -> None:
        """Save, if the button could be pressed."""
        if self._bar.can_save:
            self._on_save_wanted()

    @Slot()
    def _on_save_wanted(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        if not sheet.changed:
            self._saver.save_again(sheet.sent[0])
            return
        words = self.tr("Luwte keeps exactly what you send.")
        if sheet.left:
            open_words = self.tr("%n question(s) are open and do not go along.", "", sheet.left)
            words = f"{open_words} {words}"
        asked = Confirmation(self.tr("Save the survey?"), words, self.tr("Save"), destructive=False, parent=self)
        asked.setObjectName("survey_confirm")
        asked.accepted.connect(self._on_save_confirmed)
        asked.open()

    @Slot()
    def _on_save_confirmed(self) -> None:
        if self._sheet is None:
            return
        try:
            releases = self._cases.releases(self._sheet, self._recipients.codes)
        except AppError as error:
            self.failed.emit(error)
            return
        self._saver.save_survey(self._cases, self._sheet, releases)

    @Slot(object)
    def _on_saving_started(self, job: Job) -> None:
        self._progress.watch(job, self.tr("Saving the file…"), can_stop=False)

    @Slot(object)
    def _on_saved(self, saved: Saved) -> None:
        self.changed.emit(Changes(topics=frozenset({Topic.MONITOR}), record=saved.submissions[0].id))
        names = ", ".join(submission.file_name for submission in saved.submissions)
        self.told.emit(self.tr("Saved: {0}").format(names))
        self._open()

    @Slot(str)
    def _on_misnamed(self, name: str) -> None:
        words = self.tr("Leave the name as it is: {0}. Under another name the recipient cannot check the file.")
        self.told.emit(words.format(name))

    @Slot(object)
    def _on_not_saved(self, error: AppError) -> None:
        self.failed.emit(error)
        self._open()


class _Answering:
    """Answers one question; without a choice it is left open."""

    def __init__(
        self, cases: SurveyUseCases, question: str, chosen: frozenset[str], reason: ChangeReason | None = None
    ) -> None:
        self._cases, self._question, self._chosen, self._reason = cases, question, chosen, reason

    def __call__(self, sheet: SurveySheet) -> Changes:
        if not self._chosen:
            return self._cases.leave_open(sheet, self._question)
        return self._cases.answer(sheet, self._question, self._chosen, self._reason)
