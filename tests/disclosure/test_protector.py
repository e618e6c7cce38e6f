from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.monitor.links import links, margins
from models.monitor.tables import END, Carried, CellKey, Child, IndicatorLayout, Past, Published, Status, Tables
from reports.disclosure.claims import reading
from reports.disclosure.protector import candidates, rounded
from reports.disclosure.solver import Outcome
from tests.disclosure.schools import (
    EFFORT,
    FIVES,
    PERIOD,
    PINNED,
    SECRET,
    cell,
    children,
    flow_layout,
    one_way,
    school_tables,
)


def protected(tables: Tables, secret: bytes = SECRET) -> Published:
    outcome, published = rounded(tables, FIVES, secret, EFFORT)
    assert outcome is Outcome.OPTIMAL
    assert published is not None
    return published


@pytest.mark.parametrize(
    ("true", "values"),
    [(0, (0, 5)), (1, (0, 5)), (4, (0, 5)), (5, (0, 5, 10)), (6, (5, 10)), (10, (5, 10, 15)), (99, (95, 100))],
)
def test_a_value_may_be_a_multiple_within_the_base(true: int, values: tuple[int, ...]) -> None:
    assert candidates(true, FIVES) == values


@pytest.mark.parametrize(("true", "values"), [(0, (0,)), (5, (5,)), (3, (0, 5)), (7, (5, 10))])
def test_pinned_rounding_keeps_multiples(true: int, values: tuple[int, ...]) -> None:
    assert candidates(true, PINNED) == values


@given(st.integers(0, 90), st.integers(0, 1000))
@settings(max_examples=25, deadline=None)
def test_published_tables_are_multiples_near_the_truth_and_add_up(pupils: int, seed: int) -> None:
    tables = school_tables(pupils, seed)
    published = protected(tables)
    truth, values = tables.values(), published.values
    assert values.keys() == truth.keys()
    for key, value in values.items():
        assert value >= 0
        assert value % 5 == 0
        assert abs(value - truth[key]) <= 5
        low, high = reading(published)[key]
        assert low <= truth[key] <= high
    for link in links(tables.layout):
        assert sum(values[key] for key in link.left) == sum(values[key] for key in link.right)


def test_the_same_facts_give_the_same_numbers_whatever_their_order() -> None:
    tables = school_tables(60)
    turned = replace(tables, children=tuple(reversed(tables.children)))
    assert protected(tables) == protected(turned)


def test_another_secret_gives_other_numbers() -> None:
    tables = school_tables(60)
    assert protected(tables).values != protected(tables, SECRET[::-1]).values


def test_other_pupils_behind_the_same_numbers_draw_anew() -> None:
    tables = school_tables(60)
    others = tuple(Child(pupil=f"other-{child.pupil}", stays=child.stays) for child in tables.children)
    assert protected(tables).values != protected(replace(tables, children=others)).values


def test_zeros_move_now_and_then() -> None:
    tables = [school_tables(40, seed) for seed in range(12)]
    moved = [
        value
        for one in tables
        for (key, value), true in zip(protected(one).values.items(), one.values().values(), strict=True)
        if true == 0
    ]
    assert 0 < sum(value > 0 for value in moved) < len(moved) / 10


def test_nobody_can_count_on_the_plain_optimum() -> None:
    """Under most secrets the published tables are not the nearest ones there are, and they differ from each other."""
    tables = school_tables(60)
    distances: list[int] = []
    answers: Counter[tuple[int, ...]] = Counter()
    for number in range(48):
        values = protected(tables, SECRET + bytes([number])).values
        distances.append(sum(abs(values[key] - true) for key, true in tables.values().items()))
        answers[tuple(values.values())] += 1
    assert len(answers) > 20
    assert max(answers.values()) < 12
    assert sum(distance > min(distances) for distance in distances) > 24


def test_precision_is_what_the_recipients_were_promised() -> None:
    inner: list[int] = []
    outer: list[int] = []
    for seed in range(25):
        tables = school_tables(35 + 2 * seed, seed)
        values, edges = protected(tables).values, margins(tables.layout)
        for key, true in tables.values().items():
            (outer if key in edges else inner).append(abs(values[key] - true))
    assert sum(inner) / len(inner) <= 1.6
    assert sum(outer) / len(outer) <= 1.4


def following(tables: Tables, previous: str) -> Tables:
    """Return the same children as stock at the start of a next period, with one more, who was registered late."""
    corrections = (
        IndicatorLayout(id="added", statuses=frozenset(), carried=Carried.ADDED),
        IndicatorLayout(id="removed", statuses=frozenset(), carried=Carried.REMOVED),
    )
    layout = replace(
        tables.layout, period="next", previous=previous, indicators=(*tables.layout.indicators, *corrections)
    )
    found = []
    for child in tables.children:
        (stay,) = child.stays
        if stay.status in END:
            found.append(replace(child, stays=(stay, replace(stay, period="next", status=Status.STAYED))))
    late = replace(found[0].stays[1])
    return Tables(layout=layout, children=(*found, Child(pupil="late", stays=(late,))))


def test_the_stock_at_the_start_is_the_published_one_at_the_end_with_corrections() -> None:
    before = school_tables(60)
    for number in range(8):
        secret = SECRET + bytes([number])
        past = Past(releases=(protected(before, secret),))
        tables = following(before, before.layout.edition)
        outcome, published = rounded(tables, FIVES, secret, EFFORT, past)
        assert outcome is Outcome.OPTIMAL
        assert published is not None
        values = published.values
        start, added, removed = (values[CellKey("next", name)] for name in ("stock_start", "added", "removed"))
        assert start == past.releases[0].values[cell("stock_end")] + added - removed
        assert tables.values()[CellKey("next", "added")] == 1


def test_corrections_of_nothing_are_nothing() -> None:
    tables = following(school_tables(60), "")
    for number in range(8):
        values = protected(tables, SECRET + bytes([number])).values
        assert values[CellKey("next", "added")] == values[CellKey("next", "removed")] == 0


def test_a_replacement_leans_towards_what_it_replaces() -> None:
    tables = school_tables(60)
    first = protected(tables)
    layout = replace(tables.layout, version=2, replaces=tables.layout.edition)
    fewer = tuple(
        replace(child, stays=tuple(replace(stay, period=layout.edition) for stay in child.stays))
        for child in tables.children[9:]
    )
    again = Tables(layout=layout, children=fewer)
    leaning, free = (rounded(again, FIVES, SECRET, EFFORT, past)[1] for past in (Past(releases=(first,)), Past()))
    assert leaning is not None
    assert free is not None

    def same(published: Published) -> int:
        return sum(first.values[key._replace(period=PERIOD.id)] == value for key, value in published.values.items())

    assert len(first.values) > same(leaning) > same(free)


def test_categories_that_overlap_stay_below_the_total() -> None:
    layout = flow_layout(one_way("a", "b", overlapping=True))
    tables = children(layout, {("a",): 4})
    for number in range(40):
        values = protected(tables, SECRET + bytes([number])).values
        assert values[cell("all", kind="a")] <= values[cell("all")]
        assert values[cell("all", kind="a")] == values[cell("new", kind="a")] + values[cell("old", kind="a")]
