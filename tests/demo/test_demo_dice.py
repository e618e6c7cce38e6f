from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.demo.dice import Deck, Dice


def test_the_throws_stay_the_same_for_ever() -> None:
    dice = Dice(1, "pupils")
    assert [dice.between(1, 1000) for _ in range(5)] == [402, 99, 395, 903, 190]
    assert dice.identity() == "6f3b222403b39f19e19d7a45f64af9ac"


def test_topics_and_seeds_throw_differently() -> None:
    thrown = {tuple(Dice(*key).between(0, 10**6) for _ in range(3)) for key in ((1, "a"), (1, "b"), (2, "a"))}
    assert len(thrown) == 3


@given(st.integers(), st.integers(-50, 50), st.integers(0, 100))
def test_a_throw_lies_between_its_bounds(seed: int, low: int, width: int) -> None:
    dice = Dice(seed)
    assert all(low <= dice.between(low, low + width) <= low + width for _ in range(20))


def test_all_numbers_come_up_about_as_often() -> None:
    dice = Dice("even")
    counted = Counter(dice.between(1, 6) for _ in range(6000))
    assert set(counted) == {1, 2, 3, 4, 5, 6}
    assert all(850 < number < 1150 for number in counted.values())


@pytest.mark.parametrize(("per_cent", "low", "high"), [(0, 0, 0), (30, 540, 660), (100, 2000, 2000)])
def test_a_chance_comes_out_as_asked(per_cent: int, low: int, high: int) -> None:
    dice = Dice("chance")
    assert low <= sum(dice.chance(per_cent) for _ in range(2000)) <= high


@given(st.integers(), st.lists(st.integers(), max_size=30), st.integers(0, 40))
def test_shuffling_loses_nothing(seed: int, items: list[int], number: int) -> None:
    dice = Dice(seed)
    assert sorted(dice.shuffled(items)) == sorted(items)
    assert len(dice.some(items, number)) == min(number, len(items))


def test_a_deck_deals_every_card_as_often_as_it_holds_it() -> None:
    deck = Deck(Dice("deck"), {"common": 8, "rare": 2})
    first, second = ([deck.deal() for _ in range(10)] for _ in range(2))
    assert Counter(first) == Counter(second) == {"common": 8, "rare": 2}
