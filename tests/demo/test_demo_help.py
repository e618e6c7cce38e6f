from collections.abc import Iterable
from datetime import date

import pytest

from models.carefile import ClosingReason, SignalKind
from models.network import deployed_on, employer_on
from models.pupil import YesNoUnknown
from models.trajectory import (
    EndReason,
    Funding,
    Layer,
    Perspective,
    ReferralRoute,
    Setting,
    Target,
    Trajectory,
    running_on,
    waiting_days,
)
from tests.demo.demo_schools import TODAY, school_of

SEEDS = (1, 2, 3)


def planned(seed: int) -> list[Trajectory]:
    """Return individual help with a help plan: what the SJSO monitor counts."""
    found = school_of(400, seed).trajectories
    return [entry for entry in found if entry.layer is Layer.INDIVIDUAL and entry.plan_on]


def pupils(found: Iterable[Trajectory]) -> int:
    return len({entry.pupil for entry in found})


@pytest.mark.parametrize("seed", SEEDS)
def test_about_one_in_seven_pupils_has_individual_help(seed: int) -> None:
    assert 40 <= pupils(entry for entry in planned(seed) if running_on(entry, TODAY)) <= 80


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    ("first", "last"), [(date(2025, 8, 1), date(2026, 1, 31)), (date(2026, 2, 1), date(2026, 7, 31))]
)
def test_stock_and_flow_of_a_half_year_are_plausible(seed: int, first: date, last: date) -> None:
    found = planned(seed)
    assert 25 <= pupils(entry for entry in found if running_on(entry, first)) <= 85
    assert 8 <= pupils(entry for entry in found if entry.started_on and first <= entry.started_on <= last) <= 60
    assert 5 <= pupils(entry for entry in found if entry.ended_on and first <= entry.ended_on <= last) <= 50


def test_every_code_occurs() -> None:
    found = school_of(400).trajectories
    assert {entry.layer for entry in found} == set(Layer)
    assert {entry.target for entry in found} == set(Target)
    assert {entry.perspective for entry in found} == set(Perspective)
    assert {entry.funding for entry in found} == set(Funding)
    assert {entry.route for entry in found} == set(ReferralRoute)
    assert {entry.end_reason for entry in found} == {None, *EndReason}
    assert {entry.elsewhere for entry in found} == set(YesNoUnknown)
    assert {place for entry in found for place in entry.settings} == set(Setting)


def test_several_at_once_with_and_without_a_plan_and_by_a_sub_provider_occur() -> None:
    demo = school_of(75)
    running = [entry.pupil for entry in demo.trajectories if entry.pupil and running_on(entry, TODAY)]
    assert len(running) > len(set(running))
    individual = [entry for entry in demo.trajectories if entry.layer is Layer.INDIVIDUAL and entry.started_on]
    assert {entry.main for entry in individual} == {True, False}
    without = [entry for entry in school_of(400).trajectories if entry.layer is Layer.INDIVIDUAL and not entry.plan_on]
    assert any(running_on(entry, TODAY) for entry in without)


def test_preventive_help_has_no_plan() -> None:
    found = school_of(400).trajectories
    assert not any(entry.plan_on for entry in found if entry.layer is Layer.PREVENTIVE)


def test_both_waiting_clocks_run() -> None:
    waiting = [entry for entry in school_of(75).trajectories if waiting_days(entry, TODAY)]
    assert {bool(entry.assessed_on) for entry in waiting} == {True, False}
    assert max(waiting_days(entry, TODAY) or 0 for entry in waiting) > 60


def test_who_decides_is_sometimes_who_helps() -> None:
    demo = school_of(400)
    names = {person.id: person.name for person in demo.professionals}
    same = [
        entry for entry in demo.trajectories if entry.professional and names[entry.professional] == entry.decided_by
    ]
    assert 0 < len(same) < 20


def test_helpers_work_for_the_provider_and_were_there() -> None:
    demo = school_of(400)
    people = {person.id: person for person in demo.professionals}
    for entry in demo.trajectories:
        if entry.professional:
            helper = people[entry.professional]
            assert employer_on(helper, entry.started_on or TODAY) == entry.provider
            assert deployed_on(helper, entry.started_on or TODAY)


def test_no_provider_is_asked_after_its_contract() -> None:
    demo = school_of(400)
    contracts = {entry.id: entry.contract.end for entry in demo.organisations}
    pupil_help = [entry for entry in demo.trajectories if entry.pupil and entry.provider]
    assert all(
        (contracts[entry.provider] or date.max) >= (entry.asked_on or TODAY) for entry in pupil_help if entry.provider
    )


def test_files_close_for_every_reason_and_signals_are_of_every_kind() -> None:
    files = school_of(400).care_files
    assert {file.closing_reason for file in files} == {None, *ClosingReason}
    assert {signal.kind for file in files for signal in file.signals} == set(SignalKind)
    assert any(len(file.signals) > 1 for file in files)
    assert all(file.next_step for file in files if not file.closed_on)
    assert all(file.continued_by_school for file in files if file.closed_on)
    assert all(signal.question and signal.by for file in files for signal in file.signals)
    assert {bool(signal.assessed_need) for file in files for signal in file.signals} == {True, False}


def test_a_pupil_can_come_back_into_the_caseload() -> None:
    files = school_of(400, years=5).care_files
    assert len({file.pupil for file in files}) < len(files)
