"""Reasons for the agenda in words."""

from collections.abc import Iterable
from dataclasses import replace
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
    if reason.need is Need.ASKED and not reason.who:
        key = f"{key}_nobody"
    if reason.need is Need.SAFETY and reason.who == NOT_AGREED:
        key = f"{key}_no_day"
    return texts(key, date=day, who=reason.who, count=reason.count)


def all_reasons(reasons: Iterable[Reason], texts: Texts, today: date) -> str:
    """Return reasons after one another."""
    return ". ".join(reason_words(reason, texts, today) for reason in reasons)


def written_reason(proposal: Proposal, texts: Texts, today: date, *, anonymous: bool = False) -> str:
    """Return what is written on the agenda: not what is nobody else's to know, nor what is said by the question.

    Whom a pupil waits for is not in it, and who asked only when everybody may hear about whom: in a text about a pupil
    without a name both would give him away, and no paper could be made before somebody had changed it.
    """
    nameless = anonymous or bool(proposal.kept)
    written = (reason for reason in proposal.reasons if reason.need not in HIDDEN)
    return all_reasons((_without_names(reason, nameless=nameless) for reason in written), texts, today)


def _without_names(reason: Reason, *, nameless: bool) -> Reason:
    said = reason.need is Need.ASKED and not nameless
    return reason if said else replace(reason, who="")


def _waiting(reason: Reason) -> str:
    key = "waiting" if reason.count else "no_room"
    return f"agenda.reason.{key}" if reason.who else f"agenda.reason.{key}_nobody"
