"""Goals and contact moments come back as they were saved, in their order, and change only where they differ."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings

from models.contact import Contact
from models.errors import NotFoundError
from models.goal import Evaluation, Goal, GoalOutcome, LifeArea
from models.ids import ContactId, GoalId
from models.trajectory import EndReason, Layer, Target, Trajectory
from storage.contacts import Contacts
from storage.goals import Goals
from storage.rows import Connection
from storage.trajectories import Trajectories
from tests.storage_repositories import some_help, world
from tests.storage_repositories.test_round_trips import replaces, taken_back, two

quick = settings(max_examples=30, deadline=None)
DAY = world.DAY
BILAL = world.PUPILS[1]


def goal(name: str, after: int = 0) -> Goal:
    return Goal(id=GoalId(name), pupil=BILAL, text=name, area=LifeArea.SCHOOL, set_on=DAY + timedelta(days=after))


def contact(name: str, after: int = 0) -> Contact:
    return Contact(id=ContactId(name), pupil=BILAL, on=DAY + timedelta(days=after), who="moeder")


@quick
@given(values=two(some_help.goals()))
def test_goal(filled: Connection, values: tuple[Goal, Goal]) -> None:
    goals = Goals(filled)
    replaces(filled, goals.save, lambda: goals.get(values[0].id), values)


@quick
@given(first=some_help.goals((GoalId("other"),)))
def test_a_replaced_goal_says_by_which(filled: Connection, first: Goal) -> None:
    goals = Goals(filled)
    with taken_back(filled):
        goals.save(goal("other"))
        goals.save(first)
        assert goals.get(first.id) == first


@quick
@given(values=two(some_help.contacts))
def test_contact(filled: Connection, values: tuple[Contact, Contact]) -> None:
    contacts = Contacts(filled)
    replaces(filled, contacts.save, lambda: contacts.get(values[0].id), values)


def test_goals_and_contacts_come_oldest_first_and_then_as_they_were_added(connection: Connection) -> None:
    goals, contacts = Goals(connection), Contacts(connection)
    for name, after in (("late", 9), ("z", 1), ("a", 1)):
        goals.save(goal(name, after))
        contacts.save(contact(name, after))
    contacts.save(replace(contact("z", 1), summary="veranderd"))
    assert [entry.id for entry in goals.of_pupil(BILAL)] == ["z", "a", "late"]
    assert [entry.id for entry in contacts.of_pupil(BILAL)] == ["z", "a", "late"]
    assert goals.of_pupil(world.PUPILS[2]) == []


def test_another_evaluation_leaves_the_ones_before_it_alone(connection: Connection) -> None:
    goals = Goals(connection)
    first = Evaluation(on=DAY, outcome=GoalOutcome.PARTLY, note="Het gaat beter")
    goals.save(replace(goal("g"), evaluations=(first,)))
    second = Evaluation(on=DAY + timedelta(days=40), outcome=GoalOutcome.REACHED)
    goals.save(replace(goal("g"), evaluations=(first, second)))
    assert goals.get(GoalId("g")).evaluations == (first, second)
    places = connection.execute("SELECT position, note FROM goal_evaluation ORDER BY position").fetchall()
    assert places == [(0, "Het gaat beter"), (1, "")]


def test_what_is_not_there_is_not_found(connection: Connection) -> None:
    with pytest.raises(NotFoundError, match="goal"):
        Goals(connection).get(GoalId("nothing"))
    with pytest.raises(NotFoundError, match="contact"):
        Contacts(connection).get(ContactId("nothing"))


def test_help_for_more_than_one_pupil_is_a_list_of_its_own(connection: Connection) -> None:
    trajectories = Trajectories(connection)
    late = Trajectory(
        id=world.TRAJECTORIES[0], layer=Layer.PREVENTIVE, target=Target.CLASS, target_name="OB2", asked_on=DAY
    )
    trajectories.save(late)
    early = replace(late, id=type(late.id)("early"), target=Target.SCHOOL, asked_on=DAY - timedelta(days=3))
    trajectories.save(early)
    trajectories.save(replace(late, id=type(late.id)("own"), target=Target.PUPIL, pupil=BILAL))
    assert [entry.id for entry in trajectories.shared()] == ["early", "help-1"]
    assert [entry.id for entry in trajectories.shared(limit=1)] == ["early"]
    trajectories.save(replace(early, started_on=early.asked_on, ended_on=DAY, end_reason=EndReason.AS_PLANNED))
    assert [entry.id for entry in trajectories.shared_still(DAY)] == ["early", "help-1"]
    assert [entry.id for entry in trajectories.shared_still(DAY + timedelta(days=1))] == ["help-1"]
