"""What may hang on the wall: the least that anybody in the room may know, read anew each time it is asked."""

from models.errors import NotFoundError
from models.ids import AgendaItemId, MeetingId
from models.meeting import AgendaItem, in_the_room
from models.preparation import Treatment
from models.projection import Projection
from models.usecases.giveaways import Giveaways, read_giveaways
from models.usecases.meeting_copy import item_for_room
from models.usecases.meeting_table import Table, read_table
from models.usecases.session import Session
from models.user import Permission


class ProjectingUseCases:
    """What a user who leads a meeting shows to the room."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def wall(self, meeting: MeetingId, item: AgendaItemId) -> Projection:
        """Return an item as everybody who is in the room for it may read it.

        Raises:
            NotFoundError: the item is no longer on the agenda.

        """
        with self._session.read(Permission.READ_ALL_MINUTES) as uow:
            table = read_table(uow, uow.meetings.get(meeting), self._session.rules, self._session.today)
            giving = read_giveaways(uow, table)
        found = next((entry for entry in table.meeting.items if entry.id == item), None)
        if found is None:
            raise NotFoundError("agenda_item", record=item)
        return projection(table, found, giving)


def projection(table: Table, item: AgendaItem, giving: Giveaways) -> Projection:
    """Return an item as it may hang on the wall: what stands in the copy of each person in the room, and no more.

    A pupil whom one of them may not know goes by a letter; a text that would give such a pupil away is left out for
    all, and an item that is kept from one of them altogether is not shown. Somebody who left for this item does not
    count, and neither does somebody who is not there. What was said and the conditions of a consent are for the
    minutes.

    Args:
        table: the meeting and who may hear what.
        item: one of its items.
        giving: the search for what gives somebody away in this meeting.

    """
    room = in_the_room(table.meeting, item)
    view = item_for_room(table, item, room, giving)
    if any(table.treatment(item, person) is Treatment.LEFT_OUT for person in room):
        return Projection(item=item.id, number=view.number, of=len(table.meeting.items), withheld=True)
    return Projection(
        item=item.id,
        number=view.number,
        of=len(table.meeting.items),
        subject=view.subject,
        detail=view.detail,
        pseudonym=view.pseudonym,
        reason=view.reason,
        question=view.question,
        decisions=view.decisions,
        actions=view.actions,
        minutes=item.minutes,
        spent=item.spent,
    )
