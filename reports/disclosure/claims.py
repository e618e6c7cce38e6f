"""What is claimed to be safe, in two parts: what a published value lets anybody read, and what must stay open.

The attacker and the checker start from here; the protector does not use it.
"""

from collections.abc import Iterator, Mapping

from models.monitor.tables import CellKey, Goal, Published, Rounding, Stay

Range = tuple[int, int]
Reading = Mapping[CellKey, Range]
"""The lowest and highest true value of each cell, read on its own."""


def reading(published: Published) -> Reading:
    """Return what each published value gives away by itself, to somebody who knows the method."""
    return {key: _range(value, published.rounding) for key, value in published.values.items()}


def _range(value: int, rounding: Rounding) -> Range:
    slack = rounding.base if rounding.zeros_move else rounding.base - 1
    return max(0, value - slack), value + slack


def goals(ranges: Reading, base: int, known: tuple[Stay, ...] = ()) -> Iterator[Goal]:
    """Yield what must stay open: of every cell that may be below the base, both that it is empty and that it is not.

    They follow from what is published, not from the truth: a cell of which the file says 0 or 5 must be open whether
    the true value is 3 or 0 or 8. So that a release passed its audit tells nothing beyond the file itself, and an empty
    category stays open too, against the conclusion that a whole group is in another (group disclosure, SDC Handbook,
    2nd ed., chapter 5).
    """
    for key, (low, _) in ranges.items():
        if low < base:
            yield Goal(key=key, at_least=0, known=known)
            yield Goal(key=key, at_least=base, known=known)
