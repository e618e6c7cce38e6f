"""Invented schools: children who come, leave, return and move, with several helps at once. Seeded, no chance else."""

from collections.abc import Sequence
from datetime import timedelta
from random import Random
from typing import TypeVar

from models.ids import PupilId, TrajectoryId
from models.monitor.cases import Help, MonitorCase
from models.monitor.periods import Period
from models.pupil import Residence, YesNoUnknown
from models.school import EducationType
from models.spans import Span
from models.trajectory import EndReason, Funding, Layer, Perspective

T = TypeVar("T")

_TOWNS = (("Amsterdam", 78), ("Zaanstad", 8), ("Amstelveen", 6), ("Haarlem", 6), ("", 2))
_PERSPECTIVES = ((Perspective.DIAGNOSTICS, 7), (Perspective.TREATMENT, 29), (Perspective.GUIDANCE, 60))
_TYPES = ((EducationType.SO, 64), (EducationType.VSO, 34), (EducationType.UNKNOWN, 2))
_REACH = 400
"""How many days around the period the invented help may begin."""


def invented_school(pupils: int, period: Period, seed: int) -> tuple[MonitorCase, ...]:
    """Return the cases of so many pupils, nearly all with help in the period."""
    chance = Random(seed)
    return tuple(_case(chance, period, number) for number in range(pupils))


def _case(chance: Random, period: Period, number: int) -> MonitorCase:
    helps = tuple(
        _help(chance, period, f"t{number}-{place}") for place in range(_drawn(chance, ((1, 75), (2, 20), (3, 5))))
    )
    moved = period.first + timedelta(days=chance.randrange(180))
    homes = [Residence(municipality=town) for town in [_drawn(chance, _TOWNS)] if town]
    if homes and chance.random() < 0.1:
        homes.append(Residence(municipality="Diemen", since=moved))
    return MonitorCase(
        pupil=PupilId(f"p{number}-{chance.getrandbits(64):x}"),
        helps=helps,
        residences=tuple(homes),
        education_type=_drawn(chance, _TYPES),
        wlz=YesNoUnknown.YES if chance.random() < 0.02 else YesNoUnknown.NO,
        enrolment=Span(start=None, end=moved) if chance.random() < 0.05 else Span(),
    )


def _help(chance: Random, period: Period, name: str) -> Help:
    started = period.first + timedelta(days=chance.randrange(-_REACH, 170))
    ended = started + timedelta(days=chance.randrange(30, 700))
    over = ended <= period.last
    return Help(
        id=TrajectoryId(name),
        layer=Layer.INDIVIDUAL if chance.random() < 0.95 else Layer.PREVENTIVE,
        funding=Funding.COLLECTIVE,
        perspective=_drawn(chance, _PERSPECTIVES) if chance.random() < 0.96 else Perspective.UNKNOWN,
        plan_on=started,
        started_on=started,
        ended_on=ended if over else None,
        end_reason=EndReason.AS_PLANNED if over else None,
    )


def _drawn(chance: Random, options: Sequence[tuple[T, int]]) -> T:
    values = [value for value, _ in options]
    return chance.choices(values, [weight for _, weight in options])[0]
