"""Whether the sums of a received monitor file hold, from its rows and its own description, by adding up."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from models.monitor.release import Row

_Place = tuple[str, str, str, str]
"""Breakdown, category, second breakdown, second category; empty where there is none."""
_Values = Mapping[_Place, int | None]
_Identity = tuple[Sequence[str], Sequence[str]]
_TOTAL: _Place = ("", "", "", "")


def wrong_sums(rows: Iterable[Row], overlapping: Sequence[str], identities: Iterable[_Identity]) -> Iterator[str]:
    """Yield the cells whose parts do not add up to them, in words of the file; a sum with a hidden part is not made."""
    values: dict[str, dict[_Place, int | None]] = defaultdict(dict)
    for row in rows:
        values[row.indicator][row.breakdown, row.category, row.breakdown2, row.category2] = row.value
    for indicator, cells in values.items():
        for margin, parts in _margins(cells, overlapping):
            if margin not in cells or not _equal([cells[margin]], [cells[part] for part in parts]):
                yield _name(indicator, margin)
    for left, right in identities:
        yield from _unequal(values, left, right)


def _margins(cells: _Values, overlapping: Sequence[str]) -> list[tuple[_Place, list[_Place]]]:
    """Return which cells belong to each margin: of every partition the categories, in a row, a column or alone."""
    parts: dict[tuple[_Place, str], list[_Place]] = defaultdict(list)
    for place in cells:
        first, second = place[:2], place[2:]
        if second[0]:
            parts[(*first, "", ""), second[0]].append(place)
            parts[(*second, "", ""), first[0]].append(place)
        elif first[0]:
            parts[_TOTAL, first[0]].append(place)
    return [(margin, found) for (margin, name), found in parts.items() if name not in overlapping]


def _unequal(values: Mapping[str, _Values], left: Sequence[str], right: Sequence[str]) -> Iterator[str]:
    names = (*left, *right)
    if not all(name in values for name in names):
        yield " + ".join(names)
        return
    for place in values[names[0]]:
        if all(place in values[name] for name in names) and not _equal(
            [values[name][place] for name in left], [values[name][place] for name in right]
        ):
            yield _name(names[0], place)


def _equal(left: Sequence[int | None], right: Sequence[int | None]) -> bool:
    if None in left or None in right:
        return True
    return sum(value or 0 for value in left) == sum(value or 0 for value in right)


def _name(indicator: str, place: _Place) -> str:
    words = (indicator, *(f"{place[at]}: {place[at + 1]}" for at in (0, 2) if place[at]))
    return ", ".join(words)
