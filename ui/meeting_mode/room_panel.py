"""Who is in the room for an item: who leaves and comes back, and what may hang on the wall because of it."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.ids import ProfessionalId
from models.meeting import AgendaItem, Presence, in_the_room
from models.usecases.meeting_table import Table
from ui.pages.meeting_draft import MeetingDraft
from ui.theme import TIGHT
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Text
from ui.widgets.showing import set_shown
from ui.widgets.toggle import ToggleButton


class RoomPanel(QWidget):
    """A button for each person at the meeting: down while he is in the room for this item."""

    def __init__(self, draft: MeetingDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._item = ""
        self._buttons: list[ToggleButton] = []
        self._people: tuple[tuple[ProfessionalId, str], ...] = ()
        self._flow = FlowRow()
        self._secrecy = Text("", "hint")
        self._secrecy.setObjectName("room_secrecy")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addWidget(self._flow)
        column.addWidget(self._secrecy)

    def show_item(self, item: AgendaItem, table: Table) -> None:
        """Show who is there for an item."""
        self._item = item.id
        here = [seat.professional for seat in table.meeting.participants if seat.presence is not Presence.ABSENT]
        people = tuple((person, self._words(item, person, table)) for person in here)
        if people != self._people:
            self._make_buttons(people)
        for (person, _), button in zip(people, self._buttons, strict=True):
            button.setChecked(person not in item.absent)
        self._say_secrecy(item, table)

    def focus_on_first(self) -> None:
        """Put the keyboard on the first person."""
        if self._buttons:
            self._buttons[0].setFocus()

    def forget(self) -> None:
        """Drop every name."""
        self._item, self._people = "", ()
        self._make_buttons(())
        self._secrecy.say("")

    def _words(self, item: AgendaItem, person: ProfessionalId, table: Table) -> str:
        name = table.professionals[person].name
        if item.pupil is None or item.anonymous or table.may_hear(item, person):
            return name
        return self.tr("{0} · no name").format(name)

    def _say_secrecy(self, item: AgendaItem, table: Table) -> None:
        """Remind of who keeps medical secrecy: what he tells is not for the file of the school by itself."""
        bound = [
            table.professionals[person].name
            for person in in_the_room(table.meeting, item)
            if table.professionals[person].medical_secrecy
        ]
        words = self.tr("Medical secrecy (BIG): {0}. Note only what they want in the minutes.")
        self._secrecy.say(words.format(", ".join(bound)) if bound and item.pupil else "")

    def _make_buttons(self, people: tuple[tuple[ProfessionalId, str], ...]) -> None:
        focused = next((number for number, button in enumerate(self._buttons) if button.hasFocus()), -1)
        for button in self._buttons:
            button.setText("")
            button.setAccessibleName("")
            self._flow.take(button)
        self._people, self._buttons = people, []
        for person, words in people:
            button = ToggleButton(words)
            button.setObjectName(f"room_{person}")
            button.setProperty("person", person)
            button.setAccessibleName(self.tr("In the room: {0}").format(words))
            button.clicked.connect(self._on_clicked)
            self._buttons.append(button)
            self._flow.add(button)
        if 0 <= focused < len(self._buttons):
            self._buttons[focused].setFocus()
        set_shown(self._flow, shown=bool(people))

    @Slot()
    def _on_clicked(self) -> None:
        item, button = self._draft.item(self._item), self.sender()
        if item is None or not isinstance(button, ToggleButton):
            return
        person = frozenset({ProfessionalId(button.property("person"))})
        out = item.absent - person if button.isChecked() else item.absent | person
        self._draft.put_item(replace(item, absent=out))
