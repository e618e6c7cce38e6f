"""Vandaag: what this user decides, asks or finishes today, from top to bottom."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from models.change import Changes, Topic
from models.errors import AppError, NotFoundError
from models.meeting import ActionState
from models.profile import Profile, load_profile
from models.progress import Progress
from models.usecases.meetings import MeetingUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.usecases.today import Group, Task, TaskKind, TodayUseCases
from models.user import Permission, allows
from ui.background import BackgroundRunner, Job
from ui.itemmodels.today import TodayLine, TodayModel, lines_of
from ui.page import Page, Place
from ui.pages.first_steps import FirstSteps
from ui.theme import SMALL
from ui.widgets.deed_list import DeedList
from ui.widgets.empty_state import EmptyState
from ui.widgets.progress_panel import ProgressPanel
from ui.words import full_day, language, texts

CONSENT_OF: Final = "#consent"
"""Behind the id of a pupil: his consents."""

IMPORT: Final = "import"
"""In place of a record: read a file."""

NEW: Final = "new"
"""In place of a record: plan a meeting."""

_URGENT: Final = frozenset({Group.MEETING, Group.CONSENT, Group.ACTION})


class TodayPage(Page):
    """The page one begins at.

    Args:
        session: who is at work, in which store.
        runner: for reading what is to be done.

    """

    topics: ClassVar[frozenset[Topic]] = frozenset(Topic) - {Topic.USERS, Topic.MONITOR}

    def __init__(self, *, session: Session, runner: BackgroundRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("today_page")
        self._session = session
        self._runner = runner
        self._meetings = MeetingUseCases(session)
        self._job: Job | None = None
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self.note_key("↑ ↓", self.tr("through everything"))
        self.note_key("Enter", self.tr("does what the button says"))

    def _create_widgets(self) -> None:
        self._model = TodayModel(self)
        self._list = DeedList(self._model, self.tr("What is to be done"))
        self._list.setObjectName("tasks")
        self._ready = EmptyState(
            "sun",
            self.tr("Ready for today"),
            self.tr("Nothing waits for you. Here stands what you decide, ask or finish."),
        )
        self._ready.setObjectName("ready_for_today")
        self._first = FirstSteps(may_import=self._may(Permission.IMPORT), may_plan=self._may(Permission.EDIT_MEETINGS))
        self._first.setObjectName("first_steps")
        self._blank = QWidget()
        self._progress = ProgressPanel()
        self._stack = QStackedWidget()
        for part in (self._blank, self._list, self._ready, self._first):
            self._stack.addWidget(part)
        self.start_at(self._list)

    def _create_layout(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._progress)
        column.addWidget(self._stack, 1)

    def _connect_signals(self) -> None:
        self._list.deed_wanted.connect(self._on_deed_wanted)
        self._first.import_wanted.connect(self._on_import_wanted)
        self._first.meeting_wanted.connect(self._on_meeting_wanted)

    def _may(self, permission: Permission) -> bool:
        return allows(self._session.user.role, permission) and not self._session.store.read_only

    def _profile(self) -> Profile:
        try:
            return load_profile(SchoolUseCases(self._session).school().profile)
        except NotFoundError:
            return load_profile("")

    def _show(self, tasks: Sequence[Task]) -> None:
        today = self._session.today
        row = self._list.currentIndex().row()
        profile = self._profile()
        kinds = {
            task.meeting.kind: profile.meeting_title(task.meeting.kind, language()) for task in tasks if task.meeting
        }
        lines = [self._allowed(line) for line in lines_of(tasks, texts(), today, kinds)]
        self._model.set_lines(lines)
        self._list.choose_near(max(row, 0))
        self._stack.setCurrentWidget(self._list if lines else self._nothing())
        self.summary_changed.emit(full_day(today))
        self.waiting_changed.emit(sum(task.group in _URGENT for task in tasks))

    def _allowed(self, line: TodayLine) -> TodayLine:
        """Return a line without its deed where this window may only look."""
        settles = line.task is not None and line.task.action is not None
        return replace(line, deed="") if settles and not self._may(Permission.SETTLE_ACTIONS) else line

    def _nothing(self) -> QWidget:
        """Return what to show when nothing is to be done: the first steps while there is nothing at all."""
        if not (self._may(Permission.IMPORT) or self._may(Permission.EDIT_MEETINGS)):
            return self._ready
        pupils = bool(PupilUseCases(self._session).find("a") or PupilUseCases(self._session).rows())
        meetings = bool(self._meetings.rows())
        self._first.show_done(pupils=pupils, meetings=meetings)
        return self._ready if pupils and meetings else self._first

    def _settle(self, task: Task) -> None:
        if task.action is None or not self._may(Permission.SETTLE_ACTIONS):
            return
        try:
            changes = self._meetings.settle_action(task.action.id, ActionState.DONE)
        except AppError as error:
            self.failed.emit(error)
            return
        self._publish(changes)

    def _publish(self, changes: Changes) -> None:
        """Tell what changed; who may not take things back is not offered to."""
        self.changed.emit(changes if self._may(Permission.EDIT_MEETINGS) else replace(changes, undo=None))

    @Slot(object)
    def _on_deed_wanted(self, line: TodayLine) -> None:
        task = line.task
        if task is None:
            return
        if task.action is not None:
            self._settle(task)
        elif task.kind in (TaskKind.CONSENT_MISSING, TaskKind.BIRTHDAY_MOVES) and task.pupil is not None:
            self.place_wanted.emit(Place.PUPILS.value, f"{task.pupil.id}{CONSENT_OF}")
        elif task.pupil is not None:
            self.place_wanted.emit(Place.PUPILS.value, task.pupil.id)
        elif task.meeting is not None:
            self.place_wanted.emit(Place.MEETINGS.value, task.meeting.id)

    @Slot(object)
    def _on_tasks_read(self, tasks: object) -> None:
        if self.sender() is self._job and isinstance(tasks, tuple):
            self._job = None
            with self.showing_errors():
                self._show(tasks)

    @Slot(object)
    def _on_tasks_failed(self, error: AppError) -> None:
        if self.sender() is self._job:
            self._job = None
            self.failed.emit(error)

    @Slot()
    def _on_import_wanted(self) -> None:
        self.place_wanted.emit(Place.PUPILS.value, IMPORT)

    @Slot()
    def _on_meeting_wanted(self) -> None:
        self.place_wanted.emit(Place.MEETINGS.value, NEW)

    @override
    def title(self) -> str:
        return self.tr("Today")

    @override
    def refresh(self, topics: frozenset[Topic]) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = self._runner.start(
            _Reading(self._session), finished=self._on_tasks_read, failed=self._on_tasks_failed
        )
        self._progress.watch(self._job, self.tr("Looking what is to be done…"), can_stop=False)

    @override
    def forget(self) -> None:
        self._job = None
        self._model.forget()
        self._stack.setCurrentWidget(self._blank)
        self.summary_changed.emit("")


class _Reading:
    """Reads what is to be done, in the background."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def __call__(self, _progress: Progress) -> tuple[Task, ...]:
        return TodayUseCases(self._session).tasks()
