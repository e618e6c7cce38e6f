from dataclasses import replace
from datetime import date

import pytest

from models.ids import LocationId
from models.import_merge import Basis, differences, merged, with_kept
from models.import_rows import FieldChange
from models.imported import ImportedPupil
from models.names import PersonName
from models.pupil import Pupil, Residence, Sex, Tlv, TlvCategory
from models.school import EducationType
from models.spans import ALWAYS, Span
from tests.models.import_cases import BORN, ON, listed, pupil

OWN = Basis(on=ON, own_school=True, locations={"N": LocationId("north")})
FOREIGN = replace(OWN, own_school=False)
EARLIER, LATER = date(2024, 8, 1), date(2025, 11, 1)
FULL = Pupil(
    id=pupil("x").id,
    name=PersonName(given="Noor", prefix="van den", surname="Berg"),
    number="7",
    birth_date=BORN,
    sex=Sex.FEMALE,
    group="4A",
    year_group="4",
    location=LocationId("south"),
    education_type=EducationType.SBO,
    residences=(Residence(municipality="Enschede", postcode="7511"),),
    enrolment=Span(start=EARLIER, end=LATER),
    tlv=Tlv(category=TlvCategory.HIGH, partnership="PO2302", span=Span(start=EARLIER)),
    opp=Span(start=EARLIER, end=LATER),
    labels=("cluster 4",),
    days_a_week=4,
)
EMPTY = ImportedPupil(line=1, name=PersonName(given="Noor"))


def test_what_the_file_leaves_empty_stays() -> None:
    assert merged(FULL, EMPTY, OWN) == FULL


def test_the_file_wins_where_it_knows_something() -> None:
    record = ImportedPupil(
        line=1,
        name=PersonName(given="Noortje", prefix="ter", surname="Burg"),
        number="8",
        birth_date=date(2014, 5, 1),
        sex=Sex.MALE,
        group="5B",
        year_group="5",
        location="N",
        secret_address=True,
    )
    new = merged(FULL, record, OWN)
    assert (new.name, new.number, new.birth_date) == (record.name, "8", date(2014, 5, 1))
    assert (new.sex, new.group, new.year_group, new.location) == (Sex.MALE, "5B", "5", "north")
    assert new.secret_address
    assert (new.labels, new.days_a_week, new.education_type) == (FULL.labels, 4, EducationType.SBO)


def test_another_schools_numbers_and_groups_are_not_ours() -> None:
    record = replace(
        EMPTY,
        number="8",
        group="5B",
        year_group="5",
        location="N",
        enrolment=Span(start=ON),
        education_type=EducationType.SO,
    )
    blank = pupil("Noor/")
    assert merged(FULL, record, FOREIGN) == FULL
    assert merged(blank, record, FOREIGN) == blank


def test_forenames_do_not_change_what_a_pupil_is_called() -> None:
    record = replace(EMPTY, name=PersonName(given="Eleonora Maria", surname="Berg"), called=False)
    assert merged(FULL, record, OWN).name == FULL.name
    assert merged(FULL, record, replace(OWN, adopt_name=True)).name.given == "Eleonora Maria"
    nameless = replace(FULL, name=PersonName(surname="Berg"))
    assert merged(nameless, record, OWN).name.given == "Eleonora Maria"


def test_a_prefix_the_file_lacks_stays_with_the_same_surname() -> None:
    assert merged(FULL, replace(EMPTY, name=PersonName(given="Noor", surname="Berg")), OWN).name.prefix == "van den"
    assert merged(FULL, replace(EMPTY, name=PersonName(given="Noor", surname="Dam")), OWN).name.prefix == ""


def test_education_type_is_filled_in_only() -> None:
    record = replace(EMPTY, education_type=EducationType.VSO)
    assert merged(FULL, record, OWN).education_type is EducationType.SBO
    assert merged(pupil("Noor/"), record, OWN).education_type is EducationType.VSO


def test_historic_says_nothing_about_the_year_group() -> None:
    assert merged(FULL, replace(EMPTY, year_group="H"), OWN).year_group == "4"
    assert merged(pupil("Noor/"), replace(EMPTY, year_group="H"), OWN).year_group == "H"


ENSCHEDE, UNDATED = Residence(municipality="Enschede", postcode="7511"), Residence(municipality="Almelo")


@pytest.mark.parametrize(
    ("homes", "town", "postcode", "expected"),
    [
        ((), "", "", ()),
        ((), "Almelo", "7607", (Residence(municipality="Almelo", postcode="7607"),)),
        ((), "", "7607", (Residence(municipality="", postcode="7607"),)),
        ((ENSCHEDE,), "", "7511", (ENSCHEDE,)),
        ((ENSCHEDE,), "Enschede", "", (ENSCHEDE,)),
        ((ENSCHEDE,), "ENSCHEDE", "7511", (ENSCHEDE,)),
        ((ENSCHEDE,), "", "7607", (ENSCHEDE, Residence(municipality="", postcode="7607", since=ON))),
        ((ENSCHEDE,), "Almelo", "7607", (ENSCHEDE, Residence(municipality="Almelo", postcode="7607", since=ON))),
        ((ENSCHEDE,), "Almelo", "", (ENSCHEDE, Residence(municipality="Almelo", since=ON))),
        ((UNDATED,), "", "7607", (replace(UNDATED, postcode="7607"),)),
        ((Residence(municipality="", postcode="7607"),), "Almelo", "", (replace(UNDATED, postcode="7607"),)),
        ((replace(UNDATED, since=LATER),), "Enschede", "7511", (replace(UNDATED, since=LATER),)),
        ((ENSCHEDE, replace(UNDATED, since=LATER)), "Wierden", "", (ENSCHEDE, replace(UNDATED, since=LATER))),
        (
            (ENSCHEDE, replace(UNDATED, since=ON)),
            "Wierden",
            "",
            (ENSCHEDE, Residence(municipality="Wierden", since=ON)),
        ),
        ((Residence(municipality="Den Haag"),), "'s-Gravenhage", "", (Residence(municipality="Den Haag"),)),
    ],
)
def test_a_residence_is_added_and_never_overwritten(
    homes: tuple[Residence, ...], town: str, postcode: str, expected: tuple[Residence, ...]
) -> None:
    record = replace(EMPTY, municipality=town, postcode=postcode)
    assert merged(replace(FULL, residences=homes), record, OWN).residences == expected


@pytest.mark.parametrize(("in_store", "in_file"), [(True, False), (False, True)])
def test_a_secret_address_gets_no_postcode(*, in_store: bool, in_file: bool) -> None:
    known = replace(pupil("Noor/"), secret_address=in_store)
    record = replace(EMPTY, municipality="Almelo", postcode="7607", secret_address=in_file)
    assert merged(known, record, OWN).residences == (UNDATED,)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (ALWAYS, Span(start=EARLIER, end=LATER), Span(start=EARLIER, end=LATER)),
        (Span(start=EARLIER, end=LATER), ALWAYS, Span(start=EARLIER, end=LATER)),
        (Span(start=EARLIER), Span(end=LATER), Span(start=EARLIER, end=LATER)),
        (Span(start=EARLIER, end=ON), Span(start=LATER), Span(start=LATER)),
        (Span(start=LATER), Span(end=EARLIER), Span(start=LATER)),
    ],
)
def test_enrolment(old: Span, new: Span, expected: Span) -> None:
    assert merged(replace(FULL, enrolment=old), replace(EMPTY, enrolment=new), OWN).enrolment == expected


def test_reopening_takes_the_end_away() -> None:
    assert merged(FULL, EMPTY, replace(OWN, reopen=True)).enrolment == Span(start=EARLIER)


OLD = Tlv(category=TlvCategory.HIGH, partnership="PO2302", span=Span(start=EARLIER))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (None, None, None),
        (None, OLD, OLD),
        (OLD, None, OLD),
        (
            OLD,
            Tlv(category=TlvCategory.LOW, span=Span(start=LATER)),
            Tlv(category=TlvCategory.LOW, span=Span(start=LATER)),
        ),
        (OLD, Tlv(category=TlvCategory.LOW, span=Span(start=date(2020, 1, 1))), OLD),
        (OLD, Tlv(span=Span(start=EARLIER, end=LATER)), replace(OLD, span=Span(start=EARLIER, end=LATER))),
        (OLD, Tlv(category=TlvCategory.LOW, span=Span(end=date(2020, 1, 1))), replace(OLD, category=TlvCategory.LOW)),
    ],
)
def test_a_later_declaration_takes_the_place_of_an_earlier_one(
    old: Tlv | None, new: Tlv | None, expected: Tlv | None
) -> None:
    assert merged(replace(FULL, tlv=old), replace(EMPTY, tlv=new), FOREIGN).tlv == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (None, Span(start=ON), Span(start=ON)),
        (Span(start=ON), None, Span(start=ON)),
        (Span(start=ON), Span(start=EARLIER), Span(start=ON)),
        (Span(start=ON), Span(start=ON, end=LATER), Span(start=ON, end=LATER)),
    ],
)
def test_a_later_plan_takes_the_place_of_an_earlier_one(old: Span | None, new: Span | None, expected: Span) -> None:
    assert merged(replace(FULL, opp=old), replace(EMPTY, opp=new), FOREIGN).opp == expected


def test_differences_name_each_field_and_show_locations_by_name() -> None:
    new = replace(
        FULL,
        name=PersonName(given="Noor", surname="Dam"),
        location=LocationId("north"),
        enrolment=Span(start=EARLIER),
    )
    assert differences(FULL, new, {"north": "Noord", "south": "Zuid"}) == (
        FieldChange(field="prefix", old="van den", new=""),
        FieldChange(field="surname", old="Berg", new="Dam"),
        FieldChange(field="location", old="Zuid", new="Noord"),
        FieldChange(field="enrolment_end", old=LATER, new=None),
    )


def test_fields_can_be_kept_as_they_are() -> None:
    new = replace(
        FULL,
        name=PersonName(given="Nora", surname="Dam"),
        group="5B",
        year_group="5",
        residences=(),
        enrolment=Span(start=LATER),
    )
    kept = with_kept(FULL, new, frozenset({"surname", "prefix", "group", "residence", "enrolment_start"}))
    assert kept.name == PersonName(given="Nora", prefix="van den", surname="Berg")
    assert (kept.group, kept.year_group, kept.residences) == ("4A", "5", FULL.residences)
    assert kept.enrolment == Span(start=EARLIER)
    assert with_kept(FULL, new, frozenset()) == new


def test_keeping_half_an_enrolment_never_makes_an_impossible_one() -> None:
    new = replace(FULL, enrolment=Span(start=date(2026, 1, 1), end=date(2026, 7, 31)))
    assert with_kept(FULL, new, frozenset({"enrolment_end"})).enrolment == FULL.enrolment


@pytest.mark.parametrize("basis", [OWN, FOREIGN])
def test_taking_a_record_over_twice_changes_nothing_more(basis: Basis) -> None:
    record = replace(
        listed("Nora ter/Burg"),
        municipality="Almelo",
        postcode="7607",
        enrolment=Span(start=ON),
        tlv=Tlv(span=Span(end=LATER)),
        opp=Span(end=LATER),
    )
    once = merged(FULL, record, basis)
    assert merged(once, record, basis) == once
