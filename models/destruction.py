"""Destroying what may go: proposed by one, approved by another, carried out, and proven by a certificate of numbers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from models.errors import ConflictError
from models.ids import DestructionId, PupilId, UserId
from models.retention import Due, Part, Term, Terms
from models.user import Permission, Role, User, allows
from models.validation import Checks


class DestructionState(StrEnum):
    """How far it is."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    WITHDRAWN = "withdrawn"
    EMPTIED = "emptied"
    """Nothing can be read any more; the file still has to be rewritten and the older backups removed."""
    FINISHED = "finished"


OPEN = frozenset({DestructionState.PROPOSED, DestructionState.APPROVED})


class DestroyedKind(StrEnum):
    """What was destroyed, as it is counted on the certificate."""

    PUPIL = "pupil"
    GUARDIAN = "guardian"
    CARE_FILE = "care_file"
    HELP = "help"
    GOAL = "goal"
    CONTACT = "contact"
    CONSENT = "consent"
    WEIGHED = "weighed"
    SAFETY = "safety"
    ATTENDANCE = "attendance"
    DOCUMENT = "document"
    LETTER = "letter"
    AGENDA_ITEM = "agenda_item"
    """A part of minutes: emptied, since the minutes themselves stay."""
    ACTION = "action"
    TRANSFER = "transfer"
    ADMISSIBILITY = "admissibility"
    OTHER = "other"


Counts = Mapping[DestroyedKind, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """Who did a step, in which role, and when; the name as it was then."""

    user: UserId
    name: str
    role: Role
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One pupil on the list; lines are removed when the destruction was carried out or withdrawn."""

    pupil: PupilId
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class TermUsed:
    """A term that was over, and of how many pupils; ``version`` is that of the standard terms."""

    term: Term
    version: str
    pupils: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Destruction:
    """One destruction, from proposal to certificate.

    Attributes:
        lines: of whom what goes; empty once it went.
        terms: the terms by which it went.
        counts: what was destroyed.
        left_out: of how many pupils something was on the list and stayed, because it was no longer due.
        backups_removed: how many copies on this computer were removed.

    """

    id: DestructionId
    state: DestructionState
    proposed: Hand
    approved: Hand | None = None
    carried_out: Hand | None = None
    finished_on: date | None = None
    lines: tuple[Line, ...] = ()
    terms: tuple[TermUsed, ...] = ()
    counts: Counts = field(default_factory=dict)
    left_out: int = 0
    backups_removed: int = 0

    def __post_init__(self) -> None:
        """Raise ValidationError when nothing is on the list of one that is still to be carried out."""
        checks = Checks()
        checks.that("lines", self.state not in OPEN or self.lines, "required")
        checks.done()

    @property
    def pupils(self) -> tuple[PupilId, ...]:
        """Of whom something is on the list, each once."""
        return tuple(dict.fromkeys(line.pupil for line in self.lines))


def lines_of(entries: Iterable[Due]) -> tuple[Line, ...]:
    """Return what goes, of those that nothing stops."""
    return tuple(Line(pupil=entry.pupil, part=part) for entry in entries if entry.stop is None for part in entry.parts)


def still_due(lines: Iterable[Line], entries: Iterable[Due]) -> tuple[Line, ...]:
    """Return the lines of which the term is over today and that nothing stops; somebody may have come back since.

    A part that came due since the approval was not approved, and stays; but who goes wholly takes everything along.
    """
    goes = set(lines_of(entries))
    return tuple(line for line in lines if line in goes)


def terms_used(lines: Sequence[Line], terms: Terms, version: str) -> tuple[TermUsed, ...]:
    """Return the terms by which lines go."""
    counted = {part: sum(line.part is part for line in lines) for part in Part}
    return tuple(
        TermUsed(term=terms[part], version=version, pupils=number) for part, number in counted.items() if number
    )


def want_approver(user: User, proposed_by: UserId, users: Iterable[User]) -> None:
    """Want another than the proposer, as soon as there is another who may.

    Raises:
        ConflictError: he proposed it himself, and somebody else may approve it.

    """
    if approver_missing(user, proposed_by, users):
        raise ConflictError("retention_own_proposal")


def approver_missing(user: User, proposed_by: UserId, users: Iterable[User]) -> bool:
    """Tell whether somebody else has to approve what a user proposed himself."""
    return user.id == proposed_by and any(who.id != user.id and who.active and may_approve(who) for who in users)


def may_approve(user: User) -> bool:
    """Tell whether a user's role may approve: the school leader or functional manager, and the coordinator."""
    return allows(user.role, Permission.APPROVE_DESTRUCTION)
