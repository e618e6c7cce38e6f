"""What a second person was asked before a monitor file leaves, in the store."""

from collections.abc import Sequence
from typing import NamedTuple

from models.destruction import Hand
from models.errors import ConflictError, NotFoundError
from models.ids import ApprovalId, UserId
from models.limits import LIST_LIMIT
from models.monitor_approval import Approval, ApprovalState
from models.user import Role
from storage.rows import WITH_ID, Connection, Records, codes, to_day, to_text

_STATES = codes(ApprovalState)
_ROLES = codes(Role)


class _Row(NamedTuple):
    id: ApprovalId
    state: str
    definition: str
    version: str
    period: str
    recipients: str
    replacing: int
    content: str
    asked_by: UserId
    asked_name: str
    asked_role: str
    asked_on: str
    answered_by: UserId | None
    answered_name: str
    answered_role: str
    answered_on: str | None
    reason: str


_APPROVAL = Records(
    make=_Row._make,
    columns="""
        SELECT id, state, definition, version, period, recipients, replacing, content, asked_by, asked_name, asked_role,
            asked_on, answered_by, answered_name, answered_role, answered_on, reason
        FROM monitor_approval
    """,
    write="""
        INSERT INTO monitor_approval (
            id, state, definition, version, period, recipients, replacing, content, asked_by, asked_name, asked_role,
            asked_on, answered_by, answered_name, answered_role, answered_on, reason, added
        )
        VALUES (
            ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
            (SELECT coalesce(max(added), 0) + 1 FROM monitor_approval)
        )
        ON CONFLICT (id) DO UPDATE SET
            state = excluded.state, definition = excluded.definition, version = excluded.version,
            period = excluded.period, recipients = excluded.recipients, replacing = excluded.replacing,
            content = excluded.content, asked_by = excluded.asked_by, asked_name = excluded.asked_name,
            asked_role = excluded.asked_role, asked_on = excluded.asked_on, answered_by = excluded.answered_by,
            answered_name = excluded.answered_name, answered_role = excluded.answered_role,
            answered_on = excluded.answered_on, reason = excluded.reason
    """,
)
_ALL = " ORDER BY added DESC LIMIT ?"
_USED = "SELECT 1 FROM submission WHERE approval = ? LIMIT 1"


class Approvals:
    """What a second person was asked; see ``models.ports_approvals.ApprovalRepository``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, approval: ApprovalId) -> Approval:
        """Return one; raises NotFoundError."""
        for row in _APPROVAL.select(self._connection, WITH_ID, approval):
            return _approval(row)
        raise NotFoundError("monitor_approval", record=approval)

    def all(self) -> Sequence[Approval]:
        """Return all of them, newest first."""
        return [_approval(row) for row in _APPROVAL.select(self._connection, _ALL, LIST_LIMIT)]

    def save(self, approval: Approval) -> None:
        """Write one.

        Raises:
            ConflictError: a file was saved by it; that stays as it is.

        """
        if self._connection.execute(_USED, (approval.id,)).fetchone():
            raise ConflictError("monitor_approval_used", record=approval.id)
        _APPROVAL.save(self._connection, _row(approval))


def _row(approval: Approval) -> _Row:
    asked, answered = approval.asked, approval.answered
    return _Row(
        id=approval.id,
        state=approval.state.value,
        definition=approval.definition,
        version=approval.version,
        period=approval.period,
        recipients=" ".join(approval.recipients),
        replacing=int(approval.replacing),
        content=approval.content,
        asked_by=asked.user,
        asked_name=asked.name,
        asked_role=asked.role.value,
        asked_on=to_text(asked.on),
        answered_by=answered.user if answered else None,
        answered_name=answered.name if answered else "",
        answered_role=answered.role.value if answered else "",
        answered_on=to_text(answered.on) if answered else None,
        reason=approval.reason,
    )


def _approval(row: _Row) -> Approval:
    return Approval(
        id=row.id,
        state=_STATES[row.state],
        definition=row.definition,
        version=row.version,
        period=row.period,
        recipients=tuple(row.recipients.split(" ")),
        replacing=bool(row.replacing),
        content=row.content,
        asked=Hand(user=row.asked_by, name=row.asked_name, role=_ROLES[row.asked_role], on=to_day(row.asked_on)),
        answered=_answered(row),
        reason=row.reason,
    )


def _answered(row: _Row) -> Hand | None:
    if row.answered_by is None or row.answered_on is None:
        return None
    return Hand(
        user=row.answered_by, name=row.answered_name, role=_ROLES[row.answered_role], on=to_day(row.answered_on)
    )
