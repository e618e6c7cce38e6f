"""A field for a day: typed as people say it, or picked from a calendar."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QDate, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.errors import ValidationError
from models.typed_dates import FIRST_YEAR, LAST_YEAR, Leaning, parse_day
from ui.drafts import Kept
from ui.fields.field import Field
from ui.fields.line import Line
from ui.theme import TIGHT
from ui.widgets.buttons import IconButton
from ui.words import date_of, day_in_field, full_day

_CHARACTERS: Final = 16
_STEPS: Final = {
    Qt.Key.Key_Up: timedelta(days=1),
    Qt.Key.Key_Down: timedelta(days=-1),
    Qt.Key.Key_PageUp: timedelta(weeks=1),
    Qt.Key.Key_PageDown: timedelta(weeks=-1),
}


class DayLine(Line):
    """A line in which the arrow keys go a day back or forth, and Page Up and Down a week.

    Signals:
        stepped: how many days to go.

    """

    stepped = Signal(int)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers():
            super().keyPressEvent(event)
            return
        self.stepped.emit(step.days)


class CalendarPopup(QFrame):
    """A calendar that floats under its field; Esc closes it.

    Signals:
        picked: the day that was chosen.

    """

    picked = Signal(QDate)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("look", "card")
        self._calendar = QCalendarWidget()
        self._calendar.setAccessibleName(self.tr("Calendar"))
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setDateRange(QDate(FIRST_YEAR, 1, 1), QDate(LAST_YEAR, 12, 31))
        self._calendar.activated.connect(self._on_activated)
        self._calendar.clicked.connect(self._on_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(TIGHT, TIGHT, TIGHT, TIGHT)
        column.addWidget(self._calendar)

    def open_at(self, place: QPoint, day: date) -> None:
        """Show the calendar with a day chosen."""
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.move(place)
        self.show()
        self._calendar.setFocus()

    @Slot(QDate)
    def _on_activated(self, day: QDate) -> None:
        self.picked.emit(day)
        self.close()


class DateField(Field[date | None]):
    """A day, or nothing.

    Args:
        today: the clock.
        leaning: whether "vr" and "3/11" mean a day to come or one that has been.
        weekday: whether to show the day of the week; not for days of birth.

    """

    def __init__(
        self,
        name: str,
        label: str,
        today: Callable[[], date],
        *,
        leaning: Leaning = Leaning.AHEAD,
        hint: str = "",
        weekday: bool = True,
    ) -> None:
        super().__init__(name, label, hint=hint)
        self._today = today
        self._leaning = leaning
        self._written = day_in_field if weekday else date_of
        self._told = hint
        self._line = DayLine(_CHARACTERS)
        self._pick = IconButton("calendar", self.tr("Pick a day for {0}").format(label))
        self._popup: CalendarPopup | None = None
        self._put(self._with_button(), focus_on=self._line)
        self._connect_signals()

    def _with_button(self) -> QWidget:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(self._line, 1)
        row.addWidget(self._pick)
        row.addStretch()
        return both

    def _connect_signals(self) -> None:
        self._line.textEdited.connect(self._on_text_edited)
        self._line.editingFinished.connect(self._on_editing_finished)
        self._line.stepped.connect(self._on_stepped)
        self._pick.clicked.connect(self._on_pick_clicked)

    @Slot()
    def _on_text_edited(self) -> None:
        self.set_hint(self._meant() or self._told)
        self.changed.emit()

    def _meant(self) -> str:
        try:
            day = self.value()
        except ValidationError:
            return ""
        return full_day(day) if day else ""

    @Slot()
    def _on_editing_finished(self) -> None:
        try:
            self.set_value(self.value())
        except ValidationError:
            return  # the words stay, to be corrected; the problem comes up when the value is asked for
        self.committed.emit()

    @Slot(int)
    def _on_stepped(self, days: int) -> None:
        try:
            day = self.value() or self._today()
        except ValidationError:
            return
        self._take(day + timedelta(days=days))

    @Slot()
    def _on_pick_clicked(self) -> None:
        if self._popup is None:
            self._popup = CalendarPopup(self)
            self._popup.picked.connect(self._on_day_picked)
        try:
            day = self.value() or self._today()
        except ValidationError:
            day = self._today()
        self._popup.open_at(self._line.mapToGlobal(QPoint(0, self._line.height() + TIGHT)), day)

    @Slot(QDate)
    def _on_day_picked(self, day: QDate) -> None:
        self._take(date(day.year(), day.month(), day.day()))
        self.committed.emit()
        self.focus()

    def _take(self, day: date) -> None:
        if FIRST_YEAR <= day.year <= LAST_YEAR:
            self.set_value(day)
            self.changed.emit()

    @override
    def value(self) -> date | None:
        text = self._line.text().strip()
        if not text:
            return None
        try:
            return parse_day(text, self._today(), self._leaning)
        except ValidationError as error:
            raise ValidationError({self.name: "date"}) from error

    @override
    def set_value(self, value: date | None) -> None:
        self._line.setText(self._written(value) if value else "")
        self.set_hint(self._told)

    @override
    def forget(self) -> None:
        self.set_value(None)

    @override
    def draft(self) -> Kept:
        return self._line.text()

    @override
    def take_draft(self, kept: Kept) -> None:
        self._line.setText(kept if isinstance(kept, str) else "")
