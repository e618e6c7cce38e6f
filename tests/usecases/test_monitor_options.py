"""Numbers that go along only when the school wants that: off, chosen, remembered, logged, and told in the file."""

from dataclasses import replace

import pytest

from models.change import LogQuery
from models.errors import ConflictError
from models.usecases.monitor import Asked, MonitorUseCases
from models.usecases.monitor_making import option_key
from models.usecases.monitor_options import MonitorOptionUseCases
from models.usecases.session import Session
from models.user import Permission
from reports.disclosure.run import Quiet
from reports.monitor_check import check
from reports.monitor_desk import MonitorDesk

SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f0" * 2
ASKED = Asked(definition="jos", period="2025-2026-H1")


@pytest.fixture
def options(demo_session: Session) -> MonitorOptionUseCases:
    return MonitorOptionUseCases(demo_session)


@pytest.fixture
def monitor(demo_session: Session) -> MonitorUseCases:
    return MonitorUseCases(demo_session, MonitorDesk("nl"), SECRET)


def ids(monitor: MonitorUseCases, asked: Asked) -> set[str]:
    return {one.id for one in monitor.preview(asked, Quiet()).release.published.layout.indicators}


def test_they_are_off_and_say_what_they_add(options: MonitorOptionUseCases) -> None:
    found = options.options("sjso", ASKED.period)
    assert [one.indicator.id for one in found] == ["incidents", "suspensions", "transfers", "at_home_pupils"]
    assert not any(one.on for one in found)
    assert all(one.cells == 1 for one in found)
    assert options.options("school_survey", "2025-2026") == ()


def test_what_was_chosen_goes_along_and_the_file_says_so(
    options: MonitorOptionUseCases, monitor: MonitorUseCases
) -> None:
    (first, *_) = options.options("jos", ASKED.period)
    without = ids(monitor, ASKED)
    assert first.indicator.id not in without
    options.choose("jos", [first.indicator.id])
    assert [one.on for one in options.options("jos", ASKED.period)] == [True]
    preview = monitor.preview(ASKED, Quiet())
    (file,) = monitor.submit(preview)
    received = check(file.content, file.file_name)
    assert first.indicator.id in {one.id for one in received.facts.indicators}
    # what was sent is shown with what it told, also when the school changed its mind
    options.choose("jos", [])
    assert ids(monitor, ASKED) == {*without, first.indicator.id}
    assert ids(monitor, replace(ASKED, replacing=True)) == {*without, first.indicator.id}


def test_it_can_be_tried_without_choosing(options: MonitorOptionUseCases, monitor: MonitorUseCases) -> None:
    (first, *_) = options.options("jos", ASKED.period)
    tried = replace(ASKED, options=frozenset({first.indicator.id}))
    assert first.indicator.id in ids(monitor, tried)
    assert not options.options("jos", ASKED.period)[0].on


def test_a_choice_is_for_one_version_and_logged(options: MonitorOptionUseCases, demo_session: Session) -> None:
    options.choose("sjso", ["suspensions", "incidents"])
    with demo_session.read(Permission.READ_LOG) as uow:
        (entry, *_) = uow.log.page(LogQuery(actions=("option.",))).entries
    assert entry.entry.reason == "incidents suspensions"
    with demo_session.store.write(demo_session.user.id) as uow:
        definition = MonitorUseCases(demo_session, MonitorDesk("nl"), SECRET).definitions()[0]
        uow.settings.put(option_key(definition), "an-older-version incidents")
    assert not any(one.on for one in options.options("sjso", ASKED.period))


def test_only_what_is_for_the_school_to_choose_can_be_chosen(options: MonitorOptionUseCases) -> None:
    with pytest.raises(ConflictError, match="monitor_option_gone"):
        options.choose("sjso", ["pupils"])
