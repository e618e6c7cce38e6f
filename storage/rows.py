"""How domain values become rows and back, and how only what differs is written."""

import contextlib
import gc
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby
from operator import itemgetter
from typing import Any, Generic, Protocol, TypeVar, overload

from models.errors import ConflictError, StorageError, ValidationError
from models.ids import PupilId
from models.limits import LIST_LIMIT
from models.spans import ALWAYS, Span

Value = str | int | float | bytes | None

GROUPED_LIMIT = 10 * LIST_LIMIT
"""No more records than this hang on all pupils of one school together."""

WITH_ID = " WHERE id = ?"

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
"""SQLite ends a text at NUL in some places and not in others; half a surrogate pair is no character at all."""

EnumT = TypeVar("EnumT", bound=StrEnum)
RowT = TypeVar("RowT", bound=tuple[Any, ...])


class Cursor(Protocol):
    """What a statement found."""

    def fetchone(self) -> tuple[Any, ...] | None:
        """Return the next row."""
        ...

    def fetchall(self) -> list[tuple[Any, ...]]:
        """Return the remaining rows."""
        ...


class Connection(Protocol):
    """All that repositories want of a connection."""

    def execute(self, sql: str, parameters: Sequence[Value] = ..., /) -> Cursor:
        """Run one statement."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Records(Generic[RowT]):
    """A table of records with an id.

    Attributes:
        make: makes a row of the values that ``columns`` selects; the first one is the id.
        columns: selects from the table, without saying which rows.
        write: inserts a row, or updates the one with its id.

    """

    make: Callable[[Iterable[Any]], RowT]
    columns: str
    write: str

    def select(self, connection: Connection, which: str, *parameters: Value) -> list[RowT]:
        """Return rows; ``which`` is the rest of the statement: the condition, the order, the limit."""
        return [self.make(row) for row in connection.execute(self.columns + which, parameters).fetchall()]

    def add(self, connection: Connection, row: RowT) -> None:
        """Write a row that is not there yet."""
        write(connection, self.write, row)

    def save(self, connection: Connection, row: RowT) -> bool:
        """Write a row unless it stands there already; return whether its id is new, so that it has no parts yet."""
        stored = self.select(connection, WITH_ID, row[0])
        if row not in stored:
            write(connection, self.write, row)
        return not stored


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts(Generic[RowT]):
    """A table of what belongs to records; the first two columns are the record's id and what tells its parts apart.

    Attributes:
        make: makes a row of the values of ``read``.
        read: selects the rows of the records whose ids are bound as ``id_list``, in their order.
        write: inserts a row, or updates the one with its first two values.
        remove: deletes the row with these two values; empty when parts are only ever added.

    """

    make: Callable[[Iterable[Any]], RowT]
    read: str
    write: str
    remove: str = ""

    def of(self, connection: Connection, ids: str) -> Mapping[str, Sequence[RowT]]:
        """Return the parts of several records, by record."""
        rows = connection.execute(self.read, (ids,)).fetchall()
        return {record: [self.make(row) for row in part] for record, part in groupby(rows, itemgetter(0))}

    def add(self, connection: Connection, rows: Iterable[RowT]) -> None:
        """Add parts to what there is."""
        for row in rows:
            write(connection, self.write, row)

    def save(self, connection: Connection, records: Iterable[str], rows: Iterable[RowT], *, new: bool = False) -> None:
        """Make these the parts of some records, touching only rows that differ; new records have none yet.

        Raises:
            ConflictError: two parts cannot be told apart.

        """
        wanted = list(rows)
        after = {row[:2]: row for row in wanted}
        if len(after) < len(wanted):
            raise ConflictError("double_part")
        stored = {} if new else self.of(connection, id_list(records))
        before = {row[:2]: row for found in stored.values() for row in found}
        for key in before:
            if key not in after:
                connection.execute(self.remove, key)
        for key, row in after.items():
            if before.get(key) != row:
                write(connection, self.write, row)


def write(connection: Connection, sql: str, row: Sequence[Value]) -> None:
    """Run a statement that stores these values.

    Raises:
        ValidationError: a text holds a sign that cannot be stored.

    """
    if any(isinstance(value, str) and _UNSTORABLE.search(value) for value in row):
        raise ValidationError({"text": "unstorable_sign"})
    connection.execute(sql, row)


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Hold off Python's collector of cycles while a great many records are made.

    Records hold no cycles, and there is nothing to collect; to walk through all of them again with every few hundred
    more takes as long as making them.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def codes(enum: type[EnumT]) -> Mapping[str, EnumT]:
    """Return the members of an enum by the codes that columns hold; looking one up is quicker than calling the enum."""
    return {member.value: member for member in enum}


def id_list(ids: Iterable[str]) -> str:
    """Return ids as one parameter, for ``IN (SELECT value FROM json_each(?))``."""
    return json.dumps(list(ids))


class _OfPupil(Protocol):
    @property
    def pupil(self) -> PupilId: ...


OfPupilT = TypeVar("OfPupilT", bound=_OfPupil)


def by_pupil(records: Iterable[OfPupilT]) -> Mapping[PupilId, Sequence[OfPupilT]]:
    """Return records per pupil, in their order."""
    found: dict[PupilId, list[OfPupilT]] = {}
    for record in records:
        found.setdefault(record.pupil, []).append(record)
    return found


def within_limit(records: list[OfPupilT]) -> list[OfPupilT]:
    """Return records that were read up to ``GROUPED_LIMIT``.

    Raises:
        StorageError: there may be more; a part of the guardians or consents must never pass for all of them.

    """
    if len(records) >= GROUPED_LIMIT:
        raise StorageError("list_too_long")
    return records


@overload
def to_day(text: str) -> date: ...


@overload
def to_day(text: str | None) -> date | None: ...


def to_day(text: str | None) -> date | None:
    """Return the day a column holds, or None."""
    return None if text is None else date.fromisoformat(text)


@overload
def to_text(day: date) -> str: ...


@overload
def to_text(day: date | None) -> str | None: ...


def to_text(day: date | None) -> str | None:
    """Return how a column holds a day, or none."""
    return None if day is None else day.isoformat()


def to_span(start: str | None, end: str | None) -> Span:
    """Return the span two columns hold."""
    return ALWAYS if start is None and end is None else Span(start=to_day(start), end=to_day(end))


def to_bool(number: int | None) -> bool | None:
    """Return the answer a column holds: yes, no or not stated."""
    return None if number is None else bool(number)
