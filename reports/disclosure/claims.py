"""What is claimed to be safe, in two parts: what published values let anybody read, and what must stay open.

The attacker and the checker start from here; the protector does not use it.

What must stay open, and against which attack (SDC Handbook, 2nd ed., chapters 4 and 5, and measurements):

- *A small cell.* Of every cell that may be below the base: a world in which it counts nobody, and one in which it
  counts at least the base. Against exact recovery, narrowing to 1-4, identification, and a zero that turns into
  something. Because empty cells must be open too, no row shows a whole group in one category (individual, group and
  within-group attribute disclosure).
- *What is left.* The same of a published whole without its published parts, when these are not all parts: all pupils
  without those of one municipality (recipient and sub-population differencing), all without those who have one of
  several kinds of help, all without those who belong to a smaller population.
- *A change.* Of every cell that was published of the period before, or in the version that is replaced: a world in
  which it counts as many as then, unless the values themselves show a change of at least the base. Against a child that
  visibly appears or leaves (period and revision differencing, late registration). The stock at the start is
  compared with that at the end of the period before, and corrections are cells like any other.
- *Insiders.* Each of these stories in a world with *room*: one that stays possible when any two children, of whatever
  kind and history, are added to it. So whoever knows one child or two, whichever they are, finds a world with just
  these children on top of it. He learns no more than his children: others may be none, or at least the base. In a
  cell published as 0, or in one inside it, of which the file itself says that it counts the base at most, they may be
  as many as the base leaves beside his children. (What is left keeps the base less two as its upper story for
  insiders. It, and a change, must stay open to insiders too, unless the published values are so far apart that only
  their outermost readings meet; then to everybody else.)

*Why that is enough against insiders.* Let k of them (0, 1 or 2) know children C, and let a story be told by a world W
with room. W and C together fit everything that was released, whatever the children in C are; for these insiders it is
possible. So of the others in a cell, who are not in C, there may be nobody, and there may be the base or more. Hence no
insider can tell how many others there are, or that there are some (narrowing to 1-4 wants nought ruled out), or that
there are none (what a child or a group of others has, wants the other categories to be empty).

In a cell published as 0 the base is the highest value there is, so a world with room for two counts the base less two.
If both children are in the cell, it counts the base with them, and just them in the other world. If a single child is
known, one more, of the cell itself, can be added beside it: the base less one. That is the most worlds can tell that
suit any children: were the total published as 0 too, two children elsewhere would leave the cell no more than that.
What is not claimed: that insiders whose children are elsewhere find the whole base in a cell published as 0, where the
totals around it would have room for it. It may be one or two less for them; nobody is ruled out for them either way.

*Why changes are asked where they are.* Values that differ by less than twice the base can both be read as one number,
and must be open to it. If they differ by more, each reading has a change of at least the base: that is told to all,
and is not about one child. At twice the base exactly both could be the same only as the outermost reading of each;
then a file may tell that somebody came or left. It does not tell how many: one is as possible as any number up to
four times the base, as far as the two values go.

They follow from what is published and never from the truth: a cell of which the file says 0 or 5 must be open whether
the true value is 3 or 0 or 8. So that a release passed its audit tells nothing beyond the file itself.
"""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from models.monitor.tables import END, START, CellKey, Goal, IndicatorLayout, Layout, Published, Rounding
from reports.disclosure.remainders import remainders

Range = tuple[int, int]
Reading = Mapping[CellKey, Range]
"""The lowest and highest true value of each cell, read on its own."""
MANY = 100_000
"""More children than any school has."""
INSIDERS = 2
"""How many children insiders together know."""


def reading(published: Published) -> Reading:
    """Return what each cell gives away by itself, to somebody who knows the method; a hidden one gives nothing."""
    rounding = published.rounding
    return {key: _range(published.values.get(key), rounding) for key in published.layout.cells()}


def _range(value: int | None, rounding: Rounding) -> Range:
    if value is None:
        return 0, MANY
    slack = rounding.base if rounding.zeros_move else rounding.base - 1
    return max(0, rounding.minimum, value - slack), value + slack


def goals(published: Published, earlier: Sequence[Published] = ()) -> tuple[Goal, ...]:
    """Return what must stay open about the cells of a release, given what was released before it."""
    ranges, pairs = reading(published), tuple(remainders(published.layout))
    inside = _inside(ranges, pairs)
    found = [goal for key in _open_cells(published) for goal in _stories(key, inside[key], published.rounding)]
    for whole, shown in pairs:
        found += _left_over(whole, shown, ranges, published.rounding)
    for before in earlier:
        if before.layout.edition in (published.layout.previous, published.layout.replaces):
            found += _unchanged(published, before)
    return tuple(dict.fromkeys(found))


def _inside(ranges: Reading, pairs: Sequence[tuple[CellKey, tuple[CellKey, ...]]]) -> Reading:
    """Return the same, where no part counts more than the whole around it can."""
    highest = {key: high for key, (_, high) in ranges.items()}
    waiting = deque(pairs)
    while waiting:
        whole, shown = waiting.popleft()
        lower = {part for part in shown if highest[part] > highest[whole]}
        highest |= dict.fromkeys(lower, highest[whole])
        waiting.extend(pair for pair in pairs if pair[0] in lower)
    return {key: (low, highest[key]) for key, (low, _) in ranges.items()}


def _open_cells(published: Published) -> Iterator[CellKey]:
    """Yield all cells, but corrections of nothing: that these are zero is no secret."""
    carried = {one.id for one in published.layout.indicators if one.carried is not None}
    return (key for key in published.layout.cells() if published.layout.previous or key.indicator not in carried)


def _stories(key: CellKey, found: Range, rounding: Rounding) -> Iterator[Goal]:
    """Yield what must be open when a value may be small; the most there can be of it has no room for more."""
    enough = rounding.minimum or rounding.base
    if found[0] < enough:
        yield Goal(key=key, at_least=0, insiders=INSIDERS)
        if found[1] >= enough + INSIDERS:
            yield Goal(key=key, at_least=enough, insiders=INSIDERS)
        else:
            yield Goal(key=key, at_least=enough - INSIDERS, insiders=INSIDERS)
            yield Goal(key=key, at_least=enough)


def _left_over(whole: CellKey, shown: tuple[CellKey, ...], ranges: Reading, rounding: Rounding) -> Iterator[Goal]:
    """Yield the stories of what is left; at the edge only outsiders see that nobody is."""
    low, most = ranges[whole][0], [ranges[part][1] for part in shown]
    for goal in _stories(whole, (low - sum(most), 0), rounding):
        edge = not goal.at_least and low > sum(high - INSIDERS for high in most)
        yield replace(goal, minus=shown, insiders=0 if edge else goal.insiders)


def _unchanged(published: Published, before: Published) -> Iterator[Goal]:
    now, then = reading(published), reading(before)
    for key, other in _pairs(published.layout, before.layout):
        apart = max(now[key][0] - then[other][1], then[other][0] - now[key][1])
        if apart < 0:
            yield Goal(key=key, minus=(other,), at_least=0, insiders=INSIDERS if apart <= -INSIDERS else 0)


def _pairs(layout: Layout, before: Layout) -> Iterator[tuple[CellKey, CellKey]]:
    """Yield each cell with the same one before, and the stock at the start with that at the end before."""
    there = set(before.cells())
    ends = [one for one in before.indicators if _is_stock(one, END)]
    for indicator in layout.indicators:
        if indicator.carried is None:
            names = [indicator.id]
            if _is_stock(indicator, START) and before.edition == layout.previous:
                names += [one.id for one in ends if one.within == indicator.within]
            for key in layout.indicator_cells(indicator):
                others = (CellKey(before.edition, name, key.categories) for name in names)
                yield from ((key, other) for other in others if other in there)


def _is_stock(indicator: IndicatorLayout, statuses: object) -> bool:
    return indicator.carried is None and indicator.statuses == statuses
