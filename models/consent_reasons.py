"""Why a consent is worth what it is, as the second half of a sentence."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from models.consent import PUPIL
from models.consent_speech import Speaker, clauses
from models.consent_status import ConsentState


def reason(speaker: Speaker) -> str:
    """Return why a consent is worth what it is."""
    return _REASONS[speaker.status.state](speaker)


def silence(speaker: Speaker) -> str:
    """Return the whole line when somebody still has to say his first word; empty when it is about anything else."""
    if speaker.status.state is not ConsentState.NOT_ANSWERED or not speaker.waiting:
        return ""
    return clauses(
        speaker.say("reason.no_answer_of", people=speaker.names(speaker.waiting, role=True)),
        speaker.about("reason.too_early", speaker.status.too_early),
    )


def who_said_what(speaker: Speaker) -> str:
    """Return what each of those who do not agree said and when, by name, and who did not answer yet."""
    said = (
        speaker.say(f"said.{answer.kind}", who=speaker.people[answer.giver].in_full, day=speaker.day(answer.on))
        for answer in speaker.status.said
    )
    return clauses(*said, speaker.about("reason.not_yet", speaker.waiting, role=True))


def _reason_valid(speaker: Speaker) -> str:
    objects = speaker.about("reason.objects", (PUPIL,)) if speaker.status.pupil_objects else ""
    return clauses(speaker.about("reason.yes", speaker.status.given), objects)


def _reason_incomplete(speaker: Speaker) -> str:
    return clauses(
        speaker.about("reason.yes", speaker.status.given),
        speaker.about("reason.not_yet", speaker.waiting, role=True),
        speaker.about("reason.too_early", speaker.status.too_early),
        _doubt(speaker),
    )


def _reason_not_answered(speaker: Speaker) -> str:
    return clauses(
        speaker.about("reason.no_answer", speaker.waiting, role=True),
        speaker.about("reason.too_early", speaker.status.too_early),
    )


def _reason_refused(speaker: Speaker) -> str:
    if speaker.status.divided:
        return who_said_what(speaker)
    return speaker.about("reason.no", speaker.status.refused)


def _reason_withdrawn(speaker: Speaker) -> str:
    if speaker.status.divided:
        return who_said_what(speaker)
    return speaker.about("reason.took_back", speaker.status.withdrawn)


def _reason_expired(speaker: Speaker) -> str:
    lost_on = speaker.status.lost_on
    until = lost_on - timedelta(days=1) if lost_on else None
    return speaker.say("reason.until", day=speaker.day(until))


def _reason_birthday(speaker: Speaker) -> str:
    required = speaker.status.required
    who = "alone" if required == (PUPIL,) else "along" if PUPIL in required else "others"
    return speaker.say(f"reason.birthday.{who}", day=speaker.day(speaker.status.lost_on), age=speaker.status.lost_at)


def _reason_authority(speaker: Speaker) -> str:
    moved = speaker.say("reason.moved", day=speaker.day(speaker.status.lost_on))
    return clauses(moved, _reason_not_answered(speaker), _doubt(speaker))


def _doubt(speaker: Speaker) -> str:
    """Say of whom of those who said yes it is not known whether they may decide."""
    status = speaker.status
    doubtful = tuple(giver for giver in status.given if giver in status.authority_unknown)
    return speaker.about(f"reason.doubt.{speaker.as_adult}", doubtful)


def _reason_age(speaker: Speaker) -> str:
    return speaker.say("reason.no_birth_date")


def _reason_nobody(speaker: Speaker) -> str:
    return speaker.say(f"reason.nobody.{speaker.as_adult}")


_REASONS: Mapping[ConsentState, Callable[[Speaker], str]] = {
    ConsentState.VALID: _reason_valid,
    ConsentState.INCOMPLETE: _reason_incomplete,
    ConsentState.NOT_ANSWERED: _reason_not_answered,
    ConsentState.REFUSED: _reason_refused,
    ConsentState.WITHDRAWN: _reason_withdrawn,
    ConsentState.EXPIRED: _reason_expired,
    ConsentState.LAPSED_BY_BIRTHDAY: _reason_birthday,
    ConsentState.AUTHORITY_CHANGED: _reason_authority,
    ConsentState.AGE_UNKNOWN: _reason_age,
    ConsentState.NOBODY_DECIDES: _reason_nobody,
}
