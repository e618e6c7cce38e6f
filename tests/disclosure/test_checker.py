from dataclasses import replace
from itertools import pairwise

import pytest

from models.monitor.tables import Category, CellKey, Goal, Proof, Published, Status, Stay, Story, World
from reports.disclosure import checker, prooftext
from reports.disclosure.attacker import attack
from reports.disclosure.claims import goals, reading
from reports.disclosure.protector import rounded
from tests.disclosure.schools import EFFORT, FIVES, QUICK, SECRET, cell, flow_layout, one_way, school_tables


def released(pupils: int = 40) -> tuple[Published, Proof]:
    _, published = rounded(school_tables(pupils), FIVES, SECRET, EFFORT)
    assert published is not None
    ranges = reading(published)
    return published, attack(published.layout, ranges, goals(ranges, 5), QUICK).proof


PUBLISHED, PROOF = released()
RANGES = reading(PUBLISHED)
WORLD = PROOF.worlds[0]


def stay(*names: str, status: Status = Status.STAYED) -> Stay:
    breakdowns = ("perspective", "residence", "education_type")
    categories = frozenset(Category(*pair) for pair in zip(breakdowns, names, strict=False))
    return Stay(period=PUBLISHED.layout.period, status=status, categories=categories)


def test_a_complete_proof_is_accepted() -> None:
    assert checker.unmet(PUBLISHED, PROOF) == ()
    assert checker.smallest_interval(PUBLISHED, PROOF) == 5


@pytest.mark.parametrize("gone", range(len(PROOF.worlds)))
def test_a_proof_without_one_of_its_worlds_is_not_complete(gone: int) -> None:
    worlds = PROOF.worlds[:gone] + PROOF.worlds[gone + 1 :]
    assert checker.unmet(PUBLISHED, Proof(worlds=worlds))


def test_without_worlds_everything_is_unmet() -> None:
    everything = tuple(goals(RANGES, 5))
    assert checker.unmet(PUBLISHED, Proof(worlds=())) == everything
    assert checker.smallest_interval(PUBLISHED, Proof(worlds=())) is None


def extra(number: int, *more: Stay) -> World:
    return (*WORLD, Story(number=number, stays=more))


@pytest.mark.parametrize(
    "world",
    [
        extra(100, stay("guidance", "own", "so")),
        extra(0, stay("guidance", "own", "so")),
        extra(-1, stay("guidance", "own", "so")),
        extra(1, stay("guidance", "own")),
        extra(1, stay("guidance", "own", "moon")),
        extra(1, replace(stay("guidance", "own", "so"), period="2024-2025-H1")),
        extra(
            1, replace(stay(), categories=stay("guidance", "own", "so").categories | {Category("residence", "region")})
        ),
        WORLD[1:],
        (),
    ],
)
def test_worlds_that_cannot_be_are_no_witnesses(world: World) -> None:
    assert checker.fits(PUBLISHED.layout, RANGES, WORLD)
    assert not checker.fits(PUBLISHED.layout, RANGES, world)


def test_a_world_larger_than_the_school_is_no_witness() -> None:
    crowd = sum(story.number for story in WORLD)
    assert checker.fits(replace(PUBLISHED.layout, ceiling=crowd), RANGES, WORLD)
    assert not checker.fits(replace(PUBLISHED.layout, ceiling=crowd - 1), RANGES, WORLD)


def test_altered_numbers_lose_their_proof() -> None:
    key = max(PUBLISHED.values, key=lambda found: PUBLISHED.values[found])
    altered = replace(PUBLISHED, values=dict(PUBLISHED.values) | {key: PUBLISHED.values[key] + 100})
    assert checker.unmet(altered, PROOF) == tuple(goals(reading(altered), 5))


def test_a_table_that_was_left_out_of_the_proof_is_noticed() -> None:
    layout = PUBLISHED.layout
    less = replace(layout, indicators=tuple(replace(one, tables=one.tables[:2]) for one in layout.indicators))
    values = {key: PUBLISHED.values[key] for key in less.cells()}
    ranges = reading(Published(layout=less, rounding=FIVES, values=values))
    proof = attack(replace(less, breakdowns=less.breakdowns[:2]), ranges, goals(ranges, 5), QUICK).proof
    assert checker.unmet(PUBLISHED, proof)


def test_a_sound_file_has_no_faults() -> None:
    assert checker.faults(PUBLISHED) == ()


@pytest.mark.parametrize("amount", [5, -5, 1])
@pytest.mark.parametrize(
    "key",
    [
        cell("pupils"),
        cell("inflow"),
        cell("stock_end", residence="own"),
        cell("pupils", perspective="guidance"),
        cell("pupils", perspective="guidance", residence="own"),
        cell("pupils", perspective="guidance", education_type="so"),
    ],
)
def test_any_changed_number_is_a_fault(key: CellKey, amount: int) -> None:
    values = dict(PUBLISHED.values)
    assert checker.faults(replace(PUBLISHED, values=values | {key: values[key] + amount}))


def test_missing_and_surplus_numbers_are_faults() -> None:
    values = dict(PUBLISHED.values)
    assert checker.faults(replace(PUBLISHED, values={key: values[key] for key in values if key.categories}))
    assert checker.faults(replace(PUBLISHED, values=values | {cell("moon"): 5}))


def test_tables_protected_apart_do_not_add_up() -> None:
    """A table that is rounded on its own, as if it were not linked to the others."""
    tables = school_tables(90)
    whole = [rounded(tables, FIVES, SECRET + bytes([number]), EFFORT)[1] for number in range(6)]
    faulty = []
    for one, other in pairwise(published for published in whole if published is not None):
        single = {key: value for key, value in one.values.items() if len(key.categories) < 2}
        faulty.append(bool(checker.faults(replace(one, values=dict(other.values) | single))))
    assert sum(faulty) > 2


def test_overlapping_categories_need_not_add_up() -> None:
    layout = flow_layout(one_way("a", "b", overlapping=True))
    values = dict.fromkeys(layout.cells(), 5) | dict.fromkeys(
        (key for key in layout.cells() if key.indicator == "new"), 0
    )
    published = Published(layout=layout, rounding=FIVES, values=values)
    assert checker.faults(published) == ()
    both = Stay(
        period=layout.period,
        status=Status.STAYED,
        categories=frozenset(cell("all", kind="a").categories + cell("all", kind="b").categories),
    )
    assert checker.fits(layout, reading(published), (Story(number=5, stays=(both,)),))
    apart = replace(layout, breakdowns=(one_way("a", "b"),))
    assert not checker.fits(apart, reading(published), (Story(number=5, stays=(both,)),))


def test_an_insider_must_find_his_child_in_the_world() -> None:
    known = stay("guidance", "own", "so")
    goal = Goal(key=cell("pupils"), at_least=5, known=(known, known))
    one, two = (
        (Story(number=number, stays=(known,)), Story(number=9, stays=(stay("treatment", "own", "so"),)))
        for number in (1, 2)
    )
    assert not checker.reached(PUBLISHED.layout, goal, one)
    assert checker.reached(PUBLISHED.layout, goal, two)


def test_a_proof_survives_the_ledger() -> None:
    text = prooftext.written(PROOF)
    assert prooftext.read(text) == PROOF
    assert prooftext.written(prooftext.read(text)) == text
