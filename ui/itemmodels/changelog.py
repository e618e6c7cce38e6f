"""The change log as a list: when, who, what and about which record."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from models.usecases.changelog import LogLine
from resources import Texts
from ui.clock import clock_time
from ui.itemmodels.table import Column, TableModel
from ui.words import short_day

_SHOWN_OF_ID: Final = 6
_UNDONE: Final = "undone"


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRow:
    """A line of the log in words.

    Attributes:
        at: the moment, by the clock where the user is.
        what: the action in words.
        about: the name of the record; without one its kind and the beginning of its id.

    """

    number: int
    at: datetime
    when: str
    who: str
    what: str
    about: str


class LogTableModel(TableModel[LogRow]):
    """What was done, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns: list[Column[LogRow]] = [
            Column(title=QCoreApplication.translate("LogTableModel", "When"), text=_when, sort=_at, width=19),
            Column(title=QCoreApplication.translate("LogTableModel", "Who"), text=_who, width=16),
            Column(title=QCoreApplication.translate("LogTableModel", "What"), text=_what, width=28),
            Column(title=QCoreApplication.translate("LogTableModel", "About"), text=_about),
        ]
        super().__init__(columns, key=_key, parent=parent)


def log_row(line: LogLine, today: date, texts: Texts) -> LogRow:
    """Return a line in words."""
    at = line.entry.at.astimezone()
    key = f"log.action.{line.entry.action}"
    return LogRow(
        number=line.number,
        at=at,
        when=f"{short_day(at.date(), today)} {clock_time(at.time())}",
        who=line.who or _shortened(line.entry.user),
        what=texts(key) if key in texts else line.entry.action,
        about=line.about or _record_words(line, texts),
    )


def _record_words(line: LogLine, texts: Texts) -> str:
    entry = line.entry
    if not entry.record:
        return ""
    if entry.action == _UNDONE:
        return QCoreApplication.translate("LogTableModel", "step {0}").format(entry.record)
    key = f"domain.topic.{entry.kind}"
    return " ".join(part for part in (texts(key) if key in texts else "", _shortened(entry.record)) if part)


def _shortened(record: str) -> str:
    return record[:_SHOWN_OF_ID]


def _key(row: LogRow) -> str:
    return str(row.number)


def _when(row: LogRow) -> str:
    return row.when


def _at(row: LogRow) -> datetime:
    return row.at


def _who(row: LogRow) -> str:
    return row.who


def _what(row: LogRow) -> str:
    return row.what


def _about(row: LogRow) -> str:
    return row.about
