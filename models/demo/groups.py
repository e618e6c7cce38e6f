"""Groups: children of about the same age together, named as special schools name them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from string import ascii_lowercase

from models.demo.sketches import FIRST_VSO_AGE, Sketch, school_age
from models.ids import PupilId

_LEVELS = ((6, "OB"), (9, "MB"), (FIRST_VSO_AGE - 1, "BB"))
"""Up to and including this age: lower, middle and upper building (*onder-, midden-, bovenbouw*)."""

_SECONDARY = "VSO-"
_SIZE = 11


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Where a pupil sits: group, year group, and whether that is secondary education."""

    group: str
    year_group: str
    secondary: bool


def seats(pupils: Sequence[Sketch], today: date) -> Mapping[PupilId, Seat]:
    """Return everybody's group, made anew each school year by age."""
    by_level: dict[str, list[Sketch]] = {}
    for pupil in sorted(pupils, key=lambda sketch: (sketch.born, sketch.id), reverse=True):
        by_level.setdefault(level(school_age(pupil.born, today)), []).append(pupil)
    return {seat_of: seat for name, found in by_level.items() for seat_of, seat in _divided(name, found, today)}


def level(age: int) -> str:
    """Return the level for an age on 1 October."""
    return next((name for last, name in _LEVELS if age <= last), _SECONDARY)


def _divided(name: str, pupils: Sequence[Sketch], today: date) -> Iterable[tuple[PupilId, Seat]]:
    groups = -(-len(pupils) // _SIZE)
    for place, pupil in enumerate(pupils):
        age = school_age(pupil.born, today)
        secondary = name == _SECONDARY
        seat = Seat(
            group=name + _mark(place * groups // len(pupils), letters=secondary),
            year_group=str(min(max(age - 11, 1), 6) if secondary else min(max(age - 3, 1), 8)),
            secondary=secondary,
        )
        yield pupil.id, seat


def _mark(group: int, *, letters: bool) -> str:
    """Return what tells a group from the others of its level: 1, 2, 3 or a, b, c ... z, a2, b2."""
    if not letters:
        return str(group + 1)
    turn, letter = divmod(group, len(ascii_lowercase))
    return ascii_lowercase[letter] + (str(turn + 1) if turn else "")
