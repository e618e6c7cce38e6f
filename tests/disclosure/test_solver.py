from random import Random

import pytest

from reports.disclosure.solver import Effort, Outcome, Programme
from tests.disclosure.schools import EFFORT, never


def test_it_finds_the_cheapest_whole_values() -> None:
    programme = Programme()
    first, second = programme.variable(0, 10, cost=3), programme.variable(0, 10, cost=2)
    programme.at_least(7, [(first, 2), (second, 1)])
    programme.at_most([(second, 1)], 3)
    solution = programme.minimise(EFFORT)
    assert (solution.outcome, solution.values) == (Outcome.OPTIMAL, (3, 1))


def test_it_says_when_there_is_nothing_to_find() -> None:
    programme = Programme()
    number = programme.variable(0, 1)
    programme.between(2, [(number, 1)], 3)
    solution = programme.minimise(EFFORT)
    assert (solution.outcome, solution.values) == (Outcome.INFEASIBLE, ())


def hard() -> Programme:
    """Return a market split, the classic of programmes that are hard for their size."""
    chance = Random(1)
    programme = Programme()
    numbers = [programme.variable(0, 1) for _ in range(50)]
    for _ in range(6):
        factors = [chance.randrange(100) for _ in numbers]
        programme.between(sum(factors) // 2, list(zip(numbers, factors, strict=True)), sum(factors) // 2)
    return programme


def test_it_stops_in_time() -> None:
    assert hard().minimise(Effort(seconds=0.2, stop=never)).outcome is Outcome.OUT_OF_TIME


def test_it_stops_when_nobody_wants_to_know() -> None:
    asked: list[bool] = []

    def stop() -> bool:
        asked.append(True)
        return len(asked) > 2

    assert hard().minimise(Effort(seconds=60, stop=stop)).outcome is Outcome.CANCELLED
    assert len(asked) >= 3


@pytest.mark.parametrize("cost", [-1, 1])
def test_a_cost_can_be_set_later(cost: int) -> None:
    programme = Programme()
    number = programme.variable(2, 9)
    programme.price(number, cost)
    assert programme.minimise(EFFORT).values == ((2,) if cost > 0 else (9,))
