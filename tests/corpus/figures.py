"""What is measured of a corpus: attacks that succeed, intervals, errors, numbers shown, seconds, roll-ups."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random
from statistics import mean, median

from models.monitor.tables import CellKey, Goal, Past
from reports.disclosure import checker
from reports.disclosure.attacker import narrowed
from reports.disclosure.claims import reading
from reports.disclosure.solver import Effort
from tests.corpus.school import Made, small

ATTACKS = (
    "a small cell is known exactly or to be 1-4 (k = 0)",
    "a small cell, by insiders who know two children (k = 1, 2)",
    "what is left without the part of another recipient (k = 0, 1, 2)",
    "a change since the period before, or a child registered late (k = 0, 1, 2)",
)
_SAMPLE = 4


def attack_of(goal: Goal) -> str:
    """Return against which attack a story stands."""
    if not goal.minus:
        return ATTACKS[1] if goal.insiders else ATTACKS[0]
    return ATTACKS[2] if goal.minus[0].period == goal.key.period else ATTACKS[3]


@dataclass(slots=True)
class Tally:
    """Figures over schools and releases."""

    tried: Counter[str] = field(default_factory=Counter)
    succeeded: Counter[str] = field(default_factory=Counter)
    intervals: list[int] = field(default_factory=list)
    inside: list[int] = field(default_factory=list)
    margins: list[int] = field(default_factory=list)
    cells: int = 0
    numbers: int = 0
    small: int = 0
    sampled: int = 0
    recovered: int = 0
    rolled_up: int = 0
    refused: int = 0
    work: dict[int, list[float]] = field(default_factory=dict)
    seconds: dict[int, list[float]] = field(default_factory=dict)

    def add(self, place: int, made: Made) -> None:
        """Count one release."""
        found = made.found
        self.inside += made.errors(margin=False)
        self.margins += made.errors(margin=True)
        self.cells += len(found.truth)
        self.numbers += len(found.published.values)
        self.small += len(small(found.truth))
        self.rolled_up += bool(found.steps)
        self.work.setdefault(place, []).append(made.work)
        self.seconds.setdefault(place, []).append(made.seconds)

    def attack(self, past: Past, last: Made, chance: Random) -> None:
        """Try everything that can be tried on all files of a school together, and narrow some cells by themselves."""
        self.tried.update(attack_of(goal) for goal in checker.all_goals(past.releases))
        self.succeeded.update(attack_of(goal) for goal in checker.unmet(past))
        self.intervals += [found for found in [checker.smallest_interval(past)] if found is not None]
        cells = small(last.found.truth)
        for low, high in self._narrowed(last, chance.sample(cells, min(_SAMPLE, len(cells)))):
            self.sampled += 1
            self.recovered += low > 0 or high < last.found.published.rounding.base

    def _narrowed(self, last: Made, keys: Sequence[CellKey]) -> Iterator[tuple[int, int]]:
        published, effort = last.found.published, Effort(seconds=60, stop=bool)
        carried = {one.id for one in published.layout.indicators if one.carried is not None}
        cells = [key for key in keys if key.indicator not in carried]
        yield from narrowed(published.layout, reading(published), cells, effort).values()

    def lines(self) -> Iterator[str]:
        """Yield the figures in words."""
        releases = sum(map(len, self.work.values()))
        yield f"{releases} releases, {self.cells} cells, {self.small} of them small (1-4)"
        yield from (f"{name}: {self.succeeded[name]} of {self.tried[name]} stories refuted" for name in ATTACKS)
        yield f"cells narrowed by an optimiser in the last release: {self.recovered} of {self.sampled}"
        yield f"smallest interval of a small cell: {min(self.intervals, default=0)}"
        yield f"mean absolute error: {mean(self.inside or [0]):.2f} inside, {mean(self.margins or [0]):.2f} at margins"
        yield f"cells that carry a number: {100 * self.numbers / max(1, self.cells):.1f} %"
        yield f"runs that needed a roll-up: {self.rolled_up} of {releases}; refused: {self.refused}"
        for place in sorted({min(self.work), max(self.work)}):
            work, clock = self.work[place], self.seconds[place]
            times = f"{median(work):.2f} s median, {max(work):.2f} s worst of the processor"
            yield f"release {place + 1}: {times}; {median(clock):.2f} s and {max(clock):.2f} s by the clock"
