"""Help: a trajectory (*traject, inzet*) for a pupil, a group, a class or the school."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.continuity import Follows
from models.ids import CareFileId, OrganisationId, ProfessionalId, PupilId, TrajectoryId
from models.names import folded
from models.pupil import YesNoUnknown
from models.spic import Spic
from models.validation import Checks


class Layer(StrEnum):
    """How deep help goes. Only individual help with a help plan counts in the SJSO monitor."""

    PREVENTIVE = "preventive"
    """Preventive, short (up to three contacts) or in the classroom: no help plan."""
    INDIVIDUAL = "individual"


class Target(StrEnum):
    """Who help is for."""

    PUPIL = "pupil"
    GROUP = "group"
    CLASS = "class"
    SCHOOL = "school"


class Perspective(StrEnum):
    """What help aims at, as registered in the SJSO (*perspectief*)."""

    DIAGNOSTICS = "diagnostics"
    TREATMENT = "treatment"
    GUIDANCE = "guidance"
    UNKNOWN = "unknown"


class Setting(StrEnum):
    """Where help is given; several are allowed."""

    SCHOOL = "school"
    HOME = "home"
    AFTER_SCHOOL = "after_school"
    ELSEWHERE = "elsewhere"


class Funding(StrEnum):
    """Who pays."""

    COLLECTIVE = "jeugdwet_collective"
    INDIVIDUAL_DECISION = "jeugdwet_individual"
    WLZ = "wlz"
    ZVW = "zvw"
    WMO = "wmo"
    PGB = "pgb"
    EDUCATION = "education"
    PARTICIPATION_ACT = "participatiewet"
    OWN_MEANS = "own_means"
    UNKNOWN = "unknown"


class ReferralRoute(StrEnum):
    """By whom help came about (*verwijzer*)."""

    CARE_TEAM = "care_team"
    ACCESS_TEAM = "access_team"
    GP = "gp"
    GI_FORCED = "gi_forced"
    GI_VOLUNTARY = "gi_voluntary"
    VEILIG_THUIS = "veilig_thuis"
    MEDICAL_SPECIALIST = "medical_specialist"
    CRISIS_TEAM = "crisis_team"
    YOUTH_DOCTOR = "youth_doctor"
    OTHER_MUNICIPALITY = "other_municipality"
    JUDGE = "judge"
    SELF = "self"
    UNKNOWN = "unknown"


class SubReason(StrEnum):
    """Why another provider than the leading one gives this help (*onderaanbieder*)."""

    CAPACITY = "capacity"
    EXPERTISE = "expertise"
    PARENTS_WISH = "parents_wish"
    OTHER = "other"


class EndReason(StrEnum):
    """Why help ended; CBS codes 01-05."""

    AS_PLANNED = "01"
    EARLY_AGREED = "02"
    BY_CLIENT = "03"
    BY_PROVIDER = "04"
    EXTERNAL = "05"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trajectory:
    """One piece of help. Several at once for one pupil are normal.

    Attributes:
        pupil: set when ``target`` is a pupil; otherwise ``target_name`` says which group or class.
        main: the provider that leads; False for a sub provider, with the reason for it.
        decided_by: who decided on this help; should be another than who gives it.
        spic: the code of an individual decision; help paid otherwise has none.
        follows: the help it goes on from.
        elsewhere: also has help under an individual decision elsewhere, as far as the school knows.
        asked_on, assessed_on, started_on: together the two waiting clocks, to assessment and to start.

    """

    id: TrajectoryId
    layer: Layer
    target: Target = Target.PUPIL
    target_name: str = ""
    pupil: PupilId | None = None
    care_file: CareFileId | None = None
    perspective: Perspective = Perspective.UNKNOWN
    form: str = ""
    settings: frozenset[Setting] = frozenset()
    intensity: str = ""
    provider: OrganisationId | None = None
    main: bool = True
    sub_reason: SubReason | None = None
    professional: ProfessionalId | None = None
    decided_by: str = ""
    funding: Funding = Funding.UNKNOWN
    spic: Spic | None = None
    route: ReferralRoute = ReferralRoute.UNKNOWN
    elsewhere: YesNoUnknown = YesNoUnknown.UNKNOWN
    plan_on: date | None = None
    asked_on: date | None = None
    assessed_on: date | None = None
    accepted_on: date | None = None
    started_on: date | None = None
    planned_end: date | None = None
    ended_on: date | None = None
    end_reason: EndReason | None = None
    follows: Follows | None = None

    def __post_init__(self) -> None:
        """Raise ValidationError for help without its subject, dates out of order, or details that do not belong."""
        checks = Checks()
        checks.that("pupil", (self.target is Target.PUPIL) == (self.pupil is not None), "required")
        checks.that("target_name", self.target in (Target.PUPIL, Target.SCHOOL) or self.target_name.strip(), "required")
        checks.order("assessed_on", self.asked_on, self.assessed_on)
        checks.order("ended_on", self.started_on, self.ended_on)
        checks.order("planned_end", self.started_on, self.planned_end)
        checks.that("ended_on", self.ended_on is None or self.started_on, "not_started")
        checks.that("end_reason", self.end_reason is None or self.ended_on, "not_ended")
        checks.that("sub_reason", self.sub_reason is None or not self.main, "main_provider")
        decided = self.funding is Funding.INDIVIDUAL_DECISION
        checks.that("spic_segment", self.spic is None or decided, "no_decision")
        checks.that("follows", self.follows is None or self.follows.previous != self.id, "follows")
        checks.done()


def running_on(trajectory: Trajectory, day: date) -> bool:
    """Tell whether help has started and has not ended before a day."""
    started = trajectory.started_on is not None and trajectory.started_on <= day
    return started and (trajectory.ended_on is None or day <= trajectory.ended_on)


def reaches_group(trajectory: Trajectory, group: str) -> bool:
    """Tell whether help for more than one reaches who is in a group: it is for that group or class, or the school."""
    if trajectory.target is Target.SCHOOL:
        return True
    named = trajectory.target in (Target.GROUP, Target.CLASS)
    return named and bool(folded(group)) and folded(trajectory.target_name) == folded(group)


def decides_and_helps(decided_by: str, helper: str) -> bool:
    """Tell whether the same person decides on help and gives it, as far as the names tell.

    A warning, never a refusal: who decides on help should be another than who gives it (domain notes, section 4).
    """
    return bool(folded(decided_by)) and folded(decided_by) == folded(helper)


def waiting_days(trajectory: Trajectory, day: date) -> int | None:
    """Return for how many days help has been asked and not started, or None when it is not waiting."""
    if trajectory.asked_on is None or trajectory.ended_on is not None or trajectory.asked_on > day:
        return None
    return None if trajectory.started_on and trajectory.started_on <= day else (day - trajectory.asked_on).days
