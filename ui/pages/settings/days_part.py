"""Days off: the region of the school's holidays, what is known of them, and the days of the school itself."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.change import Topic
from models.errors import AppError
from models.ids import FreeDaysId
from models.school_days import FreeDays, Holiday, HolidayRegion, SchoolCalendar
from models.spans import Span, school_year_start
from models.usecases.meeting_series import SeriesUseCases
from models.usecases.session import Session
from models.wording import word
from ui.drafts import About, set_about
from ui.fields.choice_field import ChoiceField
from ui.forms import Form
from ui.itemmodels.table import Column, TableModel
from ui.page import Place
from ui.pages.settings.free_days_dialog import FreeDaysDialog
from ui.pages.settings.part import AtLeft, SettingsPart, headed, scrolling_column
from ui.widgets.buttons import Button, DangerButton
from ui.widgets.fitted_rows import fit_rows
from ui.widgets.flow_row import FlowRow
from ui.widgets.labels import Hint
from ui.widgets.table_view import TableView
from ui.words import full_day, short_day, texts

NEW_DAYS: Final = "new_days"
_WIDEST: Final = 760
_LINES: Final = 16
_YEARS: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysLine:
    """Some days in the list.

    Attributes:
        own: what the school says itself; None for a holiday of the region.

    """

    key: str
    title: str
    first: date
    last: date
    who: str
    today: date
    own: FreeDays | None = None


class DaysPart(SettingsPart):
    """Chooses the region and keeps the days of the school."""

    topics = frozenset({Topic.SCHOOL})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("days_part")
        self._session = session
        self._cases = SeriesUseCases(session)
        self._dialog: FreeDaysDialog | None = None
        self._create_widgets()
        self._create_layout()
        self._connect_signals()

    def _today(self) -> date:
        return self._session.today

    def _create_widgets(self) -> None:
        regions = [(region, word(texts(), region)) for region in HolidayRegion]
        self._form = Form()
        self._region = ChoiceField("region", self.tr("Holiday region"), regions)
        self._form.add(self._region)
        self._known = Hint()
        self._known.setObjectName("days_known")
        self._choices = Hint()
        self._choices.setObjectName("days_to_choose")
        columns: list[Column[DaysLine]] = [
            Column(title=self.tr("What"), text=_title),
            Column(title=self.tr("From"), text=_first_words, sort=_first, width=18),
            Column(title=self.tr("Up to and including"), text=_last_words, sort=_last, width=20),
            Column(title=self.tr("Who says so"), text=_who, width=26),
        ]
        self._table = TableModel(columns, key=_key, parent=self)
        self._view = TableView(self._table, self.tr("Days off"))
        self._view.setObjectName("days_view")
        self._add = Button(self.tr("Add days off"), "plus")
        self._add.setObjectName("add_days")
        self._edit = Button(self.tr("Edit days off"), "pencil")
        self._edit.setObjectName("edit_days")
        self._remove = DangerButton(self.tr("Remove days off"), "trash-2")
        self._remove.setObjectName("remove_days")

    def _create_layout(self) -> None:
        column = scrolling_column(self)
        if self._session.store.read_only:
            column.addWidget(Hint(self.tr("This window is for looking only.")))
        column.addWidget(AtLeft(self._form, _WIDEST))
        hint = self.tr("A series of meetings passes over these days. Add what your school does otherwise.")
        column.addLayout(headed(self.tr("Days off"), hint))
        column.addWidget(self._known)
        column.addWidget(AtLeft(self._view, _WIDEST))
        column.addWidget(self._choices)
        row = FlowRow()
        for button in (self._add, self._edit, self._remove):
            row.add(button)
        column.addWidget(row)
        column.addStretch()

    def _connect_signals(self) -> None:
        self._region.committed.connect(self._on_region_chosen)
        self._add.clicked.connect(self._on_add_clicked)
        self._edit.clicked.connect(self._on_edit_wanted)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._view.row_opened.connect(self._on_edit_wanted)
        self._view.row_chosen.connect(self._on_row_chosen)

    def _lines(self, calendar: SchoolCalendar) -> list[DaysLine]:
        """Return the days of this school year and the next, in order."""
        span = _two_years(self._today())
        words, today = texts(), self._today()
        region = word(words, calendar.region) if calendar.region else ""
        found = [
            DaysLine(
                key=f"{entry.kind}:{entry.first}",
                title=word(words, entry.kind),
                first=entry.first,
                last=entry.last,
                who=self._said_by(entry, region),
                today=today,
            )
            for entry in calendar.within(span)
        ]
        found += [self._own(entry, today) for entry in calendar.own if span.overlaps(_span(entry))]
        return sorted(found, key=_first)

    def _said_by(self, entry: Holiday, region: str) -> str:
        if entry.advised:
            return self.tr("region {0}, advice").format(region)
        return self.tr("region {0}").format(region)

    def _say_choices(self, calendar: SchoolCalendar) -> None:
        """Name the weeks that many schools take off as well, while this school said nothing of them."""
        found = calendar.to_choose(_two_years(self._today()))
        days = [f"{full_day(entry.first)} – {full_day(entry.last)}" for entry in found]
        words = self.tr("Many schools are closed in this week as well: {0}. Add it when yours is.")
        self._choices.say(" ".join(words.format(day) for day in days))

    def _own(self, entry: FreeDays, today: date) -> DaysLine:
        who = self.tr("our school: open") if entry.school_open else self.tr("our school")
        return DaysLine(
            key=entry.id, title=entry.title, first=entry.first, last=entry.last, who=who, today=today, own=entry
        )

    def _open(self, days: FreeDays | None) -> None:
        self._dialog = dialog = FreeDaysDialog(days, self._cases.new_free_days_id(), self._today, self)
        set_about(dialog, About(place=Place.SETTINGS, record="days", detail=days.id if days else NEW_DAYS))
        dialog.accepted_value.connect(self._on_days_accepted)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    @Slot()
    def _on_region_chosen(self) -> None:
        try:
            self.changed.emit(self._cases.set_region(self._region.value()))
        except AppError as error:
            self.failed.emit(error)

    @Slot(object)
    def _on_row_chosen(self, row: object) -> None:
        own = isinstance(row, DaysLine) and row.own is not None and not self._session.store.read_only
        for button in (self._edit, self._remove):
            button.setEnabled(own)

    @Slot()
    def _on_add_clicked(self) -> None:
        self._open(None)

    @Slot()
    def _on_edit_wanted(self) -> None:
        line = self._view.current_row()
        if isinstance(line, DaysLine) and line.own is not None and self._edit.isEnabled():
            self._open(line.own)

    @Slot()
    def _on_remove_clicked(self) -> None:
        line = self._view.current_row()
        if not isinstance(line, DaysLine) or line.own is None:
            return
        try:
            self.changed.emit(self._cases.remove_free_days(line.own.id))
        except AppError as error:
            self.failed.emit(error)

    @Slot(object)
    def _on_days_accepted(self, days: FreeDays) -> None:
        try:
            self.changed.emit(self._cases.save_free_days(days))
        except AppError as error:
            if self._dialog is not None:
                self._dialog.show_error(error)

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._dialog = None

    @override
    def title(self) -> str:
        return self.tr("Days off")

    @override
    def refresh(self) -> None:
        calendar = self._cases.calendar()
        self._region.set_value(calendar.region)
        self._form.setEnabled(not self._session.store.read_only)
        self._add.setEnabled(not self._session.store.read_only)
        self._table.set_rows(self._lines(calendar))
        fit_rows(self._view, least=2, most=_LINES)
        self._on_row_chosen(self._view.current_row())
        self._say_choices(calendar)
        known = calendar.known_until()
        self._known.say(
            self.tr(
                "The holidays are those of the government, known until {0}. Autumn and spring are advice: look in your "
                "school guide."
            ).format(full_day(known))
            if known
            else self.tr("Choose your region first. Ask your school board when you are not sure.")
        )

    @override
    def resume(self, detail: str) -> None:
        own = next((entry for entry in self._cases.calendar().own if entry.id == FreeDaysId(detail)), None)
        if own is not None or detail == NEW_DAYS:
            self._open(own)

    @override
    def forget(self) -> None:
        if self._dialog is not None:
            self._dialog.forget()
        self._table.forget()
        self._known.say("")
        self._choices.say("")


def _two_years(today: date) -> Span:
    start = school_year_start(today)
    return Span(start=start, end=start.replace(year=start.year + _YEARS))


def _span(entry: FreeDays) -> Span:
    return Span(start=entry.first, end=entry.last)


def _key(line: DaysLine) -> str:
    return line.key


def _title(line: DaysLine) -> str:
    return line.title


def _first(line: DaysLine) -> date:
    return line.first


def _last(line: DaysLine) -> date:
    return line.last


def _first_words(line: DaysLine) -> str:
    return short_day(line.first, line.today)


def _last_words(line: DaysLine) -> str:
    return short_day(line.last, line.today)


def _who(line: DaysLine) -> str:
    return line.who
