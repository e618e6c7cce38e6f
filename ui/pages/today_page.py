"""Vandaag: what this user decides, asks or finishes today, from top to bottom."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import ClassVar, Final

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from models.change import Changes, Topic
from models.errors import AppError
from models.progress import Progress
from models.usecases.meetings import MeetingUseCases
from models.usecases.profiles import ProfileUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.session import Session
from models.usecases.tasks import Group, Task
from models.usecases.today import TodayUseCases
from models.user import Permission, allows
from ui.awaited import Awaited
from ui.background import BackgroundRunner
from ui.itemmodels.today import TodayLine, TodayModel, lines_of
from ui.page import Page, Place
from ui.pages.dossier_desk import Deed, Desk
from ui.pages.first_steps import FirstSteps
from ui.pages.today_deeds import TodayDeeds
from ui.theme import SMALL
from ui.widgets.buttons import LinkButton
from ui.widgets.deed_list import DeedList
from ui.widgets.empty_state import EmptyState
from ui.widgets.progress_panel import ProgressPanel
from ui.words import full_day, language, texts

IMPORT: Final = "import"
"""In place of a record: read a file."""

NEW: Final = "new"
"""In place of a record: plan a meeting, or note a signal."""

_URGENT: Final = frozenset(Group) - {Group.EXPIRES, Group.LATER}
_DAYS: Final = (1, 7, 14, 28)
"""How far ahead the menu offers to put something off."""


class TodayPage(Page):
    """The page one begins at.

    Args:
        desk: what is worked with in dossiers, and who is at work.
        runner: for reading what is to be done.

    """

    topics: ClassVar[frozenset[Topic]] = frozenset(Topic) - {Topic.USERS}

    def __init__(self, *, desk: Desk, runner: BackgroundRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("today_page")
        self._desk = desk
        self._session = desk.session
        self._meetings = MeetingUseCases(desk.session)
        self._deeds = TodayDeeds(desk, self)
        self._reading = Awaited(runner)
        self._tasks: tuple[Task, ...] = ()
        self._with_later = False
        self._with_others = False
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self._create_keys()

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
        self._later = LinkButton("", "clock")
        self._later.setObjectName("show_later")
        self._later.hide()
        self._others = LinkButton("", "users")
        self._others.setObjectName("show_others")
        self._others.hide()
        self._menu = QMenu(self)
        self._menu.setObjectName("put_off_menu")
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
        links = QHBoxLayout()
        links.setSpacing(SMALL)
        links.addStretch()
        links.addWidget(self._others)
        links.addWidget(self._later)
        column.addLayout(links)

    def _create_keys(self) -> None:
        self.note_key("↑ ↓", self.tr("through everything"))
        self.note_key("Enter", self.tr("does what the button says"))
        self.add_key("O", self.tr("opens where it stands"), self._on_open_wanted)
        if self._may(Permission.EDIT_CONSENT):
            self.add_key("R", self.tr("notes a reminder"), self._on_reminder_wanted)
        if self._deeds.may_put_off():
            self.add_key("L", self.tr("puts it off"), self._on_later_wanted)
        if self._desk.may(Deed.NEW_SIGNAL):
            self.note_key("Ctrl+N", self.tr("notes a signal"))

    def _connect_signals(self) -> None:
        self._list.deed_wanted.connect(self._on_deed_wanted)
        self._deeds.changed.connect(self._on_changed)
        self._deeds.told.connect(self.told)
        self._deeds.failed.connect(self.failed)
        self._deeds.place_wanted.connect(self.place_wanted)
        self._later.clicked.connect(self._on_show_later_clicked)
        self._others.clicked.connect(self._on_show_others_clicked)
        self._menu.triggered.connect(self._on_day_chosen)
        self._first.import_wanted.connect(self._on_import_wanted)
        self._first.meeting_wanted.connect(self._on_meeting_wanted)

    def _may(self, permission: Permission) -> bool:
        return allows(self._session.user.role, permission) and not self._session.store.read_only

    def _show(self, tasks: Sequence[Task]) -> None:
        self._tasks = tuple(tasks)
        today = self._session.today
        row = self._list.currentIndex().row()
        profile = ProfileUseCases(self._session).today()
        kinds = {
            task.meeting.kind: profile.meeting_title(task.meeting.kind, language()) for task in tasks if task.meeting
        }
        own = [task for task in tasks if self._with_others or not task.of_colleague]
        shown = [task for task in own if self._with_later or task.group is not Group.LATER]
        lines = [self._allowed(line) for line in lines_of(shown, texts(), today, kinds)]
        self._model.set_lines(lines)
        self._list.choose_near(max(row, 0))
        first = self._stack.currentWidget() is self._blank
        self._stack.setCurrentWidget(self._list if lines else self._nothing())
        if first and self.isVisible():
            self.focus_start()
        self._show_later()
        self._show_others()
        self.summary_changed.emit(full_day(today))
        self.waiting_changed.emit(sum(task.group in _URGENT and not task.of_colleague for task in tasks))

    def _show_others(self) -> None:
        """Say how much is for other coordinators, and offer to show it."""
        number = sum(task.of_colleague for task in self._tasks)
        words = (
            self.tr("Only what is yours") if self._with_others else self.tr("Of colleagues: {0}. Show").format(number)
        )
        self._others.setText(words)
        self._others.setVisible(number > 0)

    def _show_later(self) -> None:
        """Say how much was put off, and offer to show it."""
        number = sum(task.group is Group.LATER for task in self._tasks)
        words = self.tr("Hide what you put off") if self._with_later else self.tr("Put off: {0}. Show").format(number)
        self._later.setText(words)
        self._later.setVisible(number > 0)

    def _allowed(self, line: TodayLine) -> TodayLine:
        """Return a line without its deed where this user or this window may not do it."""
        return line if line.task is None or self._deeds.may(line.task) else replace(line, deed="")

    def _nothing(self) -> QWidget:
        """Return what to show when nothing is to be done: the first steps while there is nothing at all."""
        if not (self._may(Permission.IMPORT) or self._may(Permission.EDIT_MEETINGS)):
            return self._ready
        pupils = bool(PupilUseCases(self._session).find("a") or PupilUseCases(self._session).rows())
        meetings = bool(self._meetings.rows())
        self._first.show_done(pupils=pupils, meetings=meetings)
        return self._ready if pupils and meetings else self._first

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        """Tell what changed; who may not take things back is not offered to."""
        self.changed.emit(changes if self._may(Permission.EDIT_MEETINGS) else replace(changes, undo=None))

    @Slot(object)
    def _on_deed_wanted(self, line: TodayLine) -> None:
        if line.task is not None:
            self._deeds.settle(line.task)

    @Slot()
    def _on_open_wanted(self) -> None:
        line = self._list.current_line()
        if line is not None and line.task is not None:
            self._deeds.open_place(line.task)

    @Slot()
    def _on_reminder_wanted(self) -> None:
        line = self._list.current_line()
        if line is not None and line.task is not None:
            self._deeds.remind(line.task)

    @Slot()
    def _on_later_wanted(self) -> None:
        """Offer some days near the line one is at."""
        line = self._list.current_line()
        if line is None or line.task is None or line.task.put_off_until:
            return
        self._menu.clear()
        today = self._session.today
        for days in _DAYS:
            action = self._menu.addAction(full_day(today + timedelta(days=days)))
            action.setData(days)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Another day…"))
        self._menu.setActiveAction(self._menu.actions()[0])
        box = self._list.visualRect(self._list.currentIndex())
        self._menu.popup(self._list.viewport().mapToGlobal(box.bottomLeft()))

    @Slot(QAction)
    def _on_day_chosen(self, action: QAction) -> None:
        line = self._list.current_line()
        if line is None or line.task is None:
            return
        if action.data() is None:
            self._deeds.ask_until(line.task, line.words)
        else:
            self._deeds.put_off_by_days(line.task, int(action.data()))

    @Slot()
    def _on_show_others_clicked(self) -> None:
        self._with_others = not self._with_others
        with self.showing_errors():
            self._show(self._tasks)
        self.focus_start()

    @Slot()
    def _on_show_later_clicked(self) -> None:
        self._with_later = not self._with_later
        with self.showing_errors():
            self._show(self._tasks)
        self.focus_start()

    @Slot(object)
    def _on_tasks_read(self, tasks: tuple[Task, ...]) -> None:
        with self.showing_errors():
            self._show(tasks)

    @Slot(object)
    def _on_tasks_failed(self, error: AppError) -> None:
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
    def add_new(self) -> None:
        if self._desk.may(Deed.NEW_SIGNAL):
            self.place_wanted.emit(Place.PUPILS.value, NEW)

    @override
    def refresh(self, topics: frozenset[Topic]) -> None:
        work = _Reading(self._session)
        job = self._reading.start(work, finished=self._on_tasks_read, failed=self._on_tasks_failed)
        self._progress.watch(job, self.tr("Looking what is to be done…"), can_stop=False)

    @override
    def forget(self) -> None:
        self._reading.leave()
        self._tasks = ()
        self._menu.clear()
        self._deeds.forget()
        self._model.forget()
        self._stack.setCurrentWidget(self._blank)
        self.summary_changed.emit("")


class _Reading:
    """Reads what is to be done, in the background."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def __call__(self, _progress: Progress) -> tuple[Task, ...]:
        return TodayUseCases(self._session).tasks()
