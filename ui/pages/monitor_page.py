"""The monitor: choose a period, mend what is missing, look at what would leave, and save the one file."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from typing_extensions import override

from models.change import Changes, Topic
from models.errors import AppError, NotFoundError
from models.monitor.series import Turn
from models.school import School
from models.submission import Submission
from models.usecases.monitor import Asked, MonitorPreview, MonitorUseCases
from models.usecases.monitor_compare import MonitorCompareUseCases, Tools
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.usecases.survey import SurveyUseCases
from ui.background import BackgroundRunner, Job
from ui.dialogs.confirmation import Confirmation
from ui.errors import message_for
from ui.itemmodels.monitor import period_words
from ui.page import Page, Place, SearchEntry
from ui.pages.monitor_body import MonitorBody, Part
from ui.pages.monitor_choice import Offer
from ui.pages.monitor_counter import MonitorCounter
from ui.pages.monitor_problem import WayOut
from ui.pages.monitor_refusal import SCHOOL, Refusal
from ui.pages.monitor_saver import MonitorSaver, Saved
from ui.words import date_of, language, texts, whole_number

NOTHING_SENT: tuple[Submission, ...] = ()
_COUNTED = frozenset({Topic.PUPILS, Topic.TRAJECTORIES, Topic.SCHOOL})


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
        self._school_cases = SchoolUseCases(session)
        self._preview: MonitorPreview | None = None
        self._replacing = False
        self._ledger = NOTHING_SENT
        self._body = MonitorBody(MonitorCompareUseCases(session, desk), SurveyUseCases(session, desk), runner)
        self._refusal = Refusal()
        self._counter = MonitorCounter(self._monitor, runner, self)
        self._saver = MonitorSaver(self._monitor, runner, self)
        self._create_layout()
        self._connect_signals()
        self._create_keys()

    def _create_layout(self) -> None:
        self._whole = QStackedWidget()
        self._whole.addWidget(self._body)
        self._whole.addWidget(self._refusal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)

    def _connect_signals(self) -> None:
        body = self._body
        body.choice.chosen.connect(self._on_choice_made)
        body.choice.count_wanted.connect(self.count)
        body.recipients.chosen.connect(self._on_recipients_chosen)
        body.nothing.step_taken.connect(self.count)
        body.strip.action_taken.connect(self._on_way_out_taken)
        body.gaps.pupil_wanted.connect(self._on_pupil_wanted)
        body.save_bar.save_wanted.connect(self._on_save_wanted)
        body.save_bar.gaps_wanted.connect(self._on_gaps_wanted)
        body.save_bar.replacing_wanted.connect(self._on_replacing_wanted)
        body.compare.failed.connect(self._on_comparing_failed)
        body.compare.told.connect(self.told)
        body.survey.changed.connect(self.changed)
        body.survey.failed.connect(self._on_comparing_failed)
        body.survey.told.connect(self.told)
        body.ledger.save_again_wanted.connect(self._saver.save_again)
        self._refusal.step_taken.connect(self._on_settings_wanted)
        self._counter.counted.connect(self._on_counted)
        self._counter.failed.connect(self._on_not_counted)
        self._counter.stopped.connect(self._drop_preview)
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
        choice = self._body.choice
        if choice.definition is None or choice.period is None or self._counter.busy:
            return
        self._body.strip.clear()
        asked = Asked(
            definition=choice.definition.id,
            period=choice.period.id,
            recipients=self._body.recipients.codes,
            replacing=self._replacing,
        )
        self._body.progress.watch(self._counter.count(asked), self.tr("Counting and making safe…"))
        self._body.show_state(self._preview, busy=True)

    def _read(self) -> None:
        school = self._school_cases.school()
        definitions = self._monitor.definitions()
        self._ledger = self._monitor.ledger()
        if not school.municipality:
            self._refusal.say_no_municipality()
        elif not definitions:
            self._refusal.say_no_monitor()
        else:
            self._show_work(school)
            return
        self._refuse()

    def _show_work(self, school: School) -> None:
        definitions, today = self._monitor.definitions(), self._session.today
        self._whole.setCurrentWidget(self._body)
        periods = [self._monitor.periods(definition) for definition in definitions]
        offer = Offer(definitions=definitions, periods=periods, ledger=self._ledger, today=today)
        self._body.choice.show_offer(offer)
        self._offer_recipients()
        self._body.show_ledger(self._ledger)
        self._show_summary(school)
        self._body.show_state(self._preview, busy=self._counter.busy)

    def _refuse(self) -> None:
        self._whole.setCurrentWidget(self._refusal)
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

    @Slot(object)
    def _on_counted(self, preview: MonitorPreview) -> None:
        self._preview = preview
        self._body.show_preview(preview)

    @Slot(object)
    def _on_not_counted(self, error: AppError) -> None:
        self._replacing = False
        self._drop_preview()
        self._tell(error)

    @Slot()
    def _drop_preview(self) -> None:
        self._preview = None
        self._body.drop_preview()

    def _tell(self, error: AppError) -> None:
        self._body.strip.tell(error, self._body.choice.definition)

    @Slot()
    def _on_choice_made(self) -> None:
        self._replacing = False
        self._body.strip.clear()
        self._offer_recipients()
        self._drop_preview()

    def _offer_recipients(self) -> None:
        definition, period = self._body.choice.definition, self._body.choice.period
        if definition is not None and period is not None:
            self._body.recipients.offer(self._monitor.recipients(definition.id, period.id))

    @Slot()
    def _on_recipients_chosen(self) -> None:
        self._body.strip.clear()
        self._drop_preview()

    @Slot()
    def _on_replacing_wanted(self) -> None:
        self._replacing = True
        self.count()

    @Slot()
    def _on_gaps_wanted(self) -> None:
        self._body.show_part(Part.GAPS)

    @Slot(object)
    def _on_comparing_failed(self, error: AppError) -> None:
        self._tell(error)

    @Slot(str)
    def _on_pupil_wanted(self, pupil: str) -> None:
        self.place_wanted.emit(Place.PUPILS.value, pupil)

    @Slot()
    def _on_settings_wanted(self) -> None:
        self.place_wanted.emit(Place.SETTINGS.value, self._refusal.part)

    @Slot()
    def _on_way_out_taken(self) -> None:
        way = self._body.strip.way_out
        self._body.strip.clear()
        if way is WayOut.SETTINGS:
            self.place_wanted.emit(Place.SETTINGS.value, SCHOOL)
        elif way is WayOut.AGAIN:
            self.count()
        elif way is WayOut.LEDGER:
            self._body.show_part(Part.SENT)

    @Slot()
    def _on_save_key(self) -> None:
        if self._body.part is Part.SURVEY:
            self._body.survey.save()
        elif self._body.save_bar.can_save:
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
        self._body.strip.clear()
        self._body.progress.watch(job, self.tr("Saving the file…"), can_stop=False)

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
        self._body.strip.warn(words.format(name))

    @Slot(object)
    def _on_not_saved(self, error: AppError) -> None:
        self._read()
        self._tell(error)

    @override
    def title(self) -> str:
        return self.tr("Monitor")

    @override
    def refresh(self, topics: frozenset[Topic]) -> None:
        try:
            self._read()
        except NotFoundError:
            self._refusal.say_no_school()
            self._refuse()
        except AppError as error:
            self._refusal.say_not_for_you(message_for(error, texts()).sentence)
            self._refuse()
        else:
            if self._preview is not None and topics & _COUNTED:
                self._counter.leave()
                self.count()

    @override
    def forget(self) -> None:
        self._counter.leave()
        self._preview, self._ledger = None, NOTHING_SENT
        self._body.forget()
        self._saver.forget()

    @override
    def search_entries(self) -> Sequence[SearchEntry]:
        return (SearchEntry(words=self.tr("Make a preview of the monitor"), run=self.count, icon="chart-column"),)

    @override
    def go_back(self) -> bool:
        if self._body.part is Part.PREVIEW:
            return False
        self._body.show_part(Part.PREVIEW)
        return True
