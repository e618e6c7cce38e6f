"""Somebody leaves the school: what he carries, and to whom each of it goes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from models.employment import ended
from models.ids import ProfessionalId, PupilId
from models.meeting import Meeting, Participant
from models.network import Professional
from models.validation import Checks


class CarriedKind(StrEnum):
    """What somebody can carry."""

    HELP = "help"
    FAMILY_CONTACT = "family_contact"
    FAMILY_COACH = "family_coach"
    SAFETY = "safety"
    """A safety report he watches over."""
    MEETING = "meeting"
    ACTION = "action"


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """Something somebody carries that goes on after him.

    Attributes:
        record: the id of the help, the care file, the safety report, the meeting or the action.
        words: what it is in free text: the form of the help, the kind of the meeting, what was agreed.
        on: since when, or on which day it is.

    """

    kind: CarriedKind
    record: str
    pupil: PupilId | None = None
    words: str = ""
    on: date | None = None

    @property
    def key(self) -> str:
        """What tells it apart from everything else he carries."""
        return f"{self.kind}:{self.record}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """That somebody leaves, and who takes over.

    Attributes:
        last_day: the last day he works at the school.
        handed: per key of what he carries, who takes it over; what is not in here is left, deliberately.

    """

    professional: ProfessionalId
    last_day: date
    handed: Mapping[str, ProfessionalId] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Raise ValidationError when somebody would hand something to himself."""
        checks = Checks()
        checks.that("handed", self.professional not in self.handed.values(), "to_himself")
        checks.done()


def gone_after(professional: Professional, last_day: date) -> Professional:
    """Return somebody who is no longer put to work at the school after a day, nor employed by the school itself."""
    employments = tuple(
        kept for entry in professional.employments for kept in (ended((entry,), last_day) if entry.school else (entry,))
    )
    return replace(professional, deployments=ended(professional.deployments, last_day), employments=employments)


def seat_handed(meeting: Meeting, leaves: ProfessionalId, to: ProfessionalId | None) -> Meeting:
    """Return a meeting at which another sits in somebody's place, or nobody does."""
    there = {participant.professional for participant in meeting.participants}
    seats = []
    for participant in meeting.participants:
        if participant.professional != leaves:
            seats.append(participant)
        elif to is not None and to not in there:
            seats.append(Participant(professional=to))
    return replace(meeting, participants=tuple(seats))
