import sys
import time
from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.carefile import CareFileStatus
from models.demo.school import DemoSchool, generate
from models.errors import ValidationError
from models.profile import load_profile
from models.pupil import enrolled_on
from models.trajectory import running_on
from models.user import Role
from tests.demo.demo_schools import TODAY, school_of, texts_in

SIZES = (0, 1, 3, 75, 400)


def ids_of(demo: DemoSchool) -> list[str]:
    records = (
        demo.users,
        demo.organisations,
        demo.professionals,
        demo.pupils,
        demo.guardians,
        demo.care_files,
        demo.trajectories,
        demo.goals,
        demo.contacts,
        demo.consents,
        demo.meetings,
        demo.actions,
        [signal for file in demo.care_files for signal in file.signals],
        [item for meeting in demo.meetings for item in meeting.items],
        demo.school.locations,
    )
    return [record.id for found in records for record in found]


def check(demo: DemoSchool, today: date) -> None:
    """Want all records to fit each other and the day."""
    known = ids_of(demo)
    assert len(known) == len(set(known))
    everything = set(known)
    assert {guardian.pupil for guardian in demo.guardians} <= everything
    assert {pupil.location for pupil in demo.pupils} <= everything
    for file in demo.care_files:
        assert {file.pupil, file.coordinator, file.family_contact} <= everything
        assert file.opened_on <= (file.status_since or date.max) <= today
        assert all(file.opened_on <= signal.on <= today for signal in file.signals)
    for entry in demo.trajectories:
        named = {entry.pupil, entry.care_file, entry.provider, entry.professional} - {None}
        assert named <= everything
        days = (entry.asked_on, entry.assessed_on, entry.accepted_on, entry.started_on, entry.plan_on)
        passed = [day for day in days if day]
        assert passed == sorted(passed)
        assert all(day <= today for day in (*passed, entry.ended_on or today))
    owners = {entry.id: entry.pupil for entry in demo.trajectories}
    for entry in demo.trajectories:
        assert entry.follows is None or owners[entry.follows.previous] == entry.pupil
    for goal in demo.goals:
        assert goal.trajectory is not None
        assert owners[goal.trajectory] == goal.pupil
        assert {goal.care_file, *(look.replaced_by for look in goal.evaluations)} - {None} <= everything
        assert all(look.on <= today for look in goal.evaluations)
    for contact in demo.contacts:
        assert contact.trajectory is not None
        assert owners[contact.trajectory] == contact.pupil
        assert contact.noted_by in everything
        assert contact.on <= today
    for consent in demo.consents:
        assert consent.pupil in everything
        roles = {person.role for person in demo.professionals}
        assert all(party.id in everything or party.id == "zorgteam" or party.id in roles for party in consent.parties)
        assert all(consent.asked_on <= answer.on <= today for answer in consent.answers)
        assert {answer.giver.guardian for answer in consent.answers} - {None} <= everything
    for meeting in demo.meetings:
        assert {participant.professional for participant in meeting.participants} <= everything
        assert {item.pupil for item in meeting.items} - {None} <= everything
        assert (meeting.adopted_on or today) <= today
    for action in demo.actions:
        about = {action.pupil, action.professional, action.user, action.meeting, action.item} - {None}
        assert about <= everything
        assert (action.settled_on or today) <= today


@pytest.mark.parametrize("pupils", SIZES)
def test_every_size_holds_together(pupils: int) -> None:
    demo = school_of(pupils)
    assert len(demo.pupils) == pupils
    check(demo, TODAY)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    seed=st.integers(),
    pupils=st.integers(0, 60),
    today=st.dates(date(2024, 1, 1), date(2041, 12, 31)) | st.sampled_from([date(2028, 2, 29), date(2026, 8, 1)]),
    years=st.integers(0, 4),
)
def test_every_day_and_seed_holds_together(seed: int, pupils: int, today: date, years: int) -> None:
    check(generate(seed, pupils=pupils, today=today, years=years), today)


@pytest.mark.parametrize("pupils", SIZES)
def test_the_same_seed_gives_the_same_school(pupils: int) -> None:
    assert generate(1, pupils=pupils, today=TODAY) == school_of(pupils)


def test_another_seed_gives_another_school() -> None:
    assert school_of(75, seed=2).pupils != school_of(75).pupils
    assert set(ids_of(school_of(75, seed=2))).isdisjoint(ids_of(school_of(75)))


def test_another_day_keeps_the_people() -> None:
    later = generate(1, pupils=75, today=TODAY + timedelta(days=1))
    assert [pupil.name for pupil in later.pupils] == [pupil.name for pupil in school_of(75).pupils]


@pytest.mark.parametrize(("pupils", "years"), [(-1, 1), (1, -1)])
def test_what_cannot_be_is_refused(pupils: int, years: int) -> None:
    with pytest.raises(ValidationError):
        generate(1, pupils=pupils, today=TODAY, years=years)


def test_a_big_school_with_a_long_history() -> None:
    begun = time.perf_counter()
    demo = generate(1, pupils=2000, today=TODAY, years=10)
    sys.stdout.write(f"\n2,000 pupils with ten years of history: {time.perf_counter() - begun:.2f} s\n")
    check(demo, TODAY)
    assert len(demo.pupils) == 2000
    assert min(meeting.on for meeting in demo.meetings).year == 2016
    assert max(len(found) for found in (demo.actions, demo.trajectories, demo.care_files, demo.meetings)) < 20_000


def test_a_pupil_has_one_open_file_at_most_and_closed_files_have_no_help_running() -> None:
    demo = school_of(400)
    open_files = Counter(file.pupil for file in demo.care_files if file.status is not CareFileStatus.CLOSED)
    assert set(open_files.values()) == {1}
    closed = {file.id for file in demo.care_files if file.status is CareFileStatus.CLOSED}
    unfinished = [entry for entry in demo.trajectories if entry.ended_on is None and entry.care_file in closed]
    assert not unfinished


def test_who_left_is_not_in_the_caseload() -> None:
    demo = school_of(400)
    left = {pupil.id for pupil in demo.pupils if not enrolled_on(pupil, TODAY)}
    assert 5 < len(left) < 30
    assert all(file.status is CareFileStatus.CLOSED for file in demo.care_files if file.pupil in left)
    assert not any(running_on(entry, TODAY) for entry in demo.trajectories if entry.pupil in left)


def test_all_statuses_occur() -> None:
    assert {file.status for file in school_of(75).care_files} == set(CareFileStatus)


def test_the_school_is_invented_and_known_to_its_profile() -> None:
    school = school_of(75).school
    assert school.brin.startswith("99")
    assert load_profile(school.profile).id == school.profile
    kinds = {meeting.id for meeting in load_profile(school.profile).meetings}
    assert {meeting.kind for meeting in school_of(75).meetings} <= kinds
    assert [count.on for count in school.counts] == [date(2025, 10, 1), date(2026, 2, 1), date(2026, 10, 1)]
    assert all(60 <= count.number <= 75 or count.on < date(2026, 8, 1) for count in school.counts)


def test_the_first_user_coordinates_and_every_role_has_a_user() -> None:
    demo = school_of(0)
    assert demo.users[0].role is Role.COORDINATOR
    assert {user.role for user in demo.users} == set(Role)
    people = {person.id: person.name for person in demo.professionals}
    assert all(user.professional is None or people[user.professional] == user.name for user in demo.users)


@pytest.mark.parametrize("pupils", [0, 1, 75, 400])
def test_no_sentence_is_left_unfilled_or_untidy(pupils: int) -> None:
    for text in texts_in(school_of(pupils)):
        assert "{" not in text
        assert "}" not in text
        assert "  " not in text
        assert text == text.strip()
