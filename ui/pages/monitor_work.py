"""One's own work at the monitor: choose a period, count it, look at it, ask a colleague, and save the files."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from models.change import Changes, Topic
from models.errors import AppError, ConflictError
from models.monitor.series import Turn
from models.submission import Submission
from models.usecases.monitor import Asked, MonitorPreview, MonitorUseCases
from models.usecases.monitor_approval import MonitorApprovalUseCases
from ui.awaited import Awaited
from ui.background import BackgroundRunner, Job
from ui.page import Place
from ui.pages.monitor_asker import Asker
from ui.pages.monitor_body import BodyCases, MonitorBody, Part
from ui.pages.monitor_choice import Offer
from ui.pages.monitor_counting import Counting
from ui.pages.monitor_problem import WayOut
from ui.pages.monitor_question import save_question
from ui.pages.monitor_refusal import MONITORS, SCHOOL
from ui.pages.monitor_saver import MonitorSaver, Saved
from ui.pages.monitor_sent_dialog import SentFileDialog
from ui.words import language, whole_number


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitorCases:
    """What a user can do at the monitor."""

    monitor: MonitorUseCases
    approvals: MonitorApprovalUseCases
    parts: BodyCases


class MonitorWork(QObject):
    """Does what the body of the page asks for.

    Signals:
        changed: the ``Changes`` of a use case.
        told: a sentence about something that went well.
        place_wanted: go to another place, and to a record there.
        stale: something went wrong halfway; what is shown is to be read anew.

    """

    changed = Signal(object)
    told = Signal(str)
    place_wanted = Signal(str, str)
    stale = Signal()

    def __init__(self, cases: MonitorCases, runner: BackgroundRunner, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._monitor = cases.monitor
        self._approvals = cases.approvals
        self._preview: MonitorPreview | None = None
        self._replacing = False
        self._comparing = cases.parts.comparing
        self._looked_at: Submission | None = None
        self.body = MonitorBody(cases.parts, runner)
        self._counter = Awaited(runner)
        self._asker = Asker(cases.approvals, runner, self)
        self._saver = MonitorSaver(cases.monitor, runner, window)
        self._connect_body()
        self._connect_helpers()

    def _connect_body(self) -> None:
        body, bar = self.body, self.body.save_bar
        body.choice.chosen.connect(self._on_choice_made)
        body.choice.count_wanted.connect(self.count)
        body.recipients.chosen.connect(self._on_recipients_chosen)
        body.options.changed.connect(self._on_options_chosen)
        body.nothing.step_taken.connect(self.count)
        body.strip.action_taken.connect(self._on_way_out_taken)
        body.gaps.pupil_wanted.connect(self._on_pupil_wanted)
        body.compare.failed.connect(self._on_comparing_failed)
        body.compare.told.connect(self.told)
        body.survey.changed.connect(self.changed)
        body.survey.failed.connect(self._on_comparing_failed)
        body.survey.told.connect(self.told)
        body.ledger.save_again_wanted.connect(self._saver.save_again)
        body.ledger.look_wanted.connect(self._on_look_wanted)
        bar.save_wanted.connect(self._on_save_wanted)
        bar.ask_wanted.connect(self._on_ask_wanted)
        bar.withdraw_wanted.connect(self._on_withdraw_wanted)
        bar.gaps_wanted.connect(self.show_gaps)
        bar.replacing_wanted.connect(self._on_replacing_wanted)

    def _connect_helpers(self) -> None:
        self._asker.changed.connect(self._on_asked)
        self._asker.failed.connect(self._on_not_saved)
        self._saver.started.connect(self._on_saving_started)
        self._saver.saved.connect(self._on_saved)
        self._saver.misnamed.connect(self._on_misnamed)
        self._saver.failed.connect(self._on_not_saved)

    @property
    def preview(self) -> MonitorPreview | None:
        """What is shown; None before something was counted."""
        return self._preview

    @Slot()
    def count(self) -> None:
        """Count and protect the period that is chosen."""
        choice = self.body.choice
        if choice.definition is None or choice.period is None or self._counter.busy:
            return
        self.body.strip.clear()
        asked = Asked(
            definition=choice.definition.id,
            period=choice.period.id,
            recipients=self.body.recipients.codes,
            replacing=self._replacing,
        )
        work = Counting(monitor=self._monitor, asked=asked)
        job = self._counter.start(work, finished=self._on_counted, failed=self._on_not_counted)
        job.cancelled.connect(self._drop_preview)
        self.body.progress.watch(job, self.tr("Counting and making safe…"))
        self.body.show_state(self._preview, busy=True)

    def show_offer(self, offer: Offer) -> None:
        """Show what can be chosen and what was sent."""
        self.body.choice.show_offer(offer)
        self._offer_recipients()
        self.body.show_ledger(offer.ledger, self._approvals.signed())
        self.body.show_state(self._preview, busy=self._counter.busy)

    def count_again(self) -> None:
        """Count what is shown once more, since something in it may have changed."""
        if self._preview is not None:
            self._counter.leave()
            self.count()

    @Slot()
    def show_gaps(self) -> None:
        """Show what is missing."""
        self.body.show_part(Part.GAPS)

    @Slot()
    def go_on(self) -> None:
        """Do what comes next: save, or ask a colleague first."""
        if self.body.part is Part.SURVEY:
            self.body.survey.save()
        else:
            self.body.save_bar.go_on()

    def go_back(self) -> bool:
        """Go back to the preview, and tell whether one was elsewhere."""
        if self.body.part is Part.PREVIEW:
            return False
        self.body.show_part(Part.PREVIEW)
        return True

    def forget(self) -> None:
        """Drop every text and name."""
        self._counter.leave()
        self._preview = None
        self.body.forget()
        self._saver.forget()

    @Slot(object)
    def _on_counted(self, preview: MonitorPreview) -> None:
        self._preview = preview
        self.body.show_preview(preview)
        if preview.lapses:
            self._asker.lapse(preview)

    @Slot(object)
    def _on_not_counted(self, error: AppError) -> None:
        self._replacing = False
        self._drop_preview()
        self._tell(error)

    @Slot()
    def _drop_preview(self) -> None:
        self._preview = None
        self.body.drop_preview()

    def _tell(self, error: AppError) -> None:
        self.body.strip.tell(error, self.body.choice.definition)

    @Slot()
    def _on_choice_made(self) -> None:
        self._replacing = False
        self.body.strip.clear()
        self._offer_recipients()
        self._drop_preview()

    def _offer_recipients(self) -> None:
        definition, period = self.body.choice.definition, self.body.choice.period
        if definition is not None and period is not None:
            try:
                self._monitor.want_to_follow(definition.id)
            except ConflictError as error:
                self._tell(error)
            self.body.recipients.offer(self._monitor.recipients(definition.id, period.id))
            asked = Asked(definition=definition.id, period=period.id, recipients=self.body.recipients.codes)
            self.body.options.offer(definition.title[language()], asked)

    @Slot()
    def _on_recipients_chosen(self) -> None:
        self.body.strip.clear()
        self._drop_preview()

    @Slot(object)
    def _on_options_chosen(self, changes: Changes) -> None:
        counted = self._preview is not None
        self._drop_preview()
        self.changed.emit(changes)
        if counted:
            self.count()

    @Slot()
    def _on_replacing_wanted(self) -> None:
        self._replacing = True
        if self._preview is not None:
            self.body.recipients.tick(sent.recipient for sent in self._preview.sent)
        self.count()

    @Slot(object)
    def _on_comparing_failed(self, error: AppError) -> None:
        self._tell(error)

    @Slot(object)
    def _on_look_wanted(self, submission: Submission) -> None:
        """Read a file of the ledger back and show it."""
        try:
            received = self._comparing.look(submission.id)
        except AppError as error:
            self._tell(error)
            return
        self._looked_at = submission
        dialog = SentFileDialog(received, self._window)
        dialog.save_wanted.connect(self._on_sent_again_wanted)
        dialog.open()

    @Slot()
    def _on_sent_again_wanted(self) -> None:
        if self._looked_at is not None:
            self._saver.save_again(self._looked_at)

    @Slot(str)
    def _on_pupil_wanted(self, pupil: str) -> None:
        self.place_wanted.emit(Place.PUPILS.value, pupil)

    @Slot()
    def _on_way_out_taken(self) -> None:
        way = self.body.strip.way_out
        self.body.strip.clear()
        if way is WayOut.SETTINGS:
            self.place_wanted.emit(Place.SETTINGS.value, SCHOOL)
        elif way is WayOut.AGAIN:
            self.count()
        elif way is WayOut.LEDGER:
            self.body.show_part(Part.SENT)
        elif way is WayOut.MONITORS:
            self.place_wanted.emit(Place.SETTINGS.value, MONITORS)

    @Slot()
    def _on_ask_wanted(self) -> None:
        if self._preview is not None:
            self.body.show_state(self._preview, busy=True)
            self._asker.ask(self._preview)

    @Slot()
    def _on_withdraw_wanted(self) -> None:
        if self._preview is not None and self._preview.approval is not None:
            self._asker.withdraw(self._preview.approval.id)

    @Slot(object)
    def _on_asked(self, changes: Changes) -> None:
        """Show how things are now; the numbers are the same."""
        if self._preview is not None:
            self._preview = self._approvals.again(self._preview)
            self.body.show_preview(self._preview)
        self.changed.emit(changes)

    @Slot()
    def _on_save_wanted(self) -> None:
        preview = self._preview
        if preview is None:
            return
        if preview.sent_before is not None:
            self._saver.save_new(preview)
            return
        asked = save_question(preview, self._window)
        asked.accepted.connect(self._on_save_confirmed)
        asked.open()

    @Slot()
    def _on_save_confirmed(self) -> None:
        if self._preview is not None:
            self._saver.save_new(self._preview)

    @Slot(object)
    def _on_saving_started(self, job: Job) -> None:
        self.body.strip.clear()
        self.body.progress.watch(job, self.tr("Saving the file…"), can_stop=False)

    @Slot(object)
    def _on_saved(self, saved: Saved) -> None:
        preview, first = self._preview, saved.submissions[0]
        self._replacing = False
        if preview is not None and preview.release.period.id == first.period and preview.turn is not Turn.SENT:
            sent = (*saved.submissions, *preview.sent)
            self._preview = replace(preview, turn=Turn.SENT, sent=sent, replaceable=True)
        self.changed.emit(Changes(topics=frozenset({Topic.MONITOR}), record=first.id))
        files = len(saved.submissions)
        words = self.tr("Saved: {0}").format(first.file_name)
        self.told.emit(words if files == 1 else self.tr("Saved: {0} files").format(whole_number(files)))

    @Slot(str)
    def _on_misnamed(self, name: str) -> None:
        words = self.tr("Leave the name as it is: {0}. Under another name the recipient cannot check the file.")
        self.body.strip.warn(words.format(name))

    @Slot(object)
    def _on_not_saved(self, error: AppError) -> None:
        if self._preview is not None:
            self._preview = self._approvals.again(self._preview)
        self.body.show_state(self._preview, busy=False)
        self.stale.emit()
        self._tell(error)
