"""How long all papers of a meeting take: fifteen pupils, eight people at the table."""

from collections.abc import Iterator
from dataclasses import replace

from models.ids import AgendaItemId, MeetingId
from models.meeting import AgendaItem, Meeting, Participant
from models.usecases.meeting_papers import MeetingPaperUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.preparations import PreparationUseCases, Prepared
from models.usecases.session import Session
from reports.papers import Papers
from tests.benchmarks.timing import Measured, typical
from tests.benchmarks.worlds import World

_PUPILS, _PEOPLE = 15, 8
_ID = MeetingId("measured")


def measured(world: World) -> Iterator[Measured]:
    """Measure the papers before a meeting and those after it, from the store to the last byte."""
    session = world.encrypted
    _plan(world, session)
    papers = Papers("nl")

    def before() -> object:
        return [papers.preparation(view) for view in PreparationUseCases(session).papers(_ID, "Zorgteam")]

    def after() -> object:
        made = MeetingPaperUseCases(session).after(_ID, "Zorgteam")
        return [papers.minutes(view) for view in made.copies], [papers.action_list(view) for view in made.lists]

    what = f"{_PUPILS} pupils, {_PEOPLE} people"
    yield Measured(what=f"papers before a meeting: {what}", pupils=world.pupils, seconds=typical(before))
    yield Measured(what=f"copies and lists after it: {what}", pupils=world.pupils, seconds=typical(after))


def _plan(world: World, session: Session) -> None:
    """Plan a meeting about pupils who have a care file, with something prepared about each."""
    files = {entry.pupil for entry in world.school.care_files if entry.closed_on is None}
    chosen = [pupil for pupil in world.school.pupils if pupil.id in files][:_PUPILS]
    items = tuple(
        AgendaItem(
            id=AgendaItemId(f"measured{number}"), pupil=pupil.id, reason="Vaak moe", question="Wat helpt?", minutes=5
        )
        for number, pupil in enumerate(chosen)
    )
    seats = tuple(Participant(professional=person.id) for person in world.school.professionals[:_PEOPLE])
    last = max(world.school.meetings, key=lambda meeting: meeting.on)
    meeting: Meeting = replace(last, id=_ID, participants=seats, items=items, pseudonym_seed="", series=None, slot=None)
    MeetingUseCases(session).save(meeting)
    for number, item in enumerate(items):
        whose = seats[number % len(seats)].professional
        PreparationUseCases(session).write(_ID, item.id, Prepared(text="Slaapt slecht", question="Wie belt?"), whose)
