"""A replacement is attacked beside what it replaces and beside the period after, also by who knows how it came."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from models.monitor.counting import children_of
from models.monitor.parsing import load
from models.monitor.periods import following
from models.monitor.tables import NO_PAST, Child, Past, Run
from models.monitor.tailored import for_school
from reports.disclosure import checker
from reports.disclosure.run import Quiet, protect
from reports.monitor_package import cells_csv, package
from tests.adversary.bounds import disclosed, half_known, narrowed
from tests.adversary.packages import File, by_period, read
from tests.adversary.program import Program
from tests.adversary.targets import Aim, Target, changes, difference, targets, united_truth
from tests.corpus.life import lived
from tests.corpus.school import FIRST, Made, released, views
from tests.monitor.facts import FACTS

SECOND = following(FIRST)
JOS = load("jos")
SECRET = b"the secret of a school that replaces"
SEEDS = (1, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(2, 10)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What a school sent: a period, what replaces it, and the period after; with the truth beside each."""

    past: Past
    files: tuple[File, ...]


@cache
def sent(seed: int, late: int) -> Sent:
    """Return the files of a school that registered so many children late and replaced its file."""
    life = lived(FIRST.first, SECOND.last, 24, seed)
    there = children_of(life.known_on(SECOND.first), for_school(JOS, FIRST, FACTS), FIRST, FACTS)
    first = of_first(there[late:], NO_PAST)
    second = of_first(there, first.found.past)
    third = released(life, JOS, SECOND, second.found.past, SECRET)
    with TemporaryDirectory() as folder:
        made = enumerate((first, second, third))
        files = tuple(file for number, one in made for file in _read(one, Path(folder) / str(number)))
    return Sent(past=third.found.past, files=files)


def of_first(children: Sequence[Child], past: Past) -> Made:
    """Return a release about the first period, in the place of the one before when there is one."""
    tailored = for_school(JOS, FIRST, FACTS)
    version, replaces = len(past.releases) + 1, past.latest
    seen = views(tailored, FIRST, NO_PAST, FACTS, len(children))
    placed = tuple(replace(view, layout=replace(view.layout, version=version, replaces=replaces)) for view in seen)
    edition = placed[0].layout.edition
    run = Run(views=placed, children=tuple(_again(child, edition) for child in children))
    found = protect(run, tailored, SECRET, Quiet(), past)
    return Made(period=FIRST, definition=tailored, found=found, seconds=0, work=0)


def _again(child: Child, edition: str) -> Child:
    return replace(child, stays=tuple(replace(stay, period=edition) for stay in child.stays))


def _read(made: Made, folder: Path) -> Iterator[File]:
    """Write the files of a release and read them back, as whoever gets them does."""
    for _, release, truth in made.releases("10AB00"):
        place = folder / release.recipient.code
        place.mkdir(parents=True)
        (place / release.file_name).write_bytes(package(release))
        (place / "truth.csv").write_bytes(cells_csv(truth.rows()))
        file = read(place / release.file_name)
        yield replace(file, period=made.found.published.layout.edition)


@pytest.mark.parametrize("seed", SEEDS)
def test_all_three_together_are_proven_and_tell_nobody(seed: int) -> None:
    made = sent(seed, 4)
    assert [one.layout.edition for one in made.past.releases] == [FIRST.id, f"{FIRST.id}#2", SECOND.id]
    assert checker.unmet(made.past) == ()
    program = Program(made.files)
    found = narrowed(program, targets(program, list(made.files)), Random(1))
    assert {Aim.CELL, Aim.REST, Aim.CHANGE} <= {target.aim for target, _ in found}
    assert [one for one in found if disclosed(one) or half_known(one)] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_what_was_replaced_beside_the_period_after_tells_no_change(seed: int) -> None:
    made = sent(seed, 4)
    truth = {period: united_truth(files) for period, files in by_period(list(made.files))}
    program = Program(made.files)
    wanted = list(changes(program, (FIRST.id, truth[FIRST.id]), (SECOND.id, truth[SECOND.id])))
    assert len(wanted) > 10
    assert [one for one in narrowed(program, wanted, Random(1)) if disclosed(one)] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_who_knows_that_just_one_child_came_late_does_not_see_which(seed: int) -> None:
    """The strongest reader: he knows that the replacement is the first file with one child more, and nothing else."""
    made = sent(seed, 1)
    assert seen_to_grow(made.files) == []
    exact = tuple(
        replace(file, bounds={cell: (true, true) for cell, true in file.truth.items()}) for file in made.files
    )
    assert len(seen_to_grow(exact)) > 10, "who reads the truth sees it"


def seen_to_grow(files: Sequence[File]) -> list[str]:
    """Return the cells of which a reader who knows that one child came late can be sure that it is in there."""
    first, second = FIRST.id, f"{FIRST.id}#2"
    truth = {period: united_truth(found) for period, found in by_period(list(files))}
    program = Program(files)
    grown = {cell: difference(program.terms(second, cell), program.terms(first, cell)) for cell in truth[second]}
    for terms in grown.values():
        program.require(terms, (0, 1))
    wanted = [
        Target(aim=Aim.CHANGE, name=str(cell), terms=grown[cell], truth=1)
        for cell, value in truth[second].items()
        if cell[1] and value > truth[first][cell]
    ]
    assert wanted
    return [target.name for target, (low, _) in narrowed(program, wanted, Random(1), (0, 1)) if low > 0]
