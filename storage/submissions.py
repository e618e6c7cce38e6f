"""The ledger of monitor files in the store: history that is only ever added to."""

from collections.abc import Sequence
from typing import NamedTuple

from models.errors import ConflictError
from models.ids import ApprovalId, SubmissionId, UserId
from models.limits import LIST_LIMIT
from models.submission import Submission
from storage.rows import Connection, Parts, Records, id_list, to_day, to_text


class _Row(NamedTuple):
    id: SubmissionId
    definition: str
    version: str
    recipient: str
    period: str
    serial: int
    made_on: str
    approved_by: UserId
    file_name: str
    content: bytes
    sha256: str
    proof: str
    approval: ApprovalId | None


class _RollUp(NamedTuple):
    submission: str
    position: int
    cell: str


_SUBMISSION = Records(
    make=_Row._make,
    columns="""
        SELECT id, definition, version, recipient, period, serial, made_on, approved_by, file_name, content, sha256,
            proof, approval
        FROM submission
    """,
    write="""
        INSERT INTO submission (
            id, definition, version, recipient, period, serial, made_on, approved_by, file_name, content, sha256,
            proof, approval, added
        )
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(added), 0) + 1 FROM submission))
    """,
)
_ROLL_UPS = Parts(
    make=_RollUp._make,
    read="""
        SELECT submission, position, cell FROM submission_roll_up
        WHERE submission IN (SELECT value FROM json_each(?)) ORDER BY submission, position
    """,
    write="INSERT INTO submission_roll_up (submission, position, cell) VALUES (?, ?, ?)",
)
_ALL = " ORDER BY made_on DESC, added DESC LIMIT ?"
_SAME = """
    SELECT 1 FROM submission WHERE id = ? OR (recipient = ? AND period = ? AND serial = ?) LIMIT 1
"""


class Submissions:
    """The ledger of monitor files; see ``models.ports_house.SubmissionRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> Sequence[Submission]:
        """Return all submissions, newest first."""
        rows = _SUBMISSION.select(self._connection, _ALL, LIST_LIMIT)
        rolled_up = _ROLL_UPS.of(self._connection, id_list(row.id for row in rows))
        return [_submission(row, rolled_up.get(row.id, ())) for row in rows]

    def add(self, submission: Submission) -> None:
        """Add a submission.

        Raises:
            ConflictError: its id, or its serial for its recipient and period, is already in the ledger.

        """
        row = _row(submission)
        if self._connection.execute(_SAME, (row.id, row.recipient, row.period, row.serial)).fetchone():
            raise ConflictError("submission_exists", record=row.id)
        _SUBMISSION.add(self._connection, row)
        cells = (_RollUp(row.id, place, cell) for place, cell in enumerate(submission.rolled_up))
        _ROLL_UPS.add(self._connection, cells)


def _row(submission: Submission) -> _Row:
    return _Row(
        id=submission.id,
        definition=submission.definition,
        version=submission.version,
        recipient=submission.recipient,
        period=submission.period,
        serial=submission.serial,
        made_on=to_text(submission.made_on),
        approved_by=submission.approved_by,
        file_name=submission.file_name,
        content=submission.content,
        sha256=submission.sha256,
        proof=submission.proof,
        approval=submission.approval,
    )


def _submission(row: _Row, rolled_up: Sequence[_RollUp]) -> Submission:
    return Submission(
        id=row.id,
        definition=row.definition,
        version=row.version,
        recipient=row.recipient,
        period=row.period,
        serial=row.serial,
        made_on=to_day(row.made_on),
        approved_by=row.approved_by,
        file_name=row.file_name,
        content=row.content,
        sha256=row.sha256,
        rolled_up=tuple(entry.cell for entry in rolled_up),
        proof=row.proof,
        approval=row.approval,
    )
