"""The papers after a meeting, all in one go: a copy of the minutes and a list of actions for each, and what differs."""

from dataclasses import dataclass

from models.action_list import ActionListView
from models.change import Topic
from models.copy_difference import CopyDifference
from models.ids import MeetingId, ProfessionalId
from models.minutes import MinutesView
from models.names import folded
from models.ports import UnitOfWork
from models.usecases.copy_differences import differences
from models.usecases.meeting_copy import Labels, copy_for, internal_copy
from models.usecases.meeting_table import read_table
from models.usecases.preparation_views import Desk, open_actions_for, read_desk
from models.usecases.session import Session
from models.user import Permission, require


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterMeeting:
    """Everything that goes out after a meeting, before it goes.

    Attributes:
        copies, lists: in the order of the table.
        differences: what is in the internal version and not in a copy.

    """

    internal: MinutesView
    people: tuple[ProfessionalId, ...]
    copies: tuple[MinutesView, ...]
    lists: tuple[ActionListView, ...]
    differences: tuple[CopyDifference, ...]


class MeetingPaperUseCases:
    """What a user can do with the papers after a meeting."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def after(self, meeting: MeetingId, kind: str) -> AfterMeeting:
        """Return everything that goes out; ``kind`` is what this type of meeting is called here."""
        with self._session.read(Permission.EDIT_MEETINGS) as uow:
            table = read_table(uow, uow.meetings.get(meeting), self._session.rules, self._session.today)
            return self._after(uow, read_desk(uow, table), kind)

    def note_lists_printed(self, meeting: MeetingId) -> None:
        """Log that lists of actions are made; called before they are given out.

        Raises:
            StoreReadOnlyError: this window may only look, so that it could not be logged.

        """
        require(self._session.user, Permission.EDIT_MEETINGS)
        self._session.note_leaving("minutes.lists_printed", Topic.MEETINGS, meeting)

    def _after(self, uow: UnitOfWork, desk: Desk, kind: str) -> AfterMeeting:
        labels = Labels(school=uow.school.get().name, kind=kind)
        table = desk.table
        people = tuple(entry.professional for entry in table.meeting.participants)
        whole = internal_copy(table, labels)
        copies = tuple(copy_for(table, who, desk.found, labels) for who in people)
        pairs = list(zip(people, copies, strict=True))
        return AfterMeeting(
            internal=whole,
            people=people,
            copies=copies,
            lists=tuple(_list(desk, who, copy) for who, copy in pairs),
            differences=tuple(one for who, copy in pairs for one in differences(table, desk.found, who, whole, copy)),
        )


def _list(desk: Desk, who: ProfessionalId, copy: MinutesView) -> ActionListView:
    """Return what somebody does: what is his by link, or by his name, as it stands in his copy."""
    name = folded(desk.table.professionals[who].name)
    own = {action.id for action in desk.table.actions if action.professional == who or folded(action.owner) == name}
    told = [action for item in copy.items for action in item.actions] + list(copy.loose_actions)
    agreed = tuple(action for action in told if action.id in own)
    known = {action.id for action in agreed}
    return ActionListView(
        school=copy.school,
        kind=copy.kind,
        on=copy.on,
        recipient=copy.recipient,
        agreed=agreed,
        before=tuple(action for action in open_actions_for(desk, who) if action.id not in known),
        letters=frozenset(item.pseudonym for item in copy.items if item.pseudonym),
    )
