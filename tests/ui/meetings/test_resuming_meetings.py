"""A draft about a meeting or an action is gone on with where it was begun."""

from models.meeting import Decision
from tests.ui.meetings.meetings_stage import Stage
from tests.ui.resuming import comes_back
from ui.pages.decisions_box import DecisionsBox
from ui.pages.meeting_view import MeetingView
from ui.pages.meetings_page import MeetingsPage
from ui.pages.presence_panel import PresencePanel


def test_a_meeting_that_was_being_planned(meetings: Stage) -> None:
    assert isinstance(meetings.page, MeetingsPage)
    meetings.page.plan_meeting()
    assert comes_back(meetings.page, meetings.wait) == "MeetingDialog"


def test_each_form_about_a_meeting(meetings: Stage) -> None:
    meeting = meetings.unfinished()
    meetings.show(meeting.id)
    view = meetings.page.findChild(MeetingView)
    people = meetings.page.findChild(PresencePanel)
    assert view is not None
    assert people is not None
    view.change_meeting()
    assert comes_back(meetings.page, meetings.wait) == "MeetingDialog"
    people.change_people()
    assert comes_back(meetings.page, meetings.wait) == "ParticipantsDialog"


def test_a_decision_of_one_item(meetings: Stage) -> None:
    rows = [meetings.read(row.id).meeting for row in meetings.meetings.rows() if row.state.value != "adopted"]
    meeting, item = next((held, item) for held in rows for item in held.items if item.decisions)
    meetings.show(meeting.id)
    meetings.page.resume(f"decision:{item.id}:0")
    assert comes_back(meetings.page, meetings.wait) == "DecisionDialog"
    box = meetings.page.findChild(DecisionsBox)
    assert box is not None
    assert isinstance(item.decisions[0], Decision)
    box.resume(item.id, "99")
    box.resume("gone", "0")


def test_a_remark_on_adopted_minutes(meetings: Stage) -> None:
    meetings.show(meetings.adopted().id)
    meetings.page.resume("remark")
    assert comes_back(meetings.page, meetings.wait) == "RemarkDialog"


def test_each_form_about_an_action(actions: Stage) -> None:
    actions.page.add_new()
    assert comes_back(actions.page) == "ActionDialog"
    actions.click("action_change")
    assert comes_back(actions.page) == "ActionDialog"
    actions.click("action_drop")
    assert comes_back(actions.page) == "DropDialog"
