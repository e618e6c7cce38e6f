from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from models.errors import ValidationError
from models.ids import PupilId, SafetyReportId
from models.safety import (
    ReportedTo,
    SafetyAnswer,
    SafetyCheck,
    SafetyClosing,
    SafetyReport,
    SafetyReportKind,
    SafetyState,
    answer_missing,
    pressing_first,
    safety_checks_due,
    state_on,
    with_answer,
    with_check,
)
from models.safety_wording import party_words

DAY = date(2024, 2, 29)
A_DAY = timedelta(days=1)
REPORT = SafetyReport(
    id=SafetyReportId("r"), pupil=PupilId("p"), on=DAY, kind=SafetyReportKind.REPORT, to=ReportedTo.VEILIG_THUIS
)
CLOSING = SafetyClosing(on=DAY + A_DAY, because="Veilig, ook volgens de wijkagent")


def checked(on: date, after: int = 14) -> SafetyCheck:
    return SafetyCheck(on=on, seen="Gaat goed", next_check=on + timedelta(days=after))


@pytest.mark.parametrize(
    ("next_check", "state"),
    [
        (None, SafetyState.NO_CHECK),
        (DAY, SafetyState.DUE),
        (DAY + A_DAY, SafetyState.PLANNED),
    ],
)
def test_where_the_watching_stands(next_check: date | None, state: SafetyState) -> None:
    report = replace(REPORT, next_check=next_check)
    assert state_on(report, DAY) is state
    assert state_on(report, date(2025, 3, 1)) is (SafetyState.LATE if next_check else SafetyState.NO_CHECK)
    assert state_on(replace(report, closing=CLOSING), DAY + A_DAY) is SafetyState.CLOSED


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"to": ReportedTo.OTHER, "to_name": " "}, {"to_name": "required"}),
        ({"expected_by": DAY - A_DAY}, {"expected_by": "before_start"}),
        ({"next_check": DAY - A_DAY}, {"next_check": "before_start"}),
        ({"closing": replace(CLOSING, on=DAY - A_DAY)}, {"on": "before_start"}),
    ],
)
def test_what_cannot_be_a_report(changes: dict[str, Any], problem: dict[str, str]) -> None:
    with pytest.raises(ValidationError) as caught:
        replace(REPORT, **changes)
    assert caught.value.problems == problem


def test_what_cannot_be_an_answer_a_check_or_a_closing() -> None:
    for make, problem in (
        (lambda: SafetyAnswer(on=DAY, text=" "), {"text": "required"}),
        (lambda: SafetyCheck(on=DAY, seen="", next_check=DAY), {"seen": "required", "next_check": "later"}),
        (lambda: SafetyClosing(on=DAY, because="\n"), {"because": "required"}),
        (lambda: with_check(REPORT, checked(DAY - A_DAY)), {"on": "before_start"}),
        (lambda: with_answer(REPORT, SafetyAnswer(on=DAY - A_DAY, text="Ja")), {"on": "before_start"}),
    ):
        with pytest.raises(ValidationError) as caught:
            make()
        assert caught.value.problems == problem


def test_a_check_moves_the_next_one_and_an_older_one_noted_later_does_not() -> None:
    once = with_check(REPORT, checked(DAY + 10 * A_DAY))
    assert once.next_check == DAY + 24 * A_DAY
    older = with_check(once, checked(DAY + A_DAY, after=2))
    assert older.next_check == once.next_check
    assert len(older.checks) == 2
    assert older.open


@pytest.mark.parametrize(
    ("to", "name", "words"),
    [
        (ReportedTo.VEILIG_THUIS, "", "Veilig Thuis"),
        (ReportedTo.VEILIG_THUIS, "Kim & Co", "Veilig Thuis (Kim & Co)"),
        (ReportedTo.OTHER, "Wijkagent", "Wijkagent"),
    ],
)
def test_how_the_other_party_is_called(to: ReportedTo, name: str, words: str) -> None:
    assert party_words(replace(REPORT, to=to, to_name=name), resources.texts("nl")) == words


def test_an_answer_is_missed_from_the_day_after_until_there_is_one() -> None:
    waiting = replace(REPORT, expected_by=DAY)
    assert not answer_missing(waiting, DAY)
    assert answer_missing(waiting, DAY + A_DAY)
    assert not answer_missing(REPORT, DAY + A_DAY)
    answered = with_answer(waiting, SafetyAnswer(on=DAY, text="Wij pakken het op"))
    assert not answer_missing(answered, DAY + A_DAY)
    assert answered.open
    assert not answer_missing(replace(waiting, closing=CLOSING), DAY + 9 * A_DAY)


def test_the_most_pressing_comes_first() -> None:
    days = {"planned": 5, "due": 0, "late": -1}
    found = [
        replace(REPORT, id=SafetyReportId(name), on=DAY - 9 * A_DAY, next_check=DAY + timedelta(days=after))
        for name, after in days.items()
    ]
    found = [
        replace(REPORT, id=SafetyReportId("closed"), closing=CLOSING),
        *found,
        replace(REPORT, id=SafetyReportId("none")),
    ]
    assert [entry.id for entry in pressing_first(found, DAY)] == ["late", "none", "due", "planned", "closed"]


reports = st.builds(
    lambda after, closed, name: replace(
        REPORT,
        id=SafetyReportId(name),
        next_check=None if after is None else DAY + timedelta(days=after),
        closing=CLOSING if closed else None,
    ),
    after=st.none() | st.integers(0, 60),
    closed=st.booleans(),
    name=st.uuids().map(str),
)


@given(found=st.lists(reports), later=st.integers(0, 60))
def test_due_is_every_open_report_without_a_later_check_and_nothing_else(found: list[SafetyReport], later: int) -> None:
    until = DAY + timedelta(days=later)
    due = safety_checks_due(found, until)
    wanted = {entry.id for entry in found if entry.closing is None}
    wanted -= {entry.id for entry in found if entry.next_check is not None and entry.next_check > until}
    assert {entry.id for entry in due} == wanted
    days = [entry.next_check or date.min for entry in due]
    assert days == sorted(days)
