"""What a store of before the network over time becomes."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from models.capacity import Capacity, CapacityReport
from models.employment import BY_THE_SCHOOL, deployed, employed_by
from models.ids import OrganisationId, ProfessionalId
from models.network import Organisation, Professional
from models.spans import Span
from storage import migrate
from storage.driver import Connection, connect
from storage.network import Network
from storage.trajectories import Trajectories

ALTRA = OrganisationId("altra")
BEFORE = next(number for number, script in migrate.scripts() if "CREATE TABLE employment" in script) - 1


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Connection]:
    found = connect(tmp_path / "old.db", bytes(32), create=True)
    migrate.migrate(found, until=BEFORE)
    yield found
    found.close()


def test_who_had_no_employer_is_staff_of_the_school_and_room_becomes_history(old: Connection) -> None:
    organisation = "INSERT INTO organisation VALUES (?, ?, '1', 'a@b.nl', ?, ?, ?, NULL, '2026-07-31', 'n')"
    old.execute(organisation, ("altra", "Altra", "waiting_list", "2026-03-01", 6))
    old.execute(organisation, ("dicht", "Dicht", "closed", None, 4))
    old.execute(organisation, ("stil", "Stil", "unknown", None, None))
    old.execute("INSERT INTO organisation_alias VALUES ('altra', 0, 'Altra College')")
    professional = "INSERT INTO professional VALUES (?, ?, 'coach', ?, ?, ?, '013', '06', '', 1)"
    old.execute(professional, ("kim", "Kim", "altra", "2025-08-01", None))
    old.execute(professional, ("ria", "Ria", None, None, "2026-07-31"))
    old.execute(
        "INSERT INTO pupil (id, number, given, prefix, surname, sex, group_name, year_group, education_type,"
        " secret_address, tlv_partnership, has_opp, wlz, incapacity_judged_by, search_words)"
        " VALUES ('b', '', 'Bilal', '', '', 'male', '', '', 'so', 0, '', 0, 'no', '', 'bilal')"
    )
    migrate.migrate(old)
    network = Network(old)
    altra, dicht, stil = network.organisations()
    contract = Span(end=date(2026, 7, 31))
    said = CapacityReport(capacity=Capacity.WAITING_LIST, on=date(2026, 3, 1), waiting_weeks=6)
    assert altra == Organisation(
        id=ALTRA,
        name="Altra",
        aliases=("Altra College",),
        phone="1",
        email="a@b.nl",
        capacities=(said,),
        contract=contract,
        note="n",
    )
    assert dicht.capacities == (CapacityReport(capacity=Capacity.CLOSED),)
    assert stil.capacities == ()
    kim, ria = network.professionals()
    assert kim == Professional(
        id=ProfessionalId("kim"),
        name="Kim",
        role="coach",
        employments=employed_by(ALTRA),
        deployments=deployed(Span(start=date(2025, 8, 1))),
        days=frozenset({0, 1, 3}),
        phone="06",
        medical_secrecy=True,
    )
    assert (ria.employments, ria.deployments) == (BY_THE_SCHOOL, deployed(contract))
    assert Trajectories(old).all() == []
