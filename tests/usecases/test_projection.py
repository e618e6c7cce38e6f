"""What hangs on the wall is what stands in the copy of everybody in the room, and nothing else."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.demo.school import DemoSchool
from models.errors import NotFoundError, PermissionDeniedError
from models.ids import AgendaItemId, ProfessionalId, PupilId, UserId
from models.meeting import Meeting, MinutesState, Presence, in_the_room
from models.names import PersonName
from models.preparation import Treatment
from models.projection import Projection
from models.pupil import Pupil
from models.usecases.giveaways import giveaways
from models.usecases.meeting_copy import Labels, copy_for
from models.usecases.meeting_table import Table
from models.usecases.meetings import MeetingUseCases
from models.usecases.projecting import ProjectingUseCases, projection
from models.usecases.pupils import PupilUseCases
from models.usecases.session import Session
from models.user import Permission, Role, User

LABELS = Labels(school="", kind="")


@pytest.fixture
def table(demo_session: Session) -> Table:
    """Return the meeting of the demo school at which most is kept from somebody."""
    cases = MeetingUseCases(demo_session)
    tables = [cases.table(row.id) for row in cases.rows() if row.state is not MinutesState.ADOPTED]
    return max(tables, key=lambda found: sum(bool(found.kept_from(item)) for item in found.meeting.items))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_wall_is_what_all_copies_of_the_room_have_in_common(
    data: st.DataObject, table: Table, demo_school: DemoSchool
) -> None:
    seats = tuple(replace(seat, presence=data.draw(st.sampled_from(Presence))) for seat in table.meeting.participants)
    item = data.draw(st.sampled_from(table.meeting.items))
    out = frozenset(data.draw(st.sets(st.sampled_from([seat.professional for seat in seats]))))
    left = replace(item, absent=out)
    items = tuple(left if entry.id == item.id else entry for entry in table.meeting.items)
    kept = st.sampled_from((None, None, None, None, Treatment.ANONYMOUS, Treatment.LEFT_OUT))
    chosen = {(item.id, seat.professional): how for seat in seats if (how := data.draw(kept)) is not None}
    held = replace(table, meeting=replace(table.meeting, participants=seats, items=items), treatments=chosen)
    people = in_the_room(held.meeting, left)
    assert set(people) == {seat.professional for seat in seats if seat.presence is not Presence.ABSENT} - out
    wall = projection(held, left, giveaways(held, demo_school.pupils))
    giving = giveaways(held, demo_school.pupils)
    found = [
        [entry for entry in copy_for(held, person, giving, LABELS).items if entry.id == item.id] for person in people
    ]
    assert wall.withheld == (not all(found))
    if wall.withheld:
        assert wall == Projection(item=item.id, number=wall.number, of=wall.of, withheld=True)
        return
    copies = [entry for (entry,) in found]
    if not copies:
        assert not (left.pupil and wall.subject)
        return
    named = all(copy.subject for copy in copies)
    assert bool(wall.subject) == named
    assert (wall.pseudonym, wall.detail) == (
        ("", copies[0].detail) if named else (next(copy.pseudonym for copy in copies if copy.pseudonym), "")
    )
    for shown, apart in (
        ([wall.reason, wall.question], [[copy.reason, copy.question] for copy in copies]),
        ([entry.text for entry in wall.decisions], [[entry.text for entry in copy.decisions] for copy in copies]),
        ([entry.text for entry in wall.actions], [[entry.text for entry in copy.actions] for copy in copies]),
    ):
        for place, text in enumerate(shown):
            assert text == (None if any(copy[place] is None for copy in apart) else apart[0][place])


def test_what_was_said_never_hangs_on_the_wall(table: Table, demo_school: DemoSchool) -> None:
    for item in table.meeting.items:
        told = replace(item, discussion="geheim besproken")
        items = tuple(told if entry.id == item.id else entry for entry in table.meeting.items)
        held = replace(table, meeting=replace(table.meeting, items=items))
        assert "geheim besproken" not in repr(projection(held, told, giveaways(held, demo_school.pupils)))


def test_a_name_appears_when_who_may_not_know_leaves_and_goes_when_he_comes_back(
    demo_session: Session, table: Table
) -> None:
    cases, walls = MeetingUseCases(demo_session), ProjectingUseCases(demo_session)
    item = next(
        entry
        for entry in table.meeting.items
        if entry.pupil and 0 < len(table.kept_from(entry)) < len(table.meeting.participants) and not entry.anonymous
    )
    open_meeting = table.meeting
    assert walls.wall(open_meeting.id, item.id).pseudonym
    out = frozenset(table.kept_from(item))
    cases.save(_with_absent(open_meeting, item.id, out))
    pupil = table.pupils[item.pupil or next(iter(table.pupils))]
    assert walls.wall(open_meeting.id, item.id).subject == pupil.name.full
    cases.save(_with_absent(open_meeting, item.id, frozenset()))
    assert walls.wall(open_meeting.id, item.id).subject == ""


def test_a_pupil_who_comes_by_while_the_wall_hangs_is_searched_for_as_well(demo_session: Session, table: Table) -> None:
    walls, item = ProjectingUseCases(demo_session), table.meeting.items[0]
    asked = replace(item, question="Samen met Zwaantje Kikkerveld oefenen?")
    items = tuple(asked if entry.id == item.id else entry for entry in table.meeting.items)
    MeetingUseCases(demo_session).save(replace(table.meeting, items=items))
    assert walls.wall(table.meeting.id, item.id).question == asked.question
    assert walls.wall(table.meeting.id, item.id).question == asked.question
    name = PersonName(given="Zwaantje", surname="Kikkerveld")
    PupilUseCases(demo_session).save(Pupil(id=PupilId("late"), name=name))
    assert walls.wall(table.meeting.id, item.id).question is None


def test_only_who_reads_all_minutes_puts_something_on_the_wall(demo_session: Session, table: Table) -> None:
    outsider = User(id=UserId("u"), name="u", role=Role.YOUTH_PROFESSIONAL, professional=None)
    with pytest.raises(PermissionDeniedError) as refused:
        ProjectingUseCases(replace(demo_session, user=outsider)).wall(table.meeting.id, table.meeting.items[0].id)
    assert refused.value.code == Permission.READ_ALL_MINUTES.value


def test_an_item_that_left_the_agenda_is_not_shown(demo_session: Session, table: Table) -> None:
    with pytest.raises(NotFoundError):
        ProjectingUseCases(demo_session).wall(table.meeting.id, AgendaItemId("gone"))


def _with_absent(meeting: Meeting, item: AgendaItemId, out: frozenset[ProfessionalId]) -> Meeting:
    return replace(
        meeting, items=tuple(replace(entry, absent=out) if entry.id == item else entry for entry in meeting.items)
    )
