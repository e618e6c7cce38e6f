"""A week of prevention as a table: kinds down, days across, the whole week after Friday, and totals at the edges."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject
from typing_extensions import override

from models.network import DAYS_IN_A_SCHOOL_WEEK
from models.prevention import PreventionActivity, PreventionKind, column_day, total
from models.wording import word
from resources import Texts
from ui.itemmodels.table import Column, TableModel
from ui.theme import Tone
from ui.widgets.week_strip import day_word
from ui.words import full_day, whole_number

FIRST_DAY: Final = 1
"""The column of Monday in the table; the words of the kind stand before it."""
WHOLE_WEEK: Final = FIRST_DAY + len(DAYS_IN_A_SCHOOL_WEEK)
TOTAL: Final = WHOLE_WEEK + 1
_DAY_WIDTH, _WEEK_WIDTH, _TOTAL_WIDTH = 10, 10, 11
_HOUR: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRow:
    """What was done of one kind in a week, by column; without a kind it is the line of totals."""

    kind: PreventionKind | None
    words: str
    cells: tuple[tuple[PreventionActivity, ...], ...]

    @property
    def all(self) -> tuple[PreventionActivity, ...]:
        """Everything of the week."""
        return tuple(entry for cell in self.cells for entry in cell)


class DayCell:
    """How one day, or the whole week, is shown in each row."""

    def __init__(self, number: int, words: str, spoken: str) -> None:
        self.title = words
        self._number = number
        self._spoken = spoken

    def text(self, row: KindRow) -> str:
        """Return the minutes, and how often where that is more than once."""
        return cell_words(row.cells[self._number])

    def tooltip(self, row: KindRow) -> str:
        """Return the same in full words."""
        done = row.cells[self._number]
        said = [entry_words(entry) for entry in done] if row.kind else []
        return "\n".join([f"{row.words}, {self._spoken}", *said])

    def tone(self, row: KindRow) -> Tone:
        """Return how it is painted: totals quietly."""
        return Tone.MUTED if row.kind is None else Tone.TEXT


class PreventionModel(TableModel[KindRow]):
    """The week. An empty cell is empty: a dash in each would be all one sees."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_columns(date.min, date.min), key=_key, parent=parent)

    def show_week(self, monday: date, activities: Sequence[PreventionActivity], today: date, texts: Texts) -> None:
        """Show a week."""
        self.columns = tuple(_columns(monday, today))
        self.set_rows(kind_rows(activities, texts))

    @override
    def _display(self, row: KindRow, column: Column[KindRow]) -> str:
        return column.text(row)

    @override
    def _cell_in_words(self, row: KindRow, column: Column[KindRow]) -> str:
        nothing = QCoreApplication.translate("Prevention", "nothing")
        text = column.text(row) or nothing
        return text if column is self.columns[0] else f"{column.title}: {text}"


def kind_rows(activities: Sequence[PreventionActivity], texts: Texts) -> list[KindRow]:
    """Return a row for each kind, and one with the totals."""
    rows = [
        KindRow(kind=kind, words=_capital(word(texts, kind)), cells=_cells([e for e in activities if e.kind is kind]))
        for kind in PreventionKind
    ]
    together = QCoreApplication.translate("Prevention", "Together")
    return [*rows, KindRow(kind=None, words=together, cells=_cells(activities))]


def cell_words(done: Sequence[PreventionActivity]) -> str:
    """Return the minutes, and how often where that is more than once: ``45``, ``2× 90``; empty for nothing."""
    if not done:
        return ""
    minutes = whole_number(total(done).minutes)
    return minutes if len(done) == 1 else f"{len(done)}× {minutes}"


def minute_words(minutes: int) -> str:
    """Return a time in minutes."""
    return QCoreApplication.translate("Prevention", "{0} min").format(minutes)


def duration_words(minutes: int) -> str:
    """Return a time in hours and minutes: ``3 uur 15``."""
    hours, rest = divmod(minutes, _HOUR)
    if not hours:
        return minute_words(minutes)
    words = QCoreApplication.translate("Prevention", "{0} hours").format(hours)
    return f"{words} {rest:02}" if rest else words


def entry_words(entry: PreventionActivity) -> str:
    """Return one activity in words: how long, by whom, how many it reached."""
    reached = ""
    if entry.reached is not None:
        reached = QCoreApplication.translate("Prevention", "reached {0}").format(entry.reached)
    return "  ·  ".join(part for part in (minute_words(entry.minutes), entry.by, reached) if part)


def column_words(monday: date, column: int) -> str:
    """Return which day a column of the table stands for, in full."""
    day, whole = column_day(monday, column - FIRST_DAY)
    return QCoreApplication.translate("Prevention", "the whole week") if whole else full_day(day)


def _columns(monday: date, today: date) -> list[Column[KindRow]]:
    cells = [
        DayCell(day, _day_title(monday, day, today), column_words(monday, day + FIRST_DAY))
        for day in DAYS_IN_A_SCHOOL_WEEK
    ]
    whole = QCoreApplication.translate("Prevention", "whole week")
    cells.append(DayCell(len(DAYS_IN_A_SCHOOL_WEEK), whole, column_words(monday, WHOLE_WEEK)))
    return [
        Column(title=QCoreApplication.translate("Prevention", "Minutes"), text=_words, tone=_tone),
        *(_day_column(cell, _DAY_WIDTH) for cell in cells),
        Column(
            title=QCoreApplication.translate("Prevention", "together"),
            text=_total,
            width=_TOTAL_WIDTH,
            number=True,
            spare=True,
            tone=_muted,
        ),
    ]


def _day_column(cell: DayCell, width: int) -> Column[KindRow]:
    return Column(title=cell.title, text=cell.text, tooltip=cell.tooltip, tone=cell.tone, width=width, number=True)


def _day_title(monday: date, day: int, today: date) -> str:
    on, _ = column_day(monday, day)
    return QCoreApplication.translate("Prevention", "today") if on == today else f"{day_word(day)} {on.day}"


def _cells(activities: Sequence[PreventionActivity]) -> tuple[tuple[PreventionActivity, ...], ...]:
    columns = range(len(DAYS_IN_A_SCHOOL_WEEK) + 1)
    return tuple(tuple(entry for entry in activities if entry.column == column) for column in columns)


def _key(row: KindRow) -> str:
    return row.kind.value if row.kind else ""


def _words(row: KindRow) -> str:
    return row.words


def _total(row: KindRow) -> str:
    return cell_words(row.all)


def _tone(row: KindRow) -> Tone:
    return Tone.TEXT if row.kind else Tone.MUTED


def _muted(_row: KindRow) -> Tone:
    return Tone.MUTED


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
