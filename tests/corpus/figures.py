"""What is measured of a corpus: attacks that succeed, intervals, errors, numbers shown, seconds, roll-ups."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields
from random import Random
from statistics import median

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
    """Figures over schools and releases.

    Attributes:
        intervals, inside, margins: how often each width and each error was seen.
        steps: how often each step to coarser tables was needed.
        work, seconds: of each release, by its place in the life of its school.

    """

    tried: Counter[str] = field(default_factory=Counter)
    succeeded: Counter[str] = field(default_factory=Counter)
    steps: Counter[str] = field(default_factory=Counter)
    intervals: Counter[int] = field(default_factory=Counter)
    inside: Counter[int] = field(default_factory=Counter)
    margins: Counter[int] = field(default_factory=Counter)
    schools: int = 0
    cells: int = 0
    numbers: int = 0
    small: int = 0
    sampled: int = 0
    recovered: int = 0
    rolled_up: int = 0
    refused: int = 0
    broken: int = 0
    work: defaultdict[int, list[float]] = field(default_factory=lambda: defaultdict(list))
    seconds: defaultdict[int, list[float]] = field(default_factory=lambda: defaultdict(list))

    def add(self, place: int, made: Made) -> None:
        """Count one release."""
        found = made.found
        self.inside.update(made.errors(margin=False))
        self.margins.update(made.errors(margin=True))
        self.cells += len(found.truth)
        self.numbers += len(found.published.values)
        self.small += len(small(found.truth))
        self.rolled_up += bool(found.steps)
        self.steps.update(step.taken.code for step in found.steps)
        self.work[place].append(made.work)
        self.seconds[place].append(made.seconds)

    def join(self, other: "Tally") -> None:
        """Add the figures of other schools."""
        for one in fields(Tally):
            mine, theirs = getattr(self, one.name), getattr(other, one.name)
            if isinstance(mine, Counter):
                mine.update(theirs)
            elif isinstance(mine, dict):
                for place, times in theirs.items():
                    mine[place] += times
            else:
                setattr(self, one.name, mine + theirs)

    def written(self) -> str:
        """Return the figures as one line of text."""
        return json.dumps({one.name: getattr(self, one.name) for one in fields(Tally)})

    def attack(self, past: Past, last: Made, chance: Random) -> None:
        """Try everything that can be tried on all files of a school together, and narrow some cells by themselves."""
        self.tried.update(attack_of(goal) for goal in checker.all_goals(past.releases))
        self.succeeded.update(attack_of(goal) for goal in checker.unmet(past))
        self.intervals.update(found for found in [checker.smallest_interval(past)] if found is not None)
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
        yield f"{self.schools} schools, {releases} releases, {self.cells} cells, {self.small} of them small (1-4)"
        yield from (f"{name}: {self.succeeded[name]} of {self.tried[name]} stories refuted" for name in ATTACKS)
        yield f"cells narrowed by an optimiser in the last release: {self.recovered} of {self.sampled}"
        yield f"smallest interval of a small cell: {min(self.intervals, default=0)}"
        yield f"mean absolute error: {_mean(self.inside):.2f} inside, {_mean(self.margins):.2f} at margins"
        yield f"cells that carry a number: {100 * self.numbers / max(1, self.cells):.1f} %"
        yield f"runs with roll-ups: {self.rolled_up} of {releases}; refused: {self.refused}; broken: {self.broken}"
        yield f"steps taken: {', '.join(f'{name} {number}' for name, number in self.steps.most_common()) or 'none'}"
        for place in sorted({min(self.work), max(self.work)} if self.work else ()):
            work, clock = self.work[place], self.seconds[place]
            times = f"{median(work):.2f} s median, {max(work):.2f} s worst of the processor"
            yield f"release {place + 1}: {times}; {median(clock):.2f} s and {max(clock):.2f} s by the clock"


def read(line: str) -> Tally:
    """Return the figures in a line that was written."""
    found = json.loads(line)
    for name in ("intervals", "inside", "margins"):
        found[name] = {int(size): number for size, number in found[name].items()}
    for name in ("work", "seconds"):
        found[name] = {int(place): times for place, times in found[name].items()}
    tally = Tally()
    tally.join(Tally(**found))
    return tally


def _mean(errors: Counter[int]) -> float:
    return sum(size * number for size, number in errors.items()) / max(1, errors.total())
