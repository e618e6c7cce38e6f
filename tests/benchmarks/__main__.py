"""Print how fast everything is: ``python -m tests.benchmarks``. Nothing is asserted; figures are for people."""

import os
import platform
import sqlite3
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import caseload, meeting_papers, opening, screens, work
from tests.benchmarks.monitor_release import measure
from tests.benchmarks.timing import Measured, table
from tests.benchmarks.worlds import world

SIZES = (200, 2_000)
_RELEASES = 20


def measured(folder: Path) -> Iterator[Measured]:
    """Measure everything, at each size of school."""
    for pupils in SIZES:
        with world(pupils, folder / str(pupils)) as school:
            if pupils == SIZES[0]:
                yield from opening.starting(school.vault.folder)
                yield from opening.key(school)
                yield from work.papers(school)
            yield from opening.unlocking(school)
            yield from work.daily(school)
            yield from work.pupil_list(school, folder / str(pupils))
            yield from meeting_papers.measured(school)
            yield from screens.filtering(school, folder)
    yield from caseload.measured(folder / "notes")
    releases = measure(_RELEASES, 35, 105)
    what = f"one monitor release, {round(releases.pupils)} pupils in view on average"
    yield Measured(what=what, pupils=0, seconds=releases.seconds)


def main() -> None:
    """Measure, saying each figure as it comes, and print the table."""
    load = " ".join(f"{number:.2f}" for number in os.getloadavg()) if hasattr(os, "getloadavg") else "?"
    lines = []
    with TemporaryDirectory(prefix="luwte-benchmarks-") as folder:
        for line in measured(Path(folder)):
            sys.stderr.write(f"{line.what} ({line.pupils}): {line.seconds:.4f} s\n")
            lines.append(line)
    sys.stdout.write(
        f"Python {platform.python_version()}, sqlcipher3 {version('sqlcipher3')}, "
        f"plain SQLite {sqlite3.sqlite_version}, {os.cpu_count()} processors, load at the start {load}\n\n"
        f"{table(lines)}\n"
    )


if __name__ == "__main__":
    main()
