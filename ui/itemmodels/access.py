"""Who looked at a pupil's file, as a list."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QObject

from models.access import AccessLine
from models.wording import word
from resources import Texts
from ui.clock import clock_time
from ui.itemmodels.table import Column, TableModel
from ui.words import short_day


class AccessTableModel(TableModel[AccessLine]):
    """Times, newest first."""

    def __init__(self, texts: Texts, today: date, parent: QObject | None = None) -> None:
        self._texts = texts
        self._today = today
        columns: list[Column[AccessLine]] = [
            Column(title=QCoreApplication.translate("AccessTableModel", "When"), text=self._when, sort=_at, width=20),
            Column(title=QCoreApplication.translate("AccessTableModel", "Who"), text=_who, width=22),
            Column(title=QCoreApplication.translate("AccessTableModel", "Role"), text=self._role, width=20, spare=True),
            Column(title=QCoreApplication.translate("AccessTableModel", "What"), text=self._what),
        ]
        super().__init__(columns, key=_key, parent=parent)

    def _when(self, row: AccessLine) -> str:
        at = row.at.astimezone()
        return f"{short_day(at.date(), self._today)} {clock_time(at.time())}"

    def _role(self, row: AccessLine) -> str:
        return word(self._texts, row.role) if row.role else ""

    def _what(self, row: AccessLine) -> str:
        key = f"log.action.{row.action}"
        return self._texts(key) if key in self._texts else row.action


def _key(row: AccessLine) -> str:
    return str(row.number)


def _at(row: AccessLine) -> datetime:
    return row.at


def _who(row: AccessLine) -> str:
    return row.who
