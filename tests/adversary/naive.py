"""Files as other rules would make them, from the truth: an attack that breaks none of these is no attack."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from tests.adversary.packages import File, Interval

Rule = Callable[[int], tuple[int | None, Interval]]


def stars(least: int) -> Rule:
    """Hide what is under a threshold, totals too, and nothing more."""

    def rule(true: int) -> tuple[int | None, Interval]:
        return (None, (1, least - 1)) if 0 < true < least else (true, (true, true))

    return rule


def nhs(true: int) -> tuple[int | None, Interval]:
    """Hide 1 to 7 and round the rest to the nearest five."""
    if 0 < true <= 7:
        return None, (1, 7)
    return (rounded := _nearest(true)), (max(8, rounded - 2), rounded + 2) if true else (0, 0)


def ehrql(true: int) -> tuple[int | None, Interval]:
    """Make zero of what is 7 or less, and round the rest to the nearest five."""
    if true <= 7:
        return 0, (0, 7)
    return (rounded := _nearest(true)), (max(8, rounded - 2), rounded + 2)


def nearest(true: int) -> tuple[int | None, Interval]:
    """Round every number by itself to the nearest five."""
    return (rounded := _nearest(true)), (max(0, rounded - 2), rounded + 2)


RULES: dict[str, Rule] = {
    "'<5' stars, nothing more": stars(5),
    "'<10' stars, nothing more": stars(10),
    "NHS: 1-7 stars, the rest to fives": nhs,
    "ehrQL: 7 or less is 0, the rest to fives": ehrql,
    "each number to the nearest five": nearest,
}


def under(rule: Rule, files: list[File]) -> Iterator[File]:
    """Yield the files of a school as a rule would have made them."""
    for file in files:
        made = {cell: rule(true) for cell, true in file.truth.items()}
        values = {cell: value for cell, (value, _) in made.items()}
        yield replace(file, values=values, bounds={cell: bounds for cell, (_, bounds) in made.items()})


def _nearest(true: int) -> int:
    return (true + 2) // 5 * 5
