"""Prevention: what youth professionals do that is no help to one pupil, noted in two clicks and without a name.

The studies ask for "some registration" of this work without bureaucracy (Kohnstamm 2020, L5432-5436): a day or a week,
what it was, who did it, how long, and how many it reached. There is no free text about anybody.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from models.ids import PreventionId, ProfessionalId
from models.network import DAYS_IN_A_SCHOOL_WEEK
from models.spans import school_year_start
from models.validation import Checks

WEEK = timedelta(days=7)
MOST_MINUTES = 2_400
"""A working week of forty hours; one note never holds more."""
MOST_REACHED = 5_000


class PreventionKind(StrEnum):
    """What was done."""

    CLASS_OBSERVATION = "class_observation"
    YARD_OBSERVATION = "yard_observation"
    BREAKS = "breaks"
    DE_ESCALATION = "de_escalation"
    TAKING_OUT = "taking_out"
    INCIDENT_REVIEW = "incident_review"
    KNOWLEDGE_TRANSFER = "knowledge_transfer"
    SHORT_ADVICE = "short_advice"
    CONSULTATION = "consultation"
    GROUP_TRAINING = "group_training"
    OFFICE_HOUR = "office_hour"


DEFAULT_MINUTES: Mapping[PreventionKind, int] = {
    PreventionKind.CLASS_OBSERVATION: 45,
    PreventionKind.YARD_OBSERVATION: 15,
    PreventionKind.BREAKS: 15,
    PreventionKind.DE_ESCALATION: 15,
    PreventionKind.TAKING_OUT: 30,
    PreventionKind.INCIDENT_REVIEW: 30,
    PreventionKind.KNOWLEDGE_TRANSFER: 60,
    PreventionKind.SHORT_ADVICE: 15,
    PreventionKind.CONSULTATION: 30,
    PreventionKind.GROUP_TRAINING: 60,
    PreventionKind.OFFICE_HOUR: 60,
}
"""What a first click notes. No study gives these; they are round guesses that the second step adjusts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreventionActivity:
    """One piece of prevention.

    Attributes:
        on: the day; for a whole week its Monday.
        by: the name of who did it; ``professional`` says who it is when the store knows him.
        reached: how many people it reached, when somebody counted.

    """

    id: PreventionId
    kind: PreventionKind
    on: date
    whole_week: bool = False
    by: str = ""
    professional: ProfessionalId | None = None
    minutes: int = 0
    reached: int | None = None

    def __post_init__(self) -> None:
        """Raise ValidationError for no or impossible minutes or numbers, or a week that does not begin on Monday."""
        checks = Checks()
        checks.that("minutes", self.minutes > 0, "positive")
        checks.that("minutes", self.minutes <= MOST_MINUTES, "too_many")
        checks.that("reached", self.reached is None or self.reached >= 0, "negative")
        checks.that("reached", self.reached is None or self.reached <= MOST_REACHED, "too_many")
        checks.that("on", not self.whole_week or self.on.weekday() == 0, "monday")
        checks.done()

    @property
    def column(self) -> int:
        """Its column in a week: 0 is Monday, and after Friday the whole week; the weekend counts with it."""
        last = len(DAYS_IN_A_SCHOOL_WEEK)
        return last if self.whole_week else min(self.on.weekday(), last)


def monday_of(day: date) -> date:
    """Return the Monday of the week a day falls in (ISO 8601)."""
    return day - timedelta(days=day.weekday())


def column_day(monday: date, column: int) -> tuple[date, bool]:
    """Return the day that a column of a week stands for, and whether it stands for the whole week."""
    whole = column >= len(DAYS_IN_A_SCHOOL_WEEK)
    return (monday, True) if whole else (monday + timedelta(days=column), False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PreventionTotal:
    """How often, how long, and how many people; ``reached`` counts only what somebody counted."""

    times: int = 0
    minutes: int = 0
    reached: int = 0


def total(activities: Iterable[PreventionActivity]) -> PreventionTotal:
    """Return the sum of some activities."""
    found = tuple(activities)
    return PreventionTotal(
        times=len(found),
        minutes=sum(entry.minutes for entry in found),
        reached=sum(entry.reached or 0 for entry in found),
    )


def totals_by_kind(activities: Iterable[PreventionActivity]) -> Mapping[PreventionKind, PreventionTotal]:
    """Return the sum of each kind that occurs, in the order of the kinds."""
    by_kind: dict[PreventionKind, list[PreventionActivity]] = {}
    for entry in activities:
        by_kind.setdefault(entry.kind, []).append(entry)
    return {kind: total(by_kind[kind]) for kind in PreventionKind if kind in by_kind}


def minutes_by_week(
    activities: Iterable[PreventionActivity], first: date, last: date
) -> Sequence[Mapping[PreventionKind, int]]:
    """Return the minutes of each kind for each week from the one of the first day up to the one of the last."""
    begin = monday_of(first)
    weeks: list[dict[PreventionKind, int]] = [{} for _ in range((monday_of(last) - begin) // WEEK + 1)]
    for entry in activities:
        place = (monday_of(entry.on) - begin) // WEEK
        if 0 <= place < len(weeks):
            weeks[place][entry.kind] = weeks[place].get(entry.kind, 0) + entry.minutes
    return weeks


def copied(activity: PreventionActivity, new_id: PreventionId, weeks: int) -> PreventionActivity:
    """Return the same activity some weeks later. How many it reached is not known yet."""
    return PreventionActivity(
        id=new_id,
        kind=activity.kind,
        on=activity.on + weeks * WEEK,
        whole_week=activity.whole_week,
        by=activity.by,
        professional=activity.professional,
        minutes=activity.minutes,
    )


def school_year_of(day: date) -> tuple[date, date]:
    """Return the first and the last day of the school year a day falls in."""
    start = school_year_start(day)
    return start, date(start.year + 1, start.month, 1) - timedelta(days=1)
