"""Consents in words: one line that says what is, and a next step that says what to do."""

from models.consent_reasons import reason, silence
from models.consent_speech import GiverLabel, People, Speaker, giver_labels, joined
from models.consent_status import ConsentState, ConsentStatus
from models.consent_steps import court, step
from models.sharing import Verdict
from resources import Texts

__all__ = [
    "GiverLabel",
    "People",
    "consent_line",
    "consent_reason",
    "court_words",
    "giver_labels",
    "joined",
    "next_step",
    "verdict_line",
    "verdict_step",
]

_HOW_CLOSED = {
    ConsentState.VALID: "may",
    ConsentState.REFUSED: "may_not",
    ConsentState.WITHDRAWN: "no_longer",
    ConsentState.EXPIRED: "no_longer",
    ConsentState.LAPSED_BY_BIRTHDAY: "no_longer",
    ConsentState.AUTHORITY_CHANGED: "no_longer",
}


def consent_line(status: ConsentStatus, people: People, texts: Texts) -> str:
    """Return what a consent is worth, in one line without a full stop.

    ``people`` says how everybody is called: see ``giver_labels``.
    """
    speaker = Speaker(status=status, people=people, texts=texts)
    head = "divided" if status.divided else status.state
    return silence(speaker) or f"{speaker.say(f'head.{head}')}: {reason(speaker)}"


def consent_reason(status: ConsentStatus, people: People, texts: Texts) -> str:
    """Return why a consent is worth what it is, as the second half of a sentence."""
    return reason(Speaker(status=status, people=people, texts=texts))


def next_step(status: ConsentStatus, people: People, texts: Texts) -> str:
    """Return what to do now, in one to three short sentences."""
    return step(Speaker(status=status, people=people, texts=texts))


def court_words(status: ConsentStatus, texts: Texts) -> str:
    """Return to whom guardians can turn who do not agree, which is theirs to do; empty when they do."""
    return court(Speaker(status=status, people={}, texts=texts))


def verdict_line(verdict: Verdict, who: str, people: People, texts: Texts) -> str:
    """Return whether somebody may know, and why, in one line without a full stop; ``who`` is how he is called."""
    if verdict.weighed is not None:
        speaker = Speaker(status=ConsentStatus(state=ConsentState.VALID), people=people, texts=texts)
        return texts("consent.verdict.weighed", who=who, day=speaker.day(verdict.weighed.until))
    if verdict.status is None:
        return texts(f"consent.verdict.{verdict.ground}", who=who)
    how = _HOW_CLOSED.get(verdict.status.state, "not_yet")
    return texts(f"consent.verdict.{how}", who=who, reason=consent_reason(verdict.status, people, texts))


def verdict_step(verdict: Verdict, people: People, texts: Texts) -> str:
    """Return what to do about a verdict."""
    if verdict.status is not None:
        return next_step(verdict.status, people, texts)
    return texts(f"consent.verdict_step.{verdict.ground}")
