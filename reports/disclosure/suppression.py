"""The threshold method: which cells carry no number.

Hidden are the cells below the minimum, true or rounded, and then others, as the audit asks: of every story that no
world tells, the cheapest cells to hide are found by a mixed-integer programme over worlds (the integer form of
Fischetti and Salazar-González, "Solving the cell suppression problem on tabular data with linear constraints",
*Management Science* 47, 2001, which works with linear bounds). What is hidden costs its number.

What comes out is safe, and perhaps not the fewest cells that could be left out; the files say so. Each story gets cells
within a tenth of the cheapest, in the histories that differ most, one story after the other; the cheapest set for all
of them together is not looked for. And when stories are left after some rounds of this (what is hidden here may make
something else stand out), all that is shown beside them is hidden: that ends it. Limits are in steps and not in
seconds, for the same facts must hide the same cells on a slow machine.

What is hidden is no clue beyond what it hides. Whether stories are open depends on the numbers that are shown and on
nothing else, so in every world that fits these numbers the same cells could have been hidden; and every number that is
shown is at least the minimum in all of them.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from operator import itemgetter

from models.monitor.tables import CellKey, Goal, Past, Published
from reports.disclosure.assembly import in_stock
from reports.disclosure.checker import Scales
from reports.disclosure.claims import INSIDERS, reading
from reports.disclosure.kinds import Kinds
from reports.disclosure.search import Before, Search
from reports.disclosure.solver import Effort

_HISTORIES = 8
"""About so many known histories are tried, with stocks that lie apart; each costs a programme."""


def below_minimum(published: Published, truth: Mapping[CellKey, int]) -> Published:
    """Hide what is below the minimum, true or rounded."""
    minimum = published.rounding.minimum
    shown = {key: value for key, value in published.values.items() if min(value, truth[key]) >= minimum}
    return replace(published, values=shown)


def more_hidden(published: Published, past: Past, unmet: Iterable[Goal], effort: Effort) -> Published | None:
    """Hide cheap cells for each story that no world tells; None when none is helped by it."""
    fewer = published
    histories = list(_histories(published, past))
    kinds = Kinds(published.layout)
    for goal in unmet:
        if goal.key.period == published.layout.edition:
            cells = _cheapest(fewer, kinds, histories, goal, effort)
            fewer = _without(fewer, cells)
    return fewer if len(fewer.values) < len(published.values) else None


def all_hidden(published: Published, unmet: Iterable[Goal]) -> Published | None:
    """Hide all that is shown of the indicators in which stories are not told; None when that is nothing."""
    names = {goal.key.indicator for goal in unmet}
    cells = frozenset(key for key in published.values if key.indicator in names)
    return _without(published, cells) if cells else None


def _without(published: Published, cells: Container[CellKey]) -> Published:
    return replace(published, values={key: value for key, value in published.values.items() if key not in cells})


def _histories(published: Published, past: Past) -> Iterator[tuple[Before, int]]:
    """Yield what comes before in some known histories, one of each stock, and how much room they have."""
    if not past.releases:
        yield Before(stocks={published.layout.previous: 0}), INSIDERS
        return
    scales, previous = Scales(past.releases), published.layout.previous
    known = [(in_stock(world, previous), scales.weigh(world)) for world in past.proof.worlds]
    found = [(weighed.room, stock, weighed) for stock, weighed in known if weighed is not None]
    different = {stock: (room, weighed) for room, stock, weighed in sorted(found, key=itemgetter(0, 1))}
    apart = max(1, len(different) // _HISTORIES)
    for stock, (room, weighed) in list(different.items())[::apart]:
        yield Before(stocks={previous: stock}, values=weighed.values), room


def _cheapest(
    published: Published, kinds: Kinds, histories: Iterable[tuple[Before, int]], goal: Goal, effort: Effort
) -> frozenset[CellKey]:
    """Return the cheapest cells over some histories; the first ones of several that cost the same."""
    prices = {key: max(1, value) for key, value in published.values.items()}
    best: tuple[int, frozenset[CellKey]] | None = None
    for before, room in histories:
        if room >= goal.insiders:
            found = Search([(kinds, reading(published))], before, goal.insiders, prices).hidden(goal, effort)
            if found is not None and (best is None or found[0] < best[0]):
                best = found
    return best[1] if best else frozenset()
