"""What can be taken back, what records were before, and what was typed and not saved: stated as protocols."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from models.draft import Draft
from models.history import RecordKind, RecordVersion
from models.ids import UndoId, UserId, VersionId
from models.steps import Step, StepName


class UndoJournal(Protocol):
    """The steps that can be taken back or done again."""

    @property
    def session(self) -> str:
        """Which opening of the store this is."""
        ...

    def name(self, name: StepName, *, history: bool = False) -> None:
        """Say what the step of this transaction is called; ``history`` keeps it also when nothing can be taken back."""
        ...

    def step(self, step: UndoId) -> Step:
        """Return a step; raises ConflictError when it is gone."""
        ...

    def steps(self, user: UserId, limit: int = 50) -> Sequence[Step]:
        """Return what a user did in this session, newest first: done, undone and history."""
        ...

    def overtaken(self, user: UserId) -> frozenset[UndoId]:
        """Return the steps of a user whose rows were changed again since; only what did that can be taken back."""
        ...

    def made(self, user: UserId) -> Mapping[UndoId, frozenset[str]]:
        """Return for each step of a user where it added something that was not there."""
        ...

    def undo(self, step: UndoId) -> UndoId:
        """Take a step back, or do one again that was taken back; return the step that reverses that.

        Raises:
            ConflictError: something has since changed the same records.

        """
        ...


class VersionRepository(Protocol):
    """What records were before; written by every change, in its transaction."""

    def of(self, kind: RecordKind, record: str, limit: int = 200) -> Sequence[RecordVersion]:
        """Return the versions of a record, newest first."""
        ...

    def restore(self, kind: RecordKind, record: str, version: VersionId) -> None:
        """Make a record as a version left it; raises ConflictError when that cannot be."""
        ...


class DraftRepository(Protocol):
    """What was typed and not saved; one draft for each user and form."""

    def of(self, user: UserId) -> Sequence[Draft]:
        """Return the drafts of a user, newest first."""
        ...

    def get(self, user: UserId, key: str) -> Draft | None:
        """Return what a user typed in one form."""
        ...

    def save(self, user: UserId, draft: Draft) -> None:
        """Keep what a user typed."""
        ...

    def drop(self, user: UserId, key: str) -> None:
        """Forget what a user typed in one form."""
        ...
