"""What the house itself needs from outside: the school, its users, settings, the ledger, the log and taking back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from models.change import LogEntry, LogPage, LogQuery, Verification
from models.ids import UserId
from models.school import School
from models.submission import Submission
from models.user import User


class SchoolRepository(Protocol):
    """The one school of the store, with its locations and reference-date counts."""

    def get(self) -> School:
        """Return the school; raises NotFoundError in a store that has none yet."""
        ...

    def save(self, school: School) -> None:
        """Write the school with its locations and counts."""
        ...


class UserRepository(Protocol):
    """Who may open the store."""

    def get(self, user: UserId) -> User:
        """Return a user; raises NotFoundError."""
        ...

    def all(self) -> Sequence[User]:
        """Return all users, by name."""
        ...

    def save(self, user: User) -> None:
        """Write a user."""
        ...


class SettingRepository(Protocol):
    """Settings of the store as short texts."""

    def get(self, key: str, default: str = "") -> str:
        """Return a setting or the default."""
        ...

    def put(self, key: str, value: str) -> None:
        """Write a setting."""
        ...


class SubmissionRepository(Protocol):
    """The ledger of monitor files; entries are only ever added."""

    def all(self) -> Sequence[Submission]:
        """Return all submissions, newest first."""
        ...

    def add(self, submission: Submission) -> None:
        """Add a submission."""
        ...


class ChangeLog(Protocol):
    """The append-only log."""

    def append(self, entry: LogEntry) -> None:
        """Add an entry."""
        ...

    def page(self, query: LogQuery) -> LogPage:
        """Return entries, newest first, and whether there are more."""
        ...

    def verify(self) -> Verification:
        """Follow the chain from the first entry to the last."""
        ...

    def last_moment(self) -> datetime | None:
        """Return when the last entry was made."""
        ...
