"""Schools of every kind get a sensible file, or a sensible refusal."""

from dataclasses import replace

import pytest

from models.errors import ReportError
from models.monitor.periods import parse_period
from models.monitor.tables import NO_PAST, BreakdownLayout, Category, Child, Status, Stay, Tables
from reports.disclosure import checker
from reports.disclosure.run import Protected, Quiet, protect
from reports.monitor_check import check
from reports.monitor_package import package
from tests.corpus.life import lived
from tests.corpus.school import FIRST, RECIPIENTS, Made, released
from tests.disclosure.schools import SECRET, flow_layout, one_way, run_of, school_tables, seen_within
from tests.monitor.definitions import BUILT_IN, SJSO
from tests.monitor.facts import FACTS

PLAIN = replace(SJSO, rollups=())
TOWNS = tuple(f"town{number}" for number in range(60))


FIRST_PERIODS = {"sjso": FIRST, "jos": FIRST, "collective": parse_period("2020-2021")}


def first_release(monitor: str, size: int, in_help: int) -> Made:
    period = FIRST_PERIODS[monitor]
    life = lived(period.first, period.last, in_help, 5)
    return released(life, BUILT_IN[monitor], period, NO_PAST, SECRET, replace(FACTS, size=size))


def safe(found: Protected) -> bool:
    return checker.unmet(found.past) == () and found.published.values.keys() == found.truth.keys()


def test_one_pupil_in_care_and_two_recipients() -> None:
    tables = school_tables(12)
    tables = replace(tables, children=tables.children[:1])
    found = protect(run_of(tables, seen_within(tables.layout, Category("residence", "own"))), PLAIN, SECRET, Quiet())
    assert safe(found)
    assert max(found.published.values.values()) <= 5


def test_a_school_of_fifteen_hundred() -> None:
    tables = school_tables(400, size=1500)
    found = protect(run_of(tables), PLAIN, SECRET, Quiet())
    assert safe(found)
    assert found.rolled_up == ()


def test_sixty_municipalities_of_which_five_get_a_file() -> None:
    town = BreakdownLayout(
        id="town", categories=TOWNS, inside="area", places=tuple("in" if name < "town3" else "out" for name in TOWNS)
    )
    layout = flow_layout(one_way("in", "out", breakdown="area"), one_way("a", "b"), town)
    layout = replace(layout, indicators=tuple(replace(one, tables=(("kind",), ("area",))) for one in layout.indicators))
    places = dict(zip(town.categories, town.places, strict=True))

    def child(number: int) -> Child:
        name = TOWNS[number * 7 % 60]
        kind = Category("kind", "a" if number % 3 else "b")
        categories = frozenset({kind, Category("town", name), Category("area", places[name])})
        stay = Stay(period=layout.period, status=list(Status)[number % 4], categories=categories)
        return Child(pupil=str(number), stays=(stay,))

    tables = Tables(layout=layout, children=tuple(child(number) for number in range(120)))
    inner = replace(layout, indicators=tuple(replace(one, tables=(("kind",),)) for one in layout.indicators))
    views = [seen_within(inner, Category("town", name), name) for name in TOWNS[::12]]
    found = protect(run_of(tables, *views), PLAIN, SECRET, Quiet())
    assert safe(found)
    for view in views:
        seen = found.seen_by(view.recipient)
        assert len(seen.values) == 9
        assert all(Category("town", view.recipient) in key.categories for key in seen.values)


def test_a_cell_that_two_recipients_see_has_one_value() -> None:
    tables = school_tables(60)
    found = protect(run_of(tables, seen_within(tables.layout, Category("residence", "own"))), PLAIN, SECRET, Quiet())
    whole, part = (found.seen_by(name).values for name in ("all", "part"))
    shared = whole.keys() & part.keys()
    assert len(shared) > 5
    assert all(whole[key] == part[key] for key in shared)


@pytest.mark.parametrize("in_help", [0, 3, 60])
def test_the_whole_monitor_for_two_recipients(in_help: int) -> None:
    life = lived(FIRST.first, FIRST.last, in_help, 5)
    made = released(life, BUILT_IN["sjso"], FIRST, NO_PAST, SECRET)
    assert safe(made.found)
    assert set(made.found.views[0].layout.breakdowns) == set(made.found.views[1].layout.breakdowns)
    assert {view.recipient for view in made.found.views} == set(RECIPIENTS)


@pytest.mark.parametrize("monitor", FIRST_PERIODS)
@pytest.mark.parametrize(("size", "in_help"), [(12, 0), (12, 1), (12, 6), (75, 45), (400, 240), (1500, 900)])
def test_every_built_in_monitor_makes_files_for_a_school_of_any_size(monitor: str, size: int, in_help: int) -> None:
    made = first_release(monitor, size, in_help)
    assert safe(made.found)
    for _, release, _ in made.releases("99ZZ00"):
        assert check(package(release), release.file_name).rows == tuple(release.rows())


@pytest.mark.parametrize("monitor", FIRST_PERIODS)
def test_more_pupils_in_a_year_than_on_the_reference_date(monitor: str) -> None:
    made = first_release(monitor, 75, 90)
    assert safe(made.found)
    assert made.found.published.layout.ceiling is None


@pytest.mark.parametrize("monitor", FIRST_PERIODS)
@pytest.mark.parametrize(("size", "in_help"), [(9, 1), (3, 1), (3, 5)])
def test_a_school_of_three_is_too_small_also_when_more_came_and_left(monitor: str, size: int, in_help: int) -> None:
    with pytest.raises(ReportError) as caught:
        first_release(monitor, size, in_help)
    assert caught.value.code == "monitor_school_too_small"
