"""The rules around help: two clocks, counted contacts, goals, continuity and the code of a decision."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.capacity import Capacity, CapacityReport
from models.contact import Contact, ContactCount, contact_count, contact_numbers
from models.continuity import Continuity, Follows, goes_in_circles
from models.errors import ValidationError
from models.goal import Evaluation, Goal, GoalOutcome, LifeArea, due_goals, open_goals
from models.ids import ContactId, GoalId, OrganisationId, PupilId, TrajectoryId
from models.network import Organisation
from models.spic import Spic, SpicSegment
from models.trajectory import Funding, Layer, SubReason, Trajectory, decides_and_helps, waiting_days
from models.waiting import clock_to_assessment, clock_to_start, kept_out

DAY = date(2026, 3, 10)
PUPIL = PupilId("p")
HELP = Trajectory(id=TrajectoryId("t"), layer=Layer.INDIVIDUAL, pupil=PUPIL)
days = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@contextmanager
def refused(field: str) -> Iterator[None]:
    with pytest.raises(ValidationError) as caught:
        yield
    assert set(caught.value.problems) == {field}


def later(number: int) -> date:
    return DAY + timedelta(days=number)


@given(asked=days, assessed=st.none() | st.integers(0, 900), started=st.none() | days, today=days)
def test_a_clock_runs_from_the_asking_until_it_is_reached(
    asked: date, assessed: int | None, started: date | None, today: date
) -> None:
    met = None if assessed is None else min(asked + timedelta(days=assessed), date(2031, 1, 1))
    entry = replace(HELP, asked_on=asked, assessed_on=met, started_on=started)
    start, talk = clock_to_start(entry, today), clock_to_assessment(entry, today)
    assert (start is None) == (asked > today)
    assert (start.days if start and start.runs else None) == waiting_days(entry, today)
    for clock in (start, talk):
        if clock is not None:
            assert clock.since == asked
            assert 0 <= clock.days <= (today - asked).days
            assert clock.runs == (clock.until is None)
    if talk is not None and not talk.runs:
        assert talk.until == met


def test_a_wait_that_is_over_keeps_its_length() -> None:
    entry = replace(HELP, asked_on=DAY, assessed_on=later(10), started_on=later(31))
    talk, start = clock_to_assessment(entry, later(200)), clock_to_start(entry, later(200))
    assert talk is not None
    assert start is not None
    assert (talk.days, talk.until, start.days, start.until) == (10, later(10), 31, later(31))


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        (HELP, True),
        (replace(HELP, accepted_on=DAY), False),
        (replace(HELP, accepted_on=later(-10)), True),
        (replace(HELP, started_on=later(1)), True),
        (replace(HELP, started_on=DAY), False),
    ],
)
def test_a_client_stop_hits_help_that_waits_and_was_not_promised_since(asked: Trajectory, *, kept: bool) -> None:
    stop = CapacityReport(capacity=Capacity.CLOSED, on=later(-2))
    closed = Organisation(id=OrganisationId("o"), name="Altra", capacities=(stop,))
    entry = replace(asked, asked_on=later(-30), provider=closed.id)
    assert kept_out(entry, closed, DAY) == (stop if kept else None)
    assert kept_out(entry, replace(closed, capacities=()), DAY) is None
    assert kept_out(entry, None, DAY) is None


def test_help_that_started_without_a_talk_has_no_clock_for_it() -> None:
    entry = replace(HELP, asked_on=DAY, started_on=later(5))
    assert clock_to_assessment(entry, later(6)) is None
    assert clock_to_assessment(entry, later(4)) is not None
    assert clock_to_start(replace(entry, asked_on=None), later(6)) is None


@given(st.lists(st.sampled_from(("t", "u", "")), max_size=30), st.none() | st.integers(1, 9))
def test_contacts_are_counted_within_each_piece_of_help(within: list[str], limit: int | None) -> None:
    contacts = [
        Contact(
            id=ContactId(str(number)),
            pupil=PUPIL,
            on=later(number),
            who="moeder",
            trajectory=TrajectoryId(name) if name else None,
        )
        for number, name in enumerate(within)
    ]
    numbers = contact_numbers(contacts)
    for name in ("t", "u"):
        own = [numbers[contact.id] for contact in contacts if contact.trajectory == name]
        assert own == list(range(1, within.count(name) + 1))
        count = contact_count(contacts, TrajectoryId(name), limit)
        assert count.number == len(own)
        assert count.reached == (limit is not None and len(own) >= limit)
        assert count.left == (None if limit is None else max(0, limit - len(own)))
    assert len(numbers) == len(within) - within.count("")


def test_without_a_limit_no_number_of_contacts_is_too_many() -> None:
    assert not ContactCount(number=99).reached
    assert ContactCount(number=99).left is None
    with refused("who"):
        Contact(id=ContactId("c"), pupil=PUPIL, on=DAY, who=" ")


def goal(
    name: str = "g",
    evaluate_on: date | None = None,
    evaluations: tuple[Evaluation, ...] = (),
    text: str = "Naar school zonder buikpijn",
) -> Goal:
    return Goal(
        id=GoalId(name),
        pupil=PUPIL,
        text=text,
        area=LifeArea.SCHOOL,
        set_on=DAY,
        evaluate_on=evaluate_on,
        evaluations=evaluations,
    )


def looked(outcome: GoalOutcome, on: date = DAY, by: str = "") -> Evaluation:
    return Evaluation(on=on, outcome=outcome, replaced_by=GoalId(by) if by else None)


def test_a_goal_is_settled_when_reached_replaced_or_given_up() -> None:
    assert not goal().settled
    assert goal(evaluations=(looked(GoalOutcome.REACHED),), evaluate_on=later(9)).settled
    assert goal(evaluations=(looked(GoalOutcome.REPLACED, by="h"),)).settled
    assert not goal(evaluations=(looked(GoalOutcome.NOT),), evaluate_on=later(9)).settled
    assert goal(evaluations=(looked(GoalOutcome.PARTLY),)).settled
    again = (looked(GoalOutcome.REACHED), looked(GoalOutcome.PARTLY, later(3)))
    assert not goal(evaluations=again, evaluate_on=later(9)).settled
    assert goal(evaluations=again).last == again[1]


def test_goals_that_are_due_come_longest_overdue_first() -> None:
    goals = [
        goal("later", evaluate_on=later(20)),
        goal("now", evaluate_on=later(5)),
        goal("never"),
        goal("late", evaluate_on=DAY),
        goal("done", evaluate_on=DAY, evaluations=(looked(GoalOutcome.REACHED),)),
    ]
    assert [entry.id for entry in due_goals(goals, later(5))] == ["late", "now"]
    assert [entry.id for entry in open_goals(goals)] == ["later", "now", "never", "late"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"text": " "}, "text"),
        ({"evaluate_on": DAY - timedelta(days=1)}, "evaluate_on"),
        ({"evaluations": (looked(GoalOutcome.NOT, DAY - timedelta(days=1)),)}, "on"),
        ({"evaluations": (looked(GoalOutcome.NOT, later(2)), looked(GoalOutcome.NOT, later(1)))}, "on"),
        ({"evaluations": (looked(GoalOutcome.REPLACED, by="g"),)}, "replaced_by"),
    ],
)
def test_a_goal_that_cannot_be_is_not_made(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        goal(**changes)
    assert field in caught.value.problems


@pytest.mark.parametrize(("outcome", "by"), [(GoalOutcome.REPLACED, ""), (GoalOutcome.REACHED, "h")])
def test_only_a_replaced_goal_says_by_which(outcome: GoalOutcome, by: str) -> None:
    with refused("replaced_by"):
        looked(outcome, by=by)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"sub_reason": SubReason.CAPACITY}, "sub_reason"),
        ({"spic": Spic(segment=SpicSegment.SPECIALIST), "funding": Funding.COLLECTIVE}, "spic_segment"),
        ({"follows": Follows(previous=HELP.id, kind=Continuity.REBUILT)}, "follows"),
    ],
)
def test_details_that_do_not_belong_to_help_are_refused(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        replace(HELP, **changes)
    assert set(caught.value.problems) == {field}


@pytest.mark.parametrize("profile", [0, 12, -1])
def test_there_are_eleven_profiles(profile: int) -> None:
    assert Spic(segment=SpicSegment.BASIC, profile=11).profile == 11
    with refused("spic_profile"):
        Spic(segment=SpicSegment.BASIC, profile=profile)


@given(st.dictionaries(st.sampled_from("abcde"), st.sampled_from("abcde")), st.sampled_from("abcde"))
def test_help_never_comes_to_follow_itself(links: dict[str, str], last: str) -> None:
    known = {TrajectoryId(entry): TrajectoryId(before) for entry, before in links.items()}
    reached, at = set(), TrajectoryId(last)
    while at and at not in reached:
        reached.add(at)
        at = known.get(at, TrajectoryId(""))
    for entry in "abcdex":
        assert goes_in_circles(TrajectoryId(entry), TrajectoryId(last), known) == (entry in reached)


@pytest.mark.parametrize(
    ("decided", "helper"), [("Ĳsbrand de Boer", "ijsbrand  de boer"), ("Şükran Yıldız", "Sukran Yildiz")]
)
def test_who_decides_and_helps_is_known_by_his_name(decided: str, helper: str) -> None:
    assert decides_and_helps(decided, helper)


@pytest.mark.parametrize(("decided", "helper"), [("Zorgteam", "Anja"), ("", ""), ("", "Anja"), ("Anja", "")])
def test_two_people_or_nobody_is_nothing_to_warn_about(decided: str, helper: str) -> None:
    assert not decides_and_helps(decided, helper)
