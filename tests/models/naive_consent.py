"""The rules of consent once more, naively: from the prose of the domain notes, walking through time day by day.

Nothing here uses the rule table, ``consent_status`` or ``consent_givers``: only the dates and answers themselves.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from models.consent import PUPIL, AnswerKind, Consent, Giver, PartyKind, Question
from models.guardian import Guardian
from models.pupil import Pupil, YesNoUnknown
from models.sharing import Ground, SharingQuestion

ONE = timedelta(days=1)
NO_SAY = "said yes before it was his to say"


@dataclass(frozen=True)
class NaiveStatus:
    state: str
    required: tuple[Giver, ...] = ()
    given: tuple[Giver, ...] = ()
    missing: tuple[Giver, ...] = ()
    too_early: tuple[Giver, ...] = ()
    refused: tuple[Giver, ...] = ()
    withdrawn: tuple[Giver, ...] = ()
    unknown: tuple[Giver, ...] = ()
    objects: bool = False
    lost_on: date | None = None


def anniversary(born: date, years: int) -> date:
    try:
        return born.replace(year=born.year + years)
    except ValueError:  # 29 February
        return date(born.year + years, 3, 1)


def years_old(born: date, day: date) -> int:
    years = 0
    while anniversary(born, years + 1) <= day:
        years += 1
    return years


def authority(guardian: Guardian, born: date, day: date) -> YesNoUnknown:
    """Read the dossier from top to bottom; what was noted last counts."""
    if guardian.deceased and (guardian.deceased_on is None or day >= guardian.deceased_on):
        return YesNoUnknown.NO
    adult_from = anniversary(born, 18)
    found = YesNoUnknown.UNKNOWN
    for entry in guardian.authorities:
        begun = entry.span.start is None or entry.span.start <= day
        over = entry.span.end is not None and entry.span.end < day
        if begun and not over:
            found = entry.holds
            of_the_child = entry.span.start is None or entry.span.start < adult_from
            if found is YesNoUnknown.YES and day >= adult_from and of_the_child:
                found = YesNoUnknown.UNKNOWN
    return found


def people(pupil: Pupil, guardians: list[Guardian], question: Question, day: date) -> tuple[list[Giver], list[Giver]]:
    """Return who must say yes, and of whom of those it is not known whether they may."""
    assert pupil.birth_date is not None
    age = years_old(pupil.birth_date, day)
    found = {Giver(guardian=entry.id): authority(entry, pupil.birth_date, day) for entry in guardians}
    parents = [giver for giver, holds in found.items() if holds is not YesNoUnknown.NO]
    if age < 12 or _unable(pupil, question, day):
        required = parents
    elif age >= 16:
        required = [PUPIL]
    elif question is Question.HELP:
        required = [PUPIL, *parents]
    elif question is Question.SHARE_SCHOOL:
        required = parents
    else:
        required = [PUPIL]
    return required, [giver for giver in required if found.get(giver) is YesNoUnknown.UNKNOWN]


def _unable(pupil: Pupil, question: Question, day: date) -> bool:
    for judged in pupil.incapacities:
        begun, over = judged.since <= day, judged.until is not None and judged.until < day
        if begun and not over and question in judged.questions:
            return True
    return False


def naive_status(consent: Consent, pupil: Pupil, guardians: list[Guardian], day: date) -> NaiveStatus:
    """Live through every day from the first answer to ``day`` and remember what happened."""
    if pupil.birth_date is None or day < pupil.birth_date:
        return NaiveStatus("age_unknown")
    mind: dict[Giver, str] = {}
    last_valid: date | None = None
    the_day_after = NaiveStatus("")
    today = min([answer.on for answer in consent.answers if answer.on <= day], default=day)
    while True:
        _listen(mind, consent, pupil, guardians, today)
        now = _look(mind, consent, pupil, guardians, today)
        if last_valid == today - ONE:
            the_day_after = now
        if now.state == "valid":
            last_valid = today
        if today == day:
            break
        today += ONE
    return _lost(now, consent, pupil, last_valid, the_day_after)


def _listen(mind: dict[Giver, str], consent: Consent, pupil: Pupil, guardians: list[Guardian], today: date) -> None:
    for answer in consent.answers:
        if answer.on != today:
            continue
        before = mind.get(answer.giver, "")
        if answer.kind in (AnswerKind.ASKED, AnswerKind.REMINDED):
            mind[answer.giver] = before or "asked"
        elif answer.kind is AnswerKind.YES and before != "yes":
            born = pupil.birth_date
            alive = born is not None and born <= today
            entitled = alive and answer.giver in people(pupil, guardians, consent.question, today)[0]
            mind[answer.giver] = "yes" if entitled else NO_SAY
        else:
            mind[answer.giver] = answer.kind.value


def _look(
    mind: dict[Giver, str], consent: Consent, pupil: Pupil, guardians: list[Guardian], today: date
) -> NaiveStatus:
    if pupil.birth_date is None or today < pupil.birth_date:
        return NaiveStatus("age_unknown")
    required, unknown = people(pupil, guardians, consent.question, today)
    says = {giver: mind.get(giver, "nothing") for giver in required}
    if not required:
        state = "nobody_decides"
    elif "no" in says.values():
        state = "refused"
    elif "withdrawn" in says.values():
        state = "withdrawn"
    elif consent.valid_until and today > consent.valid_until:
        state = "expired"
    elif all(word == "yes" for word in says.values()) and not unknown:
        state = "valid"
    elif "yes" in says.values():
        state = "incomplete"
    else:
        state = "not_answered"
    age = years_old(pupil.birth_date, today)
    heard = consent.question is Question.SHARE_SCHOOL and 12 <= age <= 15
    return NaiveStatus(
        state=state,
        required=tuple(required),
        given=tuple(giver for giver in required if says[giver] == "yes"),
        missing=tuple(giver for giver in required if says[giver] in ("nothing", "asked", NO_SAY)),
        too_early=tuple(giver for giver in required if says[giver] == NO_SAY),
        refused=tuple(giver for giver in required if says[giver] == "no"),
        withdrawn=tuple(giver for giver in required if says[giver] == "withdrawn"),
        unknown=tuple(unknown),
        objects=heard and PUPIL not in required and mind.get(PUPIL) in ("no", "withdrawn"),
    )


def _lost(
    now: NaiveStatus, consent: Consent, pupil: Pupil, last_valid: date | None, the_day_after: NaiveStatus
) -> NaiveStatus:
    lost_on, state = None, now.state
    if now.state == "expired" and consent.valid_until:
        lost_on = consent.valid_until + ONE
    said_no = the_day_after.state in ("refused", "withdrawn")
    if now.state in ("incomplete", "not_answered") and last_valid and not said_no and pupil.birth_date:
        lost_on = last_valid + ONE
        a_birthday = lost_on in [anniversary(pupil.birth_date, years) for years in (12, 16, 18)]
        state = "lapsed_by_birthday" if a_birthday else "authority_changed"
    return NaiveStatus(**{**now.__dict__, "state": state, "lost_on": lost_on})


def naive_move(pupil: Pupil, guardians: list[Guardian], question: Question, day: date) -> date | None:
    """Return the next birthday on which other people decide than the day before."""
    assert pupil.birth_date is not None
    for years in (12, 16, 18):
        moment = anniversary(pupil.birth_date, years)
        eve = moment - ONE
        if moment > day and people(pupil, guardians, question, eve) != people(pupil, guardians, question, moment):
            return moment
    return None


def naive_verdict(
    asked: SharingQuestion, consents: list[Consent], pupil: Pupil, guardians: list[Guardian]
) -> tuple[bool, Ground]:
    """Ask for each kind whether some yes stands that no later or narrower no takes away."""
    if not asked.to.deployed:
        return False, Ground.NOT_DEPLOYED
    if asked.to.school_staff and asked.question is Question.SHARE_SCHOOL:
        return True, Ground.SCHOOL_STAFF
    for kind in asked.kinds:
        about = [
            entry
            for entry in consents
            if entry.pupil == pupil.id
            and entry.question == asked.question
            and entry.purpose == asked.purpose
            and entry.asked_on <= asked.on
            and kind in entry.kinds
            and _names(entry, asked)
        ]
        standing = False
        for entry in about:
            if naive_status(entry, pupil, guardians, asked.on).state == "valid":
                standing = standing or not any(_denies(other, entry, asked, pupil, guardians) for other in about)
        if not standing:
            return False, Ground.NO_CONSENT
    return True, Ground.CONSENT


def _names(consent: Consent, asked: SharingQuestion) -> int:
    """Return how narrowly a consent names the receiver: 3 himself, 2 his employer, 1 his meeting, 0 not at all."""
    narrow = 0
    for party in consent.parties:
        if party.kind is PartyKind.PROFESSIONAL and party.id == asked.to.professional:
            narrow = max(narrow, 3)
        if party.kind is PartyKind.ORGANISATION and party.id in {asked.to.employer, *asked.to.other_employers}:
            narrow = max(narrow, 2)
        if party.kind is PartyKind.MEETING and party.id == asked.to.meeting_kind:
            narrow = max(narrow, 1)
    return narrow


def _denies(other: Consent, entry: Consent, asked: SharingQuestion, pupil: Pupil, guardians: list[Guardian]) -> bool:
    status = naive_status(other, pupil, guardians, asked.on)
    if status.state not in ("refused", "withdrawn"):
        return False
    if _names(other, asked) != _names(entry, asked):
        return _names(other, asked) > _names(entry, asked)
    unwilling = status.refused + status.withdrawn
    return any(_spoke(other, giver, asked.on) >= _spoke(entry, giver, asked.on) for giver in unwilling)


def _spoke(consent: Consent, giver: Giver, day: date) -> date:
    return max(
        answer.on
        for answer in consent.answers
        if answer.giver == giver and answer.kind not in (AnswerKind.ASKED, AnswerKind.REMINDED) and answer.on <= day
    )
