"""What was agreed about an agenda item: who does what before when."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.ids import ActionId
from models.meeting import Action, ActionState, AgendaItem
from models.usecases.meeting_series import SeriesUseCases
from ui.dialogs.action_dialog import ActionChoices, ActionDialog, owned
from ui.dialogs.drop_dialog import DropDialog
from ui.drafts import set_about
from ui.itemmodels.actions import state_chip
from ui.pages.action_drafts import about_dropping, about_editing
from ui.pages.entry_list import Entry, EntryList, EntryWords
from ui.pages.meeting_desk import MeetingDesk
from ui.pages.meeting_draft import MeetingDraft
from ui.pages.owners import called_at, owners_of
from ui.pages.periods import periods_of
from ui.pages.quick_lines import ActionLine, Agreed
from ui.theme import SMALL
from ui.widgets.labels import SectionHeading
from ui.words import short_day, texts


class ActionsBox(QWidget):
    """Shows, adds, corrects and settles what was agreed about one item of a draft."""

    def __init__(self, desk: MeetingDesk, draft: MeetingDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._draft = draft
        self._item = ""
        self._dropped = ActionId("")
        self._still_open: tuple[Action, ...] = ()
        self._create_widgets()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._earlier_heading)
        column.addWidget(self._earlier)
        column.addWidget(SectionHeading(self.tr("Agreed")))
        column.addWidget(self._list)
        column.addWidget(self._line)
        self._line.added.connect(self._on_added)
        self._list.edit_wanted.connect(self._on_edit_wanted)
        for entries in (self._list, self._earlier):
            entries.remove_wanted.connect(self._on_drop_wanted)
            entries.done_wanted.connect(self._on_done_wanted)

    def show_item(self, item: str) -> None:
        """Show what was agreed about an item."""
        other, self._item = item != self._item, item
        found, table = self._draft.item(item), self._draft.table
        actions = self._draft.actions_of(found.id) if found else ()
        self._list.show_entries([self._entry(action) for action in actions])
        self._show_earlier(found)
        if other and table is not None:
            owners = owners_of(self._desk.user, table)
            periods = periods_of(SeriesUseCases(self._desk.session).calendar(), self._desk.today())
            self._line.offer(owners, called_at(owners, table, found), periods)

    def _show_earlier(self, item: AgendaItem | None) -> None:
        """Show what was agreed about this pupil before and is still open: it comes back until it is done."""
        about = self._desk.meetings.actions_about(item.pupil) if item is not None and item.pupil else ()
        meeting = self._draft.meeting
        self._still_open = tuple(
            action
            for action in about
            if action.state is ActionState.OPEN
            if meeting is None or action.meeting != meeting.id
        )
        self._earlier.show_entries([self._entry(action) for action in self._still_open])
        self._earlier_heading.say(self.tr("Still open from before") if self._still_open else "")

    def focus_on_new(self) -> None:
        """Put the keyboard where one writes what is agreed."""
        self._line.focus_on_first()

    def forget(self) -> None:
        """Drop what is shown."""
        self._item, self._still_open = "", ()
        self._list.forget()
        self._earlier.forget()
        self._earlier_heading.say("")
        self._line.forget()

    def _create_widgets(self) -> None:
        words = EntryWords(
            edit=self.tr("Change action"), remove=self.tr("Drop action"), done=self.tr("Mark action as done")
        )
        self._list = EntryList("actions", words)
        self._earlier_heading = SectionHeading()
        self._earlier_heading.say("")
        self._earlier = EntryList("earlier_actions", EntryWords(edit="", remove=words.remove, done=words.done))
        self._line = ActionLine(self._desk.today)

    def _entry(self, action: Action) -> Entry:
        due = self.tr("before {0}").format(short_day(action.due, self._desk.today())) if action.due else ""
        return Entry(
            id=action.id,
            words=f"{action.owner}: {action.text}",
            detail=" · ".join(part for part in (due, action.dropped_because) if part),
            chip=state_chip(action, self._desk.today(), texts()),
            done=action.state is not ActionState.OPEN,
        )

    def _action(self, entry: str) -> Action | None:
        agreed = self._draft.table.actions if self._draft.table else ()
        return next((action for action in (*agreed, *self._still_open) if action.id == entry), None)

    @Slot(object)
    def _on_added(self, agreed: Agreed) -> None:
        item, table = self._draft.item(self._item), self._draft.table
        if item is None or table is None:
            return
        action = Action(
            id=self._desk.meetings.new_action_id(),
            text=agreed.text,
            owner=agreed.owner,
            due=agreed.due,
            pupil=item.pupil,
            meeting=table.meeting.id,
            item=item.id,
        )
        self._draft.put_action(owned(action, agreed.owner, owners_of(self._desk.user, table)))

    @Slot(str)
    def _on_edit_wanted(self, entry: str) -> None:
        table, action = self._draft.table, self._action(entry)
        if table is None or action is None:
            return
        owners = owners_of(self._desk.user, table)
        choices = ActionChoices(owners=owners, today=self._desk.today, new_id=self._desk.meetings.new_action_id)
        dialog = ActionDialog(action, choices, self)
        set_about(dialog, about_editing(action.id))
        dialog.accepted_value.connect(self._on_edited)
        dialog.open()

    @Slot(object)
    def _on_edited(self, action: Action) -> None:
        self._draft.put_action(action)

    @Slot(str)
    def _on_done_wanted(self, entry: str) -> None:
        self._draft.settle_action(ActionId(entry), ActionState.DONE)

    @Slot(str)
    def _on_drop_wanted(self, entry: str) -> None:
        action = self._action(entry)
        if action is None:
            return
        self._dropped = action.id
        dialog = DropDialog(f"{action.owner}: {action.text}", self)
        set_about(dialog, about_dropping(action.id))
        dialog.accepted_value.connect(self._on_dropped)
        dialog.open()

    @Slot(object)
    def _on_dropped(self, because: str) -> None:
        self._draft.settle_action(self._dropped, ActionState.DROPPED, because)
