"""What of keeping and destroying waits for this user: one line for each decision, never one for each pupil."""

from collections.abc import Iterable
from datetime import date

from models.destruction import OPEN, Destruction, DestructionState, approver_missing
from models.ports import UnitOfWork
from models.usecases.due_files import due_on
from models.usecases.tasks import Task, TaskKind
from models.user import Permission, User, allows

_RECORD = "retention"


def retention_tasks(uow: UnitOfWork, user: User, today: date) -> Iterable[Task]:
    """Yield what he can do about it now: propose, approve, carry out, or sweep the copies."""
    if not allows(user.role, Permission.PROPOSE_DESTRUCTION):
        return
    found = uow.retention.destructions()
    if any(entry.state is DestructionState.EMPTIED for entry in found):
        yield Task(kind=TaskKind.RETENTION_SWEEP, record=_RECORD)
    running = next((entry for entry in found if entry.state in OPEN), None)
    if running is not None:
        yield from _of_list(uow, running, user)
        return
    free = [entry for entry in due_on(uow, today) if entry.stop is None]
    if free:
        yield Task(kind=TaskKind.RETENTION_DUE, record=_RECORD, count=len(free))


def _of_list(uow: UnitOfWork, running: Destruction, user: User) -> Iterable[Task]:
    count = len(running.pupils)
    if running.state is DestructionState.APPROVED:
        yield Task(kind=TaskKind.RETENTION_APPROVED, record=_RECORD, count=count)
    elif not approver_missing(user, running.proposed.user, uow.users.all()):
        yield Task(kind=TaskKind.RETENTION_PROPOSED, record=_RECORD, count=count, who=running.proposed.name)
