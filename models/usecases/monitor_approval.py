"""Asking a colleague whether monitor files may leave, and answering him: two people, where the school wants that."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from models.change import Changes, Topic
from models.destruction import Hand
from models.errors import ConflictError
from models.ids import ApprovalId, SubmissionId, UserId
from models.monitor.definition import Text
from models.monitor.series import Turn
from models.monitor_approval import (
    OPEN,
    Approval,
    ApprovalState,
    may_approve,
    others_who_may,
    want_other,
)
from models.ports import UnitOfWork
from models.progress import Progress
from models.submission import Submission
from models.usecases.monitor_desk import Desk
from models.usecases.monitor_library import versions_of
from models.usecases.monitor_making import SECOND_PERSON, Asked, MonitorPreview, PreviewMaker, latest
from models.usecases.session import Session
from models.user import Permission, User

NO_TITLE: Text = {}
_SHOWN = 12
"""How much of a mark is shown: enough to compare two by eye."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """Whose file it was: one person's, or of two; and what its monitor is called, where that is still known."""

    made_by: str
    approved_by: str = ""
    approved_on: date | None = None
    title: Text = field(default_factory=dict)


class MonitorApprovalUseCases:
    """What two users do together before a monitor file leaves."""

    def __init__(self, session: Session, desk: Desk, new_secret: str) -> None:
        self._session = session
        self._maker = PreviewMaker(session, desk, new_secret)

    def waiting(self) -> tuple[Approval, ...]:
        """Return what this user was asked by colleagues and did not answer yet, newest first."""
        with self._session.read(Permission.APPROVE_MONITOR) as uow:
            return waiting_for(uow, self._session.user)

    def look(self, approval: ApprovalId, progress: Progress) -> MonitorPreview:
        """Return exactly what leaves when it is approved, beside the true numbers; no pupil is named in it.

        Raises:
            ConflictError: it was answered or withdrawn meanwhile.

        """
        with self._session.read(Permission.APPROVE_MONITOR) as uow:
            found = _wanted(uow, approval, ApprovalState.ASKED)
        asked = Asked(
            definition=found.definition,
            period=found.period,
            recipients=frozenset(found.recipients[1:]),
            replacing=found.replacing,
        )
        return replace(self._maker.make(Permission.APPROVE_MONITOR, asked, progress), gaps=(), namings=())

    def ask(self, preview: MonitorPreview) -> Changes:
        """Ask colleagues to look at files, and to say that they may leave.

        Raises:
            ConflictError: nobody else may approve it; the period is not over; it was asked already; or what is counted
                changed since.

        """
        session, release = self._session, preview.release
        with session.intend(Permission.EXPORT_MONITOR, "approval.asked", Topic.MONITOR) as intention:
            self._want_to_ask(intention.uow, preview)
            made = Approval(
                id=ApprovalId(session.new_id()),
                state=ApprovalState.ASKED,
                definition=release.definition.id,
                version=release.definition.version,
                period=release.period.id,
                recipients=tuple(one.recipient.code for one in preview.releases),
                replacing=preview.asked.replacing,
                content=preview.mark,
                asked=replace(self._hand(), on=release.made_on),
            )
            intention.uow.approvals.save(made)
            intention.record, intention.reason = made.id, str(len(made.recipients))
        return intention.changes

    def withdraw(self, approval: ApprovalId) -> Changes:
        """Take back what was asked.

        Raises:
            ConflictError: it is no longer open, or a file was saved by it.

        """
        with self._session.intend(Permission.EXPORT_MONITOR, "approval.withdrawn", Topic.MONITOR) as intention:
            present = _wanted(intention.uow, approval, *OPEN)
            intention.uow.approvals.save(replace(present, state=ApprovalState.WITHDRAWN))
            intention.record = approval
        return intention.changes

    def approve(self, approval: ApprovalId, preview: MonitorPreview) -> Changes:
        """Say that exactly this may leave.

        Args:
            approval: what was asked.
            preview: what the user looked at.

        Raises:
            ConflictError: he made it himself; it was answered or withdrawn meanwhile; or it is no longer what was
                asked.

        """
        with self._session.intend(Permission.APPROVE_MONITOR, "approval.given", Topic.MONITOR) as intention:
            present = self._asked_of_me(intention.uow, approval)
            if present.content != preview.mark:
                raise ConflictError("monitor_approval_lapsed")
            self._maker.want_same(intention.uow, preview)
            intention.uow.approvals.save(replace(present, state=ApprovalState.APPROVED, answered=self._hand()))
            intention.record, intention.reason = approval, present.content[:_SHOWN]
        return intention.changes

    def send_back(self, approval: ApprovalId, reason: str) -> Changes:
        """Say that it may not leave, and why.

        Raises:
            ValidationError: without a reason.
            ConflictError: he made it himself, or it was answered or withdrawn meanwhile.

        """
        with self._session.intend(Permission.APPROVE_MONITOR, "approval.sent_back", Topic.MONITOR) as intention:
            present = self._asked_of_me(intention.uow, approval)
            answered = replace(present, state=ApprovalState.SENT_BACK, answered=self._hand(), reason=reason.strip())
            intention.uow.approvals.save(answered)
            intention.record = approval
        return intention.changes

    def lapse(self, preview: MonitorPreview) -> Changes:
        """Let what was asked lapse, since it is about something that is different by now.

        Raises:
            ConflictError: it was answered with no, withdrawn or used meanwhile.

        """
        if preview.approval is None or not preview.lapses:
            return Changes()
        with self._session.intend(Permission.APPROVE_MONITOR, "approval.lapsed", Topic.MONITOR) as intention:
            present = _wanted(intention.uow, preview.approval.id, *OPEN)
            intention.uow.approvals.save(replace(present, state=ApprovalState.LAPSED))
            intention.record = present.id
        return intention.changes

    def again(self, preview: MonitorPreview) -> MonitorPreview:
        """Return a preview with what was asked and answered by now; its numbers are the same."""
        with self._session.read(Permission.APPROVE_MONITOR) as uow:
            found = latest(uow.approvals.all(), uow.submissions.all(), preview.asked)
        return replace(preview, approval=found if preview.second_person else None)

    def signed(self) -> Mapping[SubmissionId, Signed]:
        """Return by whom each file of the ledger was made, and who approved it."""
        with self._session.read(Permission.EXPORT_MONITOR) as uow:
            asked = {entry.id: entry for entry in uow.approvals.all()}
            names = {user.id: user.name for user in uow.users.all()}
            ledger = uow.submissions.all()
            made_by = versions_of(uow, ((sent.definition, sent.version) for sent in ledger))
            titles = {key: definition.title for key, definition in made_by.items()}
            return {
                sent.id: replace(
                    _signed(sent, asked, names), title=titles.get((sent.definition, sent.version), NO_TITLE)
                )
                for sent in ledger
            }

    def _want_to_ask(self, uow: UnitOfWork, preview: MonitorPreview) -> None:
        if preview.open_period:
            raise ConflictError("period_open")
        if preview.turn is Turn.SENT or not preview.mark:
            raise ConflictError("monitor_released_since")
        if not others_who_may(self._session.user, uow.users.all()):
            raise ConflictError("monitor_no_second")
        before = latest(uow.approvals.all(), uow.submissions.all(), preview.asked)
        if before is not None and before.open:
            raise ConflictError("monitor_asked_already")
        self._maker.want_same(uow, preview)

    def _asked_of_me(self, uow: UnitOfWork, approval: ApprovalId) -> Approval:
        found = _wanted(uow, approval, ApprovalState.ASKED)
        want_other(self._session.user, found)
        return found

    def _hand(self) -> Hand:
        user = self._session.user
        return Hand(user=user.id, name=user.name, role=user.role, on=self._session.today)


def _signed(sent: Submission, asked: Mapping[ApprovalId, Approval], names: Mapping[UserId, str]) -> Signed:
    approval = asked.get(sent.approval) if sent.approval else None
    if approval is None or approval.answered is None:
        return Signed(made_by=names.get(sent.approved_by, ""))
    return Signed(made_by=approval.asked.name, approved_by=approval.answered.name, approved_on=approval.answered.on)


def waiting_for(uow: UnitOfWork, user: User) -> tuple[Approval, ...]:
    """Return what a user was asked by colleagues and did not answer yet, newest first."""
    if not uow.settings.get(SECOND_PERSON) or not may_approve(user):
        return ()
    found = (entry for entry in uow.approvals.all() if entry.state is ApprovalState.ASKED)
    return tuple(entry for entry in found if entry.asked.user != user.id)


def last_asked(uow: UnitOfWork) -> tuple[Approval, ...]:
    """Return what was asked last about each period, where a second person is wanted and no file was saved by it yet."""
    if not uow.settings.get(SECOND_PERSON):
        return ()
    approvals, ledger = uow.approvals.all(), uow.submissions.all()
    periods = dict.fromkeys((entry.definition, entry.period) for entry in approvals)
    found = (latest(approvals, ledger, Asked(definition=name, period=period)) for name, period in periods)
    return tuple(entry for entry in found if entry is not None)


def _wanted(uow: UnitOfWork, approval: ApprovalId, *states: ApprovalState) -> Approval:
    """Return one in one of these states; raises ConflictError when it is not, any more."""
    found = uow.approvals.get(approval)
    if found.state not in states:
        raise ConflictError("monitor_approval_moved_on")
    return found
