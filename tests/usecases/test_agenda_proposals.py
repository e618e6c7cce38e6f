"""The proposed agenda on the demo school: why, in which order, who may hear it, and what becomes of a line."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.agenda_proposal import AgendaRequest, Need, Proposal
from models.demo.school import DemoSchool
from models.errors import ConflictError, ConsentMissingError
from models.ids import MeetingId, PupilId
from models.meeting import AgendaItem, Meeting
from models.usecases.agenda_proposals import ProposalUseCases
from models.usecases.meetings import MeetingUseCases
from models.usecases.session import Session
from models.usecases.undo import UndoUseCases
from models.user import Role
from storage.vault import Opened
from tests.stores import session_of


@pytest.fixture
def cases(demo_session: Session) -> ProposalUseCases:
    return ProposalUseCases(demo_session, "nl")


@pytest.fixture
def coming(demo_session: Session) -> Meeting:
    """The next meeting of the care team, with the people of the last one and nothing on its agenda."""
    meetings = MeetingUseCases(demo_session)
    last = meetings.table(meetings.rows()[0].id).meeting
    new = Meeting(
        id=MeetingId("coming"), kind=last.kind, on=last.on + timedelta(weeks=1), participants=last.participants
    )
    meetings.save(new)
    return meetings.table(new.id).meeting


def item_of(cases: ProposalUseCases, proposal: Proposal) -> AgendaItem:
    pupil = proposal.pupil.id if proposal.pupil else None
    return AgendaItem(id=cases.new_item_id(), pupil=pupil, theme=proposal.theme)


def test_every_need_of_the_demo_school_is_proposed_in_order(cases: ProposalUseCases, coming: Meeting) -> None:
    found = cases.proposals(coming.id)
    order = list(Need)
    places = [order.index(entry.need) for entry in found]
    assert places == sorted(places)
    seen = {reason.need for entry in found for reason in entry.reasons}
    assert {Need.SAFETY, Need.SIGNAL, Need.WAITING, Need.ACTION_LATE, Need.EVALUATION, Need.CONSENT} <= seen
    assert len({entry.key for entry in found}) == len(found)


def test_who_may_not_hear_is_who_would_not_hear_it_on_the_agenda(
    cases: ProposalUseCases, coming: Meeting, demo_session: Session
) -> None:
    found = cases.proposals(coming.id)
    cases.accept(coming.id, [item_of(cases, entry) for entry in found], ())
    table = MeetingUseCases(demo_session).table(coming.id)
    kept = {item.pupil: table.kept_from(item) for item in table.meeting.items if item.pupil}
    assert kept == {entry.pupil.id: entry.kept for entry in found if entry.pupil}
    assert any(kept.values())
    assert not all(kept.values())


def test_what_is_taken_is_on_the_agenda_and_no_longer_proposed(
    cases: ProposalUseCases, coming: Meeting, demo_session: Session
) -> None:
    first, *rest = cases.proposals(coming.id)
    changes = cases.accept(coming.id, [item_of(cases, first)], ())
    assert [entry.key for entry in cases.proposals(coming.id)] == [entry.key for entry in rest]
    cases.accept(coming.id, [item_of(cases, first)], ())
    assert len(MeetingUseCases(demo_session).table(coming.id).meeting.items) == 1
    assert changes.undo is not None


def test_taking_over_is_one_step_to_take_back(cases: ProposalUseCases, coming: Meeting, demo_session: Session) -> None:
    found = cases.proposals(coming.id)
    changes = cases.accept(coming.id, [item_of(cases, entry) for entry in found], ())
    assert changes.undo is not None
    UndoUseCases(demo_session).undo(changes.undo)
    assert cases.proposals(coming.id) == found


def test_what_is_left_out_comes_back_for_another_meeting(
    cases: ProposalUseCases, coming: Meeting, demo_session: Session
) -> None:
    first = cases.proposals(coming.id)[0]
    cases.put_aside(coming.id, first.key)
    assert first.key not in {entry.key for entry in cases.proposals(coming.id)}
    later = replace(coming, id=MeetingId("later"), on=coming.on + timedelta(weeks=1))
    MeetingUseCases(demo_session).save(later)
    assert first.key in {entry.key for entry in cases.proposals(later.id)}


def test_adopted_minutes_take_nothing_more(cases: ProposalUseCases, coming: Meeting, demo_session: Session) -> None:
    first = cases.proposals(coming.id)[0]
    MeetingUseCases(demo_session).adopt(coming.id)
    with pytest.raises(ConflictError):
        cases.accept(coming.id, [item_of(cases, first)], ())


def request(cases: ProposalUseCases, session: Session, pupil: PupilId | None, theme: str = "") -> AgendaRequest:
    return AgendaRequest(
        id=cases.new_request_id(),
        pupil=pupil,
        theme=theme,
        question="Wat kan de leerkracht nu doen?" if pupil else "",
        asked_by=session.user.name,
        asked_on=session.today,
    )


def test_what_is_asked_is_proposed_with_its_question_until_it_is_on_an_agenda(
    cases: ProposalUseCases, coming: Meeting, demo_session: Session, demo_school: DemoSchool
) -> None:
    known = {entry.key for entry in cases.proposals(coming.id)}
    pupil = next(entry for entry in demo_school.pupils if entry.id not in known)
    cases.ask(request(cases, demo_session, pupil.id))
    cases.ask(request(cases, demo_session, None, "Rooster van het spreekuur"))
    found = {entry.key: entry for entry in cases.proposals(coming.id)}
    asked = found[pupil.id]
    assert asked.question == "Wat kan de leerkracht nu doen?"
    assert asked.reasons[0].who == demo_session.user.name
    theme = found["Rooster van het spreekuur"]
    assert (theme.pupil, theme.kept) == (None, ())
    cases.accept(coming.id, [item_of(cases, asked), item_of(cases, theme)], (*asked.requests, *theme.requests))
    with demo_session.store.read() as uow:
        assert uow.planning.open_requests() == []


def test_a_youth_professional_asks_only_about_whom_he_may_know(demo_opened: Opened, demo_school: DemoSchool) -> None:
    user = next(user for user in demo_school.users if user.role is Role.YOUTH_PROFESSIONAL)
    session = session_of(demo_opened, user)
    cases = ProposalUseCases(session, "nl")
    allowed, refused = 0, 0
    for pupil in demo_school.pupils:
        try:
            cases.ask(request(cases, session, pupil.id))
            allowed += 1
        except ConsentMissingError:
            refused += 1
    assert allowed > 0
    assert refused > allowed


def test_what_one_did_not_come_to_is_proposed_again(
    cases: ProposalUseCases, coming: Meeting, demo_session: Session
) -> None:
    meetings = MeetingUseCases(demo_session)
    held = next(row for row in meetings.rows() if row.on < demo_session.today and row.state.value == "for_correction")
    meeting = meetings.table(held.id).meeting
    first = next(item for item in meeting.items if item.pupil)
    emptied = replace(first, discussion="", decisions=())
    meetings.save(replace(meeting, items=tuple(emptied if item is first else item for item in meeting.items)))
    following = replace(coming, id=MeetingId("following"), on=meeting.on + timedelta(days=1), items=())
    meetings.save(following)
    found = {entry.key: entry for entry in cases.proposals(following.id)}
    assert first.pupil is not None
    assert Need.CARRIED in {reason.need for reason in found[first.pupil].reasons}
