from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.monitor.tables import (
    END,
    NO_PAST,
    BreakdownLayout,
    Category,
    CellKey,
    Goal,
    Layout,
    Past,
    Published,
    Rounding,
    Status,
    Stay,
)
from reports.disclosure import checker
from reports.disclosure.assembly import assembled
from reports.disclosure.attacker import Attack, attack, narrowed
from reports.disclosure.claims import INSIDERS, Reading, goals
from reports.disclosure.exchange import exchanged, exchanges
from reports.disclosure.kinds import STATUS, Kinds
from reports.disclosure.protector import rounded
from reports.disclosure.search import Before, Search
from reports.disclosure.solver import Effort
from tests.disclosure.schools import (
    EFFORT,
    FIVES,
    PERIOD,
    PINNED,
    QUICK,
    SECRET,
    cell,
    children,
    flow_layout,
    keys,
    one_way,
    school_tables,
    seen_within,
    told,
)

TWO = flow_layout(one_way("a", "b"))


def attacked(published: Published, past: Past = NO_PAST) -> Attack:
    found = attack(past, published, QUICK)
    whole = Past(releases=(*past.releases, published), proof=found.proof)
    assert checker.unmet(whole) == found.unmet
    return found


@given(st.integers(0, 90), st.integers(0, 1000))
@settings(max_examples=4, deadline=None)
def test_protected_tables_leave_every_story_open(pupils: int, seed: int) -> None:
    _, published = rounded(school_tables(pupils, seed), FIVES, SECRET, EFFORT)
    assert published is not None
    assert attacked(published).unmet == ()


def test_pinned_zeros_are_caught() -> None:
    """A published 5 would prove somebody, a published 0 that there are at most four."""
    values = {cell("all"): 5, cell("old"): 5, cell("all", kind="a"): 5, cell("old", kind="a"): 5}
    found = attacked(told(TWO, values, PINNED))
    assert Goal(key=cell("all", kind="a"), at_least=0, insiders=INSIDERS) in found.unmet
    assert Goal(key=cell("all", kind="b"), at_least=5) in found.unmet
    assert attacked(told(TWO, values)).unmet == ()


def test_the_size_of_the_school_is_used() -> None:
    small = replace(TWO, ceiling=4)
    found = attacked(told(small, {}))
    assert {goal.at_least for goal in found.unmet} == {3, 5}
    assert keys(goal for goal in found.unmet if goal.at_least == 5) == set(small.cells())
    assert attacked(told(replace(small, ceiling=5), {})).unmet == ()


def test_links_between_tables_are_used() -> None:
    """Each cell alone is open; together they are not, because new and old are all."""
    ranges: Reading = dict.fromkeys(TWO.cells(), (0, 9)) | {
        cell("all", kind="a"): (6, 6),
        cell("new", kind="a"): (4, 6),
        cell("old", kind="a"): (0, 9),
    }
    key = cell("old", kind="a")
    assert narrowed(TWO, ranges, [key], EFFORT) == {key: (0, 2)}


def test_what_contradicts_itself_has_no_world() -> None:
    published = told(TWO, {cell("all"): 0, cell("new"): 20})
    found = attacked(published)
    assert found.proof.worlds == ()
    assert found.unmet == goals(published)
    assert not found.undecided
    ranges: Reading = dict.fromkeys(TWO.cells(), (0, 9)) | {cell("all"): (0, 0), cell("new"): (1, 1)}
    assert narrowed(TWO, ranges, [cell("all")], EFFORT) == {}


def test_who_stops_halfway_has_proven_nothing() -> None:
    found = attack(NO_PAST, told(TWO, {}), Effort(seconds=0.0, stop=lambda: True))
    assert found.undecided
    assert found.unmet == goals(told(TWO, {}))


def test_a_whole_group_in_one_category_is_not_proven() -> None:
    """Of ten pupils all are said to be in a: there must be a world in which five of them are elsewhere."""
    values = {key: 10 for key in TWO.cells() if key.indicator != "new" and key.categories[:1] != (("kind", "b"),)}
    found = attacked(told(TWO, values))
    assert found.unmet == ()
    scales = checker.Scales((told(TWO, values),))
    worlds = [weighed.values for world in found.proof.worlds if (weighed := scales.weigh(world))]
    assert max(values[cell("all", kind="b")] for values in worlds) >= 5


# --- kinds of children, held in small tables ---


def wide_layout() -> Layout:
    """Return a layout with crossed tables in a ring, several at once, nested places and reasons of those who left."""
    ring = tuple(one_way("x", "y", "z", breakdown=name) for name in "abcd")
    town = BreakdownLayout(id="town", categories=("t", "u", "v"), inside="area", places=("in", "in", "out"))
    more = (
        one_way("in", "out", breakdown="area"),
        town,
        BreakdownLayout(id="reason", categories=("p", "q"), statuses=frozenset({Status.ENDED, Status.PASSED})),
        BreakdownLayout(id="also", categories=("f", "g"), optional=True),
        one_way("h", "i", "j", breakdown="helper", overlapping=True),
    )
    singles = tuple((one.id,) for one in (*ring, *more))
    crossed = (("a", "b"), ("b", "c"), ("c", "d"), ("a", "d"), ("area", "helper"))
    layout = flow_layout(*ring, *more)
    first, *rest = layout.indicators
    return replace(layout, indicators=(replace(first, tables=singles + crossed), *rest))


def test_cliques_cover_every_table_and_hang_together_in_a_tree() -> None:
    kinds = Kinds(wide_layout())
    assert len(kinds.tree) == len(kinds.cliques) - 1
    for key in kinds.layout.cells():
        names = {name for name in kinds.scope(key) if name in kinds.values}
        assert kinds.home(names) in range(len(kinds.cliques))
    for name in kinds.values:
        holding = {place for place, clique in enumerate(kinds.cliques) if name in clique}
        inside = [edge for edge in kinds.tree if edge[0] in holding and edge[1] in holding]
        assert len(inside) == len(holding) - 1
        assert all(name in shared for _, _, shared in inside)


def test_small_tables_stay_small() -> None:
    kinds = Kinds(wide_layout())
    assert max(len(list(kinds.kinds(clique))) for clique in kinds.cliques) <= 108
    assert "area" not in kinds.values
    assert kinds.values[STATUS] == tuple(Status)


@pytest.mark.parametrize("seed", range(3))
def test_small_tables_become_whole_children(seed: int) -> None:
    """Whatever is found in small tables is a set of children that the checker adds up to the same cells."""
    layout = wide_layout()
    wanted = told(layout, {})
    ranges = dict.fromkeys(layout.cells(), (0, 40))
    search = Search([(Kinds(layout), ranges)], Before())
    for place, number in enumerate(search.cells.values()):
        search.programme.price(number, (place * 7 + seed * 3) % 11 - 5)
    solution = search.programme.minimise(QUICK)
    found = search.minimise(QUICK).found
    stays = assembled(Kinds(layout), found[0])
    scales = checker.Scales((replace(wanted, values=dict.fromkeys(layout.cells(), 20), rounding=Rounding(base=20)),))
    weighed = scales.weigh(tuple(checker.alone(stay) for stay in stays))
    assert weighed is not None
    assert weighed.values == {key: solution.values[number] for key, number in search.cells.items()}
    assert len(stays) > 10


def test_categories_that_change_places_make_another_world() -> None:
    layout = wide_layout()
    t, v = Category("town", "t"), Category("town", "v")
    child = Stay(period=layout.period, status=Status.NEW, categories=frozenset({t, Category("area", "in")}))
    other = replace(child, categories=frozenset({Category("town", "u"), Category("area", "in")}))
    one, two = exchanged((child, other), layout, [(t, v)])
    assert one.categories == {v, Category("area", "out")}
    assert two == other
    assert exchanged((one, two), layout, [(t, v)]) == (child, other)


def test_stories_that_differ_in_one_category_are_alike() -> None:
    told_before = Goal(key=cell("all", kind="a"), at_least=5)
    alike = replace(told_before, key=cell("all", kind="b"))
    left = (alike, replace(alike, at_least=3), replace(alike, key=cell("new", kind="b")), replace(alike, insiders=2))
    assert exchanges([told_before], left) == (((Category("kind", "a"), Category("kind", "b")),),)
    assert exchanges([told_before], left[1:]) == ()


def test_as_many_categories_change_places_as_were_told_of() -> None:
    def goal(name: str) -> Goal:
        return Goal(key=cell("all", kind=name), minus=(cell("old", kind=name),), at_least=5)

    first, second = exchanges([goal("a"), goal("b")], [goal(name) for name in "cde"])
    assert [(one.name, other.name) for one, other in first] == [("a", "c"), ("b", "d")]
    assert [(one.name, other.name) for one, other in second] == [("a", "e")]


# --- several recipients ---


def parts(region: str = "a") -> tuple[Published, Layout]:
    layout = flow_layout(one_way("a", "b", "c"), one_way("x", "y", breakdown="other"))
    first, *rest = layout.indicators
    layout = replace(layout, indicators=tuple(replace(one, tables=(("other",),)) for one in (first, *rest)))
    view = seen_within(layout, Category("kind", region))
    whole = replace(layout, indicators=(*layout.indicators, *view.layout.indicators))
    return told(whole, {}), whole


def test_what_is_left_without_the_part_of_another_recipient_is_looked_at() -> None:
    published, _ = parts()
    everything, part = cell("all"), cell("all", kind="a")
    left = [goal for goal in goals(published) if goal.key == everything and part in goal.minus]
    assert {(goal.at_least, goal.insiders) for goal in left} == {(0, 2), (3, 2), (5, 0)}
    values = {key: 10 for key in published.values if key.indicator != "new" and ("other", "y") not in key.categories}
    assert attacked(replace(published, values=dict(published.values) | values)).unmet == ()


def test_all_minus_residents_is_caught() -> None:
    """With pinned zeros a total of 10 and a part of 0 prove that some are elsewhere."""
    published, _ = parts()
    shown = ((), (("other", "x"),))
    values = {key: 10 for key in published.values if key.indicator != "new" and key.categories in shown}
    found = attacked(replace(published, values=dict(published.values) | values, rounding=PINNED))
    assert any(goal.minus and not goal.at_least for goal in found.unmet)


# --- several periods ---


def next_layout(layout: Layout, period: str = "next") -> Layout:
    return replace(layout, period=period, previous=layout.edition)


def at(key: CellKey, period: str) -> CellKey:
    return key._replace(period=period)


def history(values: dict[CellKey, int], layout: Layout = TWO) -> Past:
    published = told(layout, values)
    return Past(releases=(published,), proof=attacked(published).proof)


def test_who_is_in_stock_at_the_end_is_so_at_the_start() -> None:
    """Nobody at the end, ten at the start: without a cell for corrections there is no such world."""
    past = history({})
    layout = next_layout(TWO)
    many = {
        at(key, "next"): 20 for key in TWO.cells() if key.indicator != "new" and key.categories[:1] != (("kind", "b"),)
    }
    assert attacked(told(layout, many), past).proof.worlds == ()
    assert attacked(told(layout, {}), past).unmet == ()
    apart = replace(layout, previous="")
    assert attacked(told(apart, many), past).proof.worlds != ()


def test_worlds_are_whole_histories() -> None:
    past = history({})
    found = attacked(told(next_layout(TWO), {}), past)
    for world in found.proof.worlds:
        for story in world:
            stays = {stay.period: stay for stay in story.stays}
            before, now = stays.get(TWO.edition), stays.get("next")
            was = before is not None and before.status in END
            assert was is (now is not None and now.status in {Status.STAYED, Status.ENDED})


def test_a_change_must_be_open() -> None:
    past = history({})
    found = goals(told(next_layout(TWO), {}), past.releases)
    same = cell("all", kind="a")
    assert Goal(key=at(same, "next"), minus=(same,), at_least=0, insiders=2) in found
    assert Goal(key=at(cell("old"), "next"), minus=(cell("old"),), at_least=0, insiders=2) in found
    far = told(next_layout(TWO), {at(same, "next"): 20})
    assert not [goal for goal in goals(far, past.releases) if goal.minus == (same,)]


def test_a_child_that_visibly_comes_is_caught() -> None:
    """Exact figures, one more than before: nobody can think that nothing changed."""
    exact = Rounding(base=1, zeros_move=False)
    tables = children(TWO, {("a",): 9})
    before = Published(layout=TWO, rounding=exact, values=tables.values())
    now = children(next_layout(TWO), {("a",): 10})
    after = Published(layout=now.layout, rounding=exact, values=now.values())
    worlds = (tuple(checker.alone(stay) for child in tables.children for stay in child.stays),)
    assert attack(Past(releases=(before,)), after, QUICK).unmet
    assert checker.fits((before,), worlds[0])
    assert after.layout.period != PERIOD.id
