"""Who is at the table: present or not, who leads, and who writes."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.ids import ProfessionalId
from models.meeting import Participant, Presence
from models.usecases.meeting_table import Table
from models.wording import word
from ui.dialogs.participants_dialog import ParticipantsDialog
from ui.drafts import About, set_about
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.page import Place
from ui.pages.focus import give_way, in_use
from ui.pages.meeting_desk import MeetingDesk
from ui.pages.meeting_draft import MeetingDraft
from ui.theme import NORMAL, SMALL, TIGHT
from ui.widgets.buttons import Button
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Text, Title
from ui.widgets.scroll import Scroll
from ui.widgets.toggle import ToggleButton
from ui.words import texts

PEOPLE: Final = "people"
"""The people at the table, as a part of the minutes."""


class SeatRow(QWidget):
    """One person at the table, with two buttons of which at most one is down.

    Signals:
        presence_changed: who, and what was noted.

    """

    presence_changed = Signal(str, str)

    def __init__(self, person: ProfessionalId, name: str, detail: str) -> None:
        super().__init__()
        self.person = person
        self._name = Text(name, "strong")
        self._detail = Text(detail, "hint")
        self._present = self._button(Presence.PRESENT, name)
        self._absent = self._button(Presence.ABSENT, name)
        give_way(self._name, self._detail)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, TIGHT, 0, TIGHT)
        row.setSpacing(SMALL)
        row.addLayout(words, 1)
        row.addWidget(self._present, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._absent, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_presence(self, presence: Presence) -> None:
        """Show what is noted."""
        self._present.setChecked(presence is Presence.PRESENT)
        self._absent.setChecked(presence is Presence.ABSENT)

    def forget(self) -> None:
        """Drop the name."""
        self._name.clear()
        self._detail.clear()
        for button in (self._present, self._absent):
            button.setAccessibleName("")

    def _button(self, presence: Presence, name: str) -> ToggleButton:
        words = word(texts(), presence)
        button = ToggleButton(words.capitalize())
        button.setProperty("presence", presence.value)
        button.setObjectName(f"{presence.value}_{self.person}")
        button.setAccessibleName(f"{name}: {words}")
        button.clicked.connect(self._on_clicked)
        return button

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        down = isinstance(button, ToggleButton) and button.isChecked()
        presence = Presence(button.property("presence")) if down else Presence.INVITED
        self.presence_changed.emit(self.person, presence.value)


class PresencePanel(QWidget):
    """Notes who is there."""

    def __init__(self, desk: MeetingDesk, draft: MeetingDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._draft = draft
        self._rows: list[SeatRow] = []
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    def show_table(self, table: Table) -> None:
        """Show who is at a table."""
        wanted = [participant.professional for participant in table.meeting.participants]
        if wanted != [row.person for row in self._rows]:
            self._make_rows(table)
        for row, participant in zip(self._rows, table.meeting.participants, strict=True):
            row.show_presence(participant.presence)
        self._nobody.setVisible(not wanted)
        names = [
            Suggestion(value=table.professionals[person].name, words=table.professionals[person].name)
            for person in wanted
        ]
        for field, value in ((self._chair, table.meeting.chair), (self._taker, table.meeting.minute_taker)):
            field.set_suggestions(names)
            if not in_use(field):
                field.set_text(value)

    def focus_on_first(self) -> None:
        """Put the keyboard on the first thing to do."""
        self._everybody.setFocus()

    def forget(self) -> None:
        """Drop every name."""
        self._drop_rows()
        self._chair.forget()
        self._taker.forget()

    def _make_rows(self, table: Table) -> None:
        self._drop_rows()
        for participant in table.meeting.participants:
            person = table.professionals[participant.professional]
            employer = table.employer_of(person)
            detail = ", ".join(part for part in (person.role, employer.name if employer else "") if part)
            row = SeatRow(person.id, person.name, detail)
            row.presence_changed.connect(self._on_presence_changed)
            self._rows.append(row)
            self._seats.addWidget(row)

    def _drop_rows(self) -> None:
        for row in self._rows:
            row.forget()
            self._seats.removeWidget(row)
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self._rows = []

    def _create_widgets(self) -> None:
        self._heading = Title(self.tr("Who is there?"))
        self._everybody = Button(self.tr("Everybody is here"), "check")
        self._everybody.setObjectName("everybody_present")
        self._change = Button(self.tr("Somebody joins or leaves…"), "user-plus")
        self._change.setObjectName("change_participants")
        self._nobody = Text(self.tr("Nobody is at the table yet."), "muted")
        self._chair = SuggestionField[str]("meeting_chair", self.tr("Chair"), free=True)
        self._taker = SuggestionField[str]("meeting_minute_taker", self.tr("Takes the minutes"), free=True)

    def _create_layout(self) -> None:
        buttons = FlowRow()
        buttons.add(self._everybody, self._change)
        self._seats = QVBoxLayout()
        self._seats.setSpacing(0)
        fields = QHBoxLayout()
        fields.setSpacing(NORMAL)
        fields.addWidget(self._chair, 1)
        fields.addWidget(self._taker, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, SMALL, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._heading)
        column.addWidget(buttons)
        column.addSpacing(SMALL)
        column.addWidget(self._nobody)
        column.addLayout(self._seats)
        column.addSpacing(SMALL)
        column.addLayout(fields)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(content))

    def _connect_signals(self) -> None:
        self._everybody.clicked.connect(self._on_everybody_clicked)
        self._change.clicked.connect(self.change_people)
        self._chair.changed.connect(self._on_names_typed)
        self._taker.changed.connect(self._on_names_typed)

    def _put(self, participants: Sequence[Participant]) -> None:
        meeting = self._draft.meeting
        if meeting is not None:
            self._draft.type_in(replace(meeting, participants=tuple(participants)))
            self._draft.save()

    @Slot(str, str)
    def _on_presence_changed(self, person: str, presence: str) -> None:
        meeting = self._draft.meeting
        if meeting is None:
            return
        noted = [
            replace(seat, presence=Presence(presence)) if seat.professional == person else seat
            for seat in meeting.participants
        ]
        self._put(noted)
        self._show_again()

    @Slot()
    def _on_everybody_clicked(self) -> None:
        meeting = self._draft.meeting
        if meeting is None:
            return
        self._put(
            [
                replace(seat, presence=Presence.PRESENT) if seat.presence is Presence.INVITED else seat
                for seat in meeting.participants
            ]
        )
        self._show_again()

    def _show_again(self) -> None:
        if self._draft.table is not None:
            self.show_table(self._draft.table)

    @Slot()
    def change_people(self) -> None:
        """Choose who is at the table."""
        meeting = self._draft.meeting
        if meeting is None:
            return
        dialog = ParticipantsDialog(meeting.participants, self._desk.network.network(), meeting.on, self)
        set_about(dialog, About(place=Place.MEETINGS, record=meeting.id, detail=PEOPLE))
        dialog.accepted_value.connect(self._on_participants_chosen)
        dialog.open()

    @Slot(object)
    def _on_participants_chosen(self, participants: tuple[Participant, ...]) -> None:
        meeting = self._draft.meeting
        if meeting is not None:
            self._draft.put(replace(meeting, participants=participants))

    @Slot()
    def _on_names_typed(self) -> None:
        meeting = self._draft.meeting
        if meeting is not None:
            self._draft.type_in(replace(meeting, chair=self._chair.text, minute_taker=self._taker.text))
