import re
from collections import Counter
from datetime import date, timedelta

import pytest

from models.demo.dice import Dice
from models.demo.people import Surname, desk, mail
from models.guardian import Guardian, Relation, authority_on
from models.names import folded
from models.pupil import Pupil, Sex, TlvCategory, YesNoUnknown, age_on, birthday, residence_on
from models.school import EducationType
from models.spans import school_year_start
from tests.demo.demo_schools import TODAY, around, school_of, texts_in

SIZES = (75, 400)
PHONE = re.compile(r"06-0\d{7}|020-0\d{6}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("de Boer", Surname(prefix="de", men="Boer", women="Boer")),
        ("in 't Veld", Surname(prefix="in 't", men="Veld", women="Veld")),
        ("El Amrani", Surname(men="El Amrani", women="El Amrani")),
        ("Nowak", Surname(men="Nowak", women="Nowak")),
        ("Kowalski/Kowalska", Surname(men="Kowalski", women="Kowalska")),
    ],
)
def test_a_surname_is_read(text: str, expected: Surname) -> None:
    assert Surname.parse(text) == expected


def test_an_address_is_made_of_plain_letters() -> None:
    assert re.fullmatch(r"s\.yildirim\d+@example\.nl", mail("Şeyma Yıldırım", Dice(1)))
    assert re.fullmatch(r"seyma\d+@example\.nl", mail("Şeyma", Dice(1)))
    assert desk("Sensa / Axon Zorg B.V.") == "sensa-axon-zorg@example.nl"


@pytest.mark.parametrize("size", SIZES)
def test_nobody_can_really_be_reached(size: int) -> None:
    demo = school_of(size)
    reached = [(entry.phone, entry.email) for entry in demo.guardians]
    reached += [(entry.phone, entry.email) for entry in demo.organisations]
    reached += [(entry.phone, entry.email) for entry in demo.professionals]
    assert all(PHONE.fullmatch(phone) for phone, _ in reached if phone)
    assert all(re.fullmatch(r"[a-z.-]+\d*@example\.nl", email) for _, email in reached if email)


@pytest.mark.parametrize("size", SIZES)
def test_names_that_break_things_occur(size: int) -> None:
    demo = school_of(size)
    names = [pupil.name for pupil in demo.pupils]
    assert any(name.given.startswith("Ş") and name.surname.startswith("Ş") for name in names)
    assert any("Ĳ" in name.given for name in names)
    assert any("ĳ" in name.given for name in names)
    assert any((name.prefix, name.surname) == ("'t", "Hart") for name in names)
    assert any(name.full.endswith("van den Broek-Yıldırım") for name in names)
    assert any(name.surname.startswith("IJ") for name in names) or size == 75
    assert max(len(name.full) for name in names) >= 60
    assert any(not name.surname for name in names)
    assert max(Counter(name.full for name in names).values()) >= 2
    assert any("&" in organisation.name for organisation in demo.organisations)
    assert any("’" in organisation.name for organisation in demo.organisations)
    assert any("👍" in text for consent in demo.consents for text in texts_in(consent.answers))


@pytest.mark.parametrize("size", SIZES)
def test_ages_fit_groups(size: int) -> None:
    october = date(school_year_start(TODAY).year, 10, 1)
    limits = {"OB": (3, 6), "MB": (7, 9), "BB": (10, 11), "VSO": (12, 19)}
    found: dict[str, set[int]] = {}
    for pupil in school_of(size).pupils:
        if pupil.birth_date:
            level = re.match("[A-Z]+", pupil.group)
            assert level
            assert limits[level[0]][0] <= age_on(pupil.birth_date, october) <= limits[level[0]][1]
            assert (pupil.education_type is EducationType.VSO) == (level[0] == "VSO")
            found.setdefault(pupil.group, set()).add(age_on(pupil.birth_date, october))
    assert all(max(ages) - min(ages) <= 2 for ages in found.values()) or size == 75
    assert max(Counter(pupil.group for pupil in school_of(size).pupils).values()) <= 11


@pytest.mark.parametrize("size", SIZES)
def test_nobody_came_before_turning_three(size: int) -> None:
    for pupil in school_of(size).pupils:
        assert pupil.enrolment.start
        assert pupil.birth_date is None or age_on(pupil.birth_date, pupil.enrolment.start) >= 3


def turns(pupil: Pupil, age: int, low: int, high: int) -> bool:
    days = (birthday(pupil.birth_date, age) - TODAY).days if pupil.birth_date else 999
    return low <= days <= high


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("age", [12, 16, 18])
@pytest.mark.parametrize(("low", "high"), [(2, 60), (1, 1), (-1, -1)], ids=["soon", "tomorrow", "yesterday"])
def test_birthdays_that_move_a_decision_occur(size: int, age: int, low: int, high: int) -> None:
    assert any(turns(pupil, age, low, high) for pupil in school_of(size).pupils)


@pytest.mark.parametrize("size", SIZES)
def test_rare_pupils_occur(size: int) -> None:
    pupils = school_of(size).pupils
    births = [pupil.birth_date for pupil in pupils]
    assert any(born is None for born in births)
    assert any(born and (born.month, born.day) == (2, 29) for born in births)
    assert any(born and age_on(born, TODAY) >= 18 for born in births)
    assert any(turns(pupil, 16, 0, 0) for pupil in pupils)
    assert any(pupil.secret_address for pupil in pupils)
    assert any(pupil.incapacities for pupil in pupils)
    assert any(
        pupil.exemption_until and TODAY < pupil.exemption_until <= TODAY + timedelta(days=60) for pupil in pupils
    )
    assert any(pupil.days_a_week is not None and pupil.days_a_week < 3 for pupil in pupils)
    assert {pupil.wlz for pupil in pupils} == set(YesNoUnknown)
    assert {pupil.sex for pupil in pupils} == set(Sex)
    assert {pupil.tlv.category for pupil in pupils if pupil.tlv} >= {
        TlvCategory.LOW,
        TlvCategory.MIDDLE,
        TlvCategory.HIGH,
    }
    assert any(len(pupil.residences) > 1 for pupil in pupils)
    assert {len(pupil.labels) for pupil in pupils} == {0, 1, 2}


def test_funding_and_plans_end_at_different_times() -> None:
    pupils = school_of(400).pupils
    ends = [pupil.tlv.span.end for pupil in pupils if pupil.tlv and pupil.tlv.span.end]
    assert any(end < TODAY for end in ends)
    assert any(TODAY <= end <= TODAY + timedelta(days=60) for end in ends)
    assert sum(end < TODAY for end in ends) < 20
    plans = [pupil.opp.end for pupil in pupils if pupil.opp and pupil.opp.end]
    assert any(end < TODAY for end in plans)
    assert sum(end < TODAY for end in plans) < 40


@pytest.mark.parametrize(("size", "least", "most"), [(75, 3, 15), (400, 10, 28), (2000, 20, 28)])
def test_pupils_come_from_several_municipalities_but_mostly_their_own(size: int, least: int, most: int) -> None:
    homes = [residence_on(pupil, TODAY) for pupil in school_of(size).pupils]
    counted = Counter(home.municipality for home in homes if home)
    assert least <= len(counted) <= most
    assert counted.most_common(1)[0][0] == "Amsterdam"
    assert 0.5 < counted["Amsterdam"] / size < 0.85


def test_brothers_and_sisters_share_their_parents() -> None:
    demo = around(school_of(400))
    families = Counter(tuple((g.name, g.phone) for g in found) for found in demo.guardians.values())
    assert sum(number > 1 for number in families.values()) >= 5


def holds(guardian: Guardian) -> YesNoUnknown:
    return authority_on(guardian, TODAY)


@pytest.mark.parametrize("size", SIZES)
def test_every_situation_of_authority_occurs(size: int) -> None:
    found = list(around(school_of(size)).guardians.values())
    kinds = [{guardian.relation: holds(guardian) for guardian in family} for family in found]
    yes, no, unknown = YesNoUnknown.YES, YesNoUnknown.NO, YesNoUnknown.UNKNOWN
    assert any(kind == {Relation.MOTHER: yes, Relation.FATHER: yes} for kind in kinds)
    assert any(kind == {Relation.MOTHER: yes, Relation.FATHER: no} for kind in kinds)
    assert any(kind == {Relation.MOTHER: yes, Relation.FATHER: unknown} for kind in kinds)
    assert any(kind == {Relation.MOTHER: unknown, Relation.FATHER: unknown} for kind in kinds)
    assert any(kind.get(Relation.STEPFATHER) is no and kind.get(Relation.FATHER) is yes for kind in kinds)
    assert any(kind.get(Relation.FOSTER_MOTHER) is no and kind.get(Relation.INSTITUTION) is yes for kind in kinds)
    assert any(kind.get(Relation.INSTITUTION) is no and kind.get(Relation.MOTHER) is yes for kind in kinds)
    assert any(kind.get(Relation.GRANDPARENT) is yes for kind in kinds)
    assert any(kind.get(Relation.GRANDPARENT) is no and kind.get(Relation.MOTHER) is yes for kind in kinds)
    assert any(kind.get(Relation.LEGAL_GUARDIAN) is yes for kind in kinds)
    assert any(kind.get(Relation.SIBLING) is yes for kind in kinds)
    assert any(yes not in kind.values() and unknown not in kind.values() for kind in kinds)
    assert any([guardian.relation for guardian in family] == [Relation.MOTHER, Relation.MOTHER] for family in found)
    assert any(guardian.deceased for family in found for guardian in family)
    assert any(guardian.secret_address for family in found for guardian in family)
    assert any(guardian.interpreter and guardian.language for family in found for guardian in family)
    assert any("buitenland" in guardian.contact_preference for family in found for guardian in family)


@pytest.mark.parametrize("size", SIZES)
def test_authority_that_changed_during_the_year_occurs(size: int) -> None:
    a_year_ago = TODAY - timedelta(days=365)
    changes = {(authority_on(found, a_year_ago), holds(found)) for found in school_of(size).guardians}
    assert {(YesNoUnknown.NO, YesNoUnknown.YES), (YesNoUnknown.YES, YesNoUnknown.NO)} <= changes


@pytest.mark.parametrize("size", SIZES)
def test_an_institution_or_a_deceased_parent_needs_no_interpreter(size: int) -> None:
    guardians = school_of(size).guardians
    assert any(guardian.institution for guardian in guardians)
    assert not any(guardian.interpreter for guardian in guardians if guardian.institution or guardian.deceased)


def test_names_come_from_many_cultures() -> None:
    names = {folded(pupil.name.given) for pupil in school_of(400).pupils}
    assert len(names) > 120
