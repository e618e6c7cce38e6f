"""The consents of one pupil at a glance: which questions stand now, and which needs attention most."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from models.consent import Consent
from models.consent_status import ConsentState, ConsentStatus, Deciders, status_on

_URGENCY = (
    ConsentState.AGE_UNKNOWN,
    ConsentState.NOBODY_DECIDES,
    ConsentState.LAPSED_BY_BIRTHDAY,
    ConsentState.AUTHORITY_CHANGED,
    ConsentState.EXPIRED,
    ConsentState.INCOMPLETE,
    ConsentState.NOT_ANSWERED,
    ConsentState.WITHDRAWN,
    ConsentState.REFUSED,
    ConsentState.VALID,
)

SETTLED = frozenset({ConsentState.VALID, ConsentState.REFUSED, ConsentState.WITHDRAWN})
"""A no is an answer: it is shown, and it asks nothing of the coordinator."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedConsent:
    """A consent with what it is worth on a day."""

    consent: Consent
    status: ConsentStatus


Judge = Callable[[Consent, Deciders, date], ConsentStatus]


def standing(
    consents: Sequence[Consent], deciders: Deciders, day: date, judge: Judge = status_on
) -> tuple[JudgedConsent, ...]:
    """Return the consents that stand: for each kind, of a question to the same parties for the same purpose the newest.

    ``consents`` is ordered newest question first, and so is the result.
    """
    return tuple(
        JudgedConsent(consent=consent, status=judge(consent, deciders, day)) for consent in still_asked(consents, day)
    )


def still_asked(consents: Sequence[Consent], day: date) -> tuple[Consent, ...]:
    """Return the consents that stand, in the same way, without judging what they are worth."""
    taken: set[object] = set()
    found: list[Consent] = []
    for consent in consents:
        about = (consent.question, consent.purpose, frozenset(consent.parties))
        subjects = {(about, kind) for kind in consent.kinds or {None}}
        if consent.asked_on <= day and not subjects <= taken:
            taken |= subjects
            found.append(consent)
    return tuple(found)


def most_urgent(judged: Sequence[JudgedConsent]) -> JudgedConsent | None:
    """Return the consent that needs attention most; None when nothing was ever asked."""
    return min(judged, key=lambda entry: _URGENCY.index(entry.status.state), default=None)
