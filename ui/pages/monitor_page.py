"""The monitor: choose a period, mend what is missing, look at what would leave, and save the one file."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from models.change import Changes, Topic
from models.errors import AppError, NotFoundError
from models.monitor.series import Turn
from models.progress import Progress
from models.school import School
from models.submission import Submission
from models.usecases.monitor import Asked, MonitorPreview, MonitorUseCases
from models.usecases.monitor_compare import MonitorCompareUseCases, Tools
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from ui.background import BackgroundRunner, Job
from ui.dialogs.confirmation import Confirmation
from ui.errors import message_for
from ui.itemmodels.monitor import period_words
from ui.page import Page, Place, SearchEntry
from ui.pages.monitor_choice import MonitorChoice, Offer
from ui.pages.monitor_compare import ComparePart
from ui.pages.monitor_gaps import GapsPart
from ui.pages.monitor_ledger import LedgerPart
from ui.pages.monitor_preview import PreviewPart
from ui.pages.monitor_problem import ProblemStrip, WayOut
from ui.pages.monitor_recipients import RecipientsButton
from ui.pages.monitor_save_bar import SaveBar
from ui.pages.monitor_saver import MonitorSaver, Saved
from ui.theme import CLOSE
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_row import FlowRow
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.switch_row import SwitchRow
from ui.words import date_of, language, texts, whole_number

_PREVIEW, _GAPS, _SENT, _COMPARE = range(4)
NOTHING_SENT: tuple[Submission, ...] = ()
_SCHOOL, _WAY = "school", "way"
"""The parts of the settings in which something is missing."""
_COUNTED = frozenset({Topic.PUPILS, Topic.TRAJECTORIES, Topic.SCHOOL})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counting:
    """Counts and protects, away from the screen."""

    monitor: MonitorUseCases
    asked: Asked

    def __call__(self, progress: Progress) -> MonitorPreview:
        return self.monitor.preview(self.asked, progress)


class MonitorPage(Page):
    """Makes the one file that leaves the school.

    Args:
        session: who is at work, in which store.
        desk: protects tables and writes files.
        new_secret: the store's monitor secret, for a store that has none yet; in hexadecimal.
        runner: does the slow parts.

    """

    topics: ClassVar[frozenset[Topic]] = _COUNTED | {Topic.MONITOR}

    def __init__(self, *, session: Session, desk: Tools, new_secret: str, runner: BackgroundRunner) -> None:
        super().__init__()
        self.setObjectName("monitor_page")
        self._session = session
        self._monitor = MonitorUseCases(session, desk, new_secret)
        self._comparing = MonitorCompareUseCases(session, desk)
        self._school_cases = SchoolUseCases(session)
        self._runner = runner
        self._preview: MonitorPreview | None = None
        self._replacing = False
        self._ledger = NOTHING_SENT
        self._job: Job | None = None
        self._settings_part = _SCHOOL
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self._create_keys()

    def _create_widgets(self) -> None:
        self._choice = MonitorChoice()
        self._recipients = RecipientsButton()
        self._strip = ProblemStrip()
        self._progress = ProgressPanel()
        self._switch = SwitchRow(self.tr("Parts of the monitor"))
        for name in ("monitor_part_preview", "monitor_part_gaps", "monitor_part_sent", "monitor_part_compare"):
            self._switch.add("", name)
        self._nothing = EmptyState(
            "chart-column",
            self.tr("Look first"),
            self.tr("Luwte counts, makes the numbers safe and shows what would leave. Nothing is sent."),
            self.tr("Make preview"),
        )
        self._nothing.setObjectName("monitor_begin")
        self._figures = PreviewPart()
        self._gaps = GapsPart()
        self._sent = LedgerPart()
        self._compare = ComparePart(self._comparing, self._runner)
        self._stack = QStackedWidget()
        for part in (self._nothing, self._figures, self._gaps, self._sent, self._compare):
            self._stack.addWidget(part)
        self._save_bar = SaveBar()
        self._impossible = EmptyState("school", "", "")
        self._impossible.setObjectName("monitor_impossible")
        self._saver = MonitorSaver(self._monitor, self._runner, self)

    def _create_layout(self) -> None:
        self._work = QWidget()
        inside = QVBoxLayout(self._work)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(CLOSE)
        head = FlowRow()
        head.add(self._choice, self._recipients, self._switch)
        for part in (head, self._strip, self._progress):
            inside.addWidget(part)
        inside.addWidget(self._stack, 1)
        inside.addWidget(self._save_bar)
        self._whole = QStackedWidget()
        self._whole.addWidget(self._work)
        self._whole.addWidget(self._impossible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)

    def _connect_signals(self) -> None:
        self._choice.chosen.connect(self._on_choice_made)
        self._choice.count_wanted.connect(self.count)
        self._recipients.chosen.connect(self._on_recipients_chosen)
        self._nothing.step_taken.connect(self.count)
        self._impossible.step_taken.connect(self._on_settings_wanted)
        self._switch.chosen.connect(self._show_part)
        self._strip.action_taken.connect(self._on_way_out_taken)
        self._gaps.pupil_wanted.connect(self._on_pupil_wanted)
        self._save_bar.save_wanted.connect(self._on_save_wanted)
        self._save_bar.gaps_wanted.connect(self._on_gaps_wanted)
        self._save_bar.replacing_wanted.connect(self._on_replacing_wanted)
        self._compare.failed.connect(self._on_comparing_failed)
        self._compare.told.connect(self.told)
        self._sent.save_again_wanted.connect(self._saver.save_again)
        self._saver.started.connect(self._on_saving_started)
        self._saver.saved.connect(self._on_saved)
        self._saver.misnamed.connect(self._on_misnamed)
        self._saver.failed.connect(self._on_not_saved)

    def _create_keys(self) -> None:
        self.add_key("T", self.tr("counts and shows a preview"), self.count)
        self.add_key("A", self.tr("shows what is missing"), self._on_gaps_wanted)
        self.add_key("B", self.tr("saves the file"), self._on_save_key)

    @property
    def preview(self) -> MonitorPreview | None:
        """What is shown; None before something was counted."""
        return self._preview

    @Slot()
    def count(self) -> None:
        """Count and protect the period that is chosen."""
        definition, period = self._choice.definition, self._choice.period
        if definition is None or period is None or self._job is not None:
            return
        self._strip.clear()
        asked = Asked(
            definition=definition.id, period=period.id, recipients=self._recipients.codes, replacing=self._replacing
        )
        work = _Counting(monitor=self._monitor, asked=asked)
        self._job = self._runner.start(work, finished=self._on_counted, failed=self._on_not_counted)
        self._job.cancelled.connect(self._on_stopped)
        self._progress.watch(self._job, self.tr("Counting and making safe…"))
        self._show_state()

    def _read(self) -> None:
        school = self._school_cases.school()
        definitions = self._monitor.definitions()
        self._ledger = self._monitor.ledger()
        if not school.municipality or not definitions:
            self._show_impossible(school)
            return
        self._whole.setCurrentWidget(self._work)
        periods = [self._monitor.periods(definition) for definition in definitions]
        today = self._session.today
        self._choice.show_offer(Offer(definitions=definitions, periods=periods, ledger=self._ledger, today=today))
        self._offer_recipients()
        self._sent.show_ledger(self._ledger)
        self._show_summary(school)
        self._show_state()

    def _show_impossible(self, school: School) -> None:
        heading = self.tr("No monitor for your region yet")
        words = self.tr(
            "Your way of working names no monitor. Does your municipality ask for one?"
            " Then set it in the way of working."
        )
        step = self.tr("Go to the way of working")
        self._settings_part = _WAY
        if not school.municipality:
            heading = self.tr("For which municipality?")
            words = self.tr("A monitor goes to the municipality of the school. Fill that in first, in the settings.")
            step = self.tr("Go to settings")
            self._settings_part = _SCHOOL
        self._refuse(heading, words, step)

    def _refuse(self, heading: str, words: str, step: str = "") -> None:
        self._impossible.say(heading, words, step)
        self._whole.setCurrentWidget(self._impossible)
        self.summary_changed.emit("")

    def _show_summary(self, school: School) -> None:
        recipient = self.tr("For the municipality of {0}").format(school.municipality)
        sent = self.tr("nothing sent yet")
        if self._ledger:
            sent = self.tr("last saved on {0}").format(date_of(self._ledger[0].made_on))
        self.summary_changed.emit(f"{recipient} · {sent}")
        definitions = self._monitor.definitions()
        last = {(one.id, self._monitor.periods(one)[0].id) for one in definitions}
        done = any((entry.definition, entry.period) in last for entry in self._ledger)
        self.waiting_changed.emit(0 if done else 1)

    @Slot(int)
    def _show_part(self, part: int) -> None:
        """Show a part; without a preview there is only the invitation to make one, and what was sent."""
        self._switch.choose(part)
        if part == _SENT:
            self._stack.setCurrentWidget(self._sent)
        elif part == _COMPARE:
            self._compare.show_files()
            self._stack.setCurrentWidget(self._compare)
        elif self._preview is None:
            self._stack.setCurrentWidget(self._nothing)
        else:
            self._stack.setCurrentWidget(self._gaps if part == _GAPS else self._figures)
        self._show_state()

    def _show_state(self) -> None:
        """Say how far things are: on the parts, under the preview and on the buttons."""
        preview, busy = self._preview, self._job is not None
        missing = len({(gap.pupil, gap.gap.field) for gap in preview.gaps}) if preview else 0
        self._switch.set_words(_PREVIEW, self.tr("Preview"))
        first = self.tr("Mend first")
        self._switch.set_words(_GAPS, f"{first} {whole_number(missing)}" if preview else first)
        self._switch.set_words(_COMPARE, self.tr("Compare"))
        self._switch.set_words(_SENT, self.tr("Sent {0}").format(whole_number(len(self._ledger))))
        self._choice.show_counted(counted=preview is not None, busy=busy)
        self._nothing.setEnabled(not busy)
        self._save_bar.setVisible(preview is not None and self._stack.currentWidget() is self._figures)
        if preview is not None:
            self._save_bar.show_preview(preview, missing, busy=busy)

    def _ended(self) -> bool:
        """Tell whether the job that speaks is the one that is waited for, and wait for it no longer."""
        mine = self._job is not None and self.sender() is self._job
        if mine:
            self._job = None
        return mine

    @Slot(object)
    def _on_counted(self, preview: MonitorPreview) -> None:
        if not self._ended():
            return
        if self._preview is None:
            self._figures.go_to_top()
        self._preview = preview
        self._figures.show_preview(preview)
        self._gaps.show_gaps(preview.gaps)
        self._show_part(self._switch.current)

    @Slot(object)
    def _on_not_counted(self, error: AppError) -> None:
        if self._ended():
            self._replacing = False
            self._drop_preview()
            self._strip.tell(error, self._choice.definition)

    @Slot()
    def _on_stopped(self) -> None:
        if self._ended():
            self._drop_preview()

    def _drop_preview(self) -> None:
        self._preview = None
        self._figures.forget()
        self._gaps.forget()
        self._save_bar.forget()
        self._show_part(self._switch.current)

    @Slot()
    def _on_choice_made(self) -> None:
        self._replacing = False
        self._strip.clear()
        self._offer_recipients()
        self._drop_preview()

    def _offer_recipients(self) -> None:
        definition, period = self._choice.definition, self._choice.period
        if definition is not None and period is not None:
            self._recipients.offer(self._monitor.recipients(definition.id, period.id))

    @Slot()
    def _on_recipients_chosen(self) -> None:
        self._strip.clear()
        self._drop_preview()

    @Slot()
    def _on_replacing_wanted(self) -> None:
        self._replacing = True
        self.count()

    @Slot()
    def _on_gaps_wanted(self) -> None:
        self._show_part(_GAPS)

    @Slot(object)
    def _on_comparing_failed(self, error: AppError) -> None:
        self._strip.tell(error, self._choice.definition)

    @Slot(str)
    def _on_pupil_wanted(self, pupil: str) -> None:
        self.place_wanted.emit(Place.PUPILS.value, pupil)

    @Slot()
    def _on_settings_wanted(self) -> None:
        self.place_wanted.emit(Place.SETTINGS.value, self._settings_part)

    @Slot()
    def _on_way_out_taken(self) -> None:
        way = self._strip.way_out
        self._strip.clear()
        if way is WayOut.SETTINGS:
            self._settings_part = _SCHOOL
            self._on_settings_wanted()
        elif way is WayOut.AGAIN:
            self.count()
        elif way is WayOut.LEDGER:
            self._show_part(_SENT)

    @Slot()
    def _on_save_key(self) -> None:
        if self._save_bar.can_save:
            self._on_save_wanted()

    @Slot()
    def _on_save_wanted(self) -> None:
        preview = self._preview
        if preview is None:
            return
        if preview.sent_before is not None:
            self._saver.save_new(preview)
            return
        release = preview.release
        question = self.tr("Save the file for {0}?").format(release.recipient.name)
        if len(preview.releases) > 1:
            question = self.tr("Save {0} files?").format(whole_number(len(preview.releases)))
        words = self.tr("{0}, {1}. Luwte keeps exactly what you send. These figures then stay as they are.")
        title = release.definition.title[language()]
        period = period_words(release.period.id, texts())
        asked = Confirmation(question, words.format(title, period), self.tr("Save"), destructive=False, parent=self)
        asked.setObjectName("monitor_confirm")
        asked.accepted.connect(self._on_save_confirmed)
        asked.open()

    @Slot()
    def _on_save_confirmed(self) -> None:
        if self._preview is not None:
            self._saver.save_new(self._preview)

    @Slot(object)
    def _on_saving_started(self, job: Job) -> None:
        self._strip.clear()
        self._progress.watch(job, self.tr("Saving the file…"), can_stop=False)

    @Slot(object)
    def _on_saved(self, saved: Saved) -> None:
        preview, first = self._preview, saved.submissions[0]
        self._replacing = False
        if preview is not None and preview.release.period.id == first.period and preview.turn is not Turn.SENT:
            sent = (*saved.submissions, *preview.sent)
            self._preview = replace(preview, turn=Turn.SENT, sent=sent, replaceable=True)
        self.changed.emit(Changes(topics=frozenset({Topic.MONITOR}), record=first.id))
        names = ", ".join(submission.file_name for submission in saved.submissions)
        self.told.emit(self.tr("Saved: {0}").format(names))

    @Slot(str)
    def _on_misnamed(self, name: str) -> None:
        words = self.tr("Leave the name as it is: {0}. Under another name the recipient cannot check the file.")
        self._strip.warn(words.format(name))

    @Slot(object)
    def _on_not_saved(self, error: AppError) -> None:
        self._read()
        self._strip.tell(error, self._choice.definition)

    @override
    def title(self) -> str:
        return self.tr("Monitor")

    @override
    def refresh(self, topics: frozenset[Topic]) -> None:
        try:
            self._read()
        except NotFoundError:
            self._refuse(
                self.tr("The school has not been filled in"),
                self.tr("A monitor is about one school. Fill in its details first, in the settings."),
                self.tr("Go to settings"),
            )
        except AppError as error:
            self._refuse(self.tr("Not for you to see"), message_for(error, texts()).sentence)
        else:
            if self._preview is not None and topics & _COUNTED:
                self._leave_job()
                self.count()

    @override
    def forget(self) -> None:
        self._leave_job()
        self._preview, self._ledger = None, NOTHING_SENT
        self._recipients.forget()
        for part in (self._choice, self._figures, self._gaps, self._sent, self._compare, self._save_bar, self._saver):
            part.forget()
        self._strip.clear()

    @override
    def search_entries(self) -> Sequence[SearchEntry]:
        return (SearchEntry(words=self.tr("Make a preview of the monitor"), run=self.count, icon="chart-column"),)

    @override
    def go_back(self) -> bool:
        if self._switch.current == _PREVIEW:
            return False
        self._show_part(_PREVIEW)
        return True

    def _leave_job(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
