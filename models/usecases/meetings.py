"""Meetings: planning, who may hear what, minuting, and what was agreed."""

from dataclasses import replace

from models.change import Changes, Topic
from models.errors import ConflictError, NotFoundError, PermissionDeniedError
from models.ids import ActionId, AgendaItemId, MeetingId, ProfessionalId, PupilId
from models.meeting import Action, ActionState, Meeting, MinutesState, put_off
from models.minutes import MinutesView
from models.ports import UnitOfWork
from models.series import replanned
from models.usecases.action_sight import readable
from models.usecases.giveaways import read_giveaways
from models.usecases.lettering import with_letters
from models.usecases.meeting_copy import Labels, copy_for, internal_copy
from models.usecases.meeting_rows import MeetingRow, rows_for
from models.usecases.meeting_table import Table, read_table, without_secrets
from models.usecases.session import Session
from models.usecases.visibility import sight
from models.user import Permission, allows, require


class MeetingUseCases:
    """What a user can do with meetings and what was agreed there."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def rows(self) -> tuple[MeetingRow, ...]:
        """Return the meetings, latest first; for a youth professional those he is invited to."""
        with self._session.read(Permission.READ_MEETINGS) as uow:
            return tuple(rows_for(uow, self._session.user))

    def table(self, meeting: MeetingId) -> Table:
        """Return a meeting whole, with all it speaks of and who may hear it; a secret address only for who keeps it.

        Raises:
            PermissionDeniedError: the user may only get his own copy.

        """
        with self._session.read(Permission.READ_ALL_MINUTES) as uow:
            found = read_table(uow, uow.meetings.get(meeting), self._session.rules, self._session.today)
        return found if allows(self._session.user.role, Permission.EDIT_PUPILS) else without_secrets(found)

    def copy(self, meeting: MeetingId, recipient: ProfessionalId | None, kind: str) -> MinutesView:
        """Return the minutes as one participant may read them; for ``None`` the internal version.

        Args:
            meeting: which meeting.
            recipient: whose copy; a youth professional gets his own, whatever is asked.
            kind: what this type of meeting is called here.

        Raises:
            PermissionDeniedError: the user may not see this copy.

        """
        require(self._session.user, Permission.READ_MEETINGS)
        whose = recipient if allows(self._session.user.role, Permission.READ_ALL_MINUTES) else self._own_copy()
        with self._session.read(Permission.READ_MEETINGS) as uow:
            table = read_table(uow, uow.meetings.get(meeting), self._session.rules, self._session.today)
            labels = Labels(school=uow.school.get().name, kind=kind)
            if whose is None:
                return internal_copy(table, labels)
            _want_invited(table.meeting, whose)
            return copy_for(table, whose, read_giveaways(uow, table), labels)

    def note_printed(self, meeting: MeetingId, recipient: ProfessionalId | None) -> None:
        """Log that a copy of the minutes is put on paper; whole minutes are for who may read them whole.

        Called before it is given out.

        Raises:
            StoreReadOnlyError: this window may only look, so that it could not be logged.

        """
        require(self._session.user, Permission.READ_MEETINGS if recipient else Permission.READ_ALL_MINUTES)
        action = "minutes.printed" if recipient else "minutes.printed_whole"
        self._session.note_leaving(action, Topic.MEETINGS, meeting)

    def save(self, meeting: Meeting) -> Changes:
        """Plan a meeting or write what was changed: participants, agenda, discussion, decisions.

        Another time or place is a new revision, which a new invitation tells of.

        Raises:
            ConflictError: the minutes are adopted and no longer change; remarks can be added.

        """
        with self._session.intend(Permission.EDIT_MEETINGS, "meeting.saved", Topic.MEETINGS) as intention:
            before = intention.uow.meetings.get(meeting.id) if _want_open(intention.uow, meeting.id) else None
            intention.record = meeting.id
            intention.uow.meetings.save(with_letters(intention.uow, self._seeded(replanned(before, meeting))))
        return intention.changes

    def minute(self, meeting: Meeting) -> Changes:
        """Write what is being typed; what is written within a few minutes is one step to take back.

        Raises:
            ConflictError: the minutes are adopted and no longer change; remarks can be added.

        """
        with self._session.intend(Permission.EDIT_MEETINGS, "meeting.minuted", Topic.MEETINGS) as intention:
            _want_open(intention.uow, meeting.id)
            intention.record = meeting.id
            intention.uow.meetings.save(with_letters(intention.uow, self._seeded(meeting)))
        return intention.changes

    def adopt(self, meeting: MeetingId) -> Changes:
        """Adopt the minutes: from now on they are frozen."""
        with self._session.intend(Permission.EDIT_MEETINGS, "meeting.adopted", Topic.MEETINGS) as intention:
            _want_open(intention.uow, meeting)
            present = intention.uow.meetings.get(meeting)
            intention.record = meeting
            intention.uow.meetings.save(replace(present, state=MinutesState.ADOPTED, adopted_on=self._session.today))
        return intention.changes

    def actions(self) -> tuple[Action, ...]:
        """Return the open actions, by due date; for a youth professional his own."""
        everything = allows(self._session.user.role, Permission.READ_ALL_MINUTES)
        looking = sight(self._session)
        with self._session.read(Permission.READ_MEETINGS) as uow:
            own = [action for action in uow.actions.open() if everything or self._owns(action)]
            return tuple(readable(uow, own, looking))

    def actions_about(self, pupil: PupilId) -> tuple[Action, ...]:
        """Return what was agreed about a pupil, open ones first, by due date; only for who reads all minutes."""
        with self._session.read(Permission.READ_ALL_MINUTES) as uow:
            return tuple(uow.actions.of_pupil(pupil))

    def save_action(self, action: Action) -> Changes:
        """Give an action to somebody, or write what was changed of it."""
        with self._session.intend(Permission.EDIT_MEETINGS, "action.saved", Topic.ACTIONS) as intention:
            intention.record = action.id
            stored = _stored(intention.uow, action.id)
            intention.uow.actions.save(put_off(stored, action, self._session.today) if stored else action)
        return intention.changes

    def settle_action(self, action: ActionId, state: ActionState, because: str = "") -> Changes:
        """Mark an action as done, dropped for a reason, or open again.

        Raises:
            PermissionDeniedError: the user may settle only what he was to do himself.

        """
        with self._session.intend(Permission.SETTLE_ACTIONS, f"action.{state}", Topic.ACTIONS) as intention:
            present = intention.uow.actions.get(action)
            if not (allows(self._session.user.role, Permission.EDIT_MEETINGS) or self._owns(present)):
                raise PermissionDeniedError("not_your_action")
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

    def _seeded(self, meeting: Meeting) -> Meeting:
        return meeting if meeting.pseudonym_seed else replace(meeting, pseudonym_seed=self._session.new_id())

    def _owns(self, action: Action) -> bool:
        user = self._session.user
        return action.user == user.id or (user.professional is not None and action.professional == user.professional)

    def _own_copy(self) -> ProfessionalId:
        if self._session.user.professional is None:
            raise PermissionDeniedError("not_in_network")
        return self._session.user.professional


def _stored(uow: UnitOfWork, action: ActionId) -> Action | None:
    try:
        return uow.actions.get(action)
    except NotFoundError:
        return None


def _want_invited(meeting: Meeting, professional: ProfessionalId) -> None:
    if all(participant.professional != professional for participant in meeting.participants):
        raise PermissionDeniedError("not_invited")


def _want_open(uow: UnitOfWork, meeting: MeetingId) -> bool:
    """Want minutes that may be written, and tell whether the meeting is there already."""
    state = uow.meetings.state(meeting)
    if state is MinutesState.ADOPTED:
        raise ConflictError("minutes_adopted")
    return state is not None
