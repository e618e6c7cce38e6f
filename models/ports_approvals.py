"""What approving a monitor file needs from outside: what was asked, and what was answered."""

from collections.abc import Sequence
from typing import Protocol

from models.ids import ApprovalId
from models.monitor_approval import Approval


class ApprovalRepository(Protocol):
    """What a second person was asked before a monitor file leaves."""

    def get(self, approval: ApprovalId) -> Approval:
        """Return one; raises NotFoundError."""
        ...

    def all(self) -> Sequence[Approval]:
        """Return all of them, newest first."""
        ...

    def save(self, approval: Approval) -> None:
        """Write one; raises ConflictError for one by which a file was saved: that stays as it is."""
        ...
