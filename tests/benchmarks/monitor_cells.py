"""How long a release takes against its number of cells: ``python -m tests.benchmarks.monitor_cells``.

Schools of a quarter of a normal size up to four times that, with two files; and schools with more towns, providers,
kinds of education and files, up to more than three times as many cells. A first release and the one after it. Seconds
are of the processor; programmes are what the attacker had solved, iterations those of the simplex method in all.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random
from time import process_time
from unittest.mock import patch

from highspy import Highs

from models.ids import OrganisationId
from models.monitor.cases import MonitorCase
from models.monitor.counting import children_of
from models.monitor.facts import Named, SchoolFacts
from models.monitor.parsing import load
from models.monitor.periods import following, parse_period
from models.monitor.tables import NO_PAST, Run
from models.monitor.tailored import for_school
from models.pupil import Residence
from models.school import EducationType
from reports.disclosure import solver
from reports.disclosure.run import Quiet, protect
from reports.disclosure.solver import Solution
from tests.corpus.life import lived
from tests.corpus.school import RECIPIENTS, views
from tests.monitor.facts import FACTS

NORMAL = 60
"""Pupils in help at any time."""
MONITORS = {"jos": "2020-2021-H1", "collective": "2020-2021", "sjso": "2020-2021-H1"}
_RELEASES = 2
_SECRET = b"the secret of the benchmark of cells"


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """A school around which there is so much.

    Attributes:
        pupils: in help at any time.
        towns: that its pupils come from, besides its own.
        files: for so many of these towns, as far as the school may have pupils there.
        providers: with people at the school.
        types: the kinds of education it has.

    """

    pupils: int = NORMAL
    towns: int = 3
    files: int = 1
    providers: int = 2
    types: int = 2

    @property
    def facts(self) -> SchoolFacts:
        """What anybody may know of it."""
        more = range(len(FACTS.providers), self.providers)
        providers = (Named(code=f"p{one}", name=f"P{one}", organisation=OrganisationId(f"p{one}")) for one in more)
        kinds = [kind for kind in EducationType if kind is not EducationType.UNKNOWN]
        return replace(
            FACTS,
            elsewhere=FACTS.elsewhere | set(self.more_towns),
            education_types=tuple(kinds[: self.types]),
            providers=(*FACTS.providers, *providers),
        )

    @property
    def more_towns(self) -> tuple[str, ...]:
        """The towns that an ordinary school has no pupils from."""
        return tuple(f"Town {number}" for number in range(self.towns - len(FACTS.region) - len(FACTS.elsewhere)))

    @property
    def recipients(self) -> tuple[str, ...]:
        """Who gets a file."""
        return (*RECIPIENTS, *self.more_towns)[: self.files + 1]


SIZES = tuple(World(pupils=pupils) for pupils in (NORMAL // 4, NORMAL, 2 * NORMAL, 4 * NORMAL))
WIDTHS = (
    World(towns=30, files=15, providers=20, types=4),
    World(towns=60, files=60, providers=40, types=8),
    World(pupils=4 * NORMAL, towns=60, files=60, providers=40, types=8),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What one release took.

    Attributes:
        pupils: in help at any time.
        searches: programmes that were solved to find the worlds.
        iterations: of the simplex method, in all programmes.
        steps: to coarser tables.
        seconds: of the processor.

    """

    monitor: str
    pupils: int
    files: int
    release: int
    cells: int
    worlds: int
    searches: int
    iterations: int
    steps: int
    seconds: float

    def line(self) -> str:
        """Return a line of the table."""
        numbers = (self.pupils, self.files, self.release, self.cells, self.worlds, self.searches, self.iterations)
        return f"| {self.monitor} | {' | '.join(f'{one:,}' for one in numbers)} | {self.steps} | {self.seconds:.2f} |"


HEAD = (
    "| monitor | pupils in help | files | release | cells | worlds | programmes | iterations | coarser | seconds |\n"
    "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
)


_READ = solver._read


class _Iterations:
    """Counts what the solver does."""

    def __init__(self) -> None:
        self.done = 0

    def read(self, highs: Highs) -> Solution:
        """Read an answer, and remember how many steps of the simplex method it took."""
        _, iterations = highs.getInfoValue("simplex_iteration_count")
        self.done += iterations
        return _READ(highs)


def taken(monitor: str, world: World, releases: int = _RELEASES) -> Iterator[Taken]:
    """Release a school a few times and yield what that took."""
    periods = [parse_period(MONITORS[monitor])]
    while len(periods) < releases:
        periods.append(following(periods[-1]))
    definition, facts, past = load(monitor), world.facts, NO_PAST
    life = lived(periods[0].first, periods[-1].last, world.pupils, 1)
    for place, period in enumerate(periods):
        tailored = for_school(definition, period, facts)
        cases = (_moved(case, world.more_towns) for case in life.known_on(period.last))
        children = children_of(tuple(cases), tailored, period, facts)
        run = Run(views=views(tailored, period, past, facts, len(children), world.recipients), children=children)
        iterations, begun = _Iterations(), process_time()
        with patch.object(solver, "_read", iterations.read):
            found = protect(run, tailored, _SECRET, Quiet(), past)
        past = found.past
        yield Taken(
            monitor=monitor,
            pupils=world.pupils,
            files=len(run.views),
            release=place + 1,
            cells=len(found.truth),
            worlds=len(found.proof.worlds),
            searches=found.searches,
            iterations=iterations.done,
            steps=len(found.steps),
            seconds=process_time() - begun,
        )


def _moved(case: MonitorCase, towns: tuple[str, ...]) -> MonitorCase:
    """Let half of the pupils live in one of the towns that an ordinary school does not have."""
    chance = Random(case.pupil)
    if not towns or chance.random() < 1 / 2:
        return case
    return replace(case, residences=(Residence(municipality=chance.choice(towns)),))


if __name__ == "__main__":
    sys.stdout.write(f"{HEAD}\n")
    for name in MONITORS:
        for school in (*SIZES, *WIDTHS):
            for one in taken(name, school):
                sys.stdout.write(f"{one.line()}\n")
                sys.stdout.flush()
