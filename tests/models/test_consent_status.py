"""Every row of the table of consent rules, every state, and the days on which they change."""

from dataclasses import replace
from datetime import date

import pytest

from models.consent import Answer, AnswerForm, AnswerKind, Giver, Question
from models.consent_givers import next_move, say_on
from models.consent_rules import default_rules
from models.consent_status import ConsentState, ConsentStatus, status_on
from tests.models.consent_cases import (
    ALL_THREE,
    AT_9,
    AT_13,
    AT_15,
    AT_17,
    BORN,
    BOTH,
    CHILD,
    DAY,
    FATHER,
    FILE,
    GI,
    HELP,
    MOTHER,
    ONLY_CHILD,
    PARENTS,
    SHARE,
    asked,
    consent,
    family,
    holds,
    judged,
    no,
    pupil,
    says,
    turns,
    withdrawn,
    yes,
)

# The table of the domain notes, section 5: who must say yes at 11, 12, 15, 16, 17 and 18.
TABLE = {
    HELP: (BOTH, ALL_THREE, ALL_THREE, ONLY_CHILD, ONLY_CHILD, ONLY_CHILD),
    SHARE: (BOTH, BOTH, BOTH, ONLY_CHILD, ONLY_CHILD, ONLY_CHILD),
    FILE: (BOTH, ONLY_CHILD, ONLY_CHILD, ONLY_CHILD, ONLY_CHILD, ONLY_CHILD),
}
AGES = (11, 12, 15, 16, 17, 18)
ROWS = [(question, age, row[place]) for question, row in TABLE.items() for place, age in enumerate(AGES)]


@pytest.mark.parametrize(("question", "age", "required"), ROWS)
def test_each_row_on_the_birthday_itself(question: Question, age: int, required: tuple[Giver, ...]) -> None:
    assert judged(question, turns(age)).required == required


@pytest.mark.parametrize(("question", "age", "required"), ROWS)
def test_each_row_until_the_eve_of_the_next_birthday(question: Question, age: int, required: tuple[Giver, ...]) -> None:
    assert judged(question, turns(age + 1) - DAY).required == required


@pytest.mark.parametrize(("question", "age", "required"), ROWS)
def test_it_is_valid_when_they_all_say_yes_and_incomplete_when_one_is_missing(
    question: Question, age: int, required: tuple[Giver, ...]
) -> None:
    day = turns(age)
    assert judged(question, day, *(yes(giver, day) for giver in required)).valid
    for absent in required:
        some = [yes(giver, day) for giver in required if giver != absent]
        status = judged(question, day, *some)
        assert status.state is (ConsentState.INCOMPLETE if some else ConsentState.NOT_ANSWERED)
        assert status.missing == (absent,)


@pytest.mark.parametrize(("question", "age", "required"), ROWS)
def test_one_no_or_withdrawal_outweighs_every_yes(question: Question, age: int, required: tuple[Giver, ...]) -> None:
    day = turns(age)
    everybody = [yes(giver, day) for giver in required]
    for against in required:
        refused = judged(question, day, *everybody, no(against, day))
        assert (refused.state, refused.refused) == (ConsentState.REFUSED, (against,))
        taken_back = judged(question, day, *everybody, withdrawn(against, day))
        assert (taken_back.state, taken_back.withdrawn) == (ConsentState.WITHDRAWN, (against,))


@pytest.mark.parametrize(("question", "age"), [(HELP, 16), (SHARE, 16), (FILE, 12), (HELP, 18)])
def test_parents_cannot_say_no_in_the_place_of_who_decides(question: Question, age: int) -> None:
    day = turns(age)
    assert judged(question, day, yes(CHILD, day), no(MOTHER, day), withdrawn(FATHER, day)).valid


@pytest.mark.parametrize("born", [date(2008, 2, 29), date(2012, 2, 29), date(2010, 3, 1), date(2010, 12, 31)])
@pytest.mark.parametrize("age", [12, 16, 18])
def test_the_decision_moves_on_the_birthday_and_not_a_day_sooner(born: date, age: int) -> None:
    question = {12: FILE, 16: SHARE, 18: SHARE}[age]
    unable = pupil(born, unable_since=born) if age == 18 else pupil(born)
    deciders = family(unable)
    first = turns(age, born)
    eve, day = (judged(question, moment, by=deciders) for moment in (first - DAY, first))
    assert (eve.required, eve.authority_unknown) != (day.required, day.authority_unknown)
    assert (eve.changes_on, eve.changes_at) == (first, age)


def test_born_on_29_february_one_is_sixteen_on_1_march_of_a_common_year() -> None:
    born = date(2004, 2, 29)
    deciders = family(pupil(born))
    assert judged(FILE, date(2016, 2, 28), by=deciders).required == BOTH
    assert judged(FILE, date(2016, 2, 29), by=deciders).required == ONLY_CHILD
    leap_18 = family(pupil(date(2008, 2, 29), unable_since=AT_13))
    assert judged(HELP, date(2026, 2, 28), by=leap_18).authority_unknown == ()
    assert judged(HELP, date(2026, 3, 1), by=leap_18).authority_unknown == BOTH


def test_nobody_has_answered() -> None:
    status = judged(SHARE, AT_13, asked(MOTHER, AT_13), asked(FATHER, AT_13))
    assert (status.state, status.missing, status.given) == (ConsentState.NOT_ANSWERED, BOTH, ())


def test_answers_in_the_future_do_not_count_yet() -> None:
    answers = (yes(MOTHER, AT_13), yes(FATHER, AT_13 + DAY))
    assert judged(SHARE, AT_13, *answers).state is ConsentState.INCOMPLETE
    assert judged(SHARE, AT_13 + DAY, *answers).valid
    assert judged(SHARE, AT_13 - DAY, *answers).state is ConsentState.NOT_ANSWERED


def test_after_a_withdrawal_a_new_yes_counts_again() -> None:
    answers = (yes(MOTHER, AT_9), yes(FATHER, AT_9), withdrawn(FATHER, AT_13), yes(FATHER, AT_13 + DAY))
    assert judged(SHARE, AT_13, *answers).state is ConsentState.WITHDRAWN
    assert judged(SHARE, AT_13 + DAY, *answers).valid


def test_several_answers_on_one_day_count_in_the_order_they_were_noted() -> None:
    assert judged(SHARE, AT_13, yes(FATHER, AT_13), no(MOTHER, AT_13), yes(MOTHER, AT_13)).valid
    assert judged(SHARE, AT_13, yes(FATHER, AT_13), yes(MOTHER, AT_13), no(MOTHER, AT_13)).refused == (MOTHER,)


def test_asking_again_leaves_a_yes_and_a_no_as_they_are() -> None:
    both = (yes(MOTHER, AT_13), yes(FATHER, AT_13), asked(MOTHER, AT_15), asked(FATHER, AT_15))
    assert judged(SHARE, AT_15, *both).valid
    assert judged(SHARE, AT_15, yes(MOTHER, AT_13), no(FATHER, AT_13), asked(FATHER, AT_15)).refused == (FATHER,)


def test_it_holds_up_to_and_including_its_last_day() -> None:
    until = date(2024, 7, 31)
    entry = consent(SHARE, yes(MOTHER, AT_13), yes(FATHER, AT_13), valid_until=until)
    assert status_on(entry, family(), until).valid
    after = status_on(entry, family(), until + DAY)
    assert (after.state, after.lost_on, after.lost_at) == (ConsentState.EXPIRED, until + DAY, 14)


def test_what_expired_stays_expired_whoever_is_missing() -> None:
    until = date(2024, 7, 31)
    for answers in ((), (yes(MOTHER, AT_13),), (yes(MOTHER, AT_13), yes(FATHER, AT_13))):
        entry = consent(SHARE, *answers, valid_until=until)
        assert status_on(entry, family(), turns(16)).state is ConsentState.EXPIRED


def test_a_no_outlives_the_end_date() -> None:
    entry = consent(SHARE, no(MOTHER, AT_13), valid_until=date(2024, 7, 31))
    assert status_on(entry, family(), AT_15).state is ConsentState.REFUSED


@pytest.mark.parametrize(("question", "age"), [(HELP, 12), (FILE, 12), (SHARE, 16)])
def test_it_lapses_on_the_birthday_that_brings_in_the_pupil(question: Question, age: int) -> None:
    parents = [yes(giver, AT_9) for giver in BOTH]
    assert judged(question, turns(age) - DAY, *parents).valid
    status = judged(question, turns(age), *parents)
    assert (status.state, status.lost_on, status.lost_at) == (ConsentState.LAPSED_BY_BIRTHDAY, turns(age), age)
    assert status.missing == ONLY_CHILD


def test_before_the_birthday_it_says_that_it_will_lapse_and_whom_to_ask() -> None:
    status = judged(SHARE, AT_15, yes(MOTHER, AT_13), yes(FATHER, AT_13))
    assert (status.lapses, status.next_to_ask, status.changes_on) == (True, ONLY_CHILD, turns(16))


def test_birthday_tomorrow() -> None:
    answers = (yes(MOTHER, AT_13), yes(FATHER, AT_13))
    status = judged(SHARE, turns(16) - DAY, *answers)
    assert (status.state, status.changes_on, status.changes_at) == (ConsentState.VALID, turns(16), 16)
    on_the_day = judged(SHARE, turns(16), *answers)
    assert (on_the_day.state, on_the_day.changes_on, on_the_day.changes_at) == (
        ConsentState.LAPSED_BY_BIRTHDAY,
        None,
        None,
    )


def test_a_pupil_who_already_decided_keeps_his_consent_at_sixteen_and_eighteen() -> None:
    answers = [yes(giver, AT_13) for giver in ALL_THREE]
    at_15 = judged(HELP, AT_15, *answers)
    assert (at_15.changes_on, at_15.lapses, at_15.next_to_ask) == (turns(16), False, ())
    assert judged(HELP, turns(16), *answers).valid
    assert judged(HELP, turns(18), *answers).valid


def test_it_will_not_lapse_on_a_birthday_it_does_not_live_to_see() -> None:
    entry = consent(SHARE, yes(MOTHER, AT_13), yes(FATHER, AT_13), valid_until=AT_15)
    assert not status_on(entry, family(), AT_15).lapses


def test_what_never_was_valid_does_not_lapse() -> None:
    assert judged(SHARE, turns(16), yes(MOTHER, AT_13)).state is ConsentState.NOT_ANSWERED


def test_what_somebody_ended_himself_does_not_lapse_later() -> None:
    answers = (yes(MOTHER, AT_13), yes(FATHER, AT_13), withdrawn(FATHER, AT_15))
    assert judged(SHARE, turns(16), *answers).state is ConsentState.NOT_ANSWERED


@pytest.mark.parametrize("kind", [AnswerKind.NO, AnswerKind.WITHDRAWN])
def test_from_twelve_the_objection_of_the_pupil_is_shown_and_decides_nothing(kind: AnswerKind) -> None:
    status = judged(SHARE, AT_13, yes(MOTHER, AT_13), yes(FATHER, AT_13), says(CHILD, kind, AT_13))
    assert (status.state, status.pupil_objects, status.refused) == (ConsentState.VALID, True, ())


def test_before_twelve_and_after_a_yes_there_is_no_objection() -> None:
    parents = (yes(MOTHER, AT_9), yes(FATHER, AT_9))
    assert not judged(SHARE, AT_9, *parents, no(CHILD, AT_9)).pupil_objects
    assert judged(SHARE, turns(12), *parents, no(CHILD, AT_9)).pupil_objects
    assert not judged(SHARE, AT_13, *parents, no(CHILD, AT_13), yes(CHILD, AT_13)).pupil_objects
    assert not judged(SHARE, AT_13, *parents, asked(CHILD, AT_13)).pupil_objects


def test_his_objection_decides_once_he_is_sixteen() -> None:
    answers = (yes(MOTHER, AT_13), yes(FATHER, AT_13), no(CHILD, AT_13))
    status = judged(SHARE, turns(16), *answers)
    assert (status.state, status.refused, status.pupil_objects) == (ConsentState.REFUSED, ONLY_CHILD, False)


def test_a_yes_he_gave_when_he_was_only_heard_is_no_consent_at_sixteen() -> None:
    answers = (yes(MOTHER, AT_13), yes(FATHER, AT_13), yes(CHILD, AT_13))
    status = judged(SHARE, turns(16), *answers)
    assert (status.state, status.missing, status.too_early) == (
        ConsentState.LAPSED_BY_BIRTHDAY,
        ONLY_CHILD,
        ONLY_CHILD,
    )
    assert judged(SHARE, turns(16), *answers, yes(CHILD, turns(16))).valid


def test_without_a_birth_date_nothing_can_be_said() -> None:
    status = judged(SHARE, AT_13, yes(MOTHER, AT_13), by=family(pupil(None)))
    assert status == ConsentStatus(state=ConsentState.AGE_UNKNOWN, question=SHARE)
    assert say_on(family(pupil(None)), SHARE, AT_13) is None


def test_a_birth_date_in_the_future_is_as_good_as_none() -> None:
    assert judged(SHARE, BORN - DAY).state is ConsentState.AGE_UNKNOWN
    assert judged(SHARE, BORN).state is ConsentState.NOT_ANSWERED


def test_a_yes_from_before_the_birth_does_not_count() -> None:
    status = judged(SHARE, AT_13, yes(MOTHER, BORN - DAY), yes(FATHER, AT_13))
    assert (status.state, status.too_early) == (ConsentState.INCOMPLETE, (MOTHER,))


def test_the_ends_of_the_calendar_do_no_harm() -> None:
    deciders = family(None, holds(MOTHER, date.min, date.max), holds(FATHER))
    assert judged(SHARE, turns(16), yes(MOTHER, AT_13), by=deciders).state is ConsentState.NOT_ANSWERED
    entry = consent(SHARE, yes(MOTHER, AT_13), yes(FATHER, AT_13), valid_until=date.max)
    assert status_on(entry, deciders, AT_13).valid


def test_somebody_who_is_not_in_the_dossier_adds_nothing() -> None:
    stranger = Answer(giver=GI, kind=AnswerKind.NO, on=AT_13, form=AnswerForm.EMAIL)
    assert judged(SHARE, AT_13, yes(MOTHER, AT_13), yes(FATHER, AT_13), stranger).valid


def test_the_status_names_its_question_age_and_source() -> None:
    status = judged(SHARE, AT_13)
    assert (status.question, status.age) == (SHARE, 13)
    assert status.source.startswith("AVG art. 6")
    assert not status.valid


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (BORN, turns(12)),
        (turns(12) - DAY, turns(12)),
        (turns(12), turns(16)),
        (turns(16), turns(18)),
        (turns(18), None),
    ],
)
def test_the_next_age_limit(day: date, expected: date | None) -> None:
    assert next_move(BORN, day) == expected


def test_a_decision_that_does_not_move_is_not_announced() -> None:
    assert judged(FILE, AT_13).changes_on is None
    assert judged(SHARE, AT_9).changes_on == turns(16)
    assert judged(HELP, AT_9).changes_on == turns(12)
    assert judged(HELP, AT_17).changes_on is None


def test_a_new_rule_from_a_day_on_moves_the_decision() -> None:
    since = date(2024, 1, 1)
    rules = [*default_rules()]
    parents = next(rule for rule in rules if (rule.question, rule.age_from) == (SHARE, 12))
    rules.append(replace(parents, since=since, givers=type(parents.givers).PUPIL, unable_source="x", heard=False))
    deciders = replace(family(), rules=rules)
    answers = (yes(MOTHER, AT_13), yes(FATHER, AT_13))
    assert judged(SHARE, since - DAY, *answers, by=deciders).valid
    status = judged(SHARE, since, *answers, by=deciders)
    assert (status.state, status.lost_on, status.missing) == (ConsentState.AUTHORITY_CHANGED, since, ONLY_CHILD)


def test_the_guardians_keep_the_order_of_the_dossier() -> None:
    assert judged(SHARE, AT_13, by=family(None, *reversed(PARENTS))).required == (FATHER, MOTHER)
