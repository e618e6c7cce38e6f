"""What a region profile is made of: the words, habits and rules of a way of working.

What no study says about a region is open: None, or empty. A screen says so ("niet bekend") and lets a school fill it
in; nothing is made up.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

import resources
from models.consent import InformationKind
from models.eligibility import Rule
from models.school import EducationType
from models.validation import Checks

USUAL_MINUTES = 10
"""For a pupil, in a type of meeting that says nothing about it."""

Words = Mapping[str, str]
"""A text in each language of the app; empty when it is open."""


class RoleKind(StrEnum):
    """What a local role comes down to, whatever it is called in a region."""

    CARE_COORDINATOR = "care_coordinator"
    TEACHER = "teacher"
    SCHOOL_LEADER = "school_leader"
    YOUTH_PROFESSIONAL = "youth_professional"
    BEHAVIOUR_SCIENTIST = "behaviour_scientist"
    SOCIAL_WORKER = "social_worker"
    PSYCHIATRIST = "psychiatrist"
    YOUTH_DOCTOR = "youth_doctor"
    ACCESS_TEAM = "access_team"
    DECIDER = "decider"
    COORDINATOR = "coordinator"
    PARTNERSHIP = "partnership"
    PROVIDER = "provider"
    ATTENDANCE_OFFICER = "attendance_officer"
    GP = "gp"
    GI = "gi"
    VEILIG_THUIS = "veilig_thuis"
    MUNICIPALITY = "municipality"
    PARENTS = "parents"
    PUPIL = "pupil"
    OTHER = "other"


class MandateStep(StrEnum):
    """A step on the way to help that not everybody may take."""

    SIGNAL = "signal"
    LIGHT_HELP = "light_help"
    REFER = "refer"
    DECIDE = "decide"


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalRole:
    """Somebody with a part to play, as he is called in this region.

    Attributes:
        lines: the lines of the study it rests on; empty for words that need no source.

    """

    id: str
    kind: RoleKind
    title: Words
    about: Words
    lines: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingKind:
    """A type of meeting and what it is called here, per language.

    Attributes:
        participants: ids of the roles that usually sit at the table; empty when it is open.
        rhythm: how often it comes, as the value of an RRULE (RFC 5545, section 3.3.10) for ``dateutil.rrule``, such as
            ``FREQ=WEEKLY``; empty when it is open or depends on the case.
        purpose: what it is for; may be empty.
        ground: on what legal ground one shares here, in words for people; empty when it is open. It decides nothing:
            who may know what follows from consents alone.
        information: what an agenda item may touch; empty when it is open.
        item_minutes: how long one pupil usually takes; None when it is open.

    """

    id: str
    title: Words
    participants: tuple[str, ...] = ()
    rhythm: str = ""
    purpose: Words
    ground: Words = field(default_factory=dict)
    information: tuple[InformationKind, ...] = ()
    item_minutes: int | None = None
    lines: str = ""

    @property
    def kinds(self) -> frozenset[InformationKind]:
        """What an agenda item may touch; where it is open, what a care team always speaks of."""
        return frozenset(self.information) or frozenset({InformationKind.EDUCATION, InformationKind.CARE})

    @property
    def minutes(self) -> int:
        """How long one pupil takes, in minutes; ten where it is open."""
        return self.item_minutes or USUAL_MINUTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """Who may take a step, who may not, and how that is said here."""

    step: MandateStep
    may: tuple[str, ...]
    may_not: tuple[str, ...]
    words: Words
    lines: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingNorm:
    """After how many days waiting is too long here, on each of the two clocks; None is open.

    Attributes:
        to_assessment: from the question to the first talk (*intake*).
        to_start: from the question to the start of help.
        education_types: for whom the norm is; empty is for everybody without a norm of his own.

    """

    to_assessment: int | None = None
    to_start: int | None = None
    education_types: frozenset[EducationType] = frozenset()
    lines: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactLimit:
    """After how many contacts light help goes on to somebody else; None is open or without limit."""

    limit: int | None = None
    note: Words
    lines: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A way of working.

    Attributes:
        about: in a sentence what is particular to it.
        study: the study it was taken from; empty for a profile without one.
        meetings: the usual types of meeting, the most usual first.
        rules: who needs a decision; see ``models.eligibility.decision_needed``.
        monitors: ids of the monitor definitions in use; empty when it is open.

    """

    id: str
    title: Words
    about: Words
    study: Words
    meetings: tuple[MeetingKind, ...]
    roles: tuple[LocalRole, ...] = ()
    mandates: tuple[Mandate, ...] = ()
    rules: tuple[Rule, ...] = ()
    waiting: tuple[WaitingNorm, ...] = ()
    contacts: ContactLimit
    monitors: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raise ValidationError for a profile without a type of meeting."""
        checks = Checks()
        checks.require("id", self.id)
        checks.that("meetings", self.meetings, "required")
        checks.done()

    @property
    def contact_limit(self) -> int | None:
        """After how many contacts light help goes on to somebody else, or None when nothing is said about it."""
        return self.contacts.limit

    def meeting_kind(self, kind: str) -> MeetingKind:
        """Return a type of meeting; of one of another profile nothing is known but its id."""
        unknown = MeetingKind(id=kind, title=dict.fromkeys(resources.LANGUAGES, _readable(kind)), purpose={})
        return next((meeting for meeting in self.meetings if meeting.id == kind), unknown)

    def meeting_title(self, kind: str, language: str) -> str:
        """Return what a type of meeting is called; a kind of another profile goes by its id, made readable."""
        found = next((meeting.title for meeting in self.meetings if meeting.id == kind), None)
        return found[language] if found else _readable(kind)

    def role_title(self, role: str, language: str) -> str:
        """Return what a role is called here, by its id or else by its kind.

        A kind this region has no word of its own for goes by the common word.
        """
        for found in self._roles(role):
            return found.title[language]
        common = f"domain.role_kind.{role}"
        texts = resources.texts(language)
        return texts(common) if common in texts else _readable(role)

    def _roles(self, role: str) -> Iterator[LocalRole]:
        yield from (found for found in self.roles if found.id == role)
        yield from (found for found in self.roles if found.kind == role)


def waiting_norm(profile: Profile, education_type: EducationType = EducationType.UNKNOWN) -> WaitingNorm:
    """Return the waiting norm for a form of education: its own, or else the common one; open where none is set."""
    own = (norm for norm in profile.waiting if education_type in norm.education_types)
    common = (norm for norm in profile.waiting if not norm.education_types)
    return next(own, None) or next(common, None) or WaitingNorm()


def _readable(code: str) -> str:
    return code.replace("_", " ").capitalize()
