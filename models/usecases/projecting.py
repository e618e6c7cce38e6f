"""What may hang on the wall: the least that anybody in the room may know, read anew each time it is asked."""

from dataclasses import dataclass
from typing import Final

from models.change import LogPage, LogQuery
from models.errors import NotFoundError
from models.ids import AgendaItemId, MeetingId
from models.meeting import AgendaItem, in_the_room
from models.ports import UnitOfWork
from models.preparation import Treatment
from models.projection import Projection
from models.usecases.giveaways import Giveaways, read_giveaways
from models.usecases.meeting_copy import item_for_room
from models.usecases.meeting_table import Table, read_table
from models.usecases.session import Session
from models.user import Permission

_LOOKED_BACK: Final = 50
_OF_THE_MEETING: Final = ("meeting.", "action.", "pupil.opened")
"""Entries of the change log after which the same words still give the same pupils away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """A search that was made, as of an entry of the change log, and what it was made for."""

    newest: int
    made_for: frozenset[str]
    giving: Giveaways


class ProjectingUseCases:
    """What a user who leads a meeting shows to the room.

    What gives a pupil away is read anew when anything else was written than what the meeting itself writes.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: _Kept | None = None

    def wall(self, meeting: MeetingId, item: AgendaItemId) -> Projection:
        """Return an item as everybody who is in the room for it may read it.

        Raises:
            NotFoundError: the item is no longer on the agenda.

        """
        with self._session.read(Permission.READ_ALL_MINUTES) as uow:
            table = read_table(uow, uow.meetings.get(meeting), self._session.rules, self._session.today)
            giving = self._giving(uow, table)
        found = next((entry for entry in table.meeting.items if entry.id == item), None)
        if found is None:
            raise NotFoundError("agenda_item", record=item)
        return projection(table, found, giving)

    def _giving(self, uow: UnitOfWork, table: Table) -> Giveaways:
        page, kept = uow.log.page(LogQuery(limit=_LOOKED_BACK)), self._kept
        newest = page.entries[0].number if page.entries else 0
        seats = {seat.professional for seat in table.meeting.participants}
        made_for = frozenset({*table.pupils, *(entry.pupil.id for entry in table.beside), *seats})
        same = kept is not None and kept.made_for == made_for and _unchanged(page, kept.newest)
        giving = kept.giving if same and kept is not None else read_giveaways(uow, table)
        self._kept = _Kept(newest=newest, made_for=made_for, giving=giving)
        return giving


def _unchanged(page: LogPage, since: int) -> bool:
    """Tell whether all that was written since an entry is of the meeting itself."""
    later = [numbered.entry.action for numbered in page.entries if numbered.number > since]
    return len(later) < _LOOKED_BACK and all(action.startswith(_OF_THE_MEETING) for action in later)


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
