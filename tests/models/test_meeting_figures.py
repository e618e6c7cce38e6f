"""A year of meetings in figures: about meetings, with their basis, and never about people."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.ids import ActionId, AgendaItemId, MeetingId, PupilId, TrajectoryId
from models.meeting import Action, ActionState, AgendaItem, Decision, DecisionKind, Meeting
from models.meeting_figures import action_figures, meeting_figures, waited, year_before
from models.spans import Span
from models.trajectory import Layer, ReferralRoute, Trajectory

TODAY = date(2026, 3, 10)
DAY = timedelta(days=1)


def meeting(name: str, on: date) -> Meeting:
    about = AgendaItem(
        id=AgendaItemId(f"{name}-a"),
        pupil=PupilId(f"p-{name}"),
        spent=660,
        decisions=(Decision(text="x", kind=DecisionKind.ADVICE, entered_on=on), Decision(text="y")),
    )
    theme = AgendaItem(id=AgendaItemId(f"{name}-t"), theme="Rust")
    return Meeting(id=MeetingId(name), kind="zorgteam", on=on, items=(about, theme))


def helped(name: str, asked: date, started: date | None, route: ReferralRoute = ReferralRoute.CARE_TEAM) -> Trajectory:
    return Trajectory(
        id=TrajectoryId(name),
        layer=Layer.INDIVIDUAL,
        pupil=PupilId(name),
        route=route,
        asked_on=asked,
        started_on=started,
    )


def test_only_meetings_of_this_school_year_that_were_held_count() -> None:
    meetings = [
        replace(meeting("now", TODAY), rating=4, went_well="kort"),
        meeting("first", date(2025, 8, 1)),
        meeting("last year", date(2025, 7, 31)),
        meeting("to come", TODAY + DAY),
        replace(meeting("cancelled", TODAY - DAY), cancelled_on=TODAY - DAY),
    ]
    found = meeting_figures(meetings, [], [], TODAY)
    assert (found.meetings, found.pupils, found.themes) == (2, 2, 2)
    assert (found.timed, found.spent, found.planned) == (2, 22, 20)
    assert dict(found.decisions) == {DecisionKind.ADVICE: 2, None: 2}
    assert found.entered == 2
    (look,) = found.looks
    assert (look.rating, look.went_well, look.said) == (4, "kort", True)


def test_what_became_of_what_was_agreed() -> None:
    due = TODAY - 7 * DAY
    blank = Action(id=ActionId("a"), text="bellen", owner="Ria", due=due)
    done = replace(blank, state=ActionState.DONE, settled_on=due)
    actions = [
        done,
        replace(done, due=None, settled_on=TODAY),
        replace(done, settled_on=due + DAY),
        replace(done, postponed=1),
        replace(blank, state=ActionState.DROPPED, settled_on=due, dropped_because="anders"),
        blank,
        replace(blank, due=TODAY),
    ]
    found = action_figures(actions, TODAY)
    assert (found.made, found.in_time, found.later, found.dropped, found.open, found.late) == (7, 2, 2, 1, 2, 1)


@given(states=st.lists(st.tuples(st.sampled_from(ActionState), st.integers(-30, 30), st.integers(0, 2)), max_size=30))
def test_every_action_is_counted_once(states: list[tuple[ActionState, int, int]]) -> None:
    actions = [
        Action(
            id=ActionId(str(number)),
            text="x",
            owner="y",
            due=TODAY + days * DAY,
            state=state,
            settled_on=None if state is ActionState.OPEN else TODAY,
            dropped_because="z",
            postponed=times,
        )
        for number, (state, days, times) in enumerate(states)
    ]
    found = action_figures(actions, TODAY)
    assert found.in_time + found.later + found.dropped + found.open == found.made == len(actions)
    assert found.late <= found.open


def test_waiting_is_the_middle_of_those_whose_help_started_through_the_care_team() -> None:
    span = Span(start=date(2025, 8, 1), end=TODAY)
    given_help = [
        helped("a", date(2025, 9, 1), date(2025, 9, 11)),
        helped("b", date(2025, 6, 1), date(2025, 9, 1)),
        helped("c", date(2025, 9, 1), date(2025, 9, 21)),
        helped("other route", date(2025, 9, 1), date(2025, 9, 2), ReferralRoute.GP),
        helped("before", date(2025, 6, 1), date(2025, 7, 1)),
        helped("waits", date(2025, 9, 1), None),
    ]
    assert (waited(given_help, span).pupils, waited(given_help, span).days) == (3, 20)
    assert waited([], span).days is None


def test_the_year_before_is_as_long_as_this_one_so_far() -> None:
    assert year_before(TODAY) == Span(start=date(2024, 8, 1), end=date(2025, 3, 10))
    assert year_before(date(2028, 7, 31)).end == date(2027, 7, 31)
