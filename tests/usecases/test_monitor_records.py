"""What the monitor reads from a store is what was put in it, as far as it counts."""

from dataclasses import replace

from models.demo.school import DemoSchool
from models.monitor.cases import MonitorCase, cases_of
from models.monitor.facts import school_facts
from models.monitor.periods import parse_period
from models.monitor.records import Records
from models.usecases.monitor_records import records_of
from models.usecases.session import Session
from models.user import Permission

PERIOD = parse_period("2025-2026-H1")


def read(session: Session) -> Records:
    with session.read(Permission.EXPORT_MONITOR) as uow:
        return records_of(uow, PERIOD)


def put_in(demo: DemoSchool) -> Records:
    return Records(
        pupils=demo.pupils,
        trajectories=demo.trajectories,
        care_files=demo.care_files,
        goals=demo.goals,
        contacts=demo.contacts,
        attendance=demo.attendance,
        staffing=demo.staffing,
        organisations=demo.organisations,
        professionals=demo.professionals,
    )


def sorted_out(case: MonitorCase) -> MonitorCase:
    """Return a case without the order in which its parts were read."""
    helps = (
        replace(one, talks=tuple(sorted(one.talks)), looks=tuple(sorted(one.looks, key=repr))) for one in case.helps
    )
    return replace(
        case,
        helps=tuple(sorted(helps, key=repr)),
        files=tuple(sorted(case.files, key=repr)),
        events=tuple(sorted(case.events, key=repr)),
    )


def test_the_store_gives_the_cases_that_were_put_in(demo_session: Session, demo_school: DemoSchool) -> None:
    found, wanted = (cases_of(records) for records in (read(demo_session), put_in(demo_school)))
    assert list(map(sorted_out, found)) == list(map(sorted_out, wanted))
    assert any(case.events for case in found)
    assert any(help_.talks and help_.looks for case in found for help_ in case.helps)


def test_the_network_gives_the_facts_and_prevention_is_that_of_the_period(
    demo_session: Session, demo_school: DemoSchool
) -> None:
    records = read(demo_session)
    facts = [school_facts(demo_school.school, PERIOD.span, one) for one in (records, put_in(demo_school))]
    assert facts[0] == facts[1]
    assert len(facts[0].providers) > 2
    assert records.prevention
    assert all(PERIOD.first <= entry.on <= PERIOD.last for entry in records.prevention)
