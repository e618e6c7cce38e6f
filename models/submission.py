"""The ledger of what left the school: each monitor file, byte for byte."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models.ids import ApprovalId, SubmissionId, UserId


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """One monitor file that was saved to be sent.

    Attributes:
        definition, version: which monitor definition was counted.
        recipient: the code of the recipient in the file name.
        period: id of the period, such as ``2025-2026-H1``.
        serial: counts the files of one recipient and period, whatever monitor they are of, from 1: so that no two files
            are called the same.
        content: the exact bytes of the package.
        sha256: of ``content``, in hexadecimal.
        approved_by: who said that it may leave.
        approval: what he was asked by the colleague who made it, where the school wants two people; None when one
            person made and saved it.
        proof: the audit's proof as JSON; kept here, never published.

    """

    id: SubmissionId
    definition: str
    version: str
    recipient: str
    period: str
    serial: int
    made_on: date
    approved_by: UserId
    file_name: str
    content: bytes
    sha256: str
    rolled_up: tuple[str, ...] = ()
    proof: str = ""
    approval: ApprovalId | None = None


def next_serial(ledger: Iterable[Submission], recipient: str, period: str) -> int:
    """Return the number of the next file for a recipient about a period, of whatever monitor."""
    return 1 + max((sent.serial for sent in ledger if (sent.recipient, sent.period) == (recipient, period)), default=0)
