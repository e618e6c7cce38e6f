from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.import_similarity import clearly_another, exactly, resembles, similar
from models.names import PersonName
from models.pupil import Sex
from tests.models.import_cases import BORN, listed, name_of, pupil

OTHER_DAY = date(2013, 1, 2)

ALIKE = [
    ("Noor/Aalbers", "Noor/Aalbers"),
    ("NOOR/AALBERS", "noor/aalbers"),
    ("Ömer/Çelik", "Omer/Celik"),
    ("Ĳsbrand/Dijk", "IJsbrand/Dĳk"),
    ("Sophie/Smit", "Sopie/Smit"),
    ("Mohamed/Amrani", "Mohammed/Amrani"),
    ("Mohammed/Amrani", "Mohamed/Amrani"),
    ("Marieke/Vos", "Mareike/Vos"),
    ("Ismaël/Assati", "Ismaël Hassan/Assati"),
    ("Anne/Bos", "Anne-Fleur/Bos"),
    ("G./Hof", "Gradje/Hof"),
    ("T/Oud", "Tim/Oud"),
    ("Noor/Jansen", "Noor/Jansen-de Vries"),
    ("Noor van de/Berg", "Noor/van de Berg"),
    ("Noor/Hendriks", "Noor/Hendrikx"),
    ("Christiaan/Bos", "Chrisstian/Bos"),
]
UNLIKE = [
    ("Jan/Smit", "Piet/Smit"),
    ("Tim/Smit", "Tom/Smit"),
    ("Lisa/Smit", "Lise/Smit"),
    ("Sanne/Smit", "Hanne/Smit"),
    ("Mila/Smit", "Lila/Smit"),
    ("Noor/Smit", "Noor/Aalbers"),
    ("G./Hof", "Tim/Hof"),
    ("Noor/Bos", "Noor/Vos"),
    ("Daniel/Bos", "Danielle/Bos"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_names_that_may_be_one(one: str, other: str) -> None:
    assert similar(name_of(one), name_of(other))
    assert similar(name_of(other), name_of(one))


@pytest.mark.parametrize(("one", "other"), UNLIKE)
def test_names_of_two_children(one: str, other: str) -> None:
    assert not similar(name_of(one), name_of(other))
    assert not similar(name_of(other), name_of(one))


def test_what_a_name_lacks_does_not_tell_it_apart() -> None:
    assert similar(PersonName(given="Daan"), name_of("Daan/Smit"))
    assert similar(PersonName(surname="Smit"), name_of("Daan/Smit"))
    assert not similar(PersonName(surname="Smit"), PersonName(given="Daan"))
    assert not similar(PersonName(given="Daan"), PersonName(given="Tess"))
    assert not similar(PersonName(given="\u0301"), PersonName(given="Tess"))


def test_twins_are_two_children() -> None:
    assert not resembles(listed("Jan/Smit"), pupil("Piet/Smit"))
    boy = replace(listed("Robin/Smit"), sex=Sex.MALE)
    assert not resembles(boy, replace(pupil("Robyn/Smit"), sex=Sex.FEMALE))
    assert resembles(boy, replace(pupil("Robin/Smit"), sex=Sex.FEMALE))
    assert resembles(boy, pupil("Robyn/Smit"))


def test_another_birth_date_is_another_child() -> None:
    assert not resembles(listed("Jan/Smit"), pupil("Jan/Smit", OTHER_DAY))


def test_without_a_birth_date_only_equal_names_resemble() -> None:
    assert resembles(listed("Jan/Smit", None), pupil("Jan/Smit"))
    assert resembles(listed("Jan/Smit"), pupil("Jan/Smit", None))
    assert not resembles(listed("Sophie/Smit", None), pupil("Sopie/Smit"))


@pytest.mark.parametrize(
    ("record", "known", "another"),
    [
        ("Jan/Smit", "Jan/Smit", False),
        ("Jan/Smit", "Jan/de Vries", True),
        ("Jan/Smit", "Tess/Bakker", True),
    ],
)
def test_another_name_and_birth_date_is_clearly_another(record: str, known: str, *, another: bool) -> None:
    assert clearly_another(listed(record), pupil(known, OTHER_DAY)) is another
    assert not clearly_another(listed(record), pupil(known))


def test_without_a_birth_date_both_names_must_differ() -> None:
    assert clearly_another(listed("Jan/Smit", None), pupil("Tess/Bakker"))
    assert not clearly_another(listed("Jan/Smit", None), pupil("Jan/Bakker"))
    assert not clearly_another(listed("Jan/Smit", None), pupil("Tess/Smit"))


def test_exactly_wants_the_same_birth_date_and_name() -> None:
    known = pupil("Noor van de/Berg")
    assert exactly(listed("noor van de/berg"), known)
    assert exactly(listed("Noor/Berg"), known)
    assert exactly(listed("Noor/"), known)
    assert not exactly(listed("Noor/", None), known)
    assert not exactly(listed("Noor van/Berg"), known)
    assert not exactly(listed("Noor van de/Berg", OTHER_DAY), known)
    assert exactly(listed("Noor/Berg", None), pupil("Noor/Berg", None))


NAMES = st.builds(PersonName, given=st.text(min_size=1, max_size=9).filter(str.strip), surname=st.text(max_size=9))


@given(NAMES, NAMES)
def test_likeness_has_no_direction(one: PersonName, other: PersonName) -> None:
    assert similar(one, other) == similar(other, one)


@given(NAMES)
def test_a_name_is_like_itself(name: PersonName) -> None:
    assert similar(name, name)


@given(NAMES, st.dates(date(2005, 1, 1), BORN))
def test_who_is_exactly_the_same_is_not_clearly_another(name: PersonName, born: date) -> None:
    record = listed("A/B", born)
    assert not clearly_another(record, pupil("A/B", born))
    assert similar(name, name)
