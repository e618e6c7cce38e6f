from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.monitor.counting import count
from models.monitor.links import Link, links, margins
from models.monitor.periods import parse_period
from models.monitor.rollup import rolled_up
from models.monitor.tables import Category, CellKey, Tables
from models.monitor.words import cell_title, step_title
from tests.monitor.definitions import SJSO, with_overlap
from tests.monitor.facts import FACTS
from tests.monitor.invented import invented_school

PERIOD = parse_period("2025-2026-H1")
TABLES = count(invented_school(60, PERIOD, 3), SJSO, PERIOD, FACTS)


def holds(link: Link, tables: Tables) -> bool:
    values = tables.values()
    left, right = (sum(values[key] for key in side) for side in (link.left, link.right))
    return left == right if link.exact else left <= right


def key(indicator: str, **places: str) -> CellKey:
    return CellKey(PERIOD.id, indicator, tuple(Category(*place) for place in places.items()))


@given(st.integers(0, 10_000), st.integers(0, 40), st.sampled_from(["sjso", "overlap"]))
@settings(max_examples=12, deadline=None)
def test_all_links_hold_for_any_school_at_every_step(seed: int, pupils: int, name: str) -> None:
    chosen = with_overlap() if name == "overlap" else SJSO
    tables = count(invented_school(pupils, PERIOD, seed), chosen, PERIOD, FACTS)
    for step in (None, *chosen.rollups):
        tables = rolled_up(tables, step) if step else tables
        assert all(holds(link, tables) for link in links(tables.layout))


def test_a_total_is_linked_to_each_partition_and_across_indicators() -> None:
    found = links(TABLES.layout)
    parts = tuple(key("inflow", residence=name) for name in ("own", "region", "elsewhere", "unknown"))
    assert Link(left=(key("inflow"),), right=parts) in found
    crossed = tuple(
        key("pupils", perspective=name, residence="own") for name in ("diagnostics", "treatment", "guidance", "unknown")
    )
    assert Link(left=(key("pupils", residence="own"),), right=crossed) in found
    sides = [
        (key(one, residence="own"), key(two, residence="own"))
        for one, two in (("stock_start", "inflow"), ("outflow", "stock_end"))
    ]
    assert Link(left=sides[0], right=sides[1]) in found


def test_an_identity_holds_where_all_its_indicators_have_the_cell() -> None:
    layout = TABLES.layout
    others = tuple(replace(one, tables=()) if one.id == "inflow" else one for one in layout.indicators)
    found = [link for link in links(replace(layout, indicators=others)) if len(link.left) == 2]
    assert [link.left for link in found] == [(key("stock_start"), key("inflow"))] * 2


def test_inner_cells_are_those_no_others_add_up_to() -> None:
    found = margins(TABLES.layout)
    assert key("pupils") in found
    assert key("pupils", perspective="treatment") in found
    assert key("pupils", perspective="treatment", residence="own") not in found
    assert key("inflow", residence="own") not in found


def test_an_overlapping_breakdown_is_not_added_up() -> None:
    tables = count(invented_school(60, PERIOD, 3), with_overlap(), PERIOD, FACTS)
    values = tables.values()
    several = [values[key("pupils", perspectives=name)] for name in ("diagnostics", "treatment", "guidance", "unknown")]
    assert sum(several) > values[key("pupils")] >= max(several)
    assert Link(left=(key("pupils", perspectives="treatment"),), right=(key("pupils"),), exact=False) in links(
        tables.layout
    )


def test_merging_adds_cells_together() -> None:
    step = SJSO.rollups[2]
    before, after = TABLES.values(), rolled_up(TABLES, step).values()
    outside = key("pupils", residence="outside")
    assert after[outside] == before[key("pupils", residence="region")] + before[key("pupils", residence="elsewhere")]
    assert key("pupils", residence="region") not in after
    assert after[key("pupils", perspective="treatment", residence="outside")] >= 0


def test_leaving_out_a_table_keeps_the_others() -> None:
    crossed = rolled_up(TABLES, SJSO.rollups[1])
    assert set(TABLES.values()) - set(crossed.values()) == set(
        TABLES.layout.table_cells(TABLES.layout.indicators[0], ("perspective", "residence"))
    )
    single = rolled_up(TABLES, SJSO.rollups[6])
    assert all("perspective" not in (one.breakdown for one in found.categories) for found in single.layout.cells())
    assert {one.breakdown for child in single.children for one in child.stays[0].categories} == {
        "residence",
        "education_type",
    }


def test_the_last_step_leaves_totals_only() -> None:
    tables = TABLES
    for step in SJSO.rollups:
        tables = rolled_up(tables, step)
    assert list(tables.layout.cells()) == [key(indicator.id) for indicator in SJSO.indicators]
    assert tables.layout.breakdowns == ()
    assert tables.values()[key("pupils")] == TABLES.values()[key("pupils")]


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (key("inflow"), "Ingestroomd"),
        (key("inflow", residence="own"), "Ingestroomd – Woonplaats: Eigen gemeente"),
        (
            key("pupils", perspective="treatment", residence="outside"),
            "Leerlingen met hulp in de periode – Perspectief: Behandeling – Woonplaats: Buiten de gemeente",
        ),
    ],
)
def test_cells_have_words(place: CellKey, words: str) -> None:
    assert cell_title(place, SJSO, "nl") == words


def test_steps_have_words() -> None:
    assert step_title(SJSO.rollups[2], SJSO, "nl") == "Woonplaats: Buiten de gemeente"
    assert step_title(SJSO.rollups[4], SJSO, "en") == "Without type of education"


def test_a_ceiling_travels_through_the_steps() -> None:
    tables = Tables(layout=replace(TABLES.layout, ceiling=300), children=TABLES.children)
    for step in SJSO.rollups:
        tables = rolled_up(tables, step)
    assert tables.layout.ceiling == 300
