"""Insiders: they know one or two children wholly (which cells each is in), and ask how many others there are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random

from tests.adversary.packages import MANY, Cell, File, by_period
from tests.adversary.program import Part, Program, agrees, united_cell
from tests.adversary.targets import FEW, Aim, Target, united_truth

Traits = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Child:
    """A child of a period: what happened to it, and its category of each breakdown."""

    part: Part
    traits: Traits

    def cells(self) -> Iterator[tuple[tuple[str, str], ...]]:
        """Yield the tables' cells that the child is in."""
        yield ()
        yield from combinations(sorted(self.traits.items()), 1)
        yield from combinations(sorted(self.traits.items()), 2)


def children(files: list[File], period: str, count: int, chance: Random) -> list[Child]:
    """Return children who can really have been there: the truth pinned, one such world is filled in by chance."""
    program = Program(files)
    for name, found in by_period(files):
        for cell, value in united_truth(found).items():
            program.require(program.terms(name, cell), (value, value))
    world = program.best({})
    if world is None:
        raise ValueError(files[0].place)
    left = list(world)
    drawn: list[Child] = []
    for _ in range(count):
        child = _draw(program, left, period, chance)
        if child is None:
            break
        drawn.append(child)
        for number in program.numbers_of(period, child.part, child.cells()):
            left[number] -= 1
    return drawn


def _draw(program: Program, world: Sequence[int], period: str, chance: Random) -> Child | None:
    totals = [(part, world[number]) for part, number in program.parts_of(period) if world[number] > 0]
    if not totals:
        return None
    part = chance.choices([part for part, _ in totals], [count for _, count in totals])[0]
    traits: dict[str, str] = {}
    for table in program.tables_of(period, part):
        cells = [
            (pairs, world[number])
            for pairs, number in program.cells_of(period, part, table)
            if world[number] > 0
            and agrees(traits | dict(pairs))
            and all(traits.get(*pair) == pair[1] for pair in pairs)
        ]
        if cells:
            traits |= chance.choices([pairs for pairs, _ in cells], [count for _, count in cells])[0]
    return Child(part=part, traits=traits)


def program_with(files: list[File], period: str, known: Sequence[Child]) -> Program:
    """Return what is possible for who knows these children."""
    program = Program(files)
    for part in {child.part for child in known}:
        counts: dict[int, int] = {}
        for child in known:
            if child.part == part:
                for number in program.numbers_of(period, part, child.cells()):
                    counts[number] = counts.get(number, 0) + 1
        for number, count in counts.items():
            program.require({number: 1.0}, (count, MANY))
    return program


def others(program: Program, files: list[File], period: str, known: Sequence[Child]) -> Iterator[Target]:
    """Yield how many others there are in each cell, when these are few.

    In a cell published as 0, which counts at most the base, there need be room only for the known children beside them.
    """
    now = [file for file in files if file.period == period]
    shown = {united_cell(file, cell): value for file in now for cell, value in file.values.items()}
    for cell, value in united_truth(now).items():
        mine = sum(_is_in(program, period, child, cell) for child in known)
        if value - mine in FEW:
            yield Target(
                aim=Aim.OTHERS if mine else Aim.ELSEWHERE,
                name=f"{period} {cell} without {mine}",
                terms=program.terms(period, cell),
                truth=value - mine,
                offset=-mine,
                many=_many(value, shown[cell], len(known)),
            )


def _many(value: int, shown: int | None, known: int) -> int:
    """Return how many others there must be room for; 0 when the cell is not small."""
    if value not in FEW:
        return 0
    return FEW.stop - (0 if shown else known)


def _is_in(program: Program, period: str, child: Child, cell: Cell) -> bool:
    counted = child.part in program.counted(period, cell[0])
    return counted and all(child.traits.get(name) == category for name, category in cell[1])
