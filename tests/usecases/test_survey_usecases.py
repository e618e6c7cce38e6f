"""Filling in the survey on the demo school, sending it, and what is kept of it."""

from dataclasses import replace

import pytest

from models.errors import ConflictError, NotFoundError, PermissionDeniedError, ValidationError
from models.monitor import parsing
from models.monitor.adapting import adaptation_of
from models.monitor.mirror import Verdict
from models.monitor.survey_sheet import ChangeReason, Origin
from models.usecases.monitor_compare import MonitorCompareUseCases
from models.usecases.monitor_definitions import DefinitionUseCases
from models.usecases.school import SchoolUseCases
from models.usecases.session import Session
from models.usecases.survey import SurveySheet, SurveyUseCases
from models.usecases.undo import UndoUseCases
from models.user import Role
from reports.monitor_check import check
from reports.monitor_desk import MonitorDesk
from reports.monitor_receiving import add_up

SURVEY = "school_survey"
OVER, RUNNING = "2024-2025", "2025-2026"


@pytest.fixture
def cases(demo_session: Session) -> SurveyUseCases:
    return SurveyUseCases(demo_session, MonitorDesk("nl"))


def whole(cases: SurveyUseCases, period: str = OVER) -> SurveySheet:
    """Return the sheet with everything answered."""
    sheet = cases.sheet(SURVEY, period)
    for line in sheet.lines:
        if not line.settled:
            cases.answer(sheet, line.question.id, {line.question.choices[0].id})
    return cases.renewed(sheet)


def test_what_is_known_is_filled_in_with_where_it_comes_from(cases: SurveyUseCases) -> None:
    sheet = cases.sheet(SURVEY, OVER)
    known = {line.question.id: line for line in sheet.lines if line.origin is Origin.KNOWN}
    assert {"municipalities", "partnerships", "expertise"} <= known.keys()
    evidence = known["municipalities"].evidence
    assert evidence is not None
    assert evidence.numbers["found"] > 0
    assert sheet.left == len(sheet.lines) - len(known)
    assert [one.recipient.code for one in sheet.addressees]
    assert sheet.figures


def test_an_answer_is_kept_and_can_be_taken_back(cases: SurveyUseCases, demo_session: Session) -> None:
    sheet = cases.sheet(SURVEY, OVER)
    changes = cases.answer(sheet, "feedback", {"sometimes"})
    assert cases.renewed(sheet).line("feedback").chosen == {"sometimes"}
    assert cases.sheet(SURVEY, OVER).left == sheet.left - 1
    assert changes.undo is not None
    UndoUseCases(demo_session).undo(changes.undo)
    assert cases.renewed(sheet).line("feedback").origin is Origin.NOBODY
    cases.answer(sheet, "feedback", {"sometimes"})
    cases.leave_open(sheet, "feedback")
    assert cases.renewed(sheet).line("feedback").origin is Origin.NOBODY


def test_another_answer_than_luwte_gives_waits_for_a_reason(cases: SurveyUseCases) -> None:
    sheet = cases.sheet(SURVEY, OVER)
    cases.answer(sheet, "municipalities", {"over_40"})
    waiting = cases.renewed(sheet)
    assert waiting.line("municipalities").wants_reason
    assert waiting.left == sheet.left + 1
    cases.answer(waiting, "municipalities", {"over_40"}, ChangeReason.NOT_IN_LUWTE)
    assert cases.renewed(sheet).line("municipalities").settled
    cases.answer(sheet, "municipalities", sheet.line("municipalities").known, ChangeReason.OUTDATED)
    assert cases.renewed(sheet).line("municipalities").reason is None


def test_answers_that_were_not_asked_are_refused(cases: SurveyUseCases) -> None:
    sheet = cases.sheet(SURVEY, OVER)
    for question, chosen in (("feedback", {"sometimes", "rarely"}), ("bottlenecks", {"none", "waiting"})):
        with pytest.raises(ValidationError):
            cases.answer(sheet, question, chosen)
    with pytest.raises(NotFoundError):
        cases.answer(sheet, "weather", {"rain"})
    with pytest.raises(NotFoundError):
        cases.sheet("own-nothing", OVER)


def test_it_leaves_as_a_monitor_file_that_is_checked_and_added_up(cases: SurveyUseCases) -> None:
    sheet = whole(cases)
    assert sheet.left == 0
    codes = [one.recipient.code for one in sheet.addressees]
    files = cases.submit(sheet, cases.releases(sheet, codes))
    assert [file.recipient for file in files] == codes
    received = check(files[0].content, files[0].file_name)
    assert received.facts.definition == SURVEY
    asked = {row.indicator for row in received.rows}
    assert asked == {line.question.id for line in sheet.lines} | {row.indicator for row in sheet.figures}
    added = add_up([(files[0].file_name, files[0].content)])
    assert added.refusals == ()
    after = cases.sheet(SURVEY, OVER)
    assert {line.origin for line in after.lines} == {Origin.SENT}
    assert not after.changed
    assert [sent.id for sent in after.sent] == [file.id for file in reversed(files)]


def test_an_open_question_does_not_go_along(cases: SurveyUseCases) -> None:
    sheet = cases.sheet(SURVEY, OVER)
    (file,) = cases.submit(sheet, cases.releases(sheet, ()))
    asked = {row.indicator for row in check(file.content, file.file_name).rows}
    assert {"feedback", "bottlenecks"}.isdisjoint(asked)
    assert "municipalities" in asked


def test_what_is_about_pupils_is_told_once_and_the_rest_can_be_replaced(cases: SurveyUseCases) -> None:
    sheet = whole(cases)
    (first,) = cases.submit(sheet, cases.releases(sheet, ()))
    sent = cases.sheet(SURVEY, OVER)
    for question in ("municipalities", "partnerships", "funding"):
        with pytest.raises(ConflictError, match="survey_answer_sent"):
            cases.answer(sent, question, {"over_40"}, ChangeReason.OUTDATED)
        with pytest.raises(ConflictError, match="survey_answer_sent"):
            cases.leave_open(sent, question)
    cases.answer(sent, "feedback", {"rarely"})
    again = cases.renewed(sent)
    assert again.changed
    (second,) = cases.submit(again, cases.releases(again, ()))
    facts = check(second.content, second.file_name).facts
    assert facts.serial == first.serial + 1
    assert facts.replaces is not None
    assert facts.replaces.sha256 == first.sha256


def test_what_was_said_last_year_is_offered(cases: SurveyUseCases) -> None:
    cases.answer(cases.sheet(SURVEY, OVER), "feedback", {"sometimes"})
    before = cases.sheet(SURVEY, OVER).line("arrangement")
    assert (before.origin, before.chosen) == (Origin.LAST_YEAR, frozenset({"some"})), "the demo school answered before"
    now = cases.sheet(SURVEY, RUNNING)
    assert (now.line("feedback").origin, now.line("feedback").before) == (Origin.LAST_YEAR, frozenset({"sometimes"}))


def test_a_year_that_runs_is_filled_in_and_not_sent(cases: SurveyUseCases) -> None:
    sheet = whole(cases, RUNNING)
    assert sheet.open_period
    with pytest.raises(ConflictError, match="period_open"):
        cases.releases(sheet, ())
    with pytest.raises(ConflictError, match="period_open"):
        cases.submit(sheet, ())


def test_without_anybody_to_send_it_to_nothing_is_made(cases: SurveyUseCases, demo_session: Session) -> None:
    school = SchoolUseCases(demo_session).school()
    SchoolUseCases(demo_session).save(replace(school, municipality="", partnership="", board=""))
    with pytest.raises(ConflictError, match="survey_no_recipient"):
        cases.releases(cases.sheet(SURVEY, OVER), ())


def test_two_windows_do_not_send_the_same_file(cases: SurveyUseCases) -> None:
    sheet = whole(cases)
    releases = cases.releases(sheet, ())
    cases.submit(sheet, releases)
    with pytest.raises(ConflictError, match="monitor_released_since"):
        cases.submit(sheet, releases)


def test_the_calendar_offers_the_year_that_is_over_first(cases: SurveyUseCases) -> None:
    (survey,) = cases.surveys()
    assert [period.id for period in cases.periods(survey)] == [OVER, RUNNING, "2023-2024"]


@pytest.mark.parametrize("role", [Role.READER, Role.YOUTH_PROFESSIONAL, Role.ADMINISTRATOR])
def test_only_who_makes_monitors_sees_it(demo_session: Session, role: Role) -> None:
    user = replace(demo_session.user, role=role)
    with pytest.raises(PermissionDeniedError):
        SurveyUseCases(replace(demo_session, user=user), MonitorDesk("nl")).sheet(SURVEY, OVER)


def test_what_comes_back_of_a_survey_is_laid_beside_it(cases: SurveyUseCases, demo_session: Session) -> None:
    sheet = whole(cases)
    (file,) = cases.submit(sheet, cases.releases(sheet, ()))
    comparing = MonitorCompareUseCases(demo_session, MonitorDesk("nl"))
    compared = comparing.beside(file.content, file.file_name)
    assert {line.verdict for line in compared.lines} == {Verdict.EQUAL}


def test_what_is_about_pupils_is_told_once_by_whichever_survey(cases: SurveyUseCases, demo_session: Session) -> None:
    sheet = whole(cases)
    cases.submit(sheet, cases.releases(sheet, ()))
    choice = replace(adaptation_of(parsing.load(SURVEY)), words={"title": {"nl": "Van ons", "en": "Ours"}})
    name = DefinitionUseCases(demo_session).make(SURVEY, choice).record
    other = cases.sheet(name, OVER)
    for question in ("municipalities", "partnerships", "funding"):
        line = other.line(question)
        assert (line.origin, line.chosen) == (Origin.SENT, cases.sheet(SURVEY, OVER).line(question).sent)
        with pytest.raises(ConflictError, match="survey_answer_sent"):
            cases.answer(other, question, {"over_40"}, ChangeReason.OUTDATED)
    cases.answer(other, "feedback", {"rarely"})
    assert cases.renewed(other).line("municipalities").fixed
    assert not cases.renewed(other).line("feedback").fixed
    assert other.sent == ()
    (file,) = cases.submit(other, cases.releases(other, ()))
    assert file.serial == 2
