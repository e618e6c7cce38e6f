"""The turns of a care file: every time it was closed or opened again. What came earlier stays visible."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.carefile import ClosingReason
from models.ids import CareFileId, UserId
from models.validation import Checks


class Turn(StrEnum):
    """Which way a care file went."""

    CLOSED = "closed"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True, kw_only=True)
class CareFileTurn:
    """One turn.

    Attributes:
        reason: why it was closed; None when it was opened again.
        words: why, in words; at closing also what was agreed about what was still open.
        continued_by_school: what the school goes on doing after closing.

    """

    care_file: CareFileId
    turn: Turn
    on: date
    by: UserId
    reason: ClosingReason | None = None
    words: str = ""
    continued_by_school: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError for a closing without its reason, or an opening with one."""
        checks = Checks()
        checks.that("reason", (self.turn is Turn.CLOSED) == (self.reason is not None), "required")
        checks.done()
