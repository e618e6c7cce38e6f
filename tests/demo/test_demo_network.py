from datetime import timedelta

import pytest

from models.capacity import Capacity
from models.network import OrganisationRole, capacity_of, comes_on, employer_on, left_on, school_staff_on
from models.spans import school_year_start
from tests.demo.demo_schools import TODAY, school_of

AWKWARD = {
    "Groei & Glunder",
    "Sensa / Axon Zorg B.V.",
    "MOC ’t Kabouterhuis",
    "Perspectief GZ",
    "GGZ NHN v/h Triversum",
    "Altra",
}


@pytest.mark.parametrize("size", [0, 75, 400])
def test_the_awkward_names_are_always_there(size: int) -> None:
    organisations = {entry.name: entry for entry in school_of(size).organisations}
    assert set(organisations) >= AWKWARD
    assert organisations["Altra"].roles == {OrganisationRole.PROVIDER, OrganisationRole.BOARD}
    assert organisations["Sensa / Axon Zorg B.V."].aliases


def test_every_role_and_capacity_occurs() -> None:
    organisations = school_of(0).organisations
    assert {role for entry in organisations for role in entry.roles} == set(OrganisationRole)
    assert {capacity_of(entry, TODAY).capacity for entry in organisations} == set(Capacity)
    said = [report for entry in organisations for report in entry.capacities]
    assert all(report.on and report.on <= TODAY for report in said)
    assert any(len(entry.capacities) > 1 for entry in organisations)
    assert any(report.source for report in said)
    assert any(entry.offers for entry in organisations)


def test_contracts_end_on_31_july() -> None:
    ends = [entry.contract.end for entry in school_of(0).organisations if entry.contract.end]
    assert all((end.month, end.day) == (7, 31) for end in ends)
    assert any(end < TODAY for end in ends)
    assert any(TODAY <= end < TODAY + timedelta(days=366) for end in ends)


def test_people_have_come_gone_and_changed_employer() -> None:
    people = school_of(75).professionals
    year = school_year_start(TODAY)
    assert any((left := left_on(person)) and left < year for person in people)
    assert any(comes_on(person, TODAY) for person in people)
    assert any(person.deployments[0].span.start == year for person in people)
    (moved,) = (person for person in people if len(person.employments) > 1)
    before = year - timedelta(days=1)
    assert school_staff_on(moved, before)
    assert not school_staff_on(moved, year)
    assert employer_on(moved, before) is None
    assert employer_on(moved, year)


def test_school_staff_and_medical_secrecy_occur() -> None:
    people = school_of(75).professionals
    staff = {person.role for person in people if school_staff_on(person, TODAY)}
    assert staff >= {"intern begeleider", "teamleider"}
    assert {person.role for person in people if person.medical_secrecy} >= {"jeugdarts"}
    assert any(not person.days for person in people)


def test_a_bigger_school_has_more_people() -> None:
    small, big = school_of(75).professionals, school_of(400).professionals
    assert len(small) < len(big) < 200
    assert len({person.name for person in big}) == len(big)
