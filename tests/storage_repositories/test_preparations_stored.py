"""What was prepared comes back as it was saved, in the order of the agenda."""

from dataclasses import replace

from hypothesis import given, settings

from models.consent import InformationKind
from models.ids import PreparationId
from models.preparation import ItemTreatment, Preparation, Treatment
from storage.meetings import Meetings
from storage.preparations import Preparations
from storage.rows import Connection
from tests.storage_repositories import some_meetings, world
from tests.storage_repositories.test_round_trips import replaces, two

MEETING, (FIRST, SECOND), (WHO, OTHER) = world.MEETINGS[0], world.ITEMS, world.PROFESSIONALS


def note(name: str, item: str = FIRST) -> Preparation:
    found = FIRST if item == FIRST else SECOND
    return Preparation(id=PreparationId(name), item=found, professional=WHO, on=world.DAY, text=name)


@settings(max_examples=30, deadline=None)
@given(values=two(some_meetings.preparations))
def test_preparation(filled: Connection, values: tuple[Preparation, Preparation]) -> None:
    stored = Preparations(filled)
    replaces(filled, stored.save, lambda: stored.of_meeting(MEETING)[0], values)


def test_what_was_prepared_comes_in_the_order_of_the_agenda_and_of_writing(connection: Connection) -> None:
    stored = Preparations(connection)
    for name, item in (("c", SECOND), ("b", FIRST), ("a", FIRST)):
        stored.save(note(name, item))
    assert [entry.id for entry in stored.of_meeting(MEETING)] == ["b", "a", "c"]
    stored.remove(PreparationId("b"))
    stored.remove(PreparationId("nobody"))
    assert [entry.id for entry in stored.of_meeting(MEETING)] == ["a", "c"]


def test_what_was_prepared_leaves_the_agenda_with_its_item(connection: Connection) -> None:
    stored, meetings = Preparations(connection), Meetings(connection)
    stored.save(note("a"))
    stored.treat(ItemTreatment(item=FIRST, professional=WHO, treatment=Treatment.LEFT_OUT))
    held = meetings.get(MEETING)
    meetings.save(replace(held, items=held.items[1:]))
    assert (stored.of_meeting(MEETING), stored.treatments(MEETING)) == ([], [])
    assert connection.execute("SELECT count(*) FROM preparation_kind").fetchall() == [(0,)]


def test_the_last_choice_counts_and_can_be_taken_away(connection: Connection) -> None:
    stored = Preparations(connection)
    for how in (Treatment.ANONYMOUS, Treatment.LEFT_OUT):
        stored.treat(ItemTreatment(item=FIRST, professional=WHO, treatment=how))
    stored.treat(ItemTreatment(item=SECOND, professional=OTHER, treatment=Treatment.ANONYMOUS))
    assert [(one.item, one.treatment) for one in stored.treatments(MEETING)] == [
        (FIRST, Treatment.LEFT_OUT),
        (SECOND, Treatment.ANONYMOUS),
    ]
    stored.treat_by_consent(FIRST, WHO)
    assert [one.item for one in stored.treatments(MEETING)] == [SECOND]


def test_a_kind_is_kept_with_it(connection: Connection) -> None:
    stored = Preparations(connection)
    kinds = frozenset({InformationKind.HOME, InformationKind.SAFETY})
    stored.save(replace(note("a"), kinds=kinds, from_help_file=True))
    (found,) = stored.of_meeting(MEETING)
    assert (found.kinds, found.from_help_file) == (kinds, True)
