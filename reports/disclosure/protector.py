"""The protector: controlled rounding of all linked tables of a run at once, as one mixed-integer programme.

Every cell becomes a multiple of the base, at most the base away from the truth, and all sums still hold: categories
and totals, start + in - out = end. Sources: *Handbook on Statistical Disclosure Control*, 2nd ed.
(github.com/sdcTools/HandbookSDC), chapter 5, controlled rounding; Salazar-González, "Controlled rounding and cell
perturbation", *Mathematical Programming* 105 (2006). Classical zero-restricted rounding keeps multiples of the base as
they are; then a published 5 proves that there is somebody, and a published 0 that there are at most four. So here every
cell, zeros included, may be published as any multiple within the base.

Which of the permitted values a cell gets is a matter of nearness and of chance. Each cell has, for each permitted
value, a keyed draw (``noise``); the programme minimises weighed distance minus draw, over all cells together. This
is report-noisy-max with exponential noise ("permute-and-flip": McKenna and Sheldon, NeurIPS 2020), with one choice
for the whole of the tables. What follows from it:

- the same pupils draw the same in every export and every period, so that averaging gains nothing. Measured on forty
  schools in which nobody came or left for thirteen half-years: somebody who knows the law of the draws names a small
  cell exactly in 47 % of cases, from one file and from the mean of twelve alike; with draws that were new in each
  period the mean of twelve gave 65 %. The price: a number that changes is likelier to have other pupils behind it (28 %
  of cells change when a pupil comes, 3.5 % when nobody does); which category a newcomer has was then guessed no better
  (87 %) than without any file (89 %);
- the draw depends on the set of pupils behind a cell, so that other pupils behind the same number draw anew;
- how wide the draws are follows from the layout only, never from the children;
- whatever the truth is, *every* permitted rounding of it is the best one for some draws. So somebody who knows the
  objective but not the secret can rule out no truth that the bounds do not rule out; the audit need only look at
  the bounds. (He can say that some truths are likelier than others, as with any rounding that is of use.)

What was released before stays as it is: the stock at the start is the stock at the end of the period before, as it was
published, with the corrections that are published now. A version that replaces another one leans towards the values of
that one, so that little changes; it can still take every permitted value.

With a *minimum* (the threshold method) the numbers are rounded as well, for exact counts would show each child that
comes or leaves; but only those that are shown, together with the choice of what is shown (``choosing``).
"""

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from models.monitor.links import Link, links, margins
from models.monitor.tables import END, NO_PAST, START, Carried, CellKey, Past, Published, Rounding, Tables
from reports.disclosure.noise import INNER, MARGIN, UNIT, draw
from reports.disclosure.solver import Effort, Outcome, Programme

MARGIN_WEIGHT = 2
"""Totals are read most, so they are kept nearest: a pupil's difference there counts so many times."""
LEANING = UNIT
"""What it costs to leave the value of a version that is replaced."""

_Terms = list[tuple[int, int]]
_NOTHING: Mapping[CellKey, int] = MappingProxyType({})


def candidates(true: int, rounding: Rounding) -> tuple[int, ...]:
    """Return the values a cell may be published as."""
    below = true // rounding.base * rounding.base
    if true != below:
        return (below, below + rounding.base)
    if not rounding.zeros_move:
        return (true,)
    return tuple(value for value in (true - rounding.base, true, true + rounding.base) if value >= 0)


def rounded(
    tables: Tables, rounding: Rounding, secret: bytes, effort: Effort, past: Past = NO_PAST
) -> tuple[Outcome, Published | None]:
    """Return the tables as they may be published, or why not.

    Args:
        tables: the truth.
        rounding: the method.
        secret: the store's monitor secret.
        effort: when to stop.
        past: what was published before and stays as it is.

    Returns:
        The outcome, with tables only when it is the best rounding: one that depends on the speed of the machine would
        give another number on another day.

    """
    programme = Programme()
    terms = _cells(programme, tables, rounding, secret, replaced(tables, past))
    for link in links(tables.layout):
        _bind(programme, link, terms)
    _carry(programme, tables, terms, past)
    solution = programme.minimise(effort)
    if solution.outcome is not Outcome.OPTIMAL:
        return solution.outcome, None
    values_of = {key: sum(value for number, value in cell if solution.values[number]) for key, cell in terms.items()}
    return solution.outcome, Published(layout=tables.layout, rounding=rounding, values=values_of)


def price(secret: bytes, key: CellKey, pupils: Collection[str], value: int, *, margin: bool) -> int:
    """Return what it costs that a cell with these pupils carries a value: its distance, less its draw."""
    weight, halving = (MARGIN_WEIGHT * UNIT, MARGIN) if margin else (UNIT, INNER)
    return weight * abs(value - len(pupils)) - draw(secret, key, pupils, value, halving)


def _cells(
    programme: Programme, tables: Tables, rounding: Rounding, secret: bytes, before: Mapping[CellKey, int]
) -> dict[CellKey, _Terms]:
    """Add the values that each cell may take, each with its price."""
    edges = margins(tables.layout)
    nothing = {one.id for one in tables.layout.indicators if one.carried is not None and not tables.layout.previous}
    terms: dict[CellKey, _Terms] = {}
    for key, pupils in tables.contributors().items():
        values = (0,) if key.indicator in nothing else candidates(len(pupils), rounding)
        costs = [
            price(secret, key, pupils, value, margin=key in edges)
            + (LEANING * abs(value - before[key]) if key in before else 0)
            for value in values
        ]
        terms[key] = _choice(programme, values, costs)
    return terms


def replaced(tables: Tables, past: Past) -> Mapping[CellKey, int]:
    """Return the values of the version that is replaced, by the cells of this one."""
    edition = tables.layout.edition
    return {
        key._replace(period=edition): value
        for published in past.releases
        if published.layout.edition == tables.layout.replaces
        for key, value in published.values.items()
    }


def _carry(programme: Programme, tables: Tables, terms: Mapping[CellKey, _Terms], past: Past) -> None:
    """Want the stock at the start to be the published one at the end of the period before, with corrections."""
    layout = tables.layout
    before = next((one for one in past.releases if one.layout.edition == layout.previous), None)
    if before is None:
        return
    ends = {
        one.within: before.values.get(before.layout.key(one))
        for one in before.layout.indicators
        if one.statuses == END and one.carried is None and not one.within
    }
    corrections: _Terms = []
    for one in layout.indicators:
        if one.carried is not None:
            sign = -1 if one.carried is Carried.ADDED else 1
            corrections += [(number, sign * value) for number, value in terms[layout.key(one)]]
    for one in layout.indicators:
        end = ends.get(one.within)
        if one.statuses == START and one.carried is None and end is not None and corrections:
            programme.between(end, [*terms[layout.key(one)], *corrections], end)


def _choice(programme: Programme, values: Iterable[int], costs: Iterable[int]) -> _Terms:
    """Add one yes-or-no variable for each value, of which exactly one is yes."""
    terms = [(programme.variable(0, 1, cost), value) for value, cost in zip(values, costs, strict=True)]
    programme.between(1, [(number, 1) for number, _ in terms], 1)
    return terms


def _bind(programme: Programme, link: Link, terms: Mapping[CellKey, _Terms]) -> None:
    row = [term for key in link.left for term in terms[key]]
    row += [(number, -value) for key in link.right for number, value in terms[key]]
    row = [(number, value) for number, value in row if value]
    if link.exact:
        programme.between(0, row, 0)
    else:
        programme.at_most(row, 0)
