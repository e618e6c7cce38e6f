"""The life of an invented school: children come, leave, return and move, and some of it is registered late."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from models.goal import GoalOutcome
from models.ids import OrganisationId, PupilId, TrajectoryId
from models.monitor.cases import Help, Looked, MonitorCase
from models.pupil import Residence, YesNoUnknown
from models.school import EducationType
from models.spans import Span
from models.spic import SpicSegment
from models.trajectory import EndReason, Perspective

T = TypeVar("T")

_TOWNS = (("Amsterdam", 66), ("Zaanstad", 16), ("Amstelveen", 9), ("Haarlem", 7), ("", 2))
_PERSPECTIVES = ((Perspective.DIAGNOSTICS, 7), (Perspective.TREATMENT, 29), (Perspective.GUIDANCE, 60))
_TYPES = ((EducationType.SO, 64), (EducationType.VSO, 34), (EducationType.UNKNOWN, 2))
_PROVIDERS = (("o1", 60), ("o2", 30), ("o9", 10))
_ENDS = ((EndReason.AS_PLANNED, 62), (EndReason.EARLY_AGREED, 20), (EndReason.BY_CLIENT, 10), (EndReason.UNKNOWN, 8))
_OUTCOMES = ((GoalOutcome.REACHED, 50), (GoalOutcome.PARTLY, 30), (GoalOutcome.NOT, 20))
_STAY = 420
"""How many days help lasts, breaks included, on average."""
_LATE = 0.08
"""The share of beginnings and of ends that are registered after the file of their period was made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Registered:
    """Help, with the days on which its beginning and its end became known."""

    help: Help
    begun_on: date
    ended_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """All children who are ever in help, with all that will happen to them."""

    _children: tuple[tuple[MonitorCase, tuple[_Registered, ...]], ...]

    def known_on(self, day: date) -> tuple[MonitorCase, ...]:
        """Return what is registered on a day."""
        found = ((case, tuple(_known(helps, day))) for case, helps in self._children)
        return tuple(replace(case, helps=helps) for case, helps in found if helps)


def lived(first: date, last: date, in_help: int, seed: int) -> Life:
    """Return the life of a school with about so many children in help at any time between two days."""
    chance = Random(seed)
    start = first - timedelta(days=_STAY)
    length = (last - start).days
    children = (
        _child(chance, number, start + timedelta(days=chance.randrange(length)))
        for number in range(round(in_help * length / _STAY))
    )
    return Life(_children=tuple(children))


def _known(helps: tuple[_Registered, ...], day: date) -> Iterator[Help]:
    for one in helps:
        if one.begun_on <= day:
            over = one.ended_on <= day
            yield one.help if over else replace(one.help, ended_on=None, end_reason=None)


def _child(chance: Random, number: int, came: date) -> tuple[MonitorCase, tuple[_Registered, ...]]:
    town = _drawn(chance, _TOWNS)
    homes = [Residence(municipality=town)] if town else []
    if homes and chance.random() < 0.12:
        moved = came + timedelta(days=chance.randrange(30, 500))
        homes.append(Residence(municipality=_drawn(chance, _TOWNS[:4]), since=moved))
    leaves = came + timedelta(days=chance.randrange(100, 700)) if chance.random() < 0.05 else None
    case = MonitorCase(
        pupil=PupilId(f"p{number}-{chance.getrandbits(64):x}"),
        residences=tuple(homes),
        education_type=_drawn(chance, _TYPES),
        wlz=YesNoUnknown.YES if chance.random() < 0.02 else YesNoUnknown.NO,
        enrolment=Span(end=leaves),
    )
    return case, tuple(_helps(chance, number, came))


def _helps(chance: Random, number: int, came: date) -> Iterator[_Registered]:
    begins = came
    for place in range(_drawn(chance, ((1, 65), (2, 25), (3, 10)))):
        ends = begins + timedelta(days=chance.randrange(40, 620))
        yield _Registered(
            help=_help(chance, f"t{number}-{place}", begins, ends),
            begun_on=begins + _delay(chance),
            ended_on=ends + _delay(chance),
        )
        begins = ends + timedelta(days=chance.randrange(-90, 150))


def _help(chance: Random, name: str, begins: date, ends: date) -> Help:
    asked = begins - timedelta(days=chance.randrange(0, 120))
    elsewhere = _drawn(chance, ((YesNoUnknown.NO, 60), (YesNoUnknown.YES, 20), (YesNoUnknown.UNKNOWN, 20)))
    looked = Looked(goal=name, on=ends - timedelta(days=1), outcome=_drawn(chance, _OUTCOMES))
    return Help(
        id=TrajectoryId(name),
        perspective=_drawn(chance, _PERSPECTIVES) if chance.random() < 0.96 else Perspective.UNKNOWN,
        provider=OrganisationId(_drawn(chance, _PROVIDERS)),
        elsewhere=elsewhere,
        segment=chance.choice(list(SpicSegment)) if elsewhere is YesNoUnknown.YES else None,
        plan_on=begins,
        asked_on=asked,
        assessed_on=asked + (begins - asked) / 2,
        started_on=begins,
        ended_on=ends,
        end_reason=_drawn(chance, _ENDS),
        looks=(looked,) if chance.random() < 0.8 else (),
    )


def _delay(chance: Random) -> timedelta:
    return timedelta(days=chance.randrange(30, 260) if chance.random() < _LATE else 0)


def _drawn(chance: Random, options: tuple[tuple[T, int], ...]) -> T:
    values = [value for value, _ in options]
    return chance.choices(values, [weight for _, weight in options])[0]
