"""What is missing in the registration, to be mended before a file leaves: nothing is guessed, all is named."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from models.ids import PupilId, TrajectoryId
from models.monitor.cases import Help, MonitorCase, SchoolFacts
from models.monitor.counting import in_population, stay_of
from models.monitor.definition import UNKNOWN, Attribute, Definition, WlzRule
from models.monitor.periods import Period
from models.monitor.tables import Category, Stay
from models.pupil import YesNoUnknown
from models.trajectory import EndReason, Funding, Perspective


class GapField(StrEnum):
    """What is missing; the names are those of the fields of a pupil or a trajectory."""

    RESIDENCE = "residence"
    EDUCATION_TYPE = "education_type"
    WLZ = "wlz"
    PLAN_ON = "plan_on"
    """Individual help without a help plan is not counted."""
    PERSPECTIVE = "perspective"
    FUNDING = "funding"
    END_REASON = "end_reason"
    ENDED_ON = "ended_on"
    """Help that goes on although the pupil has left the school."""


_FIELDS = {Attribute.RESIDENCE: GapField.RESIDENCE, Attribute.EDUCATION_TYPE: GapField.EDUCATION_TYPE}
"""Which field of a pupil is missing when he counts as unknown in a breakdown by this attribute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One missing fact; without a trajectory it is about the pupil."""

    pupil: PupilId
    field: GapField
    trajectory: TrajectoryId | None = None


def gaps(cases: Iterable[MonitorCase], definition: Definition, period: Period, facts: SchoolFacts) -> tuple[Gap, ...]:
    """Return what is missing for a period, by pupil."""
    found: list[Gap] = []
    for case in cases:
        if definition.population.wlz is WlzRule.EXCLUDED and case.wlz is YesNoUnknown.YES:
            continue
        stay = stay_of(case, definition, period, facts)
        if stay is not None:
            found += (Gap(pupil=case.pupil, field=field) for field in _of_pupil(case, stay, definition))
        for help_ in case.helps:
            if _touches(help_, period) and in_population(help_, definition.population):
                fields = _of_help(help_, case, definition, period)
                found += (Gap(pupil=case.pupil, field=field, trajectory=help_.id) for field in fields)
    return tuple(found)


def _of_pupil(case: MonitorCase, stay: Stay, definition: Definition) -> Iterator[GapField]:
    for breakdown in definition.breakdowns:
        field = _FIELDS.get(breakdown.attribute)
        if field is not None and Category(breakdown.id, UNKNOWN) in stay.categories:
            yield field
    if case.wlz is YesNoUnknown.UNKNOWN:
        yield GapField.WLZ


def _touches(help_: Help, period: Period) -> bool:
    return (
        help_.started_on is not None
        and help_.started_on <= period.last
        and (help_.ended_on is None or period.first <= help_.ended_on)
    )


def _of_help(help_: Help, case: MonitorCase, definition: Definition, period: Period) -> Iterator[GapField]:
    left = case.enrolment.end
    if left is not None and left < period.last and (help_.ended_on is None or left < help_.ended_on):
        yield GapField.ENDED_ON
    if left is not None and left < period.first:
        return
    if definition.population.help_plan and help_.plan_on is None:
        yield GapField.PLAN_ON
    if help_.perspective is Perspective.UNKNOWN:
        yield GapField.PERSPECTIVE
    if help_.funding is Funding.UNKNOWN:
        yield GapField.FUNDING
    ended = help_.ended_on is not None and help_.ended_on <= period.last
    if ended and help_.end_reason in (None, EndReason.UNKNOWN):
        yield GapField.END_REASON
