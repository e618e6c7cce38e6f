"""The meeting that is open on the screen: what was read, what is typed, and when it is written down."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from models.change import Changes, Topic
from models.errors import AppError
from models.ids import ActionId, AgendaItemId, MeetingId
from models.meeting import Action, ActionState, AgendaItem, Meeting
from models.usecases.meeting_table import Table
from ui.pages.meeting_desk import MeetingDesk

PATIENCE: Final = 1_200
"""Milliseconds between the first key and writing it down; no more than this is lost when the computer stops."""


class MeetingDraft(QObject):
    """Holds one meeting. What is typed is written a moment later; everything else at once.

    Signals:
        reloaded: everything may be different.
        edited: something was typed that is not written yet.
        saved: what was typed is written now.
        changed: ``Changes`` that other screens should hear of.
        failed: the AppError that kept something from being written; what was typed is still here.

    """

    reloaded = Signal()
    edited = Signal()
    saved = Signal()
    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: MeetingDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._table: Table | None = None
        self._dirty = False
        self._untold = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self._on_time_up)

    @property
    def table(self) -> Table | None:
        """The meeting with all it speaks of; None while no meeting is open."""
        return self._table

    @property
    def meeting(self) -> Meeting | None:
        """The meeting, with what was typed."""
        return self._table.meeting if self._table else None

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not written yet."""
        return self._dirty

    def item(self, item: str) -> AgendaItem | None:
        """Return an agenda item as it is now."""
        items = self._table.meeting.items if self._table else ()
        return next((entry for entry in items if entry.id == item), None)

    def actions_of(self, item: AgendaItemId) -> tuple[Action, ...]:
        """Return what was agreed about an item."""
        actions = self._table.actions if self._table else ()
        return tuple(action for action in actions if action.item == item)

    def open(self, meeting: MeetingId) -> None:
        """Open a meeting.

        Raises:
            AppError: it cannot be read by this user.

        """
        self.save()
        self._table = self._desk.meetings.table(meeting)
        self.reloaded.emit()

    def reload(self) -> None:
        """Read the meeting again, after writing what was typed."""
        if self._table is None:
            return
        self.save()
        if not self._dirty:
            self._table = self._desk.meetings.table(self._table.meeting.id)
            self.reloaded.emit()

    def close(self) -> None:
        """Write what was typed, tell others, and drop the meeting."""
        self.save()
        self.tell()
        self.forget()

    def forget(self) -> None:
        """Drop everything."""
        self._timer.stop()
        self._table, self._dirty = None, False
        self.reloaded.emit()

    def type_in(self, meeting: Meeting) -> None:
        """Keep what was typed, and write it within a moment."""
        if self._table is None or meeting == self._table.meeting:
            return
        self._table = replace(self._table, meeting=meeting)
        self._dirty = True
        if not self._timer.isActive():
            self._timer.start()
        self.edited.emit()

    def type_item(self, item: AgendaItem) -> None:
        """Keep what was typed about an agenda item."""
        if self.meeting is not None:
            self.type_in(_with_item(self.meeting, item))

    def put(self, meeting: Meeting) -> None:
        """Write a meeting at once, and offer to take that back."""
        if self._table is None or meeting == self._table.meeting:
            return
        self.save()
        if self._dirty:
            return
        try:
            changes = self._desk.meetings.save(meeting)
        except AppError as error:
            self.failed.emit(error)
            return
        self._read_again(changes)

    def put_item(self, item: AgendaItem) -> None:
        """Write an agenda item at once."""
        if self.meeting is not None:
            self.put(_with_item(self.meeting, item))

    def put_action(self, action: Action) -> None:
        """Write something agreed at once."""
        self.save()
        try:
            changes = self._desk.meetings.save_action(action)
        except AppError as error:
            self.failed.emit(error)
            return
        self._read_again(changes)

    def settle_action(self, action: ActionId, state: ActionState, because: str = "") -> None:
        """Mark something agreed as done or dropped."""
        self.save()
        try:
            changes = self._desk.meetings.settle_action(action, state, because)
        except AppError as error:
            self.failed.emit(error)
            return
        self._read_again(changes)

    def save(self) -> None:
        """Write what was typed, now."""
        self._timer.stop()
        if not self._dirty or self._table is None:
            return
        try:
            self._desk.meetings.minute(self._table.meeting)
        except AppError as error:
            self.failed.emit(error)
            return
        self._dirty, self._untold = False, True
        self.saved.emit()

    def tell(self) -> None:
        """Let other screens know what was typed here; done on leaving, so that typing is not answered each second."""
        if self._untold:
            self._untold = False
            self.changed.emit(Changes(topics=frozenset({Topic.MEETINGS})))

    def _read_again(self, changes: Changes) -> None:
        if self._table is not None:
            self._table = self._desk.meetings.table(self._table.meeting.id)
        self._untold = False
        self.reloaded.emit()
        self.changed.emit(changes)

    @Slot()
    def _on_time_up(self) -> None:
        self.save()


def _with_item(meeting: Meeting, item: AgendaItem) -> Meeting:
    items = tuple(item if entry.id == item.id else entry for entry in meeting.items)
    return replace(meeting, items=items)
