"""What is known of one person around the school, beside the list."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.employment import DayChange, Deployment
from models.network import Professional
from models.spans import Span
from models.usecases.network import Network
from ui.itemmodels.network import PersonRow, Presence, nobody_words, presence_words, school_words
from ui.pages.network_detail import ContactLine, Facts, Lines, NetworkDetail, RecordLink, empty
from ui.pages.network_words import change_words, deployment_lines, employment_lines
from ui.plain_text import breakable
from ui.theme import Tone
from ui.widgets.buttons import IconButton
from ui.widgets.chip import ChipLook
from ui.widgets.labels import Hint, Rule, SectionHeading, Text
from ui.widgets.week_strip import WeekStrip
from ui.words import date_of


class DropChange(IconButton):
    """Takes back days on which it would be otherwise."""

    def __init__(self, change: DayChange, words: str) -> None:
        super().__init__("x", words)
        self.change = change


class PersonDetail(NetworkDetail):
    """One person.

    Signals:
        days_wanted: note days on which it is otherwise.
        day_dropped: it will be as usual after all; the ``DayChange``.
        leaving_wanted: he leaves.
        merging_wanted: he is in the list twice.

    """

    days_wanted = Signal()
    day_dropped = Signal(object)
    leaving_wanted = Signal()
    merging_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("person")
        self._may_edit = False
        self._create_widgets()
        self._create_layout()
        self._create_deeds()

    def let_edit(self, *, allowed: bool) -> None:
        """Offer to edit, or not."""
        super().let_edit(allowed=allowed)
        self._may_edit = allowed

    def show_history(self, person: Professional, network: Network) -> None:
        """Show for whom and where he worked; one line each is no history."""
        places = {str(entry.id): entry.name for entry in network.locations}
        employments = employment_lines(person, network.organisations)
        deployments = deployment_lines(person, places)
        self._employments.show_lines(employments if len(employments) > 1 else ())
        self._deployments.show_lines(deployments if len(deployments) > 1 or len(places) > 1 else ())

    def show_row(self, row: PersonRow) -> None:
        """Show somebody."""
        person = row.person
        self._name.setText(breakable(person.name))
        self._under.say(breakable(person.role))
        self._show_chips(self._looks(row))
        self._week.show_week(row.week)
        self._days.say(self._day_words(row))
        place = person.deployments[-1] if person.deployments else Deployment()
        self._deployment.say(self._deployment_words(place.span))
        self._show_changes(row)
        self._show_employer(row)
        self._phone.say(person.phone)
        self._mail.say(person.email)
        self._facts.show_fact(self._phone, shown=bool(person.phone))
        self._facts.show_fact(self._mail, shown=bool(person.email))
        secrecy = self.tr("Keeps a medical file of their own. What is in it does not belong in Luwte.")
        self._secrecy.say(secrecy if person.medical_secrecy else "")

    def forget(self) -> None:
        """Drop every text."""
        super().forget()
        for text in (self._days, self._deployment, self._secrecy):
            text.clear()
        for line in (self._phone, self._mail):
            line.say("")
        for lines in (self._changes, self._employments, self._deployments):
            lines.forget()
        self._week.setAccessibleName("")
        empty(self._employer_place)

    def _show_changes(self, row: PersonRow) -> None:
        self._changes.forget()
        for change in row.person.day_changes:
            if change.last < row.today:
                continue
            drop = DropChange(change, self.tr("As usual after all"))
            drop.setVisible(self._may_edit)
            drop.clicked.connect(self._on_drop_clicked)
            self._changes.add_row(change_words(change, row.today), drop)

    def _create_deeds(self) -> None:
        self._add_deed(self.tr("Other days…"), "calendar", "person_days").clicked.connect(self.days_wanted)
        self._add_deed(self.tr("Leaves…"), "archive", "person_leaves").clicked.connect(self.leaving_wanted)
        self._add_deed(self.tr("Merge…"), "users", "person_merge").clicked.connect(self.merging_wanted)

    @Slot()
    def _on_drop_clicked(self) -> None:
        drop = self.sender()
        if isinstance(drop, DropChange):
            self.day_dropped.emit(drop.change)

    def _looks(self, row: PersonRow) -> list[ChipLook]:
        known = {
            Presence.TODAY: ChipLook(word=self.tr("at school today"), tone=Tone.OK),
            Presence.COMING: ChipLook(word=presence_words(row), tone=Tone.INFO, icon="calendar"),
            Presence.GONE: ChipLook(word=self.tr("no longer works here"), tone=Tone.MUTED, icon="archive"),
        }
        looks = [known[row.presence]] if row.presence in known else []
        if row.person.medical_secrecy:
            looks.append(ChipLook(word=self.tr("medical secrecy"), tone=Tone.INFO, icon="shield"))
        return looks

    def _day_words(self, row: PersonRow) -> str:
        return "" if row.person.days else self.tr("No fixed days.")

    def _deployment_words(self, span: Span) -> str:
        if span.start and span.end:
            return self.tr("From {0} until {1}").format(date_of(span.start), date_of(span.end))
        if span.start:
            return self.tr("Since {0}").format(date_of(span.start))
        return self.tr("Until {0}").format(date_of(span.end)) if span.end else ""

    def _show_employer(self, row: PersonRow) -> None:
        empty(self._employer_place)
        if row.school_staff or not row.employers:
            self._employer_place.addWidget(Text(school_words() if row.school_staff else nobody_words()))
        for employer in row.employers:
            link = RecordLink(employer.name, employer.id)
            link.setObjectName("employer_link")
            link.clicked.connect(self._on_link_clicked)
            self._employer_place.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _create_widgets(self) -> None:
        self._heading = SectionHeading(self.tr("At school"))
        self._week = WeekStrip()
        self._days = Text("", "muted")
        self._deployment = Text("", "muted")
        self._facts = Facts()
        self._employer = QWidget()
        self._employer_place = QVBoxLayout(self._employer)
        self._employer_place.setContentsMargins(0, 0, 0, 0)
        self._phone = ContactLine(self.tr("Copy telephone number"))
        self._mail = ContactLine(self.tr("Copy e-mail address"))
        self._changes = Lines(self.tr("Otherwise than usual"))
        self._employments = Lines(self.tr("Worked for"))
        self._deployments = Lines(self.tr("Put to work"))
        self._secrecy = Hint()
        for line in (self._phone, self._mail):
            line.copied.connect(self._on_copied)

    def _create_layout(self) -> None:
        self._facts.add(self.tr("Works for"), self._employer)
        self._facts.add(self.tr("Telephone"), self._phone)
        self._facts.add(self.tr("E-mail"), self._mail)
        self._column.addWidget(Rule())
        self._column.addWidget(self._facts)
        self._column.addWidget(Rule())
        self._column.addWidget(self._heading)
        self._column.addWidget(self._week)
        self._column.addWidget(self._days)
        self._column.addWidget(self._deployment)
        self._column.addWidget(self._secrecy)
        self._column.addWidget(self._changes)
        self._column.addWidget(Rule())
        self._column.addWidget(self._pupils)
        self._column.addWidget(self._employments)
        self._column.addWidget(self._deployments)
        self._column.addStretch()
