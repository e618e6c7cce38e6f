"""Who is in on which day of a week, as a table: people down, days across. Each mark is a word as well."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from models.names import folded
from models.network import DAYS_IN_A_SCHOOL_WEEK, Professional, deployed_on, present_on, school_staff_on
from models.usecases.network import Network
from ui.itemmodels.network import school_words
from ui.itemmodels.table import Column, TableModel
from ui.theme import Tone
from ui.widgets.chip import ChipLook
from ui.widgets.week_strip import day_word
from ui.words import short_day

_DAY: Final = timedelta(days=1)
_MOST_NAMES: Final = 8
"""So many names are still read as a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PresenceRow:
    """Somebody in a week that begins on a Monday."""

    person: Professional
    employer: str
    monday: date

    def day(self, weekday: int) -> date:
        """Return a day of the week."""
        return self.monday + weekday * _DAY

    def look(self, weekday: int) -> ChipLook | None:
        """Return what is said of a day; None when he is not in."""
        day = self.day(weekday)
        usual = weekday in self.person.days and deployed_on(self.person, day)
        if present_on(self.person, day):
            if usual:
                return ChipLook(word=QCoreApplication.translate("PresenceTable", "in"), tone=Tone.OK, icon="check")
            return ChipLook(word=QCoreApplication.translate("PresenceTable", "extra"), tone=Tone.INFO, icon="plus")
        return ChipLook(word=QCoreApplication.translate("PresenceTable", "away"), tone=Tone.WARN) if usual else None

    def word(self, weekday: int) -> str:
        """Return the same as a word."""
        look = self.look(weekday)
        return look.word if look else ""

    def order(self, weekday: int) -> int:
        """Return who is in first, then who is away."""
        if present_on(self.person, self.day(weekday)):
            return 0
        return 1 if self.look(weekday) else 2


class PresenceTable(TableModel[PresenceRow]):
    """People down, days across."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns = [
            Column(title=QCoreApplication.translate("PresenceTable", "Name"), text=_name),
            Column(
                title=QCoreApplication.translate("PresenceTable", "Works for"), text=_employer, width=20, spare=True
            ),
            *map(_column, DAYS_IN_A_SCHOOL_WEEK),
        ]
        super().__init__(columns, key=_key, parent=parent)


def monday_of(day: date) -> date:
    """Return the Monday of the school week a day belongs to; on Saturday and Sunday that is the coming one."""
    monday = day - day.weekday() * _DAY
    return monday if day.weekday() in DAYS_IN_A_SCHOOL_WEEK else monday + 7 * _DAY


def presence_rows(network: Network, monday: date) -> tuple[PresenceRow, ...]:
    """Return who has days at the school in a week, by name; who never has is not in it."""
    rows = (
        PresenceRow(person=entry, employer=_employers(entry, network, monday), monday=monday)
        for entry in network.professionals
    )
    seen = [row for row in rows if any(row.look(weekday) for weekday in DAYS_IN_A_SCHOOL_WEEK)]
    return tuple(sorted(seen, key=_order))


def today_sentence(network: Network, today: date) -> str:
    """Return who is in today, and who is away although it is his day, as a sentence."""
    rows = presence_rows(network, monday_of(today))
    if today.weekday() not in DAYS_IN_A_SCHOOL_WEEK:
        return QCoreApplication.translate("PresenceTable", "There is no school today.")
    present = [row.person.name for row in rows if present_on(row.person, today)]
    away = [row.person.name for row in rows if row.look(today.weekday()) and row.person.name not in present]
    day = short_day(today, today)
    if not present:
        nobody = QCoreApplication.translate("PresenceTable", "Nobody is in today ({0}), as far as was noted.")
        return nobody.format(day)
    here = QCoreApplication.translate("PresenceTable", "In today ({0}): {1}.").format(day, _listed(present))
    if not away:
        return here
    return f"{here} " + QCoreApplication.translate("PresenceTable", "Away: {0}.").format(_listed(away))


def _listed(names: Sequence[str]) -> str:
    if len(names) <= _MOST_NAMES:
        return ", ".join(names)
    more = QCoreApplication.translate("PresenceTable", "{0} and {1} more")
    return more.format(", ".join(names[:_MOST_NAMES]), len(names) - _MOST_NAMES)


def _employers(person: Professional, network: Network, day: date) -> str:
    names = [entry.name for entry in network.employers_of(person, day)]
    return ", ".join([school_words(), *names] if school_staff_on(person, day) else names)


def _column(weekday: int) -> Column[PresenceRow]:
    return Column(
        title=day_word(weekday),
        text=partial(_word, weekday),
        chip=partial(_look, weekday),
        sort=partial(_place, weekday),
        tooltip=partial(_spoken, weekday),
        width=11,
    )


def _word(weekday: int, row: PresenceRow) -> str:
    return row.word(weekday)


def _look(weekday: int, row: PresenceRow) -> ChipLook | None:
    return row.look(weekday)


def _place(weekday: int, row: PresenceRow) -> int:
    return row.order(weekday)


def _spoken(weekday: int, row: PresenceRow) -> str:
    said = row.word(weekday) or QCoreApplication.translate("PresenceTable", "not in")
    return f"{row.person.name}, {day_word(weekday, QLocale.FormatType.LongFormat)}: {said}"


def _name(row: PresenceRow) -> str:
    return row.person.name


def _employer(row: PresenceRow) -> str:
    return row.employer


def _key(row: PresenceRow) -> str:
    return row.person.id


def _order(row: PresenceRow) -> str:
    return folded(row.person.name)
