"""Goals, contacts and the details of help occur in every kind, and are plausible."""

from collections import Counter

from models.contact import ContactWay
from models.continuity import Continuity
from models.goal import GoalOutcome, LifeArea, due_goals, open_goals
from models.pupil import YesNoUnknown
from models.spic import SpicSegment
from models.trajectory import Funding, Layer, SubReason
from tests.demo.demo_schools import TODAY, school_of


def test_every_code_occurs() -> None:
    demo = school_of(400)
    assert {entry.sub_reason for entry in demo.trajectories} == {None, *SubReason}
    assert {entry.spic.segment for entry in demo.trajectories if entry.spic} == set(SpicSegment)
    kinds = {entry.follows.kind for entry in demo.trajectories if entry.follows}
    assert kinds >= set(Continuity) - {Continuity.MOVED_SCHOOL, Continuity.REBUILT}
    assert {goal.area for goal in demo.goals} == set(LifeArea)
    assert {look.outcome for goal in demo.goals for look in goal.evaluations} == set(GoalOutcome)
    assert {goal.child_heard for goal in demo.goals} == set(YesNoUnknown)
    assert {goal.parents_agreed for goal in demo.goals} == set(YesNoUnknown)
    assert {contact.way for contact in demo.contacts} == set(ContactWay)


def test_only_help_under_a_decision_has_a_code_and_only_a_sub_provider_a_reason() -> None:
    for entry in school_of(400).trajectories:
        assert entry.spic is None or entry.funding is Funding.INDIVIDUAL_DECISION
        assert (entry.sub_reason is None) == entry.main


def test_help_with_a_plan_has_goals_and_some_are_due() -> None:
    demo = school_of(75)
    with_plan = {entry.id for entry in demo.trajectories if entry.plan_on}
    assert {goal.trajectory for goal in demo.goals} == with_plan
    assert 0 < len(due_goals(demo.goals, TODAY)) < len(open_goals(demo.goals))
    ended = {entry.id for entry in demo.trajectories if entry.ended_on}
    assert all(goal.settled for goal in demo.goals if goal.trajectory in ended)


def test_short_help_comes_to_five_contacts_or_more_and_all_main_help_has_some() -> None:
    demo = school_of(75)
    counts = Counter(contact.trajectory for contact in demo.contacts)
    started = {entry.id for entry in demo.trajectories if entry.pupil and entry.started_on and entry.main}
    assert set(counts) == started
    short = {entry.id for entry in demo.trajectories if entry.layer is Layer.PREVENTIVE}
    assert max(number for trajectory, number in counts.items() if trajectory in short) >= 5
