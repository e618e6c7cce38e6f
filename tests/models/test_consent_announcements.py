"""What will change is announced sixty days before, and changes nothing until its own day."""

from dataclasses import replace
from datetime import date

from models.consent import Question
from models.consent_announcements import AHEAD, Announcement, Coming, announcements
from models.consent_givers import Deciders
from models.consent_status import status_on
from models.guardian import Authority
from models.incapacity import Incapacity
from models.spans import Span
from tests.models.consent_cases import (
    CHILD,
    DAY,
    FATHER,
    MOTHER,
    NO,
    PARENTS,
    YES,
    asked,
    consent,
    family,
    guardian,
    holds,
    pupil,
    turns,
    yes,
)

SIXTEEN = turns(16)
FIRST = SIXTEEN - AHEAD
AGREED = consent(Question.SHARE_SCHOOL, yes(MOTHER, turns(14)), yes(FATHER, turns(14)))


def announced(day: date, by: Deciders | None = None) -> tuple[Announcement, ...]:
    return announcements(by or family(), [AGREED], day)


def test_a_birthday_is_announced_from_sixty_days_before_until_the_eve() -> None:
    assert announced(FIRST - DAY) == ()
    (coming,) = announced(FIRST)
    assert (coming.on, coming.why, coming.age) == (SIXTEEN, Coming.BIRTHDAY, 16)
    assert (coming.lapsing, coming.to_ask) == ((AGREED,), (CHILD,))
    assert announced(SIXTEEN - DAY) == (coming,)
    assert announced(SIXTEEN) == ()


def test_born_on_29_february() -> None:
    leap = pupil(date(2008, 2, 29))
    told = consent(Question.SHARE_SCHOOL, yes(MOTHER, date(2021, 1, 1)))
    (coming,) = announcements(family(leap, holds(MOTHER)), [told], date(2024, 1, 15))
    assert coming.on == date(2024, 2, 29)


def test_authority_that_ends_on_a_known_day_is_announced_and_changes_nothing_before() -> None:
    first_of_march = date(2024, 3, 1)
    father = guardian(
        FATHER,
        Authority(holds=NO),
        Authority(holds=YES, span=Span(start=first_of_march)),
    )
    by = family(None, holds(MOTHER), father)
    agreed = consent(Question.SHARE_SCHOOL, yes(MOTHER, turns(13)))
    assert status_on(agreed, by, first_of_march - DAY).valid
    assert not status_on(agreed, by, first_of_march).valid
    (coming,) = announcements(by, [agreed], first_of_march - 30 * DAY)
    assert (coming.on, coming.why, coming.to_ask) == (first_of_march, Coming.AUTHORITY, (FATHER,))


def test_incapacity_that_begins_and_ends() -> None:
    day = turns(17)
    judged = Incapacity(judged_by="een arts", since=day, until=day + 30 * DAY)
    unable = replace(pupil(), incapacities=(judged,))
    own = consent(Question.SHARE_SCHOOL, yes(CHILD, turns(16) + DAY))
    by = family(unable, *PARENTS)
    (begins,) = announcements(by, [own], day - DAY)
    assert (begins.on, begins.why, begins.to_ask) == (day, Coming.INCAPACITY, (MOTHER, FATHER))
    instead = consent(Question.SHARE_SCHOOL, yes(MOTHER, day), yes(FATHER, day))
    (ends,) = announcements(by, [instead], day)
    assert (ends.on, ends.why, ends.to_ask) == (day + 31 * DAY, Coming.INCAPACITY, (CHILD,))


def test_a_last_day_is_announced_with_everybody_who_must_say_yes_again() -> None:
    until = turns(13)
    limited = consent(
        Question.SHARE_SCHOOL, yes(MOTHER, until - 90 * DAY), yes(FATHER, until - 90 * DAY), valid_until=until
    )
    (coming,) = announcements(family(), [limited], until - 10 * DAY)
    assert (coming.on, coming.why, coming.lapsing) == (until + DAY, Coming.EXPIRY, (limited,))
    assert coming.to_ask == (MOTHER, FATHER)


def test_a_question_that_is_still_open_moves_to_somebody_else() -> None:
    still = consent(Question.SHARE_SCHOOL, asked(MOTHER, turns(15)), asked(FATHER, turns(15)))
    (coming,) = announcements(family(), [still], FIRST)
    assert (coming.lapsing, coming.moving, coming.to_ask) == ((), (still,), (CHILD,))


def test_nothing_is_announced_that_asks_nothing() -> None:
    assert announcements(family(), [], FIRST) == ()
    assert announcements(family(pupil(None)), [AGREED], FIRST) == ()
