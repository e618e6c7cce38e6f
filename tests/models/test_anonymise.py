from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.anonymise import Tells, full_name, identifiers, lettered, pseudonyms, surroundings
from models.guardian import Guardian
from models.ids import AgendaItemId, GuardianId, MeetingId, OrganisationId, PupilId
from models.meeting import AgendaItem, Meeting
from models.names import PersonName
from models.network import Organisation
from models.pupil import Pupil, Residence
from models.telling import Telling, gives_away

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
        "bel 0612345678 of +31 6 1234 5678",
        "geboren op 3 februari 2014",
        "(3-2-'14)",
        "2014-02-03",
        "03022014",
        "20140203",
        "Feb 3, 2014 of 3 February 2014",
        "Gesprek met Billal",
        "Bilall",
        "mevrouw Yildrim",
        "familie Yıldırımm",
        "bij Broek-Yildirim thuis",
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
        "3 februari 2015 en 2 maart 2014",
        "Het ging vroeg mis, om 10:44.",
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


def test_a_hit_says_where_and_how() -> None:
    text = "Moeder (Şükran) zegt dat Bilal’s groep OB2 vol is."
    found = [(hit.words(text), hit.tells.value) for hit in Telling(KNOWN).hits(text)]
    assert found == [("Şükran", "parent"), ("Bilal’s", "name"), ("OB2", "group")]


AROUND = surroundings(
    replace(BILAL, residences=(Residence(municipality="Diemen", postcode="1112"), Residence(municipality="Amsterdam"))),
    [Pupil(id=PupilId("p2"), name=PersonName(given="Elif", surname="Broek-Yıldırım"))],
    [Organisation(id=OrganisationId("o"), name="Groei & Glunder", aliases=("GG Zorg",))],
    ["Jan-Willem Kuipers"],
    "Amsterdam",
)


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("zijn zus Elif", Tells.SIBLING),
        ("woont in 1112 AB", Tells.ADDRESS),
        ("woont in Diemen", Tells.ADDRESS),
        ("Groei en Glunder, of Groei & Glunder", Tells.HELPER),
        ("gg zorg komt", Tells.HELPER),
        ("meneer Kuipers", Tells.HELPER),
        ("meneer Kuijpers", Tells.HELPER),
    ],
)
def test_who_is_around_him_points_at_him(text: str, how: Tells) -> None:
    assert {hit.tells for hit in Telling(AROUND).hits(text)} == {how}


def test_where_the_school_stands_points_at_nobody() -> None:
    assert not Telling(AROUND).gives_away("Amsterdam is groot, en een groei van 1113 is veel.")


def test_a_year_is_no_postcode() -> None:
    old = surroundings(replace(BILAL, residences=(Residence(municipality="", postcode="2014"),)), [], [], [], "")
    assert not Telling(old).gives_away("In 2014 kwam hij")
    assert Telling(old).gives_away("Hij woont op 2014 KL")


@given(st.sampled_from(["Yildirim", "Willemsen", "Broekhuizen"]), st.data())
def test_one_letter_wrong_is_still_the_name(name: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(name) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    how = data.draw(st.sampled_from(["other", "more", "less", "swap"]))
    wrong = {
        "other": name[:place] + letter + name[place + 1 :],
        "more": name[:place] + letter + name[place:],
        "less": name[:place] + name[place + 1 :],
        "swap": name[:place] + name[place : place + 2][::-1] + name[place + 2 :],
    }[how]
    known = identifiers(Pupil(id=PupilId("p"), name=PersonName(given="Bo", surname=name)), [])
    assert Telling(known).gives_away(f"Vandaag kwam {wrong} langs.")


def test_a_letter_once_given_stays_whatever_comes_on_the_agenda() -> None:
    first = lettered(_meeting("a", 5))
    more = replace(first, items=(*_meeting("a", 12).items[5:], *first.items))
    assert pseudonyms(first).items() <= pseudonyms(more).items()
    assert len(set(pseudonyms(more).values())) == 12


@given(st.text(min_size=1), st.integers(1, 30))
def test_nobody_goes_by_a_letter_he_had_elsewhere(seed: str, count: int) -> None:
    before = pseudonyms(_meeting("first", count))
    after = pseudonyms(lettered(_meeting(seed, count), {pupil: [letter] for pupil, letter in before.items()}))
    assert all(after[pupil] != letter for pupil, letter in before.items())
    assert len(set(after.values())) == count
