"""How long something takes, and how a table of that is printed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

_MILLISECONDS = 1000
_NEARLY_ALL = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A line of the table; seconds, medians.

    Attributes:
        pupils: in a school of this size; 0 when the size does not matter.
        plain: the same work on an unencrypted database in the same run; None when there is nothing to compare.
        p95: the time within which it was done in 95 of 100 cases; None when that was not looked at.

    """

    what: str
    pupils: int
    seconds: float
    plain: float | None = None
    p95: float | None = None

    @classmethod
    def of(cls, what: str, pupils: int, times: Sequence[float], plain: Sequence[float] | None = None) -> "Measured":
        """Return the line of some times, perhaps beside those of the unencrypted database."""
        ordered = sorted(times)
        return cls(
            what=what,
            pupils=pupils,
            seconds=median(ordered),
            plain=median(plain) if plain else None,
            p95=ordered[min(len(ordered) - 1, int(len(ordered) * _NEARLY_ALL))],
        )

    @property
    def ratio(self) -> float | None:
        """How many times as long it takes with encryption."""
        return self.seconds / self.plain if self.plain else None


def typical(work: Callable[[], object], times: int = 7) -> float:
    """Return the median number of seconds a piece of work takes, after one run that does not count."""
    work()
    return median(once(work) for _ in range(times))


def in_turn(work: Callable[[], object], other: Callable[[], object], times: int = 7) -> tuple[float, float]:
    """Return the medians of two pieces of work done by turns, so that what else the machine does hits both."""
    work()
    other()
    pairs = [(once(work), once(other)) for _ in range(times)]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def alternated(works: Sequence[Callable[[], object]], times: int) -> list[list[float]]:
    """Return the times of some pieces of work done by turns, after one round that does not count."""
    for work in works:
        work()
    rounds = [[once(work) for work in works] for _ in range(times)]
    return [list(taken) for taken in zip(*rounds, strict=True)]


def spread(works: Sequence[Callable[[], object]]) -> list[float]:
    """Return how long each of some pieces of work takes, once."""
    return [once(work) for work in works]


def once(work: Callable[[], object]) -> float:
    """Return the number of seconds a piece of work takes this time."""
    start = perf_counter()
    work()
    return perf_counter() - start


def table(lines: Sequence[Measured]) -> str:
    """Return the figures as a Markdown table."""
    rows = ["| what | pupils | encrypted, ms | p95, ms | plain, ms | ratio |", "|---|--:|--:|--:|--:|--:|"]
    return "\n".join([*rows, *(_row(line) for line in lines)])


def _row(line: Measured) -> str:
    pupils = f"{line.pupils:,}" if line.pupils else ""
    ratio = f"{line.ratio:.2f}" if line.ratio is not None else ""
    times = " | ".join(_milliseconds(seconds) for seconds in (line.seconds, line.p95, line.plain))
    return f"| {line.what} | {pupils} | {times} | {ratio} |"


def _milliseconds(seconds: float | None) -> str:
    if seconds is None:
        return ""
    value = seconds * _MILLISECONDS
    return f"{value:.2f}" if value < 10 else f"{value:,.0f}"
