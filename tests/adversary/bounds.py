"""How far can each target be narrowed with certainty? Worlds found for one target tell something of all others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

from tests.adversary.packages import MANY, Interval
from tests.adversary.program import Program, Terms
from tests.adversary.targets import FEW, Aim, Target

Found = tuple[Target, Interval]
_TOGETHER = 25
"""How often all targets that are still open are pushed at once, before each is tried by itself."""


class NoWorldError(Exception):
    """No children can be behind these files: the attacker's own reading is wrong."""


@dataclass(slots=True)
class _Range:
    target: Target
    low: int = MANY
    high: int = -MANY

    def see(self, world: Sequence[int]) -> None:
        value = round(sum(weight * world[number] for number, weight in self.target.terms.items())) + self.target.offset
        self.low, self.high = min(self.low, value), max(self.high, value)

    def open(self, way: int, enough: Interval) -> bool:
        return self.high < enough[1] if way > 0 else self.low > enough[0]


def narrowed(program: Program, targets: Iterable[Target], chance: Random, enough: Interval = (0, 5)) -> list[Found]:
    """Return for each target between which values it can lie; beyond `enough` nothing is asked."""
    ranges = [_Range(target) for target in targets]
    for way in (1, -1):
        for _ in range(_TOGETHER):
            waiting = [one for one in ranges if one.open(way, enough)]
            if not waiting:
                break
            _push(program, ranges, _together(waiting, way, chance))
        for one in ranges:
            if one.open(way, enough):
                _push(program, ranges, {number: way * weight for number, weight in one.target.terms.items()})
    return [(one.target, (one.low, one.high)) for one in ranges]


def _push(program: Program, ranges: list[_Range], terms: Terms) -> None:
    world = program.best(terms)
    if world is None:
        raise NoWorldError
    for one in ranges:
        one.see(world)


def _together(waiting: list[_Range], way: int, chance: Random) -> Terms:
    terms: Terms = {}
    for one in chance.sample(waiting, max(1, len(waiting) // 2)):
        for number, weight in one.target.terms.items():
            terms[number] = terms.get(number, 0.0) + way * weight
    return terms


def disclosed(found: Found) -> bool:
    """Tell whether a target is known: exactly or to be a few, or that a whole group is alike."""
    target, (low, high) = found
    if target.aim is Aim.GROUP:
        return high <= 0
    return low >= FEW.start and high < FEW.stop


def half_known(found: Found) -> bool:
    """Tell whether a story is closed: "nobody", or "many"."""
    target, (low, high) = found
    return target.many > 0 and (low > 0 or high < target.many)
