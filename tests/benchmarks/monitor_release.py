"""How long a first release takes, and how near the truth it stays: python -m tests.benchmarks.monitor_release."""

import sys
from dataclasses import dataclass
from random import Random
from statistics import mean
from time import perf_counter

from models.monitor.links import margins
from models.monitor.tables import Tables
from reports.disclosure.run import Protected, Quiet, protect
from tests.disclosure.schools import SECRET, run_of, school_tables
from tests.monitor.definitions import SJSO


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Figures over some invented schools; errors are mean absolute differences in pupils.

    Attributes:
        seconds, slowest: to protect and prove one release: the mean and the most.
        inner, inner_filled: in cells that no others add up to: all, and those that are not zero.
        margins: in the cells that others add up to.
        small: cells of which the true value is 1-4; a release exists only when all of them are witnessed.
        worlds: worlds in a proof, on average.
        rolled_up: releases that needed coarser tables.

    """

    schools: int
    pupils: float
    seconds: float
    slowest: float
    inner: float
    inner_filled: float
    margins: float
    small: int
    worlds: float
    rolled_up: int


def measure(schools: int, low: int, high: int, seed: int = 1) -> Measured:
    """Protect and prove the release of some schools with so many pupils who come into view, and measure it."""
    chance = Random(seed)
    found: list[tuple[Tables, Protected, float]] = []
    for number in range(schools):
        tables = school_tables(chance.randint(low, high), seed * schools + number)
        secret = SECRET + number.to_bytes(4, "big")
        start = perf_counter()
        released = protect(run_of(tables), SJSO, secret, Quiet())
        found.append((tables, released, perf_counter() - start))
    return _measured(found)


def _measured(found: list[tuple[Tables, Protected, float]]) -> Measured:
    inner: list[int] = []
    filled: list[int] = []
    outer: list[int] = []
    small = 0
    for _, released, _ in found:
        edges = margins(released.published.layout)
        for key, true in released.truth.items():
            error = abs(released.published.values[key] - true)
            (outer if key in edges else inner).append(error)
            filled.extend([error] if true and key not in edges else [])
            small += 1 <= true <= 4
    return Measured(
        schools=len(found),
        pupils=mean(len(tables.children) for tables, _, _ in found),
        seconds=mean(seconds for _, _, seconds in found),
        slowest=max(seconds for _, _, seconds in found),
        inner=mean(inner),
        inner_filled=mean(filled),
        margins=mean(outer),
        small=small,
        worlds=mean(len(released.proof.worlds) for _, released, _ in found),
        rolled_up=sum(bool(released.rolled_up) for _, released, _ in found),
    )


if __name__ == "__main__":
    sys.stdout.write(f"{measure(200, 35, 105)}\n")
