"""A meeting may be held at somebody's home: who may not know of whom it is, does not read where."""

from dataclasses import replace

import pytest

from models.meeting import AgendaItem, Meeting
from models.pupil import Pupil
from models.usecases.invitations import InvitationChoice, InvitationUseCases
from models.usecases.meeting_table import Table
from models.usecases.meetings import MeetingUseCases
from models.usecases.preparations import PreparationUseCases
from models.usecases.session import Session


@pytest.fixture
def table(demo_session: Session) -> Table:
    """A meeting with a pupil whose name some may hear and others may not."""
    cases = MeetingUseCases(demo_session)
    tables = (cases.table(row.id) for row in cases.rows())
    return next(found for found in tables if any(mixed(found, item) for item in found.meeting.items))


def mixed(table: Table, item: AgendaItem) -> bool:
    kept = table.kept_from(item)
    return bool(item.pupil and not item.anonymous and kept and len(kept) < len(table.meeting.participants))


def about(table: Table) -> tuple[AgendaItem, Pupil]:
    item = next(item for item in table.meeting.items if mixed(table, item))
    assert item.pupil is not None
    return item, table.pupils[item.pupil]


def about_one(table: Table) -> Meeting:
    """Return the meeting with only this pupil on its agenda."""
    item, _ = about(table)
    return replace(table.meeting, items=(replace(item, reason="Vaak moe", question=""),))


def held_at(session: Session, meeting: Meeting, place: str) -> tuple[list[str], list[str], str]:
    """Return where it is on each paper before the meeting, in each copy after it, and in the calendar."""
    with session.store.write(session.user.id) as uow:
        uow.meetings.save(replace(meeting, place=place, series=None, slot=None))
        for note in uow.preparations.of_meeting(meeting.id):
            uow.preparations.remove(note.id)
    sheets = PreparationUseCases(session).papers(meeting.id, "zorgteam")
    cases = MeetingUseCases(session)
    copies = [cases.copy(meeting.id, seat.professional, "zorgteam") for seat in meeting.participants]
    view = InvitationUseCases(session, "nl").invitation(InvitationChoice(meeting=meeting.id))
    return [sheet.place for sheet in sheets], [copy.place for copy in copies], view.events[0].place


def test_at_somebodys_home_is_told_to_who_may_know_of_him_only(demo_session: Session, table: Table) -> None:
    item, pupil = about(table)
    place = f"Thuis bij {pupil.name.full}"
    sheets, copies, invited = held_at(demo_session, about_one(table), place)
    wanted = [place if table.may_hear(item, seat.professional) else "" for seat in table.meeting.participants]
    assert sheets == copies == wanted
    assert invited == ""


def test_a_room_is_told_to_everybody_also_when_a_group_sits_in_it(demo_session: Session, table: Table) -> None:
    _, pupil = about(table)
    place = f"Lokaal {pupil.group}"
    sheets, copies, invited = held_at(demo_session, about_one(table), place)
    assert {*sheets, *copies, invited} == {place}
