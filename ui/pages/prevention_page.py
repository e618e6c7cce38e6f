"""Preventie: a week as a grid in which one click notes what was done, without a name; under it the year so far."""

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.change import Changes, Topic
from models.history import RecordKind
from models.prevention import DEFAULT_MINUTES, WEEK, PreventionActivity, column_day, monday_of, total
from models.usecases.network import NetworkUseCases
from models.usecases.prevention import PreventionUseCases, PreventionWeek
from models.usecases.session import Session
from models.user import Permission, allows
from models.wording import word
from ui.dialogs.action_dialog import Owner
from ui.dialogs.history_dialog import Looked
from ui.dialogs.prevention_dialog import PreventionDialog
from ui.drafts import About, set_about
from ui.fields.suggestion_field import Suggestion, SuggestionField
from ui.itemmodels.prevention import FIRST_DAY, PreventionModel, column_words, duration_words, entry_words, minute_words
from ui.page import Page, Place
from ui.pages.dialog_work import DialogWork
from ui.pages.looking_back import look_back, may_look_back
from ui.pages.owners import owners_around
from ui.pages.prevention_cell import PreventionCell
from ui.pages.prevention_grid import PreventionGrid
from ui.pages.prevention_year import PreventionYearCard
from ui.theme import CLOSE, NORMAL, SMALL
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import SectionHeading
from ui.widgets.scroll import Scroll
from ui.words import date_of, texts, whole_number

_FRIDAY: Final = 4


class PreventionPage(Page):
    """A week to note in, and the year to look at.

    Args:
        session: the user at work.

    """

    topics = frozenset({Topic.PREVENTION, Topic.NETWORK})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("prevention_page")
        self._session = session
        self._cases = PreventionUseCases(session)
        self._may_note = allows(session.user.role, Permission.NOTE_PREVENTION) and not session.store.read_only
        self._monday = monday_of(session.today)
        self._week: PreventionWeek | None = None
        self._people: tuple[Suggestion[Owner], ...] = ()
        self._work = DialogWork(self)
        self._wanted = ""
        self._create_widgets()
        self._create_layout()
        self._connect_signals()
        self._create_keys()

    @property
    def monday(self) -> date:
        """The first day of the week that is shown."""
        return self._monday

    def _create_widgets(self) -> None:
        self._before = IconButton("chevron-left", self.tr("Week before"))
        self._before.setObjectName("week_before")
        self._after = IconButton("chevron-right", self.tr("Week after"))
        self._after.setObjectName("week_after")
        self._words = SectionHeading()
        self._words.setWordWrap(False)
        self._now = Button(self.tr("This week"))
        self._now.setObjectName("week_now")
        self._copy = Button(self.tr("Copy last week"), "copy")
        self._copy.setObjectName("week_copy")
        self._looking = IconButton("history", self.tr("What was here before"))
        self._looking.setObjectName("prevention_before")
        if not may_look_back(self._session):
            self._looking.hide()
        self._by = SuggestionField[Owner]("prevention_by", self.tr("Who did it"), free=True)
        self._by.set_text(self._session.user.name)
        if not self._may_note:
            self._by.hide()
        self._model = PreventionModel(self)
        self._grid = PreventionGrid(self._model, self.tr("Prevention in this week"), may_note=self._may_note)
        self._grid.begin_at(FIRST_DAY + min(self._session.today.weekday(), _FRIDAY))
        self._cell = PreventionCell(may_note=self._may_note)
        self._year = PreventionYearCard()

    def _create_layout(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(SMALL)
        for part in (self._before, self._words, self._after, self._now, self._copy):
            bar.addWidget(part)
        bar.addWidget(self._looking)
        bar.addStretch(1)
        bar.addWidget(self._by, 2)
        self._content = QWidget()
        inside = QVBoxLayout(self._content)
        inside.setContentsMargins(0, 0, CLOSE, 0)
        inside.setSpacing(NORMAL)
        for card in (self._grid, self._cell, self._year):
            inside.addWidget(card)
        inside.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CLOSE)
        column.addLayout(bar)
        self._scroll = Scroll(self._content)
        column.addWidget(self._scroll, 1)

    def _connect_signals(self) -> None:
        self._before.clicked.connect(self._on_before_wanted)
        self._after.clicked.connect(self._on_after_wanted)
        self._now.clicked.connect(self._on_now_wanted)
        self._copy.clicked.connect(self._on_copy_wanted)
        self._looking.clicked.connect(self._on_history_wanted)
        self._grid.week_wanted.connect(self._on_week_wanted)
        self._grid.cell_chosen.connect(self._on_cell_chosen)
        self._grid.add_wanted.connect(self._on_add_wanted)
        self._grid.take_wanted.connect(self._on_take_wanted)
        self._cell.adjust_wanted.connect(self._on_adjust_wanted)
        self._cell.remove_wanted.connect(self._on_remove_wanted)
        self._work.changed.connect(self.changed)

    def _create_keys(self) -> None:
        if self._may_note:
            self.note_key("Enter", self.tr("notes it"))
            self.note_key("-", self.tr("takes it away"))
            self.add_key("E", self.tr("adjusts it"), self._on_adjust_key)
            self.add_key("C", self.tr("copies last week"), self._on_copy_wanted)
        if may_look_back(self._session):
            self.add_key("B", self.tr("shows what was here before"), self._on_history_wanted, shown=False)
        self.note_key("PgUp PgDn", self.tr("another week"))
        self.add_key("T", self.tr("goes to this week"), self._on_now_wanted)

    def _show_week(self, monday: date) -> None:
        """Show a week, and the school year up to it."""
        self._monday = monday
        with self.showing_errors():
            week, year = self._cases.week(monday), self._cases.year(monday)
            self._week = week
            self._model.show_week(monday, week.activities, self._session.today, texts())
            self._year.show_year(year, texts())
            self._words.setText(week_words(monday))
            self._now.setVisible(monday != monday_of(self._session.today))
            self._copy.setVisible(self._may_note and bool(week.before) and not week.activities)
            self._show_summary(week, sum(found.minutes for found in year.totals.values()))
            self._show_cell()
            self._grid.updateGeometry()

    def _show_summary(self, week: PreventionWeek, year_minutes: int) -> None:
        done = total(week.activities)
        nothing = self.tr("Nothing in this week yet · this school year {2}")
        words = self.tr("This week {0} times, {1} · this school year {2}") if done.times else nothing
        numbers = (whole_number(done.times), duration_words(done.minutes), duration_words(year_minutes))
        self.summary_changed.emit(words.format(*numbers))

    def _show_cell(self) -> None:
        kind, done = self._grid.kind, self._grid.done()
        self._looking.setEnabled(bool(done))
        if kind is None:
            self._cell.setVisible(False)
            return
        self._cell.setVisible(True)
        what = word(texts(), kind)
        heading = f"{what[:1].upper()}{what[1:]}, {column_words(self._monday, self._grid.column)}"
        self._cell.show_cell(heading, done, self._hint(minute_words(DEFAULT_MINUTES[kind]), noted=bool(done)))

    def _hint(self, minutes: str, *, noted: bool) -> str:
        if not self._may_note:
            return "" if noted else self.tr("Nothing noted.")
        if noted:
            return self.tr("Another click or Enter adds one more; minus takes the last one away.")
        return self.tr("A click or Enter notes {0}. No names: only what, how long and how many.").format(minutes)

    def _doer(self) -> Owner:
        """Return who did it: somebody of the network, or whoever goes by this name."""
        name = self._by.text
        return next((entry.value for entry in self._people if entry.words == name), Owner(name=name))

    def _publish(self, changes: Changes) -> None:
        self.changed.emit(changes)

    @Slot()
    def _on_before_wanted(self) -> None:
        self._on_week_wanted(-1)

    @Slot()
    def _on_after_wanted(self) -> None:
        self._on_week_wanted(1)

    @Slot(int)
    def _on_week_wanted(self, weeks: int) -> None:
        self._show_week(self._monday + weeks * WEEK)

    @Slot()
    def _on_now_wanted(self) -> None:
        self._show_week(monday_of(self._session.today))
        self._grid.setFocus()

    @Slot()
    def _on_copy_wanted(self) -> None:
        if self._copy.isVisible():
            with self.showing_errors():
                self._publish(self._cases.copy_week(self._monday))

    @Slot()
    def _on_cell_chosen(self) -> None:
        self._show_cell()
        cell = self._grid.visualRect(self._grid.currentIndex())
        place = self._grid.viewport().mapTo(self._content, cell.center())
        self._scroll.ensureVisible(place.x(), place.y(), 0, cell.height())

    @Slot()
    def _on_add_wanted(self) -> None:
        kind = self._grid.kind
        if kind is None or not self._may_note:
            return
        on, whole_week = column_day(self._monday, self._grid.column - FIRST_DAY)
        doer = self._doer()
        with self.showing_errors():
            activity = PreventionActivity(
                id=self._cases.new_activity_id(),
                kind=kind,
                on=on,
                whole_week=whole_week,
                by=doer.name,
                professional=doer.professional,
                minutes=DEFAULT_MINUTES[kind],
            )
            self._publish(self._cases.note(activity))

    @Slot()
    def _on_take_wanted(self) -> None:
        done = self._grid.done()
        if done and self._may_note:
            self._on_remove_wanted(done[-1])

    @Slot()
    def _on_history_wanted(self) -> None:
        if may_look_back(self._session):
            what = [(entry.id, entry_words(entry)) for entry in self._grid.done()]
            records = [Looked(kind=RecordKind.PREVENTION_ACTIVITY, id=key, words=words) for key, words in what]
            look_back(self, self._session, records)

    @Slot()
    def _on_adjust_key(self) -> None:
        done = self._grid.done()
        if done:
            self._on_adjust_wanted(done[-1])

    @Slot(object)
    def _on_adjust_wanted(self, activity: PreventionActivity) -> None:
        dialog = PreventionDialog(activity, self._people, self._today, texts(), self)
        set_about(dialog, About(place=Place.PREVENTION, record=activity.id, detail=activity.on.isoformat()))
        self._work.open(dialog, self._adjusted)

    def _today(self) -> date:
        return self._session.today

    def _adjusted(self, activity: PreventionActivity) -> Changes:
        changes = self._cases.adjust(activity)
        self._by.set_text(activity.by)
        return changes

    @Slot(object)
    def _on_remove_wanted(self, activity: PreventionActivity) -> None:
        with self.showing_errors():
            self._publish(self._cases.remove(activity.id))
        self._grid.setFocus()

    @override
    def title(self) -> str:
        return self.tr("Prevention")

    @override
    def refresh(self, topics: frozenset[Topic]) -> None:
        if Topic.NETWORK in topics:
            self._people = tuple(owners_around(self._session.user, NetworkUseCases(self._session).network()))
            self._by.set_suggestions(self._people)
        self._show_week(self._monday)

    @override
    def show_record(self, record: str) -> None:
        self._wanted = record

    @override
    def resume(self, detail: str) -> None:
        self._show_week(monday_of(date.fromisoformat(detail)))
        wanted, self._wanted = self._wanted, ""
        activity = next((entry for entry in self._week.activities if entry.id == wanted), None) if self._week else None
        if activity is not None and self._may_note:
            self._on_adjust_wanted(activity)

    @override
    def focus_start(self) -> None:
        self._grid.setFocus()

    @override
    @Slot()
    def add_new(self) -> None:
        self._on_add_wanted()

    @override
    def forget(self) -> None:
        self._work.forget()
        self._by.forget()
        self._people = ()
        self._week, self._wanted = None, ""
        self._model.forget()
        self._cell.forget()
        self._year.forget()
        self._words.clear()


def week_words(monday: date) -> str:
    """Return a week as people call it: ``Week 11  ·  9 mrt 2026 – 13 mrt 2026``."""
    number = QCoreApplication.translate("Prevention", "Week {0}").format(monday.isocalendar().week)
    friday, _ = column_day(monday, _FRIDAY)
    return f"{number}  ·  {date_of(monday)} – {date_of(friday)}"
