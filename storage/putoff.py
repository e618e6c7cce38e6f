"""What users put off on the page of today."""

from collections.abc import Mapping
from datetime import date

from models.ids import UserId
from models.limits import LIST_LIMIT
from storage.rows import Connection, to_day, to_text

_OF_USER = "SELECT task, until FROM put_off WHERE user = ? ORDER BY task LIMIT ?"
_SAVE = """
INSERT INTO put_off (user, task, until) VALUES (?, ?, ?) ON CONFLICT (user, task) DO UPDATE SET until = excluded.until
"""
_REMOVE = "DELETE FROM put_off WHERE user = ? AND task = ?"
_FORGET = "DELETE FROM put_off WHERE user = ? AND until < ?"


class PutOffs:
    """What each user put off; see ``models.ports_today.PutOffRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_user(self, user: UserId) -> Mapping[str, date]:
        """Return until when a user put off what, by the key of the task."""
        rows = self._connection.execute(_OF_USER, (user, LIST_LIMIT)).fetchall()
        return {task: to_day(until) for task, until in rows}

    def save(self, user: UserId, task: str, until: date) -> None:
        """Put a task off."""
        self._connection.execute(_SAVE, (user, task, to_text(until)))

    def remove(self, user: UserId, task: str) -> None:
        """Let a task come back at once."""
        self._connection.execute(_REMOVE, (user, task))

    def forget_before(self, user: UserId, day: date) -> None:
        """Remove what came back before a day."""
        self._connection.execute(_FORGET, (user, to_text(day)))
