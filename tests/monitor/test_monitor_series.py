"""Where a period stands among what was released, and whom it is for."""

import pytest

from models.errors import ConflictError
from models.monitor.periods import parse_period
from models.monitor.series import Turn, may_be_replaced, place_of
from models.monitor.tables import NO_PAST, Layout, Past, Published, Rounding
from models.school import School
from models.usecases.monitor import MonitorUseCases
from models.usecases.monitor_count import counted
from models.usecases.monitor_records import records_of
from models.usecases.session import Session
from models.user import Permission
from reports.monitor_desk import MonitorDesk

FIRST, SECOND, THIRD = (parse_period(name) for name in ("2024-2025-H1", "2024-2025-H2", "2025-2026-H1"))


def past(*layouts: Layout) -> Past:
    return Past(releases=tuple(Published(layout=one, rounding=Rounding(), values={}) for one in layouts))


def layout(period: str, version: int = 1) -> Layout:
    replaces = period if version > 1 else ""
    return Layout(period=period, breakdowns=(), indicators=(), version=version, replaces=replaces)


def test_the_first_period_stands_alone() -> None:
    place = place_of(NO_PAST, FIRST)
    assert (place.turn, place.version, place.previous, place.replaces) == (Turn.NEW, 1, "", "")
    assert not may_be_replaced(NO_PAST, FIRST)


def test_the_next_period_goes_on_from_the_one_before() -> None:
    assert place_of(past(layout(FIRST.id)), SECOND).previous == FIRST.id
    assert place_of(past(layout(FIRST.id), layout(FIRST.id, version=2)), SECOND).previous == f"{FIRST.id}#2"


def test_after_a_gap_nothing_goes_on() -> None:
    assert place_of(past(layout(FIRST.id)), THIRD).previous == ""


def test_a_period_that_was_released_stays_as_it_is() -> None:
    known = past(layout(FIRST.id), layout(SECOND.id))
    assert place_of(known, FIRST).turn is Turn.SENT
    assert place_of(known, SECOND).turn is Turn.SENT
    assert [may_be_replaced(known, period) for period in (FIRST, SECOND, THIRD)] == [False, True, False]


def test_only_the_latest_period_can_be_replaced() -> None:
    known = past(layout(FIRST.id), layout(SECOND.id))
    place = place_of(known, SECOND, replacing=True)
    assert (place.turn, place.version, place.replaces) == (Turn.REPLACING, 2, SECOND.id)
    put = place.put(layout(SECOND.id))
    assert (put.edition, put.replaces) == (f"{SECOND.id}#2", SECOND.id)
    with pytest.raises(ConflictError, match="monitor_replaces_latest"):
        place_of(known, FIRST, replacing=True)


def test_an_earlier_period_comes_too_late() -> None:
    with pytest.raises(ConflictError, match="monitor_earlier_period"):
        place_of(past(layout(SECOND.id)), FIRST)


def test_each_recipient_gets_his_own_pupils(demo_session: Session) -> None:
    definition = MonitorUseCases(demo_session, MonitorDesk("nl"), "ab" * 32).definitions()[0]
    with demo_session.read(Permission.EXPORT_MONITOR) as uow:
        records, school = records_of(uow, THIRD), uow.school.get()
    count = counted(definition, THIRD, school, records, place_of(past(layout(SECOND.id)), THIRD))
    codes = [one.recipient.code for one in count.addressees]
    assert codes[0] == f"gemeente-{school.municipality.casefold()}"
    assert [bool(one.within) for one in count.addressees[:4]] == [False, False, False, True]
    wanted = count.wanted({"gemeente-diemen"})
    assert [one.recipient.code for one in wanted] == [codes[0], "gemeente-diemen"]
    whole, diemen = (view.layout for view in count.run(wanted).views)
    assert {one.carried for one in whole.indicators if one.carried} != set()
    assert all(one.within[-1].name == "diemen" and one.carried is None for one in diemen.indicators)
    assert not any("municipality" in table for one in diemen.indicators for table in one.tables)
    assert isinstance(school, School)
