"""Attendance in a dossier: what interrupted the days at school, by school year, counted quietly."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from models.attendance import (
    AttendanceEvent,
    AttendanceKind,
    AttendanceYear,
    attendance_years,
    school_year_words,
)
from models.consent import InformationKind
from models.spans import school_year_start
from models.usecases.pupils import Dossier
from models.wording import word
from resources import Texts
from ui.pages.dossier_desk import Deed, Desk, Wish
from ui.pages.dossier_parts import Block, DeedButton, DeedIcon, Past, Section
from ui.pages.dossier_tab import DossierTab
from ui.pages.dossier_words import capital, listed
from ui.pages.safety_tab import alone
from ui.widgets.scroll import Scroll
from ui.words import date_of

_DAYS_IN_A_WEEK = 7
_WORTH_SAYING = 2
"""Fewer weeks than these one counts from the day."""


class AttendanceSection(Section):
    """The events by school year, newest first; earlier years stay behind a link."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("attendance_section")
        self.set_heading(self.tr("Attendance"))
        self._desk = desk
        self._shown: set[str] = set()

    def show_dossier(self, dossier: Dossier) -> None:
        """Show all events of a pupil."""
        self.forget()
        self._shown.clear()
        if self._desk.may(Deed.NEW_ATTENDANCE):
            self.add_deed(DeedButton(self.tr("Note an event"), Wish(deed=Deed.NEW_ATTENDANCE), "plus"))
        years = attendance_years(dossier.attendance, self._desk.today)
        if not years:
            self.add_hint(self.tr("Nothing noted. Here stand incidents, time-outs, suspensions and sitting at home."))
        this_year = school_year_start(self._desk.today)
        running = [entry for entry in years if entry.start >= this_year]
        if years and not running:
            self.add_hint(self.tr("Nothing noted this school year."))
        for year in running:
            self.add_block(self._year(year))
        earlier = [entry for entry in years if entry.start < this_year]
        if earlier:
            past = Past(self.tr("Earlier school years ({0})").format(len(earlier)))
            for year in earlier:
                past.add(self._year(year))
            holder = Block()
            holder.add_widget(past)
            self.add_block(holder)

    def _year(self, year: AttendanceYear) -> Block:
        block = Block()
        block.setObjectName(f"attendance_{year.start.year}")
        block.add_head(self.tr("School year {0}").format(school_year_words(year.start)))
        texts = self._desk.texts
        counts = (f"{capital(word(texts, kind))} {number}" for kind, number in year.counts.items())
        block.add_line(listed(*counts), "hint")
        for event in year.events:
            block.add_widget(self._event(event, first=event.id not in self._shown))
            if event.id in year.carried:
                block.add_line(self.tr("Began in an earlier school year."), "hint")
            self._shown.add(event.id)
        return block

    def _event(self, event: AttendanceEvent, *, first: bool) -> Block:
        """Return an event; what can be done with it stands where it is shown first."""
        block = Block()
        block.setObjectName(f"event_{event.id}" if first else "")
        buttons = []
        if self._desk.may(Deed.EDIT_ATTENDANCE) and first:
            change = Wish(deed=Deed.EDIT_ATTENDANCE, record=event.id)
            remove = Wish(deed=Deed.REMOVE_ATTENDANCE, record=event.id)
            day = date_of(event.on)
            buttons = [
                DeedIcon(self.tr("Change the event of {0}").format(day), change),
                DeedIcon(self.tr("Remove the event of {0}").format(day), remove, "trash-2"),
            ]
        block.add_head(event_line(event, self._desk.today, self._desk.texts), None, *buttons)
        block.add_line(event.note)
        return block


class AttendanceTab(DossierTab):
    """The part of a dossier that only who may know of attendance has."""

    name = "attendance"
    wants = frozenset({InformationKind.ATTENDANCE})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._section = AttendanceSection(desk)
        self._section.wished.connect(self.wished)
        self.fill_with(Scroll(alone(self._section)))

    @override
    def title(self) -> str:
        return QCoreApplication.translate("DossierTabs", "Attendance")

    @override
    def show_dossier(self, dossier: Dossier) -> None:
        self._section.show_dossier(dossier)

    @override
    def forget(self) -> None:
        self._section.forget()


def event_line(event: AttendanceEvent, today: date, texts: Texts) -> str:
    """Return what happened and when: ``Schorsing  ·  3 mrt 2026 – 5 mrt 2026``."""
    kind = capital(word(texts, event.kind))
    if event.goes_on:
        return listed(kind, since_words(event.on, today))
    if event.until is not None and event.until != event.on:
        return listed(kind, f"{date_of(event.on)} – {date_of(event.until)}")
    return listed(kind, date_of(event.on))


def since_words(day: date, today: date) -> str:
    """Return since when, and how many weeks that is."""
    weeks = (today - day).days // _DAYS_IN_A_WEEK
    since = QCoreApplication.translate("Attendance", "since {0}").format(date_of(day))
    if weeks < _WORTH_SAYING:
        return since
    long = QCoreApplication.translate("Attendance", "{0} weeks").format(weeks)
    return f"{since} ({long})"


def home_line(dossier: Dossier, today: date) -> str:
    """Return since when a pupil sits at home now; empty when he does not."""
    found = [entry for entry in dossier.attendance if entry.goes_on and entry.kind is AttendanceKind.AT_HOME]
    return since_words(min(entry.on for entry in found), today) if found else ""
