"""Bringing the files of several schools to the coarsest level that they have in common, by adding up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from models.monitor.received import Coarser, Place, Received


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """One number of one school.

    Attributes:
        value: None when it is hidden, or when a part of it is.
        parts: how many numbers of the file were added up for it.

    """

    value: int | None
    parts: int = 1


Numbers = Mapping[str, Mapping[Place, Number]]
"""By indicator and place."""


def all_steps(files: Iterable[Received]) -> tuple[Coarser, ...]:
    """Return every step that was taken in any of the files, once."""
    found: dict[tuple[object, ...], Coarser] = {}
    for file in files:
        for step in file.facts.coarser:
            found.setdefault((step.drop, step.breakdown, step.merge, step.into), step)
    return tuple(found.values())


def levelled(file: Received, steps: Sequence[Coarser], overlapping: frozenset[str]) -> Numbers:
    """Return the numbers of a file after steps that it may not have taken itself.

    Merging is adding up, in any order. Categories in which one pupil may count twice cannot be added up, so a
    breakdown that overlaps and was merged anywhere is left out everywhere.
    """
    merged = {(step.breakdown, name): step.into for step in steps for name in step.merge if not step.drop}
    dropped = [set(step.drop) for step in steps if step.drop]
    dropped += [{step.breakdown} for step in steps if step.breakdown in overlapping]
    found: dict[str, dict[Place, Number]] = {}
    for indicator, rows in file.tables().items():
        cells = found.setdefault(indicator, {})
        for place, row in rows.items():
            if any(names <= {place[0], place[2]} for names in dropped):
                continue
            coarse = (place[0], _into(merged, place[0], place[1]), place[2], _into(merged, place[2], place[3]))
            number = Number(value=row.value)
            cells[coarse] = _sum(cells[coarse], number) if coarse in cells else number
    return found


def _into(merged: Mapping[tuple[str, str], str], breakdown: str, category: str) -> str:
    """Return the category that one became in the end; a step may go on where another one stopped."""
    seen = {category}
    while (into := merged.get((breakdown, category), category)) not in seen:
        seen.add(into)
        category = into
    return category


def _sum(one: Number, other: Number) -> Number:
    hidden = one.value is None or other.value is None
    return Number(value=None if hidden else (one.value or 0) + (other.value or 0), parts=one.parts + other.parts)
