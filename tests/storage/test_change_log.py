from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlcipher3.dbapi2 import IntegrityError

from models.change import LogEntry, LogQuery
from models.ids import UserId
from models.ports_house import ChangeLog
from storage.changelog import ChangeLogTable
from storage.driver import KEY_BYTES, Connection, connect
from storage.migrate import migrate
from tests.stores import NOW

NEVER = ("change_log_never_changes", "change_log_never_shrinks")
SUMMER = timezone(timedelta(hours=2))
moments = st.integers(0, 4 * 10**12).map(lambda microseconds: NOW + timedelta(microseconds=microseconds))
entries = st.builds(
    LogEntry,
    at=moments,
    user=st.sampled_from([UserId("u1"), UserId("u2")]),
    action=st.sampled_from(["pupil.saved", "pupil.opened", "consent.yes", "action.saved"]),
    kind=st.sampled_from(["", "pupils"]),
    record=st.sampled_from(["", "p1", "p2"]),
    reason=st.text(max_size=8),
)
quick = settings(max_examples=40, deadline=None)


def to_milliseconds_of(at: datetime) -> datetime:
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


def to_milliseconds(made: LogEntry) -> LogEntry:
    return replace(made, at=to_milliseconds_of(made.at))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    found = connect(tmp_path_factory.mktemp("log") / "log.db", bytes(KEY_BYTES), create=True)
    migrate(found)
    yield found
    found.close()


@pytest.fixture
def connection(filled: Connection) -> Iterator[Connection]:
    filled.execute("BEGIN IMMEDIATE")
    yield filled
    filled.execute("ROLLBACK")


def entry(number: int = 0, action: str = "pupil.saved") -> LogEntry:
    return LogEntry(at=NOW + timedelta(minutes=number), user=UserId("u1"), action=action, record=f"p{number}")


def filled_log(connection: Connection, number: int = 6) -> ChangeLogTable:
    log = ChangeLogTable(connection)
    for count in range(number):
        log.append(entry(count))
    return log


def as_port(log: ChangeLog) -> ChangeLog:
    return log


def test_a_new_one_is_empty(connection: Connection) -> None:
    log = as_port(ChangeLogTable(connection))
    assert log.last_moment() is None
    assert log.verify().ok
    assert log.page(LogQuery()).entries == ()


def newest_first(log: ChangeLogTable, query: LogQuery) -> list[LogEntry]:
    return [found.entry for found in log.page(query).entries]


@quick
@given(made=st.lists(entries, max_size=12))
def test_what_was_added_comes_back_and_the_chain_holds(filled: Connection, made: list[LogEntry]) -> None:
    filled.execute("BEGIN IMMEDIATE")
    log = ChangeLogTable(filled)
    for one in made:
        log.append(one)
    found = log.page(LogQuery())
    assert [one.number for one in found.entries] == list(range(len(made), 0, -1))
    assert [one.entry for one in found.entries] == [to_milliseconds(one) for one in reversed(made)]
    assert log.last_moment() == max((to_milliseconds(one).at for one in made), default=None)
    verified = log.verify()
    assert (verified.ok, verified.count, verified.first_bad) == (True, len(made), None)
    filled.execute("ROLLBACK")


@quick
@given(
    made=st.lists(entries, max_size=12),
    query=st.builds(
        LogQuery,
        user=st.sampled_from(["", "u1", "u3"]),
        record=st.sampled_from(["", "p1"]),
        actions=st.lists(st.sampled_from(["pupil.", "consent.yes", "x", "%"]), max_size=2).map(tuple),
        since=st.none() | moments.map(lambda at: to_milliseconds_of(at).astimezone(SUMMER)),
        before=st.none() | st.integers(1, 12),
        limit=st.integers(1, 12),
    ),
)
def test_a_query_finds_what_a_naive_one_finds(filled: Connection, made: list[LogEntry], query: LogQuery) -> None:
    filled.execute("BEGIN IMMEDIATE")
    log = ChangeLogTable(filled)
    for one in made:
        log.append(one)
    wanted = [
        to_milliseconds(one)
        for number, one in reversed(list(enumerate(made, start=1)))
        if query.user in {"", one.user}
        and query.record in {"", one.record}
        and (not query.actions or one.action.startswith(query.actions))
        and (query.since is None or to_milliseconds(one).at >= query.since)
        and (query.before is None or number < query.before)
    ]
    found = log.page(query)
    assert [one.entry for one in found.entries] == wanted[: query.limit]
    assert found.more == (len(wanted) > query.limit)
    filled.execute("ROLLBACK")


def test_moments_of_another_zone_are_compared_as_moments(connection: Connection) -> None:
    log = filled_log(connection)
    since = (NOW + timedelta(minutes=3)).astimezone(SUMMER)
    assert len(newest_first(log, LogQuery(since=since))) == 3


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE change_log SET user = 'x'",
        "DELETE FROM change_log",
        "DELETE FROM change_log WHERE number = 6",
        "INSERT OR REPLACE INTO change_log SELECT 1, at, 'x', action, kind, record, reason, hash FROM change_log",
    ],
)
def test_the_log_refuses_to_be_changed(connection: Connection, statement: str) -> None:
    log = filled_log(connection)
    with pytest.raises(IntegrityError):
        connection.execute(statement)
    assert log.verify().ok


@pytest.mark.parametrize(
    ("statement", "first_bad"),
    [
        ("UPDATE change_log SET user = 'x' WHERE number = 3", 3),
        ("UPDATE change_log SET at = '2020-01-01T00:00:00.000+00:00' WHERE number = 1", 1),
        ("UPDATE change_log SET hash = lower(hex(randomblob(32))) WHERE number = 4", 4),
        ("UPDATE change_log SET reason = 'x', record = '' WHERE number = 6", 6),
        ("DELETE FROM change_log WHERE number = 2", 2),
        ("DELETE FROM change_log WHERE number = 1", 1),
        ("DELETE FROM change_log WHERE number > 4", 5),
        ("DELETE FROM change_log", 1),
        ("UPDATE change_log_head SET number = 5", 7),
        ("DELETE FROM change_log_head", 7),
        ("INSERT INTO change_log SELECT 7, at, user, action, kind, record, reason, hash FROM change_log LIMIT 1", 7),
        ("UPDATE change_log SET number = number + 10 WHERE number = 6", 6),
    ],
)
def test_what_was_tampered_with_is_pointed_at(connection: Connection, statement: str, first_bad: int) -> None:
    log = filled_log(connection)
    for trigger in NEVER:
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.execute(statement)
    verified = log.verify()
    assert not verified.ok
    assert verified.first_bad == first_bad


def test_order_is_that_of_adding_also_under_a_clock_that_was_set_back(connection: Connection) -> None:
    log = filled_log(connection, 3)
    log.append(entry(-10_000, action="late.one"))
    assert newest_first(log, LogQuery())[0].action == "late.one"
    assert log.last_moment() == NOW + timedelta(minutes=2)
    assert log.verify().ok


def test_the_last_moment_is_looked_up_and_not_searched_for(connection: Connection) -> None:
    plan = connection.execute("EXPLAIN QUERY PLAN SELECT max(at) FROM change_log").fetchall()
    assert "change_log_at" in str(plan)
