"""What was agreed comes back until it is done, what was late most often first."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.carrying_over import carried_over
from models.ids import ActionId, MeetingId
from models.meeting import Action, ActionState, Meeting, put_off, times_late

DAY = date(2026, 3, 10)
HERE, BEFORE = MeetingId("here"), MeetingId("before")
MEETING = Meeting(id=HERE, kind="zorgteam", on=DAY)


def action(name: str, due: date | None, *, meeting: MeetingId = BEFORE, postponed: int = 0) -> Action:
    return Action(id=ActionId(name), text="bellen", owner="Ria", due=due, meeting=meeting, postponed=postponed)


def test_what_was_late_most_often_comes_first_and_what_has_time_or_is_of_today_stays_away() -> None:
    week = timedelta(weeks=1)
    actions = [
        action("no day", None),
        action("today", DAY),
        action("late", DAY - week),
        action("twice", DAY - timedelta(days=1), postponed=1),
        action("later", DAY + week),
        action("made here", DAY - week, meeting=HERE),
        replace(action("done", DAY - week), state=ActionState.DONE, settled_on=DAY),
    ]
    found = [(entry.action.id, entry.times_late) for entry in carried_over(actions, MEETING)]
    assert found == [("twice", 2), ("late", 1), ("today", 0), ("no day", 0)]


@pytest.mark.parametrize(
    ("due", "later", "times"),
    [
        (DAY - timedelta(days=3), DAY + timedelta(days=3), 1),
        (DAY, DAY + timedelta(days=3), 1),
        (DAY + timedelta(days=1), DAY + timedelta(days=3), 0),
        (DAY - timedelta(days=3), DAY - timedelta(days=4), 0),
        (DAY - timedelta(days=3), None, 1),
        (None, DAY, 0),
    ],
)
def test_putting_off_counts_once_the_day_has_come(due: date | None, later: date | None, times: int) -> None:
    stored = action("a", due)
    assert put_off(stored, replace(stored, due=later), DAY).postponed == times


@given(steps=st.lists(st.integers(1, 60), max_size=8))
def test_an_action_that_is_put_off_again_and_again_is_late_once_more_each_time(steps: list[int]) -> None:
    today, found = DAY, action("a", DAY)
    for days in steps:
        found = put_off(found, replace(found, due=today + timedelta(days=days)), today)
        today += timedelta(days=days)
    assert times_late(found, today) == 0
    assert times_late(found, today + timedelta(days=1)) == len(steps) + 1
    done = replace(found, state=ActionState.DONE, settled_on=today)
    assert times_late(done, today + timedelta(days=1)) == 0
