"""Which records may be one, and what stays when they are."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.capacity import Capacity, CapacityReport
from models.doubles import (
    DoubleReason,
    double_organisations,
    double_professionals,
    joined,
    merged_organisation,
    merged_professional,
    moved_employer,
    name_key,
)
from models.employment import BY_THE_SCHOOL, DayChange, Employment, deployed, employed_by, employed_twice
from models.ids import OrganisationId, ProfessionalId
from models.network import Organisation, OrganisationRole, Professional
from models.spans import Span

FIRST, LAST = date(2025, 8, 1), date(2026, 7, 31)
A, B = OrganisationId("a"), OrganisationId("b")


def organisation(key: str, name: str, *aliases: str, email: str = "", phone: str = "") -> Organisation:
    return Organisation(id=OrganisationId(key), name=name, aliases=aliases, email=email, phone=phone)


def person(key: str, name: str, email: str = "", phone: str = "") -> Professional:
    return Professional(id=ProfessionalId(key), name=name, email=email, phone=phone)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Groei & Glunder", "Stichting Groei en Glunder"),
        ("MOC ’t Kabouterhuis", "MOC 't kabouterhuis"),
        ("Sensa / Axon Zorg B.V.", "Sensa/Axon Zorg"),
        ("Şükran Yıldız", "Sukran  Yildiz"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_a_name_of_signs_or_legal_forms_only_stays_itself() -> None:
    assert name_key("Stichting") == "stichting"
    assert name_key("🙂") == "🙂"
    assert name_key("Altra") != name_key("Altra College")


def test_organisations_are_double_by_name_alias_mail_or_telephone() -> None:
    found = double_organisations(
        [
            organisation("a", "Levvel", "Spirit", email="info@levvel.nl"),
            organisation("b", "Spirit", phone="020-5400500"),
            organisation("c", "De Bascule", email=" INFO@levvel.nl "),
            organisation("d", "Stichting Spirit", phone="+31 (0)20 540 05 00"),
            organisation("e", "Altra"),
            organisation("f", "Bascule", email="-"),
        ]
    )
    assert {(entry.first.id, entry.second.id): entry.reasons for entry in found} == {
        ("a", "b"): {DoubleReason.ALIAS},
        ("a", "c"): {DoubleReason.EMAIL},
        ("a", "d"): {DoubleReason.ALIAS},
        ("b", "d"): {DoubleReason.NAME, DoubleReason.PHONE},
    }


def test_people_are_double_by_name_mail_or_mobile_and_not_by_the_desk() -> None:
    found = double_professionals(
        [
            person("a", "Anna de Wit", phone="020-5400500"),
            person("b", "Bora", phone="020-5400500"),
            person("c", "anna de  wit"),
            person("d", "Anna W.", phone="06 12 34 56 78"),
            person("e", "A. de Wit", phone="+31612345678"),
        ]
    )
    assert [(entry.first.id, entry.second.id, set(entry.reasons)) for entry in found] == [
        ("a", "c", {DoubleReason.NAME}),
        ("d", "e", {DoubleReason.PHONE}),
    ]


@given(names=st.lists(st.text(max_size=6).filter(lambda name: bool(name.strip())), max_size=8))
def test_nobody_is_his_own_double_and_pairs_come_once(names: list[str]) -> None:
    found = double_professionals([person(str(number), name) for number, name in enumerate(names)])
    pairs = [(entry.first.id, entry.second.id) for entry in found]
    assert len(pairs) == len(set(pairs))
    assert all(first != second and (second, first) not in pairs for first, second in pairs)


def test_nothing_known_of_two_organisations_is_lost() -> None:
    closed = CapacityReport(capacity=Capacity.CLOSED, on=LAST)
    wait = CapacityReport(capacity=Capacity.WAITING_LIST, on=FIRST, waiting_weeks=3)
    goes = Organisation(
        id=A,
        name="Spirit",
        aliases=("Levvel", "Bascule"),
        roles=frozenset({OrganisationRole.BOARD}),
        phone="1",
        email="a@b.nl",
        offers=("Spel", "Praten"),
        capacities=(wait, closed),
        contract=Span(end=LAST),
        note="Oud",
    )
    stays = Organisation(
        id=B,
        name="Levvel",
        roles=frozenset({OrganisationRole.PROVIDER}),
        phone="2",
        offers=("Praten",),
        capacities=(closed,),
        note="Nieuw",
    )
    assert merged_organisation(goes, stays) == Organisation(
        id=B,
        name="Levvel",
        aliases=("Spirit", "Bascule"),
        roles=frozenset({OrganisationRole.BOARD, OrganisationRole.PROVIDER}),
        phone="2",
        email="a@b.nl",
        offers=("Praten", "Spel"),
        capacities=(wait, closed),
        contract=Span(end=LAST),
        note="Nieuw\nOud",
    )
    assert merged_organisation(stays, goes).contract == Span(end=LAST)


def test_two_people_become_one_with_all_their_jobs() -> None:
    away = DayChange(first=FIRST, last=LAST)
    goes = Professional(
        id=ProfessionalId("g"),
        name="A. de Wit",
        role="coach",
        employments=employed_by(A, Span(end=LAST)),
        deployments=deployed(Span(end=LAST)),
        days=frozenset({1}),
        day_changes=(away,),
        phone="06",
        medical_secrecy=True,
    )
    stays = Professional(
        id=ProfessionalId("s"), name="Anna de Wit", employments=employed_by(A, Span(start=FIRST)), email="a@b.nl"
    )
    assert merged_professional(goes, stays) == Professional(
        id=ProfessionalId("s"),
        name="Anna de Wit",
        role="coach",
        employments=employed_by(A),
        deployments=(*deployed(Span(end=LAST)), *deployed()),
        days=frozenset({1}),
        day_changes=(away,),
        phone="06",
        email="a@b.nl",
        medical_secrecy=True,
    )


def test_who_worked_for_both_works_for_one() -> None:
    both = Professional(
        id=ProfessionalId("p"),
        name="P",
        employments=(*employed_by(A, Span(end=LAST)), *employed_by(B, Span(end=FIRST))),
    )
    assert moved_employer(both, A, B).employments == employed_by(B, Span(end=LAST))
    other = Professional(id=ProfessionalId("p"), name="P", employments=BY_THE_SCHOOL)
    assert moved_employer(other, A, B) == other


SPANS = st.tuples(st.none() | st.dates(), st.none() | st.dates()).map(
    lambda ends: Span(start=ends[0], end=ends[1] if not ends[0] or not ends[1] or ends[0] <= ends[1] else None)
)
EMPLOYMENTS = st.builds(Employment, organisation=st.sampled_from((A, B)), span=SPANS)


@given(employments=st.lists(EMPLOYMENTS, max_size=6), day=st.dates())
def test_joining_keeps_every_day_at_every_employer(employments: list[Employment], day: date) -> None:
    found = joined(employments)
    assert not employed_twice(found)
    for place in (A, B):
        before = any(entry.organisation == place and entry.span.covers(day) for entry in employments)
        after = any(entry.organisation == place and entry.span.covers(day) for entry in found)
        assert before == after
