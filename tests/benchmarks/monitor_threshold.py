"""How much the threshold method shows over several periods: python -m tests.benchmarks.monitor_threshold [MONITOR]."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace

from models.monitor.parsing import load
from models.monitor.periods import following
from models.monitor.tables import NO_PAST, Rounding
from tests.corpus.life import lived
from tests.corpus.school import FIRST, Made, released

TENS = Rounding(minimum=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Figures of one period.

    Attributes:
        large: cells that are not below the minimum.
        shown: those of them that carry a number.
        lost, least: the pupils of the others together, and how few these are at least.
        work: seconds of the processor.

    """

    large: int
    shown: int
    lost: int
    least: int
    work: float


def periods(monitor: str, pupils: int, number: int, count: int) -> Iterator[Made]:
    """Yield the releases of an invented school for two recipients, with a minimum of ten."""
    there = [FIRST]
    while len(there) < count:
        there.append(following(there[-1]))
    life, past = lived(FIRST.first, there[-1].last, pupils, number), NO_PAST
    for period in there:
        secret = f"the secret of school {number}".encode()
        made = released(life, replace(load(monitor), rounding=TENS), period, past, secret)
        past = made.found.past
        yield made


def shown(made: Made) -> Shown:
    """Return the figures of a release."""
    found = made.found
    large = [key for key, true in found.truth.items() if true >= TENS.minimum]
    return Shown(
        large=len(large),
        shown=sum(key in found.published.values for key in large),
        lost=found.lost,
        least=found.least,
        work=made.work,
    )


def main() -> None:
    """Measure ten schools of 45 pupils in help, four periods each."""
    monitor = sys.argv[1] if len(sys.argv) > 1 else "collective"
    for number in range(10):
        for place, made in enumerate(periods(monitor, 45, number, 4)):
            sys.stdout.write(f"school {number}, period {place + 1}: {shown(made)}\n")


if __name__ == "__main__":
    main()
