"""Files of one school through the years: whether each goes on where the one before ended.

Every file may be in order by itself and still not go with the others: a number that was changed in all places at once,
a file that was made twice, a replacement of something else. Who gets all pupils can add up: the stock at the start is
the stock at the end of the period before, with what was added and removed since. Residents move, so their files are
only looked at for being there once.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.errors import ImportFileError
from models.monitor.codes import Counted
from models.monitor.combining import NamedFile, Refusal
from models.monitor.corrections import ADDED, REMOVED
from models.monitor.periods import parse_period, preceding
from models.monitor.received import Place, Received

_TOTAL: Place = ("", "", "", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """The files of one school for one recipient, oldest period first.

    Attributes:
        first: one of them, for what they all say.
        periods: of which there is a file.
        missing: periods between them, or right before the first, whose file is wanted to add up.
        followed: how many starts were compared with the end of the period before.
        refusals: which files do not go with the others, and why.

    """

    first: Received
    periods: tuple[str, ...]
    missing: tuple[str, ...]
    followed: int
    refusals: tuple[Refusal, ...]


def chains(files: Sequence[NamedFile]) -> tuple[Chain, ...]:
    """Return what can be said of files that are in order one by one; of a school with one file there is nothing."""
    found: dict[tuple[str, ...], list[NamedFile]] = defaultdict(list)
    for file in files:
        facts = file.received.facts
        found[facts.school_code, facts.recipient, facts.definition].append(file)
    return tuple(_chain(group) for _, group in sorted(found.items()) if len(group) > 1)


def _chain(group: Sequence[NamedFile]) -> Chain:
    ordered = sorted(group, key=lambda file: (_first_day(file), file.received.facts.serial, file.name))
    newest = {file.received.facts.period: file for file in ordered}
    steps = tuple(_steps(newest))
    wrong = (step.refusal() for step in steps if step.start != step.wanted)
    return Chain(
        first=ordered[0].received,
        periods=tuple(newest),
        missing=tuple(dict.fromkeys(_missing(newest))),
        followed=len(steps),
        refusals=(*_versions(ordered), *wrong),
    )


def _missing(newest: Mapping[str, NamedFile]) -> Iterator[str]:
    """Yield periods of which a file tells late changes, and whose own file is not there."""
    for file in newest.values():
        if _total(file, ADDED) is not None:
            yield from (period for period in file.received.facts.corrects if period not in newest)


def _first_day(file: NamedFile) -> str:
    return parse_period(file.received.facts.period).first.isoformat()


def _versions(ordered: Sequence[NamedFile]) -> Iterator[Refusal]:
    """Yield files of a period that is there already, and do not come in place of what is there."""
    known: dict[str, dict[int, NamedFile]] = defaultdict(dict)
    for file in ordered:
        facts = file.received.facts
        earlier = known[facts.period]
        same = earlier.setdefault(facts.serial, file)
        if same.received.sha256 != file.received.sha256:
            yield _refused(file, "monitor_chain_twice", other=same.name)
            continue
        before = earlier.get(facts.replaces.serial) if facts.replaces else None
        if facts.replaces is None and len(earlier) > 1:
            yield _refused(file, "monitor_chain_unsaid", other=next(iter(earlier.values())).name)
        elif facts.replaces and before and before.received.sha256 != facts.replaces.sha256:
            yield _refused(file, "monitor_chain_replaces", other=before.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """From one period to the next."""

    file: NamedFile
    before: NamedFile
    start: int
    wanted: int

    def refusal(self) -> Refusal:
        """Say that the start is not the end before."""
        return _refused(self.file, "monitor_chain_start", other=self.before.name, start=self.start, wanted=self.wanted)


def _steps(newest: Mapping[str, NamedFile]) -> Iterator[_Step]:
    """Yield each start that can be compared with the end of the period before, with the corrections."""
    for period, file in newest.items():
        before = newest.get(preceding(parse_period(period)).id)
        if before is None:
            continue
        start, added, removed = (_total(file, name) for name in (Counted.STOCK_START, ADDED, REMOVED))
        end = _total(before, Counted.STOCK_END)
        if start is not None and added is not None and removed is not None and end is not None:
            yield _Step(file=file, before=before, start=start, wanted=end + added - removed)


def _total(file: NamedFile, indicator: str) -> int | None:
    row = file.received.tables().get(indicator, {}).get(_TOTAL)
    return row.value if row else None


def _refused(file: NamedFile, code: str, **facts: str | int) -> Refusal:
    return Refusal(name=file.name, error=ImportFileError(code, **facts))
