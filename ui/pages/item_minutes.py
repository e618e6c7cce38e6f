"""One agenda item while it is talked about: what was said, decided and agreed."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.meeting import AgendaItem, Involvement
from models.usecases.meeting_table import Table
from models.wording import word
from ui.fields.choice_field import ChoiceField
from ui.itemmodels.meetings import kept_chip
from ui.pages.actions_box import ActionsBox
from ui.pages.decisions_box import DecisionsBox
from ui.pages.focus import give_way, in_use
from ui.pages.growing_note import GrowingNote
from ui.pages.meeting_desk import MeetingDesk
from ui.pages.meeting_draft import MeetingDraft
from ui.plain_text import as_tooltip
from ui.theme import NORMAL, SMALL
from ui.widgets.chip import Chip
from ui.widgets.labels import Text, Title
from ui.widgets.scroll import Scroll
from ui.words import texts

_LINES = 4


class ItemMinutes(QWidget):
    """Minutes of one item of a draft. What is typed is kept as it is typed."""

    def __init__(self, desk: MeetingDesk, draft: MeetingDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._item = ""
        self._decisions = DecisionsBox(desk, draft)
        self._actions = ActionsBox(desk, draft)
        self._create_widgets()
        self._create_layout()
        self._discussion.changed.connect(self._on_discussion_changed)
        self._parents.changed.connect(self._on_involvement_changed)
        self._child.changed.connect(self._on_involvement_changed)

    def show_item(self, item: str) -> None:
        """Show an item; what one is typing stays as it is."""
        other, self._item = item != self._item, item
        found, table = self._draft.item(item), self._draft.table
        if found is None or table is None:
            self.forget()
            return
        self._show_head(table, found)
        if other or not in_use(self._discussion):
            self._discussion.set_value(found.discussion)
        self._decisions.show_item(item)
        self._actions.show_item(item)
        self._parents.set_value(found.parents)
        self._child.set_value(found.child)
        self._involved.setVisible(found.pupil is not None)
        if other:
            self._scroll.verticalScrollBar().setValue(0)

    def resume_decision(self, item: str, entry: str) -> None:
        """Open the dialog about a decision again, if it is still there."""
        self._decisions.resume(item, entry)

    def focus_on_discussion(self) -> None:
        """Put the keyboard where one writes what was said."""
        self._discussion.focus()

    def focus_on_decision(self) -> None:
        """Put the keyboard where one writes what was decided."""
        self._decisions.focus_on_new()

    def focus_on_action(self) -> None:
        """Put the keyboard where one writes what was agreed."""
        self._actions.focus_on_new()

    def forget(self) -> None:
        """Drop what is shown."""
        self._item = ""
        self._subject.setText("")
        self._why.say("")
        self._question.say("")
        self._kept.show_look(None)
        self._kept.setToolTip("")
        self._discussion.forget()
        self._decisions.forget()
        self._actions.forget()

    def _show_head(self, table: Table, item: AgendaItem) -> None:
        pupil = table.pupils[item.pupil] if item.pupil else None
        self._subject.setText(pupil.name.full if pupil else item.theme)
        group = pupil.group if pupil else ""
        self._why.say("  ·  ".join(part for part in (group, item.reason) if part))
        self._question.say(item.question)
        kept = len(table.kept_from(item)) if pupil else 0
        self._kept.show_look(kept_chip(kept, anonymous=item.anonymous))
        names = [table.professionals[person].name for person in table.kept_from(item)]
        self._kept.setToolTip(as_tooltip(", ".join(names)))

    def _create_widgets(self) -> None:
        self._subject = Title()
        self._subject.setObjectName("minutes_subject")
        self._kept = Chip()
        self._why = Text("", "muted")
        self._question = Text("", "strong")
        give_way(self._subject, self._why, self._question)
        self._discussion = GrowingNote("discussion", self.tr("What was said"), lines=_LINES)
        involvement = [(kind, word(texts(), kind)) for kind in Involvement]
        self._parents = ChoiceField("parents", self.tr("Parents"), involvement)
        self._child = ChoiceField("child", self.tr("Pupil"), involvement)

    def _create_layout(self) -> None:
        self._create_involved()
        self._involved_row.addStretch(2)
        head = self._head()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, SMALL, 0)
        column.setSpacing(SMALL)
        column.addLayout(head)
        for part in (self._why, self._question, self._discussion, self._decisions, self._actions, self._involved):
            column.addWidget(part)
        column.insertSpacing(column.indexOf(self._decisions), SMALL)
        column.insertSpacing(column.indexOf(self._actions), SMALL)
        column.insertSpacing(column.indexOf(self._involved), SMALL)
        column.addStretch()
        self._scroll = Scroll(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self._subject, 1)
        head.addWidget(self._kept)
        return head

    def _create_involved(self) -> None:
        self._involved = QWidget()
        self._involved_row = QHBoxLayout(self._involved)
        self._involved_row.setContentsMargins(0, 0, 0, 0)
        self._involved_row.setSpacing(NORMAL)
        self._involved_row.addWidget(self._parents, 1)
        self._involved_row.addWidget(self._child, 1)

    @Slot()
    def _on_discussion_changed(self) -> None:
        item = self._draft.item(self._item)
        if item is not None:
            self._draft.type_item(replace(item, discussion=self._discussion.value()))

    @Slot()
    def _on_involvement_changed(self) -> None:
        item, parents, child = self._draft.item(self._item), self._parents.value(), self._child.value()
        if item is not None and parents is not None and child is not None:
            self._draft.type_item(replace(item, parents=parents, child=child))
