"""What Vandaag says of meetings: an agenda to make, minutes never made, old invitations; nothing of cancelled ones."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.ids import AgendaItemId, MeetingId
from models.meeting import AgendaItem, Meeting
from models.series import Plan
from models.usecases.invitations import InvitationChoice, InvitationUseCases
from models.usecases.meeting_rows import meeting_row
from models.usecases.meeting_series import SeriesUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.session import Session
from models.usecases.tasks import TaskKind
from models.usecases.today import TodayUseCases
from storage.vault import Opened
from tests.stores import TODAY, session_of


@pytest.fixture
def session(empty_opened: Opened) -> Session:
    return session_of(empty_opened, empty_opened.user)


def meeting(days: int, *items: AgendaItem) -> Meeting:
    return Meeting(id=MeetingId(f"in{days}"), kind="zorgteam", on=TODAY + timedelta(days=days), items=items)


def kinds(session: Session) -> list[TaskKind]:
    return [task.kind for task in TodayUseCases(session).tasks() if task.meeting]


THEME = AgendaItem(id=AgendaItemId("i"), theme="Rooster")


@pytest.mark.parametrize(
    ("days", "items", "expected"),
    [
        (3, (), [TaskKind.AGENDA_EMPTY]),
        (3, (THEME,), [TaskKind.MEETING_COMES]),
        (30, (), []),
        (-3, (THEME,), [TaskKind.MINUTES_NONE]),
        (-3, (replace(THEME, discussion="Besproken."),), [TaskKind.MINUTES_OPEN]),
    ],
)
def test_what_a_meeting_asks_for(
    session: Session, days: int, items: tuple[AgendaItem, ...], expected: list[TaskKind]
) -> None:
    planned = meeting(days, *items)
    MeetingUseCases(session).save(planned)
    assert kinds(session) == expected
    SeriesUseCases(session).cancel(planned.id)
    assert kinds(session) == []


def test_an_old_invitation_is_told_of_until_there_is_a_new_one(session: Session) -> None:
    planned = meeting(40, THEME)
    MeetingUseCases(session).save(planned)
    invitations = InvitationUseCases(session, "nl")
    choice = InvitationChoice(meeting=planned.id)
    invitations.note_saved(choice)
    assert kinds(session) == []
    SeriesUseCases(session).change(Plan(meeting=replace(planned, place="Aula", invited=0)))
    assert kinds(session) == [TaskKind.INVITE_AGAIN]
    assert meeting_row(MeetingUseCases(session).table(planned.id).meeting).stale
    SeriesUseCases(session).cancel(planned.id)
    assert kinds(session) == [TaskKind.INVITE_AGAIN]
    invitations.note_saved(choice)
    assert kinds(session) == []
