"""No two files of the ledger are called the same, whatever monitor they are of."""

from dataclasses import replace

import pytest

from models.errors import ConflictError
from models.monitor import parsing
from models.monitor.adapting import adaptation_of
from models.monitor.periods import PeriodKind
from models.monitor.release import Replaces
from models.monitor.series import Turn
from models.submission import Submission
from models.usecases.monitor import Asked, MonitorUseCases
from models.usecases.monitor_definitions import DefinitionUseCases
from models.usecases.session import Session
from models.usecases.survey import SurveyUseCases
from reports.disclosure.run import Quiet
from reports.monitor_check import check
from reports.monitor_desk import MonitorDesk

SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0" * 2
YEAR = "2024-2025"


@pytest.fixture
def cases(demo_session: Session) -> MonitorUseCases:
    return MonitorUseCases(demo_session, MonitorDesk("nl"), SECRET)


def yearly(session: Session) -> str:
    """Make a small monitor of the school's own about school years; return its id."""
    original = parsing.load("sjso")
    choice = adaptation_of(original)
    single = sorted(entry for entry in choice.tables if len(entry[1]) == 1)
    words = {"title": {"nl": "Per jaar", "en": "By year"}}
    own = replace(choice, period=PeriodKind.SCHOOL_YEAR, tables=frozenset(single[:1]), words=words)
    return DefinitionUseCases(session).make(original.id, own).record


def survey(session: Session) -> tuple[Submission, ...]:
    """Send what is known of the survey to whom it can be for."""
    cases = SurveyUseCases(session, MonitorDesk("nl"))
    sheet = cases.sheet("school_survey", YEAR)
    return cases.submit(sheet, cases.releases(sheet, [one.recipient.code for one in sheet.addressees]))


def test_a_monitor_after_a_survey_goes_on_counting(cases: MonitorUseCases, demo_session: Session) -> None:
    answered = {sent.recipient: sent for sent in survey(demo_session)}
    asked = Asked(definition=yearly(demo_session), period=YEAR)
    everybody = frozenset(one.recipient.code for one in cases.recipients(asked.definition, YEAR))
    first = cases.submit(cases.preview(replace(asked, recipients=everybody), Quiet()))
    assert {sent.recipient for sent in first} == answered.keys()
    assert {sent.serial for sent in first} == {2}
    assert all(check(sent.content, sent.file_name).facts.replaces is None for sent in first)
    again = cases.preview(asked, Quiet())
    assert (again.turn, set(again.same_run)) == (Turn.SENT, set(first))
    assert cases.submit(again) == again.same_run
    instead = cases.submit(cases.preview(replace(asked, replacing=True), Quiet()))
    assert [(sent.recipient, sent.serial) for sent in instead] == [(sent.recipient, 3) for sent in first]
    whole, newer = first[0], instead[0]
    assert check(newer.content, newer.file_name).facts.replaces == Replaces(serial=whole.serial, sha256=whole.sha256)
    assert set(cases.preview(asked, Quiet()).same_run) == set(instead)
    later = survey(demo_session)
    assert {sent.serial for sent in later if sent.recipient == whole.recipient} == {newer.serial + 1}
    names = [sent.file_name for sent in cases.ledger()]
    assert len(set(names)) == len(names)


def test_a_survey_that_came_between_asks_to_look_again(cases: MonitorUseCases, demo_session: Session) -> None:
    asked = Asked(definition=yearly(demo_session), period=YEAR)
    preview = cases.preview(asked, Quiet())
    survey(demo_session)
    with pytest.raises(ConflictError, match="monitor_released_since"):
        cases.submit(preview)
    assert cases.submit(cases.preview(asked, Quiet()))[0].serial == 2
