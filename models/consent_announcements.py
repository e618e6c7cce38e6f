"""What will change about who decides, and what that does to consents: known now, from its own day on, not before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from models.consent import Consent, Giver
from models.consent_givers import DAY, Deciders, age_limits, turning_points
from models.consent_overview import still_asked
from models.consent_status import ConsentState, ConsentStatus, status_after
from models.incapacity import turns_of
from models.pupil import age_on

AHEAD = timedelta(days=60)
"""How long before it comes the app speaks of a change (domain notes, section 6)."""


class Coming(StrEnum):
    """Why something changes."""

    BIRTHDAY = "birthday"
    INCAPACITY = "incapacity"
    AUTHORITY = "authority"
    EXPIRY = "expiry"
    RULES = "rules"


_OPEN = frozenset(
    {
        ConsentState.INCOMPLETE,
        ConsentState.NOT_ANSWERED,
        ConsentState.LAPSED_BY_BIRTHDAY,
        ConsentState.AUTHORITY_CHANGED,
        ConsentState.NOBODY_DECIDES,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """One change to come.

    Attributes:
        on: the first day on which it is so.
        age: the age that is reached on a birthday.
        lapsing: consents that hold on the eve and no longer on that day.
        moving: consents that are still being asked, of whom others will decide.
        to_ask: whose yes will be lacking, over all of these.

    """

    on: date
    why: Coming
    age: int | None = None
    lapsing: tuple[Consent, ...] = ()
    moving: tuple[Consent, ...] = ()
    to_ask: tuple[Giver, ...] = ()


def announcements(deciders: Deciders, consents: Sequence[Consent], day: date) -> tuple[Announcement, ...]:
    """Return what will change within ``AHEAD`` for the consents of one pupil that stand, the first to come first.

    Birthdays, authority that begins or ends, a judgement of incapacity, the last day of a consent and new rules are
    all handled from their own date on; until then nothing of it shows in what a consent is worth.
    """
    current = still_asked(consents, day)
    moments = set(_turns(deciders, day))
    ends = {asked.valid_until + DAY for asked in current if asked.valid_until and asked.valid_until < date.max}
    moments |= {moment for moment in ends if day < moment <= day + AHEAD}
    found = (_announced(moment, current, deciders, day) for moment in sorted(moments))
    return tuple(announcement for several in found for announcement in several)


def turns_soon(deciders: Deciders, day: date) -> bool:
    """Tell whether who decides can change within ``AHEAD``; the last day of a consent is not looked at."""
    return any(_turns(deciders, day))


def last_days(day: date) -> tuple[date, date]:
    """Return the first and the last day on which a consent ends of which ``announcements`` speaks."""
    return day, day + AHEAD - DAY


def _turns(deciders: Deciders, day: date) -> Iterable[date]:
    return (moment for moment in turning_points(deciders) if day < moment <= day + AHEAD)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turn:
    """One consent on the eve of a change and on the day itself."""

    consent: Consent
    eve: ConsentStatus
    then: ConsentStatus

    @property
    def lapses(self) -> bool:
        return self.eve.valid and not self.then.valid

    @property
    def moves(self) -> bool:
        return self.eve.state in _OPEN and not self.then.valid and self.eve.required != self.then.required


def _announced(moment: date, consents: Sequence[Consent], deciders: Deciders, day: date) -> Iterable[Announcement]:
    turns = [
        _Turn(
            consent=asked,
            eve=status_after(asked, deciders, moment - DAY, heard_until=day),
            then=status_after(asked, deciders, moment, heard_until=day),
        )
        for asked in consents
    ]
    touched = [turn for turn in turns if turn.lapses or turn.moves]
    over = [turn for turn in touched if turn.then.state is ConsentState.EXPIRED]
    others = [turn for turn in touched if turn not in over]
    if others:
        yield _announcement(moment, _why(moment, deciders), others, deciders)
    if over:
        yield _announcement(moment, Coming.EXPIRY, over, deciders)


def _announcement(moment: date, why: Coming, turns: Sequence[_Turn], deciders: Deciders) -> Announcement:
    born = deciders.pupil.birth_date
    asking = (giver for turn in turns for giver in turn.then.required if why is Coming.EXPIRY or _lacks(giver, turn))
    return Announcement(
        on=moment,
        why=why,
        age=age_on(born, moment) if born and why is Coming.BIRTHDAY else None,
        lapsing=tuple(turn.consent for turn in turns if turn.lapses),
        moving=tuple(turn.consent for turn in turns if turn.moves),
        to_ask=tuple(dict.fromkeys(asking)),
    )


def _lacks(giver: Giver, turn: _Turn) -> bool:
    return giver not in turn.then.given


def _why(moment: date, deciders: Deciders) -> Coming:
    if moment in age_limits(deciders):
        return Coming.BIRTHDAY
    if moment in turns_of(deciders.pupil.incapacities):
        return Coming.INCAPACITY
    return Coming.RULES if any(rule.since == moment for rule in deciders.rules) else Coming.AUTHORITY
