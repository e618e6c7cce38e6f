"""What the page of today needs from outside."""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from models.ids import UserId


class PutOffRepository(Protocol):
    """What each user put off until another day."""

    def of_user(self, user: UserId) -> Mapping[str, date]:
        """Return until when a user put off what, by the key of the task."""
        ...

    def save(self, user: UserId, task: str, until: date) -> None:
        """Put a task off."""
        ...

    def remove(self, user: UserId, task: str) -> None:
        """Let a task come back at once."""
        ...

    def forget_before(self, user: UserId, day: date) -> None:
        """Remove what came back before a day."""
        ...
