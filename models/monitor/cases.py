"""What the counting needs to know of a pupil, and nothing more: small records without a name."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models.ids import PupilId, TrajectoryId
from models.pupil import Pupil, Residence, YesNoUnknown
from models.school import EducationType, School
from models.spans import ALWAYS, Span
from models.trajectory import EndReason, Funding, Layer, Perspective, Trajectory


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """One piece of help to one pupil.

    Attributes:
        started_on, ended_on: first and last day of help.
        plan_on: the date of the help plan.

    """

    id: TrajectoryId
    layer: Layer = Layer.INDIVIDUAL
    funding: Funding = Funding.COLLECTIVE
    perspective: Perspective = Perspective.UNKNOWN
    plan_on: date | None = None
    started_on: date | None = None
    ended_on: date | None = None
    end_reason: EndReason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitorCase:
    """A pupil, as far as a monitor counts him.

    Attributes:
        pupil: an id that means nothing outside the store.
        residences: oldest first; the last one that has begun counts.

    """

    pupil: PupilId
    helps: tuple[Help, ...] = ()
    residences: tuple[Residence, ...] = ()
    education_type: EducationType = EducationType.UNKNOWN
    wlz: YesNoUnknown = YesNoUnknown.UNKNOWN
    enrolment: Span = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolFacts:
    """What anybody may know of the school.

    Attributes:
        municipality: the contracting one; a pupil who lives there has his residence in the own municipality.
        region: the other municipalities of the youth-care region.
        education_types: what the school offers, in the order of the code list.
        size: the number of pupils on the latest reference date in or before the period; None when it is not known.

    """

    municipality: str
    region: frozenset[str] = frozenset()
    education_types: tuple[EducationType, ...] = ()
    size: int | None = None


def cases_of(pupils: Iterable[Pupil], trajectories: Iterable[Trajectory]) -> tuple[MonitorCase, ...]:
    """Return one case for each pupil who has help of his own, by id."""
    helps: dict[PupilId, list[Help]] = {}
    for trajectory in trajectories:
        if trajectory.pupil is not None:
            helps.setdefault(trajectory.pupil, []).append(_help(trajectory))
    found = (_case(pupil, tuple(helps[pupil.id])) for pupil in pupils if pupil.id in helps)
    return tuple(sorted(found, key=_pupil))


def school_facts(school: School, day: date) -> SchoolFacts:
    """Return what is known of a school on a day."""
    sizes = sorted((count.on, count.number) for count in school.counts if count.on <= day)
    return SchoolFacts(
        municipality=school.municipality,
        region=frozenset(school.region_municipalities),
        education_types=tuple(kind for kind in EducationType if kind in school.education_types),
        size=sizes[-1][1] if sizes else None,
    )


def _case(pupil: Pupil, helps: tuple[Help, ...]) -> MonitorCase:
    return MonitorCase(
        pupil=pupil.id,
        helps=helps,
        residences=pupil.residences,
        education_type=pupil.education_type,
        wlz=pupil.wlz,
        enrolment=pupil.enrolment,
    )


def _help(trajectory: Trajectory) -> Help:
    return Help(
        id=trajectory.id,
        layer=trajectory.layer,
        funding=trajectory.funding,
        perspective=trajectory.perspective,
        plan_on=trajectory.plan_on,
        started_on=trajectory.started_on,
        ended_on=trajectory.ended_on,
        end_reason=trajectory.end_reason,
    )


def _pupil(case: MonitorCase) -> PupilId:
    return case.pupil
