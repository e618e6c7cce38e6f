"""Answer: may this party see this kind of information about this pupil for this purpose on this day, and why.

One function answers; every screen, paper and search result asks it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.consent import Consent, InformationKind, Party, PartyKind, Purpose, Question
from models.consent_status import ConsentStatus, Deciders, status_on
from models.ids import ConsentId, OrganisationId, ProfessionalId
from models.network import Professional, deployed_on
from models.validation import Checks


class Ground(StrEnum):
    """Why a party may or may not know."""

    SCHOOL_STAFF = "school_staff"
    """Works for the school itself and sits at the school's own table: no third party."""
    CONSENT = "consent"
    NO_CONSENT = "no_consent"
    NOT_DEPLOYED = "not_deployed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """One person as a receiver: who he is, for whom he works, and at which type of meeting he sits."""

    professional: ProfessionalId
    employer: OrganisationId | None = None
    meeting_kind: str = ""
    deployed: bool = True

    def parties(self) -> frozenset[Party]:
        """Return the parties whose consent reaches this person."""
        found = {Party(kind=PartyKind.PROFESSIONAL, id=self.professional)}
        if self.employer:
            found.add(Party(kind=PartyKind.ORGANISATION, id=self.employer))
        if self.meeting_kind:
            found.add(Party(kind=PartyKind.MEETING, id=self.meeting_kind))
        return frozenset(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The answer, with the ground it rests on.

    Attributes:
        consent, status: the consent that grounds it, or else the one that comes nearest; None when nothing was asked.

    """

    allowed: bool
    ground: Ground
    consent: ConsentId | None = None
    status: ConsentStatus | None = None


def audience(professional: Professional, day: date, meeting_kind: str = "") -> Audience:
    """Return a professional as a receiver on a day."""
    return Audience(
        professional=professional.id,
        employer=professional.employer,
        meeting_kind=meeting_kind,
        deployed=deployed_on(professional, day),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingQuestion:
    """What is asked of ``verdict``: may this person know all of these kinds."""

    to: Audience
    kinds: frozenset[InformationKind]
    purpose: Purpose
    on: date

    def __post_init__(self) -> None:
        """Raise ValidationError when no kind is named: asking nothing must never let anything through."""
        checks = Checks()
        checks.that("kinds", self.kinds, "required")
        checks.done()


def verdict(asked: SharingQuestion, consents: Sequence[Consent], deciders: Deciders) -> Verdict:
    """Answer whether a person may know these kinds of information about a pupil, and on which ground.

    Consent must be to sharing, for this purpose, towards this person, his employer or his meeting, and for each kind;
    consent to help is never consent to share. Staff of the school itself need none for what the school knows. The
    first kind without a ground decides the answer.
    """
    if not asked.to.deployed:
        return Verdict(allowed=False, ground=Ground.NOT_DEPLOYED)
    if asked.to.employer is None:
        return Verdict(allowed=True, ground=Ground.SCHOOL_STAFF)
    reaching = [(consent, status_on(consent, deciders, asked.on)) for consent in consents if _reaches(consent, asked)]
    found = [_best([judged for judged in reaching if kind in judged[0].kinds]) for kind in sorted(asked.kinds)]
    return next((answer for answer in found if not answer.allowed), found[0])


def _best(judged: Sequence[tuple[Consent, ConsentStatus]]) -> Verdict:
    """Return the answer for one kind: the first valid consent, or else the newest that comes near."""
    for consent, status in judged:
        if status.valid:
            return Verdict(allowed=True, ground=Ground.CONSENT, consent=consent.id, status=status)
    if not judged:
        return Verdict(allowed=False, ground=Ground.NO_CONSENT)
    consent, status = judged[0]
    return Verdict(allowed=False, ground=Ground.NO_CONSENT, consent=consent.id, status=status)


def _reaches(consent: Consent, asked: SharingQuestion) -> bool:
    return (
        consent.question is not Question.HELP
        and consent.purpose is asked.purpose
        and consent.asked_on <= asked.on
        and not asked.to.parties().isdisjoint(consent.parties)
    )
