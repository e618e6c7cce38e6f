from dataclasses import replace

import pytest

from models.errors import ConflictError, PermissionDeniedError
from models.ids import SubmissionId, UserId
from models.monitor.periods import closed
from models.monitor.release import Replaces
from models.monitor.series import Turn
from models.trajectory import EndReason
from models.usecases.carefiles import CareFileUseCases
from models.usecases.monitor import Asked, MonitorPreview, MonitorUseCases
from models.usecases.session import Session
from models.user import Role, User
from reports.disclosure.run import Quiet
from reports.monitor_check import check
from reports.monitor_desk import MonitorDesk
from tests.stores import TODAY

SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0" * 2


@pytest.fixture
def cases(demo_session: Session) -> MonitorUseCases:
    return MonitorUseCases(demo_session, MonitorDesk("nl"), SECRET)


def asked(cases: MonitorUseCases, place: int, *, definition: str = "sjso", replacing: bool = False) -> Asked:
    period = cases.periods(cases.definitions()[0])[place]
    return Asked(definition=definition, period=period.id, replacing=replacing)


@pytest.fixture
def preview(cases: MonitorUseCases) -> MonitorPreview:
    assert closed(cases.periods(cases.definitions()[0])[0], TODAY)
    return cases.preview(asked(cases, 0), Quiet())


def test_a_preview_rounds_every_figure_and_changes_nothing(cases: MonitorUseCases, preview: MonitorPreview) -> None:
    published, truth = preview.guarded.published.values, preview.guarded.truth
    assert published.keys() == truth.keys()
    assert all(value % 5 == 0 and abs(value - truth[key]) <= 5 for key, value in published.items())
    assert cases.ledger() == ()


def test_what_was_released_is_given_out_again(cases: MonitorUseCases, preview: MonitorPreview) -> None:
    (first,) = cases.submit(preview)
    again = cases.preview(asked(cases, 0), Quiet())
    assert (again.turn, again.sent_before, again.late) == (Turn.SENT, first, 0)
    assert again.guarded.published.values == preview.guarded.published.values
    assert cases.submit(again) == (first,)
    assert len(cases.ledger()) == 1
    assert check(first.content, first.file_name).facts.period == preview.release.period.id


def test_an_earlier_period_is_refused(cases: MonitorUseCases, preview: MonitorPreview) -> None:
    cases.submit(preview)
    with pytest.raises(ConflictError, match="monitor_earlier_period"):
        cases.preview(asked(cases, 1), Quiet())


def test_another_monitor_about_the_same_pupils_is_refused(cases: MonitorUseCases, preview: MonitorPreview) -> None:
    cases.submit(preview)
    with pytest.raises(ConflictError, match="monitor_other_series"):
        cases.preview(asked(cases, 0, definition="collective"), Quiet())


def test_a_late_change_is_told_in_the_next_period(cases: MonitorUseCases, demo_session: Session) -> None:
    before = cases.preview(asked(cases, 1), Quiet())
    cases.submit(before)
    with demo_session.store.read() as uow:
        counted = [entry for entry in uow.trajectories.all() if entry.plan_on and entry.pupil and not entry.ended_on]
    period = before.release.period
    ended = [found for found in counted if found.started_on and found.started_on < period.first][:8]
    for entry in ended:
        CareFileUseCases(demo_session).end_help(entry.id, period.first, EndReason.AS_PLANNED)
    assert cases.preview(asked(cases, 1), Quiet()).late > 0
    after = cases.preview(asked(cases, 0), Quiet())
    layout = after.release.published.layout
    removed = next(one for one in layout.indicators if one.id == "correction_removed")
    assert 0 < after.guarded.truth[layout.key(removed)] <= len(ended)
    assert after.release.corrects == (period,)


def test_a_replacement_stands_beside_what_it_replaces(cases: MonitorUseCases, preview: MonitorPreview) -> None:
    (first,) = cases.submit(preview)
    other = cases.preview(asked(cases, 0, replacing=True), Quiet())
    assert other.release.replaces == Replaces(serial=1, sha256=first.sha256)
    (second,) = cases.submit(other)
    assert (second.serial, second.period) == (2, first.period)
    assert cases.preview(asked(cases, 0), Quiet()).sent_before == second


def test_what_was_not_looked_at_together_is_not_saved(cases: MonitorUseCases, preview: MonitorPreview) -> None:
    cases.submit(cases.preview(asked(cases, 1), Quiet()))
    with pytest.raises(ConflictError, match="monitor_released_since"):
        cases.submit(preview)
    assert len(cases.ledger()) == 1


def test_a_file_of_an_older_version_is_not_built_upon(
    cases: MonitorUseCases, preview: MonitorPreview, demo_session: Session
) -> None:
    (first,) = cases.submit(preview)
    old = replace(first, id=SubmissionId("old"), period="2024-2025-H2", proof='{"worlds": []}')
    with demo_session.store.write(demo_session.user.id) as uow:
        uow.submissions.add(old)
    with pytest.raises(ConflictError, match="monitor_older_proof"):
        cases.preview(asked(cases, 0), Quiet())


def test_a_period_that_runs_can_be_looked_at_and_not_sent(cases: MonitorUseCases) -> None:
    preview = cases.preview(asked(cases, -1), Quiet())
    assert preview.open_period
    with pytest.raises(ConflictError, match="period_open"):
        cases.submit(preview)


def test_a_reader_makes_no_monitor(demo_session: Session) -> None:
    reader = replace(demo_session, user=User(id=UserId("r"), name="R", role=Role.READER))
    with pytest.raises(PermissionDeniedError):
        MonitorUseCases(reader, MonitorDesk("nl"), SECRET).definitions()


def test_a_replacement_goes_to_whoever_has_what_it_replaces_and_corrections_to_who_gets_all(
    cases: MonitorUseCases,
) -> None:
    before, now = asked(cases, 1), asked(cases, 0)
    codes = [one.recipient.code for one in cases.recipients("sjso", before.period)]
    whole, partner, town = codes[0], codes[1], codes[-1]
    first = cases.submit(cases.preview(replace(before, recipients=frozenset({partner, town})), Quiet()))
    second = cases.submit(cases.preview(replace(before, replacing=True), Quiet()))
    assert [sent.recipient for sent in second] == [sent.recipient for sent in first] == [whole, partner, town]
    for older, newer in zip(first, second, strict=True):
        replaces = check(newer.content, newer.file_name).facts.replaces
        assert replaces == Replaces(serial=1, sha256=older.sha256)
    after = cases.preview(replace(now, recipients=frozenset({partner, town})), Quiet())
    corrects = {release.recipient.code: [period.id for period in release.corrects] for release in after.releases}
    assert corrects == {whole: [before.period], partner: [before.period], town: []}
    for release in after.releases:
        told = {one.id for one in release.published.layout.indicators}
        assert bool(release.corrects) == ({"correction_added", "correction_removed"} <= told)
