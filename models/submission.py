"""The ledger of what left the school: each monitor file, byte for byte."""

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
        serial: counts the files of one definition, recipient and period, from 1.
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
