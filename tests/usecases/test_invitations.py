"""What an invitation says, and that it names no pupil."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.demo.school import DemoSchool
from models.ids import MeetingId
from models.meeting import Meeting
from models.series import Plan, Repeat, Scope, Series, rhythm_of, usual_end
from models.usecases.invitations import InvitationChoice, InvitationUseCases
from models.usecases.meeting_series import SeriesUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.session import Session
from reports.invitation import invitation


@pytest.fixture
def cases(demo_session: Session) -> InvitationUseCases:
    return InvitationUseCases(demo_session, "nl")


@pytest.fixture
def planned(demo_session: Session) -> list[Meeting]:
    """A series with the people of the last meeting."""
    planning = SeriesUseCases(demo_session)
    first = planning.usual(MeetingUseCases(demo_session).rows()[0].kind).meeting
    series = Series(
        id=planning.new_series_id(),
        kind=first.kind,
        rhythm=rhythm_of(Repeat.WEEKLY, first.on),
        first=first.on,
        until=usual_end(first.on),
        at=first.at,
        length=first.length,
        place=first.place,
    )
    planning.plan(Plan(meeting=first, series=series))
    with demo_session.store.read() as uow:
        return list(uow.meetings.of_series(series.id))


def test_it_names_the_type_and_the_place_and_no_pupil(
    cases: InvitationUseCases, planned: list[Meeting], demo_session: Session, demo_school: DemoSchool
) -> None:
    pupil = demo_school.pupils[0].name.full
    told = replace(planned[0], place=f"bij {pupil} thuis")
    SeriesUseCases(demo_session).change(Plan(meeting=told))
    for whole in (False, True):
        view = cases.invitation(InvitationChoice(meeting=told.id, whole=whole, mails=True))
        content = invitation(view).decode()
        assert "Zorgteam" in content
        assert pupil not in content.replace("\r\n ", "")
        assert view.guests


def test_a_series_that_was_moved_tells_where_the_old_one_ends(
    cases: InvitationUseCases, planned: list[Meeting], demo_session: Session
) -> None:
    third = planned[2]
    after = replace(third, on=third.on + timedelta(days=1))
    SeriesUseCases(demo_session).change(Plan(meeting=after, scope=Scope.FOLLOWING))
    view = cases.invitation(InvitationChoice(meeting=third.id, whole=True))
    old, new = view.series
    assert old.until < third.on
    assert old.sequence == 1
    assert new.first == after.on
    assert old.uid != new.uid


def test_what_was_saved_is_noted_and_a_change_makes_it_old(
    cases: InvitationUseCases, planned: list[Meeting], demo_session: Session
) -> None:
    first = planned[0]
    cases.note_saved(InvitationChoice(meeting=first.id, whole=True))
    SeriesUseCases(demo_session).cancel(first.id)
    with demo_session.store.read() as uow:
        found = uow.meetings.of_series(first.series) if first.series else []
    assert {meeting.invited for meeting in found} == {0}
    assert [meeting.revision for meeting in found if meeting.id == first.id] == [1]
    assert cases.invitation(InvitationChoice(meeting=first.id)).cancels


def test_a_meeting_alone_is_known_by_itself(cases: InvitationUseCases, demo_session: Session) -> None:
    meetings = MeetingUseCases(demo_session)
    last = meetings.table(meetings.rows()[0].id).meeting
    row = replace(last, id=MeetingId("alone"), series=None, slot=None)
    meetings.save(row)
    (event,) = cases.invitation(InvitationChoice(meeting=MeetingId(row.id))).events
    assert event.uid == f"{row.id}@luwte"
    assert cases.known_mails(row.id) > 0
