from dataclasses import replace

import pytest

from models.errors import ConflictError, PermissionDeniedError
from models.ids import UserId
from models.monitor.periods import closed
from models.trajectory import EndReason
from models.usecases.carefiles import CareFileUseCases
from models.usecases.monitor import MonitorPreview, MonitorUseCases
from models.usecases.session import Session
from models.user import Role, User
from reports.disclosure.run import Quiet
from reports.monitor_check import check
from reports.monitor_desk import MonitorDesk
from tests.stores import TODAY

SECRET = "ab" * 32


@pytest.fixture
def cases(demo_session: Session) -> MonitorUseCases:
    return MonitorUseCases(demo_session, MonitorDesk("nl"), SECRET)


@pytest.fixture
def preview(cases: MonitorUseCases) -> MonitorPreview:
    definition = cases.definitions()[0]
    period = cases.periods(definition)[0]
    assert closed(period, TODAY)
    return cases.preview(definition.id, period.id, Quiet())


def test_a_preview_rounds_every_figure_and_changes_nothing(cases: MonitorUseCases, preview: MonitorPreview) -> None:
    published, truth = preview.guarded.published.values, preview.guarded.truth
    assert published.keys() == truth.keys()
    assert all(value % 5 == 0 and abs(value - truth[key]) <= 5 for key, value in published.items())
    assert cases.ledger() == ()


def test_the_same_facts_give_the_same_file_again(cases: MonitorUseCases, preview: MonitorPreview) -> None:
    first = cases.submit(preview)
    again = cases.preview("sjso", preview.release.period.id, Quiet())
    assert again.sent_before == first
    assert cases.submit(again) == first
    assert len(cases.ledger()) == 1
    assert check(first.content, first.file_name).facts.period == preview.release.period.id


def test_another_period_is_refused(cases: MonitorUseCases, preview: MonitorPreview) -> None:
    cases.submit(preview)
    earlier = cases.periods(cases.definitions()[0])[1]
    with pytest.raises(ConflictError, match="monitor_second_period"):
        cases.submit(cases.preview("sjso", earlier.id, Quiet()))


def test_changed_figures_are_refused(cases: MonitorUseCases, preview: MonitorPreview, demo_session: Session) -> None:
    cases.submit(preview)
    with demo_session.store.read() as uow:
        counted = [entry for entry in uow.trajectories.all() if entry.plan_on and entry.pupil and not entry.ended_on]
    period = preview.release.period
    for entry in [found for found in counted if found.started_on and found.started_on < period.first][:8]:
        CareFileUseCases(demo_session).end_help(entry.id, period.first, EndReason.AS_PLANNED)
    with pytest.raises(ConflictError, match="monitor_revised"):
        cases.submit(cases.preview("sjso", period.id, Quiet()))


def test_a_period_that_runs_can_be_looked_at_and_not_sent(cases: MonitorUseCases) -> None:
    running = cases.periods(cases.definitions()[0])[-1]
    preview = cases.preview("sjso", running.id, Quiet())
    assert preview.open_period
    with pytest.raises(ConflictError, match="period_open"):
        cases.submit(preview)


def test_a_reader_makes_no_monitor(demo_session: Session) -> None:
    reader = replace(demo_session, user=User(id=UserId("r"), name="R", role=Role.READER))
    with pytest.raises(PermissionDeniedError):
        MonitorUseCases(reader, MonitorDesk("nl"), SECRET).definitions()
