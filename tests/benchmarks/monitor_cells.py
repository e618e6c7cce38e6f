"""How long a release takes against its number of cells: ``python -m tests.benchmarks.monitor_cells``.

Schools of a quarter of a normal size up to four times that, with two recipients; a first release and the one after it.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from tests.corpus.school import school

NORMAL = 60
SIZES = (NORMAL // 4, NORMAL, 4 * NORMAL)
_RELEASES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What one release took.

    Attributes:
        pupils: in help at any time.
        searches: programmes that were solved to find the worlds.
        seconds: of the processor.

    """

    monitor: str
    pupils: int
    release: int
    cells: int
    worlds: int
    searches: int
    seconds: float


def taken(monitor: str, pupils: int, releases: int = _RELEASES) -> Iterator[Taken]:
    """Release a school a few times and yield what that took."""
    for place, made in enumerate(school(0, releases, pupils, 1, monitor)):
        yield Taken(
            monitor=monitor,
            pupils=pupils,
            release=place + 1,
            cells=len(made.found.truth),
            worlds=len(made.found.proof.worlds),
            searches=made.found.searches,
            seconds=made.work,
        )


if __name__ == "__main__":
    for name in ("jos", "sjso"):
        for size in SIZES:
            for one in taken(name, size):
                sys.stdout.write(f"{one}\n")
                sys.stdout.flush()
