"""Reasons for the agenda in words."""

from collections.abc import Iterable
from datetime import date

from models.agenda_proposal import HIDDEN, Need, Proposal, Reason
from models.usecases.tasks import NOT_AGREED
from resources import Texts
from ui.words import short_day

_COUNTED = (Need.ACTION_LATE, Need.EVALUATION)


def reason_words(reason: Reason, texts: Texts, today: date) -> str:
    """Return one reason as a short sentence."""
    key = f"agenda.reason.{reason.need.value}"
    day = short_day(reason.on, today) if reason.on else ""
    if reason.need in _COUNTED:
        return texts.count(key, reason.count, date=day)
    if reason.need is Need.WAITING:
        key = _waiting(reason)
    if reason.need is Need.SAFETY and reason.who == NOT_AGREED:
        key = f"{key}_no_day"
    return texts(key, date=day, who=reason.who, count=reason.count)


def all_reasons(reasons: Iterable[Reason], texts: Texts, today: date) -> str:
    """Return reasons after one another."""
    return ". ".join(reason_words(reason, texts, today) for reason in reasons)


def written_reason(proposal: Proposal, texts: Texts, today: date) -> str:
    """Return what is written on the agenda: not what is nobody else's to know, nor what is said by the question."""
    return all_reasons((reason for reason in proposal.reasons if reason.need not in HIDDEN), texts, today)


def _waiting(reason: Reason) -> str:
    if not reason.count:
        return "agenda.reason.no_room"
    return "agenda.reason.waiting" if reason.who else "agenda.reason.waiting_nobody"
