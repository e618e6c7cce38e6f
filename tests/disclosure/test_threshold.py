"""The threshold method: small numbers are hidden, and as few others as needed."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

import pytest

from models.monitor.rollup import rolled_up_run
from models.monitor.tables import NO_PAST, CellKey, Goal, Past, Published
from reports.disclosure import checker, hiding, suppression
from reports.disclosure.attacker import attack
from reports.disclosure.claims import INSIDERS, MANY, goals, reading
from reports.disclosure.coarsening import cheapest, lost_by
from reports.disclosure.hiding import hidden
from reports.disclosure.kinds import Kinds
from reports.disclosure.outlook import Known, Worlds
from reports.disclosure.run import CLOSE_ENOUGH, Protected, Quiet, protect
from reports.disclosure.suppression import Suppression, all_hidden
from tests.benchmarks.monitor_threshold import TENS, periods
from tests.disclosure.schools import EFFORT, SECRET, cell, children, flow_layout, one_way, run_of, school_tables
from tests.monitor.definitions import SJSO

THRESHOLD = replace(SJSO, rounding=TENS)
TWO = flow_layout(one_way("a", "b", "c"))
ROUGH = replace(EFFORT, gap=CLOSE_ENOUGH)
SCHOOLS = (("collective", 45, 100_003), ("jos", 45, 100_003))


@pytest.mark.parametrize("pupils", [3, 120])
def test_small_numbers_are_hidden_and_all_stories_stay_open(pupils: int) -> None:
    tables = school_tables(pupils)
    found = protect(run_of(tables), THRESHOLD, SECRET, Quiet())
    assert checker.unmet(found.past) == ()
    for key, value in found.published.values.items():
        assert value >= 10
        assert found.truth[key] >= 10
        assert abs(value - found.truth[key]) <= 5


def test_large_numbers_are_shown() -> None:
    found = protect(run_of(school_tables(200)), THRESHOLD, SECRET, Quiet())
    large = [key for key, value in found.truth.items() if value >= 15]
    assert len(large) > 20
    assert all(key in found.published.values for key in large)


def test_a_hidden_cell_may_be_anything_and_a_shown_one_is_no_less_than_the_minimum() -> None:
    published = Published(layout=TWO, rounding=TENS, values={cell("all"): 10})
    ranges = reading(published)
    assert ranges[cell("all")] == (10, 15)
    assert ranges[cell("new")] == (0, MANY)


def test_the_same_facts_hide_the_same_cells() -> None:
    tables = school_tables(20)
    one, other = (protect(run_of(tables), THRESHOLD, SECRET, Quiet()) for _ in range(2))
    assert one.published == other.published
    assert len(one.published.values) < len(one.truth)


# --- several periods, several recipients ---


@cache
def releases(monitor: str, pupils: int, number: int) -> tuple[tuple[Past, Protected], ...]:
    """Return three periods of a school for two recipients, each with what was released before."""
    found = [made.found for made in periods(monitor, pupils, number, 3)]
    return tuple(zip([NO_PAST, *(one.past for one in found)], found, strict=False))


def large(found: Protected) -> list[CellKey]:
    return [key for key, true in found.truth.items() if true >= TENS.minimum]


@pytest.mark.parametrize(("monitor", "pupils", "number"), SCHOOLS)
def test_most_of_what_is_not_small_is_shown_in_every_period(monitor: str, pupils: int, number: int) -> None:
    shares = []
    for _, found in releases(monitor, pupils, number):
        assert checker.unmet(found.past) == ()
        assert all(found.truth[key] >= TENS.minimum for key in found.published.values)
        shares.append(len(found.published.values) / len(large(found)))
    assert min(shares) > 0.6
    assert sum(shares) > 0.8 * len(shares)


@pytest.mark.parametrize(("monitor", "pupils", "number"), SCHOOLS)
def test_what_is_lost_is_the_least_that_can_be(monitor: str, pupils: int, number: int) -> None:
    for _, found in releases(monitor, pupils, number):
        assert found.lost == sum(found.truth[key] for key in large(found) if key not in found.published.values)
        assert found.lost == found.least


@pytest.mark.parametrize(("monitor", "pupils", "number"), SCHOOLS)
def test_no_hidden_number_that_is_not_small_can_be_shown_again(monitor: str, pupils: int, number: int) -> None:
    gone = [
        (past, found, key)
        for past, found in releases(monitor, pupils, number)
        for key in large(found)
        if key not in found.published.values
    ]
    for past, found, key in gone[:4]:
        for value in permitted(found.truth[key]):
            shown = replace(found.published, values={**found.published.values, key: value})
            adds_up = not checker.faults(shown) and not checker.contradictions(shown, past.releases)
            assert not adds_up or attack(past, shown, ROUGH).unmet


def permitted(true: int) -> Iterable[int]:
    return (value for value in range(10, true + 6, 5) if abs(value - true) <= 5)


def test_some_school_of_these_has_to_hide_more_than_small_numbers() -> None:
    found = [found for school in SCHOOLS for _, found in releases(*school)]
    assert any(one.lost for one in found)


# --- conditions ---


def test_one_hidden_number_beside_a_total_is_known_until_a_condition_is_met() -> None:
    """The classic of secondary suppression: 40 = 15 + 20 + hidden, in numbers that are exact to two."""
    values = {cell("all"): 40, cell("all", kind="a"): 15, cell("all", kind="b"): 20}
    exact = {key: (value, value + INSIDERS) for key, value in values.items()}
    known = Known(ranges={}, before=None, stocks={}, most=200)
    published = Published(layout=TWO, rounding=TENS, values=values)
    worlds = Worlds(Kinds(TWO), values, goals(published), known, room=INSIDERS, effort=EFFORT)
    story = Goal(key=cell("all", kind="c"), at_least=0, insiders=INSIDERS)
    ((asked, condition),) = worlds.look(exact, [story])
    assert asked == story
    assert sum(condition.weight(key, found) for key, found in exact.items()) > condition.limit
    wider = exact | {cell("all", kind="b"): (15, 27)}
    assert sum(condition.weight(key, found) for key, found in wider.items()) <= condition.limit
    assert not list(worlds.look(wider, [story]))


def test_numbers_of_which_no_world_has_room_are_wanting_without_a_story() -> None:
    values = {cell("all"): (40, 45), cell("all", kind="a"): (50, 60)}
    known = Known(ranges={}, before=None, stocks={}, most=200)
    worlds = Worlds(Kinds(TWO), values, (), known, room=INSIDERS, effort=EFFORT)
    ((asked, condition),) = worlds.look(values, [])
    assert asked is None
    assert sum(condition.weight(key, found) for key, found in values.items()) > condition.limit


# --- when the conditions are not enough ---


PAIR = children(flow_layout(one_way("a", "b")), {("a",): 33, ("b",): 4})
"""The number of the second category is known when those of the first one and of all lie too far apart."""


def careless(monkeypatch: pytest.MonkeyPatch) -> tuple[Suppression, Published]:
    """Return numbers about which something is proven, chosen without looking at a single condition."""
    monkeypatch.setattr(suppression, "_TURNS", 0)
    for number in range(40):
        made = Suppression(PAIR, TENS, SECRET + bytes([number]), NO_PAST, EFFORT)
        published = made.choose()
        assert published is not None
        if attack(NO_PAST, published, ROUGH).unmet:
            return made, published
    raise AssertionError(PAIR)


def test_what_the_attacker_cannot_tell_is_mended_by_hiding(monkeypatch: pytest.MonkeyPatch) -> None:
    made, published = careless(monkeypatch)
    found = hidden(made, published, NO_PAST, ROUGH)
    assert not found.found.unmet
    assert found.published.values != published.values
    assert found.lost > 0


def test_in_the_end_all_that_is_shown_beside_an_untold_story_is_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hiding, "_HELPS", 0)
    monkeypatch.setattr(hiding, "_AGAIN", 0)
    made, published = careless(monkeypatch)
    unmet = attack(NO_PAST, published, ROUGH).unmet
    fewer = all_hidden(published, unmet)
    assert fewer is not None
    assert not {key.indicator for key in fewer.values} & {goal.key.indicator for goal in unmet}
    assert all_hidden(published, ()) is None
    found = hidden(made, published, NO_PAST, ROUGH)
    assert not found.found.unmet
    assert set(found.published.values) <= set(fewer.values)


def test_what_was_hidden_for_nothing_is_shown_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hiding, "_HELPS", 0)
    made, published = careless(monkeypatch)
    fewer = all_hidden(published, attack(NO_PAST, published, ROUGH).unmet)
    assert fewer is not None
    found = hidden(made, published, NO_PAST, ROUGH)
    assert not found.found.unmet
    assert len(found.published.values) > len(fewer.values)


def test_with_conditions_nothing_of_it_is_needed() -> None:
    made = Suppression(PAIR, TENS, SECRET, NO_PAST, EFFORT)
    published = made.choose()
    assert published is not None
    found = hidden(made, published, NO_PAST, ROUGH)
    assert found.published == published
    assert (found.lost, found.least) == (0, 0)


# --- coarser tables ---


def test_the_step_that_loses_least_is_taken_of_those_that_concern_an_unsafe_cell() -> None:
    run = run_of(school_tables(120))
    losses = {step.code: lost_by(run, rolled_up_run(run, step), TENS) for step in SJSO.rollups}
    unsafe = [Goal(key=cell("pupils", residence="region"), at_least=0)]
    mine = [step for step in SJSO.rollups if step.concerns(unsafe[0].key.categories)]
    step = cheapest(SJSO.rollups, run, TENS, unsafe)
    assert step in mine
    assert step is not None
    assert losses[step.code] == min(losses[one.code] for one in mine if one.into is not None)
    assert cheapest((), run, TENS, unsafe) is None


def test_who_was_in_a_cell_below_the_minimum_loses_nothing_by_a_step() -> None:
    tables = children(TWO, {("a",): 15, ("b",): 21, ("c",): 4})
    run = run_of(tables)
    only = flow_layout(one_way("a", "b"))
    assert lost_by(run, replace(run, views=(replace(run.views[0], layout=only),)), TENS) == 0
    none = flow_layout(one_way())
    assert lost_by(run, replace(run, views=(replace(run.views[0], layout=none),)), TENS) == 2 * (15 + 21)
