"""The sheet of a survey: who answered what, what is open, and what is sent."""

from dataclasses import replace
from datetime import date

import pytest

from models.errors import ValidationError
from models.ids import UserId
from models.monitor.periods import parse_period
from models.monitor.release import Row
from models.monitor.survey_sheet import (
    ChangeReason,
    Given,
    Origin,
    SheetLine,
    SurveyAnswer,
    answers_of,
    left_open,
    reference_day,
    sent_answers,
    sheet_lines,
)
from tests.monitor.definitions import BUILT_IN

SURVEY = BUILT_IN["school_survey"]
PERIOD = parse_period("2025-2026")
SOME = frozenset({"sometimes"})


def said(question: str, *chosen: str, reason: ChangeReason | None = None) -> SurveyAnswer:
    return SurveyAnswer(
        definition=SURVEY.id,
        period=PERIOD.id,
        question=question,
        chosen=frozenset(chosen),
        reason=reason,
        answered_on=date(2026, 3, 10),
        answered_by=UserId("u"),
    )


def lines(given: Given, known: dict[str, frozenset[str]] | None = None) -> dict[str, SheetLine]:
    return {line.question.id: line for line in sheet_lines(SURVEY, known or {}, {}, given)}


@pytest.mark.parametrize(
    ("today", "day"),
    [
        (date(2025, 8, 20), date(2025, 8, 20)),
        (date(2025, 10, 1), date(2025, 10, 1)),
        (date(2026, 9, 1), date(2025, 10, 1)),
        (date(2025, 7, 1), date(2025, 8, 1)),
    ],
)
def test_it_is_filled_in_as_on_the_first_of_october(today: date, day: date) -> None:
    assert reference_day(PERIOD, today) == day


def test_what_nobody_knows_is_open_and_last_year_is_only_offered() -> None:
    found = lines(Given(before=[said("feedback", "sometimes")]))
    assert (found["feedback"].origin, found["feedback"].chosen) == (Origin.LAST_YEAR, SOME)
    assert found["bottlenecks"].origin is Origin.NOBODY
    assert left_open(tuple(found.values())) == len(SURVEY.questions)
    assert answers_of(tuple(found.values())) == {}


def test_what_somebody_says_goes_before_what_luwte_knows_and_wants_a_reason() -> None:
    known = {"municipalities": frozenset({"6_10"})}
    assert lines(Given(), known)["municipalities"].origin is Origin.KNOWN
    changed = lines(Given(now=[said("municipalities", "11_20")]), known)["municipalities"]
    assert (changed.origin, changed.settled, changed.wants_reason) == (Origin.PERSON, False, True)
    why = said("municipalities", "11_20", reason=ChangeReason.OUTDATED)
    assert lines(Given(now=[why]), known)["municipalities"].settled
    same = lines(Given(now=[said("municipalities", "6_10")]), known)["municipalities"]
    assert same.settled
    assert not same.wants_reason


def test_choices_that_are_there_no_more_are_no_answer() -> None:
    found = lines(Given(now=[said("feedback", "weekly")], before=[said("bottlenecks", "waiting", "gone")]))
    assert found["feedback"].origin is Origin.NOBODY
    assert found["bottlenecks"].chosen == {"waiting"}


def test_what_was_sent_stands_until_somebody_says_otherwise_but_what_is_about_pupils_stays() -> None:
    sent = {"feedback": SOME, "municipalities": frozenset({"6_10"})}
    found = lines(Given(sent=sent), {"municipalities": frozenset({"11_20"})})
    assert {found[name].origin for name in sent} == {Origin.SENT}
    assert found["municipalities"].fixed
    assert not found["feedback"].fixed
    now = [said("feedback", "rarely"), said("municipalities", "over_40", reason=ChangeReason.OUTDATED)]
    after = lines(Given(now=now, sent=sent))
    assert (after["feedback"].origin, after["feedback"].chosen) == (Origin.PERSON, frozenset({"rarely"}))
    assert (after["municipalities"].origin, after["municipalities"].chosen) == (Origin.SENT, frozenset({"6_10"}))


def test_a_file_is_read_back_as_answers() -> None:
    row = Row(
        indicator="feedback",
        period=PERIOD.id,
        breakdown="feedback_groups",
        category="sometimes",
        breakdown2="",
        category2="",
        unit="answers",
        value=1,
        status="published",
    )
    rows = [row, replace(row, category="rarely", value=0), replace(row, indicator="fte_planned")]
    assert sent_answers(SURVEY, rows) == {"feedback": SOME}


def test_an_answer_without_a_choice_is_none() -> None:
    with pytest.raises(ValidationError):
        said("feedback")
