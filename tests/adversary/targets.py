"""What an attacker wants to know: sums of cells of which the truth is small, and groups that are all alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from tests.adversary.packages import Cell, File, by_period
from tests.adversary.program import Program, Terms, united_cell

Truth = dict[Cell, int]
FEW = range(1, 5)


class Aim(Enum):
    """What is attacked."""

    CELL = "a small cell"
    REST = "a small rest: a total without one category (also: without one recipient)"
    CHANGE = "a small change since the period before"
    GROUP = "a whole group in one category"
    OTHERS = "a small number of others in a cell, for insiders who are in it (k = 1, 2)"
    ELSEWHERE = "a small cell, for insiders who are not in it (k = 1, 2)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A sum over children of which the attacker wants to know the value.

    Attributes:
        offset: what is added to the sum: children whom the attacker knows himself are taken off.
        many: what it must be able to be at least; 0 when that is not asked.

    """

    aim: Aim
    name: str
    terms: Terms
    truth: int
    offset: int = 0
    many: int = 0


def targets(program: Program, files: list[File]) -> Iterator[Target]:
    """Yield everything in the files that must stay uncertain."""
    before: tuple[str, Truth] | None = None
    for period, found in by_period(files):
        truth = united_truth(found)
        yield from _cells(program, period, truth)
        yield from _rests(program, period, truth, frozenset().union(*(file.overlapping for file in found)))
        if before is not None:
            yield from changes(program, before, (period, truth))
        before = period, truth


def united_truth(files: list[File]) -> Truth:
    """Return the truth of the files of all recipients together."""
    return {united_cell(file, cell): value for file in files for cell, value in file.truth.items()}


def _cells(program: Program, period: str, truth: Truth) -> Iterator[Target]:
    for cell, value in truth.items():
        if value in FEW:
            terms = program.terms(period, cell)
            yield Target(aim=Aim.CELL, name=f"{period} {cell}", terms=terms, truth=value, many=FEW.stop)


def _rests(program: Program, period: str, truth: Truth, overlapping: frozenset[str]) -> Iterator[Target]:
    for cell, value in truth.items():
        for total in _totals(cell, overlapping):
            if total not in truth or not truth[total]:
                continue
            rest = truth[total] - value
            terms = difference(program.terms(period, total), program.terms(period, cell))
            if rest in FEW or not rest:
                aim = Aim.REST if rest else Aim.GROUP
                yield Target(aim=aim, name=f"{period} {total} - {cell}", terms=terms, truth=rest)


def _totals(cell: Cell, overlapping: frozenset[str]) -> Iterator[Cell]:
    indicator, pairs = cell
    for pair in pairs:
        if pair[0] not in overlapping:
            yield indicator, tuple(other for other in pairs if other != pair)


def changes(program: Program, before: tuple[str, Truth], after: tuple[str, Truth]) -> Iterator[Target]:
    """Yield each cell that changed a little between two files, an earlier and a later one."""
    for cell, value in after[1].items():
        change = value - before[1].get(cell, value)
        if abs(change) in FEW:
            terms = difference(program.terms(after[0], cell), program.terms(before[0], cell))
            signed = terms if change > 0 else {number: -weight for number, weight in terms.items()}
            yield Target(aim=Aim.CHANGE, name=f"{after[0]} {cell}", terms=signed, truth=abs(change))


def difference(first: Terms, second: Terms) -> Terms:
    """Return the terms of one sum without another."""
    names = first.keys() | second.keys()
    found = {name: first.get(name, 0.0) - second.get(name, 0.0) for name in sorted(names)}
    return {name: weight for name, weight in found.items() if weight}
