"""A pupil's stay in the caseload: from signal to closing."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from models.consent import InformationKind
from models.ids import CareFileId, OrganisationId, ProfessionalId, PupilId, SignalId, UserId
from models.validation import Checks


class CareFileStatus(StrEnum):
    """Where a care file stands."""

    SIGNALLED = "signalled"
    CLARIFYING = "clarifying"
    WAITING = "waiting"
    IN_HELP = "in_help"
    FOLLOWING = "following"
    CLOSED = "closed"


class ClosingReason(StrEnum):
    """Why a care file was closed."""

    QUESTION_ANSWERED = "question_answered"
    HELP_FINISHED = "help_finished"
    REFERRED = "referred"
    MOVED_SCHOOL = "moved_school"
    DECLINED = "declined"
    OTHER = "other"


class SignalKind(StrEnum):
    """What was noticed (*signaal*); several may hold at once, each its own signal."""

    STAGNATING_LEARNING = "stagnating_learning"
    SOCIAL_EMOTIONAL = "social_emotional"
    HOME = "home"
    ABSENCE = "absence"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """What somebody noticed and the question that came with it; the assessed need is another field, later."""

    id: SignalId
    on: date
    kind: SignalKind
    by: str = ""
    question: str = ""
    assessed_need: str = ""


_ALSO: Final = {SignalKind.HOME: InformationKind.HOME, SignalKind.ABSENCE: InformationKind.ATTENDANCE}


def signal_needs(signal: Signal) -> frozenset[InformationKind]:
    """Return the kinds of information one must be allowed to know, all of them, to read a signal.

    One that says something of another kind than care is only for who may know that kind as well.
    """
    also = _ALSO.get(signal.kind)
    return frozenset({InformationKind.CARE} | ({also} if also else set()))


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyCoach:
    """The family's own coach (*gezinscoach*): often nobody who sits at the school's table.

    Attributes:
        professional: who it is when the network knows him; his name is then the network's.

    """

    name: str = ""
    phone: str = ""
    professional: ProfessionalId | None = None
    organisation: OrganisationId | None = None

    def __post_init__(self) -> None:
        """Raise ValidationError when nobody and no organisation is named."""
        checks = Checks()
        checks.that("family_coach", self.name.strip() or self.professional or self.organisation, "required")
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class CareFile:
    """A care file (*dossier*).

    Attributes:
        coordinator: the user who has the lead (*regiehouder*) at school.
        family_contact: the fixed contact person for the family; another relation than the helper.
        family_coach: the family's own coach, who stays with the family whatever school the pupil goes to.
        continued_by_school: what the school goes on doing after closing.

    """

    id: CareFileId
    pupil: PupilId
    opened_on: date
    status: CareFileStatus = CareFileStatus.SIGNALLED
    status_since: date | None = None
    signals: tuple[Signal, ...] = ()
    coordinator: UserId | None = None
    family_contact: ProfessionalId | None = None
    family_coach: FamilyCoach | None = None
    next_step: str = ""
    closed_on: date | None = None
    closing_reason: ClosingReason | None = None
    continued_by_school: str = ""

    def __post_init__(self) -> None:
        """Raise ValidationError when closing lacks its date or reason, or lies before the opening."""
        checks = Checks()
        closed = self.status is CareFileStatus.CLOSED
        checks.that("closed_on", closed == (self.closed_on is not None), "closed_on")
        checks.that("closing_reason", not closed or self.closing_reason, "required")
        checks.order("closed_on", self.opened_on, self.closed_on)
        checks.done()


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseloadCounts:
    """The one line above the list: how many files stand where."""

    open: int = 0
    waiting: int = 0
    consent_incomplete: int = 0
