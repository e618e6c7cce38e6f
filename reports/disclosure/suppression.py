"""The threshold method: which cells carry no number, and which number the others carry.

Cells that count less than the minimum carry none. Which others carry one, and which one, is chosen in turns: the
cheapest choice (``choosing``) is looked at by linear programmes (``outlook``), one for each story that no known
solution tells; what they find wanting becomes a condition that every safe choice must meet; and so on until nothing is
found. This is Benders' decomposition, as in cell suppression by Fischetti and Salazar-González ("Solving the cell
suppression problem on tabular data with linear constraints", *Management Science* 47, 2001); what is new is that a
number may also move, within the base, which makes most secondary hiding needless.

A condition is what all safe choices have in common, so the price of the cheapest choice under all of them is a price
below which nothing is safe. When the attacker then tells every story, the choice is the cheapest there is. Where
children are whole, or known histories few, he may still miss one; then cells are hidden that help him (the cheapest of
them, by an integer programme over worlds), and what was not needed of that is shown again; the gap that is left is told
(``hiding``). When nothing helps any longer, all that is shown beside an untold story is hidden:
that ends it. Limits are in steps and not in seconds, for the same facts must hide the same cells on a slow machine.

What is hidden is no clue beyond what it hides. Hidden cells have no rounded value that could be worked out from the
others. Whether stories are open depends on the numbers that are shown and on nothing else. And hiding is drawn for with
the secret like any value: whatever the truth is, every permitted choice is the best one for some draws (``choosing``),
so that "it would have been shown" is never certain.
"""

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from dataclasses import replace
from operator import itemgetter

from models.monitor.tables import END, CellKey, Goal, Past, Published, Rounding, Tables
from reports.disclosure.assembly import in_stock
from reports.disclosure.checker import Scales
from reports.disclosure.choosing import Choice, Demand
from reports.disclosure.claims import INSIDERS, MANY, Range, goals, reading
from reports.disclosure.kinds import Kinds
from reports.disclosure.outlook import Known, Worlds
from reports.disclosure.search import Before, Search
from reports.disclosure.solver import Effort

_TURNS = 60
"""Choices that are looked at; a school of ninety pupils in help takes about twenty when it takes many."""
_TRIAL = 12
"""So many turns are spent on a level of detail that is only tried."""
_NEAR = 0.05
"""Choices that are only looked at need not be the very cheapest ones."""
_ROOMS = (INSIDERS, 0)
_CHEAP_ENOUGH = 0.1
"""Cells that help the attacker need not be the very cheapest ones."""
_LEARNT = 6
"""So many untold stories are helped before the attacker looks again: what helps one often helps more."""
_HISTORIES = 8
"""About so many known histories are tried, with stocks that lie apart; each costs a programme."""


class Suppression:
    """The numbers of one run."""

    def __init__(self, tables: Tables, rounding: Rounding, secret: bytes, past: Past, effort: Effort) -> None:
        self._choice = Choice(tables, rounding, secret, past)
        self._past = past
        self._effort = effort
        self._edition = tables.layout.edition
        self._kinds = Kinds(tables.layout)
        self._histories = tuple(_histories(tables.layout.previous, past))
        self._left = _TURNS
        self._hard: dict[Goal, None] = {}
        known = _known(past, tables.layout.previous, self._choice.most)
        stories = goals(Published(layout=tables.layout, rounding=rounding, values={}), past.releases)
        self._worlds = {
            room: Worlds(
                self._kinds,
                self._choice.options,
                stories,
                known,
                room=room,
                effort=effort,
            )
            for room in _ROOMS
        }

    def choose(self, dearest: int | None = None) -> Published | None:
        """Return the cheapest numbers that meet all that is known to be needed, or that were looked at last.

        Args:
            dearest: nobody is interested in what costs more, nor in what takes many turns.

        Returns:
            None when it costs or takes more, or when there was no answer in time.

        """
        near, seen = replace(self._effort, gap=_NEAR), None
        last = 0 if dearest is None else max(0, self._left - _TRIAL)
        while True:
            published = self._choice.best(near)
            if published is None or (dearest is not None and self.price(published) > dearest):
                return None
            more = self._wanting(published) if self._left and published != seen else ()
            if more and dearest is not None and self._left == last:
                return None
            if more:
                self._left -= 1
                self._choice.demand(more)
            elif near.gap:
                near, seen = self._effort, published
            else:
                return published

    def learn(self, published: Published, unmet: Iterable[Goal]) -> bool:
        """Hide, from now on, cheap cells for each story that the attacker could not tell; False when none helps."""
        prices = self._choice.prices(published)
        mine = [goal for goal in unmet if goal.key.period == self._edition][:_LEARNT]
        found = [self._cheapest(published, goal, prices) for goal in mine]
        cells = frozenset[CellKey]().union(*found)
        self._choice.hide(cells)
        return bool(cells)

    def unshown(self, published: Published) -> Iterator[tuple[CellKey, int]]:
        """Yield what each cell could carry that carries nothing: most pupils first, and the likeliest value first."""
        return self._choice.unshown(published)

    @property
    def helping(self) -> Collection[CellKey]:
        """The cells that are hidden to help the attacker."""
        return self._choice.hiding

    def price(self, published: Published) -> int:
        """Return the pupils of all cells together that carry no number, and that the minimum would have let through."""
        return self._choice.price(published)

    def concerned(self, published: Published) -> tuple[CellKey, ...]:
        """Return the cells without a number that are not below the minimum, and those whose story was hard to tell."""
        return tuple(dict.fromkeys([*self._choice.lost(published), *(goal.key for goal in self._hard)]))

    def least(self) -> int:
        """Return the price below which nothing is safe."""
        return self._choice.least(self._effort)

    def _wanting(self, published: Published) -> tuple[Demand, ...]:
        """Return what these numbers do not meet, of the stories that were hard before; or else of all."""
        stories = goals(published, self._past.releases)
        hard = [goal for goal in stories if goal in self._hard]
        return tuple(self._looked(published, hard)) or tuple(self._looked(published, stories))

    def _looked(self, published: Published, stories: Iterable[Goal]) -> Iterator[Demand]:
        for room, worlds in self._worlds.items():
            mine = [goal for goal in stories if goal.insiders == room]
            for goal, condition in worlds.look(self._choice.ranges(published, room), mine):
                self._hard |= {goal: None} if goal is not None else {}
                yield Demand(condition=condition, room=room, when=self._when(goal, published))

    def _when(self, goal: Goal | None, published: Published) -> Mapping[CellKey, int | None]:
        """Return by which numbers it comes that a story is asked for: a hidden cell is enough for it."""
        here = [key for key in (goal.key, *goal.minus) if key.period == self._edition] if goal is not None else []
        if any(key not in self._choice.options for key in here):
            return {}
        hidden = next((key for key in here if key not in published.values), None)
        return {hidden: None} if hidden is not None else {key: published.values[key] for key in here}

    def _cheapest(self, published: Published, goal: Goal, prices: Mapping[CellKey, int]) -> frozenset[CellKey]:
        """Return the cheapest cells over some histories; the first ones of several that cost the same."""
        best: tuple[int, frozenset[CellKey]] | None = None
        for before, room in self._histories:
            if room >= goal.insiders:
                search = Search([(self._kinds, reading(published))], before, goal.insiders, prices)
                found = search.hidden(goal, replace(self._effort, gap=_CHEAP_ENOUGH))
                if found is not None and (best is None or found[0] < best[0]):
                    best = found
        return best[1] if best else frozenset()


def all_hidden(published: Published, unmet: Iterable[Goal]) -> Published | None:
    """Hide all that is shown of the indicators in which stories are not told; None when that is nothing."""
    names = {goal.key.indicator for goal in unmet}
    cells = frozenset(key for key in published.values if key.indicator in names)
    return _without(published, cells) if cells else None


def _without(published: Published, cells: Container[CellKey]) -> Published:
    return replace(published, values={key: value for key, value in published.values.items() if key not in cells})


def _known(past: Past, previous: str, most: int) -> Known:
    ranges = {key: found for published in past.releases for key, found in reading(published).items()}
    before = next((one for one in past.releases if one.layout.edition == previous), None)
    stocks = {one.layout.edition: _stock(one) for one in past.releases}
    return Known(ranges=ranges, before=None if before is None else Kinds(before.layout), stocks=stocks, most=most)


def _stock(published: Published) -> Range:
    """Return what can be read of the stock at the end of a period."""
    layout = published.layout
    ends = (one for one in layout.indicators if one.statuses == END and one.carried is None and not one.within)
    return next((reading(published)[layout.key(one)] for one in ends), (0, MANY))


def _histories(previous: str, past: Past) -> Iterator[tuple[Before, int]]:
    """Yield what comes before in some known histories, one of each stock, and how much room they have."""
    if not past.releases:
        yield Before(stocks={previous: 0}), INSIDERS
        return
    scales = Scales(past.releases)
    known = [(in_stock(world, previous), scales.weigh(world)) for world in past.proof.worlds]
    found = [(weighed.room, stock, weighed) for stock, weighed in known if weighed is not None]
    different = {stock: (room, weighed) for room, stock, weighed in sorted(found, key=itemgetter(0, 1))}
    apart = max(1, len(different) // _HISTORIES)
    for stock, (room, weighed) in list(different.items())[::apart]:
        yield Before(stocks={previous: stock}, values=weighed.values), room
