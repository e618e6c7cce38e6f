"""The change log: append-only and hash-chained.

Each entry's hash covers the entry and the hash before it (SHA-256 over canonical JSON), so that changing or removing
an entry in the middle breaks every later one. How long the log is and how it ends is kept in a second table, so that
a tail that was cut off is noticed as well. What this cannot show: somebody who has the key, and this code, can rewrite
the whole log and its head. Papers and backups made before then still tell.
"""

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from models.change import LogEntry, LogPage, LogQuery, NumberedEntry, Verification
from models.ids import UserId
from storage.rows import Connection

_HEAD = "SELECT number, hash FROM change_log_head"
_ADD = "INSERT INTO change_log (number, at, user, action, kind, record, reason, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_SET_HEAD = "UPDATE change_log_head SET number = ?, hash = ?"
_COLUMNS = "SELECT number, at, user, action, kind, record, reason, hash FROM change_log"
_WHERE = """
 WHERE (?1 = '' OR user = ?1) AND (?2 = '' OR record = ?2)
 AND (?3 = '[]' OR EXISTS (SELECT 1 FROM json_each(?3) WHERE substr(action, 1, length(value)) = value))
 AND at >= ?4 AND number < ?5 ORDER BY number DESC LIMIT ?6
"""
_NO_END = 2**62
_LAST_AT = "SELECT max(at) FROM change_log"


class ChangeLogTable:
    """The log; see ``models.ports_house.ChangeLog``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(self, entry: LogEntry) -> None:
        """Add an entry."""
        number, before = self._head()
        fields = _fields(entry)
        digest = _digest(number + 1, fields, before)
        self._connection.execute(_ADD, (number + 1, *fields, digest))
        self._connection.execute(_SET_HEAD, (number + 1, digest))

    def page(self, query: LogQuery) -> LogPage:
        """Return entries, newest first, and whether there are more."""
        since = _moment(query.since) if query.since else ""
        before = query.before or _NO_END
        wanted = (query.user, query.record, json.dumps(query.actions), since, before, query.limit + 1)
        rows = self._connection.execute(_COLUMNS + _WHERE, wanted).fetchall()
        entries = tuple(_entry(row) for row in rows[: query.limit])
        return LogPage(entries=entries, more=len(rows) > query.limit)

    def verify(self) -> Verification:
        """Follow the chain from the first entry to the last."""
        before, count = "", 0
        for number, *fields, digest in self._connection.execute(f"{_COLUMNS} ORDER BY number").fetchall():
            if number != count + 1 or digest != _digest(number, tuple(fields), before):
                return Verification(ok=False, count=count, first_bad=count + 1)
            before, count = digest, number
        intact = self._head() == (count, before)
        return Verification(ok=intact, count=count, first_bad=None if intact else count + 1)

    def last_moment(self) -> datetime | None:
        """Return when the last entry was made, to notice a clock that was set back."""
        row = self._connection.execute(_LAST_AT).fetchone()
        return datetime.fromisoformat(row[0]) if row and row[0] else None

    def _head(self) -> tuple[int, str]:
        row = self._connection.execute(_HEAD).fetchone()
        return (int(row[0]), str(row[1])) if row else (0, "")


def _fields(entry: LogEntry) -> tuple[str, ...]:
    return (_moment(entry.at), entry.user, entry.action, entry.kind, entry.record, entry.reason)


def _moment(at: datetime) -> str:
    """Return a moment in the one form whose order as text is the order in time."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds")


def _digest(number: int, fields: Sequence[str], before: str) -> str:
    canonical = json.dumps([before, number, *fields], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def _entry(row: tuple[Any, ...]) -> NumberedEntry:
    number, at, user, action, kind, record, reason, _ = row
    entry = LogEntry(
        at=datetime.fromisoformat(at), user=UserId(user), action=action, kind=kind, record=record, reason=reason
    )
    return NumberedEntry(number=number, entry=entry)
