"""What is still open when a care file is closed, and what is agreed about it. Nothing is closed silently."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.carefile import CareFileStatus, ClosingReason
from models.validation import Checks


class Handling(StrEnum):
    """What happens to what is still open."""

    CARRY_ON = "carry_on"
    END = "end"
    HAND_OVER = "hand_over"


@dataclass(frozen=True, slots=True, kw_only=True)
class StillOpen:
    """How much is still open around a pupil.

    Attributes:
        running: help that has started.
        waiting: help that was asked and has not started; it cannot end, only go on or be handed over.
        consents: questions that somebody has not answered.
        safety: safety reports; they stay open whatever happens to the file.

    """

    running: int = 0
    waiting: int = 0
    actions: int = 0
    consents: int = 0
    safety: int = 0

    @property
    def help(self) -> int:
        """All help that is open."""
        return self.running + self.waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """How a care file is closed.

    Attributes:
        help, actions: what happens to help and actions that are still open; None where there are none.
        handed_to: who takes over what is handed over.
        note: what else is to be known about the closing.

    """

    on: date
    reason: ClosingReason
    continued_by_school: str = ""
    help: Handling | None = None
    actions: Handling | None = None
    handed_to: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError when something is handed over to nobody."""
        checks = Checks()
        over = Handling.HAND_OVER in (self.help, self.actions)
        checks.that("handed_to", not over or self.handed_to.strip(), "required")
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopening:
    """How a closed care file is opened again."""

    on: date
    because: str
    status: CareFileStatus = CareFileStatus.CLARIFYING

    def __post_init__(self) -> None:
        """Raise ValidationError without a reason, or when it would stay closed."""
        checks = Checks()
        checks.require("because", self.because)
        checks.that("status", self.status is not CareFileStatus.CLOSED, "choice")
        checks.done()


def want_settled(closing: Closing, left: StillOpen, today: date) -> None:
    """Want a choice for every kind of thing that is still open.

    Raises:
        ValidationError: one is missing, help that never began would end, or the day lies ahead.

    """
    checks = Checks()
    checks.that("closed_on", closing.on <= today, "in_future")
    checks.that("help_handling", not left.help or closing.help, "required")
    checks.that("help_handling", closing.help is not Handling.END or not left.waiting, "help_waits")
    checks.that("actions_handling", not left.actions or closing.actions, "required")
    checks.done()


def agreed(closing: Closing, left: StillOpen) -> Sequence[tuple[str, int]]:
    """Return what was agreed about what is still open: codes of sentences, each with how many it is about."""
    found: list[tuple[str, int]] = []
    if left.help and closing.help:
        found.append((f"help_{closing.help}", left.help))
    if left.actions and closing.actions:
        found.append((f"actions_{closing.actions}", left.actions))
    if left.consents:
        found.append(("consents", left.consents))
    if left.safety:
        found.append(("safety", left.safety))
    return found
