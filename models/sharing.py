"""Answer: may this party see this kind of information about this pupil for this purpose on this day, and why.

One function answers; every screen, paper and search result asks it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from models.consent import Answer, Consent, Giver, InformationKind, Party, PartyKind, Purpose, Question, latest_answers
from models.consent_status import ConsentState, ConsentStatus, Deciders, looking_ahead, worth_on
from models.ids import ConsentId, OrganisationId, ProfessionalId
from models.names import folded
from models.network import Professional, deployed_on, employers_on, school_staff_on
from models.validation import Checks
from models.weighed import WeighedSharing, holds_on

_WIDTH = {PartyKind.PROFESSIONAL: 0, PartyKind.ORGANISATION: 1, PartyKind.ROLE: 1, PartyKind.MEETING: 2}
"""How widely a party names somebody. An organisation and a role cut across each other: neither is the narrower."""


class Ground(StrEnum):
    """Why a party may or may not know."""

    SCHOOL_STAFF = "school_staff"
    """Works for the school itself: no third party for what the school knows."""
    CONSENT = "consent"
    WEIGHED = "weighed"
    """There is no consent; it was weighed beforehand to share this without it."""
    NO_CONSENT = "no_consent"
    NOT_DEPLOYED = "not_deployed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """One person as a receiver on a day: who he is, for whom and as what he works, and at which meeting he sits.

    Attributes:
        employer: the organisation he works for; None for nobody or only the school.
        other_employers: the further organisations he works for.
        school_staff: the school itself employs him. Without an employer one is not staff of the school for that.

    """

    professional: ProfessionalId
    employer: OrganisationId | None = None
    other_employers: frozenset[OrganisationId] = frozenset()
    school_staff: bool = False
    meeting_kind: str = ""
    deployed: bool = True
    role: str = ""

    def belongs_to(self, party: Party) -> bool:
        """Tell whether what a party may know reaches this person."""
        if party.kind is PartyKind.ROLE:
            return bool(self.role.strip()) and role_key(party.id) == role_key(self.role)
        named: dict[PartyKind, set[str | None]] = {
            PartyKind.PROFESSIONAL: {self.professional},
            PartyKind.ORGANISATION: {self.employer, *self.other_employers},
            PartyKind.MEETING: {self.meeting_kind},
        }
        return bool(party.id) and party.id in named[party.kind]


def role_key(role: str) -> str:
    """Return by what two spellings of a local role are the same: capitals, accents and spaces do not matter."""
    return folded(role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The answer, with the ground it rests on.

    Attributes:
        consent, status: the consent that grounds it, or else the one that comes nearest; None when nothing was asked.
        weighed: the decision to share without consent that grounds it.
        conditions: what a giver wants respected by whoever uses this.

    """

    allowed: bool
    ground: Ground
    consent: ConsentId | None = None
    status: ConsentStatus | None = None
    weighed: WeighedSharing | None = None
    conditions: str = ""


def audience(professional: Professional, day: date, meeting_kind: str = "") -> Audience:
    """Return a professional as a receiver on a day: consent towards an employer reaches him while he works there."""
    employer, *others = employers_on(professional, day) or (None,)
    return Audience(
        professional=professional.id,
        employer=employer,
        other_employers=frozenset(entry for entry in others if entry),
        school_staff=school_staff_on(professional, day),
        meeting_kind=meeting_kind,
        deployed=deployed_on(professional, day),
        role=professional.role,
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


Worth = Callable[[Consent, Deciders, date], ConsentStatus]
"""What a consent is worth on a day, as ``worth_on`` tells it."""


def verdict(
    asked: SharingQuestion,
    consents: Sequence[Consent],
    deciders: Deciders,
    weighed: Sequence[WeighedSharing] = (),
    worth: Worth = worth_on,
) -> Verdict:
    """Answer whether a person may know these kinds of information about a pupil, and on which ground.

    Consent must be about this pupil and this source of knowledge, for this purpose, towards this person, his employer,
    his role or his meeting, and for each kind. Staff of the school itself need none for what the school knows; for the
    helper's file they are third parties (Jeugdwet art. 7.3.11). The first kind without a ground decides the answer; of
    several kinds, one that was weighed is named before one that was consented to.

    One consent does not reach past another: a no or withdrawal that was said later, or that names the person more
    narrowly, takes away what a wider or older yes allowed. A weighed sharing stands beside that: it is a ground for
    exactly its party, kinds, purpose and days, whatever was refused.

    Who asks about many persons passes a ``worth`` that remembers what each consent is worth: that is the same for all.
    """
    found = list(verdicts(asked, consents, deciders, weighed, worth).values())
    refused = next((answer for answer in found if not answer.allowed), None)
    if refused is not None:
        return refused
    leading = next((answer for answer in found if answer.ground is Ground.WEIGHED), found[0])
    conditions = dict.fromkeys(answer.conditions for answer in found if answer.conditions)
    return replace(leading, conditions="\n".join(conditions))


def verdicts(
    asked: SharingQuestion,
    consents: Sequence[Consent],
    deciders: Deciders,
    weighed: Sequence[WeighedSharing] = (),
    worth: Worth = worth_on,
) -> dict[InformationKind, Verdict]:
    """Return the answer of ``verdict`` for each kind by itself, judging every consent once."""
    kinds = sorted(asked.kinds)
    if not asked.to.deployed:
        return dict.fromkeys(kinds, Verdict(allowed=False, ground=Ground.NOT_DEPLOYED))
    if asked.to.school_staff and asked.question is Question.SHARE_SCHOOL:
        return dict.fromkeys(kinds, Verdict(allowed=True, ground=Ground.SCHOOL_STAFF))
    case = _Case(asked=asked, deciders=deciders, weighed=weighed, worth=worth)
    reaching = [case.judged(consent) for consent in consents if case.reaches(consent)]
    reaching.sort(key=lambda judged: judged.consent.asked_on, reverse=True)
    return {kind: case.answer(kind, [entry for entry in reaching if kind in entry.consent.kinds]) for kind in kinds}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Judged:
    """A consent that reaches somebody.

    Attributes:
        width: how widely it names him: by himself, by his organisation or role, or by the meeting he sits at.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """One question about one pupil, with what was decided without consent."""

    asked: SharingQuestion
    deciders: Deciders
    weighed: Sequence[WeighedSharing]
    worth: Worth

    def reaches(self, consent: Consent) -> bool:
        """Tell whether a consent is about what is asked, and towards whoever asks."""
        return (
            consent.pupil == self.deciders.pupil.id
            and consent.question is self.asked.question
            and consent.purpose is self.asked.purpose
            and consent.asked_on <= self.asked.on
            and any(self.asked.to.belongs_to(party) for party in consent.parties)
        )

    def judged(self, consent: Consent) -> _Judged:
        """Judge a consent that reaches; without looking ahead, which only the one that is shown needs."""
        return _Judged(
            consent=consent,
            status=self.worth(consent, self.deciders, self.asked.on),
            width=min(_WIDTH[party.kind] for party in consent.parties if self.asked.to.belongs_to(party)),
            answers=latest_answers(consent, self.asked.on),
        )

    def answer(self, kind: InformationKind, judged: Sequence[_Judged]) -> Verdict:
        """Return the answer for one kind: by consent, or else by what was weighed, or else what stands in its way."""
        valid = [entry for entry in judged if entry.status.valid]
        blocked = [[other for other in judged if other.overrules(entry)] for entry in valid]
        for entry, others in zip(valid, blocked, strict=True):
            if not others:
                return self._verdict(Ground.CONSENT, entry)
        nearest = next(iter(blocked[0] if blocked else judged), None)
        decided = next((entry for entry in self.weighed if self._covers(entry, kind)), None)
        if decided is not None:
            return Verdict(allowed=True, ground=Ground.WEIGHED, weighed=decided)
        return self._verdict(Ground.NO_CONSENT, nearest)

    def _covers(self, weighed: WeighedSharing, kind: InformationKind) -> bool:
        return (
            weighed.pupil == self.deciders.pupil.id
            and weighed.question is self.asked.question
            and weighed.purpose is self.asked.purpose
            and kind in weighed.kinds
            and holds_on(weighed, self.asked.on)
            and self.asked.to.belongs_to(weighed.party)
        )

    def _verdict(self, ground: Ground, judged: _Judged | None) -> Verdict:
        if judged is None:
            return Verdict(allowed=False, ground=ground)
        return Verdict(
            allowed=ground is Ground.CONSENT,
            ground=ground,
            consent=judged.consent.id,
            status=looking_ahead(judged.status, judged.consent, self.deciders, self.asked.on),
            conditions=judged.consent.conditions if ground is Ground.CONSENT else "",
        )
