"""Schools made one by one, or by several processes at once; each depends on its number and the seed only."""

import os
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from random import Random

from models.errors import ReportError
from models.monitor.release import Release
from reports.monitor_package import cells_csv, package
from tests.corpus.figures import Tally, read
from tests.corpus.school import Made, school

_FRIENDLY = 10
FIGURES = "figures"
"""The folder with the figures of each school, so that a run that was stopped can go on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """What is asked.

    Attributes:
        pupils: in help at any time, from the first to the last.
        out: a folder for the files; without it only figures are made.
        monitor: the definition, of half-years.
        first: the number of the first school to make.
        processes: how many work at once; they leave everybody else the right of way.

    """

    schools: int = 10
    releases: int = 12
    seed: int = 1
    pupils: tuple[int, int] = (30, 90)
    out: Path | None = None
    monitor: str = "sjso"
    first: int = 0
    processes: int = 1


def made(asked: Corpus) -> Iterator[tuple[int, Tally]]:
    """Live, protect, prove and write; yield the figures of each school that is done, also of those done before."""
    yield from _done_before(asked)
    numbers = range(asked.first, asked.schools)
    if asked.processes == 1:
        yield from ((number, one(asked, number)) for number in numbers)
    else:
        yield from _at_once(asked, numbers)


def one(asked: Corpus, number: int) -> Tally:
    """Make one school and return its figures."""
    tally = Tally(schools=1)
    chance = Random(f"{asked.seed} {number}")
    last: Made | None = None
    try:
        life = school(number, asked.releases, chance.randint(*asked.pupils), asked.seed, asked.monitor)
        for place, last in enumerate(life):
            tally.add(place, last)
            if asked.out is not None:
                _write(asked.out / f"school-{number:05}", f"{number % 100:02}AB{number // 100 % 100:02}", last)
    except ReportError as refusal:
        sys.stderr.write(f"school {number}: {refusal.code} {refusal.facts}\n")
        tally.refused += 1
    if last is not None:
        tally.attack(last.found.past, last, chance)
    if asked.out is not None:
        _keep(asked.out, number, tally)
    return tally


def _at_once(asked: Corpus, numbers: Iterable[int]) -> Iterator[tuple[int, Tally]]:
    """Yield schools as they come; one that breaks is told and counted, and the others go on."""
    with ProcessPoolExecutor(asked.processes, get_context("spawn"), _be_friendly) as pool:
        running = {pool.submit(one, asked, number): number for number in numbers}
        try:
            for done in as_completed(running):
                error = done.exception()
                if error is not None:
                    sys.stderr.write(f"school {running[done]}: broken, {error!r}\n")
                yield running[done], done.result() if error is None else Tally(schools=1, broken=1)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _be_friendly() -> None:
    if hasattr(os, "nice"):
        os.nice(_FRIENDLY)


def _done_before(asked: Corpus) -> Iterator[tuple[int, Tally]]:
    """Yield the figures that an earlier run kept of the schools before the first one."""
    for number in range(asked.first):
        with suppress(FileNotFoundError):
            if asked.out is not None:
                yield number, read(_figures(asked.out, number).read_text("utf-8"))


def _keep(out: Path, number: int, tally: Tally) -> None:
    place = _figures(out, number)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(f"{tally.written()}\n", "utf-8")


def _figures(out: Path, number: int) -> Path:
    return out / FIGURES / f"school-{number:05}.json"


def _write(folder: Path, code: str, found: Made) -> None:
    """Write the files of one release: for each recipient a folder with the package and the truth."""
    for _, release, truth in found.releases(code):
        place = folder / f"{release.period.id}_{release.recipient.code}"
        place.mkdir(parents=True, exist_ok=True)
        (place / release.file_name).write_bytes(package(release))
        (place / "truth.csv").write_bytes(truth_csv(truth))


def truth_csv(truth: Release) -> bytes:
    """Return the true values in the columns and rows of the file."""
    return cells_csv(truth.rows())
