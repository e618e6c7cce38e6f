import json
from dataclasses import replace
from itertools import combinations_with_replacement, pairwise

import pytest

from models.monitor.tables import (
    Carried,
    Category,
    CellKey,
    Goal,
    IndicatorLayout,
    Past,
    Proof,
    Published,
    Status,
    Stay,
    Story,
    World,
)
from reports.disclosure import checker, prooftext
from reports.disclosure.attacker import attack
from reports.disclosure.checker import Scales, Weighed
from reports.disclosure.protector import rounded
from tests.disclosure.schools import (
    EFFORT,
    FIVES,
    PERIOD,
    QUICK,
    SECRET,
    cell,
    flow_layout,
    one_way,
    school_tables,
    told,
)


def released(pupils: int = 40) -> tuple[Published, Proof]:
    _, published = rounded(school_tables(pupils), FIVES, SECRET, EFFORT)
    assert published is not None
    return published, attack(Past(), published, QUICK).proof


PUBLISHED, PROOF = released()
WORLD = PROOF.worlds[0]


def past(published: Published = PUBLISHED, worlds: tuple[World, ...] = PROOF.worlds) -> Past:
    return Past(releases=(published,), proof=Proof(worlds=worlds))


def stay(*names: str, status: Status = Status.STAYED) -> Stay:
    breakdowns = ("perspective", "residence", "education_type")
    categories = frozenset(Category(*pair) for pair in zip(breakdowns, names, strict=False))
    return Stay(period=PUBLISHED.layout.period, status=status, categories=categories)


def test_a_complete_proof_is_accepted() -> None:
    assert checker.unmet(past()) == ()
    assert checker.smallest_interval(past()) == 5


@pytest.mark.parametrize("kept", [slice(None, None, 2), slice(1, None, 2), slice(None, 4), slice(-4, None)])
def test_a_proof_with_some_of_its_worlds_is_not_complete(kept: slice) -> None:
    assert len(PROOF.worlds) > 6
    assert checker.unmet(past(worlds=PROOF.worlds[kept]))


def test_without_worlds_everything_is_unmet() -> None:
    assert checker.unmet(past(worlds=())) == tuple(checker.all_goals((PUBLISHED,)))
    assert checker.smallest_interval(past(worlds=())) is None


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
        (replace(WORLD[0], stays=(stay("guidance", "elsewhere", "so"), *WORLD[0].stays)), *WORLD[1:]),
        WORLD[1:],
        (),
    ],
)
def test_worlds_that_cannot_be_are_no_witnesses(world: World) -> None:
    assert checker.fits((PUBLISHED,), WORLD)
    assert not checker.fits((PUBLISHED,), world)


def test_a_world_larger_than_the_school_is_no_witness() -> None:
    crowd = sum(story.number for story in WORLD)
    full, smaller = (replace(PUBLISHED, layout=replace(PUBLISHED.layout, ceiling=crowd - less)) for less in (0, 1))
    assert checker.fits((full,), WORLD)
    assert not checker.fits((smaller,), WORLD)


def test_altered_numbers_lose_their_proof() -> None:
    key = max(PUBLISHED.values, key=lambda found: PUBLISHED.values[found])
    altered = replace(PUBLISHED, values=dict(PUBLISHED.values) | {key: PUBLISHED.values[key] + 100})
    assert checker.unmet(past(altered)) == tuple(checker.all_goals((altered,)))


def test_a_table_that_was_left_out_of_the_proof_is_noticed() -> None:
    layout = PUBLISHED.layout
    less = replace(layout, indicators=tuple(replace(one, tables=one.tables[:2]) for one in layout.indicators))
    values = {key: PUBLISHED.values[key] for key in less.cells()}
    smaller = replace(less, breakdowns=less.breakdowns[:2])
    found = attack(Past(), Published(layout=smaller, rounding=FIVES, values=values), QUICK)
    assert found.unmet == ()
    assert checker.unmet(past(worlds=found.proof.worlds))


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
    assert checker.fits((published,), (Story(number=5, stays=(both,)),))
    apart = replace(published, layout=replace(layout, breakdowns=(one_way("a", "b"),)))
    assert not checker.fits((apart,), (Story(number=5, stays=(both,)),))


def test_a_world_has_room_for_whomever_an_insider_knows() -> None:
    """Whatever two children are added to a world with room for two, it still fits."""
    scales = Scales((PUBLISHED,))
    roomy = [world for world in PROOF.worlds if (weighed := scales.weigh(world)) and weighed.room >= 2]
    assert len(roomy) > 2
    names = (("guidance", "own", "so"), ("unknown",) * 3)
    kinds = [stay(*one, status=status) for one in names for status in Status]
    for world in roomy:
        for one, other in combinations_with_replacement(kinds, 2):
            known = (Story(number=1, stays=(one,)), Story(number=1, stays=(other,)))
            assert checker.fits((PUBLISHED,), (*world, *known))


def test_a_story_for_insiders_is_told_by_a_world_with_room_only() -> None:
    goal = Goal(key=cell("pupils"), at_least=3, insiders=2)
    assert Weighed(values={cell("pupils"): 3}, room=2).tells(goal)
    assert not Weighed(values={cell("pupils"): 3}, room=1).tells(goal)
    assert not Weighed(values={cell("pupils"): 2}, room=2).tells(goal)


@pytest.mark.parametrize(
    ("value", "stories"),
    [(0, {(0, 2), (3, 2), (5, 0)}), (5, {(0, 2), (5, 2)}), (10, set[tuple[int, int]]())],
)
def test_insiders_find_the_whole_base_where_there_is_room_for_it(value: int, stories: set[tuple[int, int]]) -> None:
    """A cell published as 0 counts at most the base, and what insiders know comes on top."""
    key = cell("pupils")
    published = replace(PUBLISHED, values={**PUBLISHED.values, key: value})
    mine = (goal for goal in checker.all_goals((published,)) if goal.key == key and not goal.minus)
    assert {(goal.at_least, goal.insiders) for goal in mine} == stories


def test_what_is_left_is_nobody_only_when_it_is_exactly_that() -> None:
    goal = Goal(key=cell("pupils"), minus=(cell("inflow"),), at_least=0)
    assert Weighed(values={cell("pupils"): 3, cell("inflow"): 3}, room=0).tells(goal)
    assert not Weighed(values={cell("pupils"): 4, cell("inflow"): 3}, room=0).tells(goal)


def test_a_child_has_a_place_in_a_coarser_breakdown() -> None:
    layout = flow_layout(one_way("in", "out", breakdown="area"), one_way("x", "y", breakdown="town"))
    towns = replace(layout.breakdowns[1], inside="area", places=("in", "out"))
    nested = told(replace(layout, breakdowns=(layout.breakdowns[0], towns)), {})
    right, wrong = (
        Stay(
            period=layout.period,
            status=Status.NEW,
            categories=frozenset({Category("area", area), Category("town", "x")}),
        )
        for area in ("in", "out")
    )
    assert checker.fits((nested,), (Story(number=1, stays=(right,)),))
    assert not checker.fits((nested,), (Story(number=1, stays=(wrong,)),))


def test_who_has_no_category_because_of_his_status_is_possible() -> None:
    ended = replace(one_way("planned", "early", breakdown="reason"), statuses=frozenset({Status.ENDED, Status.PASSED}))
    published = told(flow_layout(ended), {})
    without, with_ = frozenset[Category](), frozenset({Category("reason", "early")})
    for status, categories, fits in (
        (Status.NEW, without, True),
        (Status.NEW, with_, False),
        (Status.ENDED, with_, True),
        (Status.ENDED, without, False),
    ):
        world = (Story(number=1, stays=(Stay(period=PERIOD.id, status=status, categories=categories),)),)
        assert checker.fits((published,), world) is fits


def test_a_past_survives_the_ledger() -> None:
    text = prooftext.written(past())
    assert prooftext.read(text) == past()
    assert prooftext.written(prooftext.read(text)) == text


def test_the_first_version_of_the_text_is_read_still() -> None:
    one = {"period": "2025-2026-H1", "status": "new", "categories": [["residence", "own"]]}
    text = json.dumps({"worlds": [[{"number": 3, "stays": [one]}]]})
    (world,) = prooftext.read(text).proof.worlds
    expected = Stay(period="2025-2026-H1", status=Status.NEW, categories=frozenset({Category("residence", "own")}))
    assert world == (Story(number=3, stays=(expected,)),)


@pytest.mark.parametrize(("told_added", "late", "fits"), [(0, 5, True), (0, 6, False), (10, 10, True), (10, 4, False)])
def test_corrections_are_as_many_as_is_published(told_added: int, late: int, *, fits: bool) -> None:
    """Children in stock at the start who were not so at the end before are corrections, within their own number."""
    before = told(flow_layout(one_way("a")), {})
    layout = replace(before.layout, period="2026-2027-H1", previous=before.layout.edition)
    carried = (IndicatorLayout(id=one.value, statuses=frozenset(), carried=one) for one in Carried)
    layout = replace(layout, indicators=(*layout.indicators, *carried))
    counted = {key: late for key in layout.cells() if key.indicator in ("all", "old")}
    after = told(layout, {key: 5 * round(value / 5) for key, value in counted.items()})
    added = next(layout.key(one) for one in layout.indicators if one.carried is Carried.ADDED)
    after = replace(after, values={**after.values, added: told_added})
    there = Stay(period=layout.edition, status=Status.STAYED, categories=frozenset({Category("kind", "a")}))
    assert checker.fits((before, after), (Story(number=late, stays=(there,)),)) is fits
