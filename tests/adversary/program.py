"""All files of a school as one integer programme over its children: what can be, and how large can a cell be?

The children of a period fall apart by what happened to them (there at the start or not, there at the end or not). Of
each part the programme has a number per cell of every table, the margins of these, and the equations between them:
tables with a common variable share its margin, towns add up to regions, months to the year, and who is there at the
end is there at the next start, but for corrections. The tables hang together as a tree, so whole numbers that satisfy
this are the counts of real children (they can be dealt out along the tree).
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from itertools import pairwise, product

import numpy as np
from highspy import Highs, HighsModelStatus, HighsVarType

from tests.adversary.packages import MANY, Cell, File, Interval, by_period

Part = tuple[str, ...]
Pairs = tuple[tuple[str, str], ...]
Variable = tuple[str, Part, Pairs]
Terms = dict[int, float]

ADDED, REMOVED = "correction_added", "correction_removed"
START, END = "stock_start", "stock_end"
TOWNS = {"amstelveen": "region", "zaanstad": "region", "haarlem": "elsewhere"}
"""What a map tells."""
_OPTIONS: dict[str, bool | int] = {"output_flag": False, "threads": 1, "random_seed": 1}
NESTED = {"municipality": "residence", "referral_month": "referral"}
WITHIN = {"gemeente-zaanstad": ("municipality", "zaanstad")}
"""Who gets his own residents only."""


class Sum(Enum):
    """How categories make their total."""

    ALL = "each child is in one of them"
    SOME = "each child is in one of them or in none that is published"
    SEVERAL = "each child is in one of them or more"


class Program:
    """What is possible, given all files."""

    def __init__(self, files: Iterable[File]) -> None:
        """Take all files of one school."""
        self._solver = Highs()
        for option, value in _OPTIONS.items():
            self._solver.setOptionValue(option, value)
        self._numbers: dict[Variable, int] = {}
        self._costs: Terms = {}
        self._periods: dict[str, _Period] = {}
        for period, found in by_period(list(files)):
            self._add(_Period(period, found))
        self._link()
        self._integral()

    def terms(self, period: str, cell: Cell) -> Terms:
        """Return which variables add up to a cell."""
        indicator, pairs = cell
        return {self._number((period, part, pairs)): 1.0 for part in self._periods[period].parts_of(indicator)}

    def counted(self, period: str, indicator: str) -> tuple[Part, ...]:
        """Return which parts an indicator counts."""
        return self._periods[period].parts_of(indicator)

    def parts_of(self, period: str) -> list[tuple[Part, int]]:
        """Return the parts of a period with the variable of how many children each has; corrections are none."""
        parts = [part for part in self._periods[period].parts if not {ADDED, REMOVED} & set(part)]
        return [(part, self._number((period, part, ()))) for part in parts]

    def tables_of(self, period: str, part: Part) -> list[tuple[str, ...]]:
        """Return the tables of a part, those with most breakdowns and most detail first."""
        return self._periods[period].drawn(part)

    def cells_of(self, period: str, part: Part, table: tuple[str, ...]) -> list[tuple[Pairs, int]]:
        """Return the cells of a table with their variables."""
        cells = self._periods[period].cells(table)
        return [(cell, self._number((period, part, cell))) for cell in cells]

    def numbers_of(self, period: str, part: Part, cells: Iterable[Pairs]) -> list[int]:
        """Return the variables of those cells that are in a table."""
        asked = ((period, part, cell) for cell in cells)
        return [self._numbers[variable] for variable in asked if variable in self._numbers]

    def require(self, terms: Terms, bounds: Interval) -> None:
        """Let a sum lie within bounds."""
        columns = np.array(list(terms), dtype=np.int32)
        weights = np.array(list(terms.values()), dtype=np.float64)
        self._solver.addRow(float(bounds[0]), float(bounds[1]), len(terms), columns, weights)

    def best(self, terms: Terms) -> list[int] | None:
        """Return a world in which a sum is as large as it can be; None when there is no world at all."""
        for column in self._costs:
            self._solver.changeColCost(column, 0.0)
        for column, weight in terms.items():
            self._solver.changeColCost(column, -weight)
        self._costs = terms
        self._solver.run()
        if self._solver.getModelStatus() != HighsModelStatus.kOptimal:
            return None
        return [round(value) for value in self._solver.getSolution().col_value]

    def _number(self, variable: Variable) -> int:
        if variable not in self._numbers:
            self._numbers[variable] = len(self._numbers)
            empty = np.zeros(0, dtype=np.int32)
            bounds = (np.zeros(1), np.full(1, float(MANY)))
            self._solver.addCols(1, np.zeros(1), *bounds, 0, empty, empty, np.zeros(0))
        return self._numbers[variable]

    def _integral(self) -> None:
        count = len(self._numbers)
        kinds = np.full(count, int(HighsVarType.kInteger), dtype=np.uint8)
        self._solver.changeColsIntegrality(count, np.arange(count, dtype=np.int32), kinds)

    def _add(self, period: "_Period") -> None:
        self._periods[period.name] = period
        for part in period.parts:
            for total, members, sum_ in period.sums(part):
                whole = self._number((period.name, part, total))
                pieces = [self._number((period.name, part, member)) for member in members]
                terms = {whole: 1.0, **dict.fromkeys(pieces, -1.0)}
                if sum_ is not Sum.SEVERAL:
                    self.require(terms, (0, 0 if sum_ is Sum.ALL else MANY))
                    continue
                self.require({number: -weight for number, weight in terms.items()}, (0, MANY))
                for piece in pieces:
                    self.require({whole: 1.0, piece: -1.0}, (0, MANY))
        for cell, bounds in period.bounds.items():
            self.require(self.terms(period.name, cell), bounds)

    def _link(self) -> None:
        periods = list(self._periods.values())
        for before, after in pairwise(periods):
            if not before.has(END) or not after.has(START) or _versions(before.name, after.name):
                continue
            flow = self.terms(before.name, (END, ()))
            flow |= dict.fromkeys(self.terms(after.name, (START, ())), -1.0)
            for indicator, sign in ((ADDED, 1.0), (REMOVED, -1.0)):
                if after.has(indicator):
                    flow |= dict.fromkeys(self.terms(after.name, (indicator, ())), sign)
            self.require(flow, (0, 0))


def _versions(name: str, other: str) -> bool:
    """Tell whether two files are about the same days: a number that follows a # says which version it is."""
    return name.partition("#")[0] == other.partition("#")[0]


class _Period:
    """The tables of one period, of all recipients together."""

    def __init__(self, name: str, files: list[File]) -> None:
        self.name = name
        self.bounds = dict(_united(files))
        self._overlapping = frozenset().union(*(file.overlapping for file in files))
        self._whole = {name for file in files for _, pairs in file.bounds for name, _ in pairs}
        self._categories = _categories(self.bounds)
        self._parts = dict(_parts(files, {indicator for indicator, _ in self.bounds}))
        self.parts = sorted({part for parts in self._parts.values() for part in parts})

    def has(self, indicator: str) -> bool:
        return indicator in self._parts

    def parts_of(self, indicator: str) -> tuple[Part, ...]:
        return self._parts[indicator]

    def sums(self, part: Part) -> Iterator[tuple[Pairs, list[Pairs], Sum]]:
        """Yield a total, what it falls apart in, and how that makes the total."""
        for table in self.tables(part):
            for name in table:
                rest = [other for other in table if other != name]
                for total in self.cells(rest):
                    members = [tuple(sorted((*total, (name, category)))) for category in self._categories[name]]
                    yield total, members, Sum.SEVERAL if name in self._overlapping else self._sum(name)
        yield from self._nested(part)

    def _nested(self, part: Part) -> Iterator[tuple[Pairs, list[Pairs], Sum]]:
        tables = self.tables(part)
        for fine, coarse in NESTED.items():
            if (fine,) not in tables or (coarse,) not in tables:
                continue
            for category in self._categories[coarse]:
                inside = [one for one in self._categories[fine] if _coarse(one) == category]
                if inside:
                    yield ((coarse, category),), [((fine, one),) for one in inside], self._sum(fine)

    def _sum(self, name: str) -> Sum:
        """Tell whether a breakdown is published wholly, or only by who gets his own part."""
        return Sum.ALL if name in self._whole else Sum.SOME

    def drawn(self, part: Part) -> list[tuple[str, ...]]:
        """Return the tables that say something of every child."""
        return [table for table in self.tables(part) if self._whole.issuperset(table)]

    def tables(self, part: Part) -> list[tuple[str, ...]]:
        shapes = {
            tuple(name for name, _ in pairs)
            for indicator, pairs in self.bounds
            if part in self._parts[indicator] and pairs
        }
        found = shapes | {(name,) for shape in shapes for name in shape}
        return sorted(found, key=lambda table: (-len(table), table))

    def cells(self, names: Iterable[str]) -> Iterator[Pairs]:
        choices = ([(name, category) for category in self._categories[name]] for name in names)
        yield from product(*choices)


def agrees(traits: Mapping[str, str]) -> bool:
    """Tell whether what divides further lies inside what it divides: a town in its region."""
    nested = ((traits[fine], traits[coarse]) for fine, coarse in NESTED.items() if {fine, coarse} <= traits.keys())
    return all(_coarse(inside) == outside for inside, outside in nested)


def _coarse(category: str) -> str:
    month, dash, rest = category[:8], category[7:8], category[8:]
    return rest if dash == "-" and month[:2].isdigit() else TOWNS.get(category, category)


def united_cell(file: File, cell: Cell) -> Cell:
    """Return which cell of all children one of a file is: a town's file counts its residents."""
    within = WITHIN.get(file.recipient)
    return cell if within is None else (cell[0], tuple(sorted((*cell[1], within))))


def _united(files: list[File]) -> Iterator[tuple[Cell, Interval]]:
    known: dict[Cell, Interval] = {}
    for file in files:
        for cell, (low, high) in file.bounds.items():
            key = united_cell(file, cell)
            before = known.get(key, (0, MANY))
            known[key] = max(low, before[0]), min(high, before[1])
    yield from known.items()


def _categories(cells: Iterable[Cell]) -> dict[str, list[str]]:
    found: dict[str, dict[str, None]] = {}
    for _, pairs in cells:
        for name, category in pairs:
            found.setdefault(name, {})[category] = None
    return {name: list(categories) for name, categories in found.items()}


def _parts(files: list[File], indicators: Iterable[str]) -> Iterator[tuple[str, tuple[Part, ...]]]:
    sides = {side for file in files for identity in file.identities for side in identity}
    divided = sorted(side for side in sides if len(side) > 1)
    whole = {side[0] for side in sides if len(side) == 1}
    parts = list(product(*divided))
    for indicator in indicators:
        if indicator in whole:
            yield indicator, tuple(parts)
        elif any(indicator in side for side in divided):
            yield indicator, tuple(part for part in parts if indicator in part)
        else:
            yield indicator, ((indicator,),)
