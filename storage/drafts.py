"""What was typed and not saved yet. Neither the change log nor the undo journal know of it."""

from collections.abc import Sequence
from datetime import datetime

from models.draft import Draft
from models.ids import UserId
from storage.rows import Connection, write

_FIELDS = "SELECT key, place, record, content, at FROM draft "
_ALL = "WHERE user = ? ORDER BY at DESC, key LIMIT 200"
_ONE = "WHERE user = ? AND key = ?"
_SAVE = """
INSERT INTO draft (user, key, place, record, content, at) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (user, key) DO UPDATE SET
    place = excluded.place, record = excluded.record, content = excluded.content, at = excluded.at
"""
_DROP = "DELETE FROM draft WHERE user = ? AND key = ?"


class Drafts:
    """Drafts; see ``models.ports_undo.DraftRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, user: UserId) -> Sequence[Draft]:
        """Return the drafts of a user, newest first."""
        return [_draft(row) for row in self._connection.execute(_FIELDS + _ALL, (user,)).fetchall()]

    def get(self, user: UserId, key: str) -> Draft | None:
        """Return what a user typed in one form."""
        row = self._connection.execute(_FIELDS + _ONE, (user, key)).fetchone()
        return _draft(row) if row else None

    def save(self, user: UserId, draft: Draft) -> None:
        """Keep what a user typed."""
        at = draft.at.isoformat(timespec="seconds")
        write(self._connection, _SAVE, (user, draft.key, draft.place, draft.record, draft.content, at))

    def drop(self, user: UserId, key: str) -> None:
        """Forget what a user typed in one form."""
        self._connection.execute(_DROP, (user, key))


def _draft(row: tuple[str, ...]) -> Draft:
    key, place, record, content, at = row
    return Draft(key=key, place=place, record=record, content=content, at=datetime.fromisoformat(at))
