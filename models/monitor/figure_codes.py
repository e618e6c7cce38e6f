"""What can be told about the school itself, beside its pupils; ``figures`` says why each may leave as it is."""

from collections.abc import Mapping
from enum import StrEnum

from models.monitor.codes import OTHER, UNKNOWN, Measure
from models.prevention import PreventionKind


class Source(StrEnum):
    """Where a figure about the school comes from."""

    PREVENTION_ACTIVITIES = "prevention_activities"
    PREVENTION_MINUTES = "prevention_minutes"
    PREVENTION_REACHED = "prevention_reached"
    PREVENTION_LEVELS = "prevention_levels"
    FTE_PLANNED = "fte_planned"
    FTE_USED = "fte_used"
    PROVIDERS = "providers"
    HELPERS = "helpers"
    GROUP_OFFERS = "group_offers"
    SCHOOL_SIZE = "school_size"
    WAITING_OUTSIDE = "waiting_outside"


class PreventionGroup(StrEnum):
    """Kinds of prevention as they leave: what happens around one pupil is one group, so that it points at nobody."""

    CLASS_OBSERVATION = "class_observation"
    YARD_OBSERVATION = "yard_observation"
    BREAKS = "breaks"
    KNOWLEDGE_TRANSFER = "knowledge_transfer"
    CONSULTATION = "consultation"
    GROUP_TRAINING = "group_training"
    OFFICE_HOUR = "office_hour"
    ONE_PUPIL = "around_one_pupil"


class PreventionLevel(StrEnum):
    """Prevention before needs arise, and after a signal (JOS, Alkmaar region 2023)."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


class OutsideWait(StrEnum):
    """What organisations around the school last said about room for new clients, in weeks of waiting."""

    OPEN = "open"
    WEEKS_13 = "weeks_0_13"
    WEEKS_26 = "weeks_14_26"
    LONGER = "weeks_27"
    WAITING = "waiting_list"
    """A waiting list of which nobody knows the length."""
    CLOSED = "closed"
    UNKNOWN = UNKNOWN


ONE_PUPIL = frozenset(
    {
        PreventionKind.DE_ESCALATION,
        PreventionKind.TAKING_OUT,
        PreventionKind.INCIDENT_REVIEW,
        PreventionKind.SHORT_ADVICE,
    }
)
"""Kinds that happen around one pupil."""

PRIMARY = frozenset(
    {
        PreventionKind.YARD_OBSERVATION,
        PreventionKind.BREAKS,
        PreventionKind.KNOWLEDGE_TRANSFER,
        PreventionKind.GROUP_TRAINING,
        PreventionKind.OFFICE_HOUR,
    }
)
"""Kinds that are there for everybody; the others follow a signal."""

_KINDS = tuple(PreventionGroup)
SOURCES: Mapping[Source, tuple[Measure, tuple[str, ...]]] = {
    Source.PREVENTION_ACTIVITIES: (Measure.ACTIVITIES, _KINDS),
    Source.PREVENTION_MINUTES: (Measure.MINUTES, _KINDS),
    Source.PREVENTION_REACHED: (Measure.PEOPLE, _KINDS),
    Source.PREVENTION_LEVELS: (Measure.ACTIVITIES, tuple(PreventionLevel)),
    Source.FTE_PLANNED: (Measure.FTE, (OTHER,)),
    Source.FTE_USED: (Measure.FTE, (OTHER,)),
    Source.PROVIDERS: (Measure.ORGANISATIONS, ()),
    Source.HELPERS: (Measure.PEOPLE, ()),
    Source.GROUP_OFFERS: (Measure.TRAJECTORIES, ()),
    Source.SCHOOL_SIZE: (Measure.PUPILS, ()),
    Source.WAITING_OUTSIDE: (Measure.ORGANISATIONS, tuple(OutsideWait)),
}
"""What each source measures, and in which categories; the providers of the school come with those of fte."""

BY_PROVIDER = frozenset({Source.FTE_PLANNED, Source.FTE_USED})
"""Divided over the providers of the school."""
