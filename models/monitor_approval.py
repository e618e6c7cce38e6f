"""A second pair of eyes on a monitor file (*vier ogen*): one makes it, another says that it may leave.

What is approved is bound to exact content: the mark of a run is a hash over the bytes of all its files and over the
true numbers that stood beside them. When anything of it is different later, the answer was about something else, and
lapses.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.destruction import Hand
from models.errors import ConflictError
from models.ids import ApprovalId
from models.monitor.tables import CellKey
from models.user import Permission, User, allows
from models.validation import Checks

LONGEST_REASON = 500


class ApprovalState(StrEnum):
    """How far it is."""

    ASKED = "asked"
    APPROVED = "approved"
    SENT_BACK = "sent_back"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    """What it was about is different by now."""


OPEN = frozenset({ApprovalState.ASKED, ApprovalState.APPROVED})
_ANSWERED = frozenset({ApprovalState.APPROVED, ApprovalState.SENT_BACK})


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """One question to a colleague: whether these files may leave.

    Attributes:
        recipients: the codes of all recipients of the run, in its order.
        replacing: whether they come in the place of what was sent before.
        content: the mark of the run.
        asked: who made the files.
        answered: who looked at them; another person.
        reason: why they were sent back.

    """

    id: ApprovalId
    state: ApprovalState
    definition: str
    version: str
    period: str
    recipients: tuple[str, ...]
    content: str
    asked: Hand
    replacing: bool = False
    answered: Hand | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError without recipients or a reason to send back, or when one person did both."""
        checks = Checks()
        checks.that("recipients", self.recipients, "required")
        checks.that("answered", self.answered is not None or self.state not in _ANSWERED, "required")
        checks.that("answered", self.answered is None or self.answered.user != self.asked.user, "own_request")
        checks.that("reason", self.state is not ApprovalState.SENT_BACK or self.reason.strip(), "required")
        checks.that("reason", len(self.reason) <= LONGEST_REASON, "too_long")
        checks.done()

    @property
    def open(self) -> bool:
        """Whether it waits for an answer, or for the file to be saved."""
        return self.state in OPEN

    def about(self, definition: str, period: str) -> bool:
        """Tell whether it is about a period of a monitor."""
        return (self.definition, self.period) == (definition, period)


def mark(files: Iterable[tuple[str, bytes]], truth: Mapping[CellKey, int]) -> str:
    """Return the mark of a run, in hexadecimal.

    Args:
        files: the name and the bytes of each file.
        truth: the true numbers of all cells.

    """
    found = hashlib.sha256()
    for name, content in files:
        found.update(f"{name} {hashlib.sha256(content).hexdigest()}\n".encode())
    lines = sorted(f"{key.period} {key.indicator} {_places(key)} {value}" for key, value in truth.items())
    found.update("\n".join(lines).encode())
    return found.hexdigest()


def _places(key: CellKey) -> str:
    return " ".join(f"{category.breakdown}={category.name}" for category in key.categories)


def second_person_possible(users: Iterable[User]) -> bool:
    """Tell whether there are two people for it: one who makes files, and another who may approve them."""
    active = [user for user in users if user.active]
    makers = [user for user in active if allows(user.role, Permission.EXPORT_MONITOR)]
    return any(others_who_may(maker, active) for maker in makers)


def others_who_may(maker: User, users: Iterable[User]) -> tuple[User, ...]:
    """Return who can approve what somebody made."""
    return tuple(user for user in users if user.active and user.id != maker.id and may_approve(user))


def may_approve(user: User) -> bool:
    """Tell whether a user's role may approve: the school leader or functional manager, and the coordinator."""
    return allows(user.role, Permission.APPROVE_MONITOR)


def want_other(user: User, approval: Approval) -> None:
    """Want another than who made the files.

    Raises:
        ConflictError: he made them himself.

    """
    if user.id == approval.asked.user:
        raise ConflictError("monitor_own_request")
