"""Guesses: anybody can run the product on invented schools, so he knows how often a number stands for which truth.

Nothing here is certain. The attacker learns from half of the schools (his own inventions) and guesses the others; what
he hits is compared with what he hits without any file, knowing only how often each cell is small.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from tests.adversary.packages import Cell, File
from tests.adversary.program import END, START
from tests.adversary.targets import FEW

_ENOUGH = 40
"""So often a sight must have been learned before it is believed; a shorter one is taken otherwise."""
_SURE = 0.95

Series = dict[tuple[str, Cell], list[int | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """One cell as the attacker sees it among the others, with its truth."""

    cell: Cell
    value: int | None
    total: int | None
    shown: int
    before: int | None
    after: int | None
    mean: float | None
    twin: int | None
    truth: int


def sights(files: Sequence[File]) -> Iterator[Sight]:
    """Yield every cell of the files of one school."""
    series: Series = defaultdict(list)
    for file in files:
        for cell, value in file.values.items():
            series[file.recipient, cell].append(value)
    places: Counter[str] = Counter()
    for file in files:
        place = places[file.recipient]
        places[file.recipient] += 1
        for cell, value in file.values.items():
            line = series[file.recipient, cell]
            ahead = place + 1 < len(line)
            yield Sight(
                cell=cell,
                value=value,
                total=_total(file, cell),
                shown=_shown(file, cell),
                before=line[place - 1] if 0 < place < len(line) else None,
                after=line[place + 1] if ahead else None,
                mean=_mean(line),
                twin=_twin(series, file.recipient, cell, place),
                truth=file.truth[cell],
            )


def _twin(series: Series, recipient: str, cell: Cell, place: int) -> int | None:
    """Return what the file of the neighbouring period says of the same moment: this end is the next start."""
    indicator, step = {END: (START, 1), START: (END, -1)}.get(cell[0], ("", 0))
    line = series.get((recipient, (indicator, cell[1])), [])
    return line[place + step] if 0 <= place + step < len(line) else None


def _total(file: File, cell: Cell) -> int | None:
    indicator, pairs = cell
    return file.values.get((indicator, pairs[:-1])) if pairs else None


def _shown(file: File, cell: Cell) -> int:
    names = [name for name, _ in cell[1]]
    return sum(
        1
        for (indicator, pairs), value in file.values.items()
        if value and indicator == cell[0] and [name for name, _ in pairs] == names
    )


def _mean(line: Sequence[int | None]) -> float | None:
    known = [value for value in line if value is not None]
    return round(sum(known) / len(known), 1) if known else None


Look = Callable[[Sight], Hashable]

BLIND: tuple[Look, ...] = (lambda one: one.cell, lambda one: one.cell[0], lambda _: None)
"""Without a file: how often this cell is small in any school."""
ONE: tuple[Look, ...] = (lambda one: (one.cell, one.value), lambda one: (one.cell[0], one.value), lambda one: one.value)
"""The number itself."""
AROUND: tuple[Look, ...] = (
    lambda one: (one.cell, one.value, one.total, one.shown),
    lambda one: (one.cell, one.value, one.total),
    lambda one: (one.cell[0], one.value, one.total, one.shown),
    *ONE,
)
"""The number, its total, and how many of its sisters are not zero."""
SERIES: tuple[Look, ...] = (
    lambda one: (one.cell, one.value, one.mean),
    lambda one: (one.cell[0], one.value, one.before, one.after, one.mean),
    lambda one: (one.value, one.before, one.after, one.mean),
    lambda one: (one.value, one.mean),
    *ONE,
)
"""The number, those before and after it, and the mean of all periods."""
TWIN: tuple[Look, ...] = (
    lambda one: (one.cell, one.value, one.twin),
    lambda one: (one.cell[0], one.value, one.twin, one.total),
    lambda one: (one.cell[0], one.value, one.twin),
    *ONE,
)
"""The number, and what the next or the last file says of the same day."""
WAYS: dict[str, tuple[Look, ...]] = {
    "the number": ONE,
    "what stands around it": AROUND,
    "both files of one day": TWIN,
    "all periods": SERIES,
}


@dataclass(slots=True)
class Guesser:
    """What was learned of invented schools."""

    looks: tuple[Look, ...]
    seen: list[dict[Hashable, Counter[int]]] = field(default_factory=list)

    def learn(self, known: Iterable[Sight]) -> None:
        """Count which truths are behind which sights."""
        self.seen = [defaultdict(Counter) for _ in self.looks]
        for one in known:
            for look, counts in zip(self.looks, self.seen, strict=True):
                counts[look(one)][one.truth] += 1

    def odds(self, one: Sight) -> Counter[int]:
        """Return how often which truth was behind what looks like this."""
        for look, counts in zip(self.looks, self.seen, strict=True):
            found = counts.get(look(one))
            if found is not None and found.total() >= _ENOUGH:
                return found
        return Counter({0: 1})


@dataclass(slots=True)
class Score:
    """How well small cells are guessed.

    Attributes:
        small: cells whose truth is 1-4.
        exact: of those, guessed exactly.
        few: of those, guessed to be 1-4.
        sure: cells of which the attacker is nearly sure that they are 1-4, and how many of these are.
        sure_exact: cells of which he is nearly sure which of 1-4 they are, and how many of these are.
        highest: the largest chance he ever gives to "1-4", and to one of these numbers.

    """

    small: int = 0
    exact: int = 0
    few: int = 0
    sure: tuple[int, int] = (0, 0)
    sure_exact: tuple[int, int] = (0, 0)
    highest: tuple[float, float] = (0, 0)

    def add(self, odds: Counter[int], truth: int) -> None:
        """Judge one guess."""
        total = odds.total()
        few = sum(odds[number] for number in FEW) / total
        best = max(FEW, key=lambda number: odds[number])
        if truth in FEW:
            self.small += 1
            self.exact += odds.most_common(1)[0][0] == truth
            self.few += few > 0.5
        if few >= _SURE:
            self.sure = self.sure[0] + 1, self.sure[1] + (truth in FEW)
        if odds[best] / total >= _SURE:
            self.sure_exact = self.sure_exact[0] + 1, self.sure_exact[1] + (truth == best)
        self.highest = max(self.highest[0], few), max(self.highest[1], odds[best] / total)


def guessed(corpus: Sequence[list[File]], looks: tuple[Look, ...]) -> Score:
    """Learn from each half of the schools and guess the other half."""
    score = Score()
    halves = corpus[::2], corpus[1::2]
    for known, asked in (halves, halves[::-1]):
        guesser = Guesser(looks)
        guesser.learn(one for files in known for one in sights(files))
        for files in asked:
            for one in sights(files):
                score.add(guesser.odds(one), one.truth)
    return score
