"""The change log as people read it: names for who may see them, one day at a time, and a check that finds tampering."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.change import LogEntry, LogQuery
from models.errors import PermissionDeniedError
from models.ids import UserId
from models.usecases.changelog import ChangeLogUseCases
from models.usecases.network import NetworkUseCases
from models.usecases.pupils import PupilUseCases
from models.usecases.session import Session
from models.user import Role, User
from storage.store import OpenStore
from storage.vault import Opened
from tests.stores import NOW

FIRST = datetime(2026, 3, 1, 8, tzinfo=UTC)


def as_role(session: Session, role: Role) -> Session:
    return replace(session, user=User(id=UserId("x"), name="X", role=role))


def log(opened: Opened, moments: list[datetime]) -> None:
    with opened.store.write(opened.user.id) as work:
        for moment in moments:
            work.log.append(LogEntry(at=moment, user=opened.user.id, action="pupil.saved", kind="pupils", record="p"))


def test_says_who_did_what_to_whom(demo_session: Session) -> None:
    cases = PupilUseCases(demo_session)
    pupil = cases.rows()[0].pupil
    cases.dossier(pupil.id)
    line = ChangeLogUseCases(demo_session).page(LogQuery(limit=1)).lines[0]
    assert (line.who, line.entry.action, line.about) == (demo_session.user.name, "pupil.opened", pupil.name.full)


def test_an_administrator_sees_that_somebody_looked_but_at_no_pupil(demo_session: Session) -> None:
    cases = PupilUseCases(demo_session)
    pupil = cases.rows()[0].pupil
    cases.dossier(pupil.id)
    line = ChangeLogUseCases(as_role(demo_session, Role.ADMINISTRATOR)).page(LogQuery(limit=1)).lines[0]
    assert line.entry.record == pupil.id
    assert line.about == ""
    assert line.who == demo_session.user.name


def test_names_people_and_organisations_of_the_network(demo_session: Session) -> None:
    cases = NetworkUseCases(demo_session)
    organisation = cases.network().organisations[0]
    cases.save_organisation(organisation)
    for role in (Role.COORDINATOR, Role.ADMINISTRATOR):
        line = ChangeLogUseCases(as_role(demo_session, role)).page(LogQuery(limit=1)).lines[0]
        assert line.about == organisation.name


@pytest.mark.parametrize("role", [Role.READER, Role.YOUTH_PROFESSIONAL])
@pytest.mark.parametrize(
    "deed", [lambda cases: cases.page(LogQuery()), ChangeLogUseCases.verify, ChangeLogUseCases.users]
)
def test_is_not_for_everybody(demo_session: Session, role: Role, deed: Callable[[ChangeLogUseCases], object]) -> None:
    with pytest.raises(PermissionDeniedError):
        deed(ChangeLogUseCases(as_role(demo_session, role)))


def test_reads_on_where_it_stopped(empty_opened: Opened, empty_session: Session) -> None:
    log(empty_opened, [FIRST] * 5)
    cases = ChangeLogUseCases(empty_session)
    first = cases.page(LogQuery(limit=4))
    rest = cases.page(LogQuery(limit=4, before=first.lines[-1].number))
    assert first.more
    assert [line.number for line in first.lines + rest.lines] == list(range(7, 0, -1))
    assert not rest.more


def test_users_are_all_who_ever_came_in(demo_session: Session) -> None:
    assert demo_session.user in ChangeLogUseCases(demo_session).users()


@given(hours=st.lists(st.integers(min_value=0, max_value=24 * 6), max_size=30), shift=st.integers(-2, 8))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_day_has_exactly_the_lines_of_that_day(
    empty_opened: Opened, empty_session: Session, hours: list[int], shift: int
) -> None:
    already = ChangeLogUseCases(empty_session).page(LogQuery(limit=1)).lines[0]
    base = max(already.entry.at, NOW)
    log(empty_opened, [base + timedelta(hours=hour) for hour in sorted(hours)])
    cases, day = ChangeLogUseCases(empty_session), (base + timedelta(days=shift)).astimezone().date()
    everything = cases.page(LogQuery(limit=10_000)).lines
    wanted = [line.number for line in everything if line.entry.at.astimezone().date() == day]
    assert [line.number for line in cases.page(LogQuery(limit=10_000), day).lines] == wanted


def test_a_day_can_be_read_on_too(empty_opened: Opened, empty_session: Session) -> None:
    log(empty_opened, [FIRST, FIRST + timedelta(days=20), FIRST + timedelta(days=20), FIRST + timedelta(days=30)])
    cases, day = ChangeLogUseCases(empty_session), date(2026, 3, 21)
    first = cases.page(LogQuery(limit=1), day)
    second = cases.page(LogQuery(limit=1, before=first.lines[0].number), day)
    assert first.more
    assert not second.more
    assert [first.lines[0].number, second.lines[0].number] == [5, 4]


def test_a_log_that_was_not_touched_is_in_order(demo_session: Session) -> None:
    found = ChangeLogUseCases(demo_session).verify()
    assert found.ok
    assert found.count == ChangeLogUseCases(demo_session).page(LogQuery(limit=1)).lines[0].number


def test_a_line_changed_outside_the_app_is_found(empty_opened: Opened, empty_session: Session) -> None:
    log(empty_opened, [FIRST] * 4)
    store = empty_opened.store
    assert isinstance(store, OpenStore)
    assert store._writer is not None
    tamper(store)
    found = ChangeLogUseCases(empty_session).verify()
    assert not found.ok
    assert found.first_bad == 4


def tamper(store: OpenStore) -> None:
    writer = store._writer
    assert writer is not None
    for (name,) in writer.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        if "change_log" in str(name):
            writer.execute(f"DROP TRIGGER {name}")
    writer.execute("UPDATE change_log SET user = 'somebody else' WHERE number = 4")
