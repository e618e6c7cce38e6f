"""What is known of one organisation around the school, beside the list."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.capacity import Capacity, CapacityReport
from models.network import Organisation
from models.pupil import Pupil
from models.staffing import Staffing, staffing_on
from ui.itemmodels.network import (
    OrganisationRow,
    PersonRow,
    Presence,
    capacity_chip,
    contract_tone,
    presence_words,
    role_words,
)
from ui.pages.network_detail import ContactLine, Facts, Lines, NetworkDetail, RecordLink, empty
from ui.pages.network_words import capacity_lines, staffing_words, total_words
from ui.plain_text import breakable
from ui.theme import SMALL, TIGHT, Tone
from ui.widgets.buttons import IconButton
from ui.widgets.chip import Chip, ChipLook
from ui.widgets.labels import Hint, Rule, SectionHeading, Text
from ui.widgets.showing import set_shown
from ui.widgets.week_strip import WeekStrip
from ui.words import date_of, short_day

_WEEK: Final = 7
_MANY_DAYS: Final = 14


class DropStaffing(IconButton):
    """Takes out staffing that was noted by mistake."""

    def __init__(self, staffing: Staffing, words: str) -> None:
        super().__init__("x", words)
        self.staffing = staffing


class EditStaffing(IconButton):
    """Changes staffing that was noted before."""

    def __init__(self, staffing: Staffing, words: str) -> None:
        super().__init__("pencil", words)
        self.staffing = staffing


class OrganisationDetail(NetworkDetail):
    """One organisation.

    Signals:
        room_wanted: note whether it takes new pupils.
        staffing_wanted: note how many people it sends.
        staffing_changed: the ``Staffing`` to change.
        staffing_dropped: the ``Staffing`` that was noted by mistake.
        merging_wanted: it is in the list twice.

    """

    room_wanted = Signal()
    staffing_wanted = Signal()
    staffing_changed = Signal(object)
    staffing_dropped = Signal(object)
    merging_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("organisation")
        self._may_edit = False
        self._create_widgets()
        self._create_layout()
        self._create_deeds()

    def let_edit(self, *, allowed: bool) -> None:
        """Offer to edit, or not."""
        super().let_edit(allowed=allowed)
        self._may_edit = allowed

    def show_staffing(self, staffing: Sequence[Staffing], today: date) -> None:
        """Show how many people it sends: what was noted, and what that comes to today."""
        self._staffing.forget()
        for entry in staffing:
            edit = EditStaffing(entry, self.tr("Edit staffing"))
            drop = DropStaffing(entry, self.tr("Noted by mistake: remove"))
            for button in (edit, drop):
                set_shown(button, shown=self._may_edit)
            edit.clicked.connect(self._on_edit_staffing_clicked)
            drop.clicked.connect(self._on_drop_clicked)
            self._staffing.add_row(staffing_words(entry), edit, drop)
        self._total.say(total_words(staffing_on(staffing, today)))

    def show_waiting(self, waiting: Sequence[Pupil], row: OrganisationRow) -> None:
        """Say which pupils wait for help here while it takes nobody."""
        if row.said.capacity is not Capacity.CLOSED or not waiting:
            return
        names = ", ".join(pupil.name.full for pupil in waiting)
        sentence = self.tr("Takes nobody now, and these pupils wait for help here: {0}. Look for another provider.")
        self.notice.say(sentence.format(names), Tone.WARN)

    def show_row(self, row: OrganisationRow) -> None:
        """Show an organisation."""
        entry = row.organisation
        self._name.setText(breakable(entry.name))
        known_as = self.tr("Also known as {0}").format(", ".join(entry.aliases))
        self._under.say(breakable(known_as) if entry.aliases else "")
        self._show_chips([ChipLook(word=words, tone=Tone.MUTED) for words in role_words(entry.roles)])
        self._show_room(row.said, row.today)
        self._show_contract(entry, row.today)
        self._phone.say(entry.phone)
        self._mail.say(entry.email)
        self._facts.show_fact(self._phone, shown=bool(entry.phone))
        self._facts.show_fact(self._mail, shown=bool(entry.email))
        self._note.say(breakable(entry.note))
        self._offers.show_lines(entry.offers, "")
        lines = capacity_lines(entry)
        self._history.show_lines(lines if len(lines) > 1 else ())
        self._show_people(row)

    def forget(self) -> None:
        """Drop every text."""
        super().forget()
        for text in (self._asked, self._contract, self._note):
            text.clear()
        for line in (self._phone, self._mail):
            line.say("")
        for chip in (self._room, self._ending):
            chip.show_look(None)
        empty(self._people)
        self._total.clear()
        for lines in (self._offers, self._history, self._staffing):
            lines.forget()

    def _create_deeds(self) -> None:
        self._add_deed(self.tr("Note room…"), "phone", "organisation_room").clicked.connect(self.room_wanted)
        self._add_deed(self.tr("Note staffing…"), "users", "organisation_staffing").clicked.connect(
            self.staffing_wanted
        )
        self._add_deed(self.tr("Merge…"), "building-2", "organisation_merge").clicked.connect(self.merging_wanted)

    @Slot()
    def _on_edit_staffing_clicked(self) -> None:
        edit = self.sender()
        if isinstance(edit, EditStaffing):
            self.staffing_changed.emit(edit.staffing)

    @Slot()
    def _on_drop_clicked(self) -> None:
        drop = self.sender()
        if isinstance(drop, DropStaffing):
            self.staffing_dropped.emit(drop.staffing)

    def _show_room(self, said: CapacityReport, today: date) -> None:
        self._room.show_look(capacity_chip(said))
        self._asked.say(self._asked_words(said, today))

    def _asked_words(self, said: CapacityReport, today: date) -> str:
        if said.capacity is Capacity.UNKNOWN:
            return self.tr("Nobody knows yet. Call and note the answer.")
        if said.on is None:
            return said.source
        day = short_day(said.on, today)
        past = (today - said.on).days
        if past < _MANY_DAYS:
            asked = self.tr("Asked on {0}").format(day)
        else:
            asked = self.tr("Asked on {0}, {1} weeks ago").format(day, past // _WEEK)
        return breakable(f"{asked} ({said.source})") if said.source else asked

    def _show_contract(self, entry: Organisation, today: date) -> None:
        span = entry.contract
        self._facts.show_fact(self._contract_box, shown=bool(span.start or span.end))
        start, end = (date_of(day) if day else "" for day in (span.start, span.end))
        if start and end:
            self._contract.setText(self.tr("{0} until {1}").format(start, end))
        else:
            known = self.tr("since {0}").format(start) if start else self.tr("until {0}").format(end)
            self._contract.setText(known if start or end else "")
        self._ending.show_look(self._ending_look(entry, today))

    def _ending_look(self, entry: Organisation, today: date) -> ChipLook | None:
        tone = contract_tone(entry, today)
        if entry.contract.end is None or tone is Tone.TEXT:
            return None
        if tone is Tone.DANGER:
            return ChipLook(word=self.tr("ended"), tone=tone)
        weeks = (entry.contract.end - today).days // _WEEK
        return ChipLook(word=self.tr("ends in {0} wk").format(weeks), tone=tone, icon="clock")

    def _show_people(self, row: OrganisationRow) -> None:
        empty(self._people)
        self._nobody.setVisible(not row.people)
        for person in row.people:
            self._people.addLayout(self._person_line(person))

    def _person_line(self, row: PersonRow) -> QVBoxLayout:
        link = RecordLink(row.person.name, row.person.id)
        link.clicked.connect(self._on_link_clicked)
        line = QHBoxLayout()
        line.setSpacing(SMALL)
        line.addWidget(link)
        line.addStretch()
        if row.presence is Presence.COMING or not row.person.days:
            line.addWidget(Text(presence_words(row), "muted"))
        else:
            week = WeekStrip()
            week.show_week(row.week)
            line.addWidget(week)
        both = QVBoxLayout()
        both.setSpacing(0)
        both.addLayout(line)
        if row.person.role:
            role = Text(row.person.role, "hint")
            role.setContentsMargins(SMALL, 0, 0, 0)
            both.addWidget(role)
        return both

    def _create_widgets(self) -> None:
        self._facts = Facts()
        self._room_box, self._room, self._asked = _chip_with_words()
        self._contract_box, self._ending, self._contract = _chip_with_words()
        self._phone = ContactLine(self.tr("Copy telephone number"))
        self._mail = ContactLine(self.tr("Copy e-mail address"))
        self._note = Text()
        self._heading = SectionHeading(self.tr("People at this school"))
        self._nobody = Hint(self.tr("Nobody of this organisation works at the school now."))
        self._offers = Lines(self.tr("Offers"))
        self._history = Lines(self.tr("Room over time"))
        self._staffing = Lines(self.tr("Staffing"))
        self._total = Text("", "hint")
        self._people = QVBoxLayout()
        self._people.setSpacing(TIGHT)
        for line in (self._phone, self._mail):
            line.copied.connect(self._on_copied)

    def _create_layout(self) -> None:
        self._facts.add(self.tr("Room"), self._room_box)
        self._facts.add(self.tr("Contract"), self._contract_box)
        self._facts.add(self.tr("Telephone"), self._phone)
        self._facts.add(self.tr("E-mail"), self._mail)
        self._column.addWidget(self._note)
        self._column.addWidget(Rule())
        self._column.addWidget(self._facts)
        self._column.addWidget(self._offers)
        self._column.addWidget(Rule())
        self._column.addWidget(self._heading)
        self._column.addWidget(self._nobody)
        self._column.addLayout(self._people)
        self._column.addWidget(self._staffing)
        self._column.addWidget(self._total)
        self._column.addWidget(Rule())
        self._column.addWidget(self._pupils)
        self._column.addWidget(self._history)
        self._column.addStretch()


def _chip_with_words() -> tuple[QWidget, Chip, Text]:
    box, chip, words = QWidget(), Chip(), Text()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SMALL)
    row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(words, 1)
    return box, chip, words
