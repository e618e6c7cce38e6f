"""Whose word counts: parents who disagree, authority that comes and goes, who is judged unable, and adults."""

from datetime import date

import pytest

from models.consent import Question
from models.consent_givers import Deciders
from models.consent_rules import default_rules
from models.consent_status import ConsentState
from models.guardian import Authority
from models.spans import Span
from tests.models.consent_cases import (
    AT_9,
    AT_13,
    AT_17,
    BOTH,
    CHILD,
    DAY,
    FATHER,
    FILE,
    GI,
    HELP,
    MOTHER,
    NO,
    ONLY_CHILD,
    SHARE,
    STEPFATHER,
    UNKNOWN,
    YES,
    family,
    guardian,
    holds,
    judged,
    no,
    pupil,
    turns,
    without,
    yes,
)


def test_parents_who_disagree() -> None:
    status = judged(SHARE, AT_13, yes(MOTHER, AT_13), no(FATHER, AT_13))
    assert (status.state, status.given, status.refused) == (ConsentState.REFUSED, (MOTHER,), (FATHER,))


def test_who_has_no_authority_is_not_asked_and_cannot_refuse() -> None:
    deciders = family(None, holds(MOTHER), without(FATHER))
    status = judged(SHARE, AT_13, yes(MOTHER, AT_13), no(FATHER, AT_13), by=deciders)
    assert (status.state, status.required) == (ConsentState.VALID, (MOTHER,))


def test_a_stepfather_of_unknown_authority_is_never_skipped() -> None:
    deciders = family(None, holds(MOTHER), guardian(STEPFATHER))
    silent = judged(SHARE, AT_13, yes(MOTHER, AT_13), by=deciders)
    assert (silent.state, silent.missing, silent.authority_unknown) == (
        ConsentState.INCOMPLETE,
        (STEPFATHER,),
        (STEPFATHER,),
    )
    willing = judged(SHARE, AT_13, yes(MOTHER, AT_13), yes(STEPFATHER, AT_13), by=deciders)
    assert (willing.state, willing.missing) == (ConsentState.INCOMPLETE, ())
    unwilling = judged(SHARE, AT_13, yes(MOTHER, AT_13), no(STEPFATHER, AT_13), by=deciders)
    assert unwilling.state is ConsentState.REFUSED


def test_a_guardianship_institution_decides_alone() -> None:
    deciders = family(None, holds(GI), without(MOTHER))
    assert judged(HELP, AT_9, yes(GI, AT_9), by=deciders).valid
    assert judged(HELP, AT_13, yes(GI, AT_13), by=deciders).missing == ONLY_CHILD


def test_under_supervision_the_institution_has_no_authority_and_the_parents_decide() -> None:
    deciders = family(None, holds(MOTHER), without(GI))
    assert judged(HELP, AT_9, yes(GI, AT_9), by=deciders).missing == (MOTHER,)


def test_authority_that_begins_brings_in_somebody_new() -> None:
    since = date(2024, 5, 1)
    noted = (Authority(holds=NO, span=Span(end=since - DAY)), Authority(holds=YES, span=Span(start=since)))
    deciders = family(None, holds(MOTHER), guardian(FATHER, *noted))
    assert judged(SHARE, since - DAY, yes(MOTHER, AT_13), by=deciders).valid
    status = judged(SHARE, since, yes(MOTHER, AT_13), by=deciders)
    assert (status.state, status.lost_on, status.missing) == (ConsentState.AUTHORITY_CHANGED, since, (FATHER,))


def test_a_yes_from_before_he_had_authority_has_to_be_asked_again() -> None:
    since = date(2024, 5, 1)
    noted = (Authority(holds=NO, span=Span(end=since - DAY)), Authority(holds=YES, span=Span(start=since)))
    deciders = family(None, holds(MOTHER), guardian(STEPFATHER, *noted))
    early = (yes(MOTHER, AT_13), yes(STEPFATHER, AT_13))
    assert judged(SHARE, since, *early, by=deciders).too_early == (STEPFATHER,)
    assert judged(SHARE, since, *early, yes(STEPFATHER, since), by=deciders).valid


def test_a_yes_that_counted_keeps_counting_when_it_is_repeated_out_of_turn() -> None:
    gap = (
        Authority(holds=YES, span=Span(end=date(2024, 1, 1))),
        Authority(holds=NO, span=Span(start=date(2024, 1, 2), end=date(2024, 1, 31))),
        Authority(holds=YES, span=Span(start=date(2024, 2, 1))),
    )
    deciders = family(None, guardian(MOTHER, *gap))
    answers = (yes(MOTHER, AT_13), yes(MOTHER, date(2024, 1, 15)))
    assert judged(SHARE, date(2024, 1, 15), *answers, by=deciders).state is ConsentState.NOBODY_DECIDES
    assert judged(SHARE, date(2024, 2, 1), *answers, by=deciders).valid


def test_a_refusal_disappears_with_the_authority_of_who_refused() -> None:
    until = date(2024, 5, 1)
    noted = (Authority(holds=YES, span=Span(end=until)), Authority(holds=NO, span=Span(start=until + DAY)))
    deciders = family(None, holds(MOTHER), guardian(FATHER, *noted))
    answers = (yes(MOTHER, AT_13), no(FATHER, AT_13))
    assert judged(SHARE, until, *answers, by=deciders).state is ConsentState.REFUSED
    assert judged(SHARE, until + DAY, *answers, by=deciders).valid


def test_when_authority_runs_out_without_a_word_it_becomes_unknown() -> None:
    until = date(2024, 5, 1)
    deciders = family(None, holds(MOTHER), holds(FATHER, None, until))
    answers = (yes(MOTHER, AT_13), yes(FATHER, AT_13))
    assert judged(SHARE, until, *answers, by=deciders).valid
    status = judged(SHARE, until + DAY, *answers, by=deciders)
    assert (status.state, status.authority_unknown) == (ConsentState.AUTHORITY_CHANGED, (FATHER,))


def test_a_parent_who_dies_need_not_answer_any_more() -> None:
    died = date(2024, 5, 1)
    deciders = family(None, holds(MOTHER), holds(FATHER, died=died))
    assert judged(SHARE, died - DAY, yes(MOTHER, AT_13), by=deciders).missing == (FATHER,)
    assert judged(SHARE, died, yes(MOTHER, AT_13), by=deciders).valid
    assert judged(SHARE, died, yes(MOTHER, AT_13), no(FATHER, AT_13), by=deciders).valid


def test_when_the_last_one_with_authority_dies_nobody_decides() -> None:
    died = date(2024, 5, 1)
    deciders = family(None, holds(MOTHER, died=died))
    assert judged(SHARE, died, yes(MOTHER, AT_13), by=deciders).state is ConsentState.NOBODY_DECIDES


def test_after_nobody_a_new_guardian_is_a_change_of_authority() -> None:
    died, appointed = date(2024, 5, 1), date(2024, 6, 1)
    noted = (Authority(holds=NO, span=Span(end=appointed - DAY)), Authority(holds=YES, span=Span(start=appointed)))
    deciders = family(None, holds(MOTHER, died=died), guardian(GI, *noted))
    status = judged(SHARE, appointed, yes(MOTHER, AT_13), by=deciders)
    assert (status.state, status.lost_on, status.missing) == (ConsentState.AUTHORITY_CHANGED, died, (GI,))


def test_without_guardians_nobody_decides_until_the_pupil_does() -> None:
    alone = Deciders(pupil=pupil(), guardians=(), rules=default_rules())
    assert judged(SHARE, AT_13, by=alone).state is ConsentState.NOBODY_DECIDES
    assert judged(HELP, AT_13, by=alone).required == ONLY_CHILD
    assert judged(SHARE, turns(16), by=alone).required == ONLY_CHILD


def test_a_pupil_judged_unable_falls_back_to_the_guardians_from_that_day() -> None:
    since = turns(16) + 40 * DAY
    deciders = family(pupil(unable_since=since))
    answers = (yes(CHILD, turns(16)),)
    before, after = (judged(HELP, day, *answers, by=deciders) for day in (since - DAY, since))
    assert (before.state, before.required) == (ConsentState.VALID, ONLY_CHILD)
    assert (after.state, after.required, after.lost_on) == (ConsentState.AUTHORITY_CHANGED, BOTH, since)


@pytest.mark.parametrize("question", [HELP, FILE, SHARE])
def test_the_source_is_that_of_the_fallback(question: Question) -> None:
    able, unable = family(), family(pupil(unable_since=AT_13))
    own, others = (judged(question, AT_17, by=deciders).source for deciders in (able, unable))
    assert own
    assert others
    assert own != others
    assert judged(question, AT_9, by=unable).source == judged(question, AT_9, by=able).source


def test_a_young_pupil_judged_unable_is_not_needed_for_help() -> None:
    deciders = family(pupil(unable_since=AT_9))
    assert judged(HELP, AT_13, yes(MOTHER, AT_13), yes(FATHER, AT_13), by=deciders).valid
    assert judged(FILE, AT_13, by=deciders).required == BOTH


def test_a_later_loss_is_not_blamed_on_an_earlier_birthday() -> None:
    since = turns(18) + 200 * DAY
    deciders = family(pupil(unable_since=since), without(MOTHER), guardian(FATHER))
    status = judged(HELP, since, yes(CHILD, turns(16)), by=deciders)
    assert (status.state, status.lost_on) == (ConsentState.AUTHORITY_CHANGED, since)


def test_at_eighteen_parental_authority_ends_and_somebody_must_note_who_represents_him() -> None:
    deciders = family(pupil(unable_since=AT_13), holds(MOTHER))
    eve, day = (judged(HELP, moment, yes(MOTHER, AT_13), by=deciders) for moment in (turns(18) - DAY, turns(18)))
    assert (eve.state, eve.changes_on, eve.lapses, eve.next_to_ask) == (ConsentState.VALID, turns(18), True, ())
    assert (day.state, day.authority_unknown) == (ConsentState.LAPSED_BY_BIRTHDAY, (MOTHER,))


def test_a_mentor_noted_from_eighteen_on_decides_for_an_adult() -> None:
    noted = (Authority(holds=YES), Authority(holds=YES, span=Span(start=turns(18))))
    deciders = family(pupil(unable_since=AT_13), guardian(MOTHER, *noted), without(FATHER))
    assert judged(HELP, turns(18), yes(MOTHER, AT_13), by=deciders).valid
    too_soon = guardian(MOTHER, Authority(holds=YES, span=Span(start=turns(18) - DAY)))
    deciders = family(pupil(unable_since=AT_13), too_soon)
    assert judged(HELP, turns(18), by=deciders).authority_unknown == (MOTHER,)


def test_for_an_adult_what_was_unknown_or_no_stays_so() -> None:
    deciders = family(
        pupil(unable_since=AT_13),
        guardian(MOTHER, Authority(holds=UNKNOWN, span=Span(start=turns(18)))),
        without(FATHER),
    )
    status = judged(HELP, turns(18), by=deciders)
    assert (status.required, status.authority_unknown) == ((MOTHER,), (MOTHER,))
