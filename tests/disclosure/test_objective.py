"""Knowing the objective must not help: what any key can publish for one truth, some key publishes for the others."""

from collections import defaultdict

from models.monitor.tables import CellKey, Tables
from reports.disclosure.claims import reading
from reports.disclosure.protector import rounded
from tests.disclosure.schools import EFFORT, FIVES, SECRET, children, flow_layout, one_way

LAYOUT = flow_layout(one_way("a", "b"))
KEYS = [SECRET + number.to_bytes(2, "big") for number in range(150)]
Numbers = tuple[int, int]
Answer = tuple[tuple[CellKey, int], ...]


def pairs(most: int) -> list[Numbers]:
    return [(first, second) for first in range(most) for second in range(most)]


def truth(numbers: Numbers) -> Tables:
    return children(LAYOUT, {("a",): numbers[0], ("b",): numbers[1]})


def answer(numbers: Numbers, secret: bytes) -> Answer:
    _, published = rounded(truth(numbers), FIVES, secret, EFFORT)
    assert published is not None
    return tuple(published.values.items())


def possible(numbers: Numbers, told: Answer) -> bool:
    values = truth(numbers).values()
    return all(abs(values[key] - value) <= 5 for key, value in told)


def test_who_does_not_know_the_key_rules_out_no_near_truth() -> None:
    told = answer((2, 3), SECRET)
    near = [numbers for numbers in pairs(7) if possible(numbers, told)]
    assert len(near) > 12
    seen = {numbers: {answer(numbers, key) for key in KEYS} for numbers in [(1, 3), (2, 2), (3, 3), (2, 4), (1, 1)]}
    assert all(told in answers for answers in seen.values())


def test_who_knows_the_key_learns_more_so_this_test_can_tell() -> None:
    by_answer: dict[Answer, list[Numbers]] = defaultdict(list)
    for numbers in pairs(5):
        by_answer[answer(numbers, SECRET)].append(numbers)
    told = answer((2, 3), SECRET)
    near = [numbers for numbers in pairs(5) if possible(numbers, told)]
    assert (2, 3) in by_answer[told]
    assert len(by_answer[told]) < len(near)


def test_reading_is_as_wide_as_what_the_protector_may_do() -> None:
    for numbers in pairs(12):
        _, published = rounded(truth(numbers), FIVES, SECRET, EFFORT)
        assert published is not None
        values = truth(numbers).values()
        assert all(low <= values[key] <= high for key, (low, high) in reading(published).items())
