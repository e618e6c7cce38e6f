"""What was agreed before and is still open: gone through at the start of a meeting, until it is done."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.carrying_over import CarriedOver, carried_over
from models.errors import AppError
from models.ids import ActionId
from models.meeting import Action, ActionState
from models.usecases.meeting_table import Table
from ui.dialogs.action_dialog import ActionChoices, ActionDialog
from ui.dialogs.drop_dialog import DropDialog
from ui.drafts import set_about
from ui.itemmodels.actions import state_chip
from ui.pages.action_drafts import about_dropping, about_editing
from ui.pages.entry_list import Entry, EntryList, EntryWords
from ui.pages.meeting_desk import MeetingDesk
from ui.pages.meeting_draft import MeetingDraft
from ui.pages.owners import owners_of
from ui.theme import SMALL
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Text, Title
from ui.widgets.scroll import Scroll
from ui.words import short_day, texts


class CarriedPanel(QWidget):
    """Lists what comes back in this meeting: done, dropped with a reason, or given another day."""

    def __init__(self, desk: MeetingDesk, draft: MeetingDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._draft = draft
        self._carried: tuple[CarriedOver, ...] = ()
        self._dropped = ActionId("")
        self._told = Text("", "muted")
        words = EntryWords(
            edit=self.tr("Change action"), remove=self.tr("Drop action"), done=self.tr("Mark action as done")
        )
        self._list = EntryList("carried_actions", words)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, SMALL, 0)
        column.setSpacing(SMALL)
        column.addWidget(Title(self.tr("Agreed before")))
        column.addWidget(self._told)
        column.addWidget(self._list)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(content))
        self._list.edit_wanted.connect(self._on_edit_wanted)
        self._list.done_wanted.connect(self._on_done_wanted)
        self._list.remove_wanted.connect(self._on_drop_wanted)

    def show_table(self, table: Table) -> None:
        """Show what comes back in the meeting of this table."""
        try:
            self._carried = carried_over(self._desk.meetings.actions(), table.meeting)
        except AppError as error:
            self._draft.failed.emit(error)
            return
        self._list.show_entries([self._entry(found, table) for found in self._carried])
        told = self.tr("Open actions whose day has come, or that have none. They come back until they are done.")
        self._told.say(told if self._carried else self.tr("Nothing is left from before."))

    def focus_on_first(self) -> None:
        """Put the keyboard on the first thing to do."""
        first = self._list.findChild(IconButton)
        (first or self).setFocus()

    def forget(self) -> None:
        """Drop what is shown."""
        self._carried = ()
        self._list.forget()
        self._told.say("")

    def _entry(self, found: CarriedOver, table: Table) -> Entry:
        action, today = found.action, self._desk.today()
        due = self.tr("before {0}").format(short_day(action.due, today)) if action.due else ""
        pupil = table.pupils.get(action.pupil) if action.pupil else None
        return Entry(
            id=action.id,
            words=f"{action.owner}: {action.text}",
            detail="  ·  ".join(part for part in (pupil.name.full if pupil else "", due) if part),
            chip=state_chip(action, today, texts()),
        )

    def _found(self, entry: str) -> CarriedOver | None:
        return next((found for found in self._carried if found.action.id == entry), None)

    @Slot(str)
    def _on_done_wanted(self, entry: str) -> None:
        self._draft.settle_action(ActionId(entry), ActionState.DONE)

    @Slot(str)
    def _on_edit_wanted(self, entry: str) -> None:
        found, table = self._found(entry), self._draft.table
        if found is None or table is None:
            return
        choices = ActionChoices(
            owners=owners_of(self._desk.user, table), today=self._desk.today, new_id=self._desk.meetings.new_action_id
        )
        dialog = ActionDialog(found.action, choices, self)
        set_about(dialog, about_editing(found.action.id))
        dialog.accepted_value.connect(self._on_edited)
        dialog.open()

    @Slot(object)
    def _on_edited(self, action: Action) -> None:
        self._draft.put_action(action)

    @Slot(str)
    def _on_drop_wanted(self, entry: str) -> None:
        found = self._found(entry)
        if found is None:
            return
        self._dropped = found.action.id
        dialog = DropDialog(f"{found.action.owner}: {found.action.text}", self)
        set_about(dialog, about_dropping(found.action.id))
        dialog.accepted_value.connect(self._on_dropped)
        dialog.open()

    @Slot(object)
    def _on_dropped(self, because: str) -> None:
        self._draft.settle_action(self._dropped, ActionState.DROPPED, because)
