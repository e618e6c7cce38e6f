"""For the second person: exactly what leaves beside the true numbers, and one answer: it may leave, or it goes back."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.change import Changes
from models.errors import AppError
from models.ids import ApprovalId
from models.monitor_approval import Approval
from models.progress import Progress
from models.usecases.monitor import MonitorPreview
from models.usecases.monitor_approval import MonitorApprovalUseCases
from ui.awaited import Awaited
from ui.background import BackgroundRunner
from ui.dialogs.send_back_dialog import SendBackDialog
from ui.drafts import About, set_about
from ui.icons import IconLabel
from ui.itemmodels.monitor import period_words, recipient_words
from ui.page import Place
from ui.pages.dialog_work import DialogWork
from ui.pages.monitor_asker import Asker
from ui.pages.monitor_preview import PreviewPart
from ui.pages.monitor_problem import ProblemStrip
from ui.theme import CLOSE, SMALL, Tone
from ui.widgets.buttons import Button, LinkButton, PrimaryButton
from ui.widgets.labels import Text
from ui.widgets.progress_panel import ProgressPanel
from ui.words import date_of, texts, whole_number

_SHOWN = 12
_MOST_NAMED = 3


class ApprovingPart(QWidget):
    """Shows what a colleague made and takes the answer.

    Signals:
        changed: the ``Changes`` of a use case.
        left: the user wants to see the monitor itself.

    """

    changed = Signal(object)
    left = Signal()

    def __init__(
        self, approvals: MonitorApprovalUseCases, runner: BackgroundRunner, *, may_leave: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("monitor_approving")
        self._approvals = approvals
        self._runner = runner
        self._asked: Approval | None = None
        self._preview: MonitorPreview | None = None
        self._create_widgets(may_leave=may_leave)
        self._create_layout()
        self._connect_signals()

    def _create_widgets(self, *, may_leave: bool) -> None:
        self._heading = Text("", "strong")
        self._heading.setObjectName("monitor_asked")
        self._may_leave = may_leave
        self._asking = Text(
            self.tr(
                "Do the numbers under “School knows” agree with what you know? Then approve. If not, send it back and"
                " say why."
            ),
            "muted",
        )
        self._asking.setObjectName("monitor_what_is_asked")
        self._leave = LinkButton(self.tr("To my own monitor") if may_leave else self.tr("Close"))
        self._leave.setObjectName("monitor_leave_approving")
        self._strip = ProblemStrip()
        self._strip.setObjectName("monitor_approving_strip")
        self._progress = ProgressPanel()
        self.figures = PreviewPart()
        self._icon = IconLabel("shield-check", Tone.OK)
        self._words = Text()
        self._words.setObjectName("monitor_approving_words")
        self._back = Button(self.tr("Send back…"), "undo-2")
        self._back.setObjectName("monitor_send_back")
        self._approve = PrimaryButton(self.tr("Approve"), "circle-check")
        self._approve.setObjectName("monitor_approve")
        self._approve.setDefault(False)
        self._counter = Awaited(self._runner)
        self._asker = Asker(self._approvals, self._runner, self)
        self._work = DialogWork(self)

    def _create_layout(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self._heading, 1)
        head.addWidget(self._leave)
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addWidget(self._icon)
        foot.addWidget(self._words, 1)
        foot.addWidget(self._back)
        foot.addWidget(self._approve)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CLOSE)
        column.addLayout(head)
        column.addWidget(self._asking)
        column.addWidget(self._strip)
        column.addWidget(self._progress)
        column.addWidget(self.figures, 1)
        column.addLayout(foot)

    def _connect_signals(self) -> None:
        self._leave.clicked.connect(self.left)
        self._back.clicked.connect(self.send_back)
        self._approve.clicked.connect(self.approve)
        self._strip.action_taken.connect(self._on_again_wanted)
        self._asker.changed.connect(self._on_done)
        self._asker.failed.connect(self._on_failed)
        self._work.changed.connect(self.changed)

    @property
    def lapsed(self) -> bool:
        """Whether it says that what was asked lapsed; it says so until the user leaves."""
        return self._preview is not None and self._preview.lapses

    def show_asked(self, asked: Approval) -> None:
        """Show what a colleague made; counting begins by itself."""
        if asked == self._asked and (self._preview is not None or self._counter.busy):
            return
        self.forget()
        self._asked = asked
        words = self.tr("{0} asks you to approve %n monitor file(s). {1}.", "", len(asked.recipients))
        said = words.format(asked.asked.name, period_words(asked.period, texts()))
        self._heading.setText(f"{said} {self._whom(asked)}")
        self.look()

    def _whom(self, asked: Approval) -> str:
        """Return for whom the files are; of many the first."""
        names = [recipient_words(code) for code in asked.recipients]
        if len(names) > _MOST_NAMED:
            words = self.tr("For {0} and {1} others.")
            return words.format(names[0], whole_number(len(names) - 1))
        return self.tr("For {0}.").format(", ".join(names))

    @Slot()
    def look(self) -> None:
        """Count and make safe what was asked about."""
        if self._asked is None or self._counter.busy:
            return
        self._strip.clear()
        work = _Looking(approvals=self._approvals, asked=self._asked.id)
        job = self._counter.start(work, finished=self._on_counted, failed=self._on_failed)
        job.cancelled.connect(self._show_state)
        self._progress.watch(job, self.tr("Counting and making safe…"))
        self._show_state()

    def focus(self) -> None:
        """Put the keyboard above what is to be read; the answer has keys of its own."""
        if self._preview is None:
            self._back.setFocus()
        else:
            self.figures.focus()

    def forget(self) -> None:
        """Drop every figure, name and sentence."""
        self._counter.leave()
        self._asked = self._preview = None
        self.figures.forget()
        self._heading.clear()
        self._words.clear()
        self._strip.clear()
        self._work.forget()

    @Slot()
    def _show_state(self) -> None:
        preview, lapsed = self._preview, self.lapsed
        self._icon.show_icon(*self._look(preview, lapsed=lapsed))
        self._words.setText(self._sentence(preview, lapsed=lapsed))
        self._approve.setEnabled(preview is not None and not lapsed and not self._counter.busy)
        self._asking.setVisible(self._approve.isEnabled())
        self._back.setEnabled(self._asked is not None and not lapsed)
        self._leave.setVisible(self._may_leave or lapsed)

    def _look(self, preview: MonitorPreview | None, *, lapsed: bool) -> tuple[str, Tone]:
        if preview is None or self._counter.busy:
            return "hourglass", Tone.MUTED
        return ("triangle-alert", Tone.WARN) if lapsed else ("shield-check", Tone.OK)

    def _sentence(self, preview: MonitorPreview | None, *, lapsed: bool) -> str:
        if self._asked is None:
            return ""
        if preview is None or self._counter.busy:
            return self.tr("Luwte makes the same files again, so that you see exactly what leaves.")
        if lapsed:
            words = self.tr("Something changed since {0} asked this on {1}. It lapses: {0} has to ask again.")
            return words.format(self._asked.asked.name, date_of(self._asked.asked.on))
        words = self.tr("All {0} numbers are safe. What you approve is exactly what leaves: mark {1}.")
        numbers = sum(len(release.published.values) for release in preview.releases)
        return words.format(whole_number(numbers), preview.mark[:_SHOWN])

    @Slot(object)
    def _on_counted(self, preview: MonitorPreview) -> None:
        self._preview = preview
        self.figures.show_preview(preview)
        self.figures.go_to_top()
        self._show_state()
        if self._back.hasFocus():
            self.focus()
        if preview.lapses:
            self._asker.lapse(preview)

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self._preview = None
        self.figures.forget()
        self._strip.tell(error, None)
        self._show_state()

    @Slot()
    def _on_again_wanted(self) -> None:
        self.look()

    @Slot()
    def approve(self) -> None:
        """Say that what is shown may leave, if the button could be pressed."""
        if self._asked is None or self._preview is None or not self._approve.isEnabled():
            return
        self._approve.setEnabled(False)
        work = _Approving(approvals=self._approvals, asked=self._asked.id, preview=self._preview)
        job = self._runner.start(work, finished=self._on_done, failed=self._on_failed)
        self._progress.watch(job, self.tr("Writing down your approval…"), can_stop=False)

    @Slot(object)
    def _on_done(self, changes: Changes) -> None:
        if changes.topics:
            self.changed.emit(changes)

    @Slot()
    def send_back(self) -> None:
        """Ask why it may not leave, if the button could be pressed."""
        if self._asked is None or not self._back.isEnabled():
            return
        dialog = SendBackDialog(self._asked.asked.name, self)
        set_about(dialog, About(place=Place.MONITOR, record=self._asked.id, detail="send_back"))
        self._work.open(dialog, _SendingBack(self._approvals, self._asked.id))

    def resume(self, detail: str) -> None:
        """Open the form again in which a reason was typed."""
        if detail == "send_back":
            self.send_back()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Looking:
    approvals: MonitorApprovalUseCases
    asked: ApprovalId

    def __call__(self, progress: Progress) -> MonitorPreview:
        return self.approvals.look(self.asked, progress)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Approving:
    approvals: MonitorApprovalUseCases
    asked: ApprovalId
    preview: MonitorPreview

    def __call__(self, _progress: Progress) -> Changes:
        return self.approvals.approve(self.asked, self.preview)


@dataclass(frozen=True, slots=True)
class _SendingBack:
    approvals: MonitorApprovalUseCases
    asked: ApprovalId

    def __call__(self, reason: str) -> Changes:
        return self.approvals.send_back(self.asked, reason)
