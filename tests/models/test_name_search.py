"""Finding people by a name as it was heard, misspelt, or half typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.name_search import Named, NameIndex
from models.names import PersonName
from models.sounds import apart, sound

PEOPLE = {
    "jansen": PersonName(given="Emma", surname="Jansen"),
    "janssen": PersonName(given="Noa", surname="Janssen"),
    "vdberg": PersonName(given="Jan", prefix="van den", surname="Berg"),
    "vdberg2": PersonName(given="Jan", prefix="van de", surname="Berg"),
    "ijssel": PersonName(given="Sanne", prefix="van der", surname="Ĳssel"),
    "hart": PersonName(given="Tim", prefix="'t", surname="Hart"),
    "obrien": PersonName(given="Anne-Marie", surname="O’Brien"),
    "ozil": PersonName(given="Şükran", surname="Özil"),
    "mo": PersonName(given="Mohammed", surname="Bakkour"),
    "celik": PersonName(given="Yusuf", surname="Çelik"),
    "smit": PersonName(given="Thijs", surname="Smidt"),
    "cuyper": PersonName(given="Xander", surname="Cuypers"),
    "nowak": PersonName(given="Szymon", surname="Nowak"),
    "long": PersonName(given="🙂", surname="x" * 300),
}
INDEX = NameIndex(Named(key=key, name=name, marks=(f"10{n:02}", "OB1")) for n, (key, name) in enumerate(PEOPLE.items()))


def found(typed: str) -> list[str]:
    ranked = INDEX.find(typed)
    return sorted(ranked, key=lambda key: ranked[key])


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("jansen", "jansen"),
        ("Janssen", "janssen"),
        ("jan van de berg", "vdberg2"),
        ("jan van den berg", "vdberg"),
        ("vandenberg", "vdberg"),
        ("vd berg jan", "vdberg"),
        ("ijssel", "ijssel"),
        ("van der ĳssel", "ijssel"),
        ("eissel", "ijssel"),
        ("yssel", "ijssel"),
        ("'t hart", "hart"),
        ("t hart", "hart"),
        ("hart", "hart"),
        ("obrien", "obrien"),
        ("o'brien", "obrien"),
        ("brien", "obrien"),
        ("annemarie", "obrien"),
        ("ozil", "ozil"),
        ("ÖZİL", "ozil"),
        ("mohamed", "mo"),
        ("bakoer", "mo"),
        ("joesoef", "celik"),
        ("tsjelik", "celik"),
        ("tijs smit", "smit"),
        ("kuipers", "cuyper"),
        ("ksander", "cuyper"),
        ("novak", "nowak"),
        ("jansne emma", "jansen"),
        ("bakkuor", "mo"),
        ("muhammad", "mo"),
        ("🙂", "long"),
        ("1003", "vdberg2"),
    ],
)
def test_the_right_one_comes_first(typed: str, first: str) -> None:
    assert found(typed)[:1] == [first]


def test_what_is_spelled_so_comes_before_what_sounds_so() -> None:
    assert found("jansen") == ["jansen", "janssen"]
    assert found("janssen") == ["janssen", "jansen"]


@pytest.mark.parametrize("typed", ["", "   ", ":", "--", "'", "***"])
def test_without_a_word_everybody_fits(typed: str) -> None:
    assert len(found(typed)) == len(PEOPLE)


@pytest.mark.parametrize("typed", ["qqqq", "jansen qqqq", "x" * 5000, "AND OR NOT", "9999"])
def test_nobody_fits_what_is_nobodys_name(typed: str) -> None:
    assert found(typed) == []


def test_only_prefixes_find_who_has_them() -> None:
    assert set(found("van de")) == {"vdberg", "vdberg2", "ijssel"}


def test_a_number_is_never_nearly_right() -> None:
    assert found("1093") == []


@given(st.sampled_from(sorted(PEOPLE)), st.integers(2, 6))
def test_the_beginning_of_every_name_finds_it(key: str, length: int) -> None:
    name = PEOPLE[key]
    assert key in found(name.surname[:length])
    assert key in found(name.full)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40))
def test_whatever_is_typed_is_no_mistake(typed: str) -> None:
    assert set(found(typed)) <= PEOPLE.keys()


@given(st.text("abcdij", min_size=4, max_size=9), st.data())
def test_one_letter_more_or_less_is_one_apart(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 1))
    assert apart(word, word, 2) == 0
    assert apart(word[:place] + word[place + 1 :], word, 2) <= 1
    assert apart(word[:place] + "x" + word[place:], word, 2) <= 1
    assert apart(word[:place] + "x" + word[place + 1 :], word, 2) <= 1


@pytest.mark.parametrize(
    "alike",
    [
        ("dijk", "dyck", "deik"),
        ("smit", "smid", "smidt", "smith"),
        ("wouters", "vouters", "wauters"),
        ("kuiper", "cuyper", "kuijper"),
        ("fatima", "fatimah", "fathima"),
        ("sahin", "sjahin", "shahin"),
        ("alex", "aleks"),
        ("philip", "filip"),
        ("zegers", "segers", "zeegers"),
        ("thijs", "tijs", "theys"),
    ],
)
def test_these_sound_alike(alike: tuple[str, ...]) -> None:
    assert len({sound(word) for word in alike}) == 1
