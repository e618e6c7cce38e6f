"""True tables of invented schools, and ways to publish them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from models.monitor.counting import count
from models.monitor.periods import parse_period
from models.monitor.tables import (
    BreakdownLayout,
    Category,
    CellKey,
    Child,
    Goal,
    Identity,
    IndicatorLayout,
    Layout,
    Published,
    Rounding,
    Run,
    Status,
    Stay,
    Tables,
    View,
)
from reports.disclosure.solver import Effort
from tests.monitor.definitions import SJSO
from tests.monitor.facts import FACTS
from tests.monitor.invented import invented_school

PERIOD = parse_period("2025-2026-H1")
SECRET = b"thirty-two bytes of test secret."
FIVES = Rounding()
PINNED = Rounding(zeros_move=False)


def never() -> bool:
    return False


EFFORT = Effort(seconds=60, stop=never)
QUICK = Effort(seconds=60, gap=0.05, stop=never)


def school_tables(pupils: int, seed: int = 1, size: int | None = None) -> Tables:
    """Return the SJSO tables of a school with about so many pupils in care."""
    return count(invented_school(pupils, PERIOD, seed), SJSO, PERIOD, replace(FACTS, size=size))


def run_of(tables: Tables, *others: View) -> Run:
    """Return a run for a recipient of everything, and others."""
    return Run(views=(View(recipient="all", layout=tables.layout), *others), children=tables.children)


def seen_within(layout: Layout, within: Category, recipient: str = "part") -> View:
    """Return what a recipient gets who may see children of one category only."""
    mine = tuple(
        replace(one, within=(within,), tables=tuple(table for table in one.tables if within.breakdown not in table))
        for one in layout.indicators
        if one.carried is None
    )
    return View(recipient=recipient, layout=replace(layout, indicators=mine))


def told(layout: Layout, values: dict[CellKey, int], rounding: Rounding = FIVES) -> Published:
    """Return a file that says these values, and 0 elsewhere."""
    return Published(layout=layout, rounding=rounding, values=dict.fromkeys(layout.cells(), 0) | values)


def flow_layout(*breakdowns: BreakdownLayout, crossed: bool = False, ceiling: int | None = None) -> Layout:
    """Return a small layout with a stock, a flow and what links them."""
    names = tuple((breakdown.id,) for breakdown in breakdowns)
    both = (tuple(breakdown.id for breakdown in breakdowns),) if crossed else ()
    return Layout(
        period=PERIOD.id,
        breakdowns=breakdowns,
        indicators=(
            IndicatorLayout(id="all", statuses=frozenset(Status), tables=names + both),
            IndicatorLayout(id="new", statuses=frozenset({Status.NEW, Status.PASSED}), tables=names),
            IndicatorLayout(id="old", statuses=frozenset({Status.STAYED, Status.ENDED}), tables=names),
        ),
        identities=(Identity(left=("new", "old"), right=("all",)),),
        ceiling=ceiling,
    )


def one_way(*names: str, breakdown: str = "kind", overlapping: bool = False) -> BreakdownLayout:
    return BreakdownLayout(id=breakdown, categories=names, overlapping=overlapping)


def children(layout: Layout, numbers: Mapping[tuple[str, ...], int], status: Status = Status.STAYED) -> Tables:
    """Return so many children with these categories, one of each breakdown in order."""
    found: list[Child] = []
    for names, number in numbers.items():
        categories = frozenset(
            Category(breakdown.id, name) for breakdown, name in zip(layout.breakdowns, names, strict=True)
        )
        stay = Stay(period=layout.period, status=status, categories=categories)
        found += (Child(pupil=f"{'-'.join(names)}-{number}", stays=(stay,)) for number in range(number))
    return Tables(layout=layout, children=tuple(found))


def cell(indicator: str, **places: str) -> CellKey:
    return CellKey(PERIOD.id, indicator, tuple(Category(*place) for place in places.items()))


def keys(goals: Iterable[Goal]) -> set[CellKey]:
    return {goal.key for goal in goals}
