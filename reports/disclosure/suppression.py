"""The threshold method: which cells carry no number.

Hidden are the cells below the minimum, true or rounded, and then as few others as the audit needs: of every story that
no world tells, the cheapest cells to hide are found by a mixed-integer programme over worlds (the integer form of
Fischetti and Salazar-González, "Solving the cell suppression problem on tabular data with linear constraints",
*Management Science* 47, 2001, which works with linear bounds). What is hidden costs its number, so that least
information is lost. Each story gets its cheapest cells; that all of them together are the cheapest set is not claimed.

What is hidden is no clue beyond what it hides. Whether stories are open depends on the numbers that are shown and on
nothing else, so in every world that fits these numbers the same cells could have been hidden; and every number that is
shown is at least the minimum in all of them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from models.monitor.tables import CellKey, Goal, Past, Published
from reports.disclosure.assembly import in_stock
from reports.disclosure.checker import Scales
from reports.disclosure.claims import reading
from reports.disclosure.kinds import Kinds
from reports.disclosure.search import Before, Search
from reports.disclosure.solver import Effort


def below_minimum(published: Published, truth: Mapping[CellKey, int]) -> Published:
    """Hide what is below the minimum, true or rounded."""
    minimum = published.rounding.minimum
    shown = {key: value for key, value in published.values.items() if min(value, truth[key]) >= minimum}
    return replace(published, values=shown)


def more_hidden(published: Published, past: Past, unmet: Iterable[Goal], effort: Effort) -> Published | None:
    """Hide the cheapest cells for each story that no world tells; None when none is helped by it."""
    fewer = published
    for goal in unmet:
        if goal.key.period == published.layout.edition:
            cells = _cheapest(fewer, past, goal, effort)
            fewer = replace(fewer, values={key: value for key, value in fewer.values.items() if key not in cells})
    return fewer if len(fewer.values) < len(published.values) else None


def _cheapest(published: Published, past: Past, goal: Goal, effort: Effort) -> frozenset[CellKey]:
    """Return the cheapest cells over all known histories; the first ones of several that cost the same."""
    prices = {key: max(1, value) for key, value in published.values.items()}
    periods = [(Kinds(published.layout), reading(published))]
    scales = Scales(past.releases)
    best: tuple[int, frozenset[CellKey]] | None = None
    for history in past.proof.worlds if past.releases else ((),):
        weighed = scales.weigh(history)
        if weighed is not None and weighed.room >= goal.insiders:
            previous = published.layout.previous
            before = Before(stocks={previous: in_stock(history, previous)}, values=weighed.values)
            found = Search(periods, before, goal.insiders, prices).hidden(goal, effort)
            if found is not None and (best is None or found[0] < best[0]):
                best = found
    return best[1] if best else frozenset()
