"""Meeting mode: the whole window for who leads, minutes and watches the clock at once. Nobody else should see it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from models.change import Changes
from models.errors import AppError
from models.meeting import AgendaItem, in_the_room
from models.meeting_clock import time_left
from models.usecases.undo import UndoUseCases
from ui.errors import message_for
from ui.meeting_mode.item_clock import ItemClock
from ui.meeting_mode.mode_bar import ModeBar
from ui.meeting_mode.mode_item import ModeItem
from ui.meeting_mode.wall_window import WallWindow
from ui.pages.meeting_desk import MeetingDesk
from ui.pages.meeting_draft import MeetingDraft
from ui.pages.minutes_panel import MinutesPanel
from ui.theme import NORMAL, SMALL, WIDE, Tone
from ui.widgets.chip import ChipLook
from ui.widgets.keys_line import KeysLine
from ui.widgets.strip import Strip
from ui.words import texts

Keys = tuple[tuple[str, Callable[[], object]], ...]
"""Keys, and what each of them does."""

_KEEP_TIME_EVERY: Final = 30
"""Seconds after which the time an item took is written, so that a stop of the computer costs no more of it."""


class MeetingMode(QWidget):
    """The private view of a meeting that is being held.

    Signals:
        left: the window is closed.
        changed: ``Changes`` of something that was taken back here.
        lock_wanted: lock now.

    """

    left = Signal()
    changed = Signal(object)
    lock_wanted = Signal()

    def __init__(self, desk: MeetingDesk, draft: MeetingDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("meeting_mode")
        self.setWindowTitle(self.tr("Luwte: meeting"))
        self._desk = desk
        self._draft = draft
        self._shown = ""
        self._last: Changes = Changes()
        self._clock = ItemClock(parent=self)
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self._create_keys()

    @property
    def stop(self) -> str:
        """Where one is: the id of an item, or what else the meeting goes through."""
        return self._panel.stop

    @property
    def wall(self) -> WallWindow:
        """The window for the room."""
        return self._wall

    def begin(self, stop: str = "") -> None:
        """Open the window, at something the meeting goes through."""
        self._panel.show_again()
        self.showFullScreen()
        if stop:
            self._panel.choose(stop)
        self._on_stop_shown(self._panel.stop)
        self.show_again()
        self.activateWindow()
        self._panel.focus_inside()

    def show_again(self) -> None:
        """Show the meeting as it is now, and on the wall what may hang there now."""
        meeting = self._draft.meeting
        if meeting is None:
            self.forget()
            return
        self._bar.show_meeting(self._desk.name_of(meeting))
        self._show_wall()
        self._show_time()

    def go_on(self, stop: str) -> None:
        """Go to something the meeting goes through."""
        self._panel.choose(stop)

    def save_now(self) -> None:
        """Write what was typed, without waiting for a moment of rest."""
        self._draft.save()

    def forget(self) -> None:
        """Close both windows and drop everything they show."""
        self._clock.stop()
        self._shown, self._last = "", Changes()
        self._wall.forget()
        self._strip.clear()
        self._bar.forget()
        self._panel.forget()
        self.hide()

    def _create_widgets(self) -> None:
        self._bar = ModeBar()
        self._strip = Strip()
        self._item = ModeItem(self._desk, self._draft)
        self._panel = MinutesPanel(self._desk, self._draft, self._item)
        self._keys = KeysLine()
        self._wall = WallWindow(self._desk.session, self)
        self._keys.name(
            (
                self.tr("Ctrl+↓ next item"),
                self.tr("Alt+O notes"),
                self.tr("Alt+B decision"),
                self.tr("Alt+A action"),
                self.tr("Alt+W who is in the room"),
                self.tr("F6 wall"),
                self.tr("F7 black"),
                self.tr("F8 clock"),
                self.tr("F9 undo"),
                self.tr("F4 in the dossiers"),
            ),
            self.tr("F5 leave"),
        )

    def _create_layout(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, NORMAL, WIDE, SMALL)
        column.setSpacing(SMALL)
        column.addWidget(self._bar)
        column.addWidget(self._strip)
        column.addWidget(self._panel, 1)
        column.addWidget(self._keys)

    def _connect_signals(self) -> None:
        self._draft.reloaded.connect(self._on_reloaded)
        self._draft.edited.connect(self._bar.say_saving)
        self._draft.saved.connect(self._on_saved)
        self._draft.changed.connect(self._on_changed)
        self._draft.failed.connect(self._on_failed)
        self._panel.stop_shown.connect(self._on_stop_shown)
        self._clock.ticked.connect(self._on_ticked)
        self._wall.hidden.connect(self._show_wall)
        self._bar.wall_wanted.connect(self.toggle_wall)
        self._bar.black_wanted.connect(self.toggle_black)
        self._bar.clock_wanted.connect(self._clock.toggle)
        self._bar.undo_wanted.connect(self.take_back)
        self._bar.leaving_wanted.connect(self.close)

    def _create_keys(self) -> None:
        wanted: Keys = (
            ("F4", self._panel.enter_decisions),
            ("F5", self.close),
            ("F6", self.toggle_wall),
            ("F7", self.toggle_black),
            ("F8", self._clock.toggle),
            ("F9", self.take_back),
            ("Alt+O", self._item.focus_on_discussion),
            ("Alt+B", self._item.focus_on_decision),
            ("Alt+A", self._item.focus_on_action),
            ("Alt+W", self._item.focus_on_room),
            ("Ctrl+L", self._on_lock_pressed),
            ("Esc", self._on_back_pressed),
        )
        for keys, do in wanted:
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    def _current(self) -> AgendaItem | None:
        return self._draft.item(self._shown)

    def _show_time(self) -> None:
        meeting, item = self._draft.meeting, self._current()
        self._bar.show_item_time(item, self._clock.spent, running=self._clock.running)
        if meeting is not None:
            now = self._desk.session.now()
            self._bar.show_left(time_left(meeting.items, item.id if item else None, self._clock.spent, now))

    @Slot()
    def _show_wall(self) -> None:
        meeting, item = self._draft.meeting, self._current()
        if meeting is not None:
            self._wall.show_item(meeting.id, item.id if item else None)
        self._bar.show_wall(self._wall_look(), hanging=self._wall.isVisible())

    def _wall_look(self) -> ChipLook:
        """Say what the room sees, or would see: who leads should never have to guess."""
        table, item = self._draft.table, self._current()
        hanging = self._wall.isVisible()
        if hanging and self._wall.black:
            return ChipLook(word=self.tr("the wall is black"), tone=Tone.MUTED, icon="eye-off")
        if table is None or item is None or item.pupil is None:
            word = self.tr("on the wall") if hanging else self.tr("nothing on the wall")
            return ChipLook(word=word, tone=Tone.OK if hanging else Tone.MUTED, icon="presentation")
        room = in_the_room(table.meeting, item)
        named = bool(room) and all(table.may_hear(item, person) for person in room)
        if not hanging:
            word = self.tr("wall would show the name") if named else self.tr("wall would show a letter")
            return ChipLook(word=word, tone=Tone.MUTED, icon="presentation")
        if named:
            return ChipLook(word=self.tr("name on the wall"), tone=Tone.OK, icon="presentation")
        return ChipLook(word=self.tr("letter on the wall"), tone=Tone.INFO, icon="eye-off")

    def _keep_time(self) -> None:
        """Write how long the item took, together with what is typed."""
        item = self._current()
        if item is not None and item.spent != self._clock.spent:
            self._draft.type_item(replace(item, spent=self._clock.spent))

    @Slot()
    def toggle_wall(self) -> None:
        """Hang the item on the wall, or take it off."""
        if self._wall.isVisible():
            self._wall.close()
        else:
            self._draft.save()
            self._wall.hang(self)
            self._show_wall()

    @Slot()
    def toggle_black(self) -> None:
        """Make the wall black, or not."""
        if self._wall.isVisible():
            self._wall.toggle_black()
            self._show_wall()

    @Slot()
    def take_back(self) -> None:
        """Take back what was decided, agreed or noted last."""
        step, self._last = self._last.undo, Changes()
        if step is None:
            return
        self._draft.save()
        try:
            changes = UndoUseCases(self._desk.session).undo(step)
        except AppError as error:
            self._on_failed(error)
            return
        self._bar.offer_undo(offered=False)
        self._draft.reload()
        self.changed.emit(replace(changes, undo=None))

    @Slot(str)
    def _on_stop_shown(self, stop: str) -> None:
        if stop == self._shown or not self.isVisible():
            return
        self._keep_time()
        self._shown = stop
        item = self._current()
        self._clock.stop()
        if item is not None:
            self._clock.start(item.spent)
        self._show_wall()
        self._show_time()

    @Slot()
    def _on_reloaded(self) -> None:
        if self.isVisible():
            self.show_again()

    @Slot()
    def _on_saved(self) -> None:
        self._bar.say_saved()
        if self.isVisible():
            self._show_wall()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        self._strip.clear()
        if changes.undo is not None:
            self._last = changes
        self._bar.offer_undo(offered=self._last.undo is not None)

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        self._strip.say(message_for(error, texts()).sentence, Tone.DANGER)

    @Slot()
    def _on_ticked(self) -> None:
        if self._clock.running and self._clock.spent % _KEEP_TIME_EVERY == _KEEP_TIME_EVERY - 1:
            self._keep_time()
        self._show_time()

    @Slot()
    def _on_lock_pressed(self) -> None:
        self._draft.save()
        self.lock_wanted.emit()

    @Slot()
    def _on_back_pressed(self) -> None:
        if not self._panel.go_back():
            self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep_time()
        self._clock.stop()
        self._draft.save()
        self._wall.close()
        self._shown = ""
        super().closeEvent(event)
        self.left.emit()
