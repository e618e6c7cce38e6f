"""The days of a series while it is planned, and those that are left out because there is no school."""

from datetime import date
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.school_days import FreeDay, FreeKind, SchoolCalendar
from models.series import Series, Slot, slots
from models.wording import word
from ui.theme import TIGHT, Tone
from ui.widgets.labels import Hint, Text
from ui.widgets.strip import Strip
from ui.words import full_day, short_day, texts

_SHOWN: Final = 12
"""More days than this are said with a number."""


class SeriesPreview(QWidget):
    """Says which days a series has; for one meeting only whether there is school that day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("series_preview")
        self._days = Text("")
        self._days.setObjectName("series_days")
        self._left_out = Hint()
        self._left_out.setObjectName("series_left_out")
        self._warning = Strip()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        for part in (self._days, self._left_out, self._warning):
            column.addWidget(part)

    def show_series(self, series: Series | None, calendar: SchoolCalendar, first: date | None, today: date) -> None:
        """Show the days of a series, or for ``None`` what there is to say of one day."""
        self.forget()
        if series is not None:
            self._show_days(slots(series, calendar), today)
            self._warn_of_unknown(series, calendar)
            return
        free = calendar.free(first) if first else None
        if free is not None:
            self._warning.say(self.tr("There is no school that day: {0}.").format(free_words(free)), Tone.WARN)

    def forget(self) -> None:
        """Drop what is shown."""
        self._days.setText("")
        self._days.hide()
        self._left_out.say("")
        self._warning.clear()

    def _show_days(self, found: tuple[Slot, ...], today: date) -> None:
        days = [short_day(slot.on, today) for slot in found if slot.free is None]
        more = len(days) - _SHOWN
        listed = ", ".join(days[:_SHOWN])
        words = self.tr("%n time(s): {0}", "", len(days)).format(listed)
        self._days.setText(words + (self.tr(" and %n more", "", more) if more > 0 else ""))
        self._days.show()
        left = [f"{short_day(slot.on, today)} ({free_words(slot.free)})" for slot in found if slot.free is not None]
        self._left_out.say(self.tr("Not on {0}.").format(", ".join(left)) if left else "")

    def _warn_of_unknown(self, series: Series, calendar: SchoolCalendar) -> None:
        known = calendar.known_until()
        if known is None:
            words = self.tr("The holidays of your region are not known yet. Choose the region in Settings, Days off.")
            self._warning.say(words, Tone.INFO)
        elif known < series.until:
            self._warning.say(self.tr("Holidays are known until {0}.").format(full_day(known)), Tone.WARN)


def free_words(free: FreeDay) -> str:
    """Return why a day is free: ``herfstvakantie``, or what the school calls it."""
    return free.title if free.kind is FreeKind.OWN and free.title else word(texts(), free.kind)
