"""What was decided about an agenda item."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.meeting import Decision, Meeting
from models.wording import word
from ui.dialogs.decision_dialog import DecisionDialog
from ui.drafts import About, set_about
from ui.page import Place
from ui.pages.deciding import mandates_of
from ui.pages.dossier_words import capital
from ui.pages.entry_list import Entry, EntryList, EntryWords
from ui.pages.meeting_desk import MeetingDesk
from ui.pages.meeting_draft import MeetingDraft
from ui.pages.quick_lines import DecisionLine
from ui.theme import SMALL
from ui.widgets.labels import SectionHeading
from ui.words import texts

DECISION: Final = "decision"
"""A draft about a decision."""


class DecisionsBox(QWidget):
    """Shows, adds, corrects and takes away decisions of one item of a draft."""

    def __init__(self, desk: MeetingDesk, draft: MeetingDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._draft = draft
        self._item = ""
        self._edited = 0
        self._list = EntryList(
            "decisions", EntryWords(edit=self.tr("Change decision"), remove=self.tr("Take decision away"))
        )
        self._line = DecisionLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(SectionHeading(self.tr("Decisions")))
        column.addWidget(self._list)
        column.addWidget(self._line)
        self._line.added.connect(self._on_added)
        self._list.edit_wanted.connect(self._on_edit_wanted)
        self._list.remove_wanted.connect(self._on_remove_wanted)

    def show_item(self, item: str) -> None:
        """Show the decisions about an item."""
        other, self._item = item != self._item, item
        found, table = self._draft.item(item), self._draft.table
        decisions = found.decisions if found else ()
        self._list.show_entries([_entry(number, decision) for number, decision in enumerate(decisions)])
        if table is not None and other:
            called = self._desk.kind_words(table.meeting)[table.meeting.id]
            self._line.offer(_usual_decider(table.meeting), mandates_of(self._desk.profile, table, called))

    def focus_on_new(self) -> None:
        """Put the keyboard where one writes what is decided."""
        self._line.focus_on_first()

    def forget(self) -> None:
        """Drop what is shown."""
        self._item = ""
        self._list.forget()
        self._line.forget()

    def _put(self, decisions: list[Decision]) -> None:
        item = self._draft.item(self._item)
        if item is not None:
            self._draft.put_item(replace(item, decisions=tuple(decisions)))

    def _decisions(self) -> list[Decision]:
        item = self._draft.item(self._item)
        return list(item.decisions) if item else []

    @Slot(object)
    def _on_added(self, decision: Decision) -> None:
        self._put([*self._decisions(), decision])

    def resume(self, item: str, entry: str) -> None:
        """Open the dialog about a decision again, if it is still there."""
        if item == self._item and entry.isdigit() and int(entry) < len(self._decisions()):
            self._on_edit_wanted(entry)

    @Slot(str)
    def _on_edit_wanted(self, entry: str) -> None:
        self._edited = int(entry)
        dialog = DecisionDialog(self._decisions()[self._edited], (), self)
        meeting = self._draft.meeting
        record = meeting.id if meeting else ""
        set_about(dialog, About(place=Place.MEETINGS, record=record, detail=f"{DECISION}:{self._item}:{entry}"))
        dialog.accepted_value.connect(self._on_edited)
        dialog.open()

    @Slot(object)
    def _on_edited(self, decision: Decision) -> None:
        decisions = self._decisions()
        decisions[self._edited] = decision
        self._put(decisions)

    @Slot(str)
    def _on_remove_wanted(self, entry: str) -> None:
        self._put([decision for number, decision in enumerate(self._decisions()) if number != int(entry)])


def _entry(number: int, decision: Decision) -> Entry:
    kind = capital(word(texts(), decision.kind)) if decision.kind else ""
    by = " · ".join(part for part in (kind, decision.decided_by, decision.mandate) if part and part != decision.text)
    return Entry(id=str(number), words=decision.text, detail=by)


def _usual_decider(meeting: Meeting) -> str:
    """Return who decided last in this meeting."""
    deciders = [decision.decided_by for item in meeting.items for decision in item.decisions if decision.decided_by]
    return deciders[-1] if deciders else ""
