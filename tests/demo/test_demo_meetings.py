from datetime import date, timedelta
from itertools import pairwise

import pytest

from models.consent import Purpose
from models.meeting import ActionState, Involvement, Meeting, MinutesState, Presence, RemarkAnswer, overdue
from models.network import deployed_on, employer_on, school_staff_on
from models.sharing import Ground, SharingQuestion, Verdict, audience, verdict
from tests.demo.demo_schools import TODAY, around, school_of, texts_in

SIZES = (75, 400)


def held(size: int) -> list[Meeting]:
    return [meeting for meeting in school_of(size).meetings if meeting.on < TODAY]


def coming(size: int) -> list[Meeting]:
    return [meeting for meeting in school_of(size).meetings if meeting.on >= TODAY]


@pytest.mark.parametrize(("size", "step", "least"), [(75, 14, 24), (400, 7, 80)])
def test_meetings_were_held_all_year_long(size: int, step: int, least: int) -> None:
    found = held(size)
    assert len(found) >= least
    assert min(meeting.on for meeting in found) < date(2025, 9, 15)
    for place in {meeting.place for meeting in found}:
        days = [meeting.on for meeting in found if meeting.place == place]
        assert days == sorted(set(days))
        gaps = {(later - earlier).days for earlier, later in pairwise(days)}
        assert min(gaps) == step
        assert all(day.weekday() == days[0].weekday() for day in days)


@pytest.mark.parametrize("size", SIZES)
def test_minutes_are_adopted_in_the_next_meeting(size: int) -> None:
    found = held(size)
    last = {place: max(meeting.on for meeting in found if meeting.place == place) for place in {m.place for m in found}}
    for meeting in found:
        adopted = meeting.on != last[meeting.place]
        assert meeting.state is (MinutesState.ADOPTED if adopted else MinutesState.FOR_CORRECTION)
        assert not adopted or (meeting.adopted_on or meeting.on) > meeting.on
    remarks = [(meeting, remark) for meeting in school_of(400).meetings for remark in meeting.remarks]
    assert {remark.answer for _, remark in remarks} == {None, *RemarkAnswer}
    for meeting, remark in remarks:
        adopted = meeting.state is MinutesState.ADOPTED
        assert (remark.answer is None) == (remark.after_adoption or not adopted)
        assert remark.on is None or meeting.on <= remark.on


@pytest.mark.parametrize("size", SIZES)
def test_everybody_at_the_table_worked_there(size: int) -> None:
    people = {person.id: person for person in school_of(size).professionals}
    for meeting in school_of(size).meetings:
        table = [people[participant.professional] for participant in meeting.participants]
        assert 4 <= len(table) <= 8
        assert all(deployed_on(person, meeting.on) for person in table)
        assert {meeting.chair, meeting.minute_taker} <= {person.name for person in table}
        absent = {people[e.professional].name for e in meeting.participants if e.presence is Presence.ABSENT}
        assert absent.isdisjoint({meeting.chair, meeting.minute_taker})
        assert any(school_staff_on(person, meeting.on) for person in table)
        assert any(employer_on(person, meeting.on) for person in table)


@pytest.mark.parametrize("size", SIZES)
def test_what_was_said_and_decided_is_noted(size: int) -> None:
    items = [item for meeting in held(size) for item in meeting.items]
    assert all(item.discussion and item.decisions for item in items)
    assert all(item.reason and item.question for item in items if item.pupil)
    assert {item.pupil is None for item in items} == {True, False}
    assert {item.anonymous for item in items if item.pupil} == {True, False}
    assert {item.parents for item in items if item.pupil} == set(Involvement)
    assert {item.child for item in items if item.pupil} == set(Involvement)
    presences = {entry.presence for meeting in held(size) for entry in meeting.participants}
    assert presences == {Presence.PRESENT, Presence.ABSENT}
    assert max(len(meeting.items) for meeting in held(size)) <= 10


def test_minutes_without_a_name_hold_no_name() -> None:
    demo = around(school_of(400))
    nameless = [item for meeting in demo.demo.meetings for item in meeting.items if item.anonymous]
    assert len(nameless) > 20
    for item in nameless:
        assert item.pupil
        pupil = demo.pupils[item.pupil]
        said = " ".join(texts_in((item.reason, item.question, item.discussion, item.decisions)))
        assert pupil.name.given not in said.replace(",", " ").replace(".", " ").split()
        assert pupil.group not in said


@pytest.mark.parametrize("size", [0, 1, 3, *SIZES])
def test_a_meeting_is_prepared_for_the_coming_week(size: int) -> None:
    for meeting in coming(size):
        assert TODAY < meeting.on <= TODAY + timedelta(days=7)
        assert meeting.state is MinutesState.DRAFT
        assert all(entry.presence is Presence.INVITED for entry in meeting.participants)
        assert not any(item.discussion or item.decisions for item in meeting.items)
        assert meeting.items
    prepared = [item for meeting in coming(size) for item in meeting.items if item.pupil]
    assert len(prepared) >= min(size, 4)


@pytest.mark.parametrize("size", SIZES)
def test_some_at_the_table_may_know_and_some_may_not(size: int) -> None:
    for meeting in coming(size):
        found = verdicts(size, meeting)
        assert {answer.ground for answer in found} >= {Ground.SCHOOL_STAFF, Ground.CONSENT, Ground.NO_CONSENT}


def verdicts(size: int, meeting: Meeting) -> list[Verdict]:
    demo = around(school_of(size))
    people = {person.id: person for person in demo.demo.professionals}
    return [
        verdict(
            SharingQuestion(
                to=audience(people[entry.professional], meeting.on, meeting.kind),
                kinds=item.kinds,
                purpose=Purpose.CARE_TEAM,
                on=meeting.on,
            ),
            [consent for consent in reversed(demo.demo.consents) if consent.pupil == item.pupil],
            demo.deciders(item.pupil),
        )
        for item in meeting.items
        if item.pupil
        for entry in meeting.participants
    ]


@pytest.mark.parametrize("size", SIZES)
def test_actions_are_open_late_and_done(size: int) -> None:
    actions = school_of(size).actions
    assert {action.state for action in actions} == set(ActionState)
    assert any(overdue(action, TODAY) for action in actions)
    assert any(action.state is ActionState.OPEN and not overdue(action, TODAY) for action in actions)
    late = sum(overdue(action, TODAY) for action in actions)
    assert late < len(actions) * 0.1


@pytest.mark.parametrize("size", SIZES)
def test_actions_belong_to_people_in_and_outside_the_school(size: int) -> None:
    demo = school_of(size)
    inside = {action.professional for action in demo.actions}
    assert None in inside
    assert len(inside) > 3
    assert any(action.user for action in demo.actions)
    days = {meeting.id: meeting.on for meeting in demo.meetings}
    for action in demo.actions:
        assert action.meeting
        assert days[action.meeting] < TODAY
        assert (action.settled_on or action.due or TODAY) >= days[action.meeting]
