"""Vandaag: what is due, late or coming, grouped by what the user has to decide."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from models.carefile import CareFileStatus
from models.change import Changes, Topic
from models.consent import InformationKind
from models.consent_overview import SETTLED
from models.errors import ValidationError
from models.ids import PupilId, UserId
from models.meeting import Action, Meeting, MinutesState, is_minuted, times_late
from models.ports import UnitOfWork
from models.usecases.action_sight import readable
from models.usecases.asking import AskingUseCases
from models.usecases.meeting_rows import concerns, meeting_row
from models.usecases.meeting_table import Table, read_table
from models.usecases.session import Session
from models.usecases.tasks import SOON, Group, Task, TaskKind
from models.usecases.today_consents import announcement_tasks, asking_tasks
from models.usecases.today_monitor import monitor_tasks
from models.usecases.today_pupils import (
    Caseload,
    contract_tasks,
    goal_tasks,
    pupil_tasks,
    safety_tasks,
)
from models.usecases.today_retention import retention_tasks
from models.usecases.visibility import Sight, sight
from models.user import Permission, Role, allows

_FURTHEST = 366


class TodayUseCases:
    """What a user sees first."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def tasks(self) -> tuple[Task, ...]:
        """Return what is due, late or coming for this user, by group and then by date; what he put off comes last."""
        looking = sight(self._session)
        with self._session.read(Permission.READ_MEETINGS) as uow:
            found = [*self._meetings(uow), *self._actions(uow, looking), *self._around_pupils(uow)]
            found += monitor_tasks(uow, self._session.user, self._session.today)
            found += retention_tasks(uow, self._session.user, self._session.today)
            put_off = uow.put_offs.of_user(self._session.user.id)
            colleagues = self._colleagues(uow)
        found += self._asking(found)
        today = self._session.today
        found = [_seen(task, looking) for task in found]
        found = [
            replace(
                task,
                put_off_until=put_off[task.key] if put_off.get(task.key, today) > today else None,
                of_colleague=_led_by(task, colleagues),
            )
            for task in found
        ]
        order = list(Group)
        return tuple(sorted(found, key=lambda task: (order.index(task.group), task.on or date.max)))

    def put_off(self, task: Task, until: date) -> Changes:
        """Let a task come back on another day, for this user; the day on which it is due does not move.

        Raises:
            ValidationError: the day is not ahead, or further away than a year.

        """
        today, user = self._session.today, self._session.user.id
        if not 0 < (until - today).days <= _FURTHEST:
            raise ValidationError({"until": "not_ahead" if until <= today else "too_far"})
        with self._session.intend(Permission.READ_MEETINGS, "task.put_off", Topic.TASKS) as intention:
            intention.record = task.record
            intention.uow.put_offs.forget_before(user, today)
            intention.uow.put_offs.save(user, task.key, until)
        return intention.changes

    def take_up(self, task: Task) -> Changes:
        """Let a task that was put off come back at once."""
        with self._session.intend(Permission.READ_MEETINGS, "task.taken_up", Topic.TASKS) as intention:
            intention.record = task.record
            intention.uow.put_offs.remove(self._session.user.id, task.key)
        return intention.changes

    def _meetings(self, uow: UnitOfWork) -> Iterable[Task]:
        today, user = self._session.today, self._session.user
        current = (meeting for meeting in uow.meetings.current(today) if meeting.cancelled_on is None)
        meetings = [meeting for meeting in current if concerns(user, meeting)]
        coming = sorted((m for m in meetings if today <= m.on <= today + SOON), key=lambda meeting: meeting.on)
        yield from (_of_meeting(self._coming(meeting), meeting) for meeting in coming)
        if allows(user.role, Permission.EDIT_MEETINGS):
            yield from self._unsettled(uow, meetings)
        if coming and self._school_sees():
            yield from self._consents(uow, coming[0])

    def _coming(self, meeting: Meeting) -> TaskKind:
        """Return what a coming meeting asks for: its agenda, from who makes it, or to be there."""
        makes = allows(self._session.user.role, Permission.EDIT_MEETINGS)
        return TaskKind.MEETING_COMES if meeting.items or not makes else TaskKind.AGENDA_EMPTY

    def _unsettled(self, uow: UnitOfWork, meetings: Iterable[Meeting]) -> Iterable[Task]:
        """Yield minutes that are not adopted or were never made, and invitations that no longer tell the truth."""
        for meeting in meetings:
            if meeting.on < self._session.today and meeting.state is not MinutesState.ADOPTED:
                none = meeting.state is MinutesState.DRAFT and not is_minuted(meeting)
                yield _of_meeting(TaskKind.MINUTES_NONE if none else TaskKind.MINUTES_OPEN, meeting)
        for meeting in uow.meetings.current(self._session.today):
            if meeting.on >= self._session.today and meeting.invited is not None and meeting.invited < meeting.revision:
                yield _of_meeting(TaskKind.INVITE_AGAIN, meeting)

    def _consents(self, uow: UnitOfWork, meeting: Meeting) -> Iterable[Task]:
        """Yield for the next meeting the pupils of whom somebody at the table may not hear the name."""
        table = read_table(uow, meeting, self._session.rules, self._session.today)
        for item in meeting.items:
            kept = table.kept_from(item)
            if item.pupil and kept and not item.anonymous and not _refused(table, item.id, kept):
                yield Task(
                    kind=TaskKind.CONSENT_MISSING,
                    record=item.pupil,
                    on=meeting.on,
                    pupil=table.pupils[item.pupil],
                    meeting=meeting_row(meeting),
                    count=len(kept),
                )

    def _actions(self, uow: UnitOfWork, looking: Sight) -> Iterable[Task]:
        today = self._session.today
        own = [
            action for action in uow.actions.open() if action.due and action.due <= today + SOON and self._mine(action)
        ]
        pupils = uow.pupils.some([action.pupil for action in own if action.pupil]) if self._school_sees() else {}
        for action in readable(uow, own, looking):
            kind = TaskKind.ACTION_LATE if action.due and action.due < today else TaskKind.ACTION_DUE
            pupil = pupils.get(action.pupil) if action.pupil else None
            late = times_late(action, today)
            yield Task(kind=kind, record=action.id, on=action.due, action=action, pupil=pupil, count=late)

    def _around_pupils(self, uow: UnitOfWork) -> Iterable[Task]:
        if not self._school_sees():
            return
        today = self._session.today
        caseload = Caseload.read(uow, today)
        yield from pupil_tasks(caseload, today)
        yield from goal_tasks(uow, caseload, today)
        yield from safety_tasks(uow, today)
        yield from contract_tasks(caseload, today)

    def _asking(self, found: Sequence[Task]) -> Iterable[Task]:
        """Yield whom to ask, for who may note what he hears; nobody twice who stands on the next agenda."""
        if not allows(self._session.user.role, Permission.EDIT_CONSENT):
            return
        asking, today = AskingUseCases(self._session, "nl"), self._session.today
        elsewhere = {task.pupil.id for task in found if task.kind is TaskKind.CONSENT_MISSING and task.pupil}
        yield from asking_tasks(asking.ask_list(today), elsewhere, today)
        yield from announcement_tasks(asking.announced(today))

    def _colleagues(self, uow: UnitOfWork) -> "_Leads":
        """Return which coordinators besides this one have the lead, over which pupils; nobody for who only looks."""
        if self._session.user.role is not Role.COORDINATOR:
            return _Leads()
        others = {
            user.id
            for user in uow.users.all()
            if user.active and user.role is Role.COORDINATOR and user.id != self._session.user.id
        }
        files = uow.care_files.all() if others else ()
        return _Leads(
            users=frozenset(others),
            pupils=frozenset(
                file.pupil for file in files if file.status is not CareFileStatus.CLOSED and file.coordinator in others
            ),
        )

    def _mine(self, action: Action) -> bool:
        """Tell whether an action is for this user to follow: the coordinator follows them all."""
        user = self._session.user
        if user.role is Role.COORDINATOR:
            return True
        mine = user.professional is not None and action.professional == user.professional
        return mine or action.user == user.id

    def _school_sees(self) -> bool:
        return self._session.user.role in (Role.COORDINATOR, Role.READER)


def _seen(task: Task, looking: Sight) -> Task:
    """Return a task as this user sees it; only the school has tasks about pupils."""
    return replace(task, pupil=looking.pupil(task.pupil, frozenset(InformationKind))) if task.pupil else task


def _of_meeting(kind: TaskKind, meeting: Meeting) -> Task:
    return Task(kind=kind, record=meeting.id, on=meeting.on, meeting=meeting_row(meeting), count=len(meeting.items))


def _refused(table: Table, item: object, kept: Sequence[object]) -> bool:
    """Tell whether nothing is left to ask: whoever may not hear it was refused in so many words."""
    found = [answer for (about, who), answer in table.verdicts.items() if about == item and who in kept]
    return all(answer.status is not None and answer.status.state in SETTLED for answer in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Leads:
    """The other coordinators, and the pupils one of them has the lead over."""

    users: frozenset[UserId] = frozenset()
    pupils: frozenset[PupilId] = frozenset()


def _led_by(task: Task, colleagues: _Leads) -> bool:
    """Tell whether a task is for another coordinator: his own action, or about a pupil he has the lead over."""
    if task.action is not None and task.action.user is not None:
        return task.action.user in colleagues.users
    return task.pupil is not None and task.meeting is None and task.pupil.id in colleagues.pupils
