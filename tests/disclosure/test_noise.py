from statistics import mean

import pytest

from models.monitor.tables import CellKey
from reports.disclosure.noise import INNER, MARGIN, draw, exponential
from tests.disclosure.schools import SECRET, cell

KEY = cell("inflow", residence="own")
PUPILS = frozenset({"a", "b"})


def drawn(key: CellKey = KEY, pupils: frozenset[str] = PUPILS, value: int = 5, secret: bytes = SECRET) -> int:
    return draw(secret, key, pupils, value)


def test_the_same_facts_draw_the_same_number() -> None:
    assert drawn() == drawn(pupils=frozenset({"b", "a"})) == 1181


def test_the_same_pupils_draw_the_same_in_the_next_period() -> None:
    later = KEY._replace(period="2025-2026-H2")
    assert drawn(key=later) == drawn()
    assert drawn(key=later, pupils=frozenset()) != drawn(pupils=frozenset())


@pytest.mark.parametrize(
    "other",
    [
        drawn(secret=SECRET[::-1]),
        drawn(key=cell("outflow", residence="own")),
        drawn(key=cell("inflow", residence="region")),
        drawn(key=cell("inflow")),
        drawn(pupils=frozenset({"a"})),
        drawn(pupils=frozenset({"ab"})),
        drawn(value=0),
    ],
)
def test_other_facts_draw_another_number(other: int) -> None:
    assert other != drawn()


def test_a_short_secret_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="secret"):
        drawn(secret=b"123456789012345")


def test_draws_are_exponential() -> None:
    draws = [drawn(value=number) for number in range(20_000)]
    assert min(draws) >= 0
    above = [mean(value >= steps * INNER for value in draws) for steps in (1, 2, 3, 6)]
    for share, expected in zip(above, (1 / 2, 1 / 4, 1 / 8, 1 / 64), strict=True):
        assert share == pytest.approx(expected, abs=0.012)


def test_every_draw_is_possible_and_none_is_without_end() -> None:
    for halving in (INNER, MARGIN):
        assert exponential(2**64 - 1, 0, halving) == 0
        assert exponential(2**63 - 1, 0, halving) == halving
        assert exponential(2**64 - 1, 2**64 - 1, halving) == halving - 1
        assert exponential(0, 0, halving) == 64 * halving
