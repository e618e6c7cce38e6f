"""All kinds of children there can be in a layout, held as small tables that hang together.

A child has a status and a category of every breakdown; a layout with ten breakdowns has millions of kinds. But no cell
looks at more than a few of these at once. Two breakdowns hang together when a cell looks at both; the graph of this is
made chordal, and one table is held for each of its largest cliques. Tables of whole numbers that agree on what
neighbours share are the margins of a complete set of children, exactly: in a decomposable model they can always be put
together, child by child, along a tree of cliques (Lauritzen, *Graphical Models*, 1996, chapter 4; Dobra and Fienberg,
"Bounds for cell entries in contingency tables given marginal totals and decomposable graphs", PNAS 97, 2000). So the
search loses nothing by it, and what it finds becomes explicit children (``assembly``), which the checker adds up.

A breakdown of which a child may have several categories is held as one number for each category, beside the clique that
it hangs on: as many children as have it. Such numbers can be handed out whenever none is larger than the group, and
together they reach the group if everybody must have one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations, product
from math import prod

from models.monitor.tables import BreakdownLayout, Category, CellKey, IndicatorLayout, Layout, Status

STATUS = ""
"""The name of the variable that tells how a child passes through the period."""

Value = Status | str | None
"""A status, the name of a category of the finest breakdown, or None for no category."""
Kind = tuple[Value, ...]
"""One value for each variable of a clique, in its order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Several:
    """A breakdown of which a child may have several categories, and the variables it is seen with."""

    breakdown: BreakdownLayout
    beside: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What a cell counts.

    Attributes:
        place: the clique whose table it adds up.
        kinds: the kinds in it.
        several: the breakdown with several categories that it adds up instead, and ``name`` the category.

    """

    kinds: tuple[Kind, ...]
    place: int = 0
    several: int | None = None
    name: str = ""


@dataclass(slots=True)
class Kinds:
    """The variables of a layout, their values, and the cliques that hold them."""

    layout: Layout
    values: dict[str, tuple[Value, ...]] = field(default_factory=dict)
    cliques: tuple[tuple[str, ...], ...] = ()
    tree: tuple[tuple[int, int, tuple[str, ...]], ...] = ()
    """From which clique to which next one, and what they share; the first clique is the root."""
    several: tuple[Several, ...] = ()
    _inside: dict[str, str] = field(default_factory=dict)
    _places: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict)
    _indicators: dict[str, IndicatorLayout] = field(default_factory=dict)
    _counted: dict[CellKey, Counted] = field(default_factory=dict)
    _following: dict[tuple[str, Value], tuple[Category, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Find the variables and the cliques."""
        self._indicators = {one.id: one for one in self.layout.indicators}
        self._find_variables()
        scopes = [self.scope(key) for key in _one_of_each_table(self.layout)]
        self.several = tuple(self._several(scopes))
        groups = [{name for name in scope if name in self.values} for scope in scopes]
        groups += [set(one.beside) for one in self.several]
        groups += [{STATUS, one.id} for one in self.layout.breakdowns if one.statuses < frozenset(Status)]
        groups = [{self.variable(name) for name in group} & set(self.values) for group in groups]
        self.cliques = _cliques({name: len(found) for name, found in self.values.items()}, groups)
        self.tree = _tree(self.cliques)

    def variable(self, breakdown: str) -> str:
        """Return the variable that decides a breakdown: the finest one that divides it further."""
        while breakdown in self._inside:
            breakdown = self._inside[breakdown]
        return breakdown

    def scope(self, key: CellKey) -> frozenset[str]:
        """Return the variables, and breakdowns with several categories, that a cell looks at."""
        statuses = self._indicators[key.indicator].statuses
        names = {self.variable(category.breakdown) for category in key.categories}
        return frozenset(names if statuses == frozenset(Status) else names | {STATUS})

    def home(self, names: Iterable[str]) -> int:
        """Return the smallest clique that holds these variables."""
        wanted = set(names)
        holding = (place for place, clique in enumerate(self.cliques) if wanted <= set(clique))
        return min(holding, key=lambda place: prod(len(self.values[name]) for name in self.cliques[place]))

    def kinds(self, names: tuple[str, ...]) -> Iterator[Kind]:
        """Yield the possible values of some variables together."""
        for kind in product(*(self.values[name] for name in names)):
            if self._possible(dict(zip(names, kind, strict=True))):
                yield kind

    def counted(self, key: CellKey) -> Counted:
        """Return what a cell counts; worked out once, for every search asks."""
        if key not in self._counted:
            self._counted[key] = self._find_counted(key)
        return self._counted[key]

    def _find_counted(self, key: CellKey) -> Counted:
        for place, one in enumerate(self.several):
            for category in key.categories:
                if category.breakdown == one.breakdown.id:
                    kinds = tuple(kind for kind in self.kinds(one.beside) if self.counts(key, one.beside, kind))
                    return Counted(kinds=kinds, several=place, name=category.name)
        place = self.home(self.scope(key))
        names = self.cliques[place]
        return Counted(kinds=tuple(kind for kind in self.kinds(names) if self.counts(key, names, kind)), place=place)

    def counts(self, key: CellKey, names: tuple[str, ...], kind: Kind) -> bool:
        """Tell whether a cell counts children of a kind, by the variables that are there."""
        found = dict(zip(names, kind, strict=True))
        if STATUS in found and found[STATUS] not in self._indicators[key.indicator].statuses:
            return False
        return all(
            self.category(found[self.variable(one.breakdown)], one.breakdown) == one.name
            for one in key.categories
            if self.variable(one.breakdown) in found
        )

    def category(self, value: Value, breakdown: str) -> str | None:
        """Return the category of a breakdown that follows from the value of its variable."""
        variable = self.variable(breakdown)
        if value is None or variable == breakdown:
            return None if value is None else str(value)
        return self._places[variable, breakdown][str(value)]

    def categories(self, variable: str, value: Value) -> tuple[Category, ...]:
        """Return all categories that follow from the value of a variable, in the coarser breakdowns too."""
        if (variable, value) not in self._following:
            self._following[variable, value] = tuple(self._find_following(variable, value))
        return self._following[variable, value]

    def _find_following(self, variable: str, value: Value) -> Iterator[Category]:
        for breakdown in self.layout.breakdowns:
            if self.variable(breakdown.id) == variable and not breakdown.overlapping:
                name = self.category(value, breakdown.id)
                if name is not None:
                    yield Category(breakdown.id, name)

    def _find_variables(self) -> None:
        by_name = {one.id: one for one in self.layout.breakdowns}
        self._inside = {one.inside: one.id for one in self.layout.breakdowns if one.inside}
        self.values[STATUS] = tuple(Status)
        for one in self.layout.breakdowns:
            if one.overlapping or one.id in self._inside:
                continue
            self._find_places(one, by_name)
            nobody: tuple[Value, ...] = (None,) if one.optional or one.statuses < frozenset(Status) else ()
            self.values[one.id] = (*self._told_apart(one), *nobody)

    def _find_places(self, finest: BreakdownLayout, by_name: Mapping[str, BreakdownLayout]) -> None:
        """Keep in which category of each coarser breakdown the categories of the finest one lie."""
        one, here = finest, {name: name for name in finest.categories}
        while one.inside:
            steps = dict(zip(one.categories, one.places, strict=True))
            here = {name: steps[place] for name, place in here.items()}
            self._places[finest.id, one.inside] = here
            one = by_name[one.inside]

    def _told_apart(self, one: BreakdownLayout) -> Iterator[str]:
        """Yield the categories that some cell tells apart from all others, and one of those that none does."""
        seen = {category for key in self.layout.cells() for category in key.categories if category.breakdown == one.id}
        alike: set[str] = set()
        for place, name in enumerate(one.categories):
            around = one.places[place] if one.places else ""
            if Category(one.id, name) in seen:
                yield name
            elif around not in alike:
                alike.add(around)
                yield name

    def _several(self, scopes: Iterable[frozenset[str]]) -> Iterator[Several]:
        order = list(self.values)
        looked_at = list(scopes)
        for one in self.layout.breakdowns:
            if one.overlapping:
                beside = {name for scope in looked_at if one.id in scope for name in scope} - {one.id}
                beside |= {STATUS} if one.statuses < frozenset(Status) else set()
                yield Several(breakdown=one, beside=tuple(sorted(beside, key=order.index)))

    def _possible(self, found: Mapping[str, Value]) -> bool:
        """Tell whether who has a category may have one, and who must, has."""
        if STATUS not in found:
            return True
        for one in self.layout.breakdowns:
            if one.id in found:
                has, may = found[one.id] is not None, found[STATUS] in one.statuses
                if has != may and (has or not one.optional):
                    return False
        return True


def _one_of_each_table(layout: Layout) -> Iterator[CellKey]:
    """Yield a cell of every table: all cells of a table look at the same variables."""
    for indicator in layout.indicators:
        if indicator.carried is None:
            yield layout.key(indicator)
            yield from (next(layout.table_cells(indicator, table)) for table in indicator.tables)


def _cliques(sizes: Mapping[str, int], groups: Iterable[set[str]]) -> tuple[tuple[str, ...], ...]:
    """Make the graph chordal, taking out the variable that costs least each time, and return its largest cliques."""
    near: dict[str, set[str]] = {name: set() for name in sizes}
    for group in groups:
        for one, other in combinations(group, 2):
            near[one].add(other)
            near[other].add(one)
    order, found = list(sizes), list[set[str]]()
    while near:
        cost = {name: prod(sizes[one] for one in (name, *others)) for name, others in near.items()}
        out = min(near, key=lambda name: (cost[name], order.index(name)))
        clique = {out, *near[out]}
        found += [clique] if not any(clique <= other for other in found) else []
        for one in near.pop(out):
            near[one] = (near[one] | clique) - {one, out}
    return tuple(tuple(sorted(clique, key=order.index)) for clique in found)


def _tree(cliques: tuple[tuple[str, ...], ...]) -> tuple[tuple[int, int, tuple[str, ...]], ...]:
    """Hang the cliques together by what they share most: for cliques of a chordal graph that is a junction tree."""
    reached, edges = [0], list[tuple[int, int, tuple[str, ...]]]()
    while len(reached) < len(cliques):
        rest = [place for place in range(len(cliques)) if place not in reached]
        one, other = max(product(reached, rest), key=lambda pair: len(set(cliques[pair[0]]) & set(cliques[pair[1]])))
        edges.append((one, other, tuple(name for name in cliques[one] if name in cliques[other])))
        reached.append(other)
    return tuple(edges)
