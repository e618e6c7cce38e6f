"""Afspraken: what is agreed and still to be done, by due date."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from models.change import Changes, Topic
from models.history import RecordKind
from models.ids import ActionId
from models.meeting import Action, ActionState, overdue
from models.usecases.action_rows import ActionRow, ActionRowUseCases
from models.usecases.agenda import AgendaUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.network import NetworkUseCases
from models.usecases.session import Session
from models.user import Permission, allows
from ui.dialogs.action_dialog import ActionChoices, ActionDialog
from ui.dialogs.drop_dialog import DropDialog
from ui.dialogs.history_dialog import Looked
from ui.drafts import About, set_about
from ui.itemmodels.actions import ActionTableModel
from ui.page import Page, Place, SearchEntry
from ui.pages.action_drafts import NEW_ACTION, about_dropping, about_editing
from ui.pages.dialog_work import DialogWork
from ui.pages.looking_back import look_back, may_look_back
from ui.pages.owners import owners_around
from ui.pages.pupil_choice import pupil_suggestions
from ui.theme import CLOSE, SMALL
from ui.widgets.buttons import Button, IconButton, PrimaryButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.showing import set_shown
from ui.widgets.table_view import TableView
from ui.widgets.toggle import ToggleRow
from ui.words import short_day


class Wanted(StrEnum):
    """Which actions to show."""

    ALL = "all"
    MINE = "mine"
    LATE = "late"


class ActionsPage(Page):
    """The list of what is agreed.

    Args:
        session: who is at work, in which store.

    """

    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.ACTIONS, Topic.MEETINGS, Topic.PUPILS, Topic.CONSENTS})

    def __init__(self, *, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("actions_page")
        self._session = session
        self._meetings = MeetingUseCases(session)
        self._rows = ActionRowUseCases(session)
        self._wanted = Wanted.ALL
        self._dropped = ActionId("")
        self._following = ""
        self._work = DialogWork(self)
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self._create_keys()

    @property
    def may_edit(self) -> bool:
        """Whether this user may add and change actions in this window."""
        return allows(self._session.user.role, Permission.EDIT_MEETINGS) and not self._session.store.read_only

    @property
    def may_settle(self) -> bool:
        """Whether this user may mark actions as done in this window."""
        return allows(self._session.user.role, Permission.SETTLE_ACTIONS) and not self._session.store.read_only

    @property
    def may_look_back(self) -> bool:
        """Whether this user may see what actions were before."""
        return may_look_back(self._session)

    def _create_widgets(self) -> None:
        choices = [
            (Wanted.ALL.value, self.tr("All")),
            (Wanted.MINE.value, self.tr("Mine")),
            (Wanted.LATE.value, self.tr("Late")),
        ]
        self._filter = ToggleRow("which_actions", choices)
        self._words = QLineEdit()
        self._words.setObjectName("action_filter")
        self._words.setPlaceholderText(self.tr("Filter by word or name"))
        self._words.setAccessibleName(self.tr("Filter actions"))
        self._words.setClearButtonEnabled(True)
        self._new = PrimaryButton(self.tr("New action"), "plus")
        self._new.setObjectName("new_action")
        if not self.may_edit:
            self._new.hide()
        self._model = ActionTableModel(self._today, self._agreed_in, self)
        self._table = TableView(self._model, self.tr("Actions"))
        self._table.setObjectName("actions")
        self._done = Button(self.tr("Done"), "check")
        self._done.setObjectName("action_done")
        self._change = Button(self.tr("Change…"), "pencil")
        self._change.setObjectName("action_change")
        self._drop = Button(self.tr("Drop…"), "ban")
        self._drop.setObjectName("action_drop")
        role = self._session.user.role
        set_shown(self._done, shown=allows(role, Permission.SETTLE_ACTIONS))
        set_shown(self._drop, shown=allows(role, Permission.SETTLE_ACTIONS))
        set_shown(self._change, shown=allows(role, Permission.EDIT_MEETINGS))
        self._open = Button(self.tr("Open meeting"), "messages-square")
        self._open.setObjectName("action_meeting")
        self._before = IconButton("history", self.tr("What was here before"))
        self._before.setObjectName("action_before")
        if not self.may_look_back:
            self._before.hide()
        self._empty = EmptyState("list-checks", "", "")
        self._empty.setObjectName("no_actions")
        self._stack = QStackedWidget()
        self.start_at(self._table)

    def _create_layout(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(SMALL)
        bar.addWidget(self._filter)
        bar.addWidget(self._words, 1)
        bar.addWidget(self._new)
        deeds = QHBoxLayout()
        deeds.setSpacing(SMALL)
        for button in (self._done, self._change, self._drop, self._open):
            deeds.addWidget(button)
        deeds.addStretch()
        deeds.addWidget(self._before)
        self._listed = QWidget()
        listed = QVBoxLayout(self._listed)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(CLOSE)
        listed.addWidget(self._table, 1)
        listed.addLayout(deeds)
        self._stack.addWidget(self._listed)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CLOSE)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)

    def _connect_signals(self) -> None:
        self._work.changed.connect(self._on_saved)
        self._filter.chosen.connect(self._on_filter_chosen)
        self._words.textEdited.connect(self._on_words_edited)
        self._new.clicked.connect(self.add_new)
        self._empty.step_taken.connect(self.add_new)
        self._table.row_opened.connect(self._on_done_wanted)
        self._table.row_chosen.connect(self._on_row_chosen)
        self._done.clicked.connect(self._on_done_wanted)
        self._change.clicked.connect(self._on_change_wanted)
        self._drop.clicked.connect(self._on_drop_wanted)
        self._open.clicked.connect(self._on_meeting_wanted)
        self._before.clicked.connect(self._on_history_wanted)

    def _create_keys(self) -> None:
        if self.may_settle:
            space = QAction(self._table)
            space.setShortcut(QKeySequence(Qt.Key.Key_Space))
            space.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            space.triggered.connect(self._on_done_wanted)
            self._table.addAction(space)
            self.note_key("Enter", self.tr("marks as done"))
            self.add_key("D", self.tr("drops it"), self._on_drop_wanted)
        if self.may_edit:
            self.add_key("W", self.tr("changes it"), self._on_change_wanted)
            self.add_key("N", self.tr("new action"), self.add_new)
        self.add_key("O", self.tr("opens the meeting"), self._on_meeting_wanted)
        if self.may_look_back:
            self.add_key("B", self.tr("shows what was here before"), self._on_history_wanted, shown=False)

    def _today(self) -> date:
        return self._session.today

    def _agreed_in(self, row: ActionRow) -> str:
        return short_day(row.meeting.on, self._today()) if row.meeting else ""

    def _current(self) -> ActionRow | None:
        row = self._table.current_row()
        return row if isinstance(row, ActionRow) else None

    def _accepts(self, row: ActionRow) -> bool:
        if self._wanted is Wanted.MINE:
            return row.mine
        return self._wanted is Wanted.ALL or overdue(row.action, self._today())

    def _show(self) -> None:
        self._table.proxy.set_accepts(None if self._wanted is Wanted.ALL else self._accepts)
        if self._table.current_row() is None:
            self._table.choose_first()
        if self._table.proxy.rowCount():
            self._stack.setCurrentWidget(self._listed)
        else:
            self._say_nothing()
            self._stack.setCurrentWidget(self._empty)
        self._on_row_chosen(self._table.current_row())

    def _say_nothing(self) -> None:
        step = self.tr("Note an action") if self.may_edit else ""
        if self._words.text() and self._model.rows:
            self._empty.say(self.tr("Nothing found"), self.tr("No action has these words. Try fewer."))
        elif self._wanted is Wanted.LATE:
            self._empty.say(self.tr("Nothing is late"), self.tr("Everything that had to be done by today is done."))
        elif self._wanted is Wanted.MINE and self._model.rows:
            self._empty.say(self.tr("Nothing for you"), self.tr("No open action is yours."))
        else:
            words = self.tr("Here stands who does what before when. It comes back until it is done.")
            self._empty.say(self.tr("No open actions"), words, step)

    def _show_summary(self) -> None:
        today = self._today()
        late = sum(overdue(row.action, today) for row in self._model.rows)
        parts = [self.tr("%n open", "", len(self._model.rows))]
        if late:
            parts.append(self.tr("%n late", "", late))
        self.summary_changed.emit("  ·  ".join(parts) if self._model.rows else "")
        waiting = sum(
            row.followed and row.action.due is not None and row.action.due <= today for row in self._model.rows
        )
        self.waiting_changed.emit(waiting)

    def _after(self, row: ActionRow) -> str:
        """Return the key of the row to go to when this one disappears."""
        place = self._table.proxy.number_of(row.action.id)
        for number in (place + 1, place - 1):
            other = self._table.proxy.row_at(number) if 0 <= number < self._table.proxy.rowCount() else None
            if isinstance(other, ActionRow):
                return other.action.id
        return ""

    def _settle(self, row: ActionRow, state: ActionState) -> None:
        self._following = self._after(row)
        with self.showing_errors():
            self._publish(self._meetings.settle_action(row.action.id, state))
            self._table.choose(self._following)

    def _publish(self, changes: Changes) -> None:
        """Tell what changed; who may not take things back is not offered to."""
        self.changed.emit(changes if self.may_edit else replace(changes, undo=None))

    def _choices(self) -> ActionChoices:
        network = NetworkUseCases(self._session).network()
        candidates = AgendaUseCases(self._session).candidates()
        return ActionChoices(
            owners=owners_around(self._session.user, network),
            today=self._today,
            new_id=self._meetings.new_action_id,
            pupils=pupil_suggestions(candidates, self.tr("not in the caseload")),
        )

    def _edit(self, action: Action | None) -> None:
        dialog = ActionDialog(action, self._choices(), self)
        set_about(dialog, about_editing(action.id) if action else About(place=Place.ACTIONS, detail=NEW_ACTION))
        self._following = ""
        self._work.open(dialog, self._meetings.save_action)

    @Slot(object)
    def _on_saved(self, changes: Changes) -> None:
        self._publish(changes)
        self._table.choose(self._following or changes.record)

    @Slot(str)
    def _on_filter_chosen(self, wanted: str) -> None:
        self._wanted = Wanted(wanted)
        self._show()

    @Slot(str)
    def _on_words_edited(self, text: str) -> None:
        self._table.proxy.set_filter_text(text)
        self._show()

    @Slot(object)
    def _on_row_chosen(self, row: object) -> None:
        there = isinstance(row, ActionRow)
        others = isinstance(row, ActionRow) and not (row.mine or self.may_edit)
        for button in (self._done, self._drop):
            button.setEnabled(there and self.may_settle and not others)
            button.setToolTip(self._why_not(others=others))
        self._change.setEnabled(there and self.may_edit)
        self._change.setToolTip(self._why_not(others=False))
        self._before.setEnabled(there)
        self._open.setEnabled(isinstance(row, ActionRow) and row.meeting is not None)

    def _why_not(self, *, others: bool) -> str:
        """Return why an action cannot be settled or changed just now; empty when it can."""
        if self._session.store.read_only:
            return self.tr("This window is for looking only.")
        return self.tr("Somebody else does this. The coordinator can settle it.") if others else ""

    @Slot()
    def _on_done_wanted(self) -> None:
        row = self._current()
        if row is not None and self.may_settle:
            self._settle(row, ActionState.DONE)

    @Slot()
    def _on_change_wanted(self) -> None:
        row = self._current()
        if row is not None and self.may_edit:
            self._edit(row.action)

    @Slot()
    def _on_drop_wanted(self) -> None:
        row = self._current()
        if row is None or not self.may_settle:
            return
        self._dropped, self._following = row.action.id, self._after(row)
        dialog = DropDialog(f"{row.action.owner}: {row.action.text}", self)
        set_about(dialog, about_dropping(row.action.id))
        self._work.open(dialog, self._drop_it)

    def _drop_it(self, because: str) -> Changes:
        return self._meetings.settle_action(self._dropped, ActionState.DROPPED, because)

    @Slot()
    def _on_meeting_wanted(self) -> None:
        row = self._current()
        if row is not None and row.meeting is not None:
            self.place_wanted.emit(Place.MEETINGS.value, row.meeting.id)

    @Slot()
    def _on_history_wanted(self) -> None:
        row = self._current()
        if row is not None and self.may_look_back:
            look_back(self, self._session, (Looked(kind=RecordKind.ACTION, id=row.action.id, words=row.action.text),))

    @override
    def title(self) -> str:
        return self.tr("Actions")

    @override
    def refresh(self, topics: frozenset[Topic]) -> None:
        self._model.set_rows(self._rows.open_rows())
        self._show()
        self._show_summary()

    @override
    def show_record(self, record: str) -> None:
        if not self._table.choose(record):
            self._filter.choose(Wanted.ALL.value)
            self._on_filter_chosen(Wanted.ALL.value)
            self._table.choose(record)

    @override
    def resume(self, detail: str) -> None:
        if detail == NEW_ACTION:
            self.add_new()
            return
        row = self._current()
        if row is not None and detail == about_editing(row.action.id).detail:
            self._on_change_wanted()
        elif row is not None and detail == about_dropping(row.action.id).detail:
            self._on_drop_wanted()

    @override
    def forget(self) -> None:
        self._work.forget()
        self._model.forget()
        self._words.clear()
        self._dropped, self._following = ActionId(""), ""
        self.summary_changed.emit("")

    @override
    def search_entries(self) -> Sequence[SearchEntry]:
        if not self.may_edit:
            return ()
        return (SearchEntry(words=self.tr("New action"), run=self.add_new, icon="plus", detail="Ctrl+N"),)

    @override
    def add_new(self) -> None:
        if self.may_edit:
            self._edit(None)
