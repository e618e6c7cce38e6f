"""Safety, attendance and prevention in the invented school: a few, believable, and never after today."""

from datetime import date

import pytest

from models.attendance import AttendanceKind
from models.demo.school import DemoSchool, generate
from models.network import deployed_on
from models.prevention import PreventionKind
from models.safety import SafetyState, state_on

TODAY = date(2026, 3, 10)


@pytest.fixture(scope="module")
def school() -> DemoSchool:
    return generate(7, pupils=120, today=TODAY)


def test_reports_stand_in_every_state_and_one_is_watched_by_nobody(school: DemoSchool) -> None:
    states = {state_on(report, TODAY) for report in school.safety}
    assert {SafetyState.LATE, SafetyState.PLANNED, SafetyState.CLOSED} <= states
    assert any(not report.monitored_by for report in school.safety)
    assert any(report.answers for report in school.safety)
    assert len(school.safety) < len(school.care_files) / 4, "it is not what the demo is about"


def test_nothing_happened_after_today(school: DemoSchool) -> None:
    for report in school.safety:
        done = [report.on, *(entry.on for entry in report.answers), *(entry.on for entry in report.checks)]
        assert max(done) <= TODAY
        assert report.closing is None or report.closing.on <= TODAY
    assert all(event.on <= TODAY for event in school.attendance)
    assert all(activity.on <= TODAY for activity in school.prevention)


def test_somebody_sits_at_home_now(school: DemoSchool) -> None:
    assert {event.kind for event in school.attendance} >= {AttendanceKind.INCIDENT, AttendanceKind.SUSPENSION}
    assert any(event.goes_on for event in school.attendance)


def test_every_kind_of_prevention_occurs_by_who_worked_here_then(school: DemoSchool) -> None:
    people = {person.id: person for person in school.professionals}
    assert {activity.kind for activity in school.prevention} == set(PreventionKind)
    for activity in school.prevention:
        assert activity.professional is not None
        person = people[activity.professional]
        assert activity.by == person.name
        assert deployed_on(person, activity.on)


@pytest.mark.parametrize("today", [date(2024, 2, 29), date(2026, 8, 1), date(2027, 1, 1), date(2026, 7, 31)])
def test_any_day_and_size_will_do(today: date) -> None:
    for pupils in (0, 1, 30):
        made = generate(3, pupils=pupils, today=today)
        assert made.safety == generate(3, pupils=pupils, today=today).safety
        assert all(activity.on <= today for activity in made.prevention)
