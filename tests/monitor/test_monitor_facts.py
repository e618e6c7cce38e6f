from datetime import date
from decimal import Decimal

import pytest

from models.employment import Deployment, Employment
from models.ids import OrganisationId, ProfessionalId, StaffingId
from models.monitor.facts import school_facts
from models.monitor.records import Records
from models.network import Organisation, OrganisationRole, Professional
from models.school import EducationType, PupilCount, School
from models.spans import Span
from models.staffing import Staffing, StaffingKind

SCHOOL = School(
    name="De Lucht",
    municipality="Amsterdam",
    region_municipalities=("Zaanstad", "amsterdam", "Bergen (NH.)"),
    education_types=frozenset({EducationType.VSO, EducationType.SO}),
    counts=(PupilCount(on=date(2025, 10, 1), number=120), PupilCount(on=date(2024, 10, 1), number=110)),
)
PERIOD = Span(start=date(2025, 8, 1), end=date(2026, 1, 31))


def organisation(name: str, *roles: OrganisationRole) -> Organisation:
    return Organisation(id=OrganisationId(name), name=name, roles=frozenset(roles))


def there(name: str, span: Span) -> Staffing:
    return Staffing(
        id=StaffingId(name),
        organisation=OrganisationId(name),
        kind=StaffingKind.PLANNED,
        fte=Decimal("0.4"),
        span=span,
    )


@pytest.mark.parametrize(
    ("last", "size", "on"),
    [
        (date(2026, 1, 31), 120, date(2025, 10, 1)),
        (date(2025, 9, 30), 110, date(2024, 10, 1)),
        (date(2024, 9, 30), None, None),
    ],
)
def test_the_size_of_the_school_is_that_of_the_last_reference_date(
    last: date, size: int | None, on: date | None
) -> None:
    facts = school_facts(SCHOOL, Span(end=last))
    assert (facts.size, facts.size_on) == (size, on)
    assert facts.education_types == (EducationType.SO, EducationType.VSO)


def test_towns_have_a_code_each_and_the_own_one_is_not_among_them() -> None:
    network = [
        organisation("Gemeente Haarlem", OrganisationRole.MUNICIPALITY),
        organisation("gemeente zaanstad", OrganisationRole.MUNICIPALITY),
        organisation("Elsewhere", OrganisationRole.MUNICIPALITY),
        organisation("Haarlem", OrganisationRole.PROVIDER),
    ]
    facts = school_facts(SCHOOL, PERIOD, Records(organisations=tuple(network)))
    assert [(town.code, town.name) for town in facts.region_towns] == [
        ("bergen_nh", "Bergen (NH.)"),
        ("zaanstad", "Zaanstad"),
    ]
    assert [(town.code, town.name) for town in facts.other_towns] == [
        ("elsewhere_2", "Elsewhere"),
        ("haarlem", "Haarlem"),
    ]


def test_providers_are_those_with_people_at_the_school_in_the_period() -> None:
    network = [
        organisation(name)
        for name in ("MOC ’t Kabouterhuis", "moc 't kabouterhuis", "Ş & Ĳ", "Other", "Gone", "Nobody")
    ]
    before = Span(end=date(2025, 7, 31))
    staffing = [there(entry.name, before if entry.name == "Gone" else PERIOD) for entry in network[:-1]]
    facts = school_facts(SCHOOL, PERIOD, Records(organisations=tuple(network), staffing=tuple(staffing)))
    assert [entry.code for entry in facts.providers] == [
        "moc_t_kabouterhuis",
        "moc_t_kabouterhuis_2",
        "other_2",
        "s_ij",
    ]


def test_a_provider_of_whom_somebody_works_here_is_there_without_staffing() -> None:
    people = [
        Professional(
            id=ProfessionalId(name),
            name=name,
            employments=(Employment(organisation=OrganisationId(name)),),
            deployments=(Deployment(span=span),),
        )
        for name, span in (("Altra", Span()), ("Levvel", Span(end=date(2025, 7, 31))))
    ]
    network = (organisation("Altra"), organisation("Levvel"))
    facts = school_facts(SCHOOL, PERIOD, Records(organisations=network, professionals=tuple(people)))
    assert [entry.name for entry in facts.providers] == ["Altra"]
