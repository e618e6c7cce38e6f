"""What of the monitor waits for this user: a period that was not sent, and what two people do together about a file."""

from collections.abc import Iterable
from datetime import date

from models.monitor.definition import Definition
from models.monitor.periods import closed, period_of, preceding
from models.monitor_approval import Approval, ApprovalState
from models.ports import UnitOfWork
from models.trajectory import Layer
from models.usecases.monitor_approval import last_asked, waiting_for
from models.usecases.monitor_library import offered
from models.usecases.tasks import Task, TaskKind
from models.user import Permission, User, allows

_ANSWERED = {
    ApprovalState.APPROVED: TaskKind.MONITOR_APPROVED,
    ApprovalState.SENT_BACK: TaskKind.MONITOR_SENT_BACK,
    ApprovalState.LAPSED: TaskKind.MONITOR_LAPSED,
}


def monitor_tasks(uow: UnitOfWork, user: User, today: date) -> Iterable[Task]:
    """Yield what he can do about it now: look at what a colleague made, save what was approved, or make a file."""
    for asked in waiting_for(uow, user):
        yield _of_approval(TaskKind.MONITOR_APPROVE, asked, asked.asked.name)
    if not allows(user.role, Permission.EXPORT_MONITOR):
        return
    running = last_asked(uow)
    for asked in running:
        kind = _ANSWERED.get(asked.state)
        if kind is not None:
            yield _of_approval(kind, asked, asked.answered.name if asked.answered else "")
    about = {(asked.definition, asked.period) for asked in running}
    yield from (task for task in _due(uow, today) if tuple(task.record.split(":")) not in about)


def _of_approval(kind: TaskKind, asked: Approval, who: str) -> Task:
    return Task(kind=kind, record=asked.id, count=len(asked.recipients), who=who)


def _due(uow: UnitOfWork, today: date) -> Iterable[Task]:
    """Yield the monitor of the last period, while it was not sent and there was help to count.

    One series per school: once a monitor was sent, another about the same pupils is not asked for.
    """
    ledger = [entry for entry in uow.submissions.all() if entry.proof]
    told = {entry.period for entry in ledger}
    counted = [entry for entry in uow.trajectories.all() if entry.layer is Layer.INDIVIDUAL and entry.started_on]
    for definition in _asked_for(uow, today, ledger[0].definition if ledger else "") if counted else ():
        period = preceding(period_of(definition.period, today))
        began = any(entry.started_on and entry.started_on <= period.last for entry in counted)
        if closed(period, today) and began and period.id not in told:
            yield Task(kind=TaskKind.MONITOR_DUE, record=f"{definition.id}:{period.id}", on=period.last, who=period.id)


def _asked_for(uow: UnitOfWork, today: date, series: str) -> Iterable[Definition]:
    """Yield what is to be sent: a version of the school's own in the place of what it was made from.

    Args:
        series: by which definition the newest file was made; empty before the first.

    """
    found = offered(uow, today)
    copied = {_source(one) for one in found}
    for definition in found:
        goes_on = series in ("", definition.id, _source(definition))
        if goes_on and definition.id not in copied:
            yield definition


def _source(definition: Definition) -> str:
    """Return the id of the definition that one was made from; empty when it was made from none."""
    return definition.based_on.partition(" ")[0]
