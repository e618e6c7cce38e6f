from collections import Counter
from datetime import timedelta

import pytest

from models.network import Capacity, OrganisationRole, deployed_on
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
    assert {entry.capacity for entry in organisations} == set(Capacity)
    for entry in organisations:
        assert (entry.capacity is Capacity.WAITING_LIST) == (entry.waiting_weeks is not None)
        assert (entry.capacity is Capacity.UNKNOWN) == (entry.capacity_on is None)
        assert entry.capacity_on is None or entry.capacity_on <= TODAY


def test_contracts_end_on_31_july() -> None:
    ends = [entry.contract.end for entry in school_of(0).organisations if entry.contract.end]
    assert all((end.month, end.day) == (7, 31) for end in ends)
    assert any(end < TODAY for end in ends)
    assert any(TODAY <= end < TODAY + timedelta(days=366) for end in ends)


def test_people_have_come_gone_and_changed_employer() -> None:
    people = school_of(75).professionals
    year = school_year_start(TODAY)
    assert any(person.deployment.end and person.deployment.end < year for person in people)
    assert any(person.deployment.start and person.deployment.start > TODAY for person in people)
    assert any(person.deployment.start == year for person in people)
    twice = [name for name, number in Counter(person.name for person in people).items() if number > 1]
    assert len(twice) == 1
    employers = {person.employer for person in people if person.name == twice[0]}
    assert len(employers) == 2
    assert None in employers
    assert sum(deployed_on(person, TODAY) for person in people if person.name == twice[0]) == 1


def test_school_staff_and_medical_secrecy_occur() -> None:
    people = school_of(75).professionals
    assert {person.role for person in people if person.employer is None} >= {"intern begeleider", "teamleider"}
    assert {person.role for person in people if person.medical_secrecy} >= {"jeugdarts"}
    assert any(not person.days for person in people)


def test_a_bigger_school_has_more_people() -> None:
    small, big = school_of(75).professionals, school_of(400).professionals
    assert len(small) < len(big) < 200
    names = {person.name for person in big}
    assert len(names) == len(big) - 1
