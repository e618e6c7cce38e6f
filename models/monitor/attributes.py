"""What each attribute is: its categories, who has one, and whether a pupil may have several."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.monitor import codes
from models.monitor.codes import OTHER, OWN, STATUSES, UNKNOWN, Attribute, Counted
from models.monitor.tables import Status
from models.school import EducationType
from models.trajectory import Perspective, Setting


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What an attribute is.

    Attributes:
        values: its categories, in code order; where the school adds some of its own, those that every school has.
        counted: of whom it is asked; somebody else has no category. So a reason of ending belongs to who ended.
        overlapping: a pupil may have several, and has at least one.
        own: the school adds categories of its own: towns, providers, months.
        inside: the coarser attribute it divides further.

    """

    values: tuple[str, ...]
    counted: Counted = Counted.REACHED
    overlapping: bool = False
    own: bool = False
    inside: Attribute | None = None

    @property
    def statuses(self) -> frozenset[Status]:
        """Who has a category."""
        return STATUSES[self.counted]


def _of(values: type[StrEnum], counted: Counted = Counted.REACHED) -> Kind:
    return Kind(values=tuple(values), counted=counted)


_SETTINGS = (*Setting, UNKNOWN)

KINDS: Mapping[Attribute, Kind] = {
    Attribute.PERSPECTIVE: _of(Perspective),
    Attribute.PERSPECTIVES: Kind(values=tuple(Perspective), overlapping=True),
    Attribute.RESIDENCE: _of(codes.Residency),
    Attribute.MUNICIPALITY: Kind(
        values=(OWN, codes.Residency.REGION, codes.Residency.ELSEWHERE, UNKNOWN), own=True, inside=Attribute.RESIDENCE
    ),
    Attribute.EDUCATION_TYPE: _of(EducationType),
    Attribute.PROVIDER: Kind(values=(OTHER, UNKNOWN), overlapping=True, own=True),
    Attribute.PROVIDER_ROLE: Kind(values=tuple(codes.ProviderRole), overlapping=True),
    Attribute.FORM: Kind(values=tuple(codes.Form), overlapping=True),
    Attribute.SETTING: Kind(values=_SETTINGS, overlapping=True),
    Attribute.ELSEWHERE: _of(codes.Elsewhere),
    Attribute.DECISION: _of(codes.Answer),
    Attribute.ROUTE: _of(codes.Route, Counted.INFLOW),
    Attribute.WAIT_ASSESSMENT: _of(codes.Wait, Counted.INFLOW),
    Attribute.WAIT_START: _of(codes.Wait, Counted.INFLOW),
    Attribute.DURATION: _of(codes.Duration, Counted.OUTFLOW),
    Attribute.END_REASON: _of(codes.Reason, Counted.OUTFLOW),
    Attribute.GOALS: _of(codes.Goals, Counted.OUTFLOW),
    Attribute.REFERRAL: _of(codes.Referral),
    Attribute.REFERRAL_MONTH: Kind(values=(codes.Referral.NONE,), own=True, inside=Attribute.REFERRAL),
    Attribute.SIGNAL: Kind(values=tuple(codes.SignalGroup), overlapping=True),
    Attribute.CLARIFIED: _of(codes.Answer),
    Attribute.LIGHT_HELP: _of(codes.LightHelp),
    Attribute.BRIDGING: _of(codes.YesNo),
    Attribute.INCIDENT: _of(codes.YesNo),
    Attribute.SUSPENSION: _of(codes.YesNo),
    Attribute.TRANSFER: _of(codes.YesNo),
    Attribute.AT_HOME: _of(codes.YesNo),
}

ATTENDANCE = frozenset({Attribute.INCIDENT, Attribute.SUSPENSION, Attribute.TRANSFER, Attribute.AT_HOME})
"""Counted with restraint: an indicator that looks at these is off until the school switches it on."""

HELP_ONLY = frozenset(
    {
        Attribute.PERSPECTIVE,
        Attribute.PERSPECTIVES,
        Attribute.PROVIDER,
        Attribute.PROVIDER_ROLE,
        Attribute.FORM,
        Attribute.SETTING,
    }
)
"""About the help itself: of no use where a pupil also counts by an open care file, without any help."""
