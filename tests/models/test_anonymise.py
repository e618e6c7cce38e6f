from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.anonymise import full_name, gives_away, identifiers, pseudonyms
from models.guardian import Guardian
from models.ids import AgendaItemId, GuardianId, MeetingId, PupilId
from models.meeting import AgendaItem, Meeting
from models.names import PersonName
from models.pupil import Pupil

BILAL = Pupil(
    id=PupilId("p1"),
    name=PersonName(given="Bilal", prefix="van den", surname="Broek-Yıldırım"),
    number="10442",
    birth_date=date(2014, 2, 3),
    group="OB2",
)
MOTHER = Guardian(id=GuardianId("g1"), pupil=BILAL.id, name="Şükran Yıldırım", phone="06-12345678")
KNOWN = identifiers(BILAL, [MOTHER])


@pytest.mark.parametrize(
    "text",
    [
        "Bilal zit niet lekker in de klas.",
        "BILAL!",
        "Bilal’s moeder belt.",
        "Gesprek met mevrouw Yildirim.",
        "Sükran komt donderdag",
        "van den Broek - Yıldırım",
        "Leerling 10442 was afwezig",
        "Hij zit in OB2.",
        "geboren 3-2-2014",
        "geboren 03/02/2014",
        "geboren 3 feb 2014",
        "bel 06-12345678",
        "bel 06 12345678",
    ],
)
def test_finds_what_gives_a_pupil_away(text: str) -> None:
    assert gives_away(text, KNOWN)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "De leerling is vaak moe.",
        "Bilalaika is geen naam",
        "Afspraak op 3-2-2015",
        "OB23 gaat op kamp",
        "van den",
    ],
)
def test_leaves_other_words_alone(text: str) -> None:
    assert not gives_away(text, KNOWN)


def test_of_others_only_the_whole_name_counts() -> None:
    rose = full_name(PersonName(given="Roos", surname="Wit"))
    assert gives_away("Roos Wit was erbij", rose)
    assert not gives_away("een witte roos", rose)
    assert full_name(PersonName(given="Roos")) == frozenset()


@given(st.text(), st.text())
def test_a_name_between_other_words_is_found(before: str, after: str) -> None:
    assert gives_away(f"{before} Bilal {after}", KNOWN)


def _meeting(seed: str, count: int) -> Meeting:
    items = tuple(AgendaItem(id=AgendaItemId(f"i{n}"), pupil=PupilId(f"p{n}")) for n in range(count))
    return Meeting(id=MeetingId("m"), kind="zorgteam", on=date(2026, 3, 3), items=items, pseudonym_seed=seed)


def test_letters_are_stable_within_a_meeting_and_differ_in_the_next() -> None:
    assert pseudonyms(_meeting("a", 20)) == pseudonyms(_meeting("a", 20))
    assert pseudonyms(_meeting("a", 20)) != pseudonyms(_meeting("b", 20))


@given(st.text(min_size=1), st.integers(0, 60))
def test_each_pupil_has_a_letter_of_his_own(seed: str, count: int) -> None:
    letters = pseudonyms(_meeting(seed, count))
    assert len(set(letters.values())) == count
    assert all(letter.isalpha() and letter.isupper() for letter in letters.values())
