"""What to do about a consent, in one to three short sentences."""

from collections.abc import Callable, Mapping, Sequence

from models.consent import PUPIL, AnswerKind, Giver
from models.consent_speech import Speaker, sentences
from models.consent_status import ConsentState


def step(speaker: Speaker) -> str:
    """Return what to do now."""
    return _STEPS[speaker.status.state](speaker)


def _step_valid(speaker: Speaker) -> str:
    objects = speaker.status.pupil_objects
    return sentences(speaker.say("step.objects" if objects else "step.nothing"), _moves(speaker))


def _moves(speaker: Speaker) -> str:
    """Say which birthday ends the consent and whom to ask from then on."""
    status = speaker.status
    if not status.lapses:
        return ""
    turns = speaker.say("step.turns", day=speaker.day(status.changes_on), age=status.changes_at)
    if status.next_to_ask:
        return sentences(turns, speaker.say("step.ask_then", people=speaker.names(status.next_to_ask)))
    return sentences(turns, speaker.say("step.find_out_then"))


def _step_missing(speaker: Speaker) -> str:
    """Say whom to ask, and of whom to find out whether he decides; a reply nobody needs is not asked for."""
    doubtful = speaker.status.authority_unknown
    asked = tuple(giver for giver in speaker.waiting if giver not in doubtful)
    again = tuple(giver for giver in speaker.status.too_early if giver not in doubtful)
    also = "also" if asked or again else "only"
    needless = tuple(giver for giver in doubtful if giver in speaker.status.missing)
    return sentences(
        _ask(speaker, asked),
        speaker.about("step.ask_again", again),
        speaker.about(f"step.find_out.{speaker.as_adult}.{also}", doubtful),
        speaker.say("step.needless", answer=_their_answer(speaker, needless)) if needless else "",
    )


def _ask(speaker: Speaker, asked: Sequence[Giver]) -> str:
    if not asked:
        return ""
    decides = "silent" if PUPIL in asked else f"decides.{speaker.as_adult}"
    silent = speaker.about(f"step.{decides}", asked)
    return sentences(silent, speaker.say("step.note", answer=_their_answer(speaker, asked)))


def _their_answer(speaker: Speaker, givers: Sequence[Giver]) -> str:
    return speaker.people[givers[0]].answer if len(givers) == 1 else speaker.say("answer.their")


def court(speaker: Speaker) -> str:
    """Say to whom guardians who contradict each other can turn; the app takes no side and gives no advice.

    A dispute about shared authority goes to the court (BW 1:253a); consent of the court can take the place of that of
    a parent. To ask for it is up to the parents, never to the school.
    """
    guardians = {answer.kind is AnswerKind.YES for answer in speaker.status.said if not answer.giver.is_pupil}
    return speaker.say("step.court") if len(guardians) > 1 and speaker.as_adult == "minor" else ""


def _step_refused(speaker: Speaker) -> str:
    status = speaker.status
    if all(giver in status.authority_unknown for giver in status.refused):
        return sentences(
            speaker.about(f"step.find_out.{speaker.as_adult}.only", status.refused), speaker.say("step.no_is_void")
        )
    if status.divided:
        return _step_divided(speaker)
    return speaker.say(f"step.refused.{speaker.asked}")


def _step_divided(speaker: Speaker) -> str:
    return sentences(speaker.say(f"step.divided.{speaker.asked}"), _talk(speaker))


def _talk(speaker: Speaker) -> str:
    return sentences(
        speaker.say("step.talk", people=speaker.names(speaker.status.required)),
        speaker.say(f"step.less.{speaker.asked}"),
    )


def _step_withdrawn(speaker: Speaker) -> str:
    if speaker.status.divided:
        return sentences(speaker.say(f"step.withdrawn.{speaker.asked}"), _talk(speaker))
    return speaker.say(f"step.withdrawn.{speaker.asked}")


def _step_expired(speaker: Speaker) -> str:
    return speaker.say("step.expired", people=speaker.names(speaker.status.required))


def _step_age(speaker: Speaker) -> str:
    return speaker.say("step.birth_date")


def _step_nobody(speaker: Speaker) -> str:
    return speaker.say(f"step.nobody.{speaker.as_adult}")


_STEPS: Mapping[ConsentState, Callable[[Speaker], str]] = {
    ConsentState.VALID: _step_valid,
    ConsentState.INCOMPLETE: _step_missing,
    ConsentState.NOT_ANSWERED: _step_missing,
    ConsentState.REFUSED: _step_refused,
    ConsentState.WITHDRAWN: _step_withdrawn,
    ConsentState.EXPIRED: _step_expired,
    ConsentState.LAPSED_BY_BIRTHDAY: _step_missing,
    ConsentState.AUTHORITY_CHANGED: _step_missing,
    ConsentState.AGE_UNKNOWN: _step_age,
    ConsentState.NOBODY_DECIDES: _step_nobody,
}
