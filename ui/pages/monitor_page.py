"""The monitor: choose a period, mend what is missing, look at what would leave, and save the one file."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from typing_extensions import override

from models.change import Topic
from models.errors import AppError, NotFoundError
from models.monitor_approval import Approval, may_approve
from models.school import School
from models.submission import Submission
from models.usecases.monitor import MonitorPreview, MonitorUseCases
from models.usecases.monitor_approval import MonitorApprovalUseCases
from models.usecases.monitor_compare import MonitorCompareUseCases, Tools
from models.usecases.monitor_options import MonitorOptionUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.second_person import SecondPersonUseCases
from models.usecases.session import Session
from models.usecases.survey import SurveyUseCases
from models.user import Permission, User, allows
from ui.background import BackgroundRunner
from ui.errors import message_for
from ui.page import KeyHint, Page, Place, SearchEntry
from ui.pages.monitor_approving import ApprovingPart
from ui.pages.monitor_body import BodyCases, Part
from ui.pages.monitor_choice import Offer
from ui.pages.monitor_options import OptionCases
from ui.pages.monitor_refusal import Refusal
from ui.pages.monitor_work import MonitorCases, MonitorWork
from ui.words import date_of, texts

NOTHING_SENT: tuple[Submission, ...] = ()
NOTHING_ASKED: tuple[Approval, ...] = ()
_COUNTED = frozenset(
    {
        Topic.PUPILS,
        Topic.CARE_FILES,
        Topic.TRAJECTORIES,
        Topic.GOALS,
        Topic.CONTACTS,
        Topic.ATTENDANCE,
        Topic.PREVENTION,
        Topic.NETWORK,
        Topic.SCHOOL,
    }
)
"""What the records are about that a monitor is counted from."""


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
        self._approvals = MonitorApprovalUseCases(session, desk, new_secret)
        self._school_cases = SchoolUseCases(session)
        self._ledger, self._waiting = NOTHING_SENT, NOTHING_ASKED
        self._left: frozenset[str] = frozenset()
        parts = BodyCases(
            comparing=MonitorCompareUseCases(session, desk),
            surveys=SurveyUseCases(session, desk),
            options=OptionCases(options=MonitorOptionUseCases(session), monitor=self._monitor),
        )
        cases = MonitorCases(monitor=self._monitor, approvals=self._approvals, parts=parts)
        self._work = MonitorWork(cases, runner, self)
        self._refusal = Refusal()
        self._approving = ApprovingPart(
            self._approvals, runner, may_leave=allows(session.user.role, Permission.EXPORT_MONITOR), parent=self
        )
        self._create_layout()
        self._connect_signals()
        self._create_keys()

    def _create_layout(self) -> None:
        self._whole = QStackedWidget()
        self._whole.addWidget(self._work.body)
        self._whole.addWidget(self._approving)
        self._whole.addWidget(self._refusal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)

    def _connect_signals(self) -> None:
        self._work.changed.connect(self.changed)
        self._work.told.connect(self.told)
        self._work.place_wanted.connect(self.place_wanted)
        self._work.stale.connect(self._on_stale)
        self._approving.changed.connect(self.changed)
        self._approving.left.connect(self._on_own_work_wanted)
        self._refusal.step_taken.connect(self._on_settings_wanted)

    def _create_keys(self) -> None:
        parts = [
            self.add_key(f"Alt+{part + 1}", words, self._on_part_key, shown=False) for part, words in self._parts()
        ]
        self._own_keys = (
            *parts,
            self.add_key("T", self.tr("counts and shows a preview"), self._work.count),
            self.add_key("A", self.tr("shows what is missing"), self._work.show_gaps),
            self.add_key("B", self.tr("saves the file"), self._work.go_on),
        )
        self._answering_keys = (
            self.add_key("G", self.tr("approves"), self._approving.approve),
            self.add_key("S", self.tr("sends back"), self._approving.send_back),
        )
        self._explaining_key = self.add_key("U", self.tr("explains what leaves"), self._explain)
        self._whole.currentChanged.connect(self._show_keys)
        self._show_keys()

    @property
    def preview(self) -> MonitorPreview | None:
        """What is shown; None before something was counted."""
        return self._work.preview

    @Slot()
    def count(self) -> None:
        """Count and protect the period that is chosen."""
        self._work.count()

    def _parts(self) -> Sequence[tuple[Part, str]]:
        """Return each part with what its key does."""
        return (
            (Part.PREVIEW, self.tr("goes to the preview")),
            (Part.GAPS, self.tr("goes to what is to be mended first")),
            (Part.SENT, self.tr("goes to what was sent")),
            (Part.COMPARE, self.tr("goes to comparing")),
            (Part.SURVEY, self.tr("goes to the school survey")),
        )

    @Slot()
    def _on_part_key(self) -> None:
        key = self.sender()
        self._work.body.show_part(next(number for number, own in enumerate(self._own_keys) if own is key))
        self._work.body.switch.focus()

    @Slot()
    def _show_keys(self) -> None:
        """Let the keys work that fit what is shown."""
        shown = self._whole.currentWidget()
        for key in self._own_keys:
            key.setEnabled(shown is self._work.body)
        for key in self._answering_keys:
            key.setEnabled(shown is self._approving)
        self._explaining_key.setEnabled(shown is not self._refusal)
        self.keys_changed.emit()

    @Slot()
    def _explain(self) -> None:
        """Show the explanation above the figures that can be seen, or hide it."""
        for figures in (self._approving.figures, self._work.body.figures):
            if figures.isVisible():
                figures.explain()

    def _read(self) -> None:
        user = self._session.user
        self._waiting = self._approvals.waiting() if may_approve(user) else NOTHING_ASKED
        new = [asked for asked in self._waiting if asked.id not in self._left]
        if new:
            self._show_asked(new[0])
        elif self._approving.lapsed:
            self.waiting_changed.emit(0)
        else:
            self._approving.forget()
            self._show_own(user)

    def _show_own(self, user: User) -> None:
        if allows(user.role, Permission.EXPORT_MONITOR) or not may_approve(user):
            self._read_own()
        else:
            self.waiting_changed.emit(0)
            self._refusal.say_nothing_waits(second_person=SecondPersonUseCases(self._session).arrangement().on)
            self._refuse()

    def _show_asked(self, asked: Approval) -> None:
        """Show what a colleague asks: that goes before one's own work."""
        number = len(self._waiting)
        self._approving.show_asked(asked)
        self._whole.setCurrentWidget(self._approving)
        self.summary_changed.emit(self.tr("%n question(s) for your approval", "", number))
        self.waiting_changed.emit(number)

    def _read_own(self) -> None:
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
        self._whole.setCurrentWidget(self._work.body)
        periods = [self._monitor.periods(definition) for definition in definitions]
        offer = Offer(definitions=definitions, periods=periods, ledger=self._ledger, today=today)
        self._work.show_offer(offer)
        self._show_summary(school)

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
        self.waiting_changed.emit(len(self._waiting) + (0 if done else 1))

    @Slot()
    def _on_settings_wanted(self) -> None:
        self.place_wanted.emit(Place.SETTINGS.value, self._refusal.part)

    @Slot()
    def _on_stale(self) -> None:
        with self.showing_errors():
            self._read()

    @Slot()
    def _on_own_work_wanted(self) -> None:
        self._left |= {asked.id for asked in self._waiting}
        self._approving.forget()
        with self.showing_errors():
            self._read()

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
            if topics & _COUNTED:
                self._count_again()

    def _count_again(self) -> None:
        if self._whole.currentWidget() is self._approving:
            self._approving.look()
        else:
            self._work.count_again()

    @override
    def forget(self) -> None:
        self._approving.forget()
        self._work.forget()
        self._ledger, self._waiting = NOTHING_SENT, NOTHING_ASKED

    @override
    def search_entries(self) -> Sequence[SearchEntry]:
        return (SearchEntry(words=self.tr("Make a preview of the monitor"), run=self.count, icon="chart-column"),)

    @override
    def key_hints(self) -> Sequence[KeyHint]:
        working = {key.shortcut().toString() for key in self.actions() if key.isEnabled()}
        return [hint for hint in super().key_hints() if hint.keys in working]

    @override
    def focus_start(self) -> None:
        if self._whole.currentWidget() is self._approving:
            self._approving.focus()
        elif self._work.preview is not None and self._work.body.part is Part.GAPS:
            self._work.body.gaps.focus()
        else:
            super().focus_start()

    @override
    def show_record(self, record: str) -> None:
        """Show what a colleague asks, by its id."""
        for asked in self._waiting:
            if asked.id == record:
                self._left -= {record}
                self._show_asked(asked)

    @override
    def resume(self, detail: str) -> None:
        self._approving.resume(detail)

    @override
    def go_back(self) -> bool:
        return self._work.go_back()
