import pytest

from tests.benchmarks.monitor_release import measure


@pytest.mark.long
def test_many_schools_are_safe_at_full_detail_and_near_the_truth() -> None:
    """Every release that exists has passed its audit; here it must also be of use."""
    found = measure(80, 35, 105, seed=11)
    assert found.small > 1500
    assert found.rolled_up == 0
    assert found.inner_filled <= 1.65
    assert found.margins <= 1.45


@pytest.mark.long
def test_small_and_large_schools_are_safe_too() -> None:
    assert measure(25, 0, 20, seed=12).rolled_up == 0
    assert measure(15, 150, 400, seed=13).rolled_up == 0
