from dataclasses import replace

from tests.benchmarks.monitor_cells import HEAD, NORMAL, SIZES, WIDTHS, World, taken


def test_it_goes_up_to_four_times_a_normal_school_and_three_times_its_cells() -> None:
    assert max(world.pupils for world in (*SIZES, *WIDTHS)) == 4 * NORMAL
    normal, wide = (next(taken("jos", replace(world, pupils=15), 1)) for world in (World(), WIDTHS[-1]))
    assert wide.cells > 3 * normal.cells
    assert (normal.files, wide.files) == (2, 59)


def test_a_line_of_the_table_has_every_number() -> None:
    first, second = taken("jos", World(pupils=15), 2)
    assert (first.release, second.release) == (1, 2)
    assert first.worlds
    assert first.iterations > first.searches > 0
    assert first.line().count("|") == HEAD.partition("\n")[0].count("|")
