"""Letters for the pupils on an agenda, drawn when it is written and never changed after that."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from models.anonymise import lettered
from models.ids import AgendaItemId, PupilId
from models.meeting import AgendaItem, Meeting
from models.ports import UnitOfWork

_LAST = 12
"""In so many of his last meetings a pupil had other letters; a letter of long ago says nothing."""


def with_letters(uow: UnitOfWork, meeting: Meeting) -> Meeting:
    """Return a meeting as it is to be stored: each pupil with the letter he has in it, or a new one.

    What letter an item comes with does not count: it may have stood on another agenda.
    """
    given = _given(uow, meeting)
    kept = tuple(_with(item, given) for item in meeting.items)
    waiting = [item.pupil for item in kept if item.pupil and not item.letter]
    return lettered(replace(meeting, items=kept), _elsewhere(uow, meeting, waiting))


def _given(uow: UnitOfWork, meeting: Meeting) -> Mapping[AgendaItemId, AgendaItem]:
    stored = uow.meetings.state(meeting.id)
    return {item.id: item for item in uow.meetings.get(meeting.id).items} if stored else {}


def _with(item: AgendaItem, given: Mapping[AgendaItemId, AgendaItem]) -> AgendaItem:
    before = given.get(item.id)
    letter = before.letter if before is not None and before.pupil == item.pupil else ""
    return item if item.letter == letter else replace(item, letter=letter)


def _elsewhere(uow: UnitOfWork, meeting: Meeting, pupils: Iterable[PupilId]) -> Mapping[PupilId, set[str]]:
    found = {pupil: uow.agendas.of_pupil(pupil) for pupil in pupils}
    return {
        pupil: {moment.item.letter for moment in moments if moment.meeting != meeting.id}
        for pupil, moments in ((pupil, moments[:_LAST]) for pupil, moments in found.items())
    }
