"""Preparing a meeting: each with what he may know, and what he wants to say and ask."""

from dataclasses import dataclass, replace

from models.change import Changes, Topic
from models.consent import InformationKind
from models.errors import ConflictError, NotFoundError, PermissionDeniedError
from models.ids import AgendaItemId, MeetingId, PreparationId, ProfessionalId
from models.meeting import AgendaItem, MinutesState
from models.ports import UnitOfWork
from models.preparation import ItemTreatment, Preparation, Treatment
from models.preparation_sheet import PreparationView
from models.telling import Hit
from models.usecases.giveaways import read_giveaways
from models.usecases.meeting_copy import Labels, named_for
from models.usecases.meeting_table import Table, read_table, without_secrets
from models.usecases.preparation_views import Desk, Telltale, own_words, preparation_for, read_desk, telltales
from models.usecases.session import Session
from models.user import Permission, allows, require


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What somebody writes about one item; nothing at all removes what he wrote.

    Attributes:
        same_words: they stay the words of who prepared it: somebody who makes the papers only took out what tells.

    """

    text: str = ""
    question: str = ""
    kinds: frozenset[InformationKind] = frozenset({InformationKind.CARE})
    from_help_file: bool = False
    same_words: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing is written."""
        return not (self.text.strip() or self.question.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparationOverview:
    """A meeting before it is held, for who leads it.

    Attributes:
        table: who may hear what, and what was prepared.
        telltales: texts to be changed before papers are made.

    """

    table: Table
    telltales: tuple[Telltale, ...]


class PreparationUseCases:
    """What a user can do before a meeting."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def mine(self, meeting: MeetingId, kind: str) -> PreparationView:
        """Return what the user himself has before him to prepare a meeting; ``kind`` is what its type is called here.

        Raises:
            PermissionDeniedError: he is not invited, or nobody in the network.

        """
        with self._session.read(Permission.PREPARE_MEETINGS) as uow:
            desk = self._desk(uow, meeting)
            return preparation_for(desk, self._seat(desk.table, None), _labels(uow, kind))

    def overview(self, meeting: MeetingId) -> PreparationOverview:
        """Return who hears of whom and why, who prepared, and which texts must change before papers are made."""
        with self._session.read(Permission.READ_ALL_MINUTES) as uow:
            desk = self._desk(uow, meeting)
        whole = allows(self._session.user.role, Permission.EDIT_PUPILS)
        return PreparationOverview(
            table=desk.table if whole else without_secrets(desk.table), telltales=telltales(desk) if whole else ()
        )

    def papers(
        self, meeting: MeetingId, kind: str, recipients: tuple[ProfessionalId, ...] = ()
    ) -> tuple[PreparationView, ...]:
        """Return the papers of some participants, or of all; nothing is made while a text gives somebody away.

        Raises:
            ConflictError: a text would give a pupil away to one of them.
            PermissionDeniedError: one of them is not invited.

        """
        with self._session.read(Permission.EDIT_MEETINGS) as uow:
            desk = self._desk(uow, meeting)
            people = recipients or tuple(entry.professional for entry in desk.table.meeting.participants)
            for who in people:
                _want_seat(desk.table, who)
            if any(set(found.kept_from) & set(people) for found in telltales(desk)):
                raise ConflictError("paper_gives_away")
            return tuple(preparation_for(desk, who, _labels(uow, kind)) for who in people)

    def own_paper(self, meeting: MeetingId, kind: str) -> PreparationView:
        """Return the user's own paper, and log that it was made; a text that gives somebody away is not on it.

        Raises:
            StoreReadOnlyError: this window may only look, so that it could not be logged.

        """
        view = self.mine(meeting, kind)
        self._session.note_leaving("preparation.printed", Topic.MEETINGS, meeting)
        return view

    def note_printed(self, meeting: MeetingId) -> None:
        """Log that papers of a meeting are made; called before they are given out.

        Raises:
            StoreReadOnlyError: this window may only look, so that it could not be logged.

        """
        require(self._session.user, Permission.EDIT_MEETINGS)
        self._session.note_leaving("preparation.printed_all", Topic.MEETINGS, meeting)

    def tells(self, meeting: MeetingId, item: AgendaItemId, text: str) -> tuple[Hit, ...]:
        """Return what in a text about an item gives somebody away to others at the table.

        Who writes hears it only of pupils he may know himself: trying names tells him nothing.

        Raises:
            NotFoundError: the item is not on the agenda, or does not come to him.

        """
        with self._session.read(Permission.PREPARE_MEETINGS) as uow:
            table = self._table(uow, meeting)
            found = read_giveaways(uow, table)
        about = _item(table, item)
        everything = allows(self._session.user.role, Permission.EDIT_MEETINGS)
        own = None if everything else self._seat(table, None)
        if own is not None and table.treatment(about, own) is Treatment.LEFT_OUT:
            raise NotFoundError("agenda_item", record=item)
        known = frozenset(table.pupils) if own is None else named_for(table, own)
        others = [who.professional for who in table.meeting.participants if who.professional != own]
        readers = [who for who in others if table.treatment(about, who) is not Treatment.LEFT_OUT]
        hits = (hit for who in readers for hit in found.hits(text, about.pupil, named_for(table, who)))
        return tuple(sorted({hit for hit in hits if hit.by.whose in known}, key=lambda hit: (hit.start, -hit.end)))

    def write(
        self, meeting: MeetingId, item: AgendaItemId, written: Prepared, whose: ProfessionalId | None = None
    ) -> Changes:
        """Write what somebody prepares; what is written within a few minutes is one step to take back.

        Args:
            meeting: which meeting.
            item: which agenda item.
            written: all of it; an empty one removes what he wrote.
            whose: who prepared it, for a coordinator who writes for another; a youth professional writes his own.
                Who wrote it down is kept with it, and it is shown to him as far as he may know what is in it.

        Raises:
            ConflictError: the minutes are adopted, or something was written down in his name that he may not read.
            NotFoundError: the item is not on the agenda, or does not come to him.
            PermissionDeniedError: he is not invited.

        """
        with self._session.intend(Permission.PREPARE_MEETINGS, "preparation.written", Topic.MEETINGS) as intention:
            table = self._table(intention.uow, meeting)
            who = self._seat(table, whose)
            if table.meeting.state is MinutesState.ADOPTED:
                raise ConflictError("minutes_adopted")
            if table.treatment(_item(table, item), who) is Treatment.LEFT_OUT:
                raise NotFoundError("agenda_item", record=item)
            intention.record = meeting
            self._write(intention.uow, table, item, who, written)
        return intention.changes

    def treat(self, meeting: MeetingId, item: AgendaItemId, who: ProfessionalId, how: Treatment) -> Changes:
        """Choose how an item comes to somebody; ``NAMED`` lets it follow from consent, which it always may not exceed.

        Raises:
            ConflictError: the minutes are adopted.
            NotFoundError: the item is not on the agenda.
            PermissionDeniedError: he is not invited.

        """
        with self._session.intend(Permission.EDIT_MEETINGS, "item.treated", Topic.MEETINGS) as intention:
            table = self._table(intention.uow, meeting)
            _want_seat(table, who)
            found = _item(table, item)
            if table.meeting.state is MinutesState.ADOPTED:
                raise ConflictError("minutes_adopted")
            intention.record = meeting
            if how is Treatment.NAMED:
                intention.uow.preparations.treat_by_consent(found.id, who)
            else:
                intention.uow.preparations.treat(ItemTreatment(item=found.id, professional=who, treatment=how))
        return intention.changes

    def _write(self, uow: UnitOfWork, table: Table, item: AgendaItemId, who: ProfessionalId, written: Prepared) -> None:
        stored = next((note for note in table.notes if note.item == item and note.professional == who), None)
        if stored is not None and self._own(who) and not own_words(read_desk(uow, table), _item(table, item), stored):
            raise ConflictError("noted_in_your_name")
        if written.empty:
            if stored is not None:
                uow.preparations.remove(stored.id)
            return
        note = Preparation(
            id=stored.id if stored else PreparationId(self._session.new_id()),
            item=item,
            professional=who,
            on=self._session.today,
            text=written.text,
            question=written.question,
            kinds=written.kinds,
            from_help_file=written.from_help_file,
            noted_by=self._noted_by(who, stored, written),
        )
        if stored is None or replace(stored, on=note.on) != note:
            uow.preparations.save(note)

    def _own(self, who: ProfessionalId) -> bool:
        return self._session.user.professional == who

    def _noted_by(self, who: ProfessionalId, stored: Preparation | None, written: Prepared) -> str:
        """Return who wrote it down for somebody; empty when it is his own, or stays his own."""
        if self._own(who):
            return ""
        same = stored is not None and (stored.text, stored.question) == (written.text, written.question)
        if stored is not None and (same or written.same_words):
            return stored.noted_by
        return self._session.user.name

    def _table(self, uow: UnitOfWork, meeting: MeetingId) -> Table:
        return read_table(uow, uow.meetings.get(meeting), self._session.rules, self._session.today)

    def _desk(self, uow: UnitOfWork, meeting: MeetingId) -> Desk:
        return read_desk(uow, self._table(uow, meeting))

    def _seat(self, table: Table, whose: ProfessionalId | None) -> ProfessionalId:
        """Return for whom the user prepares; a youth professional for himself, whatever is asked."""
        own = self._session.user.professional
        chosen = whose if whose is not None and self._session.may(Permission.EDIT_MEETINGS) else own
        if chosen is None:
            raise PermissionDeniedError("not_in_network")
        _want_seat(table, chosen)
        return chosen


def _labels(uow: UnitOfWork, kind: str) -> Labels:
    return Labels(school=uow.school.get().name, kind=kind)


def _item(table: Table, item: AgendaItemId) -> AgendaItem:
    for found in table.meeting.items:
        if found.id == item:
            return found
    raise NotFoundError("agenda_item", record=item)


def _want_seat(table: Table, who: ProfessionalId) -> None:
    if all(entry.professional != who for entry in table.meeting.participants):
        raise PermissionDeniedError("not_invited")
