from dataclasses import replace

import pytest

from models.monitor.definition import Definition
from models.monitor.links import links
from models.monitor.periods import parse_period
from models.monitor.rollup import rolled_up_run
from models.monitor.tables import (
    NO_PAST,
    BreakdownLayout,
    Category,
    CellKey,
    Child,
    Layout,
    Run,
    Status,
    Stay,
    Tables,
)
from models.monitor.tailored import for_school
from reports.disclosure.claims import goals
from reports.disclosure.protector import rounded
from reports.disclosure.remainders import remainders
from tests.corpus.school import views
from tests.disclosure.schools import (
    EFFORT,
    FIVES,
    PERIOD,
    SECRET,
    flow_layout,
    one_way,
    run_of,
    school_tables,
    seen_within,
    told,
)
from tests.monitor.definitions import BUILT_IN
from tests.monitor.facts import FACTS

PERIODS = {"sjso": "2025-2026-H1", "jos": "2025-2026-H1", "collective": "2025-2026"}


def cell(*places: tuple[str, str], indicator: str = "all") -> CellKey:
    return CellKey(PERIOD.id, indicator, tuple(Category(*place) for place in places))


def found(layout: Layout, indicator: str = "all") -> list[tuple[CellKey, set[CellKey]]]:
    return [(whole, set(parts)) for whole, parts in remainders(layout) if whole.indicator == indicator]


def test_of_categories_that_are_all_there_are_nothing_is_left() -> None:
    assert found(flow_layout(one_way("a", "b"))) == []


def test_who_may_have_several_is_taken_away_category_by_category() -> None:
    layout = flow_layout(one_way("a", "b", overlapping=True))
    assert found(layout) == [(cell(), {cell(("kind", "a"))}), (cell(), {cell(("kind", "b"))})]


def test_of_those_who_may_have_none_somebody_may_be_left() -> None:
    layout = flow_layout(replace(one_way("a", "b"), optional=True))
    assert found(layout) == [(cell(), {cell(("kind", "a")), cell(("kind", "b"))})]


def test_of_those_who_have_it_in_one_status_only_the_others_are_left() -> None:
    layout = flow_layout(replace(one_way("a", "b"), statuses=frozenset({Status.STAYED, Status.ENDED})))
    assert found(layout) == [(cell(), {cell(("kind", "a")), cell(("kind", "b"))})]
    assert found(layout, "old") == []


def test_all_without_the_residents_who_get_a_file_of_their_own_are_left() -> None:
    layout = school_tables(10).layout
    whole = layout.key(layout.indicators[0])
    alone = replace(layout, indicators=(replace(layout.indicators[0], tables=()),), identities=())
    run = run_of(replace(school_tables(10), layout=alone), seen_within(alone, Category("residence", "own")))
    assert [(one, len(parts)) for one, parts in remainders(run.layout)] == [(whole, 1)]


def test_a_finer_category_lies_in_the_nearest_coarser_one_that_is_told() -> None:
    town = BreakdownLayout(id="town", categories=("x", "y", "z"), inside="area", places=("in", "in", "out"))
    layout = flow_layout(one_way("in", "out", breakdown="area"), town)
    part = seen_within(layout, Category("town", "x")).layout.indicators[0]
    layout = replace(layout, indicators=(replace(layout.indicators[0], tables=(("area",),)), part), identities=())
    assert found(layout) == [(cell(("area", "in")), {cell(("town", "x"))})]


def with_few(layout: Layout) -> Layout:
    """Return a layout with a number of its own for who belongs to a smaller population."""
    few = BreakdownLayout(id="few", categories=("yes", "no"))
    first = layout.indicators[0]
    some = replace(first, id="some", within=(Category("few", "yes"),))
    return replace(layout, breakdowns=(*layout.breakdowns, few), indicators=(*layout.indicators, some))


def test_who_is_not_in_the_smaller_population_is_left_category_by_category() -> None:
    layout = with_few(flow_layout(one_way("a", "b")))
    few = ("few", "yes")
    assert found(layout) == [
        (cell(*places), {cell(*places, few, indicator="some")}) for places in ((), (("kind", "a"),), (("kind", "b"),))
    ]


def test_numbers_of_a_smaller_population_fit_in_those_of_the_larger_one() -> None:
    layout = with_few(flow_layout(one_way("a", "b")))
    stays = [
        Stay(
            period=layout.period,
            status=Status.STAYED,
            categories=frozenset({Category("kind", kind), Category("few", few)}),
        )
        for kind in "ab"
        for few in ("yes", "yes", "no")
    ]
    tables = Tables(
        layout=layout, children=tuple(Child(pupil=str(place), stays=(stay,)) for place, stay in enumerate(stays))
    )
    seen = set()
    for place in range(40):
        _, published = rounded(tables, FIVES, SECRET + bytes([place]), EFFORT)
        assert published is not None
        for places in ((), (("kind", "a"),), (("kind", "b"),)):
            some, whole = (
                published.values[one] for one in (cell(*places, ("few", "yes"), indicator="some"), cell(*places))
            )
            assert some <= whole
            seen.add((some, whole))
    assert len(seen) > 2


def test_a_part_counts_no_more_than_the_whole_around_it() -> None:
    """A 5 inside a 0, as was sent before these were made to fit, is as good as a 0."""
    layout = with_few(flow_layout(one_way("a", "b")))
    some = cell(("few", "yes"), indicator="some")
    for whole, stories in ((0, {(0, 2), (3, 2), (5, 0)}), (5, {(0, 2), (5, 2)})):
        asked = goals(told(layout, {cell(): whole, some: 5}))
        mine = [goal for goal in asked if goal.key == some and not goal.minus]
        assert {(goal.at_least, goal.insiders) for goal in mine} == stories


def test_that_everybody_or_nobody_else_is_left_must_be_open() -> None:
    layout = with_few(flow_layout(one_way("a", "b")))
    asked = [goal for goal in goals(told(layout, {cell(): 10})) if goal.key == cell() and goal.minus]
    assert {(goal.at_least, goal.minus) for goal in asked} >= {
        (least, (cell(("few", "yes"), indicator="some"),)) for least in (0, 5)
    }


def layouts(definition: Definition, period: str) -> list[Layout]:
    made = for_school(definition, parse_period(period), FACTS)
    run = Run(views=views(made, parse_period(period), NO_PAST), children=())
    found = [run.layout]
    for step in made.rollups:
        run = rolled_up_run(run, step)
        found.append(run.layout)
    return found


@pytest.mark.parametrize("name", PERIODS)
def test_what_is_left_is_known_to_the_protector_too(name: str) -> None:
    """Each list was written by itself; where the auditor sees that something is left, the numbers were made to fit."""
    for layout in layouts(BUILT_IN[name], PERIODS[name]):
        known = {(link.right[0], frozenset(link.left)) for link in links(layout) if not link.exact}
        left = {(whole, frozenset(parts)) for whole, parts in remainders(layout)}
        assert left
        assert left <= known
