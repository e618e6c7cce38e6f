"""All attacks on a corpus, with how often each was tried and how often it succeeded."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from tests.adversary.bounds import Found, disclosed, half_known, narrowed
from tests.adversary.guesses import BLIND, WAYS, Score, guessed
from tests.adversary.insiders import children, others, program_with
from tests.adversary.naive import RULES, under
from tests.adversary.packages import File
from tests.adversary.program import Program
from tests.adversary.signals import telling, told_twice, wrapping
from tests.adversary.targets import FEW, Aim, targets


@dataclass(slots=True)
class Tally:
    """How often what was tried, and what came of it."""

    tried: Counter[Aim] = field(default_factory=Counter)
    known: Counter[Aim] = field(default_factory=Counter)
    exact: Counter[Aim] = field(default_factory=Counter)
    half: Counter[Aim] = field(default_factory=Counter)
    short: Counter[Aim] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    def add(self, found: Found) -> None:
        """Count one target."""
        target, (low, high) = found
        self.tried[target.aim] += 1
        self.known[target.aim] += disclosed(found)
        self.exact[target.aim] += low == high
        self.half[target.aim] += half_known(found)
        self.short[target.aim] += bool(target.many) and high < FEW.stop
        if disclosed(found) or half_known(found):
            self.examples.append(f"{target.name}: {target.truth}, between {low} and {high}")

    def lines(self) -> Iterator[str]:
        """Yield the figures in words."""
        for aim, tried in self.tried.items():
            known, exact, half, short = self.known[aim], self.exact[aim], self.half[aim], self.short[aim]
            closed = f"one story closed {half}, fewer than {FEW.stop} at most {short}"
            yield f"{aim.value}: disclosed {known} ({exact} exactly), {closed}, of {tried}"


def certain(files: list[File], tally: Tally, chance: Random) -> None:
    """Narrow everything in the files of one school together, knowing no child."""
    program = Program(files)
    for found in narrowed(program, targets(program, files), chance):
        tally.add(found)


def with_insiders(files: list[File], tally: Tally, chance: Random, periods: int = 2) -> None:
    """Let one and two insiders try their luck in some periods."""
    names = sorted({file.period for file in files})
    for count in (1, 2):
        for period in chance.sample(names, min(periods, len(names))):
            known = children(files, period, count, chance)
            if known:
                program = program_with(files, period, known)
                for found in narrowed(program, others(program, files, period, known), chance):
                    tally.add(found)


def report(corpus: Sequence[list[File]], seed: int = 1, naive: int = 3) -> Iterator[str]:
    """Yield what every attack brings; some schools are attacked as other rules would have protected them."""
    tally = Tally()
    for number, files in enumerate(corpus):
        chance = Random(f"{seed} {number}")
        certain(files, tally, chance)
        with_insiders(files, tally, chance)
    yield f"{len(corpus)} schools, {sum(map(len, corpus))} files"
    yield from tally.lines()
    yield from tally.examples[:20]
    yield from _guesses(corpus)
    yield from _signals(corpus)
    yield from _naive(corpus[:naive], seed)


def _guesses(corpus: Sequence[list[File]]) -> Iterator[str]:
    yield _scored("guessed without a file", guessed(corpus, BLIND))
    for name, looks in WAYS.items():
        yield _scored(f"guessed from {name}", guessed(corpus, looks))
    behind: dict[int | None, Counter[int]] = {}
    for file in (file for files in corpus for file in files):
        for cell, value in file.values.items():
            behind.setdefault(value, Counter())[file.truth[cell]] += 1
    for value in (0, 5):
        found = behind.get(value, Counter({0: 1}))
        shares = ", ".join(f"{true}: {100 * found[true] / found.total():.1f} %" for true in range(8))
        yield f"behind a published {value}: {shares}"


def _scored(name: str, score: Score) -> str:
    small = max(1, score.small)
    return (
        f"{name}: {100 * score.exact / small:.1f} % of small cells exactly, {100 * score.few / small:.1f} % as 1-4; "
        f"nearly sure of 1-4 {score.sure[0]} times and right {score.sure[1]} times; of one number "
        f"{score.sure_exact[0]} and {score.sure_exact[1]} times; "
        f"surest {score.highest[0]:.2f} and {score.highest[1]:.2f}"
    )


def _signals(corpus: Sequence[list[File]]) -> Iterator[str]:
    files = [file for school in corpus for file in school]
    yield f"counts with different numbers in two files: {sum(1 for school in corpus for _ in told_twice(school))}"
    yield f"differences between schools beside the numbers: {sorted(set(telling(corpus)))}"
    yield f"zips that tell more than their contents: {sorted(wrapping(files))}"


def _naive(corpus: Sequence[list[File]], seed: int) -> Iterator[str]:
    for name, rule in RULES.items():
        tally = Tally()
        for number, files in enumerate(corpus):
            certain(list(under(rule, files)), tally, Random(f"{seed} {number}"))
        yield from (f"under {name}: {line}" for line in tally.lines())
