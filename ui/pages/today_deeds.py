"""Doing the one thing that settles a line of today: at once, in a dialog over the page, or where it is decided."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.carefile import CareFileStatus
from models.change import Changes
from models.errors import AppError
from models.ids import CareFileId
from models.meeting import ActionState
from models.usecases.meetings import MeetingUseCases
from models.usecases.tasks import Task, TaskKind
from models.usecases.today import TodayUseCases
from models.user import Permission, allows
from ui.dialogs.put_off_dialog import PutOffDialog
from ui.page import Place
from ui.pages.dialog_work import DialogWork
from ui.pages.dossier_deeds import DossierDeeds
from ui.pages.dossier_desk import Deed, Desk, Wish

_MOVES: Final[Mapping[TaskKind, CareFileStatus]] = {
    TaskKind.SIGNAL_NEW: CareFileStatus.CLARIFYING,
    TaskKind.HELP_STOPPED: CareFileStatus.FOLLOWING,
}
_DIALOGS: Final[Mapping[TaskKind, Deed]] = {
    TaskKind.CONSENT_OPEN: Deed.NOTE_ANSWER,
    TaskKind.SAFETY_CHECK: Deed.NOTE_SAFETY_CHECK,
    TaskKind.HELP_ENDS: Deed.EDIT_HELP,
    TaskKind.NO_ROOM: Deed.EDIT_HELP,
    TaskKind.TLV_ENDS: Deed.EDIT_PUPIL,
    TaskKind.OPP_DUE: Deed.EDIT_PUPIL,
    TaskKind.EXEMPTION_ENDS: Deed.EDIT_PUPIL,
}
_PARTS: Final[Mapping[TaskKind, str]] = {
    TaskKind.CONSENT_MISSING: "#consent",
    TaskKind.CONSENT_OPEN: "#consent",
    TaskKind.CONSENTS_OPEN: "#consent",
    TaskKind.BIRTHDAY_MOVES: "#consent",
    TaskKind.AUTHORITY_MOVES: "#consent",
    TaskKind.INCAPACITY_MOVES: "#consent",
    TaskKind.RULES_MOVE: "#consent",
    TaskKind.CONSENT_ENDS: "#consent",
    TaskKind.SAFETY_CHECK: "#safety",
    TaskKind.GOALS_DUE: "#help",
    TaskKind.HELP_ENDS: "#help",
    TaskKind.NO_ROOM: "#help",
    TaskKind.WAITING_LONG: "#help",
    TaskKind.WAITING_ASSESSMENT: "#help",
}
"""Behind the id of a pupil: the part of the dossier where it stands."""

_RETENTION: Final = frozenset(
    {TaskKind.RETENTION_DUE, TaskKind.RETENTION_PROPOSED, TaskKind.RETENTION_APPROVED, TaskKind.RETENTION_SWEEP}
)
_MONITOR: Final = frozenset(
    {TaskKind.MONITOR_DUE, TaskKind.MONITOR_APPROVED, TaskKind.MONITOR_SENT_BACK, TaskKind.MONITOR_LAPSED}
)
_CALLS: Final = frozenset({TaskKind.WAITING_LONG, TaskKind.WAITING_ASSESSMENT})
_CALLED_FOR: Final = 14
"""Whoever was called about waiting is left in peace for two weeks."""


class TodayDeeds(QObject):
    """Carries out tasks.

    Signals:
        changed: the ``Changes`` of a use case.
        told: a sentence about something that went well.
        failed: an ``AppError`` that is about no dialog.
        place_wanted: where the decision is made, and the record there.

    """

    changed = Signal(object)
    told = Signal(str)
    failed = Signal(object)
    place_wanted = Signal(str, str)

    def __init__(self, desk: Desk, view: QWidget) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._today = TodayUseCases(desk.session)
        self._meetings = MeetingUseCases(desk.session)
        self._dossiers = DossierDeeds(desk, view)
        self._work = DialogWork(self)
        for part in (self._dossiers, self._work):
            part.changed.connect(self.changed)
        self._dossiers.told.connect(self.told)
        self._dossiers.failed.connect(self.failed)

    def may(self, task: Task) -> bool:
        """Tell whether this user may do what settles a task here; going where it stands is always allowed."""
        if task.put_off_until or task.kind in _CALLS:
            return self.may_put_off()
        if task.action is not None:
            return self._allowed(Permission.SETTLE_ACTIONS)
        if task.kind in _MOVES:
            return self._desk.may(Deed.MOVE)
        deed = _DIALOGS.get(task.kind)
        return deed is None or self._desk.may(deed)

    def may_put_off(self) -> bool:
        """Tell whether this window may write down what comes back later."""
        return not self._desk.session.store.read_only

    def settle(self, task: Task) -> None:
        """Do the one thing that settles a task."""
        if not self.may(task):
            return
        with_use_case = self._at_once(task)
        if with_use_case is not None:
            self._carry_out(with_use_case)
        elif task.kind in _DIALOGS and task.pupil is not None:
            self._open_dialog(task, _DIALOGS[task.kind])
        else:
            self.open_place(task)

    def open_place(self, task: Task) -> None:
        """Go to where a task stands."""
        if task.pupil is not None:
            self.place_wanted.emit(Place.PUPILS.value, f"{task.pupil.id}{_PARTS.get(task.kind, '')}")
        elif task.meeting is not None:
            self.place_wanted.emit(Place.MEETINGS.value, task.meeting.id)
        elif task.action is not None:
            self.place_wanted.emit(Place.ACTIONS.value, task.action.id)
        elif task.kind is TaskKind.CONTRACT_ENDS:
            self.place_wanted.emit(Place.NETWORK.value, task.record)
        elif task.kind in _RETENTION:
            self.place_wanted.emit(Place.SETTINGS.value, task.record)
        elif task.kind is TaskKind.MONITOR_APPROVE:
            self.place_wanted.emit(Place.MONITOR.value, task.record)
        elif task.kind in _MONITOR:
            self.place_wanted.emit(Place.MONITOR.value, "")

    def remind(self, task: Task) -> None:
        """Note a reminder to somebody who has not answered."""
        if task.kind is TaskKind.CONSENT_OPEN and self._desk.may(Deed.REMIND):
            self._open_dialog(task, Deed.REMIND)

    def put_off(self, task: Task, until: date) -> None:
        """Let a task come back on a day."""
        self._carry_out(_PutOff(self._today, task, until))

    def put_off_by_days(self, task: Task, days: int) -> None:
        """Let a task come back after some days."""
        self.put_off(task, self._desk.today + timedelta(days=days))

    def ask_until(self, task: Task, words: str) -> None:
        """Ask on which day a task comes back."""
        self._work.open(PutOffDialog(words, self._desk.clock, self._view), _PutOff(self._today, task, None))

    def forget(self) -> None:
        """Let go of what was at work."""
        self._dossiers.forget()
        self._work.forget()

    def _allowed(self, permission: Permission) -> bool:
        session = self._desk.session
        return allows(session.user.role, permission) and not session.store.read_only

    def _at_once(self, task: Task) -> "Callable[[], Changes] | None":
        """Return what settles a task without a question, or None."""
        if task.put_off_until:
            return _TakeUp(self._today, task)
        if task.action is not None:
            return _ActionDone(self._meetings, task)
        if task.kind in _CALLS:
            return _PutOff(self._today, task, self._desk.today + timedelta(days=_CALLED_FOR))
        if task.kind in _MOVES:
            return _FileMoved(self._desk, task)
        return None

    def _open_dialog(self, task: Task, deed: Deed) -> None:
        if task.pupil is None:
            return
        try:
            dossier = self._desk.pupils.dossier(task.pupil.id)
        except AppError as error:
            self.failed.emit(error)
            return
        self._dossiers.do(Wish(deed=deed, record=task.record), dossier)

    def _carry_out(self, do: "Callable[[], Changes]") -> None:
        try:
            changes = do()
        except AppError as error:
            self.failed.emit(error)
            return
        self.changed.emit(changes)


class _PutOff:
    """Puts one task off, until a day that is known or told later."""

    def __init__(self, today: TodayUseCases, task: Task, until: date | None) -> None:
        self._today, self._task, self._until = today, task, until

    def __call__(self, until: date | None = None) -> Changes:
        day = until or self._until
        return self._today.put_off(self._task, day) if day else Changes()


class _TakeUp:
    """Lets one task come back."""

    def __init__(self, today: TodayUseCases, task: Task) -> None:
        self._today, self._task = today, task

    def __call__(self) -> Changes:
        return self._today.take_up(replace(self._task, put_off_until=None))


class _ActionDone:
    """Marks what was agreed as done."""

    def __init__(self, meetings: MeetingUseCases, task: Task) -> None:
        self._meetings, self._task = meetings, task

    def __call__(self) -> Changes:
        action = self._task.action
        return self._meetings.settle_action(action.id, ActionState.DONE) if action else Changes()


class _FileMoved:
    """Takes a care file a step further."""

    def __init__(self, desk: Desk, task: Task) -> None:
        self._desk, self._task = desk, task

    def __call__(self) -> Changes:
        return self._desk.care_files.move(CareFileId(self._task.record), _MOVES[self._task.kind])
