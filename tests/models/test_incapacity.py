"""Judgements that a pupil cannot weigh his interests."""

from datetime import date, timedelta
from typing import Any

import pytest

from models.consent import Question
from models.errors import ValidationError
from models.incapacity import EVERYTHING, Incapacity, turns_of, unable_on

SINCE = date(2024, 2, 29)
DAY = timedelta(days=1)
HELP, SCHOOL, FILE = Question.HELP, Question.SHARE_SCHOOL, Question.SHARE_HELP_FILE


def judged(
    *, since: date = SINCE, until: date | None = None, questions: frozenset[Question] = EVERYTHING, by: str = "een arts"
) -> Incapacity:
    return Incapacity(judged_by=by, since=since, until=until, questions=questions)


@pytest.mark.parametrize(
    ("values", "problems"),
    [
        ({"by": "  "}, {"judged_by": "required"}),
        ({"questions": frozenset()}, {"questions": "required"}),
        ({"until": SINCE - DAY}, {"until": "before_start"}),
    ],
)
def test_a_judgement_has_a_judge_and_decisions_and_ends_after_it_began(
    values: dict[str, Any], problems: dict[str, str]
) -> None:
    with pytest.raises(ValidationError) as caught:
        judged(**values)
    assert caught.value.problems == problems


def test_it_holds_on_its_first_and_its_last_day_and_on_no_other() -> None:
    one_day = judged(until=SINCE)
    assert [one_day.holds_on(day) for day in (SINCE - DAY, SINCE, SINCE + DAY)] == [False, True, False]
    assert judged().holds_on(date.max)


def test_only_the_decisions_it_is_about_move_to_others() -> None:
    judgements = (judged(questions=frozenset({HELP})), judged(since=SINCE + 9 * DAY, questions=frozenset({FILE})))
    at_first, later = ({q for q in Question if unable_on(judgements, q, day)} for day in (SINCE, SINCE + 9 * DAY))
    assert (at_first, later) == ({HELP}, {HELP, FILE})
    assert not unable_on((), SCHOOL, SINCE)


def test_days_on_which_something_turns() -> None:
    judgements = (judged(until=SINCE + DAY), judged(since=SINCE + 5 * DAY), judged(until=date.max))
    assert list(turns_of(judgements)) == [SINCE, SINCE + 2 * DAY, SINCE + 5 * DAY, SINCE]
