"""The history of a record in words: when, who, what; and for one version what changed, field by field."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QObject

from models.history import RecordKind, RowChange, Stored
from models.ids import VersionId
from models.usecases.history import RecordHistory, VersionLine
from resources import Texts
from ui.clock import clock_time
from ui.itemmodels.history_values import HIDDEN, ValueWords
from ui.itemmodels.table import Column, TableModel
from ui.words import short_day


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionRow:
    """A version in words."""

    number: VersionId
    at: datetime
    when: str
    who: str
    what: str
    newest: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow:
    """One field that changed."""

    number: int
    field: str
    before: str
    after: str


class VersionsModel(TableModel[VersionRow]):
    """The versions, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns: list[Column[VersionRow]] = [
            Column(title=QCoreApplication.translate("VersionsModel", "When"), text=_when, sort=_at, width=19),
            Column(title=QCoreApplication.translate("VersionsModel", "Who"), text=_who, width=18),
            Column(title=QCoreApplication.translate("VersionsModel", "What"), text=_what),
        ]
        super().__init__(columns, key=_version_key, parent=parent)


class FieldsModel(TableModel[FieldRow]):
    """What changed in one version."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns: list[Column[FieldRow]] = [
            Column(title=QCoreApplication.translate("FieldsModel", "Field"), text=_field, width=24),
            Column(title=QCoreApplication.translate("FieldsModel", "Before"), text=_before, width=22),
            Column(title=QCoreApplication.translate("FieldsModel", "After"), text=_after),
        ]
        super().__init__(columns, key=_field_key, parent=parent)


class HistoryWords:
    """Says in words what changed in one record."""

    def __init__(self, kind: RecordKind, history: RecordHistory, texts: Texts) -> None:
        self._kind = kind
        self._history = history
        self._texts = texts
        self._values = ValueWords(history.names, history.profile, texts)

    def rows(self, today: date) -> list[VersionRow]:
        """Return the versions in words."""
        return [self._row(number, line, today) for number, line in enumerate(self._history.lines)]

    def fields(self, number: VersionId) -> list[FieldRow]:
        """Return what changed in a version."""
        line = next((line for line in self._history.lines if line.version.number == number), None)
        found = [field for change in (line.version.changes if line else ()) for field in self._of_row(change)]
        return [FieldRow(number=n, field=f, before=b, after=a) for n, (f, b, a) in enumerate(found)]

    def _row(self, number: int, line: VersionLine, today: date) -> VersionRow:
        at, key = line.version.at.astimezone(), f"log.action.{line.version.action}"
        return VersionRow(
            number=line.version.number,
            at=at,
            when=f"{short_day(at.date(), today)} {clock_time(at.time())}",
            who=line.who,
            what=self._texts(key) if key in self._texts else self._texts("history.value.made"),
            newest=number == 0,
        )

    def _of_row(self, change: RowChange) -> Iterator[tuple[str, str, str]]:
        if change.old is None and change.new == {}:
            yield self._texts("history.value.made"), "", ""
            return
        columns = dict.fromkeys((*(change.old or {}), *(change.new or {})))
        for column in columns:
            if column in HIDDEN or (change.place != self._kind and column in (self._kind, "care_file", "goal")):
                continue
            before, after = self._value(change.place, column, change.old), self._value(change.place, column, change.new)
            if before != after:
                yield self._label(change.place, column), before, after

    def _label(self, place: str, column: str) -> str:
        words = self._texts(label_key(place, column, self._texts))
        part = f"history.place.{place}"
        return f"{self._texts(part)}: {words[:1].lower()}{words[1:]}" if part in self._texts else words

    def _value(self, place: str, column: str, row: Mapping[str, Stored] | None) -> str:
        return self._values.say(place, column, row.get(column) if row else None)


def label_key(place: str, column: str, texts: Texts) -> str:
    """Return the key of the words for a column: its own where the same word means something else in other tables."""
    own = f"history.own.{place}.{column}"
    return own if own in texts else f"history.field.{column}"


def changed_fields(rows: Sequence[FieldRow]) -> str:
    """Return what changed as one sentence, to be read aloud."""
    return ". ".join(f"{row.field}: {row.before or '–'} → {row.after or '–'}" for row in rows)


def _version_key(row: VersionRow) -> str:
    return str(row.number)


def _at(row: VersionRow) -> datetime:
    return row.at


def _when(row: VersionRow) -> str:
    return row.when


def _who(row: VersionRow) -> str:
    return row.who


def _what(row: VersionRow) -> str:
    return row.what


def _field_key(row: FieldRow) -> str:
    return str(row.number)


def _field(row: FieldRow) -> str:
    return row.field


def _before(row: FieldRow) -> str:
    return row.before


def _after(row: FieldRow) -> str:
    return row.after
