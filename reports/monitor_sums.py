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
    """Yield the cells whose parts do not add up to them, in words of the file.

    Where a part is hidden the others are at most the whole, and so is each part where a pupil may count twice.
    """
    values: dict[str, dict[_Place, int | None]] = defaultdict(dict)
    for row in rows:
        values[row.indicator][row.breakdown, row.category, row.breakdown2, row.category2] = row.value
    for indicator, cells in values.items():
        for margin, name, parts in _margins(cells):
            if margin not in cells or not _fits(
                cells[margin], [cells[part] for part in parts], overlapping=name in overlapping
            ):
                yield _name(indicator, margin)
    for left, right in identities:
        yield from _unequal(values, left, right)


def _margins(cells: _Values) -> list[tuple[_Place, str, list[_Place]]]:
    """Return which cells belong to each margin: of every breakdown the categories, in a row, a column or alone."""
    parts: dict[tuple[_Place, str], list[_Place]] = defaultdict(list)
    for place in cells:
        first, second = place[:2], place[2:]
        if second[0]:
            parts[(*first, "", ""), second[0]].append(place)
            parts[(*second, "", ""), first[0]].append(place)
        elif first[0]:
            parts[_TOTAL, first[0]].append(place)
    return [(margin, name, found) for (margin, name), found in parts.items()]


def _fits(whole: int | None, parts: Sequence[int | None], *, overlapping: bool) -> bool:
    shown = [part for part in parts if part is not None]
    if whole is None:
        return True
    if overlapping:
        return max(shown, default=0) <= whole
    return sum(shown) == whole if len(shown) == len(parts) else sum(shown) <= whole


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
