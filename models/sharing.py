"""Answer: may this party see this kind of information about this pupil for this purpose on this day, and why.

One function answers; every screen, paper and search result asks it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.consent import Answer, Consent, Giver, InformationKind, Party, PartyKind, Purpose, Question, latest_answers
from models.consent_status import ConsentState, ConsentStatus, Deciders, status_on
from models.ids import ConsentId, OrganisationId, ProfessionalId
from models.network import Professional, deployed_on
from models.validation import Checks

_FROM_NARROW_TO_WIDE = (PartyKind.PROFESSIONAL, PartyKind.ORGANISATION, PartyKind.MEETING)


class Ground(StrEnum):
    """Why a party may or may not know."""

    SCHOOL_STAFF = "school_staff"
    """Works for the school itself: no third party for what the school knows."""
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
    """What is asked of ``verdict``: may this person know all of these kinds.

    Attributes:
        question: whose knowledge it is: what the school knows, or what is in the helper's file.

    """

    to: Audience
    kinds: frozenset[InformationKind]
    purpose: Purpose
    on: date
    question: Question = Question.SHARE_SCHOOL

    def __post_init__(self) -> None:
        """Raise ValidationError when no kind is named, or when it is about help.

        Asking nothing must never let anything through, and consent to help is never consent to share.
        """
        checks = Checks()
        checks.that("kinds", self.kinds, "required")
        checks.that("question", self.question is not Question.HELP, "required")
        checks.done()


def verdict(asked: SharingQuestion, consents: Sequence[Consent], deciders: Deciders) -> Verdict:
    """Answer whether a person may know these kinds of information about a pupil, and on which ground.

    Consent must be about this pupil and this source of knowledge, for this purpose, towards this person, his employer
    or his meeting, and for each kind. Staff of the school itself need none for what the school knows; for the helper's
    file they are third parties (Jeugdwet art. 7.3.11). The first kind without a ground decides the answer.

    One consent does not reach past another: a no or withdrawal that was said later, or that names the person more
    narrowly, takes away what a wider or older yes allowed.
    """
    if not asked.to.deployed:
        return Verdict(allowed=False, ground=Ground.NOT_DEPLOYED)
    if asked.to.employer is None and asked.question is Question.SHARE_SCHOOL:
        return Verdict(allowed=True, ground=Ground.SCHOOL_STAFF)
    reaching = [_judged(consent, asked, deciders) for consent in consents if _reaches(consent, asked, deciders)]
    reaching.sort(key=lambda judged: judged.consent.asked_on, reverse=True)
    found = [_best([judged for judged in reaching if kind in judged.consent.kinds]) for kind in sorted(asked.kinds)]
    return next((answer for answer in found if not answer.allowed), found[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Judged:
    """A consent that reaches somebody.

    Attributes:
        width: how widely it names him: by himself, by his organisation, or by the meeting he sits at.
        answers: what each giver said last.

    """

    consent: Consent
    status: ConsentStatus
    width: int
    answers: dict[Giver, Answer]

    @property
    def against(self) -> bool:
        """Whether somebody who must say yes said no."""
        return self.status.state in (ConsentState.REFUSED, ConsentState.WITHDRAWN)

    def overrules(self, other: "_Judged") -> bool:
        """Tell whether this no takes away what another consent allows."""
        if not self.against or self.width != other.width:
            return self.against and self.width < other.width
        unwilling = (*self.status.refused, *self.status.withdrawn)
        return any(self.answers[giver].on >= other.answers[giver].on for giver in unwilling)


def _judged(consent: Consent, asked: SharingQuestion, deciders: Deciders) -> _Judged:
    named = asked.to.parties().intersection(consent.parties)
    return _Judged(
        consent=consent,
        status=status_on(consent, deciders, asked.on),
        width=min(_FROM_NARROW_TO_WIDE.index(party.kind) for party in named),
        answers=latest_answers(consent, asked.on),
    )


def _best(judged: Sequence[_Judged]) -> Verdict:
    """Return the answer for one kind: the newest valid consent, or else what stands in its way, or the newest."""
    valid = [entry for entry in judged if entry.status.valid]
    blocked = [[other for other in judged if other.overrules(entry)] for entry in valid]
    for entry, others in zip(valid, blocked, strict=True):
        if not others:
            return Verdict(allowed=True, ground=Ground.CONSENT, consent=entry.consent.id, status=entry.status)
    nearest = next(iter(blocked[0] if blocked else judged), None)
    if nearest is None:
        return Verdict(allowed=False, ground=Ground.NO_CONSENT)
    return Verdict(allowed=False, ground=Ground.NO_CONSENT, consent=nearest.consent.id, status=nearest.status)


def _reaches(consent: Consent, asked: SharingQuestion, deciders: Deciders) -> bool:
    return (
        consent.pupil == deciders.pupil.id
        and consent.question is asked.question
        and consent.purpose is asked.purpose
        and consent.asked_on <= asked.on
        and not asked.to.parties().isdisjoint(consent.parties)
    )
