"""Meetings: planning, who may hear what, minuting, and what was agreed."""

from dataclasses import replace

from models.change import Changes, Topic
from models.errors import ConflictError
from models.ids import ActionId, AgendaItemId, MeetingId
from models.meeting import Action, ActionState, Meeting, MinutesState
from models.ports import UnitOfWork
from models.usecases.meeting_table import Table, read_table
from models.usecases.session import Session
from models.user import Permission


class MeetingUseCases:
    """What a user can do with meetings and what was agreed there."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[Meeting, ...]:
        """Return all meetings, latest first."""
        with self._session.read(Permission.READ_MEETINGS) as uow:
            return tuple(uow.meetings.all())

    def table(self, meeting: MeetingId) -> Table:
        """Return a meeting with all it speaks of and who may hear it."""
        with self._session.read(Permission.READ_MEETINGS) as uow:
            return read_table(uow, uow.meetings.get(meeting), self._session.rules, self._session.today)

    def save(self, meeting: Meeting) -> Changes:
        """Plan a meeting or write what was changed: participants, agenda, discussion, decisions.

        Raises:
            ConflictError: the minutes are adopted and no longer change; remarks can be added.

        """
        with self._session.intend(Permission.EDIT_MEETINGS, "meeting.saved", Topic.MEETINGS) as intention:
            _want_open(intention.uow, meeting.id)
            seeded = meeting if meeting.pseudonym_seed else replace(meeting, pseudonym_seed=self._session.new_id())
            intention.record = meeting.id
            intention.uow.meetings.save(seeded)
        return intention.changes

    def adopt(self, meeting: MeetingId) -> Changes:
        """Adopt the minutes: from now on they are frozen."""
        with self._session.intend(Permission.EDIT_MEETINGS, "meeting.adopted", Topic.MEETINGS) as intention:
            _want_open(intention.uow, meeting)
            present = intention.uow.meetings.get(meeting)
            intention.record = meeting
            intention.uow.meetings.save(replace(present, state=MinutesState.ADOPTED, adopted_on=self._session.today))
        return intention.changes

    def remark(self, meeting: MeetingId, text: str) -> Changes:
        """Add a remark to minutes, adopted or not."""
        with self._session.intend(Permission.EDIT_MEETINGS, "meeting.remarked", Topic.MEETINGS) as intention:
            present = intention.uow.meetings.get(meeting)
            intention.record = meeting
            intention.uow.meetings.save(replace(present, remarks=(*present.remarks, text)))
        return intention.changes

    def actions(self) -> tuple[Action, ...]:
        """Return all actions: open ones first, by due date."""
        with self._session.read(Permission.READ_MEETINGS) as uow:
            return tuple(uow.actions.all())

    def save_action(self, action: Action) -> Changes:
        """Give an action to somebody, or write what was changed of it."""
        with self._session.intend(Permission.EDIT_MEETINGS, "action.saved", Topic.ACTIONS) as intention:
            intention.record = action.id
            intention.uow.actions.save(action)
        return intention.changes

    def settle_action(self, action: ActionId, state: ActionState, because: str = "") -> Changes:
        """Mark an action as done, dropped for a reason, or open again."""
        with self._session.intend(Permission.EDIT_MEETINGS, f"action.{state}", Topic.ACTIONS) as intention:
            present = intention.uow.actions.get(action)
            settled = None if state is ActionState.OPEN else self._session.today
            intention.record = action
            intention.uow.actions.save(replace(present, state=state, settled_on=settled, dropped_because=because))
        return intention.changes

    def new_meeting_id(self) -> MeetingId:
        """Make an id for a meeting."""
        return MeetingId(self._session.new_id())

    def new_item_id(self) -> AgendaItemId:
        """Make an id for an agenda item."""
        return AgendaItemId(self._session.new_id())

    def new_action_id(self) -> ActionId:
        """Make an id for an action."""
        return ActionId(self._session.new_id())


def _want_open(uow: UnitOfWork, meeting: MeetingId) -> None:
    if uow.meetings.state(meeting) is MinutesState.ADOPTED:
        raise ConflictError("minutes_adopted")
